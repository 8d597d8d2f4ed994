"""Chooses which of the places of a name is meant, by what else the text names.

Every candidate has points, near the logarithm of its odds: how well known it is, whether the text says what it
lies in, and how many other names of the text have a candidate in the same country, division or neighbourhood.
A few rounds let the names settle each other.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from eventcode.gazetteer.geodesy import distance_km
from eventcode.gazetteer.protocol import PlaceRecord

ROUNDS: Final = 3

# How well known a place is: the logarithm of its people, and more.
COUNTRY_POINTS: Final = 26.0
CAPITAL_POINTS: Final = 3.0
FAMOUS: Final = 50  # names in as many languages and spellings
FAME_POINTS: Final = 2.0
DISTRICT_POINTS: Final = -4.0
OTHER_NAME_POINTS: Final = -8.0
LISTED_POINTS: Final = 14.0
WATER_POINTS: Final = 2.0  # the Red Sea rather than the state named after it

# What the other names of the text say, for each of them up to ENOUGH_NAMES.
SAME_COUNTRY: Final = 5.0
SAME_COUNTRY_SMALL: Final = 2.5  # a text that names a country seldom means its villages
SAME_DIVISION: Final = 3.0
NEARBY: Final = 2.0
CLOSE: Final = 4.0
IN_STATE: Final = 6.0
ENOUGH_NAMES: Final = 2.0
STATED_COUNTRY_POINTS: Final = 5.0
STATED_COUNTRY_POINTS_SMALL: Final = 2.0
ONLY_COUNTRY_POINTS_SMALL: Final = 4.0
LARGE: Final = 200_000
# A city by so much better known than its namesakes is not theirs because a text names their country as an actor.
OUTSHONE: Final = 2.0
BRIGHT: Final = math.log(100_000)
BEYOND_FIRST: Final = 2.0

CELL_DEGREES: Final = 2.0
CLOSE_CELL_DEGREES: Final = 0.5
CELLS_IN_A_ROW: Final = 10_000  # more than there are around the globe
CLOSE_CELLS: Final = 100_000_000  # their numbers begin beyond those of the others
DIVIDER: Final = "."  # between the codes of a country and its division
INSIDE_DISTRICT_KM: Final = 80.0
SAME_SPOT_KM: Final = 50.0
FAR_DEGREES: Final = 0.5  # places so far apart in latitude are farther than any of these
SAME_TOWN_KM: Final = 10.0  # a city may be a division of its own
WATERS: Final = frozenset({"sea", "gulf", "strait"})


@frozen(kw_only=True)
class Name:
    """A name of the text with its candidates.

    ``points`` are those of each candidate before other names are looked at; ``weight`` (0 to 1) is how sure it is
    that the name is a place at all.  ``prominence`` tells how well known each candidate is by itself.
    """

    candidates: tuple[PlaceRecord, ...]
    points: tuple[float, ...]
    weight: float
    prominence: tuple[float, ...]


@frozen(kw_only=True)
class Choice:
    """The chosen place of a name.

    ``share`` is its part of the odds, candidates at the same spot included, ``country_share`` that of all
    candidates in its country; ``support`` are the points that the other names of the text gave it; ``elsewhere`` is
    how many of them, weighted, lie in the country that most of them lie in, if that is another one.
    """

    record: PlaceRecord
    share: float
    country_share: float
    support: float
    elsewhere: float


def brightest(candidates: Sequence[PlaceRecord], known: Sequence[float]) -> float:
    """How well known the best known town of a name is, in points; 0 where none is large."""
    towns = (points for c, points in zip(candidates, known, strict=True) if c.feature.startswith("PPL"))
    points = max(towns, default=0.0)
    return points if points >= BRIGHT else 0.0


def is_outshone(record: PlaceRecord, known: float, best: float) -> bool:
    """Whether a small place has a namesake, ``best``, that is by far better known."""
    return best - known >= OUTSHONE and not is_large(record)


def stated_points(
    record: PlaceRecord, known: float, countries: Collection[str], best: float, division: bool = False
) -> float:
    """The points of a place in a country that the text is known to be about; ``best`` is its best known namesake.

    ``division`` says that the text calls it a province or the like.
    """
    if record.country not in countries or is_outshone(record, known, best):
        return 0.0
    # A province that the text does not call one would win over its seat.
    town = is_large(record) and (division or not record.feature.startswith("ADM"))
    small = ONLY_COUNTRY_POINTS_SMALL if len(countries) == 1 else STATED_COUNTRY_POINTS_SMALL
    return STATED_COUNTRY_POINTS if town else small


def prominence(record: PlaceRecord) -> float:
    """How well known a place is by itself, in points."""
    if is_country(record) or record.feature == "CONT":
        points = COUNTRY_POINTS
    else:
        points = math.log(record.population + 50) + (FAME_POINTS if record.known >= FAMOUS else 0.0)
    if record.feature == "PPLC":
        points += CAPITAL_POINTS
    elif record.feature == "ADM2":
        points += DISTRICT_POINTS
    if record.where is not None:
        points = max(points, LISTED_POINTS) + (WATER_POINTS if record.feature in WATERS else 0.0)
    return points if record.main else points + OTHER_NAME_POINTS


def is_country(record: PlaceRecord) -> bool:
    """Whether a record is a country or territory."""
    return record.feature.startswith("PCL") or record.feature == "TERR"


def distance_between(one: PlaceRecord, other: PlaceRecord) -> float:
    """The kilometres between two places."""
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def lies_in(inner: PlaceRecord, outer: PlaceRecord) -> bool:
    """Whether one place lies in another, as far as codes and distances tell."""
    if inner is outer or outer.country is None or inner.country != outer.country or is_country(inner):
        return False
    if is_country(outer):
        return True
    if not same_division(inner, outer):
        return False
    if outer.feature == "ADM1":
        return inner.feature != "ADM1"
    near = distance_between(inner, outer) <= INSIDE_DISTRICT_KM
    return near and inner.feature not in ("ADM1", "ADM2")


def same_spot(one: PlaceRecord, other: PlaceRecord) -> bool:
    """Whether two places of a name are, for a reader, one: a town and its district, a city and its province."""
    if one.country != other.country or abs(one.lat - other.lat) > FAR_DEGREES:
        return False
    return distance_between(one, other) <= (SAME_SPOT_KM if same_division(one, other) else SAME_TOWN_KM)


def same_division(one: PlaceRecord, other: PlaceRecord) -> bool:
    """Whether two places lie in one first-level division: by code, or by name where a list gives no codes."""
    if one.admin1_code is None or other.admin1_code is None:
        return one.admin1 == other.admin1
    return one.admin1_code == other.admin1_code


def choose(names: Sequence[Name]) -> list[Choice]:
    """The likeliest place of each name, given the others."""
    spots = [_spots(name) for name in names]
    shares = [_shares(name.points) for name in names]
    supports: list[list[float]] = []
    evidence = _Evidence(())
    for _ in range(ROUNDS):
        own = [_votes(name.weight, s, share) for name, s, share in zip(names, spots, shares, strict=True)]
        evidence = _Evidence(own)
        supports = [[evidence.support(one, v) for one in s] for s, v in zip(spots, own, strict=True)]
        shares = [_shares(_sums(name.points, support)) for name, support in zip(names, supports, strict=True)]
    main, most = evidence.main_country()
    return [
        _choice(name, share, support, main, most) for name, share, support in zip(names, shares, supports, strict=True)
    ]


def _spots(name: Name) -> list[_Spot]:
    best = brightest(name.candidates, name.prominence)
    known = zip(name.candidates, name.prominence, strict=True)
    return [_Spot.of(candidate, is_outshone(candidate, points, best)) for candidate, points in known]


def is_large(record: PlaceRecord) -> bool:
    """Whether a text that names a country may name the place without more ado."""
    return record.population >= LARGE or record.feature == "PPLC" or record.where is not None


Key = str | int
"""What votes are counted by: a country, a division, or a cell of the globe by its number."""
Votes = Mapping[Key, float]


class _Evidence:
    """How many names, weighted, have a candidate in each country, division and cell of the globe."""

    def __init__(self, votes: Iterable[Votes]) -> None:
        self._sums: dict[Key, float] = {}
        for each in votes:
            for key, weight in each.items():
                self._sums[key] = self._sums.get(key, 0.0) + weight

    def support(self, spot: _Spot, own: Votes) -> float:
        """What the other names add to a candidate, in points."""
        of_all, of_own = self._sums.get, own.get
        country, division, cell, close_cell = spot.country, spot.division, spot.cell, spot.close_cell
        others = of_all(country, 0.0) - of_own(country, 0.0)
        if spot.outshone:  # the name of the country alone says nothing
            others = max(0.0, others - 1.0) * BEYOND_FIRST
        points = spot.same_country * min(ENOUGH_NAMES, others)
        inside = 0.0
        if division is not None:
            inside = min(ENOUGH_NAMES, of_all(division, 0.0) - of_own(division, 0.0))
            points += SAME_DIVISION * inside
        if cell is None or close_cell is None:  # what lies in a state speaks for it, as neighbours do for a town
            return points if division is None else points + IN_STATE * inside
        points += NEARBY * min(ENOUGH_NAMES, of_all(cell, 0.0) - of_own(cell, 0.0))
        return points + CLOSE * min(ENOUGH_NAMES, of_all(close_cell, 0.0) - of_own(close_cell, 0.0))

    def main_country(self) -> tuple[Key | None, float]:
        """The country that most names lie in, and how many."""
        countries = (pair for pair in self._sums.items() if isinstance(pair[0], str) and DIVIDER not in pair[0])
        return max(countries, key=lambda pair: (pair[1], pair[0]), default=(None, 0.0))


@frozen(eq=False)
class _Spot:
    """Where a candidate lies: the keys whose votes speak for it, and those that it casts.

    A place votes for its own cell of the globe and for the eight around it, so that each place has to look only at
    the votes for its own.
    """

    country: str
    same_country: float
    outshone: bool
    division: Key | None = None
    cell: Key | None = None
    close_cell: Key | None = None
    casts: tuple[Key, ...] = ()

    @classmethod
    def of(cls, record: PlaceRecord, outshone: bool) -> _Spot:
        same = SAME_COUNTRY if is_large(record) else SAME_COUNTRY_SMALL
        country = record.country or ""
        if not country:
            return cls(country, same, outshone)
        if is_country(record):
            return cls(country, same, outshone, casts=(country,))
        division = f"{country}{DIVIDER}{record.admin1_code or ''}"
        inside = division if record.admin1_code is not None else None
        if record.feature == "ADM1":
            return cls(country, same, outshone, inside, casts=(country, division))
        around = _cells_around(_cell(record, CELL_DEGREES))
        close = _cells_around(CLOSE_CELLS + _cell(record, CLOSE_CELL_DEGREES))
        return cls(country, same, outshone, inside, around[4], close[4], (country, division, *around, *close))


def _cell(record: PlaceRecord, degrees: float) -> int:
    """The number of the cell of the globe that a place lies in."""
    return math.floor(record.lat / degrees) * CELLS_IN_A_ROW + math.floor(record.lon / degrees)


@lru_cache(maxsize=50_000)
def _cells_around(cell: int) -> tuple[int, ...]:
    """A cell in the middle of its neighbours."""
    return tuple([cell + CELLS_IN_A_ROW * n + e for n in (-1, 0, 1) for e in (-1, 0, 1)])


def _votes(name_weight: float, spots: Sequence[_Spot], shares: Sequence[float]) -> Votes:
    votes: dict[Key, float] = {}
    for spot, share in zip(spots, shares, strict=True):
        weight = share * name_weight
        if weight >= 0.001:
            for key in spot.casts:
                votes[key] = votes.get(key, 0.0) + weight
    return votes


def _sums(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [a + b for a, b in zip(one, other, strict=True)]


def _shares(points: Sequence[float]) -> list[float]:
    top = max(points)
    odds = [math.exp(p - top) for p in points]
    total = sum(odds)
    return [o / total for o in odds]


def _choice(name: Name, shares: Sequence[float], supports: Sequence[float], main: Key | None, most: float) -> Choice:
    best = max(range(len(shares)), key=lambda number: (shares[number], -number))
    record = name.candidates[best]
    pairs = list(zip(shares, name.candidates, strict=True))
    return Choice(
        record=record,
        share=sum(share for share, other in pairs if other is record or same_spot(other, record)),
        country_share=sum(share for share, other in pairs if other.country == record.country),
        support=supports[best],
        elsewhere=most if record.country != main else 0.0,
    )
