"""ACLED sub-event types of whole sentences (ACLED codebook, "Choosing the sub-event")."""

from __future__ import annotations

import pytest

import eventcode

ARMS, LOOTING, PEACE = "Disrupted weapons use", "Looting/property destruction", "Agreement"
EXCESSIVE, INTERVENTION = "Excessive force against protesters", "Protest with intervention"
TRANSFER, CHANGE = "Non-violent transfer of territory", "Change to group/activity"
STATE_TAKES, OTHERS_TAKE = "Government regains territory", "Non-state actor overtakes territory"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An improvised explosive device was found near the airport of Colombo and defused.", {ARMS}),
        ("Sappers cleared 60 landmines near Taiz.", {ARMS}),
        ("A stash of rifles was found in a barn near Gao.", {ARMS}),
        ("Police seized guns in a raid on two homes in Lima.", {ARMS}),
        ("Twenty shops were looted in Pretoria on Monday night.", {LOOTING}),
        ("Gunmen torched two police cars in Rosario.", {LOOTING}),
        ("Protesters torched two buses in Lille.", {"Violent demonstration"}),
        ("A mob vandalised five temples in Sylhet.", {"Mob violence"}),
        ("Sixty rebels surrendered to government forces in Bor.", {PEACE}),
        ("The government of Chad and the rebels agreed to a ceasefire.", {PEACE}),
        ("Mali and the rebels will resume peace talks, a minister said.", set()),
        (
            "Rebels fired a rocket at Bamako, but it was shot down by Malian troops.",
            {"Shelling/artillery/missile attack", ARMS},
        ),
        ("Chad and the rebels agreed to extend their truce.", {PEACE}),
        ("Chad and the rebels have agreed to resume peace talks.", {PEACE}),
        ("France and Spain held talks on fish.", set()),
        ("The government of Chad and the rebels held talks in Libreville.", {PEACE}),
        ("Soldiers seized power in Guinea on Sunday.", {"Other"}),
        ("Army officers overthrew the president of Mali on Sunday.", {"Other"}),
        ("Soldiers overthrew the president of Mali on Sunday, killing four people.", {"Attack"}),
        ("Rebels overthrew the government of Chad on Sunday.", {"Armed clash"}),
        ("Congolese rebels freed nine nurses near Goma.", set()),
        ("Congolese rebels freed nine nurses near Goma in return for fuel.", {PEACE}),
        ("Congolese rebels freed nine captured soldiers near Goma.", {PEACE}),
        ("US forces withdrew from a base near Manbij.", {CHANGE}),
        ("A rebel commander defected to the army in Aleppo.", {CHANGE}),
        ("Rebels withdrew from Goma and handed over the town to the army.", {TRANSFER}),
        ("Rebels seized Goma without a fight.", {TRANSFER}),
        ("Rebels seized Goma on Monday.", {OTHERS_TAKE}),
        ("Pro-government militias captured Garma.", {STATE_TAKES}),
        ("Mutinous soldiers seized a barracks in Lome on Monday.", {OTHERS_TAKE}),
        ("Police in Minsk detained protesters during a rally against the president.", {INTERVENTION}),
        ("Police used tear gas against protesters in Quito.", {INTERVENTION}),
        ("Police used tear gas against protesters in Quito, and a student died.", {EXCESSIVE}),
        ("Gunmen killed four protesters in Karbala.", {EXCESSIVE}),
        ("The army arrested five militants in Mosul.", {"Arrests"}),
        ("Police arrested a baker in Lyon.", set()),
        ("Chad sent 900 soldiers to Togo on Monday to help its army fight rebels.", {CHANGE}),
        ("Kenyan troops set up three new bases in Somalia.", {"Headquarters or base established"}),
        ("Residents clashed with youths in Kampala on Monday.", {"Mob violence"}),
        ("Rebels shot down a helicopter near Goma with a missile.", {"Shelling/artillery/missile attack"}),
        ("Iranian speedboats sank a Kuwaiti patrol boat on Monday.", {"Armed clash"}),
        ("A furnace exploded in Odisha, and four workers were killed at the gas plant.", set()),
    ],
)
def test_sub_event_types(coder: eventcode.Coder, text: str, expected: set[str]) -> None:
    rows = [e.as_row() for e in coder.code(text, date="2019-05-08")]
    assert {r["acled_sub_event"] for r in rows if r["acled_sub_event"]} == expected


@pytest.mark.parametrize(
    ("text", "crowd", "police"),
    [
        (
            "Students marched in Dhaka on Thursday against the law. Police arrested 12 of the demonstrators.",
            "Students (Bangladesh)",
            "Government of Bangladesh",
        ),
        (
            "Teachers marched in Nairobi on Thursday. Kenyan police fired tear gas at the demonstrators.",
            "Teachers (Kenya)",
            "Government of Kenya",
        ),
    ],
)
def test_a_crowd_stands_on_one_side(coder: eventcode.Coder, text: str, crowd: str, police: str) -> None:
    rows = [e.as_row(full=True) for e in coder.code(text, date="2024-05-17")]
    assert {(r["acled_assoc_actor1"], r["acled_assoc_actor2"]) for r in rows} == {(crowd, police)}


def test_a_gang_is_not_called_by_its_country(coder: eventcode.Coder) -> None:
    [event] = coder.code("Haiti gang kidnaps four missionaries in Port-au-Prince on Thursday", date="2024-05-17")
    assert event.as_row(full=True)["acled_actor1"] == "Unidentified Gang (Haiti)"
