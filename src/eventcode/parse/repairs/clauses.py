"""Repairs of clauses and phrases that hang on the wrong verb, so that a deed loses its doer, means or deadline."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, OPPOSING, Draft, Repair, both, looks_for

_MISSILES: Final = frozenset("bullets gunfire rounds shots stones rocks batons".split())
_STRIKING: Final = frozenset("raked riddled sprayed peppered pelted showered strafed".split())
_SPENDING: Final = frozenset({"spent", "spends", "spend"})
_DOERS: Final = L.ANY_SUBJECTS
_HURT: Final = frozenset({"wounded", "injured", "hurt"})
_MEANS: Final = frozenset({L.PREPOSITION, L.AGENT, L.ADVERBIAL})
_JOINED: Final = frozenset({L.CONJUNCT, L.CONTENT, L.ADVERBIAL})
_OPENING: Final = frozenset("when after before as while because since".split())
_GOVERNMENTS: Final = frozenset({"government", "army", "president", "parliament"})
_OF_SEVERAL: Final = frozenset({"were", "are", "have"})
_TALKS: Final = frozenset("talks negotiations meeting meetings dialogue".split())


@looks_for(both({L.PAST_PARTICIPLE}, {L.RELATIVE, L.ADVERBIAL}))
def participle_with_a_subject(draft: Draft) -> int:
    """ "Drones that the rebels launched": with a subject of its own and no auxiliary it is no passive.

    So is "when a drone fired missiles", with an object.
    """
    done = 0
    for verb, label in enumerate(draft.labels):
        if label not in (L.RELATIVE, L.ADVERBIAL) or draft.tags[verb] != L.PAST_PARTICIPLE:
            continue
        children = draft.children(verb)
        clause = draft.governs(verb, frozenset({L.OBJECT})) and any(draft.low[c] in _OPENING for c in children)
        if label == L.ADVERBIAL and not clause:
            continue
        subject = any(draft.labels[c] in L.SUBJECTS and draft.tags[c] in L.NOUN_TAGS for c in children)
        if subject and not any(draft.labels[c] in L.AUXILIARIES | L.PASSIVE_MARKS for c in children):
            draft.tags[verb] = L.PAST_TENSE
            done += 1
    return done


@looks_for({L.RELATIVE}, {"who"}, _OF_SEVERAL)
def relative_clause_of_the_nearer_noun(draft: Draft) -> int:
    """ "Supporters of the mayor who were rallying": a plural verb tells of the plural noun before "of"."""
    for verb, label in enumerate(draft.labels):
        near = draft.heads[verb]
        of = draft.heads[near]
        several = draft.heads[of]
        if label != L.RELATIVE or draft.tags[near] not in ("NN", "NNP") or draft.low[of] != "of":
            continue
        if draft.tags[several] != L.PLURAL_NOUN or not several < of < near:
            continue
        below = draft.children(verb)
        joined = any(draft.labels[c] == L.CONJUNCT for c in draft.children(near))
        if joined or not any(draft.low[c] == "who" and draft.labels[c] in L.ANY_SUBJECTS for c in below):
            continue
        if draft.low[verb] in _OF_SEVERAL or any(draft.low[c] in _OF_SEVERAL for c in below):
            draft.attach(verb, several, L.RELATIVE)
            return 1
    return 0


@looks_for({"between"}, {"in", "at"}, {L.CONJUNCT})
def place_behind_two_parties(draft: Draft) -> int:
    """ "Mediated (talks) between Togo and rebels in Accra": behind two parties a place is that of what they do."""
    for there, word in enumerate(draft.low):
        second = draft.heads[there]
        first = draft.heads[second]
        between, verb = draft.heads[first], draft.heads[draft.heads[first]]
        if word not in ("in", "at") or draft.labels[there] != L.PREPOSITION or draft.labels[second] != L.CONJUNCT:
            continue
        told = draft.tags[verb] in L.VERB_TAGS or draft.low[verb] in _TALKS
        if draft.low[between] == "between" and told and there > second > between > verb:
            draft.attach(there, verb, L.PREPOSITION)
            return 1
    return 0


@looks_for({"until"}, {L.MARK})
def deadline_read_as_a_clause(draft: Draft) -> int:
    """ "Gave them until mid-June to leave": "until" with an object is a time of the verb before it."""
    done = 0
    for until, label in enumerate(draft.labels):
        clause = draft.heads[until]
        verb = draft.heads[clause]
        if label != L.MARK or draft.low[until] != "until" or draft.tags[clause] != L.BASE_FORM or verb > until:
            continue
        if not draft.governs(until, L.PREPOSITION_OBJECTS):
            continue
        draft.attach(until, verb, L.PREPOSITION)
        draft.tags[until] = "IN"
        draft.labels[clause] = L.INFINITIVE
        done += 1
    return done


@looks_for(_MISSILES, _STRIKING)
def missiles_behind_a_name(draft: Draft) -> int:
    """ "Raked the car of the mayor with bullets": what somebody is hit with belongs to the verb."""
    done = 0
    for word, low in enumerate(draft.low):
        noun = draft.heads[word]
        if low != "with" or draft.labels[word] != L.PREPOSITION or draft.tags[noun] not in L.NOUN_TAGS:
            continue
        thrown = any(draft.low[c] in _MISSILES for c in draft.children(word))
        verb = next((t for t in draft.above(noun) if draft.low[t] in _STRIKING), None)
        if thrown and verb is not None and verb < noun < word:
            draft.attach(word, verb, L.PREPOSITION)
            done += 1
    return done


@looks_for(_SPENDING)
def gerund_behind_a_time_spent(draft: Draft) -> int:
    """ "Spent Monday in Lome mediating": what the time was spent with is no object."""
    done = 0
    for gerund, label in enumerate(draft.labels):
        verb = draft.heads[gerund]
        if label != L.OBJECT or draft.low[verb] not in _SPENDING or draft.tags[gerund] not in L.NOUN_TAGS:
            continue
        time = any(draft.labels[c] == L.ADVERBIAL_NOUN and verb < c < gerund for c in draft.children(verb))
        word = draft.words[gerund]
        if time and word.islower() and word.endswith("ing") and not draft.governs(gerund, frozenset({L.DETERMINER})):
            draft.tags[gerund] = L.GERUND
            draft.attach(gerund, verb, L.ADVERBIAL)
            done += 1
    return done


@looks_for({","}, both({L.PAST_TENSE, "VBP"}, L.SUBJECTS))
def verb_read_as_a_subject(draft: Draft) -> int:
    """ "Guards ousted the president, closed the border and ...": the first of several verbs is no subject of them."""
    done = 0
    for verb, label in enumerate(draft.labels):
        second = draft.heads[verb]
        if (
            label not in L.SUBJECTS
            or draft.tags[verb] not in (L.PAST_TENSE, "VBP")
            or draft.tags[second] != L.PAST_TENSE
        ):
            continue
        if not draft.governs(verb, L.SUBJECTS) or not verb < second or "," not in draft.words[verb:second]:
            continue
        above, role = draft.heads[second], draft.labels[second]
        draft.attach(verb, verb if above == second else above, role)
        draft.attach(second, verb, L.CONJUNCT)
        if draft.tags[verb] != L.PAST_TENSE:
            draft.tags[verb] = L.PAST_TENSE
        done += 1
    return done


@looks_for(both({L.PAST_TENSE}, {L.CONJUNCT}), {L.OBJECT})
def second_subject_read_as_an_object(draft: Draft) -> int:
    """ "Shot two men and the governor imposed a curfew": who stands before the second verb is its subject."""
    done = 0
    for verb, label in enumerate(draft.labels):
        first, noun = draft.heads[verb], verb - 1
        if label != L.CONJUNCT or draft.tags[verb] != L.PAST_TENSE or draft.governs(verb, _DOERS) or noun < 1:
            continue
        thing = draft.heads[noun]
        listed = draft.labels[noun] == L.CONJUNCT and draft.labels[thing] == L.OBJECT and draft.heads[thing] == first
        if not listed or draft.tags[noun] not in L.NOUN_TAGS or draft.tags[first] not in L.VERB_TAGS:
            continue
        draft.attach(noun, verb, L.SUBJECT)
        done += 1
    return done


@looks_for({"since"}, {L.MARK}, {L.CONTENT})
def root_behind_since(draft: Draft) -> int:
    """ "Four were shot, the worst loss since three died in Gao": what "since" begins is not what the sentence tells."""
    root = draft.root()
    mark = next((c for c in draft.children(root) if draft.labels[c] == L.MARK and draft.low[c] == "since"), None)
    if mark is None:
        return 0
    told = next((c for c in draft.children(root) if c < mark and draft.labels[c] == L.CONTENT), None)
    if told is None or not draft.governs(told, _DOERS):
        return 0
    before = [c for c in draft.children(root) if c < mark and c != told]
    draft.attach(told, told, L.ROOT)
    draft.attach(root, told, L.ADVERBIAL)
    for token in before:
        draft.attach(token, told, draft.labels[token])
    return 1


@looks_for({L.ADVERBIAL}, {L.NOUN_CLAUSE}, _OPENING)
def subject_read_as_a_clause(draft: Draft) -> int:
    """ "When gunmen on a motorcycle fired at his car": a noun is no clause, its verb is the one that follows."""
    done = 0
    for noun, label in enumerate(draft.labels):
        if label != L.ADVERBIAL or draft.tags[noun] not in L.NOUN_TAGS:
            continue
        opening = next((c for c in draft.children(noun) if draft.low[c] in _OPENING and c < noun), None)
        verbs = [t for t in range(noun + 1, len(draft.words)) if draft.labels[t] == L.NOUN_CLAUSE]
        if verbs and draft.words[verbs[0] - 1] == ",":
            del verbs[0]  # "when a bomb, planted by rebels, went off"
        if opening is None or not verbs or draft.tags[verb := verbs[0]] not in (L.PAST_PARTICIPLE, L.PAST_TENSE):
            continue
        if noun not in draft.above(verb) or draft.governs(verb, _DOERS | L.AUXILIARIES):
            continue
        draft.attach(verb, draft.heads[noun], L.ADVERBIAL)
        draft.attach(opening, verb, draft.labels[opening])
        draft.attach(noun, verb, L.SUBJECT)
        draft.tags[verb] = L.PAST_TENSE
        for child in [c for c in draft.children(noun) if c > verb]:
            draft.attach(child, verb, draft.labels[child])
        done += 1
    return done


@looks_for(OPPOSING, {"of"}, {L.CONJUNCT})
def rebels_behind_their_government(draft: Draft) -> int:
    """ "The government of Niger and Tuareg rebels signed": rebels go with the government, and not with the country."""
    done = 0
    for rebels, label in enumerate(draft.labels):
        state = draft.heads[rebels]
        of = draft.heads[state]
        body = draft.heads[of]
        if label != L.CONJUNCT or draft.low[rebels] not in OPPOSING or draft.tags[state] not in L.NAME_TAGS:
            continue
        if draft.low[of] != "of" or draft.low[body] not in _GOVERNMENTS or not body < of < state < rebels:
            continue
        for joined in [c for c in draft.children(state) if draft.labels[c] == L.COORDINATOR]:
            draft.attach(joined, body, L.COORDINATOR)
        draft.attach(rebels, body, L.CONJUNCT)
        done += 1
    return done


@looks_for(DAYS, {L.CONJUNCT}, {L.PAST_TENSE})
def subject_behind_a_day(draft: Draft) -> int:
    """ "Peru shelled it on Monday and Chile replied": who follows the day does what the next verb tells."""
    done = 0
    for name, label in enumerate(draft.labels):
        day, verb = draft.heads[name], name + 1
        joined = label == L.CONJUNCT and draft.low[day] in DAYS and draft.low[name] not in DAYS and day < name
        if not joined or verb >= len(draft.words) or draft.tags[verb] not in (L.PAST_TENSE, L.PAST_PARTICIPLE):
            continue
        if draft.labels[verb] not in _JOINED or draft.governs(verb, _DOERS | L.PASSIVE_MARKS):
            continue
        for word in [c for c in draft.children(day) if draft.labels[c] == L.COORDINATOR]:
            draft.attach(word, draft.heads[verb], L.COORDINATOR)
        draft.attach(name, verb, L.SUBJECT)
        draft.tags[verb] = L.PAST_TENSE
        done += 1
    return done


@looks_for({"shot"}, {"dead"}, L.NOUN_MODIFIERS)
def shot_dead_before_a_title(draft: Draft) -> int:
    """ "Men on a motorbike shot dead councillor Ana Ruiz, police said": what describes the dead is what was done."""
    for shot in range(2, len(draft.words) - 2):
        whom, vehicle = draft.heads[shot], shot - 1
        preposition = draft.heads[whom]
        doer = draft.heads[preposition]
        fits = draft.low[shot] == "shot" and draft.low[shot + 1] == "dead" and draft.tags[shot] not in L.VERB_TAGS
        inside = draft.labels[whom] == L.PREPOSITION_OBJECT and doer < preposition < vehicle < whom
        if not fits or not inside or not {draft.tags[doer], draft.tags[vehicle]} <= L.NOUN_TAGS:
            continue
        _make_shot(draft, shot, whom, whom)
        return 1
    return 0


@looks_for({"shot"}, {"dead"}, {L.OBJECT, L.APPOSITION})
def shot_dead_before_the_dead(draft: Draft) -> int:
    """ "Men on a motorbike shot dead two teachers, police said": "dead" has no object, and "shot" is no thing."""
    for shot in range(2, len(draft.words) - 2):
        dead, vehicle, preposition = shot + 1, shot - 1, draft.heads[shot]
        doer = draft.heads[preposition]
        whom = next((c for c in draft.children(dead) if draft.labels[c] == L.OBJECT), draft.heads[dead])
        fits = draft.low[shot] == "shot" and draft.low[dead] == "dead" and draft.labels[shot] == L.PREPOSITION_OBJECT
        if not fits or whom < dead or doer not in (draft.heads[dead], draft.heads[whom]):
            continue
        if not doer < preposition < vehicle:
            continue
        _make_shot(draft, shot, shot, whom)
        return 1
    return 0


def _make_shot(draft: Draft, shot: int, holder: int, whom: int) -> None:
    """Make "shot" behind "men on a motorbike" a verb; ``holder`` was read as what they are on, ``whom`` they shot."""
    vehicle, preposition = shot - 1, draft.heads[holder]
    doer = draft.heads[preposition]
    above = draft.heads[doer]
    for child in [c for c in draft.children(holder) if c < vehicle]:
        draft.attach(child, vehicle, draft.labels[child])
    draft.attach(vehicle, preposition, L.PREPOSITION_OBJECT)
    draft.attach(shot, shot if above == doer else above, L.ROOT if above == doer else L.CONTENT)
    draft.tags[shot] = L.PAST_TENSE
    for child in [c for c in draft.children(doer) if c > shot]:
        draft.attach(child, shot, draft.labels[child])
    draft.attach(doer, shot, L.SUBJECT)
    draft.attach(whom, shot, L.OBJECT)
    draft.attach(shot + 1, shot, L.OBJECT_PREDICATE)


@looks_for({"among"}, {"them"}, {L.OBJECT})
def some_of_them_read_as_an_object(draft: Draft) -> int:
    """ "Killed 13 fighters, among them a commander": who is among those named is no second object."""
    for them, word in enumerate(draft.low):
        verb = draft.heads[draft.heads[them]]
        if word != "them" or draft.low[draft.heads[them]] != "among":
            continue
        objects = [c for c in draft.children(verb) if draft.labels[c] == L.OBJECT]
        hurt = [c for c in draft.children(verb) if draft.labels[c] == L.PASSIVE_SUBJECT]  # "were killed, among them"
        first = (*objects[:-1], *hurt)[:1]
        if first and objects and first[0] < them < objects[-1]:
            draft.attach(objects[-1], first[0], L.UNCLEAR)
            return 1
    return 0


@looks_for({"and"}, {L.CONTENT}, DAYS)
def object_joined_with_the_next_subject(draft: Draft) -> int:
    """ "Declared a state of emergency on Monday and police held nine": what was declared is no subject beside them."""
    for verb, label in enumerate(draft.labels):
        above = draft.heads[verb]
        subject = next((c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS and above < c < verb), None)
        if label != L.CONTENT or subject is None:
            continue
        beside = (*draft.children(subject), *draft.children(verb))
        doers = (c for c in beside if subject < c < verb and draft.labels[c] in L.SUBJECTS | {L.CONJUNCT})
        doer = next(doers, None)
        if doer is None or draft.low[doer - 1] != "and" or draft.low[doer - 2] not in DAYS:
            continue
        behind = [c for c in draft.children(subject) if c == doer - 1 or (c > subject and draft.low[c] == "on")]
        for child in behind:
            draft.attach(child, above, draft.labels[child])
        draft.attach(subject, above, L.OBJECT)
        draft.attach(doer, verb, L.SUBJECT)
        draft.attach(verb, above, L.CONJUNCT)
        return 1
    return 0


@looks_for(_HURT, {"killed"}, {L.CONJUNCT})
def means_behind_the_wounded(draft: Draft) -> int:
    """ "Three were killed and nine wounded in a clash with rebels": how it came about is told of the dead too."""
    done = 0
    for hurt, label in enumerate(draft.labels):
        killed = draft.heads[hurt]
        if label != L.CONJUNCT or draft.low[hurt] not in _HURT or draft.low[killed] != "killed" or killed > hurt:
            continue
        own = [c for c in draft.children(killed) if killed < c < hurt and draft.labels[c] in _MEANS]
        counted = all(draft.tags[c] == L.CARDINAL for c in draft.children(hurt) if draft.labels[c] in _DOERS)
        if own or not counted or not draft.governs(killed, L.PASSIVE_MARKS):
            continue
        for child in [c for c in draft.children(hurt) if c > hurt and draft.labels[c] in _MEANS]:
            draft.attach(child, killed, draft.labels[child])
            done += 1
    return done


@looks_for(OPPOSING, {"of"}, {L.CONJUNCT})
def rebels_before_their_group(draft: Draft) -> int:
    """ "Troops and rebels of the SPLM fought": "of" tells whose the rebels are, and not whose the troops."""
    for of, word in enumerate(draft.low):
        rebels, first = of - 1, draft.heads[of]
        if word != "of" or of < 1 or draft.low[rebels] not in OPPOSING or first >= rebels:
            continue
        if draft.labels[rebels] == L.CONJUNCT and draft.heads[rebels] == first:
            draft.attach(of, rebels, L.PREPOSITION)
            return 1
    return 0


@looks_for(both({L.PAST_PARTICIPLE}, {L.ADVERBIAL}), {L.MARK}, L.SUBJECTS)
def past_read_as_a_participle(draft: Draft) -> int:
    """ "Nine died as youths engaged in a fight": behind "as" and a subject a form without an auxiliary is a past."""
    done = 0
    for verb, label in enumerate(draft.labels):
        if label != L.ADVERBIAL or draft.tags[verb] != L.PAST_PARTICIPLE:
            continue
        before = [c for c in draft.children(verb) if c < verb]
        labels = {draft.labels[c] for c in before}
        subject = next((c for c in before if draft.labels[c] in L.SUBJECTS), None)
        if L.MARK not in labels or any(draft.low[c] == "with" for c in before):
            continue  # "with nine killed"
        if subject is None or labels & (L.AUXILIARIES | L.PASSIVE_MARKS):
            continue
        draft.tags[verb] = L.PAST_TENSE
        done += 1
    return done


CLAUSE_REPAIRS: Final[tuple[Repair, ...]] = (
    past_read_as_a_participle,
    participle_with_a_subject,
    relative_clause_of_the_nearer_noun,
    place_behind_two_parties,
    deadline_read_as_a_clause,
    missiles_behind_a_name,
    gerund_behind_a_time_spent,
    verb_read_as_a_subject,
    second_subject_read_as_an_object,
    root_behind_since,
    subject_read_as_a_clause,
    rebels_behind_their_government,
    rebels_before_their_group,
    subject_behind_a_day,
    shot_dead_before_a_title,
    means_behind_the_wounded,
    object_joined_with_the_next_subject,
    shot_dead_before_the_dead,
    some_of_them_read_as_an_object,
)
