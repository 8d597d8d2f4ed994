"""What one text adds to the scores: a row of whole numbers, so that texts can be summed and drawn again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from eventcode.evaluation.acled_events import acled_counts
from eventcode.evaluation.criteria import (
    FIELDS,
    LEVELS,
    UNREALISED,
    dyads,
    fields_right,
    same_dyad,
    same_full,
    same_triple,
)
from eventcode.evaluation.gold import GoldEvent, GoldRecord
from eventcode.evaluation.matching import Criterion, Row, matched

SCORED: Final = (*LEVELS, "acled")
"""Levels with precision, recall and F1, three numbers each: true positives, false positives, false negatives."""
SHARES: Final = (*FIELDS, "quiet")
"""Shares in their order: two numbers each, how many right, of how many."""

Counts = tuple[int, ...]


@frozen(kw_only=True)
class Pair:
    """A gold event and the row taken for it."""

    gold: GoldEvent
    row: Row


@frozen(kw_only=True)
class Compared:
    """One text: gold events as dyads, realised rows, the pairs with one dyad, and what is left of both."""

    record: GoldRecord
    pairs: tuple[Pair, ...]
    gold_left: tuple[GoldEvent, ...]
    rows_left: tuple[Row, ...]
    counts: Counts


def compared(record: GoldRecord, rows: Sequence[Row]) -> Compared:
    """Compare the rows of one text with its gold events; negated and hypothetical rows do not count."""
    realised = [row for row in rows if row.get("status") not in UNREALISED]
    gold = dyads(record.events)
    pairs, gold_left, rows_left = likeliest_pairs(gold, realised, (same_full, same_triple, same_dyad))
    counts = [n for fits in LEVELS.values() for n in _level(gold, realised, fits)]
    counts += acled_counts(record.events, realised)
    counts += _shares(pairs)
    counts += (int(not record.events and not realised), int(not record.events))
    return Compared(
        record=record, pairs=tuple(pairs), gold_left=tuple(gold_left), rows_left=tuple(rows_left), counts=tuple(counts)
    )


def _level(gold: Sequence[GoldEvent], rows: Sequence[Row], fits: Criterion) -> tuple[int, int, int]:
    found = matched(gold, rows, fits)
    right = sum(not gold[i].optional for i, _ in found)
    return right, len(rows) - len(found), sum(not e.optional for e in gold) - right


def likeliest_pairs(
    gold: Sequence[GoldEvent], rows: Sequence[Row], criteria: Sequence[Criterion]
) -> tuple[list[Pair], list[GoldEvent], list[Row]]:
    """Pairs by one criterion after the other, the hardest first; then the events and the rows that are left."""
    left, free = list(gold), list(rows)
    found: list[Pair] = []
    for fits in criteria:
        pairs = matched(left, free, fits)
        found += [Pair(gold=left[i], row=free[j]) for i, j in pairs]
        taken, used = {i for i, _ in pairs}, {j for _, j in pairs}
        left = [e for i, e in enumerate(left) if i not in taken]
        free = [r for j, r in enumerate(free) if j not in used]
    return found, left, free


def _shares(pairs: Sequence[Pair]) -> list[int]:
    checked = [fields_right(p.gold, p.row) for p in pairs]
    return [n for name in FIELDS for n in (sum(c.get(name, False) for c in checked), sum(name in c for c in checked))]


def summed(counts: Sequence[Counts]) -> Counts:
    """The numbers of several texts together."""
    return tuple(map(sum, zip(*counts, strict=True))) if counts else (0,) * (3 * len(SCORED) + 2 * len(SHARES))
