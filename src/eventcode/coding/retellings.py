"""What one of two tellings may be of the other, where both are of one deed: its outcome, its toll, its headline."""

from __future__ import annotations

from typing import Final

from eventcode.coding.act import VIOLENT
from eventcode.coding.agreement import actors_agree, codes_agree, dates_agree
from eventcode.coding.bare_event import BareEvent
from eventcode.parse.labels import (
    ADVERBIAL,
    AGENT,
    CARDINAL,
    CONJUNCT,
    NOUN_CLAUSE,
    NUMBER,
    POSSESSOR,
    SUBJECTS,
)

OUTCOMES: Final = frozenset({"kill", "wound", "injure", "hurt"})
REPRESSION: Final = "175"
ABDUCTION: Final = "181"
BOMBING: Final = "183"
NEAR: Final = 2
_ATTEMPT: Final = "185"
_BREACH: Final = "196"
_FORCE: Final = "190"
_FIRE: Final = ("193", "194", "195")
_REFUSAL: Final = "120"
_VERDICT: Final = "116"
# Words and violence, which a headline tells in fewer words than the story; of deeds it may tell several.
_TOLD_IN_SHORT: Final = VIOLENT | {"11", "17"}
_GROUND: Final = frozenset({"place", "country"})
# Those who get into a place to kill.
_ENTERING: Final = frozenset("burst storm break barge force raid invade".split())
_KILLING: Final = frozenset("kill shoot murder assassinate stab behead hack slaughter massacre butcher".split())
_HIS: Final = frozenset({"his", "her", "their"})


def is_retelling(a: BareEvent, b: BareEvent) -> bool:
    """Whether one of two events only tells what the other did, or tells it again."""
    return _are_one_bombing(a, b) or any(is_it(a, b) or is_it(b, a) for is_it in _RELATIONS)


def is_its_outcome(outcome: BareEvent, event: BareEvent) -> bool:
    """Whether a verb tells what a weapon did: "a grenade thrown into a bar killed two", "exploded and injured five"."""
    if outcome.view is not event.view or outcome.act.kind != "verb" or outcome.act is event.act:
        return False
    if _leaves_dead(outcome, event):
        return True
    unknown = all(e.source is None or e.source.kind == "place" for e in (outcome, event))
    if not unknown or outcome.code[:2] not in VIOLENT or event.code[:2] not in VIOLENT:
        return False
    tree, head = outcome.view.tree, outcome.act.head
    harm = tree.lemmas[head] in OUTCOMES | {"leave"} and (event.target is None or event.target.kind in _GROUND)
    subjects = {c for c in tree.children[head] if tree.labels[c] in SUBJECTS}
    agents = {o for c in tree.children[head] if tree.labels[c] == AGENT for o in tree.children[c]}
    told = any(
        tree.heads[t] in subjects | agents and tree.labels[t] == NOUN_CLAUSE
        for t in (event.act.head, *event.act.literals)
    )
    beside = tree.labels[head] == CONJUNCT and tree.heads[head] == event.act.head and not subjects
    return harm and (told or beside)


def _leaves_dead(outcome: BareEvent, event: BareEvent) -> bool:
    """Whether the second of two verbs tells what the first did: "hunters attacked a village and left 23 dead"."""
    tree, head = outcome.view.tree, outcome.act.head
    beside = tree.labels[head] == CONJUNCT and tree.heads[head] == event.act.head
    return beside and tree.lemmas[head] == "leave" and outcome.source == event.source and event.code[:2] in VIOLENT


def _is_done_twice(first: BareEvent, second: BareEvent) -> bool:
    """Whether two verbs with one object tell one deed: "hacked and shot to death 27 peasants"."""
    if first.view is not second.view or second.act.kind != "verb":
        return False
    tree, head = second.view.tree, second.act.head
    if tree.labels[head] != CONJUNCT or tree.heads[head] != first.act.head:
        return False
    violent = first.code[:2] in VIOLENT and second.code[:2] in VIOLENT and bool(second.act.targets)
    violent = violent and (first.code == ABDUCTION) == (second.code == ABDUCTION)  # "were abducted and shot dead"
    return violent and first.source == second.source and first.act.targets == second.act.targets


def is_its_toll(event: BareEvent, toll: BareEvent) -> bool:
    """Whether a second verb tells whom an attack killed or hurt: "raided a church and killed nine people".

    Whoever bursts into a house and shoots somebody there has done one thing.
    """
    if toll.view is not event.view or event.act is toll.act or toll.act.kind != "verb":
        return False
    if event.code == ABDUCTION and toll.code != ABDUCTION and not is_some_of(toll):
        return False  # "abducted nine girls, killing two guards"
    tree, head = toll.view.tree, toll.act.head
    inside = tree.lemmas[event.act.head] in _ENTERING and tree.lemmas[head] in _KILLING
    if tree.lemmas[head] not in OUTCOMES and not inside:
        return False
    above = tree.heads[head]
    listed = tree.lemmas[above] in OUTCOMES or tree.labels[above] == ADVERBIAL
    if tree.labels[head] == CONJUNCT and listed and above != event.act.head:
        head, above = above, tree.heads[above]  # "shelled the town, killing two people and wounding six"
    with_them = tree.heads[above] == event.act.head or tree.heads[above] in event.act.targets  # "at marchers camped"
    beside = above == event.act.head or (with_them and tree.labels[above] in (ADVERBIAL, NOUN_CLAUSE))
    beside = beside and tree.labels[head] in (CONJUNCT, ADVERBIAL)
    if not (beside or event.code == toll.code == REPRESSION) or event.source != toll.source or event.target is None:
        return False
    forceful = all(e.code[:2] in VIOLENT or e.code == REPRESSION for e in (event, toll))
    below = [c for t in toll.act.targets for c in (t, *tree.children[t])]
    if tree.lemmas[event.act.head] in OUTCOMES:  # "killed a farmer and wounded his son"
        return forceful and any(tree.labels[c] == POSSESSOR and tree.low[c] in _HIS for c in below)
    counted = any(tree.labels[c] == NUMBER or tree.tags[c] == CARDINAL for c in below)
    return forceful and (inside or counted or is_some_of(toll))


