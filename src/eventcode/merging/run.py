"""The way of rows through a merge: read and sorted, grouped, joined, and put in order again, all through files."""

from __future__ import annotations

import hashlib
import itertools
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
from attrs import field, frozen, mutable

from eventcode.errors import InputError, nearest
from eventcode.event_tables.finding import event_files
from eventcode.event_tables.reading import event_rows, require_columns
from eventcode.merging.casualties import ToldCasualties, casualty_columns, told_casualties
from eventcode.merging.group import Group, Taken
from eventcode.merging.grouping import MODES, Mode, mode_of
from eventcode.merging.joining import joined_row
from eventcode.merging.keys import rank_of
from eventcode.merging.layout import ACLED, ACT, OWN, Layout
from eventcode.merging.links import Links
from eventcode.merging.rows import REQUIRED, ReadRow, RowReader, StoredRow, out_columns, stored
from eventcode.merging.sorting import Sorter
from eventcode.merging.states import state_names
from eventcode.merging.summary import MergeSummary
from eventcode.merging.tellings import TellingMaker
from eventcode.model import Event
from eventcode.version import __version__

Progress = Callable[[str, int], object]
"""Is told what is being done and how many are done."""
Given = tuple[str, "ReadRow | str"]
"""Where a row stands, and the row or what is wrong with it."""

_FAULTS_SHOWN: Final = 5
_EVERY: Final = 5000
_LAST: Final = "~"  # after every date
_NO_COPIES: Final = b"[]"
_ENCODE: Final = msgspec.json.Encoder().encode
_STORED: Final = msgspec.json.Decoder(StoredRow).decode
_DICT: Final = msgspec.json.Decoder(dict[str, Any]).decode
_IDS: Final = msgspec.json.Decoder(list[str]).decode
_SAID: Final = msgspec.json.Decoder(tuple[list[str], list[ToldCasualties]]).decode


def consolidate(
    events: str | Path | Iterable[Event | Mapping[str, Any]],
    mode: Literal["careful", "one-a-day"] = "careful",
    *,
    full: bool = False,
    skip_faulty: bool = False,
    summary: Callable[[MergeSummary], object] | None = None,
    temporary: Path | None = None,
) -> Iterator[dict[str, Any]]:
    """Events of many articles, each event once, in the order of days and ids.

    ``events`` are events or the dicts of ``Event.as_row()``, or a file, folder, glob or finished batch of such rows, as
    :func:`eventcode.read_rows` takes them; their order changes nothing.  ``mode`` is careful (the
    same event by place, days, actors and code) or one-a-day (one row for each ``date_start``, ``source``, ``target``
    and ``cameo``, as the Phoenix pipeline keeps them).  Gives dicts with the keys of ``Event.as_row(full)`` and
    :data:`eventcode.columns.MERGED_COLUMNS`; ``summary`` is called with the counts after the last of them.
    Rows lie in files in ``temporary`` (by default the system's folder for such files), so that memory is bounded.

    Raises :class:`InputError` for an unknown mode, for a row that is none (unless ``skip_faulty`` leaves it out) and
    for two different rows with one ``event_id``.
    """
    merge = Merge(mode=mode, full=full, skip_faulty=skip_faulty, temporary=temporary)
    return _as_dicts(merge, events, summary)


def _as_dicts(
    merge: Merge,
    events: str | Path | Iterable[Event | Mapping[str, Any]],
    summary: Callable[[MergeSummary], object] | None,
) -> Iterator[dict[str, Any]]:
    reader = RowReader(merge.full)
    given = _read(events, reader) if isinstance(events, str | Path) else _given(events, reader)
    for line in merge.lines(given):
        yield _DICT(line)
    if summary is not None:
        summary(merge.summary())


def _read(given: str | Path, reader: RowReader) -> Iterator[Given]:
    """The rows of tables.  Raises :class:`InputError` for inputs that cannot be read."""
    files = event_files([given])
    require_columns(files, REQUIRED)
    yield from event_rows(files, reader)


