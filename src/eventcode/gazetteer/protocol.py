"""What a source of places is: a gazetteer file, places in memory, or several of them in layers."""

from __future__ import annotations

from typing import Protocol

from attrs import field, frozen

from eventcode.model import Where


@frozen(kw_only=True)
class PlaceRecord:
    """A place as a gazetteer knows it; degrees WGS 84.

    ``country`` is ISO 3166 alpha-3 (None for continents and the like), ``feature`` a GeoNames feature code or the
    kind that a ``.places`` file gives.  ``known`` counts its names in all languages, a measure of fame.  ``main``
    says that the look-up matched a main name, article included.
    """

    name: str
    geonameid: int | None
    lat: float
    lon: float
    country: str | None
    country_iso2: str | None
    admin1: str | None
    admin1_code: str | None
    feature: str
    population: int
    known: int = 0
    main: bool = True
    where: Where | None = field(default=None, eq=False)


class PlaceSource(Protocol):
    """Anything that finds places by name, id and country."""

    def lookup(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places of a name in any spelling that folds alike, best first."""
        ...

    def record(self, geonameid: int) -> PlaceRecord | None:
        """The place with a GeoNames id."""
        ...

    def country(self, iso3: str) -> PlaceRecord | None:
        """The country with an ISO 3166 alpha-3 code."""
        ...
