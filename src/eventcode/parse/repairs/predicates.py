"""Repairs of misreadings that lose the verb of a sentence, or who does what it tells."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import AT_ROOT, SAYING, Draft, Repair, both, looks_for
from eventcode.syntax import TIMES

_SLAIN: Final = frozenset("slain killed executed massacred beheaded murdered abducted kidnapped".split())
_BE: Final = frozenset({"is", "are", "was", "were", "been", "be"})
_HOURS: Final = TIMES | {"dawn", "dusk", "noon", "midday", "midnight", "sunrise", "sunset", "nightfall"}
_BETWEEN_SIDES: Final = frozenset({"between", "against", "with"})
_AIMED: Final = frozenset({"at", "on", "upon", "into", "against", "toward", "towards", "to", "from"})
_PERSONS: Final = frozenset({"NNS", "NNP", "NNPS"})
_GOING: Final = frozenset(
    "flared raged shuttled marched rallied paraded mediated protested demonstrated travelled traveled clashed "
    "retaliated intervened rioted filed trooped streamed converged".split()
)
_PAST_ONLY: Final = frozenset("retook overran overthrew withdrew foresaw undertook swore forbade slew outran".split())
_DESCRIBING: Final = frozenset(
    "rioting protesting striking fleeing advancing retreating marching demonstrating warring visiting opposing "
    "invading rampaging celebrating rival".split()
)
_SITTING: Final = frozenset({"sit", "die", "teach", "sleep"})
_PLACES: Final = frozenset({"outside", "inside", "near", "at", "in", "before"})


@looks_for({"shot"}, {"dead"})
def shot_dead_read_as_a_noun(draft: Draft) -> int:
    """ "Gunmen on a motorcycle shot dead a clerk": "shot" before "dead" is the verb, whatever it was taken for."""
    done = 0
    for shot in range(len(draft.words) - 1):
        dead = shot + 1
        if draft.low[shot] != "shot" or draft.low[dead] != "dead" or draft.tags[shot] in L.VERB_TAGS:
            continue
        subject = next((c for c in draft.children(dead) if draft.labels[c] in L.SUBJECTS and c < shot), None)
        if subject is None:
            continue
        _give_up_noun(draft, shot)
        above, label = draft.heads[dead], draft.labels[dead]
        draft.attach(shot, shot if above == dead else above, label)
        for child in tuple(draft.children(dead)):
            draft.attach(child, shot, draft.labels[child])
        draft.attach(dead, shot, L.OBJECT_PREDICATE)
        draft.tags[shot] = L.PAST_TENSE
        done += 1
    return done


@looks_for({"rounds", "shells"}, {"VBZ"}, {L.PAST_TENSE})
def rounds_read_as_a_verb(draft: Draft) -> int:
    """ "Mortar rounds wounded four": before a verb in the past the rounds are what wounded."""
    for rounds, word in enumerate(draft.low[:-1]):
        verb, sort = rounds + 1, rounds - 1
        if word not in ("rounds", "shells") or draft.tags[rounds] != "VBZ" or draft.tags[verb] != L.PAST_TENSE:
            continue
        if sort < 0 or draft.heads[sort] != rounds or draft.heads[verb] != rounds:
            continue
        above, label = draft.heads[rounds], draft.labels[rounds]
        draft.attach(verb, verb if above == rounds else above, label)
        for child in [c for c in draft.children(rounds) if c > verb]:
            draft.attach(child, verb, draft.labels[child])
        draft.tags[rounds] = L.PLURAL_NOUN
        draft.attach(rounds, verb, L.SUBJECT)
        draft.attach(sort, rounds, L.COMPOUND)
        return 1
    return 0


@looks_for({"shot"})
def shot_at(draft: Draft) -> int:
    """ "Men on a motorbike shot at the car": without another verb "shot" before "at" is what they did."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS or any(t in L.FINITE_TAGS for t in draft.tags):
        return 0
    for shot in range(root + 2, len(draft.words) - 1):
        preposition = draft.heads[shot]
        noun = draft.labels[shot] == L.PREPOSITION_OBJECT and draft.heads[preposition] == root
        if draft.low[shot] != "shot" or draft.low[shot + 1] != "at" or not noun or draft.heads[shot - 1] != shot:
            continue
        _give_up_noun(draft, shot)
        draft.attach(shot, shot, L.ROOT)
        draft.tags[shot] = L.PAST_TENSE
        draft.attach(root, shot, L.SUBJECT)
        for child in tuple(draft.children(root)):
            if child > shot:
                draft.attach(child, shot, draft.labels[child])
        return 1
    return 0