def _given(events: Iterable[Event | Mapping[str, Any]], reader: RowReader) -> Iterator[Given]:
    for number, event in enumerate(events, 1):
        try:
            row = reader.from_event(event) if isinstance(event, Event) else reader.from_mapping(event)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            yield f"row {number}", str(error)
        else:
            yield f"row {number}", row


@mutable(kw_only=True)
class _Tally:
    rows: int = 0
    repeated: int = 0
    faulty: int = 0
    undated: int = 0
    other_versions: int = 0
    events: int = 0
    dictionaries: dict[str, int] = field(factory=dict)
    faults: list[str] = field(factory=list)


@frozen(kw_only=True)
class Merge:
    """One merge; options as those of :func:`consolidate`."""

    mode: str = field()
    full: bool = False
    skip_faulty: bool = False
    temporary: Path | None = None
    progress: Progress = lambda what, done: None
    _tally: _Tally = field(factory=_Tally, init=False)

    @mode.validator
    def _check_mode(self, _: object, value: str) -> None:
        if value not in MODES:
            hint = nearest(value, MODES)
            raise InputError(f"no mode {value}: use {' or '.join(MODES)}" + (f" ({hint})" if hint else ""))

    def lines(self, given: Iterable[Given]) -> Iterator[bytes]:
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
            rows=t.rows, repeated=t.repeated, faulty=t.faulty, undated=t.undated, other_versions=t.other_versions,
            events=t.events, dictionaries=tuple(sorted(t.dictionaries.items())), faults=tuple(t.faults),
        )  # fmt: skip

    def _lines(self, given: Iterable[Given], folder: Path) -> Iterator[bytes]:
        maker = TellingMaker(state_names(), RowReader(self.full))
        mode = mode_of(self.mode)
        rows = self._sorted(given, mode, maker, folder)
        finished = self._finished(mode.groups(self._taken(rows, mode, maker)), folder)
        rows.clear()
        for number, line in enumerate(finished, 1):
            self._tally.events = number
            if number % _EVERY == 0:
                self.progress("writing", number)
            yield line[line.index(b"\t") + 1 : -1]

    def _sorted(self, given: Iterable[Given], mode: Mode, maker: TellingMaker, folder: Path) -> Sorter:
        """All rows in the order of their keys, repeated ones too: key, row and ids of copies, with tabs between."""
        rows, ids = Sorter(folder, "rows"), Sorter(folder, "ids")
        for where, row in given:
            if isinstance(row, str):
                self._leave_out(where, row)
                continue
            try:
                content = _ENCODE(stored(row, self.full))
                key = mode.key(row, maker.telling(row)).encode()
            except ValueError as error:  # text that no UTF-8 can hold
                self._leave_out(where, str(error))
                continue
            self._count(row)
            copies = _ENCODE(sorted(row.duplicate_ids)) if row.duplicate_ids else _NO_COPIES
            rows.add(b"%b\t%b\t%b\n" % (key, content, copies))
            place = where.replace("\n", " ")
            ids.add(f"{row.event_id}\t{_digest(content)}\t{place}\n".encode("utf-8", "surrogateescape"))
        _require_one_row_for_an_id(ids)
        ids.clear()
        return rows

    def _leave_out(self, where: str, fault: str) -> None:
        if not self.skip_faulty:
            raise InputError(f"{where}: {fault}")
        self._tally.faulty += 1
        self._tally.faults = sorted([*self._tally.faults, f"{where}: {fault}"])[:_FAULTS_SHOWN]

    def _count(self, row: ReadRow) -> None:
        tally = self._tally
        tally.rows += 1
        tally.undated += row.date_start is None
        tally.other_versions += row.version != __version__
        made_by = row.dictionaries or ""
        tally.dictionaries[made_by] = tally.dictionaries.get(made_by, 0) + 1
        if tally.rows % _EVERY == 0:
            self.progress("reading", tally.rows)

    def _taken(self, rows: Iterable[bytes], mode: Mode, maker: TellingMaker) -> Iterator[tuple[str, Taken]]:
        """The rows once each, with the copies that any of them names."""
        line, done = b"", 0
        for following in itertools.chain(rows, [b""]):
            content = line.rindex(b"\t") + 1 if line else 0
            if line and following[:content] == line[:content]:
                self._tally.repeated += 1
                following = line[:content] + _both(line[content:], following[content:])
            elif line:
                key, row, copies = line.split(b"\t")
                name = key.decode()
                found = _STORED(row)
                yield (
                    name,
                    Taken(
                        found,
                        maker.telling(found),
                        rank_of(name, mode.ranked_from),
                        _IDS(copies) if len(copies) > len(_NO_COPIES) + 1 else [],
                    ),
                )
            line, done = following, done + 1
            if done % _EVERY == 0:
                self.progress("merging", done)

    def _finished(self, groups: Iterable[Group], folder: Path) -> Sorter:
        """The merged rows in the order of days and ids: the key and the row, with a tab between."""
        acts, acled = Links(folder, "acts"), Links(folder, "acled")
        layout = Layout(out_columns(self.full))
        path = folder / "joined"
        with path.open("wb") as stream:
            for group in groups:
                reports = group.reports
                acts.add(group.acts, _ENCODE((sorted(group.acts), told_casualties(reports))))
                events = {r.acled_id for r in reports if r.acled_id}
                acled.add(events, _ENCODE(sorted(events)))
                row = joined_row(group)
                start = f"{row['date_start'] or _LAST}\t{'' if row['acled_id'] is None else '1'}\t".encode()
                stream.write(start + layout.piece(OWN, row) + b"\n")
        return self._completed(path, acts.answers(_act_of(layout)), acled.answers(_acled_of(layout)), layout)

    def _completed(self, joined: Path, acts: Iterator[bytes], acled: Iterator[bytes], layout: Layout) -> Sorter:
        """The rows of the groups with what their acts and ACLED events know."""
        finished = Sorter(joined.parent, "finished")
        none = layout.piece(ACLED, {"acled_id": None})
        with joined.open("rb") as stream:
            for line, of_act, of_acled in zip(stream, acts, acled, strict=True):
                day, in_acled, own = line[:-1].split(b"\t", 2)
                finished.add(b"%b\t%b\n" % (day, layout.row(own, of_act, of_acled if in_acled else none)))
        joined.unlink()
        return finished


