"""What several formats fill in the same way."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final

from eventcode.formats.cells import Cell, as_list, outlet
from eventcode.formats.reading import Cells
from eventcode.formats.shape import Fill, Take, View

NO_DATE: Final = "no date"
NO_SOURCE: Final = "no source actor"
NO_TARGET: Final = "no target actor"


def key(name: str) -> Fill:
    """The value of a key of the row as it is."""
    return lambda view: view.row[name]


def day(name: str, form: Callable[[datetime.date], Cell] = datetime.date.isoformat) -> Fill:
    """A day of the row, in a form."""
    return lambda view: None if view.row[name] is None else form(view.row[name])


def needs(*keys: str) -> Callable[[View], str | None]:
    """Refuses events that lack one of the keys; of date_start, source and target."""
    reasons = {"date_start": NO_DATE, "source": NO_SOURCE, "target": NO_TARGET}
    return lambda view: next((reasons[k] for k in keys if view.row[k] is None), None)


def name_of(view: View, side: str) -> str | None:
    """The name of an actor: that of the dictionaries, else the words of the text.

    For a body of a state that has no name but its state's ("the Syrian army") the words say more.
    """
    name, words = view.row[f"{side}_name"], view.row[f"{side}_text"]
    if is_generic(view, side) and words:
        return str(words)
    return None if name is None else str(name)


def is_generic(view: View, side: str) -> bool:
    """Whether an actor has no name of its own."""
    row = view.row
    name, country = row[f"{side}_name"], row[f"{side}_country"]
    return name is None or (bool(row[f"{side}_roles"]) and name == view.codes.country(country))


def publishers(view: View) -> str | None:
    """The outlets that tell an event, joined by ``;``."""
    return view.joined(outlet(view.row))


def publisher(view: View) -> str | None:
    """The first outlet that tells an event, where a format has room for one."""
    return next(iter(outlet(view.row)), None)


def parsed_actor(side: str, column: str) -> Mapping[str, Take]:
    """Code, country and roles of one side, from a column with CAMEO actor codes."""

    def code(cells: Cells) -> str | None:
        return cells.codes.with_unknown(cells.text(column))

    def country(cells: Cells) -> str | None:
        return cells.codes.parts(code(cells)).first

    def roles(cells: Cells) -> str | None:
        return " ".join(cells.codes.parts(code(cells)).roles) or None

    return {side: code, f"{side}_country": country, f"{side}_roles": roles}


def coded(column: str, *, unpadded: bool = False, may_be_empty: bool = False) -> Mapping[str, Take]:
    """The CAMEO code with what the crosswalks say of it, from the column of the code."""

    def code(cells: Cells) -> str | None:
        return None if may_be_empty and cells.text(column) is None else cells.cameo(column, unpadded)

    def entry(name: str) -> Take:
        return lambda cells: getattr(cells.codes.cameo.get(code(cells) or ""), name, None)

    return {
        "cameo": code,
        "cameo_name": entry("name"),
        "quad_class": entry("quad_class"),
        "goldstein": entry("goldstein"),
        "plover": entry("plover"),
        "plover_mode": entry("plover_mode"),
    }


def place(lat: str, lon: str) -> Mapping[str, Take]:
    """Coordinates from two columns."""
    return {
        "lat": lambda cells: cells.real(lat, -90, 90),
        "lon": lambda cells: cells.real(lon, -180, 180),
    }


def filled_precision(cells: Cells) -> str | None:
    """How exact a place is, as near as its columns are filled."""
    named = (("City", "exact"), ("Province", "region"), ("Country", "country"))
    return next((precision for column, precision in named if cells.text(column)), None)


def text(column: str) -> Take:
    """A column as it is."""
    return lambda cells: cells.text(column)


def first_part(column: str) -> Take:
    """The first part of a list joined by ``;``."""
    return lambda cells: next(iter(cells.parts(column)), None)


def all_parts(column: str) -> Take:
    """A list joined by ``;``, as merged rows have it; None for none."""
    return lambda cells: as_list(cells.parts(column))


def all_addresses(column: str) -> Take:
    """Addresses joined by ``;``; None for none."""
    return lambda cells: ";".join(cells.parts(column)) or None


def constant(value: Any) -> Take:
    """The same for every line."""
    return lambda cells: value


def is_populated(view: View) -> bool:
    """Whether the place of an event is a town, or something at one, rather than a region or country."""
    return view.row["place_precision"] in ("exact", "near")
