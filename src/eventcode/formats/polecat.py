"""POLECAT, the tables that NGEC writes: tab-separated with a header (PLOVER manual, 2021, for types and sectors).

How several modes or contexts are parted and how Quad Code is spelt is not documented: ``;`` and the number are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from eventcode.coding.actor_codes import join
from eventcode.formats.cells import as_list
from eventcode.formats.common import (
    constant,
    day,
    filled_precision,
    is_populated,
    key,
    name_of,
    needs,
    place,
    publisher,
    text,
)
from eventcode.formats.reading import Cells
from eventcode.formats.shape import Fill, Format, Take, View
from eventcode.lexicon.entries import INTERNATIONAL

_SECTORS: Final = {
    "AGR": "AGR", "BUS": "BUS", "COP": "COP", "CRM": "CRM", "CVL": "CVL", "DEV": "SOC", "EDU": "EDU", "ELI": "ELI",
    "ENV": "SOC", "GOV": "GOV", "HLH": "MED", "HRI": "SOC", "INS": "REB", "JUD": "JUD", "LAB": "LAB", "LEG": "LEG",
    "MED": "JRN", "MIL": "MIL", "OPP": "OPP", "PTY": "PTY", "REB": "REB", "REF": "REF", "REL": "REL", "SEP": "REB",
    "SET": "SOC", "SPY": "SPY", "UAF": "UAF", "UNR": "PRE",
}  # fmt: skip
_ROLES: Final = {
    **{sector: role for role, sector in _SECTORS.items() if role == sector},
    "JRN": "MED", "MED": "HLH", "PRE": "UNR", "PRM": "UAF", "SOC": "CVL",
}  # fmt: skip
_NO_ROLE: Final = ("UNK",)
_KOSOVO: Final = ("XKX", "KOS")
_NON_STATE: Final = {"IGO": "IGO", "NGO": "NGO", "NGM": "ISM", "IMG": "IMG", "MNC": "MNC"}
_BODIES: Final = {"UNO": "UNO", "EEC": "EUR"}
_BODY_ROLES: Final = {"UNO": ("IGO", "UNO"), "EUR": ("IGO", "EEC"), "ISM": ("NGM",)} | {
    code: (code,) for code in ("IGO", "NGO", "IMG", "MNC")
}


def _side(view: View, side: str) -> str | None:
    """Country of an actor, or the code of a body that has none."""
    parts = view.source if side == "source" else view.target
    country = view.row[f"{side}_country"]
    if country:
        return _KOSOVO[1] if country == _KOSOVO[0] else str(country)
    return _BODIES.get(parts.organisation or "") or _NON_STATE.get(parts.generic or "")


def _sectors(view: View, side: str) -> list[str]:
    roles = (view.row[f"{side}_roles"] or "").split()
    return list(dict.fromkeys(_SECTORS[r] for r in roles if r in _SECTORS))


def _actor(side: str, label: str) -> Mapping[str, Fill]:
    return {
        f"{label} Name": lambda view: name_of(view, side),
        f"{label} Country": lambda view: _side(view, side),
        f"Primary {label} Sector": lambda view: next(iter(_sectors(view, side)), None),
        f"{label} Sectors": lambda view: ";".join(_sectors(view, side)) or None,
        f"{label} Name Raw": key(f"{side}_text"),
    }


def _score(view: View) -> float | None:
    """The published score of the mode, else of the type."""
    row, table = view.row, view.codes.plover
    found = [table.get((row["plover"], mode), {}).get("score") for mode in (row["plover_mode"] or "", "")]
    return next((float(score) for score in found if score), None)


def _country(view: View) -> str | None:
    country = view.row["place_country"]
    return _KOSOVO[1] if country == _KOSOVO[0] else country


def _refuses(view: View) -> str | None:
    if view.row["plover"] is None:
        return "no PLOVER type"
    return needs("date_start", "source")(view)


_VALUES: Final[Mapping[str, Fill]] = {
    "Event ID": key("event_id"),
    "Event Date": day("date_start"),
    "Event Type": key("plover"),
    "Event Mode": key("plover_mode"),
    "Intensity": _score,
    "Quad Code": lambda view: int(view.codes.plover[view.row["plover"], ""]["quad"]),
    "Contexts": lambda view: view.joined((view.row["plover_contexts"] or "").split()),
    **_actor("source", "Actor"),
    **_actor("target", "Recipient"),
    "Placename": key("place_name"),
    "City": lambda view: view.row["place_name"] if is_populated(view) else None,
    "Province": key("admin1"),
    "Country": _country,
    "Latitude": key("lat"),
    "Longitude": key("lon"),
    "GeoNames ID": key("geonameid"),
    "Raw Placename": key("place_text"),
    "Feature Type": key("place_feature"),
    "Source": publisher,
    "Publication Date": day("article_date"),
    "Language": lambda view: "en",
    "Version": lambda view: f"eventcode {view.row['version']}" if view.row["version"] else None,
}


def _read_country(cells: Cells, column: str) -> str | None:
    found = cells.code(column, {*cells.codes.countries, *cells.codes.kinds, *_BODY_ROLES, _KOSOVO[1]}, "country code")
    return _KOSOVO[0] if found == _KOSOVO[1] else found


def _read_actor(side: str, label: str) -> Mapping[str, Take]:
    def country(cells: Cells) -> str | None:
        found = _read_country(cells, f"{label} Country")
        return None if found in _BODY_ROLES else found

    def roles(cells: Cells) -> list[str]:
        found = [*_BODY_ROLES.get(cells.text(f"{label} Country") or "", ())]
        for sector in cells.parts(f"{label} Sectors"):
            if sector not in _ROLES and sector not in _NO_ROLE and sector not in INTERNATIONAL:
                known = ", ".join(sorted(_ROLES))
                raise cells.fault(f"{label} Sectors", f"unknown sector {sector!r}", f"known: {known}")
            found += [_ROLES[sector]] if sector in _ROLES else []
        return list(dict.fromkeys(found))

    def code(cells: Cells) -> str | None:
        where, parts = country(cells), roles(cells)
        return join(where, parts) if where or parts else None

    return {
        side: code,
        f"{side}_text": text(f"{label} Name Raw"),
        f"{side}_name": text(f"{label} Name"),
        f"{side}_country": country,
        f"{side}_roles": lambda cells: " ".join(roles(cells)) or None,
    }


def _mode(cells: Cells) -> str | None:
    event = cells.needed("Event Type")
    modes = {mode for found, mode in cells.codes.plover if found == event and mode}
    for mode in cells.parts("Event Mode"):
        if mode not in modes:
            raise cells.fault("Event Mode", f"unknown mode {mode!r} of {event}", f"known: {', '.join(sorted(modes))}")
    return next(iter(cells.parts("Event Mode")), None)


def _type(cells: Cells) -> str | None:
    cells.needed("Event Type")
    return cells.code("Event Type", [event for event, mode in cells.codes.plover if not mode], "PLOVER type")


_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: cells.needed("Event ID"),
    "article_date": lambda cells: cells.day("Publication Date"),
    **_read_actor("source", "Actor"),
    **_read_actor("target", "Recipient"),
    "plover": _type,
    "plover_mode": _mode,
    "plover_contexts": lambda cells: " ".join(cells.parts("Contexts")) or None,
    "date_start": lambda cells: cells.day("Event Date"),
    "date_end": lambda cells: cells.day("Event Date"),
    "date_precision": constant("day"),
    "place_text": text("Raw Placename"),
    "place_name": text("Placename"),
    "geonameid": lambda cells: cells.whole("GeoNames ID"),
    **place("Latitude", "Longitude"),
    "place_country": lambda cells: _read_country(cells, "Country"),
    "admin1": text("Province"),
    "place_feature": text("Feature Type"),
    "place_precision": filled_precision,
    "version": lambda cells: (cells.text("Version") or "").removeprefix("eventcode ") or None,
    "sources": lambda cells: as_list([cells.text("Source") or ""]),
}

POLECAT: Final = Format(
    name="polecat",
    values=_VALUES,
    keys=_KEYS,
    exact=tuple(
        "event_id article_date source_text source_country target_text target_country plover plover_mode "
        "plover_contexts date_start place_text place_name geonameid lat lon place_country admin1 place_feature "
        "version".split()
    ),
    refuses=_refuses,
    header=True,
    missing=frozenset({"None"}),
)
