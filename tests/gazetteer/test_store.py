"""Building a gazetteer file, reading it, and refusing what is not one."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.errors import GazetteerError
from eventcode.gazetteer.build import is_current, write_gazetteer
from eventcode.gazetteer.raw import RawDivision, RawPlace
from eventcode.gazetteer.store import Gazetteer

from .world import write_world


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_world(tmp_path_factory.mktemp("gazetteer") / "world.sqlite")


@pytest.fixture(scope="module")
def world(file: Path) -> Gazetteer:
    return Gazetteer.open(file)


@pytest.mark.parametrize(
    ("name", "geonameid", "main"),
    [
        ("Aleppo", 170062, True),  # the governorate ranks above its town; the text decides which is meant
        ("Halab", 170062, False),
        ("Dabiq", 170892, True),
        ("ma'arrat al numan", 168566, False),
        ("Tripoli", 2210247, True),
        ("El Salvador", 3585968, True),
        ("U.S.", 6252001, True),
        ("Georgia", 614540, True),
        ("Paris", 2988507, True),
        ("europe", 6255148, True),
    ],
)
def test_lookup_gives_the_best_place_first(world: Gazetteer, name: str, geonameid: int, main: bool) -> None:
    best = world.lookup(name)[0]
    assert (best.geonameid, best.main) == (geonameid, main)


def test_lookup_tells_the_whole_place(world: Gazetteer) -> None:
    texan = next(place for place in world.lookup("Paris") if place.country == "USA")
    assert (texan.country_iso2, texan.admin1, texan.admin1_code) == ("US", "Texas", "TX")
    assert (texan.feature, texan.population, texan.lat, texan.lon) == ("PPL", 24_782, 33.66, -95.55)


def test_an_article_of_another_name_is_no_main_match(world: Gazetteer) -> None:
    assert not world.lookup("Salvador")[0].main


@pytest.mark.parametrize("name", ["", "Atlantis", "-", "\x00"])
def test_unknown_names_give_nothing(world: Gazetteer, name: str) -> None:
    assert world.lookup(name) == ()


def test_record_and_country_find_by_code(world: Gazetteer) -> None:
    place, country = world.record(170063), world.country("SYR")
    assert place is not None
    assert place.name == "Aleppo"
    assert country is not None
    assert (country.name, country.feature, country.admin1) == ("Syria", "PCLI", None)
    assert world.record(1) is None
    assert world.country("XXX") is None


def test_places_without_country_have_none(world: Gazetteer) -> None:
    assert world.lookup("Europe")[0].country is None


def test_info_tells_origin_and_licence(world: Gazetteer) -> None:
    info = world.info()
    assert info["attribution"] == "GeoNames, CC BY 4.0"
    assert int(info["count place"]) > 30
    assert len(world.digest) == 64
    assert world.version == "1 made-1.0"


def test_the_same_records_give_the_same_bytes(file: Path, tmp_path: Path) -> None:
    assert write_world(tmp_path / "again.sqlite").read_bytes() == file.read_bytes()


def test_negative_ids_are_no_geonames_ids(tmp_path: Path) -> None:
    place = RawPlace(id=-7, names=("Nowhere",), aliases=(), lat=1, lon=2, iso2="", code="", feature="PPL", population=0)
    sea = RawDivision(iso2="", iso3="", code="", name="")
    write_gazetteer(tmp_path / "g.sqlite", [sea], [place], sources={})
    assert Gazetteer.open(tmp_path / "g.sqlite").lookup("nowhere")[0].geonameid is None


def test_a_failed_build_leaves_nothing_behind(tmp_path: Path) -> None:
    place = RawPlace(id=7, names=("Lost",), aliases=(), lat=1, lon=2, iso2="??", code="", feature="PPL", population=0)
    with pytest.raises(KeyError):
        write_gazetteer(tmp_path / "g.sqlite", [], [place], sources={})
    assert not list(tmp_path.iterdir())


def test_threads_share_a_gazetteer(world: Gazetteer) -> None:
    failures: list[str] = []

    def look() -> None:
        for name in ("Aleppo", "Tripoli", "Paris", "Oslo") * 50:
            if not world.lookup(name):
                failures.append(name)

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_a_missing_file_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="install eventcode again"):
        Gazetteer.open(tmp_path / "none.sqlite")


@pytest.mark.parametrize("size", [0, 40, 100, 4096, 9000])
def test_a_cut_off_file_is_refused(file: Path, tmp_path: Path, size: int) -> None:
    cut = tmp_path / "cut.sqlite"
    cut.write_bytes(file.read_bytes()[:size])
    with pytest.raises(GazetteerError):
        Gazetteer.open(cut)


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "text.sqlite"
    other.write_text("name,lat,lon\n" * 100)
    with pytest.raises(GazetteerError, match="not a gazetteer file"):
        Gazetteer.open(other)


def test_another_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE place (id INTEGER)")
    connection.commit()
    connection.close()
    with pytest.raises(GazetteerError, match="not a gazetteer"):
        Gazetteer.open(other)


def test_another_format_is_refused(file: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copy(file, old)
    connection = sqlite3.connect(old)
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'format'")
    connection.commit()
    connection.close()
    with pytest.raises(GazetteerError, match="has format 0"):
        Gazetteer.open(old)
    assert not is_current(old)


@given(at=st.integers(min_value=0, max_value=20_000), junk=st.binary(min_size=1, max_size=400))
def test_damage_is_an_error_of_ours_or_harmless(
    file: Path, tmp_path_factory: pytest.TempPathFactory, at: int, junk: bytes
) -> None:
    data = bytearray(file.read_bytes())
    at %= len(data)
    data[at : at + len(junk)] = junk[: len(data) - at]
    damaged = tmp_path_factory.getbasetemp() / "damaged.sqlite"
    damaged.write_bytes(bytes(data))
    try:
        gazetteer = Gazetteer.open(damaged)
        for name in ("Aleppo", "Tripoli", "Georgia"):
            gazetteer.lookup(name)
        gazetteer.country("SYR")
        gazetteer.close()
    except GazetteerError:
        pass
