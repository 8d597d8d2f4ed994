"""Fights in which both sides lose men, and counts of many deeds."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Malian rebels ambushed a Malian patrol near Gao, killing six soldiers and losing two men.", 8),
        ("Malian troops killed 38 Malian rebels near Gao on Monday. Four soldiers also died.", 42),
        ("Malian troops killed nine Malian rebels near Gao on Monday. One soldier was also killed.", 10),
        ("Chad's army killed 57 Chadian rebels near Abeche on Monday, for the loss of five of its own men.", 62),
        ("Malian rebels attacked a Malian army base near Gao, where two soldiers and nine militants died.", 11),
        ("Malian rebels attacked a Malian post near Gao. Two soldiers and five of the attackers were killed.", 7),
        ("Three Malian rebels were killed and two Malian soldiers wounded in a gun battle in Gao on Monday.", 3),
        ("Malian rebels fought Chadian soldiers in Gao on Monday, and nine people were killed.", 9),
        ("Malian troops killed nine Malian rebels in a gun battle near Gao on Monday.", 9),
        ("Malian troops killed nine Malian rebels in a clash near Gao on Monday.", 9),
        ("Five drug traffickers and a soldier were killed in a shootout in Rio de Janeiro on Monday.", 6),
        ("Nine Malian rebels and four Chadian soldiers died when the rebels attacked a Chadian base in Gao.", 13),
    ],
)  # fmt: skip
def test_a_fight_with_dead_on_both_sides_goes_both_ways(coder: eventcode.Coder, text: str, killed: int) -> None:
    found = rows(coder, text)
    pairs = {(r["source"], r["target"]) for r in found}
    assert len(found) == 2 and pairs == {(b, a) for a, b in pairs}
    assert {r["fatalities"] for r in found} == {killed}


@pytest.mark.parametrize(
    "text",
    [
        "Malian troops killed nine Malian rebels near Gao on Monday.",
        "Malian rebels attacked an army camp near Gao, killing five civilians. Two soldiers died in the firefight.",
    ],
)
def test_one_with_dead_on_one_side_does_not(coder: eventcode.Coder, text: str) -> None:
    assert len(rows(coder, text)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The war has killed 3,000 people and displaced a million.",
        "The insurgency has killed 3,000 people since 2012.",
        "Four people have been killed in three days of unrest.",
        "The deaths bring to 14 the number of police killed there this year.",
    ],
)
def test_counts_of_many_deeds_are_none_of_their_own(coder: eventcode.Coder, told: str) -> None:
    found = rows(coder, f"Malian rebels killed two soldiers in Gao on Monday. {told}")
    assert [(r["cameo"], r["fatalities"]) for r in found] == [("190", 2)]


def test_drones_shot_down_under_fire_are_those_of_the_other_side(coder: eventcode.Coder) -> None:
    text = "Ukrainian shells killed two people in Shebekino in Russia. Russian air defences shot down four drones."
    assert [(r["source"], r["target"]) for r in rows(coder, text)] == [("UKRMIL", "RUSCVL"), ("RUSMIL", "UKRMIL")]


def test_who_was_kidnapped_is_told_again(coder: eventcode.Coder) -> None:
    text = "Gunmen kidnapped a French engineer in Kano. They bundled the 63-year-old into a car."
    assert [(r["cameo"], r["target"]) for r in rows(coder, text)] == [("181", "FRACVL")]