def _give_up_noun(draft: Draft, token: int) -> None:
    """The word before a noun that is none takes its place: "on a motorcycle shot"."""
    noun = token - 1
    if draft.heads[noun] == token and draft.tags[noun] in L.NOUN_TAGS and draft.heads[token] < noun:
        for child in tuple(draft.children(token)):
            if child < noun:
                draft.attach(child, noun, draft.labels[child])
        draft.attach(noun, draft.heads[token], draft.labels[token])


@looks_for({L.GERUND})
def gerund_before_its_verb(draft: Draft) -> int:
    """ "Shelling by the army killed three": a gerund with its agent, without a comma, is the subject."""
    verb = draft.heads[0] if draft.words else 0
    by = next((c for c in draft.children(0) if draft.labels[c] in (L.AGENT, L.PREPOSITION)), None)
    if draft.tags[0] != L.GERUND or draft.labels[0] != L.ADVERBIAL or by != 1 or draft.low[by] not in ("by", "of"):
        return 0
    if draft.tags[verb] not in L.VERB_TAGS or "," in draft.words[:verb]:
        return 0
    if any(draft.labels[c] in L.ANY_SUBJECTS for c in draft.children(verb)):
        return 0
    draft.tags[0] = "NN"
    draft.attach(0, verb, L.SUBJECT)
    draft.labels[by] = L.PREPOSITION
    return 1


@looks_for({L.ATTRIBUTE})
def participle_read_as_a_noun(draft: Draft) -> int:
    """ "A patrol was overrun by rebels": a bare noun behind "was" and before "by" is what was done."""
    done = 0
    for token in range(1, len(draft.words) - 1):
        verb = draft.heads[token]
        bare = draft.labels[token] == L.ATTRIBUTE and draft.tags[token] == "NN" and verb == token - 1
        if not bare or draft.forms.verb_lemma(draft.words[token]) is None or draft.low[token + 1] not in ("by", "at"):
            continue
        if any(c < token for c in draft.children(token)):
            continue
        draft.tags[token] = L.PAST_PARTICIPLE
        _exchange(draft, verb, token)
        done += 1
    return done


@looks_for(both({L.PAST_PARTICIPLE}, {L.PREDICATE}), _SLAIN)
def participle_read_as_an_adjective(draft: Draft) -> int:
    """ "Thirteen of them were slain": what was done to people is no quality of theirs."""
    for token in range(1, len(draft.words)):
        verb = draft.heads[token]
        quality = draft.labels[token] == L.PREDICATE and draft.tags[token] == L.PAST_PARTICIPLE
        if quality and draft.low[token] in _SLAIN and verb == token - 1 and draft.low[verb] in _BE:
            _exchange(draft, verb, token)
            return 1
    return 0


def _exchange(draft: Draft, auxiliary: int, participle: int) -> None:
    """A participle takes the place of the auxiliary that was taken for the verb."""
    above, label = draft.heads[auxiliary], draft.labels[auxiliary]
    draft.attach(participle, participle if above == auxiliary else above, label)
    for child in tuple(draft.children(auxiliary)):
        subject = draft.labels[child] in L.SUBJECTS
        draft.attach(child, participle, L.PASSIVE_SUBJECT if subject else draft.labels[child])
    draft.attach(auxiliary, participle, "auxpass")
    for child in draft.children(participle):
        if draft.low[child] == "by" and draft.labels[child] == L.PREPOSITION:
            draft.attach(child, participle, L.AGENT)


