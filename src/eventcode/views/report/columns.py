"""What the page holds of each event, and how it is read from a row."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from eventcode.views.report.cells import count_in, day_in, number_in, text_in
from eventcode.views.report.projection import on_map

NONE: Final = -1
NO_DAY: Final = -10_000_000

WORDS: Final[Mapping[str, str]] = {
    "country": "place_country",
    "code": "cameo",
    "plover": "plover",
    "acled": "acled_event",
    "sub": "acled_sub_event",
    "quad": "quad_class",
    "status": "status",
    "place_precision": "place_precision",
    "date_precision": "date_precision",
    "source": "source",
    "target": "target",
    "action": "action_text",
    "source_name": "source_name",
    "target_name": "target_name",
}
"""Columns of the page that hold words, and the columns of rows that they are read from."""
COUNTS: Final[Mapping[str, str]] = {
    "killed": "fatalities",
    "killed_low": "fatalities_low",
    "killed_high": "fatalities_high",
    "injured": "injured",
}
"""Columns of the page that hold numbers of people, -1 for none told."""
REQUIRED: Final = ("event_id", "cameo", "source")
Place = tuple[str, str, str, int, int, float | None, float | None]
"""Name, country, precision, the point on the map (-1 for none), latitude and longitude (WGS 84 degrees)."""


@frozen(kw_only=True)
class Line:
    """One event as the page takes it."""

    digest: int
    words: tuple[str, ...]
    counts: tuple[int, ...]
    first: int
    last: int
    band: int
    confidence: int
    reports: int
    articles: tuple[str, ...]
    act: str
    event_id: str
    place: Place
    sentence: tuple[str, str, str, str]

    def word(self, column: str) -> str:
        """What a column of :data:`WORDS` holds."""
        return self.words[_WORD_NUMBER[column]]


_WORD_NUMBER: Final = {name: number for number, name in enumerate(WORDS)}


def line_of(row: Mapping[str, Any], number: int) -> Line:
    """A row as the page takes it; ``number`` stands for the ids that a row lacks."""
    words = tuple(text_in(row.get(column)) for column in WORDS.values())
    event_id = text_in(row.get("event_id")) or f"row {number}"
    first = day_in(row.get("date_start"))
    last = day_in(row.get("date_end"))
    confidence = number_in(row.get("confidence"))
    sure = confidence is not None and 0 <= confidence <= 1
    return Line(
        digest=int.from_bytes(hashlib.blake2b(f"{event_id}".encode("utf-8", "replace"), digest_size=7).digest()),
        words=words,
        counts=_counts(row),
        first=NO_DAY if first is None else first,
        last=NO_DAY if first is None else first if last is None else max(first, last),
        band=min(9, int((confidence or 0) * 10 + 1e-9)) if sure else NONE,
        confidence=round((confidence or 0) * 100) if sure else NONE,
        reports=_count(row.get("reports")),
        articles=_articles(row),
        act=text_in(row.get("act_id")) or f"act of {event_id}",
        event_id=event_id,
        place=_place(row),
        sentence=tuple(text_in(row.get(c)) for c in ("text", "article_id", "url", "article_date")),  # type: ignore[arg-type]
    )


def _counts(row: Mapping[str, Any]) -> tuple[int, ...]:
    """The columns of :data:`COUNTS`; where the row has no bounds they are the number itself."""
    found = {name: count_in(row.get(column)) for name, column in COUNTS.items()}
    killed, low, high = found["killed"], found["killed_low"], found["killed_high"]
    low = killed if low is None else low
    high = max((n for n in (high, killed, low) if n is not None), default=None)
    return tuple(NONE if n is None else n for n in (killed, low, high, found["injured"]))


def _count(value: Any) -> int:
    found = count_in(value)
    return NONE if found is None else found


def _articles(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The article of a row, or those that a merged row has, parted by semicolons."""
    merged = text_in(row.get("article_ids"))
    return tuple(merged.split(";")) if merged else (text_in(row.get("article_id")),)


def _place(row: Mapping[str, Any]) -> Place:
    """The place of a row; one that is not on the map has no point and no degrees."""
    lat, lon = number_in(row.get("lat")), number_in(row.get("lon"))
    point = None if lat is None or lon is None else on_map(lat, lon)
    name, country, precision = (text_in(row.get(c)) for c in ("place_name", "place_country", "place_precision"))
    return (name, country, precision, *(point or (NONE, NONE)), *((lat, lon) if point else (None, None)))
