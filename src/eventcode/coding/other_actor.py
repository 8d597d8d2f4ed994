"""The ranked search for an actor that the words of a rule do not give, and what may be inferred."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import REBELLIOUS, STATE, join, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.blamed import BLAMED
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import ActorEntry, AgentEntry
from eventcode.model import Actor, PlaceMention
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, possessors

_BESIDE_TARGET = "against with on at toward towards to from in over of between among into for about".split()
_AROUND = frozenset({"among", "amid", "amidst"})
_ASKED_BEHIND = ("from", "to")
_WORDS = frozenset({"01", "02", "03", "04", "05", "10", "11", "12", "13"})
_BELONGING = frozenset({"of", "for"})
_PENALTY = "16"
_OWNERS = frozenset({"of", "by", "from", "between"})
_PEOPLE = ("CVL",)
_WATERS = frozenset({"sea", "strait", "gulf"})
_PROTESTED = "against over about with at outside to before".split()
_WHERE = frozenset({"at", "outside", "to", "before"})
_INSIDE = frozenset("of by from in into against with on at between to for about over".split())
_OUTWARD = frozenset({"01", "02", "04", "05", "10", "11"})
_REFUSING = frozenset({"10", "12", "13"})
_ANSWERING = frozenset({"05", "08", "11", "12"})
_APPEALING = frozenset({"02", "10"})
_AFTER = ("after", "following")
_RESIGNING = frozenset({"0831", "0341"})
_CRACKDOWN = "175"
_DONE_TO_PEOPLE = VIOLENT | {"17"}
_WITH_WEAPONS = frozenset({"194", "195"})  # "launched drones at Odesa" is not done to the drones
_MOVING = VIOLENT | {"03", "08", "15"}
_MOUNTS = frozenset({"helicopter", "tank", "jet", "plane", "aircraft", "warplane", "gunship"})
_ARMED_WITH = frozenset({"with", "from"})
_CUSTODY = frozenset({"custody", "detention", "captivity"})
_WAYS = frozenset({"to", "for", "towards", "toward", "from"})
_UNTIL = frozenset({"until", "unless", "till"})
_DISPERSED = "175"
_PROTEST = "14"
_MONEY = frozenset("dollar pound franc euro yen yuan rouble ruble lira peso shilling rand rupee".split())
_DENIAL = "016"
_INQUIRY = "09"
_EXPELLING = ("161", "174")
_SHELLING = ("194", "195")
_MISSIONS = frozenset({"embassy", "consulate"})
_PRISONS = frozenset({"jail", "prison", "cell", "gaol"})
_WARNING = frozenset({"warn", "tell", "threaten", "caution"})
_REFUSAL = "12"
_WITHHELD = frozenset({"12", "13"})
_TELLING = frozenset({"tell", "inform", "assure", "notify"})
_THEIRS = frozenset({"the", "both", "their", "all"})
_PURSUING = frozenset("catch chase pursue track intercept spot corner surround follow locate hunt".split())
_RELIEF = "073"
_HELPING = frozenset({"07", "033"})


def search_targets(reader: ActorReader, view: SentenceView, act: Act) -> list[Actor]:
    """The targets of an act whose object is nobody: inside the object's phrase, then beside it, with those listed."""
    own = [a for s in act.sources if (a := reader.read(view, s)) is not None]
    sources = {a.code for a in own}
    if act.code in _RESIGNING:  # "agreed to resign without going back to Peru": nobody resigns at his state
        sources |= {a.country for a in own if a.country}
    if act.code[:2] in _OUTWARD:  # "defended Russia's role in Syria": a state does not speak to itself
        sources |= {a.country for a in own if a.country and (not a.roles or a.roles[0] in STATE)}
    for token in (t for t in _target_places(view, act) if not _is_origin(view, act, t)):
        found: dict[str, Actor] = {}
        for listed in conjuncts(view.tree, [token]):
            actor = reader.read(view, listed)
            moved = actor is not None and act.code[:2] in _MOVING and _is_of_its_own(actor, own)
            listens = actor is not None and actor.roles[:1] == ("MED",) and act.code[:2] in _WORDS  # "told reporters"
            # "denied that its troops had crossed into Sudan" answers Sudan
            answers = act.code == _DENIAL or (act.code[:2] == "13" and _is_who_would(view, act, listed))
            ours = actor is not None and answers and actor.country in {a.country for a in own}
            gains = actor is not None and act.code[:2] == _PROTEST and _gains(view, listed, actor)
            if actor is not None and actor.code not in sources and not (listens or moved or gains or ours):
                found.setdefault(actor.code, evolve(actor, basis="inferred"))
        if found:
            return list(found.values())
    return _told(reader, view, act, own)


