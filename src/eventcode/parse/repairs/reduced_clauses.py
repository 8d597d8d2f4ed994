"""Repairs of sentences whose verb comes late: "bombs dropped from jets killed nine", "men in a car shot dead ..."."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import AT_ROOT, SAYING, Draft, Repair, both, looks_for

_DOERS: Final = L.ANY_SUBJECTS
_THROWN: Final = frozenset(
    "dropped fired launched planted thrown hurled lobbed sent set shot hidden laid released".split()
)
_HURT: Final = frozenset({"wounded", "killed", "injured", "hurt"})
_DONE_TO_MORE: Final = _HURT | {"kidnapped", "abducted", "captured", "arrested", "detained"}
_UNNAMED: Final = frozenset("others dozens scores several hundreds many".split())
_GIVEN: Final = frozenset(
    "awarded granted offered denied refused named called dubbed elected appointed handed assigned allowed fined "
    "charged owed promised asked accorded allocated considered deemed declared nicknamed termed".split()
)
"""What may be done to somebody and still have an object: "a man denied entry"."""
_ORIGINS: Final = frozenset({"from", "by", "at", "on", "in", "near", "inside", "outside", "under", "into"})
_FIRE: Final = frozenset("shelling bombing firing shooting fighting rioting looting".split())
_LAYING: Final = frozenset("imposed slapped lifted extended renewed eased tightened introduced announced".split())
_LINKED: Final = frozenset({L.MARK})
# What is told with a clause of its own: "officials saying rebels hit the town".
_TELLING: Final = frozenset(
    "saying claiming believing thinking fearing hoping alleging insisting suggesting arguing warning knowing meaning "
    "showing indicating reporting confirming denying adding announcing declaring admitting complaining".split()
)
_AIMED_AT: Final = frozenset({"at", "on", "into", "with"})
_PAST: Final = frozenset({L.PAST_TENSE, L.PAST_PARTICIPLE})


@looks_for(_THROWN, {L.ADVERBIAL, L.NOUN_CLAUSE, L.CONTENT}, {L.PAST_TENSE})
def late_verb_read_as_a_clause(draft: Draft) -> int:
    """ "Bombs dropped from jets killed nine": a past tense with an object and no subject is the main verb."""
    for late, label in enumerate(draft.labels):
        if label not in (L.ADVERBIAL, L.NOUN_CLAUSE) or draft.tags[late] != L.PAST_TENSE:
            continue
        thrown = next((t for t in draft.above(late) if draft.low[t] in _THROWN and draft.tags[t] in _PAST), None)
        if thrown is None or thrown > late or draft.governs(late, _DOERS | {L.MARK}):
            continue
        subject = next((c for c in draft.children(thrown) if draft.labels[c] in _DOERS), None)
        if subject != thrown - 1 or draft.low[thrown + 1] not in _ORIGINS or "," in draft.words[thrown:late]:
            continue
        if not draft.governs(late, frozenset({L.OBJECT})) or draft.governs(thrown, frozenset({L.OBJECT})):
            continue
        _make_main(draft, late, thrown, subject)
        return 1
    return 0


def _make_main(draft: Draft, late: int, early: int, subject: int) -> None:
    """Give the late verb the place and the subject of the early one, which then describes the subject."""
    above, label = draft.heads[early], draft.labels[early]
    draft.attach(late, late if above == early else above, label)
    _hand_on(draft, early, late, behind=late)
    draft.attach(subject, late, L.SUBJECT)
    draft.attach(early, subject, L.NOUN_CLAUSE)
    draft.tags[early] = L.PAST_PARTICIPLE


def _hand_on(draft: Draft, token: int, other: int, behind: int) -> None:
    """Give another token what hangs on one behind a place in the sentence."""
    for child in tuple(c for c in draft.children(token) if c > behind):
        draft.attach(child, other, draft.labels[child])


@looks_for({"shot"}, {"dead"})
def shot_dead(draft: Draft) -> int:
    """ "Men in a car shot dead a mayor": "shot" is a verb, and who stands behind "dead" its object."""
    done = 0
    for shot in range(1, len(draft.words) - 2):
        if (draft.low[shot], draft.low[shot + 1]) != ("shot", "dead") or draft.governs(shot, L.PASSIVE_MARKS - _DOERS):
            continue
        victim = _victim(draft, shot)
        if victim is None or (draft.governs(shot, L.SUBJECTS) and draft.heads[victim] == shot):
            continue
        if not draft.governs(shot, _DOERS) and not _given_a_subject(draft, shot, victim):
            continue
        draft.tags[shot] = L.PAST_TENSE
        draft.attach(victim, shot, L.OBJECT)
        draft.attach(shot + 1, shot, L.PREDICATE)
        done += 1
    return done


def _victim(draft: Draft, shot: int) -> int | None:
    """Who was shot dead: what "dead" is taken to describe or to govern, behind it."""
    dead = shot + 1
    if draft.heads[dead] > dead and draft.tags[draft.heads[dead]] in L.NOUN_TAGS:
        return draft.heads[dead]
    below = (c for t in (dead, shot) for c in draft.children(t) if c > dead and draft.labels[c] == L.OBJECT)
    return next(below, None)


def _given_a_subject(draft: Draft, shot: int, victim: int) -> bool:
    """Make "shot" the verb of those who stand before it, if the parse has them as subject of another or of nothing."""
    above = [t for t in (*draft.above(shot), *draft.above(victim)) if t < shot and draft.tags[t] in L.NOUN_TAGS]
    doer = next((t for t in reversed(above) if draft.labels[t] in _DOERS or draft.heads[t] == t), None)
    if doer is None:
        return False
    _freed(draft, shot, victim)
    later = draft.heads[doer]
    top = later in (doer, draft.heads[later])
    draft.attach(shot, shot if top else draft.heads[later], L.ROOT if top else draft.labels[later])
    draft.attach(doer, shot, L.SUBJECT)
    if later != doer:
        _made_second(draft, later, shot, (doer, victim))
    return True


def _freed(draft: Draft, shot: int, victim: int) -> None:
    """Give the words that were taken to describe a shot to the noun before it: "on a motorcycle shot"."""
    noun = shot - 1
    if draft.heads[noun] != shot or draft.tags[noun] not in L.NOUN_TAGS:
        return
    behind = next((t for t in (shot, victim) if draft.labels[t] in L.PREPOSITION_OBJECTS), shot)
    draft.attach(noun, draft.heads[behind], draft.labels[behind])
    for child in tuple(draft.children(shot)):
        if child < noun:
            draft.attach(child, noun, draft.labels[child])


def _made_second(draft: Draft, later: int, shot: int, firsts: tuple[int, ...]) -> None:
    """Join the verb behind "and" to "shot", with the subject that stands before it."""
    joined = (c for t in firsts for c in draft.children(t) if draft.labels[c] == L.CONJUNCT and shot < c < later)
    subject = next(joined, None)
    if subject is not None:
        passive = draft.governs(later, L.PASSIVE_MARKS)
        draft.attach(subject, later, L.PASSIVE_SUBJECT if passive else L.SUBJECT)
    draft.attach(later, shot, L.CONJUNCT)


@looks_for({"shot"}, _HURT, {L.CONJUNCT})
def shot_and_wounded(draft: Draft) -> int:
    """ "Men on a scooter shot and wounded a mayor": the first of two verbs of harm is no noun."""
    for shot in range(1, len(draft.words) - 2):
        second = shot + 2
        if draft.words[shot:second] != ("shot", "and") or draft.low[second] not in _HURT:
            continue
        doer, above = draft.heads[second], draft.heads[draft.heads[second]]
        listed = draft.labels[second] == L.CONJUNCT and doer < shot and draft.tags[doer] in L.NOUN_TAGS
        if not listed or draft.tags[shot] not in L.NOUN_TAGS:
            continue
        _freed(draft, shot, shot)
        label = draft.labels[doer] if above in (doer, second) or above < shot else L.CONTENT
        draft.attach(shot, shot if above == doer else above, label)
        draft.attach(doer, shot, L.SUBJECT)
        draft.attach(shot + 1, shot, L.COORDINATOR)
        draft.attach(second, shot, L.CONJUNCT)
        draft.tags[shot] = L.PAST_TENSE
        return 1
    return 0


@looks_for({L.NOUN_CLAUSE}, {L.PAST_PARTICIPLE}, {L.OBJECT}, SAYING)
def what_was_said_read_as_a_description(draft: Draft) -> int:
    """ "A strike killed nine, an official said": a verb with an object, before a speaker, is the main verb."""
    said = draft.root()
    doers = [c for c in draft.children(said) if draft.labels[c] in L.SUBJECTS]
    if draft.low[said] not in SAYING or len(doers) != 2 or "," not in draft.words[doers[0] : doers[1]]:
        return 0
    subject = doers[0]
    verb = next((c for c in draft.children(subject) if draft.labels[c] == L.NOUN_CLAUSE and c == subject + 1), None)
    if verb is None or draft.tags[verb] != L.PAST_PARTICIPLE or not draft.governs(verb, frozenset({L.OBJECT})):
        return 0
    draft.attach(verb, said, L.CONTENT)
    draft.attach(subject, verb, L.SUBJECT)
    draft.tags[verb] = L.PAST_TENSE
    return 1


@looks_for({L.ADVERB}, {L.GERUND}, L.ADJECTIVE_TAGS)
def gerund_between_its_adjective_and_its_verb(draft: Draft) -> int:
    """ "Ukrainian shelling killed two": the gerund is the subject, and what stands before it describes it."""
    for gerund in range(1, len(draft.words) - 1):
        before, verb = gerund - 1, gerund + 1
        misread = draft.tags[gerund] == L.GERUND and draft.labels[gerund] == L.ADVERB and draft.heads[gerund] == verb
        described = draft.tags[before] in L.ADJECTIVE_TAGS and draft.heads[before] == verb
        if misread and described and draft.labels[before] in L.SUBJECTS:
            draft.attach(gerund, verb, draft.labels[before])
            draft.attach(before, gerund, L.ADJECTIVAL)
            draft.tags[gerund] = "NN"
            return 1
    return 0


@looks_for({L.RELATIVE}, {"when"}, {L.CARDINAL})
def when_behind_a_number(draft: Draft) -> int:
    """ "Six were hurt, two of them badly, when a bomb went off": the clause tells when they were, not which two."""
    for verb, label in enumerate(draft.labels):
        number = draft.heads[verb]
        if label != L.RELATIVE or draft.tags[number] != L.CARDINAL or draft.labels[number] != L.APPOSITION:
            continue
        when = any(draft.low[c] == "when" for c in draft.children(verb))
        above = next((t for t in draft.above(number) if draft.tags[t] in L.VERB_TAGS), None)
        if when and above is not None:
            draft.attach(verb, above, L.ADVERBIAL)
            return 1
    return 0


@looks_for(_DONE_TO_MORE, {"and"}, {L.PASSIVE_AUXILIARY})
def others_hurt_without_an_auxiliary(draft: Draft) -> int:
    """ "Two were killed and six men injured by a mine": the second count has a passive verb of its own."""
    done = 0
    for hurt, tag in enumerate(draft.tags):
        count = draft.heads[hurt] if draft.labels[hurt] == L.NOUN_CLAUSE else hurt - 1
        if draft.low[hurt] not in _DONE_TO_MORE or tag not in _PAST or draft.governs(hurt, frozenset({L.OBJECT})):
            continue
        people = draft.tags[count] in ("NN", L.PLURAL_NOUN, L.CARDINAL) or draft.low[count] in _UNNAMED
        if count != hurt - 1 or not people:
            continue
        first = draft.heads[count] if draft.heads[hurt] == count else draft.heads[hurt]
        joined = L.CONJUNCT in (draft.labels[count], draft.labels[hurt]) and first < count
        if not joined or not draft.governs(first, frozenset({L.PASSIVE_AUXILIARY})):
            continue
        if draft.labels[count] == L.PASSIVE_SUBJECT and tag == L.PAST_PARTICIPLE:
            continue
        draft.attach(hurt, first, L.CONJUNCT)
        draft.attach(count, hurt, L.PASSIVE_SUBJECT)
        draft.tags[hurt] = L.PAST_PARTICIPLE
        done += 1
    return done


@looks_for({L.NOUN_CLAUSE}, {L.PAST_PARTICIPLE}, {L.OBJECT})
def verb_of_the_root(draft: Draft) -> int:
    """ "A strike by dockers paralysed a port": what has an object describes no noun, and is the verb of a sentence."""
    noun = draft.root()
    verb = next((c for c in draft.children(noun) if draft.labels[c] == L.NOUN_CLAUSE and c > noun), None)
    if verb is None or draft.tags[noun] not in L.NOUN_TAGS or draft.tags[verb] != L.PAST_PARTICIPLE:
        return 0
    thing = next((c for c in draft.children(verb) if draft.labels[c] == L.OBJECT), None)
    if thing is None or thing < verb or draft.low[verb] in _GIVEN or not draft.low[verb].endswith("ed"):
        return 0
    later = [t for t in draft.children(noun) if t > verb]
    if any(draft.tags[t] in L.FINITE_TAGS and draft.labels[t] != L.RELATIVE for t in (*later, *draft.children(verb))):
        return 0
    draft.make_main(verb, noun)
    return 1


@looks_for(_FIRE, {"by"}, {L.NOUN_CLAUSE}, {L.OBJECT})
def fire_of_somebody_read_as_a_verb(draft: Draft) -> int:
    """ "Shelling by army tanks killed 16": the gerund with "by" is the subject of the verb behind it."""
    for fire, word in enumerate(draft.low):
        by = next((c for c in draft.children(fire) if draft.low[c] == "by" and c == fire + 1), None)
        if word not in _FIRE or by is None or draft.governs(fire, _DOERS | {L.OBJECT}):
            continue
        doers = [c for c in draft.children(by) if draft.labels[c] in L.PREPOSITION_OBJECTS]
        verb = next(
            (c for d in doers for c in draft.children(d) if draft.labels[c] == L.NOUN_CLAUSE and c == d + 1), None
        )
        if verb is None or draft.tags[verb] not in _PAST or not draft.governs(verb, frozenset({L.OBJECT})):
            continue
        above, label = draft.heads[fire], draft.labels[fire]
        draft.attach(verb, verb if above == fire else above, label)
        _hand_on(draft, fire, verb, behind=verb)
        draft.attach(fire, verb, L.SUBJECT)
        draft.tags[fire], draft.tags[verb] = "NN", L.PAST_TENSE
        return 1
    return 0


@looks_for(_FIRE, {"of"}, both({L.GERUND}, {L.ADVERBIAL}))
def fire_on_a_town_read_as_a_clause(draft: Draft) -> int:
    """ "Shelling of Gao killed three": a gerund before "of" is the subject of a verb that has none."""
    for fire, word in enumerate(draft.low[:-1]):
        verb = draft.heads[fire]
        clause = draft.labels[fire] == L.ADVERBIAL and draft.tags[fire] == L.GERUND
        if word not in _FIRE or not clause or draft.low[fire + 1] != "of" or verb < fire:
            continue
        if draft.tags[verb] in L.FINITE_TAGS and not draft.governs(verb, _DOERS):
            draft.attach(fire, verb, L.SUBJECT)
            draft.tags[fire] = "NN"
            return 1
    return 0


@looks_for(_LAYING, {"and"}, {L.CONTENT}, {"VBZ"})
def second_object_read_as_a_verb(draft: Draft) -> int:
    """ "Imposed travel bans and asset freezes on officials": what is laid on them are bans and freezes."""
    for second, label in enumerate(draft.labels):
        verb = draft.heads[second]
        if label != L.CONTENT or draft.tags[second] != "VBZ" or draft.low[verb] not in _LAYING or verb > second:
            continue
        first = next((c for c in draft.children(second) if draft.labels[c] in L.SUBJECTS and c > verb), None)
        kind = second - 1
        if first is None or draft.labels[kind] != L.CONJUNCT or draft.heads[kind] != first:
            continue
        _hand_on(draft, second, verb, behind=second)
        draft.attach(first, verb, L.OBJECT)
        draft.attach(second, first, L.CONJUNCT)
        draft.attach(kind, second, L.COMPOUND)
        draft.tags[second] = L.PLURAL_NOUN
        return 1
    return 0


@looks_for({"to"}, {L.BASE_FORM}, {L.AUXILIARY}, {L.OBJECT})
def noun_read_as_an_infinitive(draft: Draft) -> int:
    """ "Set fire to olive groves": what is no verb behind "to" describes the noun that follows."""
    for word in range(1, len(draft.words) - 1):
        to, noun, verb = word - 1, word + 1, draft.heads[word]
        read = draft.tags[word] == L.BASE_FORM and draft.low[to] == "to" and draft.heads[to] == word and verb < to
        if not read or draft.heads[noun] != word or draft.labels[noun] != L.OBJECT:
            continue
        if draft.forms.verb_lemma(draft.words[word]) is not None:
            continue
        _hand_on(draft, word, verb, behind=noun)
        draft.attach(to, verb, L.PREPOSITION)
        draft.attach(noun, to, L.PREPOSITION_OBJECT)
        draft.attach(word, noun, L.COMPOUND)
        draft.tags[to], draft.tags[word] = "IN", "NN"
        return 1
    return 0


@looks_for({"armed"}, {"with"}, {L.NOUN_CLAUSE}, {L.PAST_PARTICIPLE})
def verb_behind_arms(draft: Draft) -> int:
    """ "Youths armed with knives fought in Jos": it is the youths who fought, and not the knives."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS | {L.GERUND}:
        return 0
    for verb, label in enumerate(draft.labels):
        arms = draft.heads[verb]
        armed = next((t for t in draft.above(arms) if draft.low[t] == "armed"), None)
        if label != L.NOUN_CLAUSE or draft.tags[verb] != L.PAST_PARTICIPLE or armed is None or not armed < arms < verb:
            continue
        if (
            root not in draft.above(armed)
            or draft.low[verb - 1] in ("and", ",")
            or draft.governs(verb, frozenset({L.AGENT}))
        ):
            continue
        draft.make_main(verb, root)
        return 1
    return 0


