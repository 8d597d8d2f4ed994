"""Where the time of coding goes, step by step, and how much of it is the parse."""

from __future__ import annotations

import argparse
import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from against_spacy import read_feed

import eventcode
from eventcode.coder import read_article
from eventcode.coding.article import Prepared
from eventcode.model import Article
from eventcode.syntax import Tree

BATCH = 64
T = TypeVar("T")


class Clock:
    """Seconds by step."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def timed(self, step: str, work: Callable[..., T], *given: Any) -> T:
        """The result of ``work``, its time noted under ``step``."""
        start = time.perf_counter()
        found = work(*given)
        self.seconds[step] += time.perf_counter() - start
        return found


def code(coder: eventcode.Coder, articles: list[Article], clock: Clock) -> None:
    """Code a batch step by step, as ``code_many`` does."""
    with coder.parser.passing():
        code_whole(coder, articles, clock)


def code_whole(coder: eventcode.Coder, articles: list[Article], clock: Clock) -> None:
    """The steps; what was tokenised is still in the memory of the pipeline."""
    read = [clock.timed("sentences, names, triage", coder.prepare, article) for article in articles]
    prepared = [p for p in read if isinstance(p, Prepared)]
    sentences = [s.tokens for p in prepared for s in p.to_parse]
    trees: Iterator[Tree] = iter(clock.timed("parse and its repairs", list, coder.parser.parse(sentences)))
    for one in prepared:
        views = coder.views(one, list(itertools.islice(trees, len(one.chosen))))
        reader = coder.reader(one, views)
        acts = clock.timed("rules", coder.acts, views, reader)
        if any(found for _, found in acts):
            setting = clock.timed("dates and places", coder.setting, one, reader)
            for view, found in acts:
                clock.timed("actors and events", coder.maker.events, view, found, setting)


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("feed", type=Path, nargs="?")
    options.add_argument("--articles", type=int, default=0, help="only the first N articles")
    chosen = options.parse_args()
    read: list[Any] = [read_article(a) for a in read_feed(chosen.feed, chosen.articles)]
    articles = [a for a in read if isinstance(a, Article)]
    coder = eventcode.load()
    code(coder, articles[:BATCH], Clock())
    clock = Clock()
    for start in range(0, len(articles), BATCH):
        code(coder, articles[start : start + BATCH], clock)
    whole = sum(clock.seconds.values())
    words = sum(len(a.text.split()) for a in articles)
    print(f"{len(articles)} articles, {words} words, {words / whole:.0f} words/s")
    for step, took in sorted(clock.seconds.items(), key=lambda pair: -pair[1]):
        print(f"{step:28s} {took:7.2f} s   {100 * took / whole:5.1f} %")


if __name__ == "__main__":
    main()
