"""Files of other formats into the keys of our rows, strictly: the first line that is not as it must be is an error."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from eventcode.batch.decode import LONGEST_LINE, TruncatedError, lines, open_stream
from eventcode.errors import InputError, Problem, nearest
from eventcode.formats.codes import Codes, nearest_code
from eventcode.formats.shape import Format, read_columns
from eventcode.model import EVENT_COLUMNS

_COMPACT: Final = re.compile(r"\d{8}")
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WHOLE: Final = re.compile(r"-?[0-9]{1,18}")
_REAL: Final = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WORDED: Final = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})")
_MONTHS: Final = "January February March April May June July August September October November December".split()
_MARK: Final = b"\xef\xbb\xbf"


@frozen(eq=False)
class Cells:
    """The cells of one line by the names of their columns; whatever is wrong is told with file, line and column."""

    path: Path
    line: int
    names: Mapping[str, int]
    values: Sequence[str]
    missing: frozenset[str]
    codes: Codes

    def fault(self, column: str, message: str, hint: str = "") -> InputError:
        """An error in one column."""
        at = self.names[column] + 1
        problem = Problem(file=str(self.path), line=self.line, column=at, message=f"{column}: {message}", hint=hint)
        return InputError(str(problem))

    def text(self, column: str) -> str | None:
        """A cell as text; None where it is empty, is a word for no value, or the file lacks the column."""
        at = self.names.get(column)
        found = self.values[at] if at is not None else ""
        return None if found == "" or found in self.missing else found

    def needed(self, column: str) -> str:
        """A cell that must not be empty."""
        found = self.text(column)
        if found is None:
            raise self.fault(column, "empty", "a value is expected in every line")
        return found

    def whole(self, column: str) -> int | None:
        """A whole number."""
        found = self.text(column)
        if found is None:
            return None
        if not _WHOLE.fullmatch(found):
            raise self.fault(column, f"expected a whole number, not {found!r}")
        return int(found)

    def real(self, column: str, least: float = float("-inf"), most: float = float("inf")) -> float | None:
        """A number between two bounds."""
        found = self.text(column)
        if found is None:
            return None
        if not _REAL.fullmatch(found):
            raise self.fault(column, f"expected a number, not {found!r}")
        if not least <= float(found) <= most:
            raise self.fault(column, f"expected a number from {least:g} to {most:g}, not {found}")
        return float(found)

    def day(self, column: str) -> str | None:
        """A day (YYYYMMDD, YYYY-MM-DD, M/D/YYYY or 05 March 2024; a time behind it is left out) as YYYY-MM-DD."""
        found = self.text(column)
        if found is None:
            return None
        try:
            return _day(found)
        except ValueError:
            raise self.fault(column, f"expected a date, not {found!r}", "as 20240517 or 2024-05-17") from None

    def code(self, column: str, known: Collection[str], what: str) -> str | None:
        """A cell that must be one of the ``known``."""
        found = self.text(column)
        if found is not None and found not in known:
            raise self.fault(column, f"unknown {what} {found!r}", nearest(found, known))
        return found

    def cameo(self, column: str, unpadded: bool = False) -> str:
        """A CAMEO code; there must be one.  ``unpadded`` puts back a leading zero that a file has lost."""
        found = self.needed(column)
        if found in self.codes.cameo:
            return found
        if unpadded and f"0{found}" in self.codes.cameo:
            return f"0{found}"
        raise self.fault(column, f"unknown CAMEO code {found!r}", nearest_code(found, self.codes.cameo))

    def country(self, column: str) -> str | None:
        """A country given by its English name, as ISO 3166 alpha-3."""
        found = self.code(column, self.codes.names, "country")
        return None if found is None else self.codes.names[found]

    def iso3(self, column: str) -> str | None:
        """A country given as ISO 3166 alpha-3."""
        return self.code(column, self.codes.countries, "country code")

    def parts(self, column: str, sign: str = ";") -> list[str]:
        """The parts of a list."""
        return [part.strip() for part in (self.text(column) or "").split(sign) if part.strip()]


def _day(text: str) -> str:
    if _COMPACT.match(text) and len(text) in (8, 14):
        return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8])).isoformat()
    if _ISO.match(text) and (len(text) == 10 or text[10] in " T"):
        return datetime.date.fromisoformat(text[:10]).isoformat()
    if m := _SLASHED.fullmatch(text):
        return datetime.date(int(m[3]), int(m[1]), int(m[2])).isoformat()
    if m := _WORDED.fullmatch(text):
        return datetime.date(int(m[3]), _MONTHS.index(m[2]) + 1, int(m[1])).isoformat()
    raise ValueError(text)


def read_table_rows(path: Path, format: Format, codes: Codes) -> Iterator[dict[str, Any]]:
    """The lines of a file as rows of ours: all keys of ``Event.as_row``, None where the format does not tell.

    Raises :class:`InputError` for a file that cannot be read or a line that is not of the format.
    """
    with open_stream(path) as stream:
        found = _numbered(path, lines(stream))
        table = _csv_cells(path, found) if format.csv else ((n, text.split("\t")) for n, text in found)
        empty = dict.fromkeys(EVENT_COLUMNS) | {"status": "fact"}
        for cells in _cells(path, table, format, codes):
            for check in format.checks:
                check(cells)
            yield empty | {key: take(cells) for key, take in format.keys.items()}


def _numbered(path: Path, found: Iterator[bytes | None]) -> Iterator[tuple[int, str]]:
    """The lines as text: UTF-8, else Windows-1252, as some files are."""
    number = 0
    try:
        for number, line in enumerate(found, 1):
            if line is None:
                raise InputError(f"{path}:{number}: the line is too long for an event")
            yield number, _decoded(line.removeprefix(_MARK) if number == 1 else line)
    except TruncatedError as error:
        raise InputError(f"{path}:{number + 1}: the file breaks off here ({error}): get it again") from None


def _decoded(line: bytes) -> str:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("cp1252", errors="replace")
    return text.removesuffix("\n").removesuffix("\r")


def _csv_cells(path: Path, found: Iterator[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader((text + "\n" for _, text in found), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: not CSV: {error}") from None


def _cells(path: Path, table: Iterable[tuple[int, list[str]]], format: Format, codes: Codes) -> Iterator[Cells]:
    names = [column.name for column in read_columns(format.name)]
    known = None if format.header else {name: at for at, name in enumerate(names)}
    for number, values in table:
        if values in ([], [""]):
            continue
        if known is None:
            known = _header(path, number, values, names, format)
            continue
        aligned = format.align(values) if format.align else values if len(values) == len(known) else None
        if aligned is None:
            raise _wrong_width(path, number, len(values), format, len(known))
        yield Cells(path, number, known, aligned, format.missing, codes)
    if known is None:
        raise InputError(f"{path}: the file is empty: expected a first line with the columns of {format.name}")


def _wrong_width(path: Path, line: int, width: int, format: Format, expected: int) -> InputError:
    others = [name for name, number in _WIDTHS.items() if number == width and name != format.name]
    hint = f"{' or '.join(others)} has so many" if others else "is it the whole line of a file of this format?"
    message = f"{width} columns: expected {expected} of {format.name}"
    return InputError(str(Problem(file=str(path), line=line, message=message, hint=hint)))


_WIDTHS: Final = {"gdelt1": 58, "gdelt2": 61, "icews": 20, "polecat": 40, "phoenix": 26, "acled": 31, "ucdp": 49}


def _header(path: Path, line: int, found: Sequence[str], names: Sequence[str], format: Format) -> dict[str, int]:
    """Column to its place in the line.  Raises :class:`InputError` for columns that are strange, twice or lacking."""
    for at, name in enumerate(found, 1):
        wrong = f"column {name!r} stands twice" if name in found[: at - 1] else f"unknown column {name!r}"
        if name in found[: at - 1] or (name not in names and not name.startswith(format.extra or ("\0",))):
            hint = nearest(name, [n for n in names if n not in found]) or f"first expected: {names[0]}"
            raise InputError(str(Problem(file=str(path), line=line, column=at, message=wrong, hint=hint)))
    lacking = [name for name in names if name not in found and name not in format.optional]
    if lacking:
        message = f"no column {', '.join(lacking[:3])}" + (f" and {len(lacking) - 3} more" if len(lacking) > 3 else "")
        raise InputError(str(Problem(file=str(path), line=line, message=message, hint=f"expected: {' '.join(names)}")))
    return {name: at for at, name in enumerate(found)}