@looks_for({"by"}, {L.NOUN_CLAUSE}, {L.OBJECT})
def verb_behind_who_leads(draft: Draft) -> int:
    """ "Soldiers led by a colonel toppled the king": it is the soldiers who toppled him."""
    root = draft.root()
    for verb, label in enumerate(draft.labels):
        leader = draft.heads[verb]
        if label != L.NOUN_CLAUSE or draft.tags[verb] not in _PAST or draft.low[verb] in _GIVEN or verb < leader:
            continue
        by, led, led_ones = (*draft.above(leader), root, root, root)[:3]
        if draft.low[by] != "by" or draft.labels[led] != L.NOUN_CLAUSE or not led_ones < led < by < leader:
            continue
        if draft.low[verb - 1] in ("and", ",") or not _has_its_object(draft, verb):
            continue
        if led_ones == root and draft.tags[root] in L.NOUN_TAGS:
            draft.make_main(verb, root)
            return 1
        if draft.labels[led_ones] in L.SUBJECTS and draft.heads[led_ones] == root and _is_reported(draft, root, verb):
            draft.attach(verb, root, L.CONTENT)
            draft.attach(led_ones, verb, L.SUBJECT)
            draft.tags[verb] = L.PAST_TENSE
            return 1
    return 0


@looks_for({L.NOUN_CLAUSE}, {L.GERUND}, both({L.PAST_TENSE}, {L.CONTENT}), {L.SUBJECT})
def verb_behind_what_is_demanded(draft: Draft) -> int:
    """ "Youths demanding jobs hurled stones": they demand jobs and hurl stones, and no job hurls any."""
    done = 0
    for verb, label in enumerate(draft.labels):
        gerund = draft.heads[verb]
        holder = draft.heads[gerund]
        if label != L.CONTENT or draft.tags[verb] != L.PAST_TENSE or draft.labels[gerund] != L.NOUN_CLAUSE:
            continue
        things = [c for c in draft.children(verb) if draft.labels[c] == L.SUBJECT and gerund < c < verb]
        told = draft.governs(verb, _LINKED) or draft.low[gerund] in _TELLING or draft.tags[gerund] != L.GERUND
        if told or not things or draft.labels[holder] not in (L.ROOT, L.CONTENT) or holder != gerund - 1:
            continue
        if draft.tags[holder] not in L.NOUN_TAGS:
            continue
        draft.attach(things[0], gerund, L.OBJECT)
        draft.attach(verb, verb if draft.heads[holder] == holder else draft.heads[holder], draft.labels[holder])
        for child in [c for c in draft.children(holder) if c > verb]:
            draft.attach(child, verb, draft.labels[child])
        draft.attach(holder, verb, L.SUBJECT)
        done += 1
    return done


