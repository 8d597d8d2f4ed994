"""Which rows are one event for ACLED, and how its actors are named."""

from __future__ import annotations

from typing import Any

import pytest

import eventcode
from eventcode.output.acled import AcledCoder
from eventcode.output.acled_actors import Party, interaction, party
from eventcode.output.acled_events import is_of_a_crowd
from tests.output.bare import actor, bare, place

CROWD, POLICE = actor("KEN", "CVL"), actor("KEN", "COP")
REBELS, SOLDIERS, FARMERS = actor("COD", "REB", name="M23"), actor("COD", "MIL"), actor("COD", "AGR")
NAIROBI, KISUMU, KENYA = place("Nairobi", "KEN"), place("Kisumu", "KEN"), place("Kenya", "KEN")
MARCH = {"code": "141", "words": "marched", "source": CROWD, "target": None, "place": NAIROBI}
DISPERSAL = {"code": "175", "words": "dispersed", "source": POLICE, "target": CROWD, "place": NAIROBI}
SHOOTING = {"code": "175", "words": "shot", "source": POLICE, "target": CROWD, "place": NAIROBI}
RIOT = {"code": "145", "words": "rioted", "source": CROWD, "target": None, "place": NAIROBI}
ARREST = {"code": "173", "words": "arrested", "source": POLICE, "target": CROWD, "place": NAIROBI}
CLASH = {"code": "190", "words": "fought", "source": REBELS, "target": SOLDIERS}
SHELLING = {"code": "194", "words": "shelled", "source": REBELS, "target": SOLDIERS}
BURNING = {"code": "1712", "words": "burned", "source": REBELS, "target": FARMERS}
RAID = {"code": "190", "words": "attacked", "source": REBELS, "target": FARMERS}


@pytest.fixture(scope="module")
def acled(coder: eventcode.Coder) -> AcledCoder:
    return coder.projector.acled


@pytest.mark.parametrize(
    ("rows", "groups", "sub_events"),
    [
        ([MARCH, DISPERSAL], [0, 0], ["Protest with intervention"] * 2),
        ([MARCH, SHOOTING], [0, 0], ["Excessive force against protesters"] * 2),
        ([MARCH, DISPERSAL, RIOT], [0, 0, 0], ["Violent demonstration"] * 3),
        ([MARCH, DISPERSAL | {"place": KISUMU}], [0, 1], ["Peaceful protest", "Protest with intervention"]),
        ([ARREST, MARCH], [0, 0], ["Protest with intervention"] * 2),
        ([RIOT, ARREST], [0, 0], ["Violent demonstration"] * 2),
        ([MARCH, ARREST | {"place": KISUMU}], [0], ["Peaceful protest"]),
        ([MARCH, ARREST | {"target": actor("KEN", "PTY")}], [0, 1], ["Peaceful protest", "Arrests"]),
        ([CLASH, ARREST | {"target": FARMERS}], [0], ["Armed clash"]),
        ([CLASH, CLASH | {"source": SOLDIERS, "target": REBELS}], [0, 0], ["Armed clash"] * 2),
        ([SHELLING, CLASH], [0, 0], ["Armed clash"] * 2),
        ([CLASH, RAID], [0, 1], ["Armed clash", "Attack"]),
        ([RAID, BURNING], [0, 0], ["Attack"] * 2),
    ],
)
def test_rows_of_one_event(acled: AcledCoder, rows: list[Any], groups: list[int], sub_events: list[str]) -> None:
    found = [v for v in acled.views([bare(**row) for row in rows]) if v is not None]
    assert [first for first, _ in found] == groups
    assert [view.sub_event for _, view in found] == sub_events


def test_an_arrest_is_of_a_protest_and_not_of_an_arrest_read_as_one(acled: AcledCoder) -> None:
    protest = acled.view(bare(**MARCH))
    assert is_of_a_crowd(bare(**ARREST), bare(**MARCH), protest)
    assert not is_of_a_crowd(bare(**ARREST), bare(**ARREST), protest)


def test_what_acled_does_not_code_is_of_no_event(acled: AcledCoder) -> None:
    assert acled.views([bare("111"), bare("190")])[0] is None


def test_the_crowd_is_actor_1_and_who_confronts_it_actor_2(acled: AcledCoder) -> None:
    [_, last] = acled.views([bare(**DISPERSAL), bare(**MARCH)])
    assert last is not None
    view = last[1]
    assert (view.actor1, view.actor2) == ("Protesters (Kenya)", "Police Forces of Kenya")
    assert view.interaction == "State forces-Protesters"


def test_further_actors_are_associated(acled: AcledCoder) -> None:
    students = actor("KEN", "EDU")
    [first, _] = acled.views([bare(**MARCH), bare(**(MARCH | {"source": students}))])
    assert first is not None
    assert first[1].associated1 == ("Students (Kenya)",)


COUNTRIES = {"KEN": "Kenya", "COD": "Democratic Republic of Congo"}


@pytest.mark.parametrize(
    ("who", "parent", "where", "expected"),
    [
        (actor("KEN", "MIL"), "Battles", "KEN", Party(name="Military Forces of Kenya", kind="State forces")),
        (actor("KEN", "MIL"), "Battles", "SOM", Party(name="Military Forces of Kenya", kind="External/Other forces")),
        (
            actor("KEN", "UAF"), "Battles", "KEN",
            Party(name="Unidentified Armed Group (Kenya)", kind="Political militia"),
        ),
        (actor("KEN", "CRM"), "Battles", "KEN", Party(name="Unidentified Gang (Kenya)", kind="Political militia")),
        (actor("COD", "REB", name="M23"), "Battles", "COD", Party(name="M23", kind="Rebel group")),
        (
            actor(None, "UAF"), "Battles", None,
            Party(name="Unidentified Armed Group (International)", kind="Political militia"),
        ),
        (
            actor("KEN", "LAB"), "Protests", "KEN",
            Party(name="Protesters (Kenya)", kind="Protesters", associated=("Labor Group (Kenya)",)),
        ),
        (
            actor("KEN", "MED"), "Violence against civilians", "KEN",
            Party(name="Civilians (Kenya)", kind="Civilians", associated=("Journalists (Kenya)",)),
        ),
        (None, "Battles", "KEN", Party()),
    ],
)  # fmt: skip
def test_names(who: Any, parent: str, where: str | None, expected: Party) -> None:
    assert party(who, parent, where, COUNTRIES) == expected


def test_interactions() -> None:
    assert interaction("Rebel group", "State forces") == "State forces-Rebel group"
    assert interaction("External/Other forces", "Civilians") == "External/Other forces-Civilians"
    assert (interaction("Protesters", ""), interaction("", "")) == ("Protesters only", "")


def test_precision(acled: AcledCoder) -> None:
    view = acled.view(bare("190"))
    assert view is not None
    assert (view.time_precision, view.geo_precision) == (1, 1)
