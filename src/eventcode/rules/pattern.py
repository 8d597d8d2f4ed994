"""The parts of a compiled pattern."""

from __future__ import annotations

from attrs import frozen

SOURCE, TARGET, DO, ACT = "SOURCE", "TARGET", "DO", "ACT"


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
    """An active clause in dictionary form: a head with its subject, objects, prepositions and complement."""

    kind: str
    heads: frozenset[str]
    head_modifiers: tuple[frozenset[str], ...] = ()
    subject: Term | None = None
    object: Term | None = None
    second_object: Term | None = None
    prepositions: tuple[Prepositional, ...] = ()
    complement: Term | None = None
    between: bool = False

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
        """More conditions win over fewer, then more literals, then more slots."""
        terms = [t for t in (self.subject, self.object, self.second_object, self.complement) if t]
        terms += [p.term for p in self.prepositions if p.term]
        literals = sum(bool(t.words) + len(t.modifiers) for t in terms) + len(self.head_modifiers)
        literals += sum(1 for p in self.prepositions)
        return sum(len(t.conditions) for t in terms), literals, sum(t.slot is not None for t in terms)
