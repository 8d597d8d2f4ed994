"""Plain search for expressions in a text: discards and issues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import field, frozen

from eventcode.lexicon.entries import Discard, Issue, IssueSection
from eventcode.text.units import units

T = TypeVar("T")
_WORDS = re.compile(r"[\w'’.\-&]+")


@frozen(kw_only=True, eq=False)
class PhraseIndex(Generic[T]):
    """Expressions by their first word; one that ends in a stem is found in longer words too."""

    exact: Mapping[str, Sequence[tuple[tuple[str, ...], T]]] = field(repr=False)
    stems: Mapping[str, Sequence[tuple[tuple[str, ...], T]]] = field(repr=False)
    lengths: frozenset[int]

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, bool, T]]) -> PhraseIndex[T]:
        """Index expressions, each with whether its last word is whole and what it stands for."""
        exact: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        stems: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for text, whole, value in phrases:
            parts = words_of(text)
            if parts:
                one_stem = len(parts) == 1 and not whole
                last = parts if whole or one_stem else (*parts[:-1], parts[-1] + "*")
                (stems if one_stem else exact).setdefault(parts[0], []).append((last, value))
        return cls(exact=exact, stems=stems, lengths=frozenset(map(len, stems)))

    def find(self, text: str) -> Iterator[T]:
        """What stands in a text, in its order; an expression counts each time."""
        words = words_of(text)
        for at, word in enumerate(words):
            for parts, value in self.exact.get(word, ()):
                if _fits(words[at : at + len(parts)], parts):
                    yield value
            for length in self.lengths if self.stems else ():
                if length <= len(word):
                    yield from (value for _, value in self.stems.get(word[:length], ()))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(u for word in _WORDS.findall(text) for u in units(word))


def _fits(words: Sequence[str], parts: Sequence[str]) -> bool:
    if len(words) != len(parts):
        return False
    last = parts[-1]
    same = words[-1].startswith(last[:-1]) if last.endswith("*") else words[-1] == last
    return same and tuple(words[:-1]) == tuple(parts[:-1])


@frozen(kw_only=True, eq=False)
class Discarder:
    """Tells which articles and sentences the dictionaries keep from being coded."""

    index: PhraseIndex[Discard]

    @classmethod
    def of(cls, discards: Iterable[Discard]) -> Discarder:
        return cls(index=PhraseIndex.of((d.text, d.whole, d) for d in discards))

    def story(self, text: str) -> Discard | None:
        """What drops a whole article, if anything does."""
        return None if self.idle else next((d for d in self.index.find(text) if d.story), None)

    def sentence(self, text: str) -> Discard | None:
        """What drops a sentence, if anything does."""
        return None if self.idle else next(iter(self.index.find(text)), None)

    @property
    def idle(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.index.exact and not self.index.stems


@frozen(kw_only=True, eq=False)
class IssueCounter:
    """Counts the issues that a text speaks of."""

    index: PhraseIndex[tuple[str, Issue]]

    @classmethod
    def of(cls, sections: Iterable[IssueSection]) -> IssueCounter:
        return cls(index=PhraseIndex.of((t, True, (s.name, i)) for s in sections for i in s.issues for t in i.texts))

    def count(self, sentences: Sequence[str]) -> dict[str, int]:
        """How often each issue is spoken of, by code, the commonest first.

        What cancels issues does so for those of its own section, in its sentence or in all of them.
        """
        found = [list(self.index.find(s)) for s in sentences]
        everywhere = {name for some in found for name, issue in some if issue.code is None and issue.story}
        total: Counter[str] = Counter()
        for some in found:
            cancelled = everywhere | {name for name, issue in some if issue.code is None}
            total.update(i.code for name, i in some if i.code is not None and name not in cancelled)
        return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))
