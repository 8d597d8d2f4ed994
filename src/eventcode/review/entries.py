"""What stands in a log of verdicts: articles, verdicts, missed events and what was undone."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, Final

import msgspec
from attrs import field, frozen

FORMAT: Final = 1
RIGHT, WRONG, NO_EVENT, SKIP, COMPLETE = "right", "wrong", "no_event", "skip", "complete"
EVENT_VERDICTS: Final = (RIGHT, WRONG, NO_EVENT, SKIP)
TEXT_VERDICTS: Final = (COMPLETE, SKIP)
FAULTS: Final = ("actor", "code", "place", "date", "other")
"""What may be wrong with an event; ``other`` is its status or number of deaths."""
PARTS: Final = ("source", "action", "target", "place", "date")
"""What the words of a missed event may be."""
CORRECTIONS: Final = (
    "source", "target", "cameo", "place_name", "place_country", "date_start", "date_end", "status", "fatalities",
)  # fmt: skip
"""What a reviewer may write in the place of a wrong value, and for a missed event."""
Time = Annotated[datetime.datetime, msgspec.Meta(tz=True)]
"""When an entry was made; logs of earlier versions do not tell."""
Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e9)]
"""How long it took: since the question was shown, or since the entry before on the same question."""


@frozen(kw_only=True)
class LoggedArticle:
    """An article as a log keeps it, once: what it is, its text if known, and its events as they were coded."""

    key: str
    id: str = ""
    date: str | None = None
    title: str | None = None
    url: str | None = None
    text: str | None = None
    events: tuple[dict[str, Any], ...] = ()


@frozen(kw_only=True)
class Verdict:
    """What a reviewer said of one item (an event, or a text); ``article`` is the key of its article.

    ``faults`` and ``correction`` belong to the verdict wrong; a correction tells only what differs.
    """

    number: int
    article: str
    item: str
    verdict: str
    reviewer: str = ""
    faults: tuple[str, ...] = ()
    correction: Mapping[str, str] = field(factory=dict)
    note: str = ""
    time: Time | None = None
    seconds: Seconds | None = None


@frozen(kw_only=True)
class Missed:
    """An event that was not coded: its words in the article by part, as offsets, and what the reviewer says of it.

    ``sentence`` is that of the words; offsets count in the article's text, or in its title where it is -1.
    """

    number: int
    article: str
    item: str
    sentence: int
    text: str
    marks: Mapping[str, tuple[tuple[int, int], ...]]
    words: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, str] = field(factory=dict)
    reviewer: str = ""
    note: str = ""
    time: Time | None = None
    seconds: Seconds | None = None


@frozen(kw_only=True)
class Undo:
    """Takes back the entry with the number ``undoes``."""

    number: int
    undoes: int
    reviewer: str = ""
    time: Time | None = None


Entry = Verdict | Missed | Undo
