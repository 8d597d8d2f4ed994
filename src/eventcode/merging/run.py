"""The way of rows through a merge: read and sorted, grouped, joined, and put in order again, all through files."""

from __future__ import annotations

import heapq
import itertools
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
from attrs import field, frozen, mutable

from eventcode.errors import InputError, nearest
from eventcode.event_tables.finding import EventFile, event_files
from eventcode.event_tables.reading import require_columns
from eventcode.merging.batches import Batch, batches_in, batches_of
from eventcode.merging.grouping import MODES
from eventcode.merging.layout import Layout
from eventcode.merging.links import Links
from eventcode.merging.parts import JoinedPart, Part, read_joined
from eventcode.merging.rows import REQUIRED, out_columns
from eventcode.merging.settling import Settler
from eventcode.merging.summary import MergeSummary
from eventcode.merging.taking import Plan, TakenRows, Tally, require_one_row_for_an_id
from eventcode.merging.workers import MANY, Work
from eventcode.model import Event

Progress = Callable[[str, int], object]
"""Is told what is being done and how many are done."""

_EVERY: Final = 5000
_DICT: Final = msgspec.json.Decoder(dict[str, Any]).decode


def consolidate(
    events: str | Path | Iterable[Event | Mapping[str, Any]],
    mode: Literal["careful", "one-a-day"] = "careful",
    *,
    full: bool = False,
    skip_faulty: bool = False,
    summary: Callable[[MergeSummary], object] | None = None,
    temporary: Path | None = None,
    processes: int = 1,
) -> Iterator[dict[str, Any]]:
    """Events of many articles, each event once, in the order of days and ids.

    ``events`` are events or the dicts of ``Event.as_row()``, or a file, folder, glob or finished batch of such rows, as
    :func:`eventcode.read_rows` takes them; their order changes nothing.  ``mode`` is careful (the
    same event by place, days, actors and code) or one-a-day (one row for each ``date_start``, ``source``, ``target``
    and ``cameo``, as the Phoenix pipeline keeps them).  Gives dicts with the keys of ``Event.as_row(full)`` and
    :data:`eventcode.columns.MERGED_COLUMNS`; ``summary`` is called with the counts after the last of them.
    Rows lie in files in ``temporary`` (by default the system's folder for such files), so that memory is bounded.
    From 50,000 rows on ``processes`` share the work; the result is the same.

    Raises :class:`InputError` for an unknown mode or less than one process, for a row that is none (unless
    ``skip_faulty`` leaves it out) and for two different rows with one ``event_id``.
    """
    merge = Merge(mode=mode, full=full, skip_faulty=skip_faulty, temporary=temporary, processes=processes)
    return _as_dicts(merge, events, summary)


def _as_dicts(
    merge: Merge,
    events: str | Path | Iterable[Event | Mapping[str, Any]],
    summary: Callable[[MergeSummary], object] | None,
) -> Iterator[dict[str, Any]]:
    if isinstance(events, str | Path):
        given = rows_to_merge(event_files([events]))
    else:
        given = batches_of((f"row {number}", _event_or_fault(event)) for number, event in enumerate(events, 1))
    for line in merge.lines(given):
        yield _DICT(line)
    if summary is not None:
        summary(merge.summary())


def _event_or_fault(given: object) -> Event | Mapping[str, Any] | str:
    if isinstance(given, Event | Mapping):
        return given
    return f"expected an event or the dict of its row, not {type(given).__name__}"


def rows_to_merge(files: Sequence[EventFile]) -> Iterator[Batch]:
    """The rows of tables as :meth:`Merge.lines` takes them.

    Raises :class:`InputError` for files that cannot be read or lack columns.
    """
    require_columns(files, REQUIRED)
    return batches_in(files)


@mutable(kw_only=True)
class _Told:
    """What is known when rows come out."""

    repeated: int = 0
    events: int = 0


@frozen(kw_only=True)
class Merge:
    """One merge; options as those of :func:`consolidate`.  From ``many`` rows on the processes share the work."""

    mode: str = field()
    full: bool = False
    skip_faulty: bool = False
    temporary: Path | None = None
    processes: int = field(default=1)
    many: int = MANY
    progress: Progress = lambda what, done: None
    _tally: Tally = field(factory=Tally, init=False)
    _told: _Told = field(factory=_Told, init=False)

    @mode.validator
    def _check_mode(self, _: object, value: str) -> None:
        if value not in MODES:
            hint = nearest(value, MODES)
            raise InputError(f"no mode {value}: use {' or '.join(MODES)}" + (f" ({hint})" if hint else ""))

    @processes.validator
    def _check_processes(self, _: object, value: int) -> None:
        if value < 1:
            raise InputError(f"processes must be 1 or more, not {value}")

    def lines(self, given: Iterable[Batch]) -> Iterator[bytes]:
        """The merged rows as JSON objects, in order, without line breaks."""
        try:
            with tempfile.TemporaryDirectory(prefix="eventcode-merge-", dir=self.temporary) as folder:
                yield from self._lines(given, Path(folder))
        except OSError as error:
            raise InputError(f"temporary files cannot be kept: {error}: name another folder for them") from None

    def summary(self) -> MergeSummary:
        """The counts, when all lines are read."""
        t = self._tally
        return MergeSummary(
            rows=t.rows, repeated=self._told.repeated, faulty=t.faulty, undated=t.undated,
            other_versions=t.other_versions, events=self._told.events,
            dictionaries=tuple(sorted(t.dictionaries.items())), faults=tuple(t.faults),
        )  # fmt: skip

    def _lines(self, given: Iterable[Batch], folder: Path) -> Iterator[bytes]:
        joined = self._joined(given, folder)
        self._told.repeated = sum(part.repeated for part in joined)
        for number, line in enumerate(self._completed(joined, folder), 1):
            self._told.events = number
            if number % _EVERY == 0:
                self.progress("writing", number)
            yield line

    def _joined(self, given: Iterable[Batch], folder: Path) -> list[JoinedPart]:
        """All rows taken, and each part of them joined."""
        plan = Plan(folder=folder, mode=self.mode, full=self.full, skip_faulty=self.skip_faulty, parts=self.processes)
        with Work(plan, self.many) as work:
            taken = work.take(given, lambda done: self.progress("reading", done))
            for one in taken:
                self._tally.add(one.tally)
            work.begin_joining(_parts(taken, plan))
            require_one_row_for_an_id([one.ids for one in taken])
            return work.joined(lambda done: self.progress("merging", done))

    def _completed(self, parts: Sequence[JoinedPart], folder: Path) -> Iterator[bytes]:
        """The rows of the groups with what their acts and ACLED events know, in the order of days and ids."""
        layout = Layout(out_columns(self.full))
        settler = Settler(layout)
        none = settler.acled(())
        with (
            Links(folder, "acts", [part.acts for part in parts], settler.act) as acts,
            Links(folder, "acled", [part.acled for part in parts], settler.acled) as acled,
        ):
            for line, part in heapq.merge(*map(_numbered, parts, itertools.count())):
                own, number, in_acled = read_joined(line)
                yield layout.row(own, acts.answer(part, number), acled.answer(part, number) if in_acled else none)


def _numbered(part: JoinedPart, number: int) -> Iterator[tuple[bytes, int]]:
    """The lines of a part with its number."""
    return zip(part.joined, itertools.repeat(number))


def _parts(taken: Sequence[TakenRows], plan: Plan) -> list[Part]:
    return [
        Part(
            number=number, rows=[one.parts[number] for one in taken], folder=plan.folder, mode=plan.mode, full=plan.full
        )
        for number in range(plan.parts)
    ]
