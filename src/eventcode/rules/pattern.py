"""The parts of a compiled pattern."""

from __future__ import annotations

from attrs import frozen

from eventcode.rules.wording import Wording

SOURCE, TARGET, DO, ACT = "SOURCE", "TARGET", "DO", "ACT"
_NEGATIONS = frozenset({"no", "not", "never", "nothing", "nobody", "neither", "none"})


def token_forms(word: str) -> tuple[str, ...]:
    """The tokens that a word of a pattern may stand for: "fire" for "cease-fire", "sit" for "sit-in"."""
    last = word.rpartition(" ")[2]
    return (last, last.rpartition("-")[2], last.partition("-")[0]) if "-" in last else (last,)


STATE = "STATE"
NAMED = "NAMED"
"""Among the roles of a condition: a state as such, whichever it is, and nobody of it."""


@frozen(kw_only=True)
class Condition:
    """What the filler of a slot or position must be: one of some roles, or one of some words; or must not."""

    roles: frozenset[str]
    words: frozenset[str]
    negative: bool = False


@frozen(kw_only=True)
class Term:
    """What may stand at a position: a slot (with conditions) or one of ``words`` (lemmas).

    A word of several parts ("air strike") needs its last part as head and the others as modifiers.
    ``modifiers`` are further words that the head must carry.
    """

    slot: str | None = None
    words: frozenset[str] = frozenset()
    modifiers: tuple[frozenset[str], ...] = ()
    conditions: tuple[Condition, ...] = ()


@frozen(kw_only=True)
class Prepositional:
    """A preposition or particle, one of ``words``, with what follows it; None is a bare particle."""

    words: frozenset[str]
    term: Term | None


@frozen(kw_only=True)
class Pattern:
    """An active clause in dictionary form: a head with its subject, objects, prepositions and complement.

    One of kind "form" is a ``wording`` instead, and its heads are forms of a verb, not lemmas.
    """

    kind: str
    heads: frozenset[str]
    head_modifiers: tuple[frozenset[str], ...] = ()
    subject: Term | None = None
    object: Term | None = None
    second_object: Term | None = None
    prepositions: tuple[Prepositional, ...] = ()
    complement: Term | None = None
    between: bool = False
    wording: Wording | None = None

    @property
    def required(self) -> tuple[frozenset[str], ...]:
        """For each word that a clause must have somewhere to fit: the token forms that it may take."""
        if self.wording is not None:
            return self.wording.required
        terms = [t for t in (self.object, self.second_object, self.complement) if t]
        terms += [p.term for p in self.prepositions if p.term]
        wanted = [t.words for t in terms if t.words] + [m for t in terms for m in t.modifiers] + [*self.head_modifiers]
        slots = [t for t in (self.subject, *terms) if t is not None and t.slot]
        wanted += [c.words for t in slots for c in t.conditions if not c.negative and not c.roles]
        wanted += [p.words for p in self.prepositions if p.term is None]
        return tuple(frozenset(f for w in words for f in token_forms(w)) for words in wanted)

    @property
    def is_negative(self) -> bool:
        """Whether it asks for a negation ("have no comment"), which then tells what happened."""
        if self.wording is not None:
            return self.wording.is_negative
        terms = [t for t in (self.subject, self.object, self.second_object, self.complement) if t]
        terms += [p.term for p in self.prepositions if p.term]
        wanted = {w for t in terms for words in (t.words, *t.modifiers) for w in words}
        return not _NEGATIONS.isdisjoint(wanted | {w for words in self.head_modifiers for w in words})

    @property
    def is_verdict(self) -> bool:
        """Whether it says what another's act is ("TARGET be provocation"), so that the speaker is the source."""
        return (
            self.heads == {"be"}
            and self.subject is not None
            and self.subject.slot == TARGET
            and not any(p.term is not None and p.term.slot == SOURCE for p in self.prepositions)
        )

    @property
    def specificity(self) -> tuple[int, int, int]:
        """How much a pattern asks for: two for each literal word and each condition, one for each exception."""
        if self.wording is not None:
            return 2 * self.wording.length, self.wording.length, sum(p.slot is not None for p in self.wording.pieces)
        terms = [t for t in (self.subject, self.object, self.second_object, self.complement) if t]
        terms += [p.term for p in self.prepositions if p.term]
        literals = sum(bool(t.words) + len(t.modifiers) for t in terms) + len(self.head_modifiers)
        literals += len(self.prepositions)
        conditions = [c for t in terms for c in t.conditions]
        positive = sum(not c.negative for c in conditions)
        weight = 2 * literals + 2 * positive + (len(conditions) - positive)
        return weight, literals, sum(t.slot is not None for t in terms)
