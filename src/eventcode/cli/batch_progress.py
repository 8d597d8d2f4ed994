"""Progress of a batch: a bar on a terminal, and lines with times in a log that a cron job can keep."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from eventcode.errors import InputError

LOG: Final = "log.txt"
_EVERY_SECONDS: Final = 60


class BatchWatch:
    """Tells a terminal and a log of the progress of a batch."""

    def __init__(self, out: Path, bar: Progress | None) -> None:
        self._out, self._bar = out, bar
        self._task = bar.add_task("", total=None, events=0, errors=0) if bar else None
        self._started = self._told = time.monotonic()
        self._articles = self._events = self._errors = 0

    def counting(self, part: str) -> None:
        if self._bar and self._task is not None:
            self._bar.update(self._task, description=f"looking for copies: {part}")

    def coding(self, parts: int, articles: int | None) -> None:
        self._started = self._told = time.monotonic()
        self._log(f"{parts} parts to code" + (f", {articles} articles" if articles is not None else ""))
        if self._bar and self._task is not None:
            self._bar.update(self._task, description="coding", total=articles)

    def article(self, events: int, failed: bool) -> None:
        self._articles, self._events, self._errors = self._articles + 1, self._events + events, self._errors + failed
        if self._bar and self._task is not None:
            self._bar.update(self._task, advance=1, events=self._events, errors=self._errors)
        if time.monotonic() - self._told >= _EVERY_SECONDS:
            self._told = time.monotonic()
            self._log(f"{self._articles} articles, {self._rate()}, {self._events} events, {self._errors} errors")

    def part(self, name: str, counts: dict[str, int]) -> None:
        shown = ", ".join(f"{number} {kind}" for kind, number in counts.items())
        self._log(f"{name}: {shown} ({self._rate()})")

    def _rate(self) -> str:
        return f"{self._articles / max(0.001, time.monotonic() - self._started):.1f} articles/s"

    def _log(self, line: str) -> None:
        try:
            with (self._out / LOG).open("a", encoding="utf-8") as stream:
                stream.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}  {line}\n")
        except OSError as error:
            raise InputError(f"{self._out / 'log.txt'} cannot be written: {error.strerror}") from None


@contextmanager
def watching(out: Path) -> Iterator[BatchWatch]:
    if not sys.stderr.isatty():
        yield BatchWatch(out, None)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[events]} events, {task.fields[errors]} errors"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield BatchWatch(out, bar)
