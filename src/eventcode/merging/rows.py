"""Rows of events as they are read: checked, typed, with the columns that a merge needs."""

from __future__ import annotations

import datetime
import operator
import typing
from collections.abc import Mapping
from typing import Annotated, Any, Final

import msgspec

from eventcode.columns import MERGED_COLUMNS, columns
from eventcode.event_tables.cells import copied_ids, lacking, typed
from eventcode.event_tables.reading import json_object, require_filled
from eventcode.model import EVENT_COLUMNS, Event

MERGED_ALREADY: Final = "the row is merged already: give the rows that eventcode code or batch wrote"
_ROOTS: Final = frozenset(f"{root:02}" for root in range(1, 21))


Whole = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]
"""Whole numbers that every form of table can hold."""


class Row(msgspec.Struct, kw_only=True, gc=False):
    """A row of ``Event.as_row(full=True)``: columns without a default must be there, though they may be null.

    ``article_source`` is the outlet, where the rows have such a column; ``duplicate_ids`` are the ids of the copies
    of the article, as batches write them.
    """

    event_id: str
    act_id: str
    acled_id: str | None
    article_id: str | None
    url: str | None = None
    article_date: str | None
    sentence: Whole | None = None
    start: Whole | None = None
    end: Whole | None = None
    text: str | None = None
    source: str | None
    source_text: str | None = None
    source_name: str | None = None
    source_country: str | None
    source_roles: str | None
    source_basis: str | None = None
    target: str | None
    target_text: str | None = None
    target_name: str | None = None
    target_country: str | None
    target_roles: str | None
    target_basis: str | None = None
    action_text: str | None = None
    cameo: str
    cameo_name: str | None = None
    quad_class: Whole | None = None
    goldstein: float | None = None
    plover: str | None = None
    plover_mode: str | None = None
    plover_contexts: str | None = None
    acled_disorder: str | None = None
    acled_event: str | None = None
    acled_sub_event: str | None = None
    date_start: str | None
    date_end: str | None
    date_precision: str | None = None
    date_basis: str | None
    date_text: str | None = None
    place_text: str | None = None
    place_name: str | None
    geonameid: Whole | None
    lat: float | None
    lon: float | None
    place_country: str | None
    admin1: str | None
    place_feature: str | None = None
    place_precision: str | None
    fatalities: Whole | None
    fatalities_low: Whole | None = None
    fatalities_high: Whole | None = None
    fatalities_text: str | None = None
    injured: Whole | None = None
    status: str | None
    attribution: str | None = None
    confidence: float | None = None
    rule: str | None = None
    rule_where: str | None = None
    version: str | None = None
    dictionaries: str | None = None
    gazetteer: str | None = None
    model: str | None = None
    article_source: str | None = None
    plover_score: float | None = None
    acled_actor1: str | None = None
    acled_assoc_actor1: str | None = None
    acled_inter1: str | None = None
    acled_actor2: str | None = None
    acled_assoc_actor2: str | None = None
    acled_inter2: str | None = None
    acled_interaction: str | None = None
    acled_civilian_targeting: str | None = None
    acled_time_precision: Whole | None = None
    acled_geo_precision: Whole | None = None
    injured_low: Whole | None = None
    injured_high: Whole | None = None
    injured_text: str | None = None
    fatalities_source: Whole | None = None
    fatalities_target: Whole | None = None
    fatality_rule: str | None = None
    abducted: Whole | None = None
    abducted_low: Whole | None = None
    abducted_high: Whole | None = None
    abducted_text: str | None = None
    arrested: Whole | None = None
    arrested_low: Whole | None = None
    arrested_high: Whole | None = None
    arrested_text: str | None = None
    displaced: Whole | None = None
    displaced_low: Whole | None = None
    displaced_high: Whole | None = None
    displaced_text: str | None = None


class ReadRow(Row, kw_only=True, gc=False):
    """A row with the columns that are read, but not kept in it."""

    duplicate_ids: list[str] | None = None
    event_ids: Any = None


class StoredRow(Row, kw_only=True, array_like=True, gc=False):
    """A row as it lies on disk: an array of the values of a :class:`Row`, from the first to the last that is kept."""


REQUIRED: Final = tuple(f.name for f in msgspec.structs.fields(Row) if f.required)
"""The columns that a table must have."""
_FLOATS: Final = operator.attrgetter(
    *(name for name, kind in typing.get_type_hints(Row).items() if float in typing.get_args(kind))
)
_REMEMBERED: Final = 100_000
_FILLED: Final = ("event_id", "act_id", "cameo")
_EVENT: Final = len(EVENT_COLUMNS)
_ROW: Final = len(Row.__struct_fields__)


