"""The scan for names and role nouns."""

from __future__ import annotations

import pytest

from eventcode.coding.names import NameIndex
from eventcode.lexicon.dictionaries import DEFAULT, Dictionaries, load_dictionaries

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
