"""What each format leaves out, counts, merges and decides by its own conventions."""

from __future__ import annotations

import csv
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from eventcode.formats import FORMATS, export
from eventcode.formats.gdelt import quad_class
from eventcode.formats.phoenix import penta_class
from eventcode.formats.ucdp import priogrid
from tests.formats.rows import ABDUCTED, MARCHED, row, written

CAMEO_BASED = {"gdelt1", "gdelt2", "icews", "phoenix", "petrarch2"}


def lines(tmp_path: Path, name: str, *rows: dict[str, Any]) -> list[dict[str, str]]:
    """The lines of a CSV export."""
    written(list(rows), tmp_path / "x", name)
    with (tmp_path / "x").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("status", ["fact", "claimed", "denied", "planned", "threatened", "negated", "hypothetical"])
def test_which_statuses_are_exported(tmp_path: Path, name: str, status: str) -> None:
    reported = {"fact", "claimed", "denied"}
    held = reported if name in ("acled", "ucdp") else reported | {"planned", "threatened"}
    summary = export([row(status=status)], tmp_path / "x", name)
    assert (summary.lines == 1) == (status in held)
    assert summary.skipped == ({} if status in held else {f"status {status}": 1})


@pytest.mark.parametrize(
    ("names", "changes", "reason"),
    [
        (CAMEO_BASED - {"petrarch2"}, {"date_start": None, "date_end": None}, "no date"),
        ({"icews", "phoenix", "petrarch2"}, {"target": None}, "no target actor"),
        ({"icews", "phoenix", "petrarch2", "polecat"}, {"source": None}, "no source actor"),
        ({"polecat"}, {"plover": None}, "no PLOVER type"),
        ({"geojson"}, {"lat": None, "lon": None}, "no coordinates"),
        ({"acled"}, {"acled_sub_event": None}, "no ACLED event"),
        ({"acled"}, {"acled_actor1": None}, "no ACLED actor"),
        ({"acled"}, {"date_start": None}, "no date"),
        ({"acled"}, {"date_precision": "quarter"}, "a date of more than a month"),
        ({"acled"}, {"place_name": None}, "no place"),
        ({"acled"}, {"place_precision": "country"}, "no place below the country"),
        ({"ucdp"}, {"fatalities": 0, "fatalities_low": 0}, "no deaths"),
        ({"ucdp"}, {"fatalities": None, "fatalities_low": None}, "no deaths"),
        ({"ucdp"}, {"date_precision": "longer"}, "a date of more than a year"),
        ({"ucdp"}, {"place_country": None}, "no place"),
        ({"ucdp"}, {"source_roles": "EDU"}, "sides that are no conflict of UCDP"),
        ({"ucdp"}, {"source_roles": "COP"}, "sides that are no conflict of UCDP"),
        ({"ucdp"}, {"source_roles": None, "source_country": "NER"}, None),
        ({"ucdp"}, {"target": None}, "sides that are no conflict of UCDP"),
        ({"gdelt1", "gdelt2"}, {"target": None, "target_text": None}, None),
        ({"petrarch2"}, {"date_start": None}, None),
        ({"acled"}, {"place_precision": "country", "acled_event": "Strategic developments"}, None),
        ({"ucdp"}, {"place_precision": "country"}, None),
    ],
)
def test_what_a_format_cannot_hold_is_counted(
    tmp_path: Path, names: set[str], changes: dict[str, Any], reason: str | None
) -> None:
    for name in names:
        summary = export([row(**changes)], tmp_path / name, name)
        assert summary.skipped == ({reason: 1} if reason else {})


@pytest.mark.parametrize("name", FORMATS)
def test_an_event_that_stands_twice_is_written_once(tmp_path: Path, name: str) -> None:
    summary = export([row(), row()], tmp_path / "x", name)
    assert (summary.rows, summary.lines, summary.skipped) == (2, 1, {"the event_id stands twice": 1})


def test_the_summary_tells_what_was_done(tmp_path: Path) -> None:
    rows = [row(place_name="Old\tTown\n"), row(event_id="e", status="negated"), row(event_id="f", place_name="NULL")]
    summary = export(rows, tmp_path / "x", "icews")
    assert str(summary) == (
        "icews: 3 rows read, 2 events written\n"
        "  left out 1: status negated\n"
        "  replaced 1: a tab, line break or control character by a space\n"
        "  replaced 1: the word NULL, which would mean no value, by small letters"
    )


