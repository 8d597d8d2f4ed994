"""Rate and memory over a long feed: the articles of a file again and again, their numbers and some words changed."""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from against_spacy import read_feed

import eventcode

CHANGED_WORDS = 5


def perturbed(articles: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    """So many articles, no two alike, the same in every run."""
    chance = random.Random(1)
    for number in range(count):
        article = articles[number % len(articles)]
        words = re.sub(r"\d+", lambda m: str(chance.randint(1, 10 ** len(m[0]))), article["text"]).split(" ")
        for _ in range(CHANGED_WORDS):
            words[chance.randrange(len(words))] = "".join(chance.choices("abcdefghijklm", k=8)).title()
        yield {"id": str(number), "text": " ".join(words), "date": article.get("date")}


def resident_megabytes() -> float:
    """Memory in use now, where the system tells it."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else float("nan")


def main() -> None:
    """Measure and print a line at 100, 1,000, 2,000, ... articles."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("feed", type=Path, nargs="?")
    options.add_argument("--articles", type=int, default=5000)
    chosen = options.parse_args()
    articles = read_feed(chosen.feed, 0)
    coder, start = eventcode.load(), time.perf_counter()
    for number, _ in enumerate(coder.code_many(perturbed(articles, chosen.articles)), 1):
        if number == 100 or number % 1000 == 0:
            took = time.perf_counter() - start
            print(f"{number:7d} articles  {number / took:6.1f} /s  {resident_megabytes():6.0f} MB", flush=True)


if __name__ == "__main__":
    main()
