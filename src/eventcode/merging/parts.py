"""A part of the rows of a merge on their way to joined rows: rows of one block always stand in the same part."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
from attrs import frozen

from eventcode.merging.group import Group, Taken
from eventcode.merging.grouping import Mode, mode_of
from eventcode.merging.joining import joined_values
from eventcode.merging.keys import block_of, rank_of
from eventcode.merging.layout import Layout
from eventcode.merging.links import Sayings
from eventcode.merging.rows import RowReader, StoredRow, out_columns
from eventcode.merging.settling import Settler
from eventcode.merging.sorting import Sorter, merged
from eventcode.merging.states import state_names
from eventcode.merging.tellings import TellingMaker
from eventcode.model import EVENT_COLUMNS

_LAST: Final = "~"  # after every date
_FIRST_DAY: Final = EVENT_COLUMNS.index("date_start")
_EVERY: Final = 5000
_NO_COPIES: Final = b"[]"
_ENCODE: Final = msgspec.json.Encoder().encode
_STORED: Final = msgspec.json.Decoder(StoredRow).decode
_IDS: Final = msgspec.json.Decoder(list[str]).decode


@frozen(kw_only=True)
class Part:
    """Some of the rows, in sorters by their keys: key, row and ids of copies, with tabs between."""

    number: int
    rows: list[Sorter]
    folder: Path
    mode: str
    full: bool


@frozen(kw_only=True)
class JoinedPart:
    """The groups of a part: a line for each, and what they say of their acts and ACLED events.

    The lines of ``joined`` are in the order of days and ids; :func:`read_joined` takes them apart.
    """

    joined: Sorter
    acts: Sayings
    acled: Sayings
    repeated: int


def part_of(key: str, parts: int) -> int:
    """The number of the part in which a row with this key stands."""
    return zlib.crc32(block_of(key, 4).encode()) % parts if parts > 1 else 0


def line_of(key: str, row: bytes, copies: Iterable[str] | None) -> bytes:
    """The line in which a row lies on its way."""
    ids = _ENCODE(sorted(copies)) if copies else _NO_COPIES
    return b"%b\t%b\t%b\n" % (key.encode(), row, ids)


def join(part: Part, progress: Callable[[int], object]) -> JoinedPart:
    """Group the rows of a part and join each group; ``progress`` is told how many rows are done."""
    mode, maker = mode_of(part.mode), TellingMaker(state_names(), RowReader(part.full))
    acts, acled = (Sayings(part.folder, f"{name}-{part.number}") for name in ("acts", "acled"))
    layout = Layout(out_columns(part.full))
    settler = Settler(layout)
    joined = Sorter(part.folder, f"joined-{part.number}")
    taken = _Reading(merged(part.rows), mode, maker, progress)
    for number, group in enumerate(mode.groups(taken.rows())):
        acts.add(group.acts, *settler.act_said(group))
        events = {r.acled_id for r in group.reports if r.acled_id}
        acled.add(events, *settler.acled_said(events))
        joined.add(_line(group, number, layout, part.full))
    for rows in part.rows:
        rows.clear()
    acts.end()
    acled.end()
    return JoinedPart(joined=joined, acts=acts, acled=acled, repeated=taken.repeated)


def _line(group: Group, number: int, layout: Layout, full: bool) -> bytes:
    """The day of a group, the columns that it knows itself, its number, and 1 if it has an ACLED event."""
    values = joined_values(group, full)
    day = values[_FIRST_DAY] or _LAST
    has_event = 0 if group.leader.acled_id is None else 1
    return b"%b\t%b\t%d\t%d\n" % (day.encode(), layout.own(values), number, has_event)


def read_joined(line: bytes) -> tuple[list[bytes], int, bool]:
    """The pieces that a group knows itself, its number in its part, and whether it has an ACLED event."""
    _, *own, number, has_event = line[:-1].split(b"\t")
    return own, int(number), has_event == b"1"


class _Reading:
    """The rows of a part once each, with the copies that any of them names."""

    def __init__(
        self, lines: Iterable[bytes], mode: Mode, maker: TellingMaker, progress: Callable[[int], object]
    ) -> None:
        self._lines, self._ranked_from, self._maker, self._progress = lines, mode.ranked_from, maker, progress
        self.repeated = 0

    def rows(self) -> Iterator[tuple[str, Taken]]:
        line, done = b"", 0
        for following in itertools.chain(self._lines, [b""]):
            content = line.rindex(b"\t") + 1 if line else 0
            if line and following[:content] == line[:content]:
                self.repeated += 1
                following = line[:content] + _both(line[content:], following[content:])
            elif line:
                yield self._taken(line)
            line, done = following, done + 1
            if done % _EVERY == 0:
                self._progress(done)

    def _taken(self, line: bytes) -> tuple[str, Taken]:
        key, row, copies = line.split(b"\t")
        name = key.decode()
        found = _STORED(row)
        ids = _IDS(copies) if len(copies) > len(_NO_COPIES) + 1 else []
        return name, Taken(found, self._maker.telling(found), rank_of(name, self._ranked_from), ids)


def _both(copies: bytes, others: bytes) -> bytes:
    """The ids of two lists of copies, each once."""
    return _ENCODE(sorted({*_IDS(copies), *_IDS(others)})) + b"\n"
