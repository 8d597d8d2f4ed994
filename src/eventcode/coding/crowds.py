"""Crowds and the force used on them: "Protesters threw stones, and police answered with tear gas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.act import RIOT, VIOLENT
from eventcode.coding.actor_codes import REBELLIOUS, is_unknown, join
from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor, Casualties
from eventcode.parse import labels as L

_FORCE: Final = ("173", "175")
_PROTEST: Final = "14"
_DISPERSED: Final = "175"
_BATTLE: Final = "190"
_KILLING: Final = "180"
_ASKING: Final = ("02", "10")
_OF_LEADERS: Final = ("024", "104")
_FIRING: Final = ("190", "193")
_DEMAND: Final = "10"
_ARRESTED: Final = "173"
_THERE: Final = frozenset({"at", "during"})
_PEOPLE: Final = ("CVL",)
_GOVERNMENT: Final = ("GOV",)
_REACH: Final = 2
_CROWDS: Final = frozenset({"crowd", "crowds", "protesters", "demonstrators", "marchers"})
_COUNTED: Final = frozenset(
    "people persons men women protesters protestors demonstrators marchers participants".split()
)
_COUNTING: Final = re.compile(
    r"(?:\d[\d,.]*|at|least|about|some|around|nearly|almost|over|more|than|up|to|of|the|several|many|dozens|scores|"
    r"hundreds|thousands|a|dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
)
_THROWING: Final = re.compile(r"\b(?:stone|rock|brick|bottle|bomb|missile)s? ?- ?throwing\b")
_RIOT_AGENTS: Final = frozenset({"gas", "teargas", "cannon", "bullet", "truncheon", "baton", "spray"})
_FORCES: Final = frozenset({"COP", "MIL"})
_UNARMED: Final = frozenset({"PTY", "CVL", "EDU", "LAB", "AGR", "OPP", "REL", "MED", "HLH", "REF", "JUD", "HRI"})


@frozen(kw_only=True)
class CrowdWords:
    """The gatherings of those who protest ("march", "sit-in"), who they are, and the deeds they protest against."""

    crowd_protests: frozenset[str]
    protester: frozenset[str]
    deeds_of_violence: frozenset[str]


def with_gatherings(events: Sequence[BareEvent], words: CrowdWords) -> list[BareEvent]:
    """The events; a protest that force is used on is told by the word for it: "broke up a sit-in by farmers"."""
    found: list[BareEvent] = []
    for event in (_as_a_riot(e, words) for e in events):
        if (asked := _protested(event, events)) is not None:
            found.append(asked)
            continue
        protested = any(e.code.startswith(_PROTEST) and e.view.index == event.view.index for e in events)
        event = _by_police(event)
        forced = event.code == _DISPERSED and (_breaks_up(event, words) or _is_at_a_gathering(event, words))
        taken = event.code == _ARRESTED and _is_at_a_gathering(event, words)
        if event.code == _DISPERSED and not protested and (riot := _thrown_at_them(event)) is not None:
            found.append(riot)
        elif (forced or taken) and not protested:
            told = evolve(event, code="141", source=_crowd(event), target=_rulers(event), casualties=Casualties())
            found += [told] if told.source is not None and told.target is not None else []
        found.append(
            _against_who_did_it(event, found, words)
        )  # behind the protest: what is condemned later is the force
    return [e for e in found if not _is_what_they_ask(e, found)]


def _by_police(event: BareEvent) -> BareEvent:
    """A crowd that nobody named drives away with tear gas is driven away by police."""
    target = event.target
    if event.code != _DISPERSED or event.source is not None or target is None or not target.country:
        return event
    words = {event.view.tree.lemmas[t] for t in event.act.literals}
    if not words & _RIOT_AGENTS:
        return event
    where = event.place.text if event.place is not None else target.text
    police = Actor(text=where, code=join(target.country, ("COP",)), country=target.country, roles=("COP",),
                   basis="inferred", kind="agent")  # fmt: skip
    return evolve(event, source=police)


def _against_who_did_it(event: BareEvent, before: Sequence[BareEvent], words: CrowdWords) -> BareEvent:
    """A protest "against the attack" that rebels were told to have carried out is against them."""
    if not event.code.startswith(_PROTEST) or event.target is None or event.target.basis != "inferred":
        return event
    tree = event.view.tree
    against = [t for t in tree.subtree(event.act.head) if tree.low[t] == "against"]
    deeds = [c for t in against for c in tree.children[t] if tree.lemmas[c] in words.deeds_of_violence]
    if not any(tree.low[d] == "the" for deed in deeds for d in tree.children[deed]):
        return event
    doers = [e.source for e in before if e.code[:2] in VIOLENT and e.source is not None]
    rebels = doers and {*doers[-1].roles[:1]} & REBELLIOUS and not is_unknown(doers[-1])
    return evolve(event, target=evolve(doers[-1], basis="coreference")) if rebels else event


def _thrown_at_them(event: BareEvent) -> BareEvent | None:
    """The riot of a crowd that is told by what it throws: "fired at stone-throwing youths"."""
    crowd, forces = event.target, event.source
    if crowd is None or forces is None or _THROWING.search(crowd.text.lower()) is None:
        return None
    return evolve(event, code=RIOT, source=crowd, target=forces, casualties=Casualties())


def _as_a_riot(event: BareEvent, words: CrowdWords) -> BareEvent:
    """What each side of a fight does, where one of them protests: "demonstrators died in clashes with police"."""
    act, source, target = event.act, event.source, event.target
    if source is None or target is None or not (act.rule.reciprocal or act.pairs):
        return event
    if act.code == RIOT and _FORCES & {*source.roles[:1]} and _UNARMED & {*target.roles[:1]}:
        return evolve(event, code=_DISPERSED)  # "clashes between police and farmers"
    if act.code == RIOT and _UNARMED & {*source.roles}:
        return evolve(event, code=RIOT)  # also where two parties or crowds clash, neither of which puts it down
    if act.code != _BATTLE:
        return event
    marched = any(event.view.tree.lemmas[t] in words.protester for t in (*act.victims, *act.sources, *act.targets))
    if marched and _FORCES & {*source.roles[:1]} and _UNARMED & {*target.roles[:1]}:
        return evolve(event, code=_DISPERSED)
    if marched and _UNARMED & {*source.roles[:1]} and _FORCES & {*target.roles[:1]}:
        return evolve(event, code=RIOT, casualties=Casualties())
    return event


def _protested(demand: BareEvent, events: Sequence[BareEvent]) -> BareEvent | None:
    """What those protest for whom force is used on: "fired on protesters calling for the president to go"."""
    tree, head = demand.view.tree, demand.act.head
    if not demand.code.startswith(_ASKING) or tree.labels[head] != L.NOUN_CLAUSE or demand.source is None:
        return None
    same = [e for e in events if e.view is demand.view]
    force = next((e for e in same if e.code == _DISPERSED and tree.heads[head] in e.act.targets), None)
    if force is None or any(e.code.startswith(_PROTEST) for e in same):
        return None
    code = "1411" if demand.code.startswith(_OF_LEADERS) else "141"
    target = demand.target if demand.target is not None and demand.target.code else _rulers(force)
    return evolve(demand, code=code, target=target, date=force.date, place=force.place, casualties=Casualties())


def _is_what_they_ask(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether words only say what those want who protest: "broke up a march by students demanding lower fees"."""
    asked = event.code.startswith(_DEMAND) and event.view.tree.labels[event.act.head] == L.NOUN_CLAUSE
    source = event.source
    if not asked or source is None:
        return False
    crowds = (e.source for e in events if e.view is event.view and e.code.startswith(_PROTEST))
    return any(c is not None and c.text == source.text for c in crowds)


