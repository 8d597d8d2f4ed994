"""Repairs of clauses that the parser folded into a noun phrase, or whose subject it took from outside."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import FLARING, SAYING, Draft, Repair, both, looks_for
from eventcode.syntax import TIMES

_SPEAKERS: Final = frozenset(
    "witnesses residents officials police medics doctors villagers activists locals relatives neighbours".split()
)
_STATING: Final = frozenset({"states", "reports", "notes", "shows", "claims"})
_SHORTEST: Final = 6
_OPENING: Final = frozenset({"after", "when", "as", "while", "before"})
_DEEDS: Final = frozenset(
    "strike strikes airstrike airstrikes raid raids attack attacks shelling bombing bombings bombardment blast blasts "
    "explosion explosions clashes ambush".split()
)
_ROUNDS: Final = frozenset({"rounds", "shells", "rockets", "mortars"})
_FOLDED: Final = frozenset({L.OBJECT, L.APPOSITION, L.CONJUNCT, L.UNCLEAR, L.ADVERBIAL_NOUN})
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


@looks_for({"craft"}, L.VERB_TAGS, {L.CONTENT})
def craft_read_as_a_verb(draft: Draft) -> int:
    """ "Gunboats sank two rebel craft": what stands before "craft" does nothing, but says whose it is."""
    for craft, word in enumerate(draft.low):
        verb, before = draft.heads[craft], craft - 1
        if word != "craft" or draft.labels[craft] != L.CONTENT or verb > before:
            continue
        if draft.heads[before] != craft or draft.labels[before] not in L.SUBJECTS:
            continue
        for child in tuple(draft.children(craft)):
            draft.attach(child, verb if child > craft else craft, draft.labels[child])
        for child in tuple(draft.children(before)):
            draft.attach(child, craft, draft.labels[child])
        draft.attach(before, craft, L.COMPOUND)
        draft.attach(craft, verb, L.OBJECT)
        draft.tags[craft] = "NNS"
        return 1
    return 0


@looks_for({"same", "next", "following"}, {L.SUBJECT}, {L.CONJUNCT})
def time_read_as_a_subject(draft: Draft) -> int:
    """ "Arrived in Oslo and the same evening signed a pact": the evening signs nothing."""
    for time, word in enumerate(draft.low):
        verb = draft.heads[time]
        if word not in TIMES or draft.labels[time] != L.SUBJECT or draft.labels[verb] != L.CONJUNCT:
            continue
        which = any(draft.low[c] in ("same", "next", "following") for c in draft.children(time))
        if which and draft.governs(verb, frozenset({L.OBJECT})):
            draft.labels[time] = L.ADVERBIAL_NOUN
            return 1
    return 0


@looks_for(_DEEDS, both({L.PAST_PARTICIPLE}, {L.NOUN_CLAUSE}), {L.OBJECT})
def verb_below_what_was_hit(draft: Draft) -> int:
    """ "Strikes on a column near Gao killed 20, the army said": it is the strikes that killed, and not the column."""
    root = draft.root()
    told = (c for c in draft.children(root) if draft.labels[c] == L.CONTENT and c < root)
    deed = root if draft.tags[root] in L.NOUN_TAGS else next(told, root)
    if draft.low[deed] not in _DEEDS or draft.tags[deed] not in L.NOUN_TAGS:
        return 0
    last = root if root > deed else len(draft.words)
    if any(draft.tags[t] in L.FINITE_TAGS for t in range(deed, last) if t != root):
        return 0
    for verb in range(deed + 1, last):
        if draft.tags[verb] != L.PAST_PARTICIPLE or draft.labels[verb] != L.NOUN_CLAUSE:
            continue
        thing = next((c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and c > verb), None)
        if thing is None or draft.heads[verb] == deed or deed not in draft.above(verb):
            continue
        draft.attach(verb, verb if deed == root else draft.heads[deed], L.ROOT if deed == root else L.CONTENT)
        draft.attach(deed, verb, L.SUBJECT)
        draft.tags[verb] = L.PAST_TENSE
        return 1
    return 0


@looks_for({","}, both({L.PAST_PARTICIPLE}, {L.NOUN_CLAUSE}), SAYING)
def speaker_behind_a_comma(draft: Draft) -> int:
    """ "Chad freed 40 prisoners in May, a U.N. envoy noted in a report": the envoy says so, and is not freed."""
    for said in range(3, len(draft.words)):
        speaker = said - 1
        if draft.low[said] not in SAYING or draft.labels[said] != L.NOUN_CLAUSE or draft.heads[said] != speaker:
            continue
        first = min((c for c in draft.children(speaker) if c < speaker), default=speaker)
        verb = draft.heads[speaker]
        folded = draft.labels[speaker] in _FOLDED and draft.words[first - 1] == ","
        main = draft.tags[verb] in L.FINITE_TAGS and draft.labels[verb] == L.ROOT
        if not folded or not main or draft.governs(said, frozenset({L.AGENT})):
            continue
        draft.attach(said, said, L.ROOT)
        draft.tags[said] = L.PAST_TENSE
        draft.attach(verb, said, L.CONTENT)
        draft.attach(speaker, said, L.SUBJECT)
        return 1
    return 0


@looks_for({L.RELATIVE}, both(L.ADJECTIVE_TAGS, {L.PREPOSITION_OBJECT}))
def agent_read_as_a_subject(draft: Draft) -> int:
    """ "Shells fired by the rebel Defence Forces hit Gao": the forces fired them, and it is the shells that hit."""
    for verb, label in enumerate(draft.labels):
        adjective = draft.heads[verb]
        by, subjects = draft.heads[adjective], [c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS]
        if label != L.RELATIVE or draft.tags[adjective] not in L.ADJECTIVE_TAGS or len(subjects) != 1:
            continue
        doer, fired = subjects[0], draft.heads[by]
        thing = draft.heads[fired]
        whole = min((c for c in draft.children(doer) if c < doer), default=doer) == adjective + 1
        if draft.low[by] != "by" or not whole or draft.labels[fired] != L.NOUN_CLAUSE or not thing < fired:
            continue
        if not _becomes_the_clause_of(draft, verb, thing):
            continue
        draft.attach(doer, by, L.PREPOSITION_OBJECT)
        for child in tuple(draft.children(adjective)):
            draft.attach(child, doer, draft.labels[child])
        draft.attach(adjective, doer, L.ADJECTIVAL)
        return 1
    return 0


def _becomes_the_clause_of(draft: Draft, verb: int, thing: int) -> bool:
    """Make ``verb`` what ``thing`` did, if nothing else is: the sentence, or what somebody says at its end."""
    above = draft.heads[thing]
    others = [c for c in draft.children(above) if draft.labels[c] in L.SUBJECTS and c != thing]
    if draft.labels[thing] == L.ROOT:
        draft.attach(verb, verb, L.ROOT)
    elif draft.labels[thing] in L.SUBJECTS and above > verb and others:
        draft.attach(verb, above, L.CONTENT)
    else:
        return False
    draft.attach(thing, verb, L.SUBJECT)
    return True


@looks_for({","}, both({L.PLURAL_NOUN}, {L.OBJECT, L.CONJUNCT, L.APPOSITION}), _STATING)
def report_read_as_an_object(draft: Draft) -> int:
    """ "Troops killed nine, a fact sheet states": the last word behind a comma is what the paper before it does."""
    last = len(draft.words) - 2
    if last < _SHORTEST or draft.low[last] not in _STATING or draft.tags[last] != L.PLURAL_NOUN:
        return 0
    verb, paper = draft.heads[last], last - 1
    first = min(t for t in range(last + 1) if t == last or last in draft.above(t))
    if draft.tags[verb] not in L.VERB_TAGS or draft.words[first - 1] != "," or draft.tags[paper] not in L.NOUN_TAGS:
        return 0
    for child in [c for c in draft.children(last) if c != paper]:
        draft.attach(child, paper, draft.labels[child])
    draft.attach(paper, last, L.SUBJECT)
    draft.attach(last, verb, L.PARATAXIS)
    draft.tags[last] = "VBZ"
    return 1


@looks_for({","}, {"and"}, {"said", "say"}, _SPEAKERS)
def speakers_read_as_victims(draft: Draft) -> int:
    """ "Killing three guards, witnesses and an official said": who stands before "said" says it and was not killed."""
    for said in range(5, len(draft.words)):
        first = next((c for c in range(said - 6, said) if c > 0 and draft.low[c] in _SPEAKERS), None)
        if draft.low[said] not in ("said", "say") or first is None or draft.governs(said, L.ANY_SUBJECTS):
            continue
        second = draft.heads[first]
        listed = draft.labels[first] == L.CONJUNCT and draft.words[first - 1] == "," and second < first
        rest = [c for c in draft.children(first) if draft.labels[c] == L.CONJUNCT and first < c < said]
        if not listed or not rest or rest[-1] != said - 1 or said in draft.above(first)[:1]:
            continue
        draft.attach(first, said, L.SUBJECT)
        return 1
    return 0


FLAT_CLAUSE_REPAIRS: Final[tuple[Repair, ...]] = (
    speakers_read_as_victims,
    report_read_as_an_object,
    deed_behind_its_nation,
    subject_outside_its_clause,
    happening_before_a_semicolon,
    verb_between_a_name_and_a_plural,
    verb_below_what_was_hit,
    craft_read_as_a_verb,
    time_read_as_a_subject,
    speaker_behind_a_comma,
    agent_read_as_a_subject,
)
