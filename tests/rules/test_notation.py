"""Pattern texts to patterns, and errors that point at the word."""

from __future__ import annotations

import pytest

from eventcode.rules.notation import NotationError, compile_pattern, normalise_pattern
from eventcode.rules.pattern import Pattern, Prepositional, Term

SETS = {"weapon": frozenset({"gun", "rocket"}), "deal": frozenset({"deal", "peace deal"})}


def test_verb_with_object_and_preposition() -> None:
    pattern = compile_pattern("SOURCE open fire on TARGET", SETS)
    assert pattern == Pattern(
        kind="verb",
        heads=frozenset({"open"}),
        subject=Term(slot="SOURCE"),
        object=Term(words=frozenset({"fire"})),
        prepositions=(Prepositional(words=frozenset({"on"}), term=Term(slot="TARGET")),),
    )


def test_noun_head_is_the_marked_word() -> None:
    pattern = compile_pattern("{air|drone} strike:n on TARGET by SOURCE", SETS)
    assert (pattern.kind, pattern.heads) == ("noun", {"strike"})
    assert pattern.head_modifiers == (frozenset({"air", "drone"}),)
    assert [p.term for p in pattern.prepositions] == [Term(slot="TARGET"), Term(slot="SOURCE")]


def test_between_joins_both_slots() -> None:
    pattern = compile_pattern("{clash|battle}:n between SOURCE and TARGET", SETS)
    assert pattern.between
    assert pattern.heads == {"clash", "battle"}


def test_infinitive_complement() -> None:
    pattern = compile_pattern("SOURCE call on TARGET to DO", SETS)
    assert pattern.complement == Term(slot="DO")
    assert pattern.prepositions[0].words == {"on"}


def test_sets_and_alternatives_are_expanded() -> None:
    pattern = compile_pattern("SOURCE fire {&weapon|shell} at TARGET", SETS)
    assert pattern.object == Term(words=frozenset({"gun", "rocket", "shell"}))


def test_conditions_are_read() -> None:
    term = compile_pattern("SOURCE[COP|MIL] beat TARGET[!CVL][&weapon]", SETS).object
    assert term is not None
    assert [(c.roles, c.words, c.negative) for c in term.conditions] == [
        (frozenset({"CVL"}), frozenset(), True),
        (frozenset(), SETS["weapon"], False),
    ]


def test_a_condition_may_ask_for_any_state() -> None:
    term = compile_pattern("SOURCE hit TARGET[MIL|STATE]", SETS).object
    assert term is not None
    assert term.conditions[0].roles == {"MIL", "STATE"}


@pytest.mark.parametrize(
    ("more", "fewer"),
    [
        ("SOURCE[COP] shoot TARGET", "SOURCE shoot TARGET"),
        ("SOURCE open fire on TARGET", "SOURCE open TARGET"),
        ("SOURCE accuse TARGET of spying", "SOURCE accuse TARGET of CHARGE"),
        ("SOURCE meet TARGET", "SOURCE meet"),
    ],
)
def test_more_specific_patterns_rank_higher(more: str, fewer: str) -> None:
    assert compile_pattern(more, SETS).specificity > compile_pattern(fewer, SETS).specificity


@pytest.mark.parametrize(
    ("text", "message", "offset", "hint"),
    [
        ("SOURCE fire &wepon at TARGET", "unknown word set &wepon", 12, "did you mean &weapon?"),
        ("SOURCE hit VICTIM", "unknown slot VICTIM", 11, "known: "),
        ("SOURCE hit 5 TARGET", "unexpected '5'", 11, ""),
        ("attack on TARGET", "no head", 0, "a slot and a verb"),
        ("SOURCE {a||b} TARGET", "an empty alternative", 7, ""),
        ("SOURCE shell[cop] TARGET", "a condition without a slot", 12, "TARGET[MIL]"),
        ("SOURCE {moon|flash TARGET", "the brace is not closed", 7, "write {a|b}"),
        ("SOURCE {moon|flash TARGET in {a|b}", "the brace is not closed", 7, "write {a|b}"),
        ("SOURCE hit TARGET[MIL", "the bracket is not closed", 17, "TARGET[MIL]"),
        ("SOURCE hit TARGET[ARMY]", "unreadable condition [ARMY]", 11, "did you mean MIL, or the word army? roles are"),
        ("SOURCE[Cop] shell TARGET", "unreadable condition [Cop]", 0, "roles"),
        ("strike:n raid:n on TARGET", "two heads marked :n", 9, ""),
        ("", "an empty pattern", 0, ""),
    ],
)
def test_errors_point_at_the_word(text: str, message: str, offset: int, hint: str) -> None:
    with pytest.raises(NotationError) as caught:
        compile_pattern(text, SETS)
    assert str(caught.value) == message
    assert caught.value.offset == offset
    assert hint in caught.value.hint


def test_the_id_of_a_rule_does_not_depend_on_order_or_blanks() -> None:
    assert (
        normalise_pattern("SOURCE  {b|a}  TARGET") == normalise_pattern("SOURCE {a|b} TARGET") == "SOURCE {a|b} TARGET"
    )
