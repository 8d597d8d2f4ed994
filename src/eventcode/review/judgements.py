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
    logs = list(logs)
    articles: dict[str, LoggedArticle] = {}
    for log in logs:
        articles |= log.articles
    with_text = _with_text(articles)
    events: dict[tuple[str, str], Judgement] = {}
    complete: set[tuple[str, str]] = set()
    skipped, missed, unreadable = 0, [], []
    standing: list[tuple[str, Verdict | Missed]] = []
    for log in logs:
        unreadable += log.unreadable
        here = {key: with_text.get(key, article) for key, article in log.articles.items()}
        rows = {str(r.get("event_id")): (here[k], r) for k, a in log.articles.items() for r in a.events}
        for entry in log.standing():
            rater = entry.reviewer or log.path.stem
            standing.append((rater, entry))
            if isinstance(entry, Missed):
                if entry.article in here:
                    missed.append((rater, entry, here[entry.article]))
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
        articles={key: article for key, article in articles.items() if key not in with_text},
        standing=tuple(standing),
        unreadable=tuple(unreadable),
    )


def _with_text(articles: Mapping[str, LoggedArticle]) -> dict[str, LoggedArticle]:
    """For articles of which a log has only rows: the same with its text, where one has it (the same id, an event)."""
    known = {(a.id, e.get("event_id")): a for a in articles.values() if a.text is not None for e in a.events}
    found = {}
    for key, article in articles.items():
        same = (known.get((article.id, e.get("event_id"))) for e in article.events if article.text is None)
        text = next((one for one in same if one is not None), None)
        if text is not None:
            found[key] = text
    return found
