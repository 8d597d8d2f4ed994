"""Repairs of names that were taken for verbs or numbers, and of nouns that were taken for what they are not."""

from __future__ import annotations

import re
from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, FLARING, Draft, Repair, both, looks_for

_VERBAL: Final = L.VERB_TAGS | L.PARTICIPLE_TAGS
_DESIGNATION: Final = re.compile(r"[A-Z][A-Za-z]{0,2}-?\d{1,3}[A-Z]{0,2}")
_DESCRIBING: Final = frozenset(
    "retreating fleeing advancing rioting protesting striking marching warring visiting invading rampaging".split()
)
_GATHERING: Final = frozenset(
    "rallying protesting marching demonstrating picketing gathering praying queueing queuing waiting voting mourning "
    "camping chanting fleeing celebrating heading walking running shouting".split()
)
_NEIGHBOURING: Final = frozenset({"neighbouring", "neighboring"})
_MOUNDS: Final = frozenset({"tell", "tel"})
_PREPOSITIONS: Final = frozenset(
    "aboard about above across after against albeit alongside although amid amidst among amongst around as aside at "
    "atop barring because before behind below beneath beside besides between beyond but by concerning considering "
    "despite down during except excluding following for from given if in including inside into lest like minus near "
    "notwithstanding of off on once onto opposite out outside over past pending per plus regarding save since so than "
    "that though through throughout till to toward towards under underneath unless unlike until unto up upon versus "
    "via whereas whether while whilst whose with within without worth".split()
)
_BESIDE: Final = frozenset({"off", "near", "outside", "inside"})
_LOOSE: Final = frozenset({L.ADVERB, L.ADVERBIAL_NOUN, L.UNCLEAR})
_LINKS: Final = frozenset({"e", "i", "ul", "al", "ud", "us"})
_COMMON: Final = L.COMMON_NOUN_TAGS
_STOPS: Final = frozenset({",", "!", ";", ".", "?"})
_SET_UPON: Final = frozenset({"about", "upon", "on"})


@looks_for(both(_VERBAL, {L.APPOSITION, L.COMPOUND}))
def acronym_read_as_a_verb(draft: Draft) -> int:
    """ "The bloc ECOWAS on Sunday gave": a word in capitals behind its noun is a name, and the day is the verb's."""
    done = 0
    for token, label in enumerate(draft.labels):
        if label not in (L.APPOSITION, L.COMPOUND) or draft.tags[token] not in _VERBAL:
            continue
        word = draft.words[token]
        if len(word) < 3 or not word.isupper() or not word.isalpha():
            continue
        draft.tags[token] = "NNP"
        noun = draft.heads[token]
        verb = draft.heads[noun]
        for child in tuple(draft.children(token)):
            if draft.labels[child] == L.PREPOSITION and verb > child and draft.labels[noun] in L.SUBJECTS:
                draft.attach(child, verb, L.PREPOSITION)
        done += 1
    return done


@looks_for({"VBG", "VBN", "VBD"}, {L.OBJECT}, {L.INFINITIVE})
def acronym_read_as_a_complement(draft: Draft) -> int:
    """ "Asked the bloc ECOWAS for troops": a word in capitals right behind the object is its name."""
    for token, label in enumerate(draft.labels):
        noun, word = token - 1, draft.words[token]
        if label != L.INFINITIVE or noun < 1 or len(word) < 3 or not word.isupper() or not word.isalpha():
            continue
        verb = draft.heads[token]
        if draft.labels[noun] != L.OBJECT or draft.heads[noun] != verb:
            continue
        for child in tuple(draft.children(token)):
            draft.attach(child, verb, draft.labels[child])
        draft.tags[token] = "NNP"
        draft.attach(token, noun, L.APPOSITION)
        return 1
    return 0


@looks_for({L.NUMBER}, {L.CARDINAL})
def designation_read_as_a_number(draft: Draft) -> int:
    """ "A US F-16 shot down a drone": the aircraft is the noun, and whose it is stands before it."""
    done = 0
    for token, label in enumerate(draft.labels):
        owner = draft.heads[token]
        if label != L.NUMBER or owner != token - 1 or draft.tags[owner] not in L.NAME_TAGS:
            continue
        if not _DESIGNATION.fullmatch(draft.words[token]):
            continue
        above, role = draft.heads[owner], draft.labels[owner]
        draft.attach(token, token if above == owner else above, role)
        for child in tuple(draft.children(owner)):
            draft.attach(child, token, draft.labels[child])
        draft.attach(owner, token, L.COMPOUND)
        draft.tags[token] = "NNP"
        done += 1
    return done


