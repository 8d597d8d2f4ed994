"""A capture and the battle before it are told apart, and the dead are those of the battle."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows

REBELS, ARMY, STATE = "TCDREB", "TCDMIL", "TCD"


@pytest.mark.parametrize(
    "text",
    [
        "Chadian rebels seized Abeche on Sunday after a battle in which 40 soldiers died.",
        "Chadian rebels took Abeche on Sunday after two days of fighting that left 40 soldiers dead.",
    ],
)
def test_a_capture_after_a_deadly_battle(coder: eventcode.Coder, text: str) -> None:
    found = {(r["source"], r["cameo"], r["target"][:3], r["fatalities"]) for r in rows(coder, text)}
    assert found == {(REBELS, "190", STATE, 40), (ARMY, "190", STATE, 40), (REBELS, "192", STATE, None)}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Chadian rebels seized Abeche on Sunday after a long march.", ["192"]),
        ("Chadian rebels seized Abeche on Sunday after fierce fighting.", ["192"]),
    ],
)
def test_without_dead_it_is_the_capture_alone(coder: eventcode.Coder, text: str, codes: list[str]) -> None:
    assert [r["cameo"] for r in rows(coder, text)] == codes


@pytest.mark.parametrize(
    ("text", "foe"),
    [
        ("Mutinous soldiers seized a barracks in Lome on Monday. Loyal troops retook it, killing six men.", "TGOMIL"),
        ("Rebels seized Abeche in Chad on Sunday. Chadian troops retook the town on Monday.", "TCDREB"),
    ],
)
def test_who_retakes_fights_those_who_took(coder: eventcode.Coder, text: str, foe: str) -> None:
    taken, *_, retaken = rows(coder, text)
    assert (retaken["cameo"], retaken["target"]) == ("192", foe)
    assert retaken["target_text"] == taken["source_text"]
