"""Who did what a text tells without its doer: "Police fired at students. Eleven of them were arrested"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import RIOT
from eventcode.coding.actor_codes import ARMED, REBELLIOUS, STATE, is_unknown, join, with_country
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.scope import is_ours, is_untold_arrest, may_be_told_elsewhere
from eventcode.model import Actor
from eventcode.parse.labels import CONJUNCT, NOUN_TAGS

_TAKING: Final = ("173", "174", "181")
_ARREST: Final = "173"
_POLICE: Final = "COP"
_MARCHING: Final = frozenset({"CVL", "LAB", "EDU", "AGR", "OPP"})
_OFFICIAL: Final = "GOV"
_ABDUCTION: Final = ("181",)
_FREEING: Final = ("084",)
_CROWDED: Final = ("175", RIOT, "1721", "18")
# Curfews and emergencies, laid on and lifted, and who does so.
_DECREES: Final = ("1723", "1724", "0813", "0814")
_IN_POWER: Final = frozenset({"GOV", "MIL", "COP"})
_BLAME: Final = ("111", "112", "110")
_DRIVING_OUT: Final = ("161", "166", "174")
_OVER: Final = frozenset({"for", "over"})
_AGAIN: Final = frozenset({"second", "third", "another", "further"})
_DEADLY: Final = ("18", "19")
_FORCE_AT_LARGE: Final = "190"
_GUNFIGHTS: Final = ("190", "193")
# What forces do, so that the irregulars who die in it were killed by them.
_ENCOUNTERS: Final = frozenset({"encounter", "operation"})
_FORCES: Final = ("MIL",)
_REACH: Final = 2
_BOMBING: Final = "183"
_LAYING: Final = frozenset("plant lay place leave hide bury".split())
# Words and dealings that somebody has with somebody; whom nobody did them to or who did them, a story would tell.
_PEACEFUL: Final = "14"
_OF_THEIR_DOER: Final = ("01", "02", "03", "04", "07", "08", "13")
_STORY: Final = 3
_VIOLENT: Final = ("17", "18", "19", "20")
_RELEASE: Final = "0841"
# Those whom somebody has taken, by what they then are: "The captives were freed two days later".
_HELD: Final = frozenset({"captives", "hostages", "prisoners", "detainees", "abductees"})
# Those who have taken somebody, by what they then are: "Spain appealed to the kidnappers".
_TAKERS: Final = ("captors", "abductors", "kidnappers", "hijackers", "hostage-takers", "hostage takers")


def with_doers(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; arrests and releases that name nobody were done by those who dealt with the same people before.

    Attacks by nobody named were done by those who are condemned for them.
    """
    found: list[BareEvent] = []
    for event in events:
        event = _by_who_did_the_first(_by_the_condemned(_in_an_encounter(event), events), found)
        if (first := _first_of_two(event, found)) is not None:
            event = evolve(
                event,
                source=evolve(first.source, basis="coreference") if first.source is not None else None,
                code=first.code if event.code == _FORCE_AT_LARGE else event.code,
            )
        deed = _capture(event, found) or (
            _deed(event, found) if _is_open(event) else (_riot(event, found) or _crowd(event, found))
        )
        found.append(_by_its_doer(event, deed) if deed is not None else _by_those_who_say_so(event))
    return [
        e for e in found if e.source is not None or not may_be_told_elsewhere(e.act) or is_ours(e.act, None, e.target)
    ]


def _in_an_encounter(event: BareEvent) -> BareEvent:
    """An encounter is what South Asian papers call a gunfight of the forces: militants "killed in an encounter"."""
    target = event.target
    met = not _ENCOUNTERS.isdisjoint(event.view.tree.lemmas)
    told = event.code in _GUNFIGHTS and is_unknown(event.source) and met
    if target is None or not told or not REBELLIOUS.intersection(target.roles[:1]):
        return event
    forces = evolve(event.source or target, kind="agent", country=target.country, roles=_FORCES, basis="inferred")
    return evolve(event, source=evolve(forces, code=join(target.country, _FORCES)))


