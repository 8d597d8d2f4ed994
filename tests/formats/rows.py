"""Invented rows of events, and what a format makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eventcode.formats import ExportSummary, export
from eventcode.model import EVENT_COLUMNS

NIGER_RIVER = {"place_text": "Timbari", "place_name": "Timbari", "geonameid": 910001, "lat": 16.2708, "lon": -0.0447}
MALI = {"place_country": "MLI", "admin1": "Gao", "place_feature": "PPL"}


def row(**changes: Any) -> dict[str, Any]:
    """A full row: rebels shell an army camp in Mali, five dead; ``changes`` go over it."""
    known = dict.fromkeys(EVENT_COLUMNS) | dict.fromkeys(ACLED_KEYS)
    unknown = set(changes) - set(known) - EXTRA
    assert not unknown, unknown
    return known | SHELLED | changes


ACLED_KEYS = [f"acled_{name}" for name in ("actor1", "inter1", "actor2", "inter2", "interaction", "civilian_targeting")]
EXTRA = {
    "fatalities_source",
    "fatalities_target",
    "reports",
    "source_count",
    "article_source",
    "article_ids",
    "urls",
    "sources",
    "duplicate_ids",
} | {f"acled_{name}" for name in ("assoc_actor1", "assoc_actor2", "time_precision", "geo_precision")}
MADE_BY: dict[str, Any] = {"version": "0.1.0", "dictionaries": "d", "gazetteer": "g", "model": "m"}
SHELLED: dict[str, Any] = {
    "event_id": "a15e000000000f1a", "act_id": "b15e000000000f1b", "acled_id": "c15e000000000f1c",
    "article_id": "story7", "url": "https://www.example.org/7", "article_date": "2024-05-17", "sentence": 0,
    "start": 0, "end": 59, "text": "Rebels shelled an army camp in Timbari, killing five soldiers.",
    "source": "MLIREB", "source_text": "Rebels", "source_country": "MLI", "source_roles": "REB",
    "source_basis": "inferred", "target": "MLIMIL", "target_text": "five soldiers", "target_country": "MLI",
    "target_roles": "MIL", "target_basis": "inferred", "action_text": "shelled", "cameo": "194",
    "cameo_name": "Fight with artillery and tanks", "quad_class": 4, "goldstein": -10.0, "plover": "ASSAULT",
    "plover_mode": "heavy-weapons", "acled_disorder": "Political violence",
    "acled_event": "Explosions/Remote violence", "acled_sub_event": "Shelling/artillery/missile attack",
    "date_start": "2024-05-13", "date_end": "2024-05-13", "date_precision": "day", "date_basis": "text",
    "date_text": "Monday", "place_precision": "exact", "fatalities": 5, "fatalities_low": 5, "fatalities_high": 5,
    "fatalities_text": "five", "status": "fact", "confidence": 0.8, "rule": "r", "rule_where": "verbs/x.verbs:1",
    "acled_actor1": "Unidentified Armed Group (Mali)", "acled_inter1": "Rebel group",
    "acled_actor2": "Military Forces of Mali", "acled_inter2": "State forces",
    "acled_interaction": "State forces-Rebel group", **NIGER_RIVER, **MALI, **MADE_BY,
}  # fmt: skip
MARCHED: dict[str, Any] = {
    "event_id": "a25e000000000f2a", "act_id": "b25e000000000f2b", "acled_id": "c25e000000000f2c", "article_id": "9",
    "article_ids": "9;12", "urls": "https://example.org/9;https://news.example/12", "sources": "Example%20Wire;News",
    "reports": 4, "source_count": 2, "url": "https://example.org/9", "sentence": 2, "fatalities": None,
    "fatalities_low": None, "fatalities_high": None, "fatalities_text": None,
    "text": "About 300 teachers marched in Lille last week.", "source": "FRAEDU", "source_text": "About 300 teachers",
    "source_country": "FRA", "source_roles": "EDU", "target": "FRAGOV", "target_text": "the government",
    "target_country": "FRA", "target_roles": "GOV", "cameo": "141", "action_text": "marched",
    "cameo_name": "Demonstrate or rally, not specified below", "goldstein": -6.5, "plover": "PROTEST",
    "plover_mode": "demo", "acled_disorder": "Demonstrations", "acled_event": "Protests",
    "acled_sub_event": "Peaceful protest", "date_start": "2024-05-06", "date_end": "2024-05-12",
    "date_precision": "week", "place_text": "Lille", "place_name": "Lille", "geonameid": 2998324, "lat": 50.63297,
    "lon": 3.05858, "place_country": "FRA", "admin1": "Hauts-de-France", "acled_actor1": "Protesters (France)",
    "acled_inter1": "Protesters", "acled_actor2": "Government of France", "acled_inter2": "State forces",
    "acled_interaction": "State forces-Protesters",
}  # fmt: skip
MET: dict[str, Any] = {
    "event_id": "a35e000000000f3a", "act_id": "b35e000000000f3b", "acled_id": None, "sentence": -1, "url": None,
    "text": "UN envoy meets Texan separatists", "source": "IGOUNO", "source_text": "UN envoy",
    "source_name": "United Nations", "source_country": None, "source_roles": "IGO UNO", "target": "---SEP",
    "target_text": "Texan separatists", "target_country": None, "target_roles": "SEP", "cameo": "040",
    "cameo_name": "Consult, not specified below", "quad_class": 1, "goldstein": 1.0, "plover": "CONSULT",
    "plover_mode": None, "plover_contexts": "diplomatic territory", "acled_disorder": None, "acled_event": None,
    "acled_sub_event": None, "acled_actor1": None, "acled_inter1": None, "acled_actor2": None, "acled_inter2": None,
    "acled_interaction": None, "fatalities": None, "fatalities_low": None, "fatalities_high": None,
    "fatalities_text": None, "date_basis": "default", "date_text": None, "date_start": "2024-05-17",
    "date_end": "2024-05-17", "place_text": "Texas", "place_name": "Texas", "geonameid": 4736286, "lat": 31.16102,
    "lon": -100.10509, "place_country": "USA", "admin1": "Texas", "place_feature": "ADM1",
    "place_precision": "region",
}  # fmt: skip
ABDUCTED: dict[str, Any] = {
    "event_id": "a45e000000000f4a", "act_id": "b45e000000000f4b", "acled_id": "c45e000000000f4c", "sentence": 4,
    "status": "claimed", "text": 'Gunmen killed "dozens" near Timbari; the mayor said.', "source": "MLIUAF",
    "source_text": "Gunmen", "source_roles": "UAF", "target": "MLICVL", "target_text": "dozens",
    "target_roles": "CVL", "cameo": "182", "action_text": "killed",
    "cameo_name": "Physically assault, not specified below", "goldstein": -9.5, "plover_mode": "beat",
    "acled_event": "Violence against civilians", "acled_sub_event": "Attack", "fatalities": None,
    "fatalities_low": 24, "fatalities_high": 99, "fatalities_text": "dozens", "attribution": "the mayor",
    "place_precision": "near", "acled_actor1": "Unidentified Armed Group (Mali)", "acled_inter1": "Political militia",
    "acled_actor2": "Civilians (Mali)", "acled_inter2": "Civilians",
    "acled_interaction": "Political militia-Civilians", "acled_civilian_targeting": "Civilians targeted",
    "date_end": "2024-05-14",
}  # fmt: skip


def sample() -> list[dict[str, Any]]:
    """Four rows of four kinds."""
    return [row(), row(**MARCHED), row(**MET), row(**ABDUCTED)]


def written(rows: list[dict[str, Any]], path: Path, name: str) -> tuple[list[str], ExportSummary]:
    """The lines of an export, and its counts."""
    summary = export(rows, path, name)
    return path.read_text(encoding="utf-8").split("\n")[:-1], summary
