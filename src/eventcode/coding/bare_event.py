"""A directed dyad before its projections, and the words of its act."""

from __future__ import annotations

from attrs import frozen

from eventcode.coding.act import Act
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, Casualties, EventDate, PlaceMention
from eventcode.parse.labels import COMPOUND, PARTICLE


@frozen(kw_only=True, eq=False)
class BareEvent:
    """A directed dyad before its projections.

    ``by_story`` says that its sentence tells no place, and that it has that of the story.
    """

    view: SentenceView
    act: Act
    code: str
    source: Actor | None
    target: Actor | None
    date: EventDate
    place: PlaceMention | None
    casualties: Casualties
    status: str
    attribution: str | None
    speaker: Actor | None = None
    by_story: bool = False


def action_text(event: BareEvent) -> str:
    """The words of the act (:func:`action_tokens`)."""
    return " ".join(event.view.tree.words[t] for t in action_tokens(event))


def action_tokens(event: BareEvent) -> list[int]:
    """The tokens of the act: its head, what its rule took, and an object that is nobody ("fired tear gas")."""
    tree, act = event.view.tree, event.act
    particles = {t for t in tree.children[act.head] if tree.labels[t] == PARTICLE}
    things = {
        t for t in act.clause.objects if act.kind == "verb" and t not in (*act.targets, *act.sources, *act.contents)
    }
    whole = {c for t in things for c in tree.children[t] if tree.labels[c] == COMPOUND}
    return sorted({act.head, *act.literals, *particles, *things, *whole})
