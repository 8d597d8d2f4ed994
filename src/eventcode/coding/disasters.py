"""Deaths without a doer in a story of a disaster: "A cyclone crossed the islands. Forty were killed in Fiji"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from eventcode.coding.events import BareEvent
from eventcode.coding.story_words import words_of

# Force of which no means is told.
_UNTOLD_FORCE: Final = frozenset({"180", "190"})
_REACH: Final = 2


@frozen(kw_only=True)
class DisasterWords:
    """What kills without anybody's will ("earthquake", "ferry"), and words of force, of which one is enough."""

    disasters: frozenset[str]
    force_told: frozenset[str]

    def are_told_by(self, text: str) -> bool:
        """Whether a text speaks of a disaster and of no force."""
        words = set(words_of(text))
        return not words.isdisjoint(self.disasters) and words.isdisjoint(self.force_told)


def without_disasters(events: Sequence[BareEvent], texts: Mapping[int, str], words: DisasterWords) -> list[BareEvent]:
    """The events without those killed by nobody named where the sentences around tell of a disaster and of no force.

    Coding policy, "Not ours": accidents are no events.  ``texts`` are the sentences of the article by index.
    """
    return [e for e in events if not (_is_without_doer(e) and words.are_told_by(_told_around(e, texts)))]


def _is_without_doer(event: BareEvent) -> bool:
    inferred = event.source is None or event.source.basis == "inferred"
    untold = event.source is None or event.act.clause.passive or event.source.kind == "place"
    return event.code in _UNTOLD_FORCE and inferred and untold


def _told_around(event: BareEvent, texts: Mapping[int, str]) -> str:
    index = event.view.index
    return " ".join([*(texts.get(i, "") for i in range(index - _REACH, index)), event.view.sentence.text])
