"""A run: its parts, its copies, going on after a stop, and what it refuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import eventcode
from eventcode.batch.filters import Filters
from eventcode.batch.records import Columns
from eventcode.batch.status import status_of
from eventcode.cli.main import app
from eventcode.errors import InputError
from tests.batch.feeds import ARTICLE, FEED, OTHER, TEXT, Silent, contents, rows, run, write_lines

LONG = (
    "The minister of the interior said at a news conference that the operation had been planned for weeks and that "
    "all of the units had come back to their bases by the evening, while the opposition asked for an inquiry into "
    "what had happened in the market and in the streets around it. "
)


def feed(folder: Path, parts: int = 3, each: int = 4) -> Path:
    for part in range(parts):
        articles = [{**ARTICLE, "id": f"{part}-{i}", "text": f"{TEXT} {part} of {i + 7} ran."} for i in range(each)]
        write_lines(folder / f"part{part}.jsonl", *articles)
    return folder


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_one_part_of_events_for_each_of_articles(coder: eventcode.Coder, tmp_path: Path, format: str) -> None:
    summary = run(coder, tmp_path / "out", feed(tmp_path / "in"), format=format)
    assert summary.counts == {"articles": 12, "coded": 12, "copies": 0, "errors": 0, "events": 12}
    names = sorted(p.name for p in (tmp_path / "out/events").iterdir())
    assert names == [f"part{i}.jsonl.{format}" for i in range(3)]
    state = json.loads((tmp_path / "out/run.json").read_text())
    assert (state["state"], state["counts"]) == ("done", summary.counts)


def test_parquet_holds_the_rows(coder: eventcode.Coder, tmp_path: Path) -> None:
    from pyarrow import parquet

    run(coder, tmp_path / "out", write_lines(tmp_path / "a.jsonl", ARTICLE), format="parquet", full=True)
    [row] = parquet.read_table(tmp_path / "out/events/a.jsonl.parquet").to_pylist()
    [event] = coder.code(TEXT, date="2024-06-20", id="1")
    assert row == {**event.as_row(full=True), "article_source": None, "duplicate_ids": []}


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_rows_tell_the_outlet_in_parts_of_one_schema(coder: eventcode.Coder, tmp_path: Path, format: str) -> None:
    write_lines(tmp_path / "in/a.jsonl", {**ARTICLE, "paper": "Example Wire"})
    write_lines(tmp_path / "in/b.jsonl", {**ARTICLE, "id": "2", "text": f"{OTHER} It rained.", "paper": None})
    run(coder, tmp_path / "out", tmp_path / "in", format=format, columns=Columns(source="paper"))
    parts = [list(eventcode.read_rows(path)) for path in sorted((tmp_path / "out/events").iterdir())]
    assert [[r["article_source"] for r in rows] for rows in parts] == [["Example Wire"], [None]]
    assert len({tuple(r) for rows in parts for r in rows}) == 1
    assert {r["sources"] for r in eventcode.consolidate(tmp_path / "out")} == {"Example%20Wire", None}


def test_a_finished_part_is_not_done_again(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in")
    run(coder, tmp_path / "out", source)
    before = contents(tmp_path / "out")
    (tmp_path / "out/parts/part1.jsonl.json").unlink()
    (tmp_path / "out/events/part1.jsonl.jsonl").unlink()
    again = Silent()
    run(coder, tmp_path / "out", source, watcher=again)
    assert again.parts == ["part1.jsonl"]
    assert contents(tmp_path / "out") == before


def test_a_run_that_was_killed_goes_on_to_the_same_bytes(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in", parts=5, each=30)
    run(coder, tmp_path / "whole", source)
    command = [
        sys.executable,
        "-m",
        "eventcode.cli.main",
        "batch",
        str(source),
        "--out",
        str(tmp_path / "out"),
        "-f",
        "jsonl",
    ]
    code = "from eventcode.cli.main import main; main()"
    command = [sys.executable, "-c", code, *command[3:]]
    killed = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list((tmp_path / "out").glob("parts/*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    status = status_of(tmp_path / "out")
    assert (status.state, status.waiting != ()) == ("stopped", True)
    run(coder, tmp_path / "out", source)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_other_options_or_inputs_in_the_same_folder_are_refused(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in")
    run(coder, tmp_path / "out", source)
    with pytest.raises(InputError, match="options full: false there, true now"):
        run(coder, tmp_path / "out", source, full=True)
    other = eventcode.load(infer_actors=False)
    with pytest.raises(InputError, match="options infer_actors: true there, false now"):
        run(other, tmp_path / "out", source)
    write_lines(source / "new.jsonl", ARTICLE)
    with pytest.raises(InputError, match=r"input new\.jsonl is new"):
        run(coder, tmp_path / "out", source)


def test_a_changed_input_of_the_same_size_is_refused(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in")
    run(coder, tmp_path / "out", source)
    before = (source / "part1.jsonl").read_bytes()
    (source / "part1.jsonl").write_bytes(before.replace(b"Nairobi", b"Mombasa"))
    with pytest.raises(InputError, match=r"input part1\.jsonl has changed: it has as many bytes, but others"):
        run(coder, tmp_path / "out", source)
    (source / "part1.jsonl").write_bytes(before)
    run(coder, tmp_path / "out", source)


def test_a_run_goes_on_in_a_folder_among_its_inputs(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in", parts=2)
    (source / "a.txt").write_text(f"{TEXT} It rained.", encoding="utf-8")
    run(coder, source / "out", source)
    before = contents(source / "out")
    (source / "out/parts/part1.jsonl.json").unlink()
    run(coder, source / "out", source, str(source / "**/*.jsonl"))
    assert contents(source / "out") == before


def test_a_folder_of_an_older_version_says_what_it_lacks(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in", parts=1)
    run(coder, tmp_path / "out", source)
    told = json.loads((tmp_path / "out/run.json").read_text())
    del told["inputs"][0]["blake2b"]
    (tmp_path / "out/run.json").write_text(json.dumps(told))
    with pytest.raises(InputError, match=r"an older version of eventcode noted its size only\nname a new folder"):
        run(coder, tmp_path / "out", source)
    assert status_of(tmp_path / "out").state == "done"


def test_a_folder_that_is_not_ours_is_refused(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "a.jsonl", ARTICLE)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.txt").touch()
    for out, message in (
        (tmp_path / "mine", "no batch has made"),
        (source, "is a file"),
        (tmp_path / "x", "no folder of"),
    ):
        with pytest.raises(InputError, match=message):
            if message.startswith("no folder"):
                status_of(out)
            else:
                run(coder, out, source)


def test_a_full_disk_is_told_and_leaves_no_half_part(
    coder: eventcode.Coder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = feed(tmp_path / "in")

    def full(path: Path) -> None:
        if "part1" in path.name:
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("eventcode.batch.writers._flush", full)
        with pytest.raises(InputError, match="No space left on device: free space and run the same command again"):
            run(coder, tmp_path / "out", source)
    assert [p.name for p in (tmp_path / "out/events").iterdir()] == ["part0.jsonl.jsonl"]
    run(coder, tmp_path / "out", source)
    assert len(rows(tmp_path / "out")) == 12


def test_a_second_run_in_the_same_folder_waits(coder: eventcode.Coder, tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    source = feed(tmp_path / "in")
    run(coder, tmp_path / "out", source)
    with (tmp_path / "out/.lock").open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        with pytest.raises(InputError, match="another run is at work"):
            run(coder, tmp_path / "out", source)
        told = json.loads((tmp_path / "out/run.json").read_text())
        (tmp_path / "out/run.json").write_text(json.dumps(told | {"state": "running"}))
        assert status_of(tmp_path / "out").state == "running"
    assert status_of(tmp_path / "out").state == "stopped"


@pytest.mark.parametrize("processes", [1, 2])
def test_a_run_that_the_user_stops_ends_with_one_line(tmp_path: Path, processes: int) -> None:
    source = feed(tmp_path / "in", parts=20, each=60)
    # A job in the background of a shell ignores the signal, and so would its children.
    heeded = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heeded}; from eventcode.cli.main import main; main()"
    arguments = ["batch", str(source), "--out", str(tmp_path / "out"), "-f", "jsonl", "--copies", "exact"]
    command = [sys.executable, "-c", code, *arguments, "-p", str(processes)]
    running = subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 90
    while not list((tmp_path / "out").glob("parts/*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, "eventcode: stopped; the same command goes on\n")
    assert status_of(tmp_path / "out").state == "stopped"


COPIES = [
    {"id": "late", "text": f"{TEXT} {LONG}", "date": "2024-06-21"},
    {"id": "early", "text": f"{TEXT} {LONG}", "date": "2024-06-20"},
    {"id": "wire", "text": f"NAIROBI (Agency) {TEXT} {LONG}", "date": "2024-06-22"},
    {"id": "other", "text": OTHER, "date": "2024-06-22"},
]


@pytest.mark.parametrize(
    ("copies", "coded"),
    [
        ("near", {"early": ["late", "wire"], "other": []}),
        ("exact", {"early": ["late"], "wire": [], "other": []}),
        ("none", {"late": [], "early": [], "wire": [], "other": []}),
    ],
)
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_copies_are_coded_once_whatever_their_order(
    coder: eventcode.Coder, tmp_path: Path, copies: str, coded: dict[str, list[str]], order: tuple[int, ...]
) -> None:
    for number, chosen in enumerate(order):
        write_lines(tmp_path / f"in/{number}.jsonl", COPIES[chosen])
    run(coder, tmp_path / "out", tmp_path / "in", copies=copies)
    assert {r["article_id"]: r["duplicate_ids"] for r in rows(tmp_path / "out")} == coded
    if copies == "near":
        found = [json.loads(line) for line in (tmp_path / "out/copies.jsonl").read_text().splitlines()]
        assert {(c["id"], c["coded_as"], c["kind"]) for c in found} == {
            ("late", "early", "exact"), ("wire", "early", "near")
        }  # fmt: skip


SAME_ID = [
    {"id": "7", "text": TEXT, "date": "2024-06-20"},
    {"id": "7~2", "text": f"{OTHER} It rained.", "date": "2024-06-20"},
    {"id": "7", "text": OTHER, "date": "2024-06-20"},
    {"id": "7", "text": OTHER, "date": "2024-06-20"},
    {"id": "7", "text": f"{TEXT} It rained.", "date": "2024-06-20"},
    {"id": "8", "text": "", "date": "2024-06-20"},
]


@pytest.mark.parametrize(("copies", "last"), [("near", []), ("exact", []), ("none", ["7~3"])])
@pytest.mark.parametrize("processes", [1, 2])
def test_texts_with_one_id_are_all_coded_and_told_apart(
    coder: eventcode.Coder, tmp_path: Path, copies: str, last: list[str], processes: int
) -> None:
    source = tmp_path / "in"
    write_lines(source / "a.jsonl", *SAME_ID[:2])
    write_lines(source / "b.jsonl", *SAME_ID[2:])
    summary = run(coder, tmp_path / "out", source, copies=copies, processes=processes)
    found = rows(tmp_path / "out")
    assert [r["article_id"] for r in found] == ["7", "7~2", "7~3", *last, "7~4"]
    assert [r["duplicate_ids"] for r in found] == [[], [], ["7~3"] if copies != "none" else [], *([[]] * len(last)), []]
    for column in ("event_id", "act_id", "acled_id"):
        assert len({r[column] for r in found}) == 4
    named = [json.loads(line) for line in (tmp_path / "out/renamed.jsonl").read_text("utf-8").splitlines()]
    assert [(n["id"], n["part"], n["record"], n["coded_as"]) for n in named] == [
        ("7", "b.jsonl", 1, "7~3"), *(("7", "b.jsonl", 2, name) for name in last), ("7", "b.jsonl", 3, "7~4")
    ]  # fmt: skip
    assert {n["reason"] for n in named} == {"another text has this id already"}
    assert summary.renamed == status_of(tmp_path / "out").renamed == 2 + len(last)
    said = CliRunner().invoke(app, ["status", str(tmp_path / "out")]).stderr
    assert said.startswith(f"eventcode: {2 + len(last)} articles have the id of another text")
    assert summary.counts["errors"] == 1 and len(list(eventcode.consolidate(tmp_path / "out"))) == 2


def test_ids_are_the_same_after_a_restart_and_in_any_order_of_inputs(coder: eventcode.Coder, tmp_path: Path) -> None:
    parts = [write_lines(tmp_path / f"{n}.jsonl", one) for n, one in enumerate(SAME_ID)]
    run(coder, tmp_path / "whole", *parts)
    run(coder, tmp_path / "turned", *reversed(parts))
    assert contents(tmp_path / "turned") == contents(tmp_path / "whole")
    for stopped in ("0.jsonl", "4.jsonl"):
        (tmp_path / f"turned/parts/{stopped}.json").unlink()
        (tmp_path / f"turned/events/{stopped}.jsonl").unlink()
        run(coder, tmp_path / "turned", *parts)
        assert contents(tmp_path / "turned") == contents(tmp_path / "whole")


def test_files_of_one_name_are_told_apart(coder: eventcode.Coder, tmp_path: Path) -> None:
    for folder, text in (("may", TEXT), ("june", OTHER)):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "1.txt").write_text(text, encoding="utf-8")
    run(coder, tmp_path / "out", tmp_path / "in")
    assert {r["article_id"]: r["cameo"] for r in rows(tmp_path / "out")} == {"1.txt": "190", "1.txt~2": "175"}


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), {"175", "190"}),
        (Filters(codes=("17",)), {"175"}),
        (Filters(codes=("COERCE", "ASSAULT")), {"175", "190"}),
        (Filters(countries=("COD",)), {"190"}),
        (Filters(first="2024-06-18"), {"175"}),
        (Filters(last="2024-06-17"), {"190"}),
        (Filters(statuses=("planned",)), set()),
        (Filters(least_confidence=0.99), set()),
    ],
)
def test_only_what_is_asked_for_is_written(
    coder: eventcode.Coder, tmp_path: Path, filters: Filters, kept: set[str]
) -> None:
    run(
        coder,
        tmp_path / "out",
        write_lines(tmp_path / "a.jsonl", {**ARTICLE, "text": f"{TEXT} {OTHER}"}),
        filters=filters,
    )
    assert {r["cameo"] for r in rows(tmp_path / "out")} == kept


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(statuses=("facts",)), "--status facts: did you mean fact?"),
        (Filters(countries=("KEN", "US")), "--country US: did you mean USA?"),
        (Filters(countries=("KENYA",)), "--country KENYA: did you mean KEN?"),
        (Filters(countries=("KNE",)), "--country KNE: did you mean"),
        (Filters(codes=("protest",)), "--code protest: did you mean PROTEST?"),
        (Filters(codes=("99",)), "--code 99: "),
        (Filters(codes=("04,05",)), "--code 04,05: one code at a time: repeat --code for each"),
        (Filters(first="2024-06-20", last="2024-06-18"), "--since 2024-06-20 is after --until 2024-06-18"),
    ],
)
def test_what_no_event_can_meet_is_refused_before_any_work(
    coder: eventcode.Coder, tmp_path: Path, filters: Filters, message: str
) -> None:
    with pytest.raises(InputError) as raised:
        run(coder, tmp_path / "out", write_lines(tmp_path / "a.jsonl", ARTICLE), filters=filters)
    assert message in str(raised.value)
    assert not (tmp_path / "out").exists()


def test_the_number_of_processes_changes_no_byte(coder: eventcode.Coder, tmp_path: Path) -> None:
    source = feed(tmp_path / "in", parts=4, each=9)
    (source / "empty.jsonl").touch()
    for processes in (1, 2):
        run(coder, tmp_path / f"out{processes}", source, processes=processes)
    assert contents(tmp_path / "out1") == contents(tmp_path / "out2")


def test_a_feed_by_address_is_fetched_once(
    coder: eventcode.Coder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(address: str) -> bytes:
        asked.append(address)
        return FEED.encode()

    monkeypatch.setattr("eventcode.batch.parts.fetched", answer)
    for _ in range(2):
        run(coder, tmp_path / "out", "https://example.org/rss")
    assert asked == ["https://example.org/rss"]
    assert {r["cameo"] for r in rows(tmp_path / "out")} == {"175"}


@pytest.mark.parametrize(
    ("articles", "status", "said"),
    [
        ([ARTICLE], 0, ""),
        ([{"id": "2", "text": " "}], 1, "1 record could not be coded"),
        ([ARTICLE, {"id": "2", "text": " "}, {"id": "3", "text": None}], 0, "2 records could not be coded"),
    ],
)
def test_errors_are_told_and_a_run_of_errors_alone_fails(
    tmp_path: Path, articles: list[dict[str, str]], status: int, said: str
) -> None:
    source = write_lines(tmp_path / "a.jsonl", *articles)
    arguments = ["batch", str(source), "--out", str(tmp_path / "out"), "-f", "jsonl", "--copies", "exact"]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == status
    assert done.stderr.strip() == (said and f"eventcode: {said}: the reasons are in {tmp_path / 'out/errors'}")
    assert CliRunner().invoke(app, ["status", str(tmp_path / "out")]).stderr == done.stderr


def test_events_without_a_day_are_told_with_what_to_do(coder: eventcode.Coder, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Rebels shelled a camp near Gao on Monday.", encoding="utf-8")

    def err(out: str, *more: str) -> str:
        told = [
            "batch",
            str(tmp_path / "news"),
            "--out",
            str(tmp_path / out),
            "-f",
            "jsonl",
            "--copies",
            "exact",
            *more,
        ]
        return CliRunner().invoke(app, told).stderr

    assert "1 of 1 events have no date" in err("out") and "--default-date" in err("other")
    assert err("dated", "--default-date", "2024-05-17") == ""
