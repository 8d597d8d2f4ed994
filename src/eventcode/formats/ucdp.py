"""UCDP GED: CSV with a header, one line for each deadly act (UCDP GED Codebook, version 24).

Rows that share ``act_id`` make one line.  Type of violence by the roles of the sides: a state and an armed party, or
two states, are 1; two armed parties without a state 2; an armed party against others 3.  Ids of conflicts, dyads and
sides, ``active_year`` and ``code_status`` are UCDP's own and stay empty.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from eventcode.formats.cells import Row, addresses, minted, outlet, source_count
from eventcode.formats.common import all_parts, day, key, place, text
from eventcode.formats.reading import Cells
from eventcode.formats.shape import REPORTED, Fill, Format, Take, View

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS: Final = "Civilians"
UNNAMED: Final = "Unidentified armed group"
_STATE_ROLES: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
_ARMED_ROLES: Final = frozenset({"REB", "SEP", "INS", "UAF", "IMG", "CRM"})
_DATES: Final = {"day": 1, "week": 3, "month": 4, "quarter": 5, "year": 5}
_SPANS: Final = {"1": "day", "2": "day", "3": "week", "4": "month", "5": "year"}
_AT_SEA: Final = frozenset({"SEA", "OCN", "GULF", "STRT", "BAY"})
_PLACES: Final = {"1": "exact", "2": "near", "3": "region", "4": "region", "5": "region", "6": "country", "7": "region"}
_SUMMED: Final = frozenset({"month", "quarter", "year"})
_AFRICA: Final = "Northern Africa,Western Africa,Middle Africa,Eastern Africa,Southern Africa"
_ASIA: Final = "East Asia,South Asia,Southeast Asia,Caucasus and Central Asia,Oceania"
_AMERICAS: Final = "North America,Central America,South America,Caribbean"
_REGIONS: Final = (
    dict.fromkeys(_AFRICA.split(","), "Africa")
    | dict.fromkeys(_ASIA.split(","), "Asia")
    | dict.fromkeys(_AMERICAS.split(","), "Americas")
    | {"Europe": "Europe", "Middle East": "Middle East"}
)
_OTHER_REGION: Final = {"ARM": "Europe", "AZE": "Europe", "GEO": "Europe", "EGY": "Middle East"}
_CELL, _ACROSS, _DOWN = 0.5, 720, 360


@frozen(kw_only=True)
class Violence:
    """What an act is for UCDP: its type, which side of the row is side A, and whose deaths are told."""

    type: int
    side_a: str
    deaths: str

    @property
    def side_b(self) -> str:
        """The other side of the row."""
        return "target" if self.side_a == "source" else "source"


def _party(row: Row, side: str) -> str:
    """``state``, ``armed`` or ``other``: a country by itself is a state."""
    roles = set((row[f"{side}_roles"] or "").split())
    if roles & _ARMED_ROLES:
        return "armed"
    if roles & _STATE_ROLES or (row[f"{side}_country"] and not roles):
        return "state"
    return "other"


def violence(view: View) -> Violence | None:
    """The type of violence of an act.

    None for what UCDP does not code: unorganised attackers, a side unknown, two bodies of one state.
    """
    row = view.row
    if row["source"] is None or row["target"] is None:
        return None
    source, target = _party(row, "source"), _party(row, "target")
    if source == "other":
        return None
    if target == "other":
        return Violence(type=ONE_SIDED, side_a="source", deaths="deaths_civilians")
    if source == target == "state" and row["source_country"] == row["target_country"]:
        return None
    state_based = "state" in (source, target)
    side_a = "target" if target == "state" and source == "armed" else "source"
    victims = "deaths_a" if side_a == "target" else "deaths_b"
    deaths = "deaths_unknown" if _is_clash(view) else victims
    return Violence(type=STATE_BASED if state_based else NON_STATE, side_a=side_a, deaths=deaths)


def _is_clash(view: View) -> bool:
    """Whether an act is told in both directions."""
    pairs = {(row["source"], row["target"]) for row in view.rows}
    return any((target, source) in pairs for source, target in pairs)


def _told(view: View) -> Row:
    """The first row of an act that tells of deaths, else the first."""
    return next((row for row in view.rows if row["fatalities_low"] or row["fatalities"]), view.row)


def _best(view: View) -> int:
    row = _told(view)
    return int(row["fatalities"] if row["fatalities"] is not None else row["fatalities_low"] or 0)


def _low(view: View) -> int:
    low = _told(view)["fatalities_low"]
    return min(_best(view), _best(view) if low is None else low)


def _high(view: View) -> int:
    return max(_best(view), _told(view)["fatalities_high"] or 0)


def _refuses(view: View) -> str | None:
    row = view.row
    if _best(view) < 1:
        return "no deaths"
    if row["date_start"] is None:
        return "no date"
    if row["date_precision"] not in _DATES:
        return "a date of more than a year"
    if row["place_country"] is None or row["lat"] is None:
        return "no place"
    return None if violence(view) else "sides that are no conflict of UCDP"


def _violence(view: View) -> Violence:
    found = violence(view)
    if found is None:
        raise ValueError("an event that UCDP does not code")
    return found


def _side(name: str) -> Fill:
    def fill(view: View) -> str | None:
        found = _violence(view)
        if name == "side_b" and found.type == ONE_SIDED:
            return CIVILIANS
        side = found.side_a if name == "side_a" else found.side_b
        if _party(view.row, side) == "state":
            return f"Government of {view.codes.country(view.row[f'{side}_country']) or 'unknown country'}"
        country = view.codes.country(view.row[f"{side}_country"])
        unnamed = UNNAMED + (f" ({country})" if country else "")
        return str(view.row[f"{side}_name"] or unnamed)

    return fill


def _dyad(view: View) -> str:
    return f"{_side('side_a')(view)} - {_side('side_b')(view)}"


def _dead(column: str) -> Fill:
    return lambda view: _by_side(view).get(column, 0)


def _by_side(view: View) -> dict[str, int]:
    """The dead of each side where the row tells them apart, else all in the column of its kind of violence."""
    row, found, total = _told(view), _violence(view), _best(view)
    sides = ("source", "target") if found.side_a == "source" else ("target", "source")
    dead = [row.get(f"fatalities_{side}") for side in sides]
    a, b = (int(number or 0) for number in dead)
    if found.type == ONE_SIDED or dead == [None, None] or a + b > total:
        return {found.deaths: total}
    return {"deaths_a": a, "deaths_b": b, "deaths_unknown": total - a - b}


def _date_precision(view: View) -> int:
    row = view.row
    several = row["date_end"] is not None and row["date_end"] != row["date_start"]
    return 2 if row["date_precision"] == "day" and several else _DATES[row["date_precision"]]


def _where_precision(view: View) -> int:
    precision, feature = view.row["place_precision"], view.row["place_feature"]
    if feature in _AT_SEA:
        return 7
    if precision == "region":
        return {"ADM1": 4, "ADM2": 3}.get(feature or "", 5)
    return {"exact": 1, "near": 2}.get(precision or "", 6)


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half a degree each way, from 1 in the south-west."""
    down = min(math.floor((lat + 90) / _CELL), _DOWN - 1)
    return down * _ACROSS + min(math.floor((lon + 180) / _CELL), _ACROSS - 1) + 1


