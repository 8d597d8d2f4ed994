"""Deaths that the sentence after an act of violence tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.casualties import read_casualties
from eventcode.coding.events import BareEvent
from eventcode.coding.merge import is_outcome
from eventcode.coding.victims import casualties_of
from eventcode.coding.view import SentenceView
from eventcode.model import Casualties

_DEADLY: Final = ("175", "18", "19", "20")


def with_outcomes(events: Sequence[BareEvent], views: Sequence[SentenceView]) -> list[BareEvent]:
    """The events, violence without deaths with those that the sentence after it tells: "Six villagers died"."""
    eventful = {e.view.index for e in events if not is_outcome(e)}
    found = list(events)
    places: dict[int, list[int]] = {}
    for number, event in enumerate(events):
        if not is_outcome(event) and event.code.startswith(_DEADLY):
            places.setdefault(event.view.index, []).append(number)
    for view in views:
        before = [found[number] for number in places.get(view.index - 1, ())]
        if view.index in eventful or not before or any(e.casualties.killed for e in before):
            continue
        told = casualties_of(view)
        if told.killed is None or told.killed.value is None or read_casualties(view.tree.text).toll:
            continue
        act = before[0].act
        for number in places[view.index - 1]:
            if found[number].act is act:
                found[number] = evolve(found[number], casualties=_filled(found[number].casualties, told))
    return found


def _filled(own: Casualties, told: Casualties) -> Casualties:
    return Casualties(killed=own.killed or told.killed, injured=own.injured or told.injured)