@pytest.mark.parametrize(
    ("name", "changes", "replaced"),
    [
        ("phoenix", {"urls": ["https://example.org/a;b"]}, "semicolon"),
        ("phoenix", {"article_ids": ["a;b"]}, "semicolon"),
        ("acled", {"sources": ["One; Two", "Three;Four"]}, "semicolon"),
        ("petrarch2", {"article_id": "a\tb"}, "a tab"),
        ("icews", {"cameo": "1951"}, "code 1951, which ICEWS lacks, by 195"),
    ],
)
def test_what_is_replaced_is_counted(tmp_path: Path, name: str, changes: dict[str, Any], replaced: str) -> None:
    summary = export([row(**changes)], tmp_path / "x", name)
    assert [replaced in reason for reason in summary.replaced] == [True]


@pytest.mark.parametrize(
    ("code", "gdelt", "phoenix"),
    [("010", 1, 0), ("023", 1, 0), ("036", 1, 1), ("057", 1, 1), ("0841", 2, 2), ("090", 2, 3), ("112", 3, 3),
     ("138", 3, 3), ("141", 3, 4), ("150", 4, 4), ("163", 4, 3), ("20", 4, 4)],
)  # fmt: skip
def test_classes_of_codes(code: str, gdelt: int, phoenix: int) -> None:
    assert (quad_class(code), penta_class(code)) == (gdelt, phoenix)


@pytest.mark.parametrize(
    ("code", "gdelt", "phoenix"),
    [
        ("TURGOVMIL", ["TURGOVMIL", "TUR", "", "", "", "", "GOV", "MIL", ""], ["TUR", "GOV", "MIL"]),
        ("IGOUNOREFHCR", ["IGOUNOREFHCR", "", "UNO", "", "", "", "IGO", "REF", ""], ["IGO", "", "UNO;REF;HCR"]),
        ("---MOSSUNCVL", ["MOSSUNCVL", "", "", "", "MOS", "SUN", "CVL", "", ""], ["", "", "MOS;SUN;CVL"]),
        ("MOSREB", ["MOSREB", "", "", "", "MOS", "", "REB", "", ""], ["", "REB", "MOS"]),
        ("KURREB", ["KURREB", "", "", "kur", "", "", "REB", "", ""], ["", "REB", "KUR"]),
        ("AFRREB", ["AFRREB", "AFR", "", "", "", "", "REB", "", ""], ["", "REB", "AFR"]),
        ("---GOV", ["GOV", "", "", "", "", "", "GOV", "", ""], ["", "GOV", ""]),
        ("NGOUSA", ["NGOUSA", "USA", "", "", "", "", "NGO", "", ""], ["NGO", "", "USA"]),
    ],
)
def test_parts_of_actor_codes(tmp_path: Path, code: str, gdelt: list[str], phoenix: list[str]) -> None:
    [line], _ = written([row(source=code)], tmp_path / "x", "gdelt2")
    cells = line.split("\t")
    assert cells[5:6] + cells[7:15] == gdelt
    [line], _ = written([row(source=code)], tmp_path / "x", "phoenix")
    assert line.split("\t")[5:9] == [code, *phoenix]


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        export([row()], pipe, "petrarch2")
        assert reader.communicate()[0].decode().startswith("20240517\tMLIREB")
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("feature", "precision", "country", "kind"),
    [("PCLI", "country", "MLI", "1"), ("ADM1", "region", "USA", "2"), ("PPL", "exact", "USA", "3"),
     ("PPL", "near", "MLI", "4"), ("ADM1", "region", "MLI", "5"), (None, None, None, "0")],
)  # fmt: skip
def test_gdelt_types_of_places(
    tmp_path: Path, feature: str | None, precision: str | None, country: str | None, kind: str
) -> None:
    place = {"place_feature": feature, "place_precision": precision, "place_country": country}
    given = row(**place, **({} if country else {"place_name": None, "lat": None, "lon": None, "admin1": None}))
    [line], _ = written([given], tmp_path / "x", "gdelt2")
    cells = line.split("\t")
    assert cells[51] == kind
    assert cells[58] == ("ML" if kind == "1" else "")
    assert kind != "0" or cells[52:59] == [""] * 7


