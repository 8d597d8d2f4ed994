"""The rows of tables, one at a time, each with its place; what cannot be read says why and the others go on."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

import msgspec
from attrs import frozen

from eventcode.batch.decode import BROKEN_OFF, LONGEST_LINE, TOO_LONG, TruncatedError, lines, open_stream, whole_lines
from eventcode.batch.tables import delimiter, parquet_columns, parquet_dicts
from eventcode.errors import InputError
from eventcode.event_tables.cells import lacking, typed
from eventcode.event_tables.finding import EventFile, event_files

T = TypeVar("T")
Made = TypeVar("Made", covariant=True)
_MARK: Final = b"\xef\xbb\xbf"
_DECODE: Final = msgspec.json.Decoder().decode
_IDENTIFYING: Final = ("event_id", "cameo")
_NOT_UTF8: Final = "not UTF-8: save the table as UTF-8"


class RowMaker(Protocol[Made]):
    """Makes rows of what stands in a table; ValueError, TypeError and RecursionError say what is wrong with one."""

    def from_json(self, line: bytes) -> Made:
        """The row that a line of JSON Lines holds."""
        ...

    def from_mapping(self, values: Mapping[str, Any]) -> Made:
        """The row that has these values; of CSV each is text."""
        ...


@frozen(kw_only=True)
class PlainRows:
    """Makes rows as dicts with the values of ``Event.as_row``; other columns stay as they are.

    ``required`` are the columns that a row must have, ``filled`` those that must not be empty.
    """

    required: Sequence[str]
    filled: Sequence[str] = _IDENTIFYING

    def from_json(self, line: bytes) -> dict[str, Any]:
        """The row that a line of JSON Lines holds."""
        return self.from_mapping(json_object(line))

    def from_mapping(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The row that has these values."""
        if not all(map(values.__contains__, self.required)):
            raise ValueError(lacking(values, self.required))
        row = typed(values)
        require_filled(row, self.filled)
        return row


@frozen(kw_only=True)
class JsonLines:
    """Lines of a file as they stand there: the number of the ``first``, and how many they are."""

    name: str
    first: int
    count: int
    data: bytes

    def __len__(self) -> int:
        return self.count

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """The lines that are not empty, each with its place."""
        for number, line in enumerate(self.data.split(b"\n"), self.first):
            if line and not line.isspace():
                yield f"{self.name}:{number}", line


@frozen(kw_only=True)
class RowBatch(Generic[Made]):
    """Rows of any form with their places; text in their stead says what is wrong there."""

    given: Sequence[tuple[str, Made]]

    def __len__(self) -> int:
        return len(self.given)

    def rows(self) -> Iterator[tuple[str, Made]]:
        """Each with its place."""
        return iter(self.given)


def require_filled(row: Mapping[str, Any], names: Iterable[str]) -> None:
    """Raise ValueError for a row without a value in one of these columns."""
    for name in names:
        if row[name] is None:
            raise ValueError(f"{name} is empty: expected a value in every row")


def json_object(line: bytes) -> dict[str, Any]:
    """The object in a line.  Raises ValueError, in words for those who gave the line, for anything else."""
    try:
        found = _DECODE(line)
    except UnicodeDecodeError:
        raise ValueError(_NOT_UTF8) from None
    except RecursionError:
        raise ValueError("not JSON: nested too deep") from None
    except ValueError as error:
        if "UTF-8" in str(error):  # msgspec 0.22 says so in an error of its own
            raise ValueError(_NOT_UTF8) from None
        hint = " (JSON has no NaN: write null)" if b"NaN" in line else ""
        raise ValueError(f"not JSON: {str(error).removeprefix('JSON is malformed: ')}{hint}") from None
    if not isinstance(found, dict):
        raise ValueError(f"expected a JSON object, not {type(found).__name__}")
    return found


def event_rows(files: Iterable[EventFile], maker: RowMaker[T]) -> Iterator[tuple[str, T | str]]:
    """Each row with the place where it stands, or what is wrong there.

    The place is ``file:line``, of a Parquet file the file and the number of the row, from 1.  Memory holds one row (of
    Parquet a few hundred).  Raises :class:`InputError` for a file that cannot be opened.
    """
    for file in files:
        make: Callable[[Any], T] = maker.from_json if file.kind == "jsonl" else maker.from_mapping
        for where, given in _READERS[file.kind](file):
            if isinstance(given, str):
                yield where, given
                continue
            try:
                row = make(given)
            except (ValueError, TypeError, RecursionError) as error:
                yield where, str(error)
            else:
                yield where, row


def without_faults(rows: Iterable[tuple[str, T | str]]) -> Iterator[tuple[str, T]]:
    """The rows with their places.  Raises :class:`InputError` at the first that is none."""
    for where, row in rows:
        if isinstance(row, str):
            raise InputError(f"{where}: {row}")
        yield where, row


