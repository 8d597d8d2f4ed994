"""What verdicts say: counts, precision with intervals, and how far reviewers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import field, frozen

from eventcode.evaluation.intervals import wilson
from eventcode.evaluation.result import Share
from eventcode.review.agreement import nominal_alpha
from eventcode.review.entries import FAULTS, NO_EVENT, RIGHT, SKIP, WRONG
from eventcode.review.judgements import Judgement, Judgements
from eventcode.review.pace import Pace, pace_lines, paces

_BINS: Final = ((0.6, "below 0.6"), (0.7, "0.6 to 0.7"), (0.8, "0.7 to 0.8"), (0.9, "0.8 to 0.9"))
_TOP: Final = "0.9 and above"
_UNKNOWN: Final = "none"


@frozen(kw_only=True)
class Agreement:
    """How far reviewers agree on events that at least two judged: how many, and Krippendorff's alpha.

    ``right`` compares right with anything else, ``verdict`` the verdicts with what is wrong; None where undefined.
    """

    events: int
    right: float | None
    verdict: float | None


@frozen(kw_only=True)
class ReviewReport:
    """Shares with 95 % Wilson intervals, over verdicts; skipped events are not judged.

    ``verdicts``: right, wrong (and each fault), no_event.  ``precision``: right, by PLOVER type, status and
    confidence.  ``found``: of the events of texts that were read to the end, how many were coded, right or wrong.
    ``pace``: by reviewer, of logs with times, when entries were made and how long they took.
    """

    reviewers: tuple[str, ...]
    judged: int
    skipped: int
    missed: int
    complete_texts: int
    verdicts: Mapping[str, Share]
    by_type: Mapping[str, Share]
    by_status: Mapping[str, Share]
    by_confidence: Mapping[str, Share]
    found: Share
    agreement: Agreement
    pace: Mapping[str, Pace] = field(factory=dict)
    unreadable: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data, numbers rounded to four places."""
        tables = ("verdicts", "by_type", "by_status", "by_confidence")
        return {
            "reviewers": list(self.reviewers),
            "judged": self.judged,
            "skipped": self.skipped,
            "missed": self.missed,
            "complete_texts": self.complete_texts,
            **{name: {k: _plain(s) for k, s in getattr(self, name).items()} for name in tables},
            "found": _plain(self.found),
            "agreement": {
                "events": self.agreement.events,
                "right": _rounded(self.agreement.right),
                "verdict": _rounded(self.agreement.verdict),
            },
            "pace": {name: pace.to_dict() for name, pace in self.pace.items()},
            "unreadable": list(self.unreadable),
        }

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def review_report(told: Judgements) -> ReviewReport:
    """Sum up what reviewers said."""
    judged = [j for j in told.events if j.verdict.verdict != SKIP]
    return ReviewReport(
        reviewers=told.raters(),
        judged=len(judged),
        skipped=len(told.events) - len(judged) + told.skipped_texts,
        missed=len(told.missed),
        complete_texts=len(told.complete),
        verdicts=_verdicts(judged),
        by_type=_precision(judged, lambda j: str(j.row.get("plover") or _UNKNOWN)),
        by_status=_precision(judged, lambda j: str(j.row.get("status") or _UNKNOWN)),
        by_confidence=_precision(judged, _bin),
        found=_found(told, judged),
        agreement=_agreement(judged),
        pace=paces(told.standing),
        unreadable=told.unreadable,
    )


def _verdicts(judged: list[Judgement]) -> dict[str, Share]:
    counts = Counter(j.verdict.verdict for j in judged)
    faults = Counter(f for j in judged for f in j.verdict.faults)
    named = {RIGHT: counts[RIGHT], WRONG: counts[WRONG]} | {f"wrong {f}": faults[f] for f in FAULTS}
    return {name: _share(n, len(judged)) for name, n in (named | {NO_EVENT: counts[NO_EVENT]}).items()}


def _precision(judged: Iterable[Judgement], key: Callable[[Judgement], str]) -> dict[str, Share]:
    groups: dict[str, list[bool]] = {}
    for one in judged:
        groups.setdefault(key(one), []).append(one.verdict.verdict == RIGHT)
    return {name: _share(sum(right), len(right)) for name, right in sorted(groups.items())}


def _bin(judgement: Judgement) -> str:
    try:
        confidence = float(judgement.row.get("confidence") or "nan")
    except ValueError:
        return _UNKNOWN
    if confidence != confidence:
        return _UNKNOWN
    return next((name for top, name in _BINS if confidence < top), _TOP)


def _found(told: Judgements, judged: Iterable[Judgement]) -> Share:
    coded = sum(j.verdict.verdict != NO_EVENT and (j.rater, j.article.key) in told.complete for j in judged)
    missed = sum((rater, article.key) in told.complete for rater, _, article in told.missed)
    return _share(coded, coded + missed)


def _agreement(judged: Iterable[Judgement]) -> Agreement:
    units: dict[str, list[Judgement]] = {}
    for one in judged:
        units.setdefault(one.verdict.item, []).append(one)
    shared = [some for some in units.values() if len(some) > 1]
    return Agreement(
        events=len(shared),
        right=nominal_alpha([[j.verdict.verdict == RIGHT for j in some] for some in shared]),
        verdict=nominal_alpha([[j.label for j in some] for some in shared]),
    )


def _share(right: int, of: int) -> Share:
    return Share(right=right, of=of, interval=wilson(right, of))


def _plain(share: Share) -> dict[str, Any]:
    ends = [round(share.interval.low, 4), round(share.interval.high, 4)] if share.interval else None
    return {"share": round(share.value, 4), "right": share.right, "of": share.of, "interval": ends}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _lines(report: ReviewReport) -> Iterator[str]:
    names = ", ".join(report.reviewers) or "nobody"
    yield f"verdicts on events: {report.judged}, by {names}; skipped: {report.skipped}"
    yield from _table("verdict", report.verdicts)
    yield from _table("right by type", report.by_type)
    yield from _table("right by status", report.by_status)
    yield from _table("right by confidence", report.by_confidence)
    yield ""
    yield f"missed events marked: {report.missed}; texts read to the end: {report.complete_texts}"
    if report.found.of:
        yield f"found in these: {_told(report.found)}"
    yield from _agreement_lines(report)
    yield from pace_lines(report.pace)
    if report.unreadable:
        yield f"lines that could not be read: {', '.join(report.unreadable)}"


def _agreement_lines(report: ReviewReport) -> Iterator[str]:
    agreement = report.agreement
    if len(report.reviewers) > 1:
        alphas = ((name, getattr(agreement, name)) for name in ("right", "verdict"))
        told = ", ".join(f"{name} {'undefined' if a is None else f'{a:.3f}'}" for name, a in alphas)
        yield f"events judged by two or more: {agreement.events}; Krippendorff's alpha: {told}"


def _table(title: str, shares: Mapping[str, Share]) -> Iterator[str]:
    if not shares:
        return
    wide = max(len(title), *map(len, shares))
    yield f"\n{title:<{wide}}  share  95 %          count    of"
    for name, share in shares.items():
        yield f"{name:<{wide}}  {_told(share)}"


def _told(share: Share) -> str:
    ends = "" if share.interval is None else f"{share.interval.low:.3f}-{share.interval.high:.3f}"
    value = f"{share.value:.3f}" if share.of else "-"
    return f"{value:<5}  {ends:<11}  {share.right:>6}{share.of:>6}"
