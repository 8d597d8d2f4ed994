"""Sorting more lines than fit into memory: sorted runs in files, merged as they are read."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

RUN_BYTES: Final = 64 * 1024 * 1024
_RUN_LINES: Final = 500_000
_OPEN_RUNS: Final = 64
_BUFFER: Final = 256 * 1024


class Sorter:
    """Takes lines (bytes that end with a newline) in any order and gives them in the order of their bytes.

    Memory is bounded by one run; the files stand in ``folder`` and begin with ``name``.
    """

    def __init__(self, folder: Path, name: str, run_bytes: int = RUN_BYTES) -> None:
        self._folder, self._name, self._run_bytes = folder, name, run_bytes
        self._lines: list[bytes] = []
        self._bytes = self._made = 0
        self._runs: list[Path] = []

    def add(self, line: bytes) -> None:
        """Take one line."""
        self._lines.append(line)
        self._bytes += len(line)
        if self._bytes >= self._run_bytes or len(self._lines) >= _RUN_LINES:
            self._spill()

    def __iter__(self) -> Iterator[bytes]:
        """The lines in order; may be asked for again, but not while lines are added."""
        if not self._runs:
            self._lines.sort()
            yield from self._lines
            return
        self.keep_in_files()
        yield from self._merged(self._runs)

    def keep_in_files(self) -> None:
        """Put the lines that are still in memory into a file, so that the sorter can be sent to another process."""
        if self._lines:
            self._spill()

    def clear(self) -> None:
        """Forget the lines and their files."""
        for run in self._runs:
            run.unlink(missing_ok=True)
        self._lines, self._runs = [], []

    def _spill(self) -> None:
        self._lines.sort()
        path = self._new_run()
        with path.open("wb", buffering=_BUFFER) as stream:
            stream.writelines(self._lines)
        self._lines, self._bytes = [], 0
        self._runs.append(path)
        if len(self._runs) >= _OPEN_RUNS:
            self._merge_runs()

    def _merge_runs(self) -> None:
        path = self._new_run()
        with path.open("wb", buffering=_BUFFER) as stream:
            stream.writelines(self._merged(self._runs))
        for run in self._runs:
            run.unlink()
        self._runs = [path]

    def _new_run(self) -> Path:
        self._made += 1
        return self._folder / f"{self._name}.{self._made}"

    @staticmethod
    def _merged(runs: list[Path]) -> Iterator[bytes]:
        with ExitStack() as stack:
            streams = [stack.enter_context(run.open("rb", buffering=_BUFFER)) for run in runs]
            yield from heapq.merge(*streams)


def merged(sorters: Iterable[Sorter]) -> Iterator[bytes]:
    """The lines of several sorters in order."""
    return heapq.merge(*sorters)
