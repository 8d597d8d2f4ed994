"""Two tellings: one event or two, and why; and what a third one between them may not do."""

from __future__ import annotations

import itertools

import pytest

from tests.consolidate.invented import (
    GUNMEN,
    IN_COUNTRY,
    IN_DISTRICT,
    IN_REGION,
    NO_PLACE,
    OTHER_GROUP,
    Row,
    groups,
    on,
    published,
    row,
)  # fmt: skip

NEAR = {"place_name": "Amala", "geonameid": 12, "place_precision": "near"}
STATE = {"source": "NGAMIL", "source_text": "troops", "source_name": "Nigeria", "source_roles": "MIL"}
VISIT = {"cameo": "042", "source": "RUSGOV", "source_country": "RUS", "source_roles": "GOV", "target": "CHN"} | {
    "target_country": "CHN", "target_roles": None, "place_country": "CHN", "geonameid": 40, "place_name": "Beijing",
}  # fmt: skip

SAME: list[tuple[str, Row, Row]] = [
    ("nothing differs", {}, {}),
    ("town and its region", {}, IN_REGION),
    ("town and district of one region", {}, IN_DISTRICT),
    ("district and its region", IN_REGION, IN_DISTRICT),
    ("town and its country", {}, IN_COUNTRY),
    ("no place, actors of the country", {}, NO_PLACE),
    ("no place in either", NO_PLACE, NO_PLACE),
    ("near a town, 20 km away", {}, NEAR | {"lat": 11.98}),
    ("day and the week around it", {}, on("2024-06-17", "2024-06-23")),
    ("weeks that overlap", on("2024-06-12", "2024-06-18"), on("2024-06-17", "2024-06-23")),
    ("published two days later", {}, published("2024-06-20")),
    ("published on the day", {}, published("2024-06-18")),
    ("both only published, one day", published("2024-06-18"), published("2024-06-18")),
    ("gunmen and a group", {}, GUNMEN),
    ("a group without its name", {}, {"source_name": None, "source_text": "rebels"}),
    ("a group under the name of the state", {}, {"source_name": "Nigeria", "source_text": "Nigerian rebels"}),
    ("more roles and fewer", {"target_roles": "MIL GOV"}, {}),
    ("state and its army", {}, {"target": "NGA", "target_roles": None}),
    ("code and its general code", {}, {"cameo": "190"}),
    ("code and its root", {"cameo": "183"}, {"cameo": "18"}),
    ("code and its branch", {"cameo": "1831"}, {"cameo": "183"}),
    ("fact and claim", {}, {"status": "claimed"}),
    ("planned and threatened", {"status": "planned"}, {"status": "threatened"}),
    ("the same long period", on("2024-01-01", "2024-06-18"), on("2024-01-01", "2024-06-18")),
    ("actors without a code, same words", {"target": None, "target_country": None, "target_roles": None},
     {"target": None, "target_country": None, "target_roles": None, "target_text": "Barracks"}),
    ("visit to a state, no place told", VISIT, VISIT | NO_PLACE),
]  # fmt: skip

DIFFERENT: list[tuple[str, Row, Row]] = [
    ("two towns of a region", {}, {"place_name": "Amala", "geonameid": 12}),
    ("two districts of a region", IN_DISTRICT, IN_DISTRICT | {"place_name": "West Ward", "geonameid": 22}),
    ("another region", {}, IN_REGION | {"admin1": "Kano"}),
    ("another country", {}, IN_COUNTRY | {"place_country": "TCD"}),
    ("no place, actors of other countries", VISIT | {"place_country": "TUR"}, VISIT | NO_PLACE),
    ("near a town, 60 km away", {}, NEAR | {"lat": 12.34}),
    ("the next day", {}, on("2024-06-19")),
    ("published three days later", {}, published("2024-06-21")),
    ("published before", {}, published("2024-06-17")),
    ("only published, the next day", published("2024-06-18"), published("2024-06-19")),
    ("dateline two days later", {}, published("2024-06-20") | {"date_basis": "dateline"}),
    ("another week", {}, on("2024-06-19", "2024-06-25")),
    ("a day and a long period", {}, on("2024-01-01", "2024-06-18")),
    ("long periods that overlap", on("2024-01-01", "2024-06-18"), on("2024-01-02", "2024-06-18")),
    ("no date in one", {}, {"date_start": None, "date_end": None, "date_basis": "none"}),
    ("no date in both", *[{"date_start": None, "date_end": None, "date_basis": "none"}] * 2),
    ("two named groups", {}, OTHER_GROUP),
    ("gunmen and the army", STATE | {"target": "NGACVL", "target_roles": "CVL"},
     GUNMEN | {"target": "NGACVL", "target_roles": "CVL"}),
    ("group of another country", {}, {"source": "TCDREB", "source_country": "TCD"}),
    ("roles apart", {}, {"target": "NGACVL", "target_roles": "CVL"}),
    ("nobody as target", {}, {"target": None, "target_country": None, "target_roles": None, "target_text": None}),
    ("actors without a code, other words", {"target": None, "target_country": None, "target_roles": None},
     {"target": None, "target_country": None, "target_roles": None, "target_text": "a depot"}),
    ("two codes of a root", {}, {"cameo": "195"}),
    ("two roots", {}, {"cameo": "183"}),
    ("plan and fact", {"status": "planned"}, {}),
    ("threat and claim", {"status": "threatened"}, {"status": "claimed"}),
    ("the other direction", {}, {"source": "NGAMIL", "source_roles": "MIL", "source_name": None, "target": "NGAREB",
                                 "target_roles": "REB"}),
    ("one act of one article", {"act_id": "x"}, {"act_id": "x", "target": "NGA", "target_roles": None}),
]  # fmt: skip


