"""Whether the codes, actors, dates and places of two tellings may be those of one event."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from eventcode.coding.actor_codes import ARMED, REBELLIOUS
from eventcode.model import UNTOLD, Actor, EventDate, PlaceMention

REBELS: Final = REBELLIOUS - {"UAF"}
_BLOCKADE: Final = "191"


@lru_cache(maxsize=10_000)  # a feed asks of the same pairs for every telling
def codes_agree(a: str, b: str) -> bool:
    """Whether two CAMEO codes may name one act: equal, or one the general code of the other's root or family."""
    if a == b:
        return True
    if _BLOCKADE in (a, b):
        return False  # "ousted the president, closed the borders"
    short, long = sorted((a, b), key=lambda c: (not c.endswith("0"), len(c)))
    return long.startswith(short) or (short.endswith("0") and long[:2] == short[:2])


def actors_agree(a: Actor | None, b: Actor | None) -> bool:
    """Whether two actors may be one: of one country, not named differently, and the roles of one among the other's."""
    if a is not None and b is not None and (is_unknown_attacker(a, b) or is_unknown_attacker(b, a)):
        return True
    if a is None or b is None or a.kind == "unknown" or b.kind == "unknown":
        return (a and a.text) == (b and b.text)
    if a.country != b.country or _are_different_names(a, b):
        return False
    fewer, more = sorted((set(a.roles), set(b.roles)), key=len)
    return fewer <= more or _are_rebels_again(a, b)


def _are_rebels_again(a: Actor, b: Actor) -> bool:
    """Whether two unnamed actors are rebels by two words: "Rebels attacked ... The separatists fired rockets"."""
    return a.kind == b.kind == "agent" and bool(a.roles and b.roles) and {*a.roles, *b.roles} <= REBELS


def _are_different_names(a: Actor, b: Actor) -> bool:
    """Whether two actors are named and not alike, as two groups of one country; a state may stand for its bodies."""
    general = {"country", "place", "agent"}
    return bool(a.name and b.name and a.name != b.name) and not {a.kind, b.kind} & general


def is_unknown_attacker(a: Actor, b: Actor) -> bool:
    """Whether ``a`` only stands for whoever it was, and ``b`` may have been it."""
    return a.kind == "place" and a.roles == ("UAF",) and a.country in (b.country, None) and bool(ARMED & set(b.roles))


def dates_agree(a: EventDate, b: EventDate) -> bool:
    """Whether two dates overlap, or one that no text tells may be the other: publication is up to a week later."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    if (a.basis in UNTOLD) != (b.basis in UNTOLD):
        text, default = (a, b) if b.basis in UNTOLD else (b, a)
        # The bare telling carries the publication date: it may be any event of the days before.
        return text.last is not None and default.first is not None and 0 <= (default.first - text.last).days <= 7
    return a.first <= b.last and b.first <= a.last


def places_agree(a: PlaceMention | None, b: PlaceMention | None) -> bool:
    """Whether two places are one, or one of them only the region or country of the other; an untold one is any."""
    if a is None or b is None or a.name == b.name:
        return True
    if a.country == b.country and "region" in (a.precision, b.precision) and a.admin1 is not None:
        return a.admin1 == b.admin1
    return a.country == b.country and "country" in (a.precision, b.precision)


def may_be_there(told: PlaceMention | None, wide: PlaceMention | None) -> bool:
    """Whether one place may lie in the other, if only by the country: "near Gao" and "northern Mali"."""
    inside = told is not None and wide is not None and told.country == wide.country
    return places_agree(told, wide) or (inside and wide is not None and wide.precision in ("region", "country"))
