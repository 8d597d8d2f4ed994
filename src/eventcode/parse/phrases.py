"""Walking a tree: conjuncts, possessors, modifiers, prepositions, with the labels kept in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eventcode.parse import labels as L
from eventcode.syntax import TIMES, PrepositionalPhrase, Tree

COMPOUND_PREPOSITIONS = frozenset({"according", "due", "because", "prior", "thanks", "owing", "contrary", "pursuant"})
PARTICLES = frozenset("home down up off out over back away on in through apart aside together forward against".split())


def with_label(tree: Tree, token: int, labels: frozenset[str]) -> list[int]:
    """The children of ``token`` that have one of ``labels``."""
    return [c for c in tree.children[token] if tree.labels[c] in labels]


_INVOLVING: Final = "involving"
_EACH_OTHER: Final = frozenset({"each", "other"})
_ONE_ANOTHER: Final = frozenset({"one", "another"})
_REFLEXIVE: Final = frozenset("himself herself itself themselves ourselves".split())


def conjuncts(tree: Tree, heads: Iterable[int]) -> tuple[int, ...]:
    """Heads of noun phrases with everything coordinated to them, in order of the text.

    Not what is said of the subject besides: "killed six guards and himself".
    """
    found: list[int] = []
    todo = list(heads)
    while todo:
        head = todo.pop()
        found.append(head)
        joined = (c for c in tree.children[head] if tree.labels[c] == L.CONJUNCT)
        todo += [c for c in joined if tree.tags[c] not in L.FINITE_TAGS and tree.low[c] not in _REFLEXIVE]
    return tuple(sorted(found))


def companions(tree: Tree, subject: int) -> tuple[int, ...]:
    """Who acts with the subject of a clause: "Peru, together with Chile and Cuba, voted against it"."""
    for preposition in tree.children[subject]:
        if tree.labels[preposition] != L.PREPOSITION or preposition < subject:
            continue
        inner = preposition
        if tree.low[preposition] == "along":
            inner = next((c for c in tree.children[preposition] if tree.low[c] == "with"), preposition)
        words = {tree.low[t] for t in (preposition, inner, *tree.children[preposition])}
        if "alongside" in words or ("with" in words and words & {"together", "along"}):
            return conjuncts(tree, [c for c in tree.children[inner] if tree.labels[c] in L.PREPOSITION_OBJECTS])
    return ()


def is_each_other(tree: Tree, noun: int) -> bool:
    """Whether a noun phrase is "each other" or "one another", so that its subjects act on each other."""
    around = {tree.low[noun], *(tree.low[c] for c in tree.children[noun])}
    return around >= _EACH_OTHER or around >= _ONE_ANOTHER


def possessors(tree: Tree, noun: int) -> tuple[int, ...]:
    """Whose a noun is: "the army's attack", "their attack", but not "Monday's attack"."""
    own = [c for c in tree.children[noun] if tree.labels[c] == L.POSSESSOR]
    return conjuncts(tree, [c for c in own if tree.low[c] not in TIMES])


def modifiers(tree: Tree, noun: int) -> tuple[int, ...]:
    """The nouns, names and adjectives that stand before a noun and belong to it."""
    own = [c for c in tree.children[noun] if tree.labels[c] in L.NOUN_MODIFIERS and c < noun]
    return tuple(own)


def appositions(tree: Tree, noun: int) -> tuple[int, ...]:
    """The nouns that say the same of the same: "Ali Khan, the defence minister"."""
    found = (c for c in tree.children[noun] if tree.labels[c] == L.APPOSITION)
    return tuple(c for c in found if all(tree.low[p] != "among" for p in tree.children[c]))  # "two Uzbeks among them"


def prepositional_phrases(tree: Tree, token: int, agents: bool = True) -> Iterator[PrepositionalPhrase]:
    """The prepositions and particles of a verb or noun; nested ones ("from inside Syria") give both."""
    for child in tree.children[token]:
        label = tree.labels[child]
        if label == L.AGENT and not agents:
            continue
        if label == L.NOUN_CLAUSE and tree.low[child] == _INVOLVING:  # "a clash involving Indian and Chinese troops"
            sides = [c for c in tree.children[child] if tree.labels[c] == L.OBJECT]
            yield PrepositionalPhrase(word="between", objects=conjuncts(tree, sides))
        elif label in L.PREPOSITIONAL and tree.tags[child] not in L.NOMINAL_TAGS:
            yield from _phrase(tree, child)
        elif label == L.ADVERB and tree.lemmas[child] in PARTICLES:
            yield PrepositionalPhrase(word=tree.lemmas[child], objects=())
            yield from prepositional_phrases(tree, child)  # "went back to work"


def _is_its_other_half(tree: Tree, preposition: int, other: int) -> bool:
    """Whether two prepositions share what stands behind the second: "to and from Iran"."""
    bare = not any(tree.labels[c] in L.PREPOSITION_OBJECTS for c in tree.children[preposition])
    return bare and tree.labels[other] == L.CONJUNCT and tree.tags[other] in L.BEFORE_OBJECTS


def _phrase(tree: Tree, preposition: int) -> Iterator[PrepositionalPhrase]:
    word = tree.low[preposition]
    holder = next((c for c in tree.children[preposition] if _is_its_other_half(tree, preposition, c)), preposition)
    objects = [c for c in tree.children[holder] if tree.labels[c] in L.PREPOSITION_OBJECTS]
    yield PrepositionalPhrase(word=word, objects=conjuncts(tree, objects))
    for child in tree.children[preposition]:
        if tree.labels[child] == L.PREPOSITION and word not in COMPOUND_PREPOSITIONS:
            yield from _phrase(tree, child)


def phrase_tokens(tree: Tree, head: int) -> list[int]:
    """The tokens of a noun phrase: its head and what belongs to it, without clauses, conjuncts, all but "of"."""
    stop = {L.RELATIVE, L.NOUN_CLAUSE, L.CONJUNCT, L.COORDINATOR, L.APPOSITION, L.CONTENT, L.ADVERBIAL}
    found, todo = [head], [head]
    while todo:
        for child in tree.children[todo.pop()]:
            elsewhere = tree.labels[child] in stop or (
                tree.labels[child] == L.PREPOSITION and tree.lemmas[child] != "of"
            )
            if not elsewhere and not (tree.labels[child] == L.PUNCTUATION and child in (head - 1, head + 1)):
                found.append(child)
                todo.append(child)
    return sorted(found)


def phrase_span(tree: Tree, head: int) -> tuple[int, int]:
    """First and last token of the unbroken run around ``head`` that belongs to its noun phrase."""
    own = set(phrase_tokens(tree, head))
    first = last = head
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    while last > head and tree.labels[last] == L.PUNCTUATION:
        last -= 1
    return first, last
