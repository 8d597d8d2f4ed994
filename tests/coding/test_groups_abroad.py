"""Armed groups and peoples of several countries, under the one where they act."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Boko Haram fighters attacked a village in northern Cameroon.", "CMRREB"),
        ("Boko Haram fighters attacked a village in Nigeria.", "NGAREB"),
        ("Boko Haram fighters threatened France.", "NGAREB"),
        ("Islamic State militants killed two Danish soldiers in Copenhagen.", "DNKREB"),
        ("Islamic State said its fighters had killed nine soldiers near Pemba in Mozambique.", "MOZREB"),
        ("Jamaat-e-Islami supporters threw stones at police in Dhaka.", "BGDPTY"),
        ("Several thousand Kurds marched in Cologne.", "DEUCVL"),
        ("Some 3,000 Tunisians marched through Sfax.", "TUNCVL"),
        ("Serbs in the south of Kosovo stoned a bus of policemen.", "XKXCVL"),
        ("Russians in Estonia marched through Narva.", "ESTCVL"),
        ("Russians in Syria bombed Idlib.", "RUS"),
    ],
)
def test_who_acts_where(coder: eventcode.Coder, text: str, source: str) -> None:
    assert rows(coder, text)[0]["source"] == source


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Syrian troops killed nine Islamic State fighters on Monday.", "SYRREB"),
        ("Iraqi troops killed nine Islamic State fighters on Monday.", "IRQREB"),
        ("Danish troops killed nine Islamic State fighters on Monday.", "IRQREB"),
    ],
)
def test_without_a_place_a_group_is_that_of_the_forces_which_hit_it(
    coder: eventcode.Coder, text: str, target: str
) -> None:
    assert rows(coder, text)[0]["target"] == target
