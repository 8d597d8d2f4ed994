"""Whole events of the eight corpora: no change may make them worse by much (README.md has the scores)."""

from __future__ import annotations

from pathlib import Path

import pytest

import eventcode

HERE = Path(__file__).parent
FLOORS = {
    "one": {"type": 0.91, "triple": 0.78, "full": 0.68, "acled": 0.80},
    "two": {"type": 0.88, "triple": 0.80, "full": 0.71, "acled": 0.80},
    "three": {"type": 0.91, "triple": 0.78, "full": 0.70, "acled": 0.78},
    "four": {"type": 0.90, "triple": 0.80, "full": 0.72, "acled": 0.82},
    "five": {"type": 0.95, "triple": 0.82, "full": 0.75, "acled": 0.86},
    "six": {"type": 0.90, "triple": 0.81, "full": 0.72, "acled": 0.74},
    "seven": {"type": 0.52, "triple": 0.34, "full": 0.24, "acled": 0.35},
    "eight": {"type": 0.81, "triple": 0.64, "full": 0.55, "acled": 0.74},
}


@pytest.mark.parametrize("name", FLOORS)
def test_whole_events(coder: eventcode.Coder, name: str) -> None:
    scores = eventcode.evaluate(HERE / f"{name}.jsonl", coder, draws=0)
    found = {level: round(scores.levels[level].f1, 3) for level in FLOORS[name]}
    assert not scores.failed
    assert {level: found[level] for level, floor in FLOORS[name].items() if found[level] < floor} == {}


def test_each_corpus_has_texts_without_events() -> None:
    for name in FLOORS:
        lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert sum('"events": []' in line for line in lines) * 5 > len(lines)