def require_columns(files: Iterable[EventFile], required: Sequence[str]) -> None:
    """Raise :class:`InputError` for tables that tell their columns and lack some, before any work.

    JSON Lines are checked line by line.
    """
    for file in files:
        names = [] if file.kind == "jsonl" else _COLUMNS[file.kind](file)
        where = f"{file.name}:1" if file.kind == "csv" else file.name
        twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
        if twice is not None:
            raise InputError(f"{where}: the column {twice!r} stands twice: leave one of them out")
        fault = lacking(names, required) if names or file.kind == "parquet" else ""
        if fault:
            raise InputError(f"{where}: {fault}")


def read_rows(*inputs: str | Path) -> Iterator[dict[str, Any]]:
    """The event rows of files (.jsonl, .csv, .tsv, .parquet, also .gz and .zst), folders, globs and finished batches.

    Dicts with the keys of ``Event.as_row`` that the tables have, numbers as numbers and nothing as None, whatever form
    the table has; other columns stay as they are.  Rows are read as they are taken, so that memory is bounded.
    Raises :class:`InputError`, with file and line, for inputs that do not exist and for what is no row.
    """
    files = event_files(inputs)
    require_columns(files, _IDENTIFYING)
    return (row for _, row in without_faults(event_rows(files, PlainRows(required=_IDENTIFYING))))


def json_batches(file: EventFile) -> Iterator[JsonLines | RowBatch[str]]:
    """The lines of JSON Lines, many at a time and unread, or what is wrong with one."""
    number = 1
    with open_stream(file.path) as stream:
        try:
            for some in whole_lines(stream):
                if some is None:
                    yield RowBatch(given=((f"{file.name}:{number}", TOO_LONG),))
                    number += 1
                    continue
                count = some.count(b"\n")
                data = some.removeprefix(_MARK) if number == 1 else some
                yield JsonLines(name=file.name, first=number, count=count, data=data)
                number += count
        except TruncatedError as error:
            yield RowBatch(given=((f"{file.name}:{number}", f"{BROKEN_OFF} ({error})"),))


def _json(file: EventFile) -> Iterator[tuple[str, bytes | str]]:
    for batch in json_batches(file):
        yield from batch.rows()


def _csv(file: EventFile) -> Iterator[tuple[str, Mapping[str, Any] | str]]:
    try:
        found = _csv_cells(file)
        _, names = next(found, (1, []))
        for start, cells in found:
            if len(cells) == len(names):
                yield f"{file.name}:{start}", dict(zip(names, cells, strict=True))
            elif cells:
                yield f"{file.name}:{start}", f"{len(cells)} cells under {len(names)} columns"
    except _BrokenTableError as error:
        yield f"{file.name}:{error.line}", str(error)


class _BrokenTableError(Exception):
    """A CSV that cannot be read on, and the line where that is."""

    def __init__(self, line: int, fault: str) -> None:
        super().__init__(fault)
        self.line = line


def _csv_cells(file: EventFile) -> Iterator[tuple[int, list[str]]]:
    """The names of the columns, then the cells of each row, with the lines where they begin."""
    csv.field_size_limit(LONGEST_LINE)
    with open_stream(file.path) as stream:
        text = _csv_lines(lines(stream))
        header = next(text, "")
        reader = csv.reader(itertools.chain([header], text), delimiter=delimiter(header), strict=True)
        start = 1
        try:
            yield start, [name.strip() for name in next(reader, [])]
            start = reader.line_num + 1
            for cells in reader:
                yield start, cells
                start = reader.line_num + 1
        except csv.Error as error:
            raise _BrokenTableError(start, f"not CSV: {error}: what follows is lost") from None


def _csv_lines(found: Iterator[bytes | None]) -> Iterator[str]:
    number = 0
    try:
        for number, line in enumerate(found, 1):
            if line is None:
                raise _BrokenTableError(number, f"{TOO_LONG}: what follows is lost")
            yield (line.removeprefix(_MARK) if number == 1 else line).decode("utf-8")
    except UnicodeDecodeError:
        raise _BrokenTableError(number, f"{_NOT_UTF8}: what follows is lost") from None
    except TruncatedError as error:
        raise _BrokenTableError(number + 1, f"{BROKEN_OFF} ({error})") from None


def _csv_columns(file: EventFile) -> list[str]:
    try:
        return next(_csv_cells(file))[1]
    except _BrokenTableError as error:
        raise InputError(f"{file.name}:{error.line}: {error}") from None


def _parquet(file: EventFile) -> Iterator[tuple[str, Mapping[str, Any] | str]]:
    number = 0
    try:
        for number, row in enumerate(parquet_dicts(file.path), 1):
            yield f"{file.name}:{number}", row
    except TruncatedError as error:
        yield f"{file.name}:{number + 1}", f"{BROKEN_OFF} ({error})"


_READERS: Final[Mapping[str, Callable[[EventFile], Iterator[tuple[str, Any]]]]] = {
    "jsonl": _json,
    "csv": _csv,
    "parquet": _parquet,
}
_COLUMNS: Final[Mapping[str, Callable[[EventFile], list[str]]]] = {
    "csv": _csv_columns,
    "parquet": lambda file: parquet_columns(file.path),
}
