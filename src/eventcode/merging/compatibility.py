"""Whether two tellings may be of one event.

The rules are those within an article (``eventcode.coding.merge``), made stricter: other articles tell of other events.
"""

from __future__ import annotations

from typing import Final

from eventcode.coding.agreement import codes_agree
from eventcode.gazetteer.geodesy import distance_km
from eventcode.merging.tellings import COUNTRY, EXACT, NEAR, REGION, Dates, Place, Side, Telling

NEAR_KM: Final = 25.0
"""How far from the named place an event "near" it may have been."""
REPORTED_LATER: Final = 2
"""So many days before its publication an event may have happened whose telling has no date of its own."""
LONGEST_PERIOD: Final = 31
"""Days of a longer period say too little: such an event is only told again under the same period."""
IRREGULAR: Final = frozenset({"REB", "SEP", "INS", "UAF", "IMG"})
"""The roles of forces that are no state's: whoever is only called gunmen may have been one of them."""


def compatible(a: Telling, b: Telling) -> bool:
    """Whether nothing in two tellings says that they are of two events."""
    return (
        not _are_two_towns(a.place, b.place)
        and (a.code == b.code or codes_agree(a.code, b.code))
        and a.standing == b.standing
        and dates_agree(a.dates, b.dates)
        and (a.source is b.source or actors_agree(a.source, b.source))
        and (a.target is b.target or actors_agree(a.target, b.target))
        and places_agree(a, b)
    )


def _are_two_towns(one: Place, other: Place) -> bool:
    """Whether two exact places are not the same: looked at first, since most tellings of a day differ in it."""
    if one.exactness != EXACT or other.exactness != EXACT:
        return False
    return one.geonameid != other.geonameid and one.geonameid is not None and other.geonameid is not None


def actors_agree(a: Side, b: Side) -> bool:
    """The same country, the roles of one among those of the other, no two names.

    Unknown attackers may be any irregular force of the country.  An actor without a code agrees by its words.
    """
    if a.country != b.country or bool(a.code) != bool(b.code):
        return False
    if not a.code:
        return a.words == b.words
    if (a.unknown and b.roles & IRREGULAR) or (b.unknown and a.roles & IRREGULAR):
        return True
    if a.name and b.name and a.name != b.name:
        return False
    return a.roles <= b.roles or b.roles <= a.roles


def dates_agree(a: Dates | None, b: Dates | None) -> bool:
    """The days overlap, or one only has its day of publication and the other was told to be up to two days before."""
    if a is None or b is None:
        return False
    if max(a.last - a.first, b.last - b.first) >= LONGEST_PERIOD:
        return (a.first, a.last) == (b.first, b.last)
    if a.first <= b.last and b.first <= a.last:
        return True
    return _is_reported_later(a, b) or _is_reported_later(b, a)


def _is_reported_later(bare: Dates, told: Dates) -> bool:
    return bare.basis == "default" and told.basis == "text" and 0 <= bare.first - told.last <= REPORTED_LATER


def places_agree(a: Telling, b: Telling) -> bool:
    """The same place, one inside the other, or near it; no place is any place in the country of one of the actors."""
    one, other = a.place, b.place
    if one is other or (one.geonameid is not None and one.geonameid == other.geonameid):
        return True
    if not one.exactness or not other.exactness:
        return _may_be_anywhere(a if not one.exactness else b, other if not one.exactness else one)
    return _is_same_spot(one, other)


def _may_be_anywhere(vague: Telling, place: Place) -> bool:
    return not place.exactness or not place.country or place.country in (vague.source.country, vague.target.country)


def _is_same_spot(one: Place, other: Place) -> bool:
    widest = min(one.exactness, other.exactness)
    if one.country == other.country:
        if widest == COUNTRY and one.country:
            return True
        if widest == REGION and (one.division or other.division or one.exactness != other.exactness):
            return one.admin1 is not None and one.admin1 == other.admin1
        if one.name == other.name and (one.geonameid is None or other.geonameid is None):
            return True
    return widest == NEAR and _distance(one, other) <= NEAR_KM


def _distance(one: Place, other: Place) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return distance_km(one.lat, one.lon, other.lat, other.lon)
