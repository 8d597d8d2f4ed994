"""One event told twice is one event; what differs stays apart."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

import eventcode
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.merge import merge
from eventcode.model import Actor, Casualties, Count, EventDate, PlaceMention
from tests.coding.reading import rows

MONDAY, PUBLISHED = datetime.date(2019, 5, 6), datetime.date(2019, 5, 10)
TOLD = EventDate(first=MONDAY, last=MONDAY, precision="day", basis="text", text="Monday")
UNDATED = EventDate(first=PUBLISHED, last=PUBLISHED, precision="day", basis="default")
NINE = Casualties(killed=Count(value=9, low=9, high=9, text="nine"))


def actor(country: str | None, *roles: str, name: str | None = None) -> Actor:
    return Actor(text="x", code=(country or "---") + "".join(roles), country=country, roles=roles, name=name)


def place(name: str, country: str, precision: str = "exact") -> PlaceMention:
    return PlaceMention(
        start=0, end=1, text=name, name=name, geonameid=None, lat=None, lon=None, country=country, country_iso2=None,
        admin1=None, feature="PPL", precision=precision,
    )  # fmt: skip


def event(index: int = 0, **changes: Any) -> BareEvent:
    first = BareEvent(
        view=SimpleNamespace(index=index, clauses=SimpleNamespace(is_headline=False)),  # type: ignore[arg-type]
        act=SimpleNamespace(kind="noun"),  # type: ignore[arg-type]
        code="190",
        source=actor("COD", "REB"),
        target=actor("COD", "MIL"),
        date=UNDATED,
        place=None,
        casualties=Casualties(),
        status="fact",
        attribution=None,
    )
    return evolve(first, **changes)


@pytest.mark.parametrize(
    "later",
    [
        {},
        {"code": "193"},
        {"code": "19"},
        {"date": TOLD},
        {"place": place("Goma", "COD")},
        {"source": actor("COD", "REB", name="M23")},
        {"casualties": NINE},
        {"status": "claimed"},
    ],
    ids=lambda c: " ".join(c) or "same",
)
def test_the_same_event_told_twice_is_one(later: dict[str, Any]) -> None:
    assert len(merge([event(), event(1, **later)])) == 1
    assert len(merge([event(**later), event(1)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"code": "173"}),
        ({"code": "193"}, {"code": "195"}),
        ({}, {"target": actor("RWA", "MIL")}),
        ({}, {"target": actor("COD", "CVL")}),
        ({}, {"target": None}),
        ({}, {"source": actor("UGA", "REB")}),
        ({"source": actor(None, "IGO", name="A")}, {"source": actor(None, "IGO", name="B")}),
        ({"place": place("Goma", "COD")}, {"place": place("Bukavu", "COD")}),
        ({"place": place("Goma", "COD")}, {"place": place("Rwanda", "RWA", "country")}),
        (
            {"date": TOLD},
            {"date": evolve(TOLD, first=datetime.date(2019, 5, 7), last=datetime.date(2019, 5, 7))},
        ),
        ({}, {"status": "threatened"}),
        (
            {"date": evolve(TOLD, first=datetime.date(2018, 1, 1), last=datetime.date(2018, 12, 31))},
            {},
        ),
    ],
    ids=lambda c: " ".join(c) or "plain",
)
def test_what_differs_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(merge([event(**one), event(1, **other)])) == 2
    assert len(merge([event(**other), event(1, **one)])) == 2


@pytest.mark.parametrize("swapped", [False, True])
def test_the_more_specific_telling_wins_and_takes_what_it_lacks(swapped: bool) -> None:
    poor = event(casualties=NINE)
    rich = event(1, code="193", date=TOLD, place=place("Goma", "COD"))
    [kept] = merge([rich, poor] if swapped else [poor, rich])
    assert (kept.code, kept.date, kept.place, kept.casualties) == ("193", TOLD, rich.place, NINE)


def test_the_town_wins_over_the_country() -> None:
    [kept] = merge([event(place=place("Congo", "COD", "country")), event(1, place=place("Goma", "COD"))])
    assert kept.place is not None
    assert kept.place.name == "Goma"


def test_events_keep_the_order_of_their_first_telling() -> None:
    arrest = event(code="173")
    assert [e.code for e in merge([arrest, event(1), evolve(arrest, date=TOLD)])] == ["173", "190"]


def test_nothing_merges_to_nothing() -> None:
    assert merge([]) == []


def test_in_an_article(coder: eventcode.Coder) -> None:
    text = (
        "Rebels attacked an army base in Goma on Monday. The country was shocked. "
        "The rebels attacked the army base in Goma with rifles."
    )
    assert [(r["cameo"][:2], r["date_start"], r["place_name"]) for r in rows(coder, text)] == [
        ("19", "2019-05-06", "Goma")
    ]


def test_what_the_event_did_is_told_of_the_same_event(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Rebels attacked an army base in Goma on Monday. The attack killed nine soldiers.")
    assert (row["source"], row["date_start"], row["fatalities"]) == ("CODREB", "2019-05-06", 9)


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets bombed Kurdish rebels on Monday. Turkish jets bombed Kurdish rebels on Wednesday.",
        "Rebels attacked an army base in Goma. Rebels attacked an army base in Bukavu.",
        "France condemned Syria. France condemned Iran.",
        "France condemned Syria. Germany condemned Syria.",
    ],
)
def test_other_days_places_and_actors_are_other_events(coder: eventcode.Coder, text: str) -> None:
    assert len(rows(coder, text)) == 2


def test_title_and_text_tell_one_event(coder: eventcode.Coder) -> None:
    text = "Turkish jets bombed Kurdish rebels near Sinjar on Monday."
    [found] = coder.code(text, date="2019-05-10", title="Turkish jets bomb Kurdish rebels")
    assert found.date.first == MONDAY
    assert found.place is not None


def test_a_visit_is_to_whom_the_visitor_met(coder: eventcode.Coder) -> None:
    found = rows(coder, "Kenya's president flew to Kampala, where he met with Ugandan President Yoweri Museveni.")
    assert [(r["cameo"], r["source"], r["target"]) for r in found] == [
        ("042", "KENGOV", "UGAGOV"),
        ("043", "UGAGOV", "KENGOV"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what a weapon did is no second event
        ("A grenade tossed into a bar in Bujumbura left two nurses dead.", [("193", "BDIHLH", 2)]),
        # nor is a second verb with the same object
        ("Malian gunmen hacked and shot to death nine villagers near Gao.", [("182", "MLICVL", 9)]),
        # but whom abductors kill are others than those they take
        (
            "Gunmen abducted nine girls near Gao, shooting dead two farmers who tried to stop them.",
            [("181", "MLICVL", None), ("193", "MLIAGR", 2)],
        ),
        # nor is how somebody was nearly killed
        ("The mayor of Gao survived an attempt on his life when gunmen raked his car.", [("185", "MLIGOV", None)]),
        # nor is the toll of shots at people who camp somewhere
        ("Police fired at demonstrators camped in Bamako, killing seven.", [("175", "MLICVL", 7)]),
        # what killed them, and who laid it
        ("Two Malian soldiers were killed when they hit a mine laid by rebels.", [("1833", "MLIMIL", 2)]),
    ],
)
def test_one_deed_of_one_sentence(coder: eventcode.Coder, text: str, told: list[tuple[str, str, int | None]]) -> None:
    assert [(r["cameo"], r["target"], r["fatalities"]) for r in rows(coder, text)] == told


def test_rebels_by_two_words_are_one_side(coder: eventcode.Coder) -> None:
    text = "Rebels attacked a Senegalese army patrol in Casamance. The separatists fired rockets at the patrol."
    assert len({r["source"] for r in rows(coder, text)}) == 1


@pytest.mark.parametrize(
    ("text", "target", "killed"),
    [
        ("Rebels raided a church in Goma on Monday and killed nine people.", "CODCVL", 9),
        ("Rebels attacked an army base in Goma and killed nine people.", "CODMIL", 9),
        ("Police opened fire on students in Goma and killed three of them.", "CODEDU", 3),
        ("A mine killed a Congolese farmer near Goma and wounded his son.", "CODAGR", 1),
        ("A bomber drove a car into a bus carrying Congolese soldiers in Goma, killing six of them.", "CODMIL", 6),
    ],
)
def test_those_killed_in_an_attack_are_no_event_of_their_own(
    coder: eventcode.Coder, text: str, target: str, killed: int
) -> None:
    [row] = rows(coder, text)
    assert (row["target"], row["fatalities"]) == (target, killed)


def test_a_blast_told_again_is_the_one_before(coder: eventcode.Coder) -> None:
    text = "A suicide car bomb killed six soldiers in Goma on Monday. The blast destroyed a bus."
    assert [r["cameo"] for r in rows(coder, text)] == ["1831"]


@pytest.mark.parametrize(
    ("text", "place", "dead"),
    [
        (
            "Rebels blew up an army lorry in Mali on Monday, killing six soldiers. The mine went off near Gao at dusk.",
            ("Gao", "near"),
            6,
        ),
        (
            "A suicide bombing in Kano killed nine people on Monday. A man joined a queue before blowing himself up.",
            ("Kano", "exact"),
            9,
        ),
        (
            "Serb gunners shelled Gorazde on Monday, killing two. The dead were hit when a shell fell on a school.",
            ("Goražde", "exact"),
            2,
        ),
    ],
)
def test_how_it_happened_is_no_second_event(
    coder: eventcode.Coder, text: str, place: tuple[str, str], dead: int
) -> None:
    [row] = rows(coder, text)
    assert ((row["place_name"], row["place_precision"]), row["fatalities"]) == (place, dead)


def test_another_bomber_is_a_second_event(coder: eventcode.Coder) -> None:
    text = "A suicide bombing in Kano killed nine people on Monday. Another bomber blew himself up in Jos on Tuesday."
    assert [r["place_name"] for r in rows(coder, text)] == ["Kano", "Jos"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen crossed into Niger on Monday, attacked a police post near Diffa and killed four policemen.",
            [("190", "NERUAF", "NERCOP")],
        ),
        ("Rebels crossed into Rwanda on Monday.", [("192", "RWAREB", "RWA")]),
    ],
)
def test_raiders_come_for_what_they_do(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)] == told


def test_whose_boats_are_sunk(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "The Nigerian navy chased the pirates on Monday and sank both boats.")
    assert row["target"] == "NGACRM"
