"""ICEWS coded events, tab-separated with a header and without quoting (ICEWS Coded Event Data, README).

CAMEO of ICEWS lacks a few codes, written as their parents; its intensities differ from GDELT's Goldstein scores in four
codes (``dictionaries/formats/icews_codes.tsv``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from eventcode.formats.cells import as_list, minted, number_of
from eventcode.formats.common import (
    coded,
    day,
    filled_precision,
    is_generic,
    is_populated,
    key,
    name_of,
    needs,
    place,
    publisher,
)
from eventcode.formats.reading import Cells
from eventcode.formats.shape import Fill, Format, Take, View

_MISSING: Final = frozenset({"NA", "NULL"})


def _name(side: str) -> Fill:
    """A name of the dictionaries, else the words of the text with the country in brackets."""

    def fill(view: View) -> str | None:
        name, country = name_of(view, side), view.codes.country(view.row[f"{side}_country"])
        return f"{name} ({country})" if name and country and is_generic(view, side) else name

    return fill


def _sectors(side: str) -> Fill:
    def fill(view: View) -> str | None:
        roles = (view.row[f"{side}_roles"] or "").split()
        return ",".join(dict.fromkeys(s for r in roles if (s := view.codes.sectors.get(r)))) or None

    return fill


def _country(name: str) -> Fill:
    return lambda view: view.codes.country(view.row[name])


def _code(view: View) -> str:
    code = str(view.row["cameo"])
    other = view.codes.icews.get(code, {}).get("written")
    if other:
        view.replaced(f"code {code}, which ICEWS lacks, by {other}")
    return other or code


def _intensity(view: View) -> float | None:
    code = str(view.row["cameo"])
    other = view.codes.icews.get(code, {})
    if other.get("intensity"):
        return float(other["intensity"])
    return view.codes.cameo[other.get("written") or code].goldstein


def _event_text(view: View) -> str:
    code = str(view.row["cameo"])
    return view.codes.cameo[view.codes.icews.get(code, {}).get("written") or code].name


def _sentence(view: View) -> int:
    return int(view.row["sentence"] or 0) + 1


_VALUES: Final[Mapping[str, Fill]] = {
    "Event ID": lambda view: minted(view.row["event_id"]),
    "Event Date": day("date_start"),
    "Source Name": _name("source"),
    "Source Sectors": _sectors("source"),
    "Source Country": _country("source_country"),
    "Event Text": _event_text,
    "CAMEO Code": _code,
    "Intensity": _intensity,
    "Target Name": _name("target"),
    "Target Sectors": _sectors("target"),
    "Target Country": _country("target_country"),
    "Story ID": lambda view: number_of(view.row["article_id"] or view.row["event_id"]),
    "Sentence Number": _sentence,
    "Publisher": publisher,
    "City": lambda view: view.row["place_name"] if is_populated(view) else None,
    "Province": lambda view: view.row["admin1"] or (view.row["place_name"] if _is_region(view) else None),
    "Country": _country("place_country"),
    "Latitude": key("lat"),
    "Longitude": key("lon"),
}


def _is_region(view: View) -> bool:
    return bool(view.row["place_precision"] == "region")


def _actor(side: str, label: str) -> Mapping[str, Take]:
    def roles(cells: Cells) -> str | None:
        by_sector = {sector: role for role, sector in cells.codes.sectors.items()}
        named = cells.parts(f"{label} Sectors", ",")
        return " ".join(dict.fromkeys(by_sector[n] for n in named if n in by_sector)) or None

    def country(cells: Cells) -> str | None:
        found = cells.text(f"{label} Country")
        return found if found in cells.codes.kinds else cells.country(f"{label} Country")

    return {
        f"{side}_name": lambda cells: cells.text(f"{label} Name"),
        f"{side}_country": country,
        f"{side}_roles": roles,
    }


def _story_sentence(cells: Cells) -> int | None:
    found = cells.whole("Sentence Number")
    return None if found is None else found - 1


_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: cells.needed("Event ID"),
    "article_id": lambda cells: cells.text("Story ID"),
    "sentence": _story_sentence,
    **_actor("source", "Source"),
    **_actor("target", "Target"),
    **coded("CAMEO Code", unpadded=True),
    "date_start": lambda cells: cells.day("Event Date"),
    "date_end": lambda cells: cells.day("Event Date"),
    "date_precision": lambda cells: "day",
    "place_name": lambda cells: cells.text("City") or cells.text("Province") or cells.text("Country"),
    **place("Latitude", "Longitude"),
    "place_country": lambda cells: cells.country("Country"),
    "admin1": lambda cells: cells.text("Province"),
    "place_precision": filled_precision,
    "sources": lambda cells: as_list([cells.text("Publisher") or ""]),
}

ICEWS: Final = Format(
    name="icews",
    values=_VALUES,
    keys=_KEYS,
    exact=("sentence", "source_country", "target_country", "date_start", "lat", "lon", "place_country"),
    refuses=needs("date_start", "source", "target"),
    header=True,
    missing=_MISSING,
)
