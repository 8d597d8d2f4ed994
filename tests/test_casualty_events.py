"""Casualties of whole texts: tied to their event, by side, with updates and by ACLED's rule."""

from __future__ import annotations

from typing import Any

import pytest

import eventcode


def first(coder: eventcode.Coder, text: str) -> dict[str, Any]:
    return coder.code(text, date="2019-05-08")[0].as_row(full=True)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed 41 people in Diwaniya on Monday. By evening the toll had climbed to 58.", 58),
        ("A bomb killed 41 people in Diwaniya on Monday. It brings the toll to 300 since May.", 41),
        ("Chadian soldiers fought rebels in Mali and killed 13 of them. Two Chadians died in the firefight.", 15),
        ("Rebels attacked a village near Bunia on Monday. Six villagers died.", 6),
        ("A mine hit a bus near Bannu, killing a teacher, his two daughters and the driver.", 4),
        ("The toll in a suicide attack on a mosque in Peshawar climbed to 31 when two of the wounded died.", 31),
        ("Death toll in Kabul bombing rises to 12", 12),
        ("At least five fatalities were recorded in a rocket attack on a market in Gao.", 5),
        ("Shelling of Gao on Monday killed three, two of them children, and injured nine.", 3),
        ("Gunmen raided a village near Jos on Monday. Four men, three women and a child were killed.", 8),
        ("Gunmen raided a village near Jos on Monday. The dead were four men, three women and a child.", 8),
        (
            "Gunmen raided a village near Jos. Seventeen people were killed, among them the chief and two of his sons.",
            17,
        ),
        ("Gunmen raided a village near Jos on Monday. Villagers buried 14 people on Tuesday.", 14),
        ("Gunmen killed a score of farmers near Jos on Monday.", 20),
        ("A mine killed two soldiers near Gao on Monday. One of the wounded died later.", 3),
        ("Rebels attacked a post in Gao. Three soldiers were killed. Four of the attackers also died.", 7),
        ("Gunmen shot dead a teacher, Somsak Intharat, his wife Malee and a volunteer, Arun Wongsa, in Yala.", 3),
        ("Bomb kills mayor, bodyguard in Kandahar", 2),
        ("A raid on a camp near Bor on Monday killed nine herders and 40 goats.", 9),
        ("At least 89 people have been killed in a week of gang fighting in Port-au-Prince.", 89),
        ("Gunmen killed no fewer than 12 villagers near Gao on Monday.", 12),
        ("Gunmen killed a total of 12 villagers near Gao on Monday.", 12),
        ("Gunmen ambushed a bus near Gao on Monday, leaving 12 dead and 15 hurt.", 12),
        ("Gunmen decapitated 12 villagers near Gao on Monday.", 12),
        ("Gunmen took the lives of 12 villagers near Gao on Monday.", 12),
        ("The army beat back an attack near Gao on Monday, killing or wounding 80 rebels.", None),
        (
            "Eleven soldiers died in an ambush near Ayorou. The army put the number of attackers killed at 17.",
            28,
        ),
        ("Four rockets fired by militants in Gaza landed near Sderot on Sunday and none caused casualties.", 0),
        (
            "A judge died in a car bombing in Beirut on Monday that also took the lives of his driver and a guard.",
            3,
        ),
        ("A bomb killed 17 worshippers in Potiskum. Police had earlier put the toll at 11.", 17),
        ("Georgia announced the deaths of three airmen in a raid by Russian warplanes on Marneuli.", 3),
        ("Four soldiers met their deaths at the hands of Shining Path rebels near Llochegua.", 4),
        ("A mob beat to death the manager of a factory in Sialkot.", 1),
        ("Shelling killed nine people in Douma, doctors said. Opposition activists put the number of dead at 12.", 9),
        ("Rebels said they had killed 30 soldiers in Gao. The government said that 11 men had died.", 11),
        (
            "Sunni and Alawite gunmen fought in Tripoli on Tuesday. Four men were killed, and troops came on Friday.",
            4,
        ),
        ("Police raised the death toll from Monday's bombing of a market in Kano to 12.", 12),
        ("Police raised to 12 the death toll from Monday's bombing of a market in Kano.", 12),
        ("Twelve people are now known to have died in Monday's bombing of a market in Kano.", 12),
        ("Twelve people were confirmed dead after a bomb exploded in a market in Kano on Monday.", 12),
        ("In the worst raid since January, when 30 people died, gunmen killed 12 villagers near Jos on Monday.", 12),
        ("Gunmen killed 12 villagers near Jos, the latest in a wave of violence that has claimed 900 lives.", 12),
        ("Gunmen killed 12 villagers near Jos on Monday in a conflict that has cost thousands of lives.", 12),
        ("A bomb failed to kill the governor of Kunar.", None),
        ("A bomb hit a house near Taiz, killing a family of six.", 6),
        ("Serb gunners shelled Dutch soldiers near Tuzla on Monday. No one was hurt.", 0),
        ("The army drove rebels out of Bulo Burte on Monday. Elders put the number of dead rebels at 14.", 14),
        ("A bomber blew himself up near Hilla on Monday, killing 12 pilgrims as well as himself.", 13),
        ("Rebels bound nine farmers near Bunia on Monday and shot them dead.", 9),
        ("Gunmen shot dead a nurse near Juba on Monday, the fifth to be killed there this year.", 1),
        ("Clashes near Wau left nine people dead and 40 huts in ashes on Monday.", 9),
        ("Rebels killed 40 farmers near Bunia before police shot two of the rebels dead.", 40),
        ("Soldiers killed 40 rebels near Bunia on Monday, for the loss of three of their own.", 43),
        ("Rebels attacked a camp near Bunia on Monday, killing six soldiers. They lost four men.", 10),
        (
            "Rebels killed six soldiers near Bunia on Monday. The army put its own dead at six and the rebels' at two.",
            8,
        ),
        ("Rebels killed six soldiers near Bunia on Monday. A seventh died in hospital.", 7),
        ("A car bomb went off in Bunia on Monday. Dozens of bodies were pulled out; by dusk the toll stood at 71.", 71),
        (
            "Police opened fire on protesters in Bunia on Monday. Two officers and nine civilians lost their lives, "
            "according to the mayor; a priest said the toll was higher.",
            11,
        ),
        ("Rebels shelled Bunia on Monday. It was raining. Two boys at play were killed.", 2),
        ("Rebels shelled Bunia on Monday. By night 11 bodies had been recovered.", 11),
        ("Troops fired on a crowd in Bunia on Monday. A priest was among the five dead.", 5),
        ("A mob beat a 34-year-old farmer to death near Bunia. His party says 51 of its men have died since May.", 1),
        ("A grenade was thrown at a bus in Bunia, wounding nine people, none of them fatally.", 0),
        ("A rocket hit a field near Ashdod on Monday, causing neither casualties nor damage.", 0),
        ("A teacher and a corporal were killed by rebels near Bunia on Monday.", 2),
        ("The rebels plotted to kill the king of Jordan and attacked a barracks in Irbid.", None),
        # those among the dead, the hurt beside them and the upper end of a span are not added
        ("Shells struck a clinic near Bunia, killing 12 people, among them a family of four, and injuring 49.", 12),
        ("Rebels shelled Bunia. The blasts left 12 dead and more than 40 wounded, doctors said.", 12),
        ("Police fired on a crowd in Bunia on Monday, killing between five and eight of them.", 5),
        ("Shells killed two people, a mother and her 12-year-old son, in Bunia on Monday.", 2),
        ("Rebels hurled grenades into a bar in Bunia. Two of the hurt died, bringing the number of dead to four.", 4),
        ("Two Kenyan soldiers were hit by sniper fire in Bunia on Monday. Both died later.", 2),
        ("Iran hanged three men in Zahedan on Monday.", 3),
        ("Shells killed 117 people in Bunia, 45 of them children.", 117),
        ("Gunmen killed 26 men in Bunia on Monday, 25 Congolese and a Kenyan.", 26),
        ("Police expelled 90 Ethiopian migrants from Kenya, two days after six nurses were stabbed to death.", None),
    ],
)
def test_deaths(coder: eventcode.Coder, text: str, killed: int | None) -> None:
    assert first(coder, text)["fatalities"] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rebels hacked off the hands of six farmers near Bunia and killed nine others.", [None, 9]),
        ("Men with knives killed nine farmers near Bunia, but soldiers shot dead four of them.", [9, 4]),
        ("A car bomb in Hilla left 12 dead, and gunmen shot dead six policemen at a checkpoint in Mosul.", [12, 6]),
        ("A mine killed three soldiers near Gao, and two policemen died when gunmen attacked their post.", [3, 2]),
    ],
)
def test_each_act_has_its_own_dead(coder: eventcode.Coder, text: str, killed: list[int | None]) -> None:
    assert [e.as_row()["fatalities"] for e in coder.code(text, date="2019-05-08")] == killed