@looks_for({","}, both({L.PAST_PARTICIPLE}, {L.NOUN_CLAUSE}), both(L.NOUN_TAGS, {AT_ROOT}))
def verb_behind_a_parenthesis(draft: Draft) -> int:
    """ "The raiders, riding camels, shot at herders": what follows the parenthesis is the verb of the sentence."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS or draft.words[-1] != ".":
        return 0
    for verb in draft.children(root):
        if draft.labels[verb] != L.NOUN_CLAUSE or draft.tags[verb] != L.PAST_PARTICIPLE or draft.low[verb - 1] != ",":
            continue
        inside = [c for c in draft.children(root) if root + 1 < c < verb and draft.tags[c] in L.PARTICIPLE_TAGS]
        aimed = any(draft.low[c] in _AIMED_AT or draft.labels[c] == L.OBJECT for c in draft.children(verb))
        if inside and draft.low[root + 1] == "," and aimed and not draft.governs(verb, frozenset({L.AGENT})):
            draft.make_main(verb, root)
            return 1
    return 0


@looks_for({L.RELATIVE}, both({L.PAST_PARTICIPLE, L.PAST_TENSE}, {L.NOUN_CLAUSE}), both(L.NOUN_TAGS, {AT_ROOT}))
def verb_behind_a_relative_clause(draft: Draft) -> int:
    """ "Rebels who hold a nun threatened to kill her": the nun does nothing, and a noun is no sentence."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS or draft.words[-1] != ".":
        return 0
    relative = next((c for c in draft.children(root) if draft.labels[c] == L.RELATIVE and c > root), None)
    if relative is None:
        return 0
    for verb in range(relative + 1, len(draft.words)):
        late = draft.tags[verb] in _PAST and draft.labels[verb] == L.NOUN_CLAUSE and draft.heads[verb] < verb
        if not late or relative not in draft.above(verb) or draft.low[verb] in _GIVEN:
            continue
        if _has_its_object(draft, verb) or any(draft.tags[c + 1] == L.BASE_FORM for c in _infinitives(draft, verb)):
            draft.make_main(verb, root)
            return 1
    return 0


