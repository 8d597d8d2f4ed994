"""The map: points, and shapes of countries."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from eventcode.views.report.labels import load_labels
from eventcode.views.report.page import FOLDER
from eventcode.views.report.projection import HEIGHT, WIDTH, on_map, plane
from eventcode.views.report.world_shapes import world_shapes


@pytest.mark.parametrize(
    ("lat", "lon", "point"),
    [
        (0, 0, (5000, 2414)),
        (0, 180, (10000, 2414)),
        (0, -180, (0, 2414)),
        (90, 0, (5000, 0)),
        (-90, 0, (5000, HEIGHT)),
        (91, 0, None),
        (0, 181, None),
        (float("nan"), 0, None),
    ],
)
def test_points(lat: float, lon: float, point: tuple[int, int] | None) -> None:
    assert on_map(lat, lon) == point


def test_published_sizes_of_equal_earth() -> None:
    """The paper: the poles are lines 0.59 times as long as the equator, the map 0.4866 times as high as wide."""
    wide, high = plane(0, 180)[0], plane(90, 0)[1]
    assert plane(90, 180)[0] / wide == pytest.approx(0.59, abs=0.005)
    assert high / wide == pytest.approx(0.4867, abs=0.0005)


def test_shapes_are_of_known_countries_and_on_the_map() -> None:
    world = json.loads((FOLDER / "world.json").read_text(encoding="utf-8"))
    assert (world["width"], world["height"]) == (WIDTH, HEIGHT)
    codes = [country["code"] for country in world["countries"]]
    assert len(codes) == len(set(codes)) == 174 and set(codes) <= set(load_labels().countries)
    for country in world["countries"]:
        xs = [x for start, steps in rings(country["path"]) for x in along(start, steps)]
        assert min(xs) >= 0 and max(xs) <= WIDTH


def rings(path: str) -> list[tuple[int, list[int]]]:
    found = re.findall(r"M(-?\d+),-?\d+l([^z]*)z", path)
    return [(int(start), [int(step.split(",")[0]) for step in steps.split()]) for start, steps in found]


def along(start: int, steps: list[int]) -> list[int]:
    xs = [start]
    for step in steps:
        xs.append(xs[-1] + step)
    return xs


def test_no_shape_runs_across_the_whole_map() -> None:
    world = json.loads((FOLDER / "world.json").read_text(encoding="utf-8"))
    longest = max(abs(step) for c in world["countries"] for _, steps in rings(c["path"]) for step in steps)
    assert longest < WIDTH / 4


def test_a_ring_over_the_180th_meridian_becomes_two(tmp_path: Path) -> None:
    arc = [[175, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]
    shape = {"type": "Polygon", "arcs": [[0]], "id": "242", "properties": {"name": "X"}}
    wrapped = [[175, 0], [-350, 0], [0, 10], [350, 0], [0, -10]]
    for points in (arc, wrapped):
        topology = {
            "transform": {"scale": [1, 1], "translate": [0, 0]},
            "arcs": [points],
            "objects": {"countries": {"geometries": [shape]}},
        }
        [country] = world_shapes(topology, {"242": "FJI"})["countries"]
        starts = sorted(start for start, _ in rings(country["path"]))
        assert len(starts) == 2 and starts[0] < WIDTH / 2 < starts[1]
