"""Rules by head lemma, most specific first: matching costs the same with 100 rules as with 5,000."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, Protocol, TypeVar

from attrs import frozen

from eventcode.rules.pattern import Pattern


class HeadedRule(Protocol):
    """Anything with a pattern; one that tells nothing is an exception to the others and goes first."""

    @property
    def pattern(self) -> Pattern: ...

    @property
    def tells_nothing(self) -> bool: ...

    @property
    def layer(self) -> int: ...


R = TypeVar("R", bound=HeadedRule)


@frozen(kw_only=True, eq=False)
class RuleIndex(Generic[R]):
    """Looks up the rules whose head may be a lemma; ``lemmas`` are all that head a rule: the triggers."""

    verbs: Mapping[str, tuple[R, ...]]
    nouns: Mapping[str, tuple[R, ...]]
    lemmas: frozenset[str]

    @classmethod
    def build(cls, rules: Iterable[R]) -> RuleIndex[R]:
        """Index rules; of equally specific ones the later comes first, so that added dictionaries win."""
        found: dict[str, dict[str, list[R]]] = {"verb": {}, "noun": {}}
        for rule in reversed(list(rules)):
            for lemma in {head.rpartition(" ")[2] for head in rule.pattern.heads}:
                found[rule.pattern.kind].setdefault(lemma, []).append(rule)
        lemmas = frozenset(found["verb"]) | frozenset(found["noun"])
        return cls(verbs=_ranked(found["verb"]), nouns=_ranked(found["noun"]), lemmas=lemmas)


def _ranked(by_lemma: dict[str, list[R]]) -> dict[str, tuple[R, ...]]:
    return {
        lemma: tuple(sorted(rules, key=lambda r: (r.layer, r.tells_nothing, r.pattern.specificity), reverse=True))
        for lemma, rules in by_lemma.items()
    }