def _infinitives(draft: Draft, verb: int) -> list[int]:
    """Where "to" stands before the verbs right below one."""
    below = [c for c in draft.children(verb) if c > verb and draft.tags[c] == L.BASE_FORM]
    return [t for c in below for t in draft.children(c) if draft.tags[t] == L.TO and t + 1 < len(draft.words)]


def _has_its_object(draft: Draft, verb: int) -> bool:
    """Whether a verb has an object behind it and no agent, so that it is no passive participle."""
    things = [c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and c > verb]
    return bool(things) and not draft.governs(verb, frozenset({L.AGENT}))


def _is_reported(draft: Draft, said: int, verb: int) -> bool:
    """Whether a verb of speech behind a comma has a speaker of its own: "..., the radio said"."""
    speaker = any(draft.labels[c] in L.SUBJECTS and c > verb for c in draft.children(said))
    return draft.low[said] in SAYING and speaker and "," in draft.words[verb:said]


REDUCED_CLAUSE_REPAIRS: Final[tuple[Repair, ...]] = (
    verb_behind_arms,
    verb_behind_who_leads,
    verb_behind_what_is_demanded,
    verb_behind_a_parenthesis,
    verb_behind_a_relative_clause,
    late_verb_read_as_a_clause,
    shot_dead,
    shot_and_wounded,
    what_was_said_read_as_a_description,
    gerund_between_its_adjective_and_its_verb,
    when_behind_a_number,
    others_hurt_without_an_auxiliary,
    verb_of_the_root,
    fire_of_somebody_read_as_a_verb,
    fire_on_a_town_read_as_a_clause,
    second_object_read_as_a_verb,
    noun_read_as_an_infinitive,
)
