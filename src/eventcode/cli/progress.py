"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")


def counted(articles: Iterable[T], show: bool) -> Iterator[T]:
    """Articles with a count on the terminal while they are taken."""
    if not show or not sys.stderr.isatty():
        yield from articles
        return
    with Progress(SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn(), transient=True) as bar:
        task = bar.add_task("")
        for article in articles:
            yield article
            bar.advance(task)
