"""When verdicts were made and how long they took, by a clock that is given."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from eventcode.review.entries import Missed, Verdict
from eventcode.review.judgements import judgements
from eventcode.review.log import LogWriter, read_log
from eventcode.review.report import ReviewReport, review_report
from eventcode.review.session import Session
from tests.review.invented import two_articles

START = datetime.datetime(2024, 5, 20, 9, 0, tzinfo=datetime.UTC)


class Watch:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime.datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += datetime.timedelta(seconds=seconds)


def answer(session: Session, watch: Watch, seconds: float, verdict: str = "right") -> None:
    """Show the next question and answer it after some seconds."""
    item = session.ask()
    assert item is not None
    watch.wait(seconds)
    session.judge(Verdict(number=0, article=item.article.key, item=item.id, verdict=verdict))


def missed(item: str) -> Missed:
    return Missed(number=0, article="key-n1", item=item, sentence=1, text="The envoy berated the ministers.",
                  marks={"action": ((10, 17),)}, words={"action": ("berated",)})  # fmt: skip


def report(*paths: Path) -> ReviewReport:
    return review_report(judgements(map(read_log, paths)))


def reviewed(path: Path, reviewer: str = "Ann") -> Path:
    """Events in 4.26, 30 and 10 seconds (the last skipped), a text in 60, a missed event in 20."""
    watch = Watch()
    session = Session.open(two_articles(), path, reviewer, watch)
    answer(session, watch, 4.26)
    answer(session, watch, 30)
    session.ask()
    watch.wait(20)
    session.miss(missed("text:key-n1"))
    answer(session, watch, 60, "complete")
    answer(session, watch, 10, "skip")
    session.writer.close()
    return path


def test_entries_have_times_and_seconds(tmp_path: Path) -> None:
    path = reviewed(tmp_path / "log.jsonl")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    told = [(line["time"], line["seconds"]) for line in lines if line["type"] in ("verdict", "missed")]
    assert told == [
        ("2024-05-20T09:00:04Z", 4.3),
        ("2024-05-20T09:00:34Z", 30.0),
        ("2024-05-20T09:00:54Z", 20.0),
        ("2024-05-20T09:01:54Z", 60.0),
        ("2024-05-20T09:02:04Z", 10.0),
    ]


def test_pace_of_one(tmp_path: Path) -> None:
    found = report(reviewed(tmp_path / "log.jsonl"))
    assert found.to_dict()["pace"] == {
        "Ann": {
            "first": "2024-05-20T09:00:04Z",
            "last": "2024-05-20T09:02:04Z",
            "median_seconds": {"event": 17.1, "text": 60.0, "missed": 20.0},
        }
    }
    assert str(found).splitlines()[-1].split() == "Ann 2024-05-20 09:00 2024-05-20 09:02 17.1 60.0 20.0".split()


def test_pace_of_several_is_also_told_together(tmp_path: Path) -> None:
    paths = [reviewed(tmp_path / f"{name}.jsonl", name) for name in ("Ann", "Ben")]
    assert list(report(*paths).pace) == ["Ann", "Ben", "all"]


def test_logs_without_times_have_no_pace(tmp_path: Path) -> None:
    session = Session.open(two_articles(), tmp_path / "old.jsonl", "Ann")
    answer(session, Watch(), 5)
    session.undo()
    session.writer.close()
    assert "time" not in (tmp_path / "old.jsonl").read_text(encoding="utf-8").replace("date_time", "")
    found = report(tmp_path / "old.jsonl", reviewed(tmp_path / "new.jsonl", "Ben"))
    assert list(found.pace) == ["Ben"] and "median" in str(found)
    assert "median" not in str(report(tmp_path / "old.jsonl"))


def test_a_log_goes_on_with_times(tmp_path: Path) -> None:
    """A log that an earlier version began."""
    path, watch = tmp_path / "log.jsonl", Watch()
    old = Session.open(two_articles(), path, "Ann")
    answer(old, watch, 5)
    old.writer.close()
    session = Session.open(two_articles(), path, "Ann", watch)
    answer(session, watch, 8)
    session.writer.close()
    pace = report(path).pace["Ann"]
    assert (pace.event, pace.first, pace.last) == (8.0, watch.at, watch.at)


@pytest.mark.parametrize(
    ("waits", "seconds"),
    [
        ([3, 4], 7.0),  # shown again, by a reload or a second window
        ([-50], 0.0),  # the clock was set back
    ],
)
def test_seconds_since_a_question_was_first_shown(tmp_path: Path, waits: list[float], seconds: float) -> None:
    watch = Watch()
    session = Session.open(two_articles(), tmp_path / "log.jsonl", "Ann", watch)
    for wait in waits:
        session.ask()
        watch.wait(wait)
    session.judge(Verdict(number=0, article="key-n1", item="e1", verdict="right"))
    assert [e.seconds for e in session.log.entries if isinstance(e, Verdict)] == [seconds]


def test_what_was_taken_back_is_timed_anew(tmp_path: Path) -> None:
    watch = Watch()
    session = Session.open(two_articles(), tmp_path / "log.jsonl", "Ann", watch)
    answer(session, watch, 100)
    session.ask()
    watch.wait(50)
    session.undo()
    answer(session, watch, 2, "no_event")
    session.writer.close()
    assert report(tmp_path / "log.jsonl").pace["Ann"].event == 2.0


@pytest.mark.parametrize("wrong", [{"time": "yesterday"}, {"time": "2024-05-20T09:00:00"}, {"seconds": -1}])
def test_a_line_with_a_wrong_time_is_named(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "log.jsonl"
    LogWriter(path).close()
    entry = {"type": "verdict", "number": 1, "article": "a", "item": "e1", "verdict": "right", **wrong}
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(entry) + "\n")
    assert read_log(path).unreadable == [f"{path}:2"]
