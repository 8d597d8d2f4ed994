"""What marked words are to which events, in words for those who do not see the marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eventcode.views.article.marks import ROLES, Marks, Segment, segments

Run = tuple[str, int, int]
"""A role, and the first and last of events in a row."""


def runs(segment: Segment) -> Iterator[Run]:
    """The roles of a segment, each with its events: those whose numbers follow each other together."""
    for role in ROLES:
        numbers = sorted({m.number for m in segment.marks if m.role == role and m.number})
        starts = [n for n in numbers if n - 1 not in numbers]
        ends = [n for n in numbers if n + 1 not in numbers]
        yield from ((role, first, last) for first, last in zip(starts, ends, strict=True))


def described_by(segment: Segment) -> str:
    """The ids of the descriptions of a segment."""
    return " ".join(map(_id, runs(segment)))


def descriptions(texts: Iterable[tuple[str, Marks]]) -> str:
    """The descriptions that the segments of texts have, each once, for ``aria-describedby``; they are not shown."""
    found = {run: None for text, marks in texts for s in segments(0, len(text), marks) for run in runs(s)}
    items = (f'<span id="{_id(run)}">{_words(run)}</span>' for run in _sorted(list(found)))
    return f"<div hidden>{' '.join(items)}</div>"


def _sorted(found: Sequence[Run]) -> list[Run]:
    return sorted(found, key=lambda run: (run[1:], ROLES.index(run[0])))


def _id(run: Run) -> str:
    role, first, last = run
    return f"{role}-{first}" if first == last else f"{role}-{first}-{last}"


def _words(run: Run) -> str:
    role, first, last = run
    return f"{role} of event {first}" if first == last else f"{role} of events {first} to {last}"
