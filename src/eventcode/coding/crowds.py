"""Whom force is used on where a crowd was told before: "Protesters threw stones, and police answered with tear gas"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.events import BareEvent
from eventcode.model import Actor

_FORCE: Final = ("173", "175")
_PROTEST: Final = "14"
_REACH: Final = 2
_UNARMED: Final = frozenset({"CVL", "EDU", "LAB", "AGR", "OPP", "REL", "MED", "HLH", "REF", "JUD", "HRI"})


def with_crowds(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; force on nobody in particular, and arrests, are of the crowd that protests there or before."""
    found = list(events)
    for number, event in enumerate(found):
        if not event.code.startswith(_FORCE) or not _is_nobody(event.target):
            continue
        crowds = [e.source for e in found if _is_crowd_near(e, event)]
        if crowds and crowds[-1] is not None:
            found[number] = evolve(event, target=evolve(crowds[-1], basis="coreference"))
    return found


def _is_nobody(target: Actor | None) -> bool:
    return target is None or not target.code or target.kind == "place"


def _is_crowd_near(event: BareEvent, force: BareEvent) -> bool:
    near = 0 <= force.view.index - event.view.index <= _REACH
    crowd = event.source is not None and bool(_UNARMED & set(event.source.roles))
    return near and crowd and event.code.startswith(_PROTEST) and event.status in ("fact", "claimed")
