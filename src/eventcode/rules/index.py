"""Rules by head lemma and by a word that they need: matching costs the same with 100 rules as with 5,000."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from eventcode.rules.pattern import Pattern, token_forms


class HeadedRule(Protocol):
    """Anything with a pattern; one that tells nothing is an exception to the others and goes first."""

    @property
    def pattern(self) -> Pattern: ...

    @property
    def tells_nothing(self) -> bool: ...

    @property
    def code(self) -> str: ...

    @property
    def layer(self) -> int: ...

    @property
    def imported(self) -> bool: ...


R = TypeVar("R", bound=HeadedRule)


@frozen(kw_only=True, eq=False)
class _Shelf(Generic[R]):
    """The rules of one head in their order: those that need no further word, and the others by a word they need.

    ``others`` holds, for each numbered rule, what else it needs somewhere in the sentence.
    """

    rules: tuple[R, ...]
    free: tuple[int, ...]
    by_word: Mapping[str, tuple[int, ...]]
    others: tuple[tuple[frozenset[str], ...], ...]

    @classmethod
    def of(cls, rules: Sequence[R], known: dict[int, tuple[frozenset[str], ...]]) -> _Shelf[R]:
        """A shelf of rules in their order; it is made when its head first stands in a text.

        ``known`` remembers by id what a rule needs: it may have many heads.
        """
        free: list[int] = []
        by_word: dict[str, list[int]] = {}
        others: list[tuple[frozenset[str], ...]] = []
        for number, rule in enumerate(rules):
            needed = known.get(id(rule))
            if needed is None:
                needed = known[id(rule)] = rule.pattern.required
            others.append(needed[1:])
            if not needed:
                free.append(number)
            for word in needed[0] if needed else ():
                by_word.setdefault(word, []).append(number)
        frozen_words = {word: tuple(numbers) for word, numbers in by_word.items()}
        return cls(rules=tuple(rules), free=tuple(free), by_word=frozen_words, others=tuple(others))

    def candidates(self, forms: frozenset[str]) -> list[R]:
        """The rules whose words all stand in a sentence of these token forms, in order."""
        found = set(self.free)
        for word in forms & self.by_word.keys():
            found.update(self.by_word[word])
        others, rules = self.others, self.rules
        return [rules[n] for n in sorted(found) if not any(words.isdisjoint(forms) for words in others[n])]


@frozen(kw_only=True, eq=False)
class RuleIndex(Generic[R]):
    """Looks up the rules whose head may be a lemma; ``lemmas`` are all that head a rule: the triggers."""

    lemmas: frozenset[str]
    _rules: Mapping[tuple[str, str], Sequence[R]] = field(repr=False)
    _wordings: bool = False
    _shelves: dict[tuple[str, str], _Shelf[R]] = field(factory=dict, repr=False)
    _needs: dict[int, tuple[frozenset[str], ...]] = field(factory=dict, repr=False)

    @classmethod
    def build(cls, rules: Iterable[R]) -> RuleIndex[R]:
        """Index rules; of equally specific ones the later comes first, of imported ones the earlier."""
        found: dict[tuple[str, str], list[R]] = {}
        given = list(rules)
        # Of imported rules the first wins.
        ordered = [r for r in given if r.imported] + [r for r in reversed(given) if not r.imported]
        for rule in sorted(ordered, key=_rank, reverse=True):
            for lemma in {form for head in rule.pattern.heads for form in token_forms(head)}:
                found.setdefault((rule.pattern.kind, lemma), []).append(rule)
        return cls(
            lemmas=frozenset(lemma for _, lemma in found), rules=found, wordings=any(k == "form" for k, _ in found)
        )

    def has(self, kind: str, lemma: str) -> bool:
        """Whether any rule of a kind (verb or noun) has a lemma as its head."""
        return (kind, lemma) in self._rules

    @property
    def has_wordings(self) -> bool:
        """Whether any rule is a wording."""
        return self._wordings

    def rules(self, kind: str, lemma: str) -> Sequence[R]:
        """All rules of a head, the most specific first."""
        return self._rules[kind, lemma]

    def candidates(self, kind: str, lemma: str, forms: frozenset[str]) -> list[R]:
        """Those of them that a sentence with these token forms (lemmas and lower-case words) may fit."""
        shelf = self._shelves.get((kind, lemma))
        if shelf is None:
            shelf = self._shelves[kind, lemma] = _Shelf.of(self._rules[kind, lemma], self._needs)
        return shelf.candidates(forms)


def _rank(rule: HeadedRule) -> tuple[object, ...]:
    """Later layers first, then rules for nothing, then verdicts, which need a speaker; then by weight and fineness."""
    pattern, fineness = rule.pattern, len(rule.code.rstrip("0"))
    if pattern.wording is not None:
        return rule.layer, False, False, pattern.specificity, 0
    return rule.layer, rule.tells_nothing, pattern.is_verdict, pattern.specificity, fineness
