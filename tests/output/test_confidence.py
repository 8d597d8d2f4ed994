"""What makes an event more or less likely to be right."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from eventcode.output.confidence import clues, confidence
from eventcode.syntax import Standing
from tests.output.bare import act, actor, bare

SOLDIERS = {name: actor("COD", "MIL", basis=name) for name in ("inferred", "coreference")}
BACKGROUND = act(standing=Standing(reality="actual", background=True))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ["violence", "one word"]),
        ({"source": None}, ["no source", "violence", "one word"]),
        ({"target": None}, ["no target", "violence", "one word"]),
        ({"target": SOLDIERS["inferred"]}, ["target inferred", "violence", "one word"]),
        ({"target": SOLDIERS["coreference"]}, ["target by reference", "violence", "one word"]),
        ({"act": BACKGROUND}, ["background", "violence", "one word"]),
        ({"source": SOLDIERS["inferred"]}, ["source inferred", "violence", "one word"]),
        ({"source": actor("COD", "CVL"), "target": actor("COD", "LAB")}, ["nobody public", "violence", "one word"]),
        ({"target": actor("RWA", "MIL")}, ["two countries", "violence", "one word"]),
        ({"code": "084"}, ["yielding", "one word"]),
        ({"code": "020"}, ["statement or appeal", "one word"]),
        ({"code": "130"}, ["plain kind", "one word"]),
        ({"words": "opened fire"}, ["violence"]),
        ({"words": "opened fire at once"}, ["violence", "several words"]),
    ],
)
def test_clues(changes: dict[str, Any], found: list[str]) -> None:
    assert list(clues(bare(**changes))) == found


@pytest.mark.parametrize("doubt", [{"source": None}, {"target": None}, {"act": BACKGROUND}, {"code": "080"}])
def test_each_doubt_lowers_it(doubt: dict[str, Any]) -> None:
    assert 0 < confidence(bare(**doubt)) < confidence(bare()) < 1


def test_a_headline_is_surer_and_a_long_sentence_less_sure() -> None:
    event = bare()
    headline = SimpleNamespace(**(vars(event.view) | {"clauses": SimpleNamespace(is_headline=True)}))
    long = SimpleNamespace(**(vars(event.view) | {"tree": [None] * 60}))
    assert "headline" in list(clues(bare(view=headline)))
    assert "long sentence" in list(clues(bare(view=long)))
