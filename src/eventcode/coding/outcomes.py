"""What the sentences after an act of violence tell of its dead: more of them, or a new toll."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from attrs import evolve

from eventcode.coding.act import RIOT
from eventcode.coding.actor_codes import REBELLIOUS, is_unknown
from eventcode.coding.answered_deeds import returns_fire
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.battles_before import against_those_who_took, with_battles_before
from eventcode.coding.both_sides import of_its_side, with_both_sides, with_losses, with_senders
from eventcode.coding.casualties import (
    adds_to_the_dead,
    final_toll,
    may_tell_of_dead,
    read_casualties,
    together,
)
from eventcode.coding.fallen_sides import are_the_doers
from eventcode.coding.killing_verbs import DYING
from eventcode.coding.losses import Losses, losses_of_sides
from eventcode.coding.merge import is_outcome
from eventcode.coding.told_places import lies_in
from eventcode.coding.victims import casualties_of, joined
from eventcode.coding.view import SentenceView, has_subject
from eventcode.model import Casualties, Count
from eventcode.parse import labels as L
from eventcode.syntax import Tree

_DEADLY: Final = ("175", "18", "19", "20")
_BOMBING: Final = "183"
_PLANTED: Final = "1834"
_DAMAGE: Final = "171"
_TOLL_REACH: Final = 3
_DYING: Final = frozenset({*DYING, "kill", "wound", "injure", "hurt"})
_BLASTS: Final = frozenset(
    (
        "attack blast explosion bomb bombing ambush raid assault strike airstrike shelling "
        "missile rocket shell drone bullet landmine mine device grenade mortar"
    ).split()
)
_WARS: Final = frozenset("conflict war insurgency uprising rebellion fighting violence unrest clash".split())
_BOMBERS: Final = frozenset({"attacker", "bomber", "assailant", "driver"})
_OF_THE_DOERS: Final = re.compile(r"\bof the (?:attackers|assailants|raiders|intruders|gunmen)\b")
_MORE_DEAD: Final = re.compile(r"\b(?:another|other|more|further|second|third)\b", re.IGNORECASE)
_OTHER_VOICES: Final = re.compile(
    r"\b(?:opposition|opponents|activists|rebels|guerrillas|insurgents) (?:put|said|says?|gave|counted|claimed)\b",
    re.IGNORECASE,
)
_OFFICIAL: Final = re.compile(r"\b(?:government|army|military|ministry|police|officials?)\b", re.IGNORECASE)
_HAPPENING: Final = frozenset({"take", "happen", "occur", "come", "begin", "start", "last"})
_SUICIDE: Final = "1831"
_HOLDING: Final = frozenset({"hold", "keep"})
_MORE: Final = frozenset({"another", "second", "third", "other", "two", "three"})
_FALLEN: Final = frozenset({"dead", "victim", "victims", "casualty", "casualties", "wounded", "injured"})
_WHEN: Final = frozenset({"when", "as", "after"})
_ANYBODY: Final = ("UAF",)
_COARSE: Final = frozenset({"region", "country"})
_FINE: Final = frozenset({"exact", "near"})
# What is told of a later deed: "Hours later a rocket hit Tel Aviv but hurt nobody".
_LATER: Final = re.compile(r"(?:\w+ ){0,2}(?:minutes|hours|days|weeks) (?:later|earlier|before)\b", re.IGNORECASE)
_DEFINITE: Final = frozenset({"the", "this", "that", "both"})


def with_outcomes(
    events: Sequence[BareEvent], views: Sequence[SentenceView], texts: Mapping[int, str]
) -> list[BareEvent]:
    """The events, violence with the dead that the sentences after it tell.

    "Six villagers died" fills in for an act without deaths, "Two soldiers died in the firefight" adds to those of
    the act before and is no event of its own, "the toll rose to 19" replaces what was told before.
    ``views`` are the parsed sentences, ``texts`` all by index.
    """
    events = [e for e in events if not _is_of_many(e, events) and not _is_told_before(e, events)]
    found = [e for e in events if not _is_echo_of(e, _told_before(e, events)) and not _beside(e, events)]
    echoes = [e for e in events if e not in found]
    for number, echo in enumerate(echoes):
        if any(e.act is echo.act for e in echoes[:number]):
            continue  # its rows tell the same dead
        _settle(found, _beside(echo, found) or _told_before(echo, found), echo)
        before = _beside(echo, found) or _told_before(echo, found)
        if (losses := losses_of_sides(echo.view.tree.text)) is not None:
            _tell_losses(found, before, losses)
        elif (dead := _counted_anew(echo.view.tree.text)) is not None:
            _change(found, before, partial(evolve, killed=dead))
        elif before and read_casualties(before[0].view.tree.text).toll:
            continue  # "the toll rose to five. Three had been killed outright"
        elif not _counts_the_same_dead(echo, before):
            _change(found, before, partial(_added, more=_of_its_side(echo, before)))
    eventful = {e.view.index for e in found if not is_outcome(e) and e.code.startswith(_DEADLY)}
    eventful |= {e.view.index for e in echoes if e.casualties.killed is not None}
    parsed = {view.index: view for view in views}
    for index, text in texts.items():
        harm = _before(found, index, _TOLL_REACH) or _damage_before(found, index)
        if index not in eventful and harm and may_tell_of_dead(text):
            told_before = texts.get(index - 1, "") if index - 1 not in eventful else ""
            _take_in(found, index, text, parsed.get(index), told_before)
    return against_those_who_took(with_battles_before(with_senders(with_both_sides(found))))


def _tell_losses(found: list[BareEvent], of: Sequence[BareEvent], losses: Losses) -> None:
    """Give a fight the dead of each side that a later sentence counts."""
    for number, event in enumerate(found):
        if of and event in of and (event.act is of[0].act or _tells_the_same(event, of[0])):
            found[number] = evolve(event, casualties=with_losses(event, losses))


def _counted_anew(text: str) -> Count | None:
    """The number of dead as it is now, where a sentence tells it of what was told before."""
    told = read_casualties(text)
    now = told.casualties.killed if told.toll and not told.total else None
    return final_toll(text) or now


def _beside(event: BareEvent, events: Sequence[BareEvent]) -> list[BareEvent]:
    """The attack of the same sentence of which the dead were the doers: "stormed a post, and two attackers died"."""
    act, killed = event.act, event.casualties.killed
    doers = are_the_doers(act.victims or act.targets, event.view)
    if not event.code.startswith(_DEADLY) or not (doers or (killed and _OF_THE_DOERS.search(killed.text))):
        return []
    first = (e for e in events if e.view is event.view and e.act is not act and e.act.head < act.head)
    fights = [e for e in first if e.code.startswith(_DEADLY) and e.source is not None]
    return [e for e in fights if event.source is None or _is_foe(event, e)]


def _is_foe(event: BareEvent, fight: BareEvent) -> bool:
    """Whether those attacked struck back, and not others who came later: "before police shot four of the attackers"."""
    return event.source is not None and fight.target is not None and event.source.code == fight.target.code


def _is_of_many(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether an act only counts the dead of many, behind one of them or of a whole war: "the war has killed 9,000"."""
    if not event.code.startswith(_DEADLY) or event.act.kind != "verb":
        return False
    told = read_casualties(event.view.tree.text)
    later = any(e.view.index < event.view.index and e.code.startswith(_DEADLY) for e in events)
    words = (*event.act.clause.subjects, *event.act.literals)  # "have died this year in the drug war"
    long = event.date.precision == "longer"  # "the devices have killed 19,000 since 1979"
    return told.total and (later or long or any(event.view.tree.lemmas[t] in _WARS for t in words))


