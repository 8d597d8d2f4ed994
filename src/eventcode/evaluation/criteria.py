"""When a coded row is as good as a gold event, level by level, and field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import evolve

from eventcode.evaluation.gold import GoldActor, GoldEvent, GoldPlace
from eventcode.evaluation.matching import Criterion, Row
from eventcode.gazetteer.geodesy import distance_km

NEAR_KM: Final = 25.0
"""Coordinates so near are the same place."""
UNREALISED: Final = frozenset({"negated", "hypothetical"})
"""Rows with these statuses are no events and are not scored."""


def dyads(events: Iterable[GoldEvent]) -> list[GoldEvent]:
    """Gold events, one for each pair of a source and a target, as rows are."""
    return [
        evolve(event, source=source, target=target)
        for event in events
        for source in _alone(event.source)
        for target in _alone(event.target)
    ]


def _alone(side: tuple[GoldActor, ...]) -> list[tuple[GoldActor, ...]]:
    return [(actor,) for actor in side] or [()]


def same_type(gold: GoldEvent, row: Row) -> bool:
    """The PLOVER type, or one that is as good; no type where gold has or allows none."""
    return (row.get("plover") or None) in {gold.plover or None, *gold.plover_alternatives}


def same_root(gold: GoldEvent, row: Row) -> bool:
    """The two-digit CAMEO root, or one that is as good; no code where gold has none."""
    code = row.get("cameo")
    if not code:
        return not gold.cameo
    return code[:2] in {c[:2] for c in (gold.cameo, *gold.cameo_alternatives) if c}


def same_code(gold: GoldEvent, row: Row) -> bool:
    """The whole CAMEO code, or one that is as good; no code where gold has none."""
    code = row.get("cameo")
    return code in {gold.cameo, *gold.cameo_alternatives} if code else not gold.cameo


def same_dyad(gold: GoldEvent, row: Row) -> bool:
    """The root, and the countries of source and target; an empty gold side accepts anything."""
    return (
        same_root(gold, row)
        and _same_country(gold.source, row.get("source_country"))
        and _same_country(gold.target, row.get("target_country"))
    )


def _same_country(side: tuple[GoldActor, ...], country: Any) -> bool:
    return not side or (country or None) in {actor.country or None for actor in side}


def same_triple(gold: GoldEvent, row: Row) -> bool:
    """The dyad, and the first roles of source and target; GOV and none are the same."""
    return (
        same_dyad(gold, row)
        and _same_role(gold.source, row.get("source_roles"))
        and _same_role(gold.target, row.get("target_roles"))
    )


def _same_role(side: tuple[GoldActor, ...], roles: Any) -> bool:
    good = {_first_role(r) for actor in side for r in (actor.roles, *actor.role_alternatives)}
    return not side or _first_role(roles) in good


def _first_role(roles: Any) -> str | None:
    """The first role that is not GOV, of a list or of a string with spaces, commas or semicolons."""
    listed = re.split(r"[\s,;]+", roles) if isinstance(roles, str) else roles or ()
    return next((role for role in listed if role and role != "GOV"), None)


def same_dates(gold: GoldEvent, row: Row) -> bool:
    """Both ends of the date; a row without an end ends when it starts."""
    first, last = row.get("date_start"), row.get("date_end") or row.get("date_start")
    return _day(first) == (gold.date_start or "") and _day(last) == (gold.date_end or "")


def _day(value: Any) -> str:
    return str(value or "")[:10]


def same_place_country(gold: GoldEvent, row: Row) -> bool:
    """The country of the place, where gold has a place."""
    return gold.place is not None and (row.get("place_country") or None) == gold.place.country


def same_place(gold: GoldEvent, row: Row) -> bool:
    """The same GeoNames id or within 25 km; the country where gold has no coordinates; no place where it has none."""
    place = gold.place
    if place is None:
        return not row.get("place_country") and not row.get("geonameid")
    if place.lat is None or place.lon is None:
        return same_place_country(gold, row)
    return _same_id(place, row.get("geonameid")) or _is_near(place.lat, place.lon, row)


def _same_id(place: GoldPlace, geonameid: Any) -> bool:
    return bool(place.geonameid) and str(place.geonameid) == str(geonameid or "")


def _is_near(lat: float, lon: float, row: Row) -> bool:
    there = number(row.get("lat")), number(row.get("lon"))
    return there[0] is not None and there[1] is not None and distance_km(lat, lon, there[0], there[1]) <= NEAR_KM


def number(value: Any) -> float | None:
    """A number of a cell, which may be text; None for an empty one."""
    return None if value is None or value == "" else float(value)


def same_full(gold: GoldEvent, row: Row) -> bool:
    """The triple, the dates and the place: the whole event."""
    return same_triple(gold, row) and same_dates(gold, row) and same_place(gold, row)


def _any(gold: GoldEvent, row: Row) -> bool:
    return True


LEVELS: Final[Mapping[str, Criterion]] = {
    "detect": _any,
    "type": same_type,
    "root": same_root,
    "code": same_code,
    "dyad": same_dyad,
    "triple": same_triple,
    "full": same_full,
}
"""The levels of a match, each harder than the one before (type and root apart)."""


def fields_right(gold: GoldEvent, row: Row) -> dict[str, bool]:
    """Which fields of a row are right that has the dyad of a gold event; a field that does not apply is left out."""
    right = {
        "date": same_dates(gold, row),
        "place": same_place(gold, row),
        "status": (row.get("status") or "fact") == gold.status,
    }
    if gold.place is not None:
        right["country"] = same_place_country(gold, row)
    dead = number(row.get("fatalities"))
    if dead is not None or gold.fatalities is not None:
        right["deaths"] = dead == gold.fatalities
    return right


FIELDS: Final = ("date", "place", "country", "deaths", "status")
