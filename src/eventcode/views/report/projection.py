"""The map: Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas, in whole units from the upper left."""

from __future__ import annotations

import math
from typing import Final

WIDTH: Final = 10_000
_A: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_M: Final = math.sqrt(3) / 2
_NORTH, _SOUTH = 84.0, -57.0


def plane(lat: float, lon: float) -> tuple[float, float]:
    """A point of the earth on the plane of the projection, in radii."""
    a1, a2, a3, a4 = _A
    angle = math.asin(_M * math.sin(math.radians(lat)))
    square = angle * angle
    sixth = square**3
    width = _M * (a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square))
    return math.radians(lon) * math.cos(angle) / width, angle * (a1 + a2 * square + sixth * (a3 + a4 * square))


_SCALE: Final = WIDTH / (2 * plane(0, 180)[0])
_TOP: Final = plane(_NORTH, 0)[1]
HEIGHT: Final = round((_TOP - plane(_SOUTH, 0)[1]) * _SCALE)


def on_map(lat: float, lon: float) -> tuple[int, int] | None:
    """Where a point of the earth (WGS 84 degrees) is on the map; None for what is no such point.

    Points beyond 84° north and 57° south are put on the edge.
    """
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    x, y = plane(min(_NORTH, max(_SOUTH, lat)), lon)
    return round(WIDTH / 2 + x * _SCALE), round((_TOP - y) * _SCALE)
