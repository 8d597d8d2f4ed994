"""One verb that tells of several places gives an event for each, with its own dead."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Syrian troops killed five people in Hama and three in Aleppo on Monday.",
            [("Hama", "SYRCVL", 5), ("Aleppo", "SYRCVL", 3)],
        ),
        (
            "Twelve people were killed in Mosul and seven in Kirkuk in bomb attacks on Monday.",
            [("Mosul", "IRQCVL", 12), ("Kirkuk", "IRQCVL", 7)],
        ),
        (
            "Gunmen shot dead a judge in Mosul and two policemen in Kirkuk on Monday.",
            [("Mosul", "IRQJUD", 1), ("Kirkuk", "IRQCOP", 2)],
        ),
        (
            "Police arrested 12 protesters in Lagos and nine in Abuja on Monday.",
            [("Lagos", "NGACVL", None), ("Abuja", "NGACVL", None)],
        ),
        # parts of one number, and one place
        ("Syrian troops killed 40 people on Monday, 25 of them in Hama and nine in Aleppo.", [("Hama", "SYRCVL", 40)]),
        ("Gunmen killed 12 people in a market in Kano and a guard at its gate.", [("Kano", "NGACVL", 13)]),
    ],
)
def test_each_place_has_its_own(coder: eventcode.Coder, text: str, told: list[tuple[str, str, int | None]]) -> None:
    assert [(r["place_text"], r["target"], r["fatalities"]) for r in rows(coder, text)] == told


def test_soldiers_beside_a_dignitary_are_not_assassinated(coder: eventcode.Coder) -> None:
    found = rows(coder, "Gunmen shot dead a judge in Mosul and two policemen in Kirkuk on Monday.")
    assert [r["cameo"] for r in found] == ["186", "190"]


def test_arrests_are_counted_for_each_place(coder: eventcode.Coder) -> None:
    found = coder.code("Police arrested 12 protesters in Lagos and nine in Abuja on Monday.", date="2019-05-10")
    assert [e.casualties.arrested and e.casualties.arrested.value for e in found] == [12, 9]
