"""Repairs of objects that the parser hangs on a preposition, or on a participle or clause about them."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, Draft, Repair, looks_for

_TIMES: Final = DAYS | frozenset("day night week weekend month year morning evening afternoon time".split())

_DONE_TO_PEOPLE: Final = frozenset(
    "freed released executed deported expelled arrested detained killed captured jailed evicted extradited evacuated "
    "rescued pardoned abducted kidnapped wounded shot downed intercepted hit struck attacked shelled bombed "
    "strafed targeted ambushed".split()
)

_JUDGED_AS: Final = frozenset(
    "rejected rejects dismissed dismisses denounced denounces condemned condemns described describes criticised "
    "criticized blasted slammed derided ridiculed decried branded hailed praised welcomed".split()
)
_OPENING_QUOTES: Final = frozenset({'"', "``", "\u201c"})
_CLOSING_QUOTES: Final = frozenset({'"', "''", "\u201d"})
_SAME: Final = frozenset({"day", "evening", "week"})


@looks_for({"between"}, {L.PREPOSITION_OBJECT}, {L.NUMBER})
def range_read_as_a_phrase(draft: Draft) -> int:
    """ "Hacked to death between 30 and 50 villagers": what is counted is the object, and "between" its number's."""
    for between, word in enumerate(draft.low):
        verb = draft.heads[between]
        counted = next((c for c in draft.children(between) if draft.labels[c] == L.PREPOSITION_OBJECT), None)
        if word != "between" or counted is None or draft.tags[verb] not in L.FINITE_TAGS or verb > between:
            continue
        numbers = [c for c in draft.children(counted) if draft.labels[c] == L.NUMBER]
        two = len(numbers) == 1 and draft.governs(numbers[0], frozenset({L.CONJUNCT})) and numbers[0] == between + 1
        if not two or draft.governs(verb, frozenset({L.OBJECT}) | L.PASSIVE_MARKS):
            continue
        draft.attach(counted, verb, L.OBJECT)
        draft.attach(between, numbers[0], L.ADVERB)
        return 1
    return 0


@looks_for({"visiting"}, {L.GERUND}, {L.OBJECT})
def visitor_read_as_an_object(draft: Draft) -> int:
    """ "Met with visiting Foreign Minister Ruiz": the minister is met, and not visited."""
    for visiting, word in enumerate(draft.low):
        behind = draft.heads[visiting]
        guest = next((c for c in draft.children(visiting) if draft.labels[c] == L.OBJECT), None)
        if word != "visiting" or draft.labels[visiting] != L.PREPOSITION_COMPLEMENT or guest is None:
            continue
        first = min(t for t in range(visiting + 1, guest + 1) if t == guest or guest in draft.above(t))
        if first != visiting + 1 or draft.tags[first] == "DT" or draft.low[behind] in ("by", "after", "before", "of"):
            continue  # "by visiting the shrine"
        draft.attach(guest, behind, L.PREPOSITION_OBJECT)
        for child in [c for c in draft.children(visiting) if c != guest]:
            draft.attach(child, draft.heads[behind], draft.labels[child])
        draft.attach(visiting, guest, L.ADJECTIVAL)
        return 1
    return 0


@looks_for({"same"}, {"day", "evening", "week"}, {L.RELATIVE}, {"that", "which"})
def time_read_as_an_object(draft: Draft) -> int:
    """ "A step that Chad denounced the same day as rash": it is the step that was denounced, and not the day."""
    for time in range(1, len(draft.words)):
        verb = draft.heads[time]
        told = draft.low[time] in _SAME and draft.low[time - 1] == "same" and draft.labels[time] == L.OBJECT
        subjects = [c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS]
        that = next((c for c in draft.children(verb) if draft.low[c] in ("that", "which")), None)
        if not told or draft.labels[verb] != L.RELATIVE or that is None or not subjects or that in subjects:
            continue
        draft.attach(that, verb, L.OBJECT)
        draft.attach(time, verb, L.ADVERBIAL_NOUN)
        for child in [c for c in draft.children(time) if draft.labels[c] == L.PREPOSITION]:
            draft.attach(child, verb, L.PREPOSITION)
        return 1
    return 0


