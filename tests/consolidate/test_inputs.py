"""Tables that are read, and what is said of those that cannot be; the command."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.arrow import schema
from eventcode.cli.main import main
from eventcode.errors import InputError
from eventcode.event_tables.finding import event_files
from eventcode.merging.run import Merge, rows_to_merge
from eventcode.model import EVENT_COLUMNS
from tests.consolidate.invented import NO_PLACE, OTHER_GROUP, Row, on, row

ROWS = [row("1", fatalities=3), row("2", **NO_PLACE), row("3", **OTHER_GROUP), row("4", **on("2024-07-01"))]
VALUES = st.one_of(st.none(), st.text(max_size=5), st.integers(), st.floats(), st.lists(st.integers(), max_size=1))
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Exit status, standard output and standard error of ``eventcode merge`` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["eventcode", "merge", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def json_lines(rows: Sequence[Row]) -> str:
    return "".join(json.dumps(r) + "\n" for r in rows)


def write(path: Path, rows: Sequence[Row]) -> None:
    """A table of rows in the form that the suffix names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(list(rows), schema=schema()), path)
    elif path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, fieldnames=EVENT_COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(json_lines(rows).encode()))
    else:
        path.write_text(json_lines(rows), encoding="utf-8")


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz", "in.csv", "in.parquet", "folder/in.csv"])
def test_every_form_of_table_gives_the_same_bytes(run: Run, tmp_path: Path, name: str) -> None:
    write(tmp_path / name, ROWS)
    status, out, err = run(name.split("/")[0], "--out", "out.jsonl")
    assert (status, out, err) == (0, "", "out.jsonl: 4 rows, 3 events\n")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == list(eventcode.consolidate(ROWS))


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_forms_of_output(run: Run, tmp_path: Path, suffix: str) -> None:
    write(tmp_path / "in.jsonl", ROWS)
    run("in.jsonl", "--out", f"out{suffix}")
    expected = list(eventcode.consolidate(ROWS))
    if suffix == ".parquet":
        assert pq.read_table(tmp_path / "out.parquet").to_pylist() == expected
    else:
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
            found = list(csv.DictReader(stream))
        assert found == [{k: "" if v is None else str(v) for k, v in r.items()} for r in expected]


def test_a_batch_folder_is_read_by_its_events(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "coded" / "events" / "a.parquet", ROWS[:2])
    write(tmp_path / "coded" / "events" / "b.jsonl", ROWS[2:])
    write(tmp_path / "coded" / "errors" / "a.jsonl", [{"id": "5", "part": "a", "reason": "no text"}])
    state = tmp_path / "coded" / "run.json"
    state.write_text(json.dumps({"format": 1, "state": "done"}), encoding="utf-8")
    assert run("coded", "--out", "out.jsonl") == (0, "", "out.jsonl: 4 rows, 3 events\n")
    state.write_text(json.dumps({"format": 1, "state": "running"}), encoding="utf-8")
    status, _, err = run("coded", "--out", "out.jsonl")
    assert status and err.startswith("eventcode: coded: the batch is not finished")


def line(**changes: Any) -> str:
    return json_lines([row("9", **changes)])


def without(*names: str) -> str:
    return json_lines([{k: v for k, v in row("9").items() if k not in names}])


FAULTS = [
    ("not JSON", "{\n", "in.jsonl:2: not JSON"),
    ("no object", "[1]\n", "in.jsonl:2: expected a JSON object, not list"),
    ("no UTF-8", b'{"event_id": "\xff"}\n', "in.jsonl:2: not UTF-8"),
    ("no act_id", without("act_id"), "in.jsonl:2: no event row of this version: it lacks act_id (write it with"),
    ("an article", '{"id": "a", "text": "Rebels shelled the town."}\n', "it lacks event_id, act_id, acled_id and"),
    ("a date that is none", line(date_start="2024-06-31"), "in.jsonl:2: '2024-06-31' is not a day"),
    ("a date in another form", line(article_date="20240619"), "in.jsonl:2: '20240619' is not a day"),
    ("days the wrong way", line(date_start="2024-06-19"), "date_start 2024-06-19 is after date_end 2024-06-18"),
    ("half a date", line(date_end=None), "must both be given"),
    ("a code without its zero", line(cameo="42"), "cameo '42' is no CAMEO code"),
    ("a code that is a number", line(cameo=194), "in.jsonl:2: cameo: expected text, not 194 (keep the column as text"),
    ("no number", line(fatalities="many"), "in.jsonl:2: fatalities: expected a whole number, not 'many'"),
    ("a number that is too large", line(fatalities=10**30), "fatalities: expected a whole number"),
    ("nested too deep", '{"event_id": ' + "[" * 100_000 + "\n", "in.jsonl:2: "),
    ("text that is none", line(text="\ud800"), "in.jsonl:2: "),
    ("an empty id", line(event_id=""), "event_id is empty: expected a value in every row"),
    ("a row that is merged already", line(event_ids="e9"), "the row is merged already"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "fault", "message"), FAULTS, ids=[why for why, _, _ in FAULTS])
