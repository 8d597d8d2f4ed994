"""The other side of a fight: both lose men ("killing six and losing two"), and whose the drones are that it downs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import BATTLES, VIOLENT
from eventcode.coding.actor_codes import ARMED, REBELLIOUS, is_unknown
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.losses import IRREGULARS, SERVING, Losses
from eventcode.model import Actor, Casualties
from eventcode.parse.labels import PREPOSITION_OBJECT

_ASSAULT: Final = "180"
_SHELLING: Final = "194"
_FIGHTS: Final = ("190", "193")
_FORCES: Final = re.compile(rf"\b{SERVING}\b")
_IRREGULARS: Final = re.compile(rf"\b{IRREGULARS}\b")
_AIRBORNE: Final = re.compile(r"\b(?:drones?|missiles?|rockets?|jets?|warplanes?|helicopters?)$")
_DURING: Final = frozenset({"in", "during"})
_KILLING: Final = frozenset({"kill", "wound", "shoot", "sink"})
_REACH: Final = 3
_SERVING: Final = frozenset({"MIL", "COP"})
_FIGHTING: Final = ARMED | {"CRM"}
_OWN: Final = re.compile(r"\bown (?:losses|dead|casualties|men)\b")


def with_both_sides(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; a fight with dead on both sides is done by each to the other (coding policy, reciprocal events)."""
    events = [_against_the_other(e, events) for e in events]
    told = {(id(e.act), _code(e.source), _code(e.target)) for e in events}
    return [one for event in events for one in _ways(event, told)]


def _against_the_other(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """Of soldiers and rebels who die in one fight, and nobody is said to have killed them, each killed the other."""
    if event.code not in _FIGHTS or not is_unknown(event.source) or (side := _side_of(event.target)) is None:
        return event
    of_it = [e for e in events if e.act is event.act and e.code == event.code and is_unknown(e.source)]
    foes = [e for e in of_it if _side_of(e.target) not in (side, None)]
    beside = any(e.view is event.view and e.act is not event.act and e.code[:2] in VIOLENT for e in events)
    if len(of_it) != 2 or len(foes) != 1 or beside:
        return event  # "overran a post, with 38 soldiers and 60 guerrillas killed": they are the dead of that act
    lost = evolve(event.casualties, killed_source=foes[0].casualties.killed_target)
    return evolve(event, source=foes[0].target, casualties=lost)


def _side_of(actor: Actor | None) -> str | None:
    """Whether somebody serves a state or fights for himself."""
    first = set(actor.roles[:1]) if actor is not None and actor.kind != "place" else set()
    return "state" if first & _SERVING else "irregular" if first & (REBELLIOUS | {"CRM"}) else None


def with_senders(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; drones and missiles brought down by those who were under fire before are of whoever fired at them."""
    found: list[BareEvent] = []
    for event in events:
        sender = _sender(event, found) if _is_shot_down(event) else None
        target = event.target
        if sender is not None and target is not None:
            event = evolve(event, target=evolve(sender, text=target.text, basis="coreference"))
        found.append(event)
    return found


def _is_shot_down(event: BareEvent) -> bool:
    target = event.target
    unknown = target is not None and target.roles == ("UAF",) and target.basis == "inferred"
    return unknown and event.code in _FIGHTS and _AIRBORNE.search(target.text if target else "") is not None


def _sender(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """The army of another state that hit the country of those who shoot, lately told."""
    for other in reversed(before):
        near = 0 <= event.view.index - other.view.index <= _REACH
        sender, hit = other.source, other.target
        if not near or sender is None or hit is None or event.source is None or sender.roles[:1] != ("MIL",):
            continue
        if other.code[:2] in VIOLENT and hit.country == event.source.country != sender.country:
            return sender
    return None


def _ways(event: BareEvent, told: set[tuple[int, str, str]]) -> Iterator[BareEvent]:
    hurt, source, target = event.casualties, event.source, event.target
    both = bool(hurt.killed_source) and bool(hurt.killed_target)
    if both and event.code == _ASSAULT:
        event = evolve(event, code=_FIGHTS[0])  # "police lost an officer and killed nine gang members"
    yield event
    fought = event.code in (*_FIGHTS, _SHELLING) and (both or _is_in_a_fight(event))
    armed = all(a is not None and a.kind != "place" and set(a.roles[:1]) & _FIGHTING for a in (source, target))
    if fought and armed and (id(event.act), _code(target), _code(source)) not in told:
        turned = evolve(hurt, killed_source=hurt.killed_target, killed_target=hurt.killed_source)
        yield evolve(event, source=target, target=source, casualties=turned)


def _is_in_a_fight(event: BareEvent) -> bool:
    """Whether it is told of a fight whom one side killed: "troops killed nine rebels in a clash near Gao"."""
    view, act = event.view, event.act
    tree, verb = view.tree, view.clauses.governing_verb(act.head)
    if verb is None or tree.lemmas[verb] not in _KILLING:
        return False
    fights = (
        t
        for t, lemma in enumerate(tree.lemmas)
        if tree.labels[t] == PREPOSITION_OBJECT and (lemma in BATTLES or _is_exchange_of_fire(tree.low, t))
    )
    return any(tree.low[tree.heads[t]] in _DURING and view.clauses.governing_verb(t) == verb for t in fights)


def _is_exchange_of_fire(words: Sequence[str], token: int) -> bool:
    return (
        words[token] == "exchange"
        and words[token + 1 : token + 2] == ("of",)
        and "fire" in words[token + 2 : token + 4]
    )


def of_its_side(more: Casualties, text: str, event: BareEvent) -> Casualties:
    """The dead that a sentence adds to a fight, as those of the side whose men it names: "Four soldiers also died"."""
    if more.killed is None or not more.killed.value or (side := _side(text, event)) is None:
        return more
    dead = more.killed.value
    return evolve(more, killed_source=dead if side == 0 else None, killed_target=dead if side == 1 else None)


def with_losses(event: BareEvent, losses: Losses) -> Casualties:
    """The casualties of a fight whose dead a later sentence counts for each side."""
    source = event.source
    serves = source is not None and bool(set(source.roles[:1]) & _SERVING)
    own, other = (losses.forces, losses.irregulars) if serves else (losses.irregulars, losses.forces)
    sides = (own, other) if losses.are_mutual else (event.casualties.killed_source, event.casualties.killed_target)
    return evolve(event.casualties, killed=losses.dead, killed_source=sides[0], killed_target=sides[1])


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


def _code(actor: Actor | None) -> str:
    return actor.code if actor is not None else ""