@pytest.mark.parametrize(("why", "a", "b"), SAME, ids=[why for why, _, _ in SAME])
def test_one_event(why: str, a: Row, b: Row) -> None:
    assert groups([row("1", **a), row("2", **b)]) == ["1;2"]
    assert groups([row("1", **b), row("2", **a)]) == ["1;2"]


@pytest.mark.parametrize(("why", "a", "b"), DIFFERENT, ids=[why for why, _, _ in DIFFERENT])
def test_two_events(why: str, a: Row, b: Row) -> None:
    assert groups([row("1", **a), row("2", **b)]) == ["1", "2"]
    assert groups([row("1", **b), row("2", **a)]) == ["1", "2"]


VAGUE = GUNMEN | IN_REGION | {"cameo": "190"}


@pytest.mark.parametrize(
    ("why", "rows", "expected"),
    [
        ("gunmen between two groups", [{}, GUNMEN, OTHER_GROUP], [["1;2", "3"]]),
        ("a region between two towns", [{}, IN_REGION, {"geonameid": 12, "place_name": "Amala"}], [["1;2", "3"]]),
        ("a general code between two", [{"cameo": "194"}, {"cameo": "190"}, {"cameo": "195"}], [["1;2", "3"]]),
        ("a week between two days", [{}, on("2024-06-17", "2024-06-23"), on("2024-06-21")],
         [["1", "2;3"], ["1;2", "3"]]),
        ("publication after two days", [{}, published("2024-06-20"), on("2024-06-19")], [["1", "2;3"]]),
        ("the state between army and civilians",
         [{}, {"target": "NGA", "target_roles": None}, {"target": "NGACVL", "target_roles": "CVL"}],
         [["1;2", "3"], ["1", "2;3"]]),
        ("gunmen, then no role, then the army",
         [{**GUNMEN, "target": "NGACVL", "target_roles": "CVL"},
          {"source": "NGA", "source_roles": None, "source_name": None, "target": "NGACVL", "target_roles": "CVL"},
          {"source": "NGAMIL", "source_roles": "MIL", "source_name": None, "target": "NGACVL", "target_roles": "CVL"}],
         [["1", "2;3"], ["1;2", "3"]]),
        ("near, exact, near in a line",
         [{"geonameid": 1, "lat": 11.6, "place_precision": "near"}, {}, {"geonameid": 2, "lat": 12.0,
           "place_precision": "near"}], [["1;2;3"]]),
        ("the same deaths decide", [{"fatalities": 3}, VAGUE | {"fatalities": 9}, OTHER_GROUP | {"fatalities": 9}],
         [["1", "2;3"]]),
        ("two vague ones, one specific", [VAGUE, VAGUE, {}], [["1;2;3"]]),
    ],
)  # fmt: skip
def test_a_vague_telling_brings_no_two_together(why: str, rows: list[Row], expected: list[list[str]]) -> None:
    made = [row(str(n), **changes) for n, changes in enumerate(rows, 1)]
    found = {tuple(groups(order)) for order in itertools.permutations(made)}
    assert len(found) == 1
    assert list(found.pop()) in expected


def test_the_most_specific_telling_leads() -> None:
    import eventcode

    [merged] = eventcode.consolidate([row("1", **VAGUE), row("2", **NO_PLACE), row("3", **published("2024-06-19"))])
    assert (merged["source"], merged["source_name"], merged["cameo"]) == ("NGAREB", "Marsh Front", "194")
    assert (merged["place_name"], merged["date_start"], merged["date_basis"]) == ("Tessa", "2024-06-18", "text")
    assert merged["disagreement"] == "cameo;date_end;date_start;geonameid;place_name;source"
