"""Fights that tell their two sides by whom they lost: "eight rebels and four soldiers died in fighting"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import BATTLES, VIOLENT, Act
from eventcode.coding.actor_codes import ARMED, UNKNOWN_COUNTRY
from eventcode.coding.view import SentenceView, Surroundings
from eventcode.parse import labels as L

_SERVING = frozenset({"MIL", "COP", "PKO"})
_IRREGULAR = (ARMED | {"CRM"}) - _SERVING
_DOERS: Final = frozenset("attacker assailant raider intruder bomber gunman".split())


def both_sides(act: Act, noun: Act, view: SentenceView, around: Surroundings) -> Act | None:
    """A fight that tells both sides: "killed in clashes between A and B", "a marine and a rebel died in a duel"."""
    words = (*act.literals, *noun.literals)
    fought = noun.rule.reciprocal or not act.targets or any(around.roles(t) & ARMED for t in noun.targets)
    if noun.sources and ((noun.targets and fought) or noun.pairs):
        return evolve(noun, head=act.head, standing=act.standing, literals=words, victims=act.targets)
    if _are_two_sides(act.targets, view, around):
        return evolve(act, code=noun.code, rule=noun.rule, sources=act.targets, targets=(), literals=words, pairs=True)
    return None


def with_both_hurt(acts: Sequence[Act], view: SentenceView, around: Surroundings) -> list[Act]:
    """The acts; two clauses that each tell whom a fight killed or hurt are one fight.

    "Three rebels were killed and two soldiers wounded in a gun battle."
    """
    found = list(acts)
    for second in acts:
        first = next((a for a in found if a.head == view.tree.heads[second.head]), None)
        if first is None or view.tree.labels[second.head] != L.CONJUNCT or not _are_hurt(first, second):
            continue
        hurt = (*first.targets, *second.targets)
        if _are_two_sides(hurt, view, around):
            words = (*first.literals, *second.literals)
            how = evolve(second, head=first.head, sources=hurt, targets=(), literals=words, pairs=True)
            found = [how if a is first else a for a in found if a is not second]
    return found


def _are_hurt(first: Act, second: Act) -> bool:
    """Whether two passive clauses without a doer tell the same violence, the second one as a fight."""
    alike = all(a.kind == "verb" and a.clause.passive and not a.sources and a.targets for a in (first, second))
    fight = second.rule.reciprocal or len(second.literals) > 1
    return alike and fight and {first.code[:2], second.code[:2]} <= VIOLENT


def _are_two_sides(dead: Sequence[int], view: SentenceView, around: Surroundings) -> bool:
    """Whether the dead are of two sides: men of a state and rebels, or soldiers of two states."""
    roles = [around.roles(t) for t in dead]
    rebels = any(r & _SERVING for r in roles) and any(r & _IRREGULAR for r in roles)
    return rebels or _are_of_two_states(dead, roles, view)


def _are_of_two_states(dead: Sequence[int], roles: Sequence[frozenset[str]], view: SentenceView) -> bool:
    """Whether the dead are soldiers of two states: "four Chadian and two Sudanese soldiers died in fighting"."""
    if len(dead) != 2 or any(UNKNOWN_COUNTRY in r for r in roles) or roles[0] == roles[1]:
        return False
    serve = [r & _SERVING for r in roles]
    # "Four Chadian and two ...": the first nationality has no noun of its own
    beside = [view.tree.tags[t] in L.ADJECTIVE_TAGS | L.NAME_TAGS for t in dead]
    return any(serve) and all(s or b for s, b in zip(serve, beside, strict=True)) and "MIL" in roles[0] | roles[1]


def are_the_doers(dead: Sequence[int], view: SentenceView) -> bool:
    """Whether the dead are those who did it: "nine of the attackers were killed when militants stormed a post"."""
    tree = view.tree
    counted = (o for t in dead for c in tree.children[t] if tree.low[c] == "of" for o in tree.children[c])
    return any(tree.lemmas[t] in _DOERS and any(tree.low[c] == "the" for c in tree.children[t]) for t in counted)


def with_those_left_dead(acts: Sequence[Act], view: SentenceView) -> dict[int, Act]:
    """The acts by their heads; a clause about a fight tells its dead: "fought a battle that left ten dead"."""
    tree, by_head = view.tree, {a.head: a for a in acts}
    for act in acts:
        fight = tree.heads[act.head]
        told = tree.labels[act.head] == L.RELATIVE and tree.lemmas[fight] in BATTLES
        if not told or act.code[:2] not in VIOLENT:
            continue
        whole = next((a for a in acts if fight in a.literals[1:] and a.code[:2] in VIOLENT and a is not act), None)
        if whole is not None and whole.head in by_head:
            by_head[whole.head] = evolve(whole, victims=act.targets)
            del by_head[act.head]
    return by_head
