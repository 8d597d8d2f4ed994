"""What definite phrases stand for: "the group", "the ministry", "both sides", an acronym that the text has defined."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from types import MappingProxyType
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import REBELLIOUS, STATE, with_country
from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts

Reader = Callable[[SentenceView, int], Actor | None]
ReaderOfAll = Callable[[SentenceView, int], list[Actor]]
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both"})
# Words for a body or side that say no more of it.
BODIES: Final = frozenset(
    {
        "group",
        "movement",
        "organisation",
        "organization",
        "faction",
        "outfit",
        "party",
        "agency",
        "militia",
        "bloc",
        "alliance",
        "union",
    }
)
# Roles of words for a body of which a text mostly knows one: "the party", "the gang".
_OF_BODIES: Final = (frozenset({"PTY"}), frozenset({"CRM"}))
_SIDES: Final = frozenset(
    {
        "side",
        "party",
        "faction",
        "camp",
        "foe",
        "rival",
        "enemy",
        "adversary",
        "neighbour",
        "neighbor",
        "army",
        "delegation",
    }
)
_STATES: Final = frozenset({"country", "nation", "state", "neighbour", "neighbor", "ally", "government", "power"})
_GROUPS_OF_A_LAND: Final = frozenset("group movement organisation organization faction militia front guerrilla".split())
# Words for one state beside another: "its neighbour".
_BESIDE_A_STATE: Final = frozenset({"neighbour", "neighbor", "rival", "foe", "adversary"})
_IN_TURN: Final = ("former", "latter")
# Words for the state itself: "the kingdom".
_ONE_STATE: Final = frozenset({"country", "kingdom", "emirate", "sultanate", "republic"})
# What news calls states by their form of rule.
_MONARCHIES: Final = {
    "kingdom": frozenset("SAU JOR MAR BHR GBR THA BTN NPL KHM LSO SWZ TON NLD BEL DNK NOR SWE ESP MYS".split()),
    "emirate": frozenset("KWT QAT ARE BHR".split()),
    "sultanate": frozenset("OMN BRN".split()),
}
_REGIONAL_STATE: Final = frozenset({"state", "nation"})
_REGIONS: Final = frozenset(
    "african asian european american balkan baltic gulf caribbean arab andean himalayan pacific caucasus island".split()
)
_SIDES_OF_REGIONS: Final = frozenset(
    "west east north south central southern northern eastern western southeast middle horn small tiny poor rich "
    "impoverished landlocked oil-rich former".split()
)
_PAIR: Final = 2
_KOREAN_HALVES: Final = MappingProxyType({"North": "PRK", "South": "KOR"})
_LEADERS: Final = frozenset(
    {
        "leader",
        "president",
        "minister",
        "official",
        "diplomat",
        "statesman",
        "premier",
        "man",
        "envoy",
        "negotiator",
        "commander",
        "counterpart",
    }
)
_OFFICES: Final = frozenset({"prime", "foreign", "defence", "defense", "interior", "trade"})
_SIDES_OF: Final = frozenset({"sides", "countries", "nations", "governments"})
_OF_A_SIDE: Final = frozenset({"on", "from", "of", "for"})
# Words for armed men that say more of them than "the rebels" does.
_TELLING: Final = frozenset({"SEP"})
_CONTENDING: Final = REBELLIOUS | {"GOV", "MIL", "OPP", "PTY"}
_PEOPLE: Final = frozenset({"man", "woman", "captive", "hostage", "victim"})
_UNARMED: Final = frozenset({"CVL", "EDU", "LAB", "AGR", "BUS", "MED", "HLH", "REL", "NGO", "REF"})
_COUNTS: Final = MappingProxyType({"two": 2, "both": 2, "each": 2, "three": 3, "four": 4})
REFERRING: Final = frozenset(
    {*BODIES, *(w + "s" for w in _SIDES | _STATES), "countries", "parties", "enemies", "adversaries", "allies"}
)
"""Forms of the words that refer to an actor without naming it: a sentence with one may hold an event."""
# What kind of group is meant, where it was named before: "the Islamist group".
_KINDS: Final = frozenset(
    "shi'ite shiite shia sunni islamist islamic jihadist militant rebel armed insurgent separatist extremist guerrilla "
    "muslim paramilitary outlawed banned".split()
)
_BANDS: Final = frozenset("group movement organisation organization militia outfit faction".split())
_FIGHTING: Final = frozenset({"faction", "militia"})
_WHERE_TOLD: Final = frozenset({"near", "outside", "at", "on", "during", "after"})
_WHERE: Final = frozenset("in at near outside inside into around across".split())
# How many sentences back both sides, a body or role, and the only army of the text may stand.
_BACK_TO_COUNTRY: Final = 2
_BACK_TO_BOTH: Final = 5
_BACK_TO_ONE: Final = 12
_BACK_TO_STATE: Final = 30
_BODY_KINDS: Final = frozenset({"group", "organisation", "party"})


def is_definite(view: SentenceView, head: int) -> bool:
    """Whether a noun phrase points back: "the group", with no word but an article and a number before the noun."""
    tree = view.tree
    before = [c for c in tree.children[head] if c < head]
    article = next((c for c in before if tree.low[c] in _DEFINITE), None)
    plain = all(
        tree.labels[c] in (L.DETERMINER, L.NUMBER, L.PREDETERMINER)
        or (tree.low[c] in _KINDS and tree.lemmas[head] in _BANDS)
        for c in before
        if c > (article or 0)
    )
    named = any(
        tree.labels[c] in (L.RELATIVE, L.NOUN_CLAUSE)
        or (tree.labels[c] == L.PREPOSITION and tree.low[c] not in _WHERE_TOLD)
        for c in tree.children[head]
    )
    return article is not None and plain and not named


def both_named(
    read: Reader, read_all: ReaderOfAll, view: SentenceView, before: Sequence[SentenceView], head: int
) -> list[Actor]:
    """Those that "both sides", "the two ministers", "the three countries" are: the last so many of their kind."""
    tree, noun = view.tree, _sides_within(view, head)
    if tree.low[head] == "both" and tree.labels[head] in L.PATIENTS | {L.SUBJECT, L.PREPOSITION_OBJECT}:
        return _named_together(read, read_all, view, before, head, "side", _PAIR)  # "urged both to stop"
    lemma = tree.lemmas[noun]
    count = next((n for c in tree.children[noun] if c < noun and (n := _COUNTS.get(tree.low[c]))), 0)
    each = any(tree.low[c] == "each" for c in tree.children[noun])  # "each side accused the other"
    if not count or lemma not in _SIDES | _STATES | _LEADERS or not (each or _is_both(view, noun)):
        return []
    found = _named_together(read, read_all, view, before, head, lemma, count)
    if lemma not in _STATES:
        return found
    own = read(view, head) if head != noun else None  # "the presidents of both countries"
    if own is not None and own.roles and own.country is None:
        return [with_country(own, a.country) for a in found]
    return [_state_itself(a) for a in found]


def _is_both(view: SentenceView, head: int) -> bool:
    """Whether a noun with a number points back; "the two prime ministers" are no less definite than "the two men"."""
    tree = view.tree
    office = any(tree.low[c] in _OFFICES for c in tree.children[head] if c < head)
    return is_definite(view, head) or (office and any(tree.low[c] in _DEFINITE for c in tree.children[head]))


def _sides_within(view: SentenceView, head: int) -> int:
    """The sides that people are of: "delegates on both sides"."""
    tree = view.tree
    if tree.tags[head] != L.PLURAL_NOUN:
        return head
    inside = (p for p in view.clauses.noun(head).prepositions if p.word in _OF_A_SIDE)
    return next((o for p in inside for o in p.objects if tree.low[o] in _SIDES_OF), head)


def _state_itself(actor: Actor) -> Actor:
    """The state of a minister or of ships: "Greek and Turkish envoys met. The two countries ..."."""
    if actor.country is None or not actor.roles:
        return actor
    return evolve(actor, code=actor.country, roles=(), kind="country")


def _named_together(
    read: Reader,
    read_all: ReaderOfAll,
    view: SentenceView,
    before: Sequence[SentenceView],
    head: int,
    lemma: str,
    count: int,
) -> list[Actor]:
    kind = _is_state if lemma in _STATES else _is_contending
    if count == _PAIR and lemma in _STATES | _SIDES and (pair := _coordinated(read, before, kind)):
        return pair
    known = _last_named(read_all, view, before, head, lemma, count, _is_known)
    return known or _last_named(read_all, view, before, head, lemma, count, lambda actor: True)


def _last_named(
    read_all: ReaderOfAll,
    view: SentenceView,
    before: Sequence[SentenceView],
    head: int,
    lemma: str,
    count: int,
    fits: Callable[[Actor], bool],
) -> list[Actor]:
    """The last so many actors of the text that the noun fits."""
    found: dict[str, Actor] = {}
    speaking = _subjects_above(view, head)
    if lemma in _SIDES and before and (pair := _two_nations(read_all, before[-1], lemma, fits)):
        return pair
    for earlier, token in _spoken_of(view, before, head, _BACK_TO_BOTH):
        actors = [] if earlier is view and token in speaking else read_all(earlier, token)
        fitting = {a.code: a for a in actors if _fits_pair(lemma, a) and fits(a)}
        if len(fitting) == count and not found:
            return list(fitting.values())  # "Greek and Turkish envoys met. The two sides ..."
        for actor in fitting.values() if len(fitting) == 1 else ():
            if lemma not in _SIDES or not any(_is_of_one_side(actor, other) for other in found.values()):
                found.setdefault(actor.code, actor)
        if len(found) == count:
            return list(found.values())[::-1]
    return []


def _two_nations(read_all: ReaderOfAll, view: SentenceView, lemma: str, fits: Callable[[Actor], bool]) -> list[Actor]:
    """The two nations of one subject: "Thai and Cambodian troops traded fire, and Bangkok said ... Both sides"."""
    for token in (t for t, label in enumerate(view.tree.labels) if label in L.SUBJECTS):
        actors = {a.code: a for a in read_all(view, token) if _fits_pair(lemma, a) and fits(a)}
        if len(actors) == _PAIR and len({a.country for a in actors.values()}) == _PAIR:
            return list(actors.values())
    return []


def _is_of_one_side(one: Actor, other: Actor) -> bool:
    """Whether two actors fight or speak for one state: its army and its ministry."""
    return one.country == other.country and all(not a.roles or a.roles[0] in STATE for a in (one, other))


def _is_state(actor: Actor) -> bool:
    return actor.kind == "country"


def _is_contending(actor: Actor) -> bool:
    return not actor.roles or actor.roles[0] in _CONTENDING


def _coordinated(read: Reader, before: Sequence[SentenceView], fits: Callable[[Actor], bool]) -> list[Actor]:
    """The two that were the subject of the sentence before: "France and Mali signed. The two countries ..."."""
    if not before:
        return []
    view, tree = before[-1], before[-1].tree
    for token in (t for t, label in enumerate(tree.labels) if label in L.SUBJECTS):
        group = conjuncts(tree, [token])
        actors = [a for t in group if (a := read(view, t)) is not None and fits(a)]
        if len(group) == 2 and len({a.code for a in actors}) == 2:
            return actors
    return []


def _subjects_above(view: SentenceView, head: int) -> set[int]:
    """Who acts on a phrase in its own sentence: "the UN urged both sides" does not speak of the UN."""
    verbs = []
    for token in view.tree.above(head):
        verbs += [token] if view.clauses.is_verb(token) else []
        if view.tree.labels[token] == L.CONJUNCT and verbs:
            break  # "Togo received Chad's president and the two leaders signed an accord"
    return {s for v in verbs for s in view.clauses.verb(v).subjects if s != head}


def _fits_pair(lemma: str, actor: Actor) -> bool:
    if lemma in _STATES:
        return actor.kind == "country" or (actor.country is not None and actor.roles[:1] in (("GOV",), ("MIL",)))
    if lemma in _LEADERS:
        return actor.kind in ("person", "agent") and bool(actor.roles)
    return _is_contending(actor) and bool(actor.country or actor.name or actor.roles)


def _is_known(actor: Actor) -> bool:
    return bool(actor.country or actor.name)


def in_turn(read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int) -> Actor | None:
    """Who "the former" and "the latter" are: the first and the last of two that were named together.

    Named together are those whom "and" joins, and who met each other: "Kabila met Kagame. The latter denied it".
    """
    word = view.tree.low[head]
    if word not in _IN_TURN or not is_definite(view, head):
        return None
    for sentence in (view, *reversed(before[-_BACK_TO_BOTH:])):
        end = head if sentence is view else len(sentence.tree)
        for token in range(end - 1, -1, -1):
            pair = conjuncts(sentence.tree, [token])
            named = [a for t in pair if t < end and (a := read(sentence, t)) is not None]
            if len(named) == _PAIR and len(pair) == _PAIR:
                return named[_IN_TURN.index(word)]
        met = _on_both_sides(read, sentence) if sentence is not view else []
        if met:
            return met[_IN_TURN.index(word)]
    return None


def _on_both_sides(read: Reader, sentence: SentenceView) -> list[Actor]:
    """The one who acts and the one to whom or with whom he does it, by the main verb of a sentence."""
    root = next((t for t, above in enumerate(sentence.tree.heads) if above == t), 0)
    if not sentence.clauses.is_verb(root):
        return []
    clause = sentence.clauses.verb(root)
    others = (*clause.objects, *(o for p in clause.prepositions if p.word == "with" for o in p.objects))
    sides = [
        next((a for t in side if (a := read(sentence, t)) is not None), None) for side in (clause.subjects, others)
    ]
    found = [a for a in sides if a is not None]
    return found if len({a.code for a in found}) == _PAIR else []


def half_of_korea(read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int) -> Actor | None:
    """Which Korea "the North" or "the South" is, where the text has named either."""
    tree, half = view.tree, _KOREAN_HALVES.get(view.tree.words[head])
    name = f"{tree.words[head]} Korea"
    if half is not None and any(tree.words[c] == "Korea" for c in tree.children[head]):  # "North and South Korea"
        return Actor(text=tree.words[head], code=half, country=half, roles=(), name=name, kind="country")
    alone = all(tree.low[c] == "the" or c > head for c in tree.children[head])
    if half is None or not alone or head == 0 or tree.low[head - 1] != "the":
        return None
    for earlier, token in _spoken_of(view, before, head, _BACK_TO_ONE):
        actor = read(earlier, token)
        if actor is not None and actor.country in _KOREAN_HALVES.values():
            return Actor(text=f"the {tree.words[head]}", code=half, country=half, roles=(), name=name,
                         basis="coreference", kind="country")  # fmt: skip
    return None


def only_state(read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int) -> Actor | None:
    """Which state "the country" or "the West African nation" is: the only one that the text has spoken of lately."""
    one = view.tree.lemmas[head] in _ONE_STATE and is_definite(view, head)
    if view.tree.tags[head] == L.PLURAL_NOUN or not (one or _is_state_of_a_region(view, head)):
        return None
    speaking = _subjects_above(view, head)
    spoken = [(s, t) for s, t in _spoken_of(view, before, head, _BACK_TO_COUNTRY) if s is not view or t not in speaking]
    named = [a for s, t in spoken if (a := read(s, t)) is not None and a.country]
    ruled = _MONARCHIES.get(view.tree.lemmas[head])
    named = [a for a in named if ruled is None or a.country in ruled]
    if not named or len({a.country for a in named}) > 1:
        return None
    country = named[0].country
    text = f"the {view.tree.words[head]}"
    return Actor(text=text, code=country or "", country=country, roles=(), basis="coreference", kind="country")


def _is_state_of_a_region(view: SentenceView, head: int) -> bool:
    """Whether a phrase names a state by where it lies: "the West African state", "the Gulf kingdom"."""
    tree = view.tree
    if tree.lemmas[head] not in _ONE_STATE | _REGIONAL_STATE:
        return False
    before = [c for c in tree.children[head] if c < head]
    bare = not any(tree.labels[c] in (L.RELATIVE, L.NOUN_CLAUSE, L.PREPOSITION) for c in tree.children[head])
    parts = {tree.low[t] for c in before for t in tree.subtree(c)}
    return bare and "the" in parts and bool(parts & _REGIONS) and parts <= _REGIONS | _SIDES_OF_REGIONS | {"the"}


def other_state(
    read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int, owner: Actor | None
) -> Actor | None:
    """Which state "its neighbour" or "its rival" is: the nearest named before it that is not the owner."""
    if owner is None or view.tree.lemmas[head] not in _BESIDE_A_STATE or view.tree.tags[head] == L.PLURAL_NOUN:
        return None
    for earlier, token in _spoken_of(view, before, head, _BACK_TO_BOTH):
        actor = read(earlier, token)
        if actor is not None and actor.kind == "country" and not actor.roles and actor.country != owner.country:
            return actor
    return None


def one_named(
    read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int, roles: frozenset[str]
) -> Actor | None:
    """Who "the group", "the ministry" or "the rebels" are: the last one named that the noun fits.

    ``roles`` are those of the noun itself; a noun without roles asks for a body of any kind.
    """
    lemma = view.tree.lemmas[head]
    if not is_definite(view, head) or (not roles and lemma not in BODIES):
        return None
    doers = _doers_to(view, head)
    for earlier, token in _spoken_of(view, before, head, _BACK_TO_ONE):
        if earlier is view and (token == head or token in doers):
            continue
        actor = read(earlier, token)
        if actor is None:
            continue
        known = bool(actor.country or actor.name)
        if roles:
            named = earlier.tree.tags[token] in L.NAME_TAGS  # not the army of "National Liberation Army"
            same_word = earlier.tree.lemmas[token] == lemma and actor.roles and not named
            rebels = roles <= REBELLIOUS and bool(actor.roles) and actor.roles[0] in REBELLIOUS
            body = roles in _OF_BODIES and roles <= set(actor.roles) and known and not same_word
            if same_word or body or (rebels and (known or actor.roles[0] in _TELLING)):
                return actor
        elif lemma in _FIGHTING and actor.roles[:1] == ("IGO",):
            continue
        elif (known and actor.kind in _BODY_KINDS) or (actor.roles and earlier.tree.lemmas[token] == lemma):
            return actor  # "the rebel group Ndama ... the group's leader"
        elif _are_its_men(lemma, actor) and earlier.tree.tags[token] == L.PLURAL_NOUN:
            return actor  # "Maoist rebels ... the group"
    return None


def group_of_its_land(
    read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int, actor: Actor
) -> Actor | None:
    """Which group "the Lebanese group" or "the Basque movement" is: the last one named that is of that land."""
    tree, bare = view.tree, not set(actor.roles) - {"CVL", "REL"}
    pointed = any(tree.low[c] == "the" for c in tree.children[head])
    if not bare or not pointed or not actor.country or tree.lemmas[head] not in _GROUPS_OF_A_LAND:
        return None
    named = (
        read(earlier, t) for earlier, t in _spoken_of(view, before, head, _BACK_TO_ONE) if (earlier, t) != (view, head)
    )
    return next((a for a in named if a is not None and a.kind == "group" and a.country == actor.country), None)


def _are_its_men(lemma: str, actor: Actor) -> bool:
    """Whether fighters named before stand for a body: "rebels ... the group", "militiamen ... the faction"."""
    rebels, gunmen = actor.roles[:1] == ("REB",), actor.roles[:1] == ("UAF",)
    return (lemma in _BANDS and rebels) or (lemma in _FIGHTING and (rebels or gunmen))


def _doers_to(view: SentenceView, head: int) -> Collection[int]:
    """Who does something to the one that is spoken of, and so is another: "the UN urged the group to halt"."""
    tree, verb = view.tree, view.tree.heads[head]
    if tree.labels[head] in L.SUBJECTS and any(tree.tags[c] == L.TO for c in tree.children[verb]):
        verb = tree.heads[verb]
    elif tree.labels[head] not in (L.OBJECT, L.RECIPIENT):
        return ()
    return tuple(view.clauses.surface_subjects(verb))


def counted_before(read: Reader, view: SentenceView, before: Sequence[SentenceView], head: int) -> Actor | None:
    """Who "the three" or "the men" are: those counted so before, or the last people that were spoken of."""
    tree = view.tree
    if not is_definite(view, head):
        return None
    number = tree.low[head] if tree.tags[head] == L.CARDINAL else None
    if number is None and (tree.lemmas[head] not in _PEOPLE or tree.tags[head] != L.PLURAL_NOUN):
        return None
    for earlier, token in _spoken_of(view, before, head, _BACK_TO_BOTH):
        counts = {earlier.tree.low[c] for c in earlier.tree.children[token] if earlier.tree.labels[c] == L.NUMBER}
        several = earlier.tree.tags[token] == L.PLURAL_NOUN if number is None else number in counts
        actor = read(earlier, token) if several and (earlier, token) != (view, head) else None
        if actor is not None and (number is not None or set(actor.roles) & _UNARMED):
            return actor
    return None


def only_country(
    read: Reader,
    view: SentenceView,
    before: Sequence[SentenceView],
    head: int,
    actor: Actor,
    institutions: Collection[str],
) -> str | None:
    """Whose "the army" is: that of the only state whose soldiers the text has spoken of."""
    if view.tree.lemmas[head] not in institutions or not actor.roles or actor.roles[0] not in STATE:
        return None
    if not is_definite(view, head):
        return None
    named = (read(earlier, token) for earlier, token in _spoken_of(view, before, head, _BACK_TO_STATE))
    countries = {a.country for a in named if a is not None and a.roles[:1] == actor.roles[:1] and a.country}
    return countries.pop() if len(countries) == 1 else None


def _spoken_of(
    view: SentenceView, before: Sequence[SentenceView], head: int, back: int
) -> Iterator[tuple[SentenceView, int]]:
    """Heads of the noun phrases before ``head``, the nearest first; those of ``back`` sentences before at most."""
    for sentence in (view, *reversed(before[-back:])):
        tree = sentence.tree
        last = head if sentence is view else len(tree)
        for token in range(last - 1, -1, -1):
            heads_phrase = tree.labels[token] not in L.BEFORE_NOUNS and tree.tags[token] in L.NOUN_TAGS
            where = tree.labels[token] == L.PREPOSITION_OBJECT and tree.lemmas[tree.heads[token]] in _WHERE
            if not where and (heads_phrase or (token in sentence.mention_at and tree.labels[token] == L.POSSESSOR)):
                yield sentence, token


def defined_acronyms(view: SentenceView) -> Iterator[tuple[str, int]]:
    """Acronyms that a sentence explains, with the head of what they stand for: "Movement for Unity (MFU)"."""
    tree = view.tree
    for token in range(2, len(tree)):
        word = tree.words[token]
        short = 2 <= len(word) <= 8 and word.isupper() and word.isalpha() and tree.words[token - 1] == "("
        if short and tree.labels[token] in (L.APPOSITION, L.UNCLEAR, L.NOMINAL) and tree.heads[token] < token:
            yield word, tree.heads[token]
