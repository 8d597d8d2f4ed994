"""Rows to columns: words as numbers of a list, so that a page holds each word once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import define, field

from eventcode.views.report.columns import COUNTS, NO_DAY, NONE, WORDS, Line

_LINES: Final = ("act", "place", "sentence", "first", "last", "band", "confidence", "reports", *WORDS, *COUNTS)
Sentence = tuple[str, str, str, str]


@define
class Words:
    """Values in the order in which they came, each with its number."""

    numbers: dict[Any, int] = field(factory=dict)

    def number(self, value: Any) -> int:
        return self.numbers.setdefault(value, len(self.numbers))

    def values(self) -> list[Any]:
        return list(self.numbers)


@define(kw_only=True)
class Gathering:
    """Events as columns of numbers.

    Of more than ``most`` events those with the smallest digests of their ids stay: a sample that does not depend on
    the order of the rows.
    """

    most: int
    columns: dict[str, array[int]] = field(factory=lambda: {name: array("i") for name in _LINES})
    digests: array[int] = field(factory=lambda: array("Q"))
    ids: list[str] = field(factory=list)
    words: dict[str, Words] = field(factory=lambda: {name: Words() for name in (*WORDS, "act", "place", "sentence")})

    def add(self, line: Line) -> None:
        """Take one event."""
        columns, words = self.columns, self.words
        self.digests.append(line.digest)
        self.ids.append(line.event_id)
        for name, value in zip(WORDS, line.words, strict=True):
            columns[name].append(words[name].number(value))
        for name, count in zip(COUNTS, line.counts, strict=True):
            columns[name].append(count)
        columns["act"].append(words["act"].number(line.act))
        columns["place"].append(words["place"].number(line.place))
        columns["sentence"].append(words["sentence"].number(line.sentence))
        for name in ("first", "last", "band", "confidence", "reports"):
            columns[name].append(getattr(line, name))
        if len(self.ids) > 2 * self.most:
            self._keep(self._sample(self.most))

    def _sample(self, most: int) -> list[int]:
        """The numbers of the lines with the smallest digests, in the order in which they came."""
        ids = self.ids
        return sorted(sorted(range(len(ids)), key=lambda n: (self.digests[n], ids[n], n))[:most])

    def finish(self, most_sentences: int) -> None:
        """Leave the sample, in the order of days, and sentences for so many events of it."""
        kept = self._sample(self.most) if len(self.ids) > self.most else range(len(self.ids))
        first = self.columns["first"]
        self._keep(sorted(kept, key=lambda n: (first[n] if first[n] != NO_DAY else -NO_DAY, n)))
        if len(self.ids) > most_sentences:
            told = set(self._sample(most_sentences))
            sentences = self.columns["sentence"]
            self.columns["sentence"] = array("i", (s if n in told else NONE for n, s in enumerate(sentences)))
            self._renumber("sentence")

    def _keep(self, order: Sequence[int]) -> None:
        """Leave these lines, in this order, and only the words that they use."""
        self.ids = [self.ids[n] for n in order]
        self.digests = array("Q", (self.digests[n] for n in order))
        self.columns = {name: array("i", (column[n] for n in order)) for name, column in self.columns.items()}
        for name in self.words:
            self._renumber(name)

    def _renumber(self, name: str) -> None:
        values, words = self.words[name].values(), Words()
        self.columns[name] = array("i", (NONE if n == NONE else words.number(values[n]) for n in self.columns[name]))
        self.words[name] = words


def articles_of(sentences: Iterable[Sentence]) -> tuple[list[tuple[str, str, str]], list[str], list[int]]:
    """The articles (id, address, day), and of each sentence its text and the number of its article."""
    articles, texts, numbers = Words(), list[str](), list[int]()
    for text, *article in sentences:
        texts.append(text)
        numbers.append(articles.number(tuple(article)))
    return articles.values(), texts, numbers
