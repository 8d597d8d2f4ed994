"""Agreement of reviewers: Krippendorff's alpha for nominal data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def nominal_alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha for nominal values; 1 is full agreement, 0 what chance gives.

    Each unit holds the values that reviewers gave it; units with fewer than two say nothing.  None where nothing can
    be compared or all values are the same, since chance then agrees too.  K. Krippendorff, Computing Krippendorff's
    Alpha-Reliability (2011), section D: coincidences of the pairs of each unit, weighted by its number of values.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    totals = Counter(value for unit in pairable for value in unit)
    number = sum(totals.values())
    apart_by_chance = number * number - sum(n * n for n in totals.values())
    if apart_by_chance == 0:
        return None
    apart = sum(_apart(Counter(unit)) / (len(unit) - 1) for unit in pairable)
    return 1 - (number - 1) * apart / apart_by_chance


def _apart(values: Counter[Hashable]) -> int:
    """How many ordered pairs of a unit have two different values."""
    number = sum(values.values())
    return number * number - sum(n * n for n in values.values())
