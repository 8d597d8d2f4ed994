"""Games, markets, beasts and the arts speak of fights that are none."""

from __future__ import annotations

import pytest

import eventcode

DAY = "2016-05-12"
_FIGHTS = ("07", "13", "14", "17", "18", "19", "20")


def fights(coder: eventcode.Coder, text: str) -> list[str]:
    return [e.cameo for e in coder.code(text, date=DAY) if e.cameo.startswith(_FIGHTS)]


@pytest.mark.parametrize(
    "text",
    [
        # games
        "The Georgian grandmaster stormed the white king in Tunis on Friday. Her opponent lost a rook.",
        "Togo's strikers ambushed Gabon in the cup on Sunday, and their coach praised the team.",
        "Zambia bombarded Ghana's goal and won 3-1 in Ndola on Sunday.",
        "Zambia ambushed Ghana 2-1 in Ndola on Sunday.",
        "Lyon ambushed Marseille 2-1 in Paris on Sunday.",
        "A museum on the 1937 bombing of a Basque town by German jets drew many visitors.",
        "Togo's Ama Sena stormed to victory in Accra on Sunday, destroying a field with the world champion in it.",
        # markets
        "A Turkish brewer launched an assault on the market on Monday. Its shares rose.",
        "Shares were hammered in Oslo as a bombardment of orders hit traders. By noon 40 stocks were dead.",
        "Ghana were shot down in Kumasi as two goals killed their hopes of the finals. Their goalkeeper lost matches.",
        # beasts
        "A herd of elephants raided a village near Tezpur and killed two farmers.",
        "A crocodile attacked two fishermen near Darwin on Monday.",
        "Ravi Nair, 40, was attacked by two tigers in the Sundarbans on Monday.",
        "A bear attacked two hikers near Brasov on Friday before guards shot it dead.",
        # the arts and the past
        "In the film, which opens in Paris this week, commandos storm an embassy and kill nine guards.",
        "In the thriller soldiers storm a house in Lagos.",
        "In the novel soldiers storm a palace in Oman and hang a minister. The author has never been better.",
        "The castle stands where government troops killed the wounded. A museum tells the history.",
        "The film opens with rebels who attack a Chadian village. The director has a fine cast.",
    ],
)
def test_a_manner_of_speaking(coder: eventcode.Coder, text: str) -> None:
    assert fights(coder, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the Togolese football team on Friday. The coach was unhurt.",
        "Rebels attacked a cinema in Oman on Friday during a film about the author of a novel.",
        "Militants attacked a market in Kano on Friday, and traders closed their stores.",
        "Gunmen attacked a ranger in Kruger park on Friday. The man had guarded elephants.",
        "Police said gunmen attacked the director of a museum in Mosul. The actor and author had made a film.",
        "The army thrashed some villagers near Raipur on October 19-20 in a search for weapons.",
        "Tamil Tigers attacked a base near Trincomalee on Monday.",
        "Two Marines were killed by gunmen in Herat on Monday.",
    ],
)
def test_real_force_beside_them(coder: eventcode.Coder, text: str) -> None:
    assert fights(coder, text) != []
