"""Parts of a batch on disk: rows to Parquet, JSON Lines or CSV, under a temporary name until they are whole."""

from __future__ import annotations

import csv
import errno
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from eventcode.columns import columns
from eventcode.errors import InputError
from eventcode.output.files import LineFeeds

SUFFIXES: Final = {"parquet": ".parquet", "jsonl": ".jsonl", "csv": ".csv"}
OUTLET: Final = "article_source"
DUPLICATES: Final = "duplicate_ids"
_ROWS: Final = 4096


class RowWriter(Protocol):
    """Takes rows one by one."""

    def write(self, row: Mapping[str, Any]) -> None:
        """Write one row."""
        ...

    def close(self) -> None:
        """Write what is left."""
        ...


def batch_columns(full: bool) -> tuple[str, ...]:
    """The columns of a batch: those of a row, the outlet of its article, and the ids of the copies of that."""
    return (*columns(full), OUTLET, DUPLICATES)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A temporary path beside ``path`` that takes its place, safely on disk, when the block ends well.

    Raises :class:`InputError` for a disk that is full or a folder that cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        _flush(part)
        part.replace(path)
        _flush(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        remedy = "free space and run" if error.errno == errno.ENOSPC else "see to that and run"
        raise InputError(f"{path} cannot be written: {error.strerror}: {remedy} the same command again") from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _flush(path: Path) -> None:
    """Ask the disk to keep a file or folder, where the system can."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
    finally:
        os.close(handle)


@contextmanager
def row_writer(path: Path, format: str, full: bool) -> Iterator[RowWriter]:
    """A writer of rows into ``path``, which appears when the block ends well."""
    makers: dict[str, Callable[[Path, bool], RowWriter]] = {
        "parquet": _ParquetRows,
        "jsonl": _JsonRows,
        "csv": _CsvRows,
    }
    with whole_file(path) as part:
        writer: RowWriter = makers[format](part, full)
        yield writer
        writer.close()


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON Lines, whole or not at all."""
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


class _JsonRows:
    def __init__(self, path: Path, full: bool) -> None:
        self._stream = path.open("w", encoding="utf-8", newline="\n")

    def write(self, row: Mapping[str, Any]) -> None:
        self._stream.write(json.dumps(row, ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._stream.close()


class _CsvRows:
    def __init__(self, path: Path, full: bool) -> None:
        self._stream = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.DictWriter(LineFeeds(self._stream), fieldnames=batch_columns(full))
        self._writer.writeheader()

    def write(self, row: Mapping[str, Any]) -> None:
        self._writer.writerow({**row, DUPLICATES: " ".join(row[DUPLICATES])})

    def close(self) -> None:
        self._stream.close()


class _ParquetRows:
    def __init__(self, path: Path, full: bool) -> None:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter

        from eventcode.arrow import schema

        self._pa = pa
        own = [pa.field(OUTLET, pa.string()), pa.field(DUPLICATES, pa.list_(pa.string()))]
        self._schema = pa.schema([*schema(full), *own])
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Mapping[str, Any]] = []

    def write(self, row: Mapping[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._put()

    def _put(self) -> None:
        self._writer.write_table(self._pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        if self._rows:
            self._put()
        self._writer.close()
