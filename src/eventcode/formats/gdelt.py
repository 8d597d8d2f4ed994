"""GDELT event files, 1.0 and 2.0 (GDELT Event Codebook V1.03 and V2.0).

QuadClass follows the files: roots 01-05 are 1, 06-09 are 2, 10-14 are 3, 15-20 are 4.  So does FractionDate, for which
the codebook gives another formula.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Final

from eventcode.formats.cells import Cell, addresses, articles, compact, mentions, minted, source_count
from eventcode.formats.common import coded, day, is_populated, key, name_of, needs, parsed_actor, place
from eventcode.formats.reading import Cells
from eventcode.formats.shape import Fill, Format, Take, View

_LEAD: Final = 3
_NONE, _COUNTRY, _US_STATE, _US_CITY, _CITY, _REGION = range(6)
_PRECISION: Final = {_COUNTRY: "country", _US_STATE: "region", _REGION: "region", _US_CITY: "exact", _CITY: "exact"}
_GEO_TYPES: Final = frozenset(map(str, range(6)))


def _fraction(day: datetime.date) -> float:
    return round(day.year + ((day.month - 1) * 30 + day.day) / 365, 4)


def quad_class(code: str) -> int:
    """The quad class of a CAMEO code as GDELT has it."""
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 9 else 3 if root <= 14 else 4


def _score(view: View) -> str | None:
    found = view.codes.cameo[view.row["cameo"]].goldstein
    return None if found is None else f"{found:.1f}"


def _actor(number: int, side: str) -> Mapping[str, Fill]:
    """The columns of one actor."""

    def parts(view: View) -> tuple[str, ...]:
        return (view.source if side == "source" else view.target).types

    def religions(view: View) -> tuple[str, ...]:
        return (view.source if side == "source" else view.target).religions

    def part(name: str) -> Fill:
        return lambda view: getattr(view.source if side == "source" else view.target, name)

    head = f"Actor{number}"
    return {
        f"{head}Code": lambda view: (view.row[side] or "").removeprefix("---") or None,
        f"{head}Name": lambda view: (name_of(view, side) or "").upper() or None,
        f"{head}CountryCode": lambda view: part("first")(view) or part("based")(view),
        f"{head}KnownGroupCode": part("organisation"),
        f"{head}EthnicCode": part("ethnic"),
        **{f"{head}Religion{i + 1}Code": _at(religions, i) for i in range(2)},
        **{f"{head}Type{i + 1}Code": _at(parts, i) for i in range(3)},
        f"{head}Geo_Type": lambda view: _NONE,
    }


def _at(parts: Callable[[View], tuple[str, ...]], index: int) -> Fill:
    return lambda view: next(iter(parts(view)[index:]), None)


def _geo_type(view: View) -> int:
    row = view.row
    if row["place_name"] is None:
        return _NONE
    american = row["place_country"] == "USA"
    if row["place_precision"] == "country":
        return _COUNTRY
    if is_populated(view):
        return _US_CITY if american else _CITY
    return _US_STATE if american else _REGION


def _full_name(view: View) -> str | None:
    row = view.row
    parts = (row["place_name"], row["admin1"], view.codes.country(row["place_country"]))
    return ", ".join(dict.fromkeys(p for p in parts if p)) or None


def _fips(view: View) -> str | None:
    """The country, or the part of one that FIPS 10-4 counts as an area of its own: the Gaza Strip."""
    country, division = view.row["place_country"], view.row["admin1"]
    if not country:
        return None
    return view.codes.fips_areas.get((country, division or "")) or view.codes.countries[country]["fips"] or None


def _division(view: View) -> str | None:
    """The country, with the postal code of a state of the United States; other divisions have no codes here."""
    state = view.codes.states.get(view.row["admin1"] or "") if view.row["place_country"] == "USA" else None
    return f"{_fips(view)}{state or ''}" if _fips(view) else None


def _added(view: View) -> int:
    found = view.row["article_date"] or view.row["date_start"]
    return compact(found)


def _address(view: View) -> Cell:
    """The address; the article's id where there is none, as GDELT does."""
    found: str | None = next(iter(addresses(view.row)), None) or view.row["article_id"]
    return found


