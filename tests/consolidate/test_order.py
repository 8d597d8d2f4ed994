"""Properties over any rows: the order changes nothing, no death is counted twice, one-a-day is a group-by."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.event_tables.finding import event_files
from eventcode.merging.compatibility import compatible
from eventcode.merging.group import Group, Taken
from eventcode.merging.links import Links, Sayings
from eventcode.merging.rows import RowReader
from eventcode.merging.run import Merge, rows_to_merge
from eventcode.merging.sorting import Sorter
from eventcode.merging.tellings import TellingMaker
from eventcode.merging.window import Day
from tests.consolidate.invented import (
    GUNMEN,
    IN_COUNTRY,
    IN_REGION,
    NO_PLACE,
    OTHER_GROUP,
    Row,
    deaths,
    on,
    published,
    row,
    turned,
)  # fmt: skip

CHANGES: list[Row] = [
    {}, GUNMEN, OTHER_GROUP, IN_REGION, IN_COUNTRY, NO_PLACE, {"cameo": "190"}, {"cameo": "195"}, {"status": "planned"},
    {"target": "NGA", "target_roles": None}, {"geonameid": 12, "lat": 11.9, "place_precision": "near"},
    on("2024-06-17", "2024-06-23"), on("2024-06-20"), published("2024-06-19"), published("2024-06-20"),
    on("2024-01-01", "2024-06-18"), {"date_start": None, "date_end": None}, {"acled_id": None},
]  # fmt: skip
NUMBERS = st.sampled_from([None, 0, 1, 2, 5])


@st.composite
def tellings(draw: st.DrawFn) -> list[Row]:
    """Some articles, each with an act of one dyad or of two."""
    rows = []
    for n in range(draw(st.integers(1, 12))):
        changed: Row = {}
        for change in draw(st.lists(st.sampled_from(CHANGES), max_size=3)):
            changed |= change
        number = draw(NUMBERS)
        day = draw(st.sampled_from(["2024-06-19", "2024-06-20", None]))
        told = row(f"{n:02}", **changed | {"fatalities": number, "article_date": day})
        rows.append(told)
        if draw(st.booleans()):
            rows.append(turned(told))
    return rows


MODES = pytest.mark.parametrize("mode", ["careful", "one-a-day"])


@MODES
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_order_and_files_change_nothing(
    mode: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    rows = data.draw(tellings())
    again = data.draw(st.lists(st.sampled_from(rows), max_size=3))
    shuffled = data.draw(st.permutations([*rows, *again]))
    cut = data.draw(st.integers(0, len(shuffled)))
    folder = tmp_path_factory.mktemp("split")
    for name, part in (("a.jsonl", shuffled[:cut]), ("b.jsonl", shuffled[cut:])):
        (folder / name).write_text("".join(json.dumps(r) + "\n" for r in part), encoding="utf-8")
    merge = Merge(mode=mode, processes=data.draw(st.integers(1, 3)))
    found = list(merge.lines(rows_to_merge(event_files([folder]))))
    assert [json.loads(line) for line in found] == list(eventcode.consolidate(rows, mode))  # type: ignore[arg-type]
    assert merge.summary().repeated == len(again)


@MODES
@settings(max_examples=100, deadline=None)
@given(rows=tellings())
def test_every_row_is_in_one_group_and_no_death_is_counted_twice(mode: str, rows: list[Row]) -> None:
    merged = list(eventcode.consolidate(rows, mode))  # type: ignore[arg-type]
    assert Counter(i for r in merged for i in r["event_ids"].split(";")) == Counter(r["event_id"] for r in rows)
    assert deaths(merged) <= deaths(rows)
    numbers: dict[str, set[object]] = {}
    for one in merged:
        numbers.setdefault(one["act_id"], set()).add(one["fatalities"])
    assert all(len(found) == 1 for found in numbers.values())


@settings(max_examples=60, deadline=None)
@given(rows=tellings(), times=st.integers(2, 3))
def test_the_same_story_told_again_adds_no_event_and_no_death(rows: list[Row], times: int) -> None:
    dated = [told for told in rows if told["date_start"]]
    copies = [
        told | {name: f"{told[name]}.{n}" for name in ("event_id", "act_id", "article_id")}
        for told in dated
        for n in range(times)
    ]
    merged = list(eventcode.consolidate(copies))
    assert len(merged) <= len(dated)
    assert deaths(merged) <= deaths(dated)


@settings(max_examples=60, deadline=None)
@given(rows=tellings())
def test_one_a_day_is_a_plain_group_by(rows: list[Row]) -> None:
    expected: dict[tuple[object, ...], set[str]] = {}
    for r in rows:
        expected.setdefault((r["date_start"], r["source"], r["target"], r["cameo"]), set()).add(r["event_id"])
    found = {
        (r["date_start"], r["source"], r["target"], r["cameo"]): set(r["event_ids"].split(";"))
        for r in eventcode.consolidate(rows, "one-a-day")
    }
    assert found == expected


@settings(max_examples=60, deadline=None)
@given(changes=st.lists(st.lists(st.sampled_from(CHANGES), max_size=3), min_size=10, max_size=30))
def test_a_day_finds_every_group_that_may_take_a_telling(changes: list[list[Row]]) -> None:
    reader = RowReader(full=False)
    maker = TellingMaker((), reader)
    made = []
    for number, some in enumerate(changes):
        told = reader.from_mapping(row(str(number), **{k: v for change in some for k, v in change.items()}))
        made.append(Taken(told, maker.telling(told), "", []))
    day = Day()
    groups = [Group(number, taken) for number, taken in enumerate(made)]
    for group in groups:
        day.add(group)
    for taken in made:
        near = {group.number for group in day.near(taken.telling)}
        assert {g.number for g in groups if compatible(taken.telling, g.anchor)} <= near


@settings(max_examples=50, deadline=None)
@given(words=st.lists(st.text("abc", max_size=4)), run_bytes=st.integers(1, 20))
def test_lines_are_sorted_through_files(
    words: list[str], run_bytes: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sorter = Sorter(tmp_path_factory.mktemp("runs"), "x", run_bytes)
    lines = [f"{word}\n".encode() for word in words]
    for line in lines:
        sorter.add(line)
    assert list(sorter) == list(sorter) == sorted(lines)


def test_many_runs_are_merged_into_one(tmp_path: Path) -> None:
    sorter = Sorter(tmp_path, "x", run_bytes=1)
    lines = [b"%03d\n" % (n * 7 % 200) for n in range(200)]
    for line in lines:
        sorter.add(line)
    assert len(list(tmp_path.iterdir())) < 64
    assert list(sorter) == sorted(lines)


@settings(max_examples=60, deadline=None)
@given(ids=st.lists(st.sets(st.sampled_from("abcdefgh"), max_size=3), max_size=8), cut=st.integers(0, 8))
def test_groups_that_share_ids_have_one_answer(
    ids: list[set[str]], cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("links")
    sayings = [Sayings(folder, name) for name in "xy"]
    for number, own in enumerate(ids):
        sayings[number >= cut].add(own, str(number).encode(), str(number).encode())
    for one in sayings:
        one.end()
    with Links(folder, "x", sayings, lambda said: b",".join(sorted(said))) as links:
        found = [links.answer(part, number) for part, own in enumerate(sayings) for number in range(len(own))]
    parts = [{n} for n in range(len(ids))]
    for one in "abcdefgh":
        sharing = {n for n, own in enumerate(ids) if one in own}
        met = [p for p in parts if p & sharing]
        parts = [p for p in parts if not p & sharing] + ([set().union(*met)] if met else [])
    expected = {n: ",".join(sorted(map(str, p))).encode() for p in parts for n in p}
    assert found == [expected[n] for n in range(len(ids))]
