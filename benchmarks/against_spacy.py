"""Words a second of eventcode end to end, against spaCy pipelines that only parse the same articles."""

from __future__ import annotations

import argparse
import functools
import json
import os
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy: one thread for everybody

import spacy

import eventcode
from eventcode.parse.installed import find_model

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "harbour_town.txt"
SPACY_BATCHES = (16, 64, 256)
RUNS = 3


def read_feed(path: Path | None, limit: int) -> list[dict[str, Any]]:
    """The first articles of a JSON Lines file, or the example many times."""
    if path is None:
        text = EXAMPLE.read_text(encoding="utf-8")
        return [{"id": str(i), "text": text, "date": "2024-05-17"} for i in range(limit or 100)]
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()][: limit or None]


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call: with one thread the same as wall time, were the machine alone."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best_of_spacy(pipeline: Any, texts: Sequence[str]) -> float:
    """The time of ``nlp.pipe`` with its best batch size."""

    def run(size: int) -> None:
        for _ in pipeline.pipe(texts, batch_size=size):
            pass

    return min(seconds(functools.partial(run, size)) for size in SPACY_BATCHES)


def best_of_eventcode(coder: eventcode.Coder, articles: Sequence[dict[str, Any]]) -> float:
    """The time of ``code_many``, as often as the spaCy pipelines run."""
    return min(seconds(lambda: [None for _ in coder.code_many(articles)]) for _ in range(RUNS))


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("feed", type=Path, nargs="?")
    options.add_argument("--articles", type=int, default=0, help="only the first N articles")
    chosen = options.parse_args()
    articles = read_feed(chosen.feed, chosen.articles)
    texts = [a["text"] for a in articles]
    words = sum(len(t.split()) for t in texts)
    folder = find_model(None).folder
    load_time = seconds(lambda: eventcode.load())
    coder = eventcode.load()
    coder_without_triage = eventcode.load(triage=False)
    times = {
        "eventcode, end to end": best_of_eventcode(coder, articles),
        "eventcode without triage": best_of_eventcode(coder_without_triage, articles),
        "spaCy, default pipeline": best_of_spacy(spacy.load(folder), texts),
        "spaCy, lean (tok2vec, tagger, parser)": best_of_spacy(
            spacy.load(folder, exclude=["ner", "lemmatizer", "attribute_ruler"]), texts
        ),
    }
    base = times["spaCy, default pipeline"]
    print(f"{len(articles)} articles, {words} words")
    print(f"eventcode.load() {load_time:.2f} s; peak memory {_peak_megabytes():.0f} MB")
    for name, took in times.items():
        print(f"{name:40s} {words / took:10.0f} words/s   {base / took:5.2f} x the default pipeline")


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
