"""Which acts of a sentence its dead may belong to."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from eventcode.coding.act import RIOT, VIOLENT, Act
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.killing_verbs import DYING
from eventcode.coding.victims import casualties_of, counted, joined
from eventcode.coding.view import SentenceView
from eventcode.model import Casualties
from eventcode.parse.labels import CONJUNCT, PARATAXIS

_BESIDE = frozenset({CONJUNCT, PARATAXIS})
_KILLINGS = frozenset({"killing", "murder", "massacre", "slaying", "slaughter", "execution"})
_UNDEADLY = ("172", "174")  # decrees and expulsions


def that_may_kill(acts: Sequence[Act]) -> list[Act]:
    """The acts that the dead of a sentence may belong to; those of a riot only without force beside it."""
    deadly = [a for a in acts if _may_kill(a)]
    force = [a for a in deadly if is_force(a)]
    if any(names_its_doer(a) for a in force):
        return deadly
    riots = [a for a in acts if a.code.startswith(RIOT) and (a.sources or not force)]
    return [a for a in acts if a in deadly or a in riots]


def _may_kill(act: Act) -> bool:
    """Whether an act is one of violence, of force, or a protest that says whom it hurt."""
    force = act.code[:2] in VIOLENT | {"17"} and not act.code.startswith(_UNDEADLY)
    return force or (act.code.startswith("14") and bool(act.victims))


def is_force(act: Act) -> bool:
    """Whether an act is force against people and no damage: "shot at a sit-in and killed three" is one act."""
    return act.code[:2] in VIOLENT or act.code == "175"


def with_the_dead(view: SentenceView, events: list[BareEvent], deadly: Sequence[int]) -> list[BareEvent]:
    """The events; the dead of an act that came to nothing belong to the first act of force that is left."""
    first = next((e.act for e in events if e.act.head in deadly), None)
    if first is None or len(deadly) == 1 or any(e.casualties.killed is not None for e in events):
        return events
    told = casualties_of(view)
    return [evolve(e, casualties=joined(e.casualties, told)) if e.act is first else e for e in events]


def killed_of(act: Act, view: SentenceView) -> Casualties:
    """Those of whom a noun tells that they were killed: "condemned the killing of three nurses by rebels"."""
    told = act.kind == "noun" and act.code[:2] in VIOLENT and view.tree.lemmas[act.head] in _KILLINGS
    return Casualties(killed=counted(view, act.targets)) if told else Casualties()


def names_its_doer(act: Act) -> bool:
    """Whether an act of harm is no mere outcome: "the rebels killed two", and not "two were killed", "two died"."""
    return bool(act.sources) or not (act.clause.passive or act.clause.lemma in DYING)


def has_its_own_dead(view: SentenceView, act: Act, acts: Sequence[Act]) -> bool:
    """Whether an act names its doer or stands beside another: "two were stabbed to death and one was shot dead"."""
    heads, labels = view.tree.heads, view.tree.labels
    pairs = [(act.head, other.head) for other in acts if act.kind == other.kind == "verb"]
    beside = any(heads[b] == a and labels[b] in _BESIDE for one, two in pairs for a, b in ((one, two), (two, one)))
    apart = any(";" in view.tree.words[min(pair) : max(pair)] for pair in pairs)
    return beside or apart or names_its_doer(act)
