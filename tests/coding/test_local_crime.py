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
        "A Lagos court jailed a plumber on Friday. He had stabbed his landlord after a quarrel.",
        # violence of one man, with three words of crime
        "Two men armed with knives robbed a petrol station in Ghent on Friday and beat the cashier.",
        "Three men robbed a jeweller in Ghent on Friday and shot a shop assistant in the leg.",
        # one private man and one word of crime
        "A court in Graz sentenced a nurse to nine years on Thursday for poisoning two patients.",
        "Police in Leeds arrested a 34-year-old man on Monday after a jeweller was hurt.",
        # a word of politics beside many of crime
        "Police in Leeds arrested two men on Friday. Detectives found heroin, a stolen purse and jewelry in the "
        "flat of a girlfriend. One of them had been in the army.",
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
        # bands that kill and rob
        ("Gunmen killed nine villagers in Kaduna on Friday. They raped women, robbed a bank and stole heroin.", "190"),
        # two forms of a word are one
        ("A lawyer was murdered in Cali on Friday. The murder was the third in a week. Two men shot him dead.", "180"),
        # one word of crime is not enough
        ("Police in Leeds arrested two men on Friday. They had stolen a car.", "173"),
    ],
)
def test_what_is_more_than_crime(coder: eventcode.Coder, text: str, code: str) -> None:
    assert code in codes(coder, text)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Bergen found a maker of boats liable on Monday. It ordered the firm to pay damages.",
        "A Dublin judge rejected the claim of a tenant against a manufacturer of stoves.",
    ],
)
def test_suits_between_private_people_are_no_events(coder: eventcode.Coder, text: str) -> None:
    assert codes(coder, text) == []


def test_a_suit_against_a_state_is_told(coder: eventcode.Coder) -> None:
    text = "A Kenyan court ordered the government on Monday to pay damages to a firm."
    assert codes(coder, text) != []
