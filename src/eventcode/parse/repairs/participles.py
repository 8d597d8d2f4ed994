"""Repairs of participles and adjectives taken for something else, so that a sentence loses its verb or object."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import SAYING, Draft, Repair, both, looks_for

_CAPTIVES: Final = frozenset({"captive", "hostage", "prisoner"})
_BURNING: Final = frozenset({"ablaze", "alight", "afire"})
_PLANS: Final = frozenset({"plan", "vow", "hope", "aim", "promise", "move"})
_AIMS: Final = frozenset({L.INFINITIVE, L.NOUN_CLAUSE})
_TAKES: Final = frozenset({"take", "hold", "keep"})
_DONE_BY: Final = frozenset(
    "trained armed jailed detained sheltered massed concentrated arrested imprisoned deported banned".split()
)
_REBELS: Final = frozenset({"rebel", "militant", "insurgent", "guerrilla", "separatist", "secessionist", "jihadist"})
_MARCHING: Final = frozenset(
    {"protesting", "marching", "striking", "rioting", "demonstrating", "retreating", "fleeing"}
)
_AIMED: Final = frozenset({"at", "into", "on", "against", "upon", "among", "toward", "towards"})
_STATES: Final = {"guilty": "find", "free": "set", "responsible": "hold", "accountable": "hold"}


@looks_for(_CAPTIVES)
def captive_behind_somebody(draft: Draft) -> int:
    """ "Took the men captive": what somebody is made by that stands behind him and does not describe him."""
    done = 0
    for token in range(2, len(draft.words)):
        noun = draft.heads[token]
        held = draft.low[token] in _CAPTIVES and draft.labels[token] in L.BEFORE_NOUNS and noun == token - 1
        verb = draft.heads[noun]
        if not held or not _takes(draft, verb) or draft.labels[noun] != L.OBJECT:
            continue
        draft.attach(token, verb, L.OBJECT_PREDICATE)
        for child in tuple(draft.children(token)):
            draft.attach(child, verb, draft.labels[child])
        done += 1
    return done


@looks_for({*_CAPTIVES, *_STATES})
def people_before_their_state(draft: Draft) -> int:
    """ "Took its passengers prisoner", "found an academic guilty", "set an engineer free": they are the object."""
    done = 0
    for token in range(2, len(draft.words)):
        verb, noun = draft.heads[token], token - 1
        word = draft.low[token]
        if word not in _CAPTIVES and word not in _STATES:
            continue
        taken = word in _CAPTIVES and draft.labels[token] == L.OBJECT and _takes(draft, verb)
        lemma = draft.forms.lemma(draft.words[verb], draft.tags[verb])
        if not taken and (_STATES.get(word) != lemma or draft.labels[token] not in (L.OBJECT, L.CONTENT)):
            continue
        if draft.heads[noun] != token or verb >= noun or draft.tags[noun] not in L.NOUN_AND_ADJECTIVE_TAGS:
            continue
        if not any(c < noun for c in draft.children(token)) and not draft.children(noun):
            continue
        for child in tuple(draft.children(token)):
            if child < noun:
                draft.attach(child, noun, draft.labels[child])
        draft.tags[noun] = "NN" if draft.tags[noun] in L.ADJECTIVE_TAGS else draft.tags[noun]
        draft.attach(noun, verb, L.OBJECT)
        draft.attach(token, verb, L.OBJECT_PREDICATE)
        draft.tags[token] = "JJ" if word in _STATES else draft.tags[token]
        done += 1
    return done


def _takes(draft: Draft, verb: int) -> bool:
    return draft.forms.lemma(draft.words[verb], draft.tags[verb]) in _TAKES


@looks_for({"persona", "personae", "personas"})
def diplomat_non_grata(draft: Draft) -> int:
    """ "Declared an envoy persona non grata": the envoy is what is declared to be so."""
    done = 0
    for persona in range(1, len(draft.words) - 2):
        last, noun = persona + 2, persona - 1
        said = draft.low[persona].startswith("persona") and draft.low[last].startswith("grata")
        above, label = draft.heads[last], draft.labels[last]
        verb = draft.heads[above] if label == L.CONJUNCT else above
        if not said or draft.tags[noun] not in L.NOUN_TAGS or not verb < noun or label not in (L.OBJECT, L.CONJUNCT):
            continue
        for child in (*draft.children(persona), *draft.children(last)):
            if child < noun:
                draft.attach(child, noun, draft.labels[child])
        draft.attach(noun, above, label)
        draft.attach(last, verb, L.OBJECT_PREDICATE)
        done += 1
    return done


@looks_for({"persona", "personae", "personas"}, {"of", "from", "to"})
def envoys_of_several_non_grata(draft: Draft) -> int:
    """ "Declared the envoys of Togo and Chad persona non grata": "of" takes the names alone."""
    done = 0
    for persona in range(2, len(draft.words) - 2):
        last = persona + 2
        head = next((t for t in (persona, last) if draft.labels[t] == L.PREPOSITION_OBJECT), None)
        if head is None or not draft.low[persona].startswith("persona") or not draft.low[last].startswith("grata"):
            continue
        of, envoys = draft.heads[head], draft.heads[draft.heads[head]]
        below = (*draft.children(persona), *draft.children(last))
        name = next((c for c in below if of < c < persona and draft.tags[c] in L.NOUN_TAGS), None)
        if name is None or draft.labels[envoys] != L.OBJECT:
            continue
        draft.attach(name, of, L.PREPOSITION_OBJECT)
        draft.attach(persona, last, L.COMPOUND)
        draft.attach(last, draft.heads[envoys], L.OBJECT_PREDICATE)
        done += 1
    return done


@looks_for(both(L.FINITE_TAGS, {L.CONJUNCT, L.ADVERBIAL}), {L.PAST_TENSE, L.PAST_PARTICIPLE})
def participle_before_the_verb(draft: Draft) -> int:
    """ "Bombs dropped by jets hit a bunker": of two verbs in a row without "and" the first describes the subject."""
    done = 0
    for verb, label in enumerate(draft.labels):
        if label not in (L.CONJUNCT, L.ADVERBIAL) or draft.tags[verb] not in L.FINITE_TAGS:
            continue
        first = draft.heads[verb]
        if draft.tags[first] not in (L.PAST_TENSE, L.PAST_PARTICIPLE) or first >= verb:
            continue
        if label == L.ADVERBIAL and (draft.low[first + 1] != "by" or draft.governs(verb, L.OPENERS)):
            continue
        below = draft.children(first)
        subject = next((c for c in below if draft.labels[c] in L.ANY_SUBJECTS and c == first - 1), None)
        between = range(first + 1, verb)
        if subject is None or any(draft.words[t] in ",;" or draft.labels[t] == L.COORDINATOR for t in between):
            continue
        if any(draft.labels[c] in L.OBJECT_AND_AUXILIARIES for c in below):
            continue
        if any(draft.labels[c] in L.ANY_SUBJECTS for c in draft.children(verb)):
            continue
        above = draft.heads[first]
        draft.attach(verb, verb if above == first else above, draft.labels[first])
        for child in tuple(below):
            if child > verb:
                draft.attach(child, verb, draft.labels[child])
        draft.attach(subject, verb, L.SUBJECT)
        draft.attach(first, subject, L.NOUN_CLAUSE)
        draft.tags[first] = L.PAST_PARTICIPLE
        done += 1
    return done


@looks_for({L.ADJECTIVAL})
def verb_read_as_an_adjective(draft: Draft) -> int:
    """ "Police in Lima used force": without any other verb the participle before a noun is what they did to it."""
    if draft.words[-1] != "." or any(t in L.FINITE_TAGS for t in draft.tags):
        return 0
    root = draft.root()
    for verb in range(1, len(draft.words) - 2):
        thing = draft.heads[verb]
        past = draft.tags[verb] == L.PAST_PARTICIPLE or draft.low[verb] in _DONE_BY
        participle = past and draft.labels[verb] == L.ADJECTIVAL
        if not participle or thing <= verb or draft.tags[thing] not in L.NOUN_TAGS:
            continue
        doer = _doer(draft, verb, thing, root)
        if doer is None:
            continue
        for child in tuple(draft.children(thing)):
            if child < doer:
                draft.attach(child, doer, draft.labels[child])
        draft.attach(verb, verb, L.ROOT)
        draft.tags[verb] = L.PAST_TENSE
        draft.attach(doer, verb, L.SUBJECT)
        draft.attach(thing, verb, L.OBJECT)
        for child in tuple(draft.children(doer)) if root == doer else ():
            if child > verb:
                draft.attach(child, verb, draft.labels[child])
        for child in tuple(draft.children(thing)):
            if draft.words[child] == ".":
                draft.attach(child, verb, draft.labels[child])
        return 1
    return 0


def _doer(draft: Draft, verb: int, thing: int, root: int) -> int | None:
    """The noun before a participle that may be its subject: the root, or what was taken for a measure of it."""
    if root != thing:
        apposed = draft.heads[thing] == root and draft.labels[thing] == L.APPOSITION
        return root if root < verb and apposed and draft.tags[root] in L.NOUN_TAGS else None
    near = [c for c in draft.children(verb) if draft.labels[c] == L.ADVERBIAL_NOUN and c == verb - 1]
    if draft.labels[verb - 1] in L.NOUN_MODIFIERS and draft.heads[verb - 1] == thing:
        owned = any(draft.labels[c] == L.POSSESSOR and c < verb - 1 for c in draft.children(thing))
        # "Kenya sheltered rebels.", "Chad's army fired rockets."
        near = [verb - 1] if draft.tags[verb - 1] in L.NAME_TAGS or owned else near
    return next((c for c in near if draft.tags[c] in L.NOUN_TAGS), None)


@looks_for(_DONE_BY)
def perfect_read_as_an_adjective(draft: Draft) -> int:
    """ "Kenya has trained rebels": what stands right behind "has" and before a bare plural is the verb."""
    done = 0
    for verb in range(2, len(draft.words) - 1):
        thing, have = draft.heads[verb], verb - 1
        object_of = draft.labels[thing] == L.OBJECT and draft.heads[thing] == have
        if draft.low[verb] not in _DONE_BY or draft.labels[verb] != L.ADJECTIVAL or not object_of:
            continue
        if draft.low[have] not in ("has", "have", "had") or draft.tags[thing] != L.PLURAL_NOUN:
            continue
        draft.attach(verb, verb if draft.heads[have] == have else draft.heads[have], draft.labels[have])
        for child in tuple(draft.children(have)):
            draft.attach(child, verb, draft.labels[child])
        draft.attach(have, verb, L.AUXILIARY)
        draft.tags[verb] = L.PAST_PARTICIPLE
        done += 1
    return done


@looks_for(_CAPTIVES | _BURNING)
def word_behind_an_object(draft: Draft) -> int:
    """ "Took guards hostage", "set a bus ablaze": what somebody or something is made is no verb and no adverb."""
    done = 0
    for token in range(1, len(draft.words)):
        verb, noun = draft.heads[token], token - 1
        captive = draft.low[token] in _CAPTIVES and draft.tags[token] in L.VERB_TAGS and _takes(draft, verb)
        burning = draft.low[token] in _BURNING and draft.labels[token] == L.ADVERB and draft.low[verb] == "set"
        behind = draft.heads[noun] == verb and draft.labels[noun] == L.OBJECT
        # "Set ablaze a refinery", "was set ablaze by a mob".
        beside = burning and noun == verb and draft.governs(verb, L.PASSIVE_MARKS | {L.OBJECT})
        if not (captive or burning) or not (behind or beside):
            continue
        draft.attach(token, verb, L.OBJECT_PREDICATE)
        draft.tags[token] = "NN" if captive else "JJ"
        for child in tuple(draft.children(token)):
            draft.attach(child, verb, draft.labels[child])
        done += 1
    return done


@looks_for(both({L.PAST_TENSE, L.PAST_PARTICIPLE}, {L.ADJECTIVAL}), L.SUBJECTS)
def verb_with_a_subject_before_a_noun(draft: Draft) -> int:
    """ "The army strafed rebel villages, residents said": what has a subject of its own does not describe a noun."""
    done = 0
    for verb, label in enumerate(draft.labels):
        if label != L.ADJECTIVAL or not _may_be_told(draft, verb):
            continue
        thing = draft.phrase_head(draft.heads[verb])
        if thing <= verb:
            continue
        if not any(draft.labels[c] in L.SUBJECTS and c < verb for c in draft.children(verb)):
            continue
        draft.tags[verb] = L.PAST_TENSE
        above = draft.heads[thing]
        outer = [c for c in draft.children(above) if draft.labels[c] in L.SUBJECTS and c > thing]
        if draft.labels[thing] in L.SUBJECTS and not outer:
            done += _two_verbs(draft, verb, thing)
            continue
        said = draft.labels[thing] in L.SUBJECTS or (draft.low[above] in SAYING and draft.labels[thing] == L.OBJECT)
        whole = L.CONTENT if said else draft.labels[thing]
        draft.attach(verb, verb if above == thing else above, whole)
        draft.attach(thing, verb, L.OBJECT)
        for child in tuple(draft.children(thing)):
            if draft.labels[child] == L.PUNCTUATION or (draft.labels[child] == L.NOUN_CLAUSE and child > thing + 1):
                draft.attach(child, verb, L.ADVERBIAL if draft.labels[child] == L.NOUN_CLAUSE else L.PUNCTUATION)
        done += 1
    return done


def _may_be_told(draft: Draft, verb: int) -> bool:
    """Whether a word may be the verb of a clause: a past tense, or a participle where a noun is all that is told."""
    if draft.tags[verb] != L.PAST_PARTICIPLE:
        return draft.tags[verb] == L.PAST_TENSE
    thing = draft.phrase_head(draft.heads[verb])
    said = draft.labels[thing] == L.OBJECT and draft.low[draft.heads[thing]] in SAYING
    return said or draft.heads[thing] == thing


def _two_verbs(draft: Draft, verb: int, thing: int) -> int:
    """ "Fiji closed schools and freed men": a noun and "and" before a verb: the verb before it is the first of two."""
    second = draft.heads[thing]
    joined = next((c for c in draft.children(thing) if draft.labels[c] == L.COORDINATOR and c > thing), None)
    if joined != second - 1 or draft.tags[second] not in L.FINITE_TAGS or draft.governs(thing, frozenset({L.CONJUNCT})):
        return 0
    above = draft.heads[second]
    draft.attach(verb, verb if above == second else above, draft.labels[second])
    draft.attach(thing, verb, L.OBJECT)
    draft.attach(joined, verb, L.COORDINATOR)
    draft.attach(second, verb, L.CONJUNCT)
    return 1


@looks_for(_PLANS)
def plan_of_two(draft: Draft) -> int:
    """ "Chad and Niger plan to meet": two names before a bare "plan" do what it says."""
    done = 0
    for plan in range(3, len(draft.words) - 2):
        before = [c for c in draft.children(plan) if c < plan]
        bare = draft.low[plan] in _PLANS and draft.tags[plan] in L.NOUN_TAGS and len(before) == 1
        aim = next((c for c in draft.children(plan) if c > plan and draft.labels[c] in _AIMS), None)
        if not bare or aim is None or draft.labels[before[0]] not in L.NOUN_MODIFIERS:
            continue
        joined = any(draft.labels[c] == L.CONJUNCT for c in draft.children(before[0]))
        if not joined or draft.tags[before[0]] not in L.NAME_TAGS or draft.low[plan + 1] != "to":
            continue
        draft.attach(before[0], plan, L.SUBJECT)
        draft.tags[plan] = "VBP"
        draft.attach(aim, plan, L.INFINITIVE)
        done += 1
    return done


@looks_for({"out"}, {L.GERUND})
def gerund_that_is_ruled_out(draft: Draft) -> int:
    """ "Ruled out sending troops": what is ruled out is not done beside it."""
    done = 0
    for gerund, label in enumerate(draft.labels):
        verb = draft.heads[gerund]
        if label != L.ADVERBIAL or draft.tags[gerund] != L.GERUND or draft.low[gerund - 1] != "out":
            continue
        if draft.heads[gerund - 1] == verb and draft.low[verb] in ("ruled", "rules", "rule", "ruling"):
            draft.attach(gerund, verb, L.INFINITIVE)
            done += 1
    return done


@looks_for(_MARCHING)
def marchers_behind_a_preposition(draft: Draft) -> int:
    """ "Fired at marching students": what stands behind "at" are the students, and the participle describes them."""
    done = 0
    for gerund, label in enumerate(draft.labels):
        preposition = draft.heads[gerund]
        aimed = label == L.PREPOSITION_COMPLEMENT and preposition == gerund - 1 and draft.low[preposition] in _AIMED
        if not aimed or draft.low[gerund] not in _MARCHING:
            continue
        people = next((c for c in draft.children(gerund) if c > gerund and draft.labels[c] == L.OBJECT), None)
        if people is None or any(c < people and c > gerund for c in draft.children(gerund)):
            continue
        if draft.tags[people] not in (L.PLURAL_NOUN, L.PLURAL_NAME) or any(
            draft.labels[t] == L.DETERMINER for t in range(gerund, people)
        ):
            continue
        draft.attach(people, preposition, L.PREPOSITION_OBJECT)
        for child in tuple(draft.children(gerund)):
            draft.attach(child, draft.heads[preposition], draft.labels[child])
        draft.attach(gerund, people, L.ADJECTIVAL)
        done += 1
    return done


@looks_for(_MARCHING | {"rallying"}, {L.COMPOUND}, {"NN"})
def crowd_read_as_a_modifier(draft: Draft) -> int:
    """ "Fired at students rallying in Omdurman": the plural is the object, and the word behind it what they do."""
    for word in range(1, len(draft.words) - 1):
        people, label = word - 1, draft.labels[word]
        marching = draft.low[word] in _MARCHING | {"rallying"} and draft.tags[word] == "NN"
        crowd = draft.labels[people] == L.COMPOUND and draft.heads[people] == word
        if not marching or not crowd or draft.tags[people] not in (L.PLURAL_NOUN, L.PLURAL_NAME):
            continue
        if label not in {L.OBJECT, *L.PREPOSITION_OBJECTS}:
            continue
        draft.attach(people, draft.heads[word], label)
        for child in tuple(c for c in draft.children(word) if c < people):
            draft.attach(child, people, draft.labels[child])
        draft.attach(word, people, L.NOUN_CLAUSE)
        draft.tags[word] = L.GERUND
        return 1
    return 0


@looks_for({L.RELATIVE})
def name_that_does_not_act_alone(draft: Draft) -> int:
    """ "The frigate Hydra seized a boat": the name of the noun before it, not the subject of a clause about it."""
    noun = draft.root()
    if draft.words[-1] != "." or draft.tags[noun] not in L.NOUN_TAGS or noun + 2 >= len(draft.words):
        return 0
    name, verb = noun + 1, noun + 2
    clause = draft.labels[verb] == L.RELATIVE and draft.heads[verb] == noun and draft.tags[verb] in L.FINITE_TAGS
    if not clause or draft.tags[name] not in L.NAME_TAGS or draft.heads[name] != verb:
        return 0
    if not any(draft.labels[c] == L.OBJECT for c in draft.children(verb)) or draft.labels[name] not in L.SUBJECTS:
        return 0
    draft.attach(verb, verb, L.ROOT)
    draft.attach(noun, verb, L.SUBJECT)
    draft.attach(name, noun, L.APPOSITION)
    for child in tuple(draft.children(noun)):
        if child > verb:
            draft.attach(child, verb, draft.labels[child])
    return 1


@looks_for(_REBELS)
def rebels_before_a_noun(draft: Draft) -> int:
    """ "A rebel attack", "militant bunkers": the word names who they are of, so it is a noun."""
    done = 0
    for token, label in enumerate(draft.labels):
        if label == L.ADJECTIVAL and draft.low[token] in _REBELS and draft.tags[token] in L.ADJECTIVE_TAGS:
            draft.attach(token, draft.heads[token], L.COMPOUND)
            draft.tags[token] = "NN"
            done += 1
    return done


@looks_for({L.GERUND}, {L.NOUN_CLAUSE}, {"of"})
def doer_before_a_deed(draft: Draft) -> int:
    """ "Rebel shelling of the town killed two": the deed is the subject, and who did it stands before it."""
    done = 0
    for deed in range(1, len(draft.words) - 1):
        doer = deed - 1
        bare = draft.labels[deed] == L.NOUN_CLAUSE and draft.tags[deed] == L.GERUND and draft.heads[deed] == doer
        if not bare or draft.low[deed + 1] != "of" or draft.labels[doer] != L.SUBJECT or draft.heads[doer] < deed:
            continue
        if draft.tags[doer] not in ("NN", "NNP"):
            continue
        draft.attach(deed, draft.heads[doer], L.SUBJECT)
        draft.tags[deed] = "NN"
        for child in tuple(draft.children(doer)):
            draft.attach(child, deed, draft.labels[child])
        draft.attach(doer, deed, L.COMPOUND)
        done += 1
    return done


PARTICIPLE_REPAIRS: Final[tuple[Repair, ...]] = (
    captive_behind_somebody,
    people_before_their_state,
    diplomat_non_grata,
    envoys_of_several_non_grata,
    doer_before_a_deed,
    participle_before_the_verb,
    verb_read_as_an_adjective,
    word_behind_an_object,
    verb_with_a_subject_before_a_noun,
    plan_of_two,
    gerund_that_is_ruled_out,
    marchers_behind_a_preposition,
    crowd_read_as_a_modifier,
    name_that_does_not_act_alone,
    perfect_read_as_an_adjective,
    rebels_before_a_noun,
)
