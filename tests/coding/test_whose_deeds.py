"""Whose weapons, vehicles, towns and words they are, from the words around them."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import dyads


@pytest.mark.parametrize(
    ("text", "source", "code", "target"),
    [
        ("A mine laid by Angolan rebels killed four soldiers near Kuito on Monday.", "AGOREB", "1833", "AGOMIL"),
        ("Nine Angolan soldiers were killed in a minefield laid by rebels.", "AGOREB", "1833", "AGOMIL"),
        ("Ukrainian positions were hit with rockets fired by Russian troops.", "RUSMIL", "194", "UKRMIL"),
        ("Malian rebels exploded a bomb under a lorry carrying soldiers in Gao.", "MLIREB", "183", "MLIMIL"),
        ("Burmese troops burned alive six villagers.", "MMRMIL", "180", "MMRCVL"),
        ("The Malian army set free nine hostages.", "MLIMIL", "0841", "MLICVL"),
        ("Malian gunmen hacked to death between 30 and 50 farmers.", "MLIUAF", "1823", "MLIAGR"),
        ("Mortar rounds wounded four people in Fallujah.", "IRQUAF", "194", "IRQCVL"),
        ("Mali asked the West African bloc ECOWAS on Tuesday for troops.", "MLI", "0234", "IGOWAS"),
        ("The Malian rebels gave the army two weeks to leave Gao.", "MLIREB", "139", "MLIMIL"),
        ("Malian rebels entered Gao without firing a shot.", "MLIREB", "192", "MLI"),
        ("Kenyan police opened fire as students marched in Kisumu.", "KENCOP", "175", "KENEDU"),
        ("Iran vetoed a UN statement criticising Syria.", "IRN", "129", "IGOUNO"),
        ("Kenya called the Ugandan move encouraging.", "KEN", "051", "UGA"),
        ("Cambodia jailed exiled opposition leader Sam Rainsy.", "KHM", "173", "KHMOPP"),
        ("Nine Hezbollah fighters were killed in an Israeli strike near Tyre.", "ISRMIL", "195", "LBNREB"),
        ("A U.S. air strike killed six Afghan policemen in Ghazni.", "USAMIL", "195", "AFGCOP"),
        ("Six people died in Russian shelling of Kherson.", "RUSMIL", "194", "UKRCVL"),
        ("An Afghan was shot dead by Pakistani soldiers in Quetta.", "PAKMIL", "193", "AFGCVL"),
        ("Two policemen were killed in an ambush in Yala attributed to Muslim separatists.", "THASEP", "190", "THACOP"),
        ("Pakistani troops killed a senior commander in North Waziristan.", "PAKMIL", "190", "PAKUAF"),
        ("Tunisian youths demanding jobs hurled stones at police in Gafsa.", "TUNCVL", "145", "TUNCOP"),
        ("Hezbollah fired a volley of rockets at Haifa.", "LBNREB", "194", "ISRCVL"),
        ("Three people were killed when Russian forces shelled Kharkiv.", "RUSMIL", "194", "UKRCVL"),
        ("The Peruvian army lost a lieutenant to an ambush by Shining Path rebels.", "PERREB", "190", "PERMIL"),
        ("A raid by Kurdistan Workers Party (PKK) rebels in Hakkari killed six soldiers.", "TURREB", "190", "TURMIL"),
        ("A US drone strike in Mir Ali killed six militants, two Uzbeks among them.", "USAMIL", "1952", "PAKUAF"),
        ("Israel rejected a French proposal for a ceasefire in Lebanon.", "ISR", "1246", "FRA"),
        ("China sent tents to flood victims in Pakistan.", "CHN", "073", "PAKCVL"),
        ("Qatar is mediating between Israel and Hamas.", "QAT", "045", "PSEREB"),
        ("Nine soldiers died in a raid by PKK militants in Hakkari.", "TURREB", "190", "TURMIL"),
        ("Students rallied outside the Japanese embassy in Seoul in protest at visits to a shrine.",
         "KOREDU", "1412", "JPNGOV"),
        ("Armed Murle youths raided a camp near Bor, killing 27 people.", "SSDUAF", "190", "SSDCVL"),
        ("Forces loyal to Khalifa Haftar shelled Tripoli.", "LBYREB", "194", "LBYCVL"),
        ("Georgia announced the deaths of three airmen in a raid by Russian jets on an airfield at Marneuli.",
         "RUSMIL", "195", "GEOMIL"),
        ("A mob in Lahore beat to death the Sri Lankan manager of a factory.", "PAKCVL", "1823", "LKACVL"),
        ("US forces shot down drones over the southern Red Sea that Houthis had launched.", "USAMIL", "190", "YEMREB"),
    ],
)  # fmt: skip
def test_who_did_what_to_whom(coder: eventcode.Coder, text: str, source: str, code: str, target: str) -> None:
    found = dyads(coder, text)
    assert (source, code, target) in found
    assert {pair[1] for pair in found} <= {code, "141"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Two policemen and a Lashkar-e-Taiba commander were killed in an encounter at Tral.", {"INDCOP", "INDREB"}),
        ("Nine Ethiopian soldiers and four Eritrean troops fell in a battle near Zalambessa.", {"ETHMIL", "ERIMIL"}),
        ("Georgian and South Ossetian forces traded fire overnight.", {"GEOMIL", "GEOSEP"}),
        ("North and South Korean troops exchanged fire at the border.", {"PRKMIL", "KORMIL"}),
        ("Fighting between the Syrian army and Nusra Front militants flared around Idlib.", {"SYRMIL", "SYRREB"}),
        ("Government troops and rebels of the SPLM-North fought around Talodi in Sudan.", {"SDNMIL", "SDNREB"}),
        ("Haitian police lost one officer and killed 12 gang members on Friday.", {"HTICOP", "HTICRM"}),
        ("Indian soldiers killed three militants in an exchange of fire near Uri.", {"INDMIL", "INDUAF"}),
    ],
)
def test_both_sides_of_a_fight(coder: eventcode.Coder, text: str, sides: set[str]) -> None:
    found = dyads(coder, text)
    assert {s for s, _, _ in found} == {t for _, _, t in found} == sides


def test_demonstrators_who_die_in_clashes_rioted_and_were_fired_at(coder: eventcode.Coder) -> None:
    found = dyads(coder, "Four demonstrators were killed in clashes with police in Kisumu on Monday.")
    assert set(found) == {("KENCOP", "175", "KENCVL"), ("KENCVL", "145", "KENCOP")}


@pytest.mark.parametrize(
    "text",
    [
        "On this day in 1964 Malian soldiers killed nine rebels in Gao.",
        "More than 9,000 people have been killed in Mali since April 2014.",
        "Three in four Poles oppose sanctions on Hungary.",
        "Nine people were killed in Oaxaca when an army helicopter came down on a field.",
        "Nine Malian soldiers are being treated for burns.",
    ],
)
def test_history_totals_polls_and_accidents_are_none(coder: eventcode.Coder, text: str) -> None:
    assert dyads(coder, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Hutu rebel group CNDD said soldiers had killed 40 people in Gitega, Burundi. The army denied it.",
            ("BDIMIL", "016", "BDIREB"),
        ),
        (
            "Togolese soldiers opened fire on protesters calling for Faure Gnassingbe to step down, killing two.",
            ("TGOCVL", "1411", "TGOGOV"),
        ),
        (
            "A Palestinian was shot and killed by Israeli troops as villagers hurled stones at a patrol in Beita.",
            ("ISRMIL", "175", "PSECVL"),
        ),
        ("The Chinese president met with visiting Mongolian Foreign Minister Ana Lo.", ("CHNGOV", "040", "MNGGOV")),
        ("Tens of thousands of Georgians marched in Tbilisi.", ("GEOCVL", "141", "GEOGOV")),
        ("The UN condemned killings blamed on the Malian army.", ("IGOUNO", "111", "MLIMIL")),
        (
            "Thailand's government lifted the curfew. The opposition party demanded that it also free 20 activists.",
            ("THAOPPPTY", "1053", "THAGOV"),
        ),
        ("Kinshasa protested to Luanda and asked it to let the miners go home.", ("COD", "025", "AGO")),
        ("Hezbollah shelled Haifa. The Lebanese group threatened Israel with more attacks.", ("LBNREB", "138", "ISR")),
        ("Hamas freed two men. The Palestinian movement accused Israel of lying.", ("PSEREB", "112", "ISR")),
        (
            "A Russian air raid on Idlib killed nine. A second strike hit a clinic in Sarmin.",
            ("RUSMIL", "195", "SYRHLH"),
        ),
        (
            "Hezbollah detonated a roadside bomb near Marjayoun, killing two Lebanese and wounding an Israeli soldier.",
            ("LBNREB", "1833", "ISRMIL"),
        ),
        (
            "One activist was killed as supporters of the Bangladesh Nationalist Party fought police in Sylhet.",
            ("BGDCOP", "175", "BGDOPP"),
        ),
    ],
)
def test_who_is_meant_by_what_stands_around(
    coder: eventcode.Coder, text: str, told: tuple[str | None, str, str | None]
) -> None:
    assert told in dyads(coder, text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Thailand's government released 18 protesters whom the army had held since Monday.", ["0841"]),
        ("A Turkish post in Hakkari came under mortar fire. It was the second attack in a month.", ["194"]),
        ("Malian rebels ambushed an army convoy near Gao and set four lorries alight.", ["190"]),
        ("Malian rebels ambushed a patrol on Tuesday. The attack took place near Gao.", ["190"]),
    ],
)
def test_what_only_tells_more_of_a_deed(coder: eventcode.Coder, text: str, codes: list[str]) -> None:
    assert [code for _, code, _ in dyads(coder, text)] == codes


def test_a_town_near_which_is_not_its_department(coder: eventcode.Coder) -> None:
    [event] = coder.code("Rebels kidnapped three engineers near Tame, in Arauca, on Wednesday.", date="2019-05-10")
    assert event.place is not None and event.place.name == "Tame"


@pytest.mark.parametrize(
    "text",
    [
        "A bomb that police blamed on separatists killed a judge in Yala.",
        "A judge was killed in Yala in a bombing blamed by police on separatists.",
        "A judge was killed in Yala in a bombing claimed by Thai separatists.",
    ],
)
def test_a_deed_laid_at_somebody_is_his_as_a_claim(coder: eventcode.Coder, text: str) -> None:
    (row,) = [e.as_row() for e in coder.code(text, date="2019-05-08") if e.as_row()["cameo"].startswith("18")]
    assert (row["source"], row["target"], row["status"]) == ("THASEP", "THAJUD", "claimed")


def test_whom_an_official_tells_is_not_told_to_leave(coder: eventcode.Coder) -> None:
    text = "A bomb left 12 people dead in Kano on Sunday, a local official told reporters."
    assert dyads(coder, text) == [("NGAUAF", "183", "NGACVL")]


def test_staff_of_the_united_nations_bear_no_arms(coder: eventcode.Coder) -> None:
    rows = [
        e.as_row() for e in coder.code("Gunmen killed two UN staff in Juba. Gunmen killed two UN peacekeepers in Bor.")
    ]
    assert [r["acled_sub_event"] for r in rows] == ["Attack", "Armed clash"]


def test_a_name_in_s_is_no_plural(coder: eventcode.Coder) -> None:
    text = "Japan called on Bolivian President Evo Morales to free the men. He rejected the call."
    assert ("BOLGOV", "120", "JPN") in dyads(coder, text, "2018-05-10")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A bomb killed two Thai soldiers in Pattani. The device had been planted by separatists.",
            [("THASEP", "183", "THAMIL")],
        ),
        (
            "Separatists took a priest away in Cameroon. They were still holding him on Tuesday.",
            [("CMRSEP", "181", "CMRREL")],
        ),
        (
            "Opposition figure Kem Sokha was found guilty by a court in Phnom Penh and sentenced to 27 years.",
            [("KHMJUD", "116", "KHMOPP")],
        ),
        (
            "The last French soldiers left their base in Gao. They drove across the border into Niger.",
            [("FRAMIL", "0874", "MLI")],
        ),
        ("Jets from Ethiopia bombed Mekelle. They struck a hospital.", [("ETHMIL", "195", "ETHCVL")]),
    ],
)
def test_what_is_told_in_two_steps_is_one_deed(
    coder: eventcode.Coder, text: str, told: list[tuple[str, str, str]]
) -> None:
    assert dyads(coder, text) == told
