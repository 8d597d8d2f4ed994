"""Reader of ``.places`` files: places that the gazetteer lacks, with coordinates."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from eventcode.errors import Problem, nearest
from eventcode.lexicon.entries import PlaceEntry
from eventcode.lexicon.lines import Line, group_entries

KINDS = (
    "town village base airport camp crossing dam region province district river sea strait gulf mountain "
    "border refinery island desert line zone site"
).split()

_NO_COUNTRY = "---"  # of a region of several states: "the Middle East"
_POINT = re.compile(
    r"(?P<country>[A-Z]{3}|---) (?P<lat>-?\d+(?:\.\d+)?) (?P<lon>-?\d+(?:\.\d+)?) "
    r"(?P<kind>[a-z]+)(?: \[(?P<admin1>[^\]]+)\])?"
)


def read_places(lines: Sequence[Line], codes: Collection[str], problems: list[Problem]) -> list[PlaceEntry]:
    """The places of one file.  ``codes`` are the known countries (ISO 3166 alpha-3); faults go to ``problems``."""
    found = []
    for head, below in group_entries(lines, problems):
        points = [line for line in below if line.text.startswith("=")]
        if len(points) != 1:
            problems.append(head.problem(f"{head.text} needs one line of coordinates", "= SYR 33.5 38.6 base"))
            continue
        aliases = tuple(line.text[1:].strip() for line in below if line.text.startswith("+"))
        for line in below:
            if line.text[0] not in "+=":
                problems.append(line.problem(f"unknown mark {line.text[0]!r}", "+ name, = coordinates"))
        if (entry := _entry(head, aliases, points[0], codes, problems)) is not None:
            found.append(entry)
    return found


def _entry(
    head: Line, aliases: tuple[str, ...], point: Line, codes: Collection[str], problems: list[Problem]
) -> PlaceEntry | None:
    m = _POINT.fullmatch(" ".join(point.text[1:].split()))
    if m is None:
        problems.append(point.problem("unreadable coordinates", "= SYR 33.5 38.6 base [Homs]"))
        return None
    lat, lon = float(m["lat"]), float(m["lon"])
    if abs(lat) > 90 or abs(lon) > 180:
        problems.append(point.problem(f"{lat}, {lon} is not on Earth", "latitude -90..90, then longitude -180..180", 2))
    country = None if m["country"] == _NO_COUNTRY else m["country"]
    if country is not None and country not in codes:
        problems.append(point.problem(f"unknown country {m['country']}", nearest(m["country"], codes), 2))
    if m["kind"] not in KINDS:
        problems.append(
            point.problem(f"unknown kind {m['kind']}", nearest(m["kind"], KINDS), point.text.find(m["kind"]))
        )
    return PlaceEntry(
        name=head.text,
        aliases=aliases,
        country=country,
        lat=lat,
        lon=lon,
        kind=m["kind"],
        admin1=m["admin1"],
        where=head.where,
    )
