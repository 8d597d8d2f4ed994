"""The chosen events of a batch as files: CSV of which a spreadsheet runs nothing, and GeoJSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import eventcode
from eventcode.model import EVENT_COLUMNS
from tests.browser.test_report_page import ROWS, choose, ready
from tests.views.report.invented import HOSTILE, row

Open = Callable[..., Any]
# Of these the page holds more than the rows here: a name, and bounds that are the number itself.
HELD = set(EVENT_COLUMNS) - {"cameo_name", "fatalities_low", "fatalities_high"}


def saved(page: Any, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.click(f"[data-file={kind}]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_chosen_rows_as_csv(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page(eventcode.report(ROWS)))
    choose(page, "country", "SDN")
    page.select_option("[name=order]", "oldest")
    path = saved(page, "csv", tmp_path)
    wanted = {r["event_id"]: r for r in ROWS if r["place_country"] == "SDN"}
    assert path.name == "events.csv" and page.inner_text("#saved") == f"events.csv: {len(wanted)} events."
    found = csv_rows(path)
    assert {r["event_id"] for r in found} == set(wanted) and len(found) == len(wanted)
    days = [r["date_start"] for r in found if r["date_start"]]
    assert days == sorted(days)
    for one in found:
        told = wanted[one["event_id"]]
        for column in one.keys() & HELD:
            cell = "" if told[column] is None else str(told[column]).removesuffix(".0")
            assert one[column] == (f"'{cell}" if cell.startswith("---") else cell), column


def test_the_columns_are_those_of_rows(open_page: Open, tmp_path: Path) -> None:
    [found] = csv_rows(saved(ready(open_page(eventcode.report([row()]))), "csv", tmp_path))
    assert set(found) - set(EVENT_COLUMNS) == {"reports"}


def test_all_rows_as_geojson(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page(eventcode.report(ROWS)))
    path = saved(page, "geojson", tmp_path)
    features = {f["id"]: f for f in json.loads(path.read_text(encoding="utf-8"))["features"]}
    assert len(features) == len(ROWS)
    for told in ROWS:
        feature = features[told["event_id"]]
        point = {"type": "Point", "coordinates": [told["lon"], told["lat"]]}
        assert feature["geometry"] == (None if told["lat"] is None else point)
        columns = feature["properties"].keys() & HELD
        assert {c: feature["properties"][c] for c in columns} == {c: told[c] for c in columns}


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "=HYPERLINK(\"x\",\"y\")", "＝1")  # fmt: skip


@pytest.mark.parametrize("text", [*FORMULAS, *HOSTILE, " a, b "])
def test_cells_are_whole_and_none_is_a_formula(open_page: Open, tmp_path: Path, text: str) -> None:
    names = ("source", "target", "status", "place_name", "text", "article_id", "action_text")
    page = ready(open_page(eventcode.report([row(lat=-1.5, **dict.fromkeys(names, text))])))
    shown = text.replace("\ud800", "?")
    [found] = csv_rows(saved(page, "csv", tmp_path))
    for name in names:
        assert found[name] == (f"'{shown}" if text in FORMULAS else shown)
    assert found["lat"] == "-1.5"
    properties = json.loads(saved(page, "geojson", tmp_path).read_text(encoding="utf-8"))["features"][0]["properties"]
    assert {properties[name] for name in names} == {shown}


def test_what_the_page_does_not_hold_is_empty(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page(eventcode.report(ROWS, most_sentences=10)))
    found = csv_rows(saved(page, "csv", tmp_path))
    assert len(found) == 70 and sum(bool(r["text"]) for r in found) == sum(bool(r["article_id"]) for r in found) == 10


def test_nothing_chosen_is_no_file(open_page: Open) -> None:
    page = ready(open_page(eventcode.report(ROWS)))
    page.fill("[name=words]", "no such words")
    page.press("[name=words]", "Enter")
    assert page.is_disabled("[data-file=csv]") and page.is_disabled("[data-file=geojson]")


def test_many_events_make_one_file(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page(eventcode.report(row(n) for n in range(12_000))))
    numbers = [int(r["event_id"], 16) for r in csv_rows(saved(page, "csv", tmp_path))]
    assert sorted(numbers) == list(range(12_000))
    assert len(json.loads(saved(page, "geojson", tmp_path).read_text(encoding="utf-8"))["features"]) == 12_000
