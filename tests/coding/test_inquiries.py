"""Whom an inquiry means: who did the deed that it is about."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The Brazilian senate launched an inquiry into bribery by ministers.", "BRAGOV"),
        ("Investigators of the United Nations are examining claims that the Malian army killed nurses.", "MLIMIL"),
        ("Poland set up a commission to establish the facts about killings by the police.", "POLCOP"),
        ("Poland has launched an inquiry into Belarus over the diversion of a plane.", "BLR"),
        ("A court in Bogota opened an inquiry into bribes said to have been paid by a Chilean builder.", None),
    ],
)
def test_target(coder: eventcode.Coder, text: str, target: str | None) -> None:
    assert [r["target"] for r in rows(coder, text)] == [target]
