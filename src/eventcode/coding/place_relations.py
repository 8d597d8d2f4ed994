"""What the words next to a place name say of it: what it lies in, which level it is of, how near is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from eventcode.coding import place_ranking as ranking
from eventcode.coding import place_words as words
from eventcode.coding.place_scan import Found, Scan
from eventcode.gazetteer.geodesy import distance_km
from eventcode.gazetteer.protocol import PlaceRecord

Containment = Mapping[tuple[int, int], float]

CONTAINED_POINTS: Final = 8.0
CONTAINER_POINTS: Final = 4.0
LIST_LEVEL_POINTS: Final = 6.0
STATED_LEVEL_POINTS: Final = 4.0
TOWN_POINTS: Final = -6.0
_TOWNS: Final = frozenset({"town", "city", "village", "port", "hamlet"})
_NOT_SMALL: Final = 20_000
NAMESAKE_POINTS: Final = -4.0

_SIDE: Final = "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
_INSIDE: Final = re.compile(
    rf"(?:,? (?:in|of) |, | \()(?:the )?"
    rf"(?:(?:{_SIDE}(?:ern)?|central|nearby|neighbou?ring|far|mainly|rural) )*(?:part of )?"
)
_IN_COUNTRY: Final = re.compile(
    rf"(?:,? in (?:the )?|, (?={_SIDE}|central ))(?:(?:{_SIDE}(?:ern)?|central|far|rural)[ -])*(?:part of )?",
    re.IGNORECASE,
)
_MILLION: Final = 1_000_000
_LARGE_PART: Final = 0.2
_LIST_GAPS: Final = frozenset([", ", " and ", ", and ", " or ", " & "])
_DISTANCE: Final = re.compile(
    r"(\d[\d,]*)(?:\.\d+)?[ -]?(?:km|kms|kilomet(?:er|re)s?|miles?)\b[^,;.]{0,25}$", re.IGNORECASE
)
_FAR_OFF: Final = 150
_KIND_AFTER: Final = re.compile(r"(?:['’]s)? (\w+)")
_KIND_BEFORE: Final = re.compile(r"(\w+) of (?:the )?$")

_WAY: Final = "(?:roads?|highway|route|stretch|area|railway|halfway|midway|somewhere)"
_NEAR_BEFORE: Final = re.compile(
    rf"\b(?:{_WAY} between(?: [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? and)?|near|nearby|outside|around|surrounding|"
    rf"outskirts of|suburbs? of|vicinity of|environs of|edge of|close to|"
    rf"not far from|(?:road|highway|route|way) (?:to|towards)|approach(?:es)? to|area of|{_SIDE}(?:ern)? (?:of|from)|"
    rf"(?:km|kms|kilomet(?:er|re)s?|miles?) (?:away )?(?:from|off|outside|of))"
    rf" (?:the )?(?:(?:city|town|village|port|capital|border)(?: city| town)? (?:of )?)?$",
    re.IGNORECASE,
)
# What bears a name without being a town: "the Curtin detention centre near Derby".
_SITE: Final = (
    "(?:centre|center|camp|base|airbase|prison|jail|barracks|mine|plant|airfield|station|dam|refinery|terminal|bridge)"
)
_BESIDE: Final = re.compile(
    rf"(?: (?:[a-z]+ ){{0,2}}{_SITE})?"
    rf"(?:, an? (?:[\w-]+ ){{0,2}}(?:town|village|shantytown|suburb|settlement|hamlet|township|camp))?"
    rf",? (?:some |about |around )?(?:\d+(?:\.\d+)? ?(?:km|kms|kilomet(?:er|re)s?|miles?) )?(?:to the )?"
    rf"(?:(?:just )?{_SIDE} of|near|close to|not far from) (?:the )?(?:(?:city|town|village|capital) of )?"
)
_FAR_KM: Final = 500.0
_QUARTER_KM: Final = 100.0
_PART_OF: Final = re.compile(
    r" (?:district|neighbou?rhood|quarter|suburb|ward|section) (?:of|in) (?:the )?(?:(?:city|town|port|capital) of )?"
)
_BORDER_BEFORE: Final = re.compile(r"\b(?:border|borders|frontier) (?:with|of|between) (?:the )?$", re.IGNORECASE)
_NEAR_AFTER: Final = re.compile(
    r"(?:['’]s)?[ -](?:area|outskirts|countryside|suburbs|vicinity|surroundings|border|region)\b"
)
_LIST_GOES_ON: Final = re.compile(r",? (?:and|or|&) |, [A-Z]")
_OWN_MASTERS: Final = frozenset({"ADM1", "PPLC", "CONT"})
_WIDE_KINDS: Final = frozenset(
    ["region", "province", "district", "sea", "strait", "gulf", "river", "mountain", "border", "desert", "line", "zone",
     "CONT", "RGN"]
)  # fmt: skip


def containment_points(found: Scan) -> dict[tuple[int, int], float]:
    """The points of candidates that lie in the place named next ("Paris, Texas"), and of those they lie in.

    Keys are the number of the name in ``found.found`` and that of its candidate.
    """
    points: dict[tuple[int, int], float] = {}
    listed = {pair for run in _lists(found) for pair in pairwise(run) if _are_divisions(found, run)}
    for number in range(len(found.found) - 1):
        here, there = found.found[number], found.found[number + 1]
        gap = found.text[here.end : there.start]
        if len(gap) > 30 or not _INSIDE.fullmatch(gap) or here.name == there.name or (number, number + 1) in listed:
            continue
        for outer, whole in enumerate(there.records):
            inner = (
                [at for at, place in enumerate(here.records) if ranking.lies_in(place, whole)]
                if _is_whole(whole)
                else []
            )
            points |= {(number, at): CONTAINED_POINTS for at in inner}
            if inner:
                points[number + 1, outer] = max(CONTAINER_POINTS, points.get((number + 1, outer), 0.0))
    return points


def listed_level_points(found: Scan) -> dict[tuple[int, int], float]:
    """The points of first-level divisions among divisions: "Washington, Pennsylvania and California" are states.

    Keys are as in ``containment_points``.
    """
    points: dict[tuple[int, int], float] = {}
    for members in _lists(found):
        countries = [_division_country(found.found[number]) for number in members]
        for number in members:
            others = [c for other, c in zip(members, countries, strict=True) if other != number and c is not None]
            if len(others) < 2:
                continue
            points |= {
                (number, at): LIST_LEVEL_POINTS
                for at, record in enumerate(found.found[number].records)
                if record.feature == "ADM1" and record.main and record.country and others.count(record.country) >= 2
            }
    return points


def _lists(found: Scan) -> list[list[int]]:
    """The runs of three names and more between commas and "and", by their numbers."""
    runs: list[list[int]] = []
    for number, one in enumerate(found.found):
        if runs and found.text[found.found[number - 1].end : one.start] in _LIST_GAPS:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) > 2]


def _are_divisions(found: Scan, run: Sequence[int]) -> bool:
    """Whether names in a list are states and provinces of one country, all but one for sure."""
    countries = [_division_country(found.found[number]) for number in run]
    return any(c is not None and countries.count(c) >= max(2, len(run) - 1) for c in countries)


def _division_country(one: Found) -> str | None:
    """The country of a name that is best known as a first-level division."""
    best = max(one.records, key=ranking.prominence)
    return best.country if best.feature == "ADM1" else None


def neighbour_clues(found: Scan, inside: Containment) -> list[list[str]]:
    """For each name the clues that the names beside it give: "Paris, Texas", "Homs, Hama and Idlib"."""
    contained = {number for (number, _), points in inside.items() if points == CONTAINED_POINTS}
    clues: list[list[str]] = [[] for _ in found.found]
    for number in range(len(found.found) - 1):
        here, there = found.found[number], found.found[number + 1]
        gap = found.text[here.end : there.start]
        if number in contained:
            clues[number].append("contained")
            clues[number + 1].append("container")
        elif gap in _LIST_GAPS:
            clues[number].append("listed before")
            clues[number + 1].append("listed after")
    return clues


def unknown_in_known(found: Scan, chosen: Mapping[int, PlaceRecord]) -> dict[int, PlaceRecord]:
    """The containers of names that have no place there: "Stroud, Ontario" is somewhere in Ontario, not in England."""
    wholes: dict[int, PlaceRecord] = {}
    for number, record in chosen.items():
        whole = chosen.get(number + 1)
        if whole is None or ranking.is_country(record) or record.feature in _OWN_MASTERS:
            continue
        here, there = found.found[number], found.found[number + 1]
        gap = found.text[here.end : there.start]
        if _IN_COUNTRY.fullmatch(gap) and ranking.is_country(whole) and record.country != whole.country:
            wholes[number] = whole  # "near Koya in northern Iraq" is not the Koya of Japan
        reach = _QUARTER_KM if whole.feature.startswith("PPL") else _FAR_KM
        if _PART_OF.fullmatch(gap) and not ranking.is_country(whole) and _are_far(record, whole, reach):
            wholes[number] = whole  # "the Khalidiya district of Homs" is not the Khalidiya of Iraq
        told = gap == ", " and not there.compound
        outermost = chosen.get(number + 2)
        nested = outermost is not None and ranking.lies_in(whole, outermost)
        if told and (nested or _closes(found.text, there, whole)) and not ranking.lies_in(record, whole):
            wholes[number] = whole
    return wholes


def _are_far(one: PlaceRecord, other: PlaceRecord, reach: float = _FAR_KM) -> bool:
    return distance_km(one.lat, one.lon, other.lat, other.lon) > reach


def far_from_neighbours(found: Scan, chosen: Mapping[int, PlaceRecord]) -> set[int]:
    """Names that are not where the text puts them: "Karama, east of Raqqa" is not the Karama of Australia."""
    far: set[int] = set()
    for number, record in chosen.items():
        other = chosen.get(number + 1)
        if other is None or ranking.is_country(record) or ranking.is_country(other):
            continue
        gap = found.text[found.found[number].end : found.found[number + 1].start]
        if _are_far(record, other) and _BESIDE.fullmatch(gap):
            far.add(number)
    return far


def _closes(text: str, whole: Found, record: PlaceRecord) -> bool:
    """Whether a name ends "town, province" or "town, country", and does not start a clause or go on with a list."""
    if _LIST_GOES_ON.match(text, whole.end):
        return False
    return record.feature == "ADM1" or (ranking.is_country(record) and text[whole.end : whole.end + 1] in ",.);:")


def _is_whole(record: PlaceRecord) -> bool:
    return ranking.is_country(record) or record.feature.startswith("ADM") or record.feature in _WIDE_KINDS


def is_division(found: Scan, one: Found) -> bool:
    """Whether the text calls the name a province, county or the like."""
    after = _KIND_AFTER.match(found.text, one.end)
    before = _KIND_BEFORE.search(found.text[max(0, one.start - 30) : one.start])
    kinds = [match[1].lower() for match in (before, after) if match is not None]
    return any(kind in words.DIVISION_NOUNS for kind in kinds)


def is_town(found: Scan, one: Found) -> bool:
    """Whether the text calls the name a town, city or village: "the Somali town of Galkayo"."""
    before = _KIND_BEFORE.search(found.text[max(0, one.start - 30) : one.start])
    return before is not None and before[1].lower() in _TOWNS


def main_towns(candidates: Iterable[PlaceRecord]) -> list[PlaceRecord]:
    """The towns among the candidates of a name whose main name it is."""
    return [c for c in candidates if c.main and c.feature.startswith("PPL")]


def level_points(
    record: PlaceRecord,
    candidates: Sequence[PlaceRecord],
    towns: Sequence[PlaceRecord],
    division: bool,
    town: bool,
) -> float:
    """Points of a division as against a town: it is meant where the text says so, not where a namesake town is.

    ``towns`` are the main towns among the candidates of its name.
    """
    if not record.feature.startswith("ADM"):
        listed = division and record.where is not None
        whole = listed and any(c.feature == "ADM1" and c.country == record.country for c in candidates)
        return TOWN_POINTS if whole else 0.0
    if town:
        return TOWN_POINTS
    if division:
        return STATED_LEVEL_POINTS
    return NAMESAKE_POINTS if any(ranking.same_spot(namesake, record) for namesake in towns) else 0.0


def seat_of(division: PlaceRecord, candidates: Sequence[PlaceRecord]) -> PlaceRecord:
    """The town that news means by a division's name, also in another spelling ("Basra" of "Basrah"); else itself."""
    towns = (c for c in candidates if c.feature.startswith("PPL") and c.population >= _NOT_SMALL)
    near = (c for c in towns if ranking.same_spot(c, division))
    return max(near, key=lambda c: c.population, default=division)


