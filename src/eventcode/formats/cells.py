"""Cells of a table: what a format cannot hold is replaced, numbers of ours are minted, all of it counted."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

from eventcode.event_tables.cells import copied_ids

Cell = str | int | float | None
Row = Mapping[str, Any]

_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HEX: Final = re.compile(r"[0-9a-f]{16}")
_IN_LISTS: Final = re.compile(r"[%;\s]")
_IN_ADDRESSES: Final = re.compile(r"[;\s]")
_EXACT_DIGITS: Final = 15
_BITS: Final = 53


def fit(text: str) -> str:
    """Text for a cell: each tab, line break, control character and lone surrogate becomes a space."""
    return _UNFIT.sub(" ", text) if _UNFIT.search(text) else text


def encodable(text: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text) if _SURROGATE.search(text) else text


def shown(value: Cell) -> str:
    """A value as it stands in a table: empty for None, 10.0 as 10."""
    if value is None:
        return ""
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def minted(identifier: str) -> int:
    """A number for one of our ids, always the same; below 2**53, so that programs that count in doubles keep it."""
    digits = identifier if _HEX.fullmatch(identifier) else _digest(identifier)
    return int(digits, 16) >> (64 - _BITS)


def number_of(identifier: str) -> int:
    """An id that is a number already as that number, else one minted."""
    plain = identifier.isascii() and identifier.isdigit() and str(int(identifier[:_EXACT_DIGITS])) == identifier
    return int(identifier) if plain else minted(identifier)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def listed(value: Any, escaped: bool = False) -> tuple[str, ...]:
    """The parts of a list, or of text joined by ``;``; ``escaped`` parts of such a text are unquoted (``a%3Bb``)."""
    if value is None:
        return ()
    parts = value.split(";") if isinstance(value, str) else list(map(str, value))
    if escaped and isinstance(value, str):
        parts = list(map(unquote, parts))
    return tuple(dict.fromkeys(p.strip() for p in parts if p.strip()))


def as_list(parts: Iterable[str]) -> str | None:
    """Parts as one text, as merged rows have them: joined by ``;``, with ``%``, ``;`` and blanks inside them quoted."""
    return ";".join(_IN_LISTS.sub(lambda found: quote(found[0]), p) for p in parts) or None


def outlet(row: Row) -> tuple[str, ...]:
    """The outlets of a row: ``sources`` of a merged one, else that of its article, else the host of its address."""
    named = listed(row.get("sources"), escaped=True) or listed([row.get("article_source") or ""])
    return named or tuple(dict.fromkeys(h for u in addresses(row) if (h := _host(u))))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def addresses(row: Row) -> tuple[str, ...]:
    """The addresses of a row's articles, its own first."""
    own = str(row["url"] or "")
    quoted = _IN_ADDRESSES.sub(lambda found: quote(found[0]), own)
    return (*((own,) if own else ()), *(u for u in listed(row.get("urls")) if u not in (own, quoted)))


def article_ids(row: Row) -> tuple[str, ...]:
    """The ids of a row's articles, its own first."""
    return listed([row["article_id"] or "", *listed(row.get("article_ids"), escaped=True)])


def mentions(row: Row) -> int:
    """In how many reports an event is told."""
    return int(row.get("reports") or 0) or articles(row)


def articles(row: Row) -> int:
    """In how many articles an event is told, the copies among them that a batch has left aside."""
    found, aside = len(article_ids(row)), row.get("duplicate_ids")
    if not row.get("article_ids"):
        found += len(copied_ids(aside) if isinstance(aside, str) else aside or ())
    return found or 1


def source_count(row: Row) -> int:
    """How many outlets tell an event: at least one."""
    return int(row.get("source_count") or 0) or len(outlet(row)) or 1


def compact(day: datetime.date) -> int:
    """A day as YYYYMMDD."""
    return day.year * 10000 + day.month * 100 + day.day


def middle(first: datetime.date, last: datetime.date) -> datetime.date:
    """The day in the middle of a span, the later of two."""
    return first + (last - first + datetime.timedelta(days=1)) // 2
