"""Repairs of objects that the parser hangs on a preposition, or on a participle that only describes them."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import Draft, Repair, looks_for

_TIMES: Final = frozenset({"day", "evening", "week"})


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
        told = draft.low[time] in _TIMES and draft.low[time - 1] == "same" and draft.labels[time] == L.OBJECT
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


OBJECT_REPAIRS: Final[tuple[Repair, ...]] = (
    range_read_as_a_phrase,
    visitor_read_as_an_object,
    time_read_as_an_object,
)
