"""ACLED's number of deaths for what the text tells without one (ACLED codebook, "Fatalities")."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from eventcode.errors import InputError, nearest
from eventcode.model import AcledView, Casualties, Count

AS_TOLD: Final = "told"
ACLED: Final = "acled"
RULES: Final = (AS_TOLD, ACLED)

_VIOLENT: Final = frozenset(
    {"Battles", "Explosions/Remote violence", "Violence against civilians", "Riots", "Protests"}
)
_SMALL, _LARGE = 3, 10
# Vague words, the most telling first, and the number that stands for them.
_STANDS_FOR: Final = tuple(
    (re.compile(rf"\b{word}\b", re.IGNORECASE), number)
    for word, number in (
        ("thousands", 1000), ("hundreds", 100), ("scores", 20), ("dozens", 12), ("tens", 10),
        ("many", _LARGE), ("several|some|a few|few", _SMALL),
    )
)  # fmt: skip


def check_rule(rule: str) -> str:
    """The rule, if it is one of :data:`RULES`; raises :class:`InputError` for another."""
    if rule not in RULES:
        near = nearest(rule, RULES)
        raise InputError(f"no fatality rule {rule!r}: give 'told' or 'acled'{f' ({near})' if near else ''}")
    return rule


def by_acled(casualties: Casualties, view: AcledView | None) -> Casualties:
    """The casualties with ACLED's number of deaths: the lowest figure, a number for vague words, 0 for no mention."""
    killed = casualties.killed
    if killed is None:
        none = Count(value=0, low=0, high=0, text="")
        return evolve(casualties, killed=none) if view is not None and view.event in _VIOLENT else casualties
    if killed.value is not None:
        return casualties
    number = next((n for word, n in _STANDS_FOR if word.search(killed.text)), _SMALL)
    return evolve(casualties, killed=evolve(killed, value=number))
