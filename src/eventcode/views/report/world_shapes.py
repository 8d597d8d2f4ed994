"""Makes ``world.json`` of ``countries-110m.json`` of world-atlas 2.0.2 (Natural Earth 4.1.0).

``python -m eventcode.views.report.world_shapes countries-110m.json world.json``
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from eventcode.lexicon.codes import read_table
from eventcode.lexicon.dictionaries import default_folder
from eventcode.views.report.projection import HEIGHT, WIDTH, on_map

Point = tuple[int, int]
Degrees = tuple[float, float]
LEFT_OUT: Final = "ATA"
WITHOUT_NUMBER: Final = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}


def world_shapes(topology: Mapping[str, Any], by_number: Mapping[str, str]) -> dict[str, Any]:
    """The countries of a TopoJSON as paths of SVG on the map, by ISO 3166 alpha-3.

    ``by_number`` gives the alpha-3 code for a numeric one. Raises KeyError for a country without a code.
    """
    arcs = [list(_degrees(arc, topology["transform"])) for arc in topology["arcs"]]
    found: dict[str, list[list[Point]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = by_number[shape["id"]] if "id" in shape else WITHOUT_NUMBER[shape["properties"]["name"]]
        if code != LEFT_OUT:
            found.setdefault(code, []).extend(part for ring in _rings(shape) for part in _on_map(_ring(ring, arcs)))
    countries = [{"code": code, "path": _path(rings)} for code, rings in sorted(found.items())]
    return {"width": WIDTH, "height": HEIGHT, "countries": countries}


def _degrees(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Iterator[tuple[float, float]]:
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for right, up in arc:
        x, y = x + right, y + up
        yield left + x * scale_x, bottom + y * scale_y


def _on_map(ring: Sequence[Degrees]) -> Iterator[list[Point]]:
    """A ring on the map; one that crosses the 180th meridian becomes a part on either side."""
    whole = [ring[0]]
    for lon, lat in ring[1:]:
        turns = round((lon - whole[-1][0]) / 360)
        whole.append((lon - 360 * turns, lat))
    for turn in (-360, 0, 360):
        part = _west_of(180, _east_of(-180, [(lon + turn, lat) for lon, lat in whole]))
        points = [point for lon, lat in part if (point := on_map(max(-90, min(90, lat)), lon)) is not None]
        yield [point for n, point in enumerate(points) if n == 0 or point != points[n - 1]]


def _east_of(edge: float, ring: Sequence[Degrees]) -> list[Degrees]:
    """The part of a ring east of a meridian (Sutherland and Hodgman)."""
    kept: list[Degrees] = []
    for (lon, lat), (next_lon, next_lat) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        if lon >= edge:
            kept.append((lon, lat))
        if (lon >= edge) != (next_lon >= edge):
            kept.append((edge, lat + (edge - lon) / (next_lon - lon) * (next_lat - lat)))
    return kept


def _west_of(edge: float, ring: Sequence[Degrees]) -> list[Degrees]:
    mirrored = _east_of(-edge, [(-lon, lat) for lon, lat in ring])
    return [(-lon, lat) for lon, lat in mirrored]


def _rings(shape: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return (ring for part in parts for ring in part)


def _ring(numbers: Sequence[int], arcs: Sequence[Sequence[Degrees]]) -> list[Degrees]:
    points: list[Degrees] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _path(rings: Sequence[Sequence[Point]]) -> str:
    return "".join(_steps(ring) for ring in rings if len(ring) > 2)


def _steps(ring: Sequence[Point]) -> str:
    (x, y), text = ring[0], []
    for a, b in ring[1:]:
        text.append(f"{a - x},{b - y}")
        x, y = a, b
    return f"M{ring[0][0]},{ring[0][1]}l{' '.join(text)}z"


def main(source: str, target: str) -> None:
    """Read a file of world-atlas, write ours."""
    table = read_table(default_folder() / "codes" / "countries.tsv", "countries.tsv", ("iso3", "numeric"), [])
    codes = {row["numeric"]: row["iso3"] for row in table if not row.get("to")}
    shapes = world_shapes(json.loads(Path(source).read_text(encoding="utf-8")), codes)
    Path(target).write_text(json.dumps(shapes, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
