"""The cells of a row that belong together: of an actor, a count, an ACLED reading."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eventcode.model import AcledView, Actor, Count


def iso(date: datetime.date | None) -> str | None:
    """A date as YYYY-MM-DD; None stays None."""
    return date.isoformat() if date else None


def actor_columns(side: str, actor: Actor | None) -> dict[str, Any]:
    """The columns of the actor of one ``side``, source or target."""
    return {
        side: actor.code or None if actor else None,
        f"{side}_text": actor.text if actor else None,
        f"{side}_name": actor.name if actor else None,
        f"{side}_country": actor.country if actor else None,
        f"{side}_roles": " ".join(actor.roles) or None if actor else None,
        f"{side}_basis": actor.basis if actor else None,
    }


def count_columns(name: str, count: Count | None) -> dict[str, Any]:
    """A number of people with its bounds and words."""
    return {
        name: count.value if count else None,
        f"{name}_low": count.low if count else None,
        f"{name}_high": count.high if count else None,
        f"{name}_text": count.text if count else None,
    }


def acled_columns(view: AcledView | None) -> dict[str, Any]:
    """The columns of ACLED's reading beyond its types."""
    return {
        "acled_actor1": view.actor1 or None if view else None,
        "acled_assoc_actor1": "; ".join(view.associated1) or None if view else None,
        "acled_inter1": view.inter1 or None if view else None,
        "acled_actor2": view.actor2 or None if view else None,
        "acled_assoc_actor2": "; ".join(view.associated2) or None if view else None,
        "acled_inter2": view.inter2 or None if view else None,
        "acled_interaction": view.interaction or None if view else None,
        "acled_civilian_targeting": view.civilian_targeting or None if view else None,
        "acled_time_precision": view.time_precision if view else None,
        "acled_geo_precision": view.geo_precision if view else None,
    }
