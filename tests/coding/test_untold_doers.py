"""Arrests and releases in the passive, of those whom the sentence before speaks of."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "code", "source", "target"),
    [
        ("Malian police fired tear gas at students in Bamako. Nine of them were arrested.", "173", "MLICOP", "MLIEDU"),
        ("Malian police arrested 30 students in Bamako. They were released on Friday.", "0841", "MLICOP", "MLIEDU"),
        ("Rebels kidnapped three nurses near Gao, Mali. They were freed on Tuesday.", "0841", "MLIREB", "MLIHLH"),
        ("Police in Bamako, Mali, hauled 30 of the students away. They were freed.", "0841", "MLICOP", "MLIEDU"),
        ("Rebels took seven officers hostage in Mali. The captives were freed later.", "0841", "MLIREB", "MLICOP"),
    ],
)  # fmt: skip
def test_who_did_it(coder: eventcode.Coder, text: str, code: str, source: str, target: str) -> None:
    found = {r["cameo"]: (r["source"], r["target"], r["source_basis"]) for r in rows(coder, text)}
    assert found[code] == (source, target, "coreference")


def test_others_did_not_do_it(coder: eventcode.Coder) -> None:
    text = "Malian students attacked a mosque in Bamako. Ten nurses were arrested on Friday."
    assert [r["source"] for r in rows(coder, text) if r["cameo"] == "173"] in ([None], [])
