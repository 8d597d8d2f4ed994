"""The words of a text, and which of them are parts of an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from eventcode.spans import Span

_WORD: Final = re.compile(r"\w+(?:[’'.,\-]\w+)*")
_COLUMNS: Final[Mapping[str, str]] = {
    "source": "source_text",
    "action": "action_text",
    "target": "target_text",
    "place": "place_text",
    "date": "date_text",
}


@frozen(kw_only=True)
class Word:
    """A word with its offsets, and the parts that it belongs to."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...] = ()


def words_of(text: str, start: int, end: int, spans: Mapping[str, Sequence[Span]]) -> Iterator[Word]:
    """The words of ``text[start:end]`` with the parts whose spans they overlap."""
    for found in _WORD.finditer(text, start, end):
        parts = (name for name, some in spans.items() if any(a < found.end() and found.start() < b for a, b in some))
        yield Word(start=found.start(), end=found.end(), text=found.group(), parts=tuple(parts))


def event_spans(row: Mapping[str, Any], sentence: str) -> dict[str, list[Span]]:
    """Where the parts of an event stand in its sentence: its ``spans`` if it has them, else where its words are found.

    Of several places that have the words, the one nearest to the action is taken.
    """
    if "spans" in row:
        return {part: [(a, b) for a, b in some] for part, some in row["spans"].items()}
    action = _places(sentence, row.get("action_text"))
    near = action[0][0] if action else 0
    spans: dict[str, list[Span]] = {}
    for part, column in _COLUMNS.items():
        found = _places(sentence, row.get(column))
        if found:
            spans[part] = [min(found, key=lambda span: (abs(span[0] - near), span))]
    if not action:
        spans |= _apart(sentence, str(row.get("action_text") or ""))
    return spans


def _places(sentence: str, words: Any) -> list[Span]:
    """All places of some words, whatever the space between them."""
    pieces = [re.escape(w) for w in str(words or "").split()]
    if not pieces:
        return []
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(pieces) + r"(?!\w)", re.IGNORECASE)
    return [m.span() for m in pattern.finditer(sentence)]


def _apart(sentence: str, action: str) -> dict[str, list[Span]]:
    """An action whose words stand apart: the first place of each."""
    found = [places[0] for word in action.split() if (places := _places(sentence, word))]
    return {"action": found} if found else {}


def shifted(spans: Mapping[str, Iterable[Span]], by: int) -> dict[str, list[Span]]:
    """Spans with offsets that count from elsewhere."""
    return {part: [(a + by, b + by) for a, b in some] for part, some in spans.items()}
