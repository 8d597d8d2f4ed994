"""The scan for names and role nouns."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eventcode.coding.names import NameIndex
from eventcode.lexicon.dictionaries import DEFAULT, Dictionaries, load_dictionaries
from eventcode.lexicon.entries import ActorEntry, NameForm
from eventcode.model import Where
from eventcode.text.units import units

ACTORS = """%eventcode actors 1
%kind country
Freedonia
    + FRD
    ~ Freedonian
    @ Fredville
    = EGY
%kind group
Freedonia Liberation Front
    + FLF [EGY]
    = EGY REB
"""
AGENTS = "%eventcode agents 1\nzealot, watchman | watchmen, sky marshal = MIL\n"


@pytest.fixture
def dictionaries(dictionary) -> Dictionaries:  # type: ignore[no-untyped-def]
    return load_dictionaries([DEFAULT, dictionary({"actors/a.actors": ACTORS, "agents/a.agents": AGENTS})])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Freedonia fell", [("Freedonia", "name")]),
        ("freedonia fell", []),
        ("FRD fell", [("FRD", "name")]),
        ("Frd fell", []),
        ("F.R.D. fell", [("F.R.D.", "name")]),
        ("Freedonians fled Fredville", [("Freedonians", "adjective"), ("Fredville", "seat")]),
        ("the Freedonia Liberation Front", [("Freedonia Liberation Front", "name")]),
        ("Zealots met watchmen", [("Zealots", "agent"), ("watchmen", "agent")]),
        ("a sky-marshal", [("sky-marshal", "agent")]),
        ("the Freedonia Liberation", [("Freedonia", "name")]),
        ("a sky", []),
        ("...", []),
        ("", []),
    ],
)
def test_scan(dictionaries: Dictionaries, text: str, found: list[tuple[str, str]]) -> None:
    words = text.split()
    mentions = NameIndex.build(dictionaries).scan(words)
    assert [(" ".join(words[m.first : m.last + 1]), m.style) for m in mentions] == found


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("Freedonian - made drones", True),
        ("Freedonian-backed rebels", True),
        ("pro-Freedonian rebels", True),
        ("anti - Freedonian rebels", True),
        ("Freedonian rebels", False),
        ("Freedonian-led forces", False),
    ],
)
def test_names_that_only_qualify_are_inert(dictionaries: Dictionaries, text: str, inert: bool) -> None:
    [mention] = [m for m in NameIndex.build(dictionaries).scan(text.split()) if not m.is_agent]
    assert mention.inert is inert


def test_names_of_several_words_get_their_capitals_back(dictionaries: Dictionaries) -> None:
    assert NameIndex.build(dictionaries).capitals("the freedonia liberation front fell".split()) == [1, 2, 3]


@pytest.fixture(scope="module")
def shipped() -> Dictionaries:
    return load_dictionaries()


WORDS = st.sampled_from("zo zu zi ; zo-zu zu's the".split())


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=8, unique_by=units), st.lists(WORDS))
def test_the_longest_name_at_each_place_is_found(shipped: Dictionaries, names: list[str], words: list[str]) -> None:
    known = {units(name) for name in names} - {()}
    index = NameIndex.build(evolve(shipped, actors=tuple(map(actor, names)), agents=()))
    flat = [(unit, i) for i, word in enumerate(words) for unit in units(word)]
    expected, at = [], 0
    while at < len(flat):
        ends = [end for end in range(len(flat), at, -1) if tuple(u for u, _ in flat[at:end]) in known]
        expected += [(flat[at][1], flat[ends[0] - 1][1])] if ends else []
        at = ends[0] if ends else at + 1
    assert [(m.first, m.last) for m in index.scan(words)] == expected


def actor(name: str) -> ActorEntry:
    where = Where(file="x", line=1)
    form = NameForm(text=name, style="name", condition=None, where=where)
    return ActorEntry(name=name, kind="group", forms=(form,), codes=(), where=where)
