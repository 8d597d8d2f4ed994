"""Two groups that one phrase names: "Hema and Lendu militiamen", who fight each other."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse.phrases import conjuncts

_RIVAL = frozenset({"rival", "feuding", "warring", "opposing", "competing"})


def two_groups(view: SentenceView, tokens: Sequence[int], actor: Actor) -> tuple[Actor, Actor] | None:
    """Both groups of a phrase, each with its own words, or the same twice of "rival gangs"; None if it names one.

    ``tokens`` are the heads of the phrase that ``actor`` was read from.
    """
    tree = view.tree
    for token in tokens[:1]:
        modifiers = view.clauses.noun(token).modifiers
        if any(tree.words[m].lower() in _RIVAL for m in modifiers):
            return actor, actor
        for modifier in modifiers:
            both = conjuncts(tree, [modifier])
            if len(both) == 2 and all(tree.words[t][:1].isupper() for t in both):
                first, second = (evolve(actor, text=f"{tree.words[t]} {tree.words[token]}") for t in both)
                return first, second
    return None
