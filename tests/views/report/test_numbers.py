"""What a page counts is what a plain group-by over the rows counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest
from hypothesis import given

import eventcode
from eventcode.views.report.columns import WORDS
from tests.views.report.invented import blocks, row, rows, words

ROUND_TRIP = {"country", "code", "plover", "acled", "quad", "status", "place_precision", "date_precision"}


def whole(text: Any) -> str:
    return "" if text is None else str(text).encode("utf-8", "replace").decode()


def by(given_rows: list[dict[str, Any]], *names: str) -> Counter[tuple[str, ...]]:
    return Counter(tuple(whole(r[n]) for n in names) for r in given_rows)


def tolls(given_rows: list[dict[str, Any]], name: str) -> int:
    """The greatest number of each act, added up; a row without an act is one of its own."""
    acts: dict[Any, int] = defaultdict(int)
    for number, r in enumerate(given_rows, 1):
        act = r["act_id"] or f"act of {r['event_id'] or f'row {number}'}"
        acts[act] = max(acts[act], r[name] or 0)
    return sum(acts.values())


@given(rows)
def test_columns_count_as_the_rows_do(given_rows: list[dict[str, Any]]) -> None:
    if not given_rows:
        return
    columns, _ = blocks(eventcode.report(given_rows))
    assert len(columns["columns"]["first"]) == len(given_rows)
    for name in ROUND_TRIP | {"source", "target"}:
        assert Counter((w,) for w in words(columns, name)) == by(given_rows, WORDS[name])
    for one, other in (("source", "target"), ("code", "country")):
        pairs = Counter(zip(words(columns, one), words(columns, other), strict=True))
        assert pairs == by(given_rows, WORDS[one], WORDS[other])


@given(rows)
def test_totals_count_as_the_rows_do(given_rows: list[dict[str, Any]]) -> None:
    if not given_rows:
        return
    totals = blocks(eventcode.report(given_rows))[0]["totals"]
    assert totals["events"] == len(given_rows)
    assert totals["articles"] == len({r["article_id"] for r in given_rows})
    assert (totals["killed"], totals["injured"]) == (tolls(given_rows, "fatalities"), tolls(given_rows, "injured"))
    for name in ROUND_TRIP:
        assert Counter({(w,): n for w, n in totals["by"][name].items()}) == by(given_rows, WORDS[name])


@given(rows)
def test_acts_and_days_in_the_columns(given_rows: list[dict[str, Any]]) -> None:
    if not given_rows:
        return
    columns, _ = blocks(eventcode.report(given_rows))
    most: dict[int, int] = defaultdict(int)
    for act, killed in zip(columns["columns"]["act"], columns["columns"]["killed"], strict=True):
        most[act] = max(most[act], killed)
    assert sum(most.values()) == tolls(given_rows, "fatalities")
    dated = [day for day in columns["columns"]["first"] if day != -10_000_000]
    assert dated == sorted(dated)
    assert len(dated) == sum(
        r["date_start"] in ("2024-05-01", "2024-05-02", "1914-06-28", "9999-12-31") for r in given_rows
    )


def test_one_act_in_two_rows_has_its_dead_once() -> None:
    both = [row(0, act_id="x", fatalities=7, injured=2), row(1, act_id="x", fatalities=7), row(2, fatalities=1)]
    page = eventcode.report(both)
    assert "3 events in 3 articles, from 2024-05-01 to 2024-05-01. 2 acts; 8 reported killed, 2 injured." in page


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ({"fatalities": 5}, (5, 5, 5)),
        ({"fatalities": 5, "fatalities_low": 3, "fatalities_high": 9}, (5, 3, 9)),
        ({"fatalities_low": 24}, (-1, 24, 24)),
        ({"fatalities": "12", "fatalities_high": "2"}, (12, 12, 12)),
        ({"fatalities": -3}, (-1, -1, -1)),
        ({"fatalities": 1e300}, (-1, -1, -1)),
    ],
)
def test_bounds_of_the_dead(told: dict[str, Any], bounds: tuple[int, ...]) -> None:
    columns, _ = blocks(eventcode.report([row(**told)]))
    assert tuple(columns["columns"][name][0] for name in ("killed", "killed_low", "killed_high")) == bounds


def test_more_events_than_the_page_holds_are_sampled_by_rule() -> None:
    many = [row(n, cameo="190" if n % 2 else "010") for n in range(90)]
    page = eventcode.report(many, most_events=20)
    columns, details = blocks(page)
    assert len(details["ids"]) == 20 and columns["totals"]["by"]["root"] == {"01": 45, "19": 45}
    assert "The views hold 20 of the 90 events, a sample" in page
    shown = page[page.index('id="overall-title"') :]
    assert (
        '<bdi>19</bdi></th><td class="count">45</td>' in shown
        and '<bdi>KEN</bdi></th><td class="count">90</td>' in shown
    )
    turned = blocks(eventcode.report(reversed(many), most_events=20))[1]
    assert sorted(turned["ids"]) == sorted(details["ids"])


def test_more_sentences_than_the_page_holds_leave_the_counts() -> None:
    page = eventcode.report([row(n) for n in range(30)], most_sentences=10)
    columns, details = blocks(page)
    assert len(columns["columns"]["sentence"]) == 30 and len(details["texts"]) == 10
    assert sum(number >= 0 for number in columns["columns"]["sentence"]) == 10
    assert "All 30 events are counted in the views; 10 of them have their sentence here" in page
