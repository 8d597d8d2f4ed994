"""Whole events of the three corpora: no change may make them worse by much (README.md has the scores)."""

from __future__ import annotations

from pathlib import Path

import pytest

import eventcode

HERE = Path(__file__).parent
FLOORS = {
    "one": {"type": 0.86, "triple": 0.69, "full": 0.55, "acled": 0.80},
    "two": {"type": 0.86, "triple": 0.73, "full": 0.64, "acled": 0.78},
    "three": {"type": 0.86, "triple": 0.66, "full": 0.59, "acled": 0.76},
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
