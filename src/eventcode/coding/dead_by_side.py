"""Whose dead they are: those of the side that acts, or of the side it acts against."""

from __future__ import annotations

from attrs import evolve

from eventcode.coding.actor_codes import REBELLIOUS
from eventcode.coding.actors import ActorReader
from eventcode.coding.casualties import read_casualties
from eventcode.coding.killing_verbs import loses_men
from eventcode.coding.victims import dead_by_phrase
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, Casualties


def with_sides(
    view: SentenceView, hurt: Casualties, reader: ActorReader, sides: tuple[Actor | None, Actor | None]
) -> Casualties:
    """The casualties of a dyad with the dead of its source and its target, where the text tells whose they are."""
    if hurt.killed is None or not hurt.killed.value:
        return hurt
    dead: list[int | None] = [None, None]
    for token, number in dead_by_phrase(view):
        victim = reader.read(view, _whose(view, token))
        side = next((n for n, actor in enumerate(sides) if _is_of(victim, actor)), None)
        if side is not None:
            dead[side] = (dead[side] or 0) + number
    other = read_casualties(view.tree.text).other_side
    if dead[0] is None and dead[1] and other is not None:
        dead[0] = other.value  # "killed 57 rebels for the loss of five of its own men"
    return evolve(hurt, killed_source=dead[0], killed_target=dead[1])


def _whose(view: SentenceView, token: int) -> int:
    """Those by whom it is told which side the dead are of: who lost men, else the dead themselves."""
    verb = view.tree.heads[token]
    subjects = view.clauses.verb(verb).subjects if view.clauses.is_verb(verb) and loses_men(view, verb) else ()
    return subjects[0] if subjects else token


def _is_of(victim: Actor | None, side: Actor | None) -> bool:
    """Whether victims belong to a side: of its country where both have one, with a role of it."""
    if victim is None or side is None:
        return False
    if victim.country and side.country and victim.country != side.country:
        return False
    irregular = bool(set(victim.roles[:1]) & REBELLIOUS and set(side.roles[:1]) & REBELLIOUS)
    return (
        irregular
        or bool(set(victim.roles) & set(side.roles))
        or (not side.roles and victim.country == side.country is not None)
    )
