"""When verdicts were made, and how long they took."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, Final

from attrs import frozen

from eventcode.review.entries import SKIP, Missed, Verdict
from eventcode.review.queue import TEXT_PREFIX

ALL: Final = "all"
"""The name of the sums where there are several reviewers."""


@frozen(kw_only=True)
class Pace:
    """First and last entry of a reviewer that have a time, and median seconds of verdicts on events and on whole texts,
    and of marking a missed event; None where no entry tells.  Skipped questions are left out of the medians.
    """

    first: datetime.datetime
    last: datetime.datetime
    event: float | None
    text: float | None
    missed: float | None

    def to_dict(self) -> dict[str, Any]:
        """Plain data, times in UTC, seconds with one place."""
        seconds = {"event": self.event, "text": self.text, "missed": self.missed}
        return {
            "first": self.first.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "last": self.last.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "median_seconds": {k: None if v is None else round(v, 1) for k, v in seconds.items()},
        }


def paces(standing: Sequence[tuple[str, Verdict | Missed]]) -> dict[str, Pace]:
    """The pace of each reviewer, and of all where there are several; none of those whose log has no times."""
    names = sorted({rater for rater, _ in standing})
    groups = {name: [entry for rater, entry in standing if rater == name] for name in names}
    found = {name: pace for name, some in groups.items() if (pace := _pace(some)) is not None}
    together = _pace([entry for _, entry in standing])
    return found | ({ALL: together} if together is not None and len(found) > 1 else {})


def _pace(entries: Iterable[Verdict | Missed]) -> Pace | None:
    seconds: dict[str, list[float]] = {"event": [], "text": [], "missed": []}
    times = []
    for entry in entries:
        if entry.time is not None:
            times.append(entry.time)
        if entry.seconds is not None and not (isinstance(entry, Verdict) and entry.verdict == SKIP):
            seconds[_kind(entry)].append(entry.seconds)
    if not times:
        return None
    medians = {kind: median(some) if some else None for kind, some in seconds.items()}
    return Pace(first=min(times), last=max(times), **medians)


def _kind(entry: Verdict | Missed) -> str:
    if isinstance(entry, Missed):
        return "missed"
    return "text" if entry.item == TEXT_PREFIX + entry.article else "event"


def pace_lines(found: Mapping[str, Pace]) -> Iterator[str]:
    """A table of paces; nothing where there is none."""
    if not found:
        return
    wide = max(len("reviewer"), *map(len, found))
    yield f"\n{'reviewer':<{wide}}  {'first (UTC)':<18}{'last':<18}median s:  event    text  missed"
    for name, pace in found.items():
        days = "".join(f"{when:%Y-%m-%d %H:%M}  " for when in (pace.first, pace.last))
        medians = (pace.event, pace.text, pace.missed)
        event, text, missed = ("-" if value is None else f"{value:.1f}" for value in medians)
        yield f"{name:<{wide}}  {days}{event:>16}{text:>8}{missed:>8}"
