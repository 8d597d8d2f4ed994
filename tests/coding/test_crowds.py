"""Force against a crowd that was told before."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    "text",
    [
        "Students marched in Conakry on Monday, and gendarmes answered with tear gas.",
        "Students marched in Conakry on Monday. Police used tear gas.",
    ],
)
def test_the_crowd_is_the_target(coder: eventcode.Coder, text: str) -> None:
    found = rows(coder, text)
    assert {(r["cameo"], r["source"]) for r in found} == {("141", "GINEDU"), ("175", "GINCOP")}
    assert [r["target"] for r in found if r["cameo"] == "175"] == ["GINEDU"]


def test_the_place_that_is_hit_and_those_who_are_hit_there_are_one_event(coder: eventcode.Coder) -> None:
    text = "A rocket fired by Iraqi insurgents landed outside Karbala on Sunday and wounded two Polish sergeants."
    assert [r["target"] for r in rows(coder, text) if r["cameo"] == "194"] == ["POLMIL"]
