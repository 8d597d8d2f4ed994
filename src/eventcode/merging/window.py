"""The groups of a block that a row may still join, found by their days and by what sets them apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Final

from eventcode.coding.agreement import codes_agree
from eventcode.merging.compatibility import LONGEST_PERIOD, REPORTED_LATER
from eventcode.merging.group import Group, Taken
from eventcode.merging.tellings import EXACT, Dates, Place, Side, Telling

_KEPT_DAYS: Final = LONGEST_PERIOD + REPORTED_LATER
_FEW: Final = 3


class Window:
    """The open groups of a block; rows come in the order of their last days."""

    def __init__(self) -> None:
        self._open: deque[tuple[int, Group]] = deque()
        self._by_day: dict[int, Day] = {}
        self._made = 0
        self.day = 0

    def next_number(self) -> int:
        """The number of a new group: they are counted in the order in which they are begun."""
        self._made += 1
        return self._made - 1

    def place(self, taken: Taken, dates: Dates) -> None:
        """Put a telling into the best group that takes it, or begin one."""
        found = [g for g in self._near(taken.telling, dates) if g.takes(taken.row, taken.telling)]
        if found:
            best = found[0] if len(found) == 1 else max(found, key=lambda g: _closeness(g, taken))
            best.add(taken)
            return
        group = Group(self.next_number(), taken)
        self._open.append((dates.last, group))
        for day in _days(dates):
            self._by_day.setdefault(day, Day()).add(group)

    def _near(self, telling: Telling, dates: Dates) -> Iterable[Group]:
        days = _days(dates)
        if dates.basis == "default" and len(days) <= LONGEST_PERIOD:
            days = range(dates.first - REPORTED_LATER, dates.last + 1)
        lists = [found.near(telling) for day in days if (found := self._by_day.get(day)) is not None]
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


class Day:
    """The groups of a day, by the names, code and town of their anchors, with which whoever joins must agree."""

    __slots__ = ("_all", "_codes", "_places", "_sources", "_targets")

    def __init__(self) -> None:
        self._all: list[Group] = []
        self._sources: dict[Any, list[Group]] = {}
        self._targets: dict[Any, list[Group]] = {}
        self._places: dict[Any, list[Group]] = {}
        self._codes: dict[str, list[Group]] = {}

    def add(self, group: Group) -> None:
        """Note a group that was begun."""
        anchor = group.anchor
        self._all.append(group)
        self._sources.setdefault(anchor.source.name, []).append(group)
        self._targets.setdefault(anchor.target.name, []).append(group)
        self._places.setdefault(_town(anchor.place), []).append(group)
        self._codes.setdefault(anchor.code, []).append(group)

    def near(self, telling: Telling) -> list[Group]:
        """All groups that may take a telling, and few others."""
        if len(self._all) <= _FEW:
            return self._all
        best = [self._all]
        for choice in self._choices(telling):
            if choice is not None and _size(choice) < _size(best):
                best = choice
                if _size(best) <= _FEW:
                    break
        return best[0] if len(best) == 1 else [group for groups in best for group in groups]

    def _choices(self, telling: Telling) -> Iterator[list[list[Group]] | None]:
        """The groups that agree with a telling in one thing each, those first that are few in most feeds."""
        code = telling.code
        yield _alike(self._places, _town(telling.place), None)
        yield _alike(self._sources, telling.source.name, "")
        yield _alike(self._targets, telling.target.name, "")
        yield [groups for own, groups in self._codes.items() if codes_agree(own, code)]


def _alike(index: dict[Any, list[Group]], value: object, unknown: object) -> list[list[Group]] | None:
    """The groups of a value and those for which it is unknown; None if it is unknown itself."""
    if value == unknown:
        return None
    return [groups for one in (value, unknown) if (groups := index.get(one)) is not None]


def _size(lists: list[list[Group]]) -> int:
    return sum(map(len, lists))


def _town(place: Place) -> int | None:
    return place.geonameid if place.exactness == EXACT else None


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
        _same_name(telling.source, told.source) + _same_name(telling.target, told.target),
        telling.code == told.code,
        -gap,
        -group.number,
    )


def _same_name(a: Side, b: Side) -> bool:
    return bool(a.name) and a.name == b.name
