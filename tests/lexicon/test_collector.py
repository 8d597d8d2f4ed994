"""The garbage collector is off while dictionaries load, and as it was behind that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from eventcode.errors import InputError
from eventcode.lexicon.collector import collector_paused
from eventcode.lexicon.dictionaries import load_dictionaries


@pytest.fixture(autouse=True)
def _collector_on_afterwards() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_before(on: bool) -> None:
    if not on:
        gc.disable()
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is on


def test_a_fault_turns_it_on_again() -> None:
    with pytest.raises(InputError):
        load_dictionaries(["no such folder"])
    assert gc.isenabled()


def test_what_a_program_has_frozen_stays_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with collector_paused():
            pass
        assert gc.get_freeze_count() > frozen / 2 > 0
    finally:
        gc.unfreeze()


def test_circles_made_inside_are_still_collected() -> None:
    class Circle:
        alive = 0

        def __init__(self) -> None:
            Circle.alive += 1
            self.me = self

        def __del__(self) -> None:
            Circle.alive -= 1

    with collector_paused():
        Circle()
    assert gc.get_freeze_count() == 0
    gc.collect()
    assert Circle.alive == 0
