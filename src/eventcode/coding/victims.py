"""How many people a sentence says were killed or hurt, counted in its parse: "killing him and his wife" is two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eventcode.coding.casualties import NUMBER, read_casualties, read_number
from eventcode.coding.view import SentenceView
from eventcode.model import Casualties, Count
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, phrase_span

_KILLING: Final = frozenset(
    "kill slay murder assassinate behead execute lynch massacre slaughter die perish butcher gun".split()
)
_DYING: Final = frozenset({"die", "perish"})
_HURTING: Final = frozenset({"wound", "injure", "hurt", "maim"})
# Verbs that kill with a word beside them: "shot dead", "hacked to death", "left six people dead".
_WITH_DEATH: Final = frozenset(
    "shoot stab hack beat burn choke leave club stone trample crush torture blow bludgeon knife".split()
)
_PERSONS: Final = frozenset({"him", "her", "me", "himself", "herself", "one"})
_NUMBER: Final = re.compile(rf"(?:\w+ ){{0,3}}?(?P<n>{NUMBER})", re.IGNORECASE)


def casualties_of(view: SentenceView) -> Casualties:
    """The killed and injured of a sentence: counted in its parse, else as its words tell them."""
    told = read_casualties(view.tree.text)
    if told.nobody or told.toll:
        return told.casualties
    killed, injured = _count(view, _KILLING, _WITH_DEATH), _count(view, _HURTING, frozenset())
    words = told.casualties
    return Casualties(killed=_likelier(killed, words.killed), injured=_likelier(injured, words.injured))


def _likelier(counted: Count | None, read: Count | None) -> Count | None:
    """What the parse counts, unless the words give a number and it does not."""
    return read if counted is None or (counted.value is None and read is not None) else counted


def _count(view: SentenceView, verbs: frozenset[str], with_death: frozenset[str]) -> Count | None:
    counts = [c for token in _victims(view, verbs, with_death) if (c := _number_of(view, token)) is not None]
    if not counts:
        return None
    text = " and ".join(c.text for c in counts)
    if any(c.value is None for c in counts):
        known = [c for c in counts if c.value is not None]
        low = sum(c.low or 0 for c in counts)
        return Count(value=None, low=low, high=None, text=text) if not known else known[0]
    total = sum(c.value or 0 for c in counts)
    return Count(value=total, low=total, high=total, text=text)


def _victims(view: SentenceView, verbs: frozenset[str], with_death: frozenset[str]) -> Iterator[int]:
    """Heads of the phrases of those whom verbs of the sentence say were killed, each once."""
    tree, seen = view.tree, set()
    for verb in range(len(tree)):
        lemma = tree.lemmas[verb]
        harms = lemma in verbs or (lemma in with_death and _is_deadly(view, verb))
        if (
            not harms
            or not view.clauses.is_verb(verb)
            or any(tree.labels[c] == L.NEGATION for c in tree.children[verb])
        ):
            continue
        clause = view.clauses.verb(verb)
        hit = clause.subjects if lemma in _DYING and not clause.passive else clause.objects
        for token in conjuncts(tree, hit):
            if token not in seen:
                seen.add(token)
                yield token


def _is_deadly(view: SentenceView, verb: int) -> bool:
    """Whether "dead" or "to death" stands beside a verb."""
    tree = view.tree
    return any(tree.lemmas[t] in ("dead", "death") for t in tree.subtree(verb)[:40] if abs(t - verb) <= 8)


def _number_of(view: SentenceView, token: int) -> Count | None:
    """The number of people that a phrase stands for; None for things and for plurals without a number."""
    tree = view.tree
    first, last = phrase_span(tree, token)
    text = tree.span_text(first, last)
    number = _NUMBER.match(text)
    if number is not None:
        return read_number(number["n"], text)
    word = tree.words[token].lower()
    singular = tree.tags[token] in ("NN", "NNP") or word in _PERSONS
    known = word in _PERSONS or tree.tags[token] == "NNP" or view.mention_at.get(token) is not None
    return Count(value=1, low=1, high=1, text=text) if singular and known else None
