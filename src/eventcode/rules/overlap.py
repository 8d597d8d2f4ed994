"""Whether two patterns take the same words: then only their order would decide between their codes."""

from __future__ import annotations

from collections.abc import Sequence

from eventcode.rules.pattern import Pattern, Prepositional, Term


def common_words(a: Pattern, b: Pattern) -> frozenset[str] | None:
    """The heads that two equally specific patterns of one shape share, or None if no clause fits both alike.

    Two patterns are of one shape if they have the same slots with the same conditions in the same places, and words in
    common wherever they have words.
    """
    if a.kind != b.kind or a.between != b.between or a.specificity != b.specificity:
        return None
    heads = a.heads & b.heads
    if not heads or not _modifiers_meet(a.head_modifiers, b.head_modifiers):
        return None
    terms = (
        (a.subject, b.subject),
        (a.object, b.object),
        (a.second_object, b.second_object),
        (a.complement, b.complement),
    )
    if not all(_terms_meet(x, y) for x, y in terms) or len(a.prepositions) != len(b.prepositions):
        return None
    pairs = zip(a.prepositions, b.prepositions, strict=True)
    return heads if all(_phrases_meet(x, y) for x, y in pairs) else None


def _terms_meet(a: Term | None, b: Term | None) -> bool:
    if a is None or b is None:
        return a is b
    if a.slot != b.slot or a.conditions != b.conditions:
        return False
    return a.slot is not None or (bool(a.words & b.words) and _modifiers_meet(a.modifiers, b.modifiers))


def _phrases_meet(a: Prepositional, b: Prepositional) -> bool:
    return bool(a.words & b.words) and _terms_meet(a.term, b.term)


def _modifiers_meet(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> bool:
    return len(a) == len(b) and all(x & y for x, y in zip(a, b, strict=True))
