"""The gazetteer file: one SQLite database, its tables, its version, and how it is opened for reading.

Coordinates are stored as integers of 1e-5 degrees.  ``place.id`` is the GeoNames id, or a negative number for a
place that has none; ``place.known`` counts its names in all languages.  ``name.rank`` orders the places of a key,
best first.  A division with an empty code is a country; ``division.place`` is the place that is the division
itself, 0 if the file does not hold it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

# Raise it when a table, or ``names.fold``, changes: files of another version are refused.
FORMAT_VERSION: Final = 1
APPLICATION_ID: Final = 0x65766763  # "evgc", so that ``file`` and the reader can tell it from any other database

DEGREE: Final = 100_000

MAIN_NAME: Final = 1
WITH_ARTICLE: Final = 2

PAGE_SIZE: Final = 4096
CACHE_KIB: Final = 4096

TABLES: Final = f"""
PRAGMA page_size = {PAGE_SIZE};
PRAGMA application_id = {APPLICATION_ID};
PRAGMA encoding = 'UTF-8';
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE division (
    id INTEGER PRIMARY KEY, iso2 TEXT NOT NULL, iso3 TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    place INTEGER NOT NULL);
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
    division INTEGER NOT NULL, feature TEXT NOT NULL, population INTEGER NOT NULL,
    known INTEGER NOT NULL);
CREATE TABLE name (
    key TEXT NOT NULL, rank INTEGER NOT NULL, place INTEGER NOT NULL, flags INTEGER NOT NULL,
    PRIMARY KEY (key, rank)) WITHOUT ROWID;
"""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER_SIZE: Final = 100

_PLACE: Final = (
    "place.id, place.name, place.lat, place.lon, division.iso2, division.iso3, division.code, division.name, "
    "place.feature, place.population, place.known"
)
BY_NAME: Final = (
    f"SELECT {_PLACE}, name.flags FROM name JOIN place ON place.id = name.place "
    "JOIN division ON division.id = place.division WHERE name.key = ? ORDER BY name.rank"
)
BY_ID: Final = (
    f"SELECT {_PLACE}, {MAIN_NAME} FROM place JOIN division ON division.id = place.division WHERE place.id = ?"
)
BY_COUNTRY: Final = (
    f"SELECT {_PLACE}, {MAIN_NAME} FROM division JOIN place ON place.id = division.place "
    "WHERE division.iso3 = ? AND division.code = ''"
)


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that takes no locks, writes nothing and keeps at most ``CACHE_KIB`` of pages.

    ``immutable`` lets many processes read one file on any file system.  Raises sqlite3.Error.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    """What the file says of itself; closes the connection if that cannot be read.  Raises sqlite3.Error."""
    try:
        return dict(connection.execute("SELECT key, value FROM meta"))
    except BaseException:
        connection.close()
        raise


def fault(path: Path) -> str | None:
    """What keeps a file from being a whole gazetteer file, as far as its size and header tell, or None.

    SQLite reports a file that was cut off late or not at all.  The header of a database gives its page size (two
    bytes at 16), its number of pages (four at 28) and its application id (four at 68).
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
        size = path.stat().st_size
    except OSError as error:
        return f"which cannot be opened ({error.strerror})"
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        return "which is not a gazetteer file"
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        return "which is a database, but not a gazetteer"
    expected = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
    return None if size == expected else f"which has {size} bytes instead of {expected} and was cut off"
