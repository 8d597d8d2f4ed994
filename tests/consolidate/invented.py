"""Invented rows of events, each the full row that the coder would give but for what a test changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import eventcode
from eventcode.model import EVENT_COLUMNS

Row = dict[str, Any]

ATTACK: Row = {
    "text": "Marsh Front fighters attacked a barracks in Tessa on Tuesday.", "sentence": 0, "start": 0, "end": 61,
    "source": "NGAREB", "source_text": "Marsh Front fighters", "source_name": "Marsh Front", "source_country": "NGA",
    "source_roles": "REB", "source_basis": "stated", "target": "NGAMIL", "target_text": "barracks",
    "target_country": "NGA", "target_roles": "MIL", "target_basis": "inferred", "cameo": "194",
    "acled_event": "Battles", "date_start": "2024-06-18", "date_end": "2024-06-18", "date_precision": "day",
    "date_basis": "text", "place_name": "Tessa", "geonameid": 11, "lat": 11.8, "lon": 13.1, "place_country": "NGA",
    "admin1": "Borno", "place_precision": "exact", "status": "fact", "confidence": 0.9,
    "article_date": "2024-06-19", "version": eventcode.__version__, "dictionaries": "d1",
}  # fmt: skip
GUNMEN: Row = {"source": "NGAUAF", "source_text": "gunmen", "source_roles": "UAF", "source_name": None}
OTHER_GROUP: Row = {"source_text": "Hill Guard", "source_name": "Hill Guard"}
IN_REGION: Row = {"place_name": "Borno", "geonameid": 20, "place_precision": "region", "place_feature": "ADM1"}
IN_DISTRICT: Row = {"place_name": "East Ward", "geonameid": 21, "place_precision": "region", "place_feature": "ADM2"}
IN_COUNTRY: Row = {"place_name": "Nigeria", "geonameid": 30, "place_precision": "country", "admin1": None}
NO_PLACE: Row = dict.fromkeys(("place_name", "geonameid", "lat", "lon", "place_country", "admin1", "place_precision"))
SIDE = ("", "_text", "_name", "_country", "_roles", "_basis")


def row(id: str, **changes: Any) -> Row:
    """The attack as article ``id`` tells it, the only event there."""
    own = {"event_id": f"e{id}", "act_id": f"a{id}", "acled_id": f"c{id}", "article_id": id}
    return dict.fromkeys(EVENT_COLUMNS) | ATTACK | own | changes


def on(day: str, last: str | None = None) -> Row:
    """The dates of an event that the text puts on a day, or on the days until ``last``."""
    return {"date_start": day, "date_end": last or day, "date_precision": "week" if last else "day"}


def published(day: str) -> Row:
    """The dates of an event of which only the day of publication is known."""
    return {**on(day), "date_basis": "default", "article_date": day}


def turned(first: Row, **changes: Any) -> Row:
    """The other direction of a dyad, of the same act."""
    there = {f"source{k}": first[f"target{k}"] for k in SIDE} | {f"target{k}": first[f"source{k}"] for k in SIDE}
    return first | there | {"event_id": first["event_id"] + "t"} | changes


def groups(rows: Iterable[Row], **options: Any) -> list[str]:
    """The articles of each merged row, in order of their names."""
    return sorted(r["article_ids"] for r in eventcode.consolidate(rows, **options))


def deaths(rows: Iterable[Row]) -> int:
    """The deaths of all acts, each act once."""
    acts: dict[str, int] = {}
    for one in rows:
        acts[one["act_id"]] = max(acts.get(one["act_id"], 0), one["fatalities"] or 0)
    return sum(acts.values())
