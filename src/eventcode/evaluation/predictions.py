"""What was coded, by the id of the text: read from a file, or coded now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from eventcode.coder import Coder
from eventcode.errors import InputError
from eventcode.evaluation.gold import GoldRecord
from eventcode.evaluation.matching import Row
from eventcode.event_tables.cells import lacking, typed
from eventcode.event_tables.finding import event_files
from eventcode.event_tables.reading import event_rows, json_object, require_columns, without_faults

_COMPARED: Final = (
    "lat", "lon", "fatalities", "cameo", "plover", "source_country", "target_country", "acled_sub_event", "date_start",
    "date_end", "place_country", "status",
)  # fmt: skip
_REQUIRED: Final = ("article_id", "cameo")
Numbered = Iterable[tuple[str, Any]]


@frozen
class _PredictedRows:
    """Makes records of predictions: ``{"id", "events"}``, or event rows with the id of their text."""

    def from_json(self, line: bytes) -> dict[str, Any]:
        """The record in a line."""
        return self.from_mapping(json_object(line))

    def from_mapping(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The record that has these values."""
        return dict(values)


def read_predictions(given: str | Path) -> dict[str, list[Row]]:
    """The rows of a file, folder or batch by the id of their text.

    Tables hold rows as ``eventcode code`` writes them, with the id in ``article_id``; lines of JSON may also be
    ``{"id", "events": [row, ...]}``.  Raises :class:`InputError` with file and line for anything else.
    """
    files = event_files([given])
    require_columns(files, _REQUIRED)
    return grouped_rows(without_faults(event_rows(files, _PredictedRows())))


def grouped_rows(numbered: Numbered) -> dict[str, list[Row]]:
    """Rows by the id of their text, of records in either form, each with the place where it stands."""
    found: dict[str, list[Row]] = defaultdict(list)
    for where, record in numbered:
        if not isinstance(record, Mapping) or not ("events" in record or "article_id" in record):
            raise InputError(f'{where}: expected {{"id", "events"}} or an event row with article_id and cameo')
        whole = "events" in record
        rows = record["events"] if whole else [record]
        if not isinstance(rows, Sequence) or not all(isinstance(row, Mapping) for row in rows):
            raise InputError(f"{where}: events must be a list of event rows")
        identifier = str(record.get("id") if whole else record.get("article_id") or "")
        found[identifier] += [checked_row(where, dict(row)) for row in rows]
    return dict(found)


def checked_row(where: str, row: Row) -> Row:
    """A row whose compared cells are of their kinds; roles may be lists.  Raises :class:`InputError` with ``where``."""
    try:
        if "cameo" not in row:
            raise ValueError(lacking(row, ("cameo",)))
        return row | typed({name: row[name] for name in _COMPARED if name in row})
    except ValueError as error:
        raise InputError(f"{where}: {error}") from None


def coded_now(coder: Coder, records: Iterable[GoldRecord]) -> tuple[dict[str, list[Row]], dict[str, str]]:
    """The rows of each text by its id, and the texts that could not be coded, with the reason."""
    texts = ({"id": r.id, "text": r.text, "date": r.date, "title": r.title} for r in records)
    rows: dict[str, list[Row]] = {}
    failed: dict[str, str] = {}
    for coded in coder.code_many(texts):
        rows[coded.id] = [event.as_row() for event in coded.events]
        if coded.error is not None:
            failed[coded.id] = coded.error
    return rows, failed