_VALUES: Final[Mapping[str, Fill]] = {
    "GLOBALEVENTID": lambda view: minted(view.row["event_id"]),
    "SQLDATE": day("date_start", compact),
    "MonthYear": day("date_start", lambda day: day.year * 100 + day.month),
    "Year": day("date_start", lambda day: day.year),
    "FractionDate": day("date_start", _fraction),
    **_actor(1, "source"),
    **_actor(2, "target"),
    "IsRootEvent": lambda view: int((view.row["sentence"] or 0) < _LEAD),
    "EventCode": key("cameo"),
    "EventBaseCode": lambda view: str(view.row["cameo"])[:3],
    "EventRootCode": lambda view: str(view.row["cameo"])[:2],
    "QuadClass": lambda view: quad_class(view.row["cameo"]),
    "GoldsteinScale": _score,
    "NumMentions": lambda view: mentions(view.row),
    "NumSources": lambda view: source_count(view.row),
    "NumArticles": lambda view: articles(view.row),
    "ActionGeo_Type": _geo_type,
    "ActionGeo_FullName": _full_name,
    "ActionGeo_CountryCode": _fips,
    "ActionGeo_ADM1Code": _division,
    "ActionGeo_Lat": key("lat"),
    "ActionGeo_Long": key("lon"),
    "ActionGeo_FeatureID": lambda view: _fips(view) if _geo_type(view) == _COUNTRY else None,
    "SOURCEURL": _address,
}


def _is_address(text: str | None) -> bool:
    return text is not None and "://" in text


def _place_precision(cells: Cells) -> str | None:
    found = cells.code("ActionGeo_Type", _GEO_TYPES, "type of place")
    return _PRECISION.get(int(found)) if found else None


def _place_country(cells: Cells) -> str | None:
    found = cells.code("ActionGeo_CountryCode", cells.codes.fips, "FIPS country")
    return cells.codes.fips[found] or None if found is not None else None


def _place_name(cells: Cells) -> str | None:
    found = cells.text("ActionGeo_FullName")
    return found.split(", ")[0] if found else None


_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: str(cells.whole("GLOBALEVENTID")),
    "article_id": lambda cells: None if _is_address(cells.text("SOURCEURL")) else cells.text("SOURCEURL"),
    "url": lambda cells: cells.text("SOURCEURL") if _is_address(cells.text("SOURCEURL")) else None,
    "article_date": lambda cells: cells.day("DATEADDED"),
    **parsed_actor("source", "Actor1Code"),
    "source_name": lambda cells: cells.text("Actor1Name"),
    **parsed_actor("target", "Actor2Code"),
    "target_name": lambda cells: cells.text("Actor2Name"),
    **coded("EventCode"),
    "date_start": lambda cells: cells.day("SQLDATE"),
    "date_end": lambda cells: cells.day("SQLDATE"),
    "date_precision": lambda cells: "day",
    "place_name": _place_name,
    **place("ActionGeo_Lat", "ActionGeo_Long"),
    "place_country": _place_country,
    "place_precision": _place_precision,
    "reports": lambda cells: cells.whole("NumMentions"),
    "source_count": lambda cells: cells.whole("NumSources"),
}
_EXACT: Final = (
    "source source_country source_roles target target_country target_roles cameo cameo_name quad_class goldstein "
    "plover date_start lat lon"
).split()


def _without_address(cells: list[str]) -> list[str] | None:
    """A line of the files before April 2013 has no address."""
    return [*cells, ""] if len(cells) == 57 else cells if len(cells) == 58 else None


GDELT1: Final = Format(
    name="gdelt1",
    values={**_VALUES, "DATEADDED": _added},
    keys=_KEYS,
    exact=tuple(_EXACT),
    refuses=needs("date_start"),
    align=_without_address,
)
GDELT2: Final = Format(
    name="gdelt2",
    values={**_VALUES, "DATEADDED": lambda view: _added(view) * 1000000},
    keys=_KEYS,
    exact=tuple(_EXACT),
    refuses=needs("date_start"),
)