def _breaks_up(event: BareEvent, words: CrowdWords) -> bool:
    """Whether the words of an act name a gathering; the tokenizer parts "sit-in"."""
    tree, noun = event.view.tree, event.view.clauses.noun
    named = (*event.act.literals[1:], *event.act.targets)
    inside = (o for t in named for p in noun(t).prepositions if p.word == "of" for o in p.objects)
    for token in (*named, *inside, *_aimed_at(event)):
        hyphened = token > 1 and tree.words[token - 1] == "-"
        whole = f"{tree.low[token - 2]}-{tree.low[token]}" if hyphened else tree.lemmas[token]
        if whole in words.crowd_protests:
            return True
    return False


def _aimed_at(event: BareEvent) -> Iterator[int]:
    """What force is used to break up: "fired into the air to break up a rally"."""
    tree, clauses, head = event.view.tree, event.view.clauses, event.act.head
    for child in tree.children[head]:
        if tree.labels[child] in (L.INFINITIVE, L.ADVERBIAL) and clauses.is_verb(child) and child > head:
            yield from clauses.verb(child).objects


def _is_at_a_gathering(event: BareEvent, words: CrowdWords) -> bool:
    """Whether an act is told to be done at a protest: "arrested 40 at a rally", "killed two during a march"."""
    tree, noun = event.view.tree, event.view.clauses.noun
    people = event.act.targets or event.act.clause.objects
    if event.code == _ARRESTED and not any(tree.tags[t] == L.PLURAL_NOUN for t in people):
        return False  # "arrested the candidate at a rally"
    phrases = (*event.act.clause.prepositions, *(p for t in people for p in noun(t).prepositions))
    where = {t for p in phrases if p.word in _THERE for t in p.objects}
    return any(tree.lemmas[t] in words.crowd_protests for t in where)