@looks_for({L.ADVERBIAL_NOUN, L.ADJECTIVAL})
def name_before_its_verb(draft: Draft) -> int:
    """ "Iceland froze aid": a name right before a verb without a subject is its subject and no time."""
    done = 0
    for token, label in enumerate(draft.labels[:-1]):
        if label not in (L.ADVERBIAL_NOUN, L.ADJECTIVAL) or not draft.words[token][:1].isupper():
            continue
        verb = draft.heads[token]
        if verb != token + 1 or draft.low[token] in _HOURS:
            continue
        told = draft.tags[verb] == L.BASE_FORM and draft.governs(verb, frozenset({L.MARK}))  # "that Oslo stop it"
        if not told and draft.tags[verb] not in L.FINITE_TAGS:
            continue
        if any(draft.labels[c] in L.ANY_SUBJECTS for c in draft.children(verb)):
            continue
        draft.labels[token] = L.SUBJECT
        draft.tags[token] = "NNP"
        done += 1
    return done


@looks_for({L.NOUN_CLAUSE}, {L.PAST_PARTICIPLE})
def speaker_read_as_a_headword(draft: Draft) -> int:
    """ "Lima charged that Quito ...", "envoys shuttled between ...": what has no passive is told and not described."""
    noun = draft.root()
    verb = noun + 1
    while verb < len(draft.words) - 1 and draft.labels[verb] == L.ADVERB:
        verb += 1  # "Quito at once protested"
    named = draft.tags[noun] in L.NOUN_TAGS or (draft.tags[noun] == L.GERUND and noun == 0)
    if not named or verb >= len(draft.words) or draft.heads[verb] != noun:
        return 0
    if draft.labels[verb] != L.NOUN_CLAUSE or draft.tags[verb] != L.PAST_PARTICIPLE:
        return 0
    draft.tags[noun] = "NN" if draft.tags[noun] == L.GERUND else draft.tags[noun]
    content = next((c for c in (*draft.children(verb), *draft.children(noun)) if _is_that_clause(draft, c, verb)), None)
    if content is None and draft.low[verb] not in _GOING:
        return 0
    others = [c for c in draft.children(noun) if c != content and not _begins_a_second_clause(draft, c, verb)]
    if any(draft.tags[c] in L.FINITE_TAGS for c in others):
        return 0
    draft.make_main(verb, noun)
    if content is not None:
        draft.attach(content, verb, L.CONTENT)
    return 1


def _begins_a_second_clause(draft: Draft, token: int, verb: int) -> bool:
    """Whether a token behind a verb is the verb of who stands behind "and": "youths rioted, and police fired"."""
    return token > verb and draft.labels[token] == L.CONJUNCT and draft.governs(token, L.SUBJECTS)


def _is_that_clause(draft: Draft, clause: int, verb: int) -> bool:
    below = [draft.low[c] for c in draft.children(clause) if draft.labels[c] == L.MARK]
    return clause > verb and draft.tags[clause] in L.VERB_TAGS and below == ["that"]


@looks_for(_BETWEEN_SIDES, _HOURS)
def side_behind_a_time(draft: Draft) -> int:
    """ "Fighting broke out at dawn between A and B": what stands between two sides is no hour."""
    done = 0
    for token in range(2, len(draft.words)):
        time = draft.heads[token]
        if draft.low[token] not in _BETWEEN_SIDES or draft.labels[token] != L.PREPOSITION or time > token:
            continue
        above = draft.heads[time]
        if draft.low[time] not in _HOURS or draft.labels[time] not in L.PREPOSITION_OBJECTS:
            continue
        draft.attach(token, draft.heads[above], L.PREPOSITION)
        done += 1
    return done


