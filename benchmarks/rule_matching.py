"""Milliseconds a sentence for finding acts, as the number of rules grows: it should stay flat."""

from __future__ import annotations

import time
from pathlib import Path

from attrs import evolve

import eventcode
from eventcode.coding.acts import ActFinder
from eventcode.lexicon.entries import Rule
from eventcode.model import Article, CodedArticle

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "harbour_town.txt"
SIZES = (100, 1000, 5000)
ROUNDS = 200


def grown(rules: tuple[Rule, ...], size: int) -> tuple[Rule, ...]:
    """``size`` rules: the shipped ones, then copies with heads that no text has."""
    extra = [
        evolve(r, id=f"{r.id} {i}", pattern=evolve(r.pattern, heads=frozenset({f"{h}{i}" for h in r.pattern.heads})))
        for i, r in ((i, rules[i % len(rules)]) for i in range(max(0, size - len(rules))))
    ]
    return (*rules[:size], *extra)


def main() -> None:
    """Measure and print one line for each size."""
    coder = eventcode.load(triage=False)
    prepared = coder.prepare(Article(id="x", text=EXAMPLE.read_text(encoding="utf-8")))
    assert not isinstance(prepared, CodedArticle)
    trees = list(coder.parser.parse(s.tokens for s in prepared.to_parse))
    for size in SIZES:
        rules = grown(coder.dictionaries.rules, size)
        finder = ActFinder.of(evolve(coder.dictionaries, rules=rules))
        start = time.perf_counter()
        for _ in range(ROUNDS):
            views = coder.views(prepared, trees)
            reader = coder.reader(prepared, views)
            for view in views:
                finder.find(view, coder.surroundings(view, reader))
        took = (time.perf_counter() - start) / ROUNDS / len(trees) * 1000
        print(f"{size:5d} rules   {took:.3f} ms a sentence")


if __name__ == "__main__":
    main()