def test_deaths_by_side(coder: eventcode.Coder) -> None:
    row = first(
        coder, "Soldiers clashed with rebels near Goma on Monday, and three soldiers and 14 rebels were killed."
    )
    sides = {row["source_roles"]: row["fatalities_source"], row["target_roles"]: row["fatalities_target"]}
    assert (row["fatalities"], sides) == (17, {"MIL": 3, "REB": 14})


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("Gunmen kidnapped 40 schoolgirls in Kebbi, Nigeria.", "abducted", 40),
        ("Police in Minsk arrested 120 protesters on Monday.", "arrested", 120),
    ],
)
def test_people_taken(coder: eventcode.Coder, text: str, column: str, value: int) -> None:
    assert first(coder, text)[column] == value


@pytest.mark.parametrize(
    ("text", "told", "acled"),
    [
        ("Rebels killed dozens of villagers near Bunia.", None, 12),
        ("Rebels killed several villagers near Bunia.", None, 3),
        ("Rebels killed 9 villagers near Bunia.", 9, 9),
        ("Rebels shelled a village near Bunia.", None, 0),
    ],
)
def test_acleds_rule_is_named(text: str, told: int | None, acled: int) -> None:
    for rule, killed in (("told", told), ("acled", acled)):
        row = first(eventcode.load(fatalities=rule), text)
        assert (row["fatalities"], row["fatality_rule"]) == (killed, rule)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(eventcode.InputError, match="acled"):
        eventcode.load(fatalities="acleds")