def test_copies_of_an_article_count_as_mentions(tmp_path: Path) -> None:
    for copies in (["c1", "c2"], "c1 c2"):
        [line], _ = written([row(duplicate_ids=copies)], tmp_path / "x", "gdelt1")
        assert line.split("\t")[31:34] == ["3", "1", "3"]


@pytest.mark.parametrize(
    ("changes", "ids", "addresses", "outlets"),
    [
        ({}, "story7_1", "https://www.example.org/7", "example.org"),
        ({"article_source": "Example Wire"}, "story7_1", "https://www.example.org/7", "Example Wire"),
        ({"article_id": "a 1", "article_ids": "a%201;b%25"}, "a 1_1;b%_0", "https://www.example.org/7", "example.org"),
        ({"urls": "https://a.example/1;https://www.example.org/7", "sources": "a.example;x%3By"}, "story7_1",
         "https://www.example.org/7;https://a.example/1", "a.example;x,y"),
        ({"url": "https://a.example/;1", "urls": "https://a.example/%3B1"}, "story7_1", "https://a.example/%3B1",
         "a.example"),
        ({"url": "http://[broken", "urls": None}, "story7_1", "http://[broken", ""),
        ({"url": None, "article_id": None}, "a15e000000000f1a_1", "", ""),
    ],
)  # fmt: skip
def test_lists_of_merged_rows(tmp_path: Path, changes: dict[str, Any], ids: str, addresses: str, outlets: str) -> None:
    [line], _ = written([row(**changes)], tmp_path / "x", "phoenix")
    assert line.split("\t")[23:] == [ids, addresses, outlets]


CLASH = {"act_id": "b", "acled_id": "c"}
BACK = {
    "event_id": "e2", "source": "MLIMIL", "source_roles": "MIL", "target": "MLIREB", "target_roles": "REB",
    "acled_actor1": "Military Forces of Mali", "acled_inter1": "State forces",
    "acled_actor2": "Unidentified Armed Group (Mali)", "acled_inter2": "Rebel group",
}  # fmt: skip


def test_acled_rows_of_one_event_make_one_line(tmp_path: Path) -> None:
    other = row(event_id="e3", acled_id="other", act_id="other")
    found = lines(tmp_path, "acled", row(**CLASH), other, row(**CLASH | BACK))
    assert [(f["actor1"], f["actor2"], f["assoc_actor_1"], f["fatalities"]) for f in found] == [
        ("Unidentified Armed Group (Mali)", "Military Forces of Mali", "", "5"),
    ] * 2


def test_acled_deaths_are_summed_over_acts(tmp_path: Path) -> None:
    second = row(acled_id="c", act_id="b2", event_id="e2", fatalities=None, fatalities_low=3, text="Three more died.")
    [found] = lines(tmp_path, "acled", row(**CLASH), second)
    assert found["fatalities"] == "8"
    assert found["notes"] == f"{row()['text']} Three more died."


def test_acled_actors_beside_the_main_ones(tmp_path: Path) -> None:
    second = row(acled_id="c", event_id="e2", acled_actor1="Private Security Forces (Mali)")
    given = row(acled_id="c", acled_assoc_actor1="Farmers (Mali);Women (Mali)", acled_assoc_actor2="Civilians (Mali)")
    [found] = lines(tmp_path, "acled", given, second)
    assert found["assoc_actor_1"] == "Farmers (Mali); Women (Mali); Private Security Forces (Mali)"
    assert found["assoc_actor_2"] == "Civilians (Mali)"


@pytest.mark.parametrize(
    ("changes", "cells"),
    [
        ({"date_precision": "month", "date_start": "2024-02-01", "date_end": "2024-02-29"}, ("2024-02-15", "3", "1")),
        ({"date_precision": "week", "date_start": "2024-05-06", "date_end": "2024-05-12"}, ("2024-05-09", "2", "1")),
        ({"acled_time_precision": 2, "date_end": "2024-05-14"}, ("2024-05-14", "2", "1")),
        ({"place_precision": "region"}, ("2024-05-13", "1", "3")),
        ({"acled_geo_precision": 2}, ("2024-05-13", "1", "2")),
    ],
)
def test_acled_precision(tmp_path: Path, changes: dict[str, Any], cells: tuple[str, str, str]) -> None:
    [found] = lines(tmp_path, "acled", row(**changes))
    assert (found["event_date"], found["time_precision"], found["geo_precision"]) == cells


