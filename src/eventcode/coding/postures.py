"""Forces that are moved or put on alert: whose they are, and which state across a border they face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import Act
from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView
from eventcode.model import Actor

POSTURE: Final = "15"
_BORDERS: Final = frozenset({"border", "frontier"})
_FORCES: Final = (("COP",), ("MIL",))


def moved_forces(reader: ActorReader, view: SentenceView, act: Act) -> list[Actor]:
    """The forces that a passive moves where nobody is named who moved them: "police were deployed in Lima"."""
    if not act.clause.passive:
        return []
    tokens = dict.fromkeys((*act.targets, *act.literals[1:], *act.clause.objects))
    return [a for t in tokens if (a := reader.read(view, t)) is not None and a.roles[:1] in _FORCES]


def is_moved(source: Actor | None, target: Actor | None) -> bool:
    """Whether a target is but the forces that its own state moves: "sent a carrier to the Gulf"."""
    return (
        source is not None and target is not None and target.country == source.country is not None
        and target.roles[:1] in _FORCES and source.roles[:1] not in _FORCES
    )  # fmt: skip


def across_the_border(
    reader: ActorReader, view: SentenceView, act: Act, forces: Sequence[Actor], targets: Sequence[Actor]
) -> list[Actor]:
    """Whom forces face: the targets of other states, else the state beyond the border that they are moved to."""
    own = {a.country for a in forces}
    other = [t for t in targets if t.country not in own and (t.country or t.roles[:1] not in _FORCES)]
    if other or None in own:
        return other
    for token in view.tree.subtree(act.clause.head):
        if view.tree.lemmas[token] not in _BORDERS or view.clauses.governing_verb(token) not in (None, act.clause.head):
            continue
        beyond = [o for p in view.clauses.noun(token).prepositions if p.word == "with" for o in p.objects]
        for neighbour in (*beyond, token):
            actor = reader.read(view, neighbour)
            if actor is not None and actor.country is not None and actor.country not in own:
                return [evolve(actor, code=actor.country, roles=(), basis="inferred")]
    return []
