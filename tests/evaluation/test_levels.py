"""What counts as right at each level and in each field."""

from __future__ import annotations

from typing import Any

import pytest

from eventcode import evaluate
from tests.evaluation.invented import PLACE, actor, gold, record, row

NO_PLACE = {"place_country": None, "geonameid": None}
ELSEWHERE = {"place_country": "NER", "geonameid": 9, "lat": 0}
TWO = gold(target=[actor("MLI", "MIL"), actor("FRA", "MIL")])
LEVELS = ("detect", "type", "root", "code", "dyad", "triple", "full")


@pytest.mark.parametrize(
    ("changes", "of_gold", "last"),
    [
        ({}, {}, "full"),
        ({"cameo": "190"}, {}, "full"),  # an alternative
        ({"cameo": "193"}, {}, "full without code"),
        ({"cameo": "173"}, {}, "type"),
        ({"plover": "AID"}, {}, "full without type"),
        ({"plover": None}, {"plover": None}, "full"),
        ({"plover": None}, {"plover_alternatives": [None]}, "full"),
        ({"plover": None}, {}, "full without type"),
        ({"cameo": None}, {"cameo": None, "cameo_alternatives": []}, "full"),
        ({"cameo": None}, {}, "type"),
        ({"source_country": "NER"}, {}, "code"),
        ({"source_country": "NER"}, {"source": []}, "full"),
        ({"source_country": None}, {"source": [actor(None, "REB")]}, "full"),
        ({"source_country": "NER"}, {"source": [actor(None, "REB")]}, "code"),
        ({"target_country": None}, {}, "code"),
        ({"source_country": "MLI", "source_roles": "MIL", "target_roles": "REB"}, {}, "dyad"),
        ({"source_roles": ["REB", "GOV"]}, {}, "full"),
        ({"source_roles": "GOV; REB"}, {}, "full"),
        ({"source_roles": None}, {"source": [actor("MLI", "GOV")]}, "full"),
        ({"source_roles": "GOV"}, {"source": [actor("MLI")]}, "full"),
        ({"source_roles": "UAF"}, {"source": [actor("MLI", "REB", also=("UAF",))]}, "full"),
        ({"date_start": "2024-05-12", "date_end": "2024-05-12"}, {}, "triple"),
        ({"date_end": "2024-05-14"}, {}, "triple"),
        ({"date_end": None}, {}, "full"),
        ({"date_start": "2024-05-13T10:00", "date_end": ""}, {}, "full"),
        ({"date_start": None, "date_end": None}, {"date_start": None, "date_end": None}, "full"),
        ({"lat": 20.0}, {}, "full"),  # the same GeoNames id
        ({"lat": 20.0, "geonameid": None}, {}, "triple"),
        ({"lat": 16.4, "geonameid": None}, {}, "full"),  # 15 km away
        ({"lat": None, "lon": None, "geonameid": None}, {}, "triple"),
        ({"lat": 1.0, "geonameid": 7}, {"place": {"name": "Mali", "country": "MLI"}}, "full"),
        ({"place_country": "NER"}, {"place": {"name": "Mali", "country": "MLI"}}, "triple"),
        ({}, {"place": None}, "triple"),
        ({"place_country": None, "geonameid": None}, {"place": None}, "full"),
        ({"status": "hypothetical"}, {}, ""),
        ({"status": "negated"}, {}, ""),
    ],
)
def test_levels(changes: dict[str, Any], of_gold: dict[str, Any], last: str) -> None:
    """``last`` is the hardest level that still matches."""
    scores = evaluate([record(gold(**of_gold))], predictions=[{"id": "a", "events": [row(**changes)]}], draws=0)
    hardest, _, without = last.partition(" without ")
    expected = {k for k in LEVELS[: LEVELS.index(hardest) + 1 if hardest else 0] if k != without}
    assert {k for k in LEVELS if scores.levels[k].f1 == 1.0} == expected
    assert all(scores.levels[k].f1 in (0.0, 1.0) for k in LEVELS)


@pytest.mark.parametrize(
    ("changes", "of_gold", "shares"),
    [
        ({}, {}, {"date": 1, "place": 1, "country": 1, "deaths": 1, "status": 1}),
        ({"date_start": "2024-05-12"}, {}, {"date": 0, "place": 1, "country": 1, "deaths": 1, "status": 1}),
        ({"status": "claimed"}, {}, {"date": 1, "place": 1, "country": 1, "deaths": 1, "status": 0}),
        ({"status": None}, {}, {"date": 1, "place": 1, "country": 1, "deaths": 1, "status": 1}),
        ({"fatalities": "2"}, {}, {"date": 1, "place": 1, "country": 1, "deaths": 1, "status": 1}),
        ({"fatalities": None}, {}, {"date": 1, "place": 1, "country": 1, "deaths": 0, "status": 1}),
        ({"fatalities": 0}, {"fatalities": None}, {"date": 1, "place": 1, "country": 1, "deaths": 0, "status": 1}),
        ({"fatalities": ""}, {"fatalities": None}, {"date": 1, "place": 1, "country": 1, "status": 1}),
        (NO_PLACE, {"place": None}, {"date": 1, "place": 1, "deaths": 1, "status": 1}),
        (ELSEWHERE, {}, {"date": 1, "place": 0, "country": 0, "deaths": 1, "status": 1}),
        ({"cameo": "042"}, {}, {}),
    ],
)  # fmt: skip
def test_shares_given_the_right_dyad(changes: dict[str, Any], of_gold: dict[str, Any], shares: dict[str, int]) -> None:
    scores = evaluate([record(gold(**of_gold))], predictions=[{"id": "a", "events": [row(**changes)]}], draws=0)
    assert {k: v.right for k, v in scores.shares.items() if v.of} == shares


