"""The verdicts of one or more logs, each with its event and article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from eventcode.review.entries import COMPLETE, SKIP, WRONG, LoggedArticle, Missed, Verdict
from eventcode.review.log import Log


@frozen(kw_only=True)
class Judgement:
    """A verdict on one event by one reviewer."""

    rater: str
    verdict: Verdict
    article: LoggedArticle
    row: Mapping[str, Any]

    @property
    def label(self) -> str:
        """The verdict with what is wrong: ``wrong actor place``."""
        faults = f" {' '.join(self.verdict.faults)}" if self.verdict.verdict == WRONG else ""
        return self.verdict.verdict + faults


@frozen(kw_only=True)
class Judgements:
    """All that reviewers said: of events, of texts, and of what was missed; ``standing`` are all entries not undone."""

    events: tuple[Judgement, ...] = ()
    complete: frozenset[tuple[str, str]] = frozenset()
    skipped_texts: int = 0
    missed: tuple[tuple[str, Missed, LoggedArticle], ...] = ()
    articles: Mapping[str, LoggedArticle] = field(factory=dict)
    standing: tuple[tuple[str, Verdict | Missed], ...] = ()
    unreadable: tuple[str, ...] = ()

    def raters(self) -> tuple[str, ...]:
        """The reviewers by name, or by their log where they gave none."""
        told = {j.rater for j in self.events} | {r for r, _ in self.complete} | {r for r, _, _ in self.missed}
        return tuple(sorted(told))


def judgements(logs: Iterable[Log]) -> Judgements:
    """What the logs say together; a reviewer who went on in another log is one reviewer, the later verdict counts."""
    events: dict[tuple[str, str], Judgement] = {}
    complete: set[tuple[str, str]] = set()
    skipped, missed, articles, unreadable = 0, [], dict[str, LoggedArticle](), []
    standing: list[tuple[str, Verdict | Missed]] = []
    for log in logs:
        articles |= log.articles
        unreadable += log.unreadable
        rows = {str(r.get("event_id")): (a, r) for a in log.articles.values() for r in a.events}
        for entry in log.standing():
            rater = entry.reviewer or log.path.stem
            standing.append((rater, entry))
            if isinstance(entry, Missed):
                if entry.article in log.articles:
                    missed.append((rater, entry, log.articles[entry.article]))
            elif entry.item in rows:
                article, row = rows[entry.item]
                events[rater, entry.item] = Judgement(rater=rater, verdict=entry, article=article, row=row)
            elif entry.verdict == COMPLETE:
                complete.add((rater, entry.article))
            else:
                skipped += entry.verdict == SKIP
    return Judgements(
        events=tuple(events.values()),
        complete=frozenset(complete),
        skipped_texts=skipped,
        missed=tuple(missed),
        articles=articles,
        standing=tuple(standing),
        unreadable=tuple(unreadable),
    )