def _is_said_again(first: BareEvent, again: BareEvent) -> bool:
    """Whether somebody goes on to criticise the same: "condemned Iran's launch. ... called the launch reckless"."""
    if first.code[:2] != "11" or first.code != again.code or first.source is None or again.source is None:
        return False
    target = again.target
    thing = target is not None and target.kind == "unknown" and target.text.startswith(("the ", "that ", "this "))
    named = first.target is not None and bool(first.target.code)
    return thing and named and again.view.index - first.view.index == 1 and first.source.code == again.source.code


def _is_headline_of(headline: BareEvent, event: BareEvent) -> bool:
    """Whether a headline tells in short what the story begins with: the same act of the same doer, or as many dead."""
    if not 0 < event.view.index - headline.view.index <= NEAR or not headline.view.clauses.is_headline:
        return False
    if event.view.clauses.is_headline or not dates_agree(headline.date, event.date):
        return False
    hit, other = headline.target, event.target
    lands = {x.country for x in (hit, other) if x is not None and x.country}
    unknown = headline.source is not None and headline.source.roles == ("UAF",)
    if not unknown and codes_agree(headline.code, event.code) and headline.source and event.source:
        same = headline.source.code == event.source.code
        return same and len(lands) < 2 and headline.code[:2] in _TOLD_IN_SHORT
    dead, killed = headline.casualties.killed, event.casualties.killed
    violent = headline.code[:2] in VIOLENT and event.code[:2] in VIOLENT and len(lands) < 2
    nobody = (
        unknown
        or headline.source is None
        or headline.source.kind in _GROUND
        or actors_agree(headline.source, event.source)
    )
    return violent and nobody and dead is not None and killed is not None and dead.value == killed.value is not None


def _is_the_same_breach(breach: BareEvent, event: BareEvent) -> bool:
    """Whether an attack is also told as what it breaks: "shelled the port, breaking a truce"."""
    beside = breach.view is event.view and breach.code == _BREACH and event.code[:2] in VIOLENT - {"20"}
    return beside and event.code != _BREACH and breach.source is not None and breach.source == event.source


def _is_the_same_refusal(bare: BareEvent, event: BareEvent) -> bool:
    """Whether a refusal is said in a quotation and told beside it: '"We cannot accept it," he said, rejecting'."""
    said = bare.view is event.view and bare.code == _REFUSAL and event.code[:2] == _REFUSAL[:2] and bare is not event
    nobody = bare.target is None or not bare.target.code
    return said and nobody and bare.source is not None and bare.source == event.source


def _is_the_same_verdict(told: BareEvent, again: BareEvent) -> bool:
    """Whether a second verb only goes on with a verdict: "was found guilty by a court and sentenced"."""
    one = told.view is again.view and told.act is not again.act and told.code[:3] == again.code[:3] == _VERDICT
    return one and again.source is None and told.target is not None and told.target == again.target


def _is_where_it_fell(strike: BareEvent, again: BareEvent) -> bool:
    """Whether the next sentence tells what a strike hit: "Jets bombed Gao. They struck a hospital"."""
    doer, other = strike.source, again.source
    if again.view.index - strike.view.index != 1 or doer is None or other is None or other.basis != "coreference":
        return False
    hit = {x.country for x in (strike.target, again.target) if x is not None}
    fire = strike.code.startswith(_FIRE) and again.code == _FORCE
    return fire and doer.code == other.code and len(hit) == 1 and dates_agree(strike.date, again.date)


def _is_how_it_was_tried(attempt: BareEvent, how: BareEvent) -> bool:
    """Whether a clause tells how somebody was nearly killed: "survived an attempt on his life when gunmen raked"."""
    nobody = attempt.source is None or attempt.source.kind == "place"
    if attempt.view is not how.view or attempt.code != _ATTEMPT or not nobody:
        return False
    tree, head = how.view.tree, how.act.head
    below = tree.labels[head] == ADVERBIAL and tree.heads[head] == attempt.act.head
    shot = how.code[:2] in VIOLENT and not how.code.startswith(BOMBING)  # a bombing has a code of its own
    return below and shot and actors_agree(attempt.target, how.target)


def is_some_of(event: BareEvent) -> bool:
    """Whether a target is "three of them"."""
    tree = event.view.tree
    below = (c for t in event.act.targets for p in tree.children[t] if tree.low[p] == "of" for c in tree.children[p])
    return any(tree.low[c] == "them" for c in below)


def _are_one_bombing(a: BareEvent, b: BareEvent) -> bool:
    """Whether a bomb is planted and goes off in one sentence: "bombs planted by rebels went off in Lome"."""
    bombs = a.view is b.view and a.code.startswith(BOMBING) and b.code.startswith(BOMBING)
    if not bombs or a.act is b.act or a.source is None or b.source is None:
        return False
    return a.source.code == b.source.code and (a.target is None or b.target is None)


_RELATIONS: Final = (
    is_its_outcome,
    _is_done_twice,
    is_its_toll,
    _is_said_again,
    _is_headline_of,
    _is_the_same_breach,
    _is_the_same_refusal,
    _is_the_same_verdict,
    _is_where_it_fell,
    _is_how_it_was_tried,
)
