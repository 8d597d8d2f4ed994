"""Which events of a batch are written: by code, country, date, confidence and status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Filters:
    """Conditions that a row must meet; an empty one asks nothing.

    ``codes`` are CAMEO codes or their beginnings, or PLOVER types; ``countries`` (ISO 3166 alpha-3) must be that
    of the source, the target or the place; ``first`` and ``last`` (ISO dates) bound the day of the event.
    """

    codes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    least_confidence: float = 0.0

    def takes(self, row: Mapping[str, Any]) -> bool:
        """Whether a row is written."""
        return (
            self._code(row)
            and (not self.countries or self._country(row))
            and (not self.statuses or row["status"] in self.statuses)
            and self._day(row)
            and (row["confidence"] or 0.0) >= self.least_confidence
        )

    def _code(self, row: Mapping[str, Any]) -> bool:
        return not self.codes or str(row["cameo"]).startswith(self.codes) or row["plover"] in self.codes

    def _country(self, row: Mapping[str, Any]) -> bool:
        named = {row["source_country"], row["target_country"], row["place_country"]}
        return not named.isdisjoint(self.countries)

    def _day(self, row: Mapping[str, Any]) -> bool:
        if self.first is None and self.last is None:
            return True
        start, end = row["date_start"], row["date_end"]
        if start is None or end is None:
            return False
        return (self.first is None or end >= self.first) and (self.last is None or start <= self.last)
