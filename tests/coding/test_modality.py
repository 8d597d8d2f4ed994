"""What the words around an attack say of it: that it happened, was claimed, threatened or denied, or never came."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows

PLACE = "a Malian base near Gao"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked {}.", {("190", "fact")}),
        ("Rebels did not attack {}.", set()),
        ("Rebels never attacked {}.", set()),
        ("Rebels failed to attack {}.", set()),
        ("Rebels have not attacked {}.", set()),
        ("Rebels may attack {}.", set()),
        ("Rebels could attack {}.", set()),
        ("Rebels might have attacked {}.", {("190", "claimed")}),
        ("Rebels allegedly attacked {}.", {("190", "claimed")}),
        ("Rebels reportedly attacked {}.", {("190", "claimed")}),
        ("Rebels are believed to have attacked {}.", {("190", "claimed")}),
        ("Rebels were accused of attacking {}.", {("1123", "fact")}),
        ("Rebels denied attacking {}.", {("016", "fact")}),
        ("Rebels claimed to have attacked {}.", {("190", "claimed")}),
        ("Rebels claimed responsibility for attacking {}.", {("015", "fact")}),
        ("Rebels threatened to attack {}.", {("138", "threatened")}),
        ("Rebels vowed to attack {}.", {("138", "threatened")}),
        ("Rebels plan to attack {}.", {("138", "threatened")}),
        ("Rebels planned to attack {}.", {("138", "threatened")}),
        ("Rebels will attack {}.", {("138", "threatened")}),
        ("Rebels would attack {}.", set()),
        ("Rebels tried to attack {}.", set()),
        ("Rebels attempted to attack {}.", set()),
        ("Rebels refused to attack {}.", {("120", "fact")}),
        ("Rebels stopped attacking {}.", {("087", "fact")}),
        ("Rebels began attacking {}.", {("190", "fact")}),
        ("Rebels continued to attack {}.", {("190", "fact")}),
        ("Rebels resumed attacking {}.", {("190", "fact")}),
        ("Rebels were about to attack {}.", {("138", "threatened")}),
        ("Rebels were ready to attack {}.", {("138", "threatened")}),
        ("Rebels were ordered to attack {}.", {("1012", "fact")}),
        ("Rebels managed to attack {}.", {("190", "fact")}),
        ("Rebels were seen attacking {}.", {("190", "fact")}),
        ("If rebels attack {}, troops will fight back.", set()),
        ("Unless rebels attack {}, talks will go on.", set()),
        ("The team will stay at home as long as rebels attack {}.", set()),
        ("Rebels nearly attacked {}.", set()),
        ("Rebels denied they had attacked {}.", {("016", "fact")}),
        ("It is not true that rebels attacked {}.", set()),
        ("There is no evidence that rebels attacked {}.", set()),
        ("Officials denied that rebels attacked {}.", {("016", "fact")}),
        ("Officials confirmed that rebels attacked {}.", {("190", "fact")}),
        ("Officials expect rebels to attack {}.", set()),
        ("Officials warned that rebels could attack {}.", set()),
        ("Rumours spread that rebels had attacked {}.", set()),
        ("In 1998, rebels attacked {}.", {("190", "fact")}),
        ("Rebels used to attack {}.", set()),
        ("Rebels often attack {}.", set()),
        ("Rebels seldom attack {}.", set()),
        ("Rebels said they had attacked {}.", {("190", "claimed")}),
        ("The army said rebels had attacked {}.", {("190", "fact")}),
        ("Did rebels attack {}?", set()),
        ("Why did rebels attack {}?", {("190", "fact")}),
        ("Rebels should attack {}, a cleric said.", {("1012", "fact")}),
        ("Had rebels attacked {}, the army would have fled.", set()),
        ("The army prevented rebels from attacking {}.", set()),
        ("The army repelled a rebel attack on {}.", {("190", "fact")}),
        ("The rebel attack on {} never came.", set()),
        ("Rebels aborted an attack on {}.", set()),
        ("No rebels attacked {}.", set()),
        ("Neither rebels nor bandits attacked {}.", set()),
        ("Rebels, who had not attacked {}, fled.", set()),
        ("Without attacking {}, rebels moved on.", set()),
        ("Instead of attacking {}, rebels moved on.", set()),
        ("Rebels ruled out attacking {}.", {("120", "fact")}),
        ("Rebels agreed not to attack {}.", {("0356", "planned")}),
        ("Rebels promised to stop attacking {}.", {("0356", "planned")}),
        ("Rebels were urged to attack {}.", {("0212", "fact")}),
        ("Rebels considered attacking {}.", {("014", "fact")}),
    ],
)
def test_what_is_said_of_an_attack(coder: eventcode.Coder, text: str, expected: set[tuple[str, str]]) -> None:
    assert {(r["cameo"], r["status"]) for r in rows(coder, text.format(PLACE))} == expected
