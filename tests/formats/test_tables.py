"""Each format as a table: its columns, its types for an independent reader, and a file to look at."""

from __future__ import annotations

import csv
import datetime
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from eventcode.formats import FORMATS, columns, read
from tests.formats.columns import expected
from tests.formats.rows import sample, written

GOLDEN = Path(__file__).parent / "golden"
TABLES = [name for name in FORMATS if name != "geojson"]
HEADED = [name for name in TABLES if FORMATS[name].header]
WRITTEN = {"petrarch2": 8}
TYPES = {
    "int": re.compile(r"-?\d+"),
    "float": re.compile(r"-?\d+(\.\d+)?"),
    "str": re.compile(r"[^\x00-\x1f]+"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\d 00:00:00\.000"),
}


def table(path: Path, name: str) -> pd.DataFrame:
    """A file as pandas reads it, every cell as text."""
    shape = FORMATS[name]
    names = [c.name for c in columns(name)][: WRITTEN.get(name)]
    return pd.read_csv(
        path, sep="," if shape.csv else "\t", header=0 if shape.header else None, dtype=str, keep_default_na=False,
        names=None if shape.header else names, quoting=csv.QUOTE_MINIMAL if shape.csv else csv.QUOTE_NONE,
    )  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_those_of_the_format(name: str) -> None:
    assert [c.name for c in columns(name)] == expected(name)


@pytest.mark.parametrize(
    ("name", "width"),
    [("gdelt1", 58), ("gdelt2", 61), ("icews", 20), ("polecat", 40), ("phoenix", 26), ("petrarch2", 13), ("acled", 31),
     ("ucdp", 49)],
)  # fmt: skip
def test_there_are_as_many_as_the_format_has(name: str, width: int) -> None:
    assert len(columns(name)) == width


@pytest.mark.parametrize("name", HEADED)
def test_the_header_is_that_of_the_format(tmp_path: Path, name: str) -> None:
    lines, _ = written(sample(), tmp_path / "x", name)
    assert lines[0].split("," if FORMATS[name].csv else "\t") == expected(name)


@pytest.mark.parametrize("name", TABLES)
def test_what_is_filled_is_what_the_table_of_columns_says(name: str) -> None:
    assert set(FORMATS[name].values) == {c.name for c in columns(name) if c.fill != "no"}
    assert {c.fill for c in columns(name)} <= {"yes", "partial", "own", "no"}


@pytest.mark.parametrize("name", [n for n in TABLES if n != "petrarch2"])
def test_an_independent_reader_finds_the_types(tmp_path: Path, name: str) -> None:
    written(sample(), tmp_path / "x", name)
    found = table(tmp_path / "x", name)
    assert len(found) >= 2
    for column in columns(name):
        for cell in found[column.name]:
            assert cell == "" or TYPES[column.type].fullmatch(cell), (column.name, cell)


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_is_the_one_to_look_at(tmp_path: Path, name: str) -> None:
    written(sample(), tmp_path / "x", name)
    assert (tmp_path / "x").read_text(encoding="utf-8") == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_rows_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    for file in ("a", "b"):
        written(sample(), tmp_path / file, name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_no_rows_give_a_file_that_is_read_back(tmp_path: Path, name: str) -> None:
    written([], tmp_path / "x", name)
    assert list(read(tmp_path / "x", name)) == []


def test_geojson_is_a_collection_of_points(tmp_path: Path) -> None:
    written(sample(), tmp_path / "x", "geojson")
    found = json.loads((tmp_path / "x").read_text(encoding="utf-8"))
    assert set(found) == {"type", "features"}
    assert found["type"] == "FeatureCollection"
    for feature, given in zip(found["features"], sample(), strict=True):
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["geometry"] == {"type": "Point", "coordinates": [given["lon"], given["lat"]]}
        assert feature["properties"] == given


def cells(tmp_path: Path, name: str, number: int) -> dict[str, str]:
    written(sample(), tmp_path / "x", name)
    return {str(k): str(v) for k, v in table(tmp_path / "x", name).iloc[number].items()}


@pytest.mark.parametrize(
    ("name", "number", "shown"),
    [
        ("gdelt2", 0, "SQLDATE=20240513 MonthYear=202405 Year=2024 FractionDate=2024.3644 Actor1Code=MLIREB "
         "Actor1CountryCode=MLI Actor1Type1Code=REB EventCode=194 EventBaseCode=194 EventRootCode=19 QuadClass=4 "
         "GoldsteinScale=-10.0 NumMentions=1 ActionGeo_Type=4 ActionGeo_CountryCode=ML DATEADDED=20240517000000"),
        ("gdelt1", 1, "QuadClass=3 NumMentions=4 NumSources=2 NumArticles=2 IsRootEvent=1 DATEADDED=20240517"),
        ("gdelt2", 2, "Actor1Code=IGOUNO Actor1CountryCode= Actor1KnownGroupCode=UNO Actor1Type1Code=IGO "
         "Actor2Code=SEP EventCode=040 EventBaseCode=040 EventRootCode=04 QuadClass=1 "
         "ActionGeo_Type=2 ActionGeo_CountryCode=US ActionGeo_ADM1Code=USTX "
         "SOURCEURL=story7"),
        ("icews", 2, "Intensity=1 City= Province=Texas Publisher="),
        ("polecat", 1, "Intensity=-5 City=Lille Contexts="),
        ("polecat", 2, "Intensity=2.5 City= Contexts=diplomatic;territory"),
        ("phoenix", 1, "PentaClass=4 SentenceID=9_3;12_0 CountryCode=FRA Month=05 Day=06"),
        ("phoenix", 2, "SourceActorEntity=IGO SourceActorRole= SourceActorAttribute=UNO TargetActorEntity= "
         "PentaClass=1"),
        ("acled", 1, "event_date=2024-05-09 time_precision=2 geo_precision=1 fatalities=0 iso=250"),
        ("acled", 2, "time_precision=1 geo_precision=2 fatalities=24 timestamp=1715904000"),
        ("ucdp", 0, "type_of_violence=1 deaths_a=5 deaths_b=0 best=5 date_prec=1 where_prec=1 region=Africa"),
        ("ucdp", 1, "type_of_violence=3 side_b=Civilians deaths_civilians=24 best=24 low=24 high=99 date_prec=2"),
    ],
)  # fmt: skip
def test_cells(tmp_path: Path, name: str, number: int, shown: str) -> None:
    found = cells(tmp_path, name, number)
    wanted = dict(part.split("=") for part in shown.split(" "))
    assert {column: found[column] for column in wanted} == wanted


def test_days_are_days(tmp_path: Path) -> None:
    found = cells(tmp_path, "acled", 1)
    assert datetime.date.fromisoformat(found["event_date"]).year == int(found["year"])
