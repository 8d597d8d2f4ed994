"""Which words of a text are marked, for which events, in which role."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from eventcode.model import Event
from eventcode.views.article.numbered import Deed

DATELINE: Final = "dateline"
ROLES: Final = ("action", "source", "target", "casualties", "place", "date", DATELINE)


@frozen(kw_only=True)
class Mark:
    """Words from ``start`` to ``end`` that play a role in an event; ``act`` is the number of its act's first event.

    A dateline is of no event: both are 0.
    """

    start: int
    end: int
    role: str
    number: int = 0
    act: int = 0


@frozen(kw_only=True)
class Segment:
    """A stretch of text with the marks that cover all of it."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(deeds: Sequence[Deed], offset: int) -> Iterator[Mark]:
    """The marks of the events of one sentence; ``offset`` is where its text starts in the text that is shown."""
    for deed in deeds:
        for one in deed.events:
            for role, (start, end) in _spans(one.event):
                yield Mark(start=start + offset, end=end + offset, role=role, number=one.number, act=deed.first.number)


def _spans(event: Event) -> Iterator[tuple[str, tuple[int, int]]]:
    spans = event.spans
    yield from (("action", s) for s in spans.action or ((0, len(event.sentence.text)),))
    yield from (("casualties", s) for s in spans.casualties)
    for role in ("source", "target", "place", "date"):
        if (span := getattr(spans, role)) is not None:
            yield role, span


def borrowed_marks(deeds: Sequence[Deed], text: str) -> Iterator[Mark]:
    """The marks of dates and places that another sentence names: the last before the event, else the first."""
    told: dict[str, list[tuple[int, int]]] = {}
    for deed, one in ((d, e) for d in deeds for e in d.events):
        event, own = one.event, one.event.spans
        wanted = [("date", event.date.text, own.date), ("place", event.place and event.place.text, own.place)]
        for role, words in ((r, w) for r, w, span in wanted if w and span is None):
            if words not in told:
                told[words] = _occurrences(text, words)
            if (found := _nearest(told[words], event)) is not None:
                yield Mark(start=found[0], end=found[1], role=role, number=one.number, act=deed.first.number)


def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)]


def _nearest(spans: Sequence[tuple[int, int]], event: Event) -> tuple[int, int] | None:
    at = event.sentence.start if event.sentence_index >= 0 else 0
    after = bisect_right(spans, at, key=lambda s: s[1])
    return spans[max(0, after - 1)] if spans else None


@frozen(kw_only=True)
class Marks:
    """The marks of a text by place, so that a long one is looked through once."""

    by_start: tuple[Mark, ...]
    longest: int
    action_ends: Mapping[int, int]

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Marks:
        """``action_ends`` has for each act, by number, the end of the first part of its action."""
        ordered = tuple(sorted(marks, key=lambda m: m.start))
        ends: dict[int, int] = {}
        for mark in ordered:
            if mark.role == "action":
                ends.setdefault(mark.act, mark.end)
        return cls(by_start=ordered, longest=max((m.end - m.start for m in ordered), default=0), action_ends=ends)

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with a stretch."""
        first = bisect_left(self.by_start, start - self.longest, key=lambda m: m.start)
        after = bisect_left(self.by_start, end, key=lambda m: m.start)
        return [m for m in self.by_start[first:after] if start < m.end]


def segments(start: int, end: int, marks: Marks) -> Iterator[Segment]:
    """A stretch of text cut wherever a mark starts or ends."""
    inside = marks.within(start, end)
    cuts = sorted({start, end, *(c for m in inside for c in (m.start, m.end) if start < c < end)})
    for first, last in pairwise(cuts):
        yield Segment(start=first, end=last, marks=tuple(m for m in inside if m.start <= first and last <= m.end))
