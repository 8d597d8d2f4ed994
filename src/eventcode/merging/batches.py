"""Rows on their way to whoever takes them: in batches, as they were given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from eventcode.event_tables.finding import EventFile
from eventcode.event_tables.reading import JsonLines, RowBatch, event_rows, json_batches
from eventcode.model import Event

Unread = bytes | Mapping[str, Any] | Event | str
"""A row as it was given: a line of JSON, values by column, or an event; text says what is wrong with it."""
Given = tuple[str, Unread]
"""Where a row stands, and the row."""
Batch = JsonLines | RowBatch[Unread]
"""Rows that go to one process together."""

_ROWS: Final = 500


class Unmade:
    """Leaves rows as they stand in a table, to be read where they are taken."""

    def from_json(self, line: bytes) -> Unread:
        """The line."""
        return line

    def from_mapping(self, values: Mapping[str, Any]) -> Unread:
        """The values."""
        return values


def batches_of(rows: Iterable[Given]) -> Iterator[Batch]:
    """Rows in batches, read as they are asked for."""
    remaining = iter(rows)
    while some := tuple(islice(remaining, _ROWS)):
        yield RowBatch(given=some)


def batches_in(files: Sequence[EventFile]) -> Iterator[Batch]:
    """The rows of tables in batches.  Raises :class:`InputError` for a file that cannot be opened."""
    for file in files:
        if file.kind == "jsonl":
            yield from json_batches(file)
        else:
            yield from batches_of(event_rows([file], Unmade()))
