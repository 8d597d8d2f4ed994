"""What the dictionaries cost: seconds and memory to load them, and looking names up against the tokenizer.

``--layer N`` lays N invented actors over the shipped dictionaries, as a large file of a user would.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from against_spacy import read_feed, seconds

from eventcode import DEFAULT
from eventcode.coding.names import NameIndex
from eventcode.lexicon.dictionaries import Dictionaries, load_dictionaries
from eventcode.parse.parser import Parser
from eventcode.text.sentences import split_sentences

ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """The shortest of a few runs: what else runs on the machine only makes a run longer."""
    return min(seconds(work) for _ in range(ROUNDS))


def resident_megabytes() -> float:
    """The memory in use, where the system tells it; else the peak."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def write_layer(path: Path, actors: int) -> None:
    """A file of invented persons, each with a second name and a dated code: three lines an actor."""
    with path.open("w", encoding="utf-8") as file:
        file.write("%eventcode actors 1\n%kind person\n")
        for i in range(actors):
            first, last = f"Zaro{i}", f"Quend{i % 997}"
            file.write(f"{first} {last}\n    + {last} {first}\n    = EGY OPP {1950 + i % 60}-{1 + i % 12:02}..2020\n")


def measure_loading(layers: Sequence[str | Path]) -> Dictionaries:
    """Load dictionaries and index their names, and print what that took."""
    before = resident_megabytes()
    dictionaries = load_dictionaries(layers)
    held = resident_megabytes() - before
    names = NameIndex.build(dictionaries)
    indexed = resident_megabytes() - before - held
    assert names.scan(["Egypt"])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(dictionaries.actors)} actors, {len(dictionaries.agents)} role nouns, {len(dictionaries.rules)} rules")
    print(f"load        {best(lambda: load_dictionaries(layers)):.2f} s, {held:.0f} MB")
    print(
        f"index names {best(lambda: NameIndex.build(dictionaries)):.2f} s, {indexed:.0f} MB; peak of all {peak:.0f} MB"
    )
    return dictionaries


def measure_lookup(dictionaries: Dictionaries, texts: Sequence[str]) -> None:
    """Print what looking names up takes, as a share of what the tokenizer takes."""
    parser, names = Parser.load(), NameIndex.build(dictionaries)
    sentences = [s.text for text in texts for s in split_sentences(text)]
    tokens = [[t.text for t in parser.pipeline.tokenizer(s)] for s in sentences]
    parser = Parser.load()  # one that has seen no word yet

    def tokenise() -> None:
        for sentence in sentences:
            parser.tokenise(sentence)

    def look_up() -> None:
        for words in tokens:
            names.scan(words)

    thousands = sum(map(len, tokens)) / 1000
    for title, measure in (("first pass", seconds), ("later passes", best)):
        tokenising, looking = 1000 * measure(tokenise) / thousands, 1000 * measure(look_up) / thousands
        print(
            f"{title:12s} tokens {tokenising:.2f} ms, names {looking:.2f} ms a 1,000 tokens: {looking / tokenising:.2f}"
        )


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("feed", type=Path, nargs="?")
    options.add_argument("--layer", type=int, default=0, help="number of invented actors")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        layer = Path(folder, "many.actors")
        write_layer(layer, chosen.layer)
        dictionaries = measure_loading([DEFAULT, layer] if chosen.layer else [DEFAULT])
    measure_lookup(dictionaries, [a["text"] for a in read_feed(chosen.feed, 0)])


if __name__ == "__main__":
    main()
