"""What is no event: daily work of police and courts, and what nobody named does to private people."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    "text",
    [
        "Police in Leeds appealed for information about the fire.",
        "The judge in Ohio offered a plea deal.",
        "The sheriff's office in Iowa urged drivers to stay at home.",
        "Prosecutors in Lyon are scheduled to meet the widow.",
        "The patients were released from a clinic in Lima.",
        "Restrictions on the movement of cattle are in place in Wales.",
        "Asked why he had left, the coach in Porto shrugged.",
        "Customers in Milan were given help.",
        "A Danish shipbuilder signed a contract with a ferry firm.",
        "Half of Norwegians believe that Sweden shelled Finland.",
    ],
)
def test_daily_work_is_no_event(coder: eventcode.Coder, text: str) -> None:
    assert rows(coder, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Police in Leeds threatened protesters with arrest.", "137"),
        ("Bangladeshi police deny holding a blogger.", "016"),
        ("Prosecutors in Bogota opened an inquiry into bribes paid to the president.", "091"),
        ("A court in Ankara freed three journalists.", "0841"),
        ("Herders attacked a village near Jos, Nigeria, on Sunday, killing nine people.", "190"),
        ("Christian youths set upon Muslim traders in Onitsha.", "182"),
        ("A gang of men killed two traders in Bishkek.", "180"),
        ("A curfew was imposed in Srinagar.", "1723"),
        ("Curbs on the press were imposed in Nairobi.", "1721"),
        ("Demands for the release of two Kenyan journalists grew.", "1053"),
    ],
)
def test_politics_stays(coder: eventcode.Coder, text: str, code: str) -> None:
    assert code in {r["cameo"] for r in rows(coder, text)}


def test_those_who_were_taken_before_are_freed_by_their_captors(coder: eventcode.Coder) -> None:
    text = "Police in Baku detained 30 students at a rally on Monday. They were freed before midnight."
    assert ("AZECOP", "0841") in {(r["source"], r["cameo"]) for r in rows(coder, text)}
