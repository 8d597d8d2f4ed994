"""A parsed sentence and its clauses as plain values: what the parser hands on, free of spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import Factory, field, frozen

TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year "
    "weekend day night morning evening afternoon january february march april june july august september october "
    "november december".split()
)
"""Words of time, which neither act nor have anything done to them."""


@frozen(kw_only=True, eq=False)
class Tree:
    """A dependency tree over the tokens of one sentence.

    ``starts`` and ``ends`` are character offsets into ``text``; ``heads[i]`` is the token that governs
    token i, itself for the root; ``tags`` are Penn Treebank tags, ``labels`` the parser's own.
    """

    text: str
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    low: tuple[str, ...] = field(
        default=Factory(lambda self: tuple(map(str.lower, self.words)), takes_self=True), repr=False
    )
    """The words in lower case."""

    def __len__(self) -> int:
        return len(self.words)

    def subtree(self, token: int) -> list[int]:
        """The token and everything below it, in order of the text."""
        found, todo = [token], [token]
        while todo:
            below = self.children[todo.pop()]
            found += below
            todo += below
        return sorted(found)

    def span_text(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def above(self, token: int) -> list[int]:
        """The tokens that govern ``token``, nearest first, without itself."""
        found: list[int] = []
        while self.heads[token] != token and len(found) <= len(self.words):
            token = self.heads[token]
            found.append(token)
        return found


def children_of(heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The tokens that each token governs, in order, from the token that governs each."""
    below: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            below[head].append(token)
    return tuple(map(tuple, below))


@frozen(kw_only=True)
class PrepositionalPhrase:
    """A preposition or particle with the heads of what follows it; none for a bare particle.

    ``clause`` is the infinitive of "for the army to leave", whose subject stands as the object.
    """

    word: str
    objects: tuple[int, ...]
    clause: int | None = None


@frozen(kw_only=True)
class Clause:
    """An event word with its arguments, voice undone: ``subjects`` act, ``objects`` are acted on.

    Numbers are tokens of the tree.  ``kind`` is verb or noun.  ``complements`` are the heads of
    infinitives and content clauses below it; the objects of "be" are its predicates; ``predicates`` say
    what an object is called or made ("took them hostage").  A noun has its
    possessors as ``subjects`` and the words before it as ``modifiers``.
    """

    head: int
    kind: str
    lemma: str
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    prepositions: tuple[PrepositionalPhrase, ...] = ()
    complements: tuple[int, ...] = ()
    modifiers: tuple[int, ...] = ()
    predicates: tuple[int, ...] = ()
    passive: bool = False


@frozen(kw_only=True)
class Standing:
    """How far the text vouches for a clause.

    ``reality`` is actual, negated, future, refused (future and negated), demanded (somebody says that it
    must be), hypothetical, content (inside another act) or mentioned (a noun that the text takes for granted);
    ``speakers`` are tokens of who says it; ``hedged`` marks words of doubt; ``background`` what is told beside
    the main clause.
    """

    reality: str
    speakers: tuple[int, ...] = ()
    hedged: bool = False
    background: bool = False
