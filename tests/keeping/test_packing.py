"""What is packed comes back equal, with what is one object still one object."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import fields, frozen, has

from eventcode.keeping.packing import pack, unpack
from eventcode.lexicon.dictionaries import Dictionaries, load_dictionaries
from eventcode.rules.wording import Verb, VerbForms, compile_wording


@frozen(kw_only=True)
class Line:
    text: str
    number: int


@frozen(kw_only=True)
class Entry:
    name: str
    lines: tuple[Line, ...]
    day: datetime.date | None = None
    below: Entry | None = None
    _hidden: dict[str, int]


def entry(**given: Any) -> Entry:
    return Entry(**{"name": "a", "lines": (Line(text="x", number=1),), "hidden": {"k": 2}, **given})


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        entry(),
        {"one": [entry(name="é"), entry(lines=())], ("k", 1): frozenset({"a", "b"})},
        entry(below=entry(below=entry(day=datetime.date(2024, 5, 1)))),
        (Entry, Line),
    ],
)
def test_it_comes_back(value: Any) -> None:
    assert unpack(pack(value)) == value


def test_one_object_stays_one_object() -> None:
    line = Line(text="x", number=1)
    found = unpack(pack([entry(lines=(line, line)), line, Line(text="x", number=1)]))
    assert found[0].lines[0] is found[0].lines[1] is found[1]
    assert found[2] == found[1]
    assert found[2] is not found[1]


def test_what_comes_back_is_frozen_too() -> None:
    with pytest.raises(AttributeError):
        unpack(pack(entry())).name = "b"


def test_objects_in_sets_are_written_whole() -> None:
    verbs = VerbForms(verbs=frozenset({Verb(word="wire", behind=("tap",)), Verb(word="bug")}))
    found = unpack(pack([verbs, verbs], whole=(Verb,)))
    assert found == [verbs, verbs]
    assert found[0] is found[1]
    assert found[0].by_word == verbs.by_word
    assert found[0].verbs == verbs.verbs


def test_a_wording_comes_back() -> None:
    wording = compile_wording(
        "SOURCE <seize|+took over> .. {hostages|&people} TARGET", {"people": frozenset({"a man"})}
    )
    assert unpack(pack(wording, whole=(Verb,))) == wording


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", pack(entry())[:-1], pack(entry())[:20]])
def test_what_is_no_whole_is_an_error(damaged: bytes) -> None:
    with pytest.raises((EOFError, pickle.UnpicklingError)):
        unpack(damaged)


def test_all_of_the_shipped_dictionaries_comes_back() -> None:
    words = load_dictionaries()
    found: Dictionaries = unpack(pack(words, whole=(Verb,)))
    assert found == words
    assert list(map(repr, parts(found))) == list(map(repr, parts(words)))


def parts(value: Any) -> Iterator[Any]:
    """All plain values in objects, in order, those too that do not count when objects are compared."""
    if has(type(value)):
        for one in fields(type(value)):
            yield from parts(getattr(value, one.name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from parts(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from parts(one)
    elif isinstance(value, frozenset):
        yield sorted(map(repr, value))
    else:
        yield value
