"""Phoenix, as its pipeline writes it after PETRARCH: tab-separated, no header (phoenix_pipeline, ``postprocess.py``).

PentaClass: 0 = roots 01, 02; 1 = 03-05; 2 = 06-08; 3 = 09-13 and 16; 4 = 14, 15, 17-20.  The Goldstein scores are those
of the shipped crosswalk: the table of the pipeline is of an older numbering of CAMEO.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from eventcode.formats.cells import addresses, article_ids, as_list, compact, minted
from eventcode.formats.codes import UNKNOWN, ActorParts
from eventcode.formats.common import (
    all_addresses,
    all_parts,
    coded,
    constant,
    day,
    first_part,
    key,
    needs,
    parsed_actor,
    place,
    publishers,
    text,
)
from eventcode.formats.reading import Cells
from eventcode.formats.shape import Fill, Format, Take, View

_PRIMARY: Final = frozenset("GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL".split())


def penta_class(code: str) -> int:
    """The PentaClass of a CAMEO code."""
    root = int(code[:2])
    if root <= 8:
        return 0 if root <= 2 else 1 if root <= 5 else 2
    return 3 if root <= 13 or root == 16 else 4


def sentence_ids(view: View) -> str | None:
    """Article and sentence, from 1, of each report; 0 is the title, and the unknown sentence of another report.

    An article without an id has that of the event.
    """
    own = int(-1 if view.row["sentence"] is None else view.row["sentence"]) + 1
    names = [name for one in article_ids(view.row) if (name := view.clean(one))] or [str(view.row["event_id"])]
    return view.joined(f"{name}_{own if i == 0 else 0}" for i, name in enumerate(names))


def read_sentence(column: str) -> Mapping[str, Take]:
    """Article and sentence of the first report, and the articles of all, from a column that ``sentence_ids`` fills."""

    def split(cells: Cells) -> list[tuple[str, str]]:
        found = [part.rpartition("_") for part in cells.parts(column)]
        for name, _, number in found:
            if not name or not number.isdigit():
                raise cells.fault(column, "expected an article, _ and the number of a sentence")
        return [(name, number) for name, _, number in found]

    return {
        "article_id": lambda cells: next((name for name, _ in split(cells)), None),
        "sentence": lambda cells: next((int(number) - 1 for _, number in split(cells)), None),
        "article_ids": lambda cells: as_list(dict.fromkeys(name for name, _ in split(cells))),
    }


def _actor(side: str, label: str) -> Mapping[str, Fill]:
    """Code, entity (a country or IGO and the like), role (a primary agent behind it) and what is left."""

    def parts(view: View) -> ActorParts:
        return view.source if side == "source" else view.target

    def entity(view: View) -> str | None:
        found = parts(view)
        return found.generic or (found.first if found.first in view.codes.countries else None)

    def role(view: View) -> str | None:
        return next((g for g in parts(view).groups[1:2] if g in _PRIMARY), None)

    def rest(view: View) -> str | None:
        first = () if entity(view) else parts(view).groups[:1]
        behind = parts(view).groups[2 if role(view) else 1 :]
        return ";".join(g for g in (*first, *behind) if g != UNKNOWN) or None

    return {
        f"{label}ActorFull": key(side),
        f"{label}ActorEntity": entity,
        f"{label}ActorRole": role,
        f"{label}ActorAttribute": rest,
    }


def _event_id(view: View) -> str:
    return f"{minted(view.row['event_id'])}_{view.row['version'] or 0}"


_VALUES: Final[Mapping[str, Fill]] = {
    "EventID": _event_id,
    "Date": day("date_start", compact),
    "Year": day("date_start", lambda day: day.year),
    "Month": day("date_start", lambda day: f"{day.month:02}"),
    "Day": day("date_start", lambda day: f"{day.day:02}"),
    **_actor("source", "Source"),
    **_actor("target", "Target"),
    "EventCode": key("cameo"),
    "EventRootCode": lambda view: str(view.row["cameo"])[:2],
    "PentaClass": lambda view: penta_class(view.row["cameo"]),
    "GoldsteinScore": lambda view: view.codes.cameo[view.row["cameo"]].goldstein,
    "Lat": key("lat"),
    "Lon": key("lon"),
    "LocationName": key("place_name"),
    "StateName": key("admin1"),
    "CountryCode": key("place_country"),
    "SentenceID": sentence_ids,
    "URLs": lambda view: view.joined(addresses(view.row)),
    "NewsSources": publishers,
}

_KEYS: Final[Mapping[str, Take]] = {
    "event_id": lambda cells: cells.needed("EventID"),
    **read_sentence("SentenceID"),
    "url": first_part("URLs"),
    **parsed_actor("source", "SourceActorFull"),
    **parsed_actor("target", "TargetActorFull"),
    **coded("EventCode"),
    "date_start": lambda cells: cells.day("Date"),
    "date_end": lambda cells: cells.day("Date"),
    "date_precision": constant("day"),
    **place("Lat", "Lon"),
    "place_name": text("LocationName"),
    "admin1": text("StateName"),
    "place_country": lambda cells: cells.iso3("CountryCode"),
    "urls": all_addresses("URLs"),
    "sources": all_parts("NewsSources"),
}

PHOENIX: Final = Format(
    name="phoenix",
    values=_VALUES,
    keys=_KEYS,
    exact=tuple(
        "sentence source source_country source_roles target target_country target_roles cameo cameo_name quad_class "
        "goldstein plover date_start lat lon place_name admin1 place_country".split()
    ),
    refuses=needs("date_start", "source", "target"),
)
