"""Whom criticism and inquiries of a deed mean: who did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eventcode.coding.act import Act
from eventcode.coding.blamed import blamed_for
from eventcode.coding.view import SentenceView
from eventcode.parse import labels as L

INQUIRY: Final = "09"
_BY: Final = "by"


def doers_of_deeds(view: SentenceView, act: Act) -> tuple[int, ...]:
    """Heads of those behind "by": "condemned the killing of nurses by rebels".

    An inquiry means them wherever the deed stands: "are looking into fraud by a bank", "examine claims that the army
    killed nurses".
    """
    deeds = act.targets or act.literals[1:]
    found = tuple(o for t in deeds for p in view.clauses.noun(t).prepositions if p.word == _BY for o in p.objects)
    found = found or tuple(o for t in deeds for o in _laid_at(view, t))
    if found or act.code[:2] != INQUIRY or act.clause.passive:
        return found
    return tuple(_named_anywhere(view, act))


def _laid_at(view: SentenceView, deed: int) -> Iterator[int]:
    """Whose a deed is said to be: "killings blamed on the army", "an attack attributed to rebels"."""
    tree = view.tree
    first = tree.heads[deed] if tree.labels[deed] == L.CONJUNCT else deed
    family = (first, *(c for c in tree.children[first] if tree.labels[c] == L.CONJUNCT))
    for noun in family:
        yield from blamed_for(view, noun)


def _named_anywhere(view: SentenceView, act: Act) -> Iterator[int]:
    """Who stands behind "by" below the verb of an inquiry, and the subjects of what it examines."""
    tree = view.tree
    for token in tree.subtree(act.clause.head):
        if token > act.clause.head and tree.lemmas[token] == _BY and not _is_below_a_passive(view, token):
            yield from (o for o in tree.children[token] if tree.labels[o] == L.PREPOSITION_OBJECT)
        if tree.labels[token] == L.NOUN_CLAUSE and tree.heads[token] in (*act.literals, *act.targets):
            yield from view.clauses.verb(token).subjects


def _is_below_a_passive(view: SentenceView, token: int) -> bool:
    """Whether "by" tells who did what a passive says and not whose the deed was: "said to have been paid by"."""
    verb = view.clauses.governing_verb(token)
    return verb is not None and view.clauses.verb(verb).passive
