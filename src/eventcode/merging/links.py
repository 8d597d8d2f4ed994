"""Groups that share an id are parts of one thing: found on disk, whatever their number.

Two directions of a clash are two rows with one ``act_id``.  When both are told again, each is merged with its like,
and the merged rows must still share one ``act_id``.  The groups that share any id, directly or through others, are
a component.  In memory there are three numbers of eight bytes for each group.
"""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import accumulate, groupby
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO, Final, Self

from eventcode.merging.sorting import Sorter

_DIGITS: Final = 12
_ALONE: Final = -1
_BREAKS: Final = str.maketrans({"\t": " ", "\n": " "})


class Sayings:
    """Takes some of the groups in order, each with its ids, what it has to say, and its answer if it is alone.

    Ended, it can be sent to another process; what is large lies in files.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.ids = Sorter(folder, f"{name}-ids")
        self.path = folder / f"{name}-said"
        self.starts = array("q")
        self._end = 0
        self._said: BinaryIO | None = self.path.open("wb")

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, ids: Iterable[str], said: bytes, alone: bytes) -> None:
        """Take the next group; neither ``said`` nor ``alone`` has line breaks, and ``said`` has no tab."""
        assert self._said is not None, "nothing is added behind the end"
        number = len(self.starts)
        for one in ids:
            if "\t" in one or "\n" in one:
                one = one.translate(_BREAKS)
            self.ids.add(f"{one}\t{number}\n".encode())
        self.starts.append(self._end)
        self._end += self._said.write(b"%b\t%b\n" % (said, alone))

    def end(self) -> None:
        """No group follows."""
        if self._said is not None:
            self._said.close()
            self._said = None
            self.ids.keep_in_files()


class Links:
    """Answers for each component of the groups of several :class:`Sayings`, which are counted one after the other.

    ``answer`` is given what the groups of a component say.  To be used in a ``with``, at whose end the files close.
    """

    def __init__(
        self, folder: Path, name: str, sayings: Sequence[Sayings], answer: Callable[[Sequence[bytes]], bytes]
    ) -> None:
        self._sayings = sayings
        self._firsts = list(accumulate(map(len, sayings), initial=0))
        self._files = ExitStack()
        self._said = [self._files.enter_context(_lines(one.path)) for one in sayings]
        self._shared_starts = array("q", [_ALONE]) * self._firsts[-1]
        self._shared = self._files.enter_context(_lines(self._answer_components(folder, name, answer)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def answer(self, part: int, number: int) -> bytes:
        """The answer to a group of one of the sayings, or that to its component."""
        start = self._shared_starts[self._firsts[part] + number]
        if start != _ALONE:
            return self._shared[start : self._shared.find(b"\n", start)]
        said, start = self._said[part], self._sayings[part].starts[number]
        return said[said.find(b"\t", start) + 1 : said.find(b"\n", start)]

    def _ids(self) -> Iterator[tuple[bytes, int]]:
        """The ids in order, each with the number of a group that has it."""
        found = [_numbered(one.ids, start) for one, start in zip(self._sayings, self._firsts, strict=False)]
        return found[0] if len(found) == 1 else heapq.merge(*found)

    def _components(self) -> tuple[array[int], bytearray]:
        """For each group one of its component, the first; and whether there are others."""
        parents, linked = array("q", range(self._firsts[-1])), bytearray(self._firsts[-1])
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

    def _answer_components(self, folder: Path, name: str, answer: Callable[[Sequence[bytes]], bytes]) -> Path:
        """A file with the answer to each component of several groups; where it begins is noted for each of them."""
        path, end = folder / f"{name}-answers", 0
        by_root = self._by_root(Sorter(folder, f"{name}-roots"))
        with path.open("wb") as answers:
            for _, lines in groupby(by_root, key=lambda line: line[:_DIGITS]):
                members = list(lines)
                for line in members:
                    self._shared_starts[int(line[_DIGITS : 2 * _DIGITS])] = end
                end += answers.write(answer([line[2 * _DIGITS : -1] for line in members]) + b"\n")
        by_root.clear()
        return path

    def _by_root(self, found: Sorter) -> Sorter:
        """What the groups say that are not alone, with those of one component together."""
        parents, linked = self._components()
        number = linked.find(1)
        while number >= 0:
            part = bisect_right(self._firsts, number) - 1
            said, start = self._said[part], self._sayings[part].starts[number - self._firsts[part]]
            found.add(b"%012d%012d%b\n" % (_root(parents, number), number, said[start : said.find(b"\t", start)]))
            number = linked.find(1, number + 1)
        return found


def _lines(path: Path) -> mmap:
    """The bytes of a file, read where they are asked for."""
    with path.open("rb") as stream:
        if path.stat().st_size:
            return mmap(stream.fileno(), 0, access=ACCESS_READ)
    return mmap(-1, 1)  # a file without a byte cannot be mapped


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
