"""The place of an event: where it happened, not where it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from eventcode.coding.act import Act
from eventcode.coding.event_dates import SPEAKING, governs, tokens_of
from eventcode.coding.place_phrases import (
    ROADS,
    is_in_a_name,
    is_part_of,
    is_seat_of_a_speaker,
    locative,
    phrase_head,
    stands_behind,
    taken_there,
)
from eventcode.coding.places_hit import done_to, is_hit_below, met_beside
from eventcode.coding.view import SentenceView
from eventcode.model import PlaceMention, ResolvedDate
from eventcode.parse import labels as L
from eventcode.parse import standing as S
from eventcode.syntax import TIMES

_WORLDWIDE = re.compile(r"\b(?:world-?wide|globally|(?:around|across|throughout|in) the (?:world|globe))\b")
_COUNTRYWIDE = re.compile(r"\b(?:nation-?wide|country-?wide|(?:across|around|throughout) the (?:country|nation))\b")
_OWNS = re.compile(r"['’]s (?:[a-z]+ ){0,2}")
_PART_OF = re.compile(
    r" (?:area|district|sector|zone|valley|mountains|quarter|county|division|locality) (?:of|in) "
    r"(?:the )?(?:\w+ern |central |\w+'s )?"
)
_WAY = re.compile(r" (?:highway|road|railway|motorway|expressway|route|line)\b")
_WAY_TO = re.compile(rf"-[A-Z][\w'’]+(?:-[A-Z][\w'’]+)*{_WAY.pattern}")
_COAST = re.compile(r" (?:coast|coastline|shore|port|resort)\b")
_IN = re.compile(r",? in (?:the )?(?:[A-Z][\w-]+['’]s )?(?:[a-z]+ ){0,2}")
_MAIN = frozenset({L.ROOT, L.CONTENT, L.CONJUNCT, L.PARATAXIS})
_GOING_ON = frozenset({"they", "them", "their", "it", "its", "he", "him", "she", "there"})
_WIDE = re.compile(r"[ -]wide\b")
_OF_TOWNS = frozenset({"mayor", "councillor", "councilor", "alderman", "sheriff"})
_ATTACKS = frozenset({"18", "19"})
_PROTEST = "14"
_POLICE = frozenset(
    "court tribunal police officers deputies sheriff troopers constabulary officials authorities".split()
)
TOWARDS = frozenset({"to", "towards", "toward"})
_LEAVING = frozenset({"174", "0874", "166", "1661", "1662", "1663", "181", "201"})
_DELIVERY = frozenset({"07"})
_VERBAL = frozenset({"01", "02", "03", "05", "09", "10", "11", "12", "13", "16"})
# Words about a deed are not spoken where it was done; charges are brought, treaties signed and plans carried out there.
JUDGING = frozenset({"01", "02", "05", "09", "10", "11", "12", "13", "16"})
_AT_A_TABLE = frozenset({"057", "115", "116"})
_AID = ("07", "033")
_EASED = "085"
_ASYLUM = "075"
_PROMISED = ("033", "0356")
_DEEDS = frozenset({"08", "14", "15", "17", "18", "19", "20"})
_ADDRESSED = frozenset({"to", "on", "of", "over", "into", "towards", "toward", "between"})
# What has been done to somebody before, or where he lives; and what is done to persons alone.
_LIVES = frozenset(
    "jail imprison convict accuse suspect want bear base live hold sentence register headquarter".split()
)
_STAYING = frozenset("hold live base jail imprison".split())
_DONE_TO_PERSONS = frozenset("kill die wound injure shoot murder arrest detain sentence jail perish".split())
_STRIKING = frozenset(
    "hit rock shake grip plague sweep rattle paralyse paralyze convulse engulf block choke cripple disrupt".split()
)
_TRYING = frozenset({"try", "attempt", "fail", "manage", "seek"})
EARLIER = frozenset({"since"})
# Talks that are still to come are held elsewhere: "freed the rebels ahead of talks in Oslo".
_AHEAD = frozenset({"before", "ahead", "until"})
_PARLEYS = frozenset(
    "talk negotiation meeting summit conference round session visit trip vote election referendum poll".split()
)
_RELEASE = "084"
_DISPLACING = frozenset({"send", "drive", "force", "push", "displace"})
BORDER, _COUNTRY = "line", "country"
_COMPARED = frozenset(
    "since than unlike about regarding concerning response retaliation reprisal revenge retribution".split()
)
_BESIDE = frozenset({"at", "in", "outside", "inside", "near", "during"})
_EMBASSIES = ("050", "16")
_MISSIONS = frozenset({"embassy", "consulate", "mission"})
_FORCE = frozenset({"15", "17", "18", "19"})
_WHERE_ONE_GOES = ("04", "057")
_PROMISED_AID = "033"
_JOURNEYS = frozenset("visit trip journey tour mission travel fly go come arrive return head jet".split())
_BY_TELEPHONE = "041"
_VISITS = frozenset({"042", "043", "044"})
# Whom one speaks to at the place where they gather: "told a rally in Accra".
_HEARERS = frozenset(
    "conference rally meeting crowd gathering congress summit seminar forum session briefing reporter reporters "
    "journalist journalists audience".split()
)
_DECREEING = frozenset({"declare", "announce", "proclaim"})
_RANK = {"exact": 0, "near": 1, "region": 2, "country": 3}


def place_of(
    view: SentenceView,
    act: Act,
    places: Sequence[PlaceMention],
    dates: Sequence[ResolvedDate],
) -> PlaceMention | None:
    """Where an act happened: a place of its clause, then of its sentence.

    ``places`` and ``dates`` have offsets into the sentence.
    """
    places = without_owners(view, places)
    beside = [p for p in places if not is_in_another_item(view, act, p) and not _is_told_beside(view, act, p)]
    settings = [p for p in beside if _is_setting(view, act, p) and not _is_of_another_time(view, act, p, dates)]
    verb = view.clauses.governing_verb(act.head)
    shared = {verb, _met_before(view, act, verb), *_to_be_done(view, act, verb)}
    near = [p for p in settings if _below(view, act, p) or view.clauses.governing_verb(_first(view, p)) in shared]
    near += [p for p in settings if p not in near and _is_at_the_table(view, act, p)]
    settings = [] if act.code[:2] in _VERBAL else [p for p in settings if p.country and _is_told(view, p)]
    own = [p for p in near if view.clauses.governing_verb(_first(view, p)) == verb]
    found = _hosts(view, act, near) or own or near or settings
    best = min(
        found, key=lambda p: (_is_home_of_somebody(view, p), _rank(p), abs(_first(view, p) - act.head)), default=None
    )
    best = _innermost(view, best, beside)
    if act.code[:2] in _ATTACKS and (best is None or best.precision in ("region", "country")):
        return next((p for p in beside if _is_town_of_target(view, act, p)), best)
    return best


def without_owners(view: SentenceView, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places but those that only say where the next one is: "Burundi's Kayanza province"; and roads between two.

    A sea says only which coast of a country is meant: "Yemen's Red Sea coast".
    """
    text = view.tree.text
    owned = [(a, b) for a, b in pairwise(places) if _OWNS.fullmatch(text, a.end, b.start)]
    whole = [a for a, b in owned if _rank(b) <= _rank(a) and a.country in (b.country, None)]
    whole += [b for a, b in owned if a.country and b.country is None and _COAST.match(text, b.end)]
    ways = [
        p for p in places if _WAY_TO.match(text, p.end) or (text[: p.start].endswith("-") and _WAY.match(text, p.end))
    ]
    left = [p for p in places if p not in whole and p not in ways]
    return left or [p for p in places if p not in whole]


