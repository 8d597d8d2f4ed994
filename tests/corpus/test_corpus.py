"""Whole events of the thirty-nine corpora: no change may make them worse by much (README.md has the scores)."""

from __future__ import annotations

from pathlib import Path

import pytest

import eventcode

HERE = Path(__file__).parent
FLOORS = {
    "one": {"type": 0.91, "triple": 0.80, "full": 0.71, "acled": 0.82},
    "two": {"type": 0.89, "triple": 0.82, "full": 0.73, "acled": 0.80},
    "three": {"type": 0.91, "triple": 0.79, "full": 0.72, "acled": 0.78},
    "four": {"type": 0.90, "triple": 0.80, "full": 0.72, "acled": 0.81},
    "five": {"type": 0.95, "triple": 0.84, "full": 0.79, "acled": 0.85},
    "six": {"type": 0.89, "triple": 0.84, "full": 0.75, "acled": 0.74},
    "seven": {"type": 0.59, "triple": 0.41, "full": 0.30, "acled": 0.50},
    "eight": {"type": 0.86, "triple": 0.73, "full": 0.65, "acled": 0.74},
    "nine": {"type": 0.92, "triple": 0.84, "full": 0.78, "acled": 0.88},
    "ten": {"type": 0.88, "triple": 0.76, "full": 0.68, "acled": 0.81},
    "eleven": {"type": 0.88, "triple": 0.86, "full": 0.79, "acled": 0.81},
    "twelve": {"type": 0.84, "triple": 0.73, "full": 0.62, "acled": 0.68},
    "thirteen": {"type": 0.87, "triple": 0.83, "full": 0.65, "acled": 0.79},
    "fourteen": {"type": 0.91, "triple": 0.84, "full": 0.69, "acled": 0.86},
    "fifteen": {"type": 0.92, "triple": 0.86, "full": 0.72, "acled": 0.74},
    "sixteen": {"type": 0.86, "triple": 0.75, "full": 0.52, "acled": 0.72},
    "seventeen": {"type": 0.94, "triple": 0.88, "full": 0.75, "acled": 0.73},
    "eighteen": {"type": 0.90, "triple": 0.83, "full": 0.75, "acled": 0.78},
    "nineteen": {"type": 0.93, "triple": 0.86, "full": 0.82, "acled": 0.79},
    "twenty": {"type": 0.82, "triple": 0.74, "full": 0.58, "acled": 0.82},
    "twenty_one": {"type": 0.90, "triple": 0.80, "full": 0.72, "acled": 0.82},
    "twenty_two": {"type": 0.88, "triple": 0.76, "full": 0.67, "acled": 0.82},
    "twenty_three": {"type": 0.91, "triple": 0.84, "full": 0.77, "acled": 0.73},
    "twenty_four": {"type": 0.89, "triple": 0.77, "full": 0.73, "acled": 0.75},
    "twenty_five": {"type": 0.96, "triple": 0.88, "full": 0.85, "acled": 0.87},
    "twenty_six": {"type": 0.90, "triple": 0.79, "full": 0.63, "acled": 0.83},
    "twenty_seven": {"type": 0.85, "triple": 0.71, "full": 0.59, "acled": 0.72},
    "twenty_eight": {"type": 0.91, "triple": 0.83, "full": 0.79, "acled": 0.85},
    "twenty_nine": {"type": 0.89, "triple": 0.80, "full": 0.71, "acled": 0.83},
    "thirty": {"type": 0.91, "triple": 0.80, "full": 0.73, "acled": 0.82},
    "thirty_one": {"type": 0.91, "triple": 0.79, "full": 0.70, "acled": 0.85},
    "thirty_two": {"type": 0.89, "triple": 0.78, "full": 0.69, "acled": 0.80},
    "thirty_three": {"type": 0.90, "triple": 0.83, "full": 0.76, "acled": 0.82},
    "thirty_four": {"type": 0.78, "triple": 0.79, "full": 0.70, "acled": 0.78},
    "thirty_five": {"type": 0.93, "triple": 0.85, "full": 0.78, "acled": 0.86},
}


@pytest.mark.parametrize("name", FLOORS)
def test_whole_events(coder: eventcode.Coder, name: str) -> None:
    scores = eventcode.evaluate(HERE / f"{name}.jsonl", coder, draws=0)
    found = {level: round(scores.levels[level].f1, 3) for level in FLOORS[name]}
    assert not scores.failed
    assert {level: found[level] for level, floor in FLOORS[name].items() if found[level] < floor} == {}


def test_each_corpus_has_texts_without_events() -> None:
    for name in FLOORS.keys() - {"thirty_three"}:  # which is about numbers of dead
        lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert sum('"events": []' in line for line in lines) * 5 > len(lines)
