"""Rows set aside on disk: ids that were seen, and rows that become one line, in bounded memory."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Final

from attrs import field, frozen

from eventcode.errors import InputError

_CACHE: Final = -65536  # 64 MB, in the way of SQLite
_AT_ONCE: Final = 1024


@contextmanager
def set_aside() -> Iterator[None]:
    """Errors of the temporary files as :class:`InputError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise InputError(f"rows cannot be set aside: {error}: free space for temporary files, or set TMPDIR") from None


def _database() -> sqlite3.Connection:
    """A database of its own, in a temporary file that goes when it is closed."""
    found = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for setting in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_CACHE}"):
        found.execute(f"PRAGMA {setting}")
    found.execute("BEGIN")
    return found


@frozen(kw_only=True, eq=False)
class Seen:
    """The ids seen so far."""

    _database: sqlite3.Connection = field(factory=_database)

    def __enter__(self) -> Seen:
        self._database.execute("CREATE TABLE seen (id BLOB PRIMARY KEY) WITHOUT ROWID")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def is_new(self, identifier: str) -> bool:
        """Whether an id has not been seen before; from now on it has."""
        key = identifier.encode("utf-8", "surrogatepass")
        return self._database.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,)).rowcount == 1


def grouped(rows: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[tuple[dict[str, Any], ...]]:
    """The rows of each key together, wherever they stand; in the order of the first row of each."""
    database = _database()
    try:
        database.execute("CREATE TABLE keys (key BLOB PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")
        database.execute("CREATE TABLE rows (number INTEGER NOT NULL, place INTEGER NOT NULL, row BLOB NOT NULL)")
        for place, (key, row) in enumerate(rows):
            name = key.encode("utf-8", "surrogatepass")
            database.execute("INSERT OR IGNORE INTO keys VALUES (?, ?)", (name, place))
            [number] = database.execute("SELECT number FROM keys WHERE key = ?", (name,)).fetchone()
            database.execute("INSERT INTO rows VALUES (?, ?, ?)", (number, place, pickle.dumps(row)))
        yield from _groups(database)
    finally:
        database.close()


def _groups(database: sqlite3.Connection) -> Iterator[tuple[dict[str, Any], ...]]:
    cursor = database.execute("SELECT number, row FROM rows ORDER BY number, place")
    current, group = None, list[dict[str, Any]]()
    while some := cursor.fetchmany(_AT_ONCE):
        for number, row in some:
            if number != current and group:
                yield tuple(group)
                group = []
            current = number
            group.append(pickle.loads(row))
    if group:
        yield tuple(group)