def with_planters(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; a bomb told before is of those who are told to have planted it: "it was planted by rebels"."""
    found: list[BareEvent] = []
    for event in events:
        bomb = next((n for n, e in enumerate(found) if _is_the_bomb(e, event)), None) if _is_planting(event) else None
        if bomb is None:
            found.append(event)
        else:
            found[bomb] = evolve(found[bomb], source=event.source and evolve(event.source, basis="coreference"))
    return found


def _is_planting(event: BareEvent) -> bool:
    """Whether it is only told who had planted the bomb."""
    tree, act = event.view.tree, event.act
    definite = any(tree.low[c] in ("the", "it") for t in act.clause.objects for c in (t, *tree.children[t]))
    laid = act.clause.passive and tree.lemmas[act.head] in _LAYING and definite
    return laid and event.source is not None and bool(event.source.code) and event.code.startswith(_BOMBING)


def _is_the_bomb(event: BareEvent, planting: BareEvent) -> bool:
    near = 0 < planting.view.index - event.view.index <= _REACH
    return near and event.code.startswith(_BOMBING) and is_unknown(event.source)


def with_takers(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; the captors and kidnappers of a story are those who were told to have taken somebody."""
    found: list[BareEvent] = []
    for event in events:
        found.append(evolve(event, source=_taker(event.source, found), target=_taker(event.target, found)))
    return found


def without_deeds_of_nobody(events: Sequence[BareEvent], sentences: int) -> list[BareEvent]:
    """The events without words and dealings of nobody: "asked why ...", "the licence was withdrawn".

    A headline may leave out who did it; a text of several ``sentences`` names him where it is politics, but for
    those who are freed in a story of violence.
    """
    violent = any(e.code.startswith(_VIOLENT) for e in events)
    return [e for e in events if not _is_of_nobody(e, sentences >= _STORY, violent)]


def _is_of_nobody(event: BareEvent, in_a_story: bool, violent: bool) -> bool:
    if event.source is None and event.target is None and event.code[:2] < _PEACEFUL:
        return True
    untold = event.source is None or not event.source.code
    freed = violent and event.code.startswith(_RELEASE)
    return in_a_story and untold and not freed and event.code.startswith(_OF_THEIR_DOER)


def _taker(actor: Actor | None, before: Sequence[BareEvent]) -> Actor | None:
    """Who "the kidnappers" are: whoever was told to have taken somebody, if he may be of their country."""
    if actor is None or actor.kind != "agent" or not actor.text.lower().endswith(_TAKERS):
        return actor
    took = (e.source for e in reversed(before) if e.code.startswith(_ABDUCTION))
    told = next((s for s in took if s is not None and s.country and actor.country in (None, s.country)), None)
    if told is None:
        return actor
    return evolve(actor, code=told.code, country=told.country, roles=told.roles, name=told.name, basis="coreference")


def _by_the_condemned(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """An attack with whoever is condemned for it: "condemned Syria for an air strike that killed nine people"."""
    if not is_unknown(event.source) or not event.code.startswith(_DEADLY):
        return event
    tree, act = event.view.tree, event.act
    over = {tree.heads[t] for t in (act.head, *act.literals) if tree.low[tree.heads[t]] in _OVER}
    judged = (e for e in events if e.view is event.view and e.code.startswith(_BLAME) and e.target is not None)
    blamed = next((e.target for e in judged if any(tree.heads[p] == e.act.head for p in over)), None)
    return event if blamed is None or not blamed.code else evolve(event, source=evolve(blamed, basis="coreference"))


def _by_who_did_the_first(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent:
    """Who drives people out drives out the next: "two were expelled by Chad, and nine were deported the same day"."""
    tree, head = event.view.tree, event.act.head
    passive = event.source is None and event.act.clause.passive and tree.labels[head] == CONJUNCT
    if not passive or not event.code.startswith(_DRIVING_OUT):
        return event
    first = (e for e in before if e.act.head == tree.heads[head] and e.view is event.view)
    told = next((e for e in first if e.source is not None and e.code.startswith(_DRIVING_OUT)), None)
    return event if told is None or told.source is None else evolve(event, source=told.source)


def _crowd(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent | None:
    """The forces that the story has told to deal with a crowd: "Police fired tear gas. ... 60 people were arrested"."""
    if event.source is not None or not is_untold_arrest(event.act) or not _are_several(event.target):
        return None
    near = (e for e in reversed(before) if event.view.index - e.view.index <= _REACH and e.code.startswith(_CROWDED))
    forces = (e for e in near if e.source is not None and set(e.source.roles[:1]) & STATE)
    return next((e for e in forces if e.target is not None and not set(e.target.roles) & ARMED), None)


def _are_several(people: Actor | None) -> bool:
    marchers = people is not None and not _MARCHING.isdisjoint(people.roles[:1])
    return people is not None and marchers and not people.text.lower().startswith(("a ", "an "))


def _first_of_two(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent | None:
    """The strike before "a second strike" that names nobody, and which was by the same."""
    tree, act = event.view.tree, event.act
    heads = (act.head, *act.literals, *act.sources)
    again = any(tree.low[c] in _AGAIN for t in heads if tree.tags[t] in NOUN_TAGS for c in tree.children[t])
    unknown = is_unknown(event.source)
    if not again or not unknown or not event.code.startswith(_DEADLY):
        return None
    near = (e for e in reversed(before) if event.view.index - e.view.index <= 1 and e.code.startswith(_DEADLY))
    return next((e for e in near if e.source is not None and e.source.basis != "inferred"), None)


def _by_those_who_say_so(event: BareEvent) -> BareEvent:
    """An arrest or curfew that names nobody is that of those in power who tell it: "police said 47 had been held"."""
    speaker = event.speaker
    if speaker is None or event.source is not None or not event.act.clause.passive:
        return event
    arrest = event.code == _ARREST and speaker.roles[:1] and speaker.roles[0] in (_POLICE, _OFFICIAL)
    decree = event.code.startswith(_DECREES) and speaker.roles[:1] and speaker.roles[0] in _IN_POWER
    if not arrest and not decree:
        return event
    target = with_country(event.target, speaker.country) if event.target is not None else None
    where = event.place.country if event.place is not None else None
    speaker = with_country(speaker, where) if arrest else speaker  # "police said", in the country of the arrest
    doer = evolve(speaker, basis="inferred")
    if arrest and speaker.roles[0] == _OFFICIAL:  # "the interior ministry said 60 people had been arrested"
        doer = evolve(doer, roles=(_POLICE,), code=join(speaker.country, (_POLICE,)))
    return evolve(event, source=doer, target=target)


def _by_its_doer(event: BareEvent, deed: BareEvent) -> BareEvent:
    """An event by the doer of a deed; those held ("the captives") are those to whom it was done."""
    source = evolve(deed.source, basis="coreference") if deed.source is not None else None
    target = evolve(deed.target, basis="coreference") if _are_held(event) and deed.target is not None else event.target
    return evolve(event, source=source, target=target)


def _are_held(event: BareEvent) -> bool:
    freed = bool(event.act.targets) and event.code.startswith(_FREEING)
    return freed and event.view.tree.low[event.act.targets[0]] in _HELD


def _is_open(event: BareEvent) -> bool:
    meant = event.target is not None and any(step.kind == "stands for" for step in event.target.steps)
    undone = event.act.clause.passive and event.source is None and event.code.startswith(_TAKING + _FREEING)
    return undone and (meant or _are_held(event))


def _capture(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent | None:
    """How the same clause says that those freed were taken: "nuns seized by gunmen in May were released"."""
    freed = event.code.startswith(_FREEING) and event.source is None and event.act.clause.passive
    beside = (e for e in before if freed and e.view is event.view and e.code.startswith(_ABDUCTION))
    taken = (e for e in beside if set(e.act.targets) & set(event.act.targets))
    return next((e for e in taken if e.source is not None and e.source.code), None)


def _riot(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent | None:
    """The riot of which a passive tells more: "A mob burned a bus. Police were pelted with stones"."""
    if event.code != RIOT or event.source is not None or not event.act.clause.passive:
        return None
    near = (e for e in reversed(before) if 0 < event.view.index - e.view.index <= _REACH and e.code.startswith(RIOT))
    return next((e for e in near if e.source is not None and e.source.code), None)


def _deed(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent | None:
    """The nearest act whose target these people were; of a state's forces where somebody was arrested."""
    for other in reversed(before):
        near = event.view.index - other.view.index <= _REACH
        held = _are_held(event) and other.code.startswith(_ABDUCTION)
        same = held or _are_the_same(other.target, event.target)
        if not near or not same or other.source is None or not other.source.code:
            continue
        if event.code.startswith(_FREEING) or set(other.source.roles[:1]) & STATE:
            return other
    return None


def _are_the_same(one: Actor | None, other: Actor | None) -> bool:
    if one is None or other is None or one.roles != other.roles:
        return False
    return one.country == other.country or None in (one.country, other.country)
