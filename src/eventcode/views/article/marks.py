"""Which words of a text are marked, for which events, in which role."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Final

from attrs import fields, frozen

from eventcode.model import Casualties, Count, Event
from eventcode.spans import Span
from eventcode.views.article.numbered import Deed

_Occurrences = Callable[[str], Sequence[Span]]
"""Where words stand in the text of an article."""

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


def _spans(event: Event) -> Iterator[tuple[str, Span]]:
    spans = event.spans
    yield from (("action", s) for s in spans.action or ((0, len(event.sentence.text)),))
    yield from (("casualties", s) for s in spans.casualties)
    for role in ("source", "target", "place", "date"):
        if (span := getattr(spans, role)) is not None:
            yield role, span


def borrowed_marks(deeds: Sequence[Deed], text: str) -> Iterator[Mark]:
    """The marks of dates, places and casualties that another sentence names."""
    told = cache(partial(_occurrences, text))
    for deed, one in ((d, e) for d in deeds for e in d.events):
        for role, (start, end) in (*_borrowed(one.event, told), *_counted_elsewhere(one.event, told)):
            yield Mark(start=start, end=end, role=role, number=one.number, act=deed.first.number)


def _borrowed(event: Event, told: _Occurrences) -> Iterator[tuple[str, Span]]:
    """Date and place: the last before the event, else the first."""
    own = event.spans
    wanted = [("date", event.date.text, own.date), ("place", event.place and event.place.text, own.place)]
    for role, words in ((r, w) for r, w, span in wanted if w and span is None):
        spans = told(words)
        if spans:
            yield role, spans[max(0, bisect_right(spans, _at(event), key=lambda s: s[1]) - 1)]


def _counted_elsewhere(event: Event, told: _Occurrences) -> Iterator[tuple[str, Span]]:
    """Casualties: the first behind the event, which is where an outcome is told, else the last before it."""
    own = {event.sentence.text[start:end].lower() for start, end in event.spans.casualties}
    counts = (getattr(event.casualties, f.name) for f in fields(Casualties))
    wanted = dict.fromkeys(c.text for c in counts if isinstance(c, Count) and c.text and c.text.lower() not in own)
    for text in wanted:
        # Numbers of two sentences that were added have the words of both.
        for words in (text,) if told(text) else text.split(" and "):
            spans = told(words)
            if spans:
                at = bisect_left(spans, _at(event), key=lambda s: s[0])
                yield "casualties", spans[min(at, len(spans) - 1)]


def _occurrences(text: str, words: str) -> Sequence[Span]:
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)]


def _at(event: Event) -> int:
    return event.sentence.start if event.sentence_index >= 0 else 0


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

    def counting(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the events whose casualties a stretch tells."""
        return tuple(sorted({m.number for m in self.within(start, end) if m.role == "casualties"}))

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
