"""A user's own places from a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from eventcode.errors import DictionaryError, InputError, Problem
from eventcode.gazetteer.country_table import ISO2_OF, ISO3_OF
from eventcode.gazetteer.overlay import PlaceOverlay
from eventcode.gazetteer.protocol import PlaceRecord
from eventcode.model import Where

REQUIRED: Final = ("name", "lat", "lon", "country")
OPTIONAL: Final = ("kind", "admin1", "aliases")
DEFAULT_KIND: Final = "place"


def read_places_csv(path: Path) -> PlaceOverlay:
    """The places of a CSV file in memory; see :func:`read_records`."""
    return PlaceOverlay(read_records(path))


def read_records(path: Path) -> list[tuple[PlaceRecord, tuple[str, ...]]]:
    """Places, each with its aliases, from a CSV file in UTF-8.

    Columns: name, lat, lon, country and, if wanted, kind, admin1, aliases.

    Degrees WGS 84; the country in two or three letters (ISO 3166, XK/XKX Kosovo); aliases separated by ``|``.
    Raises InputError if the file cannot be read, DictionaryError with all its faults.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read the places {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start}): save it as CSV UTF-8") from error
    reader = _Reader(file=path.name, lines=tuple(text.splitlines()), problems=[])
    places = reader.places(text)
    if reader.problems:
        raise DictionaryError(reader.problems)
    return places


@frozen(kw_only=True)
class _Reader:
    """One reading of a file; faults gather in ``problems``."""

    file: str
    lines: tuple[str, ...]
    problems: list[Problem]

    def places(self, text: str) -> list[tuple[PlaceRecord, tuple[str, ...]]]:
        rows = csv.reader(io.StringIO(text))
        try:
            header = [column.strip().lower() for column in next(rows, [])]
            if not self._check_header(header):
                return []
            found = [self._place(header, row, rows.line_num) for row in rows if any(map(str.strip, row))]
        except csv.Error as error:
            self._fault(rows.line_num, "", f"unreadable row: {error}")
            return []
        return [place for place in found if place is not None]

    def _check_header(self, header: list[str]) -> bool:
        missing = [column for column in REQUIRED if column not in header]
        unknown = [column for column in header if column not in (*REQUIRED, *OPTIONAL)]
        hint = f"the columns are {', '.join(REQUIRED)} and, if wanted, {', '.join(OPTIONAL)}"
        if missing:
            self._fault(1, "", f"no column {', '.join(missing)}", hint)
        for column in unknown:
            self._fault(1, column, f"unknown column {column!r}", hint)
        return not missing and not unknown

    def _place(self, header: list[str], row: list[str], line: int) -> tuple[PlaceRecord, tuple[str, ...]] | None:
        if len(row) != len(header):
            self._fault(line, "", f"{len(row)} fields instead of {len(header)}", "quote a field that holds a comma")
            return None
        cells = {column: value.strip() for column, value in zip(header, row, strict=True)}
        if not cells["name"]:
            self._fault(line, "", "a place without a name")
        country = self._country(cells["country"], line)
        lat, lon = self._degrees(cells["lat"], 90, line), self._degrees(cells["lon"], 180, line)
        if not cells["name"] or country is None or lat is None or lon is None:
            return None
        aliases = tuple(alias.strip() for alias in cells.get("aliases", "").split("|") if alias.strip())
        return self._record(cells, lat, lon, country, line), aliases

    def _record(self, cells: Mapping[str, str], lat: float, lon: float, country: str, line: int) -> PlaceRecord:
        return PlaceRecord(
            name=cells["name"],
            geonameid=None,
            lat=lat,
            lon=lon,
            country=country,
            country_iso2=ISO2_OF[country],
            admin1=cells.get("admin1") or None,
            admin1_code=None,
            feature=cells.get("kind") or DEFAULT_KIND,
            population=0,
            where=Where(file=self.file, line=line),
        )

    def _country(self, code: str, line: int) -> str | None:
        known = code.upper()
        country = known if known in ISO2_OF else ISO3_OF.get(known)
        if country is None:
            self._fault(line, code, f"unknown country {code!r}", "two or three letters of ISO 3166, as in SY or SYR")
        return country

    def _degrees(self, value: str, limit: int, line: int) -> float | None:
        try:
            degrees = float(value)
        except ValueError:
            self._fault(line, value, f"{value!r} is not a number of degrees", "33.5")
            return None
        if not abs(degrees) <= limit:
            self._fault(line, value, f"{value} degrees is not on Earth", f"-{limit} to {limit}; latitude comes first")
            return None
        return degrees

    def _fault(self, line: int, value: str, message: str, hint: str = "") -> None:
        raw = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        column = raw.lower().find(value.lower()) + 1 if value else 0
        self.problems.append(Problem(file=self.file, line=max(line, 1), column=column, message=message, hint=hint))
