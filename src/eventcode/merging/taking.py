"""Rows on their way into a merge: read, checked, counted, and laid down in the order of their keys."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
from attrs import field, frozen, mutable

from eventcode.errors import InputError
from eventcode.merging.batches import Batch, Unread
from eventcode.merging.grouping import mode_of
from eventcode.merging.parts import line_of, part_of
from eventcode.merging.rows import ReadRow, RowReader, stored
from eventcode.merging.sorting import RUN_BYTES, Sorter, merged
from eventcode.merging.states import state_names
from eventcode.merging.tellings import TellingMaker
from eventcode.model import Event
from eventcode.version import __version__

_FAULTS_SHOWN: Final = 5
_ENCODE: Final = msgspec.json.Encoder().encode


@mutable(kw_only=True)
class Tally:
    """The counts of :class:`eventcode.merging.summary.MergeSummary`, while they grow."""

    rows: int = 0
    faulty: int = 0
    undated: int = 0
    other_versions: int = 0
    dictionaries: dict[str, int] = field(factory=dict)
    faults: list[str] = field(factory=list)

    def count(self, row: ReadRow) -> None:
        """Count a row that was read."""
        self.rows += 1
        self.undated += row.date_start is None
        self.other_versions += row.version != __version__
        made_by = row.dictionaries or ""
        self.dictionaries[made_by] = self.dictionaries.get(made_by, 0) + 1

    def leave_out(self, fault: str) -> None:
        """Count a row that cannot be read."""
        self.faulty += 1
        self.faults = sorted([*self.faults, fault])[:_FAULTS_SHOWN]

    def add(self, other: Tally) -> None:
        """Count what another has counted."""
        self.rows += other.rows
        self.faulty += other.faulty
        self.undated += other.undated
        self.other_versions += other.other_versions
        for made_by, count in other.dictionaries.items():
            self.dictionaries[made_by] = self.dictionaries.get(made_by, 0) + count
        self.faults = sorted([*self.faults, *other.faults])[:_FAULTS_SHOWN]


@frozen(kw_only=True)
class TakenRows:
    """The rows that were taken: those of each part in order, the ids in order, and the counts."""

    parts: list[Sorter]
    ids: Sorter
    tally: Tally


@frozen(kw_only=True)
class Plan:
    """What all that work on one merge must know; ``parts`` is the number of parts."""

    folder: Path
    mode: str
    full: bool
    skip_faulty: bool
    parts: int


class RowTaker:
    """Takes rows in any order; ``name`` tells its files from those of others in the same folder."""

    def __init__(self, plan: Plan, name: str) -> None:
        self._reader = RowReader(plan.full)
        self._maker = TellingMaker(state_names(), self._reader)
        self._plan, self._key = plan, mode_of(plan.mode).key
        self._parts = [
            Sorter(plan.folder, f"{name}-rows-{number}", RUN_BYTES // plan.parts) for number in range(plan.parts)
        ]
        self._ids = Sorter(plan.folder, f"{name}-ids")
        self.tally = Tally()

    def take(self, batch: Batch) -> None:
        """Take rows.  Raises :class:`InputError` for one that is none, unless such rows are to be left out."""
        for where, given in batch.rows():
            self._take(where, given)

    def _take(self, where: str, given: Unread) -> None:
        try:
            row = self._read(given)
            content = _ENCODE(stored(row, self._plan.full))
            key = self._key(row, self._maker.telling(row))
            line = line_of(key, content, row.duplicate_ids)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            if not self._plan.skip_faulty:
                raise InputError(f"{where}: {error}") from None
            self.tally.leave_out(f"{where}: {error}")
            return
        self.tally.count(row)
        self._parts[part_of(key, self._plan.parts)].add(line)
        digest = hashlib.blake2b(content, digest_size=8).hexdigest()
        place = where.replace("\n", " ")
        self._ids.add(f"{row.event_id}\t{digest}\t{place}\n".encode("utf-8", "surrogateescape"))

    def taken(self) -> TakenRows:
        """All that was taken; nothing follows."""
        return TakenRows(parts=self._parts, ids=self._ids, tally=self.tally)

    def _read(self, given: Unread) -> ReadRow:
        if isinstance(given, bytes):
            return self._reader.from_json(given)
        if isinstance(given, str):
            raise ValueError(given)
        if isinstance(given, Event):
            return self._reader.from_event(given)
        return self._reader.from_mapping(given)


def require_one_row_for_an_id(sorters: Sequence[Sorter]) -> None:
    """Raise :class:`InputError` for two different rows of one id; the sorters are empty then."""
    before = (b"", b"", b"")
    for line in merged(sorters):
        parts = line.rstrip(b"\n").split(b"\t", 2)
        now = (parts[0], parts[1], parts[2])
        if now[0] == before[0] and now[1] != before[1]:
            one, other = sorted(found.decode("utf-8", "replace") for found in (before[2], now[2]))
            raise InputError(
                f"{one} and {other}: two different rows have the event_id {now[0].decode()}: an article was coded "
                "twice, by other dictionaries or another version, or its text was changed: give one of them"
            )
        before = now
    for sorter in sorters:
        sorter.clear()
