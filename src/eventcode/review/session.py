"""One reviewer at work: the queue, what the log says of it, and what is asked next."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import define, evolve, field, frozen

from eventcode.errors import InputError
from eventcode.review.entries import LoggedArticle, Missed, Undo, Verdict
from eventcode.review.log import Log, LogWriter, read_log
from eventcode.review.queue import Item, ReviewArticle, items_of

Clock = Callable[[], datetime.datetime]
"""What tells the time, with its time zone."""


class OutdatedError(Exception):
    """An answer to a question that is no longer asked (another window, or a second click)."""


@frozen(kw_only=True)
class Progress:
    """How many items are judged, of how many; and how many missed events were marked."""

    done: int
    of: int
    missed: int


@define(kw_only=True)
class Session:
    """The state of a review.  What the log holds of this reviewer for these items counts as judged.

    Entries have the time that ``clock`` tells, and the seconds since their question was shown; without a clock none.
    """

    items: Sequence[Item]
    reviewer: str
    log: Log
    writer: LogWriter
    clock: Clock | None = None
    _shown: tuple[str, int, datetime.datetime] | None = field(default=None, init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    @classmethod
    def open(cls, articles: Sequence[ReviewArticle], log: Path, reviewer: str, clock: Clock | None = None) -> Session:
        """Go on with a log, or begin one.  Raises :class:`InputError` where there is nothing to review."""
        items = items_of(articles)
        if not items:
            raise InputError("there is nothing to review: no article was read")
        writer = LogWriter(log)
        return cls(items=items, reviewer=reviewer, log=read_log(log), writer=writer, clock=clock)

    def ask(self) -> Item | None:
        """The current item, to be shown: from now on its answer is timed.  What is shown again goes on counting."""
        item = self.current()
        if item is not None and self.clock is not None and self._shown_at(item) is None:
            self._shown = (item.id, len(self.log.entries), self.clock())
        return item

    def _shown_at(self, item: Item) -> datetime.datetime | None:
        """When an item was shown first after the last entry."""
        shown = self._shown
        return shown[2] if shown is not None and shown[:2] == (item.id, len(self.log.entries)) else None

    def current(self) -> Item | None:
        """The first item without a standing verdict of this reviewer; None when all are judged."""
        judged = self._judged()
        return next((item for item in self.items if item.id not in judged), None)

    def progress(self) -> Progress:
        """Of this reviewer and this queue."""
        judged, ids = self._judged(), {item.id for item in self.items}
        missed = sum(isinstance(e, Missed) and e.item in ids for e in self._mine())
        return Progress(done=len(judged & ids), of=len(ids), missed=missed)

    def missed_in(self, article: ReviewArticle) -> list[Missed]:
        """The missed events that this reviewer marked in an article."""
        items = {item.id for item in items_of([article])}
        return [e for e in self._mine() if isinstance(e, Missed) and e.item in items]

    def can_undo(self) -> bool:
        """Whether there is an entry to take back."""
        return bool(self._mine())

    def judge(self, verdict: Verdict) -> None:
        """Note a verdict on the current item; its number and reviewer are set here.

        Raises :class:`OutdatedError` if another item is current, OSError if it could not be written.
        """
        self._add(verdict)

    def miss(self, missed: Missed) -> None:
        """Note a missed event on the current item; errors as for :meth:`judge`."""
        self._add(missed)

    def undo(self) -> Item | None:
        """Take back the last entry; the item that it was about, or None where there is none."""
        with self._lock:
            mine = self._mine()
            if not mine:
                return None
            last = max(mine, key=lambda e: e.number)
            entry = Undo(number=self.log.next_number(), undoes=last.number, reviewer=self.reviewer)
            if self.clock is not None:
                entry = evolve(entry, time=self.clock().replace(microsecond=0))
            self.writer.add(entry)
            self.log.entries.append(entry)
            return next((item for item in self.items if item.id == last.item), None)

    def _add(self, entry: Verdict | Missed) -> None:
        with self._lock:
            item = self.current()
            if item is None or item.id != entry.item:
                raise OutdatedError
            entry = evolve(entry, number=self.log.next_number(), reviewer=self.reviewer)
            entry = self._timed(entry, item)
            self._keep_article(item.article)
            self.writer.add(entry)
            self.log.entries.append(entry)

    def _timed(self, entry: Verdict | Missed, item: Item) -> Verdict | Missed:
        """The entry with its time; a clock that was set back makes no negative seconds."""
        if self.clock is None:
            return entry
        now, shown = self.clock(), self._shown_at(item)
        seconds = None if shown is None else max(0.0, round((now - shown).total_seconds(), 1))
        return evolve(entry, time=now.replace(microsecond=0), seconds=seconds)

    def _keep_article(self, article: ReviewArticle) -> None:
        """Write the article before the first entry about it."""
        if article.key in self.log.articles:
            return
        kept = LoggedArticle(
            key=article.key,
            id=article.id,
            date=article.date,
            title=article.title,
            url=article.url,
            text=article.text,
            events=tuple({k: v for k, v in event.items() if k != "trace"} for event in article.events),
        )
        self.writer.add(kept)
        self.log.articles[article.key] = kept

    def _mine(self) -> list[Verdict | Missed]:
        return [e for e in self.log.standing() if e.reviewer == self.reviewer]

    def _judged(self) -> set[str]:
        return {e.item for e in self._mine() if isinstance(e, Verdict)}
