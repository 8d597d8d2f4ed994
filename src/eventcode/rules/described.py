"""Terms of patterns in words, for what a rule lacked."""

from __future__ import annotations

from eventcode.rules.pattern import Condition, Term


def described(term: Term | None) -> str:
    """A term as an editor knows it: SOURCE with MIL|GOV; of many words the first."""
    if term is None:
        return ""
    return " ".join([term.slot or f"{{{_some(term.words)}}}", *map(_asked, term.conditions)])


def _asked(condition: Condition) -> str:
    wanted = "|".join(filter(None, ["|".join(sorted(condition.roles)), _some(condition.words)]))
    return f"{'without' if condition.negative else 'with'} {wanted}"


def _some(words: frozenset[str]) -> str:
    shown = sorted(words)
    return "|".join(shown[:4]) + ("|…" if len(shown) > 4 else "")
