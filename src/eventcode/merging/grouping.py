"""Rows in the order of their keys to groups: one for each event (careful) or for each day and dyad (one-a-day)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import frozen

from eventcode.merging.group import Group, Taken
from eventcode.merging.keys import PART, block_of, careful_key, daily_key
from eventcode.merging.rows import Row
from eventcode.merging.tellings import Telling
from eventcode.merging.window import Window

MODES: Final = ("careful", "one-a-day")


@frozen(kw_only=True)
class Mode:
    """A way of merging: the key that sorts the rows, the part of it that ranks them, the groups of rows so sorted."""

    key: Callable[[Row, Telling], str]
    ranked_from: int
    groups: Callable[[Iterable[tuple[str, Taken]]], Iterator[Group]]


def mode_of(name: str) -> Mode:
    """The mode of one of the names in :data:`MODES`."""
    return {
        "careful": Mode(key=careful_key, ranked_from=6, groups=careful_groups),
        "one-a-day": Mode(key=daily_key, ranked_from=4, groups=daily_groups),
    }[name]


def daily_groups(rows: Iterable[tuple[str, Taken]]) -> Iterator[Group]:
    """One group for each block of the keys: all rows with the same first day, source, target and code."""
    group: Group | None = None
    block, number = "", 0
    for key, taken in rows:
        own = block_of(key, 4)
        if group is not None and own == block:
            group.add(taken)
            continue
        if group is not None:
            yield group
        group, block, number = Group(number, taken), own, number + 1
    if group is not None:
        yield group


def careful_groups(rows: Iterable[tuple[str, Taken]]) -> Iterator[Group]:
    """Each telling into the group that fits it best, or a new one; a group ends when no later row can join it."""
    window = Window()
    block = None
    for key, taken in rows:
        if block is None or not key.startswith(block):
            yield from window.ended(None)
            block = block_of(key, 5) + PART
        dates = taken.telling.dates
        if dates is None:
            yield Group(window.next_number(), taken)
            continue
        if dates.last > window.day:
            yield from window.ended(dates.last)
        window.place(taken, dates)
    yield from window.ended(None)
