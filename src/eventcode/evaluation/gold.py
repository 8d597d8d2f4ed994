"""Gold files of whole events: what a record holds, and reading them with a clear word on what is wrong."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from attrs import field, frozen

from eventcode.errors import InputError, nearest

STATUSES: Final = ("fact", "claimed", "denied", "threatened", "planned", "negated", "hypothetical")
PRECISIONS: Final = ("exact", "near", "region", "country")
_CAMEO: Final = re.compile(r"\d{2,4}")
_COUNTRY: Final = re.compile(r"[A-Z]{3}")


@frozen(kw_only=True)
class GoldActor:
    """One actor of a side: its words, country (ISO 3166 alpha-3) and CAMEO roles.

    ``role_alternatives`` are first roles that are as good; each is a role, or several as one string.
    """

    text: str = ""
    country: str | None = None
    roles: str | tuple[str, ...] = ()
    role_alternatives: tuple[str | tuple[str, ...], ...] = ()


@frozen(kw_only=True)
class GoldPlace:
    """Where an event happened: name, country (ISO 3166 alpha-3), degrees WGS 84 or none, GeoNames id or none."""

    name: str = ""
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | str | None = None
    precision: str | None = None


@frozen(kw_only=True)
class GoldEvent:
    """One event; several sources or targets stand for one event for each pair, as rows do.

    ``cameo`` or ``plover`` may be None where no code fits; alternatives are what a fair judge would also accept.
    ``acled_group`` is the same for gold events that are one ACLED event.  ``optional`` events are neither owed nor
    charged.
    """

    source: tuple[GoldActor, ...]
    target: tuple[GoldActor, ...]
    cameo: str | None
    cameo_alternatives: tuple[str | None, ...] = ()
    plover: str | None = None
    plover_alternatives: tuple[str | None, ...] = ()
    acled_event: str | None = None
    acled_sub_event: str | None = None
    acled_alternatives: tuple[str | None, ...] = ()
    acled_group: int | str | None = None
    date_start: str | None = None
    date_end: str | None = None
    place: GoldPlace | None = None
    fatalities: int | None = None
    status: str = "fact"
    optional: bool = False


@frozen(kw_only=True)
class GoldRecord:
    """One text with its events.  ``other`` holds what else the record tells: what scores may be split by."""

    id: str
    text: str = ""
    date: str | None = None
    title: str | None = None
    events: tuple[GoldEvent, ...] = ()
    other: Mapping[str, Any] = field(factory=dict, eq=False)


def read_gold(path: Path) -> list[GoldRecord]:
    """The records of a gold file (JSON Lines).

    Raises :class:`InputError`, with file and line, for a file that cannot be read, is empty, or holds something else.
    """
    return gold_records(json_lines(path))


def gold_records(numbered: Iterable[tuple[str, Any]]) -> list[GoldRecord]:
    """Records of mappings, each with the place where it stands, for messages."""
    seen: dict[str, str] = {}
    records = []
    for where, raw in numbered:
        record = _record(where, raw)
        if record.id in seen:
            raise InputError(
                f"{where}: the id {record.id!r} stands at {seen[record.id]} already: give each text its own"
            )
        seen[record.id] = where
        records.append(record)
    if not records:
        raise InputError("the gold file holds no record: expected JSON Lines, one text with its events a line")
    return records


def json_lines(path: Path) -> Iterator[tuple[str, Any]]:
    """The values of a JSON Lines file with ``file:line``; raises :class:`InputError` for what is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8: save it as UTF-8, one JSON object a line") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield f"{path}:{number}", json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path}:{number}: not JSON: {getattr(error, 'msg', 'nested too deep')}") from None


def _record(where: str, raw: Any) -> GoldRecord:
    if not isinstance(raw, Mapping):
        raise InputError(f"{where}: expected an object with id, text and events, not {type(raw).__name__}")
    for key in ("id", "events"):
        if key not in raw:
            hint = nearest(key, map(str, raw))
            raise InputError(f"{where}: the record has no {key}" + (f" ({hint})" if hint else ""))
    known = {k: raw[k] for k in ("id", "text", "date", "title", "events") if k in raw}
    try:
        record = msgspec.convert({**_without_nulls(known), "other": dict(raw)}, GoldRecord)
    except msgspec.ValidationError as error:
        raise InputError(f"{where}: {_explained(error)}") from None
    _require_day(where, "date", record.date)
    for number, event in enumerate(record.events):
        _check(f"{where}: event {number + 1}", event)
    return record


def _without_nulls(value: Any) -> Any:
    """Null is the same as a key that is left out; only a code must be given, as null where none fits."""
    if isinstance(value, Mapping):
        return {k: _without_nulls(v) for k, v in value.items() if v is not None or k == "cameo"}
    return [_without_nulls(v) for v in value] if isinstance(value, list) else value


def _explained(error: Exception) -> str:
    """The library's words, with the path of the key as people count: ``events[0]`` is the first."""
    message, _, path = str(error).partition(" - at `$.")
    return f"{path.rstrip('`')}: {message}" if path else message


def _check(where: str, event: GoldEvent) -> None:
    for code in (event.cameo, *event.cameo_alternatives):
        if code and not _CAMEO.fullmatch(code):
            raise InputError(f"{where}: {code!r} is no CAMEO code: expected two to four digits")
    for actor in (*event.source, *event.target):
        _require_country(where, actor.country)
    _require_known(where, "status", event.status, STATUSES)
    for name, day in (("date_start", event.date_start), ("date_end", event.date_end)):
        _require_day(where, name, day)
    if event.date_start and event.date_end and event.date_start > event.date_end:
        raise InputError(f"{where}: the last day {event.date_end} is before the first {event.date_start}")
    if event.place is not None:
        _check_place(where, event.place)


def _check_place(where: str, place: GoldPlace) -> None:
    _require_country(where, place.country)
    if place.precision is not None:
        _require_known(where, "precision", place.precision, PRECISIONS)
    if (place.lat is None) != (place.lon is None):
        raise InputError(f"{where}: the place has one of lat and lon: give both or none")
    if place.lat is not None and place.lon is not None and not (abs(place.lat) <= 90 and abs(place.lon) <= 180):
        raise InputError(f"{where}: {place.lat}, {place.lon} is no place on earth: expected degrees, lat and lon")


def _require_country(where: str, code: str | None) -> None:
    if code and not _COUNTRY.fullmatch(code):
        raise InputError(f"{where}: {code!r} is no country: expected three capitals (ISO 3166 alpha-3)")


def _require_known(where: str, name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        hint = nearest(value, known)
        raise InputError(f"{where}: no {name} {value!r}: use {', '.join(known)}" + (f" ({hint})" if hint else ""))


def _require_day(where: str, name: str, value: str | None) -> None:
    if not value:
        return
    try:
        if len(value) < 10:
            raise ValueError
        datetime.date.fromisoformat(value[:10])
    except ValueError:
        raise InputError(f"{where}: {name}: the date {value!r} is no day: write it as 2017-05-13") from None
