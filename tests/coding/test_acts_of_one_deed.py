"""Verbs of one sentence that tell one deed, and those that tell two."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import dyads, rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dogon hunters attacked a Fulani village near Bankass in Mali on Monday and left 23 people dead.",
            [("MLICVL", "190", "MLICVL")],
        ),
        (
            "Jets killed nine Malian rebels, among them a governor, near Gao on Monday.",
            [("MLIMIL", "195", "MLIREB")],
        ),
        (
            "Residents rioted in Conakry, Guinea, on Friday and two people were killed.",
            [("GINCVL", "145", "GINGOV")],
        ),
        (
            "Syrian troops shelled Aleppo on Monday, killing three people and wounding five others.",
            [("SYRMIL", "194", "SYRCVL")],
        ),
        (
            "Syrian troops shelled Aleppo on Monday, killing three women and wounding two men.",
            [("SYRMIL", "194", "SYRCVL")],
        ),
        (
            "Syrian troops shelled Aleppo on Monday, breaking a truce.",
            [("SYRMIL", "194", "SYRCVL")],
        ),
        (
            "The European Union slapped an asset freeze and a travel ban on nine Belarusian judges.",
            [("IGOEEC", "163", "BLRJUD")],
        ),
        (
            "Canada lifted its sanctions on Myanmar, ending a ban on imports.",
            [("CAN", "085", "MMR")],
        ),
        (
            "Canada put Russian banks and energy firms under sanctions.",
            [("CAN", "163", "RUSBUS")],
        ),
        (
            "A Turkish drone attack set fire to a fuel depot in Syria.",
            [("TURMIL", "1952", "SYR")],
        ),
        (
            "Malian rebels stormed a police post in Gao, killing seven constables and abducting two others.",
            [("MLIREB", "190", "MLICOP"), ("MLIREB", "181", "MLICOP")],
        ),
        (
            "Gunmen raided a farm near Gao in Mali, abducting two engineers.",
            [("MLIUAF", "190", "MLICVL"), ("MLIUAF", "181", "MLICVL")],
        ),
        (
            "Police opened fire on demonstrators in Nakuru in Kenya on Friday, killing a student.",
            [("KENCOP", "175", "KENCVL")],
        ),
        (
            "Police opened fire on protesters in Nakuru in Kenya on Friday; 12 people were killed.",
            [("KENCOP", "175", "KENCVL")],
        ),
        (
            "Pupils were marched off at gunpoint by bandits who broke into a school in Kano on Monday.",
            [("NGACRM", "181", "NGAEDU")],
        ),
        (
            "Three Kenyan policemen and two rebels died in a gunfight when police surrounded a house in Garissa.",
            [("KENCOP", "193", "KENREB"), ("KENREB", "193", "KENCOP")],
        ),
        (
            "Warships of Togo and Benin carried out a joint patrol on Monday, firing shells at a target.",
            [("TGOMIL", "062", "BENMIL"), ("BENMIL", "062", "TGOMIL")],
        ),
        (
            "Ethiopian troops drove Fano fighters out of Finote Selam and retook the bus station.",
            [("ETHMIL", "192", "ETHREB")],
        ),
        (
            "Kenya accused Somali rebels of shooting down an airliner on Thursday, killing all 20 people on board.",
            [("KEN", "1123", "SOMREB")],
        ),
        (
            "Commandos killed the last gunmen in a hotel in Mumbai on Friday, ending a siege.",
            [("INDMIL", "190", "INDUAF")],
        ),
        (
            "Nine nuns were abducted by Malian rebels in Gao and shot dead.",
            [("MLIREB", "181", "MLIREL"), ("MLIREB", "193", "MLIREL")],
        ),
        (
            "A minibus was stopped by Malian gunmen outside Gao and two traders were ordered off and shot dead.",
            [("MLIUAF", "193", "MLIBUS")],
        ),
        (
            "Two nuns were escorted by Malian soldiers and a teacher was hurt when a wall fell.",
            [("MLIMIL", "074", "MLIREL")],
        ),
        (
            "Malian rebels burst into the town hall of Gao and shot dead the mayor.",
            [("MLIREB", "186", "MLIGOV")],
        ),
        (
            '"We cannot accept it," Kenyan President William Ruto said, rejecting a proposal of the African Union.',
            [("KENGOV", "127", "IGOOAU")],
        ),
        (
            "Two men were wounded by a grenade thrown into a bar in Bujumbura on Monday.",
            [("BDIUAF", "183", "BDICVL")],
        ),
        (
            "Peruvian police broke up a march by about 800 students demanding lower fees in Lima.",
            [("PEREDU", "141", "PERGOV"), ("PERCOP", "175", "PEREDU")],
        ),
        (
            "Malian rebels fired mortars at a police post in Gao, wrecking 14 houses and injuring nine people.",
            [("MLIREB", "194", "MLICOP")],
        ),
        (
            "Malian soldiers attacked a post manned by Chadian rebels in Gao.",
            [("MLIMIL", "190", "TCDREB")],
        ),
        (
            "Ghana's government struck a deal with striking doctors over night-shift allowances.",
            [("GHAGOV", "057", "GHALAB"), ("GHALAB", "057", "GHAGOV")],
        ),
        (
            "People were told in Beirut on Monday that 40 people were killed in an Israeli raid on Tyre in Lebanon.",
            [("ISRMIL", "190", "LBNCVL")],
        ),
        (
            "The film follows a squad of German soldiers who are ambushed by partisans.",
            [],
        ),
        (
            "The death toll from Friday's bombing of a bus in Cotabato by Philippine rebels rose to six on Sunday.",
            [("PHLREB", "183", "PHLCVL")],
        ),
        (
            "The government of Niger and Tuareg rebels signed a ceasefire on Sunday.",
            [("NERGOV", "0871", "NERREB"), ("NERREB", "0871", "NERGOV")],
        ),
        (
            "Guinean soldiers opened fire on Monday on demonstrators in Conakry.",
            [("GINMIL", "175", "GINCVL")],
        ),
        (
            "Ugandan troops pulled out of the Congolese town of Bunia, handing over the airport to UN peacekeepers.",
            [("UGAMIL", "0874", "COD")],
        ),
        (
            "Peruvian police arrested 12 people at a rally in Lima.",
            [("PERCVL", "141", "PERGOV"), ("PERCOP", "173", "PERCVL")],
        ),
    ],
)
def test_what_a_sentence_tells(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]) -> None:
    assert dyads(coder, text, "2023-05-12") == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A suicide bomber blew himself up among recruits in Kirkuk, killing himself and 11 of the men.", 12),
        ("A suicide bomber rammed a lorry into a checkpoint in Ramadi, killing 15 soldiers as well as himself.", 16),
        ("Two girls blew themselves up in Mora, killing four people as well as themselves.", 6),
        ("An Israeli air strike in Rafah killed a Hamas commander, his wife and two of their children.", 4),
        ("Malian rebels killed a soldier in Gao on Monday. A second, listed as missing, was found dead later.", 2),
        ("Mozambican rebels beheaded seven men in Palma, police said, revising down an earlier toll of 12.", 7),
        ("Gunmen opened fire in a hall in Gao. A mayor and two teachers were killed, and six people wounded.", 3),
    ],
)
def test_all_dead_of_a_deed_are_counted(coder: eventcode.Coder, text: str, killed: int) -> None:
    assert [r["fatalities"] for r in rows(coder, text)] == [killed]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The United States apologised for an air strike that killed three herders in Kunar in Afghanistan.",
            [("USA", "055", None), ("USA", "195", "AFGAGR")],
        ),
        (
            "Iran seized a Greek tanker on Thursday. Athens demanded that the ship and its crew be released.",
            [("IRN", "1711", "GRCBUS"), ("GRC", "1053", "IRN")],
        ),
        (
            "M23 rebels captured Bunagana in Congo. The United Nations urged the group to halt its advance.",
            [("CODREB", "192", "COD"), ("IGOUNO", "025", "CODREB")],
        ),
        (
            "Lithuania expelled two Russian diplomats. Moscow called the step unfriendly and vowed to respond in kind.",
            [("LTU", "161", "RUSGOV"), ("RUS", "111", "LTU"), ("RUS", "130", "LTU")],
        ),
        (
            "Fiji's military commander gave Fijian Prime Minister Ali Vuna until noon to go. Vuna refused to resign.",
            [("FJIMIL", "139", "FJIGOV"), ("FJIGOV", "1231", "FJIMIL")],
        ),
        (
            "Saudi Arabia sent tents to Bosnia. The kingdom also pledged $10 million for refugees there.",
            [("SAU", "073", "BIH"), ("SAU", "0331", "---REF")],
        ),
        (
            "Bangladeshi police fired tear gas at garment workers in Dhaka on Sunday. Some 3,000 workers were marching "
            "when officers broke up the crowd with batons.",
            [("BGDCOP", "175", "BGDLAB"), ("BGDLAB", "141", "BGDGOV")],
        ),
        (
            "A suicide bomber killed nine Iraqi policemen in Mosul on Monday. The attacker drove a lorry packed with "
            "explosives into a checkpoint.",
            [("IRQUAF", "1831", "IRQCOP")],
        ),
        (
            "The Liberian rebels could attack Monrovia before July, Western military analysts said on Friday.",
            [],
        ),
        (
            "Chad, which shelters many refugees from Darfur, appealed to donors on Thursday for food aid.",
            [("TCD", "0233", "UIS")],
        ),
        (
            "Nepali rebels killed four policemen when they stormed a post in Rolpa.",
            [("NPLREB", "190", "NPLCOP")],
        ),
    ],
)
def test_who_is_meant(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str | None]]) -> None:
    assert dyads(coder, text) == told


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Pirates seized 12 Filipino sailors off Nigeria.", "PHLCVL"),
        ("An Israeli missile killed two Egyptian sailors on a tanker off Haifa.", "EGYCVL"),
        ("Tamil Tiger rebels killed six Sri Lankan sailors in Trincomalee.", "LKAMIL"),
    ],
)
def test_sailors_of_merchant_ships_are_civilians(coder: eventcode.Coder, text: str, target: str) -> None:
    assert [t for _, _, t in dyads(coder, text)] == [target]


def test_the_dead_of_a_war_this_year_are_no_event(coder: eventcode.Coder) -> None:
    assert not dyads(coder, "More than 2,300 people have died this year in the drug war in Ciudad Juarez in Mexico.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Maoists blow up Jharkhand track\nSuspected Maoist rebels blew up a railway line near Ranchi on Saturday.",
            [("INDREB", "183", "INDCVL")],
        ),
        (
            "Colombia fighting leaves 15 dead\nEleven FARC guerrillas and four soldiers died in combat near Cali on "
            "Monday.",
            [("COLREB", "190", "COLMIL"), ("COLMIL", "190", "COLREB")],
        ),
    ],
)
def test_a_headline_is_told_again(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]) -> None:
    assert dyads(coder, text, "2011-10-01") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chadian troops clashed with rebels near Adre last week and four soldiers were killed, the army said on "
            "Thursday.",
            [("TCDMIL", "190", "TCDREB", 4), ("TCDREB", "190", "TCDMIL", 4)],
        ),
        (
            "Armenian and Azeri forces exchanged tank fire near Fizuli; three Armenian and two Azeri soldiers were "
            "killed, officials said.",
            [("ARMMIL", "194", "AZEMIL", 5), ("AZEMIL", "194", "ARMMIL", 5)],
        ),
        (
            "A bomb killed five people in Karachi on Sunday. The device went off near a bank, killing five shoppers.",
            [("PAKUAF", "183", "PAKCVL", 5)],
        ),
        (
            "Rebels killed two soldiers in Gao on Sunday. Another two soldiers died in the firefight.",
            [("MLIREB", "190", "MLIMIL", 4)],
        ),
        (
            "Gunmen attacked an army post in Quetta on Sunday. The attackers opened fire with rifles and fled.",
            [("PAKUAF", "190", "PAKMIL", None)],
        ),
        (
            "Suspected rebels opened fire in a market in Gao on Sunday, shot dead nine traders and fled.",
            [("MLIREB", "193", "MLIBUS", 9)],
        ),
        (
            "A suicide bomber drove a lorry into a post in Kirkuk on Sunday, killing nine policemen. The bombing was "
            "the deadliest in the city this year, a doctor said.",
            [("IRQUAF", "1831", "IRQCOP", 9)],
        ),
        (
            "The guerrillas freed a Spanish hostage near Cali on Monday. The group still holds nine soldiers.",
            [("COLREB", "0841", "ESPCVL", None)],
        ),
    ],
)
def test_what_is_told_again_is_no_second_deed(
    coder: eventcode.Coder, text: str, told: list[tuple[str, str, str, int | None]]
) -> None:
    assert [(r["source"], r["cameo"], r["target"], r["fatalities"]) for r in rows(coder, text)] == told


def test_shots_alone_are_a_deed(coder: eventcode.Coder) -> None:
    assert dyads(coder, "Rebels opened fire in Gao on Sunday.") == [("MLIREB", "190", "MLICVL")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The EU imposed an arms embargo on Syria on Monday and slapped travel bans on four of its judges.",
            [("IGOEEC", "163", "SYR"), ("IGOEEC", "163", "SYRJUD")],
        ),
        (
            "Rebels shelled a market in Aleppo on Sunday, killing nine people. Shells hit the market at midday.",
            [("SYRREB", "194", "SYRCVL")],
        ),
        (
            "Fiji's military commander on Monday gave the government until noon on Friday to withdraw two laws.",
            [("FJIMIL", "139", "FJIGOV")],
        ),
        (
            "Jordan sent nine truckloads of medicine to Gaza. Gabon severed ties with Taiwan and recognised Beijing.",
            [("JOR", "073", "PSE"), ("GAB", "161", "TWN"), ("GAB", "054", "CHN")],
        ),
    ],
)
def test_deeds_beside_each_other(coder: eventcode.Coder, text: str, told: list[tuple[str, str, str | None]]) -> None:
    assert dyads(coder, text) == told
