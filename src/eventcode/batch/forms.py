"""What a text file seems to be, where its first lines are not what its suffix says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

from eventcode.batch.decode import TruncatedError, breaks_told, open_stream, text_of
from eventcode.batch.tables import delimiter
from eventcode.errors import InputError

_HEAD: Final = 64 * 1024
_FEED: Final = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_ROOT: Final = re.compile(r"<([A-Za-z][\w:.-]*)")
_SUFFIXES: Final = {"jsonl": "JSON Lines", "csv": "a table", "feed": "a feed"}
JSON_LINES: Final = "JSON Lines: rename it to .jsonl"
ARRAY: Final = "one JSON array: write each object of it on a line of its own"
OBJECT: Final = "one JSON object on many lines: write each article on one line"
TABLE: Final = "a table with a header: rename it to .csv"


def require_form(path: Path, kind: str) -> None:
    """Raise :class:`InputError`, with what it seems to be, for a file whose first lines are of another form."""
    if kind not in _SUFFIXES or not (head := _head(path)):
        return
    found = {"jsonl": _no_json_lines, "csv": _no_table, "feed": _no_feed}[kind](head)
    if found:
        raise InputError(f"{path} is not {_SUFFIXES[kind]} as its suffix says: it seems to be {found}")


def _head(path: Path) -> str:
    """The first lines; nothing of a file that breaks off in them, which is told where it is read."""
    try:
        with open_stream(path) as stream, breaks_told():
            return text_of(stream.read(_HEAD)).lstrip("\ufeff \t\r\n")
    except TruncatedError:
        return ""


def _no_json_lines(head: str) -> str:
    first, _, rest = head.partition("\n")
    if head.startswith("{"):
        return OBJECT if first.strip() == "{" else ""
    return _array(head) or _markup(head) or (TABLE if _is_table(first) and not rest.startswith("{") else "")


def _no_table(head: str) -> str:
    is_object = head.startswith("{") and isinstance(_parsed(head.partition("\n")[0]), dict | None)
    return (JSON_LINES if is_object and re.match(r'\{\s*"', head) else "") or _array(head) or _markup(head)


def _no_feed(head: str) -> str:
    if _FEED.search(head):
        return ""
    return _markup(head) or _no_table(head) or "text"


def _array(head: str) -> str:
    """Whether it is an array of objects, on one line or on many."""
    return ARRAY if re.match(r"\[\s*(?:\{|$)", head) else ""


def _markup(head: str) -> str:
    root = _ROOT.search(head) if head.startswith("<") else None
    if root is None:
        return ""
    return "an HTML page: rename it to .html" if root[1].lower() == "html" else f"XML of another kind (<{root[1]}>)"


def _is_table(line: str) -> bool:
    """Whether a line is a header: several names with signs between them, none longer than a name."""
    names = [name.strip(' "') for name in line.split(delimiter(line))]
    return len(names) > 1 and all(0 < len(name) < 40 for name in names)


def _parsed(line: str) -> Any:
    """What a line of JSON holds; None where it is longer than what was read."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None if len(line) > _HEAD // 2 else line
