"""Finds the place names of a text and says which places they are.

Works on plain text.  Candidates are runs of capitalised words that the gazetteer knows; clues around them tell
places from people, organisations and ordinary words (``place_clues``); all names of a text together tell which
of the places of a name is meant (``place_ranking``).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from eventcode.coding import place_ranking as ranking
from eventcode.coding import place_words as words
from eventcode.coding.place_clues import (
    POINTS,
    context_clues,
    elsewhere_clue,
    kind_clue,
    only_clue,
    state_before,
    stated_clue,
    support_clue,
    surnames,
    total,
)
from eventcode.coding.place_districts import with_district_points
from eventcode.coding.place_origin import (
    AMERICA,
    AMERICAN_POINTS,
    AMERICAN_TOWN_POINTS,
    ENOUGH_AMERICAN,
    MANY_AMERICAN,
    american_cues,
    has_american_office,
    is_local,
    without_city_offices,
)
from eventcode.coding.place_ranking import Choice, Name
from eventcode.coding.place_relations import (
    Containment,
    containment_points,
    far_from_neighbours,
    is_division,
    is_town,
    level_points,
    listed_level_points,
    main_towns,
    metropolis,
    neighbour_clues,
    precision,
    seat_of,
    unknown_in_known,
)
from eventcode.coding.place_scan import Found, Scan, scan
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource
from eventcode.model import PlaceMention

# A place with a smaller part of the odds is given as its country.
SURE_SHARE: Final = 0.5
SMALL_SHARE: Final = 0.65
SURE_COUNTRY_SHARE: Final = 0.8
# Where no other name speaks for it, a place must stand out more.
LONELY_SUPPORT: Final = 2.5
LONELY_SHARE: Final = 0.8
LONELY_LARGE_SHARE: Final = 0.7
MOST_CANDIDATES: Final = 200
STRAY_AMONG: Final = 2.0


@frozen(kw_only=True)
class _Group:
    """All mentions of one name: numbers of ``scan.found``, the clues of each, and the name's candidates.

    ``called`` says that it has several words or is called a county or the like, ``divided`` that it is called so.
    """

    members: tuple[int, ...]
    clues: tuple[list[str], ...]
    name: Name
    called: bool
    divided: bool


def find_places(
    text: str,
    gazetteer: PlaceSource,
    blocked: Sequence[tuple[int, int]] = (),
    countries: Collection[str] = (),
    whose: Mapping[int, str] = MappingProxyType({}),
) -> list[PlaceMention]:
    """The places named in ``text``, in its order.

    ``blocked`` are spans of characters known to be people, organisations and the like; ``countries`` (ISO 3166
    alpha-3) are countries that the article is known to be about.  A name whose place cannot be told is given as
    its country if that is sure, and left out otherwise.  ``whose`` gives the country of the names that start at some
    characters: "the Bangladeshi town of Ramu".
    """
    found = _unblocked(scan(text, gazetteer), blocked)
    owned = {one.start: country for one in found.found if (country := state_before(found, one)) is not None}
    found = _in_their_countries(found, owned | dict(whose), gazetteer)
    american = american_cues(found.text)
    found = without_city_offices(found) if american >= ENOUGH_AMERICAN else found
    groups = _groups(found, frozenset(countries), american)
    names = with_district_points([group.name for group in groups])
    choices = ranking.choose([*names, *(_american(gazetteer) if american >= ENOUGH_AMERICAN else ())])
    chosen: dict[int, PlaceRecord] = {}
    for group, choice in zip(groups, choices, strict=False):
        record = _sure_record(choice, gazetteer, countries)
        if record is not None and record.feature.startswith("ADM") and not group.divided:
            record = seat_of(record, group.name.candidates)
        if record is not None:
            chosen |= dict.fromkeys(_accepted(group, choice, countries), record)
    for group in (g for g in groups if not g.divided):
        whole = chosen.get(group.members[0])
        if whole is not None and whole.feature == "ADM1" and any("in before" in clues for clues in group.clues):
            city = metropolis(whole, group.name.candidates, chosen.values())
            chosen |= {number: city for number in group.members if number in chosen}
    chosen |= unknown_in_known(found, chosen)
    told = sorted(chosen.keys() - far_from_neighbours(found, chosen))
    return [_mention(found, found.found[number], chosen[number]) for number in told]


def _american(gazetteer: PlaceSource) -> list[Name]:
    """The country that a text is from by its words, as one name more."""
    record = gazetteer.country(AMERICA)
    if record is None:
        return []
    return [Name(candidates=(record,), points=(0.0,), weight=1.0, prominence=(ranking.prominence(record),))]


def _unblocked(found: Scan, blocked: Sequence[tuple[int, int]]) -> Scan:
    if not blocked:
        return found
    spans = sorted(blocked)
    latest = list(accumulate((end for _, end in spans), max))
    free = []
    for one in found.found:
        before = bisect_left(spans, (one.end,))  # those that start before it ends
        if not before or latest[before - 1] <= one.start or _holds(one, spans[:before]):
            free.append(one)
    return evolve(found, found=tuple(free))


def _in_their_countries(found: Scan, whose: Mapping[int, str], gazetteer: PlaceSource) -> Scan:
    """The names with the candidates that lie in the country that the text gives, or that country where none does."""
    if not whose:
        return found
    told = []
    for one in found.found:
        country = whose.get(one.start)
        inside = tuple(r for r in one.records if r.country == country)
        whole = gazetteer.country(country) if country is not None and not inside else None
        told.append(evolve(one, records=inside or ((whole,) if whole is not None else one.records)))
    return evolve(found, found=tuple(told))


def _holds(one: Found, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is longer than each name of people in it: "Nuba Mountains" is no Nuba, nor "Shan State" a Shan."""
    touching = [span for span in spans if span[1] > one.start]
    return all(one.start <= start and end <= one.end and end - start < one.end - one.start for start, end in touching)


