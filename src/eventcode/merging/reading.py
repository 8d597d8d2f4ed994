"""Tables of event rows: JSON Lines, CSV, Parquet, and the folders of batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

from eventcode.batch.decode import TOO_LONG, TruncatedError, lines, open_stream
from eventcode.batch.manifest import RUN, read_run
from eventcode.batch.parts import Part, find_parts
from eventcode.batch.tables import BROKEN_OFF, csv_columns, csv_rows, parquet_columns, parquet_rows
from eventcode.errors import InputError, nearest
from eventcode.merging.rows import REQUIRED, ReadRow, RowReader
from eventcode.merging.run import Given

_TABLES: Final = ("jsonl", "csv", "parquet")
_MARK: Final = b"\xef\xbb\xbf"
_EVENTS: Final = "events"


def event_tables(inputs: Sequence[str]) -> list[Part]:
    """The tables of rows that ``inputs`` name: files, folders (searched through), globs, folders of batches.

    Raises :class:`InputError` for what does not exist or is no table, for a batch that is not finished, and for a
    table without the columns of rows.
    """
    tables: dict[Path, Part] = {}
    for given in inputs:
        found = [part for part in find_parts([_folder_of_rows(given)]) if part.kind in _TABLES]
        if not found:
            raise InputError(f"{given}: no rows of events there: expected .jsonl, .csv or .parquet (also .gz, .zst)")
        for part in found:
            tables.setdefault(part.paths[0].resolve(), part)
    for part in tables.values():
        _require_columns(part)
    return list(tables.values())


def _folder_of_rows(given: str) -> str:
    folder = Path(given)
    if not (folder / RUN).is_file():
        return given
    if read_run(folder).get("state") != "done":
        raise InputError(f"{given}: the batch is not finished: run it again, or name {folder / _EVENTS}")
    return str(folder / _EVENTS)


def _require_columns(part: Part) -> None:
    """Raise :class:`InputError` for a table that tells its columns and lacks some; JSON Lines are checked by line."""
    path = part.paths[0]
    if part.kind == "jsonl":
        return
    names = parquet_columns(path) if part.kind == "parquet" else _csv_columns(path)
    missing = [name for name in REQUIRED if name not in names]
    if missing and (names or part.kind == "parquet"):
        hint = nearest(missing[0], names)
        raise InputError(
            f"{path}:1: no column {', '.join(missing[:5])}: expected the rows that eventcode code or batch writes"
            + (f" ({hint})" if hint else "")
        )


def _csv_columns(path: Path) -> list[str]:
    with open_stream(path) as stream:
        return csv_columns(stream)


def read_rows(tables: Iterable[Part], full: bool) -> Iterator[Given]:
    """The rows of some tables with the places where they stand; what cannot be read says why."""
    reader = RowReader(full)
    for part in tables:
        path = part.paths[0]
        if part.kind == "parquet":
            yield from _from_records(parquet_rows(path, str(path)), reader)
            continue
        with open_stream(path) as stream:
            if part.kind == "csv":
                yield from _from_records(csv_rows(stream, str(path)), reader, dict.fromkeys(REQUIRED))
            else:
                yield from _json_rows(stream, str(path), reader.from_json)


def _from_records(records: Iterable[Any], reader: RowReader, empty: dict[str, None] | None = None) -> Iterator[Given]:
    for record in records:
        if record.error is not None:
            yield record.where, record.error
            continue
        try:
            yield record.where, reader.from_mapping({**(empty or {}), **record.values})
        except (ValueError, TypeError, RecursionError) as error:
            yield record.where, str(error)


def _json_rows(stream: BinaryIO, name: str, decode: Callable[[bytes], ReadRow]) -> Iterator[Given]:
    number = 0
    try:
        for number, line in enumerate(lines(stream), 1):
            where = f"{name}:{number}"
            if line is None:
                yield where, TOO_LONG
                continue
            bare = line.removeprefix(_MARK).strip() if number == 1 else line.strip()
            if not bare:
                continue
            try:
                row = decode(bare)
            except (ValueError, RecursionError) as error:
                yield where, _explained(error)
            else:
                yield where, row
    except TruncatedError as error:
        yield f"{name}:{number + 1}", f"{BROKEN_OFF} ({error})"


def _explained(error: Exception) -> str:
    """What is wrong with a line, in words for those who gave it."""
    text = str(error)
    if "missing required field" in text:
        return f"{text}: expected a row that eventcode code or batch wrote"
    return (
        f"not JSON in UTF-8: {text}" if "JSON is malformed" in text or "truncated" in text or "utf-8" in text else text
    )
