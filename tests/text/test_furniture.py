"""Captions, credits and labels of a news page are no part of the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.furniture import furniture_spans, is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "A tank passes a bridge on Monday. (Photo by Jane Doe/Getty Images)",
        "Smoke over the port. (Photo credit should read JANE DOE/AFP)",
        "Photo: Jane Doe",
        "Story highlights",
        "READ MORE:",
        "Share this article",
        "Jane Doe in Cairo contributed reporting.",
        "(Reporting by Jane Doe; Editing by John Doe)",
        "© 2024 Example News",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The army photographed the bridge and shelled it.",
        "Highlights of the plan include a truce.",
        "The minister contributed a vessel to the fleet.",
        "Troops opened fire at 02:15.",
        "The agency reported by noon that the town had fallen.",
    ],
)
def test_story(line: str) -> None:
    assert not is_furniture(line)


def test_the_title_of_a_video_goes_with_its_label() -> None:
    text = "The army shelled the town.\nJets hit convoy\n02:15 - Source: Example\n\nThe story goes on."
    assert [text[a:b] for a, b in furniture_spans(text)] == ["Jets hit convoy", "02:15 - Source: Example"]


def test_a_sentence_above_a_video_label_stays() -> None:
    text = "The army shelled the town.\n02:15 - Source: Example"
    assert [text[a:b] for a, b in furniture_spans(text)] == ["02:15 - Source: Example"]


@given(st.text(max_size=200))
def test_spans_are_whole_lines_in_order(text: str) -> None:
    spans = furniture_spans(text)
    assert spans == sorted(spans)
    assert all("\n" not in text[a:b] and text[a - 1 : a] in ("", "\n") for a, b in spans)
