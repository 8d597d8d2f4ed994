"""Groups that share an id are parts of one thing: found on disk, whatever their number.

Two directions of a clash are two rows with one ``act_id``.  When both are told again, each is merged with its like,
and the merged rows must still share one ``act_id``.  The groups that share any id, directly or through others, are
a component.  In memory there are eight bytes and a flag for each group.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from pathlib import Path
from typing import BinaryIO, Final

from eventcode.merging.sorting import Sorter

_DIGITS: Final = 12
_BREAKS: Final = str.maketrans({"\t": " ", "\n": " "})


class Sayings:
    """Takes some of the groups in order, each with its ids, what it has to say, and its answer if it is alone.

    Ended, it can be sent to another process; what is large lies in files.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.ids = Sorter(folder, f"{name}-ids")
        self.path = folder / f"{name}-said"
        self.count = 0
        self._said: BinaryIO | None = self.path.open("wb")

    def add(self, ids: Iterable[str], said: bytes, alone: bytes) -> None:
        """Take the next group; neither ``said`` nor ``alone`` has line breaks, and ``said`` has no tab."""
        assert self._said is not None, "nothing is added behind the end"
        for one in ids:
            if "\t" in one or "\n" in one:
                one = one.translate(_BREAKS)
            self.ids.add(f"{one}\t{self.count}\n".encode())
        self._said.write(b"%b\t%b\n" % (said, alone))
        self.count += 1

    def end(self) -> None:
        """No group follows."""
        if self._said is not None:
            self._said.close()
            self._said = None
            self.ids.keep_in_files()


class Links:
    """Answers for each component of the groups of several :class:`Sayings`, which are counted one after the other."""

    def __init__(self, folder: Path, name: str, sayings: Sequence[Sayings]) -> None:
        self._folder, self._name, self._sayings = folder, name, sayings
        self._count = sum(one.count for one in sayings)

    def answers(self, answer: Callable[[Sequence[bytes]], bytes]) -> Iterator[bytes]:
        """For each group in order its answer, or that of its component; ``answer`` is given what its groups said."""
        parents, linked = self._components()
        shared = self._shared(parents, linked, answer)
        for number, line in enumerate(self._said()):
            yield next(shared) if linked[number] else line[line.index(b"\t") + 1 : -1]

    def _said(self) -> Iterator[bytes]:
        for one in self._sayings:
            with one.path.open("rb") as said:
                yield from said

    def _ids(self) -> Iterator[tuple[bytes, int]]:
        """The ids in order, each with the number of a group that has it."""
        starts = accumulate((one.count for one in self._sayings), initial=0)
        found = [_numbered(one.ids, start) for one, start in zip(self._sayings, starts, strict=False)]
        return found[0] if len(found) == 1 else heapq.merge(*found)

    def _components(self) -> tuple[array[int], bytearray]:
        """For each group one of its component, the first; and whether there are others."""
        parents, linked = array("q", range(self._count)), bytearray(self._count)
        before, first = b"", 0
        for one, number in self._ids():
            if one != before:
                before, first = one, number
                continue
            linked[first] = linked[number] = 1
            root, other = sorted((_root(parents, first), _root(parents, number)))
            parents[other] = root
        for said in self._sayings:
            said.ids.clear()
        return parents, linked

    def _shared(
        self, parents: array[int], linked: bytearray, answer: Callable[[Sequence[bytes]], bytes]
    ) -> Iterator[bytes]:
        """The answers of the groups that are not alone, in the order of the groups."""
        by_root, by_number = Sorter(self._folder, f"{self._name}-roots"), Sorter(self._folder, f"{self._name}-answers")
        for number, line in enumerate(self._said()):
            if linked[number]:
                said = line[: line.index(b"\t")]
                by_root.add(b"%012d%012d%b\n" % (_root(parents, number), number, said))
        for _, lines in groupby(by_root, key=lambda line: line[:_DIGITS]):
            members = list(lines)
            found = answer([line[2 * _DIGITS : -1] for line in members])
            for line in members:
                by_number.add(line[_DIGITS : 2 * _DIGITS] + found + b"\n")
        by_root.clear()
        for line in by_number:
            yield line[_DIGITS:-1]
        by_number.clear()


def _numbered(lines: Iterable[bytes], start: int) -> Iterator[tuple[bytes, int]]:
    for line in lines:
        one, _, digits = line.partition(b"\t")
        yield one, start + int(digits)


def _root(parents: array[int], number: int) -> int:
    """The first group of a component; the way there is made shorter."""
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number
