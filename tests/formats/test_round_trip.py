"""What is exported comes back, or is replaced as the documentation says; other data sets' spellings are read too."""

from __future__ import annotations

import datetime
import gzip
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventcode.columns import columns
from eventcode.formats import FORMATS, export, read
from eventcode.formats import columns as columns_of
from eventcode.model import EVENT_COLUMNS
from tests.formats.rows import MARCHED, row, sample, written

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
HOSTILE = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.text("\t\n\r\x00\x0b\x85\u2028;,\"'\\|_ \ud83d\ufeffé北😀N", max_size=8),
    st.sampled_from(["NA", "NULL", "None", "---", "", '"', '""', "a;b", "a\tb", "a\r\nb", "=1+1", "nan", "-"]),
)
ACTORS = st.sampled_from(
    [("MLIREB", "MLI", "REB"), ("FRA", "FRA", None), ("IGOUNO", None, "IGO UNO"), ("---SEP", None, "SEP"),
     ("NGOHRIAMN", None, "NGO HRI AMN"), ("TURCVL", "TUR", "CVL"), ("---MOSSUNCVL", None, "MOS SUN CVL"),
     ("LAMGOV", "LAM", "GOV"), ("XKXMILSPY", "XKX", "MIL SPY")]
)  # fmt: skip
CODES = st.sampled_from(
    [("040", "CONSULT", None), ("194", "ASSAULT", "heavy-weapons"), ("0231", "REQUEST", "assist"), ("10", None, None)]
)
DAYS = st.dates(datetime.date(1945, 1, 1), datetime.date(2099, 12, 31)).map(str)
HOSTILE_KEYS = (
    "article_id url text source_text source_name target_text target_name place_text place_name admin1 place_feature "
    "attribution version acled_actor1 acled_actor2 action_text rule"
).split()


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    """A row whose texts are anything and whose codes are valid."""
    source, target = draw(ACTORS), draw(ACTORS)
    day, (lat, lon) = draw(DAYS), draw(st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    names = ("", "_country", "_roles")
    return row(
        **{key: draw(HOSTILE) for key in HOSTILE_KEYS},
        **{f"source{n}": v for n, v in zip(names, source, strict=True)},
        **{f"target{n}": v for n, v in zip(names, target, strict=True)},
        **dict(zip(("cameo", "plover", "plover_mode"), draw(CODES), strict=True)),
        plover_contexts=draw(st.sampled_from([None, "legal", "cyber territory"])),
        sentence=draw(st.integers(-1, 400)),
        date_start=day,
        date_end=day,
        article_date=draw(DAYS),
        lat=lat,
        lon=lon,
        place_country=draw(st.sampled_from(["MLI", "XKX", "NAM", "CIV", "PSE"])),
        geonameid=draw(st.one_of(st.none(), st.integers(1, 2**40))),
        sources=draw(HOSTILE),
        urls=draw(HOSTILE),
    )


def shown(value: Any, missing: frozenset[str]) -> Any:
    """A value as a table holds it: unfit characters as spaces, words for no value in small letters, "" as None."""
    if not isinstance(value, str):
        return value
    fit = UNFIT.sub(" ", value)
    return (fit.lower() if fit in missing else fit) or None


def plain(key: str, value: Any) -> Any:
    """A value as JSON in UTF-8 holds it: half characters as U+FFFD, and our own keys never ""."""
    if not isinstance(value, str):
        return value
    return re.sub("[\ud800-\udfff]", "\ufffd", value) or (None if key in columns(True) else "")


@settings(max_examples=80, deadline=None)
@given(row=rows(), name=st.sampled_from([n for n in FORMATS if n != "geojson"]))
def test_what_a_table_holds_comes_back(row: dict[str, Any], name: str) -> None:
    shape = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x")
        summary = export([row], path, name)
        found = list(read(path, name))
    assert len(found) == summary.lines == 1 - sum(summary.skipped.values())
    for back in found:
        assert list(back)[: len(EVENT_COLUMNS)] == list(EVENT_COLUMNS)
        for key in set(shape.exact) - {"cameo_name", "quad_class", "goldstein", "plover", "plover_mode"}:
            missing = frozenset[str]() if key == "version" else shape.missing  # it stands behind the program's name
            assert back[key] == shown(row[key], missing), key


@settings(max_examples=60, deadline=None)
@given(row=rows())
def test_geojson_holds_every_value(row: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        export([row], Path(folder, "x"), "geojson")
        [back] = read(Path(folder, "x"), "geojson")
    assert back == {key: plain(key, value) for key, value in row.items()}


@settings(max_examples=60, deadline=None)
@given(row=rows(), name=st.sampled_from([n for n in FORMATS if n != "geojson"]))
def test_a_file_has_one_line_for_each_event(row: dict[str, Any], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x")
        summary = export([row, row | {"event_id": "other", "act_id": "o", "acled_id": "o"}], path, name)
        lines = path.read_bytes().decode("utf-8").split("\n")
    assert len(lines) - 1 == summary.lines + FORMATS[name].header
    if not FORMATS[name].csv:
        widths = {len(columns_of(name))} if name != "petrarch2" else {7, 8}
        assert {line.count("\t") + 1 for line in lines[:-1]} <= widths


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("given", sample(), ids=lambda r: r["cameo"])
def test_exact_keys_come_back(tmp_path: Path, name: str, given: dict[str, Any]) -> None:
    _, summary = written([given], tmp_path / "x", name)
    found = list(read(tmp_path / "x", name))
    assert len(found) == summary.lines == 1 - sum(summary.skipped.values())
    for back in found:
        of_a_day = given["date_start"] == given["date_end"]
        exact = set(FORMATS[name].exact) - (set() if of_a_day else {"date_end"})
        assert {key: back[key] for key in exact} == {key: given[key] for key in exact}


def test_merged_reports_come_back(tmp_path: Path) -> None:
    for name, keys in {
        "gdelt2": {"reports": 4, "source_count": 2, "url": "https://example.org/9"},
        "phoenix": {"article_ids": "9;12", "urls": MARCHED["urls"], "sources": "Example%20Wire;News"},
        "petrarch2": {"article_ids": "9;12", "sources": "Example%20Wire;News"},
    }.items():
        written([row(**MARCHED)], tmp_path / name, name)
        [found] = read(tmp_path / name, name)
        assert {key: found[key] for key in keys} == keys


def test_one_format_becomes_another(tmp_path: Path) -> None:
    written([row()], tmp_path / "one", "gdelt1")
    export(read(tmp_path / "one", "gdelt1"), tmp_path / "two", "gdelt2")
    [found] = read(tmp_path / "two", "gdelt2")
    assert (found["source"], found["cameo"], found["date_start"]) == ("MLIREB", "194", "2024-05-13")


def test_compressed_files_are_read(tmp_path: Path) -> None:
    written([row()], tmp_path / "x", "gdelt2")
    (tmp_path / "x.gz").write_bytes(gzip.compress((tmp_path / "x").read_bytes()))
    assert list(read(tmp_path / "x.gz", "gdelt2")) == list(read(tmp_path / "x", "gdelt2"))


def edited(tmp_path: Path, name: str, *changes: tuple[str, str]) -> Path:
    """A file of the sample's first row, with some of its text replaced."""
    written([row()], tmp_path / "x", name)
    text = (tmp_path / "x").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "x").write_text(text, encoding="utf-8")
    return tmp_path / "x"


@pytest.mark.parametrize(
    ("name", "changes", "key", "value"),
    [
        ("gdelt1", [("\thttps://www.example.org/7", "")], "url", None),
        ("gdelt2", [("\tML\tML\t", "\tGZ\tGZ\t")], "place_country", "PSE"),
        ("gdelt2", [("\tML\tML\t", "\tOS\tOS\t")], "place_country", None),
        ("icews", [("2024-05-13", "5/13/2024")], "date_start", "2024-05-13"),
        ("icews", [("\t194\t", "\t40\t")], "cameo", "040"),
        ("icews", [("\tTimbari\t", "\tNULL\t")], "place_name", "Gao"),
        ("icews", [("\tGao\tMali\t", "\tNA\tRussian Federation\t")], "place_country", "RUS"),
        ("polecat", [("\tPPL\t", "\tNone\t")], "place_feature", None),
        ("petrarch2", [("\texample.org\n", "\texample.org\trebels\tsoldiers\tshelled\n")], "action_text", "shelled"),
        ("petrarch2", [("https://www.example.org/7\t", "")], "url", None),
        ("petrarch2", [("\t194\t", "\t\t")], "cameo", None),
        ("acled", [("2024-05-13,", "13 May 2024,")], "date_start", "2024-05-13"),
        ("acled", [("Rebel group,Military", "2,Military"), (",State forces-Rebel group,", ",12,")], "acled_inter1",
         "Rebel group"),
        ("acled", [("timestamp\n", "timestamp,population_1km\n"), ("1715904000\n", "1715904000,77\n")],
         "fatalities", 5),
        ("ucdp", [("conflict_dset_id,conflict_new_id,conflict_name,", ""), (",1,,,,,,Gov", ",1,,,Gov")],
         "fatalities", 5),
    ],
)  # fmt: skip
def test_spellings_of_the_data_sets(
    tmp_path: Path, name: str, changes: list[tuple[str, str]], key: str, value: Any
) -> None:
    [found] = read(edited(tmp_path, name, *changes), name)
    assert found[key] == value


def test_bytes_that_are_not_utf_8_are_taken_for_windows_1252(tmp_path: Path) -> None:
    written([row(place_name="Tombouctou é")], tmp_path / "x", "gdelt2")
    (tmp_path / "x").write_bytes((tmp_path / "x").read_bytes().replace("é".encode(), b"\xe9"))
    [found] = read(tmp_path / "x", "gdelt2")
    assert found["place_name"] == "Tombouctou é"
