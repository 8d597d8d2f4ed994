"""Cells become values of their kinds, or say what they are not; every form of table gives the same rows."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.batch.writers import SUFFIXES, row_writer
from eventcode.columns import columns, kind
from eventcode.errors import InputError
from eventcode.event_tables.cells import LARGEST, copied_ids, lacking, typed
from eventcode.model import EVENT_COLUMNS
from tests.formats.rows import row

KINDS = {"int": int, "float": float, "str": str}
ANY = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5) | st.integers() | st.floats() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=3,
)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
CELLS = {
    "int": st.integers(-LARGEST, LARGEST),
    "float": st.floats(allow_nan=False, allow_infinity=False).map(lambda x: x + 0.0),
    "str": TEXT,
}
ROWS = st.fixed_dictionaries({name: st.none() | CELLS[kind(name)] for name in columns(full=True)})


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("fatalities", "5", 5),
        ("fatalities", "5.0", 5),
        ("fatalities", 5.0, 5),
        ("reports", "3", 3),
        ("fatalities", "", None),
        ("fatalities", float("nan"), None),
        ("lat", 16, 16.0),
        ("lat", "-0.5", -0.5),
        ("goldstein", float("nan"), None),
        ("cameo", "010", "010"),
        ("source_name", float("nan"), None),
        ("article_id", 17, "17"),
        ("date_start", datetime.date(2024, 5, 13), "2024-05-13"),
        ("date_start", datetime.datetime(2024, 5, 13, 10), "2024-05-13"),
        ("duplicate_ids", "a b", ["a", "b"]),
        ("duplicate_ids", ["a b"], ["a b"]),
        ("my_column", 5.0, 5.0),
    ],
)
def test_cells_are_of_their_kinds(column: str, value: Any, expected: Any) -> None:
    found = typed({column: value})[column]
    assert found == expected and type(found) is type(expected)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("fatalities", True, "fatalities: expected a whole number, not True"),
        ("fatalities", LARGEST + 1, "expected a whole number"),
        ("fatalities", "2.5", "expected a whole number, not '2.5'"),
        ("lat", float("inf"), "lat: expected a number, not inf"),
        ("lat", "nan", "lat: expected a number, not 'nan'"),
        ("cameo", 10, "cameo: expected text, not 10 (keep the column as text: 010 is not 10)"),
        ("source", ["MLIREB"], "source: expected text, not ['MLIREB']"),
        ("text", {"a": "b" * 99}, "text: expected text, not {'a': 'bbbb"),
        ("duplicate_ids", [1], "duplicate_ids: expected ids, not [1]"),
    ],
)
def test_cells_of_other_kinds_are_told(column: str, value: Any, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        typed({column: value})
    assert str(caught.value).startswith(f"{column}: expected ") and message in str(caught.value)
    assert len(str(caught.value)) < 120


@given(st.dictionaries(st.sampled_from([*columns(full=True), "reports", "duplicate_ids", "other"]), ANY, max_size=4))
def test_any_cells_are_typed_or_told(values: dict[str, Any]) -> None:
    try:
        found = typed(values)
    except ValueError:
        return
    assert list(found) == list(values) and repr(typed(found)) == repr(found)
    for name in found.keys() & set(columns(full=True)):
        assert found[name] is None or type(found[name]) is KINDS[kind(name)]


@pytest.mark.parametrize("format", SUFFIXES)
@settings(max_examples=30, deadline=None)
@given(rows=st.lists(ROWS, max_size=3))
def test_every_form_of_table_gives_back_the_rows(
    tmp_path_factory: pytest.TempPathFactory, format: str, rows: list[dict[str, Any]]
) -> None:
    path = tmp_path_factory.mktemp("rows") / f"in{SUFFIXES[format]}"
    own = {"article_source": "Wire", "duplicate_ids": ["a"]}
    wanted = [{**row(), **one, "event_id": "e1", "cameo": "190", **own} for one in rows]
    wanted = [{name: one[name] for name in (*columns(full=True), *own)} for one in wanted]
    with row_writer(path, format, full=True) as writer:
        for one in wanted:
            writer.write(one)
    assert list(eventcode.read_rows(path)) == wanted


@given(data=st.binary(max_size=80), suffix=st.sampled_from([".jsonl", ".csv", ".parquet", ".jsonl.gz", ".csv.zst"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_rows_or_an_error_that_names_the_file(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"in{suffix}"
    path.write_bytes(data)
    try:
        list(eventcode.read_rows(path))
    except InputError as error:
        assert str(path) in str(error)


@pytest.mark.parametrize(
    ("names", "required", "message"),
    [
        (EVENT_COLUMNS, EVENT_COLUMNS, ""),
        (["event_id"], ["event_id", "cameo"], "it lacks cameo (write it with eventcode code or batch)"),
        (["event_id"], ["acled_actor1"], "it lacks acled_actor1 (write it with eventcode code --full or batch --full)"),
        (["Cameo"], ["cameo"], "it lacks cameo (did you mean Cameo?)"),
        (["act_id"], ["event_id", "cameo", "source", "target", "text"], "event_id, cameo, source and 2 more ("),
    ],
)
def test_what_a_table_lacks(names: list[str], required: list[str], message: str) -> None:
    assert message in lacking(names, required) and bool(message) == bool(lacking(names, required))


def test_the_line_of_a_row_is_where_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text('event_id,cameo,text\ne1,190,"one\ntwo"\ne2,190,"a\nb",more\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"in\.csv:4: 4 cells under 3 columns"):
        list(eventcode.read_rows(path))


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        ("", []),
        ("a b", ["a", "b"]),
        ("[]", []),
        ("['a', 'b c']", ["a", "b c"]),  # a list in a frame of pandas
        ("['a' 'b']", ["a", "b"]),  # an array in a frame of pandas
        ("[a, b]", ["a", "b"]),  # DuckDB
        ('["it\'s", "b"]', ["it's", "b"]),
    ],
)
def test_ids_of_copies_as_others_write_them(cell: str, ids: list[str]) -> None:
    assert copied_ids(cell) == ids
