"""Repairs of names that "and" joins and the parser takes for one, or for parts of one."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import Draft, Repair, looks_for

_HALVES: Final = frozenset({"north", "south", "east", "west"})
_TITLES: Final = frozenset("president premier chancellor minister leader king queen prince emir secretary".split())
_DUTIES: Final = frozenset(
    "foreign defence defense finance interior home prime deputy vice trade justice health energy oil economy economic "
    "planning security information education labour labor agriculture transport former acting".split()
)


@looks_for(_HALVES, {"and"}, {L.CONJUNCT})
def two_lands_of_one_name(draft: Draft) -> int:
    """ "North and South Korea traded fire": the North and South Korea, and not one Korea."""
    done = 0
    for second, label in enumerate(draft.labels):
        first, land = draft.heads[second], second + 1
        if label != L.CONJUNCT or draft.low[second] not in _HALVES or draft.low[first] not in _HALVES:
            continue
        if land >= len(draft.words) or first != second - 2 or draft.heads[first] != land:
            continue
        if draft.tags[land] not in L.NAME_TAGS or draft.low[second - 1] != "and":
            continue
        draft.attach(first, draft.heads[land], draft.labels[land])
        draft.attach(land, first, L.CONJUNCT)
        draft.attach(second, land, L.COMPOUND)
        done += 1
    return done


@looks_for({"of"}, {"and"}, {L.NOMINAL}, L.NAME_TAGS)
def second_head_of_state(draft: Draft) -> int:
    """ "Presidents Ana Ruiz of Peru and Juan Paz of Chile met": the second name is no place of the first."""
    for second, label in enumerate(draft.labels):
        of = draft.heads[second]
        if label != L.PREPOSITION_OBJECT or draft.low[of] != "of":
            continue
        first = draft.heads[of]
        state = next((c for c in draft.children(second) if draft.labels[c] == L.NOMINAL and of < c < second), None)
        if state is None or not first < of:
            continue
        own = any(draft.low[c] == "of" and c > second for c in draft.children(second))
        joined = next((t for t in range(state + 1, second) if draft.low[t] == "and"), None)
        if not own or joined is None or not {draft.tags[first], draft.tags[second]} <= L.NAME_TAGS:
            continue
        draft.attach(state, of, L.PREPOSITION_OBJECT)
        draft.attach(joined, first, L.COORDINATOR)
        draft.attach(second, first, L.CONJUNCT)
        return 1
    return 0


@looks_for({"and"}, {L.COORDINATOR}, L.NAME_TAGS, _TITLES)
def name_before_a_titled_one(draft: Draft) -> int:
    """ "Ruiz and Chilean President Juan Paz met": a name before "and" is no part of the one whose title follows."""
    for first, label in enumerate(draft.labels[:-4]):
        joint, name = first + 1, draft.phrase_head(first)
        if label not in L.NOUN_MODIFIERS or draft.low[joint] != "and" or draft.heads[joint] != first:
            continue
        if not _is_a_lone_name(draft, first) or draft.tags[name] not in L.NAME_TAGS:
            continue
        title = next((t for t in range(joint + 2, name) if draft.low[t] in _TITLES), None)
        if title is None or not draft.words[joint + 1][0].isupper() or draft.low[joint + 1] in _DUTIES:
            continue
        draft.attach(first, draft.heads[name], draft.labels[name])
        draft.tags[first] = "NNP"
        draft.attach(name, first, L.CONJUNCT)
        for part in {title, *draft.children(first)} - {joint, name}:
            if part > joint and draft.heads[part] == first:
                draft.attach(part, name, L.COMPOUND)
        return 1
    return 0


def _is_a_lone_name(draft: Draft, token: int) -> bool:
    """Whether a word may be all that somebody is called: a name, and neither a title nor what an office is for."""
    office = draft.low[token] in _DUTIES or draft.low[token] in _TITLES
    beside = [c for c in draft.children(token) if draft.labels[c] == L.CONJUNCT]
    return draft.words[token].istitle() and not office and all(draft.low[c] in _TITLES for c in beside)


COORDINATION_REPAIRS: Final[tuple[Repair, ...]] = (
    two_lands_of_one_name,
    name_before_a_titled_one,
    second_head_of_state,
)
