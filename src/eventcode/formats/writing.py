"""Rows of ours into a file of another format: streamed, under a temporary name until it is whole."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final, TextIO

from attrs import frozen

from eventcode.batch.writers import whole_file
from eventcode.errors import InputError
from eventcode.formats.cells import Cell, Row, fit, shown
from eventcode.formats.codes import Codes
from eventcode.formats.rows import RowChecker
from eventcode.formats.shape import CONTROL, Format, View, read_columns
from eventcode.formats.spool import Seen, grouped, set_aside
from eventcode.formats.summary import ExportSummary, Tally

TWICE: Final = "the event_id stands twice"
Located = tuple[str, Mapping[str, Any]]


@frozen(kw_only=True, eq=False)
class Table:
    """Writes the views of rows as lines of a table."""

    format: Format
    tally: Tally

    def write(self, views: Iterable[View], stream: TextIO) -> None:
        """Write the header, if the format has one, and one line for each view."""
        names = [column.name for column in read_columns(self.format.name)][: self.format.written]
        at = names.index(self.format.omitted) if self.format.omitted else None
        fills = [self.format.values.get(name, _empty) for name in names]
        put = _csv_putter(stream) if self.format.csv else _tab_putter(stream)
        if self.format.header:
            put(names)
        for view in views:
            cells = [self._cell(fill(view)) for fill in fills]
            if at is not None and not cells[at]:
                del cells[at]
            put(cells)

    def _cell(self, value: Cell) -> str:
        if type(value) is not str:
            return shown(value)
        text = fit(value)
        if text is not value:
            self.tally.replaced[CONTROL] += 1
        if text in self.format.missing:
            self.tally.replaced[f"the word {text}, which would mean no value, by small letters"] += 1
            return text.lower()
        return text


def _empty(view: View) -> Cell:
    return None


def _tab_putter(stream: TextIO) -> Callable[[list[str]], object]:
    return lambda cells: stream.write("\t".join(cells) + "\n")


def _csv_putter(stream: TextIO) -> Callable[[list[str]], object]:
    return csv.writer(stream, lineterminator="\n").writerow


def accepted(rows: Iterable[Located], format: Format, codes: Codes, tally: Tally) -> Iterator[dict[str, Any]]:
    """The rows that may go into a format, checked: each event once, none of a status that the format leaves out."""
    checker = RowChecker(codes=codes, required=format.required)
    with Seen() as seen:
        for where, given in rows:
            tally.counts["rows"] += 1
            row = checker.checked(given, where)
            if not seen.is_new(row["event_id"]):
                tally.skipped[TWICE] += 1
            elif row["status"] not in format.statuses:
                tally.skipped[f"status {row['status']}"] += 1
            else:
                yield row


def views(rows: Iterable[dict[str, Any]], format: Format, codes: Codes, tally: Tally) -> Iterator[View]:
    """What becomes one line each; what the format cannot hold is counted by its reason."""
    for group in _groups(rows, format):
        view = View(group[0], group, codes, tally)
        reason = format.refuses(view)
        if reason is None:
            tally.counts["lines"] += 1
            yield view
        else:
            tally.skipped[reason] += len(group)


def _groups(rows: Iterable[dict[str, Any]], format: Format) -> Iterable[tuple[Row, ...]]:
    if format.group is None:
        return ((row,) for row in rows)
    return grouped((row[format.group] or row["event_id"], row) for row in rows)


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """A file to write, which appears when the block ends well; a pipe or device is written to as it is.

    Raises :class:`InputError` for a folder, and for what cannot be written.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder: name a file")
    keeper = nullcontext(path) if path.exists() and not path.is_file() else whole_file(path.resolve())
    with set_aside(), keeper as part, part.open("w", encoding="utf-8", newline="") as stream:
        yield stream


def export_table(rows: Iterable[Located], path: Path, format: Format, codes: Codes) -> ExportSummary:
    """Write rows into a table.  Raises :class:`InputError` for a row that is none of ours; nothing is written then."""
    tally = Tally()
    with opened(path) as stream:
        found = views(accepted(rows, format, codes, tally), format, codes, tally)
        Table(format=format, tally=tally).write(found, stream)
    return tally.summary(format.name)
