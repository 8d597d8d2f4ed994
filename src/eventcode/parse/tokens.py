"""The tokens of sentences, as spaCy's tokenizer makes them: what it makes of each word between blanks is remembered.

spaCy's own memory of words is off inside a memory zone, and the words of news repeat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from attrs import field, frozen
from spacy.tokens import Doc

MOST_REMEMBERED: Final = 200_000
_LONGEST: Final = 40  # characters of a word that is remembered: addresses of pages do not repeat
_PAIRED: Final = frozenset({"''", "’’"})
_LASTING: Final = 30_000


class _Word(NamedTuple):
    """The tokens of one word between blanks, with the norms that are not their own (“n't”: “not”)."""

    tokens: tuple[str, ...]
    norms: tuple[tuple[int, str], ...]
    hangs_on_others: bool = False


@frozen(kw_only=True, eq=False)
class TokenisedSentence:
    """The tokens of a sentence, before it is parsed.

    ``starts`` are character offsets, ``spaced`` tells the tokens that a blank follows, and ``norms`` are the normal
    forms of those tokens whose form does not give it.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    spaced: tuple[bool, ...] = field(repr=False)
    norms: tuple[tuple[int, str], ...] = field(default=(), repr=False)

    def doc(self, vocabulary: Any, kept: Sequence[int] | None = None) -> Doc:
        """The tokens as a document, or only those numbered in ``kept``."""
        chosen = range(len(self.words)) if kept is None else kept
        doc = Doc(vocabulary, words=[self.words[t] for t in chosen], spaces=[self.spaced[t] for t in chosen])
        for token, norm in self.norms:
            if kept is None:
                doc[token].norm_ = norm
            elif token in kept:
                doc[kept.index(token)].norm_ = norm
        return doc


@frozen(kw_only=True, eq=False)
class Tokeniser:
    """Parts sentences with the tokenizer of a pipeline."""

    pipeline: Any = field(repr=False)
    _known: dict[str, _Word] = field(factory=dict, repr=False)
    _fresh: list[str] = field(factory=list, repr=False)

    def sentence(self, text: str) -> TokenisedSentence:
        """The tokens of one sentence."""
        between = text.split(" ")
        if between != text.split():
            return self._unusual(text)
        words: list[str] = []
        spaced: list[bool] = []
        norms: list[tuple[int, str]] = []
        for one in between:
            word = self._known.get(one) or self._word(one)
            if word.hangs_on_others:
                return self._unusual(text)
            if word.norms:
                norms += [(len(words) + at, norm) for at, norm in word.norms]
            words += word.tokens
            spaced += [False] * (len(word.tokens) - 1)
            spaced.append(True)
        if spaced:
            spaced[-1] = False
        return TokenisedSentence(
            text=text,
            words=tuple(words),
            starts=tuple(_starts(words, spaced)),
            spaced=tuple(spaced),
            norms=tuple(norms),
        )

    def forget(self) -> None:
        """Keep what is remembered within bounds, and the vocabulary of the words that come again."""
        vocabulary = self.pipeline.vocab
        if len(vocabulary) < _LASTING:
            for token in self._fresh:
                vocabulary[token]
        self._fresh.clear()
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()

    def _word(self, text: str) -> _Word:
        word = _word_of(self.pipeline.tokenizer(text))
        word = word._replace(hangs_on_others=len(word.tokens) > 1 and any(map(_is_a_sign, word.tokens)))
        if len(text) <= _LONGEST:
            self._known[text] = word
            self._fresh.extend(word.tokens)
        return word

    def _unusual(self, text: str) -> TokenisedSentence:
        """A sentence with blanks other than single spaces, which can be tokens themselves."""
        doc = self.pipeline.tokenizer(text)
        words = _word_of(doc)
        return TokenisedSentence(
            text=text,
            words=words.tokens,
            starts=tuple([token.idx for token in doc]),
            spaced=tuple([bool(token.whitespace_) for token in doc]),
            norms=words.norms,
        )


def _is_a_sign(token: str) -> bool:
    """Whether a token is several marks (":)") or an initial ("s."), which spaCy parts by what stands before it."""
    marks = not any(map(str.isalnum, token)) and len(set(token)) > 1
    return marks or token in _PAIRED or (len(token) == 2 and token[0].isalpha() and token[1] == ".")


def _word_of(doc: Doc) -> _Word:
    own = [(at, token.norm_) for at, token in enumerate(doc) if token.norm != token.lex.norm]
    return _Word(tuple([token.text for token in doc]), tuple(own))


def _starts(words: Sequence[str], spaced: Sequence[bool]) -> Iterator[int]:
    at = 0
    for word, blank in zip(words, spaced, strict=True):
        yield at
        at += len(word) + blank
