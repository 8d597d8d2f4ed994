"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")


def counted(articles: Iterable[T], show: bool, noun: str = "articles") -> Iterator[T]:
    """Articles (or what ``noun`` calls them) with a count on the terminal while they are taken."""
    if not show or not sys.stderr.isatty():
        yield from articles
        return
    with Progress(SpinnerColumn(), TextColumn("{task.completed} " + noun), TimeElapsedColumn(), transient=True) as bar:
        task = bar.add_task("")
        for article in articles:
            yield article
            bar.advance(task)
