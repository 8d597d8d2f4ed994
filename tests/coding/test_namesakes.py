"""Towns that bear the name of a state or a capital speak for their own country."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("LIMA, Ohio -- Lima police arrested two protesters on Friday.", "USACOP"),
        ("Police in Columbus, Georgia, arrested four protesters on Friday.", "USACOP"),
        ("Councillors met in London, Ontario. London officials condemned the government on Friday.", "CANGOV"),
        ("Two men drowned near Paris, Tennessee. Paris police arrested a senator on Friday.", "USACOP"),
        (
            "Athens police arrested a senator on Friday. He was in the Henderson County Jail on Monday, said the "
            "Athens Police Department. The school district closed early.",
            "USACOP",
        ),
        ("Envoys flew to Moscow, Washington and Beijing. Moscow condemned Ukraine on Friday.", "RUS"),
        # a short name of a state that is a town of the only other state named
        ("Officers in Trinidad arrested a Bolivian senator on Friday.", "BOLCOP"),
        ("Trinidad condemned Bolivia on Friday.", "TTO"),
        ("LIMA, Peru -- Lima police arrested two protesters on Friday.", "PERCOP"),
        ("Envoys met in Tbilisi, Georgia, on Friday. Georgia condemned Russia.", "GEO"),
        ("London condemned Syria on Friday.", "GBR"),
    ],
)
def test_whose_town_it_is(coder: eventcode.Coder, text: str, source: str) -> None:
    assert source in {row["source"] for row in rows(coder, text)}
