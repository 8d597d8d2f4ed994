"""How likely it is that an event is coded right: a sum of points, each worth what it proved to be.

The points are the weights of a logistic regression on 2,019 events of four sets of sentences and headlines coded by
hand and on 398 events of ordinary news, each of these counted three times, that readers judged one by one
(docs/confidence.md tells what right means there, and how well it holds).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor

_BASE: Final = 1.45
_POINTS: Final = {
    "background": -0.8,
    "no target": -0.5,
    "target by reference": -1.0,
    "target inferred": -0.5,
    "no source": -1.2,
    "source by reference": -0.15,
    "source inferred": -0.4,
    "nobody public": -0.45,
    "no country": -0.25,
    "two countries": 0.15,
    "statement or appeal": -0.2,
    "plain kind": 0.5,
    "yielding": -1.8,
    "violence": 0.3,
    "long sentence": -0.3,
    "one word": -0.4,
    "several words": 0.85,
    "headline": 0.45,
}
_LONG: Final = 40  # tokens
_SEVERAL: Final = 3  # words that the rule names
# What the CAMEO roots that tell more or less than others are called here.  Meetings, aid, inquiries, demands,
# refusals, threats and protests are seldom told by mistake.
_KINDS: Final = {
    **dict.fromkeys(("01", "02"), "statement or appeal"),
    **dict.fromkeys(("04", "07", "09", "10", "12", "13", "14", "20"), "plain kind"),
    "08": "yielding",
    **dict.fromkeys(("18", "19"), "violence"),
}
_PUBLIC: Final = frozenset("GOV MIL REB SEP UAF OPP PTY IGO INS SPY PKO IMG LEG".split())


def confidence(bare: BareEvent) -> float:
    """The likelihood, 0 to 1, that the type of an event is right."""
    points = _BASE + sum(_POINTS[clue] for clue in clues(bare))
    return round(1 / (1 + math.exp(-points)), 2)


def clues(bare: BareEvent) -> Iterator[str]:
    """What speaks for and against an event, as keys of the points."""
    act, sides = bare.act, (bare.source, bare.target)
    if act.standing.background:
        yield "background"
    yield from _how_found("target", bare.target)
    yield from _how_found("source", bare.source)
    if not any(map(_is_public, sides)):
        yield "nobody public"
    countries = {a.country for a in sides if a is not None and a.country}
    if len(countries) != 1:
        yield "two countries" if countries else "no country"
    if bare.code[:2] in _KINDS:
        yield _KINDS[bare.code[:2]]
    if len(bare.view.tree) > _LONG:
        yield "long sentence"
    if len(act.literals) <= 1:
        yield "one word"
    elif len(act.literals) >= _SEVERAL:
        yield "several words"
    if bare.view.clauses.is_headline:
        yield "headline"


def _how_found(side: str, actor: Actor | None) -> Iterator[str]:
    if actor is None or _is_nobody(actor):
        yield f"no {side}"
    elif actor.basis != "stated":
        yield f"{side} inferred" if actor.basis == "inferred" else f"{side} by reference"


def _is_public(actor: Actor | None) -> bool:
    """Whether an actor is a state, armed, or a party to politics."""
    return actor is not None and not _is_nobody(actor) and (not actor.roles or actor.roles[0] in _PUBLIC)


def _is_nobody(actor: Actor | None) -> bool:
    return actor is None or not actor.code
