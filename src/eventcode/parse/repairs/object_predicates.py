"""Repairs of what is said of an object behind it: "called the step unacceptable", "left a nurse dead"."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import Draft, Repair, both, looks_for

_JUDGING: Final = frozenset(
    {"called", "calls", "call", "deemed", "considered", "considers", "labelled", "branded", "termed"}
)
_JUDGED: Final = frozenset(
    "step move decision measure measures act action raid attack vote election ruling sentence sanctions expulsion "
    "expulsions charge claim law strike killing killings arrest arrests plan proposal offer verdict demand".split()
)
_FATES: Final = frozenset({"dead", "wounded", "injured", "hurt", "homeless", "missing"})
_LEAVING: Final = frozenset({"left", "leaves", "leave", "leaving"})
_HAVING: Final = frozenset({"had", "have", "has"})
_HELD: Final = frozenset({"hostage", "captive", "prisoner"})
_BECOMING: Final = {
    **dict.fromkeys(("set", "sets", "setting"), frozenset({"free", "loose", "ablaze", "alight", "afire"})),
    **dict.fromkeys(("let", "lets", "letting"), frozenset({"free", "loose"})),
    **dict.fromkeys(("took", "takes", "take", "taking", "held", "holding"), _HELD),
    **dict.fromkeys(
        ("burn", "burns", "burned", "burnt", "burning", "bury", "buries", "buried", "burying"), frozenset({"alive"})
    ),
}
_KEEPING: Final = frozenset({"kept", "keep", "keeps", "keeping", "left"})
_SHUT: Final = frozenset({"blocked", "shut", "closed", "sealed", "barricaded", "blockaded"})
_JOINING: Final = frozenset({",", "and", "or"})


@looks_for(_JUDGING)
def verdict_behind_its_object(draft: Draft) -> int:
    """ "Called the step unacceptable": an adjective right behind the object of such a verb is what it is called."""
    done = 0
    for verdict in range(3, len(draft.words)):
        if draft.tags[verdict] not in L.ADJECTIVE_TAGS or draft.low[verdict - 1] in _JOINING:
            continue
        thing = verdict - 1
        verb = next((t for t in (draft.heads[thing], draft.heads[verdict]) if draft.low[t] in _JUDGING), None)
        if verb is None or verb > thing or draft.tags[thing] not in L.NOUN_TAGS:
            continue
        first = min((thing, *draft.children(thing)))
        right = draft.heads[verdict] == verb and draft.labels[thing] == L.OBJECT
        if (
            right
            or first != verb + 1
            or draft.heads[verdict] not in (thing, verb)
            or draft.heads[thing] not in (verdict, verb)
        ):
            continue
        draft.attach(thing, verb, L.OBJECT)
        draft.attach(verdict, verb, L.OBJECT_PREDICATE)
        done += 1
    return done


@looks_for(_JUDGING, _JUDGED, {L.COMPOUND})
def verdict_read_as_an_object(draft: Draft) -> int:
    """ "Called the step blackmail": of two nouns behind such a verb the first is judged, by the second."""
    done = 0
    for verdict in range(3, len(draft.words)):
        thing, verb = verdict - 1, draft.heads[verdict]
        judged = draft.low[thing] in _JUDGED and draft.labels[thing] == L.COMPOUND and draft.heads[thing] == verdict
        if not judged or draft.labels[verdict] != L.OBJECT or draft.low[verb] not in _JUDGING or verb > thing:
            continue
        for child in tuple(draft.children(verdict)):
            if child < thing:
                draft.attach(child, thing, draft.labels[child])
        draft.attach(thing, verb, L.OBJECT)
        draft.labels[verdict] = L.OBJECT_PREDICATE
        done += 1
    return done


@looks_for(_FATES, _LEAVING)
def left_dead(draft: Draft) -> int:
    """ "Left a marine and a nurse dead": behind "left" the last word tells what became of all of them."""
    done = 0
    for fate in range(3, len(draft.words)):
        thing = fate - 1
        if draft.low[fate] not in _FATES or draft.heads[fate] != thing or draft.tags[thing] not in L.NOUN_TAGS:
            continue
        first = draft.heads[thing] if draft.labels[thing] == L.CONJUNCT else thing
        verb = draft.heads[first]
        if draft.labels[first] == L.OBJECT and draft.low[verb] in _LEAVING and verb < first:
            draft.attach(fate, verb, L.OBJECT_PREDICATE)
            done += 1
    return done


@looks_for(_FATES, _LEAVING)
def fate_of_a_second(draft: Draft) -> int:
    """ "Left four marines and nine gunmen dead": without a verb of their own the second are left dead as well."""
    done = 0
    for fate in range(3, len(draft.words)):
        verb = draft.heads[fate]
        if draft.low[fate] not in _FATES or draft.low[verb] not in _LEAVING or draft.labels[fate] != L.CONJUNCT:
            continue
        second = next((c for c in draft.children(fate) if draft.labels[c] in L.SUBJECTS), fate)
        first = next((c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and verb < c < second), None)
        if first is None or second == fate:
            continue
        if not _FATES.isdisjoint(draft.low[verb:fate]):
            continue  # "left one man dead and 32 wounded"
        draft.attach(second, first, L.CONJUNCT)
        draft.attach(fate, verb, L.OBJECT_PREDICATE)
        done += 1
    return done


@looks_for(_BECOMING, frozenset().union(*_BECOMING.values()))
def state_of_an_object(draft: Draft) -> int:
    """ "Set free the hostages", "set a thief alight": what somebody is made is said of the object of the verb."""
    done = 0
    for state, word in enumerate(draft.low):
        verb = next((t for t in draft.above(state)[:3] if word in _BECOMING.get(draft.low[t], ())), None)
        if (
            verb is None
            or verb > state
            or draft.tags[state] in L.VERB_TAGS
            or (draft.heads[state], draft.labels[state]) == (verb, L.OBJECT_PREDICATE)
        ):
            continue
        whom = next((c for c in draft.children(state) if draft.labels[c] in (L.OBJECT, L.COMPOUND)), None)
        if word in _HELD and (whom is None or draft.tags[whom] not in L.NOUN_TAGS):
            continue  # "took a hostage"
        if draft.labels[state] == L.OBJECT and whom == state - 1:
            for child in [c for c in draft.children(state) if c < whom]:
                draft.attach(child, whom, draft.labels[child])
        elif whom is None and draft.heads[state] != verb and state != verb + 1:
            continue
        if whom is not None:
            draft.attach(whom, verb, L.OBJECT)
        for child in draft.children(state):
            draft.attach(child, verb, draft.labels[child])
        draft.tags[state] = "JJ"
        draft.attach(state, verb, L.OBJECT_PREDICATE)
        done += 1
    return done


@looks_for(frozenset(_BECOMING), frozenset().union(*_BECOMING.values()), L.SUBJECTS)
def object_read_as_a_second_subject(draft: Draft) -> int:
    """ "The men then set the huts ablaze": what stands between is set, and sets nothing."""
    done = 0
    for state, word in enumerate(draft.low):
        verb = draft.heads[state]
        if word not in _BECOMING.get(draft.low[verb], ()) or verb > state:
            continue
        subjects = [c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS]
        if len(subjects) == 2 and subjects[0] < verb < subjects[1] < state:
            draft.attach(subjects[1], verb, L.OBJECT)
            done += 1
    return done


@looks_for({"shot", "shooting", "shoot"}, {"dead"}, L.SUBJECTS)
def victim_read_as_a_subject(draft: Draft) -> int:
    """ "Shot six of them dead": those between are shot, and do nothing."""
    for dead, word in enumerate(draft.low):
        shot = draft.heads[dead]
        whom = next((c for c in draft.children(dead) if draft.labels[c] in L.SUBJECTS and shot < c < dead), None)
        if word != "dead" or draft.low[shot] not in ("shot", "shooting", "shoot") or whom is None:
            continue
        draft.attach(whom, shot, L.OBJECT)
        draft.attach(dead, shot, L.OBJECT_PREDICATE)
        return 1
    return 0


@looks_for({"shot"}, {"dead"}, {L.OBJECT})
def object_below_dead(draft: Draft) -> int:
    """ "Stormed a school, shot dead the guard": the guard is shot, and not what "dead" does."""
    done = 0
    for whom, label in enumerate(draft.labels):
        dead = draft.heads[whom]
        shot = draft.heads[dead]
        told = label == L.OBJECT and draft.low[dead] == "dead" and draft.low[shot] == "shot" and shot < dead < whom
        if told and not draft.governs(shot, frozenset({L.OBJECT}) | L.PASSIVE_MARKS):
            draft.attach(whom, shot, L.OBJECT)
            done += 1
    return done


@looks_for({"shot"}, {"dead"}, {L.CONJUNCT}, L.PASSIVE_MARKS)
def shot_dead_behind_a_passive(draft: Draft) -> int:
    """ "Nine men were taken off a bus and shot dead": they did not shoot."""
    done = 0
    for dead, word in enumerate(draft.low):
        shot = draft.heads[dead]
        if word != "dead" or draft.low[shot] != "shot" or draft.labels[shot] != L.CONJUNCT or dead < shot:
            continue
        active = draft.tags[shot] == L.PAST_TENSE and not draft.governs(shot, L.SUBJECTS | {L.OBJECT})
        if active and draft.governs(draft.heads[shot], L.PASSIVE_MARKS):
            draft.tags[shot] = L.PAST_PARTICIPLE
            draft.attach(dead, shot, L.OBJECT_PREDICATE)
            done += 1
    return done


@looks_for(_HAVING, {L.OWNER}, {L.CONTENT}, {L.PAST_PARTICIPLE})
def what_was_done_to_theirs(draft: Draft) -> int:
    """ "Nine villagers had their throats cut": what is theirs is cut, and does not cut."""
    for theirs, label in enumerate(draft.labels):
        done = draft.heads[theirs]
        had = draft.heads[done]
        if label not in L.SUBJECTS or draft.low[had] not in _HAVING or draft.tags[done] != L.PAST_PARTICIPLE:
            continue
        owned = [c for c in draft.children(theirs) if draft.tags[c] == L.OWNER]
        whose = next((c for c in draft.children(had) if draft.labels[c] in L.SUBJECTS and c < had), None)
        if not owned or whose is None or not had < theirs < done or draft.governs(done, L.AUXILIARIES):
            continue
        above, place = draft.heads[had], draft.labels[had]
        for child in [c for c in draft.children(had) if c not in (done, whose)]:
            draft.attach(child, done, draft.labels[child])
        draft.attach(done, done if above == had else above, place)
        draft.attach(had, done, L.AUXILIARY)
        draft.labels[theirs] = L.PASSIVE_SUBJECT
        draft.attach(owned[0], theirs, L.DETERMINER)
        draft.attach(whose, theirs, L.POSSESSOR)
        return 1
    return 0


@looks_for({"as"}, {"many"}, {L.CONJUNCT})
def as_many_of_another(draft: Draft) -> int:
    """ "Killed four guards and as many rebels": those beside the first are listed, and "as" is no preposition."""
    for as_, word in enumerate(draft.low):
        others = next((c for c in draft.children(as_) if draft.labels[c] == L.PREPOSITION_OBJECT), None)
        if word != "as" or draft.labels[as_] != L.CONJUNCT or others is None or draft.low[as_ + 1] != "many":
            continue
        draft.attach(others, draft.heads[as_], L.CONJUNCT)
        draft.attach(as_, as_ + 1, L.ADVERB)
        return 1
    return 0


@looks_for({L.PAST_PARTICIPLE}, {L.PREDICATE}, L.NOUN_TAGS)
def participle_of_a_noun_read_as_a_second_predicate(draft: Draft) -> int:
    """ "Were ready to meet parties opposed to the king": who is ready is not opposed, those right before it are."""
    done = 0
    for second, label in enumerate(draft.labels):
        verb, noun = draft.heads[second], second - 1
        if label != L.PREDICATE or draft.tags[second] != L.PAST_PARTICIPLE or noun <= verb:
            continue
        first = any(draft.labels[c] == L.PREDICATE and c < noun for c in draft.children(verb))
        if first and draft.tags[noun] in L.NOUN_TAGS and draft.labels[noun] in L.PREPOSITION_OBJECTS | {L.OBJECT}:
            draft.attach(second, noun, L.NOUN_CLAUSE)
            done += 1
    return done


@looks_for(both({"NN"}, {L.OBJECT}), both(L.NAME_TAGS, {L.OBJECT}))
def title_read_as_an_object(draft: Draft) -> int:
    """ "Shot dead councillor Juan Flores": what stands right before a name is what he is, and no second victim."""
    for name, label in enumerate(draft.labels):
        if label != L.OBJECT or draft.tags[name] not in L.NAME_TAGS:
            continue
        first = name
        while first and draft.heads[first - 1] == name and draft.labels[first - 1] == L.COMPOUND:
            first -= 1
        title = first - 1
        same = title > 0 and draft.heads[title] == draft.heads[name] and draft.labels[title] == L.OBJECT
        if not same or draft.tags[title] != "NN" or draft.heads[name] > title:
            continue
        for child in tuple(draft.children(title)):
            draft.attach(child, name, draft.labels[child])
        draft.attach(title, name, L.COMPOUND)
        return 1
    return 0


@looks_for(_KEEPING, _SHUT, {L.OBJECT})
def road_kept_shut(draft: Draft) -> int:
    """ "Kept a road to Lima blocked with stones": what follows the object tells in what state it is kept."""
    for shut, word in enumerate(draft.low):
        keep = next((t for t in draft.above(shut)[:4] if draft.low[t] in _KEEPING), shut)
        if word not in _SHUT or not keep < shut or draft.labels[shut] in L.SUBJECTS:
            continue
        kept = next((c for c in draft.children(keep) if draft.labels[c] == L.OBJECT and keep < c < shut), None)
        right = (draft.tags[shut], draft.labels[shut]) == ("JJ", L.OBJECT_PREDICATE)
        if kept is None or right or draft.governs(shut, L.ANY_SUBJECTS | {L.OBJECT}):
            continue
        for child in draft.children(shut):
            draft.attach(child, keep, draft.labels[child])
        draft.tags[shut] = "JJ"
        draft.attach(shut, keep, L.OBJECT_PREDICATE)
        return 1
    return 0


@looks_for({"persona", "personae"}, {"grata", "gratae"}, {"declared", "declare", "declares", "declaring", "named"})
def persona_non_grata(draft: Draft) -> int:
    """ "Declared the envoy persona non grata": it is the envoy who is declared so."""
    for persona in range(2, len(draft.words) - 2):
        declared, end = draft.heads[persona], persona + 2
        said = draft.low[persona].startswith("persona") and draft.low[end].startswith("grata")
        if not said or draft.labels[persona] != L.CONTENT:
            continue
        beside = (*draft.children(persona), *draft.children(declared))
        envoy = next((c for c in beside if draft.labels[c] in L.SUBJECTS | {L.OBJECT} and declared < c < persona), None)
        if envoy is None:
            continue
        for child in [c for c in draft.children(persona) if c > end or c == envoy]:
            draft.attach(child, declared, L.OBJECT if child == envoy else draft.labels[child])
        draft.tags[persona] = "NN"
        draft.attach(persona, declared, L.OBJECT_PREDICATE)
        return 1
    return 0


OBJECT_PREDICATE_REPAIRS: Final[tuple[Repair, ...]] = (
    persona_non_grata,
    road_kept_shut,
    verdict_behind_its_object,
    verdict_read_as_an_object,
    left_dead,
    fate_of_a_second,
    state_of_an_object,
    object_read_as_a_second_subject,
    victim_read_as_a_subject,
    object_below_dead,
    shot_dead_behind_a_passive,
    what_was_done_to_theirs,
    as_many_of_another,
    participle_of_a_noun_read_as_a_second_predicate,
    title_read_as_an_object,
)
