"""Wordings: patterns of words in the order of the text, around a verb in one of some forms.

``"suggested .. SOURCE <should|shall> demand {international|&p_kind} conventions"``: words touch, ``..``
allows others between; ``<...>`` holds the forms of the verb, ``+`` before its own word in one of several
words (``wire +tap``, ``+broke down``); SOURCE, TARGET, BOTH (several actors that act on each other) and
ANY (somebody who is neither) stand for actors.  Words are compared as they stand, not by lemma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from eventcode.text.units import units

BOTH, ANY = "BOTH", "ANY"
SLOTS = frozenset({"SOURCE", "TARGET", BOTH, ANY})
Words = tuple[str, ...]
_NEGATIONS = frozenset({"not", "nt", "no", "never", "neither", "nobody", "nothing", "without"})
_MODALS = frozenset({"would", "could", "may", "might", "can", "ca", "should", "must", "if", "will", "wo", "shall"})
_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<gap>\.\.)|<(?P<head>[^<>]*)>|\{(?P<choice>[^{}]*)\}|&(?P<set>[a-z][a-z0-9_]*)"
    r"|(?P<slot>[A-Z]+)(?![^\s<>{}&])|(?P<word>[^\s<>{}&\"]+)"
)


Known = dict[str, "VerbForms | frozenset[Words]"]
"""What the words of a file's wordings stand for, each read once."""


