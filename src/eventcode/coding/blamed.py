"""Who is said to be behind a deed: "a bomb blamed on separatists", "killed in an attack claimed by the group"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.view import SentenceView
from eventcode.parse import labels as L
from eventcode.parse import standing as S

BLAMED: Final = frozenset({"blame", "attribute", "ascribe", "pin", "claim"})
_CLAIMING: Final = "claim"
_LAID_AT: Final = ("on", "to")
_IN: Final = frozenset({"in", "by", "during"})
# How an ambush or a raid is done by those whom the word "by" names.
_CARRYING_OUT: Final = frozenset("lay set spring stage mount launch carry conduct wage".split())
_OF_NOUNS: Final = frozenset({L.NOUN_CLAUSE, L.RELATIVE})


def laid_at_those_blamed(view: SentenceView, act: Act) -> Act:
    """Violence that names nobody as done by those whom it is blamed on or who claim it (coding policy, "Status").

    Who laid an ambush in which soldiers died has simply done it.
    """
    deeds = tuple(_deeds(view, act)) if act.code[:2] in VIOLENT else ()
    if not set(act.sources) <= set(deeds):
        return act
    if doers := tuple(t for d in deeds for t in _who_carried_out(view, d)):
        return evolve(act, sources=doers)
    culprits = tuple(t for d in deeds for t in blamed_for(view, d))
    return evolve(act, sources=culprits, standing=evolve(act.standing, hedged=True)) if culprits else act


def blamed_for(view: SentenceView, deed: int) -> Iterator[int]:
    """Heads of those whom a participle or relative clause beside a deed names as its doers."""
    tree = view.tree
    for clause in tree.children[deed]:
        if tree.labels[clause] not in _OF_NOUNS or view.standings.verb(clause).reality != S.ACTUAL:
            continue
        verb = view.clauses.verb(clause)
        if tree.lemmas[clause] == _CLAIMING:
            yield from (s for s in verb.subjects if tree.tags[s] not in L.RELATIVE_TAGS)
        elif tree.lemmas[clause] in BLAMED:
            yield from (o for p in verb.prepositions if p.word in _LAID_AT for o in p.objects)


def _who_carried_out(view: SentenceView, deed: int) -> Iterator[int]:
    """Heads of those who did a deed: "in an ambush laid by rebels"."""
    tree = view.tree
    for clause in tree.children[deed]:
        if tree.labels[clause] == L.NOUN_CLAUSE and tree.lemmas[clause] in _CARRYING_OUT:
            yield from view.clauses.verb(clause).subjects if view.clauses.verb(clause).passive else ()


def _deeds(view: SentenceView, act: Act) -> Iterator[int]:
    """The nouns that name what was done: those of the rule, and what it was done in."""
    tree = view.tree
    yield from (t for t in (act.head, *act.literals, *act.sources) if tree.tags[t] in L.NOUN_TAGS)
    yield from (o for p in act.clause.prepositions if p.word in _IN for o in p.objects)