def metropolis(division: PlaceRecord, candidates: Sequence[PlaceRecord], others: Iterable[PlaceRecord]) -> PlaceRecord:
    """The city that outshines the state named like it, where a text names no other part of the country: "New York"."""
    beside = any(o.country == division.country and not ranking.is_country(o) for o in others if o is not division)
    city = None if beside else next((c for c in candidates if _is_metropolis(c, division)), None)
    return city or division


def _is_metropolis(town: PlaceRecord, division: PlaceRecord) -> bool:
    """Whether a city outshines the state named like it: "New York", "Sao Paulo"."""
    large = town.population >= max(_MILLION, division.population * _LARGE_PART)
    return (
        large
        and town.feature.startswith("PPL")
        and ranking.same_division(town, division)
        and town.country == division.country
    )


def precision(text: str, one: Found, record: PlaceRecord) -> str:
    """How exactly a mention says where: exact, near, region or country (coding policy, "Places")."""
    before = text[max(0, one.start - 60) : one.start]
    if _BORDER_BEFORE.search(before):
        return "near"
    if ranking.is_country(record):
        return "country"
    if _NEAR_BEFORE.search(before):
        apart = _DISTANCE.search(before)  # "1,500 km north of Bamako" is in its country, not near it
        return "region" if apart is not None and int(apart[1].replace(",", "")) > _FAR_OFF else "near"
    if record.feature.startswith("ADM") or record.feature in _WIDE_KINDS:
        return "region"
    return "near" if _NEAR_AFTER.match(text, one.end) else "exact"
