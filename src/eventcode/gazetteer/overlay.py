"""Places in memory: those of ``.places`` dictionaries and of a user's own list."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from attrs import evolve

from eventcode.gazetteer.names import fold
from eventcode.gazetteer.protocol import PlaceRecord


class PlaceOverlay:
    """A source of places over records in memory."""

    def __init__(self, places: Iterable[tuple[PlaceRecord, Sequence[str]]]) -> None:
        """``places`` are records, each with the names it is found by beside its own."""
        by_name: dict[str, dict[PlaceRecord, None]] = {}
        by_id: dict[int, PlaceRecord] = {}
        countries: dict[str, PlaceRecord] = {}
        for record, aliases in places:
            own = fold(record.name)
            for key in (own, *map(fold, aliases)):
                found = record if record.main is (key == own) else evolve(record, main=key == own)
                by_name.setdefault(key, {})[found] = None
            if record.geonameid is not None:
                by_id.setdefault(record.geonameid, record)
            if record.country is not None and record.feature.startswith("PCL"):
                countries.setdefault(record.country, record)
        self._by_name = {key: _best_first(records) for key, records in by_name.items() if key}
        self._by_id = by_id
        self._countries = countries

    @property
    def digest(self) -> str:
        """A digest of the places and the names they are found by, in hexadecimal, wherever they were read."""
        known = [
            (key, [(r.name, r.lat, r.lon, r.country, r.admin1, r.feature, r.population) for r in found])
            for key, found in sorted(self._by_name.items())
        ]
        return hashlib.sha256(repr(known).encode()).hexdigest()

    def lookup(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places of a name: main names first, then by population, then in the order they were given."""
        return self._by_name.get(fold(name), ())

    def record(self, geonameid: int) -> PlaceRecord | None:
        """The place with a GeoNames id, or None."""
        return self._by_id.get(geonameid)

    def country(self, iso3: str) -> PlaceRecord | None:
        """The country with an ISO 3166 alpha-3 code, or None."""
        return self._countries.get(iso3)


def _best_first(records: Iterable[PlaceRecord]) -> tuple[PlaceRecord, ...]:
    return tuple(sorted(records, key=lambda record: (not record.main, -record.population)))
