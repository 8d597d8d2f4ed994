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
    names = ((f"Zaro{i}", f"Quend{i % 997}") for i in range(actors))
    entries = (f"{first} {last}\n    + {last} {first}\n    = EGY OPP 2001..2020\n" for first, last in names)
    path.write_text("%eventcode actors 1\n%kind person\n" + "\n".join(entries), encoding="utf-8")


def measure_loading(layers: Sequence[str | Path]) -> Dictionaries:
    """Load dictionaries and index their names, and print what that took."""
    before = resident_megabytes()
    dictionaries = load_dictionaries(layers)
    names = NameIndex.build(dictionaries)
    grown = resident_megabytes() - before
    print(f"{len(dictionaries.actors)} actors, {len(dictionaries.agents)} role nouns, {len(dictionaries.rules)} rules")
    loading = best(lambda: load_dictionaries(layers))
    indexing = best(lambda: NameIndex.build(dictionaries))
    print(f"load {loading:.2f} s, index names {indexing:.2f} s, {grown:.0f} MB resident")
    assert names.scan(["Egypt"])
    return dictionaries


def measure_lookup(dictionaries: Dictionaries, texts: Sequence[str]) -> None:
    """Print the time of looking names up and of the tokenizer, both with the words of one pass in their caches."""
    parser, names = Parser.load(), NameIndex.build(dictionaries)
    sentences = [s.text for text in texts for s in split_sentences(text)]
    tokens = [parser.tokenise(s).words for s in sentences]
    looking = best(lambda: [names.scan(words) for words in tokens])
    tokenising = best(lambda: [parser.pipeline.tokenizer(s) for s in sentences])
    thousands = sum(map(len, tokens)) / 1000
    print(f"names {1000 * looking / thousands:.2f} ms, tokenizer {1000 * tokenising / thousands:.2f} ms a 1,000 tokens")
    print(f"looking names up takes {looking / tokenising:.2f} of the time of the tokenizer")


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
