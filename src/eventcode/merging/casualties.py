"""The casualties of an act that several articles tell: the latest number, and the range of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from eventcode.merging.group import Report

Told = tuple[int | None, int | None, int | None, str | None]
"""Number, lower and upper bound, and words of a count."""
_UNTOLD: Final = (None, None, None, None)


class ToldCasualties(msgspec.Struct, array_like=True, gc=False):
    """What one telling of an act says of killed and injured; ``weight`` is the number of its articles."""

    act_id: str
    event_id: str
    date: str | None
    weight: int
    killed: Told
    injured: Told


def told_casualties(reports: Iterable[Report]) -> list[ToldCasualties]:
    """The casualties of those reports that tell any."""
    return [
        ToldCasualties(r.act_id, r.event_id, r.date, 1 + len(r.copies), r.killed, r.injured)
        for r in reports
        if _says(r.killed) or _says(r.injured)
    ]


def casualty_columns(told: Sequence[ToldCasualties]) -> dict[str, Any]:
    """The columns of killed and injured of one act, from all its tellings, whatever dyad they are told with."""
    if not told:
        return dict(_NOTHING)
    first = told[0]
    if all(t.killed == first.killed and t.injured == first.injured for t in told):
        killed, injured = _agreed(*first.killed), _agreed(*first.injured)
    else:
        ordered = sorted(told, key=lambda t: t.event_id)
        killed = _count(_once([(t, t.killed) for t in ordered]))
        injured = _count(_once([(t, t.injured) for t in ordered]))
    return _named("fatalities", killed) | _named("injured", injured)


def _once(told: Sequence[tuple[ToldCasualties, Told]]) -> list[tuple[ToldCasualties, Told]]:
    """One count for each act in an article, with whichever of its dyads it is told."""
    found: dict[str, tuple[ToldCasualties, Told]] = {}
    for one, count in told:
        if _says(count):
            found.setdefault(one.act_id, (one, count))
    return list(found.values())


def _columns(name: str) -> tuple[str, ...]:
    return (name, f"{name}_low", f"{name}_high", f"{name}_text")


def _named(name: str, count: Told) -> dict[str, Any]:
    return dict(zip(_columns(name), count, strict=True))


def _says(count: Told) -> bool:
    return count != _UNTOLD


def _count(told: Sequence[tuple[ToldCasualties, Told]]) -> Told:
    """The number of the latest report that has one; on one day that which most articles give, then the smallest id."""
    if not told:
        return _UNTOLD
    chosen = _latest([(t, count) for t, count in told if count[0] is not None] or told)
    lows = [low for _, count in told if (low := _first(count[1], count[0])) is not None]
    highs = [high for _, count in told if (high := _first(count[2], count[0])) is not None]
    return (
        chosen[0],
        min(lows, default=None),
        max(highs + lows) if highs else None,
        chosen[3],
    )


def _agreed(number: int | None, low: int | None, high: int | None, words: str | None) -> Told:
    """The count that all reports give, whose bounds are the number where they give none."""
    low, high = (number if low is None else low), (number if high is None else high)
    return number, low, high if high is None or low is None else max(low, high), words


def _latest(told: Sequence[tuple[ToldCasualties, Told]]) -> Told:
    last = max(t.date or "" for t, _ in told)
    latest = [(t, count) for t, count in told if (t.date or "") == last]
    weights: dict[int | None, int] = {}
    for t, count in latest:
        weights[count[0]] = weights.get(count[0], 0) + t.weight
    return min(latest, key=lambda pair: (-weights[pair[1][0]], pair[0].event_id))[1]


def _first(*values: int | None) -> int | None:
    return next((v for v in values if v is not None), None)


_NOTHING: Final = dict.fromkeys((*_columns("fatalities"), *_columns("injured")))
