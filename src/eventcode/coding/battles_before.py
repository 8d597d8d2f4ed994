"""The battle behind a capture: "seized the town after fighting in which nine soldiers died" tells of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import ARMED, join
from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor, Casualties

_TAKING: Final = "192"
_BATTLE: Final = "190"
_FIGHTS: Final = ("190", "193")
_ARMY: Final = ("MIL",)
_UNKNOWN: Final = ("UAF",)
_AFTER_A_BATTLE: Final = re.compile(
    r"\b(?:after|following) (?:\w+ ){0,5}?"
    r"(?:battles?|fighting|clashes|combat|siege|gun ?battles?|firefights?|skirmishes)\b"
)


def with_battles_before(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; whoever takes a town after a battle with dead has fought it, as have those who held the town.

    The dead are those of the battle (coding policy, fights with two sides).
    """
    found = list(events)
    for taking in events:
        if taking.code != _TAKING or not _AFTER_A_BATTLE.search(taking.view.tree.text):
            continue
        told = [e for e in found if e.view is taking.view and e.code in _FIGHTS and e.act is not taking.act]
        holder = _holder(taking, told)
        dead = next((e.casualties for e in (taking, *told) if e.casualties.killed is not None), None)
        if holder is None or dead is None or any(e.source is not None and e.target is not None for e in told):
            continue
        battle = evolve(taking, code=_BATTLE, target=holder, casualties=dead)
        turned = evolve(dead, killed_source=dead.killed_target, killed_target=dead.killed_source)
        answer = evolve(battle, source=holder, target=taking.source, casualties=turned)
        at = next(n for n, e in enumerate(found) if e is taking)
        found[at : at + 1] = [battle, answer, evolve(taking, casualties=Casualties())]
        found = [e for e in found if all(e is not t for t in told)]
    return found


def _holder(taking: BareEvent, told: Sequence[BareEvent]) -> Actor | None:
    """Who held the town: whose dead are told, or the army of the state that it was taken from."""
    source, target = taking.source, taking.target
    if source is None or not ARMED & {*source.roles[:1]}:
        return None
    sides = (a for a in (target, *(e.target for e in told)) if a is not None and a.code != source.code)
    armed = next((a for a in sides if ARMED & {*a.roles[:1]} and a.roles != _UNKNOWN), None)
    if armed is not None or target is None or not target.country or source.roles[:1] == _ARMY:
        return armed
    return evolve(target, roles=_ARMY, code=join(target.country, _ARMY), basis="inferred")
