"""Articles from files: plain text, JSON Lines, CSV, or standard input."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import typer
from attrs import frozen

from eventcode.cli.terminal import say
from eventcode.errors import InputError, nearest
from eventcode.text.normalise import is_binary

COLUMNS: Final = ("id", "text", "date", "title", "url", "source")
ROWS_HELP: Final = (
    "Rows of events: .jsonl, .csv, .tsv, .parquet (also .gz and .zst), folders, globs, folders of finished batches."
)
_STDIN: Final = "standard input"
_LONGEST_PATH: Final = 256
_TABLES: Final = (".jsonl", ".ndjson", ".csv")


def read_articles(
    paths: Sequence[str], date: str | None, title: str | None, faults: list[str] | None = None
) -> Iterator[dict[str, Any]]:
    """The articles of files, in order; ``-`` is standard input: JSON Lines if it starts with an object, else one text.

    ``date`` and ``title`` fill what an article does not say.  A file that is missing, binary, or a table without a
    text column adds what is wrong with it to ``faults``, and the next one is read; without ``faults`` it raises
    :class:`InputError`.
    """
    for path in paths:
        try:
            for article in _articles(path, sys.stdin.buffer.read() if path == "-" else _bytes(path)):
                yield {**article, "date": article.get("date") or date, "title": article.get("title") or title}
        except InputError as error:
            if faults is None:
                raise
            faults.append(str(error))


def _bytes(path: str) -> bytes:
    if (fault := _fault_of(path)) is not None:
        raise InputError(fault)
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def text_or_file(text: str) -> str:
    """The text of the file that ``text`` names, else ``text`` itself.

    Raises :class:`InputError` for a folder, for what looks like a file and is none, and for an empty file.
    """
    if not names_file(text):
        return text
    read = str(next(read_articles([text], None, None))["text"])
    if not read.strip():
        raise InputError(f"{text}: no text")
    return read


def names_file(text: str) -> bool:
    """Whether an argument is a file and not a sentence; a folder, a missing file or nothing at all is refused."""
    if not text.strip():
        raise typer.BadParameter("there is no text: name a file, or give a sentence")
    short = len(text) < _LONGEST_PATH
    is_file = short and Path(text).suffix != "" and Path(text).is_file()
    if not is_file and not _looks_like_path(text) and not (short and Path(text).is_dir()):
        return False
    check_inputs([text], None)
    return True


def _looks_like_path(text: str) -> bool:
    """Whether one word has a slash, or a suffix of letters as "U.S." and "Hello." have none."""
    return len(text.split()) == 1 and ("/" in text or re.fullmatch(r"[^.]+\.[A-Za-z]\w{1,4}", text) is not None)


def check_inputs(paths: Sequence[str], output: Path | None) -> None:
    """Raise :class:`InputError` for a file that is missing or that the output would overwrite, before any work."""
    if (fault := next(filter(None, map(_fault_of, paths)), None)) is not None:
        raise InputError(fault)
    refuse_input_as_output(paths, output)


def check_some_inputs(paths: Sequence[str], output: Path | None) -> None:
    """Raise :class:`InputError` where none of the files is there, or the output would overwrite one; before any work.

    What is wrong with some of many files is told when they are read.
    """
    faults = list(map(_fault_of, paths))
    if all(faults):
        raise InputError("\neventcode: ".join(filter(None, faults)))
    refuse_input_as_output(paths, output)


def refuse_input_as_output(paths: Sequence[str], output: Path | None) -> None:
    """Raise :class:`InputError` for an output that is one of the inputs."""
    if output is not None and any(p != "-" and Path(p).resolve() == output.resolve() for p in paths):
        raise InputError(f"{output} is also the input: write the events to another file")


def _fault_of(path: str) -> str | None:
    """Why there is no file at a path: nothing is there, or a folder."""
    if path == "-":
        return None
    if not path or not Path(path).exists():
        return f"no file {path or 'without a name'}{_neighbour(Path(path))}"
    if Path(path).is_dir():
        return f"{path} is a folder: name a file, or code all its files with eventcode batch {path} --out FOLDER"
    return None


def _neighbour(path: Path) -> str:
    near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
    return f" ({near})" if near else ""


def _articles(path: str, data: bytes) -> Iterator[dict[str, Any]]:
    text = _decode(path, data)
    name = _STDIN if path == "-" else Path(path).name
    suffix = Path(path).suffix.lower()
    if suffix in (".jsonl", ".ndjson") or (path == "-" and _starts_with_object(text)):
        yield from _json_lines(name, text)
    elif suffix == ".csv":
        yield from _csv(name, text)
    else:
        yield {"id": name, "text": text}


def _starts_with_object(text: str) -> bool:
    """Whether the first line that is not blank is a JSON object, as no prose starts."""
    first = text.lstrip().split("\n", 1)[0]
    return first.startswith("{") and isinstance(_parsed(first), dict)


def _decode(path: str, data: bytes) -> str:
    """UTF-8, or UTF-16 by its mark; bytes that are neither are replaced, and the user is told."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", errors="replace")
    if is_binary(data):
        raise InputError(f"{path} is a binary file: extract its text first")
    text = data.decode("utf-8-sig", errors="replace")
    if "\ufffd" in text and "\ufffd".encode() not in data:
        say(f"eventcode: {path} is not all UTF-8: {text.count(chr(0xFFFD))} characters were replaced", err=True)
    return text


