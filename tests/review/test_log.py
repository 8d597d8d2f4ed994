"""Logs: read whatever was interrupted, written by one at a time, never rewritten."""

from __future__ import annotations

import datetime
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventcode import InputError
from eventcode.review.entries import Missed, Undo, Verdict
from eventcode.review.judgements import judgements
from eventcode.review.log import LogWriter, read_log
from eventcode.review.prodigy import prodigy_tasks
from eventcode.review.report import review_report
from eventcode.review.session import Session
from tests.review.invented import two_articles

TEXT = st.text(max_size=8)
TIMES = st.none() | st.datetimes(timezones=st.just(datetime.UTC))
VERDICTS = st.builds(
    Verdict,
    number=st.integers(1, 99),
    article=TEXT,
    item=TEXT,
    verdict=st.sampled_from(["right", "wrong", "no_event", "skip"]),
    reviewer=TEXT,
    faults=st.lists(st.sampled_from(["actor", "code"])).map(tuple),
    correction=st.dictionaries(TEXT, TEXT, max_size=2),
    note=TEXT,
    time=TIMES,
    seconds=st.none() | st.floats(0, 1e9),
)
SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple)
MISSED = st.builds(
    Missed,
    number=st.integers(1, 99),
    article=TEXT,
    item=TEXT,
    sentence=st.integers(0, 9),
    text=TEXT,
    marks=st.dictionaries(TEXT, SPANS, max_size=2),
    words=st.dictionaries(TEXT, st.lists(TEXT, max_size=2).map(tuple), max_size=2),
)
UNDO = st.builds(Undo, number=st.integers(1, 99), undoes=st.integers(1, 99), time=TIMES)


@settings(deadline=None)
@given(entries=st.lists(VERDICTS | MISSED | UNDO, max_size=6), torn=st.integers(0, 60))
def test_entries_are_read_as_they_were_written(entries: list[Verdict], torn: int) -> None:
    """Also when a write was broken off in between: only that line is lost, and named."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        writer = LogWriter(path)
        for entry in entries:
            writer.add(entry)
        writer.close()
        if torn:
            with path.open("ab") as stream:
                stream.write(b'{"type": "verdict", "number": 3, "article": "a", "item": "\xc3\xa9'[:torn])
        writer = LogWriter(path)
        last = Verdict(number=100, article="a", item="b", verdict="right")
        writer.add(last)
        writer.close()
        log = read_log(path)
        assert log.entries == [*entries, last]
        assert len(log.unreadable) == (1 if torn else 0)


def test_a_file_that_is_no_log_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"event_id": "1"}', encoding="utf-8")
    with pytest.raises(InputError, match="no log of eventcode review"):
        LogWriter(path)
    assert path.read_text(encoding="utf-8") == '{"event_id": "1"}'


def test_a_log_of_a_later_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text(json.dumps({"type": "review", "format": 2}) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="has format 2"):
        read_log(path)


def test_only_one_review_writes_a_log(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    first = LogWriter(path)
    with pytest.raises(InputError, match="being written by another review"):
        LogWriter(path)
    first.close()
    LogWriter(path).close()


def test_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        LogWriter(tmp_path / "no-folder" / "log.jsonl")


def test_there_must_be_something_to_review(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to review"):
        Session.open([], tmp_path / "log.jsonl", "Ann")
    assert not (tmp_path / "log.jsonl").exists()


def test_of_two_verdicts_on_one_item_the_last_stands(tmp_path: Path) -> None:
    session = Session.open(two_articles(), tmp_path / "log.jsonl", "Ann")
    for number, verdict in enumerate(("right", "no_event"), 1):
        session.writer.add(Verdict(number=number, article="key-n1", item="e1", verdict=verdict, reviewer="Ann"))
    session.writer.close()
    assert [e.verdict for e in read_log(tmp_path / "log.jsonl").standing() if isinstance(e, Verdict)] == ["no_event"]


VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.text(max_size=3)
    | st.just([])
    | st.just({})
    | st.just([[0, 1]])
    | st.floats()
    | st.sampled_from(["2024-05-17T09:30:00Z", "2024-05-17T09:30:00", "0001-01-01T00:00:00+14:00"])
)
KEYS = (
    "type number article item verdict reviewer faults key text events undoes marks words fields sentence correction "
    "time seconds"
).split()
LINES = st.dictionaries(st.sampled_from(KEYS), VALUES) | st.builds(
    lambda kind, more: more | {"type": kind},
    st.sampled_from(["article", "verdict", "missed", "undo"]),
    st.dictionaries(st.sampled_from(KEYS), VALUES),
)


@settings(deadline=None)
@given(st.lists(LINES | VALUES, max_size=6))
def test_any_lines_are_read_or_named(lines: list[object]) -> None:
    """Whatever stands in a log, a report of it can be made."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        given = [{"type": "review", "format": 1}, *lines]
        path.write_text("".join(json.dumps(line) + "\n" for line in given), encoding="utf-8")
        log = read_log(path)
        assert len(log.entries) + len(log.unreadable) <= len(lines)
        told = judgements([log])
        assert review_report(told).judged == 0
        assert all(json.dumps(task) for task in prodigy_tasks(told))
