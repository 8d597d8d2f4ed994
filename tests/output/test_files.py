"""Events as JSON Lines and CSV, and files written whole."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import eventcode
from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS, Event
from eventcode.output.files import format_of, write_csv, write_jsonl, write_whole

TEXT = 'Kenya signed a trade agreement with Uganda, its "sister",\nin Nairobi. Turkish jets bombed Kurdish rebels.'


@pytest.fixture(scope="module")
def events(coder: eventcode.Coder) -> list[Event]:
    found = coder.code(TEXT, date="2019-05-10", id="é1")
    assert len(found) > 2
    return found


@pytest.mark.parametrize("full", [False, True])
def test_json_lines_give_the_rows_back(events: list[Event], full: bool) -> None:
    stream = io.StringIO()
    write_jsonl(events, stream, full)
    lines = stream.getvalue().splitlines()
    assert [json.loads(line) for line in lines] == [e.as_row(full) for e in events]
    assert list(json.loads(lines[0])) == [*EVENT_COLUMNS, *(FULL_COLUMNS if full else ())]
    assert "é1" in lines[0]


@pytest.mark.parametrize("full", [False, True])
def test_csv_gives_the_rows_back_as_text(events: list[Event], full: bool) -> None:
    columns = EVENT_COLUMNS + (FULL_COLUMNS if full else ())
    stream = io.StringIO()
    write_csv(events, stream, columns, full)
    found = list(csv.DictReader(io.StringIO(stream.getvalue())))
    expected = [{k: "" if v is None else str(v) for k, v in e.as_row(full).items()} for e in events]
    assert found == expected
    assert found[0]["cameo"] == "057"


def test_a_csv_without_events_has_its_header() -> None:
    stream = io.StringIO()
    write_csv([], stream, EVENT_COLUMNS)
    assert stream.getvalue() == ",".join(EVENT_COLUMNS) + "\n"


def test_no_events_are_no_json_lines() -> None:
    stream = io.StringIO()
    write_jsonl([], stream)
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("name", "expected"), [("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("a.CSV", "csv"), ("b/a.txt", "table")]
)
def test_the_suffix_says_the_format(name: str, expected: str) -> None:
    assert format_of(Path(name)) == expected


@pytest.mark.parametrize("name", ["a.xlsx", "a", "a.csv.gz"])
def test_an_unknown_suffix_says_which_are_known(name: str) -> None:
    with pytest.raises(eventcode.InputError, match=r"\.jsonl, \.ndjson, \.csv, \.txt"):
        format_of(Path(name))


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("old", encoding="utf-8")
    write_whole(path, "é\n")
    assert path.read_text(encoding="utf-8") == "é\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_an_input_error_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.mkdir()
    with pytest.raises(eventcode.InputError, match="cannot be written"):
        write_whole(path, "new")
    assert list(tmp_path.iterdir()) == [path]
    assert path.is_dir()


def test_a_missing_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(eventcode.InputError, match="cannot be written"):
        write_whole(tmp_path / "no" / "events.csv", "new")
    assert list(tmp_path.iterdir()) == []
