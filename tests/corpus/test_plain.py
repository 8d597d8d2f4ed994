"""One plain sentence for each way to tell an act: no change may lose many of them (README.md has the scores)."""

from __future__ import annotations

import csv
from pathlib import Path

import eventcode

SENTENCES = Path(__file__).parent / "plain.tsv"
# The share that each root of CAMEO must keep.
FLOORS = {
    "01": 0.51,
    "02": 0.91,
    "03": 0.91,
    "04": 0.93,
    "05": 0.95,
    "06": 0.85,
    "07": 0.91,
    "08": 0.88,
    "09": 0.81,
    "10": 0.88,
    "11": 0.87,
    "12": 0.82,
    "13": 0.81,
    "14": 0.89,
    "15": 0.79,
    "16": 0.88,
    "17": 0.71,
    "18": 0.81,
    "19": 0.87,
    "20": 0.75,
}


def shares(coder: eventcode.Coder) -> dict[str, float]:
    """By root, the share of sentences that have an event of the root with both countries."""
    found: dict[str, list[bool]] = {}
    with SENTENCES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["root"], []).append(is_found(coder, row))
    return {root: sum(right) / len(right) for root, right in sorted(found.items())}


def is_found(coder: eventcode.Coder, row: dict[str, str]) -> bool:
    """Whether some event has the root of the row and its countries; a row without a target takes any."""
    for event in coder.code(row["sentence"], date="2020-05-15"):
        cells = event.as_row()
        source, target = (str(cells[side] or "")[:3] for side in ("source", "target"))
        if (
            cells["cameo"][:2] == row["root"]
            and source == row["source"][:3]
            and target[:3] == (row["target"][:3] or target)
        ):
            return True
    return False