def _region(view: View) -> str | None:
    country = view.row["place_country"]
    return _OTHER_REGION.get(country) or _REGIONS.get(view.codes.countries[country]["acled_region"])


def _midnight(day: datetime.date) -> str:
    return f"{day.isoformat()} 00:00:00.000"


def _end(view: View) -> str:
    return _midnight(view.row["date_end"] or view.row["date_start"])


def _identifier(view: View) -> int:
    return minted(view.row["act_id"] or view.row["event_id"])


def _named(view: View, name: str) -> str | None:
    return view.codes.countries[view.row["place_country"]][name] or None


_VALUES: Final[Mapping[str, Fill]] = {
    "id": _identifier,
    "relid": lambda view: f"{view.row['place_country']}-{view.row['date_start'].year}-{_identifier(view)}",
    "year": day("date_start", lambda day: day.year),
    "type_of_violence": lambda view: _violence(view).type,
    "dyad_name": _dyad,
    "side_a": _side("side_a"),
    "side_b": _side("side_b"),
    "number_of_sources": lambda view: source_count(view.row),
    "source_article": lambda view: view.joined(addresses(view.row)),
    "source_office": lambda view: view.joined(outlet(view.row)),
    "source_date": day("article_date"),
    "source_headline": lambda view: view.row["text"] if view.row["sentence"] == -1 else None,
    "source_original": key("attribution"),
    "where_prec": _where_precision,
    "where_coordinates": key("place_name"),
    "where_description": key("place_text"),
    "adm_1": key("admin1"),
    "latitude": key("lat"),
    "longitude": key("lon"),
    "geom_wkt": lambda view: f"POINT ({view.row['lon']:.6f} {view.row['lat']:.6f})",
    "priogrid_gid": lambda view: priogrid(view.row["lat"], view.row["lon"]),
    "country": lambda view: _named(view, "name"),
    "region": _region,
    "event_clarity": lambda view: 2 if view.row["date_precision"] in _SUMMED else 1,
    "date_prec": _date_precision,
    "date_start": day("date_start", _midnight),
    "date_end": _end,
    **{name: _dead(name) for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")},
    "best": _best,
    "high": _high,
    "low": _low,
}


def _precision(column: str, known: Mapping[str, str]) -> Take:
    def take(cells: Cells) -> str | None:
        found = cells.code(column, known, "precision")
        return None if found is None else known[found]

    return take


def _best_read(cells: Cells) -> int | None:
    low, best, high = cells.whole("low"), cells.whole("best"), cells.whole("high")
    if low is not None and best is not None and high is not None and not low <= best <= high:
        raise cells.fault("best", f"expected low <= best <= high, not {low}, {best}, {high}")
    return best


def _type(cells: Cells) -> str | None:
    return cells.code("type_of_violence", ("1", "2", "3"), "type of violence")


_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: cells.needed("id"),
    "act_id": lambda cells: cells.needed("id"),
    "url": lambda cells: next((part for part in cells.parts("source_article") if "://" in part), None),
    "article_date": lambda cells: cells.day("source_date") if len(cells.parts("source_date")) == 1 else None,
    "source_name": text("side_a"),
    "target_name": text("side_b"),
    "date_start": lambda cells: cells.day("date_start"),
    "date_end": lambda cells: cells.day("date_end"),
    "date_precision": _precision("date_prec", _SPANS),
    "place_text": text("where_description"),
    "place_name": text("where_coordinates"),
    **place("latitude", "longitude"),
    "place_country": lambda cells: cells.country("country"),
    "admin1": text("adm_1"),
    "place_precision": _precision("where_prec", _PLACES),
    "fatalities": _best_read,
    "fatalities_low": lambda cells: cells.whole("low"),
    "fatalities_high": lambda cells: cells.whole("high"),
    "attribution": text("source_original"),
    "sources": all_parts("source_office"),
    "source_count": lambda cells: cells.whole("number_of_sources"),
}
_OPTIONAL: Final = (
    "relid active_year code_status conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name "
    "side_a_dset_id side_a_new_id side_b_dset_id side_b_new_id number_of_sources source_article source_office "
    "source_date source_headline source_original where_description adm_1 adm_2 geom_wkt priogrid_gid country_id region "
    "event_clarity gwnoa gwnob"
).split()

UCDP: Final = Format(
    name="ucdp",
    values=_VALUES,
    keys=_KEYS,
    exact=tuple("article_date date_start place_text place_name lat lon place_country admin1 attribution".split()),
    refuses=_refuses,
    statuses=REPORTED,
    csv=True,
    header=True,
    group="act_id",
    optional=frozenset(_OPTIONAL),
    checks=(_type,),
)
