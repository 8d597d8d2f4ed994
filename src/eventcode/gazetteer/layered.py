"""Several sources of places as one."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.gazetteer.geodesy import distance_km
from eventcode.gazetteer.names import fold
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource

SAME_PLACE_KM: Final = 20.0
SAME_TOWN_KM: Final = 2.0
_LISTED_TOWN: Final = "town"
_REMEMBERED: Final = 8192  # names, of which most in news are no places


class LayeredGazetteer:
    """Sources of places of which a later one wins over an earlier one."""

    def __init__(self, sources: Sequence[PlaceSource]) -> None:
        self._sources = tuple(reversed(sources))
        self._by_name = functools.lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def lookup(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places of a name, those of the last source first.

        A place that a later source has too is left out: one with the same GeoNames id, or of the same name and
        country within 20 km.
        """
        return self._by_name(name)

    def _look_up(self, name: str) -> tuple[PlaceRecord, ...]:
        first, *others = (source.lookup(name) for source in self._sources)
        if not any(others):
            return first
        found = [_known_town(place, [r for records in others for r in records]) for place in first]
        for records in others:
            found += [record for record in records if not any(_same(record, known) for known in found)]
        return tuple(found)

    def record(self, geonameid: int) -> PlaceRecord | None:
        """The place with a GeoNames id, or None."""
        return next((r for source in self._sources if (r := source.record(geonameid)) is not None), None)

    def country(self, iso3: str) -> PlaceRecord | None:
        """The country with an ISO 3166 alpha-3 code, or None."""
        return next((r for source in self._sources if (r := source.country(iso3)) is not None), None)


def _known_town(place: PlaceRecord, others: Sequence[PlaceRecord]) -> PlaceRecord:
    """A town that is listed for its name alone, with the GeoNames id, people and feature of the town that it is."""
    if place.geonameid is not None or place.feature != _LISTED_TOWN:
        return place
    towns = (r for r in others if r.feature.startswith("PPL") and r.country == place.country)
    town = next((t for t in towns if distance_km(t.lat, t.lon, place.lat, place.lon) <= SAME_TOWN_KM), None)
    return evolve(town, where=place.where, main=True) if town is not None else place


def _same(record: PlaceRecord, known: PlaceRecord) -> bool:
    if record.geonameid is not None and known.geonameid is not None:
        return record.geonameid == known.geonameid
    return (
        record.country == known.country
        and fold(record.name) == fold(known.name)
        and distance_km(record.lat, record.lon, known.lat, known.lon) <= SAME_PLACE_KM
    )
