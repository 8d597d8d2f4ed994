"""Confidence intervals: of scores by drawing texts again (bootstrap), of shares by Wilson's formula."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from statistics import NormalDist
from typing import Final

from attrs import frozen

from eventcode.evaluation.counts import Counts

LEVEL: Final = 0.95
LEAST: Final = 10
"""So few texts, or events, are too few to be drawn again: all draws are much alike, and their range says nothing."""


@frozen(kw_only=True)
class Interval:
    """Both ends of a confidence interval, shares from 0 to 1."""

    low: float
    high: float


def drawn_sums(counts: Sequence[Counts], draws: int, seed: int) -> list[Counts]:
    """The sums of ``draws`` samples of texts, each as large as the whole, with replacement.

    The same counts, number and seed give the same samples on every machine (Mersenne Twister).
    """
    generator = random.Random(seed)
    size, columns = len(counts), [list(c) for c in zip(*counts, strict=True)]
    sums = []
    for _ in range(draws if size else 0):
        chosen = [int(generator.random() * size) for _ in range(size)]
        sums.append(tuple(sum(map(column.__getitem__, chosen)) for column in columns))
    return sums


def percentiles(values: Sequence[float], level: float = LEVEL) -> Interval | None:
    """The middle ``level`` of some values (percentile bootstrap); None of none."""
    ranked = sorted(values)
    if not ranked:
        return None
    tail = (1 - level) / 2
    last = len(ranked) - 1
    return Interval(low=ranked[round(tail * last)], high=ranked[round((1 - tail) * last)])


def wilson(right: int, of: int, level: float = LEVEL) -> Interval | None:
    """Wilson's score interval of a share (Wilson 1927); None of nothing."""
    if of == 0:
        return None
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = right / of, z * z / of
    middle = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return Interval(low=max(0.0, middle - half), high=min(1.0, middle + half))
