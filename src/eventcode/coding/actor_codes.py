"""CAMEO actor codes: choosing the dated code of a name, joining country and roles."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence

from attrs import evolve

from eventcode.lexicon.entries import INTERNATIONAL, NAME, ActorEntry, AgentEntry, DatedCode
from eventcode.model import Actor

UNKNOWN_COUNTRY = "---"
PRIMARY = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "OPP", "REB", "SEP", "INS", "UAF"})
POLITICAL = PRIMARY | {"LEG", "PTY", "HRI", "REF", "IGO", "NGO", "IMG", "NGM", "INT", "UIS"}
ARMED = frozenset({"MIL", "REB", "SEP", "UAF", "INS", "COP", "IMG", "SPY"})
STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
REBELLIOUS = frozenset({"REB", "SEP", "UAF", "INS"})
GROUPS = frozenset({"group", "organisation", "party"})
"""Kinds of actors of which one code may hold several, told apart by their names."""
SEVERAL = "/"
"""Parts the codes of a name that stands for several actors: "FRO/BIL/SAM"."""
_ELITE = ("ELI",)
# Communities of a faith, who are a party to what is done to each other ("Hindus attacked Muslims").
_FAITHS = frozenset({"MOS", "CHR", "HIN", "BUD", "JEW", "SIK", "SHI", "SUN", "CTH", "PRO", "DRZ", "BAH", "JAN"})


def join(country: str | None, roles: Sequence[str]) -> str:
    """The actor code: country (or ``---``) and roles; an international actor has no country in front."""
    if country is None and roles and roles[0] in INTERNATIONAL:
        return "".join(roles)
    return (country or UNKNOWN_COUNTRY) + "".join(roles)


def combine(*groups: Sequence[str]) -> tuple[str, ...]:
    """The roles that the words of one phrase give, each once: primary ones of the first word that has any.

    CAMEO manual 1.1b3, actor chapter: general before specific, primary before secondary; a defence minister is GOVMIL.
    """
    primary = next((found for g in groups if (found := [r for r in g if r in PRIMARY])), [])
    others = [r for r in dict.fromkeys(r for g in groups for r in g) if r not in PRIMARY]
    return (*dict.fromkeys(primary), *others[:2])


def as_written(
    base: DatedCode | None, owner: Actor | None, agents: Sequence[AgentEntry]
) -> tuple[str | None, tuple[str, ...], str]:
    """Country, roles and code of names and role nouns whose codes stand as they are written, one beside the other.

    A group that a code has already is not put to it again: a minister of a government is GOV once.
    """
    country = base.country if base else owner.country if owner else None
    own = base.roles if base else owner.roles if owner else ()
    before = tuple(r for a in agents if a.place == "before" for r in a.roles)
    behind = dict.fromkeys(r for a in agents if a.place != "before" for r in a.roles if r not in own)
    roles = (*own, *behind)
    code = join(country, roles) if country or roles else ""
    return country, (*before, *roles), "".join(before) + code


def code_at(entry: ActorEntry, day: datetime.date | None, countries: Collection[str]) -> DatedCode | None:
    """The code of a named actor at ``day``; of several that hold, the one whose country the article names.

    None for a state, group or office that did not exist then.
    """
    holding = [c for c in entry.codes if c.holds(day)]
    if entry.kind == NAME and (day is not None or holding):
        return (holding or [None])[0]  # type: ignore[list-item]
    if day is None:
        # Undated text: a person as he is best known, in office rather than after it; a group by what it was longest.
        known = [c for c in entry.codes if c.roles != _ELITE]
        current = [c for c in holding if c.roles != _ELITE] if entry.kind != "group" else []
        holding = current or _longest_held(known or entry.codes)
    # An armed group is that of its own country until it is known where it fights (eventcode.coding.groups_abroad).
    named = [c for c in holding if c.country in countries] if entry.kind != "group" else []
    return (named or holding or [None])[0]  # type: ignore[list-item]


def _longest_held(codes: Sequence[DatedCode]) -> list[DatedCode]:
    """The codes of the part that a group or person has played longest, as far as it is over, the last first."""
    years: dict[tuple[str, ...], int] = {}
    for code in codes:
        held = code.last.year - code.first.year + 1 if code.first and code.last else 0
        years[code.roles] = years.get(code.roles, 0) + held
    most = max(years.values())
    roles = next(r for c in reversed(codes) if years[r := c.roles] == most)
    return [c for c in codes if c.roles == roles]


def out_of_office(entry: ActorEntry, day: datetime.date | None) -> DatedCode | None:
    """The code of a person at a day that no dated role covers: the country, as an elite if it is after one."""
    before = [c for c in entry.codes if day and c.last and c.last < day]
    if entry.kind != "person" or not entry.codes:
        return None
    last = before[-1] if before else entry.codes[0]
    return evolve(last, groups=(last.groups[0], *_ELITE) if last.country else last.groups)


def is_political(actor: Actor | None) -> bool:
    """Whether an actor makes an act political by itself: a country that is named, or a role in the life of a state."""
    if actor is None or actor.kind == "place":
        return False
    if actor.kind == "ethnic" or (actor.roles[-1:] == ("CVL",) and actor.roles[0] in _FAITHS):
        return True
    return (actor.country is not None and actor.basis != "inferred") or bool(POLITICAL & set(actor.roles))


def is_unknown(actor: Actor | None) -> bool:
    """Whether the text names nobody, so that the armed men of the place stand in for him."""
    return actor is None or (actor.kind == "place" and actor.basis == "inferred")


def with_country(actor: Actor, country: str | None, basis: str = "inferred") -> Actor:
    """An actor without a country placed in one, by default marked as inferred; others stay as they are."""
    if country is None or actor.country or not actor.roles or actor.roles[0] in INTERNATIONAL:
        return actor
    return evolve(actor, country=country, code=join(country, actor.roles), basis=basis)


def of_the_state(actor: Actor) -> Actor:
    """The state of those whom only a state can jail or try: "the arrest of three Togolese editors"."""
    if not actor.country or actor.kind == "country":
        return actor
    return evolve(actor, roles=("GOV",), code=join(actor.country, ("GOV",)), basis="inferred")
