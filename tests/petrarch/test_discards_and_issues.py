"""Readers of old discard and issue files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eventcode.coding.phrases_found import Discarder
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import Discard
from eventcode.model import Where
from tests.petrarch.test_actors_and_agents import remarks

Old = Callable[..., Dictionaries]


def test_discards(old: Old) -> None:
    words = old(discards="+FILM FESTIVAL # note\nDERBY_\nDERBY\n*\n")
    assert [(d.text, d.story, d.whole) for d in words.discards] == [
        ("film festival", True, False),
        ("derby", False, True),
    ]
    assert remarks(words, "conflict") == [("the discard stands otherwise before", [3])]
    assert remarks(words, "refused") == [("no words", [4])]


@pytest.mark.parametrize(
    ("text", "whole", "found"),
    [
        ("The derby ended.", True, True),
        ("Derbyshire voted.", True, False),
        ("Derbyshire voted.", False, True),
        ("The air-show opened.", False, False),
    ],
)
def test_a_discard_is_a_stem_unless_it_is_whole(text: str, whole: bool, found: bool) -> None:
    discard = Discard(text="derby", story=False, whole=whole, where=Where(file="x", line=1))
    assert (Discarder.of([discard]).sentence(text) is not None) == found


@pytest.mark.parametrize(
    ("text", "found"), [("an air show", True), ("air-shows", True), ("air, show", True), ("air", False)]
)
def test_a_discard_of_two_words(text: str, found: bool) -> None:
    discard = Discard(text="air show", story=False, whole=False, where=Where(file="x", line=1))
    assert (Discarder.of([discard]).sentence(text) is not None) == found


def test_issues(old: Old) -> None:
    words = old(
        issues='<ISSUE CATEGORY="WATER" TYPE="ALL">\nn:dam [WATER]\nanti+v:dry up [DRY NESS]\n~dam square\n~~dam it\n'
    )
    [section] = words.issues
    assert section.name == "WATER"
    assert [(i.texts, i.code, i.story) for i in section.issues] == [
        (("dam", "dams"), "WATER", False),
        (("anti dry up", "anti dries up", "anti dried up", "anti drying up"), "DRY_NESS", False),
        (("dam square",), None, False),
        (("dam it",), None, True),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("dam [WATER]\n", "an issue outside any section"),
        ("</ISSUE>\n", "the end of a section that was not opened"),
        ('<ISSUE CATEGORY="X">\ndam\n</ISSUE>\n', "no code"),
        ('<ISSUE CATEGORY="X">\n[WATER]\n</ISSUE>\n', "no words"),
    ],
)
def test_refusals_of_issues(old: Old, text: str, reason: str) -> None:
    assert [r for r, _ in remarks(old(issues=text), "refused")] == [reason]