@looks_for({L.CLAUSAL_SUBJECT}, _DESCRIBING)
def gerund_before_its_people(draft: Draft) -> int:
    """ "Retreating soldiers burned the town": the participle describes those behind it, who do the rest."""
    verb = draft.heads[0]
    people = next((c for c in draft.children(0) if draft.labels[c] == L.OBJECT), None)
    if draft.labels[0] != L.CLAUSAL_SUBJECT or draft.low[0] not in _DESCRIBING or people is None or people > verb:
        return 0
    if draft.tags[people] not in (L.PLURAL_NOUN, L.PLURAL_NAME) or draft.governs(people, frozenset({L.DETERMINER})):
        return 0
    draft.attach(people, verb, L.SUBJECT)
    draft.attach(0, people, L.ADJECTIVAL)
    for child in tuple(draft.children(0)):
        draft.attach(child, people, draft.labels[child])
    return 1


@looks_for(_GATHERING, {L.COMPOUND})
def gathering_read_as_a_noun(draft: Draft) -> int:
    """ "Fired on farmers rallying against prices": they are fired on, and rallying is what they do."""
    done = 0
    for gerund in range(1, len(draft.words)):
        people = gerund - 1
        noun = draft.tags[gerund] in L.NOUN_TAGS and draft.heads[people] == gerund
        if draft.low[gerund] not in _GATHERING or not noun or draft.labels[people] not in L.NOUN_MODIFIERS:
            continue
        if draft.tags[people] not in (L.PLURAL_NOUN, L.PLURAL_NAME):
            continue
        draft.attach(people, draft.heads[gerund], draft.labels[gerund])
        for child in tuple(draft.children(gerund)):
            if child < people:
                draft.attach(child, people, draft.labels[child])
        draft.attach(gerund, people, L.NOUN_CLAUSE)
        draft.tags[gerund] = L.GERUND
        done += 1
    return done


