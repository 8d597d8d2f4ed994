"""Labels of headlines: what stands before or behind a colon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.headlines import is_open, split_label


@pytest.mark.parametrize(
    ("text", "told", "label"),
    [
        ("Peru: Four miners killed in raid", "Four miners killed in raid", "Peru"),
        ("Peruvian official: Blast rocks capital", "Blast rocks capital", "Peruvian official"),
        ("Gunmen kill four in Lima: police", "Gunmen kill four in Lima", "police"),
        ("Gunmen kill four in Lima - ministry", "Gunmen kill four in Lima", "ministry"),
        ("Gunmen kill four in Lima", "Gunmen kill four in Lima", ""),
        ("The minister named three towns that the rebels hold: Lima, Cusco", "", ""),
        ("At 10:30 the raid began in Lima", "At 10:30 the raid began in Lima", ""),
        ("Peru: calm", "Peru: calm", ""),
        ("", "", ""),
    ],
)
def test_a_label_is_parted_from_what_is_told(text: str, told: str, label: str) -> None:
    found = split_label(text)
    assert found.label == label
    assert text[found.start : found.end] == (told or text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blast rocks capital", True),
        ("A blast rocked it.", False),
        ("He said: “Go.”", False),
        ("Really?", False),
        ("", True),
    ],
)
def test_headlines_have_no_full_stop(text: str, expected: bool) -> None:
    assert is_open(text) is expected


@given(st.text(max_size=200))
def test_any_text_is_split_within_its_bounds(text: str) -> None:
    found = split_label(text)
    assert 0 <= found.start <= found.end <= len(text)
    assert found.label in text
