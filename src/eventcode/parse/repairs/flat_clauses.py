"""Repairs of clauses that the parser folded into a noun phrase, or whose subject it took from outside."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import FLARING, Draft, Repair, both, looks_for

_OPENING: Final = frozenset({"after", "when", "as", "while", "before"})
_ROUNDS: Final = frozenset({"rounds", "shells", "rockets", "mortars"})
_DONE: Final = frozenset({L.PAST_TENSE, L.PAST_PARTICIPLE})


@looks_for({"NN"}, {L.ADVERBIAL}, both(L.NAME_TAGS | L.ADJECTIVE_TAGS, {L.PREPOSITION_OBJECT}))
def deed_behind_its_nation(draft: Draft) -> int:
    """ "Died in Pakistani shelling of Poonch": the noun right behind a nation is what they died in."""
    for deed in range(2, len(draft.words)):
        nation = deed - 1
        if draft.tags[deed] != "NN" or draft.labels[deed] != L.ADVERBIAL:
            continue
        behind = draft.labels[nation] == L.PREPOSITION_OBJECT and draft.words[nation][0].isupper()
        if not behind or draft.governs(nation, frozenset({L.CONJUNCT})):
            continue
        draft.attach(deed, draft.heads[nation], L.PREPOSITION_OBJECT)
        draft.attach(nation, deed, L.ADJECTIVAL)
        return 1
    return 0


@looks_for({","}, {L.SUBJECT}, {L.MARK}, _OPENING)
def subject_outside_its_clause(draft: Draft) -> int:
    """ "Four died, one of them a clerk, after men threw a bomb": who stands before "after" is not in its clause."""
    for mark, label in enumerate(draft.labels):
        verb = draft.heads[mark]
        if label != L.MARK or draft.low[mark] not in _OPENING or verb < mark or draft.words[mark - 1] != ",":
            continue
        subjects = [c for c in draft.children(verb) if draft.labels[c] == L.SUBJECT]
        early, late = [c for c in subjects if c < mark], [c for c in subjects if c > mark]
        main = draft.heads[verb]
        whose = next((c for c in draft.children(main) if draft.labels[c] in L.ANY_SUBJECTS and c < main), None)
        if len(early) != 1 or not late or whose is None or not whose < main < early[0]:
            continue
        draft.attach(early[0], whose, L.APPOSITION)
        return 1
    return 0


@looks_for({";"}, {L.UNCLEAR, L.SUBJECT}, {L.NOUN_CLAUSE}, FLARING)
def happening_before_a_semicolon(draft: Draft) -> int:
    """ "Clashes flared near Gao between A and B; three died": what flared has a sentence of its own."""
    for verb, label in enumerate(draft.labels):
        noun = draft.heads[verb]
        if label != L.NOUN_CLAUSE or draft.low[verb] not in FLARING or noun > verb or draft.tags[noun] != "NNS":
            continue
        last = draft.heads[noun]
        stop = next((t for t in range(verb, last) if draft.words[t] == ";"), None)
        if stop is None or draft.labels[noun] not in (L.UNCLEAR, L.SUBJECT):
            continue
        draft.attach(verb, last, L.CONTENT)
        draft.attach(noun, verb, L.SUBJECT)
        draft.tags[verb] = L.PAST_TENSE
        return 1
    return 0


@looks_for({L.ROOT}, both(_DONE, {L.ADJECTIVAL}), L.NAME_TAGS)
def verb_between_a_name_and_a_plural(draft: Draft) -> int:
    """ "Hamas fired (mortar) rounds at Sderot": without another verb the word behind the name is what it did."""
    things = draft.root()
    verb = next((c for c in draft.children(things) if draft.labels[c] == L.ADJECTIVAL and draft.tags[c] in _DONE), 0)
    name = verb - 1
    if name < 0 or not _are_things(draft, things) or draft.tags[name] not in L.NAME_TAGS or draft.heads[name] != things:
        return 0
    if any(tag in L.FINITE_TAGS for t, tag in enumerate(draft.tags) if t not in (verb, things)):
        return 0
    draft.attach(verb, verb, L.ROOT)
    draft.tags[verb], draft.tags[things] = L.PAST_TENSE, L.PLURAL_NOUN
    draft.attach(name, verb, L.SUBJECT)
    for child in [c for c in draft.children(things) if c > things or draft.words[c] == ","]:
        draft.attach(child, verb, draft.labels[child])
    for child in [c for c in draft.children(things) if c < name]:
        draft.attach(child, name, draft.labels[child])
    draft.attach(things, verb, L.OBJECT)
    return 1


def _are_things(draft: Draft, token: int) -> bool:
    """Whether a word is a plural, or one that looks like a verb of the present: "rounds"."""
    return draft.tags[token] == L.PLURAL_NOUN or (draft.tags[token] == "VBZ" and draft.low[token] in _ROUNDS)


FLAT_CLAUSE_REPAIRS: Final[tuple[Repair, ...]] = (
    deed_behind_its_nation,
    subject_outside_its_clause,
    happening_before_a_semicolon,
    verb_between_a_name_and_a_plural,
)
