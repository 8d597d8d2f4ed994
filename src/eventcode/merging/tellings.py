"""What a row says of who, where and when, in the form in which two tellings are compared."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from eventcode.merging.rows import Row, RowReader

_UNKNOWN_ATTACKER: Final = frozenset({"UAF"})
EXACT, NEAR, REGION, COUNTRY = 4, 3, 2, 1
_EXACTNESS: Final = {"exact": EXACT, "near": NEAR, "region": REGION, "country": COUNTRY}
_PRECISION: Final = {"day": 4, "week": 3, "month": 2, "quarter": 1, "year": 1}
_KEPT: Final = 100_000
_UNREALISED: Final = {"planned": "p", "threatened": "p", "negated": "n", "hypothetical": "h"}


class Side(msgspec.Struct, frozen=True, gc=False):
    """An actor: ``name`` is that of a group, body or person, not of a state; ``unknown`` marks "gunmen"."""

    code: str
    country: str
    roles: frozenset[str]
    name: str
    words: str
    stated: bool

    @property
    def unknown(self) -> bool:
        return self.roles == _UNKNOWN_ATTACKER and not self.name


class Place(msgspec.Struct, frozen=True, gc=False):
    """A place; ``exactness`` runs from 4 (exact) to 1 (country) and is 0 where no place is told.

    ``division`` marks a first-level division (GeoNames ADM1), which ``admin1`` names.
    """

    geonameid: int | None = None
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    exactness: int = 0
    division: bool = False


class Dates(msgspec.Struct, frozen=True, gc=False):
    """The days of an event, as numbers, both included; ``basis`` as in a row; ``precision`` from 4 (day) to 0."""

    first: int
    last: int
    basis: str
    precision: int


class Telling(msgspec.Struct, frozen=True, gc=False):
    """A row in the form for comparison; ``dates`` is None for an event without a date."""

    code: str
    standing: str
    source: Side
    target: Side
    place: Place
    dates: Dates | None


class TellingMaker:
    """Makes tellings of rows; actors and dates that come again are made once."""

    def __init__(self, states: Collection[str], reader: RowReader) -> None:
        self._states, self._day = states, reader.day
        self._sides: dict[tuple[str | None, ...], Side] = {}
        self._periods: dict[tuple[str | None, ...], Dates] = {}

    def telling(self, row: Row) -> Telling:
        """The telling of a row that was checked."""
        return Telling(
            code=row.cameo,
            standing=_UNREALISED.get(row.status or "", "f"),
            source=self._side(
                row.source, row.source_country, row.source_roles, row.source_name, row.source_text, row.source_basis
            ),
            target=self._side(
                row.target, row.target_country, row.target_roles, row.target_name, row.target_text, row.target_basis
            ),
            place=_place(row),
            dates=self._dates(row),
        )

    def _side(self, *values: str | None) -> Side:
        code, country, roles, name, words, basis = values
        key = (code, country, roles, name, None if code else words, basis)
        found = self._sides.get(key)
        if found is None:
            if len(self._sides) >= _KEPT:
                self._sides.clear()
            named = name is not None and code and basis != "inferred" and name not in self._states
            found = self._sides[key] = Side(
                code=code or "",
                country=country or "",
                roles=frozenset((roles or "").split()),
                name=name or "" if named else "",
                words="" if code else (words or "").casefold(),
                stated=basis == "stated",
            )
        return found

    def _dates(self, row: Row) -> Dates | None:
        first, last = row.date_start, row.date_end
        if first is None or last is None:
            return None
        key = (first, last, row.date_basis, row.date_precision)
        found = self._periods.get(key)
        if found is None:
            if len(self._periods) >= _KEPT:
                self._periods.clear()
            found = self._periods[key] = Dates(
                first=self._day(first),
                last=self._day(last),
                basis=row.date_basis or "",
                precision=_PRECISION.get(row.date_precision or "", 0),
            )
        return found


def _place(row: Row) -> Place:
    exactness = _EXACTNESS.get(row.place_precision or "", 0)
    if not exactness:
        return NOWHERE
    return Place(
        geonameid=row.geonameid, name=row.place_name, country=row.place_country, admin1=row.admin1, lat=row.lat,
        lon=row.lon, exactness=exactness, division=row.place_feature == "ADM1",
    )  # fmt: skip


NOWHERE: Final = Place()


def specificity(row: Row, telling: Telling) -> str:
    """How much a telling says, as digits that sort the most specific telling first.

    Named groups and persons count first, then the length of the code, roles, countries and stated actors, the date
    (told before the date of publication, days before weeks), the place (exact, near, region, country), facts before
    claims, and the confidence of the coder.
    """
    source, target, dates = telling.source, telling.target, telling.dates
    named = bool(source.name) + bool(target.name)
    known = len(source.roles) + len(target.roles) + bool(source.country) + bool(target.country)
    told = dates.precision + 1 if dates is not None and dates.basis == "text" else 0
    sure = min(99, int(100 * (row.confidence or 0)))
    return (
        f"{2 - named}{max(0, 4 - len(telling.code.rstrip('0')))}{max(0, 9 - known - source.stated - target.stated)}"
        f"{5 - told}{4 - telling.place.exactness}{0 if row.status == 'fact' else 1}{99 - sure:02}"
    )
