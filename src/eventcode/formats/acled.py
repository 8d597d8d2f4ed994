"""ACLED: CSV with a header, one line for each ACLED event (ACLED codebook, 2024).

Rows that share ``acled_id`` make one line.  Ids are ours: the country and a number from ``acled_id``; the time stamp
is the day of publication.  Conventions: time and geo precision, dates in the middle of a week or month, the lowest
number of deaths that the text gives.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from eventcode.formats.cells import Row, middle, minted, outlet
from eventcode.formats.common import all_parts, key, place, text
from eventcode.formats.reading import Cells
from eventcode.formats.shape import REPORTED, Fill, Format, Take, View

_TIME: Final = {"day": 1, "week": 2, "month": 3}
_GEO: Final = {"exact": 1, "near": 2, "region": 3, "country": 3}
_PRECISION: Final = {"1": "exact", "2": "near", "3": "region"}
_SPANS: Final = {"1": "day", "2": "week", "3": "month"}
_STRATEGIC: Final = "Strategic developments"
_CROWDS: Final = ("Protests", "Riots")
_SIZE: Final = re.compile(
    r"\b(?:(?:about|around|some|nearly|almost|roughly|at least|more than|over|up to|several|tens of) )?"
    r"(?:\d[\d,]*|dozens|scores|hundreds|thousands)(?= )",
    re.I,
)
_SPAN_DAYS: Final = 3
_ACTORS: Final = (
    "acled_actor1",
    "acled_inter1",
    "acled_actor2",
    "acled_inter2",
    "acled_interaction",
    "acled_civilian_targeting",
)


def _deaths(rows: Iterable[Row]) -> int:
    """The deaths of all acts of an event, each act once: the number, else the least that the words allow, else 0."""
    by_act: dict[str, int] = {}
    for row in rows:
        told = row["fatalities"] if row["fatalities"] is not None else row["fatalities_low"]
        act = str(row["act_id"] or row["event_id"])
        by_act[act] = max(by_act.get(act, 0), told or 0)
    return sum(by_act.values())


def _time(view: View) -> int | None:
    found: int | None = view.row.get("acled_time_precision") or _TIME.get(view.row["date_precision"] or "")
    return None if found is None else int(found)


def _geo(view: View) -> int:
    return int(view.row.get("acled_geo_precision") or _GEO[view.row["place_precision"]])


def _day(view: View) -> datetime.date:
    first: datetime.date = view.row["date_start"]
    return first if _time(view) == 1 else middle(first, view.row["date_end"] or first)


def _refuses(view: View) -> str | None:
    row = view.row
    if row["acled_sub_event"] is None or not row["acled_actor1"]:
        return "no ACLED event" if row["acled_sub_event"] is None else "no ACLED actor"
    if row["date_start"] is None:
        return "no date"
    if _time(view) is None:
        return "a date of more than a month"
    if row["place_name"] is None or row["lat"] is None:
        return "no place"
    if row["place_precision"] == "country" and row["acled_event"] != _STRATEGIC:
        return "no place below the country"
    return None


def _associates(number: int) -> Fill:
    """The actors beside a main one: as the row has them, else those of the other rows that are none of the main two."""

    def fill(view: View) -> str | None:
        main = {view.row["acled_actor1"], view.row["acled_actor2"]}
        given = [row.get(f"acled_assoc_actor{number}") for row in view.rows]
        told = [part.strip() for some in given if some for part in str(some).split(";")]
        others = [row[f"acled_actor{number}"] for row in view.rows]
        return view.joined(dict.fromkeys(n for n in (*told, *others) if n and n not in main), "; ")

    return fill


def _tags(view: View) -> str | None:
    """The size of a crowd, as the words for those who demonstrate have it."""
    if view.row["acled_event"] not in _CROWDS:
        return None
    found = _SIZE.search(f"{view.row['source_text'] or ''} ")
    return f"crowd size={found[0].lower()}" if found else "crowd size=no report"


def _stamp(view: View) -> int | None:
    published: datetime.date | None = view.row["article_date"]
    return None if published is None else (published - datetime.date(1970, 1, 1)).days * 86400


def _country(name: str) -> Fill:
    return lambda view: view.codes.countries.get(view.row["place_country"] or "", {}).get(name)


def _iso(view: View) -> int | None:
    found = view.codes.countries.get(view.row["place_country"] or "", {}).get("numeric")
    return int(found) if found else None


def _sources(view: View) -> str | None:
    return view.joined(dict.fromkeys(name for row in view.rows for name in outlet(row)), "; ")


def _event_id(view: View) -> str:
    return f"{view.row['place_country'] or ''}{minted(view.row['acled_id'] or view.row['event_id'])}"


_VALUES: Final[Mapping[str, Fill]] = {
    "event_id_cnty": _event_id,
    "event_date": lambda view: _day(view).isoformat(),
    "year": lambda view: _day(view).year,
    "time_precision": _time,
    "disorder_type": key("acled_disorder"),
    "event_type": key("acled_event"),
    "sub_event_type": key("acled_sub_event"),
    "actor1": key("acled_actor1"),
    "assoc_actor_1": _associates(1),
    "inter1": key("acled_inter1"),
    "actor2": key("acled_actor2"),
    "assoc_actor_2": _associates(2),
    "inter2": key("acled_inter2"),
    "interaction": key("acled_interaction"),
    "civilian_targeting": key("acled_civilian_targeting"),
    "iso": _iso,
    "region": _country("acled_region"),
    "country": _country("name"),
    "admin1": key("admin1"),
    "location": key("place_name"),
    "latitude": lambda view: round(view.row["lat"], 4),
    "longitude": lambda view: round(view.row["lon"], 4),
    "geo_precision": _geo,
    "source": _sources,
    "notes": lambda view: " ".join(dict.fromkeys(str(row["text"] or "") for row in view.rows)) or None,
    "fatalities": lambda view: _deaths(view.rows),
    "tags": _tags,
    "timestamp": _stamp,
}


def _named(column: str, kind: str) -> Take:
    """A name of one of the lists of ACLED; where the list has numbers of before 2024, these too."""

    def take(cells: Cells) -> str | None:
        table = cells.codes.acled[kind]
        numbers = {row["order"]: name for name, row in table.items()} if kind in _NUMBERED else {}
        found = cells.text(column)
        if found in numbers or (found == "0" and numbers):
            return numbers.get(found)
        return cells.code(column, table, kind.replace("_", " "))

    return take


_NUMBERED: Final = ("actor_type", "interaction")


def _read_span(end: int) -> Take:
    """First (0) or last (1) day of what a date with its time precision may be."""

    def take(cells: Cells) -> str | None:
        found, precision = cells.day("event_date"), _coded(cells, "time_precision", _SPANS)
        if found is None or precision in (None, "day"):
            return found
        day = datetime.date.fromisoformat(found)
        if precision == "week":
            return (day + datetime.timedelta(days=_SPAN_DAYS if end else -_SPAN_DAYS)).isoformat()
        first = day.replace(day=1)
        after = (first + datetime.timedelta(days=32)).replace(day=1)
        return (after - datetime.timedelta(days=1) if end else first).isoformat()

    return take


def _coded(cells: Cells, column: str, known: Mapping[str, str]) -> str | None:
    found = cells.code(column, known, "precision")
    return None if found is None else known[found]


def _targeting(cells: Cells) -> str | None:
    spellings: Collection[str] = ("Civilians targeted", "Civilian targeting")
    return None if cells.code("civilian_targeting", spellings, "value") is None else "Civilians targeted"


def _stamped(cells: Cells) -> str | None:
    seconds = cells.whole("timestamp")
    if seconds is None:
        return None
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=seconds // 86400)).isoformat()


def _deaths_read(cells: Cells) -> Any:
    return cells.whole("fatalities")


_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: cells.needed("event_id_cnty"),
    "acled_id": lambda cells: cells.needed("event_id_cnty"),
    "article_date": _stamped,
    "text": text("notes"),
    "acled_disorder": _named("disorder_type", "disorder_type"),
    "acled_event": _named("event_type", "event_type"),
    "acled_sub_event": _named("sub_event_type", "sub_event_type"),
    "date_start": _read_span(0),
    "date_end": _read_span(1),
    "date_precision": lambda cells: _coded(cells, "time_precision", _SPANS),
    "place_name": text("location"),
    **place("latitude", "longitude"),
    "place_country": lambda cells: cells.country("country"),
    "admin1": text("admin1"),
    "place_precision": lambda cells: _coded(cells, "geo_precision", _PRECISION),
    "fatalities": _deaths_read,
    "acled_actor1": text("actor1"),
    "acled_inter1": _named("inter1", "actor_type"),
    "acled_actor2": text("actor2"),
    "acled_inter2": _named("inter2", "actor_type"),
    "acled_interaction": _named("interaction", "interaction"),
    "acled_civilian_targeting": _targeting,
    "acled_assoc_actor1": text("assoc_actor_1"),
    "acled_assoc_actor2": text("assoc_actor_2"),
    "sources": all_parts("source"),
}

ACLED: Final = Format(
    name="acled",
    values=_VALUES,
    keys=_KEYS,
    exact=tuple(
        "article_date text acled_disorder acled_event acled_sub_event place_name place_country admin1 date_precision "
        "acled_actor1 acled_inter1 acled_actor2 acled_inter2 acled_interaction acled_civilian_targeting".split()
    ),
    refuses=_refuses,
    statuses=REPORTED,
    csv=True,
    header=True,
    group="acled_id",
    required=_ACTORS,
    extra=("population_",),
)