def _act_of(layout: Layout) -> Callable[[Sequence[bytes]], bytes]:
    """The id and the casualties of an act, from what its groups say."""

    def answer(said: Sequence[bytes]) -> bytes:
        found = [_SAID(one) for one in said]
        columns = casualty_columns([told for _, tellings in found for told in tellings])
        return layout.piece(ACT, {"act_id": min(ids[0] for ids, _ in found), **columns})

    return answer


def _acled_of(layout: Layout) -> Callable[[Sequence[bytes]], bytes]:
    """The id of an ACLED event, from what its groups say; None if none has one."""

    def answer(said: Sequence[bytes]) -> bytes:
        return layout.piece(ACLED, {"acled_id": min((one for ids in said for one in _IDS(ids)), default=None)})

    return answer


def _both(copies: bytes, others: bytes) -> bytes:
    """The ids of two lists of copies, each once."""
    return _ENCODE(sorted({*_IDS(copies), *_IDS(others)})) + b"\n"


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=8).hexdigest()


def _require_one_row_for_an_id(ids: Iterable[bytes]) -> None:
    """Raise :class:`InputError` for two different rows of one id."""
    before = (b"", b"", b"")
    for line in ids:
        parts = line.rstrip(b"\n").split(b"\t", 2)
        now = (parts[0], parts[1], parts[2])
        if now[0] == before[0] and now[1] != before[1]:
            one, other = sorted(found.decode("utf-8", "replace") for found in (before[2], now[2]))
            raise InputError(
                f"{one} and {other}: two different rows have the event_id {now[0].decode()}: an article was coded "
                "twice, by other dictionaries or another version, or its text was changed: give one of them"
            )
        before = now
