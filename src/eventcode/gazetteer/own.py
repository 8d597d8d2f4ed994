"""Builds a gazetteer file from a user's sources: GeoNames dumps and CSV files."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from eventcode.errors import InputError
from eventcode.gazetteer.build import Progress, write_gazetteer
from eventcode.gazetteer.csv_source import read_records
from eventcode.gazetteer.dump import Dump, country_divisions, is_alternate_names
from eventcode.gazetteer.raw import RawDivision, RawPlace

T = TypeVar("T")


def build_from(files: Sequence[Path], out: Path, skip_broken: bool = False, progress: Progress | None = None) -> int:
    """Builds the gazetteer ``out`` of GeoNames dumps (.txt or .zip, alternateNames* among them) and CSV files.

    Streams: memory does not grow with the files.  ``out`` is replaced when the new file is complete; until then,
    and after any error, an old one stays as it is.  Returns the number of rows left out with ``skip_broken``.
    Raises InputError, DictionaryError or GazetteerError, each with the place of the fault and the remedy.
    """
    for path in files:
        if not path.is_file():
            raise InputError(f"no file {path}: name a GeoNames dump (.txt or .zip) or a .csv of places")
    say = progress or (lambda line: None)
    tables = [p for p in files if p.suffix.lower() == ".csv"]
    dumps = [Dump(path=p, skip_broken=skip_broken) for p in files if p.suffix.lower() != ".csv"]
    named = [d for d in dumps if is_alternate_names(d.path)]
    placed = [d for d in dumps if d not in named]
    if not placed and not tables:
        raise InputError("alternate names belong to places: name a dump of places too (allCountries.zip or SY.zip)")
    say("reading divisions")
    divisions = _divisions(placed)
    _all_right(placed)
    places = itertools.chain(*(d.places(say) for d in placed), _own_places(tables))
    write_gazetteer(
        out,
        divisions,
        _checked(places, placed),
        sources=_sources(files, of_geonames=bool(placed)),
        progress=say,
        names=_checked((n for d in named for n in d.names(say)), named),
    )
    return sum(d.broken[0] for d in dumps)


def _sources(files: Sequence[Path], of_geonames: bool) -> dict[str, str]:
    """What the file was made from, by digest; GeoNames is named only where its data are in it."""
    own = {} if of_geonames else {"attribution": "that of its sources"}
    return own | {f"source {path.name}": _digest(path) for path in files}


def _divisions(dumps: Iterable[Dump]) -> list[RawDivision]:
    found = {(d.iso2, d.code): d for d in country_divisions()}
    for dump in dumps:
        found |= {(d.iso2, d.code): d for d in dump.divisions()}
    for dump in dumps:
        dump.broken[0] = 0  # the rows are read again for their places
    return list(found.values())


def _checked(records: Iterable[T], dumps: Sequence[Dump]) -> Iterator[T]:
    """The records; at their end an error if rows were broken."""
    yield from records
    _all_right(dumps)


def _all_right(dumps: Iterable[Dump]) -> None:
    for dump in dumps:
        dump.finish()


def _own_places(tables: Iterable[Path]) -> Iterator[RawPlace]:
    rows = (row for path in tables for row in read_records(path))
    for number, (record, aliases) in enumerate(rows, 1):
        yield RawPlace(
            id=-number,
            names=(record.name,),
            aliases=aliases,
            lat=record.lat,
            lon=record.lon,
            iso2=record.country_iso2 or "",
            code="",
            feature=record.feature,
            population=record.population,
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