def _groups(found: Scan, countries: frozenset[str], american: int) -> list[_Group]:
    persons = surnames(found)
    inside = containment_points(found)
    inside_or_listed = {**listed_level_points(found), **inside}
    next_to = neighbour_clues(found, inside)
    clues = [[*context_clues(found, one, persons), *next_to[at]] for at, one in enumerate(found.found)]
    by_name: dict[tuple[str, bool], list[int]] = {}
    for number, one in enumerate(found.found):
        by_name.setdefault((one.name.casefold(), one.abbreviation), []).append(number)
    groups = []
    for members in by_name.values():
        own = tuple(clues[number] for number in members)
        divided = any(is_division(found, found.found[number]) for number in members)
        name = _name(found, members, own, inside_or_listed, countries, american, divided)
        called = divided or any(" " in found.found[number].name.strip() for number in members)
        groups.append(_Group(members=tuple(members), clues=own, name=name, called=called, divided=divided))
    return groups


def _name(
    found: Scan,
    members: Sequence[int],
    clues: Sequence[list[str]],
    inside: Containment,
    countries: frozenset[str],
    american: int,
    division: bool,
) -> Name:
    candidates = found.found[members[0]].records[:MOST_CANDIDATES]
    town = not division and any(is_town(found, found.found[number]) for number in members)
    local = any(
        has_american_office(found.text, one) or (american >= ENOUGH_AMERICAN and is_local(found.text, one))
        for one in (found.found[number] for number in members)
    )
    points = []
    prominence = tuple(map(ranking.prominence, candidates))
    brightest = ranking.brightest(candidates, prominence)
    towns = main_towns(candidates)
    beside = [number for number in members if any(key[0] == number for key in inside)]
    for at, record in enumerate(candidates):
        stated = ranking.stated_points(record, prominence[at], countries, brightest, division)
        office = AMERICAN_POINTS if local and record.country == AMERICA else 0.0
        if american >= MANY_AMERICAN and record.country == AMERICA and record.feature.startswith("PPL"):
            office += AMERICAN_TOWN_POINTS
        within = office + max((inside.get((number, at), 0.0) for number in beside), default=0.0)
        level = level_points(record, candidates, towns, division, town)
        points.append(prominence[at] + stated + within + level)
    best = candidates[max(range(len(points)), key=lambda at: (points[at], -at))]
    odds = max(total(own, kind_clue(best)) for own in clues)
    weight = 1 / (1 + math.exp(-odds))
    return Name(candidates=candidates, points=tuple(points), weight=weight, prominence=prominence)


