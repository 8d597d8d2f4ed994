"""The log of a review: JSON Lines that are only ever added to, each on the disk before it counts."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import Any, Final

import msgspec
from attrs import Attribute, asdict, define, evolve, field, frozen

from eventcode.errors import InputError
from eventcode.review.entries import FORMAT, Entry, LoggedArticle, Missed, Undo, Verdict
from eventcode.review.queue import event_row

_KINDS: Final[dict[str, type[Any]]] = {"article": LoggedArticle, "verdict": Verdict, "missed": Missed, "undo": Undo}


@frozen(kw_only=True)
class Log:
    """A log as read: articles by key, all entries in order, and lines that could not be read (a broken write)."""

    path: Path
    articles: dict[str, LoggedArticle] = field(factory=dict)
    entries: list[Entry] = field(factory=list)
    unreadable: list[str] = field(factory=list)

    def standing(self) -> list[Verdict | Missed]:
        """Verdicts and missed events that were not undone; of several verdicts on one item the last."""
        undone = {e.undoes for e in self.entries if isinstance(e, Undo)}
        left = [e for e in self.entries if not isinstance(e, Undo) and e.number not in undone]
        last = {(e.reviewer, e.item): e.number for e in left if isinstance(e, Verdict)}
        return [e for e in left if isinstance(e, Missed) or last[e.reviewer, e.item] == e.number]

    def next_number(self) -> int:
        """The number of the entry that is written next."""
        return max((e.number for e in self.entries), default=0) + 1


def read_log(path: Path) -> Log:
    """A log; empty where there is no file yet.

    A line that is no entry, as a machine that stopped while writing leaves it, is kept in ``unreadable``.
    Raises :class:`InputError` for a file that cannot be read or is no log.
    """
    try:
        data = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    log = Log(path=path)
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            _take(log, f"{path}:{number}", line)
    first = f"{path}:1"
    if first in log.unreadable and not (log.entries or log.articles):
        raise InputError(f"{first}: this is no log of eventcode review: name another file")
    return log


def _take(log: Log, where: str, line: bytes) -> None:
    try:
        raw = json.loads(line)
        kind = raw.pop("type")
        entry = None if kind == "review" else _entry(kind, raw)
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError, OverflowError, InputError):
        log.unreadable.append(where)
        return
    if entry is None:
        _require_format(where, raw.get("format"))
    elif isinstance(entry, LoggedArticle):
        log.articles[entry.key] = entry
    else:
        log.entries.append(entry)


def _entry(kind: str, raw: dict[str, Any]) -> LoggedArticle | Entry:
    entry: LoggedArticle | Entry = msgspec.convert(raw, _KINDS[kind])
    if isinstance(entry, LoggedArticle):
        return evolve(entry, events=tuple(map(event_row, entry.events)))
    return entry if entry.time is None else evolve(entry, time=entry.time.astimezone(datetime.UTC))


def _require_format(where: str, found: object) -> None:
    if found != FORMAT:
        raise InputError(f"{where}: the log has format {found!r}, this version reads {FORMAT}: use the newer version")


@define
class LogWriter:
    """Adds entries to a log.  Only one review writes a log at a time.

    Raises :class:`InputError` where the file cannot be written or another review has it open.
    """

    path: Path
    _stream: FileIO = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        read_log(self.path)  # never add to a file that is something else
        try:
            self._stream = self.path.open("ab", buffering=0)
        except OSError as error:
            raise InputError(f"{self.path} cannot be written: {error.strerror}") from None
        _lock(self._stream, self.path)
        if self.path.stat().st_size == 0:
            self._write({"type": "review", "format": FORMAT})

    def add(self, entry: LoggedArticle | Entry) -> None:
        """Write one entry; when this returns it is on the disk.  Raises OSError where it could not be written."""
        kind = next(name for name, cls in _KINDS.items() if isinstance(entry, cls))
        self._write({"type": kind} | asdict(entry, filter=_is_told))

    def _write(self, plain: dict[str, Any]) -> None:
        """Write a line; what was half written before must not spoil it."""
        start = b"" if _ends_a_line(self.path) else b"\n"
        left = memoryview(start + json.dumps(plain, ensure_ascii=True, default=_written).encode() + b"\n")
        while left:
            left = left[self._stream.write(left) :]
        os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Let others write the log."""
        self._stream.close()


def _is_told(attribute: Attribute[Any], value: object) -> bool:
    """Whether a value is written: times are left out where there is no clock."""
    return value is not None or attribute.name not in ("time", "seconds")


def _written(value: object) -> str:
    """A time as a log has it, in UTC."""
    if not isinstance(value, datetime.datetime):
        raise TypeError(f"a log holds no {type(value).__name__}")
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


def _lock(stream: FileIO, path: Path) -> None:
    """Refuse a log that another review writes; where the system has no such locks, trust the user."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        raise InputError(f"{path} is being written by another review: name another log, they can be joined") from None


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        if stream.seek(0, os.SEEK_END) == 0:
            return True
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


def read_logs(paths: Iterable[Path]) -> Iterator[Log]:
    """Several logs; raises :class:`InputError` for one that does not exist."""
    for path in paths:
        if not path.is_file():
            raise InputError(f"no file {path}")
        yield read_log(path)
