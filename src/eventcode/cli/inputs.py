"""Articles from files: plain text, JSON Lines, CSV, or standard input."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from eventcode.errors import InputError, nearest
from eventcode.text.normalise import is_binary

COLUMNS: Final = ("id", "text", "date", "title", "url", "source")
_TABLES: Final = (".jsonl", ".ndjson", ".csv")


def read_articles(paths: Sequence[str], date: str | None, title: str | None) -> Iterator[dict[str, Any]]:
    """The articles of files, in order; ``-`` is standard input as one text.

    ``date`` and ``title`` fill what an article does not say.  Raises :class:`InputError` for a file that is
    missing, binary, or a table without a text column.
    """
    for path in paths:
        data = sys.stdin.buffer.read() if path == "-" else _bytes(Path(path))
        for article in _articles(path, data):
            yield {**article, "date": article.get("date") or date, "title": article.get("title") or title}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
        raise InputError(f"no file {path}" + (f" ({near})" if near else "")) from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def _articles(path: str, data: bytes) -> Iterator[dict[str, Any]]:
    if is_binary(data):
        raise InputError(f"{path} is a binary file: extract its text first")
    text = data.decode("utf-8-sig", errors="replace")
    suffix = Path(path).suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        yield from _json_lines(path, text)
    elif suffix == ".csv":
        yield from _csv(path, text)
    else:
        yield {"id": "" if path == "-" else Path(path).name, "text": text}


def _json_lines(path: str, text: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{path}:{number}:{error.colno}: not JSON: {error.msg}") from None
        if not isinstance(record, dict):
            raise InputError(f"{path}:{number}: expected an object with the key text")
        _require_text(path, number, record)
        yield {"id": f"{Path(path).name}:{number}", **{k: record[k] for k in COLUMNS if k in record}}


def _csv(path: str, text: str) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(io.StringIO(text))
    _require_text(path, 1, dict.fromkeys(reader.fieldnames or ()))
    for number, row in enumerate(reader, 2):
        yield {"id": f"{Path(path).name}:{number}", **{k: row[k] for k in COLUMNS if row.get(k) is not None}}


def _require_text(path: str, line: int, record: Mapping[str, Any]) -> None:
    if "text" not in record:
        near = nearest("text", record)
        raise InputError(
            f"{path}:{line}: no column text, but {', '.join(map(str, record)) or 'nothing'}"
            + (f" ({near})" if near else "")
        )


def is_table(path: str) -> bool:
    """Whether a path is read as a table of articles."""
    return Path(path).suffix.lower() in _TABLES
