"""Groups that share an id are parts of one thing: found on disk, whatever their number.

Two directions of a clash are two rows with one ``act_id``.  When both are told again, each is merged with its like,
and the merged rows must still share one ``act_id``.  The groups that share any id, directly or through others, are
a component.  In memory there are eight bytes and a flag for each group.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from eventcode.merging.sorting import Sorter

_DIGITS: Final = 12
_BREAKS: Final = str.maketrans({"\t": " ", "\n": " "})


class Links:
    """Takes the groups in order, each with its ids and what it has to say, and answers for each component."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self._ids = Sorter(folder, f"{name}-ids")
        self._path = folder / f"{name}-said"
        self._said = self._path.open("wb")
        self._count = 0

    def add(self, ids: Iterable[str], said: bytes) -> None:
        """Take the next group; ``said`` has no line breaks."""
        for one in ids:
            if "\t" in one or "\n" in one:
                one = one.translate(_BREAKS)
            self._ids.add(f"{one}\t{self._count}\n".encode())
        self._said.write(said + b"\n")
        self._count += 1

    def answers(self, answer: Callable[[Sequence[bytes]], bytes]) -> Iterator[bytes]:
        """For each group in order the answer of its component; ``answer`` is given what its groups said."""
        self._said.close()
        parents, linked = self._components()
        shared = self._shared(parents, linked, answer)
        with self._path.open("rb") as said:
            for number, line in enumerate(said):
                yield next(shared) if linked[number] else answer([line[:-1]])

    def _components(self) -> tuple[array[int], bytearray]:
        """For each group one of its component, the first; and whether there are others."""
        parents, linked = array("q", range(self._count)), bytearray(self._count)
        before, first = b"", 0
        for line in self._ids:
            one, _, digits = line.partition(b"\t")
            number = int(digits)
            if one != before:
                before, first = one, number
                continue
            linked[first] = linked[number] = 1
            root, other = sorted((_root(parents, first), _root(parents, number)))
            parents[other] = root
        self._ids.clear()
        return parents, linked

    def _shared(
        self, parents: array[int], linked: bytearray, answer: Callable[[Sequence[bytes]], bytes]
    ) -> Iterator[bytes]:
        """The answers of the groups that are not alone, in the order of the groups."""
        by_root, by_number = Sorter(self._folder, f"{self._name}-roots"), Sorter(self._folder, f"{self._name}-answers")
        with self._path.open("rb") as said:
            for number, line in enumerate(said):
                if linked[number]:
                    by_root.add(b"%012d%012d" % (_root(parents, number), number) + line)
        for _, lines in groupby(by_root, key=lambda line: line[:_DIGITS]):
            members = list(lines)
            found = answer([line[2 * _DIGITS : -1] for line in members])
            for line in members:
                by_number.add(line[_DIGITS : 2 * _DIGITS] + found + b"\n")
        by_root.clear()
        for line in by_number:
            yield line[_DIGITS:-1]
        by_number.clear()


def _root(parents: array[int], number: int) -> int:
    """The first group of a component; the way there is made shorter."""
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number
