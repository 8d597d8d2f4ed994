"""Tellings of one event: what they say together, and what remains of each in the merged row."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

import msgspec

from eventcode.diff import COMPARED
from eventcode.merging.compatibility import IRREGULAR, compatible
from eventcode.merging.rows import Row
from eventcode.merging.tellings import Dates, Place, Side, Telling

_COMPARED: Final[Callable[[Row], tuple[Any, ...]]] = operator.attrgetter(*COMPARED)


class Report(msgspec.Struct, array_like=True, gc=False):
    """What is kept of each telling."""

    event_id: str
    act_id: str
    acled_id: str | None
    article_id: str
    url: str | None
    outlet: str | None
    date: str | None
    killed: tuple[int | None, int | None, int | None, str | None]
    injured: tuple[int | None, int | None, int | None, str | None]
    copies: list[str]


class Taken(msgspec.Struct, gc=False):
    """A row on its way into a group: its telling, how specific it is (the smallest is the most), its copies."""

    row: Row
    telling: Telling
    rank: str
    copies: list[str]


class Group:
    """Tellings of one event.

    The first one, the most specific when it came, is the anchor: whatever joins agrees with it, and also with
    ``told``, all that the tellings so far say together.  So a vague telling never brings two together that
    contradict each other.
    """

    __slots__ = ("acts", "anchor", "dated", "deaths", "leader", "number", "placed", "rank", "reports", "said", "told")

    def __init__(self, number: int, taken: Taken) -> None:
        row = taken.row
        self.number, self.leader, self.rank = number, row, taken.rank
        self.anchor = self.told = taken.telling
        self.placed = self.dated = row
        self.reports = [_report(taken)]
        self.acts = {row.act_id}
        self.deaths = {row.fatalities}
        self.said = {_COMPARED(row)}

    def takes(self, row: Row, telling: Telling) -> bool:
        """Whether a telling may be of this event; another dyad of an act that is here already is not."""
        if row.act_id in self.acts:
            return False
        return compatible(telling, self.told) and (self.anchor is self.told or compatible(telling, self.anchor))

    def add(self, taken: Taken) -> None:
        """Take a telling in."""
        row, telling = taken.row, taken.telling
        self.reports.append(_report(taken))
        self.acts.add(row.act_id)
        self.deaths.add(row.fatalities)
        self.said.add(_COMPARED(row))
        if taken.rank < self.rank:
            self.leader, self.rank = row, taken.rank
        if telling is not self.told and telling != self.told:
            self._learn(row, telling)

    def differing(self) -> list[str]:
        """The columns for which the tellings give more than one value; what is not told differs from nothing."""
        if len(self.said) == 1:
            return []
        values = map(set, zip(*self.said, strict=True))
        return [name for name, told in zip(COMPARED, values, strict=True) if len(told) - (None in told) > 1]

    def _learn(self, row: Row, telling: Telling) -> None:
        told = self.told
        if telling.place.exactness > told.place.exactness:
            self.placed = row
        dates = _narrower(told.dates, telling.dates)
        if dates is not told.dates:
            self.dated = row
        self.told = Telling(
            code=max(told.code, telling.code, key=lambda code: len(code.rstrip("0"))),
            standing=told.standing,
            source=_fuller(told.source, telling.source),
            target=_fuller(told.target, telling.target),
            place=_more_exact(told.place, telling.place),
            dates=dates,
        )


def _fuller(kept: Side, other: Side) -> Side:
    """What both say of an actor."""
    if kept is other:
        return kept
    if kept.unknown and other.roles & IRREGULAR:
        return other
    if other.unknown and kept.roles & IRREGULAR:
        return kept
    if other.roles <= kept.roles and (kept.name or not other.name):
        return kept
    return Side(
        code=kept.code, country=kept.country, roles=kept.roles | other.roles, name=kept.name or other.name,
        words=kept.words, stated=kept.stated,
    )  # fmt: skip


def _more_exact(kept: Place, other: Place) -> Place:
    return other if other.exactness > kept.exactness else kept


def _narrower(kept: Dates | None, other: Dates | None) -> Dates | None:
    """The dates that the text tells, and of these the shorter time."""
    if kept is None or other is None:
        return kept
    mine, theirs = ((d.basis != "text", d.last - d.first) for d in (kept, other))
    return other if theirs < mine else kept


def _report(taken: Taken) -> Report:
    row = taken.row
    return Report(
        event_id=row.event_id,
        act_id=row.act_id,
        acled_id=row.acled_id,
        article_id=row.article_id or "",
        url=row.url,
        outlet=row.article_source,
        date=row.article_date,
        killed=(row.fatalities, row.fatalities_low, row.fatalities_high, row.fatalities_text),
        injured=(row.injured, row.injured_low, row.injured_high, row.injured_text),
        copies=taken.copies,
    )
