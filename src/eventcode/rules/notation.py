"""The notation of patterns: ``SOURCE open fire on TARGET`` to a :class:`Pattern`.

A pattern is an active clause in dictionary form: UPPERCASE is a slot, lowercase a lemma, ``{a|b}``
alternatives, ``&name`` a word set, ``:n`` marks a noun as head.  The head is the word marked ``:n``,
else the first word after the first slot.  A slot may carry conditions: ``SOURCE[COP]`` (roles),
``SOURCE[STATE]`` (any state), ``TARGET[NAMED]`` (a name of no known actor), ``TARGET[&official]`` (words),
``TARGET[!CVL]`` (not).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from eventcode.errors import nearest
from eventcode.rules.pattern import ACT, DO, NAMED, SOURCE, STATE, TARGET, Condition, Pattern, Prepositional, Term
from eventcode.rules.wording import Known, WordingError, compile_wording

PREPOSITIONS = frozenset(
    (
        "about above across after against ahead along alongside among amid around as aside at away back "
        "before behind beneath beside beyond between by concerning despite down during for forward from home in inside "
        "into near of off on onto out outside over past regarding through throughout to together toward "
        "towards under until up upon via with within without"
    ).split()
)
SLOTS = frozenset({SOURCE, TARGET, DO, ACT, "CHARGE", "PLACE", "THING"})
_ROLES_BY_WORD = MappingProxyType(
    {
        word: role
        for role, words in (
            ("MIL", "army military soldier soldiers troops navy forces"),
            ("COP", "police cops officer officers"),
            ("GOV", "government president minister ministry"),
            ("REB", "rebel rebels militia insurgents guerrillas"),
            ("OPP", "opposition"),
            ("CVL", "civilian civilians people protesters citizens"),
            ("JUD", "court courts judge judges judiciary"),
            ("LEG", "parliament congress senate legislature"),
            ("MED", "media press journalist journalists"),
            ("REF", "refugee refugees migrants"),
            ("SPY", "intelligence spies"),
            ("BUS", "business company companies"),
        )
        for word in words.split()
    }
)
WordSets = Mapping[str, frozenset[str]]

_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<slot>[A-Z]+)(?P<conditions>(?:\[[^\]]*\])*)"
    r"|(?:\{(?P<choice>[^{}]*)\}|&(?P<set>[a-z][a-z0-9_]*)|(?P<word>[a-z][a-z'’\-]*))(?P<noun>:n)?"
)
_CHOICES = re.compile(r"\{([^}]*)\}")
_CONDITION = re.compile(r"\[([^\]]*)\]")
_ROLE, _PLAIN = re.compile(r"[A-Z]{3}"), re.compile(r"[a-z][a-z \-]*")
_CHOICE = re.compile(rf"[A-Z]{{3}}|{STATE}|{NAMED}|&[a-z][a-z0-9_]*|[a-z][a-z \-]*")


class NotationError(ValueError):
    """A fault in a pattern, ``offset`` characters into it."""

    def __init__(self, message: str, offset: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.hint = hint


@frozen(kw_only=True)
class _Part:
    """A word, choice, set or slot of a pattern text."""

    slot: str | None
    words: frozenset[str]
    noun: bool
    offset: int
    text: str
    conditions: tuple[Condition, ...] = field(default=())

    @property
    def preposition(self) -> bool:
        return bool(self.words) and self.words <= PREPOSITIONS


@frozen(kw_only=True)
class PatternReader:
    """Reads pattern texts; ``sets`` gives the words of each ``&name``.

    A text in quotes is a wording (:mod:`eventcode.rules.wording`); ``known`` keeps what was read of others.
    Alternatives and conditions that stand in many patterns are read once and held once.
    """

    sets: WordSets
    known: Known = field(factory=dict)
    _words: dict[str, frozenset[str]] = field(factory=dict)
    _conditions: dict[str, tuple[Condition, ...]] = field(factory=dict)

    def compile(self, text: str) -> Pattern:
        """A pattern text as a :class:`Pattern`.

        Raises :class:`NotationError` naming the offset of the faulty word.
        """
        if text.startswith('"'):
            return _wording_pattern(text, self.sets, self.known)
        parts = self._parts(text)
        if not parts:
            raise NotationError("an empty pattern")
        at = _head(parts)
        if parts[at].noun:
            return _noun_pattern(parts, at)
        return _verb_pattern(parts, at)

    def _parts(self, text: str) -> list[_Part]:
        parts = []
        at = 0
        while at < len(text):
            m = _TOKEN.match(text, at)
            if m is None:
                raise _unexpected(text, at)
            if not m["blank"]:
                parts.append(self._part(m))
            at = m.end()
        return parts

    def _part(self, m: re.Match[str]) -> _Part:
        at, text, slot = m.start(), m[0], m["slot"]
        if slot:
            if slot not in SLOTS:
                raise NotationError(f"unknown slot {slot}", at, f"known: {' '.join(sorted(SLOTS))}")
            conditions = self._conditions.get(m["conditions"])
            if conditions is None:
                found = tuple(_condition(c, self.sets, at) for c in _CONDITION.findall(m["conditions"]))
                conditions = self._conditions[m["conditions"]] = found
            return _Part(slot=slot, words=frozenset(), noun=False, offset=at, text=text, conditions=conditions)
        words = self._words.get(text)
        if words is None:
            words = self._words[text] = _words(m, self.sets)
        return _Part(slot=None, words=words, noun=bool(m["noun"]), offset=at, text=text)


def compile_pattern(text: str, sets: WordSets, known: Known | None = None) -> Pattern:
    """One pattern text as a :class:`Pattern`; for many of them a :class:`PatternReader` costs less.

    Raises :class:`NotationError` naming the offset of the faulty word.
    """
    return PatternReader(sets=sets, known={} if known is None else known).compile(text)


def normalise_pattern(text: str) -> str:
    """The stable id of a rule: its pattern with single blanks and sorted alternatives."""
    if "{" in text:
        text = _CHOICES.sub(lambda m: "{" + "|".join(sorted(w.strip() for w in m[1].split("|"))) + "}", text)
    return " ".join(text.split())


def _wording_pattern(text: str, sets: WordSets, known: Known) -> Pattern:
    if len(text) < 2 or not text.endswith('"'):
        raise NotationError("the quote is not closed", len(text) - 1, 'write "<seize|seizes> .. hostages"')
    try:
        wording = compile_wording(text[1:-1], sets, known)
    except WordingError as error:
        raise NotationError(str(error), error.offset + 1, error.hint) from None
    return Pattern(kind="form", heads=wording.verbs.words, wording=wording)


def _unexpected(text: str, at: int) -> NotationError:
    """What is wrong with a sign that starts no word: most often a bracket that is not closed."""
    if text[at] == "{":
        return NotationError("the brace is not closed", at, "write {a|b}")
    if text[at] == "[":
        unclosed = "]" not in text[at:]
        return NotationError(
            "the bracket is not closed" if unclosed else "a condition without a slot", at, "TARGET[MIL]"
        )
    return NotationError(f"unexpected {text[at]!r}", at, "words are lowercase, slots UPPERCASE")


def _words(m: re.Match[str], sets: WordSets) -> frozenset[str]:
    if m["set"]:
        return _set(m["set"], sets, m.start())
    if m["word"]:
        return frozenset({m["word"]})
    choices = [" ".join(w.split()) for w in m["choice"].split("|")]
    if not all(choices):
        raise NotationError("an empty alternative", m.start(), "write {a|b}")
    return frozenset().union(*(_set(c[1:], sets, m.start()) if c[0] == "&" else {c} for c in choices))


def _set(name: str, sets: WordSets, offset: int) -> frozenset[str]:
    if name not in sets:
        raise NotationError(f"unknown word set &{name}", offset, nearest(name, sets).replace("mean ", "mean &"))
    return sets[name]


def _condition(text: str, sets: WordSets, offset: int) -> Condition:
    negative, body = text.startswith("!"), text.removeprefix("!")
    choices = [c.strip() for c in body.split("|")]
    roles = frozenset(c for c in choices if _ROLE.fullmatch(c) or c in (STATE, NAMED))
    words = frozenset[str]().union(*(_set(c[1:], sets, offset) for c in choices if c.startswith("&")))
    words |= frozenset(c for c in choices if _PLAIN.fullmatch(c))
    if not all(_CHOICE.fullmatch(c) for c in choices):
        raise NotationError(f"unreadable condition [{text}]", offset, _condition_hint(choices))
    return Condition(roles=roles, words=words, negative=negative)


def _condition_hint(choices: Iterable[str]) -> str:
    """What a condition may hold, and the words that capitals were perhaps meant for."""
    shouted = next((c for c in choices if re.fullmatch(r"[A-Z]{2}|[A-Z]{4,}", c)), "")
    meant = _ROLES_BY_WORD.get(shouted.lower(), "")
    near = f"did you mean {meant}, or the word {shouted.lower()}? " if meant else ""
    return f"{near}roles are codes of three capitals such as MIL, COP, GOV; words and &sets are lowercase; join by |"


def _head(parts: list[_Part]) -> int:
    marked = [i for i, p in enumerate(parts) if p.noun]
    if len(marked) > 1:
        raise NotationError("two heads marked :n", parts[marked[1]].offset)
    if marked:
        return marked[0]
    slot = next((i for i, p in enumerate(parts) if p.slot), None)
    if slot is None or slot + 1 >= len(parts) or not parts[slot + 1].words:
        raise NotationError("no head", parts[0].offset, "a slot and a verb, or a noun marked :n")
    return slot + 1


def _noun_pattern(parts: list[_Part], at: int) -> Pattern:
    before = parts[:at]
    slots = [p for p in before if p.slot]
    if len(slots) > 1 or (slots and before[0] is not slots[0]):
        raise NotationError("only one slot, first, before a noun", before[0].offset)
    modifiers = tuple(p.words for p in before if not p.slot)
    subject = _term([slots[0]]) if slots else None
    prepositions, objects, complement, between = _tail(parts[at + 1 :])
    if objects:
        raise NotationError("a noun has no object", parts[at + 1].offset, "join it with a preposition")
    return Pattern(
        kind="noun",
        heads=parts[at].words,
        head_modifiers=modifiers,
        subject=subject,
        prepositions=prepositions,
        complement=complement,
        between=between,
    )


def _verb_pattern(parts: list[_Part], at: int) -> Pattern:
    prepositions, objects, complement, between = _tail(parts[at + 1 :])
    if len(objects) > 2:
        raise NotationError("more than two objects", parts[at].offset)
    return Pattern(
        kind="verb",
        heads=parts[at].words,
        subject=_term(parts[:at]),
        object=objects[0] if objects else None,
        second_object=objects[1] if len(objects) > 1 else None,
        prepositions=prepositions,
        complement=complement,
        between=between,
    )


def _tail(parts: list[_Part]) -> tuple[tuple[Prepositional, ...], list[Term], Term | None, bool]:
    prepositions: list[Prepositional] = []
    objects: list[Term] = []
    complement: Term | None = None
    i, between = 0, False
    while i < len(parts):
        part = parts[i]
        if part.words == {"between"} and _is_pair(parts[i + 1 : i + 4]):
            between, i = True, i + 4
        elif part.words in ({"to"}, {"that"}) and i + 1 < len(parts) and parts[i + 1].slot == DO:
            complement, i = _term([parts[i + 1]]), i + 2
        elif part.preposition:
            phrase, after = _phrase(parts, i + 1)
            prepositions.append(Prepositional(words=part.words, term=_term(phrase) if phrase else None))
            i = after
        else:
            phrase, i = _phrase(parts, i)
            objects.append(_term(phrase))
    return tuple(prepositions), objects, complement, between


def _is_pair(parts: list[_Part]) -> bool:
    return len(parts) == 3 and {parts[0].slot, parts[2].slot} == {SOURCE, TARGET} and parts[1].words == {"and"}


def _phrase(parts: list[_Part], at: int) -> tuple[list[_Part], int]:
    """A slot, or the run of words up to the next preposition or slot."""
    if at < len(parts) and parts[at].slot:
        return [parts[at]], at + 1
    end = at
    while end < len(parts) and not parts[end].slot and not parts[end].preposition and parts[end].words != {"that"}:
        end += 1
    return parts[at:end], end


def _term(parts: list[_Part]) -> Term:
    if not parts:
        raise NotationError("nothing before the head")
    if parts[-1].slot:
        return Term(slot=parts[-1].slot, conditions=parts[-1].conditions)
    return Term(words=parts[-1].words, modifiers=tuple(p.words for p in parts[:-1]))
