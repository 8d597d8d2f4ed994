"""Whose the things are that somebody takes: "overran a police post and made off with its rifles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import VIOLENT
from eventcode.coding.actor_codes import ARMED
from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor

_SEIZURE: Final = "1711"
_FORCE: Final = VIOLENT | {"17"}
_CIVILIANS: Final = ("CVL",)


def with_owners(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; what is taken of nobody named is of those whom the takers have just fought, killed or arrested."""
    return [evolve(e, target=_owner(e, events) or e.target) if _is_of_nobody(e) else e for e in events]


def _is_of_nobody(event: BareEvent) -> bool:
    """Whether something is taken, and only the place, or the takers, stand for whose it is."""
    target, source = event.target, event.source
    if event.code != _SEIZURE or source is None:
        return False
    return target is None or target.kind == "place" or target.code == source.code or _is_of_the_place(event, target)


def _is_of_the_place(event: BareEvent, target: Actor) -> bool:
    """Whether the people of the place stand for whose a thing is."""
    return target.roles == _CIVILIANS and event.place is not None and target.text == event.place.text


def _owner(event: BareEvent, events: Sequence[BareEvent]) -> Actor | None:
    near = sorted(_beside(event, events), key=lambda e: abs(e.act.head - event.act.head))
    owners = (_foe(e, event.source) for e in sorted(near, key=lambda e: abs(e.view.index - event.view.index)))
    found = next((o for o in owners if o is not None), None)
    return evolve(found, basis="coreference") if found is not None else None


def _beside(event: BareEvent, events: Sequence[BareEvent]) -> Iterator[BareEvent]:
    """Acts of force told beside it."""
    yield from (e for e in events if e.code[:2] in _FORCE and e.code != _SEIZURE and _is_near(e, event))


def _foe(fight: BareEvent, taker: Actor | None) -> Actor | None:
    """Whom the taker fought, if the other has a part in the story and not only a place."""
    if taker is None or fight.source is None or fight.target is None:
        return None
    if fight.source.code == taker.code:
        other = fight.target
    elif fight.target.code == taker.code:
        other = fight.source
    else:
        return None
    return other if other.roles and other.kind != "place" and other.code != taker.code else None


def _is_near(fight: BareEvent, event: BareEvent) -> bool:
    """Whether a fight is of the same sentence, or against somebody armed in the one before it."""
    if fight.view is event.view:
        return True
    armed = all(a is not None and set(a.roles) & ARMED for a in (fight.source, fight.target))
    return armed and event.view.index - fight.view.index == 1