def _json_lines(name: str, text: str) -> Iterator[dict[str, Any]]:
    """Each line an article; a broken one becomes an article without text, so that the others go on."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    _require_text_somewhere(name, lines)
    for number, line in lines:
        where, record = f"{name}:{number}", _parsed(line)
        if not isinstance(record, dict):
            error = record.reason if isinstance(record, _Broken) else "expected an object with the key text"
            yield {"id": where, "text": None, "error": error}
        elif "text" not in record:
            yield {"id": record.get("id") or where, "text": None, "error": _no_text(record)}
        else:
            yield {"id": where, **{k: record[k] for k in COLUMNS if k in record}}


@frozen
class _Broken:
    """A line that is not JSON, and why."""

    reason: str


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _Broken(f"not JSON: {getattr(error, 'msg', 'nested too deep')}")


def _require_text_somewhere(name: str, lines: Iterable[tuple[int, str]]) -> None:
    """Refuse a feed of records none of which has a text: its column has another name."""
    first = None
    for number, line in lines:
        record = _parsed(line)
        if isinstance(record, dict):
            if "text" in record:
                return
            first = first or (number, record)
    if first is not None:
        raise InputError(f"{name}:{first[0]}: {_no_text(first[1])}")


def _csv(name: str, text: str) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(2**31 - 1)
    reader = csv.DictReader(io.StringIO(text))
    if "text" not in (reader.fieldnames or ()):
        raise InputError(f"{name}:1: {_no_text(reader.fieldnames or ())}")
    for number, row in enumerate(reader, 2):
        where = f"{name}:{number}"
        if row.get("text") is None:
            yield {"id": row.get("id") or where, "text": None, "error": "the row has no text"}
        else:
            yield {"id": where, **{k: row[k] for k in COLUMNS if row.get(k) is not None}}


def _no_text(columns: Iterable[str]) -> str:
    """What stands where a column text should, and what was probably meant."""
    names = list(map(str, columns))
    hint = _separator_hint(names) or nearest("text", names)
    return f"no column text, but {', '.join(names) or 'nothing'}" + (f" ({hint})" if hint else "")


def _separator_hint(names: Sequence[str]) -> str:
    """A hint for a table whose header is one cell because other signs than commas part its columns."""
    for sign, shown in ((";", "';'"), ("\t", "a tab"), ("|", "'|'")):
        if len(names) == 1 and sign in names[0]:
            return f"the separator seems to be {shown}: save the table with commas, or as JSON Lines"
    return ""


def is_table(path: str) -> bool:
    """Whether a path is read as a table of articles."""
    return Path(path).suffix.lower() in _TABLES
