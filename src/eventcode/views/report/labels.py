"""Words for codes: countries, CAMEO codes, and actor codes read group by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from eventcode.lexicon.codes import read_table
from eventcode.lexicon.dictionaries import default_folder

QUAD_CLASSES: Mapping[str, str] = {
    "1": "verbal cooperation",
    "2": "material cooperation",
    "3": "verbal conflict",
    "4": "material conflict",
}


@frozen(kw_only=True)
class Labels:
    """Names by code, from the shipped code lists."""

    countries: Mapping[str, str]
    cameo: Mapping[str, str]
    roles: Mapping[str, str]

    def actor(self, code: str) -> str:
        """An actor code in words: "SDNMIL" is "Sudan, Military". Groups that no list has stay as they are."""
        groups = [code[i : i + 3] for i in range(0, len(code), 3)]
        if not groups or groups == ["---"]:
            return "unknown" if groups else ""
        first = (
            self.countries.get(groups[0]) or self.roles.get(groups[0]) or groups[0].replace("---", "unknown country")
        )
        return ", ".join((first, *(self.roles.get(g) or self.countries.get(g) or g for g in groups[1:])))

    def actors(self, codes: Iterable[str]) -> dict[str, str]:
        """Words for each code."""
        return {code: self.actor(code) for code in codes if code}

    def events(self, codes: Iterable[str]) -> dict[str, str]:
        """Names of CAMEO codes and roots; roots are not shouted."""
        return {c: self.cameo[c].capitalize() if len(c) == 2 else self.cameo[c] for c in codes if c in self.cameo}


def load_labels() -> Labels:
    """The names in the shipped code lists."""
    return Labels(
        countries=_names("countries.tsv", "iso3"), cameo=_names("cameo.tsv", "code"), roles=_names("roles.tsv", "code")
    )


def _names(file: str, key: str) -> dict[str, str]:
    rows = read_table(default_folder() / "codes" / file, file, (key, "name"), [])
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(row[key], row["name"])
    return names
