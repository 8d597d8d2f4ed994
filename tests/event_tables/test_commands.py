"""Every command that reads event rows takes the same inputs, and says the same of those that are none."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import eventcode
from eventcode.arrow import schema
from eventcode.cli.main import main
from eventcode.errors import InputError
from eventcode.model import EVENT_COLUMNS
from eventcode.review.queue import read_queue
from tests.formats.rows import row

Read = Callable[[str], str]
"""Reads an input, and gives what was said of it."""
GOLD = {"id": "story7", "text": "Rebels shelled the camp.", "events": []}
GOOD = {name: row()[name] for name in EVENT_COLUMNS}
HEADER = ",".join(EVENT_COLUMNS)
COMMANDS = ("merge", "export", "report", "diff", "evaluate", "review", "consolidate", "read_rows")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("gold").mkdir()
    Path("gold/gold.jsonl").write_text(json.dumps(GOLD), encoding="utf-8")
    Path("gold/rows.jsonl").write_text(json.dumps(GOOD), encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Read:
    """The command that the test names, on an input; what it wrote to standard error, or the error of the function."""
    name = request.node.callspec.params["command"]
    arguments: dict[str, Callable[[str], list[str]]] = {
        "merge": lambda given: [given, "--out", "out.jsonl"],
        "export": lambda given: [given, "--as", "gdelt2", "--out", "out.csv"],
        "report": lambda given: [given, "--output", "out.html"],
        "diff": lambda given: ["gold/rows.jsonl", given],
        "evaluate": lambda given: ["gold/gold.jsonl", "--predictions", given, "--draws", "0"],
    }
    functions: dict[str, Callable[[str], object]] = {
        "consolidate": lambda given: list(eventcode.consolidate(given)),
        "read_rows": lambda given: list(eventcode.read_rows(given)),
        "review": _review,
    }

    def command(given: str) -> str:
        monkeypatch.setattr("sys.argv", ["eventcode", name, *arguments[name](given)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr().err
        assert bool(ended.value.code) == said.startswith("eventcode: ")
        return said if ended.value.code else ""

    def function(given: str) -> str:
        try:
            functions[name](given)
        except InputError as error:
            return str(error)
        return ""

    return command if name in arguments else function


def _review(given: str) -> None:
    """A review leaves out the rows that cannot be shown, and names them."""
    failed: dict[str, str] = {}
    if not list(read_queue([given], None, failed)) or failed:
        raise InputError("\n".join(f"{where}: {reason}" for where, reason in failed.items()) or "no events")


def lines(*rows: Any) -> bytes:
    return b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in rows)


def table(separator: str = ",") -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, fieldnames=EVENT_COLUMNS, delimiter=separator)
    writer.writeheader()
    writer.writerow(GOOD)
    return stream.getvalue().encode()


def parquet(columns: Sequence[str] = EVENT_COLUMNS) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([GOOD], schema=schema()).select(columns), stream)
    return stream.getvalue()


def packed(data: bytes) -> bytes:
    zstandard = pytest.importorskip("zstandard")
    return bytes(zstandard.compress(data))


BATCH = b'{"format": 1, "state": "%b"}'
FORMS: list[tuple[str, dict[str, bytes]]] = [
    ("in.jsonl", {"in.jsonl": lines(GOOD)}),
    ("in.ndjson", {"in.ndjson": b"\xef\xbb\xbf" + lines(GOOD, b"\n")}),
    ("in.jsonl.gz", {"in.jsonl.gz": gzip.compress(lines(GOOD))}),
    ("in.csv", {"in.csv": table()}),
    ("in.csv", {"in.csv": b"\xef\xbb\xbf" + table(";").replace(b"\r\n", b"\n")}),
    ("in.tsv.gz", {"in.tsv.gz": gzip.compress(table("\t"))}),
    ("in.parquet", {"in.parquet": parquet()}),
    ("in", {"in/a/in.csv": table(), "in/.hidden.csv": b"a,b\n1,2\n"}),
    ("i?.csv", {"in.csv": table()}),
    ("in.jsonl", {"in.jsonl": lines({**GOOD, "fatalities": "5.0", "goldstein": "-10", "lat": "16.2708"})}),
    ("in.jsonl", {"in.jsonl": lines({**GOOD, "fatalities": 5.0, "goldstein": -10, "attribution": ""})}),
    ("in", {"in/run.json": BATCH % b"done", "in/events/a.jsonl": lines(GOOD), "in/errors/a.jsonl": lines({"id": "5"})}),
]


def put(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("given", "files"), FORMS, ids=[", ".join(files) for _, files in FORMS])
def test_every_command_takes_every_form(
    folder: Path, read: Read, command: str, given: str, files: dict[str, bytes]
) -> None:
    put(folder, files)
    assert read(given) == ""
    if command == "read_rows":
        [found] = eventcode.read_rows(given)
        assert found == GOOD and list(map(type, found.values())) == list(map(type, GOOD.values()))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_zstandard(folder: Path, read: Read, command: str) -> None:
    put(folder, {"in.jsonl.zst": packed(lines(GOOD))})
    assert read("in.jsonl.zst") == ""


def renamed(old: str, new: str) -> dict[str, Any]:
    return {new if key == old else key: value for key, value in GOOD.items()}


FAULTS: list[tuple[str, str, bytes, str]] = [
    ("nothing there", "im.jsonl", b"", "no file or folder im.jsonl (did you mean in.jsonl?)"),
    ("another kind of file", "in.xlsx", b"PK", "in.xlsx: unknown suffix '.xlsx': expected .jsonl"),
    ("no compressed file", "in.jsonl.gz", lines(GOOD), "in.jsonl.gz is not compressed as its suffix says"),
    ("a binary file", "in.jsonl", b"\x00\x01\x02\x03" * 99, "in.jsonl is a binary file"),
    ("no Parquet", "in.parquet", b"nothing", "in.parquet is no Parquet file"),
    ("a file that breaks off", "in.jsonl.gz", gzip.compress(lines(GOOD, GOOD))[:-9], "in.jsonl.gz:3: the file breaks"),
    ("no JSON", "in.jsonl", lines(GOOD, b"{\n", GOOD), "in.jsonl:2: not JSON"),
    ("JSON with NaN", "in.jsonl", lines(GOOD, {**GOOD, "lat": float("nan")}), "(JSON has no NaN: write null)"),
    ("no object", "in.jsonl", lines(GOOD, [1]), "in.jsonl:2: expected a JSON object, not list"),
    ("no UTF-8", "in.jsonl", lines(GOOD, b'{"text": "\xe9"}\n'), "in.jsonl:2: not UTF-8: save the table as UTF-8"),
    ("another name", "in.jsonl", lines(GOOD, renamed("cameo", "Cameo")), "it lacks cameo (did you mean Cameo?)"),
    ("Parquet without columns", "in.parquet", parquet(("event_id", "source")), "in.parquet: no event row of this"),
    ("cells over", "in.csv", table() + b"1,2,3\n", f"in.csv:3: 3 cells under {len(EVENT_COLUMNS)} columns"),
    ("quotes", "in.csv", table() + b'"a"b\n', "in.csv:3: not CSV"),
    ("a CSV in another encoding", "in.csv", table() + b"\xe9\n", "in.csv:3: not UTF-8: save the table as UTF-8"),
    ("no number", "in.jsonl", lines(GOOD, {**GOOD, "fatalities": "many"}), "in.jsonl:2: fatalities: expected a whole"),
    ("no whole number", "in.jsonl", lines(GOOD, {**GOOD, "fatalities": 2.5}), "expected a whole number, not 2.5"),
    (
        "no degrees",
        "in.jsonl",
        lines(GOOD, {**GOOD, "lat": "north"}),
        "in.jsonl:2: lat: expected a number",
    ),
    ("no word", "in.jsonl", lines(GOOD, {**GOOD, "status": 3}), "in.jsonl:2: status: expected text, not 3"),
    ("a code as a number", "in.jsonl", lines(GOOD, {**GOOD, "cameo": 10}), "expected text, not 10 (keep the column"),
    ("no id", "in.jsonl", lines(GOOD, {**GOOD, "event_id": ""}), "in.jsonl:2: event_id is empty: expected a value"),
    ("a column twice", "in.csv", HEADER.encode() + b",cameo\n", "in.csv:1: the column 'cameo' stands twice"),
    ("columns of articles", "in.csv", b"id,text\n1,x\n", "in.csv:1: no event row of this version: it lacks "),
    ("a batch at work", "in/run.json", BATCH % b"running", "in: the batch is not finished: run it again, or name in"),
    ("a folder of other files", "in/x.md", b"# Words", "in: no rows of events there: expected .jsonl, .ndjson, .csv"),
]
OTHERWISE = {
    ("review", "a column twice"): None,  # a table without a row: it may hold articles
    ("review", "Parquet without columns"): "in.parquet holds texts: a coder is needed",
    ("review", "columns of articles"): "in.csv holds texts: a coder is needed",
    ("review", "a batch at work"): "no file or folder in/events",  # a batch may be reviewed while it runs
    ("review", "a folder of other files"): "in.texts holds texts: a coder is needed",
    ("evaluate", "no id"): None,  # nothing of it is compared
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("why", "name", "data", "message"), FAULTS, ids=[why for why, *_ in FAULTS])
def test_every_command_says_the_same_of_bad_input(
    folder: Path, read: Read, command: str, why: str, name: str, data: bytes, message: str
) -> None:
    put(folder, {"in.jsonl" if why == "nothing there" else name: data})
    expected = OTHERWISE.get((command, why), message)
    said = read(name.partition("/")[0])
    if expected is None:
        assert "Traceback" not in said and message not in said
    else:
        assert expected in said and "Traceback" not in said
        assert not list(folder.glob("out.*"))


@pytest.mark.parametrize("command", ["diff"])
@pytest.mark.parametrize("given", ["default", "own", "own/verbs/x.verbs"])
def test_dictionaries_are_compared_on_articles(folder: Path, read: Read, command: str, given: str) -> None:
    put(folder, {"own/verbs/x.verbs": b"", "own/codes/cameo.tsv": b"code\tname\n"})
    assert f"{given} is a dictionary: to compare dictionaries name articles with --feed FILE" in read(given)


def test_a_folder_of_batches_is_read_by_their_events(folder: Path) -> None:
    for number in range(2):
        files = {"run.json": BATCH % b"done", "events/a.jsonl": lines({**GOOD, "event_id": f"e{number}"})}
        others = {"copies.jsonl": b"{}", "log.txt": b"coded", "errors/a.jsonl": b"{}"}
        put(folder / "all" / str(number), files | others)
    assert [found["event_id"] for found in eventcode.read_rows("all", Path("all/1"))] == ["e0", "e1"]
    reviewed = [event["event_id"] for one in read_queue(["all"], None, {}) for event in one.events]
    assert reviewed == ["e0", "e1"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_holds_json_lines(folder: Path) -> None:
    os.mkfifo("pipe")
    writing = threading.Thread(target=lambda: Path("pipe").write_bytes(gzip.compress(lines(GOOD, GOOD))))
    writing.start()
    assert len(list(eventcode.read_rows("pipe"))) == 2
    writing.join()
