"""ACLED's names and types of actors, and their interactions (ACLED codebook, 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from eventcode.coding.actor_codes import ARMED
from eventcode.model import Actor

STATE, REBEL, MILITIA, IDENTITY = "State forces", "Rebel group", "Political militia", "Identity militia"
RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = "Rioters", "Protesters", "Civilians", "External/Other forces"
_ORDER: Final = (STATE, REBEL, MILITIA, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL)

_OF_STATE = frozenset({"MIL", "COP", "SPY", "GOV"})
REBELS = frozenset({"REB", "SEP", "INS", "IMG"})
_INTERNATIONAL = frozenset({"IGO", "PKO", "INT"})
_NOWHERE = "International"
# Groups that people belong to, named beside the generic actor, by a word of the text or by role.
_BY_WORD: Final = (
    (re.compile(r"\b(?:women|woman|girls?|mothers?|wives|nuns)\b"), "Women"),
    (re.compile(r"\b(?:teachers?|professors?|lecturers?)\b"), "Teachers"),
    (re.compile(r"\b(?:students?|pupils?|school\w*)\b"), "Students"),
    (re.compile(r"\b(?:lawyers?|advocates?)\b"), "Lawyers"),
    (re.compile(r"\b(?:judges?|magistrates?|prosecutors?)\b"), "Judges"),
    (re.compile(r"\b(?:muslims?|imams?|mosque|clerics?)\b"), "Muslim Group"),
    (re.compile(r"\b(?:christians?|priests?|pastors?|bishops?|church|nuns)\b"), "Christian Group"),
    (re.compile(r"\b(?:fisher\w+)\b"), "Fishers"),
    (re.compile(r"\b(?:herders?|herdsmen|pastoralists?)\b"), "Pastoralists"),
)
_BY_ROLE: Final[Mapping[str, str]] = {
    "LAB": "Labor Group",
    "EDU": "Students",
    "MED": "Journalists",
    "AGR": "Farmers",
    "HLH": "Health Workers",
    "REF": "Refugees/IDPs",
    "NGO": "Aid Workers",
    "HRI": "Human Rights Activists",
    "JUD": "Judges",
}


@frozen(kw_only=True)
class Party:
    """One side of an ACLED event: its name, its actor type and the groups beside it; all empty for nobody."""

    name: str = ""
    kind: str = ""
    associated: tuple[str, ...] = ()


def party(actor: Actor | None, parent: str, place: str | None, countries: Mapping[str, str]) -> Party:
    """How ACLED names one side of an event of type ``parent`` that happened in the country ``place``.

    ``countries`` gives the names of countries by ISO 3166 alpha-3 code.
    """
    if actor is None or (not actor.country and not actor.roles):
        return Party()
    roles = set(actor.roles)
    country = countries.get(actor.country or "", actor.country or _NOWHERE)
    if parent in ("Protests", "Riots") and not roles & (ARMED | _OF_STATE):
        kind = PROTESTERS if parent == "Protests" else RIOTERS
        return Party(name=f"{kind} ({country})", kind=kind, associated=_associated(actor, country))
    if roles & _INTERNATIONAL:
        return Party(name=actor.name or actor.text, kind=EXTERNAL)
    if roles & _OF_STATE or not roles:
        away = place is not None and actor.country is not None and actor.country != place
        return Party(name=_state_forces(roles, country), kind=EXTERNAL if away else STATE)
    named = None if actor.name == country else actor.name  # "a Haiti gang"
    if roles & REBELS:
        return Party(name=named or f"Unidentified Armed Group ({country})", kind=REBEL)
    if "UAF" in roles and actor.kind in ("ethnic", "religion"):
        group = f"{named or 'Unidentified'} Communal Militia ({country})"
        return Party(name=group, kind=IDENTITY)
    if roles & {"UAF", "CRM"}:
        unknown = "Unidentified Gang" if "CRM" in roles else "Unidentified Armed Group"
        return Party(name=named or f"{unknown} ({country})", kind=MILITIA)
    return Party(name=f"Civilians ({country})", kind=CIVILIANS, associated=_associated(actor, country))


def _state_forces(roles: set[str], country: str) -> str:
    if "COP" in roles:
        return f"Police Forces of {country}"
    return f"Military Forces of {country}" if "MIL" in roles or not roles else f"Government of {country}"


def _associated(actor: Actor, country: str) -> tuple[str, ...]:
    """The groups that a crowd or victims belong to, each once: "Women (Peru)", "Labor Group (Peru)"."""
    text = actor.text.lower()
    found = [name for words, name in _BY_WORD if words.search(text)]
    if not found and actor.basis != "coreference":  # "the demonstrators" were teachers
        found = [_BY_ROLE[role] for role in actor.roles if role in _BY_ROLE]
    named = [actor.name] if actor.name and {"PTY", "OPP", "LAB", "NGO"} & set(actor.roles) else []
    return tuple(dict.fromkeys([*named, *(f"{name} ({country})" for name in found)]))


def interaction(one: str, other: str) -> str:
    """Both actor types, the lower number first; External before Civilians is the codebook's one exception."""
    known = sorted(_known(one, other), key=_ORDER.index)
    if known == [CIVILIANS, EXTERNAL]:
        return f"{EXTERNAL}-{CIVILIANS}"
    return "-".join(known) if len(known) == 2 else f"{known[0]} only" if known else ""


def _known(*kinds: str) -> Iterator[str]:
    return (kind for kind in kinds if kind)
