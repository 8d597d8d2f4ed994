"""Tables of articles: JSON Lines, CSV and Parquet, one record at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from eventcode.batch.decode import BROKEN_OFF, TOO_LONG, TruncatedError, lines, text_of, unmangled
from eventcode.batch.records import Record
from eventcode.errors import InputError

_LONGEST_FIELD: Final = 64 * 1024 * 1024
_ROWS: Final = 256


def json_lines(stream: BinaryIO, name: str) -> Iterator[Record]:
    """One record for each line that is not blank; a line that is none says why."""
    number = 0
    try:
        for number, line in enumerate(lines(stream), 1):
            if line is None:
                yield Record(where=f"{name}:{number}", values={}, error=TOO_LONG)
            elif line.strip():
                yield _json_record(f"{name}:{number}", text_of(line).strip())
    except TruncatedError as error:
        yield Record(where=f"{name}:{number + 1}", values={}, error=f"{BROKEN_OFF} ({error})")


def _json_record(where: str, line: str) -> Record:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Record(where=where, values={}, error=f"not JSON: {getattr(error, 'msg', 'nested too deep')}")
    if not isinstance(found, dict):
        return Record(where=where, values={}, error="expected an object with the key text")
    return Record(where=where, values=found)


def csv_rows(stream: BinaryIO, name: str) -> Iterator[Record]:
    """One record for each row; the header names the columns, a comma, semicolon or tab parts them."""
    csv.field_size_limit(_LONGEST_FIELD)
    number = 1
    try:
        names, reader = _csv_reader(stream)
        for row in reader:
            number = reader.line_num
            if row:
                yield _csv_record(f"{name}:{number}", names, row)
    except csv.Error as error:
        yield Record(where=f"{name}:{number + 1}", values={}, error=f"not CSV: {error}; what follows is lost")
    except TruncatedError as error:
        yield Record(where=f"{name}:{number + 1}", values={}, error=f"{BROKEN_OFF} ({error})")


def csv_columns(stream: BinaryIO) -> list[str]:
    """The columns that the header names; none where it cannot be read."""
    try:
        return _csv_reader(stream)[0]
    except (csv.Error, TruncatedError):
        return []


def _csv_reader(stream: BinaryIO) -> tuple[list[str], Any]:
    """The columns of a table, and a reader of its rows."""
    text = (text_of(line).replace("\0", "") if line is not None else "\n" for line in lines(stream))
    header = next(text, "")
    reader = csv.reader(_chained(header, text), delimiter=delimiter(header))
    return [n.strip().lstrip("\ufeff") for n in next(reader, [])], reader


def _csv_record(where: str, names: list[str], row: list[str]) -> Record:
    values = {k: v for k, v in zip(names, row, strict=False) if v != ""}
    if len(row) > len(names):
        return Record(where=where, values=values, error=f"{len(row)} cells under {len(names)} columns")
    return Record(where=where, values=values)


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def delimiter(header: str) -> str:
    """What parts the cells of a table with this header: a comma, a semicolon or a tab."""
    return max(",;\t", key=header.count) if header.strip() else ","


def parquet_rows(path: Path, name: str) -> Iterator[Record]:
    """One record for each row."""
    number = 0
    try:
        for batch in _parquet(path).iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield Record(where=f"{name}:{number}", values={k: _cell(v) for k, v in row.items()})
    except OSError as error:
        yield Record(where=f"{name}:{number + 1}", values={}, error=f"{BROKEN_OFF} ({_line(error)})")


def parquet_dicts(path: Path) -> Iterator[dict[str, Any]]:
    """The rows as they are.

    Raises :class:`InputError` for a file that is none, :class:`TruncatedError` where it is damaged.
    """
    batches = _parquet(path).iter_batches(batch_size=_ROWS)
    while True:
        try:
            batch = next(batches, None)
        except OSError as error:
            raise TruncatedError(_line(error)) from None
        if batch is None:
            return
        yield from batch.to_pylist()


def parquet_columns(path: Path) -> list[str]:
    """The columns of a Parquet file.  Raises :class:`InputError` if it is none."""
    return list(_parquet(path).schema_arrow.names)


def parquet_paths(path: Path) -> list[str]:
    """The columns of a Parquet file, those inside others as ``a.b``.  Raises :class:`InputError` if it is none."""
    return list(_field_paths(_parquet(path).schema_arrow, ""))


def _field_paths(fields: Any, within: str) -> Iterator[str]:
    for field in fields:
        yield f"{within}{field.name}"
        if hasattr(field.type, "fields") and field.type.num_fields and str(field.type).startswith("struct"):
            yield from _field_paths(field.type, f"{within}{field.name}.")


def _parquet(path: Path) -> Any:
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError("Parquet files need the package pyarrow: pip install 'eventcode[arrow]'") from None
    try:
        return ParquetFile(path)
    except (ArrowInvalid, OSError) as error:
        raise InputError(f"{path} is no Parquet file: {_line(error)}") from None


def _cell(value: Any) -> Any:
    return unmangled(value) if isinstance(value, str) else value


def _line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
