"""What the phrase around a name says of a place: the preposition it stands behind, and whose home or seat it is."""

from __future__ import annotations

import re
from collections.abc import Collection

from eventcode.coding.place_words import NATURAL_TAILS, NOUNS_AT_PLACES, PLACE_NOUNS
from eventcode.coding.view import SentenceView
from eventcode.model import PlaceMention
from eventcode.parse import labels as L

_LOCATIVE = frozenset(
    (
        "in at near outside inside around across along over off of within through throughout into to towards toward "
        "above on between north south east west"
    ).split()
)
# What a place only qualifies: it is where somebody comes from, or where another thing happened.
_QUALIFIED = frozenset(
    (
        "man woman boy girl teen teenager mother father couple native resident lawyer businessman case homicide murder "
        "trial probe investigation lawsuit scandal vote election"
    ).split()
)
_COMPASS = frozenset("north south east west north-east north-west south-east south-west northeast northwest".split())
_PARTS = (
    PLACE_NOUNS
    | NOUNS_AT_PLACES
    | frozenset("part parts centre center interior rest coast shore mountains hills highlands jungles jungle".split())
    | _COMPASS
)
_HOLDERS = frozenset(
    (
        "governor ex-governor president premier minister king queen emir sultan sheikh ambassador bishop archbishop "
        "chancellor mayor ex-mayor senator director chief head leader ruler member native citizen resident"
    ).split()
)
# Bodies that work elsewhere than where their name says: "at the Niger Delta Development Commission".
_BODY = re.compile(
    r"(?: [A-Z][\w'’&-]*){0,3} (?:Agency|Alliance|Association|Authority|Bank|Commission|Committee|Company|Corporation|"
    r"Federation|Forum|Foundation|Front|Fund|Initiative|League|Movement|Party|Project|Union)\b"
)
# What makes the name of a town that of something else: "the Flint Hills".
_NATURAL = re.compile(rf" (?:{'|'.join(sorted(NATURAL_TAILS))})\b")
_ABOUT = frozenset({"on", "for", "about", "over"})
# What has a subject and no place behind these: "a conference on Gaza".
_HAVE_SUBJECTS = frozenset(
    (
        "conference summit talk negotiation meeting debate discussion session seminar workshop symposium report "
        "resolution book film paper policy statement speech vote question agreement consultation forum hearing"
    ).split()
)
_UNITS = frozenset({"km", "kms", "kilometre", "kilometer", "mile"})
_SEATED = frozenset("judge magistrate court jury prosecutor prosecutors official officials spokesman".split())
_SPEAKING_BODIES = frozenset("ministry government presidency command".split())
_TAKING = frozenset("capture seize abduct kidnap take arrest detain snatch nab".split())
_FREEING = frozenset("free release liberate swap exchange".split())
ROADS = frozenset("road highway route track railway motorway entrance gate approach".split())


def phrase_head(view: SentenceView, token: int) -> int:
    """The head of the noun phrase that a name stands in: the police of "Danbury police"."""
    tree = view.tree
    while tree.labels[token] in L.INSIDE_NOUN_PHRASE and tree.heads[token] != token:
        token = tree.heads[token]
    return token


def locative(view: SentenceView, token: int) -> str:
    """The preposition of place that a name stands behind ("in", "near"), or an empty string.

    Not that of a person or case that a place only qualifies: "of an Alexandria woman", "in the Indiana murder".
    """
    tree = view.tree
    outer = phrase_head(view, token)
    preposition = tree.heads[outer]
    word = tree.low[preposition]
    if word == "including" and tree.lemmas[tree.heads[preposition]] in PLACE_NOUNS:
        return locative(view, tree.heads[preposition])  # "in three towns, including Gao"
    road = tree.lemmas[tree.heads[preposition]] in ROADS  # "on the road from Djibo to Dori"
    distant = word == "from" and (road or any(tree.lemmas[c] in _UNITS for c in tree.children[preposition]))
    if tree.labels[outer] != L.PREPOSITION_OBJECT or not (distant or word in _LOCATIVE):
        return ""
    holder = tree.heads[preposition]
    if (outer != token and tree.low[outer] in _QUALIFIED) or _is_a_subject(view, preposition):
        return ""
    if word == "of":
        return "" if _has_a_home(view, holder) or _is_whence(view, holder) else word
    return "" if _is_a_home(view, holder) else word