@pytest.mark.parametrize(
    ("words", "tag"),
    [("About 300 teachers", "about 300"), ("Tens of thousands of people", "tens of thousands"),
     ("Teachers", "no report"), (None, "no report")],
)  # fmt: skip
def test_acled_crowds(tmp_path: Path, words: str | None, tag: str) -> None:
    [found] = lines(tmp_path, "acled", row(**MARCHED | {"source_text": words}))
    assert found["tags"] == f"crowd size={tag}"


def test_ucdp_has_the_dead_of_each_side_where_the_row_tells_them_apart(tmp_path: Path) -> None:
    sides = {"fatalities": 17, "fatalities_source": 14, "fatalities_target": 3}
    [found] = lines(tmp_path, "ucdp", row(source_roles="REB", target_roles="MIL", **sides))
    counted = [found[c] for c in ("deaths_a", "deaths_b", "deaths_unknown", "best")]
    assert counted == ["3", "14", "0", "17"]


@pytest.mark.parametrize(
    ("source", "target", "kind", "sides", "deaths"),
    [
        ("REB", "MIL", "1", ("Government of Mali", "Unidentified armed group (Mali)"), "deaths_a"),
        ("MIL", "REB", "1", ("Government of Mali", "Unidentified armed group (Mali)"), "deaths_b"),
        ("UAF", "CRM", "2", ("Unidentified armed group (Mali)",) * 2, "deaths_b"),
        ("COP", "EDU", "3", ("Government of Mali", "Civilians"), "deaths_civilians"),
        ("REB", "CVL", "3", ("Unidentified armed group (Mali)", "Civilians"), "deaths_civilians"),
    ],
)
def test_ucdp_types_of_violence(
    tmp_path: Path, source: str | None, target: str, kind: str, sides: tuple[str, str], deaths: str
) -> None:
    [found] = lines(tmp_path, "ucdp", row(source_roles=source, target_roles=target))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (kind, *sides)
    counted = {c: found[c] for c in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")}
    assert counted == dict.fromkeys(counted, "0") | {deaths: "5"}


def test_ucdp_deaths_of_a_clash_are_of_no_side(tmp_path: Path) -> None:
    [found] = lines(tmp_path, "ucdp", row(**CLASH), row(**CLASH | BACK))
    assert (found["deaths_unknown"], found["best"], found["type_of_violence"]) == ("5", "5", "1")


def test_ucdp_bounds(tmp_path: Path) -> None:
    [found] = lines(tmp_path, "ucdp", row(**ABDUCTED))
    assert (found["low"], found["best"], found["high"]) == ("24", "24", "99")
    [found] = lines(tmp_path, "ucdp", row(fatalities=7, fatalities_low=9, fatalities_high=5))
    assert (found["low"], found["best"], found["high"]) == ("7", "7", "7")


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90, -180, 1), (-89.6, -179.6, 1), (-90, 179.9, 720), (-89.4, -180, 721), (90, 180, 259200), (0, 0, 129961)],
)
def test_priogrid(lat: float, lon: float, cell: int) -> None:
    assert priogrid(lat, lon) == cell


@pytest.mark.parametrize(
    ("changes", "cells"),
    [
        ({"date_end": "2024-05-14"}, ("2", "1")),
        ({"date_precision": "week"}, ("3", "1")),
        ({"date_precision": "month", "place_precision": "near"}, ("4", "2")),
        ({"date_precision": "year", "place_precision": "region", "place_feature": "ADM1"}, ("5", "4")),
        ({"place_precision": "region", "place_feature": "ADM2"}, ("1", "3")),
        ({"place_precision": "region", "place_feature": "RGN"}, ("1", "5")),
        ({"place_precision": "country", "place_feature": "PCLI"}, ("1", "6")),
        ({"place_precision": "region", "place_feature": "STRT"}, ("1", "7")),
    ],
)
def test_ucdp_precision(tmp_path: Path, changes: dict[str, Any], cells: tuple[str, str]) -> None:
    [found] = lines(tmp_path, "ucdp", row(**changes))
    assert (found["date_prec"], found["where_prec"]) == cells


@pytest.mark.parametrize(("division", "area"), [("Gaza Strip", "GZ"), ("West Bank", "WE"), (None, "WE")])
def test_gaza_is_an_area_of_its_own_for_fips(tmp_path: Path, division: str | None, area: str) -> None:
    [line], _ = written([row(place_country="PSE", admin1=division)], tmp_path / "x", "gdelt2")
    assert line.split("\t")[53] == area
