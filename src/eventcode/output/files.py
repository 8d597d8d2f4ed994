"""Events as JSON Lines and CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from eventcode.errors import InputError
from eventcode.model import Event

FORMATS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "table"}


def format_of(path: Path) -> str:
    """The format that a file's suffix names.  Raises :class:`InputError` for an unknown one."""
    if path.suffix.lower() not in FORMATS:
        raise InputError(f"{path}: unknown suffix {path.suffix!r}: use {', '.join(FORMATS)} or say --format")
    return FORMATS[path.suffix.lower()]


def write_jsonl(events: Iterable[Event], stream: TextIO, full: bool = False) -> None:
    """One JSON object a line, the keys of ``Event.as_row`` in their order."""
    for event in events:
        stream.write(json.dumps(event.as_row(full), ensure_ascii=False) + "\n")


def write_csv(events: Iterable[Event], stream: TextIO, columns: Iterable[str], full: bool = False) -> None:
    """A CSV with a header line, also where there are no events; missing values are empty."""
    writer = csv.writer(LineFeeds(stream))
    names = list(columns)
    writer.writerow(names)
    for event in events:
        row = event.as_row(full)
        writer.writerow([row[name] for name in names])


class LineFeeds:
    """Takes the lines of a ``csv.writer``, which end in CR LF, and writes them with LF.

    A writer that ends its lines in LF puts no quotes round a cell with a CR in it, and then no reader takes the line.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, line: str) -> int:
        """Write one whole line."""
        return self._stream.write(line.removesuffix("\r\n") + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write a file under a temporary name and rename it: a reader never sees half of it.

    A link is followed; what is no regular file (a pipe, a device) is written to as it is.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        _write_through(path, text)
        return
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {error.strerror}") from None


def _write_through(path: Path, text: str) -> None:
    try:
        with path.open("w", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from None
