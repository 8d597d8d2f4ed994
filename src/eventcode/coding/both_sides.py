"""Fights in which both sides lose men, told of one side alone: "ambushed a patrol, killing six and losing two"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import ARMED, REBELLIOUS
from eventcode.coding.events import BareEvent
from eventcode.model import Casualties

_FIGHTS: Final = ("190", "193")
_FORCES: Final = re.compile(
    r"\b(?:soldiers?|troops|troopers?|marines?|policem[ae]n|officers?|peacekeepers?|commandos?)\b"
)
_IRREGULARS: Final = re.compile(
    r"\b(?:rebels?|guerrillas?|insurgents?|militants?|fighters?|gunm[ae]n|separatists?|attackers?)\b"
)
_SERVING: Final = frozenset({"MIL", "COP"})
_OWN: Final = re.compile(r"\bown (?:losses|dead|casualties|men)\b")


def with_both_sides(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; a fight with dead on both sides is done by each to the other (coding policy, reciprocal events)."""
    told = {(id(e.act), _code(e.source), _code(e.target)) for e in events}
    return [one for event in events for one in _ways(event, told)]


def _ways(event: BareEvent, told: set[tuple[int, str, str]]) -> Iterator[BareEvent]:
    yield event
    hurt, source, target = event.casualties, event.source, event.target
    fought = event.code in _FIGHTS and bool(hurt.killed_source) and bool(hurt.killed_target)
    armed = all(actor is not None and set(actor.roles[:1]) & ARMED for actor in (source, target))
    if fought and armed and (id(event.act), _code(target), _code(source)) not in told:
        turned = evolve(hurt, killed_source=hurt.killed_target, killed_target=hurt.killed_source)
        yield evolve(event, source=target, target=source, casualties=turned)


def of_its_side(more: Casualties, text: str, event: BareEvent) -> Casualties:
    """The dead that a sentence adds to a fight, as those of the side whose men it names: "Four soldiers also died"."""
    if more.killed is None or not more.killed.value or (side := _side(text, event)) is None:
        return more
    dead = more.killed.value
    return evolve(more, killed_source=dead if side == 0 else None, killed_target=dead if side == 1 else None)


def _side(text: str, event: BareEvent) -> int | None:
    """0 for the source of a fight and 1 for its target, where only one of them has such men."""
    if _OWN.search(text):
        return 0
    forces, irregulars = _FORCES.search(text) is not None, _IRREGULARS.search(text) is not None
    if forces == irregulars:
        return None
    meant = _SERVING if forces else REBELLIOUS
    sides = [n for n, a in enumerate((event.source, event.target)) if a is not None and set(a.roles[:1]) & meant]
    return sides[0] if len(sides) == 1 else None


def _code(actor: object) -> str:
    return str(getattr(actor, "code", ""))