SHELLING, ATTACK = "Shelling/artillery/missile attack", "Attack"


@pytest.mark.parametrize(
    ("events", "rows", "counts"),
    [
        ([gold()], [row()], (1, 0, 0)),
        ([gold()], [row(acled_sub_event=ATTACK)], (0, 1, 1)),
        ([gold(acled_alternatives=[ATTACK])], [row(acled_sub_event=ATTACK)], (1, 0, 0)),
        ([gold(), gold(cameo="193")], [row(), row(cameo="193")], (1, 0, 0)),  # one group, one event
        ([gold(), gold(acled_group=2)], [row()], (1, 0, 1)),
        ([gold(), gold(acled_group=2)], [row(), row(date_start="2024-05-14")], (2, 0, 0)),
        ([gold(acled_group=None), gold(acled_group=None)], [row()], (1, 0, 1)),
        ([gold()], [row(acled_sub_event=None)], (0, 0, 1)),
        ([gold(acled_sub_event=None)], [row()], (0, 1, 0)),
        ([gold(acled_sub_event=None, acled_alternatives=[SHELLING])], [row()], (0, 0, 0)),
        ([gold(optional=True)], [], (0, 0, 0)),
        ([gold(acled_alternatives=[None])], [row()], (0, 0, 0)),
        ([gold(optional=True), gold()], [], (0, 0, 1)),  # one of the group is owed
    ],
)
def test_acled_events(events: list[Any], rows: list[Any], counts: tuple[int, int, int]) -> None:
    score = evaluate([record(*events)], predictions=[{"id": "a", "events": rows}], draws=0).levels["acled"]
    assert (score.true_positives, score.false_positives, score.false_negatives) == counts


@pytest.mark.parametrize(
    ("level", "events", "rows", "counts"),
    [
        ("dyad", [TWO], [row()], (1, 0, 1)),
        ("dyad", [TWO], [row(), row(target_country="FRA")], (2, 0, 0)),
        ("dyad", [gold()], [row(), row()], (1, 1, 0)),
        ("dyad", [gold(), gold()], [row()], (1, 0, 1)),
        ("dyad", [gold(), gold(optional=True)], [row(), row()], (1, 0, 0)),
        ("dyad", [gold(optional=True), gold()], [row()], (1, 0, 0)),  # the owed one is matched
        ("dyad", [gold(optional=True)], [], (0, 0, 0)),
        # the first row fits both events, the second only one: each finds its own
        ("code", [gold(cameo="194", cameo_alternatives=["193"]), gold(cameo="193", cameo_alternatives=[])],
         [row(cameo="193"), row(cameo="194")], (2, 0, 0)),
    ],
)  # fmt: skip
def test_one_to_one(level: str, events: list[Any], rows: list[Any], counts: tuple[int, int, int]) -> None:
    scores = evaluate([record(*events)], predictions=[{"id": "a", "events": rows}], draws=0)
    score = scores.levels[level]
    assert (score.true_positives, score.false_positives, score.false_negatives) == counts


def test_texts_without_events() -> None:
    texts = [record(id="a"), record(id="b"), record(id="c"), record(gold(), id="d")]
    coded = [{"id": "a", "events": [row()]}, {"id": "b", "events": [row(status="negated")]}, {"id": "d", "events": []}]
    quiet = evaluate(texts, predictions=coded, draws=0).shares["quiet"]
    assert (quiet.right, quiet.of) == (2, 3)


def test_misses_tell_kind_and_fields() -> None:
    texts = [
        record(gold(), id="date"),
        record(gold(), id="actors"),
        record(gold(), id="missed"),
        record(gold(optional=True), id="optional"),
        record(id="extra"),
        record(gold(), id="right"),
    ]
    coded = [
        {"id": "date", "events": [row(date_start="2024-05-01", source_roles="MIL")]},
        {"id": "actors", "events": [row(source_country="NER")]},
        {"id": "extra", "events": [row(place=PLACE)]},
        {"id": "right", "events": [row()]},
    ]
    found = {m.id: (m.kind, m.fields) for m in evaluate(texts, predictions=coded, draws=0).misses}
    assert found == {
        "date": ("wrong", ("role", "date")),
        "actors": ("wrong", ("actors",)),
        "missed": ("missed", ()),
        "extra": ("extra", ()),
    }