@looks_for({"between"}, {"with"})
def sides_behind_a_weapon(draft: Draft) -> int:
    """ "Clashes with machetes between A and B": it is the clashes that are between them."""
    done = 0
    for token, label in enumerate(draft.labels):
        weapon = draft.heads[token]
        held = draft.heads[weapon]
        if draft.low[token] != "between" or label != L.PREPOSITION or draft.labels[weapon] != L.PREPOSITION_OBJECT:
            continue
        if draft.low[held] == "with" and draft.tags[draft.heads[held]] in L.NOUN_TAGS and held < weapon < token:
            draft.attach(token, draft.heads[held], L.PREPOSITION)
            done += 1
    return done


@looks_for({"by"})
def agent_of_the_object(draft: Draft) -> int:
    """ "Police broke up a sit-in by farmers": what an active verb does is no passive, so the object is by them."""
    done = 0
    for by, label in enumerate(draft.labels):
        verb = draft.heads[by]
        if draft.low[by] != "by" or label != L.PREPOSITION or draft.tags[verb] not in L.VERB_TAGS:
            continue
        below = draft.children(verb)
        noun = next((c for c in below if draft.labels[c] == L.OBJECT and verb < c < by), None)
        whom = next((c for c in draft.children(by) if draft.labels[c] == L.PREPOSITION_OBJECT), None)
        if noun is None or whom is None or any(draft.labels[c] in L.PASSIVE_MARKS for c in below):
            continue
        if any(noun < c < by for c in below) or not _are_persons(draft, whom):
            continue
        draft.attach(by, noun, L.PREPOSITION)
        done += 1
    return done


def _are_persons(draft: Draft, noun: int) -> bool:
    """Whether a noun may be somebody: a plural or a name, and no day and no count."""
    apposed = [c for c in draft.children(noun) if draft.labels[c] == L.APPOSITION]
    counted = any(draft.labels[c] == L.NUMBER for c in draft.children(noun))
    return any(draft.tags[t] in _PERSONS and draft.low[t] not in _HOURS for t in (noun, *apposed)) and not counted


@looks_for({L.PREPOSITION_COMPLEMENT})
def crowd_behind_a_preposition(draft: Draft) -> int:
    """ "Fired at students marching on the palace": they were fired at, and not at what they did."""
    done = 0
    for gerund, label in enumerate(draft.labels):
        preposition = draft.heads[gerund]
        if label != L.PREPOSITION_COMPLEMENT or draft.tags[gerund] != L.GERUND:
            continue
        if draft.low[preposition] not in _AIMED or draft.tags[preposition] not in L.BEFORE_OBJECTS:
            continue
        noun = next((c for c in draft.children(gerund) if draft.labels[c] in L.SUBJECTS and c < gerund), None)
        if noun is None or draft.tags[noun] not in L.NOUN_TAGS:
            continue
        draft.attach(noun, preposition, L.PREPOSITION_OBJECT)
        draft.attach(gerund, noun, L.NOUN_CLAUSE)
        done += 1
    return done


@looks_for(SAYING, {","})
def speaker_read_as_an_object(draft: Draft) -> int:
    """ "Oman will send grain, its minister announced": who stands behind a comma and before "announced" says so."""
    done = 0
    for said in range(2, len(draft.words)):
        noun = draft.heads[said]
        if draft.low[said] not in SAYING or draft.labels[said] != L.NOUN_CLAUSE or noun != said - 1:
            continue
        verb = draft.heads[noun]
        first = min((noun, *draft.children(noun)))
        told = draft.labels[noun] in (L.OBJECT, L.APPOSITION) and draft.heads[verb] == verb and first > verb
        if not told or first == 0 or draft.words[first - 1] != "," or draft.tags[verb] not in L.VERB_TAGS:
            continue
        draft.attach(said, said, L.ROOT)
        draft.tags[said] = L.PAST_TENSE
        draft.attach(noun, said, L.SUBJECT)
        draft.attach(verb, said, L.CONTENT)
        done += 1
    return done


