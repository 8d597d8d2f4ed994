"""Lets a county and a town of one text settle each other: of the Huntsvilles, the one in a Walker County.

That two names have candidates at one spot is rare by chance, so it says more than the size of a town does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.place_ranking import Name, distance_between, same_division
from eventcode.gazetteer.protocol import PlaceRecord

IN_DISTRICT_POINTS: Final = 4.0
IN_DISTRICT_KM: Final = 40.0
# A town by far less known than its best known namesake is not looked at, nor a name that is hardly a place.
WITHIN_POINTS: Final = 5.0
LIKELY_PLACE: Final = 0.5


def with_district_points(names: Sequence[Name]) -> list[Name]:
    """The names, with points added to candidates of districts and towns that lie in one another."""
    districts = [n for n, name in enumerate(names) if _is_ambiguous_district(name)]
    added: dict[tuple[int, int], float] = {}
    for district in districts:
        for town, name in enumerate(names):
            if town != district and name.weight >= LIKELY_PLACE and len(name.candidates) > 1:
                for outer, inner in _nested(names[district], name):
                    added[district, outer] = added[town, inner] = IN_DISTRICT_POINTS
    return [_added(name, number, added) for number, name in enumerate(names)] if added else list(names)


def _is_ambiguous_district(name: Name) -> bool:
    return len(name.candidates) > 1 and all(c.feature == "ADM2" for c in name.candidates)


def _nested(district: Name, town: Name) -> Iterator[tuple[int, int]]:
    """The numbers of candidates of which the second lies in the first."""
    least = max(town.points) - WITHIN_POINTS
    for inner, place in enumerate(town.candidates):
        if town.points[inner] >= least and place.feature.startswith("PPL"):
            for outer, whole in enumerate(district.candidates):
                if _is_at(place, whole):
                    yield outer, inner


def _is_at(place: PlaceRecord, whole: PlaceRecord) -> bool:
    return (
        place.country == whole.country
        and same_division(place, whole)
        and distance_between(place, whole) <= IN_DISTRICT_KM
    )


def _added(name: Name, number: int, added: dict[tuple[int, int], float]) -> Name:
    points = tuple([p + added.get((number, at), 0.0) for at, p in enumerate(name.points)])
    return evolve(name, points=points)
