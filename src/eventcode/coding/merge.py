"""One event told several times in an article, merged to its most specific telling."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve

from eventcode.coding.act import RIOT, VIOLENT
from eventcode.coding.actor_codes import ARMED, REBELLIOUS, STATE
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.scope import VISITS
from eventcode.coding.victims import joined
from eventcode.model import UNTOLD, Actor, EventDate, PlaceMention
from eventcode.parse.labels import (
    ADVERBIAL,
    AGENT,
    CARDINAL,
    CONJUNCT,
    NOUN_CLAUSE,
    NUMBER,
    POSSESSOR,
    RELATIVE,
    SUBJECTS,
)

_REBELS = REBELLIOUS - {"UAF"}
_BLOCKADE = "191"
_BOMBING = "183"
_ATTEMPT = "185"
_REPRESSION = "175"
_GROUND = frozenset({"place", "country"})
_OUTCOMES = frozenset({"kill", "wound", "injure", "hurt"})
# Those who get into a place to kill.
_ENTERING = frozenset("burst storm break barge force".split())
_KILLING = frozenset("kill shoot murder assassinate stab behead".split())
_HIS = frozenset({"his", "her", "their"})
_MEETINGS = frozenset({"040", "044", "046"})
_PRECISION = {"day": 4, "week": 3, "month": 2, "quarter": 1, "year": 1, "longer": 0}
_EXACTNESS = {"exact": 3, "near": 3, "region": 2, "country": 1}
_ABDUCTION = "181"
_BREACH = "196"
# Words and violence, which a headline tells in fewer words than the story; of deeds it may tell several.
_TOLD_IN_SHORT = VIOLENT | {"11", "17"}
_BATTLE_AND_CAPTURE = {"190", "192"}  # "took the town after a battle"
_CAPTURE = "192"
_LEAVING = ("0874", "174", "201")
_COMING = frozenset("burst cross drive move pour push roll stream surge sweep come".split())
_RAIDS = frozenset({"18", "19"})
_REFUSAL = "120"
_VERDICT = "116"
_FORCE = "190"
_FIRE = ("193", "194", "195")
_NEAR = 2


def merge(events: Sequence[BareEvent]) -> list[BareEvent]:
    """Each event once, in order of its first telling; a later telling adds what the kept one lacks.

    That people were killed, nobody knows by whom, is the outcome of an act of violence told elsewhere; alone and
    without a place of its own it may as well be an accident, and is no event.
    """
    kept: list[BareEvent] = []
    for event in (e for e in events if not _is_way_to(e, events)):
        at = next((i for i, other in enumerate(kept) if _same(event, other)), None)
        if at is None:
            kept.append(event)
        else:
            first, second = sorted((kept[at], event), key=lambda e: (not is_outcome(e), _detail(e)), reverse=True)
            kept[at] = _joined(first, second)
    told = [e for e in kept if not _is_counted_beside(e, kept)]
    return [e for e in told if not is_outcome(e) or (_may_be_violence(e) and not _is_of_another(e, told))]


def _is_way_to(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether raiders only come over a border for what they then do: "crossed into Niger and attacked a post"."""
    land, source = event.target, event.source
    crossing = event.code == _CAPTURE and event.view.tree.lemmas[event.act.head] in _COMING
    left = (e for e in events if event.view.index - e.view.index in (0, 1) and e.code.startswith(_LEAVING))
    if crossing and source is not None and any(e.source and e.source.code == source.code for e in left):
        return True  # "the last troops left. They drove across the border"
    if not crossing or land is None or land.roles or source is None or STATE & {*source.roles}:
        return False
    then = (e for e in events if e.view is event.view and e.act.head > event.act.head and e.code[:2] in _RAIDS)
    return any(e.source is not None and e.source.text == source.text for e in then)


