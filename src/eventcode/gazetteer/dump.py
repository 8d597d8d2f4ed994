"""Reads GeoNames dumps (allCountries or one country, alternateNamesV2) row by row, whatever their size.

Columns: the readme of download.geonames.org/export/dump.  A dump is a text file with tabs, or a zip of one.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from attrs import field, frozen

from eventcode.errors import GazetteerError, InputError, Problem
from eventcode.gazetteer.country_table import COUNTRIES, ISO3_OF
from eventcode.gazetteer.names import bare_division, usable_alias
from eventcode.gazetteer.raw import RawDivision, RawName, RawPlace

PLACE_FIELDS: Final = 19
NAME_FIELDS: Final = 10
MOST_PROBLEMS: Final = 20
ROWS_BETWEEN_REPORTS: Final = 500_000

# What news of conflict puts events into, beside all populated places (class P): divisions of two levels, regions,
# seas, rivers, mountains, islands, and of single spots airports, bases, camps, dams, border posts and oil works.
FEATURES: Final = frozenset(
    "PCL PCLD PCLF PCLI PCLIX PCLS TERR ADM1 ADM2 CONT RGN RGNE MILB OCN SEA GULF STRT BAY LK LKS STM "
    "MT MTS ISL ISLS PEN VAL PASS DSRT CAPE AIRP AIRB INSM DAM CMPRF PSTB OILR OILF".split()
)
_LANGUAGES: Final = frozenset({"", "en"})
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d|")
_PRESS_NAMES: Final = {row.iso2: row.names for row in COUNTRIES}

Say = Callable[[str], None]


@frozen(kw_only=True)
class Dump:
    """A dump file.  Faulty rows gather in ``problems``; with ``skip_broken`` they are left out and only counted."""

    path: Path
    skip_broken: bool = False
    problems: list[Problem] = field(factory=list)
    broken: list[int] = field(factory=lambda: [0])

    def divisions(self) -> Iterator[RawDivision]:
        """The first-level divisions that the dump has as places."""
        for place in self._places(lambda code: code == "ADM1", lambda line: None):
            if place.code:
                yield RawDivision(
                    iso2=place.iso2, iso3=ISO3_OF[place.iso2], code=place.code, name=bare_division(place.names[0])
                )

    def places(self, say: Say) -> Iterator[RawPlace]:
        """The populated places and other features of the dump; ``say`` is told how far it is."""
        yield from self._places(lambda code: code in FEATURES or code.startswith("PPL"), say)

    def names(self, say: Say) -> Iterator[RawName]:
        """The English names of a dump of alternate names, and those without a language."""
        for number, row in self._rows(NAME_FIELDS, say):
            language, name = row[2], row[3]
            if language not in _LANGUAGES or not usable_alias(name):
                continue
            if row[1].isdigit():
                yield RawName(place=int(row[1]), name=name, main=language == "en" and row[4] == "1")
            else:
                self._fault(number, f"{row[1]!r} is no GeoNames id")

    def finish(self) -> None:
        """Raises InputError with the faulty rows, if there were any that must not be skipped."""
        if self.problems:
            more = self.broken[0] - len(self.problems)
            tail = f"\n… and {more} more" if more > 0 else ""
            listed = "\n".join(map(str, self.problems))
            raise InputError(f"{listed}{tail}\n{self.broken[0]} broken rows: --skip-broken leaves them out")

    def _places(self, wanted: Callable[[str], bool], say: Say) -> Iterator[RawPlace]:
        for number, row in self._rows(PLACE_FIELDS, say):
            if wanted(row[7]):
                place = self._place(number, row)
                if place is not None:
                    yield place

    def _place(self, number: int, row: list[str]) -> RawPlace | None:
        lat, lon = self._degrees(number, row[4], 90), self._degrees(number, row[5], 180)
        if not row[0].isdigit() or not row[1]:
            self._fault(number, "no GeoNames id or no name")
        elif _DATE.fullmatch(row[18]) is None:
            self._fault(number, f"modification date {row[18]!r} is not YYYY-MM-DD: not a GeoNames dump?")
        elif lat is not None and lon is not None:
            return _raw(row, lat, lon)
        return None

    def _degrees(self, number: int, value: str, limit: int) -> float | None:
        try:
            degrees = float(value)
        except ValueError:
            self._fault(number, f"{value!r} is not a number of degrees")
            return None
        if abs(degrees) <= limit:
            return degrees
        self._fault(number, f"{value} degrees is not on Earth")
        return None

    def _rows(self, width: int, say: Say) -> Iterator[tuple[int, list[str]]]:
        number = 0
        try:
            with _opened(self.path) as file:
                for number, line in enumerate(file, 1):
                    if number % ROWS_BETWEEN_REPORTS == 0:
                        say(f"{self.path.name}: {number:,} rows")
                    row = line.rstrip("\r\n").split("\t")
                    if len(row) == width:
                        yield number, row
                    elif any(row):
                        self._fault(number, f"{len(row)} fields instead of {width}")
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise GazetteerError(f"{self.path} is cut off or damaged after row {number}: download it again") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{self.path} is not UTF-8 after row {number}: is it a GeoNames dump?") from error
        except OSError as error:
            raise InputError(f"cannot read {self.path}: {error.strerror or error}") from error

    def _fault(self, number: int, message: str) -> None:
        self.broken[0] += 1
        if not self.skip_broken and len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(file=self.path.name, line=number, message=message))
        elif not self.skip_broken and self.broken[0] >= 10 * MOST_PROBLEMS:
            self.finish()


def _raw(row: list[str], lat: float, lon: float) -> RawPlace:
    iso2 = row[8] if row[8] in ISO3_OF else ""
    others = row[3].split(",") if row[3] else []
    names = (*(_PRESS_NAMES.get(iso2, ()) if row[7].startswith("PCL") else ()), row[1])
    return RawPlace(
        id=int(row[0]),
        names=tuple(dict.fromkeys((*names, row[2] or row[1]))),
        aliases=tuple(sorted({name for name in others if usable_alias(name)} - set(names))),
        lat=lat,
        lon=lon,
        iso2=iso2,
        code=row[10] if iso2 and not row[7].startswith("PCL") and row[10] != "00" else "",
        feature="PPL" if row[7].startswith("PPLA") else row[7],
        population=int(row[14]) if row[14].isdigit() else 0,
        known=len(others),
    )


def country_divisions() -> Iterator[RawDivision]:
    """The countries, and the division of places without one."""
    yield RawDivision(iso2="", iso3="", code="", name="")
    yield from (RawDivision(iso2=iso2, iso3=iso3, code="", name="") for iso2, iso3 in ISO3_OF.items())


def is_alternate_names(path: Path) -> bool:
    """Whether a file is, by its name, a dump of alternate names."""
    return path.name.lower().startswith("alternatenames")


@contextmanager
def _opened(path: Path) -> Iterator[Iterable[str]]:
    """The lines of a text file, or of the largest text in a zip."""
    if path.suffix.lower() != ".zip":
        with path.open(encoding="utf-8", newline="\n") as file:
            yield file
        return
    with zipfile.ZipFile(path) as archive:
        texts = [i for i in archive.infolist() if i.filename.lower().endswith(".txt")]
        if not texts:
            raise InputError(f"{path} holds no text: a GeoNames dump is a zip of one .txt file")
        binary: IO[bytes] = archive.open(max(texts, key=lambda i: i.file_size))
        with io.TextIOWrapper(binary, encoding="utf-8", newline="\n") as file:
            yield file
