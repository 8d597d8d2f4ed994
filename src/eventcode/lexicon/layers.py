"""Dictionaries laid over each other after they have been read: imported ones, and those of folders."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import reduce
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from eventcode.lexicon.dictionaries import Dictionaries, load_dictionaries

Layer = str | Path | Dictionaries
T = TypeVar("T")


def layered(given: Layer | Sequence[Layer]) -> Dictionaries:
    """Dictionaries, paths or a list of both as one, the later win.

    Raises what :func:`load_dictionaries` raises, and TypeError for anything else.
    """
    layers = [given] if isinstance(given, str | Path | Dictionaries) else list(given)
    parts: list[Dictionaries] = []
    for ready, some in groupby(layers, key=lambda layer: isinstance(layer, Dictionaries)):
        group = list(some)
        parts += group if ready else [load_dictionaries(group)]  # type: ignore[arg-type]
    return reduce(_over, parts) if parts else load_dictionaries([])


def _over(below: Dictionaries, above: Dictionaries) -> Dictionaries:
    """Two dictionaries as one; an entry of ``above`` takes the place of the one with the same key."""
    first = 1 + max((r.layer for r in below.rules), default=0)
    raised = [evolve(r, layer=r.layer + first) for r in above.rules]
    return evolve(
        above,
        cameo={**below.cameo, **above.cameo},
        countries={**below.countries, **above.countries},
        roles=below.roles | above.roles,
        operators={**below.operators, **above.operators},
        sets={**below.sets, **above.sets},
        rules=_joined(below.rules, raised, lambda r: r.id),
        # Of two names the first that holds counts, of two role nouns the last.
        actors=_joined(above.actors, below.actors, lambda a: (a.kind, a.name), first_counts=True),
        agents=_joined(below.agents, above.agents, lambda a: a.name),
        places=_joined(below.places, above.places, lambda p: (p.country, p.name)),
        acled=below.acled if below.acled == above.acled else below.acled + above.acled,
        discards=_joined(below.discards, above.discards, lambda d: d.text),
        issues=_joined(below.issues, above.issues, lambda i: i.name),
        digest=hashlib.sha256(f"{below.digest} {above.digest}".encode()).hexdigest()[:12],
        replaced=(*below.replaced, *above.replaced),
        report=above.report or below.report,
    )


def _joined(
    first: Iterable[T], second: Iterable[T], key: Callable[[T], Hashable], first_counts: bool = False
) -> tuple[T, ...]:
    """Both, each key once, in the order of its first appearance; the second counts unless told otherwise."""
    found: dict[Hashable, T] = {}
    for entry in first:
        found[key(entry)] = entry
    for entry in second:
        if not (first_counts and key(entry) in found):
            found[key(entry)] = entry
    return tuple(found.values())