@looks_for({L.AGENT}, _DESCRIBING)
def people_behind_by(draft: Draft) -> int:
    """ "Was pelted by rioting students": they did it, and the participle describes them."""
    done = 0
    for by, label in enumerate(draft.labels):
        doing, people = by + 1, by + 2
        if label != L.AGENT or people >= len(draft.words) or draft.low[doing] not in _DESCRIBING:
            continue
        if draft.tags[people] != L.PLURAL_NOUN or draft.heads[people] != doing or draft.heads[doing] != by:
            continue
        draft.attach(people, by, L.PREPOSITION_OBJECT)
        draft.attach(doing, people, L.ADJECTIVAL)
        for child in tuple(draft.children(doing)):
            draft.attach(child, people, draft.labels[child])
        done += 1
    return done


@looks_for(_SITTING)
def sit_in(draft: Draft) -> int:
    """ "Held a sit-in outside parliament": what is held is the sit-in, and parliament is where."""
    done = 0
    for sit in range(1, len(draft.words) - 4):
        place, noun, where = draft.heads[sit], sit + 2, sit + 3
        if draft.low[sit] not in _SITTING or draft.words[sit + 1] != "-" or draft.low[noun] != "in" or place <= where:
            continue
        verb = draft.heads[place]
        if draft.labels[place] != L.OBJECT or draft.low[where] not in _PLACES or verb >= sit:
            continue
        for child in tuple(draft.children(place)):
            if child < sit:
                draft.attach(child, noun, draft.labels[child])
        draft.attach(noun, verb, L.OBJECT)
        draft.attach(sit, noun, L.COMPOUND)
        draft.attach(sit + 1, noun, L.PUNCTUATION)
        draft.attach(where, noun, L.PREPOSITION)
        draft.attach(place, where, L.PREPOSITION_OBJECT)
        draft.tags[noun], draft.tags[where] = "NN", "IN"
        done += 1
    return done


@looks_for(both(L.NAME_TAGS, {L.COMPOUND}), both({"VBZ", "VBD"}, {AT_ROOT}))
def name_before_a_present_verb(draft: Draft) -> int:
    """ "Gabon imports rice from Laos": a lone name before the verb of a sentence is its subject and no part of it."""
    verb = draft.root()
    name = verb - 1
    if (
        verb < 1
        or draft.tags[verb] not in ("VBZ", "VBD")
        or draft.heads[name] != verb
        or draft.governs(verb, L.ANY_SUBJECTS)
    ):
        return 0
    if draft.labels[name] != L.COMPOUND or draft.tags[name] not in L.NAME_TAGS:
        return 0
    draft.labels[name] = L.SUBJECT
    return 1


@looks_for(both({L.PAST_TENSE}, {L.ADJECTIVAL}), both(L.NOUN_TAGS, {AT_ROOT}))
def past_tense_inside_a_phrase(draft: Draft) -> int:
    """ "Chad's military seized power": a past tense inside the only phrase of a sentence is its verb."""
    noun = draft.root()
    verb = next((c for c in draft.children(noun) if draft.tags[c] == L.PAST_TENSE and c < noun), None)
    if verb is None or verb < 1 or draft.tags[noun] not in L.NOUN_TAGS or draft.labels[verb] != L.ADJECTIVAL:
        return 0
    doer = verb - 1
    if draft.heads[doer] != noun or draft.labels[doer] not in L.NOUN_MODIFIERS or draft.children(doer):
        return 0
    for child in tuple(draft.children(noun)):
        if child < doer:
            draft.attach(child, doer, draft.labels[child])
        elif child > noun:
            draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.attach(noun, verb, L.OBJECT)
    draft.attach(doer, verb, L.SUBJECT)
    draft.tags[doer] = "NN" if draft.tags[doer] in L.ADJECTIVE_TAGS else draft.tags[doer]
    return 1


