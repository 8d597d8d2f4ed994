"""Attacks and who claims them."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A car bomb killed three policemen near Kirkuk on Monday. Islamic State claimed the blast.",
            {("1832", "IRQREB", "IRQCOP"), ("015", "IRQREB", "IRQCOP")},
        ),
        # an attack whose doer is known is not another's
        (
            "Soldiers shelled a village near Kirkuk on Monday. Islamic State claimed responsibility for a blast.",
            {("194", "IRQMIL", "IRQCVL"), ("015", "IRQREB", None)},
        ),
        # nor does a government's word make it the doer
        ("A car bomb killed three policemen near Kirkuk.", {("1832", "IRQUAF", "IRQCOP")}),
    ],
)
def test_claims(coder: eventcode.Coder, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)} == expected
