"""Which events of a batch are written: by code, country, date, confidence and status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from eventcode.errors import InputError, nearest
from eventcode.lexicon.dictionaries import Dictionaries

STATUSES: Final = ("fact", "claimed", "denied", "threatened", "planned")
UNREALISED: Final = ("negated", "hypothetical")


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

    def require_known(self, dictionaries: Dictionaries, unrealised: bool = False) -> None:
        """Raise :class:`InputError` for what no event can have, as a slip of the pen would leave an empty result.

        ``unrealised``: whether what did not happen is coded as well.
        """
        statuses = (*STATUSES, *(UNREALISED if unrealised else ()))
        faults = [
            *(
                f"--code {code}: {_code_hint(code, dictionaries)}"
                for code in self.codes
                if not _is_code(code, dictionaries)
            ),
            *(
                f"--country {c}: {_country_hint(c, dictionaries)}"
                for c in self.countries
                if not _is_country(c, dictionaries)
            ),
            *(
                f"--status {s}: {nearest(s, statuses) or 'expected ' + ', '.join(statuses)}"
                for s in self.statuses
                if s not in statuses
            ),
        ]
        if self.first is not None and self.last is not None and self.first > self.last:
            faults.append(f"--since {self.first} is after --until {self.last}: exchange them")
        if faults:
            raise InputError("no event can meet this: " + "; ".join(faults))

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


def _types(dictionaries: Dictionaries) -> frozenset[str]:
    return frozenset(row["event"] for row in dictionaries.plover)


def _is_code(code: str, dictionaries: Dictionaries) -> bool:
    """Whether it is a CAMEO code, the beginning of one, or a PLOVER type."""
    return bool(code) and (code in _types(dictionaries) or any(c.startswith(code) for c in dictionaries.cameo))


def _code_hint(code: str, dictionaries: Dictionaries) -> str:
    if "," in code or " " in code.strip():
        return "one code at a time: repeat --code for each"
    known = (*sorted(_types(dictionaries)), *dictionaries.cameo)
    return nearest(code.upper(), known) or "expected a CAMEO code, its beginning or a PLOVER type: 14, 0841, PROTEST"


def _is_country(country: str, dictionaries: Dictionaries) -> bool:
    """Whether it is a country, or a region that actors have in its place."""
    return country in dictionaries.countries or (len(country) == 3 and country in dictionaries.roles)


def _country_hint(country: str, dictionaries: Dictionaries) -> str:
    if "," in country:
        return "one country at a time: repeat --country for each"
    by_name = {row[name].upper(): code for code, row in dictionaries.countries.items() for name in ("iso2", "name")}
    code = by_name.get(country.upper())
    near = f"did you mean {code}?" if code else nearest(country, dictionaries.countries)
    return near or "expected a country as ISO 3166 alpha-3: KEN"
