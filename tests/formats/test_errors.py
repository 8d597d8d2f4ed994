"""What is wrong is told with file, line, column, what was expected and the nearest name; nothing is written then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eventcode.errors import InputError
from eventcode.formats import FORMATS, columns, export, read
from tests.formats.rows import row, written


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"cameo": "1934"}, r"row 2: cameo: unknown code '1934' \(did you mean 193\?\)"),
        ({"cameo": 194}, None),
        ({"plover": "ASAULT"}, r"plover: unknown code 'ASAULT' \(did you mean ASSAULT\?\)"),
        ({"acled_sub_event": "Armed clashes"}, r"did you mean Armed clash\?"),
        ({"place_country": "MAL"}, "place_country: unknown code 'MAL'"),
        ({"status": "facts"}, r"status: unknown code 'facts' \(did you mean fact\?\)"),
        ({"date_start": "2024-02-30"}, "date_start: expected a date YYYY-MM-DD, not '2024-02-30'"),
        ({"date_start": "20240513"}, "date_start: expected a date YYYY-MM-DD, not '20240513'"),
        ({"date_start": "2024-05-14", "date_end": "2024-05-13"}, "date_end 2024-05-13: expected no day before"),
        ({"lat": "north"}, "lat: expected a number, not 'north'"),
        ({"lat": 91.0}, "expected degrees from -90 to 90"),
        ({"lat": None}, "lat and lon: expected both or neither"),
        ({"lon": float("nan")}, "lon: expected a number, not nan"),
        ({"fatalities": 2.5}, "fatalities: expected a whole number, not 2.5"),
        ({"event_id": ""}, "event_id is empty"),
        ({"fatalities": "5.0", "lat": "16.2"}, None),
    ],
)
def test_rows_that_are_none(tmp_path: Path, changes: dict[str, Any], message: str | None) -> None:
    rows = [row(event_id="0"), row(**changes)]
    if message is None:
        assert export(rows, tmp_path / "x", "gdelt2").lines == 2
        return
    with pytest.raises(InputError, match=message):
        export(rows, tmp_path / "x", "gdelt2")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("dropped", "added", "name", "message"),
    [
        (
            "goldstein",
            {},
            "gdelt2",
            r"row 1: no event row of this version: it lacks goldstein \(write it with eventcode",
        ),
        ("geonameid", {"geoname_id": 1}, "gdelt2", r"lacks geonameid \(did you mean geoname_id\?\)"),
        ("acled_actor1", {}, "acled", r"lacks acled_actor1 \(write it with eventcode code --full or batch --full\)"),
        ("acled_actor1", {}, "gdelt2", None),
    ],
)
def test_rows_of_another_version(
    tmp_path: Path, dropped: str, added: dict[str, Any], name: str, message: str | None
) -> None:
    given = {k: v for k, v in row().items() if k != dropped} | added
    if message is None:
        assert export([given], tmp_path / "x", name).lines == 1
        return
    with pytest.raises(InputError, match=message):
        export([given], tmp_path / "x", name)


BROKEN = [
    ("gdelt2", "\t194\t194\t", "\t1934\t194\t", r"x:1:27: EventCode: unknown CAMEO code '1934' \(did you mean 193\?\)"),
    ("gdelt2", "\t194\t194\t", "\t\t194\t", r"x:1:27: EventCode: empty"),
    ("gdelt2", "\t20240513\t", "\t20241313\t", "x:1:2: SQLDATE: expected a date, not '20241313'"),
    ("gdelt2", "\t16.2708\t", "\t162.7\t", "x:1:57: ActionGeo_Lat: expected a number from -90 to 90, not 162.7"),
    ("gdelt2", "\t16.2708\t", "\tnan\t", "ActionGeo_Lat: expected a number, not 'nan'"),
    ("gdelt2", "\tML\tML\t", "\tQQ\tQQ\t", "x:1:54: ActionGeo_CountryCode: unknown FIPS country 'QQ'"),
    ("gdelt2", "\tML\tML\t\t", "\tML\tML\t", r"x:1: 60 columns: expected 61 of gdelt2"),
    ("gdelt1", "\tML\tML\t", "\tML\tML\t\t\t\t", r"61 columns: expected 58 of gdelt1 \(gdelt2 has so many\)"),
    ("icews", "CAMEO Code", "CAMEO Coed", r"x:1:7: unknown column 'CAMEO Coed' \(did you mean CAMEO Code\?\)"),
    ("icews", "\tTarget Name", "", r"x:1: no column Target Name"),
    ("icews", "Event ID", "Story ID", r"x:1:12: column 'Story ID' stands twice"),
    ("icews", "\tGao\tMali\t", "\tGao\tMalli\t", r"x:2:18: Country: unknown country 'Malli' \(did you mean Mali\?\)"),
    ("polecat", "\tASSAULT\t", "\tASAULT\t", r"x:2:3: Event Type: unknown PLOVER type 'ASAULT' \(did you mean ASSAULT"),
    ("polecat", "heavy-weapons", "heavy", r"x:2:4: Event Mode: unknown mode 'heavy' of ASSAULT"),
    ("polecat", "\tMLI\t\tREB\tREB\t", "\tMLI\t\tRBE\tRBE\t", "Actor Sectors: unknown sector 'RBE'"),
    ("phoenix", "story7_1", "story7", "x:1:24: SentenceID: expected an article, _ and the number"),
    ("phoenix", "\tGao\tMLI\t", "\tGao\tMIL\t", "x:1:23: CountryCode: unknown country code 'MIL'"),
    ("petrarch2", "\t194\t\t", "\t194\t", "x:1:6: SentenceIDs: expected an article"),
    ("acled", "Rebel group,Military", "Rebels,Military", r"x:2:10: inter1: unknown actor type 'Rebels'"),
    ("acled", ",5,,1715904000", ",five,,1715904000", "x:2:29: fatalities: expected a whole number, not 'five'"),
    ("acled", ",5,,1715904000", ",5,1715904000", "x:2: 30 columns: expected 31 of acled"),
    ("acled", "2024-05-13,2024", "13.5.2024,2024", "x:2:2: event_date: expected a date, not '13.5.2024'"),
    ("acled", ",5,,1715904000", ',5,"a"b,1715904000', "x:2: not CSV"),
    ("ucdp", ",5,5,5,", ",5,3,5,", "x:2:45: best: expected low <= best <= high, not 5, 5, 3"),
    ("ucdp", "2024,,,1,", "2024,,,4,", "x:2:6: type_of_violence: unknown type of violence '4'"),
    ("geojson", '"cameo": "194"', '"cameo": "1944"', r"x:2: cameo: unknown code '1944' \(did you mean 194\?\)"),
    ("geojson", "[-0.0447, 16.2708]", "[16.2708, -0.0447]", "x:2: geometry: expected a Point"),
    ("geojson", '"type": "Feature", ', "", "x:2: expected a Feature"),
    ("geojson", "\n]}", "", "the file breaks off"),
    ("geojson", '"type": "FeatureCollection", ', "", "no FeatureCollection"),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), BROKEN)
def test_files_that_are_none(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    written([row()], tmp_path / "x", name)
    text = (tmp_path / "x").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "x").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        list(read(tmp_path / "x", name))


@pytest.mark.parametrize("name", [n for n in FORMATS if FORMATS[n].header])
def test_an_empty_file_is_not_one_with_a_header(tmp_path: Path, name: str) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(InputError, match="the file is empty"):
        list(read(tmp_path / "x", name))


def test_unknown_formats_and_files(tmp_path: Path) -> None:
    for use in (lambda: export([], tmp_path / "x", "gdelt3"), lambda: read("x", "gdelt3"), lambda: columns("gdelt3")):
        with pytest.raises(InputError, match=r"unknown format 'gdelt3': expected .* \(did you mean gdelt"):
            use()
    with pytest.raises(InputError, match="cannot be read"):
        list(read(tmp_path / "none", "gdelt2"))
    with pytest.raises(InputError, match="is a folder: name a file"):
        export([], tmp_path, "gdelt2")
    with pytest.raises(InputError, match="cannot be written"):
        export([], tmp_path / "none" / "x", "gdelt2")
