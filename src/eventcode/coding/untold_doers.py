"""Who did what a passive tells of those spoken of before: "Police fired at students. Eleven of them were arrested"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import STATE
from eventcode.coding.events import BareEvent
from eventcode.model import Actor

_TAKING: Final = ("173", "174", "181")
_FREEING: Final = ("084",)
_REACH: Final = 2


def with_doers(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; arrests and releases that name nobody were done by those who dealt with the same people before."""
    found: list[BareEvent] = []
    for event in events:
        doer = _doer(event, found) if _is_open(event) else None
        found.append(evolve(event, source=evolve(doer, basis="coreference")) if doer is not None else event)
    return found


def _is_open(event: BareEvent) -> bool:
    meant = event.target is not None and any(step.kind == "stands for" for step in event.target.steps)
    return meant and event.act.clause.passive and event.source is None and event.code.startswith(_TAKING + _FREEING)


def _doer(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """The source of the nearest act whose target these people were; a state's forces where somebody was arrested."""
    for other in reversed(before):
        near = event.view.index - other.view.index <= _REACH
        same = _are_the_same(other.target, event.target)
        if not near or not same or other.source is None or not other.source.code:
            continue
        if event.code.startswith(_FREEING) or set(other.source.roles[:1]) & STATE:
            return other.source
    return None


def _are_the_same(one: Actor | None, other: Actor | None) -> bool:
    if one is None or other is None or one.roles != other.roles:
        return False
    return one.country == other.country or None in (one.country, other.country)