@looks_for({"shot"}, {"dead"})
def shot_dead_behind_a_vehicle(draft: Draft) -> int:
    """ "Gunmen on a motorbike shot dead a clerk": without another verb "shot" before "dead" is what they did."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS or any(t in L.FINITE_TAGS for t in draft.tags):
        return 0
    for shot in range(root + 2, len(draft.words) - 1):
        preposition = draft.heads[shot]
        inside = draft.labels[shot] == L.PREPOSITION_OBJECT and draft.heads[preposition] == root
        vehicle = shot - 1
        if draft.low[shot] != "shot" or draft.low[shot + 1] != "dead" or not inside or draft.heads[vehicle] != shot:
            continue
        for child in tuple(draft.children(shot)):
            if child < vehicle:
                draft.attach(child, vehicle, draft.labels[child])
        draft.attach(vehicle, preposition, L.PREPOSITION_OBJECT)
        draft.attach(shot, shot, L.ROOT)
        draft.tags[shot] = L.PAST_TENSE
        draft.attach(root, shot, L.SUBJECT)
        for child in tuple(draft.children(root)):
            if child > shot:
                whom = draft.labels[child] == L.APPOSITION
                draft.attach(child, shot, L.OBJECT if whom else draft.labels[child])
        draft.attach(shot + 1, shot, L.OBJECT_PREDICATE)
        return 1
    return 0


@looks_for({"set"}, _SET_UPON)
def set_upon(draft: Draft) -> int:
    """ "Youths from the party set about traders (, police said)": without another verb "set" is what they did."""
    top = _noun_for_a_clause(draft)
    if top is None:
        return 0
    for verb in range(top + 1, len(draft.words) - 1):
        participle = draft.labels[verb] == L.NOUN_CLAUSE and draft.tags[verb] == L.PAST_PARTICIPLE
        if draft.low[verb] != "set" or draft.low[verb + 1] not in _SET_UPON or not participle:
            continue
        noun, above = draft.heads[verb], draft.heads[top]
        draft.attach(verb, verb if above == top else above, L.ROOT if above == top else L.CONTENT)
        draft.tags[verb] = L.PAST_TENSE
        for holder in {noun, top}:
            for child in tuple(draft.children(holder)):
                if child > verb:
                    beside = draft.labels[child] == L.NOUN_CLAUSE and draft.tags[child] == L.GERUND
                    draft.attach(child, verb, L.ADVERBIAL if beside else draft.labels[child])
        draft.attach(top, verb, L.SUBJECT)
        return 1
    return 0


def _noun_for_a_clause(draft: Draft) -> int | None:
    """The noun that stands where a sentence without a verb, or what somebody said, has its main verb."""
    root = draft.root()
    finite = [t for t, tag in enumerate(draft.tags) if tag in L.FINITE_TAGS]
    if draft.tags[root] in L.NOUN_TAGS:
        return None if finite else root
    nouns = [c for c in draft.children(root) if draft.labels[c] == L.UNCLEAR and draft.tags[c] in L.NOUN_TAGS]
    return nouns[0] if finite == [root] and len(nouns) == 1 and nouns[0] < root else None


@looks_for(_NEIGHBOURING)
def neighbouring_read_as_a_verb(draft: Draft) -> int:
    """ "Accused neighbouring Sudan of ...": the word describes the state behind it, which is what is accused."""
    done = 0
    for token in range(1, len(draft.words) - 1):
        name, above = token + 1, draft.heads[token]
        verb = draft.low[token] in _NEIGHBOURING and draft.tags[token] == L.GERUND and above < token
        if not verb or draft.heads[name] != token or draft.labels[name] != L.OBJECT:
            continue
        behind = draft.labels[token] == L.PREPOSITION_COMPLEMENT
        draft.attach(name, above, L.PREPOSITION_OBJECT if behind else L.OBJECT)
        holder = draft.heads[above] if behind else above
        for child in tuple(draft.children(token)):
            draft.attach(child, holder, draft.labels[child])
        draft.attach(token, name, L.ADJECTIVAL)
        done += 1
    return done


@looks_for(both({"VBZ"}, {L.PREPOSITION_OBJECT}))
def plural_tagged_as_a_verb(draft: Draft) -> int:
    """ "Fighting between Hutu and Tutsi militias": what a preposition governs is a noun."""
    plurals = [t for t, tag in enumerate(draft.tags) if tag == "VBZ" and draft.labels[t] == L.PREPOSITION_OBJECT]
    for token in plurals:
        draft.tags[token] = L.PLURAL_NOUN
    return len(plurals)


@looks_for({"fighting"}, {L.GERUND}, {"between"})
def fighting_read_as_a_verb(draft: Draft) -> int:
    """ "Fighting between clans near Afgoye left ten dead": with "between" behind it fighting is what happened."""
    verb, between = draft.heads[0], next((c for c in draft.children(0) if draft.low[c] == "between"), None)
    where = next((o for c in draft.children(0) if c == 1 for o in draft.children(c)), None)
    if between is None and where is not None and draft.tags[0] == L.GERUND and draft.labels[0] in L.SUBJECTS:
        between = next((c for c in draft.children(where) if draft.low[c] == "between"), None)
        if draft.low[0] == "fighting" and between is not None:  # "fighting around Sake between clans"
            draft.tags[0] = "NN"
            draft.attach(between, 0, L.PREPOSITION)
            return 1
    late = [t for t in range(1, len(draft.words)) if draft.low[t] in FLARING and draft.labels[t] == L.NOUN_CLAUSE]
    if draft.low[0] == "fighting" and between == 1 and verb == 0 and late and draft.tags[0] == L.GERUND:
        draft.tags[0] = "NN"
        draft.make_main(late[0], 0)
        return 1
    loose = draft.labels[0] == L.ADVERBIAL and verb > 0 and not draft.governs(verb, L.ANY_SUBJECTS)
    if draft.low[0] != "fighting" or between != 1 or draft.tags[0] != L.GERUND or not loose:
        return 0
    draft.tags[0] = "NN"
    draft.attach(0, verb, L.SUBJECT)
    return 1


@looks_for(_MOUNDS)
def mound_read_as_a_verb(draft: Draft) -> int:
    """ "Troops shelled Tell Rifaat": with a capital inside a sentence "Tell" opens the name of a place."""
    done = 0
    for token in range(1, len(draft.words) - 1):
        name, before, above = token + 1, token - 1, draft.heads[token]
        opens = draft.low[token] in _MOUNDS and draft.words[token][0].isupper() and draft.words[name][0].isupper()
        if not opens or draft.heads[name] != token or draft.tags[name] not in L.NAME_TAGS or above == token:
            continue
        empty = draft.tags[before] in L.BEFORE_OBJECTS and not draft.governs(before, frozenset({L.PREPOSITION_OBJECT}))
        verb = next((t for t in draft.above(token) if draft.tags[t] in L.VERB_TAGS), above)
        behind = before if empty else None
        draft.attach(name, verb if behind is None else behind, L.OBJECT if behind is None else L.PREPOSITION_OBJECT)
        for child in tuple(draft.children(token)):
            draft.attach(child, verb, draft.labels[child])
        draft.attach(token, name, L.COMPOUND)
        draft.tags[token] = "NNP"
        done += 1
    return done


@looks_for(DAYS, {L.COMPOUND})
def weekday_before_a_name(draft: Draft) -> int:
    """ "In a call on Monday Juan Perez thanked": the day is no first name, and whom it stands before does the rest."""
    done = 0
    for day in range(1, len(draft.words) - 2):
        if draft.low[day] not in DAYS or draft.labels[day] != L.COMPOUND:
            continue
        name, on = draft.heads[day], day - 1
        verb = next((t for t in draft.above(name) if draft.tags[t] in L.VERB_TAGS), None)
        if draft.heads[name] != on or verb is None or verb < name or draft.tags[name] != "NNP" or draft.low[on] != "on":
            continue
        if draft.governs(verb, L.ANY_SUBJECTS):
            continue
        draft.attach(day, on, L.PREPOSITION_OBJECT)
        draft.attach(name, verb, L.SUBJECT)
        done += 1
    return done


@looks_for(L.BEFORE_OBJECTS, L.NAME_TAGS, {L.PREPOSITION})
def first_name_read_as_a_preposition(draft: Draft) -> int:
    """ "Barack Obama spoke": a word with a capital that is no preposition opens the name behind it."""
    for first, tag in enumerate(draft.tags[:-1]):
        name, verb = first + 1, draft.heads[first]
        if tag != "IN" or draft.low[first] in _PREPOSITIONS or not draft.words[first].istitle():
            continue
        if draft.heads[name] != first or draft.tags[name] not in L.NAME_TAGS or verb < name:
            continue
        if draft.tags[verb] not in L.FINITE_TAGS or draft.governs(verb, L.ANY_SUBJECTS):
            continue
        draft.attach(name, verb, L.SUBJECT)
        draft.attach(first, name, L.COMPOUND)
        draft.tags[first] = "NNP"
        return 1
    return 0


@looks_for({L.ADVERB}, L.NAME_TAGS, _BESIDE)
def preposition_read_as_an_adverb(draft: Draft) -> int:
    """ "Seized a ship off Lome": what stands right before a name is its preposition."""
    for off, word in enumerate(draft.low[:-1]):
        name = off + 1
        read = draft.labels[off] == L.ADVERB and draft.heads[off] == name and draft.tags[name] in L.NAME_TAGS
        if word not in _BESIDE or not read or draft.labels[name] not in _LOOSE:
            continue
        above = draft.heads[name]
        draft.attach(off, above, L.PREPOSITION)
        for child in tuple(c for c in draft.children(name) if draft.labels[c] == L.PREPOSITION):
            draft.attach(child, above, L.PREPOSITION)
        draft.attach(name, off, L.PREPOSITION_OBJECT)
        return 1
    return 0


@looks_for({L.ADVERB}, L.NAME_TAGS)
def name_read_as_an_adverb(draft: Draft) -> int:
    """ "Tonga severed ties": a name at the head of a clause, right before its verb, is the subject."""
    name, verb = 0, 1
    if len(draft.words) < 3 or draft.labels[name] != L.ADVERB or draft.heads[name] != verb:
        return 0
    bare = not draft.governs(verb, L.ANY_SUBJECTS)
    if draft.tags[name] not in L.NAME_TAGS or draft.tags[verb] not in L.FINITE_TAGS or not bare:
        return 0
    draft.attach(name, verb, L.SUBJECT)
    return 1


@looks_for(_LINKS, {"-"})
def name_of_linked_parts(draft: Draft) -> int:
    """ "The group Sipah-e-Sahaba": what hyphens and a Persian or Arabic link join is one name."""
    done = 0
    for first in range(len(draft.words) - 4):
        parts, last = range(first, first + 4), first + 4
        joined = draft.low[first + 1] == "-" == draft.low[first + 3] and draft.low[first + 2] in _LINKS
        if not joined or not (draft.words[first].istitle() and draft.words[last].istitle()):
            continue
        above, label = _arc_out_of(draft, range(first, last + 1))
        if first > 0 and draft.tags[first - 1] in _COMMON and draft.heads[first - 1] == above != last:
            above, label = first - 1, L.APPOSITION  # "the group Sipah-e-Sahaba struck"
        if all(draft.heads[t] == last for t in parts) and draft.heads[last] == above:
            continue
        for child in [c for t in parts for c in draft.children(t) if c not in (*parts, last)]:
            draft.attach(child, last, draft.labels[child])
        draft.attach(last, above, label)
        for part in parts:
            draft.attach(part, last, L.PUNCTUATION if draft.low[part] == "-" else L.COMPOUND)
        for part in (first, first + 2, last):
            draft.tags[part] = "NNP"
        done += 1
    return done


def _arc_out_of(draft: Draft, span: range) -> tuple[int, str]:
    """Where the last of some words hangs that leads out of them: its head and label; itself where one is the root."""
    if any(draft.heads[t] == t for t in span):
        return span[-1], L.ROOT
    tops = [t for t in reversed(span) if not {draft.heads[t], *draft.above(draft.heads[t])} & set(span)]
    top = next((t for t in tops if draft.labels[t] == L.PREPOSITION_OBJECT), (*tops, span[-1])[0])
    return draft.heads[top], draft.labels[top]


@looks_for({"-LRB-"}, {L.PLURAL_NOUN}, {L.APPOSITION})
def people_behind_an_acronym(draft: Draft) -> int:
    """ "By Kurdistan Workers Party (PKK) militants": it is the militants whom the name before the brackets tells of."""
    for people in range(4, len(draft.words)):
        opens, acronym, closes = people - 3, people - 2, people - 1
        name = draft.heads[acronym]
        bracketed = draft.tags[opens] == "-LRB-" and draft.tags[closes] == "-RRB-" and draft.words[acronym].isupper()
        if not bracketed or draft.tags[people] != L.PLURAL_NOUN or draft.labels[acronym] != L.APPOSITION:
            continue
        if name != opens - 1 or draft.tags[name] not in L.NAME_TAGS or draft.heads[name] in (name, people):
            continue
        draft.attach(people, draft.heads[name], draft.labels[name])
        for child in [c for c in draft.children(name) if draft.labels[c] in (L.NUMBER, L.DETERMINER)]:
            draft.attach(child, people, draft.labels[child])
        draft.attach(name, people, L.COMPOUND)
        return 1
    return 0


_FIGHTERS: Final = frozenset(
    "militants fighters rebels guerrillas insurgents gunmen separatists militiamen troops forces soldiers".split()
)


@looks_for(_FIGHTERS, L.NAME_TAGS, {L.OBJECT})
def people_behind_a_name(draft: Draft) -> int:
    """ "Fighting between troops and Nusra Front militants": no object of the fighting, but whose the militants are."""
    for people in range(1, len(draft.words)):
        name = people - 1
        if draft.low[people] not in _FIGHTERS or draft.tags[name] not in L.NAME_TAGS:
            continue
        inside = draft.labels[name] in (L.CONJUNCT, L.PREPOSITION_OBJECT) and draft.heads[name] < name
        if not inside or draft.labels[people] != L.OBJECT or people in draft.above(name):
            continue
        if draft.heads[people] not in draft.above(name):
            continue
        draft.attach(people, draft.heads[name], draft.labels[name])
        draft.attach(name, people, L.COMPOUND)
        return 1
    return 0


@looks_for({L.INTERJECTION})
def name_read_as_an_interjection(draft: Draft) -> int:
    """ "Nauru on Tuesday became a member": a first word without a comma behind it is no call but the subject."""
    verb = draft.heads[0]
    named = len(draft.words) > 1 and draft.words[0][:1].isupper() and draft.words[1] not in _STOPS
    if draft.labels[0] != L.INTERJECTION or not named or draft.tags[verb] not in L.FINITE_TAGS:
        return 0
    if draft.governs(verb, L.ANY_SUBJECTS):
        return 0
    draft.tags[0], draft.labels[0] = "NNP", L.SUBJECT
    return 1


NAME_REPAIRS: Final[tuple[Repair, ...]] = (
    name_read_as_an_interjection,
    people_behind_an_acronym,
    people_behind_a_name,
    acronym_read_as_a_verb,
    acronym_read_as_a_complement,
    designation_read_as_a_number,
    gerund_before_its_people,
    gathering_read_as_a_noun,
    shot_dead_behind_a_vehicle,
    set_upon,
    neighbouring_read_as_a_verb,
    mound_read_as_a_verb,
    plural_tagged_as_a_verb,
    fighting_read_as_a_verb,
    weekday_before_a_name,
    first_name_read_as_a_preposition,
    preposition_read_as_an_adverb,
    name_read_as_an_adverb,
    name_of_linked_parts,
)
