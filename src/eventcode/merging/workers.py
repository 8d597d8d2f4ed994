"""The work of a merge in one process or in several: rows are taken, parts are joined.

A merge begins in the process that called it.  From :data:`MANY` rows on, others take the rows that follow and join a
part each; the bytes that come out are the same.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, cycle
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Final, Self

from attrs import frozen

from eventcode.errors import InputError
from eventcode.lexicon.collector import collector_paused
from eventcode.merging.batches import Batch
from eventcode.merging.parts import JoinedPart, Part, join
from eventcode.merging.taking import Plan, RowTaker, TakenRows

MANY: Final = 50_000
"""Rows that are taken before other processes are started: fewer are done sooner without."""
_DIED: Final = (
    "a process that merges rows died (out of memory, or a script without if __name__ == '__main__':): "
    "merge with processes=1"
)
Progress = Callable[[int], object]


@frozen(kw_only=True)
class _Fault:
    """What is wrong with a row, and how many rows there are to the end of the batch in which it stands."""

    rows: int
    message: str


@frozen(kw_only=True)
class _Helper:
    """Another process, and the end of the pipe to it."""

    process: SpawnProcess
    end: Connection

    def send(self, message: Any) -> None:
        try:
            self.end.send(message)
        except OSError:
            raise InputError(_DIED) from None

    def receive(self) -> Any:
        try:
            found = self.end.recv()
        except (EOFError, OSError):
            raise InputError(_DIED) from None
        if isinstance(found, Exception):
            raise found
        return found


class Work:
    """The processes of one merge: as many as the plan has parts, if there are many rows; to be used in a ``with``."""

    def __init__(self, plan: Plan, many: int) -> None:
        self._plan, self._many = plan, many
        self.helpers: list[_Helper] = []
        self._parts: Sequence[Part] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for helper in self.helpers:
            helper.end.close()
            helper.process.terminate()
            helper.process.join()

    def take(self, given: Iterable[Batch], progress: Progress) -> list[TakenRows]:
        """Take all rows.  Raises :class:`InputError` for the first that is none, unless such rows are left out."""
        batches = _counted(given, progress)
        here = RowTaker(self._plan, "first")
        for done, batch in batches:
            here.take(batch)
            if self._plan.parts > 1 and done >= self._many:
                break
        following = next(batches, None)
        if following is None:
            return [here.taken()]
        self._start()
        batches = chain([following], batches)
        while not all(helper.end.poll() for helper in self.helpers) and (more := next(batches, None)):
            here.take(more[1])
        for helper in self.helpers:
            helper.receive()
        return [here.taken(), *self._spread(batches)]

    def begin_joining(self, parts: Sequence[Part]) -> None:
        """Give the parts to the helpers, if there are any."""
        self._parts = parts
        for helper, part in zip(self.helpers, parts, strict=False):
            for rows in part.rows:
                rows.keep_in_files()
            helper.send(part)

    def joined(self, progress: Progress) -> list[JoinedPart]:
        """Each part joined; ``progress`` is told how many rows are done, of all parts or of one after the other."""
        parts = self._parts
        if not self.helpers:
            return [join(part, progress) for part in parts]
        done = [0] * len(parts)
        found: dict[int, JoinedPart] = {}
        while len(found) < len(parts):
            for number in self._ready(found):
                sent = self.helpers[number].receive()
                if isinstance(sent, JoinedPart):
                    found[number] = sent
                else:
                    done[number] = sent
                    progress(sum(done))
        return [found[number] for number in range(len(parts))]

    def _ready(self, found: dict[int, JoinedPart]) -> list[int]:
        """The helpers that have sent something and are not done."""
        ready = wait([helper.end for number, helper in enumerate(self.helpers) if number not in found])
        return [number for number, helper in enumerate(self.helpers) if helper.end in ready]

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        for number in range(self._plan.parts):
            here, there = context.Pipe()
            process = context.Process(target=_help, args=(self._plan, f"helper-{number}", there), daemon=True)
            process.start()
            there.close()
            self.helpers.append(_Helper(process=process, end=here))

    def _spread(self, batches: Iterable[tuple[int, Batch]]) -> list[TakenRows]:
        """What the helpers take of the rows, which they get in turn."""
        for helper, batch in zip(cycle(self.helpers), batches, strict=False):
            helper.send(batch)
            if any(other.end.poll() for other in self.helpers):  # one has met a fault
                break
        for helper in self.helpers:
            helper.send(None)
        found = [helper.receive() for helper in self.helpers]
        faults = [one for one in found if isinstance(one, _Fault)]
        if faults:
            raise InputError(min(faults, key=lambda fault: fault.rows).message)
        return found


def _counted(batches: Iterable[Batch], progress: Progress) -> Iterator[tuple[int, Batch]]:
    """Each batch with the number of rows to its end; ``progress`` is told that number when the batch is done with."""
    done = 0
    for batch in batches:
        done += len(batch)
        yield done, batch
        progress(done)


def _help(plan: Plan, name: str, end: Connection) -> None:
    """Take rows, then join a part; in a process of its own, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends this one
    try:
        end.send(True)  # it has started
        with collector_paused():
            end.send(_take(plan, name, end))
            joined = join(end.recv(), end.send)
            joined.joined.keep_in_files()
            end.send(joined)
    except (EOFError, BrokenPipeError):
        return
    except Exception as error:
        end.send(error)


def _take(plan: Plan, name: str, end: Connection) -> TakenRows | _Fault:
    """What comes through the pipe until None; the first fault ends the taking."""
    taker = RowTaker(plan, name)
    for done, batch in iter(end.recv, None):
        try:
            taker.take(batch)
        except InputError as error:
            end.send(_Fault(rows=done, message=str(error)))
            while end.recv() is not None:
                pass
            raise EOFError from None
    found = taker.taken()
    for sorter in (*found.parts, found.ids):
        sorter.keep_in_files()
    return found
