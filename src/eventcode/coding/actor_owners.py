"""Whose weapons are and where people are by the clause that describes them: "drones that Russia launched"."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from eventcode.coding.actor_codes import ARMED, REBELLIOUS, join, with_country
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import INTERNATIONAL, ActorEntry
from eventcode.model import Actor
from eventcode.parse import labels as L
from eventcode.parse.phrases import appositions, prepositional_phrases

Reader = Callable[[SentenceView, int], Actor | None]
_FORCES = (("GOV",), ("MIL",), ("COP",))
_STATE_SIDE = ((), *_FORCES)
_LAUNCHING = frozenset("launch fire send fly operate lob shoot deploy drop claim".split())
_LAYING = frozenset({"plant", "lay", "place", "detonate"})
_EMPLACEMENTS = frozenset(
    "position base ship warship boat submarine line tank jet plane aircraft helicopter gun".split()
)
_SERVING = frozenset({"work", "act", "fight", "operate", "spy"})
_HOLDING = frozenset({"run", "own", "operate", "manage", "fund"})
_BEARING = frozenset({"carry", "wield", "brandish", "tote"})
_RIDDEN = frozenset("bus coach minibus convoy train boat ship helicopter pick-up pickup".split())
_CARRYING = frozenset({"carry", "transport", "ferry", "take", "bring", "bear"})
# "A base housing US troops".
_HOUSING = frozenset({"house", "host", "accommodate", "quarter"})
_HOUSES = frozenset("base camp barracks compound facility hotel building outpost site".split())
_SHOTS = frozenset({"round", "bullet", "shot", "gunfire", "volley"})
_ANSWERING = frozenset({"answer", "respond", "reply", "retaliate", "react"})
_RIDING = frozenset({L.NOUN_CLAUSE, L.RELATIVE})
_GUNMEN = ("UAF",)
_ARMY = ("MIL",)
_LOYAL = frozenset({"loyal", "faithful", "allied"})
_HURTING = frozenset("kill wound injure hurt capture displace arrest detain".split())
_WHEREABOUTS = frozenset({"in", "from", "inside", "across", "throughout"})


def launcher_of(read: Reader, view: SentenceView, weapon: int, weapons: frozenset[str]) -> Actor | None:
    """Who sends a weapon by a clause of its own: "missiles fired by Iran", or armed men "from the Gaza Strip"."""
    if view.tree.lemmas[weapon] not in weapons | _SHOTS:
        return None
    # Whoever hits a mine does nothing to those who laid it.
    sending = _LAUNCHING if view.tree.labels[weapon] == L.OBJECT else _LAUNCHING | _LAYING
    clauses = [view.clauses.verb(c) for c in view.tree.children[weapon] if view.tree.lemmas[c] in sending]
    senders = (read(view, t) for clause in clauses for t in clause.subjects if t != weapon)
    sender = next((s for s in senders if s is not None), None) or _who_answers(read, view, weapon)
    if sender is not None:
        return sender
    behind = (t for clause in clauses for p in clause.prepositions if p.word == "from" for t in p.objects)
    origins = ((t, a) for t in behind if (a := read(view, t)) is not None and a.country and _may_fire(a))
    return next((_of_origin(view, token, origin) for token, origin in origins), None)


def _who_answers(read: Reader, view: SentenceView, weapon: int) -> Actor | None:
    """Who does what a weapon does: "police answered with rounds that killed a vendor"."""
    tree, behind = view.tree, view.tree.heads[weapon]
    verb = tree.heads[behind]
    answers = tree.low[behind] == "with" and tree.lemmas[verb] in _ANSWERING and view.clauses.is_verb(verb)
    told = any(tree.labels[c] == L.RELATIVE for c in tree.children[weapon])
    doers = view.clauses.verb(verb).subjects if answers and told else ()
    return next((a for t in doers if (a := read(view, t)) is not None), None)


def _of_origin(view: SentenceView, token: int, origin: Actor) -> Actor:
    """Who fires from somewhere: an army from its positions and ships, unidentified men from a territory."""
    if ARMED.intersection(origin.roles):
        return origin
    return _manned(origin, _ARMY if view.tree.lemmas[token] in _EMPLACEMENTS else _GUNMEN)


def _may_fire(origin: Actor) -> bool:
    """Whether weapons come from somewhere by a name alone, or from armed men: "from Gaza", "from Russian positions"."""
    return not origin.roles or bool(ARMED.intersection(origin.roles))


def _manned(origin: Actor, roles: tuple[str, ...]) -> Actor:
    """Armed men of a state or territory of whom no more is said."""
    return evolve(origin, code=join(origin.country, roles), roles=roles, basis="inferred", kind="agent")


def whereabouts(read: Reader, view: SentenceView, head: int) -> Actor | None:
    """Where those are whom a participle describes: "rebels operating in Chad", "refugees fleeing war in Mali"."""
    for participle in view.tree.children[head]:
        if view.tree.labels[participle] != L.NOUN_CLAUSE or view.tree.tags[participle] not in L.PARTICIPLE_TAGS:
            continue
        clause = view.clauses.verb(participle)
        own = () if clause.passive else clause.objects
        phrases = (*clause.prepositions, *(p for o in own for p in prepositional_phrases(view.tree, o)))
        served = {"for"} if view.tree.lemmas[participle] in _SERVING else frozenset()
        hurt = view.tree.lemmas[participle] in _HURTING  # "people killed in an Israeli raid" are no Israelis
        for token in (t for p in phrases if p.word in _WHEREABOUTS | served for t in p.objects):
            if hurt and view.tree.tags[token] not in L.NAME_TAGS:
                continue
            owner = read(view, token)
            if owner is not None and owner.country and not owner.roles:
                return owner
    return None


def fights_abroad(view: SentenceView, token: int) -> bool:
    """Whether a name is that of a group of several countries, which does not tell where its foes are from."""
    mention = view.mention_at.get(token)
    entry = mention.readings[0].entry if mention is not None else None
    return isinstance(entry, ActorEntry) and entry.kind == "group" and len({c.country for c in entry.codes}) > 1


def holder_of(read: Reader, view: SentenceView, head: int) -> Actor | None:
    """Who runs or owns something by a participle: "a hospital run by the Red Cross"."""
    for participle in view.tree.children[head]:
        if view.tree.labels[participle] != L.NOUN_CLAUSE or view.tree.lemmas[participle] not in _HOLDING:
            continue
        clause = view.clauses.verb(participle)
        holders = (read(view, t) for t in clause.subjects if clause.passive and t != head)
        found = next((h for h in holders if h is not None), None)
        if found is not None:
            return found
    return None


def passengers_of(read: Reader, view: SentenceView, head: int, vehicles: frozenset[str]) -> Actor | None:
    """Whose a vehicle or building is by whom it holds: "a lorry carrying soldiers", "a base housing US troops"."""
    tree = view.tree
    pickup = head > 1 and tree.low[head - 2 : head + 1] == ("pick", "-", "up")
    holding = _CARRYING if pickup or tree.lemmas[head] in vehicles | _RIDDEN else _HOUSING
    if holding is _HOUSING and tree.lemmas[head] not in _HOUSES:
        return None
    rides = (c for c in tree.children[head] if tree.labels[c] in _RIDING and tree.lemmas[c] in holding)
    aboard = (o for c in rides for o in view.clauses.verb(c).objects if o != head)
    return next((a for o in aboard if (a := read(view, o)) is not None and a.roles), None)


def bear_arms(view: SentenceView, head: int, arms: frozenset[str]) -> bool:
    """Whether several people are told to carry guns: "men with rifles", "herders carrying automatic weapons"."""
    tree = view.tree
    if tree.tags[head] != L.PLURAL_NOUN:
        return False
    borne = [c for c in tree.children[head] if tree.low[c] == "with" or tree.lemmas[c] in _BEARING]
    things = [o for c in borne for o in tree.children[c] if tree.labels[o] in (L.OBJECT, L.PREPOSITION_OBJECT)]
    return any(tree.lemmas[o] in arms for o in things)


def leader_of(read: Reader, view: SentenceView, head: int) -> Actor | None:
    """Whose rebels armed men are by their loyalty: "fighters loyal to the rebel leader"."""
    tree = view.tree
    loyal = [c for c in tree.children[head] if tree.low[c] in _LOYAL]
    if not loyal:
        return None
    led = (o for c in loyal for p in tree.children[c] if tree.low[p] == "to" for o in tree.children[p])
    return next((a for o in led if (a := read(view, o)) is not None and REBELLIOUS & set(a.roles[:1])), None)


def from_where(read: Reader, view: SentenceView, head: int, actor: Actor) -> Actor:
    """ "Members of parliament from Kenya": the country stands behind the next preposition."""
    for phrase in prepositional_phrases(view.tree, head):
        for token in phrase.objects if phrase.word in ("from", "in") else ():
            owner = read(view, token)
            if owner is not None and owner.country:
                return with_country(actor, owner.country, basis=actor.basis)
    return actor


def is_seat_of_a_body(view: SentenceView, token: int) -> bool:
    """Whether a town is named that stands for an organisation where it acts: Brussels."""
    mention = view.mention_at.get(token)
    entry = mention.readings[0].entry if mention is not None else None
    return isinstance(entry, ActorEntry) and mention is not None and mention.style == "seat" and entry.kind != "country"


def _nation_before(read: Reader, view: SentenceView, noun: int) -> Actor | None:
    """The nation of a noun that is nobody itself: "Russian banks and energy firms"."""
    before = (c for c in view.tree.children[noun] if view.tree.labels[c] in L.NOUN_MODIFIERS)
    return next((a for c in before if (a := read(view, c)) is not None and a.kind == "country"), None)


def of_today(read: Reader, view: SentenceView, head: int, actor: Actor) -> Actor:
    """What somebody who has left office is now: "the former president, now leader of the opposition"."""
    if actor.roles != ("ELI",):
        return actor
    tree = view.tree
    held = (t for t in appositions(tree, head) if any(tree.low[c] == "now" for c in tree.children[t]))
    now = next((a for t in held if (a := read(view, t)) is not None and a.roles), None)
    return evolve(actor, roles=now.roles, code=join(actor.country, now.roles)) if now is not None else actor


def of_the_conjunct(read: Reader, view: SentenceView, head: int, actor: Actor) -> Actor:
    """A role noun shares the nationality of what "and" joins it to: "Israeli helicopters and tanks".

    So do an army and the government before a group of one state: "the army and the paramilitary RSF".
    """
    tree = view.tree
    if actor.country or (actor.roles and actor.roles[0] in INTERNATIONAL):
        return actor
    if tree.labels[head] != L.CONJUNCT:
        ruling = actor.roles[:1] in _FORCES
        joined = [read(view, c) for c in tree.children[head] if tree.labels[c] == L.CONJUNCT] if ruling else []
        group = next((a for a in joined if a is not None and a.kind == "group" and a.country), None)
        return with_country(actor, group.country) if group is not None else actor
    first = read(view, tree.heads[head]) or _nation_before(read, view, tree.heads[head])
    if first is None or first.country is None:
        return actor
    bare = not any(tree.labels[c] == L.DETERMINER for c in tree.children[head])
    opposed = first.roles[:1] in _STATE_SIDE and actor.roles[0] in REBELLIOUS | {"OPP"}
    return with_country(actor, first.country, basis=actor.basis) if bare or opposed else actor