def _sure_record(choice: Choice, gazetteer: PlaceSource, countries: Collection[str]) -> PlaceRecord | None:
    """The chosen place, or its country where only that is sure, or nothing."""
    if choice.share >= _enough(choice, countries):
        return choice.record
    if choice.country_share >= SURE_COUNTRY_SHARE and choice.record.country is not None:
        return gazetteer.country(choice.record.country)
    return None


def _enough(choice: Choice, countries: Collection[str]) -> float:
    """The part of the odds that a place must have, by what else speaks for it."""
    large = ranking.is_large(choice.record)
    stated = choice.record.country in countries and (large or len(countries) == 1)
    if choice.support < LONELY_SUPPORT and not stated:
        return LONELY_LARGE_SHARE if large else LONELY_SHARE
    return SURE_SHARE if large else SMALL_SHARE


def _accepted(group: _Group, choice: Choice, countries: Collection[str]) -> list[int]:
    """The mentions of a name that are places, going by their own clues and by the best of the others'."""
    kind = kind_clue(choice.record)
    support = support_clue(choice.support)
    stray = choice.support < 1 and choice.elsewhere >= STRAY_AMONG and not ranking.is_large(choice.record)
    whole = [support, "stray"] if stray else [support]
    if choice.record.feature == "ADM2" and choice.record.country == AMERICA and not group.called:
        whole.append("bare county")  # an American county is called so: "Clark County"
    bearers = len(group.name.candidates)
    own = [
        [*clues, *whole, *stated_clue(clues, choice.record, countries), *only_clue(clues, bearers)]
        for clues in group.clues
    ]
    points = [total(clues, kind) for clues in own]
    best_two = sorted(range(len(points)), key=points.__getitem__)[-2:]
    accepted = []
    for at, number in enumerate(group.members):
        others = [points[other] for other in best_two if other != at]
        elsewhere = [elsewhere_clue(max(others) - POINTS[kind])] if others else []
        if total([*own[at], *elsewhere], kind) > 0:
            accepted.append(number)
    return accepted


def _mention(found: Scan, one: Found, record: PlaceRecord) -> PlaceMention:
    start, end = (one.start, one.end) if ranking.is_country(record) else _extent(found, one)
    return mention_of(record, start, end, found.text[start:end], precision(found.text, one, record))


def mention_of(record: PlaceRecord, start: int, end: int, text: str, precise: str) -> PlaceMention:
    """A place told by the characters ``start:end``; ``precise`` is exact, near, region or country."""
    return PlaceMention(
        start=start,
        end=end,
        text=text,
        name=record.name,
        geonameid=record.geonameid,
        lat=record.lat,
        lon=record.lon,
        country=record.country,
        country_iso2=record.country_iso2,
        admin1=record.admin1,
        feature=record.feature,
        precision=precise,
        where=record.where,
    )


def _extent(found: Scan, one: Found) -> tuple[int, int]:
    """The characters of a mention: with "South" before it and "Province" after it, where these are part of a name."""
    start, end = one.start, one.end
    before, after = found.before(one), found.after(one)
    if before is not None and before.text in words.COMPASS and not one.compound:
        start = before.start
    if after is not None and after.text.lower() in words.DIVISION_NOUNS and found.text[end : after.start] == " ":
        end = after.end
    return start, end
