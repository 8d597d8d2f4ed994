"""Scores: precision, recall and F1 by level, shares by field, with their intervals, as data and as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from eventcode.evaluation.counts import SCORED, SHARES, Compared, Counts, summed
from eventcode.evaluation.intervals import LEAST, Interval, drawn_sums, percentiles
from eventcode.evaluation.misses import Miss


@frozen(kw_only=True)
class Score:
    """How many events were found, charged and missed at one level; ``f1_interval`` where texts were drawn again."""

    true_positives: int
    false_positives: int
    false_negatives: int
    precision_interval: Interval | None = None
    recall_interval: Interval | None = None
    f1_interval: Interval | None = None

    @property
    def precision(self) -> float:
        """The share of coded events that are right; 0 of none."""
        return _share(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float:
        """The share of gold events that were found; 0 of none."""
        return _share(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.true_positives, 2 * self.true_positives + self.false_positives + self.false_negatives)


@frozen(kw_only=True)
class Share:
    """How many are right, of how many."""

    right: int
    of: int
    interval: Interval | None = None

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of none."""
        return _share(self.right, self.of)


@frozen(kw_only=True)
class Evaluation:
    """The scores of some texts.

    ``levels``: detect, type, root, code, dyad, triple, full and acled.  ``shares``: date, place, country, deaths and
    status, given a row with the right dyad; and quiet, the texts without events for which none was coded.
    ``failed``: texts that could not be coded, with the reason; they count as coded without events.
    ``groups``: the same by the values of a field, where asked.
    """

    texts: int
    levels: Mapping[str, Score]
    shares: Mapping[str, Share]
    failed: Mapping[str, str] = field(factory=dict)
    misses: tuple[Miss, ...] = ()
    groups: Mapping[str, Evaluation] = field(factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Plain data, numbers rounded to four places."""
        plain: dict[str, Any] = {
            "texts": self.texts,
            "levels": {name: _plain_score(score) for name, score in self.levels.items()},
            "shares": {name: _plain_share(share) for name, share in self.shares.items()},
            "failed": dict(self.failed),
        }
        if self.groups:
            plain["groups"] = {name: group.to_dict() for name, group in self.groups.items()}
        return plain

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def evaluation_of(compared: Sequence[Compared], draws: int, seed: int) -> Evaluation:
    """The scores of compared texts; with ``draws`` above 0 each with a 95 % interval over texts, if ten."""
    counts = [c.counts for c in compared]
    levels, shares = _scores(summed(counts))
    samples = [_scores(s) for s in drawn_sums(counts, draws, seed)] if len(counts) >= LEAST else []
    if samples:
        levels = {name: _with_intervals(score, [s[0][name] for s in samples]) for name, score in levels.items()}
        shares = {
            name: evolve(share, interval=_interval(share.of, [v.value for s in samples if (v := s[1][name]).of]))
            for name, share in shares.items()
        }
    return Evaluation(texts=len(compared), levels=levels, shares=shares)


def _scores(counts: Counts) -> tuple[dict[str, Score], dict[str, Share]]:
    numbers = iter(counts)
    levels = {
        name: Score(true_positives=next(numbers), false_positives=next(numbers), false_negatives=next(numbers))
        for name in SCORED
    }
    return levels, {name: Share(right=next(numbers), of=next(numbers)) for name in SHARES}


def _with_intervals(score: Score, samples: Sequence[Score]) -> Score:
    """A score with the intervals of its samples; those that have nothing to divide by say nothing."""
    some = [s for s in samples if s.true_positives + s.false_positives + s.false_negatives]
    coded, gold = score.true_positives + score.false_positives, score.true_positives + score.false_negatives
    return evolve(
        score,
        precision_interval=_interval(coded, [s.precision for s in some if s.true_positives + s.false_positives]),
        recall_interval=_interval(gold, [s.recall for s in some if s.true_positives + s.false_negatives]),
        f1_interval=_interval(coded + score.false_negatives, [s.f1 for s in some]),
    )


def _interval(of: int, values: Sequence[float]) -> Interval | None:
    """The interval of a score of ``of`` events; None of too few."""
    return percentiles(values) if of >= LEAST else None


def _share(right: int, of: int) -> float:
    return right / of if of else 0.0


def _plain_score(score: Score) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "true_positives": score.true_positives,
        "false_positives": score.false_positives,
        "false_negatives": score.false_negatives,
    }
    for name in ("precision", "recall", "f1"):
        interval: Interval | None = getattr(score, f"{name}_interval")
        if interval is not None:
            plain[f"{name}_interval"] = _ends(interval)
    return plain


def _plain_share(share: Share) -> dict[str, Any]:
    plain: dict[str, Any] = {"share": round(share.value, 4), "right": share.right, "of": share.of}
    return plain | ({"interval": _ends(share.interval)} if share.interval is not None else {})


def _ends(interval: Interval) -> list[float]:
    return [round(interval.low, 4), round(interval.high, 4)]


def _lines(result: Evaluation) -> Iterator[str]:
    heads = f"{'level':<8}{'precision':>10}{'recall':>8}{'F1':>7}"
    yield f"{heads}   {'95 % of F1':<13}{'right':>6}{'extra':>7}{'missed':>8}"
    for name, score in result.levels.items():
        yield (
            f"{name:<8}{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>7.3f}   {_range(score.f1_interval):<13}"
            f"{score.true_positives:>6}{score.false_positives:>7}{score.false_negatives:>8}"
        )
    yield ""
    yield f"{'field':<8}{'share':>10}   {'95 %':<13}{'right':>6}{'of':>7}   (given the right dyad)"
    for name, share in result.shares.items():
        if name != "quiet":
            yield f"{name:<8}{share.value:>10.3f}   {_range(share.interval):<13}{share.right:>6}{share.of:>7}"
    quiet = result.shares["quiet"]
    yield f"\n{result.texts} texts; {quiet.right} of {quiet.of} without an event were left alone"
    if result.groups:
        yield from _group_lines(result.groups)


def _group_lines(groups: Mapping[str, Evaluation]) -> Iterator[str]:
    wide = max(8, *map(len, groups))
    shown = ("root", "dyad", "triple", "full")
    yield f"\n{'F1 by':<{wide}}{'texts':>8}" + "".join(f"{name:>8}" for name in shown)
    for name, group in groups.items():
        yield f"{name:<{wide}}{group.texts:>8}" + "".join(f"{group.levels[n].f1:>8.3f}" for n in shown)


def _range(interval: Interval | None) -> str:
    return "-" if interval is None else f"{interval.low:.3f}-{interval.high:.3f}"
