"""The command, and the kinds of files that hold rows."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from eventcode.batch.manifest import Manifest, open_folder, write_run
from eventcode.batch.writers import SUFFIXES, row_writer
from eventcode.cli.exporting import Target
from eventcode.cli.main import app
from eventcode.columns import columns
from eventcode.errors import InputError
from eventcode.event_tables.finding import event_files
from eventcode.event_tables.reading import PlainRows, event_rows
from eventcode.formats import FORMATS
from eventcode.model import EVENT_COLUMNS
from tests.formats.rows import MET, row, sample

HEADER = ",".join(EVENT_COLUMNS)


def plain(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with the columns that a batch writes."""
    return [
        {key: one.get(key) for key in columns(True)} | {"article_source": None, "duplicate_ids": []} for one in rows
    ]


def write(path: Path, format: str) -> None:
    with row_writer(path, format, True) as writer:
        for one in plain(sample()):
            writer.write(one)


def batch(tmp_path: Path, format: str, state: str = "done") -> Path:
    out, manifest = tmp_path / "coded", Manifest(made_by={}, options={}, inputs=[])
    open_folder(out, manifest)
    write(out / "events" / f"part{SUFFIXES[format]}", format)
    write_run(out, manifest, state, None)
    return out


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["export", *map(str, arguments)])
    if isinstance(done.exception, InputError):
        return 1, done.stdout, str(done.exception)
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize("format", SUFFIXES)
@pytest.mark.parametrize("name", FORMATS)
def test_all_kinds_of_files_give_the_same(tmp_path: Path, format: str, name: str) -> None:
    given = tmp_path / f"events{SUFFIXES[format]}"
    write(given, format)
    wanted = tmp_path / "wanted.jsonl"
    wanted.write_text("".join(json.dumps(one) + "\n" for one in plain(sample())))
    found = []
    for source in (wanted, given, batch(tmp_path, format)):
        status, _, errors = run(source, "--as", name, "--out", tmp_path / "out")
        assert (status, errors.split(":")[0]) == (0, name)
        text = (tmp_path / "out").read_text(encoding="utf-8")
        found.append(text.replace('"duplicate_ids": ""', '"duplicate_ids": []') if name == "geojson" else text)
    if not (name == "geojson" and format == "csv"):  # CSV cannot tell 1.0 from "1.0" in keys that are not ours
        assert found[0] == found[1] == found[2]


def test_compressed_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(row()).encode()))
    assert [found for _, found in event_rows(event_files([path]), PlainRows(required=EVENT_COLUMNS))] == [row()]


def test_several_files_are_one_export(tmp_path: Path) -> None:
    for name, one in (("a.jsonl", row()), ("b.jsonl", row(**MET))):
        (tmp_path / name).write_text(json.dumps(one) + "\n")
    status, _, errors = run(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--as", "phoenix", "--out", tmp_path / "x")
    assert (status, errors) == (0, "phoenix: 2 rows read, 2 events written\n")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("events.jsonl", "{}\n", "events.jsonl:1: no event row of this version: it lacks event_id, act_id, acled_id"),
        ("events.jsonl", "\n[1]\n", "events.jsonl:2: expected a JSON object"),
        ("events.jsonl", '{"a": \n', "events.jsonl:1: not JSON"),
        ("events.csv", "a,b\n1,2\n", "events.csv:1: no event row of this version: it lacks event_id, act_id, acled_id"),
        ("events.csv", f"{HEADER}\n1,2,3\n", f"events.csv:2: 3 cells under {len(EVENT_COLUMNS)} columns"),
        ("events.csv", f'{HEADER}\n"b"c\n', "events.csv:2: not CSV"),
        ("events.jsonl.gz", "plain", "is not compressed as its suffix says"),
        ("events.parquet", "plain", "is no Parquet file"),
        ("events.xlsx", "", "unknown suffix '.xlsx'"),
    ],
)
def test_files_that_hold_no_rows(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    status, _, errors = run(tmp_path / name, "--as", "gdelt2", "--out", tmp_path / "x")
    assert status == 1 and message in errors
    assert not (tmp_path / "x").exists()


def test_what_cannot_be_exported_is_refused(tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text(json.dumps(row()))
    (tmp_path / "folder").mkdir()
    out = ("--as", "gdelt2", "--out", tmp_path / "x")
    assert "did you mean events.jsonl?" in run(tmp_path / "event.jsonl", *out)[2]
    assert "no rows of events there" in run(tmp_path / "folder", *out)[2]
    assert "the batch is not finished" in run(batch(tmp_path, "jsonl", "running"), *out)[2]
    same = run(tmp_path / "events.jsonl", "--as", "gdelt2", "--out", tmp_path / "events.jsonl")
    assert "is also the input" in same[2]


@pytest.mark.parametrize(
    "arguments", [["--as", "gdelt2"], ["--as", "gdelt3"], ["x.jsonl"], ["x.jsonl", "--as", "acled"]]
)
def test_wrong_use(arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


def test_columns_are_shown() -> None:
    status, shown, _ = run("--as", "gdelt2", "--columns")
    rows = list(csv.reader(shown.splitlines(), delimiter="\t"))
    assert (status, len(rows)) == (0, 61)
    assert rows[26] == ["27", "EventCode", "str", "yes"]
    assert [line.split("\t")[1] for line in run("--as", "geojson", "--columns")[1].splitlines()] == list(columns(True))


def test_the_command_knows_every_format() -> None:
    assert [t.value for t in Target] == list(FORMATS)


def test_help_has_examples() -> None:
    assert "eventcode export events.jsonl --as gdelt2" in " ".join(run("--help")[1].split())
