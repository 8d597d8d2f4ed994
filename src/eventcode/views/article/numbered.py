"""The events of an article, numbered as the page shows them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from eventcode.explain import Explanation
from eventcode.model import Event


@frozen(kw_only=True)
class Numbered:
    """An event with its number on the page, from 1."""

    number: int
    event: Event


@frozen(kw_only=True)
class Deed:
    """The events of one act, which stand together: both directions of a meeting, several targets."""

    events: tuple[Numbered, ...]

    @property
    def first(self) -> Numbered:
        return self.events[0]

    @property
    def numbers(self) -> str:
        """ "3", or "3–6"."""
        last = self.events[-1].number
        return str(self.first.number) if last == self.first.number else f"{self.first.number}–{last}"


def deeds_of(explanation: Explanation) -> list[list[Deed]]:
    """The acts of each sentence, their events numbered through the article."""
    found: list[list[Deed]] = []
    number = 1
    for sentence in explanation.sentences:
        deeds = by_act(sentence.events, number)
        number += len(sentence.events)
        found.append(deeds)
    return found


def by_act(events: Sequence[Event], number: int = 1) -> list[Deed]:
    """Events of a sentence, those of one act next to each other, numbered from ``number``."""
    acts: dict[str, list[Event]] = {}
    for event in events:
        acts.setdefault(event.act_id, []).append(event)
    deeds = []
    for together in acts.values():
        deeds.append(Deed(events=tuple(Numbered(number=number + i, event=e) for i, e in enumerate(together))))
        number += len(together)
    return deeds
