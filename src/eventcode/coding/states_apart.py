"""A state beside a people's fighters: "Chad and Tuareg rebels" names two parties, and Chad is no adjective."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import evolve

from eventcode.coding.actor_codes import ARMED
from eventcode.coding.names import NameMention
from eventcode.lexicon.entries import ActorEntry, AgentEntry
from eventcode.parse import labels as L
from eventcode.syntax import Tree, children_of

_REBELS = ARMED - {"MIL", "COP"}
_OF_STATES = frozenset({"GOV", "MIL"})
_RULING = frozenset({"government", "regime", "junta", "army", "military"})
_PEOPLES = frozenset({"country", "ethnic"})
_NAMED = frozenset({"name", "seat"})


def with_states_apart(tree: Tree, mentions: Sequence[NameMention]) -> Tree:
    """The tree; a state's name that the parser took for a modifier stands beside the noun it does not qualify.

    English qualifies by adjectives where it has them: "Chadian and Tuareg rebels" are rebels both.
    """
    by_last = {m.last: m for m in mentions}
    for state in mentions:
        noun, people = tree.heads[state.last], _coordinated(tree, state.last)
        if people is None or people > noun or tree.labels[state.last] not in L.NOUN_MODIFIERS:
            continue
        beside, rebels = by_last.get(people), by_last.get(noun)
        two = beside is not None and _is_of_a_state(state, tree) and _is_of_a_people(beside)
        foes = _are_foes(state, beside, rebels)
        if two or foes or (_is_a_capital(state) and _are_described(tree, people, beside, rebels)):
            tree = _apart(tree, state.last, people, noun)
    return tree


def _are_foes(state: NameMention, beside: NameMention | None, rebels: NameMention | None) -> bool:
    """ "The government and ELN rebels": a government is no sort of rebels."""
    return _is(state, _OF_STATES) and beside is not None and rebels is not None and _is(rebels, _REBELS)


def _are_described(tree: Tree, people: int, beside: NameMention | None, rebels: NameMention | None) -> bool:
    """Whether rebels have an adjective, which no capital is: "Bogota and leftist rebels", not "Basra rebels"."""
    plain = tree.tags[people] not in L.NAME_TAGS if beside is None else beside.inert
    return plain and rebels is not None and _is(rebels, _REBELS)


def _is(mention: NameMention, roles: Collection[str]) -> bool:
    entry = mention.readings[-1].entry
    return isinstance(entry, AgentEntry) and len(entry.roles) == 1 and entry.roles[0] in roles


def _coordinated(tree: Tree, token: int) -> int | None:
    """What stands behind "and", also where the parser hangs both on the noun: "Kyiv and pro-Russian rebels"."""
    joined = next((c for c in tree.children[token] if tree.labels[c] == L.CONJUNCT and c > token), None)
    conjunction = next((c for c in tree.children[token] if tree.labels[c] == L.COORDINATOR), None)
    if joined is not None or conjunction is None:
        return joined
    beside = tree.children[tree.heads[token]]
    return next((c for c in beside if c > conjunction and tree.labels[c] in L.NOUN_MODIFIERS), None)


def _is_a_capital(mention: NameMention) -> bool:
    entry = mention.readings[0].entry
    return isinstance(entry, ActorEntry) and entry.kind == "country" and mention.style == "seat"


def _is_of_a_state(mention: NameMention, tree: Tree) -> bool:
    """Whether a mention names a country or its capital; an abbreviation ("US") serves as an adjective too."""
    reading = mention.readings[0]
    named = isinstance(reading.entry, ActorEntry) and reading.entry.kind == "country" and mention.style in _NAMED
    return named and not tree.words[mention.last].replace(".", "").isupper()


def _is_of_a_people(mention: NameMention) -> bool:
    entry = mention.readings[0].entry
    return isinstance(entry, ActorEntry) and entry.kind in _PEOPLES and (
        entry.kind == "ethnic" or mention.style == "adjective"
    )  # fmt: skip


def _apart(tree: Tree, state: int, people: int, noun: int) -> Tree:
    """``state`` takes the place of ``noun``, which becomes its conjunct with ``people`` as its modifier.

    "The government of Mali and Tuareg rebels": the rebels stand beside the government.
    """
    heads, labels = list(tree.heads), list(tree.labels)
    of, whole = heads[noun], heads[heads[noun]]
    ruled = tree.low[of] == "of" and labels[noun] == L.PREPOSITION_OBJECT and tree.lemmas[whole] in _RULING
    heads[state], labels[state] = (state if heads[noun] == noun else heads[noun]), labels[noun]
    heads[noun], labels[noun] = (whole if ruled else state), L.CONJUNCT
    heads[people], labels[people] = noun, L.ADJECTIVAL
    return evolve(tree, heads=tuple(heads), labels=tuple(labels), children=children_of(heads))