def _is_whence(view: SentenceView, holder: int) -> bool:
    """Whether a noun before "of" says where somebody comes from: "rebels from the island of Jolo"."""
    tree = view.tree
    preposition = tree.heads[holder]
    somebody = tree.tags[tree.heads[preposition]] in L.NOUN_TAGS
    return tree.labels[holder] == L.PREPOSITION_OBJECT and tree.low[preposition] == "from" and somebody


def is_in_a_name(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a place is part of a longer name: "the Niger Delta Development Commission", "the Flint Hills"."""
    text = view.tree.text
    natural = place.feature.startswith("PPL") and _NATURAL.match(text, place.end) is not None
    return natural or _BODY.match(text, place.end) is not None


def _is_a_subject(view: SentenceView, preposition: int) -> bool:
    """Whether a phrase tells what talks are about: "a conference on Gaza", "for the reconstruction of Gaza"."""
    tree = view.tree
    holder = tree.heads[preposition]
    if tree.lemmas[holder] in _HAVE_SUBJECTS and tree.low[preposition] in _ABOUT:
        return True
    above = tree.heads[holder]
    return tree.low[preposition] == "of" and tree.labels[holder] == L.PREPOSITION_OBJECT and _is_a_subject(view, above)


def _is_a_home(view: SentenceView, token: int) -> bool:
    """Whether a name only says where somebody lives, as what is near it does: "Ali, of Winchester near Columbus"."""
    tree = view.tree
    above = tree.heads[token]
    inside = tree.tags[token] in L.NAME_TAGS and tree.labels[token] == L.PREPOSITION_OBJECT
    return inside and tree.low[above] == "of" and _has_a_home(view, tree.heads[above])


def _has_a_home(view: SentenceView, token: int) -> bool:
    """Whether "of" and a place say where somebody lives or rules: "Ali, 38, of Taiz", "the governor of Sana'a"."""
    tree = view.tree
    word = tree.words[token]
    named = tree.tags[token] in L.NAME_TAGS and word.lower() not in PLACE_NOUNS
    return named or word.isdigit() or word.lower() in _HOLDERS


def is_seat_of_a_judge(view: SentenceView, token: int) -> bool:
    """Whether a place only says which judge or official is meant: "a federal judge in Wyoming"."""
    tree = view.tree
    token = phrase_head(view, token)
    return tree.words[tree.heads[tree.heads[token]]].lower() in _SEATED


def is_seat_of_a_speaker(view: SentenceView, token: int, sources: Collection[int]) -> bool:
    """Whether a place only says which body speaks: "the ministry in Lima denied it", "according to police in Lima"."""
    tree = view.tree
    if any(tree.low[t] == "according" for t in tree.above(token)):
        return True
    holder = tree.heads[tree.heads[phrase_head(view, token)]]
    return holder in sources and holder < token and tree.lemmas[holder] in _SPEAKING_BODIES


def taken_there(view: SentenceView, token: int) -> int | None:
    """The verb that tells where those set free had been taken: "freed 30 soldiers they had captured at Gao"."""
    tree, verb = view.tree, view.clauses.governing_verb(token)
    if verb is None or tree.labels[verb] not in (L.RELATIVE, L.NOUN_CLAUSE) or tree.lemmas[verb] not in _TAKING:
        return None
    return verb if tree.lemmas[tree.heads[tree.heads[verb]]] in _FREEING else None


def stands_behind(view: SentenceView, token: int, word: str) -> bool:
    """Whether a name is the object of a preposition."""
    tree = view.tree
    outer = phrase_head(view, token)
    return tree.labels[outer] == L.PREPOSITION_OBJECT and tree.words[tree.heads[outer]].lower() == word


def is_part_of(view: SentenceView, token: int) -> bool:
    """Whether "of" and a country say which part something is in: "in the east of Congo"."""
    tree = view.tree
    part = tree.heads[tree.heads[phrase_head(view, token)]]
    above = tree.heads[part]
    stands_there = tree.labels[part] == L.PREPOSITION_OBJECT and tree.low[above] in _LOCATIVE - {"of"}
    return stands_there and tree.low[part] in _PARTS
