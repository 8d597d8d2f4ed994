"""Which words of a text are marked, for which events, in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    for deed in deeds:
        for one in deed.events:
            event = one.event
            own = event.spans
            wanted = [("date", event.date.text, own.date), ("place", event.place and event.place.text, own.place)]
            for role, words, span in wanted:
                found = _nearest(text, words, event) if words and span is None else None
                if found is not None:
                    start, end = found
                    yield Mark(start=start, end=end, role=role, number=one.number, act=deed.first.number)


def _nearest(text: str, words: str, event: Event) -> tuple[int, int] | None:
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)]
    at = event.sentence.start if event.sentence_index >= 0 else 0
    before = [s for s in spans if s[1] <= at]
    return before[-1] if before else spans[0] if spans else None


def segments(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Segment]:
    """A stretch of text cut wherever a mark starts or ends."""
    inside = [m for m in marks if m.start < end and start < m.end]
    cuts = sorted({start, end, *(c for m in inside for c in (m.start, m.end) if start < c < end)})
    for first, last in pairwise(cuts):
        yield Segment(start=first, end=last, marks=tuple(m for m in inside if m.start <= first and last <= m.end))