def _is_of_another(outcome: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether the sentence tells who did it: "gunmen raked the car with bullets, but a bodyguard was killed"."""
    return any(
        e.view.index == outcome.view.index and (e.code[:2] in VIOLENT or e.code == _REPRESSION) and not is_outcome(e)
        and _may_be_there(e.place, outcome.place) and _dates_agree(e.date, outcome.date)
        for e in events
    )  # fmt: skip


def _same(a: BareEvent, b: BareEvent) -> bool:
    in_short = a.view.index != b.view.index and (a.view.clauses.is_headline or b.view.clauses.is_headline)
    if in_short and _brings_down(a) != _brings_down(b):
        return False
    told_apart = a.act is b.act or (a.view is not b.view and not in_short)
    if told_apart and {a.code, b.code} == _BATTLE_AND_CAPTURE:
        return False
    if _are_one_bombing(a, b) or any(is_it(a, b) or is_it(b, a) for is_it in _RELATIONS):
        return True
    return (
        not _are_two_directions(a, b)
        and not _are_two_penalties(a, b)
        and not _are_two_parties(a, b)
        and not _are_visit_and_meeting(a, b)
        and (codes_agree(a.code, b.code) or _tells_outcome(a, b) or _tells_outcome(b, a))
        and (_actors_agree(a.source, b.source) or _is_undone(a, b) or _is_undone(b, a))
        and (_actors_agree(a.target, b.target) or _is_only_where(a, b) or _is_only_where(b, a))
        and _dates_agree(a.date, b.date)
        and _places_agree(a.place, b.place)
        and (a.status in ("planned", "threatened")) == (b.status in ("planned", "threatened"))
    )


def _are_two_directions(a: BareEvent, b: BareEvent) -> bool:
    """Whether two groups of one kind do it to each other: "Hema and Lendu militiamen clashed".

    So do two parts of an army in turn: "mutineers seized the barracks", and "loyal troops retook it" from them.
    """
    if a.source is None or a.target is None or b.source is None or b.target is None:
        return False
    if a.act is not b.act:
        first, then = (a, b) if a.view.index < b.view.index else (b, a)
        meant = then.target is not None and then.target.basis == "coreference" and a.code == b.code
        taker, retaker = first.source, then.source
        return meant and taker is not None and retaker is not None and _are_in_turn(taker, retaker, then.target)
    return a.source.text != a.target.text and (a.source.text, a.target.text) == (b.target.text, b.source.text)


def _are_two_parties(a: BareEvent, b: BareEvent) -> bool:
    """Whether one act is aimed at a state and at its rebels: "brokered a truce between Mali and its rebels"."""
    if a.act is not b.act or a.target is None or b.target is None:
        return False
    rebels = [t for t in (a.target, b.target) if _REBELS & {*t.roles[:1]}]
    rulers = [t for t in (a.target, b.target) if not t.roles or t.roles[0] in STATE]
    return bool(rebels and rulers)


def _are_two_penalties(a: BareEvent, b: BareEvent) -> bool:
    """Whether one verb curbs a state and the next its people: "put an embargo on Mali and barred its judges"."""
    if a.view is not b.view or a.act is b.act or not a.code.startswith("16") or a.target is None or b.target is None:
        return False
    beside = {a.act.head, b.act.head} & {a.view.tree.heads[a.act.head], a.view.tree.heads[b.act.head]}
    return bool(beside) and a.act.kind == b.act.kind == "verb" and a.target.roles != b.target.roles


def _are_in_turn(taker: Actor, retaker: Actor, meant: Actor | None) -> bool:
    return meant is not None and meant.text == taker.text != retaker.text and taker.code == retaker.code


def _are_visit_and_meeting(a: BareEvent, b: BareEvent) -> bool:
    """Whether a guest and his host also meet, and not in a clause that says where: "Kampala, where he met her"."""
    codes = {a.code, b.code}
    if codes.isdisjoint(VISITS) or codes.isdisjoint(_MEETINGS):
        return False
    beside = a.view.index != b.view.index or not any(e.view.tree.labels[e.act.head] == RELATIVE for e in (a, b))
    return beside and a.act is not b.act


def _are_one_bombing(a: BareEvent, b: BareEvent) -> bool:
    """Whether a bomb is planted and goes off in one sentence: "bombs planted by rebels went off in Lome"."""
    bombs = a.view is b.view and a.code.startswith(_BOMBING) and b.code.startswith(_BOMBING)
    if not bombs or a.act is b.act or a.source is None or b.source is None:
        return False
    return a.source.code == b.source.code and (a.target is None or b.target is None)


def _is_its_outcome(outcome: BareEvent, event: BareEvent) -> bool:
    """Whether a verb tells what a weapon did: "a grenade thrown into a bar killed two", "exploded and injured five"."""
    if outcome.view is not event.view or outcome.act.kind != "verb" or outcome.act is event.act:
        return False
    if _leaves_dead(outcome, event):
        return True
    unknown = all(e.source is None or e.source.kind == "place" for e in (outcome, event))
    if not unknown or outcome.code[:2] not in VIOLENT or event.code[:2] not in VIOLENT:
        return False
    tree, head = outcome.view.tree, outcome.act.head
    harm = tree.lemmas[head] in _OUTCOMES | {"leave"} and (event.target is None or event.target.kind in _GROUND)
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
    violent = violent and (first.code == _ABDUCTION) == (second.code == _ABDUCTION)  # "were abducted and shot dead"
    return violent and first.source == second.source and first.act.targets == second.act.targets


def _is_its_toll(event: BareEvent, toll: BareEvent) -> bool:
    """Whether a second verb tells whom an attack killed or hurt: "raided a church and killed nine people".

    Whoever bursts into a house and shoots somebody there has done one thing.
    """
    if toll.view is not event.view or event.act is toll.act or toll.act.kind != "verb":
        return False
    if event.code == _ABDUCTION and toll.code != _ABDUCTION and not _is_some_of(toll):
        return False  # "abducted nine girls, killing two guards"
    tree, head = toll.view.tree, toll.act.head
    inside = tree.lemmas[event.act.head] in _ENTERING and tree.lemmas[head] in _KILLING
    if tree.lemmas[head] not in _OUTCOMES and not inside:
        return False
    above = tree.heads[head]
    listed = tree.lemmas[above] in _OUTCOMES or tree.labels[above] == ADVERBIAL
    if tree.labels[head] == CONJUNCT and listed and above != event.act.head:
        head, above = above, tree.heads[above]  # "shelled the town, killing two people and wounding six"
    with_them = tree.heads[above] == event.act.head or tree.heads[above] in event.act.targets  # "at marchers camped"
    beside = above == event.act.head or (with_them and tree.labels[above] in (ADVERBIAL, NOUN_CLAUSE))
    beside = beside and tree.labels[head] in (CONJUNCT, ADVERBIAL)
    if not (beside or event.code == toll.code == _REPRESSION) or event.source != toll.source or event.target is None:
        return False
    forceful = all(e.code[:2] in VIOLENT or e.code == _REPRESSION for e in (event, toll))
    below = [c for t in toll.act.targets for c in (t, *tree.children[t])]
    if tree.lemmas[event.act.head] in _OUTCOMES:  # "killed a farmer and wounded his son"
        return forceful and any(tree.labels[c] == POSSESSOR and tree.low[c] in _HIS for c in below)
    counted = any(tree.labels[c] == NUMBER or tree.tags[c] == CARDINAL for c in below)
    return forceful and (inside or counted or _is_some_of(toll))


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
    if not 0 < event.view.index - headline.view.index <= _NEAR or not headline.view.clauses.is_headline:
        return False
    if event.view.clauses.is_headline or not _dates_agree(headline.date, event.date):
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
        or _actors_agree(headline.source, event.source)
    )
    return violent and nobody and dead is not None and killed is not None and dead.value == killed.value is not None


def _brings_down(event: BareEvent) -> bool:
    """Whether an act brings something down from the air, which no shelling or raid is."""
    tree, head = event.view.tree, event.act.head
    return tree.lemmas[head] in ("shoot", "bring") and any(tree.low[c] == "down" for c in tree.children[head])


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
    return fire and doer.code == other.code and len(hit) == 1 and _dates_agree(strike.date, again.date)


def _is_how_it_was_tried(attempt: BareEvent, how: BareEvent) -> bool:
    """Whether a clause tells how somebody was nearly killed: "survived an attempt on his life when gunmen raked"."""
    nobody = attempt.source is None or attempt.source.kind == "place"
    if attempt.view is not how.view or attempt.code != _ATTEMPT or not nobody:
        return False
    tree, head = how.view.tree, how.act.head
    below = tree.labels[head] == ADVERBIAL and tree.heads[head] == attempt.act.head
    shot = how.code[:2] in VIOLENT and not how.code.startswith(_BOMBING)  # a bombing has a code of its own
    return below and shot and _actors_agree(attempt.target, how.target)


def _is_some_of(event: BareEvent) -> bool:
    """Whether a target is "three of them"."""
    tree = event.view.tree
    below = (c for t in event.act.targets for p in tree.children[t] if tree.low[p] == "of" for c in tree.children[p])
    return any(tree.low[c] == "them" for c in below)


def _is_undone(a: BareEvent, b: BareEvent) -> bool:
    """Whether a sentence says once what killed somebody and once who did it: "hit a mine laid by rebels"."""
    done = a.source is None and b.source is not None and not ARMED.isdisjoint(b.source.roles)
    return done and a.view.index == b.view.index and a.code == b.code and a.code[:2] in VIOLENT | {"17"}


def _is_only_where(a: BareEvent, b: BareEvent) -> bool:
    """Whether ``a`` names but the place as what was hit, and ``b`` tells in the same sentence who was hit there."""
    place, hit = a.target, b.target
    if place is None or hit is None or place.kind != "place" or hit.kind in ("place", "unknown"):
        return False
    if a.code != b.code:  # "two marines were killed when a bomb went off in northern Mali"
        return _tells_outcome(b, a) and a.view.index == b.view.index
    same = a.source is not None and b.source is not None and a.source.code == b.source.code
    later = a.code == _ABDUCTION and same and 0 < a.view.index - b.view.index <= _NEAR  # "bundled him into a car"
    return a.view.index == b.view.index or later


def _is_counted_beside(event: BareEvent, others: Sequence[BareEvent]) -> bool:
    """Whether a clause without a doer only counts the dead of the violence that its sentence tells.

    "Seized the town after fighting in which 40 people were killed": the dead are those of the seizure.
    """
    nobody = event.source is None or (event.source.kind == "place" and event.source.roles == ("UAF",))
    own = event.casualties.killed
    if not nobody or (own is not None and own.value is not None) or event.act.clause.lemma not in _OUTCOMES:
        return False
    people = event.target is not None and event.target.roles[:1] == ("CVL",)
    beside = (e for e in others if e is not event and e.view is event.view and (e.code[:2] in VIOLENT or _is_riot(e)))
    return people and any(e.casualties.killed is not None for e in beside)


def _is_riot(event: BareEvent) -> bool:
    """Whether an event is a riot, whose dead nobody may be told to have killed."""
    return event.code.startswith(RIOT)


def is_outcome(event: BareEvent) -> bool:
    """Whether an event only tells that somebody was killed or hurt: "three civilians were killed"."""
    act = event.act
    nobody = event.source is None or (event.source.kind == "place" and event.source.roles == ("UAF",))
    bare = act.kind == "verb" and act.clause.passive and not act.clause.subjects and len(act.literals) == 1
    return nobody and bare and act.clause.lemma in _OUTCOMES


def _may_be_violence(event: BareEvent) -> bool:
    """Whether an outcome names its place, or whom nobody knows where: "two Kenyan soldiers were killed"."""
    return event.source is None or (event.place is not None and event.place.text in event.view.tree.text)


def _tells_outcome(outcome: BareEvent, event: BareEvent) -> bool:
    return is_outcome(outcome) and event.code[:2] in VIOLENT


@lru_cache(maxsize=10_000)  # a feed asks of the same pairs for every telling
def codes_agree(a: str, b: str) -> bool:
    """Whether two CAMEO codes may name one act: equal, or one the general code of the other's root or family."""
    if a == b:
        return True
    if _BLOCKADE in (a, b):
        return False  # "ousted the president, closed the borders"
    short, long = sorted((a, b), key=lambda c: (not c.endswith("0"), len(c)))
    return long.startswith(short) or (short.endswith("0") and long[:2] == short[:2])


def _actors_agree(a: Actor | None, b: Actor | None) -> bool:
    if a is not None and b is not None and (_is_unknown_attacker(a, b) or _is_unknown_attacker(b, a)):
        return True
    if a is None or b is None or a.kind == "unknown" or b.kind == "unknown":
        return (a and a.text) == (b and b.text)
    if a.country != b.country or _are_different_names(a, b):
        return False
    fewer, more = sorted((set(a.roles), set(b.roles)), key=len)
    return fewer <= more or _are_rebels_again(a, b)


def _are_rebels_again(a: Actor, b: Actor) -> bool:
    """Whether two unnamed actors are rebels by two words: "Rebels attacked ... The separatists fired rockets"."""
    return a.kind == b.kind == "agent" and bool(a.roles and b.roles) and {*a.roles, *b.roles} <= _REBELS


def _are_different_names(a: Actor, b: Actor) -> bool:
    """Whether two actors are named and not alike, as two groups of one country; a state may stand for its bodies."""
    general = {"country", "place", "agent"}
    return bool(a.name and b.name and a.name != b.name) and not {a.kind, b.kind} & general


def _is_unknown_attacker(a: Actor, b: Actor) -> bool:
    """Whether ``a`` only stands for whoever it was, and ``b`` may have been it."""
    return a.kind == "place" and a.roles == ("UAF",) and a.country in (b.country, None) and bool(ARMED & set(b.roles))


def _dates_agree(a: EventDate, b: EventDate) -> bool:
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    if (a.basis in UNTOLD) != (b.basis in UNTOLD):
        text, default = (a, b) if b.basis in UNTOLD else (b, a)
        # The bare telling carries the publication date: it may be any event of the days before.
        return text.last is not None and default.first is not None and 0 <= (default.first - text.last).days <= 7
    return a.first <= b.last and b.first <= a.last


def _places_agree(a: PlaceMention | None, b: PlaceMention | None) -> bool:
    if a is None or b is None or a.name == b.name:
        return True
    if a.country == b.country and "region" in (a.precision, b.precision) and a.admin1 is not None:
        return a.admin1 == b.admin1
    return a.country == b.country and "country" in (a.precision, b.precision)


def _may_be_there(told: PlaceMention | None, wide: PlaceMention | None) -> bool:
    """Whether one place may lie in the other, if only by the country: "near Gao" and "northern Mali"."""
    inside = told is not None and wide is not None and told.country == wide.country
    return _places_agree(told, wide) or (inside and wide is not None and wide.precision in ("region", "country"))


def _detail(event: BareEvent) -> tuple[int, int, int, int, int]:
    roles = sum(len(x.roles) + bool(x.country) + (x.basis == "stated") for x in (event.source, event.target) if x)
    date = _PRECISION.get(event.date.precision or "", 0) if event.date.basis == "text" else 0
    place = _EXACTNESS.get(event.place.precision, 0) if event.place else 0
    return len(event.code.rstrip("0")), roles, date, place, -event.view.index


def _joined(kept: BareEvent, other: BareEvent) -> BareEvent:
    """The more detailed telling with the date, place and counts that only the other one has."""
    date = kept.date if kept.date.basis == "text" or other.date.basis != "text" else other.date
    place = max((p for p in (kept.place, other.place) if p), key=lambda p: _EXACTNESS.get(p.precision, 0), default=None)
    hurt = joined(kept.casualties, other.casualties)
    source, target = _fuller(kept.source, other.source), _fuller(kept.target, other.target)
    if _is_only_where(kept, other) or _is_its_outcome(other, kept):
        target = other.target
    elif _is_its_toll(kept, other) or _is_its_toll(other, kept):
        target = _hurt(*((kept, other) if _is_its_toll(kept, other) else (other, kept)))
    if source == target:  # a state and its government
        source, target = kept.source, kept.target
    return evolve(kept, date=date, place=place, casualties=hurt, source=source, target=target)


def _hurt(event: BareEvent, toll: BareEvent) -> Actor | None:
    """Whom an attack hit: its victims rather than the church they were in, but armed men and marchers themselves."""
    hit = event.target
    themselves = hit is not None and ARMED.intersection(hit.roles)
    tree = event.view.tree
    owned = tree.lemmas[event.act.head] in _OUTCOMES
    second = toll.act.head != event.act.head and tree.heads[toll.act.head] != event.act.head  # "... and wounding six"
    return hit if themselves or owned or second or event.code == _REPRESSION or _is_some_of(toll) else toll.target


def _fuller(kept: Actor | None, other: Actor | None) -> Actor | None:
    """Who is named where the kept telling has but the state: "flew to Paris, where he met President Macron"."""
    if kept is None or (other is not None and _is_unknown_attacker(kept, other)):
        return other
    if other is None or kept.roles or other.roles != ("GOV",) or other.basis == "inferred":
        return kept
    return other


# What one of two events may be of the other, if they are told of the same deed.
_RELATIONS: Final = (
    _is_its_outcome,
    _is_done_twice,
    _is_its_toll,
    _is_said_again,
    _is_headline_of,
    _is_the_same_breach,
    _is_the_same_refusal,
    _is_the_same_verdict,
    _is_where_it_fell,
    _is_how_it_was_tried,
)
