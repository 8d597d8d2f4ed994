"""The code lists that formats need, read from the shipped dictionaries without their rules and names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from attrs import field, frozen

from eventcode.errors import DictionaryError, Problem, nearest
from eventcode.lexicon.codes import CodeEntry, read_cameo, read_table
from eventcode.lexicon.codes import Row as TableRow
from eventcode.lexicon.dictionaries import default_folder
from eventcode.lexicon.entries import INTERNATIONAL

UNKNOWN: Final = "---"


@frozen(kw_only=True)
class ActorParts:
    """A CAMEO actor code in its parts, each a group of three characters.

    ``first`` is the country or region, ``generic`` IGO and the like, ``organisation`` what follows it, or ``based`` the
    country that does; ``types`` are the roles in their order, a generic group among them (as GDELT has it).  An unknown
    group that stands first is a people ("KURREB"), in small letters as ethnic codes are.
    """

    groups: tuple[str, ...] = ()
    first: str | None = None
    based: str | None = None
    generic: str | None = None
    organisation: str | None = None
    ethnic: str | None = None
    religions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    @property
    def roles(self) -> tuple[str, ...]:
        """The groups that a row has as roles: all but the country, region or ``---``."""
        return self.groups if self.generic else self.groups[1:]


@frozen(kw_only=True, eq=False)
class Codes:
    """Code lists by code, and the small tables of ``dictionaries/formats``."""

    cameo: Mapping[str, CodeEntry]
    countries: Mapping[str, TableRow]
    names: Mapping[str, str]
    fips: Mapping[str, str]
    fips_areas: Mapping[tuple[str, str], str]
    kinds: Mapping[str, str]
    plover: Mapping[tuple[str, str], TableRow]
    acled: Mapping[str, Mapping[str, TableRow]]
    sectors: Mapping[str, str]
    icews: Mapping[str, TableRow]
    states: Mapping[str, str]
    _parts: dict[str, ActorParts] = field(factory=dict, init=False)

    def country(self, iso3: str | None) -> str | None:
        """The English name of a country; a code that no list has stands for itself."""
        return self.countries[iso3]["name"] if iso3 is not None and iso3 in self.countries else iso3

    def parts(self, code: str | None) -> ActorParts:
        """The parts of an actor code; none for no actor."""
        if not code:
            return ActorParts()
        found = self._parts.get(code)
        if found is None:
            found = self._parts[code] = self._split(code)
        return found

    def _split(self, code: str) -> ActorParts:
        groups = tuple(code[i : i + 3] for i in range(0, len(code), 3))
        generic = groups[0] if groups[0] in INTERNATIONAL else None
        first = groups[0] if self._is_place(groups[0]) else None
        rest = groups[1:] if generic or first or groups[0] == UNKNOWN else groups
        kinds = [self.kinds.get(g, "") for g in rest]
        ethnic = [g.lower() for g, k in zip(rest, kinds, strict=True) if g.islower() or (g == groups[0] and not k)]
        based = rest[0] if generic and rest and rest[0] in self.countries else None
        organisation = rest[0] if generic and rest and not based and kinds[0] in ("organisation", "") else None
        typed = ("primary", "special", "secondary", "tertiary", "dictionary")
        return ActorParts(
            groups=groups,
            first=first,
            based=based,
            generic=generic,
            organisation=organisation,
            ethnic=next(iter(ethnic), None),
            religions=tuple(g for g, k in zip(rest, kinds, strict=True) if k in ("religion", "denomination")),
            types=(*((generic,) if generic else ()), *(g for g, k in zip(rest, kinds, strict=True) if k in typed)),
        )

    def with_unknown(self, code: str | None) -> str | None:
        """An actor code that leaves out the unknown country, with ``---`` in its place."""
        if not code or code.startswith(UNKNOWN):
            return code
        return code if code[:3] in INTERNATIONAL or self._is_place(code[:3]) else UNKNOWN + code

    def _is_place(self, group: str) -> bool:
        return group in self.countries or self.kinds.get(group) == "region"


def nearest_code(code: str, known: Collection[str]) -> str:
    """A hint for an unknown code: the known one that it begins with, else one like it."""
    parent = next((code[:n] for n in range(len(code) - 1, 1, -1) if code[:n] in known), None)
    return f"did you mean {parent}?" if parent else nearest(code, sorted(known))


def load_codes() -> Codes:
    """The shipped code lists.  Raises :class:`DictionaryError` if they are damaged."""
    folder, problems = default_folder(), list[Problem]()
    countries = {r["iso3"]: r for r in _table(folder, "codes/countries.tsv", ("iso3", "name", "fips"), problems)}
    aliases = _table(folder, "formats/country_names.tsv", ("name", "iso3"), problems)
    fips = _table(folder, "formats/fips.tsv", ("fips", "iso3", "name"), problems)
    acled: dict[str, dict[str, TableRow]] = {}
    for row in _table(folder, "codes/acled.tsv", ("kind", "order", "name", "parent", "disorder"), problems):
        acled.setdefault(row["kind"], {})[row["name"]] = row
    plover = _table(folder, "codes/plover.tsv", ("kind", "event", "name", "score", "quad"), problems)
    sectors = _table(folder, "formats/icews_sectors.tsv", ("role", "sector"), problems)
    icews = _table(folder, "formats/icews_codes.tsv", ("code", "written", "intensity"), problems)
    codes = Codes(
        cameo=read_cameo([folder], problems),
        countries=countries,
        names={r["name"]: r["iso3"] for r in (*aliases, *countries.values())},
        fips={r["fips"]: r["iso3"] for r in fips} | {r["fips"]: c for c, r in countries.items() if r["fips"]},
        fips_areas={(r["iso3"], r["name"]): r["fips"] for r in fips},
        kinds={r["code"]: r["kind"] for r in _table(folder, "codes/roles.tsv", ("code", "kind"), problems)},
        plover={(r["event"], r["name"] if r["kind"] == "mode" else ""): r for r in plover},
        acled=acled,
        sectors={r["role"]: r["sector"] for r in sectors},
        icews={r["code"]: r for r in icews},
        states={r["name"]: r["code"] for r in _table(folder, "formats/us_states.tsv", ("name", "code"), problems)},
    )
    if problems:
        raise DictionaryError(problems)
    return codes


def _table(folder: Path, name: str, columns: tuple[str, ...], problems: list[Problem]) -> list[TableRow]:
    return read_table(folder / name, name, columns, problems)
