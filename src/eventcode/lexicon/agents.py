"""Reader of ``.agents`` files: role nouns, one line each."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from eventcode.errors import Problem, nearest
from eventcode.lexicon.entries import AgentEntry
from eventcode.lexicon.lines import Line

_LINE = re.compile(
    r"(?P<forms>[^=]+?)\s*=\s*(?P<behind>~)?(?P<roles>[A-Z0-9 ]+?|---)(?P<before>~)?"
    r"(?:\s*/\s*(?P<country_roles>[A-Z0-9 ]+))?"
)
UNCODED = "---"
"""Instead of a role, beside ``~``: a noun that is known and gives none."""

_SIBILANTS = ("s", "x", "z", "ch", "sh")


def read_agents(lines: Sequence[Line], codes: Collection[str], problems: list[Problem]) -> list[AgentEntry]:
    """The role nouns of one file.  ``codes`` are the known three-letter roles; faults go to ``problems``."""
    entries = []
    for line in lines:
        m = _LINE.fullmatch(line.text)
        if m is None or line.indented:
            problems.append(line.problem("not a role noun", "noun, other noun | irregular plural = ROLE"))
            continue
        given = m["roles"].replace(UNCODED, "")
        roles, country_roles = tuple(given.split()), tuple((m["country_roles"] or given).split())
        if not roles and not (m["behind"] or m["before"]):
            problems.append(line.problem("no role", f"{UNCODED} stands behind or before ~"))
            continue
        for role in {*roles, *country_roles}:
            if role not in codes and roles[:1] and roles[0] not in ("IGO", "NGO"):
                problems.append(line.problem(f"unknown role {role}", nearest(role, codes), line.text.find(role)))
        place = "behind" if m["behind"] else "before" if m["before"] else ""
        entries.append(_entry(line, m["forms"], roles, country_roles, place))
    return entries


def plural(noun: str) -> str:
    """The regular plural of an English noun (its last word)."""
    if noun[-1:] == "y" and noun[-2:-1] not in "aeiou":  # a lone "y" has nothing before it
        return noun[:-1] + "ies"
    if noun.endswith("man") and not noun.lower().endswith(("human", "german", "roman")):
        return noun[:-2] + "en"
    return noun + ("es" if noun.endswith(_SIBILANTS) else "s")


def _entry(line: Line, forms: str, roles: tuple[str, ...], country_roles: tuple[str, ...], place: str) -> AgentEntry:
    singulars, plurals = [], []
    for form in forms.split(","):
        singular, *irregular = (" ".join(part.split()) for part in form.split("|"))
        singulars.append(singular)
        plurals += [p for p in irregular if p != "-"] if irregular else [plural(singular)]
    return AgentEntry(
        name=singulars[0],
        singulars=tuple(singulars),
        plurals=tuple(plurals),
        roles=roles,
        roles_with_country=country_roles,
        place=place,
        where=line.where,
    )
