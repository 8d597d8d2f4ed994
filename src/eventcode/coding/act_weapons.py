"""What the weapon of an act of force says of it: fire that carries poison, fire that a drone sends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from eventcode.coding.act import Act
from eventcode.coding.view import SentenceView

_FROM_AFAR: Final = ("183", "190", "194", "195")
_CHEMICAL: Final = "2041"
_BOMBING: Final = "183"
_FROM_THE_AIR: Final = "195"
_DROPPING: Final = frozenset({"drop", "release"})
_AIRCRAFT: Final = frozenset("jet plane aircraft warplane helicopter bomber fighter gunship drone".split())
_DRONE: Final = "1952"
_HELPING: Final = frozenset("back support cover accompany assist aid guide escort help".split())
_POISONS: Final = frozenset({"sarin", "chlorine", "chemical", "vx"})
# Poisons by the word before them: "nerve agent", "mustard gas".
_MAYBE_POISONS: Final = frozenset({"gas", "agent"})
_POISONOUS: Final = frozenset({"poison", "poisonous", "nerve", "mustard", "toxic", "chlorine", "sarin"})


def by_its_weapon(view: SentenceView, act: Act) -> Act:
    """An act with the code that its weapon gives it, where the sentence tells of poison or a drone."""
    return _by_drone(view, _from_a_jet(view, _with_gas(view, act)))


def _with_gas(view: SentenceView, act: Act) -> Act:
    """Fire that carries poison: "fired rockets loaded with sarin" (CAMEO 2041)."""
    if not act.code.startswith(_FROM_AFAR) or (_POISONS | _MAYBE_POISONS).isdisjoint(view.tree.lemmas):
        return act
    sent = _without_targets(view, act, (*act.literals, *act.clause.objects, *act.sources)) - {act.head}
    return evolve(act, code=_CHEMICAL) if any(_is_poison(view, t) for t in sent) else act


def _is_poison(view: SentenceView, token: int) -> bool:
    lemma, kind = view.tree.lemmas[token], view.tree.low[token - 1] if token else ""
    return lemma in _POISONS or (lemma in _MAYBE_POISONS and kind in _POISONOUS)


def _from_a_jet(view: SentenceView, act: Act) -> Act:
    """What a bomb does that an aircraft dropped: "bombs dropped by a jet killed nine" (CAMEO 195)."""
    tree = view.tree
    if act.code != _BOMBING:
        return act
    dropped = (c for t in (*act.sources, *act.literals) for c in tree.children[t] if tree.lemmas[c] in _DROPPING)
    by = (t for c in dropped for p in tree.children[c] if tree.low[p] in ("by", "from") for t in tree.children[p])
    return evolve(act, code=_FROM_THE_AIR) if any(tree.lemmas[t] in _AIRCRAFT for t in by) else act


def _by_drone(view: SentenceView, act: Act) -> Act:
    """Fire from the air that a drone sends: "missiles fired by a U.S. drone" (CAMEO 1952)."""
    tree = view.tree
    if not act.code.startswith(("194", "195")) or "drone" not in tree.lemmas:
        return act
    senders = _without_targets(view, act, (*act.sources, *act.clause.subjects, *act.literals))
    fired = any(tree.lemmas[t] == "drone" and _are_senders(view, tree.heads[t]) for t in senders)
    fired = fired or any(tree.lemmas[t] == "drone" for t in act.sources)
    return evolve(act, code=_DRONE) if fired else act


def _are_senders(view: SentenceView, preposition: int) -> bool:
    """Whether what stands behind a preposition sends the fire, and does not only help those who do."""
    tree = view.tree
    helps = tree.lemmas[tree.heads[preposition]] in _HELPING  # "shelled by a militia backed by drones"
    return tree.low[preposition] in ("by", "from") and not helps


def _without_targets(view: SentenceView, act: Act, heads: Iterable[int]) -> set[int]:
    """The tokens of some phrases, those of whom an act is done to left out."""
    subtree = view.tree.subtree
    return {t for head in heads for t in subtree(head)} - {t for head in act.targets for t in subtree(head)}