def _is_told_before(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether a sentence only tells more of the attack before it: "The attack took place on the road to Gao"."""
    if _is_how_it_began(event, events) or _is_still_held(event, events):
        return True
    tree, act = event.view.tree, event.act
    definite = any(tree.low[c] in _DEFINITE for c in tree.children[act.head])
    verb = tree.heads[act.head]
    happened = tree.labels[act.head] in L.SUBJECTS and (tree.lemmas[verb] in _HAPPENING or _is_ranked(tree, verb))
    if act.kind != "noun" or not definite or not happened or not event.code.startswith(_DEADLY):
        return False
    nobody = all(a is None or a.basis == "inferred" for a in (event.source, event.target))
    return nobody and any(
        0 < event.view.index - e.view.index <= _TOLL_REACH and e.code.startswith(_DEADLY) for e in events
    )


def _is_still_held(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether captors only go on holding those whom they took: "they were still holding the priest"."""
    tree, head = event.view.tree, event.act.head
    still = tree.lemmas[head] in _HOLDING and any(tree.low[c] == "still" for c in tree.children[head])
    return still and any(e.code == event.code and e.view.index < event.view.index for e in events)


def _is_ranked(tree: Tree, verb: int) -> bool:
    """Whether a clause only compares: "the bombing was the deadliest this year"."""
    best = (t for t in tree.children[verb] if tree.labels[t] in L.PREDICATES)
    words = (c for t in best for c in (t, *tree.children[t]))
    return tree.lemmas[verb] == "be" and any(tree.tags[c] in L.SUPERLATIVE_TAGS for c in words)


def _is_how_it_began(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether shots at nobody named are those of an attack told beside: "opened fire in a market and killed nine"."""
    tree, act = event.view.tree, event.act
    shots = tree.lemmas[act.head] == "open" and any(tree.lemmas[t] == "fire" for t in act.literals)
    if not shots or event.source is None or (event.target is not None and event.target.kind != "place"):
        return False
    near = [e for e in events if 0 <= event.view.index - e.view.index <= _TOLL_REACH and e.act is not act]
    hits = [e for e in near if e.code.startswith(_DEADLY) and e.target is not None and e.target.kind != "place"]
    return any(e.source is None or e.source.roles == _ANYBODY or e.source.code == event.source.code for e in hits)


def _take_in(found: list[BareEvent], index: int, text: str, view: SentenceView | None, told_before: str) -> None:
    """Give what a sentence without violence of its own tells of the dead to the violence before it.

    ``told_before`` is the sentence before it, if that has none either.
    """
    told = read_casualties(text)
    if told.total or (told.nobody and _LATER.match(text)):
        return
    losses = losses_of_sides(text) or losses_of_sides(f"{told_before} {text}")
    if losses is not None:
        _tell_losses(found, _before(found, index, _TOLL_REACH), losses)
        return
    if (dead := final_toll(text)) is not None:
        _change(found, _before(found, index, _TOLL_REACH), partial(evolve, killed=dead))
        return
    if told.toll and told.casualties.killed is not None:
        before = _before(found, index, _TOLL_REACH)
        others = _OTHER_VOICES.search(text) or (before and _is_told_by_rebels(text, before[0]))
        if before and others and before[0].casualties.killed and before[0].status == "fact":
            return  # whoever tells of more dead than officials did
        other = bool(before) and _is_of_the_other_side(told.casualties, told.casualties.killed.text, before[0])
        change = partial(_added, more=told.casualties) if other else partial(evolve, killed=told.casualties.killed)
        _change(found, before, change)  # "put the number of attackers killed at 17"
        return
    forceful = (e for e in found if e.view.index == index - 1 and e.code.startswith((*_DEADLY, RIOT)))
    silent = all(map(is_outcome, forceful))
    before = _before(found, index, 1) or (_before(found, index, 2) if silent else [])
    before = before or (_damage_before(found, index) if told.nobody else [])
    before = [e for e in before if e.casualties.killed] or before
    counted = casualties_of(view) if view is not None else told.casualties
    if not before or _is_of_another_day(index, found, before) or counted.killed is None:
        return
    admitted = before[0].status == "claimed" and counted.killed.value and _OFFICIAL.search(text)
    if admitted:  # "rebels said they had killed 30. The army said 11 men had died"
        _change(found, before, partial(evolve, killed=counted.killed))
    elif not any(e.casualties.killed for e in before):
        if counted.killed.value is not None or told.nobody:
            _change(found, before, partial(joined, other=counted))
    elif told.other_side is not None:
        _change(found, before, partial(evolve, killed=counted.killed))
    elif _is_of_the_other_side(counted, text, before[0]) or (
        adds_to_the_dead(text) and not read_casualties(before[0].view.tree.text).toll
    ):
        _change(found, before, partial(_added, more=of_its_side(counted, text, before[0])))


def _is_told_by_rebels(text: str, fight: BareEvent) -> bool:
    """Whether the rebels who fought give the figure: "The Taliban put the number of dead at 26"."""
    sides = [a for a in (fight.source, fight.target) if a is not None and REBELLIOUS.intersection(a.roles[:1])]
    start = text.removeprefix("The ")
    return any(a.name and start.startswith(a.text.split()[0]) for a in sides)


def _is_of_the_other_side(counted: Casualties, text: str, fight: BareEvent) -> bool:
    """Whether a sentence counts the men of one side of a fight of which only the other's dead were told before."""
    told, own = of_its_side(counted, text, fight), fight.casualties
    if own.killed is not None and not own.killed_source and not own.killed_target:
        own = of_its_side(own, own.killed.text, fight)  # "eleven soldiers were killed"
    if told.killed_source is not None:
        return bool(own.killed_target) and not own.killed_source
    return told.killed_target is not None and bool(own.killed_source) and not own.killed_target


def _before(events: Iterable[BareEvent], index: int, reach: int) -> list[BareEvent]:
    """The deadly events of the nearest sentence before one, at most ``reach`` back: force, else a riot."""
    near = [
        e
        for e in events
        if not is_outcome(e) and e.code.startswith((*_DEADLY, RIOT)) and 0 < index - e.view.index <= reach
    ]
    nearest = max((e.view.index for e in near), default=None)
    last = [e for e in near if e.view.index == nearest]
    return [e for e in last if e.code.startswith(_DEADLY)] or last


def _told_before(event: BareEvent, events: Sequence[BareEvent]) -> list[BareEvent]:
    """The violence of the sentence before; of those before it, if the number of its dead is told anew."""
    anew = final_toll(event.view.tree.text) is not None
    return _before(events, event.view.index, _TOLL_REACH if anew else 1)


def _damage_before(events: Iterable[BareEvent], index: int) -> list[BareEvent]:
    """The damage that the sentence before one tells, which may have hurt nobody: "burned down a school"."""
    return [e for e in events if e.code.startswith(_DAMAGE) and index - e.view.index == 1]


def _is_echo_of(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether an event only refers to the violence told before: "died in the firefight", whoever fought it."""
    tree, act = event.view.tree, event.act
    unnamed = event.source is None or event.source.basis == "inferred"
    owned = event.target is not None and event.target.kind != "place"
    if before and event.source is None and act.clause.passive and owned and event.code.startswith(_DAMAGE):
        return True  # "their two vehicles were burnt"
    if before and unnamed and event.code == _PLANTED and any(e.code.startswith(_BOMBING) for e in before):
        return True  # "the bomb had been left in a van"
    if _is_the_same_bomber(event, before) or _is_how_he_did_it(event, before) or _is_how_they_fell(event, before):
        return True
    if returns_fire(event) and any(_is_foe(event, fight) for fight in before):
        return True  # "police returned fire and six attackers were killed"
    later = any(tree.low[c] == "later" for c in tree.children[act.head])  # "police later killed six of them"
    if not later and are_the_doers(act.targets, event.view) and any(_is_foe(event, fight) for fight in before):
        return True  # "the army said it had killed 20 of the attackers"
    pointed = any(
        tree.lemmas[t] in _BLASTS and any(tree.low[c] in _DEFINITE for c in tree.children[t])
        for t in act.clause.subjects
    )
    if before and unnamed and pointed and event.code.startswith(_DAMAGE):
        return True  # "the blast wrecked a car"
    if not before or not unnamed or not event.code.startswith(_DEADLY):
        return False
    if _is_in_a_number(tree, act.head):
        return True  # "the number of guards killed rose to six"
    if losses_of_sides(event.view.tree.text) is not None:
        return True  # "counted nine dead rebels, four dead soldiers and two villagers killed by stray bullets"
    if _is_one_of_their_dead(event, before) or tree.low[tree.heads[act.head]] == "among":
        return True  # "two civilians were among the wounded"
    nouns = [t for t in (act.head, *act.literals) if tree.tags[t] in L.NOUN_TAGS]
    refers = act.kind == "noun" or tree.lemmas[act.head] in _DYING
    nouns = [t for t in nouns if refers] + [t for t in act.clause.subjects if tree.lemmas[t] in _BLASTS]
    return any(tree.low[c] in _DEFINITE for t in nouns for c in tree.children[t])  # "The blast destroyed a bus"


def _is_in_a_number(tree: Tree, verb: int) -> bool:
    """Whether the dead are only those whose number is told: "the number of officers killed rose"."""
    above = tree.heads[verb]
    number = tree.heads[tree.heads[above]] if tree.low[tree.heads[above]] == "of" else above
    return tree.labels[verb] == L.NOUN_CLAUSE and tree.lemmas[number] == "number"


def _is_the_same_bomber(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether it is told how a bomber did it: "A bomber killed nine. The attacker drove a lorry into a post"."""
    tree, doers = event.view.tree, event.act.sources
    pointed = any(tree.lemmas[t] in _BOMBERS and any(tree.low[c] == "the" for c in tree.children[t]) for t in doers)
    return pointed and event.code.startswith(_BOMBING) and any(e.code.startswith(_BOMBING) for e in before)


def _is_how_he_did_it(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether a suicide bombing by nobody named is told at length: "a woman had joined the queue and blown herself up".

    It has no victims, day or number of its own.
    """
    tree = event.view.tree
    alone = event.code == _SUICIDE and event.target is None and event.date.basis != "text"
    more = any(tree.low[c] in _MORE for t in event.act.sources for c in tree.children[t])
    return alone and not more and any(e.code == _SUICIDE and is_unknown(e.source) for e in before)


def _is_how_they_fell(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether a clause says what hit the dead told before: "the victims were hit when a shell fell on a school"."""
    tree, head = event.view.tree, event.act.head
    clause = tree.labels[head] == L.ADVERBIAL and any(tree.low[c] in _WHEN for c in tree.children[head])
    subjects = [c for c in tree.children[tree.heads[head]] if tree.labels[c] in L.ANY_SUBJECTS]
    fallen = any(tree.low[t] in _FALLEN and any(tree.low[c] == "the" for c in tree.children[t]) for t in subjects)
    return clause and fallen and is_unknown(event.source) and any(e.casualties.killed is not None for e in before)


def _is_one_of_their_dead(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether one of a side of the fight told before was killed, by nobody named: "A Thai soldier was killed"."""
    act, target = event.act, event.target
    died = event.view.tree.lemmas[act.head] in DYING or (act.clause.passive and len(act.literals) == 1)
    bare = act.kind == "verb" and died and not act.sources
    dated = [e.date.first for e in (event, *before) if e.date.basis == "text"]
    another_day = event.date.basis == "text" and len(dated) > 1 and event.date.first not in dated[1:]
    if not bare or target is None or target.kind == "place" or another_day:
        return False
    sides = {a.code for e in before for a in (e.source, e.target) if a is not None}
    sides |= {f"{s[:3]}COP" for s in sides if s[3:] == "MIL"}  # guards and border guards
    dying = event.view.tree.lemmas[act.head] in _DYING and target.code in sides
    return dying or are_the_doers(act.targets, event.view)


def _is_of_another_day(index: int, events: Iterable[BareEvent], before: Sequence[BareEvent]) -> bool:
    """Whether those whose death a sentence tells died on another day than that of the violence told before."""
    days = {e.date.first for e in before}
    own = [e.date for e in events if e.view.index == index and is_outcome(e) and not _is_of_the_next_clause(e)]
    return any(date.basis == "text" and date.first not in days for date in own)


def _is_of_the_next_clause(event: BareEvent) -> bool:
    """Whether the day in a sentence is that of what others did: "four were killed, and troops came on Wednesday"."""
    tree, head = event.view.tree, event.act.head
    at = tree.text.find(event.date.text or "\0")
    token = next((t for t in range(len(tree)) if tree.starts[t] >= at), head) if at >= 0 else head
    verb = event.view.clauses.governing_verb(token)
    if verb is None or verb == head:
        return False
    return tree.labels[verb] == L.CONJUNCT and tree.heads[verb] == head and has_subject(event.view, verb)


def _change(found: list[BareEvent], of: Sequence[BareEvent], change: Callable[[Casualties], Casualties]) -> None:
    """Change the casualties of the rows of the first act of some events, and of those that tell the same."""
    for number, event in enumerate(found):
        if of and event in of and (event.act is of[0].act or _tells_the_same(event, of[0])):
            found[number] = evolve(event, casualties=change(event.casualties))


def _settle(found: list[BareEvent], of: Sequence[BareEvent], echo: BareEvent) -> None:
    """Give the violence that an echo is of the town that only the echo names."""
    for number, event in enumerate(found):
        whole, town = event.place, echo.place
        coarse = event in of and whole is not None and town is not None and whole.precision in _COARSE
        if coarse and whole and town and town.precision in _FINE and lies_in(town, whole):
            found[number] = evolve(event, place=town)


def _tells_the_same(event: BareEvent, other: BareEvent) -> bool:
    """Whether two acts of a sentence tell one deed: "missiles fired by a drone killed five"."""
    sides = (event.source == other.source, event.target == other.target)
    return event.view is other.view and event.code == other.code and all(sides)


def _counts_the_same_dead(echo: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether as many of the same are dead, and no others: "killed five. ... went off, killing five shoppers"."""
    killed, victim = echo.casualties.killed, echo.target
    told = [e for e in before if e.target is not None and victim is not None and e.target.code == victim.code]
    if killed is None or killed.value is None or _MORE_DEAD.search(killed.text):
        return False
    return any(e.casualties.killed is not None and e.casualties.killed.value == killed.value for e in told)


def _of_its_side(echo: BareEvent, before: Sequence[BareEvent]) -> Casualties:
    """The dead of an echo as those of the source of the fight before, where they were of it."""
    killed, victim = echo.casualties.killed, echo.target
    doers = are_the_doers(echo.act.victims or echo.act.targets, echo.view)
    fights = [e for e in before if e.source is not None and victim and (e.source.code == victim.code or doers)]
    other = fights[0].target if fights else None
    if killed is None or victim is None or other is None or other.code == victim.code:
        return echo.casualties
    return evolve(echo.casualties, killed_source=killed.value, killed_target=None)


def _added(own: Casualties, more: Casualties) -> Casualties:
    """The dead of two sentences together, where both give numbers."""
    if own.killed is None or more.killed is None:
        return joined(own, more)
    dead = together(own.killed, more.killed)
    source, target = own.killed_source or more.killed_source, own.killed_target or more.killed_target
    return evolve(own, killed=dead, killed_source=source, killed_target=target)
