"""Acts: operators over content, future and negation, event nouns, verbs of harm."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import eventcode
from eventcode.coding.operators import look_up
from tests.coding.reading import codes, dyads, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany demanded that Serbia withdraw its troops.", ("DEU", "1056", "SRB")),
        ("Canada urged Iran to release the detainees.", ("CAN", "0253", "IRN")),
        ("Cuba asked Mexico to provide humanitarian aid.", ("CUB", "0233", "MEX")),
        ("Russia threatened to impose sanctions on Georgia.", ("RUS", "1312", "GEO")),
        ("Japan agreed to provide economic aid to Vietnam.", ("JPN", "0331", "VNM")),
        ("Turkey refused to negotiate with Greece.", ("TUR", "125", "GRC")),
        ("Chile accused Bolivia of shelling a border town.", ("CHL", "1123", "BOL")),
        ("Poland suspended economic aid to Belarus.", ("POL", "1621", "BLR")),
        ("The United States lifted sanctions on Myanmar.", ("USA", "085", "MMR")),
        ("Iran threatened to attack Saudi Arabia.", ("IRN", "138", "SAU")),
        ("Norway promised to provide military aid to Estonia.", ("NOR", "0332", "EST")),
        ("Japan will give Mozambique rice worth $5 million.", ("JPN", "0333", "MOZ")),
        ("Kenya's parliament voted to censure the Kenyan president.", ("KENLEG", "111", "KENGOV")),
        ("Fiji's army put three nurses of the main clinic under house arrest.", ("FJIMIL", "173", "FJIHLH")),
    ],
)
def test_operators_make_a_code_of_their_content(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str]
) -> None:
    assert dyads(coder, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected", "status"),
    [
        ("France will provide military aid to Niger.", ("FRA", "0332", "NER"), "planned"),
        ("Turkey will impose sanctions on Israel.", ("TUR", "1312", "ISR"), "threatened"),
        ("Russian forces will bomb the Syrian rebels.", ("RUSMIL", "1384", "SYRREB"), "threatened"),
        ("Iran said it would attack Israel.", ("IRN", "138", "ISR"), "threatened"),
        ("Iran threatened that it would attack Israel.", ("IRN", "138", "ISR"), "threatened"),
        ("Iran warned that it would attack Israel.", ("IRN", "138", "ISR"), "threatened"),
        ("Iran will not negotiate with Israel.", ("IRN", "125", "ISR"), "fact"),
        ("Iran will boycott the talks with Israel.", ("IRN", "125", "ISR"), "fact"),
        ("Sudan did not allow UN officials to visit Kenya.", ("SDN", "124", "IGOUNO"), "fact"),
        ("Spain said it would provide economic aid to Bolivia.", ("ESP", "0331", "BOL"), "planned"),
        ("Austria said Hungary must release the detained journalists.", ("AUT", "1053", "HUN"), "fact"),
    ],
)
def test_what_is_to_come_is_an_intention_a_threat_a_refusal_or_a_demand(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str], status: str
) -> None:
    assert [(*d, r["status"]) for d, r in zip(dyads(coder, text), rows(coder, text), strict=True)] == [
        (*expected, status)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets did not bomb the rebel camp.",
        "Kenyan troops never attacked the Somali rebels.",
        pytest.param("Kenya nearly attacked Uganda."),
        pytest.param("Kenya has yet to sign an agreement with Uganda."),
        "No Libyan soldiers attacked the Egyptian embassy.",
        "The French army spent a week in Gao without attacking the rebels.",
        "If Iran attacks Israel, oil prices may rise.",
        "Did Sudan bomb Chad?",
        "Algeria could attack Morocco.",
        "It is not known whether Morocco will attack Algeria.",
        "Egypt expects Israel to bomb Lebanon.",
        "The fear of a Russian attack on Estonia has grown.",
    ],
)
def test_negated_possible_and_embedded_acts_give_no_event(coder: eventcode.Coder, text: str) -> None:
    assert dyads(coder, text) == []


@pytest.mark.parametrize(
    "text", ["Egypt wants Israel to attack Lebanon.", "Peru asked Chile to bomb the Bolivian rebels."]
)
def test_the_content_of_an_act_is_no_event_of_its_own(coder: eventcode.Coder, text: str) -> None:
    assert not [c for c in codes(coder, text) if c[:2] in ("18", "19", "20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt urged Israel not to attack Lebanon.", ("EGY", "0256", "ISR")),
        ("Serbia agreed not to attack Kosovo.", ("SRB", "0356", "XKX")),
        ("Serbia promised not to attack Kosovo.", ("SRB", "0356", "XKX")),
        ("Jordan asked Syria to stop shelling the border town.", ("JOR", "0256", "SYR")),
        ("France demanded that Iran stop arresting journalists.", ("FRA", "105", "IRN")),
    ],
)
def test_not_doing_is_stopping(coder: eventcode.Coder, text: str, expected: tuple[str, str, str]) -> None:
    [found] = dyads(coder, text)
    assert (found[0], found[2]) == (expected[0], expected[2])
    assert found[1].startswith(expected[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli forces carried out air strikes on Hamas fighters.", ("ISRMIL", "195", "PSEREB")),
        ("Rebels launched an attack on Congolese troops.", ("CODREB", "190", "CODMIL")),
        ("Nigerian jets conducted a bombing raid on rebels.", ("NGAMIL", "195", "NGAREB")),
        ("Malian soldiers faced an attack by Tuareg rebels.", ("MLIREB", "190", "MLIMIL")),
    ],
)
def test_an_event_noun_has_the_sides_of_its_verb(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str]
) -> None:
    assert dyads(coder, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A Saudi air strike killed nine civilians in Yemen on Monday.",
        "Nine civilians were killed in a Saudi air strike in Yemen on Monday.",
        "Nine civilians were killed by a Saudi air strike in Yemen on Monday.",
    ],
)
def test_a_verb_of_harm_and_the_noun_that_does_it_are_one_event(coder: eventcode.Coder, text: str) -> None:
    [row] = rows(coder, text)
    assert (row["source_country"], row["cameo"], row["target"], row["fatalities"]) == ("SAU", "195", "YEMCVL", 9)


@pytest.mark.parametrize(
    ("text", "code", "target"),
    [
        ("Russian artillery shelled the town of Chuhuiv in Ukraine, killing six villagers.", "194", "UKR"),
        ("Turkish jets bombed a market in Syria on Monday, wounding six people.", "195", "SYR"),
    ],
)
def test_a_participle_of_harm_tells_the_outcome(coder: eventcode.Coder, text: str, code: str, target: str) -> None:
    [row] = rows(coder, text)
    assert row["cameo"] == code
    assert row["target"].startswith(target)
    assert 6 in (row["fatalities"], row["injured"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile accused Bolivia of shelling a border town.", ["112"]),
        ("Syria denied attacking Jordan.", ["016"]),
        ("Iran accused Israel of killing a scientist.", ["112"]),
    ],
)
def test_what_somebody_is_accused_of_is_no_event(coder: eventcode.Coder, text: str, expected: list[str]) -> None:
    assert [c[:3] for c in codes(coder, text)] == expected


def test_a_composed_act_shows_its_operator_in_the_trace(coder: eventcode.Coder) -> None:
    [event] = coder.code("Russia threatened to impose sanctions on Georgia.")
    assert [s.text for s in event.trace if s.kind == "operator"] == ["threaten 163"]


@pytest.mark.parametrize(
    ("table", "code", "expected"),
    [
        ({"-": "020", "07": "023", "072": "0232"}, "072", "0232"),
        ({"-": "020", "07": "023", "072": "0232"}, "073", "023"),
        ({"-": "020", "07": "023"}, "112", "020"),
        ({"07": "023"}, "112", None),
        ({}, "07", None),
    ],
)
def test_the_longest_content_wins(table: Mapping[str, str], code: str, expected: str | None) -> None:
    assert look_up(table, code) == expected
