"""What a capture tells of those who held the place.

"Seized the town after fighting in which nine soldiers died" tells of a battle too; what is retaken is taken from those
who took it before.
"""

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
_RETAKING: Final = frozenset("retake recapture regain reclaim recover liberate".split())
_REACH: Final = 3
_ARMY: Final = ("MIL",)
_UNKNOWN: Final = ("UAF",)
_AFTER_A_BATTLE: Final = re.compile(
    r"\b(?:after|following) (?:[\w-]+ ){0,5}?"
    r"(?:battles?|fighting|clashes|combat|siege|gun ?battles?|firefights?|skirmishes)\b"
)


def with_battles_before(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; whoever takes a town after a battle with dead has fought it, as have those who held the town.

    The dead are those of the battle (coding policy, fights with two sides).
    """
    found: list[BareEvent] = []
    for event in events:
        battle = _battle_before(event, events)
        found += [event] if battle is None else [*battle, evolve(event, casualties=Casualties())]
    fought = [e for e in events if _battle_before(e, events) is not None]
    return [e for e in found if not any(_is_told_of(e, taking) for taking in fought)]


def _battle_before(taking: BareEvent, events: Sequence[BareEvent]) -> tuple[BareEvent, BareEvent] | None:
    """The battle in which somebody took a place, one event each way."""
    if taking.code != _TAKING or not _AFTER_A_BATTLE.search(taking.view.tree.text):
        return None
    told = [e for e in events if e.view is taking.view and e.code in _FIGHTS and e.act is not taking.act]
    holder = _holder(taking, told)
    dead = next((e.casualties for e in (taking, *told) if e.casualties.killed is not None), None)
    if holder is None or dead is None or any(_is_of_others(e, taking) for e in told):
        return None
    battle = evolve(taking, code=_BATTLE, target=holder, casualties=dead)
    turned = evolve(dead, killed_source=dead.killed_target, killed_target=dead.killed_source)
    return battle, evolve(battle, source=holder, target=taking.source, casualties=turned)


def _is_told_of(fight: BareEvent, taking: BareEvent) -> bool:
    """Whether a fight of the sentence is the one in which the place was taken."""
    return fight.view is taking.view and fight.code in _FIGHTS and fight.act is not taking.act


def _is_of_others(fight: BareEvent, taking: BareEvent) -> bool:
    """Whether both sides of a fight are told, and it is not just gunmen that the takers or nobody else fought.

    "Overran a camp of the Abu Sayyaf after a firefight that left nine gunmen dead": the gunmen are those of the camp.
    """
    sides = (fight.source, fight.target)
    own = taking.source.roles if taking.source is not None else ()
    return all(sides) and not all(s is not None and s.roles in (_UNKNOWN, own) for s in sides)


def against_those_who_took(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; who retakes a place fights those told to have taken one: "loyal troops retook the barracks"."""
    found: list[BareEvent] = []
    for event in events:
        taker = _taker(event, found) if event.code == _TAKING and _takes_back(event) else None
        found.append(evolve(event, target=evolve(taker, basis="coreference")) if taker is not None else event)
    return found


def _takes_back(event: BareEvent) -> bool:
    """Whether forces of a state retake something, and the text does not say from whom."""
    tree, source, target = event.view.tree, event.source, event.target
    verbs = {tree.lemmas[t] for t in event.act.literals}
    armed = target is not None and target.basis != "inferred" and set(target.roles[:1]) & ARMED
    return source is not None and source.roles[:1] == _ARMY and not armed and not verbs.isdisjoint(_RETAKING)


def _taker(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """The armed men of the country who took a place shortly before in the text."""
    assert event.source is not None
    taken = (e for e in reversed(before) if e.code == _TAKING and event.view.index - e.view.index <= _REACH)
    takers = (e.source for e in taken if e.source is not None and ARMED & {*e.source.roles[:1]})
    own = {event.source.country, None}
    return next((t for t in takers if t.country in own and t.text != event.source.text), None)


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
