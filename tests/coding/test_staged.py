"""What is only played, told of the dead, taken back, or put down to gas gives no event."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import codes, dyads


@pytest.mark.parametrize(
    "text",
    [
        'Masked attackers stormed a terminal in Oslo on Tuesday, "killing" 30 passengers played by drama students.',
        "Crews blew up a bridge near Petra on Saturday for a television drama. The stuntmen were unharmed.",
        "Men with rifles burst into a mall in Turku on Monday as the annual emergency exercise began.",
        "A partisan commander who blew up eleven railway bridges in Slovakia has died in Zvolen at 91.",
        "Editors: We have withdrawn the item on soldiers who shot three men in Honiara on Monday.",
        "Talk of an attack by gunmen on a bus station in Jaffna on Tuesday turned out to be false.",
        "Seven people were killed in Varna on Sunday when an explosion tore through a flat. Experts blamed a boiler.",
        "Argentina meet Paraguay next Sunday, and both coaches promised a battle; the last match had eight bookings.",
        "The council declared war on motorists in Leeds on Monday.",
    ],
)
def test_no_deed(coder: eventcode.Coder, text: str) -> None:
    assert codes(coder, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the same words of a real deed
        ("Masked attackers stormed a mall in Oslo on Tuesday, killing 30.", [("NORUAF", "190", "NORCVL")]),
        ("Seven people were killed in Varna on Sunday when a bomb exploded.", [("BGRUAF", "183", "BGRCVL")]),
        ("A militant drove a lorry into a crowd in Lyon on Monday.", [("FRAUAF", "182", "FRACVL")]),
        ("A man drove a lorry into a crowd in Lyon on Monday.", [("FRAUAF", "182", "FRACVL")]),
    ],
)
def test_a_deed(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]) -> None:
    assert dyads(coder, text) == told