def _crowd(event: BareEvent) -> Actor | None:
    """Who protested: those on whom force is used, else the people of the place."""
    target = event.target if event.target is not None and event.target.code else event.source
    if target is None or not target.country or _UNARMED & set(target.roles):
        return target
    return evolve(target, roles=_PEOPLE, code=join(target.country, _PEOPLE), basis="inferred")


def _rulers(event: BareEvent) -> Actor | None:
    """The government of those who use force, which a protest against nobody named addresses."""
    source = event.source
    country = source.country if source is not None else None
    country = country or (event.place.country if event.place is not None else None)
    if source is None or not country:
        return None
    return evolve(source, country=country, roles=_GOVERNMENT, code=join(country, _GOVERNMENT), basis="inferred")


def with_crowds(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; force on nobody in particular, and arrests, are of the crowd that protests there or before."""
    found = list(events)
    for number, event in enumerate(found):
        if (riot := _riot_that_killed(event, found)) is not None:
            dead = event.casualties if event.casualties.killed is not None else riot.casualties
            found[number] = evolve(event, code=_DISPERSED, source=riot.target, casualties=dead)
            found = [evolve(e, casualties=Casualties()) if e.act is riot.act else e for e in found]
            continue
        if _shoots_at_rioters(event, found):
            found[number] = evolve(event, code=_DISPERSED, target=_as_people(event.target))
            continue
        if _fires_at_nobody(event) and (crowd := _marching(event, found)) is not None:
            found[number] = evolve(event, code=_DISPERSED, target=evolve(crowd, basis="coreference"))
            continue
        counted = event.code == _ARRESTED and _is_counted(event.target)
        if not event.code.startswith(_FORCE) or not (
            counted or _is_nobody(event.target) or _is_the_crowd(event.target)
        ):
            continue
        crowds = [e.source for e in found if _is_crowd_near(e, event) and not (counted and _is_elsewhere(e, event))]
        if crowds and crowds[-1] is not None:
            found[number] = _of_the_crowd(event, crowds[-1], _who_dispersed(event, found) if counted else None)
    return [_when_dispersed(e, found) if e.code.startswith(_PROTEST) else e for e in found]


def _of_the_crowd(event: BareEvent, crowd: Actor, forces: Actor | None) -> BareEvent:
    """An act of force as one on a crowd; what it says of those taken stays."""
    told = event.target.text if event.target is not None and _is_counted(event.target) else crowd.text
    return evolve(event, source=event.source or forces, target=evolve(crowd, text=told, basis="coreference"))


def _is_elsewhere(protest: BareEvent, arrest: BareEvent) -> bool:
    one, other = protest.place, arrest.place
    return one is not None and other is not None and one.name != other.name


def _who_dispersed(arrest: BareEvent, events: Sequence[BareEvent]) -> Actor | None:
    """The forces that act against the crowd in the same sentence: "police fired tear gas and 14 were detained"."""
    return next((e.source for e in events if e.view is arrest.view and e.code == _DISPERSED), None)


def _shoots_at_rioters(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether forces shoot one of a people that riots in the same sentence: "shot as villagers threw stones"."""
    source, target = event.source, event.target
    if source is None or target is None or event.code not in (*_FIRING, _KILLING):
        return False
    sides = _FORCES & {*source.roles[:1]} and target.roles[:1] in (_PEOPLE, ())
    riots = (e for e in events if e.view is event.view and e.code.startswith(RIOT) and e.source is not None)
    return bool(sides) and any(e.source is not None and e.source.country == target.country for e in riots)


def _riot_that_killed(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent | None:
    """The riot in which one of those who riot was killed, which the forces do: "died as supporters fought police"."""
    source, target = event.source, event.target
    unknown = is_unknown(source)
    if not unknown or target is None or event.code not in (*_FIRING, _KILLING) or not _UNARMED & {*target.roles[:1]}:
        return None
    riots = (e for e in events if e.view is event.view and e.code.startswith(RIOT) and e.source is not None)
    return next((e for e in riots if _is_between(e, target)), None)


def _is_between(riot: BareEvent, fallen: Actor) -> bool:
    crowd, forces = riot.source, riot.target
    same = crowd is not None and crowd.country == fallen.country and crowd.roles[:1] == fallen.roles[:1]
    return same and forces is not None and bool(_FORCES & {*forces.roles[:1]})


def _as_people(actor: Actor | None) -> Actor | None:
    if actor is None or actor.roles:
        return actor
    return evolve(actor, roles=_PEOPLE, code=join(actor.country, _PEOPLE))


def _fires_at_nobody(event: BareEvent) -> bool:
    """Whether soldiers or police open fire and it is left to be seen on whom."""
    forces = event.source is not None and _FORCES & {*event.source.roles[:1]}
    unsaid = _is_nobody(event.target) or (event.target is not None and event.target.basis == "inferred")
    return bool(forces) and unsaid and not event.act.targets and event.code in _FIRING


def _marching(event: BareEvent, events: Sequence[BareEvent]) -> Actor | None:
    """Who protests in the same sentence."""
    return next((e.source for e in events if e.view is event.view and _is_crowd_near(e, event)), None)


def _when_dispersed(protest: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """A protest told beside the force used on it happened when and where that did, and against those who rule there.

    Unless something else is said.
    """
    tree = protest.view.tree
    for force in events:
        same = (
            force.view is protest.view and force.code == _DISPERSED and force.act.head in tree.above(protest.act.head)
        )
        if same:
            date = protest.date if protest.date.basis == "text" else force.date
            named = protest.target is not None and protest.target.basis != "inferred"
            target = protest.target if named and not _is_nobody(protest.target) else _rulers(force) or protest.target
            forces = protest.target is not None and _FORCES & {*protest.target.roles[:1]}
            target = _fought(protest, force) if forces and protest.code.startswith(RIOT) else target
            return evolve(protest, date=date, place=protest.place or force.place, target=target)
    return protest


def _fought(riot: BareEvent, force: BareEvent) -> Actor | None:
    """Whom a crowd fights: the forces that its clause names, of the state of those who fire, or else these."""
    stoned, firing = riot.target, force.source
    same = stoned is not None and firing is not None and stoned.country == firing.country
    return stoned if stoned is not None and (same or firing is None) and _FORCES & {*stoned.roles[:1]} else firing


def _is_nobody(target: Actor | None) -> bool:
    return target is None or not target.code or target.kind == "place"


def _is_the_crowd(target: Actor | None) -> bool:
    """Whether a target is but "the crowd", whoever was told to march."""
    return target is not None and target.kind == "agent" and target.text.removeprefix("the ") in _CROWDS


def _is_counted(target: Actor | None) -> bool:
    """Whether those who are arrested are only counted, beside a crowd that was told of: "30 men were detained"."""
    if target is None or target.roles != _PEOPLE or target.name is not None:
        return False
    *before, last = target.text.lower().split()
    counts = all(_COUNTING.fullmatch(word) for word in before)
    return counts and (last in _COUNTED or _COUNTING.fullmatch(last) is not None)


def _is_crowd_near(event: BareEvent, force: BareEvent) -> bool:
    near = 0 <= force.view.index - event.view.index <= _REACH
    crowd = event.source is not None and bool(_UNARMED & set(event.source.roles))
    return near and crowd and event.code.startswith(_PROTEST) and event.status in ("fact", "claimed")
