"""Articles from files: plain text, JSON Lines, CSV, or standard input."""

from __future__ import annotations

import codecs
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
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def check_inputs(paths: Sequence[str], output: Path | None) -> None:
    """Raise :class:`InputError` for a file that is missing or that the output would overwrite, before any work."""
    for path in paths:
        if path == "-":
            continue
        if not Path(path).exists():
            raise InputError(f"no file {path}{_neighbour(Path(path))}")
        if output is not None and Path(path).resolve() == output.resolve():
            raise InputError(f"{output} is also the input: write the events to another file")


def _neighbour(path: Path) -> str:
    near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
    return f" ({near})" if near else ""


def _articles(path: str, data: bytes) -> Iterator[dict[str, Any]]:
    text = _decode(path, data)
    suffix = Path(path).suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        yield from _json_lines(path, text)
    elif suffix == ".csv":
        yield from _csv(path, text)
    else:
        yield {"id": "standard input" if path == "-" else Path(path).name, "text": text}


def _decode(path: str, data: bytes) -> str:
    """UTF-8, or UTF-16 by its mark; bytes that are neither are replaced, and the user is told."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", errors="replace")
    if is_binary(data):
        raise InputError(f"{path} is a binary file: extract its text first")
    text = data.decode("utf-8-sig", errors="replace")
    if "\ufffd" in text and "\ufffd".encode() not in data:
        sys.stderr.write(f"eventcode: {path} is not all UTF-8: {text.count(chr(0xFFFD))} characters were replaced\n")
    return text


def _json_lines(path: str, text: str) -> Iterator[dict[str, Any]]:
    """Each line an article; a broken one becomes an article without text, so that the others go on."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{Path(path).name}:{number}"
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            yield {"id": where, "text": None, "error": f"not JSON: {getattr(error, 'msg', 'nested too deep')}"}
            continue
        if not isinstance(record, dict):
            yield {"id": where, "text": None, "error": "expected an object with the key text"}
            continue
        _require_text(path, number, record)
        yield {"id": where, **{k: record[k] for k in COLUMNS if k in record}}


def _csv(path: str, text: str) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(io.StringIO(text))
    _require_text(path, 1, dict.fromkeys(reader.fieldnames or ()))
    for number, row in enumerate(reader, 2):
        where = f"{Path(path).name}:{number}"
        if row.get("text") is None:
            yield {"id": row.get("id") or where, "text": None, "error": "the row has no text"}
        else:
            yield {"id": where, **{k: row[k] for k in COLUMNS if row.get(k) is not None}}


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
