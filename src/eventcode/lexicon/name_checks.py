"""The checks of ``eventcode check`` on names: of actors, and of the nouns of their roles."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from eventcode.errors import Problem
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import NAME, ActorEntry, DatedCode, NameForm
from eventcode.model import Where
from eventcode.text.units import units

_YEARS = range(1500, 2101)

_Key = tuple[tuple[str, ...], str | None]
_Bearers = Mapping[_Key, Sequence[tuple[ActorEntry, NameForm]]]


def check_names(words: Dictionaries) -> Iterator[Problem]:
    """Names of two actors at once or that are verbs, entries that add nothing, and periods that cannot be."""
    bearers = _bearers(words.actors)
    verbs = {head for rule in words.rules for head in rule.pattern.heads}
    for same in bearers.values():
        for (a, other), (b, form) in itertools.combinations(same, 2):
            if a is b and other.style == form.style:
                yield _problem(form.where, f"{form.text} stands twice in {a.name}")
            elif a is not b and _clash(a.codes, b.codes):
                yield _problem(form.where, f"{form.text} is also {a.name} at the same time", f"see {a.where}")
    for actor in (a for a in words.actors if a.kind != NAME):
        yield from _periods(actor)
        yield from _ordinary(actor, verbs)
        if (other_actor := _says_it_all(actor, bearers)) is not None:
            message = f"{actor.name} adds nothing to {other_actor.name}"
            yield _problem(actor.where, message, f"{other_actor.where} has its names and codes: keep one")


def _bearers(actors: Sequence[ActorEntry]) -> _Bearers:
    by_name: dict[_Key, list[tuple[ActorEntry, NameForm]]] = defaultdict(list)
    for actor in (a for a in actors if a.kind != NAME):
        for form in actor.forms:
            by_name[_key(form)].append((actor, form))
    return by_name


def _key(form: NameForm) -> _Key:
    return units(form.text), form.condition


def _periods(actor: ActorEntry) -> Iterator[Problem]:
    """Two roles at once in one country, and years that no article speaks of."""
    for first, second in itertools.combinations(actor.codes, 2):
        if first.country == second.country and first.groups != second.groups and _overlap(first, second):
            codes = f"{' '.join(first.groups)} and {' '.join(second.groups)}"
            yield _problem(second.where, f"{actor.name} is {codes} at the same time", f"see {first.where}")
    for code in actor.codes:
        for day in (day for day in (code.first, code.last) if day is not None and day.year not in _YEARS):
            message = f"the year {day.year} of {actor.name} is not from {_YEARS.start} to {_YEARS.stop - 1}"
            yield _problem(code.where, message, "write years with four digits")


def _ordinary(actor: ActorEntry, verbs: Set[str]) -> Iterator[Problem]:
    """Names of one word that begin sentences as a verb does ("March", "Strike"), and count in every article."""
    for form in actor.forms:
        words = units(form.text)
        if form.condition is None and len(words) == 1 and words[0].lower() in verbs:
            message = f"{form.text} of {actor.name} is also a verb of the rules"
            yield _problem(form.where, message, f"give it a condition: {form.text} [{actor.codes[0].groups[0]}]")


def _says_it_all(actor: ActorEntry, bearers: _Bearers) -> ActorEntry | None:
    """An earlier entry with all names and the same codes of this one."""
    for other, _ in bearers.get(_key(actor.forms[0]), ()) if actor.forms else ():
        if other is actor:
            return None
        names = {_key(form) for form in other.forms}
        if all(_key(form) in names for form in actor.forms) and other.codes == actor.codes:
            return other
    return None


def check_agents(words: Dictionaries) -> Iterator[Problem]:
    """Role nouns that stand twice with different roles."""
    seen: dict[str, tuple[tuple[str, ...], Where]] = {}
    for agent in (a for a in words.agents if not a.place):
        for noun in dict.fromkeys((*agent.singulars, *agent.plurals)):
            roles, where = seen.setdefault(noun, (agent.roles, agent.where))
            if where is not agent.where:
                yield _problem(
                    agent.where,
                    f"{noun} stands also at {where}",
                    f"{' '.join(roles)} there, {' '.join(agent.roles)} here",
                )


def _clash(a: Sequence[DatedCode], b: Sequence[DatedCode]) -> bool:
    return any(_overlap(x, y) and x.groups != y.groups for x in a for y in b)


def _overlap(a: DatedCode, b: DatedCode) -> bool:
    starts_before_end = a.first is None or b.last is None or a.first <= b.last
    return starts_before_end and (b.first is None or a.last is None or b.first <= a.last)


def _problem(where: Where, message: str, hint: str = "") -> Problem:
    return Problem(file=where.file, line=where.line, message=message, hint=hint)
