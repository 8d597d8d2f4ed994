"""The dead of each side, counted apart by one sentence or by two."""

from __future__ import annotations

import pytest

import eventcode
from eventcode.coding.losses import losses_of_sides


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The army put the rebels' dead at 12 and its own at three.", 15),
        ("Our losses: three killed, nine wounded. The enemy left eight bodies on the field.", 11),
        ("The army lost three men, the rebels eight.", 11),
        ("Doctors counted nine dead rebels, four dead soldiers and two villagers killed by stray bullets.", 15),
        ("The army said two of its soldiers had died; the rebels spoke of four dead of their own.", 6),
        ("Both sides had losses: five soldiers and nine rebels.", 14),
        ("The military reported five killed in action and claimed that nine rebels had been neutralised.", 14),
        ("Six villagers died.", None),
        ("Nine soldiers were killed and three rebels were wounded.", None),
        ("The rebels lost three trucks, the army eight.", None),
        ("The army said nine soldiers died. It repeated that the nine soldiers were killed in their sleep.", None),
    ],
)
def test_losses_of_two_sides_are_added(text: str, dead: int | None) -> None:
    losses = losses_of_sides(text)
    assert (losses.dead.value if losses else None) == dead


def test_soldiers_and_rebels_are_told_apart() -> None:
    losses = losses_of_sides("Seven marines were killed, and 13 of the attackers were slain.")
    assert losses is not None
    assert (losses.forces, losses.irregulars, losses.are_mutual) == (7, 13, True)


@pytest.mark.parametrize(
    ("told_later", "dead"),
    [
        ("Our losses: three killed. The enemy left eight bodies on the field.", 11),
        ("Eleven rebels fell and three soldiers were wounded.", 11),
        ("Doctors counted nine dead rebels and four dead soldiers.", 13),
        ("Four soldiers did not survive, a doctor said.", 4),
        ("Four soldiers embraced martyrdom.", 4),
        ("Nine terrorists were sent to hell.", 9),
    ],
)
def test_a_fight_has_the_dead_that_the_next_sentences_tell(coder: eventcode.Coder, told_later: str, dead: int) -> None:
    events = coder.code(f"Rebels fought government troops near Gao, Mali, on Monday. {told_later}", date="2024-05-15")
    assert [(e.cameo, e.as_row()["fatalities"]) for e in events] == [("190", dead), ("190", dead)]


@pytest.mark.parametrize(
    ("told_later", "dead"),
    [
        ("; the council later put the dead at 11.", 11),
        (". An earlier count had put the dead at six; two more bodies were found on Monday.", 8),
        (". The ministry revised an initial figure of 14, saying three more had been found dead.", 17),
        (". Two of the wounded died on Monday, bringing the number of dead to 10.", 10),
        (". Two of the wounded died on Monday, bringing the number of dead this year to 100.", 10),
        (". The number of shoppers killed rose to 11 on Monday.", 11),
    ],
)
def test_a_number_of_dead_told_anew(coder: eventcode.Coder, told_later: str, dead: int) -> None:
    text = f"A car bomb went off in the market of Azaz, Syria, on Sunday, killing eight people{told_later}"
    assert [e.as_row()["fatalities"] for e in coder.code(text, date="2024-05-15")] == [dead]


def test_whoever_returns_fire_fights_the_same_fight(coder: eventcode.Coder) -> None:
    text = (
        "Gunmen attacked a police station in Jacmel, Haiti, on Monday, killing two officers. "
        "Police returned fire and six of the attackers were killed."
    )
    rows = [e.as_row() for e in coder.code(text, date="2024-05-15")]
    assert [(r["source"], r["target"], r["fatalities"]) for r in rows] == [
        ("HTIUAF", "HTICOP", 8),
        ("HTICOP", "HTIUAF", 8),
    ]
