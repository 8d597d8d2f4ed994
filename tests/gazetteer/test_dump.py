"""Gazetteers of a user's own: GeoNames dumps, alternate names, lists of places; and what is no dump."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from eventcode.errors import EventcodeError, GazetteerError, InputError
from eventcode.gazetteer.own import build_from
from eventcode.gazetteer.store import Gazetteer


def row(number: int, name: str, lat: str, lon: str, kind: str = "P.PPL", **more: str) -> str:
    """A line of a dump of places."""
    letter, code = kind.split(".")
    rest = {"others": "", "country": "SY", "admin1": "09", "people": "900", "date": "2020-02-29", **more}
    cells = [str(number), name, name, rest["others"], lat, lon, letter, code, rest["country"], "", rest["admin1"]]
    return "\t".join([*cells, "", "", "", rest["people"], "", "300", "Asia/Damascus", rest["date"]])


ROWS = [
    row(1, "Syria", "35", "38", "A.PCLI", admin1="00", people="17000000"),
    row(2, "Aleppo Governorate", "36.2", "37.2", "A.ADM1", others="Halab"),
    row(3, "Qalat Madi", "36.1", "37.1", others="Kalat Madi,قلعة,QMD"),
    row(4, "Jabal Madi", "36.3", "37.3", "T.MT"),
    row(5, "Madi School", "36.3", "37.3", "S.SCH"),
    row(6, "Lone Reef", "1", "2", "T.ISL", country="", admin1=""),
]
ALTERNATES = [
    "10\t3\ten\tMadi Castle\t1\t\t\t\t\t",
    "11\t3\tar\tقلعة ماضي\t\t\t\t\t\t",
    "12\t3\tlink\thttps://example.org\t\t\t\t\t\t",
    "13\t99\ten\tNowhere At All\t\t\t\t\t\t",
    "14\t3\t\tKalat Madi\t\t\t\t\t\t",
]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "short")
        archive.writestr("SY.txt", "\n".join(ROWS) + "\n")
    return path


def test_a_dump_becomes_a_gazetteer(dump: Path, tmp_path: Path) -> None:
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text("\n".join(ALTERNATES), encoding="utf-8")
    own = tmp_path / "own.csv"
    own.write_text("name,lat,lon,country,kind,aliases\nCamp Nine,36,37,SY,camp,Kamp Nine\n", encoding="utf-8")
    said: list[str] = []
    assert build_from([dump, names, own], tmp_path / "out.sqlite", progress=said.append) == 0
    places = Gazetteer.open(tmp_path / "out.sqlite")
    [castle] = places.lookup("Madi Castle")
    assert (castle.geonameid, castle.country, castle.admin1, castle.lat, castle.main) == (
        3,
        "SYR",
        "Aleppo",
        36.1,
        True,
    )
    assert places.lookup("kalat madi") == places.lookup("Kalat-Madi")
    assert [p.geonameid for p in places.lookup("Halab")] == [2]
    assert [p.feature for p in places.lookup("Kamp Nine")] == ["camp"]
    assert [p.country for p in places.lookup("Lone Reef")] == [None]
    assert places.country("SYR") == places.record(1)
    assert [places.lookup(n) for n in ("Madi School", "Nowhere At All", "QMD")] == [(), (), ()]
    assert said[0] == "reading divisions"


def test_the_same_files_give_the_same_bytes(dump: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        build_from([dump], tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("7\tshort", "2 fields instead of 19"),
        (row(7, "Off", "95", "37"), "95 degrees is not on Earth"),
        (row(7, "Off", "36.1", "x"), "'x' is not a number of degrees"),
        (row(7, "Off", "36", "37", date="29/02/2020"), "modification date '29/02/2020' is not YYYY-MM-DD"),
        (row(7, "", "36", "37"), "no GeoNames id or no name"),
    ],
)
def test_broken_rows_are_told_and_the_old_file_stays(tmp_path: Path, line: str, message: str) -> None:
    path, out = tmp_path / "XX.txt", tmp_path / "out.sqlite"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    build_from([path], out)
    before = out.read_bytes()
    path.write_text("\n".join([*ROWS, line]), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build_from([path], out)
    assert f"XX.txt:7: {message}" in str(caught.value)
    assert "--skip-broken" in str(caught.value)
    assert out.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["XX.txt", "out.sqlite"]
    assert build_from([path], out, skip_broken=True) == 1
    assert Gazetteer.open(out).lookup("Qalat Madi")


def test_a_zip_that_was_cut_off(dump: Path, tmp_path: Path) -> None:
    dump.write_bytes(dump.read_bytes()[:-40])
    with pytest.raises(GazetteerError, match="download it again"):
        build_from([dump], tmp_path / "out.sqlite")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.zip", None, "no file"),
        ("alternateNames.txt", b"", "name a dump of places too"),
        ("SY.txt", b"\xff\xfe\x00", "is not UTF-8"),
    ],
)
def test_what_is_no_dump(tmp_path: Path, name: str, content: bytes | None, message: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EventcodeError, match=message):
        build_from([path], tmp_path / "out.sqlite")


def test_geonames_is_credited_where_its_data_are(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name,lat,lon,country\nTell Mazra,36.1,37.2,SY\n", encoding="utf-8")
    build_from([own], tmp_path / "out.sqlite")
    assert "GeoNames" not in Gazetteer.open(tmp_path / "out.sqlite").info()["attribution"]
