"""The crime pages give no events, politics and conflict in the same words do."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import codes

BURGLARS = "Police in Leeds arrested two men on Friday. Detectives found purses from a burglary in their flat."


@pytest.mark.parametrize(
    "text",
    [
        BURGLARS,
        "A Malmo man was charged with the murder of his landlady. Detectives found a purse in his flat.",
        "A thief stole tools worth 900 dollars from a school in Lima. Detectives suspect a burglar.",
    ],
)
def test_ordinary_crime_is_no_event(coder: eventcode.Coder, text: str) -> None:
    assert codes(coder, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # one word of politics or conflict
        (BURGLARS + " Protesters gathered at the station.", "173"),
        # somebody of public life
        ("Police in Lusaka arrested the opposition leader. Detectives accuse him of the murder of his wife.", "173"),
        # of another country
        ("Kenyan police arrested a Ugandan on Friday. Detectives found a purse from a burglary on him.", "173"),
        # one word of crime is not enough
        ("Police in Leeds arrested two men on Friday. They had stolen a car.", "173"),
    ],
)
def test_what_is_more_than_crime(coder: eventcode.Coder, text: str, code: str) -> None:
    assert code in codes(coder, text)
