"""Rows in the order of their keys to groups: one for each event (careful) or for each day and dyad (one-a-day)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import frozen

from eventcode.merging.compatibility import LONGEST_PERIOD, REPORTED_LATER
from eventcode.merging.group import Group, Taken
from eventcode.merging.keys import block_of, careful_key, daily_key
from eventcode.merging.rows import Row
from eventcode.merging.tellings import Dates, Side, Telling

MODES: Final = ("careful", "one-a-day")
_KEPT_DAYS: Final = LONGEST_PERIOD + REPORTED_LATER


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
    window = _Window()
    block = None
    for key, taken in rows:
        own = block_of(key, 5)
        if own != block:
            yield from window.ended(None)
            block = own
        dates = taken.telling.dates
        if dates is None:
            yield Group(window.next_number(), taken)
            continue
        if dates.last > window.day:
            yield from window.ended(dates.last)
        window.place(taken, dates)
    yield from window.ended(None)


class _Window:
    """The groups of a block that rows may still join, found by their days."""

    def __init__(self) -> None:
        self._open: deque[tuple[int, Group]] = deque()
        self._by_day: dict[int, list[Group]] = {}
        self._made = 0
        self.day = 0

    def next_number(self) -> int:
        """The number of a new group: they are counted in the order in which they are begun."""
        self._made += 1
        return self._made - 1

    def place(self, taken: Taken, dates: Dates) -> None:
        """Put a telling into the best group that takes it, or begin one."""
        found = [g for g in self._near(dates) if g.takes(taken.row, taken.telling)]
        if found:
            best = found[0] if len(found) == 1 else max(found, key=lambda g: _closeness(g, taken))
            best.add(taken)
            return
        group = Group(self.next_number(), taken)
        self._open.append((dates.last, group))
        for day in _days(dates):
            self._by_day.setdefault(day, []).append(group)

    def _near(self, dates: Dates) -> Iterable[Group]:
        days = _days(dates)
        if dates.basis == "default" and len(days) <= LONGEST_PERIOD:
            days = range(dates.first - REPORTED_LATER, dates.last + 1)
        lists = [found for day in days if (found := self._by_day.get(day)) is not None]
        if len(lists) < 2:
            return lists[0] if lists else ()
        return dict.fromkeys(group for found in lists for group in found)

    def ended(self, day: int | None) -> Iterator[Group]:
        """The groups that no row of this day or later can join; all of them if there is none."""
        last = None if day is None else day - _KEPT_DAYS
        while self._open and (last is None or self._open[0][0] < last):
            yield self._open.popleft()[1]
        if last is None:
            self._by_day.clear()
        else:
            for old in [d for d in self._by_day if d < last]:
                del self._by_day[old]
        self.day = day or 0


def _days(dates: Dates) -> range:
    """The days by which a group is found: for a long period, which only equals itself, the last one."""
    long = dates.last - dates.first >= LONGEST_PERIOD
    return range(dates.last if long else dates.first, dates.last + 1)


def _closeness(group: Group, taken: Taken) -> tuple[bool, bool, int, bool, int, int]:
    """How well a telling fits a group: the same deaths, place, names and code, the nearest days; then the first."""
    row, telling, told = taken.row, taken.telling, group.told
    gap = 0
    if telling.dates is not None and told.dates is not None:
        gap = max(0, telling.dates.first - told.dates.last, told.dates.first - telling.dates.last)
    return (
        row.fatalities is not None and row.fatalities in group.deaths,
        telling.place.geonameid is not None and telling.place.geonameid == told.place.geonameid,
        sum(
            bool(a.name) and a.name == b.name for a, b in ((telling.source, told.source), (telling.target, told.target))
        ),
        telling.code == told.code,
        -gap,
        -group.number,
    )


def _same_name(a: Side, b: Side) -> bool:
    return bool(a.name) and a.name == b.name