def stored(row: Row, full: bool) -> tuple[Any, ...]:
    """The values of a row as a :class:`StoredRow` has them; those of ``as_row(full=True)`` only where they are kept."""
    return msgspec.structs.astuple(row)[: _ROW if full else _EVENT + 1]


def event_values(row: Row, full: bool) -> list[Any]:
    """The values of a row in the order of ``Event.as_row(full)``."""
    values = list(msgspec.structs.astuple(row))
    return values[:_EVENT] + values[_EVENT + 1 : _ROW] if full else values[:_EVENT]


def out_columns(full: bool) -> tuple[str, ...]:
    """The columns of merged rows: those of ``Event.as_row(full)``, then :data:`eventcode.columns.MERGED_COLUMNS`."""
    return (*columns(full), *MERGED_COLUMNS)


class RowReader:
    """Turns JSON and mappings into checked rows.

    ``full`` asks events for the columns that ``Event.as_row(full=True)`` adds.  Every method raises ValueError (or a
    msgspec error, which is one) that says what is wrong with the row.
    """

    def __init__(self, full: bool) -> None:
        self._full = full
        self._decode = msgspec.json.Decoder(ReadRow, strict=False).decode
        self._days: dict[str, int] = {}
        self._right: set[tuple[str | None, ...]] = set()

    def from_json(self, line: bytes) -> ReadRow:
        """The row that a line of JSON Lines holds."""
        try:
            return self._checked(self._decode(line))
        except (ValueError, RecursionError):
            return self._from_cells(json_object(line))

    def from_mapping(self, values: Mapping[str, Any]) -> ReadRow:
        """The row of a mapping: numbers may be text, as CSV has them; NaN and empty text are null."""
        row = _as_it_is(values)
        if row is not None:
            return self._checked(row)
        plain = {k: v for k, v in values.items() if v is not None and v == v and v != ""}
        plain |= {k: None for k in REQUIRED if k in values and k not in plain}
        copies = plain.get("duplicate_ids")
        if isinstance(copies, str):
            plain["duplicate_ids"] = copied_ids(copies)
        try:
            return self._checked(msgspec.convert(plain, ReadRow, strict=False))
        except (ValueError, TypeError, RecursionError):
            return self._from_cells(values)

    def _from_cells(self, values: Mapping[str, Any]) -> ReadRow:
        """The row of values that are not as they should be, cell by cell: slower, and it says what is wrong."""
        fault = lacking(values, REQUIRED)
        if fault:
            raise ValueError(fault)
        row = typed(values)
        require_filled(row, _FILLED)
        return self._checked(msgspec.convert(row, ReadRow))

    def from_event(self, event: Event) -> ReadRow:
        """The row of an event; its outlet is that of the article."""
        return self.from_mapping({**event.as_row(self._full), "article_source": event.article.source})

    def day(self, text: str) -> int:
        """The number of a day written YYYY-MM-DD."""
        found = self._days.get(text)
        if found is None:
            if len(self._days) > _REMEMBERED:
                self._days.clear()
            found = self._days[text] = _ordinal(text)
        return found

    def _checked(self, row: ReadRow) -> ReadRow:
        if row.event_ids is not None:
            raise ValueError(MERGED_ALREADY)
        if not row.event_id or not row.act_id or not row.event_id.isprintable():
            raise ValueError("event_id and act_id must be words")
        code = row.cameo
        if not code or (code.isdigit() and code[:2] not in _ROOTS):
            raise ValueError(f"cameo {code!r} is no CAMEO code: keep the column as text, so that zeros stay in front")
        dates = row.article_date, row.date_start, row.date_end
        if dates not in self._right:
            self._check_dates(row)
            if len(self._right) > _REMEMBERED:
                self._right.clear()
            self._right.add(dates)
        return row

    def _check_dates(self, row: ReadRow) -> None:
        if row.article_date is not None:
            self.day(row.article_date)
        if (row.date_start is None) != (row.date_end is None):
            raise ValueError("date_start and date_end must both be given, or neither")
        if (
            row.date_start is not None
            and row.date_end is not None
            and self.day(row.date_start) > self.day(row.date_end)
        ):
            raise ValueError(f"date_start {row.date_start} is after date_end {row.date_end}")


def _as_it_is(values: Mapping[str, Any]) -> ReadRow | None:
    """The row of values that need no reading, as an event gives them; None for any other."""
    try:
        if "" in values.values():
            return None
        row = msgspec.convert(values, ReadRow)
    except (ValueError, TypeError, RecursionError):
        return None
    return row if all(number is None or number == number for number in _FLOATS(row)) else None


def _ordinal(text: str) -> int:
    """Raise ValueError for text that is no day in the form of the rows, which sorts as it stands."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or len(text) != len("2024-06-20") or day.isoformat() != text:
        raise ValueError(f"{text!r} is not a day: expected YYYY-MM-DD")
    return day.toordinal()
