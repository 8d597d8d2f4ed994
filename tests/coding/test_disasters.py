"""The dead of disasters, and those who are killed beside one."""

from __future__ import annotations

import pytest

import eventcode

DAY = "2017-06-09"


@pytest.mark.parametrize(
    "text",
    [
        "A cyclone crossed the islands at night. Forty were killed in Fiji and Vanuatu.",
        "Norway sent tents to survivors of the Aegean Earthquake that has killed 600 villagers.",
        "Remnants of a cyclone crossed the coast, killing 31 people in Beira.",
        "Cyclone Ana killed nine people in Malawi, tearing the roofs off huts.",
        "The storm Ivo battered Samoa, cutting off power to two islands.",
        "A ferry capsized on the river. Forty people were killed in Bangladesh.",
        "A Turkish military helicopter came down in fog near Mersin, killing all five crew.",
        "A Kenyan military helicopter crashed while landing near Ngong, killing ten soldiers.",
        "An army helicopter crashed in bad weather above Bogota, and all four crew were killed.",
    ],
)
def test_the_dead_of_a_disaster_are_no_event(coder: eventcode.Coder, text: str) -> None:
    assert [e.cameo for e in coder.code(text, date=DAY) if e.cameo[:2] in ("18", "19")] == []


def test_force_beside_a_disaster_is_told(coder: eventcode.Coder) -> None:
    text = "The earthquake destroyed the town. Ten people were killed in Damascus when gunmen opened fire."
    assert any(e.cameo[:2] in ("18", "19") for e in coder.code(text, date=DAY))
