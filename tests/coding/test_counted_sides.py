"""Sides, states and bases that a text names by what they are: "both sides", "the three countries", "the base"."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "source", "targets"),
    [
        ("Warships of India, Japan and Fiji began exercises. Chad rebuked the three countries.", "TCD", "IND JPN FJI"),
        ("Greek and Turkish ministers met in Rome. Chad criticised the two countries.", "TCD", "GRC TUR"),
        # an army and a ministry of one state are one side
        (
            "Tuareg rebels shelled Gao, the Malian ministry said. Malian soldiers fired back. Chad rebuked both sides.",
            "TCD", "MLIMIL MLIREB",
        ),
    ],
)  # fmt: skip
def test_sides_by_their_number(coder: eventcode.Coder, text: str, source: str, targets: str) -> None:
    found = {r["target"] for r in rows(coder, text) if r["source"] == source}
    assert found == set(targets.split())


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Rebels attacked a base near Gao, Mali.", "MLIMIL"),
        ("Rebels attacked a school near Gao, Mali.", "MLIEDU"),
        ("Rebels attacked a village near Gao, Mali.", "MLICVL"),
    ],
)
def test_a_base_that_rebels_attack_is_the_armys(coder: eventcode.Coder, text: str, target: str) -> None:
    assert [r["target"] for r in rows(coder, text)] == [target]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Greek and Turkish guns exchanged fire on Monday.", {"GRCMIL", "TURMIL"}),
        ("Saudi and Houthi negotiators met in Oman on Monday.", {"SAUGOV", "YEMREB"}),
        ("Three Chadian and two Sudanese soldiers were killed in fighting near Adre.", {"TCDMIL", "SDNMIL"}),
        ("Rival student groups fought each other in Dhaka on Monday.", {"BGDEDU"}),
        ("Two men were killed when Chadian soldiers fought Sudanese rebels near Adre.", {"TCDMIL", "SDNREB"}),
    ],
)
def test_both_sides_of_what_two_did_to_each_other(coder: eventcode.Coder, text: str, sides: set[str]) -> None:
    assert {code for r in rows(coder, text) for code in (r["source"], r["target"])} == sides


def test_an_airport_is_not_the_person_it_is_named_after(coder: eventcode.Coder) -> None:
    assert [r["target"] for r in rows(coder, "Rebels shelled King Hussein airport near Aqaba.")] == ["JORCVL"]


def test_a_street_is_not_the_state_it_is_named_after(coder: eventcode.Coder) -> None:
    text = "Gunmen exchanged fire with soldiers in Syria Street in Tripoli, Lebanon."
    assert {(r["source"] or "")[:3] for r in rows(coder, text)} == {"LBN"}
    assert {r["place_country"] for r in rows(coder, text)} == {"LBN"}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Rebels burned houses in Gao, Mali, and shot dead 15 residents.", {"1712": None, "193": 15}),
        ("Rebels and soldiers clashed near Gao, Mali, and four of the rebels were killed.", {"190": 4}),
    ],
)
def test_the_dead_are_those_of_the_act_that_kills(
    coder: eventcode.Coder, text: str, dead: dict[str, int | None]
) -> None:
    assert {r["cameo"]: r["fatalities"] for r in rows(coder, text)} == dead


def test_what_is_put_years_back_is_history(coder: eventcode.Coder) -> None:
    text = "Choirs sang in Kigali, 30 years after the start of the massacre in which militiamen killed 800 people."
    assert rows(coder, text) == []


def test_talks_to_come_are_held_elsewhere(coder: eventcode.Coder) -> None:
    text = "Chad declared a ceasefire with rebels on Sunday, a day before talks in Oslo."
    assert {(r["place_country"], r["target"]) for r in rows(coder, text) if r["source"] == "TCD"} == {(None, "TCDREB")}


def test_prisoners_of_war_are_not_those_of_who_frees_them(coder: eventcode.Coder) -> None:
    found = {(r["source"], r["target"]) for r in rows(coder, "Chad and Sudan each freed 12 prisoners of war.")}
    assert found == {("TCD", "---MIL"), ("SDN", "---MIL")}
