"""Ids, confidence, crosswalk values and columns of finished events."""

from __future__ import annotations

import datetime
import json
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

import eventcode
from eventcode.coding.bare_event import BareEvent
from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS, Article, Casualties, Count, Event, EventDate, Sentence
from eventcode.output.projections import Projector
from tests.output.bare import MONDAY, act, actor, bare, place

ARTICLE = Article(id="a1", text="It began. It ended.")


@pytest.fixture(scope="module")
def projector(coder: eventcode.Coder) -> Projector:
    return coder.projector


def one(projector: Projector, event: BareEvent, article: Article = ARTICLE) -> Event:
    [found] = projector.events(article, [event])
    return found


def moved(event: BareEvent, **view: Any) -> BareEvent:
    return evolve(event, view=SimpleNamespace(**(vars(event.view) | view)))


def test_the_same_event_has_the_same_id(projector: Projector) -> None:
    assert one(projector, bare()) == one(projector, bare())


@pytest.mark.parametrize(
    "changes",
    [
        {"source": actor("UGA", "REB")},
        {"target": None},
        {"code": "193"},
        {"place": place("Bukavu", "COD")},
        {"place": None},
        {"date": EventDate(first=datetime.date(2019, 5, 7), last=MONDAY, precision="day", basis="text")},
    ],
    ids=lambda c: " ".join(c),
)
def test_what_makes_another_event_makes_another_id(projector: Projector, changes: dict[str, Any]) -> None:
    assert one(projector, evolve(bare(), **changes)).event_id != one(projector, bare()).event_id


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "claimed"},
        {"attribution": "a spokesman"},
        {"casualties": Casualties(killed=Count(value=3, low=3, high=3, text="three"))},
        {"source": actor("COD", "REB", basis="inferred")},
    ],
    ids=lambda c: " ".join(c),
)
def test_what_does_not_make_another_event_keeps_the_id(projector: Projector, changes: dict[str, Any]) -> None:
    assert one(projector, evolve(bare(), **changes)).event_id == one(projector, bare()).event_id


@pytest.mark.parametrize(
    "article",
    [
        evolve(ARTICLE, id="a2"),
        Article(id="", text="It began. It ended."),
        Article(id="", text="It began. It went on."),
    ],
)
def test_ids_depend_on_the_article(projector: Projector, article: Article) -> None:
    first, second = one(projector, bare()), one(projector, bare(), article)
    assert first.event_id != second.event_id
    assert first.act_id != second.act_id
    assert first.acled_id != second.acled_id


def test_the_id_is_that_of_the_article_whatever_its_text(projector: Projector) -> None:
    assert one(projector, bare()).event_id == one(projector, bare(), evolve(ARTICLE, text="Other.")).event_id


@pytest.mark.parametrize("view", [{"sentence": Sentence(start=10, end=19, text="It ended.")}, {"index": -1}])
def test_sentences_and_title_have_their_own_ids(projector: Projector, view: dict[str, Any]) -> None:
    assert one(projector, moved(bare(), **view)).event_id != one(projector, bare()).event_id


def test_both_directions_share_the_act_and_the_acled_event(projector: Projector) -> None:
    there = bare()
    back = evolve(there, source=there.target, target=there.source)
    first, second = projector.events(ARTICLE, [there, back])
    assert first.event_id != second.event_id
    assert (first.act_id, first.acled_id) == (second.act_id, second.acled_id)


def test_other_acts_of_a_sentence_have_other_act_ids(projector: Projector) -> None:
    other = bare("195", "attacked bombed", act=act("attacked bombed", head=1))
    assert one(projector, other).act_id != one(projector, bare()).act_id


def test_an_id_is_given_once(projector: Projector) -> None:
    assert len(projector.events(ARTICLE, [bare(), bare()])) == 1


def test_what_acled_does_not_code_has_no_acled_id(projector: Projector) -> None:
    event = one(projector, bare("042"))
    assert (event.acled, event.acled_id) == (None, None)


@pytest.mark.parametrize(
    ("code", "quad", "plover", "mode"),
    [
        ("042", 1, "CONSULT", "visit"),
        ("057", 1, "SUPPORT", None),
        ("141", 4, "PROTEST", None),
        ("173", 4, "COERCE", None),
        ("195", 4, "ASSAULT", "aerial"),
    ],
)
def test_crosswalk(projector: Projector, code: str, quad: int, plover: str, mode: str | None) -> None:
    view = one(projector, bare(code)).view
    assert (view.quad_class, view.plover) == (quad, plover)
    assert mode is None or view.plover_mode == mode
    assert view.cameo_name
    assert view.goldstein is not None


def test_a_code_of_the_user_has_no_crosswalk(projector: Projector) -> None:
    row = one(projector, bare("Z10")).as_row()
    assert row["cameo"] == "Z10"
    assert [row[c] for c in ("quad_class", "goldstein", "plover", "acled_event")] == [None] * 4


@pytest.mark.parametrize(
    "event",
    [
        bare(),
        bare("042"),
        bare(
            "Z10",
            source=None,
            target=None,
            place=None,
            date=EventDate(first=None, last=None, precision=None, basis="none"),
        ),
        bare(casualties=Casualties(killed=Count(value=None, low=24, high=None, text="dozens"))),
    ],
    ids=["full", "no ACLED", "empty", "vague"],
)
def test_every_row_has_every_column_in_order(projector: Projector, event: BareEvent) -> None:
    found = one(projector, event)
    assert tuple(found.as_row()) == EVENT_COLUMNS
    assert tuple(found.as_row(full=True)) == EVENT_COLUMNS + FULL_COLUMNS
    assert json.loads(json.dumps(found.as_row(full=True))) == found.as_row(full=True)
    assert "" not in [v for k, v in found.as_row().items() if k not in ("cameo_name", "source_text", "target_text")]


def test_the_values_of_a_row(projector: Projector) -> None:
    row = one(projector, bare(casualties=Casualties(killed=Count(value=3, low=3, high=3, text="three")))).as_row()
    assert (row["source"], row["source_country"], row["source_roles"]) == ("CODREB", "COD", "REB")
    assert (row["date_start"], row["date_end"], row["date_basis"]) == ("2019-05-06", "2019-05-06", "text")
    assert (row["place_name"], row["place_country"], row["lat"], row["lon"]) == ("Goma", "COD", 1.5, 2.5)
    assert (row["fatalities"], row["fatalities_text"], row["injured"]) == (3, "three", None)
    assert (row["rule"], row["rule_where"]) == ("SOURCE attack TARGET", "verbs/x.verbs:3")
    assert (row["article_id"], row["sentence"], row["start"], row["end"]) == ("a1", 0, 0, 9)


def test_roles_are_joined_by_a_space(projector: Projector) -> None:
    row = one(projector, bare(source=actor("COD", "OPP", "PTY"))).as_row()
    assert (row["source"], row["source_roles"]) == ("CODOPPPTY", "OPP PTY")


def test_the_trace_names_rule_actors_date_and_place(projector: Projector) -> None:
    assert [s.kind for s in one(projector, bare()).trace] == ["rule", "source", "target", "date", "place"]


def test_the_provenance_stands_in_every_row(projector: Projector) -> None:
    row = one(projector, bare()).as_row()
    assert all(row[c] for c in ("version", "dictionaries", "gazetteer", "model"))
