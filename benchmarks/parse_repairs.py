"""How often each parse repair fires on a feed: ``python benchmarks/parse_repairs.py FEED.jsonl``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import eventcode
from eventcode.coding.article import Prepared
from eventcode.model import Article
from eventcode.parse.repairs import REPAIRS


def count(coder: eventcode.Coder, texts: list[str]) -> tuple[Counter[str], int]:
    """Repairs by name, and the number of sentences parsed."""
    found: Counter[str] = Counter()
    prepared = [p for t in texts if isinstance(p := coder.prepare(Article(id="", text=t)), Prepared)]
    tokens = [s.tokens for p in prepared for s in p.to_parse]
    for draft in coder.parser.drafts(tokens):
        for one in REPAIRS if draft.words else ():
            found[one.name] += one(draft)
    return found, len(tokens)


def main() -> None:
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    found, sentences = count(eventcode.load(), [json.loads(line)["text"] for line in lines if line.strip()])
    print(f"{sentences} sentences")
    for one in REPAIRS:
        number = found[one.name]
        print(f"{one.name:28s} {number:6d}  {1000 * number / max(1, sentences):6.2f} in 1,000")


if __name__ == "__main__":
    main()
