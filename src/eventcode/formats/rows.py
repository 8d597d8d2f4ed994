"""Rows of ours, checked: every key there, every value of its type, codes and dates that exist."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen

from eventcode.columns import REALS, WHOLE_NUMBERS, columns
from eventcode.errors import InputError
from eventcode.event_tables.cells import lacking
from eventcode.formats.codes import Codes, nearest_code
from eventcode.model import EVENT_COLUMNS

DAYS: Final = ("date_start", "date_end", "article_date")
STATUSES: Final = ("fact", "claimed", "denied", "threatened", "planned", "negated", "hypothetical")
PRECISIONS: Final = ("day", "week", "month", "quarter", "year", "longer")
_PLACES: Final = ("exact", "near", "region", "country")
_NUMBERS: Final = (*(c for c in columns(True) if c in WHOLE_NUMBERS | REALS), "reports", "source_count")
_TEXTS: Final = tuple(c for c in columns(True) if c not in WHOLE_NUMBERS | REALS)
_REQUIRED: Final = ("event_id", "cameo", "status")


@frozen(kw_only=True)
class RowChecker:
    """Checks rows and gives them with numbers as numbers, days as ``datetime.date`` and missing values as None.

    ``required`` are the keys that a row must have of those that only full rows have.
    """

    codes: Codes
    required: tuple[str, ...] = ()
    _known: Mapping[str, frozenset[str]] = field(init=False)

    @_known.default
    def _known_values(self) -> Mapping[str, frozenset[str]]:
        modes: Sequence[tuple[str, str]] = list(self.codes.plover)
        return {
            "cameo": frozenset(self.codes.cameo),
            "status": frozenset(STATUSES),
            "date_precision": frozenset(PRECISIONS),
            "place_precision": frozenset(_PLACES),
            "place_country": frozenset(self.codes.countries),
            "plover": frozenset(event for event, _ in modes),
            "plover_mode": frozenset(mode for _, mode in modes),
            "acled_sub_event": frozenset(self.codes.acled["sub_event_type"]),
        }

    def checked(self, row: Mapping[str, Any], where: str) -> dict[str, Any]:
        """A row as formats take it.

        Raises :class:`InputError`, with ``where`` and the key, for a row that lacks keys, and for a number, date or
        code that is none.
        """
        self._require_keys(row, where)
        found = dict(row)
        for key in _TEXTS:
            value = found.get(key)
            if value is not None and type(value) is not str:
                found[key] = str(value)
            elif value == "":
                found[key] = None
        self._convert(found, where, _NUMBERS, _number)
        self._convert(found, where, DAYS, _day)
        for key in _REQUIRED:
            if found[key] is None:
                raise InputError(f"{where}: {key} is empty: expected a value in every row")
        self._require_codes(found, where)
        _require_place(found, where)
        return found

    def _require_keys(self, row: Mapping[str, Any], where: str) -> None:
        needed = (*EVENT_COLUMNS, *self.required)
        if not all(map(row.__contains__, needed)):
            raise InputError(f"{where}: {lacking(row, needed)}")

    def _convert(self, row: dict[str, Any], where: str, keys: Iterable[str], read: Callable[[str, Any], Any]) -> None:
        for key in keys:
            value = row.get(key)
            if value is not None:
                try:
                    row[key] = None if value == "" else read(key, value)
                except (ValueError, TypeError, OverflowError):
                    kind = "a date YYYY-MM-DD" if key in DAYS else "a number" if key in REALS else "a whole number"
                    raise InputError(f"{where}: {key}: expected {kind}, not {value!r}") from None

    def _require_codes(self, row: Mapping[str, Any], where: str) -> None:
        for key, known in self._known.items():
            value = row[key]
            if value is not None and value not in known:
                hint = nearest_code(value, known)
                raise InputError(f"{where}: {key}: unknown code {value!r}" + (f" ({hint})" if hint else ""))


def _number(key: str, value: Any) -> float | int:
    if key in REALS:
        found = float(value)
        if not math.isfinite(found):
            raise ValueError
        return found
    whole = float(value)  # "5.0", as tables with gaps are written by others
    if not whole.is_integer():
        raise ValueError
    return int(value) if isinstance(value, int) else int(whole)


def _day(key: str, value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value.date() if isinstance(value, datetime.datetime) else value
    if len(value) != 10:
        raise ValueError
    return datetime.date.fromisoformat(value)


def _require_place(row: Mapping[str, Any], where: str) -> None:
    lat, lon = row["lat"], row["lon"]
    if (lat is None) != (lon is None):
        raise InputError(f"{where}: lat and lon: expected both or neither, not {lat!r} and {lon!r}")
    if lat is not None and not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise InputError(f"{where}: lat {lat!r}, lon {lon!r}: expected degrees from -90 to 90 and from -180 to 180")
    if row["date_start"] and row["date_end"] and row["date_end"] < row["date_start"]:
        raise InputError(f"{where}: date_end {row['date_end']}: expected no day before date_start {row['date_start']}")
