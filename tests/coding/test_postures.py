"""Forces that are moved: who moves them, and which state they face."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import dyads


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        ("Extra riot police were deployed in Harare.", ("ZWECOP", "153", None)),
        ("Chad's army was put on alert along the border with Sudan.", ("TCDMIL", "152", "SDN")),
        ("Guyana bolstered its forces along the Venezuelan frontier.", ("GUY", "154", "VEN")),
        ("Chad massed tens of thousands of troops near the border with Sudan.", ("TCD", "154", "SDN")),
        ("Chad sent troops to the border town of Adre.", ("TCD", "154", None)),
        ("France sent an aircraft carrier to the Gulf.", ("FRA", "154", None)),
        ("Chad sent troops to Sudan.", ("TCD", "154", "SDN")),
        ("Chad moved tanks closer to the border with Sudan.", ("TCD", "154", "SDN")),
    ],
)
def test_forces_and_the_state_they_face(coder: eventcode.Coder, text: str, dyad: tuple[str, str, str | None]) -> None:
    assert dyads(coder, text) == [dyad]


def test_a_clash_involving_two(coder: eventcode.Coder) -> None:
    found = dyads(coder, "A skirmish involving Indian and Chinese soldiers broke out.")
    assert found == [("INDMIL", "190", "CHNMIL"), ("CHNMIL", "190", "INDMIL")]


def test_a_border_in_another_clause_is_that_of_the_other_act(coder: eventcode.Coder) -> None:
    found = dyads(coder, "Chad put its army on alert on Friday and moved tanks towards the border with Sudan.")
    assert found == [("TCD", "152", None), ("TCD", "154", "SDN")]
