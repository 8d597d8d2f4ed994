"""How likely it is that an event is coded right: a sum of points, each worth what it proved to be.

The points are the weights of a logistic regression on 1,625 events of four sets of sentences and headlines coded by
hand; an event was right there if its PLOVER type or CAMEO root was (docs/confidence.md shows how well it holds).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from eventcode.coding.events import BareEvent
from eventcode.model import Actor

_BASE: Final = 1.7
_POINTS: Final = {
    "background": -2.0,
    "no target": -1.1,
    "target by reference": -0.8,
    "target inferred": -0.3,
    "no source": -0.4,
    "statement or appeal": -0.8,
    "long sentence": -0.55,
    "one word": -0.25,
    "several words": 1.3,
    "plain kind": 0.85,
    "headline": 0.2,
}
_LONG: Final = 40  # tokens
_SEVERAL: Final = 3  # words that the rule names
_TELLING: Final = frozenset({"01", "02"})
# Roots that words seldom tell by mistake: meetings, aid, inquiries, demands, refusals, threats, protests.
_PLAIN: Final = frozenset({"04", "07", "09", "10", "12", "13", "14", "20"})


def confidence(bare: BareEvent) -> float:
    """The likelihood, 0 to 1, that the type of an event is right."""
    points = _BASE + sum(_POINTS[clue] for clue in clues(bare))
    return round(1 / (1 + math.exp(-points)), 2)


def clues(bare: BareEvent) -> Iterator[str]:
    """What speaks for and against an event, as keys of the points."""
    act, root = bare.act, bare.code[:2]
    if act.standing.background:
        yield "background"
    if _is_nobody(bare.target):
        yield "no target"
    elif bare.target is not None and bare.target.basis != "stated":
        yield "target inferred" if bare.target.basis == "inferred" else "target by reference"
    if _is_nobody(bare.source):
        yield "no source"
    if root in _TELLING:
        yield "statement or appeal"
    elif root in _PLAIN:
        yield "plain kind"
    if len(bare.view.tree) > _LONG:
        yield "long sentence"
    if len(act.literals) <= 1:
        yield "one word"
    elif len(act.literals) >= _SEVERAL:
        yield "several words"
    if bare.view.clauses.is_headline:
        yield "headline"


def _is_nobody(actor: Actor | None) -> bool:
    return actor is None or not actor.code
