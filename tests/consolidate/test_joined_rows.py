"""What a merged row holds: reports, outlets, casualties, ids of acts."""

from __future__ import annotations

import urllib.parse

import pytest

import eventcode
from eventcode.columns import MERGED_COLUMNS
from eventcode.model import EVENT_COLUMNS
from tests.consolidate.invented import GUNMEN, OTHER_GROUP, Row, deaths, on, row, turned


def dead(number: int | None, day: str = "2024-06-19", **more: object) -> Row:
    bounds = {"fatalities": number, "fatalities_low": number, "fatalities_high": number}
    return {**bounds, "fatalities_text": f"{number} killed", "article_date": day, **more}


NOBODY = {"fatalities": None, "fatalities_low": None, "fatalities_high": None, "fatalities_text": None}
DOZENS = NOBODY | {"fatalities_low": 24, "fatalities_text": "dozens"}


@pytest.mark.parametrize(
    ("why", "tellings", "expected"),
    [
        ("a later number replaces", [dead(3), dead(7, "2024-06-20")], (7, 3, 7, "7 killed")),
        ("also a lower one", [dead(7), dead(3, "2024-06-20")], (3, 3, 7, "3 killed")),
        ("later silence does not", [dead(3), NOBODY | {"article_date": "2024-06-20"}], (3, 3, 3, "3 killed")),
        ("nor later vague words", [dead(3), DOZENS | {"article_date": "2024-06-20"}], (3, 3, 24, "3 killed")),
        ("on one day most reports", [dead(3), dead(7), dead(7)], (7, 3, 7, "7 killed")),
        ("on one day, as many, the smallest id", [dead(7), dead(3)], (7, 3, 7, "7 killed")),
        ("copies are reports", [dead(7), dead(3, duplicate_ids=["c1", "c2"])], (3, 3, 7, "3 killed")),
        ("only vague words", [DOZENS, NOBODY], (None, 24, None, "dozens")),
        ("nothing", [NOBODY, NOBODY], (None, None, None, None)),
        ("no dead is a number", [dead(2), dead(0, "2024-06-20")], (0, 0, 2, "0 killed")),
    ],
)
def test_casualties(why: str, tellings: list[Row], expected: tuple[object, ...]) -> None:
    rows = [row(str(n), **changes) for n, changes in enumerate(tellings, 1)]
    [merged] = eventcode.consolidate(rows)
    assert tuple(merged[f"fatalities{k}"] for k in ("", "_low", "_high", "_text")) == expected


def test_injured_are_kept_likewise() -> None:
    rows = [row("1", injured=4), row("2", injured=9, article_date="2024-06-20")]
    [merged] = eventcode.consolidate(rows, full=True)
    assert (merged["injured"], merged["injured_low"], merged["injured_high"]) == (9, 4, 9)


def test_added_columns() -> None:
    rows = [
        row("b;1 x", url="https://www.star.example/a;b", article_date="2024-06-20"),
        row("a", url="https://star.example/2", article_source="The Star", duplicate_ids=["a2"]),
        row("c", url="https://star.example/3?q=%20", article_date="2024-06-21", cameo="190"),
    ]
    [merged] = eventcode.consolidate(rows)
    assert list(merged) == [*EVENT_COLUMNS, *MERGED_COLUMNS]
    assert {name: merged[name] for name in MERGED_COLUMNS} == {
        "article_ids": "a;a2;b%3B1%20x;c",
        "urls": "https://star.example/2;https://star.example/3?q=%20;https://www.star.example/a%3Bb",
        "sources": "The%20Star;star.example",
        "event_ids": "ea;eb%3B1%20x;ec",
        "reports": 4,
        "source_count": 2,
        "first_reported": "2024-06-19",
        "last_reported": "2024-06-21",
        "disagreement": "cameo",
    }
    assert [urllib.parse.unquote(i) for i in merged["article_ids"].split(";")] == ["a", "a2", "b;1 x", "c"]


def clash(id: str, number: int | None, **changes: object) -> list[Row]:
    first = row(id, cameo="190", **dead(number, **changes))
    return [first, turned(first)]


def test_both_directions_of_a_clash_stay_one_act() -> None:
    merged = list(eventcode.consolidate([*clash("2", 5), *clash("1", 8, day="2024-06-20")]))
    assert [(r["source"], r["target"], r["reports"]) for r in merged] == [
        ("NGAREB", "NGAMIL", 2),
        ("NGAMIL", "NGAREB", 2),
    ]
    assert {(r["act_id"], r["acled_id"], r["fatalities"]) for r in merged} == {("a1", "c1", 8)}


def test_one_direction_told_again_changes_both() -> None:
    [first, other] = clash("1", 5)
    again = row("2", cameo="190", **dead(9, "2024-06-21"))
    merged = list(eventcode.consolidate([other, again, first]))
    assert [(r["act_id"], r["reports"], r["fatalities"]) for r in merged] == [("a1", 2, 9), ("a1", 1, 9)]


def test_acts_are_linked_through_others() -> None:
    """Three articles tell one act with two targets each; every target is told by two of them."""
    targets = [{"target": f"NGA{role}", "target_roles": role} for role in ("MIL", "COP", "CVL")]
    rows = [
        row(str(n), event_id=f"e{n}{at}", **targets[at], **dead(5))
        for n, pair in enumerate([(0, 1), (1, 2), (2, 0)], 1)
        for at in pair
    ]
    merged = list(eventcode.consolidate(rows))
    assert [(r["act_id"], r["reports"]) for r in merged] == [("a1", 2)] * 3
    assert deaths(merged) == 5


def test_an_event_that_acled_does_not_code_has_no_acled_id() -> None:
    merged = list(eventcode.consolidate([row("1", acled_id=None), row("2", **OTHER_GROUP)]))
    assert [r["acled_id"] for r in merged] == [None, "c2"]


@pytest.mark.parametrize("mode", ["careful", "one-a-day"])
def test_a_single_telling_comes_out_as_it_went_in(mode: str) -> None:
    told = row("1", **dead(3), **on("2024-06-17", "2024-06-19"))
    [merged] = eventcode.consolidate([told], mode)  # type: ignore[arg-type]
    assert {name: merged[name] for name in EVENT_COLUMNS} == told


def test_events_and_their_rows_give_the_same(coder: eventcode.Coder) -> None:
    text = "Kenyan police fired tear gas at protesters in Nairobi on Tuesday."
    events = [e for id in "ab" for e in coder.code(text, date="2024-06-20", id=id)]
    [merged] = eventcode.consolidate(events)
    assert list(eventcode.consolidate([e.as_row() for e in events])) == [merged]
    assert (merged["article_ids"], merged["cameo"], merged["reports"]) == ("a;b", "175", 2)


def test_one_a_day_keeps_what_careful_joins() -> None:
    rows = [row("1"), row("2", **GUNMEN), row("3", place_name="Amala", geonameid=12)]
    assert [r["article_ids"] for r in eventcode.consolidate(rows, "one-a-day")] == ["1;3", "2"]
    assert [r["article_ids"] for r in eventcode.consolidate(rows)] == ["1;2", "3"]
