"""One-to-one matching of gold events with coded ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from eventcode.evaluation.gold import GoldEvent

Row = dict[str, Any]
Criterion = Callable[[GoldEvent, Row], bool]


def matched(gold: Sequence[GoldEvent], rows: Sequence[Row], fits: Criterion) -> list[tuple[int, int]]:
    """A maximum matching (Kuhn's algorithm) as pairs of indices; owed gold events come first.

    So optional events only take what is left, and no order of events changes how many of each are matched.
    """
    fitting = [[j for j, row in enumerate(rows) if fits(event, row)] for event in gold]
    owner: dict[int, int] = {}
    for start in sorted(range(len(gold)), key=lambda i: gold[i].optional):
        _augment(start, fitting, owner)
    return [(i, j) for j, i in owner.items()]


def _augment(start: int, fitting: Sequence[Sequence[int]], owner: dict[int, int]) -> None:
    """Give ``start`` a row, if need be one whose owner can take another; depth first, without recursion."""
    seen: set[int] = set()
    path: list[tuple[int, Iterator[int]]] = [(start, iter(fitting[start]))]
    taken: list[int] = []
    while path:
        _, choices = path[-1]
        row = next((j for j in choices if j not in seen), None)
        if row is None:
            path.pop()
            if taken:
                taken.pop()
            continue
        seen.add(row)
        taken.append(row)
        if row not in owner:
            for (event, _), mine in zip(reversed(path), reversed(taken), strict=True):
                owner[mine] = event
            return
        path.append((owner[row], iter(fitting[owner[row]])))
