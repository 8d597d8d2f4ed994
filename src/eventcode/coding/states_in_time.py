"""Which state a place belonged to: a place of today's South Sudan was in Sudan before July 2011."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from eventcode.lexicon.entries import ActorEntry, DatedCode
from eventcode.model import PlaceMention


@frozen(kw_only=True, eq=False)
class StatesInTime:
    """The codes in time of countries that once were part of another, by their code of today (ISO 3166 alpha-3)."""

    codes: Mapping[str, Sequence[DatedCode]]

    @classmethod
    def of(cls, actors: Iterable[ActorEntry]) -> StatesInTime:
        """From the entries of kind country that have several codes, one of them without an end."""
        changing = (a for a in actors if a.kind == "country" and len(a.codes) > 1)
        return cls(codes={c.groups[0]: a.codes for a in changing for c in a.codes if c.last is None and not c.roles})

    def placed(self, place: PlaceMention, day: datetime.date | None) -> PlaceMention:
        """The place with the country that it belonged to at ``day``."""
        codes = self.codes.get(place.country or "") if day is not None else None
        then = next((c.country for c in codes or () if c.holds(day)), place.country)
        return place if then == place.country else evolve(place, country=then)
