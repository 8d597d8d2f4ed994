"""Counts over all rows, also those that a page leaves out."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from attrs import define, field

from eventcode.views.report.cells import iso_of
from eventcode.views.report.columns import NO_DAY, NONE, Line

KINDS: Final = ("country", "code", "plover", "acled", "quad", "status", "place_precision", "date_precision")
_NO_TOLL: Final = (NONE, NONE, NONE, NONE)


@define
class Totals:
    """Events by each kind of word, and people killed and injured, once for each act."""

    events: int = 0
    merged: int = 0
    by: dict[str, Counter[str]] = field(factory=lambda: {kind: Counter() for kind in (*KINDS, "root")})
    tolls: dict[str, tuple[int, ...]] = field(factory=dict)
    articles: set[str] = field(factory=set)
    first: int | None = None
    last: int | None = None

    def add(self, line: Line) -> None:
        """Count one event."""
        self.events += 1
        for kind in KINDS:
            self.by[kind][line.word(kind)] += 1
        self.by["root"][line.word("code")[:2]] += 1
        self.articles.update(line.articles)
        self.tolls[line.act] = tuple(map(max, self.tolls.get(line.act, _NO_TOLL), line.counts))
        if line.first != NO_DAY:
            self.first = line.first if self.first is None else min(self.first, line.first)
            self.last = line.last if self.last is None else max(self.last, line.last)

    def people(self, number: int) -> int:
        """The sum over acts of a column of ``COUNTS``, of each act the greatest number that a row of it has."""
        return sum(toll[number] for toll in self.tolls.values() if toll[number] != NONE)

    def as_dict(self) -> dict[str, Any]:
        """The counts as the page holds them; days as YYYY-MM-DD, the words of each kind from the most frequent on."""
        killed, low, high, injured = (self.people(number) for number in range(4))
        return {
            "events": self.events,
            "merged": self.merged,
            "acts": len(self.tolls),
            "articles": len(self.articles),
            "killed": killed,
            "killed_low": low,
            "killed_high": high,
            "injured": injured,
            "first": None if self.first is None else iso_of(self.first),
            "last": None if self.last is None else iso_of(self.last),
            "by": {k: dict(sorted(c.items(), key=lambda item: (-item[1], item[0]))) for k, c in self.by.items()},
        }
