"""The tokens of sentences, as spaCy's tokenizer makes them: what it makes of each word between blanks is remembered.

spaCy's own memory of words is off inside a memory zone, and the words of news repeat.  Half of them are plain: letters
with a comma or a full stop behind them at most.  The rules of English leave these letters whole, so no rule is tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from operator import add, attrgetter
from typing import Any, Final, NamedTuple

from attrs import Factory, field, frozen
from spacy.lang.en import English
from spacy.tokens import Doc

MOST_REMEMBERED: Final = 200_000
_LONGEST: Final = 40  # characters of a word that is remembered: addresses of pages do not repeat
_PAIRED: Final = frozenset({"''", "’’"})
_CLOSING: Final = (",", ".")
_LASTING: Final = 30_000


class _Word(NamedTuple):
    """The tokens of one word between blanks, with the norms that are not their own (“n't”: “not”).

    ``spaced`` tells that only the last of them has a blank behind it.
    """

    tokens: tuple[str, ...]
    spaced: tuple[bool, ...]
    norms: tuple[tuple[int, str], ...] = ()
    hangs_on_others: bool = False


_TOKENS: Final = attrgetter("tokens")
_SPACED: Final = attrgetter("spaced")
_NORMS: Final = attrgetter("norms")
_HANGS: Final = attrgetter("hangs_on_others")


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
        if kept is None:
            doc = Doc(vocabulary, words=list(self.words), spaces=list(self.spaced))
        else:
            doc = Doc(vocabulary, words=[self.words[t] for t in kept], spaces=[self.spaced[t] for t in kept])
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
    _usual: bool = field(
        default=Factory(lambda self: _has_usual_rules(self.pipeline.tokenizer), takes_self=True), init=False, repr=False
    )
    _known: dict[str, _Word] = field(factory=dict, repr=False)
    _fresh: list[str] = field(factory=list, repr=False)

    def sentence(self, text: str) -> TokenisedSentence:
        """The tokens of one sentence."""
        between = text.split(" ")
        if between != text.split():
            return self._unusual(text)
        parts = [self._known.get(one) or self._word(one) for one in between]
        if any(map(_HANGS, parts)):
            return self._unusual(text)
        words = tuple(chain.from_iterable(map(_TOKENS, parts)))
        spaced = (*chain.from_iterable(map(_SPACED, parts)),)[:-1] + (False,) * bool(parts)
        return TokenisedSentence(
            text=text,
            words=words,
            starts=_starts(words, spaced),
            spaced=spaced,
            norms=_norms(parts) if any(map(_NORMS, parts)) else (),
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
        word = (self._plain_word(text) if self._usual else None) or self._parted_word(text)
        if len(text) <= _LONGEST:
            self._known[text] = word
            self._fresh.extend(word.tokens)
        return word

    def _plain_word(self, text: str) -> _Word | None:
        """A word of plain letters, with a comma or a full stop behind them at most; None if it is not so plain."""
        mark = text[-1] if text[-1] in _CLOSING else ""
        letters = text[:-1] if mark else text
        special = self.pipeline.tokenizer.rules
        if not (letters.isascii() and letters.isalpha()) or text in special or letters in special:
            return None
        if mark == "." and not (letters[-1].islower() or (len(letters) > 1 and letters[-2:].isupper())):
            return None  # an initial
        return _Word((letters, mark), (False, True)) if mark else _Word((letters,), (True,))

    def _parted_word(self, text: str) -> _Word:
        word = _word_of(self.pipeline.tokenizer(text))
        signs = len(word.tokens) > 1 and any(map(_is_a_sign, word.tokens))
        return word._replace(hangs_on_others=True) if signs else word

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


def _has_usual_rules(tokenizer: Any) -> bool:
    """Whether a tokenizer has the rules for the parts of words that spaCy has for English, if special words apart."""
    usual: Any = English.Defaults
    patterns = ["|".join([f"^{p}" for p in usual.prefixes if p.strip()])]
    patterns += ["|".join([f"{s}$" for s in usual.suffixes if s.strip()]), "|".join(filter(str.strip, usual.infixes))]
    rules = [tokenizer.prefix_search, tokenizer.suffix_search, tokenizer.infix_finditer]
    own = [getattr(getattr(rule, "__self__", None), "pattern", None) for rule in rules]
    return own == patterns and tokenizer.token_match is None


def _norms(parts: Sequence[_Word]) -> tuple[tuple[int, str], ...]:
    """The norms of the tokens of words, by the numbers that these have in the sentence."""
    firsts = accumulate([len(word.tokens) for word in parts], initial=0)
    return tuple([(first + at, norm) for first, word in zip(firsts, parts, strict=False) for at, norm in word.norms])


def _word_of(doc: Doc) -> _Word:
    tokens = list(doc)
    own = [(at, token.norm_) for at, token in enumerate(tokens) if token.norm != token.lex.norm]
    return _Word(tuple([token.text for token in tokens]), (False,) * (len(tokens) - 1) + (True,), tuple(own))


def _starts(words: Sequence[str], spaced: Sequence[bool]) -> tuple[int, ...]:
    """Where each token starts."""
    ends = accumulate(map(add, map(len, words), spaced), initial=0)
    return tuple(ends)[: len(words)]