@looks_for({L.APPOSITION}, L.NAME_TAGS, {L.NUMBER, L.DETERMINER})
def object_behind_a_place(draft: Draft) -> int:
    """ "Freed near Gao two soldiers": without a comma, what is counted behind a place is no name for the place."""
    for thing, label in enumerate(draft.labels):
        place = draft.heads[thing]
        near = draft.heads[place]
        verb = draft.heads[near]
        if label != L.APPOSITION or draft.labels[place] != L.PREPOSITION_OBJECT or draft.tags[place] not in L.NAME_TAGS:
            continue
        first = min(t for t in range(place + 1, len(draft.words)) if t == thing or thing in draft.above(t))
        if first != place + 1 or draft.labels[first] not in (L.NUMBER, L.DETERMINER) or draft.low[thing] in _TIMES:
            continue
        if near != verb + 1 or not _lacks_an_object(draft, verb):
            continue
        draft.attach(thing, verb, L.OBJECT)
        return 1
    return 0


@looks_for(L.NAME_TAGS, {L.NUMBER}, L.NOUN_MODIFIERS)
def object_behind_its_place(draft: Draft) -> int:
    """ "Killed near Gao three nuns": a name before a number is no part of what is counted."""
    for place, tag in enumerate(draft.tags):
        thing = draft.heads[place]
        near = draft.heads[thing]
        verb = draft.heads[near]
        if tag not in L.NAME_TAGS or draft.labels[place] not in L.NOUN_MODIFIERS or near != place - 1:
            continue
        counted = draft.labels[place + 1] == L.NUMBER and draft.heads[place + 1] == thing > place + 1
        if not counted or draft.labels[thing] != L.PREPOSITION_OBJECT or draft.low[thing] in _TIMES:
            continue
        if near != verb + 1 or not _lacks_an_object(draft, verb):
            continue
        draft.attach(place, near, L.PREPOSITION_OBJECT)
        draft.attach(thing, verb, L.OBJECT)
        return 1
    return 0


def _lacks_an_object(draft: Draft, verb: int) -> bool:
    """Whether a verb of the active voice has a subject and no object yet."""
    told = draft.tags[verb] in L.FINITE_TAGS | {L.PAST_PARTICIPLE} and draft.governs(verb, L.SUBJECTS)
    return told and not draft.governs(verb, frozenset({L.OBJECT}) | L.PASSIVE_MARKS)


@looks_for({"VBP"}, {L.CONTENT}, L.SUBJECTS, {"a", "an"})
def object_read_as_a_plural_verb(draft: Draft) -> int:
    """ "Sank a navy gunboat off Gao": behind "a" and a noun, what is no known verb is the noun that both belong to."""
    for thing, tag in enumerate(draft.tags):
        owner, verb = thing - 1, draft.heads[thing]
        if tag != "VBP" or draft.labels[thing] != L.CONTENT or not verb < owner or draft.heads[owner] != thing:
            continue
        single = draft.tags[owner] == "NN" and draft.labels[owner] in L.SUBJECTS
        if not single or not any(draft.low[c] in ("a", "an") for c in draft.children(owner)):
            continue
        if not _lacks_an_object(draft, verb) or draft.forms.verb_lemma(draft.low[thing]) is not None:
            continue
        _make_a_noun(draft, thing, owner, verb)
        return 1
    return 0


def _make_a_noun(draft: Draft, thing: int, owner: int, verb: int) -> None:
    """Make a word that was read as a verb the object of the verb above it; its own subject is part of its name."""
    off = next((c for c in draft.children(thing) if draft.labels[c] == L.PARTICLE), None)
    for child in [c for c in draft.children(thing) if c != owner]:
        if off is not None and draft.labels[child] == L.OBJECT:
            draft.attach(child, off, L.PREPOSITION_OBJECT)
        else:
            draft.attach(child, verb, L.PREPOSITION if child == off else draft.labels[child])
    if off is not None:
        draft.tags[off] = "IN"
    for child in draft.children(owner):
        draft.attach(child, thing, draft.labels[child])
    draft.attach(owner, thing, L.COMPOUND)
    draft.tags[thing] = "NN"
    draft.attach(thing, verb, L.OBJECT)


