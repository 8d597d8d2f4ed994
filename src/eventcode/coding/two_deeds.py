"""Two deeds that are told alike and yet are two: to each other, by turns, of a guest who also meets his host."""

from __future__ import annotations

from typing import Final

from eventcode.coding.actor_codes import STATE
from eventcode.coding.agreement import REBELS
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.scope import VISITS
from eventcode.model import Actor
from eventcode.parse.labels import RELATIVE

_MEETINGS: Final = frozenset({"040", "044", "046"})
_BATTLE_AND_CAPTURE: Final = {"190", "192"}  # "took the town after a battle"


def are_battle_and_capture(a: BareEvent, b: BareEvent, *, in_short: bool) -> bool:
    """Whether a fight and the taking of a town are told as one act or in two sentences, neither of them a headline."""
    told_apart = a.act is b.act or (a.view is not b.view and not in_short)
    return told_apart and {a.code, b.code} == _BATTLE_AND_CAPTURE


def are_two_deeds(a: BareEvent, b: BareEvent) -> bool:
    """Whether the grammar of two tellings shows that they are of two deeds, whatever their codes and actors."""
    return (
        _are_two_directions(a, b) or _are_two_penalties(a, b) or _are_two_parties(a, b) or _are_visit_and_meeting(a, b)
    )


def brings_down(event: BareEvent) -> bool:
    """Whether an act brings something down from the air, which no shelling or raid is."""
    tree, head = event.view.tree, event.act.head
    return tree.lemmas[head] in ("shoot", "bring") and any(tree.low[c] == "down" for c in tree.children[head])


def _are_two_directions(a: BareEvent, b: BareEvent) -> bool:
    """Whether two groups of one kind do it to each other: "Hema and Lendu militiamen clashed".

    So do two parts of an army in turn: "mutineers seized the barracks", and "loyal troops retook it" from them.
    """
    if a.source is None or a.target is None or b.source is None or b.target is None:
        return False
    if a.act is not b.act:
        first, then = (a, b) if a.view.index < b.view.index else (b, a)
        meant = then.target is not None and then.target.basis == "coreference" and a.code == b.code
        taker, retaker = first.source, then.source
        return meant and taker is not None and retaker is not None and _are_in_turn(taker, retaker, then.target)
    return a.source.text != a.target.text and (a.source.text, a.target.text) == (b.target.text, b.source.text)


def _are_in_turn(taker: Actor, retaker: Actor, meant: Actor | None) -> bool:
    return meant is not None and meant.text == taker.text != retaker.text and taker.code == retaker.code


def _are_two_parties(a: BareEvent, b: BareEvent) -> bool:
    """Whether one act is aimed at a state and at its rebels: "brokered a truce between Mali and its rebels"."""
    if a.act is not b.act or a.target is None or b.target is None:
        return False
    rebels = [t for t in (a.target, b.target) if REBELS & {*t.roles[:1]}]
    rulers = [t for t in (a.target, b.target) if not t.roles or t.roles[0] in STATE]
    return bool(rebels and rulers)


def _are_two_penalties(a: BareEvent, b: BareEvent) -> bool:
    """Whether one verb curbs a state and the next its people: "put an embargo on Mali and barred its judges"."""
    if a.view is not b.view or a.act is b.act or not a.code.startswith("16") or a.target is None or b.target is None:
        return False
    beside = {a.act.head, b.act.head} & {a.view.tree.heads[a.act.head], a.view.tree.heads[b.act.head]}
    return bool(beside) and a.act.kind == b.act.kind == "verb" and a.target.roles != b.target.roles


def _are_visit_and_meeting(a: BareEvent, b: BareEvent) -> bool:
    """Whether a guest and his host also meet, and not in a clause that says where: "Kampala, where he met her"."""
    codes = {a.code, b.code}
    if codes.isdisjoint(VISITS) or codes.isdisjoint(_MEETINGS):
        return False
    beside = a.view.index != b.view.index or not any(e.view.tree.labels[e.act.head] == RELATIVE for e in (a, b))
    return beside and a.act is not b.act
