"""Places in memory, layers of sources, and a user's CSV file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.errors import DictionaryError, InputError
from eventcode.gazetteer.csv_source import read_places_csv
from eventcode.gazetteer.geodesy import distance_km
from eventcode.gazetteer.layered import LayeredGazetteer
from eventcode.gazetteer.overlay import PlaceOverlay
from eventcode.gazetteer.protocol import PlaceRecord


def place(name: str, lat: float, lon: float, country: str = "SYR", geonameid: int | None = None,
          feature: str = "base", population: int = 0) -> PlaceRecord:  # fmt: skip
    return PlaceRecord(
        name=name, geonameid=geonameid, lat=lat, lon=lon, country=country, country_iso2=country[:2], admin1=None,
        admin1_code=None, feature=feature, population=population,
    )  # fmt: skip


TANF = place("Al-Tanf", 33.5, 38.6)


def test_overlay_finds_names_and_aliases() -> None:
    overlay = PlaceOverlay([(TANF, ("Tanf Garrison",))])
    assert [(p.name, p.main) for p in overlay.lookup("at Tanf")] == [("Al-Tanf", True)]
    assert [(p.name, p.main) for p in overlay.lookup("TANF GARRISON")] == [("Al-Tanf", False)]
    assert overlay.lookup("Homs") == ()


def test_overlay_finds_ids_and_countries() -> None:
    syria = place("Syria", 35, 38, geonameid=163843, feature="PCLI")
    overlay = PlaceOverlay([(syria, ())])
    assert overlay.record(163843) == syria
    assert overlay.country("SYR") == syria
    assert overlay.record(1) is None
    assert overlay.country("IRQ") is None


def test_overlay_puts_main_names_and_large_places_first() -> None:
    small, large = place("Qusayr", 34.5, 36.6, population=10), place("Qusayr", 26.1, 34.3, "EGY", population=99)
    alias = place("Quseir Fort", 26.2, 34.2, "EGY", population=1_000)
    overlay = PlaceOverlay([(alias, ("Qusayr",)), (small, ()), (large, ())])
    assert [p.lat for p in overlay.lookup("al-Qusayr")] == [26.1, 34.5, 26.2]


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        (place("Tanf", 33.55, 38.65), False),  # the same place by name, country and distance
        (place("Tanf", 34.5, 38.6), True),
        (place("Tanf", 33.5, 38.6, "JOR"), True),
    ],
)
def test_a_later_layer_wins_over_the_same_place(below: PlaceRecord, kept: bool) -> None:
    layers = LayeredGazetteer([PlaceOverlay([(below, ())]), PlaceOverlay([(TANF, ())])])
    found = layers.lookup("al Tanf")
    assert found[0] == TANF
    assert (len(found) == 2) is kept


def test_layers_know_places_by_geonames_id() -> None:
    old, new = place("Tanf", 33.5, 38.6, geonameid=5), place("Tanf", 40, 40, geonameid=5)
    layers = LayeredGazetteer([PlaceOverlay([(old, ())]), PlaceOverlay([(new, ())])])
    assert layers.lookup("Tanf") == (new,)
    assert layers.record(5) == new
    assert layers.record(6) is None


def test_layers_fall_back_on_the_first_source() -> None:
    syria = place("Syria", 35, 38, feature="PCLI")
    layers = LayeredGazetteer([PlaceOverlay([(syria, ())]), PlaceOverlay([(TANF, ())])])
    assert layers.lookup("Syria") == (syria,)
    assert layers.country("SYR") == syria
    assert layers.country("IRQ") is None


def csv_file(folder: Path, text: str) -> Path:
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_csv_gives_places(tmp_path: Path) -> None:
    text = 'name,lat,lon,country,kind,aliases\nAl-Tanf,33.5,38.6,SY,base,Tanf Garrison|"T"\nQuoted,1,2,JOR,,\n'
    source = read_places_csv(csv_file(tmp_path, text))
    tanf = source.lookup("tanf garrison")[0]
    assert (tanf.name, tanf.country, tanf.country_iso2, tanf.feature) == ("Al-Tanf", "SYR", "SY", "base")
    assert str(tanf.where) == "places.csv:2"
    assert source.lookup("Quoted")[0].feature == "place"


def test_csv_may_start_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert read_places_csv(csv_file(tmp_path, "\ufeffname,lat,lon,country\nA place,1,2,XK\n")).lookup("a place")


def test_csv_reports_all_faults_at_once(tmp_path: Path) -> None:
    text = "name,lat,lon,country\nA,north,2,SY\nB,95,2,SY\nC,1,2,Syria\n,1,2,SY\nD,1,2\nE,1,nan,SY\n"
    with pytest.raises(DictionaryError) as caught:
        read_places_csv(csv_file(tmp_path, text))
    assert [(p.line, p.column) for p in caught.value.problems] == [(2, 3), (3, 3), (4, 7), (5, 0), (6, 0), (7, 5)]
    assert "'Syria'" in str(caught.value)


@pytest.mark.parametrize("header", ["name,lat,lon", "name,lat,lon,country,colour", "", "lat"])
def test_csv_needs_its_columns(tmp_path: Path, header: str) -> None:
    with pytest.raises(DictionaryError, match="the columns are name, lat, lon, country"):
        read_places_csv(csv_file(tmp_path, header + "\n"))


def test_csv_that_cannot_be_read_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        read_places_csv(tmp_path / "none.csv")
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"name\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        read_places_csv(binary)


@given(text=st.text(max_size=200))
def test_any_text_is_places_or_a_dictionary_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(("name,lat,lon,country\n" + text).encode("utf-8", "replace"))
    try:
        read_places_csv(path)
    except DictionaryError as error:
        assert error.problems


@pytest.mark.parametrize(
    ("here", "there", "km"),
    [((0, 0), (0, 0), 0), ((51.51, -0.13), (48.86, 2.35), 344), ((0, 179), (0, -179), 222), ((90, 0), (-90, 0), 20015)],
)
def test_distance(here: tuple[float, float], there: tuple[float, float], km: float) -> None:
    assert distance_km(*here, *there) == pytest.approx(km, abs=2)


def test_the_digest_of_a_table_is_that_of_its_places(tmp_path: Path) -> None:
    table = "name,lat,lon,country\nTell Mazra,36.1,37.2,SY\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    (tmp_path / "b.csv").write_text(table, encoding="utf-8")
    (tmp_path / "c.csv").write_text(table.replace("36.1", "36.2"), encoding="utf-8")
    first, same, moved = (read_places_csv(tmp_path / name).digest for name in ("a.csv", "b.csv", "c.csv"))
    assert first == same != moved


@pytest.mark.parametrize(
    ("listed", "geonameid"),
    [
        (place("Hodeidah", 14.8, 42.951, "YEM", feature="town"), 79415),
        (place("Hodeidah", 15.8, 42.951, "YEM", feature="town"), None),  # another one, far off
        (place("Hodeidah", 14.8, 42.951, "YEM", feature="port"), None),  # a part of it
    ],
)
def test_a_town_that_is_listed_keeps_its_id(listed: PlaceRecord, geonameid: int | None) -> None:
    town = place("Al Hudaydah", 14.798, 42.954, "YEM", geonameid=79415, feature="PPL", population=734_699)
    world = PlaceOverlay([(town, ("Hodeidah",))])
    first = LayeredGazetteer([world, PlaceOverlay([(listed, ())])]).lookup("Hodeidah")[0]
    assert (first.geonameid, first.main) == (geonameid, True)