@looks_for(_DONE_TO_PEOPLE)
def those_a_deed_is_done_to(draft: Draft) -> int:
    """ "Freed men arrested last week", "hit people queuing": what such a verb does, it does to people."""
    done = 0
    for participle, label in enumerate(draft.labels):
        verb, people = draft.heads[participle], participle - 1
        doing = draft.tags[participle] == L.GERUND and not draft.governs(participle, L.AUXILIARIES)
        if label != L.CONTENT or draft.low[verb] not in _DONE_TO_PEOPLE:
            continue
        if not doing and not _is_done_to_it(draft, participle):
            continue
        if not verb < people or draft.heads[people] != participle or draft.labels[people] not in L.SUBJECTS:
            continue
        draft.attach(people, verb, L.OBJECT)
        draft.attach(participle, people, L.NOUN_CLAUSE)
        if not doing:
            draft.tags[participle] = L.PAST_PARTICIPLE
        done += 1
    return done


def _is_done_to_it(draft: Draft, verb: int) -> bool:
    """Whether a verb is a passive participle, also one read as a past tense: "drones fired at Gaza by Iran"."""
    by = any(draft.low[c] == "by" for c in draft.children(verb)) and not draft.governs(verb, frozenset({L.OBJECT}))
    return draft.tags[verb] == L.PAST_PARTICIPLE or (draft.tags[verb] == L.PAST_TENSE and by)


@looks_for(_JUDGED_AS, _OPENING_QUOTES, {L.PREPOSITION_OBJECT})
def object_behind_a_quoted_verdict(draft: Draft) -> int:
    """ "Rejected as 'nonsense' a claim that": what stands behind the quoted words is what they are said of."""
    for opening in range(2, len(draft.words) - 3):
        as_, verb = opening - 1, draft.heads[opening - 1]
        if draft.words[opening] not in _OPENING_QUOTES or draft.low[as_] != "as" or draft.low[verb] not in _JUDGED_AS:
            continue
        closing = next((t for t in range(opening + 1, len(draft.words)) if draft.words[t] in _CLOSING_QUOTES), None)
        thing = next((c for c in draft.children(as_) if draft.labels[c] == L.PREPOSITION_OBJECT), None)
        if closing is None or thing is None or thing < closing or draft.governs(verb, L.PATIENTS):
            continue
        verdict = closing - 1
        draft.attach(thing, verb, L.OBJECT)
        draft.attach(verdict, as_, L.PREPOSITION_OBJECT)
        for said in [c for c in draft.children(thing) if opening <= c <= closing]:
            draft.attach(said, verdict, draft.labels[said])
        return 1
    return 0


@looks_for({"charge", "charges"}, {"to"}, {"lathi", "baton", "cane"}, {"VB"})
def charge_read_as_a_verb(draft: Draft) -> int:
    """ "Resorted to a lathi-charge on farmers": behind what the police carry "charge" is a noun."""
    for charge in range(3, len(draft.words)):
        carried = charge - 2 if draft.words[charge - 1] == "-" else charge - 1
        to = carried - 1
        if draft.low[charge] not in ("charge", "charges") or draft.low[carried] not in ("lathi", "baton", "cane"):
            continue
        if draft.low[to] != "to" or draft.labels[charge] != L.INFINITIVE:
            continue
        draft.attach(to, draft.heads[charge], L.PREPOSITION)
        draft.attach(charge, to, L.PREPOSITION_OBJECT)
        draft.tags[to], draft.tags[charge], draft.labels[carried] = "IN", "NN", L.COMPOUND
        return 1
    return 0


OBJECT_REPAIRS: Final[tuple[Repair, ...]] = (
    charge_read_as_a_verb,
    object_behind_a_quoted_verdict,
    those_a_deed_is_done_to,
    range_read_as_a_phrase,
    visitor_read_as_an_object,
    object_behind_a_place,
    object_behind_its_place,
    object_read_as_a_plural_verb,
    time_read_as_an_object,
)
