"""Acts of one sentence that are one: a riot and its dead, an attack and whose men it killed, a visit called off."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows

PUBLISHED = "2015-07-17"  # a Friday


def told(coder: eventcode.Coder, text: str) -> list[tuple[str | None, ...]]:
    events = coder.code(text, date=PUBLISHED)
    return [(e.cameo, *((a.code if a else None) for a in (e.source, e.target))) for e in events]


@pytest.mark.parametrize(
    ("text", "cameo", "killed"),
    [
        ("Riots in Conakry killed 14 people on Monday.", ["145"], 14),
        ("Clashes between students and police in Dakar left four people dead.", ["145", "175"], 4),
        ("A crackdown by the army on protesters in Lome killed 12 people.", ["175"], 12),
    ],
)
def test_a_crowd_and_its_dead_are_one_act(coder: eventcode.Coder, text: str, cameo: list[str], killed: int) -> None:
    events = coder.code(text, date=PUBLISHED)
    assert [e.cameo for e in events] == cameo
    assert {e.casualties.killed.value for e in events if e.casualties.killed} == {killed}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A suicide attack on a NATO convoy in Herat killed two soldiers.", [("1831", "AFGUAF", "IGONAT")]),
        ("A rocket attack on a French army base near Kidal wounded two soldiers.", [("194", "MLIUAF", "FRAMIL")]),
        ("Three policemen were killed in an attack on a U.N. convoy in Kidal.", [("190", "MLIUAF", "MLICOP")]),
        ("Three soldiers were killed in an attack on a market in Herat.", [("190", "AFGUAF", "AFGMIL")]),
    ],
)
def test_what_was_attacked_says_whose_men_died(
    coder: eventcode.Coder, text: str, events: list[tuple[str | None, ...]]
) -> None:
    assert told(coder, text) == events


def test_a_visit_called_off_has_its_visitor(coder: eventcode.Coder) -> None:
    assert told(coder, "A visit by the Omani sultan to Spain was cancelled.") == [("120", "OMNGOV", "ESP")]


def test_two_sides_read_as_one(coder: eventcode.Coder) -> None:
    text = "A shootout between police and drug traffickers in Natal killed three people."
    assert {event[1:] for event in told(coder, text)} == {("BRACOP", "BRACRM"), ("BRACRM", "BRACOP")}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("An Israeli raid on the port of Gaza killed three fishermen.", [("190", "ISRMIL", "PSECVL")]),
        ("A raid by rebels on an army base in Gao killed three soldiers.", [("190", "MLIREB", "MLIMIL")]),
        (
            "Two Malian soldiers and nine rebels were killed in a battle near Gao.",
            [("190", "MLIMIL", "MLIREB"), ("190", "MLIREB", "MLIMIL")],
        ),
        ("Shells launched from Russian positions hit a school in Kharkiv.", [("194", "RUSMIL", "UKREDU")]),
        (
            "Russian artillery shelled Kharkiv, killing four nurses and cutting power to the city.",
            [("194", "RUSMIL", "UKRHLH")],
        ),
        ("Rebels attacked a ferry near Bunia in Congo, leaving it adrift.", [("190", "CODREB", "CODCVL")]),
        ("Rockets fired from Gaza wounded two Israelis on Monday.", [("194", "PSEUAF", "ISRCVL")]),
        # the dead are whom fire on a building hits, and soldiers of a state whom fire on a barracks hits
        ("A car bomb exploded near a mosque in Gao, killing nine nurses.", [("1832", "MLIUAF", "MLIHLH")]),
        ("An Iraqi missile hit a barracks in Dhahran, killing 28 US soldiers.", [("194", "IRQMIL", "USAMIL")]),
        ("Militants shot dead a policeman and his wife at their home in Gao.", [("193", "MLIUAF", "MLICOP")]),
        ("Israeli settlers shot dead a farmer near Nablus and wounded his cousin.", [("193", "ISRCVL", "PSEAGR")]),
        ("Syrian jets dropped bombs filled with chlorine on Saraqib.", [("2041", "SYRMIL", "SYRCVL")]),
        (  # what a shelling wrecks is part of it, a fire that raiders set is not
            "Malian rebels shelled Gao, killing three nurses and wrecking the police station.",
            [("194", "MLIREB", "MLIHLH")],
        ),
        (
            "Malian rebels raided a clinic in Gao, killing three nurses and setting fire to the school.",
            [("190", "MLIREB", "MLIHLH"), ("1712", "MLIREB", "MLIEDU")],
        ),
        ("Ghana imposed a curfew on Accra, ordering people to stay indoors.", [("1723", "GHA", "GHACVL")]),
        ("Ghana's president, addressing parliament, warned Togo of war.", [("138", "GHAGOV", "TGO")]),
        ("Shelling by Syrian army tanks killed nine nurses in Rastan.", [("194", "SYRMIL", "SYRHLH")]),
        ("Chad turned down a French demand that it hand over Idriss Abakar.", [("120", "TCD", "FRA")]),
        (
            "Ghana's president telephoned Togo's president and apologised for the deaths of nine nurses in 2010.",
            [("041", "GHAGOV", "TGOGOV"), ("041", "TGOGOV", "GHAGOV"), ("055", "GHAGOV", "TGOGOV")],
        ),
        ("A mob beat a nurse to death in Gao and set his body on fire.", [("1823", "MLICVL", "MLIHLH")]),
        (  # the dead that a clause counts are those of the deed above it
            "Malian separatists seized an army camp in Gao after a week of fighting in which 40 people were killed.",
            [("192", "MLISEP", "MLIMIL")],
        ),
        ("Missiles fired by a U.S. drone killed six Somali rebels near Kismayo.", [("1952", "USAMIL", "SOMREB")]),
        ("Somali troops, backed by U.S. drones, shelled rebels near Kismayo.", [("194", "SOMMIL", "SOMREB")]),
        ("US cruise missiles destroyed a plant in Khartoum, injuring ten nurses.", [("194", "USAMIL", "SDNHLH")]),
        (
            "Two Russian soldiers were killed when their vehicle struck a mine in Grozny.",
            [("1833", "RUSUAF", "RUSMIL")],
        ),
        ("Kenya's doctors' union called off a strike that had crippled hospitals.", [("082", "KENLAB", None)]),
        ("Not a single Malian soldier or rebel was killed or wounded in Gao.", []),
        ("Somali rebels stormed a police station in Kismayo.", [("190", "SOMREB", "SOMCOP")]),
        (
            "Jewish settlers set fire to olive groves of Palestinian farmers near Nablus.",
            [("1712", "ISRCVL", "PSEAGR")],
        ),
        ("Syrian rebels shelled a chemical plant in Homs.", [("194", "SYRREB", "SYRCVL")]),
        (
            "Malian soldiers burned down two villages near Gao on Monday, killing five nurses.",
            [("1712", "MLIMIL", "MLICVL"), ("190", "MLIMIL", "MLIHLH")],
        ),
        ("Two men on a motorbike shot dead Carlos Ruiz, a mayor, in Iguala.", [("193", "MEXUAF", "MEXGOV")]),
    ],
)
def test_whom_force_hit_and_whence_it_came(
    coder: eventcode.Coder, text: str, events: list[tuple[str | None, ...]]
) -> None:
    assert told(coder, text) == events


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Two soldiers were killed and six injured by a landmine in Casamance on Sunday.", ("1833", "SENUAF", 2)),
        ("Two soldiers were killed and six wounded in an ambush by rebels in Casamance.", ("190", "SENREB", 2)),
        ("Four policemen were killed and nine others wounded in a rebel raid in Casamance.", ("190", "SENREB", 4)),
        ("Nine people died when a suicide bomber blew himself up in a mosque in Dakar.", ("1831", "SENUAF", 9)),
        ("Nine rebels were killed when a U.S. drone fired missiles at a camp near Dakar.", ("1952", "USAMIL", 9)),
        ("Nine people were killed when an Ethiopian air strike hit a market in Alamata.", ("195", "ETHMIL", 9)),
        ("42 civilians were killed in two days of shelling in Dakar.", ("194", "SENUAF", 42)),
        ("Gunmen raided the village of Bignona in Senegal, killing 15 farmers.", ("190", "SENUAF", 15)),
        ("Rebels raided the town of Bignona in Senegal, killing eight soldiers.", ("190", "SENREB", 8)),
        ("Police fired on protesters in Dakar, killing three people and wounding several.", ("175", "SENCOP", 3)),
    ],
)
def test_those_hurt_tell_how_the_dead_died(coder: eventcode.Coder, text: str, coded: tuple[str, str, int]) -> None:
    assert [(r["cameo"], r["source"], r["fatalities"]) for r in rows(coder, text)] == [coded]


def test_a_question_put_to_somebody_is_no_appeal(coder: eventcode.Coder) -> None:
    assert rows(coder, "Asked why he had left, the Libyan president said that he was ill.") == []


def test_falling_rock_is_nobodys_deed(coder: eventcode.Coder) -> None:
    assert rows(coder, "Two miners were killed and six injured by falling rock in Zambia on Monday.") == []


def test_the_dead_are_the_target_where_a_building_was_hit(coder: eventcode.Coder) -> None:
    text = "Nine people died when a suicide bomber blew himself up in a mosque in Dakar on Monday."
    assert [r["target_text"] for r in rows(coder, text)] == ["Nine people"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A day of fighting in Gao left three Malian soldiers and 14 rebels dead.", {("MLIMIL", "MLIREB")}),
        ("Two people were killed when Hutu and Tutsi youths fought with machetes in Gitega in Burundi.", set()),
    ],
)
def test_both_sides_of_a_deadly_fight(coder: eventcode.Coder, text: str, sides: set[tuple[str, str]]) -> None:
    found = rows(coder, text)
    assert {r["cameo"] for r in found} == {"190"} and len(found) == 2
    assert all({(r["source"], r["target"]), (r["target"], r["source"])} & sides or not sides for r in found)
    assert not [r for r in found if (r["target_text"] or "").startswith("Two people")]


def test_a_verb_said_again_of_a_number(coder: eventcode.Coder) -> None:
    found = rows(coder, "Albania expelled two Russian diplomats on Wednesday, and Montenegro expelled one.")
    assert {(r["cameo"], r["source"], r["target"]) for r in found} == {
        ("161", "ALB", "RUSGOV"),
        ("161", "MNE", "RUSGOV"),
    }


def test_a_deadline_for_those_expelled_is_no_ultimatum(coder: eventcode.Coder) -> None:
    found = rows(coder, "Belarus expelled two Latvian diplomats on Friday and gave them 48 hours to leave.")
    assert [(r["cameo"], r["target"]) for r in found] == [("161", "LVAGOV")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # asides that tell nothing of their own
        ("An aid convoy was shelled by rebels near Gao.", [("194", "MLIREB", "NGO")]),
        ("Jets of Chad bombed the zone that Niger occupies.", [("195", "TCDMIL", "NERCVL")]),
        ("Kuwait lifted a curfew imposed in May.", [("0813", "KWT", "KWTCVL")]),
        ("The parliament of Chad passed a law forbidding rallies.", [("1721", "TCDLEG", None)]),
        ("Norway lifted the arms embargo that it imposed on Pakistan in 1998.", [("085", "NOR", "PAK")]),
        ("Teachers in Skopje walked off the job, shutting the schools.", [("143", "MKDEDU", "MKDGOV")]),
        ("Police in Dhaka killed two militants after surrounding a house.", [("190", "BGDCOP", "BGDUAF")]),
        ("Mortar rounds fired by rebels killed a nun in Gao.", [("194", "MLIREB", "MLIREL")]),
        ("A car bomb planted by ETA killed a mayor in Bilbao.", [("1832", "ESPREB", "ESPGOV")]),
        ("Rebels marched off with three teachers in Colombia.", [("181", "COLREB", "COLEDU")]),
        ("Oman denied the charges, calling them absurd.", [("016", "OMN", None)]),
        ("The MNLA, a group fighting the army of Mali, freed two nuns.", [("0841", "MLIREB", "MLIREL")]),
        ("Rebels who are fighting the army of Chad freed two monks.", [("0841", "TCDREB", "TCDREL")]),
        (
            "Rebels were fighting the army in Gao on Monday.",
            [("190", "MLIREB", "MLIMIL"), ("190", "MLIMIL", "MLIREB")],
        ),
        ("Norway cut its aid to Uganda, citing fears for the rights of women.", [("162", "NOR", "UGA")]),
        ("Japan froze the assets of nine Burmese generals, piling pressure on the junta.", [("163", "JPN", "MMRMIL")]),
        (
            "A car bomb exploded outside a police post in Bilbao on Monday. The blast wrecked a car.",
            [("1832", "ESPUAF", "ESPCOP")],
        ),
        # whom force hit
        ("A Palestinian bomber blew himself up in Haifa, killing seven Israelis.", [("1831", "PSEUAF", "ISRCVL")]),
        ("Nine bodies were found in Gao after an attack by militiamen.", [("190", "MLIUAF", "MLICVL")]),
        (
            "A suicide bomber blew himself up at a police post in Gao, killing ten people.",
            [("1831", "MLIUAF", "MLICOP")],
        ),
        ("Rebels fired rockets into Israel, wounding three people.", [("194", "ISRREB", "ISRCVL")]),
        ("Israeli guns replied by shelling a village in Lebanon, killing two nuns.", [("194", "ISRMIL", "LBNREL")]),
    ],
)
def test_what_is_part_of_another_act(coder: eventcode.Coder, text: str, events: list[tuple[str, ...]]) -> None:
    assert told(coder, text) == events


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Gunmen ambushed soldiers near Gao, killing four, and two of the attackers died when troops returned fire.",
            6,
        ),
        ("Gunmen killed three officers near Gao and one of the gunmen was shot dead by police.", 4),
        ("Rebels overran a post near Gao, with 38 soldiers and about 60 guerrillas killed.", 98),
        ("Rebels and the army fought a battle near Gao on Friday that left ten rebels and four soldiers dead.", 14),
        (
            "Jihadists attacked a base in Djibo, killing 11 soldiers. The army said it had killed 20 of the attackers.",
            31,
        ),
        ("Taliban fighters killed 14 Afghan soldiers near Kunduz. The Taliban put the number of dead at 26.", 14),
        ("Ten Kurdish rebels and four Turkish soldiers died in a clash. Earlier reports had put the toll at nine.", 14),
        ("The number killed in a suicide bombing of a hotel in Gao has risen to 23, doctors said.", 23),
        ("Police fired on a crowd in Gao, with three students killed and 40 wounded.", 3),
    ],
)
def test_all_who_died_in_one_fight(coder: eventcode.Coder, text: str, killed: int) -> None:
    found = coder.code(text, date=PUBLISHED)
    assert {e.casualties.killed.value for e in found if e.casualties.killed} == {killed}
    assert len({e.act_id for e in found}) == 1