def test_one_of_a_side_that_fought_is_no_event_of_his_own(coder: eventcode.Coder) -> None:
    text = "Cambodian and Thai soldiers exchanged fire near a temple on Friday. One Thai soldier was killed."
    found = [e.as_row() for e in coder.code(text, date="2011-02-06")]
    assert [(r["source"], r["fatalities"]) for r in found] == [("KHMMIL", 1), ("THAMIL", 1)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Chile condemned Monday's killing of four Malian nurses by rebels near Kidal.", 4),
        ("The killing of six farmers by rebels near Kidal on Sunday sparked protests.", 6),
        ("The killings of farmers by rebels near Kidal on Sunday sparked protests.", None),
    ],
)
def test_the_dead_of_a_killing_told_by_a_noun(coder: eventcode.Coder, text: str, killed: int | None) -> None:
    rows = [e.as_row() for e in coder.code(text, date="2019-05-08")]
    assert [r["fatalities"] for r in rows if r["cameo"] == "180"] == [killed]


def test_what_was_shot_down_did_not_kill_those_in_it(coder: eventcode.Coder) -> None:
    row = first(coder, "A French helicopter was shot down near Gao on Monday, killing nine soldiers.")
    assert (row["source"], row["target"], row["fatalities"]) == ("MLIUAF", "FRAMIL", 9)


def test_those_hit_while_they_queue(coder: eventcode.Coder) -> None:
    row = first(coder, "Chadian artillery hit people queuing for bread in Bunia on Monday, and nine were killed.")
    assert (row["source"], row["cameo"], row["fatalities"]) == ("TCDMIL", "194", 9)


def test_a_crowd_that_kills_is_a_mob(coder: eventcode.Coder) -> None:
    row = first(coder, "A crowd clubbed two cattle traders to death near Ranchi on Monday.")
    assert (row["source"], row["acled_sub_event"], row["fatalities"]) == ("INDCVL", "Mob violence", 2)


def test_what_is_condemned_happened_the_day_before(coder: eventcode.Coder) -> None:
    rows = coder.code("Peru on Tuesday condemned a Chadian air strike near Bunia a day earlier.", date="2019-05-08")
    assert [(e.cameo, str(e.date.first)) for e in rows] == [("111", "2019-05-07"), ("195", "2019-05-06")]
