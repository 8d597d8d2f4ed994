"""ACLED events of one text: gold groups against the distinct events that rows make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field

from eventcode.evaluation.gold import GoldEvent
from eventcode.evaluation.matching import Row, matched


@define(kw_only=True)
class _Group:
    """Gold events that are one ACLED event: the sub-events that are right, and whether it is owed."""

    right: set[str] = field(factory=set)
    optional: bool = True


def acled_counts(events: Sequence[GoldEvent], rows: Iterable[Row]) -> tuple[int, int, int]:
    """True positives, false positives and false negatives of one text.

    Rows with one sub-event, first day and place are one ACLED event.  A sub-event that gold allows for an event
    without one of its own is not charged.
    """
    groups = list(_groups(events).values())
    allowed = {a for e in events if not e.acled_sub_event for a in e.acled_alternatives if a}
    told = [{"acled_sub_event": sub_event} for sub_event, _, _ in sorted(_distinct(rows))]
    owed = [GoldEvent(source=(), target=(), cameo=None, acled_alternatives=tuple(sorted(g.right)), optional=g.optional)
            for g in groups]  # fmt: skip
    pairs = matched(owed, told, lambda gold, row: row["acled_sub_event"] in gold.acled_alternatives)
    used = {j for _, j in pairs}
    right = sum(not owed[i].optional for i, _ in pairs)
    extra = sum(j not in used and row["acled_sub_event"] not in allowed for j, row in enumerate(told))
    return right, extra, sum(not g.optional for g in groups) - right


def _groups(events: Sequence[GoldEvent]) -> dict[tuple[str, object], _Group]:
    groups: dict[tuple[str, object], _Group] = {}
    for number, event in enumerate(events):
        if not event.acled_sub_event:
            continue
        key = ("event", number) if event.acled_group is None else ("group", event.acled_group)
        group = groups.setdefault(key, _Group())
        group.right |= {event.acled_sub_event, *(a for a in event.acled_alternatives if a)}
        group.optional &= event.optional or None in event.acled_alternatives
    return groups


def _distinct(rows: Iterable[Row]) -> set[tuple[str, str, str]]:
    return {
        (row["acled_sub_event"], str(row.get("date_start")), str(row.get("geonameid") or row.get("place_country")))
        for row in rows
        if row.get("acled_sub_event")
    }
