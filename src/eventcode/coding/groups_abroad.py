"""Armed groups and peoples of several countries: each act is that of the country where it happens."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.actor_codes import join
from eventcode.coding.actor_owners import Reader
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import ActorEntry
from eventcode.model import Actor, PlaceMention
from eventcode.parse import labels as L

# With codes in as many countries a group is one that fights wherever it can.
_ROAMING: Final = 5
_FORCES: Final = (("MIL",), ("COP",))
_PEOPLE: Final = ("CVL",)


@frozen(kw_only=True, eq=False)
class GroupsAbroad:
    """The entries of armed groups and parties with codes in several countries, by name, and the names of peoples."""

    entries: Mapping[str, ActorEntry]
    peoples: frozenset[str]

    @classmethod
    def of(cls, actors: Iterable[ActorEntry]) -> GroupsAbroad:
        """From all entries of kind group, party and ethnic."""
        known = tuple(actors)
        groups = (a for a in known if a.kind in ("group", "party") and len(a.codes) > 1)
        return cls(
            entries={a.name: a for a in groups if len({c.country for c in a.codes}) > 1},
            peoples=frozenset(a.name for a in known if a.kind == "ethnic"),
        )

    def fighting_in(self, actor: Actor | None, country: str | None, day: datetime.date | None) -> Actor | None:
        """The group under the country that it fights in, people under that where they act; others as they are.

        (Coding policy, "Actors".)
        """
        if actor is None or country is None or actor.country == country:
            return actor
        if actor.name in self.peoples and actor.roles:
            return evolve(actor, country=country, code=join(country, actor.roles), basis="inferred")
        entry = self.entries.get(actor.name or "") if actor.kind in ("group", "party", "agent") else None
        if entry is None:
            return actor
        code = next((c for c in entry.codes if c.country == country and c.holds(day)), None)
        if code is None and len({c.country for c in entry.codes}) < _ROAMING:
            return actor
        roles = (code or entry.codes[-1]).roles
        return evolve(actor, country=country, roles=roles, code=join(country, roles))

    def facing(self, actor: Actor | None, foe: Actor | None, day: datetime.date | None) -> Actor | None:
        """The group under the country whose forces it fights, where no place is told: "Syrian troops killed ...".

        As it is where it has no branch there.
        """
        entry = self.entries.get(actor.name or "") if actor is not None and actor.kind == "group" else None
        if actor is None or entry is None or foe is None or foe.roles[:1] not in _FORCES:
            return actor
        known = any(c.country == foe.country and c.holds(day) for c in entry.codes)
        return self.fighting_in(actor, foe.country, day) if known else actor


def of_a_minority(read: Reader, view: SentenceView, places: Sequence[PlaceMention], token: int) -> Actor | None:
    """People of a nation who live in another country, as people of it: "Serbs in Kosovo", "Russians in Estonia"."""
    tree = view.tree
    where = {o for p in view.clauses.noun(token).prepositions if p.word == "in" for o in p.objects}
    actor = read(view, token) if where and tree.tags[token] in (L.PLURAL_NAME, L.PLURAL_NOUN) else None
    if actor is None or actor.kind != "country" or actor.roles:
        return None
    within = {tree.starts[t] for o in where for t in tree.subtree(o)}
    home = next((p.country for p in places if not within.isdisjoint(range(p.start, p.end))), None)
    if home is None or home == actor.country:
        return None
    return evolve(actor, country=home, roles=_PEOPLE, code=join(home, _PEOPLE))