def _is_who_would(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a word names who would do what is threatened: "Peru's president warned that Lima would use force"."""
    threatened = (view.clauses.verb(t) for t in act.contents if view.clauses.is_verb(t))
    return any(token in clause.subjects for clause in threatened)


def _told(reader: ActorReader, view: SentenceView, act: Act, own: Sequence[Actor]) -> list[Actor]:
    """Another party to whom a refusal or threat is told: "Bonn told Ankara that it would not lift the ban"."""
    heard = (reader.read(view, t) for t in _listeners(view, act)) if act.code[:2] in _WITHHELD else ()
    return [evolve(a, basis="inferred") for a in heard if a is not None and _is_opposite(a, own)]


def _is_opposite(listener: Actor, own: Sequence[Actor]) -> bool:
    """Whether who is told something is of another state or side, and no public."""
    if listener.roles[:1] == ("MED",) or not own:
        return False
    abroad = listener.country is not None and all(listener.country != a.country for a in own)
    return abroad or any({*a.roles[:1]} & REBELLIOUS != {*listener.roles[:1]} & REBELLIOUS for a in own)


def from_their_states(
    reader: ActorReader, view: SentenceView, act: Act, targets: list[Actor], own: list[Actor]
) -> list[Actor]:
    """Those expelled under the states they are from: "expelled two diplomats from Chad and one from Libya"."""
    if act.code not in _EXPELLING or not any(t.country is None and t.roles for t in targets):
        return targets
    tree, verb = view.tree, act.clause.head
    more = (c for c in tree.children[verb] if tree.labels[c] == L.CONJUNCT and tree.tags[c] == L.CARDINAL)
    phrases = [*act.clause.prepositions, *(p for c in more for p in view.clauses.noun(c).prepositions)]
    origins = [a for p in phrases if p.word == "from" for o in p.objects if (a := reader.read(view, o)) is not None]
    states = list(dict.fromkeys(a.country for a in origins if a.country and not a.roles))
    abroad = [s for s in states if s not in {a.country for a in own}]
    return [with_country(t, s, basis="stated") for t in targets for s in abroad] or targets


def _is_origin(view: SentenceView, act: Act, token: int) -> bool:
    """Whether fire comes from somewhere: "shells launched from Russian positions"."""
    tree = view.tree
    behind = tree.labels[token] == L.PREPOSITION_OBJECT and tree.low[tree.heads[token]] == "from"
    return behind and act.code.startswith(_SHELLING)


def _gains(view: SentenceView, token: int, actor: Actor) -> bool:
    """Whether people protest for somebody and not against him: "to demand better food for jailed rebels"."""
    if not actor.roles or actor.roles[0] in STATE:
        return False
    if actor.roles == _PEOPLE and view.tree.low[view.tree.heads[token]] == "of":
        return True  # "against the transfer of prisoners"
    return any(view.tree.labels[t] == L.PREPOSITION_OBJECT and view.tree.low[view.tree.heads[t]] == "for"
               for t in (token, *view.tree.above(token)))  # fmt: skip


def _addressed(view: SentenceView, act: Act) -> Iterator[int]:
    """Who is told what somebody means to do: "Iran told Oman that it was ready for talks"."""
    tree, head = view.tree, act.clause.head
    if act.code[:2] == "03":
        yield from _listeners(view, act)
    if act.code[:2] == "13" and tree.lemmas[head] in _WARNING:  # "warned Damascus that it would answer any attack"
        behind = next((t for t in range(head + 1, len(tree)) if tree.heads[t] == head), head)
        yield from [behind] if tree.tags[behind] in L.NAME_TAGS else []


def _listeners(view: SentenceView, act: Act) -> Iterator[int]:
    """To whom the clause of an act is told."""
    tree, head = view.tree, act.clause.head
    told = tree.heads[head]
    if tree.labels[head] == L.CONTENT and tree.lemmas[told] in _TELLING and view.clauses.is_verb(told):
        yield from view.clauses.verb(told).objects


def _is_of_its_own(actor: Actor, sources: Sequence[Actor]) -> bool:
    """Whether forces are those of the state that acts: "sent its jets to bomb the camp" does not hit the jets."""
    states = (s for s in sources if not s.roles or s.roles[0] in ("GOV", "MIL"))
    return actor.roles[:1] == ("MIL",) and any(s.country == actor.country for s in states)


def people_inside(reader: ActorReader, view: SentenceView, act: Act) -> Actor | None:
    """Whose a place or thing is that is hit, or who stood around: "a camp for refugees", "among recruits"."""
    around = (o for p in act.clause.prepositions if p.word in _AROUND for o in p.objects)
    inside = (i for token in act.targets for i in _inside(view, token, _BELONGING))
    for token in (*inside, *around):
        actor = reader.read(view, token)
        if actor is not None and actor.roles:
            return evolve(actor, basis="inferred")
    return None


def search_source(reader: ActorReader, view: SentenceView, act: Act) -> Actor | None:
    """The source of an act whose subject is nobody: whose the subject is, or who stands behind "by"."""
    violent = act.code[:2] in VIOLENT
    laid_on = act.code.startswith(_PENALTY) and act.clause.passive  # "was hit with a round of EU sanctions"
    rounds = [o for t in act.literals if laid_on for p in view.clauses.noun(t).prepositions for o in p.objects]
    nouns = (*act.literals, *rounds) if violent or laid_on else ()
    for token in (m for t in nouns for m in view.clauses.noun(t).modifiers):
        if _says_whose(view, token) and (actor := reader.read(view, token)) is not None:
            return evolve(actor, basis="inferred")  # "killed in an Israeli strike"
    behind = (p for t in act.literals if violent for p in view.clauses.noun(t).prepositions if p.word == "by")
    for token in (o for p in behind for o in p.objects):
        if (actor := reader.read(view, token)) is not None:
            return evolve(actor, basis="inferred")  # "died in a raid by rebels"
    for token in act.sources:
        told = violent and not possessors(view.tree, token)  # not who "condemned a raid that killed"
        does = not told or view.standings.support(token) is not None
        for inner in (*_inside(view, token, _OWNERS), *(view.clauses.owner(token) if does else ())):
            if inner not in act.targets and (actor := reader.read(view, inner)) is not None:
                return evolve(actor, basis="inferred")
    for token in view.tree.subtree(act.clause.head) if act.code[:2] in VIOLENT else ():
        if view.tree.lemmas[token] in _CUSTODY and (actor := reader.read(view, token)) is not None:
            return evolve(actor, basis="inferred")  # "tortured in Egyptian police custody"
    return _speaker(reader, view, act) if act.rule.reciprocal or act.rule.pattern.is_verdict else None


def _says_whose(view: SentenceView, token: int) -> bool:
    """Whether a word before a noun says whose it is, and not where: "an Israeli raid", "a US raid", no "Kabul raid"."""
    mention = view.mention_at.get(token)
    if mention is None or mention.inert or mention.is_agent:
        return False
    entry = mention.readings[0].entry
    land = isinstance(entry, ActorEntry) and entry.kind == "country" and mention.style in ("name", "seat")
    return not land or view.tree.words[token].replace(".", "").isupper()


def _speaker(reader: ActorReader, view: SentenceView, act: Act) -> Actor | None:
    """Who says so, where the rule names no source ("it is an act of war") or both sides take part ("contacts")."""
    for token in act.standing.speakers:
        actor = reader.read(view, token)
        if actor is not None and all(actor.code != t.code for s in act.targets if (t := reader.read(view, s))):
            return evolve(actor, basis="inferred")
    return None


def unknown_attacker(act: Act, place: PlaceMention | None) -> Actor | None:
    """Unknown perpetrators of violence: armed men of unknown allegiance of the place (coding policy, "Actors")."""
    return _of_place(place, ("UAF",)) if place is not None and act.code[:2] in VIOLENT else None


def government_of(place: PlaceMention | None) -> Actor | None:
    """The government of the place, which a protest against nobody named addresses."""
    return _of_place(place, ("GOV",)) if place is not None else None


def government_at_home(sources: Sequence[Actor]) -> Actor | None:
    """The government of those who protest against nobody named, where the text names no place either."""
    country = next((s.country for s in sources if s.country and s.roles and s.roles[0] not in STATE), None)
    if country is None:
        return None
    return Actor(text="", code=join(country, ("GOV",)), country=country, roles=("GOV",), basis="inferred", kind="place")


def crowd_of(act: Act, place: PlaceMention | None) -> Actor | None:
    """The people of the place, who protest where the text names nobody: "protests erupted in Lima"."""
    gathers = act.kind == "noun" and act.code[:2] == "14"
    return _of_place(place, ("CVL",)) if place is not None and gathers else None


def _is_peopled(place: PlaceMention) -> bool:
    """Whether a place belongs to a country whose people live there: waters are nobody's."""
    return place.country is not None and place.feature not in _WATERS


def _of_place(place: PlaceMention, roles: tuple[str, ...]) -> Actor | None:
    if not _is_peopled(place):
        return None
    code = join(place.country, roles)
    return Actor(text=place.text, code=code, country=place.country, roles=roles, basis="inferred", kind="place")


def people_of_place(act: Act, source: Actor | None, place: PlaceMention | None) -> Actor | None:
    """Coercion and force in a place, aimed at nobody named, meet its people: "a curfew in Kashmir"."""
    root = act.content.code[:2] if act.content is not None else act.code[:2]
    relief = act.code == _RELIEF and act.content is None  # "handed out food in Congo"
    eased = act.code.startswith("081")  # "lifted the curfew in Suva"
    if place is None and act.code.startswith(("172", "0813", "0814")) and source is not None and source.country:
        code = join(source.country, _PEOPLE)  # "banned demonstrations"
        return Actor(text="", code=code, country=source.country, roles=_PEOPLE, basis="inferred", kind="place")
    if place is None or not _is_peopled(place) or not (eased or relief or root in VIOLENT | {"15", "17"}):
        return None
    own = source is not None and source.country in (place.country, None)
    people = act.code.startswith(("172", _CRACKDOWN)) or (source and source.country)
    wrecked = act.code.startswith("171") and place.precision != "country"  # "torched cars in the village of Burin"
    roles = ("CVL",) if (own and people) or wrecked else ()
    return Actor(
        text=place.text,
        code=join(place.country, roles),
        country=place.country,
        roles=roles,
        name=place.name,
        basis="inferred",
        kind="place",
    )


def people_of(view: SentenceView, act: Act, places: Sequence[PlaceMention]) -> Actor | None:
    """What happens to a place happens to its country: "shelled the town of Bor", not "any ship that sails to Bor"."""
    tree = view.tree
    for token in act.targets:
        own = set(tree.subtree(token)) - _bound_for(view, token)
        own -= {t for s in act.sources if s in own for t in tree.subtree(s)}  # "a step that Oslo and Lima denounced"
        spans = [(tree.starts[t], tree.ends[t]) for t in own]
        for place in places:
            if place.country and any(place.start < end and start < place.end for start, end in spans):
                return state_of(place)
    return None


def _bound_for(view: SentenceView, token: int) -> set[int]:
    """Where a clause says that something goes to or comes from: "any ship that sails to Bor"."""
    tree = view.tree
    clauses = (c for c in tree.children[token] if tree.labels[c] in (L.RELATIVE, L.UNCLEAR))
    ways = (w for clause in clauses for w in tree.subtree(clause) if tree.low[w] in _WAYS)
    return {t for w in ways for t in tree.subtree(w)}


def state_of(place: PlaceMention) -> Actor | None:
    """The country that a place lies in, as an actor."""
    if place.country is None:
        return None
    return Actor(
        text=place.text,
        code=place.country,
        country=place.country,
        roles=(),
        name=place.name,
        basis="inferred",
        kind="place",
    )


def _target_places(view: SentenceView, act: Act) -> Iterator[int]:
    yield from _addressed(view, act)
    for token in act.targets:
        if act.code[:2] == _INQUIRY and view.tree.labels[token] == L.PREPOSITION_COMPLEMENT:
            yield from view.clauses.verb(token).subjects  # "an inquiry into whether the mayor took bribes"
        yield from _inside(view, token)
    if act.code[:2] not in VIOLENT:  # "sent Tehran a request"
        yield from (c for c in view.tree.children[act.clause.head] if _is_recipient(view, c))
    phrases = {p.word: p.objects for p in reversed(act.clause.prepositions)}
    protest = act.code[:2] == _PROTEST
    if protest:  # before what a literal names: "rallied outside the Polish embassy in London"
        yield from _protested(view, phrases)
    for literal in act.literals[1:]:
        if act.code == _DISPERSED:  # "broke up a student march in Lome"
            yield from (m for m in view.tree.children[literal] if m < literal and m in view.mention_at)
        if act.code[:2] == _REFUSAL:  # "rejected a French proposal for a truce in Lebanon"
            yield from (m for m in view.clauses.noun(literal).modifiers if _says_whose(view, m))
        yield from _inside(view, literal)
        if act.code[:2] in _ANSWERING:
            yield from _naming(view, literal)
            yield from _attended(view, act, literal)
    first = _ASKED_BEHIND if act.code[:2] == "02" else ()  # "sought help from Mali against the rebels"
    for word in () if protest else (*first, *_BESIDE_TARGET):
        armed = word in _ARMED_WITH and act.code[:2] in VIOLENT  # "answered with tank shells", "bombs from drones"
        weapons = (
            {*act.literals, *(o for o in phrases.get(word, ()) if view.tree.lemmas[o] in _MOUNTS)} if armed else ()
        )
        yield from (o for o in phrases.get(word, ()) if o not in weapons)
    if act.code[:2] in _ANSWERING:
        yield from _talked_with(view, phrases)
    for head in act.clause.objects:
        if head not in act.targets:
            # "Arrested a Jordanian man": the rule may take the word, whom it names is the target all the same.
            people = act.code[:2] in _DONE_TO_PEOPLE and act.code[:3] not in _WITH_WEAPONS
            named = head not in act.literals or people
            yield from (head, *_inside(view, head)) if named else _inside(view, head)
    if act.code[:2] in VIOLENT:
        yield from _pursued(view, act)
    if act.content is not None:
        yield from _target_places(view, act.content)
    for content in () if act.targets or act.code in _RESIGNING else (*act.contents, *_purposes(view, act)):
        yield from _mentioned(view, act, content)
    if act.code[:2] in _REFUSING:
        yield from _waited_for(view, act)
    if act.code[:2] in _APPEALING:
        yield from (m for literal in act.literals[1:] for m in _naming(view, literal))


def _pursued(view: SentenceView, act: Act) -> Iterator[int]:
    """Whose cars or boats are hit: "the navy caught up with the pirates and sank both boats"."""
    tree, before = view.tree, view.tree.heads[act.head]
    theirs = any(tree.low[c] in _THEIRS for t in act.targets for c in tree.children[t])
    if theirs and tree.labels[act.head] == L.CONJUNCT and tree.lemmas[before] in _PURSUING:
        hunt = view.clauses.verb(before)
        yield from (*hunt.objects, *(o for p in hunt.prepositions if p.word == "with" for o in p.objects))


def _is_recipient(view: SentenceView, token: int) -> bool:
    return view.tree.labels[token] == L.RECIPIENT and view.tree.tags[token] in L.NOUN_TAGS


def _protested(view: SentenceView, phrases: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Whom a protest addresses: whom it is against, and whose building it stands before."""
    yield from (t for w in _WHERE for t in phrases.get(w, ()) if view.tree.lemmas[t] in _MISSIONS)
    front = (t for t in phrases.get("in", ()) if view.tree.lemmas[t] == "front")
    yield from (o for t in front for p in view.clauses.noun(t).prepositions if p.word == "of" for o in p.objects)
    yield from (t for t in phrases.get("in", ()) if view.tree.lemmas[t] in _PRISONS)
    for word in _PROTESTED:
        for token in phrases.get(word, ()):
            named = view.mention_at.get(token) if word in _WHERE else None
            if named is None or named.is_agent:
                yield token
            yield from _inside(view, token)


def _waited_for(view: SentenceView, act: Act) -> Iterator[int]:
    """Who has to act first: "will not lift the embargo until Hanoi helps", "will use force if Mali attacks"."""
    tree, marks = view.tree, _UNTIL | {"if"} if act.code[:2] == "13" else _UNTIL
    for clause in tree.subtree(act.clause.head):
        if tree.labels[clause] == L.ADVERBIAL and any(tree.low[c] in marks for c in tree.children[clause]):
            yield from view.clauses.verb(clause).subjects if view.clauses.is_verb(clause) else ()
            yield from (
                t for t in tree.subtree(clause) if _is_somebody(view, t) and tree.labels[t] not in L.NOUN_MODIFIERS
            )


def _naming(view: SentenceView, noun: int) -> Iterator[int]:
    """Actors before a noun: "rejected an Afghan government offer", "requested a Security Council meeting"."""
    own = view.mention_at.get(noun)
    modifiers = view.clauses.noun(noun).modifiers
    yield from (m for m in modifiers if _is_somebody(view, m) and view.mention_at[m] is not own)


def _talked_with(view: SentenceView, phrases: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """The other side of talks that an answer follows: "called off the strike after talks with the ministry"."""
    for noun in (t for word in _AFTER for t in phrases.get(word, ())):
        yield from (t for p in view.clauses.noun(noun).prepositions if p.word == "with" for t in p.objects)


def _attended(view: SentenceView, act: Act, noun: int) -> Iterator[int]:
    """Who is named in what somebody was asked to do: "rejected an invitation to attend talks with Sudan"."""
    for clause in (c for c in view.tree.children[noun] if view.tree.labels[c] == L.NOUN_CLAUSE):
        yield from _mentioned(view, act, clause)


def _mentioned(view: SentenceView, act: Act, clause: int) -> Iterator[int]:
    """The names and role nouns of a clause that are not who acts and not mere modifiers of one."""
    mentioned = (t for t in view.tree.subtree(clause) if t in view.mention_at and t not in act.sources)
    return (t for t in mentioned if not _qualifies(view, t))


def _is_somebody(view: SentenceView, modifier: int) -> bool:
    """Whether a word before a noun names an actor: "a government offer", "US demands", but not "military aid"."""
    mention = view.mention_at.get(modifier)
    entry = mention.readings[-1].entry if mention is not None else None
    if isinstance(entry, AgentEntry):
        return view.tree.tags[modifier] not in L.ADJECTIVE_TAGS and not (STATE | REBELLIOUS).isdisjoint(entry.roles)
    return entry is not None


def _qualifies(view: SentenceView, token: int) -> bool:
    """Whether a word only says more of what is behind it: "fundamentalist demonstrators", "paid in US dollars"."""
    tree, noun = view.tree, view.tree.heads[token]
    return tree.labels[token] in L.NOUN_MODIFIERS and (noun in view.mention_at or tree.lemmas[noun] in _MONEY)


def _purposes(view: SentenceView, act: Act) -> Iterator[int]:
    """What help or a weapon is for: "gave aid to help Haiti recover", "fired tear gas to disperse students"."""
    if act.code[:2] in _HELPING or act.code[:3] in _HELPING or act.code == _CRACKDOWN:
        for token in (act.head, *act.literals[1:]):
            yield from (c for c in view.tree.children[token] if c > token and view.clauses.is_infinitive(c))


def _inside(view: SentenceView, token: int, words: frozenset[str] = _INSIDE) -> Iterator[int]:
    """The possessors of a noun and what stands behind its prepositions ``words``, one level deeper too.

    A participle belongs to it as well: "lifted the sanctions imposed on Burma", "a ship run by Greenpeace".
    """
    clause = view.clauses.noun(token)
    yield from clause.subjects
    for phrase in clause.prepositions:
        if phrase.word in words:
            for inner in phrase.objects:
                yield inner
                deeper = view.clauses.noun(inner)
                yield from deeper.subjects
                yield from (o for p in deeper.prepositions if p.word in words for o in p.objects)
    for participle in view.tree.children[token]:
        if view.tree.lemmas[participle] in BLAMED:
            continue
        if view.tree.labels[participle] == L.NOUN_CLAUSE and view.tree.tags[participle] in L.PARTICIPLE_TAGS:
            below = view.clauses.verb(participle)
            yield from (o for p in below.prepositions if p.word in words for o in p.objects)
            yield from below.subjects if below.passive else ()
