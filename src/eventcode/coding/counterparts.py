"""Who "his counterpart" is: the holder of the same office in another state."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from eventcode.coding.actor_codes import join
from eventcode.model import Actor, PlaceMention

_COUNTERPARTS = frozenset({"counterpart", "counterparts"})


def with_counterparts(actors: Sequence[Actor], sources: Sequence[Actor], place: PlaceMention | None) -> list[Actor]:
    """The actors; a counterpart has the roles of the first of ``sources``, and never the country of "his".

    Whoever comes to a capital of another state for talks meets his counterpart of that state, where none is named.
    """
    first = sources[0] if sources else None
    return [_as_counterpart(a, first, place) if first is not None and a is not first else a for a in actors]


def _as_counterpart(actor: Actor, first: Actor, place: PlaceMention | None) -> Actor:
    if not _COUNTERPARTS & set(actor.text.lower().split()):
        return actor
    roles = actor.roles or first.roles
    if actor.country is None or actor.country != first.country:
        return evolve(actor, roles=roles, code=join(actor.country, roles))
    host = place.country if place is not None and place.country != first.country else None
    return evolve(actor, country=host, roles=roles, code=join(host, roles), basis="inferred", name=None, steps=())