def test_faulty_rows(run: Run, tmp_path: Path, why: str, fault: str | bytes, message: str) -> None:
    data = fault if isinstance(fault, bytes) else fault.encode()
    (tmp_path / "in.jsonl").write_bytes(json_lines(ROWS[:1]).encode() + data + json_lines(ROWS[1:]).encode())
    status, out, err = run("in.jsonl", "--out", "out.jsonl")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert message in err
    assert not (tmp_path / "out.jsonl").exists()
    status, _, err = run("in.jsonl", "--out", "out.jsonl", "--skip-faulty")
    assert status == 0 and message in err and "1 rows were left out" in err
    assert "out.jsonl: 4 rows, 3 events" in err


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=60), cells=st.dictionaries(st.sampled_from(EVENT_COLUMNS), VALUES, max_size=4))
def test_any_bytes_and_any_values_are_read_or_left_out(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, cells: Row
) -> None:
    path = tmp_path_factory.mktemp("any") / "in.jsonl"
    path.write_bytes(json_lines([ROWS[0], ROWS[1] | cells]).encode("utf-8", "replace") + b"{" + data)
    merge = Merge(mode="careful", skip_faulty=True)
    found = [json.loads(merged) for merged in merge.lines(rows_to_merge(event_files([path])))]
    summary = merge.summary()
    assert summary.rows + summary.faulty >= 3
    assert sum(r["reports"] for r in found) >= 1
    again = list(eventcode.consolidate([ROWS[0], ROWS[1] | cells], skip_faulty=True))
    assert len(again) >= 1


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["nowhere.jsonl", "--out", "o.jsonl"], 1, "no file or folder nowhere.jsonl"),
        (["in.jsonl", "--out", "in.jsonl"], 1, "in.jsonl is also the input"),
        (["in.jsonl", "--out", "o.xlsx"], 1, "unknown suffix '.xlsx': use .jsonl, .csv, .parquet"),
        (["in.jsonl", "--out", "none/o.csv"], 1, "there is no folder"),
        (["in.jsonl", "--out", "o.csv", "--mode", "wild"], 2, "wild"),
        (["in.jsonl", "--out", "o.csv", "--temporary", "none"], 1, "name another folder"),
        (["in.jsonl"], 2, "--out"),
        (["a.txt", "--out", "o.jsonl"], 1, "a.txt: unknown suffix '.txt': expected .jsonl"),
        (["short.csv", "--out", "o.jsonl"], 1, "short.csv:1: no event row of this version: it lacks act_id, acled_id"),
        (["bad.parquet", "--out", "o.jsonl"], 1, "bad.parquet is no Parquet file"),
        (["broken.jsonl.gz", "--out", "o.jsonl"], 1, "breaks off"),
    ],
)
def test_wrong_use(run: Run, tmp_path: Path, arguments: list[str], status: int, message: str) -> None:
    write(tmp_path / "in.jsonl", ROWS)
    write(tmp_path / "broken.jsonl.gz", ROWS)
    (tmp_path / "broken.jsonl.gz").write_bytes((tmp_path / "broken.jsonl.gz").read_bytes()[:-20])
    (tmp_path / "a.txt").write_text("Rebels shelled the town.", encoding="utf-8")
    (tmp_path / "short.csv").write_text("event_id,cameo\ne1,190\n", encoding="utf-8")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and nothing")
    got, _, err = run(*arguments)
    assert (got, "Traceback" in err) == (status, False)
    assert message in err
    assert not (tmp_path / "o.jsonl").exists() and not (tmp_path / "o.csv").exists()


def test_a_row_given_twice_counts_once() -> None:
    found: list[eventcode.MergeSummary] = []
    merged = list(eventcode.consolidate([*ROWS, ROWS[0] | {"duplicate_ids": ["x"]}], summary=found.append))
    assert [r["reports"] for r in merged] == [3, 1, 1]
    assert merged[0]["article_ids"] == "1;2;x"
    assert str(found[0]) == "5 rows, 3 events, 1 repeated"


def test_two_rows_of_one_id_are_refused(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", ROWS)
    write(tmp_path / "b.csv", [ROWS[1] | {"status": "claimed"}])
    status, _, err = run("b.csv", "a.jsonl", "--out", "out.jsonl")
    assert status == 1
    assert err.startswith("eventcode: a.jsonl:2 and b.csv:2: two different rows have the event_id e2")


def test_rows_of_other_versions_and_dictionaries_are_told(run: Run, tmp_path: Path) -> None:
    write(
        tmp_path / "in.jsonl",
        [row("1"), row("2", dictionaries="d2"), row("3", version="0.0.9", date_start=None) | {"date_end": None}],
    )
    status, _, err = run("in.jsonl", "--out", "out.jsonl")
    assert (status, err.splitlines()) == (
        0,
        [
            "eventcode: the rows were coded with different dictionaries: d1 (2 rows), d2 (1 rows)",
            "eventcode: 1 rows were made by another version of eventcode",
            "out.jsonl: 3 rows, 2 events, 1 undated",
        ],
    )


def test_no_rows(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", [])
    status, _, err = run("in.jsonl", "--out", "out.csv")
    assert (status, err) == (0, "out.csv: 0 rows, 0 events\n")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("event_id,act_id,")


@pytest.mark.parametrize("mode", ["wild", "one a day"])
def test_an_unknown_mode_is_refused_at_once(mode: Any) -> None:
    with pytest.raises(InputError, match="use careful or one-a-day"):
        eventcode.consolidate([], mode)