def _innermost(view: SentenceView, best: PlaceMention | None, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that a text says lies in the chosen one: "in his home town of Lahore in Punjab", "the Y area of X"."""
    if best is None:
        return None
    # "near Tame, in Arauca": that is the department, though a town has its name
    # and "near Patikul on Jolo island" is not the town of Jolo
    between = (", in ", " on ") if view.tree.text.startswith(" island", best.end) else (", in ",)
    beside = (p for p in places if p.precision == "near" and view.tree.text[p.end : best.start] in between)
    if (near := next((p for p in beside if p.country == best.country), None)) is not None:
        return near
    if not (best.precision in ("region", "country") or best.feature in ("region", "ADM1")):
        return best
    inside = (p for p in places if _IN.fullmatch(view.tree.text, p.end, best.start) and _rank(p) < _rank(best))
    parts = (p for p in places if _PART_OF.fullmatch(view.tree.text, p.end, best.start))
    return next((p for p in (*inside, *parts) if p.country == best.country), best)


def _is_at_the_table(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a town behind what is signed is where: "signed a pact on sharing the waters in Almaty on Tuesday"."""
    tree, tokens = view.tree, tokens_of(view, place.start, place.end)
    day = tokens[-1] + 2 if tokens else len(tree)
    timed = day < len(tree) and tree.low[day - 1] == "on" and tree.low[day] in TIMES
    return timed and act.code in _AT_A_TABLE and place.precision == "exact" and act.head in tree.above(tokens[0])


def _hosts(view: SentenceView, act: Act, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Where a visit goes, whatever place the sentence tells besides: "met him in Jerusalem and flew to Damascus"."""
    if act.code not in _VISITS:
        return []
    towns = (p for p in places if p.precision == "exact")
    return [p for p in towns if any(t in act.targets for t in tokens_of(view, p.start, p.end))]


def _met_before(view: SentenceView, act: Act, verb: int | None) -> int | None:
    """The verb of the clause before that of what is done where one meets: "met Hu in Baku, and they signed"."""
    there = (*_WHERE_ONE_GOES, *_AT_A_TABLE)
    joint = act.code.startswith(there) and verb is not None and view.tree.labels[verb] == L.CONJUNCT
    return view.tree.heads[verb] if joint and verb is not None else verb


def _to_be_done(view: SentenceView, act: Act, verb: int | None) -> list[int]:
    """What is to happen with an event noun: "talks are to resume in Oslo"."""
    planned = act.kind == "noun" and act.code[:2] == "03" and verb is not None
    return (
        [c for c in view.tree.children[verb] if view.tree.labels[c] == L.INFINITIVE]
        if planned and verb is not None
        else []
    )


def _speaks_there(view: SentenceView, act: Act, verb: int | None) -> bool:
    """Whether a clause tells where words are spoken: "speaking in Geneva, she condemned the attack"."""
    tree = view.tree
    beside = verb is not None and tree.labels[verb] == L.ADVERBIAL and tree.heads[verb] == act.head
    return beside and verb is not None and tree.lemmas[verb] in SPEAKING


def is_in_another_item(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a semicolon parts a place from an act: "Niger banned a paper; doctors in Ghana went on strike"."""
    words, token = view.tree.low, _first(view, place)
    first, last = sorted((token, act.head))
    mark = next((t for t in range(first, last) if words[t] == ";"), None)
    if mark is None:
        return False
    above = view.clauses.governing_verb(token)
    main = above is not None and view.tree.labels[above] in _MAIN
    return not main or _GOING_ON.isdisjoint(words[mark:])  # "fired at a base in Gao; troops shot one of them"


def where_taken(view: SentenceView, act: Act, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where those set free had been taken: no place of the release, but mostly of their country."""
    there = (p for p in places if taken_there(view, _first(view, p)) is not None)
    return next(there, None) if act.code.startswith(_RELEASE) else None


def _is_told_beside(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a place is that of another deed: "granted asylum to a man whom rebels in Gao had jailed".

    So is that of what a protest is about: "marched against the air raids in Kabul".
    """
    tree, token = view.tree, _first(view, place)
    above = tree.above(token)
    between = above[: above.index(act.head)] if act.head in above else ()
    if act.code[:2] == _PROTEST:
        return any(tree.low[t] == "against" and tree.labels[t] == L.PREPOSITION for t in between)
    if act.code[:2] in _DEEDS or act.kind != "verb":
        return False
    clauses = (t for t in between if tree.labels[t] == L.RELATIVE and tree.heads[t] in act.targets)
    return any(not any(tree.low[c] == "where" for c in tree.children[t]) for t in clauses)


def _is_home_of_somebody(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a place is but where one of those involved is from: "an engineer from Turin was kidnapped in Lagos"."""
    tree = view.tree
    preposition = tree.heads[phrase_head(view, _first(view, place))]
    person = tree.heads[preposition]
    return tree.low[preposition] == "from" and tree.tags[person] in L.NOUN_TAGS and person in view.mention_at


def _is_town_of_target(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a place is the town of the mayor or other local official who is attacked, mostly at home."""
    tree, token = view.tree, _first(view, place)
    preposition = tree.heads[phrase_head(view, token)]
    holder = tree.heads[preposition]
    police = tree.lemmas[holder] == "chief" and any(tree.low[c] == "police" for c in tree.children[holder])
    local = tree.low[preposition] == "of" and (police or tree.lemmas[holder] in _OF_TOWNS)
    return local and place.precision == "exact" and holder in act.targets


def _rank(place: PlaceMention) -> int:
    """The finest first; a continent says least, and a line on the map less than a district on it."""
    precision = _COUNTRY if place.feature == BORDER else place.precision
    return len(_RANK) if place.feature == "CONT" else _RANK.get(precision, len(_RANK))


def is_everywhere(view: SentenceView) -> bool:
    """Whether a sentence speaks of the whole world: "has killed 109 people worldwide"."""
    return _WORLDWIDE.search(view.tree.text) is not None


def is_countrywide(view: SentenceView) -> bool:
    """Whether a sentence speaks of a whole country: "arrested dozens across the country"."""
    return _COUNTRYWIDE.search(view.tree.text) is not None


def is_of_the_story(act: Act) -> bool:
    """Whether an act without a place of its own happened where the story goes on: deeds, not words or background."""
    return act.code[:2] in _DEEDS and not act.code.startswith(_EASED) and not act.standing.background


def _first(view: SentenceView, place: PlaceMention) -> int:
    return next(iter(tokens_of(view, place.start, place.end)), 0)


def outermost(view: SentenceView, tokens: Sequence[int]) -> int:
    """The head of a name's own words: the republic of "Republic of the Congo"."""
    return next((t for t in tokens if view.tree.heads[t] not in tokens), tokens[-1])


def _below(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a place hangs below an act, or the act in a relative clause below it ("Syria, where ...")."""
    token = _first(view, place)
    if token in view.tree.above(act.head):
        return True
    above = view.tree.above(token)
    inside = above[: above.index(act.head)] if act.head in above else None
    if inside is None:
        return False
    # "Sent condolences after a storm hit Beira" was not said in Beira.
    planned = act.code[:2] == "03" and act.content is not None  # "plan to meet in Khartoum"
    there = _speaks_there(view, act, view.clauses.governing_verb(token))
    return planned or there or act.code[:2] not in _VERBAL or not any(view.clauses.is_verb(t) for t in inside)


def _owns_who_is_addressed(view: SentenceView, act: Act, owner: int) -> bool:
    """Whether a place only says whose somebody is: "called in Chad's ambassador"; aid goes to it, though."""
    owns = view.tree.labels[owner] == L.POSSESSOR and view.tree.heads[owner] in act.targets
    return owns and act.code[:2] in _VERBAL and not act.code.startswith(_PROMISED_AID)


def _is_setting(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether the text puts something there: behind a preposition of place, or as what the act goes to."""
    tokens = tokens_of(view, place.start, place.end)
    speakers = act.sources if act.code[:2] in _VERBAL else ()
    if not tokens or is_in_a_name(view, place):
        return False
    outer = outermost(view, tokens)
    if is_seat_of_a_speaker(view, outer, speakers):
        return False
    if _WIDE.match(view.tree.text, place.end) or _is_where_it_was_done(view, act, tokens):
        return True
    given = act.code.startswith(_AID) and act.code != _ASYLUM and place.precision in ("country", "region")
    if given and any(t in act.targets for t in tokens):
        return True  # "Japan gave Vanuatu tents"
    if _owns_who_is_addressed(view, act, outer):
        return False
    if act.code == _BY_TELEPHONE and any(t in act.clause.objects for t in view.tree.above(tokens[0])):
        return False  # "discussed the fighting in Idlib by telephone"
    act = act.content if act.code[:2] == "03" and act.content is not None else act  # "will train in Palawan"
    preposition = locative(view, outer)
    if _is_stricken(view, act, outer):
        return True  # "India has been hit by protests"
    if preposition == "between" and any(t in (*act.targets, *act.sources) for t in tokens):
        return False  # "a ceasefire between Israel and Hezbollah"
    meant = preposition == "at" and any(t in act.targets for t in tokens)  # "fired back at Rome"
    addressed = (preposition in _ADDRESSED or meant) and not act.code.startswith(_PROMISED)
    addressed = addressed and not (preposition == "of" and is_part_of(view, outer))
    if preposition and addressed and (act.code[:2] in _VERBAL or act.code.startswith(_EASED)):
        return False  # "apologised to Indonesia", "called on Sudan"
    if act.code[:2] in JUDGING and act.code not in _AT_A_TABLE and _is_in_what_is_judged(view, act, tokens[0]):
        return False
    if preposition in TOWARDS and act.code.startswith(_WHERE_ONE_GOES) and _is_journey(view, tokens):
        return True  # "paid a visit to Lome"
    if preposition in TOWARDS and not act.code.startswith(_PROMISED) and not _goes_there(view, act, outer):
        return False  # "banned the pilgrimage to Mecca", "ambushed as they drove to Gao"
    if _is_where_somebody_was(view, act, tokens[0]):
        return False
    whole = preposition == "of" and place.precision == "country"
    if preposition and (not whole or is_part_of(view, outer)):
        said, own = view.clauses.governing_verb(tokens[0]), view.clauses.governing_verb(act.head)
        same = said == own or _speaks_there(view, act, said)
        return same or not is_where_it_was_said(view, tokens[0])
    at_home = act.code[:2] in _FORCE or act.code in _AT_A_TABLE
    if at_home and place.precision in ("exact", "near") and _is_local_police(view, act, outer):
        return True
    if act.code in _LEAVING and any(stands_behind(view, outer, w) for w in ("from", "of")):
        return True  # "pulled out of Gao"
    if act.code in _VISITS:
        return any(t in (*act.targets, *act.sources) for t in tokens)
    joint = act.code.startswith(_WHERE_ONE_GOES) and any(t in met_beside(view, act) for t in tokens)
    if joint and place.precision != "country":
        return True  # "visited Algiers and conferred with the president"
    hit = act.code[:2] in _DEEDS and place.precision != "country"  # not the capital that acts or is accused
    if hit and is_hit_below(view, act, outer):
        return True
    hit = hit and view.tree.lemmas[act.head] not in _DONE_TO_PERSONS  # "Romero and Sakai died": no towns
    return hit and any(t in done_to(view, act) for t in (*tokens, phrase_head(view, outer)))


def _is_where_it_was_done(view: SentenceView, act: Act, tokens: Sequence[int]) -> bool:
    """Whether a clause of the place itself tells the act: "said in Kyiv, where he met the president"."""
    tree = view.tree
    clause = act.head if act.kind == "verb" else view.clauses.governing_verb(act.head)
    below = clause is not None and tree.labels[clause] == L.RELATIVE and tree.heads[clause] in tokens
    return below and clause is not None and any(tree.low[c] == "where" for c in tree.children[clause])


def _is_stricken(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a place is what an event noun has hit: "Kenya was rocked by riots", "a strike paralysed Piraeus"."""
    tree, outer = view.tree, phrase_head(view, token)
    verb = tree.heads[outer]
    by_event = act.kind == "noun" and tree.labels[outer] == L.OBJECT and act.head in view.clauses.verb(verb).subjects
    return (tree.labels[outer] in L.PASSIVE_SUBJECTS or by_event) and tree.lemmas[verb] in _STRIKING


def _is_where_somebody_was(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a participle tells of another time in somebody's life: "for prisoners jailed in Israel"."""
    tree, above = view.tree, view.tree.above(token)
    between = above[: above.index(act.head)] if act.head in above else ()
    told = [t for t in between if tree.labels[t] in (L.NOUN_CLAUSE, L.RELATIVE) and tree.lemmas[t] in _LIVES]
    if act.code[:2] == _PROTEST:  # "refugees held in Gao went on hunger strike"
        told = [t for t in told if tree.lemmas[t] not in _STAYING or tree.heads[t] not in act.sources]
    return bool(told)


def _is_journey(view: SentenceView, tokens: Sequence[int]) -> bool:
    """Whether somebody goes to a place, so that he meets others there."""
    tree = view.tree
    goes = tree.heads[tree.heads[phrase_head(view, outermost(view, tokens))]]
    goes = tree.heads[goes] if tree.labels[goes] == L.ADVERB else goes  # "flew back to Lome"
    return tree.lemmas[goes] in _JOURNEYS


def _is_in_what_is_judged(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a place belongs to the deed that words are about: "condemned the attack on a depot in Jizan"."""
    tree = view.tree
    above = tree.above(token)
    between = above[: above.index(act.head)] if act.head in above else ()
    outer = phrase_head(view, token)
    if between and tree.labels[between[-1]] == L.PREPOSITION and tree.low[between[-1]] in _BESIDE:
        return False  # "criticised the pact at a meeting in Geneva"
    if any(tree.lemmas[t] in _HEARERS and tree.lemmas[tree.heads[t]] in SPEAKING for t in between):
        return False  # "told a rally in Accra that sanctions must go"
    if act.code.startswith(_EMBASSIES) and tree.lemmas[tree.heads[tree.heads[outer]]] in _MISSIONS:
        return False  # "reopened its embassy in Chad"
    return any(tree.tags[t] in L.NOUN_TAGS and tree.labels[t] not in L.SUBJECTS for t in between if t != outer)


def _goes_there(view: SentenceView, act: Act, token: int) -> bool:
    """Whether "to" and a place belong to the act itself, or to what it delivers."""
    if act.code[:2] in _DELIVERY:
        return True
    holder = view.tree.heads[view.tree.heads[phrase_head(view, token)]]
    if view.tree.lemmas[holder] in ROADS:
        return True  # "abducted on the road to Gao"
    if view.tree.labels[holder] == L.RELATIVE and view.tree.heads[holder] in act.targets and act.code[:2] in _ATTACKS:
        return True  # "shot down two drones that the rebels had sent towards Abha"
    is_what_drives = act.kind == "noun" and view.tree.labels[act.head] in L.SUBJECTS | {L.APPOSITION}
    if is_what_drives and view.tree.lemmas[holder] in _DISPLACING:
        return False  # "fighting near Sake sent thousands towards Goma"
    return holder in (act.head, view.clauses.governing_verb(act.head))


def _is_local_police(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a place names the police that act, who do so there: "arrested by Danbury police"."""
    tree = view.tree
    token = phrase_head(view, token)
    return token in act.sources and tree.low[token] in _POLICE


def _is_of_another_time(view: SentenceView, act: Act, place: PlaceMention, dates: Sequence[ResolvedDate]) -> bool:
    """Whether a place is that of an earlier event: behind "since" or "than", or with a date beside that of the act."""
    token = _first(view, place)
    verb, above = view.clauses.governing_verb(token), view.tree.above(token)
    between = above[: above.index(act.head)] if act.head in above else above
    if any(view.tree.low[t] in _COMPARED for t in between) or _is_still_to_come(view, between):
        return True
    if (taken := taken_there(view, token)) is not None and taken not in (act.head, *view.tree.above(act.head)):
        return True
    if verb is None or verb in (act.head, *view.tree.above(act.head)) or _speaks_there(view, act, verb):
        return False
    if act.code[:2] == "03" and act.content is not None and act.content.code.startswith(_WHERE_ONE_GOES):
        return False  # "agreed on Monday to meet in Oslo next week"
    marks = (t for t in view.tree.children[verb] if view.tree.labels[t] == L.MARK)
    if any(view.tree.low[t] in EARLIER for t in marks):
        return True
    own = [d for d in dates if governs(view, act, d)]
    beside = [d for d in dates if d not in own and _verb_of(view, d) == verb]
    return bool(own and beside)


def _is_still_to_come(view: SentenceView, between: Sequence[int]) -> bool:
    """Whether words between a place and an act put the place into talks to come: "ahead of talks in Oslo"."""
    parleys = any(view.tree.lemmas[t] in _PARLEYS for t in between)
    return parleys and any(view.tree.low[t] in _AHEAD for t in between)


def _verb_of(view: SentenceView, date: ResolvedDate) -> int | None:
    tokens = tokens_of(view, date.start, date.end)
    return view.clauses.governing_verb(tokens[0]) if tokens else None


def _is_told(view: SentenceView, place: PlaceMention) -> bool:
    """Whether the clause of a place tells what happened: not "an effort to open a road through Iran"."""
    verb = view.clauses.governing_verb(_first(view, place))
    tried = verb is not None and view.tree.lemmas[view.tree.heads[verb]] in _TRYING  # "tried to storm a base in Gao"
    return verb is None or tried or view.standings.verb(verb).reality != S.CONTENT


def is_where_it_was_said(view: SentenceView, token: int) -> bool:
    """Whether a place is that of a speaker: "a spokesman in Nairobi said", "speaking in Nairobi, he said"."""
    verb = view.clauses.governing_verb(token)
    if verb is None:
        return False
    tree, above = view.tree, view.tree.above(token)
    speaks = tree.labels[verb] == L.ADVERBIAL and tree.lemmas[verb] in SPEAKING
    decree = (
        tree.lemmas[verb] in _DECREEING
        and tree.labels[verb] in _MAIN
        and any(tree.labels[t] == L.OBJECT and tree.heads[t] == verb and tree.lemmas[t] not in _HEARERS for t in above)
    )  # "declared a state of emergency in Bissau"
    return speaks or (view.standings.reports(verb) and not decree)
