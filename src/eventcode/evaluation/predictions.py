"""What was coded, by the id of the text: read from a file, or coded now."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from eventcode.coder import Coder
from eventcode.errors import InputError
from eventcode.evaluation.criteria import number
from eventcode.evaluation.gold import GoldRecord, json_lines
from eventcode.evaluation.matching import Row

_NUMBERS: Final = ("lat", "lon", "fatalities")
_TEXTS: Final = (
    "cameo", "plover", "source_country", "target_country", "acled_sub_event", "date_start", "date_end", "place_country",
    "status",
)  # fmt: skip

Numbered = Iterable[tuple[str, Any]]


def read_predictions(path: Path) -> dict[str, list[Row]]:
    """The rows of a file by the id of their text.

    Lines of JSON are ``{"id", "events": [row, ...]}``, or rows as ``eventcode code`` writes them with the id in
    ``article_id``; a ``.csv`` holds such rows.  Raises :class:`InputError` with file and line for anything else.
    """
    return grouped_rows(_csv_rows(path) if path.suffix.lower() == ".csv" else json_lines(path))


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
    """A row whose fields are of the kinds that are compared.  Raises :class:`InputError` that names ``where``."""
    if "cameo" not in row:
        raise InputError(f"{where}: the event row has no cameo: write rows with eventcode code")
    for name in _NUMBERS:
        try:
            number(row.get(name))
        except (TypeError, ValueError):
            raise InputError(f"{where}: {name} {row[name]!r} is no number") from None
    for name in _TEXTS:
        if not isinstance(row.get(name), str | None):
            raise InputError(f"{where}: {name} must be a string, not {type(row[name]).__name__}")
    return row


def _csv_rows(path: Path) -> Iterator[tuple[str, Any]]:
    csv.field_size_limit(2**31 - 1)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            for row in reader:
                yield f"{path}:{reader.line_num}", row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None


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
