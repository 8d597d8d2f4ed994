"""Gold events and rows for tests, all invented."""

from __future__ import annotations

from typing import Any


def actor(country: str | None = None, *roles: str, also: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"text": "x", "country": country, "roles": list(roles), "role_alternatives": list(also)}


PLACE = {"name": "Gao", "country": "MLI", "lat": 16.27, "lon": -0.04, "geonameid": 2457161, "precision": "near"}


def gold(**changes: Any) -> dict[str, Any]:
    """Rebels of Mali shelled its army near Gao on 13 May 2024; two died."""
    return {
        "source": [actor("MLI", "REB")],
        "target": [actor("MLI", "MIL")],
        "cameo": "194",
        "cameo_alternatives": ["190"],
        "plover": "ASSAULT",
        "plover_alternatives": [],
        "acled_event": "Explosions/Remote violence",
        "acled_sub_event": "Shelling/artillery/missile attack",
        "acled_alternatives": [],
        "acled_group": 1,
        "date_start": "2024-05-13",
        "date_end": "2024-05-13",
        "place": PLACE,
        "fatalities": 2,
        "status": "fact",
        "optional": False,
    } | changes


def row(**changes: Any) -> dict[str, Any]:
    """The row that is the event of :func:`gold`."""
    return {
        "cameo": "194",
        "plover": "ASSAULT",
        "source_country": "MLI",
        "source_roles": "REB",
        "target_country": "MLI",
        "target_roles": "MIL",
        "acled_event": "Explosions/Remote violence",
        "acled_sub_event": "Shelling/artillery/missile attack",
        "date_start": "2024-05-13",
        "date_end": "2024-05-13",
        "place_name": "Gao",
        "place_country": "MLI",
        "geonameid": 2457161,
        "lat": 16.27,
        "lon": -0.04,
        "fatalities": 2,
        "status": "fact",
        "text": "Rebels shelled the camp.",
    } | changes


def record(*events: dict[str, Any], id: str = "a", **more: Any) -> dict[str, Any]:
    return {"id": id, "date": "2024-05-17", "text": "Rebels shelled the camp.", "events": list(events)} | more
