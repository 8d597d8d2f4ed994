"""Where the parts of an event stand in its sentence."""

from __future__ import annotations

from attrs import frozen

Span = tuple[int, int]
"""First character and the one behind the last."""


@frozen(kw_only=True)
class Spans:
    """The words of an event as offsets into ``Event.sentence.text``; what the sentence does not name has none.

    The action may stand apart ("called" ... "off") and so have several.
    """

    action: tuple[Span, ...] = ()
    source: Span | None = None
    target: Span | None = None
    date: Span | None = None
    place: Span | None = None
    casualties: tuple[Span, ...] = ()
