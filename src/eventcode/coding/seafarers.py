"""Sailors who are no navy: the crews of merchant ships, whom pirates and rebels take, are civilians."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import join
from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor

_SAILORS: Final = re.compile(r"\b(?:sailors?|seam[ae]n)\b", re.IGNORECASE)
_MERCHANT: Final = re.compile(
    r"\b(?:tankers?|freighters?|trawlers?|tugs?|cargo (?:ships?|vessels?)|bulk carriers?|container ships?|fishing "
    r"(?:boats?|vessels?)|merchant (?:ships?|vessels?)|dhows?|ferr(?:y|ies))\b",
    re.IGNORECASE,
)
_TAKEN: Final = ("181", "1823", "0841", "1053")
_IRREGULAR: Final = frozenset({"REB", "SEP", "INS", "UAF", "CRM"})
_NAVY: Final = ("MIL",)
_CREW: Final = ("CVL",)


def with_seafarers(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; sailors on a merchant ship, and those whom irregulars take or free, are no soldiers."""
    return [evolve(e, target=_as_crew(e.target)) if _are_of_a_merchant_ship(e) else e for e in events]


def _are_of_a_merchant_ship(event: BareEvent) -> bool:
    target, source = event.target, event.source
    if target is None or target.roles != _NAVY or not _SAILORS.search(target.text):
        return False
    taken = event.code.startswith(_TAKEN) and source is not None and not _IRREGULAR.isdisjoint(source.roles)
    return taken or _MERCHANT.search(event.view.tree.text) is not None


def _as_crew(sailors: Actor | None) -> Actor | None:
    return sailors and evolve(sailors, roles=_CREW, code=join(sailors.country, _CREW))


def without_the_ship(taken: list[Actor]) -> list[Actor]:
    """Those who are abducted, without the ship that they sail on: "seized a Greek tanker and its Filipino crew"."""
    crew = [a for a in taken if a.roles[:1] != ("BUS",)]
    return crew if crew and len(crew) < len(taken) else taken
