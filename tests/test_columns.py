"""Every column of a row is described: in the table of the documentation, in Arrow and in Parquet files."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from eventcode.arrow import schema
from eventcode.columns import DESCRIPTIONS, columns, kind

PAGE = Path(__file__).resolve().parents[1] / "docs" / "columns.md"


def test_every_column_is_described_in_its_order() -> None:
    assert tuple(DESCRIPTIONS) == columns(True)


def test_the_page_shows_every_column() -> None:
    table = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert table == [f"| `{name}` | {kind(name)} | {DESCRIPTIONS[name]} |" for name in columns(True)]


def test_parquet_files_keep_the_descriptions(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([], schema=schema(True)), tmp_path / "x.parquet")
    found = pq.read_schema(tmp_path / "x.parquet")
    described = {f.name: f.metadata[b"description"].decode() for f in found}
    assert described == dict(DESCRIPTIONS)