class WordingError(ValueError):
    """A fault in a wording, ``offset`` characters into it."""

    def __init__(self, message: str, offset: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.hint = hint


@frozen(kw_only=True)
class Verb:
    """A form of a verb, with the words that belong to it before and behind ("wire tap", "broke down")."""

    word: str
    before: Words = ()
    behind: Words = ()


@frozen(kw_only=True)
class Piece:
    """What must stand at a place: an actor or one of some expressions, ``close`` to what is nearer the verb."""

    slot: str | None = None
    words: frozenset[Words] = frozenset()
    close: bool = False


@frozen(kw_only=True)
class VerbForms:
    """The verbs of a wording, by their own words; one object serves all the patterns of its verbs."""

    verbs: frozenset[Verb]
    by_word: Mapping[str, tuple[Verb, ...]] = field(init=False, eq=False, repr=False)
    words: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        forms: dict[str, tuple[Verb, ...]] = {}
        for verb in sorted(self.verbs, key=lambda v: (-len(v.before) - len(v.behind), v.before, v.behind)):
            forms[verb.word] = (*forms.get(verb.word, ()), verb)
        object.__setattr__(self, "by_word", forms)
        object.__setattr__(self, "words", frozenset(forms))


@frozen(kw_only=True)
class Wording:
    """A verb with what stands before and behind it, the nearest first."""

    verbs: VerbForms
    before: tuple[Piece, ...] = ()
    behind: tuple[Piece, ...] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self.before + self.behind

    @property
    def required(self) -> tuple[frozenset[str], ...]:
        """For each piece of words, the units that one of its expressions starts with."""
        return tuple(frozenset(w[0] for w in p.words) for p in self.pieces if p.words)

    @property
    def length(self) -> int:
        """How many words a text must have at least: the longer wording wins."""
        own = max(len(v.before) + len(v.behind) for v in self.verbs.verbs)
        return own + sum(min(map(len, p.words)) if p.words else 1 for p in self.pieces)

    @property
    def is_negative(self) -> bool:
        """Whether it asks for a negation, which then tells what happened."""
        return self._asks_for(_NEGATIONS)

    @property
    def is_modal(self) -> bool:
        """Whether it asks for a word of possibility or intention, which then tells what happened."""
        return self._asks_for(_MODALS)

    def _asks_for(self, words: frozenset[str]) -> bool:
        return any(words & set(w) for p in self.pieces for w in p.words)


def compile_wording(text: str, sets: Mapping[str, frozenset[str]], known: Known | None = None) -> Wording:
    """A wording from its text between the quotes; ``sets`` gives the words of each ``&name``.

    ``known`` keeps what has been read of other wordings with the same sets.

    Raises :class:`WordingError` naming the offset of the faulty word.
    """
    known = {} if known is None else known
    verbs: VerbForms | None = None
    before: list[Piece] = []
    behind: list[Piece] = []
    close = True
    at = 0
    while at < len(text):
        m = _TOKEN.match(text, at)
        if m is None:
            raise WordingError(f"unexpected {text[at]!r}", at, "words, {a|b}, <verb>, SOURCE, TARGET, BOTH, ANY, ..")
        if m["head"] is not None:
            if verbs is not None:
                raise WordingError("two verbs in <>", at)
            verbs, before = _verbs(m, sets, known), _turned(before, close)
            close = True
        elif m["gap"]:
            close = False
        elif not m["blank"]:
            (before if verbs is None else behind).append(_piece(m, sets, known, close))
            close = True
        at = m.end()
    if verbs is None:
        raise WordingError("no verb in <>", 0, 'write "<seize|seizes|seized> .. hostages"')
    return Wording(verbs=verbs, before=tuple(before), behind=tuple(behind))


def expression(text: str) -> Words:
    """The units of an expression as a parser parts them: "don't" is "do" and "n't"."""
    parted = re.sub(r"(?i)\b([a-z]+)n['’]t\b", r"\1 n't", text.replace("_", " "))
    return tuple(u for word in parted.split() for u in units(word))


def read_verb(text: str) -> Verb:
    """A form of a verb; ``+`` marks its own word among several, else the first is it.  Raises WordingError."""
    words = text.replace("_", " ").split()
    own = next((i for i, w in enumerate(words) if w.startswith("+")), 0)
    parts = [expression(w.lstrip("+")) for w in words]
    if not parts or not parts[own]:
        raise WordingError(f"no word in {text!r}")
    flat_before = tuple(u for p in parts[:own] for u in p)
    *head, last = parts[own]
    behind = tuple(u for p in parts[own + 1 :] for u in p)
    return Verb(word=last, before=(*flat_before, *head), behind=behind)


def _turned(pieces: Sequence[Piece], close: bool) -> list[Piece]:
    """Pieces before the verb, the nearest first, each close to the one nearer the verb."""
    found: list[Piece] = []
    for piece in reversed(pieces):
        found.append(Piece(slot=piece.slot, words=piece.words, close=close))
        close = piece.close
    return found


def _piece(m: re.Match[str], sets: Mapping[str, frozenset[str]], known: Known, close: bool) -> Piece:
    if m["slot"] and m["slot"] in SLOTS:
        return Piece(slot=m["slot"], close=close)
    if m["slot"]:
        raise WordingError(f"unknown slot {m['slot']}", m.start(), f"known: {' '.join(sorted(SLOTS))}")
    words = known.get(m[0])
    if not isinstance(words, frozenset):
        words = known[m[0]] = _expressions(m, sets)
    return Piece(words=words, close=close)


def _expressions(m: re.Match[str], sets: Mapping[str, frozenset[str]]) -> frozenset[Words]:
    if m["set"]:
        texts: Iterable[str] = _set(m["set"], sets, m.start())
    elif m["choice"] is not None:
        texts = _choices(m["choice"], sets, m.start())
    else:
        texts = (m["word"],)
    words = frozenset(w for t in texts if (w := expression(t)))
    if not words:
        raise WordingError(f"no word in {m[0]!r}", m.start())
    return words


def _verbs(m: re.Match[str], sets: Mapping[str, frozenset[str]], known: Known) -> VerbForms:
    verbs = known.get(m[0])
    if not isinstance(verbs, VerbForms):
        forms = frozenset(read_verb(form) for form in _choices(m["head"], sets, m.start()))
        verbs = known[m[0]] = VerbForms(verbs=forms)
    return verbs


def _choices(text: str, sets: Mapping[str, frozenset[str]], offset: int) -> list[str]:
    found: list[str] = []
    for choice in (" ".join(c.split()) for c in text.split("|")):
        if not choice:
            raise WordingError("an empty alternative", offset, "write {a|b}")
        found += sorted(_set(choice[1:], sets, offset)) if choice.startswith("&") else [choice]
    return found


def _set(name: str, sets: Mapping[str, frozenset[str]], offset: int) -> frozenset[str]:
    if name not in sets:
        raise WordingError(f"unknown word set &{name}", offset)
    return sets[name]
