"""Curbs that are lifted: who laid them, and on whom, is no act of today but tells for whom they are lifted."""

from __future__ import annotations

from collections.abc import MutableMapping

from attrs import evolve

from eventcode.coding.act import Act
from eventcode.parse import labels as L
from eventcode.syntax import Tree

_EASING = ("081", "085")
_CURBS = ("16", "172")
_LAID = frozenset({L.RELATIVE, L.NOUN_CLAUSE})


def take_lifted(tree: Tree, found: MutableMapping[int, Act | None]) -> set[int]:
    """The heads of clauses that tell who laid what another act lifts: "lifted a ban that it had laid on Togo".

    The act that lifts it, in ``found`` by the token of its head, takes those it was laid on where it names nobody.
    """
    taken = set[int]()
    for act in [a for a in found.values() if a is not None and a.code.startswith(_CURBS)]:
        curb = tree.heads[act.head]
        if act.kind != "verb" or tree.labels[act.head] not in _LAID:
            continue
        for lifting in [a for a in found.values() if a is not None and a.code.startswith(_EASING)]:
            if curb in lifting.literals:
                taken.add(act.head)
                found[lifting.head] = lifting if lifting.targets else evolve(lifting, targets=act.targets)
    return taken
