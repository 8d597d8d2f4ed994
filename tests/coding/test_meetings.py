"""Meetings at home and abroad (CAMEO 040 and 044)."""

from __future__ import annotations

import pytest

import eventcode


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Kenyan foreign minister met the Danish foreign minister in Geneva.", "044"),
        ("Kenyan and Danish ministers held a meeting in Rome.", "044"),
        ("The Kenyan president met the Danish premier in Nairobi.", "040"),
        ("The Kenyan president met the Danish premier.", "040"),
        ("The Kenyan president met his Danish counterpart. A fair was held in Rome.", "040"),
    ],
)
def test_a_meeting_is_abroad_where_neither_side_is_at_home(coder: eventcode.Coder, text: str, code: str) -> None:
    events = coder.code(text, date="2020-05-15")
    assert [(e.cameo, e.source and e.source.country) for e in events] == [(code, "KEN"), (code, "DNK")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kenyan and Danish envoys flew to Geneva for talks on fishing.", {"044"}),
        ("Kenyan and Danish envoys flew to Geneva for talks with Swiss officials.", {"042", "043"}),
        ("A Kenyan envoy flew to Geneva for talks on fishing.", {"042", "043"}),
    ],
)
def test_guests_of_a_third_state_meet_each_other(coder: eventcode.Coder, text: str, codes: set[str]) -> None:
    assert {e.cameo for e in coder.code(text, date="2020-05-15")} == codes


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Chad and Sudan met in Tripoli on Monday. They agreed to meet again in Doha.",
        "Chad and Sudan said that they would meet again in Doha on Friday.",
    ],
)
def test_they_are_all_who_met(coder: eventcode.Coder, text: str) -> None:
    found = [e for e in coder.code(text, date="2020-05-15") if e.cameo == "036"]
    assert [(e.source and e.source.country, e.target and e.target.country) for e in found] == [
        ("TCD", "SDN"),
        ("SDN", "TCD"),
    ]


@pytest.mark.parametrize(
    ("text", "talked"),
    [
        ("Swiss diplomats mediated in talks between the Sudanese government and Darfur rebels.", True),
        ("Norway brokered talks between the Sudanese government and Darfur rebels.", True),
        ("Swiss diplomats mediated between the Sudanese government and Darfur rebels.", False),
        ("Norway will broker talks between the Sudanese government and Darfur rebels.", False),
    ],
)
def test_those_between_whom_talks_are_mediated_talk(coder: eventcode.Coder, text: str, talked: bool) -> None:
    found = [e.as_row() for e in coder.code(text, date="2020-05-15")]
    both = [("SDNGOV", "SDNREB", "Agreement"), ("SDNREB", "SDNGOV", "Agreement")] if talked else []
    assert [(r["source"], r["target"], r["acled_sub_event"]) for r in found if r["cameo"] == "046"] == both


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Kenyan foreign minister met his Danish counterpart in Rome.", {"KENGOV", "DNKGOV"}),
        ("The Kenyan foreign minister met his counterpart Lars Holm in Copenhagen.", {"KENGOV", "DNKGOV"}),
        ("The Kenyan foreign minister met his counterpart in Nairobi.", {"KENGOV", "---GOV"}),
        ("The Kenyan president met his counterpart Rumen Radev.", {"KENGOV", "BGRGOV"}),
        ("The Kenyan president and her Danish counterpart met in Rome.", {"KENGOV", "DNKGOV"}),
    ],
)
def test_a_counterpart_is_of_another_state(coder: eventcode.Coder, text: str, sides: set[str]) -> None:
    events = coder.code(text, date="2020-05-15")
    assert {e.source.code for e in events if e.source} == sides == {e.target.code for e in events if e.target}


def test_states_train_with_each_other_and_not_with_their_ships(coder: eventcode.Coder) -> None:
    text = (
        "Kenya, Denmark and Chad began joint naval exercises off Mombasa on Monday with nine warships and 800 sailors."
    )
    sides = {(e.source.code, e.target.code) for e in coder.code(text, date="2020-05-15") if e.source and e.target}
    assert sides == {(a, b) for a in ("KEN", "DNK", "TCD") for b in ("KEN", "DNK", "TCD") if a != b}
