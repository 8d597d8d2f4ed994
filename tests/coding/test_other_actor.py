"""The side of an act that its slot does not name: searched for inside the object, beside it, and by number or place."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Police arrested 12 on Monday in Cairo.", "EGYCVL"),
        ("Police arrested dozens in Cairo.", "EGYCVL"),
        ("The army freed about 30 in Cairo.", "EGYCVL"),
        ("Two Palestinian bombers killed nine people as well as themselves in Haifa.", "ISRCVL"),
        ("The Tanzanian opposition threatened to boycott the election.", "TZAGOV"),
        ("Rioters burned a mosque and three shops in Jos.", "NGAREL"),
        ("The Israeli army imposed a curfew on Nablus.", "PSECVL"),
        ("Israeli settlers torched dozens of cars in the Palestinian village of Burin.", "PSECVL"),
        ("Iran told the United States that it was ready for talks.", "USA"),
        ("Lima told Quito on Monday that it would not lift its embargo.", "ECU"),
        ('"We will hit any boat that heads for Aden," a Yemeni rebel spokesman said on Sunday.', None),
        ("Lima told reporters on Monday that it would not lift its embargo.", None),
        ("Peru's president warned that Lima would use force if Chilean boats came back.", "CHL"),
        ("Niger will answer with force if Chad breaks the truce, its president said.", "TCD"),
        ("Gunmen killed 11 in an attack on an army patrol in Ecuador.", "ECUMIL"),
        ("Eritrea denied that its soldiers had seized three Djiboutian fishermen.", "DJICVL"),
        ("Palestinian prisoners went on hunger strike in Israeli jails to press for family visits.", "ISR"),
        ("Turkish students refused food for a week to demand better food for jailed rebels.", "TURGOV"),
        ("Rebels freed two policemen in Peru.", "PERCOP"),
        ("Rebels in Mali called a ceasefire on Tuesday.", "MLIGOV"),
        ("Russian guns pounded the Ukrainian city of Kharkiv.", "UKRCVL"),
        ("Rebels shelled Juba, killing six people.", "SSDCVL"),
        ("A roadside bomb killed one French soldier and wounded two others near Gao.", "FRAMIL"),
        ("Iran, which armed the rebels, fell silent.", "---REB"),
        ("Norway and Peru are violating the ceasefire.", "PER"),
        ("Togo requested an urgent Security Council meeting.", "IGOUNO"),
        ("The Libyan rebels rejected an invitation to attend a meeting of Egyptian opposition groups.", "EGYOPP"),
        ("Kenyan teachers called off a strike after talks with the Ugandan government.", "UGAGOV"),
        ("Some 200 Chadian exiles rallied in front of the Chadian embassy in Rome on Monday.", "TCDGOV"),
        ("Some 200 Chadian exiles rallied outside the Polish embassy in Rome on Monday.", "POLGOV"),
        ("Canada sent Iran a written request for consular access to a prisoner.", "IRN"),
        ("The Red Cross distributed food among displaced families in Chad.", "TCDREF"),
        ("Mali sought military help from Togo against the rebels.", "TGO"),
        ("China has removed tariffs on Australian wine.", "AUS"),
        ("Venezuela refused to admit election observers from the OSCE.", "IGOSCE"),
        ("Egypt expressed support for Somalia in its quarrel with Kenya.", "SOM"),
        ("Israel shared information on the Iranian navy with Greece.", "GRC"),
        ("A suicide bomber blew himself up among recruits of the army in Mosul, killing six.", "IRQMIL"),
        ("Malian jets bombed militant bunkers near Gao.", "MLIUAF"),
        ("Malian jets bombed separatist bases near Gao.", "MLISEP"),
    ],
)
def test_target(coder: eventcode.Coder, text: str, target: str | None) -> None:
    assert rows(coder, text)[0]["target"] == target


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        ("Two soldiers were killed in clashes with rebels in Mali.", ("MLIREB", "MLIMIL")),
        ("A soldier and a journalist were killed by rebels in Mali.", ("MLIREB", "MLIMED")),
        ("Israeli jets struck not civilians but Hezbollah fighters.", ("ISRMIL", "LBNREB")),
    ],
)
def test_who_was_hit(coder: eventcode.Coder, text: str, dyad: tuple[str, str]) -> None:
    assert dyad in [(r["source"], r["target"]) for r in rows(coder, text)]


def test_all_who_are_listed_beside_an_act_are_its_targets(coder: eventcode.Coder) -> None:
    found = rows(coder, "The US Congress agreed to lift the embargo on food sales to Cuba, Iran and Libya.")
    assert [r["target"] for r in found] == ["CUB", "IRN", "LBY"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The president imposed a curfew in Oran.", "DZAGOV"),
        ("The president threatened to impose a curfew in Oran.", "DZAGOV"),
        ("President John Doe threatened France with sanctions.", "---GOV"),
        ("Israel launched a wave of raids on Gaza.", "ISR"),
        ("Brussels criticised Budapest.", "IGOEEC"),
        ("Chad began three days of air strikes on Libya.", "TCD"),
        ("A Serb policeman was killed in an attack on a patrol by Bosnian rebels.", "BIHREB"),
    ],
)
def test_source(coder: eventcode.Coder, text: str, source: str) -> None:
    assert rows(coder, text)[0]["source"] == source


@pytest.mark.parametrize(
    ("date", "country"), [("1995-03-04", "SDN"), ("2011-07-08", "SDN"), ("2011-07-09", "SSD"), (None, "SSD")]
)
def test_a_place_belongs_to_the_state_of_the_day(coder: eventcode.Coder, date: str | None, country: str) -> None:
    [event] = coder.code("Rebels shelled Juba, killing six people.", date=date)
    assert (event.source.country, event.target.country, event.place.country) == (country, country, "SSD")


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Ukraine shot down 12 drones launched by Russia.", "UKR", "RUSMIL"),
        ("Ukraine shot down a drone that Russia sent.", "UKR", "RUSMIL"),
        ("Ukraine shot down 12 of 15 Russian drones.", "UKR", "RUSMIL"),
        ("Russia launched 15 drones at Odesa.", "RUS", "UKRCVL"),
        ("Rocket fire from Lebanon hit an Israeli village.", "LBN", "ISRCVL"),
        ("North Korea fired a missile into waters off its coast after a drill over the Yellow Sea.", "PRK", None),
    ],
)
def test_who_sends_a_weapon_and_where(coder: eventcode.Coder, text: str, source: str, target: str | None) -> None:
    found = {r["target"]: r["source"] for r in rows(coder, text)}
    assert found.get(target) == source


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels shelled a camp in Mali, killing two Malian soldiers and wounding ten.", ["MLIMIL"]),
        ("Rebels killed two Malian soldiers and wounded ten.", ["MLIMIL"]),
        ("Rebels killed two Malian soldiers and wounded ten Chadian traders.", ["MLIMIL", "TCDBUS"]),
    ],
)
def test_more_of_those_hurt(coder: eventcode.Coder, text: str, targets: list[str]) -> None:
    assert [r["target"] for r in rows(coder, text)] == targets


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        ("Belarus was hit with a new round of European Union sanctions on Monday.", ("IGOEEC", "BLR")),
        ("Police answered with live rounds that killed a vendor in Lima on Monday.", ("PERCOP", "PERBUS")),
        ("Iran fired missiles at two camps hosting American soldiers in Iraq.", ("IRN", "USAMIL")),
        ("A mine hit a pick-up carrying Afghan soldiers near Kunduz.", ("AFGUAF", "AFGMIL")),
        ("Iraqi forces took Kirkuk from Kurdish fighters on Monday.", ("IRQMIL", "IRQUAF")),
        ("Soldiers tried to overthrow the Gabonese government on Friday.", ("GABMIL", "GABGOV")),
        ("Trump and North Korean leader Kim Jong Un met in Hanoi on Friday.", ("USAGOV", "PRKGOV")),
    ],
)
def test_both_sides(coder: eventcode.Coder, text: str, dyad: tuple[str, str]) -> None:
    row = rows(coder, text)[0]
    assert (row["source"], row["target"]) == dyad
