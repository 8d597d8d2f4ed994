"""Status, attribution and deaths of events (coding policy, "Status" and "Fatalities")."""

from __future__ import annotations

import pytest
from attrs import evolve

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "status", "attribution"),
    [
        ("Rebels killed five Malian soldiers.", "fact", None),
        ("The army said rebels killed five Malian soldiers.", "fact", "The army"),
        ("Witnesses said rebels killed five Malian soldiers.", "fact", "Witnesses"),
        ("The rebels said they killed five Malian soldiers.", "claimed", "The rebels"),
        ("Rebels allegedly killed five Malian soldiers.", "claimed", None),
        ("The army claimed that rebels killed five Malian soldiers.", "claimed", "The army"),
        ("Mali threatened to attack Niger.", "threatened", None),
        ("Mali will provide humanitarian aid to Niger.", "planned", None),
        ("Mali agreed to provide humanitarian aid to Niger.", "planned", None),
    ],
)
def test_status_and_who_says_so(coder: eventcode.Coder, text: str, status: str, attribution: str | None) -> None:
    assert [(r["status"], r["attribution"]) for r in rows(coder, text)] == [(status, attribution)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Turkish jets did not bomb the Kurdish rebels.", "negated"),
        ("Turkish jets may bomb the Kurdish rebels.", "hypothetical"),
        ("If Turkish jets bomb the Kurdish rebels, Greece wins.", "hypothetical"),
    ],
)
def test_unrealised_acts_show_their_status_on_request(unrealised: eventcode.Coder, text: str, status: str) -> None:
    assert [r["status"] for r in rows(unrealised, text)] == [status]


@pytest.fixture(scope="module")
def unrealised(coder: eventcode.Coder) -> eventcode.Coder:
    return evolve(coder, maker=evolve(coder.maker, unrealised=True))


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("Gunmen killed nine soldiers near Gao on Monday, and police arrested three activists.", {"19": 9, "17": None}),
        ("France condemned the rebels after they killed nine Malian soldiers.", {"11": None, "19": 9}),
        (
            "Police arrested three activists in Lagos after gunmen killed nine soldiers on Monday.",
            {"17": None, "19": 9},
        ),
        ("Soldiers detained ten rebels, and a car bomb killed four people in Kirkuk.", {"17": None, "18": 4}),
        (
            "Israeli jets bombed Lebanese rebels on Wednesday after gunmen killed two soldiers on Monday.",
            {"195": None, "190": 2},
        ),
    ],
)
def test_deaths_belong_to_the_act_that_killed(coder: eventcode.Coder, text: str, deaths: dict[str, int | None]) -> None:
    found = rows(coder, text)
    assert {k: r["fatalities"] for r in found for k in deaths if r["cameo"].startswith(k)} == deaths


def test_all_rows_of_an_act_share_its_deaths_and_its_id(coder: eventcode.Coder) -> None:
    found = rows(coder, "Chadian soldiers and Sudanese rebels clashed on Monday, leaving nine people dead.")
    assert len(found) == 2
    assert len({(r["act_id"], r["fatalities"]) for r in found}) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels attacked an army base in Goma, killing at least 12 soldiers.", 12),
        ("Rebels attacked an army base in Goma, but there were no casualties.", 0),
        ("Rebels attacked an army base in Goma, killing dozens of soldiers.", None),
        ("Rebels attacked an army base in Goma.", None),
    ],
)
def test_numbers_are_those_of_the_text(coder: eventcode.Coder, text: str, value: int | None) -> None:
    assert [r["fatalities"] for r in rows(coder, text)] == [value]