@looks_for(_PAST_ONLY)
def past_tense_read_as_a_noun(draft: Draft) -> int:
    """ "The army retook the town": a form that is only ever a past tense is the verb of its sentence."""
    verb = draft.root()
    doer = verb - 1
    if draft.low[verb] not in _PAST_ONLY or draft.tags[verb] not in L.NOUN_TAGS or verb == 0:
        return 0
    if draft.heads[doer] != verb or draft.labels[doer] not in L.NOUN_MODIFIERS:
        return 0
    for child in tuple(draft.children(verb)):
        if child < doer:
            draft.attach(child, doer, draft.labels[child])
        elif draft.labels[child] in (L.APPOSITION, L.UNCLEAR):
            draft.labels[child] = L.OBJECT
    draft.attach(doer, verb, L.SUBJECT)
    draft.tags[verb] = L.PAST_TENSE
    return 1


@looks_for({L.APPOSITION})
def adjective_before_a_name(draft: Draft) -> int:
    """ "By the paramilitary Sons of Togo": what stands before a name describes it and is not named by it."""
    done = 0
    for name, label in enumerate(draft.labels):
        adjective = draft.heads[name]
        if label != L.APPOSITION or draft.tags[name] not in L.NAME_TAGS or not adjective < name:
            continue
        first = min((name, *draft.children(name)))
        if draft.tags[adjective] not in L.ADJECTIVE_TAGS or first != adjective + 1:
            continue
        draft.attach(name, draft.heads[adjective], draft.labels[adjective])
        for child in tuple(draft.children(adjective)):
            draft.attach(child, name, draft.labels[child])
        draft.attach(adjective, name, L.ADJECTIVAL)
        done += 1
    return done


@looks_for({L.RELATIVE}, {"that", "to"})
def content_behind_a_time(draft: Draft) -> int:
    """ "Demanded the same day that he resign", "asked Oslo that day to pay": no clause is about the day."""
    done = 0
    for clause, label in enumerate(draft.labels):
        time = draft.heads[clause]
        if label != L.RELATIVE or draft.low[time] not in _HOURS or draft.labels[time] != L.ADVERBIAL_NOUN:
            continue
        opener = next((c for c in draft.children(clause) if draft.low[c] in ("that", "to") and time < c < clause), None)
        subject = any(draft.labels[c] in L.SUBJECTS and draft.low[c] != "that" for c in draft.children(clause))
        if opener is None or subject == (draft.low[opener] == "to"):
            continue
        draft.attach(clause, draft.heads[time], L.CONTENT if subject else L.INFINITIVE)
        draft.attach(opener, clause, L.MARK if subject else L.AUXILIARY)
        done += 1
    return done


@looks_for(both({L.GERUND}, {L.ATTRIBUTE}), both(L.NAME_TAGS, {L.SUBJECT}))
def progressive_read_as_a_predicate(draft: Draft) -> int:
    """ "Qatar is mediating between them": what a state is doing is a verb, and no thing that it is."""
    for gerund, label in enumerate(draft.labels):
        be = draft.heads[gerund]
        named = any(draft.labels[c] == L.SUBJECT and draft.tags[c] in L.NAME_TAGS for c in draft.children(be))
        if label != L.ATTRIBUTE or draft.tags[gerund] != L.GERUND or be != gerund - 1 or not named:
            continue
        draft.attach(gerund, gerund if draft.heads[be] == be else draft.heads[be], draft.labels[be])
        for child in tuple(draft.children(be)):
            draft.attach(child, gerund, draft.labels[child])
        draft.attach(be, gerund, L.AUXILIARY)
        return 1
    return 0


PREDICATE_REPAIRS: Final[tuple[Repair, ...]] = (
    adjective_before_a_name,
    shot_dead_read_as_a_noun,
    rounds_read_as_a_verb,
    shot_at,
    gerund_before_its_verb,
    participle_read_as_a_noun,
    participle_read_as_an_adjective,
    name_before_its_verb,
    speaker_read_as_a_headword,
    side_behind_a_time,
    sides_behind_a_weapon,
    agent_of_the_object,
    crowd_behind_a_preposition,
    speaker_read_as_an_object,
    content_behind_a_time,
    people_behind_by,
    past_tense_inside_a_phrase,
    past_tense_read_as_a_noun,
    name_before_a_present_verb,
    sit_in,
    progressive_read_as_a_predicate,
)
