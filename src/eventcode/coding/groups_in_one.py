"""Who counts as one side: "Hema and Lendu militiamen" are two that fight each other, a judge and his driver one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from eventcode.coding.actor_codes import REBELLIOUS, STATE, join
from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, phrase_span

_RIVAL = frozenset({"rival", "feuding", "warring", "opposing", "competing"})

COMPANIONS = (("CVL",), ("COP",))
"""The roles of those who are hit, held or received for whom they belong to."""
_GUNMEN = ("UAF",)
_DOERS = re.compile(r"\b(?:attackers|assailants|raiders)$")
_OWNING = frozenset({"his", "her", "their"})


def is_beside_its_owner(view: SentenceView, token: int) -> bool:
    """Whether somebody is named only beside whom he belongs to: "the mayor and his wife", "and two of her guards"."""
    tree = view.tree
    inner = [o for c in tree.children[token] if tree.low[c] == "of" for o in tree.children[c]]
    owned = any(tree.low[p] in _OWNING for t in (token, *inner) for p in tree.children[t])
    return owned and tree.labels[token] == L.CONJUNCT


def two_groups(view: SentenceView, tokens: Sequence[int], actor: Actor) -> tuple[Actor, Actor] | None:
    """Both groups of a phrase, each with its own words, or the same twice of "rival gangs"; None if it names one.

    ``tokens`` are the heads of the phrase that ``actor`` was read from.
    """
    tree = view.tree
    nouns = [tree.heads[t] for t in tokens if tree.labels[t] in L.BEFORE_NOUNS]
    one_noun = len(nouns) == 2 and nouns[0] == nouns[1]  # "a Turkish drone attack"
    coordinated = len(tokens) == 2 and all(t in view.mention_at for t in tokens)  # "Hutu gunmen and Tutsi militiamen"
    if coordinated and not one_noun:
        first, second = (evolve(actor, text=tree.span_text(*phrase_span(tree, t))) for t in tokens)
        return first, second
    for token in tokens[:1]:
        modifiers = view.clauses.noun(token).modifiers
        numbers = (c for c in tree.children[token] if tree.labels[c] == L.NUMBER)
        from_two = any(_counts_two(view, o) for p in view.clauses.noun(token).prepositions for o in p.objects)
        if any(tree.low[m] in _RIVAL for m in modifiers) or any(tree.low[n] == "two" for n in numbers) or from_two:
            return actor, actor
        for modifier in modifiers:
            both = conjuncts(tree, [modifier])
            if len(both) == 2 and all(tree.words[t][:1].isupper() for t in both):
                first, second = (evolve(actor, text=f"{tree.words[t]} {tree.words[token]}") for t in both)
                return first, second
    return None


def _counts_two(view: SentenceView, token: int) -> bool:
    """Whether somebody comes "from two villages" or "of rival clans"."""
    return any(view.tree.low[c] in _RIVAL | {"two"} for c in view.tree.children[token])


def sharing_its_noun(view: SentenceView, token: int, actor: Actor, others: Sequence[Actor]) -> Actor:
    """A people's name that shares the noun behind the second: the Nuer of "Nuer and Murle gunmen" are gunmen too.

    ``others`` are the actors read from the phrase behind "and".
    """
    tree = view.tree
    second = next((c for c in tree.children[token] if tree.labels[c] == L.CONJUNCT), None)
    people = actor.roles[-1:] == ("CVL",) or (actor.kind == "country" and not actor.roles)  # "Kyrgyz and Tajik guards"
    if second is None or not people or tree.tags[token] not in L.NAME_TAGS or len(others) != 1:
        return actor
    named = any(tree.words[m][:1].isupper() for m in view.clauses.noun(second).modifiers)
    bare = second == token + 2 + sum(m < second for m in view.clauses.noun(second).modifiers)
    if not named or not bare or others[0].roles[-1:] == ("CVL",) or not others[0].roles:
        return actor
    roles = others[0].roles
    if actor.kind == "country" and roles[0] not in STATE:
        return actor  # "Mali and Tuareg rebels"
    text = f"{tree.words[token]} {tree.words[second]}"
    return evolve(actor, roles=roles, code=join(actor.country, roles), text=text)


def of_others(targets: list[Actor], sources: Sequence[Actor]) -> list[Actor]:
    """The targets but those of the side that acts: "15 rebels and four soldiers were killed when rebels attacked"."""
    own = {s.code for s in sources}
    rebels = {s.country for s in sources if REBELLIOUS.intersection(s.roles[:1])}
    others = [t for t in targets if t.code not in own and not (t.roles[:1] == _GUNMEN and _DOERS.search(t.text))]
    # "Two FLEC fighters and a policeman died when separatists attacked a post"
    others = [t for t in others if not (REBELLIOUS.intersection(t.roles[:1]) and t.country in rebels)]
    return others if len(others) < len(targets) and others else targets
