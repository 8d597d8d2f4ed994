"""The dead and injured of acts, counted in the parse and told by the sentence after."""

from __future__ import annotations

import pytest

import eventcode


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Shells left one man dead and 32 wounded in Goma.", 1, 32),
        ("A gunfight near Jolo left four marines and nine rebels dead.", 13, None),
        ("Rebels ambushed a convoy in Gao, killing between five and eight soldiers.", 5, None),
        ("Rebels shot dead seven farmers in a millet field outside Goma.", 7, None),
        ("Two blasts shook a bus station in Kano, killing 33 commuters.", 33, None),
        ("Masked men shot the mayor of Oruro, killing him and his wife.", 2, None),
        ("Three soldiers and 14 rebels died in a firefight in Mali.", 17, None),
        ("Fighters hacked 11 villagers to death near Beni in Congo.", 11, None),
        ("Gunmen killed a nurse in Goma and wounded two guards.", 1, 2),
        ("The raid in Gaza killed dozens of people.", None, None),
        ("Malian and Nigerian troops clashed on Monday and two soldiers were killed on each side.", 4, None),
        ("A bomb exploded in Bilbao, but nobody was killed.", 0, 0),
        ("Gunmen torched a school in Goma on Monday. No casualties were reported.", 0, 0),
        ("Troops killed the rebel commander in Mali.", 1, None),
        ("Rebels attacked a Malian patrol. Nine rebels and two soldiers lost their lives in the fighting.", 11, None),
        ("Militants slit the throats of 22 villagers near Medea in Algeria.", 22, None),
        ("Rebels ambushed a police convoy in Mali. Four officers died.", 4, None),
        (
            "Gunmen shot dead Ali Traore, a mayor and critic of the army, in Mali, and his driver died with him.",
            2,
            None,
        ),
        ("Chad declared martial law after fighting broke out in Moussoro, where 16 soldiers died.", None, None),
        ("Rebels ambushed a police convoy in Mali. The death toll since May is 80.", None, None),
        ("Rebels killed six nurses in Mali. Nine people died in a crash.", 6, None),
        ("Syrian jets hit a wedding party in Idlib, killing as many as 25 guests.", 25, None),
        ("A policeman was fatally shot by gunmen in Kirkuk on Friday.", 1, None),
        ("Rebels raided a mill near Gao, killing two engineers and mortally wounding the watchman.", 3, None),
        ("A Syrian jet dropped bombs on Idlib, wiping out a family of five.", 5, None),
        ("Gunmen killed 12 people in Kano on Friday, the fifth such attack this month.", 12, None),
        ("Troops and rebels clashed in Mali; three men died on one side and two on the other.", 5, None),
        (
            "A suicide bomber hit a church in Jos, killing eight people as well as himself; "
            "youths then beat three riders to death.",
            9,
            None,
        ),
        ("Nine militants were killed along with two policemen in a gunfight in Quetta.", 11, None),
        ("A drone strike in Gaza killed a commander, his driver and a passer-by.", 3, None),
        ("The mayor of Kidal, her husband and a village guard were shot dead by gunmen in Mali.", 3, None),
        ("Militants beat to death an organiser of the Movement for Change and his brother in Lome.", 2, None),
        ("Rebels fired a rocket at a boat off Goma in Congo, and 15 traders drowned.", 15, None),
        ("Shells killed nine people in Goma. Three of the wounded have since died, bringing the toll to 12.", 12, None),
        ("Syrian jets bombed a market in Idlib. We have buried seven traders, an official said.", 7, None),
        ("Jets killed 12 people in Idlib. A doctor said he had counted 16 bodies.", 16, None),
        (
            "Six marines were killed in a clash with rebels in Mali. The bodies of 15 rebels were found on Monday.",
            21,
            None,
        ),
        ("Nigerian troops killed 40 rebels and lost two men when they attacked a camp.", 42, None),
        ("Rebels killed two soldiers in Mali. A boy who had been at play died in hospital.", 3, None),
        (
            "Rebels attacked a Malian patrol and killed nine soldiers. Two of the attackers were also shot dead.",
            11,
            None,
        ),
        ("Residents rioted in Conakry on Friday and two people were killed.", 2, None),
        ("Three people died on Friday as residents of Conakry fought police.", 3, None),
        ("Residents rioted in Conakry on Friday. Two people died, a doctor said.", 2, None),
        ("A bomber struck a police post in Kabul, killing six people including himself.", 6, None),
        ("Rebels dragged five farmers from their homes near Goma and shot them in front of their wives.", 5, None),
        ("Rebels fought soldiers in Gao on Friday, and doctors said 12 bodies had been brought in.", 12, None),
        ("Nine Algerian villagers had their throats cut near Medea on Sunday.", 9, None),
        ("Shelling in Gao killed four civilians and as many soldiers.", 8, None),
        ("In addition to the talks in Rome, six people were killed in a blast in Kabul.", 6, None),
        ("Besides the bomber, six people were killed in a blast in Kabul.", 7, None),
        ("Two women blew themselves up in a market in Kano, killing nine other people.", 11, None),
        ("A man blew himself up in a market in Kano, killing nine people.", 9, None),
        ("Rebels lined up nine farmers near Goma and shot them one by one.", 9, None),
        ("Nurses gathered 20 bodies from the streets of Goma on Friday, a day after rebels fought the army.", 20, None),
        ("Rebels ambushed a Malian patrol and killed nine soldiers. Two rebels were found dead nearby.", 11, None),
        ("The toll of Sunday's bombing in Jos has risen to six. Two of the injured died in hospital.", 6, None),
    ],
)
def test_the_first_event_carries_them(
    coder: eventcode.Coder, text: str, killed: int | None, injured: int | None
) -> None:
    hurt = coder.code(text, date="2012-05-16")[0].casualties
    assert (hurt.killed and hurt.killed.value, hurt.injured and hurt.injured.value) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two guards were stabbed to death and three attackers were shot dead in Hebron.", [2, 3]),
        ("Rebels killed nine traders in Goma before police shot four of them dead.", [9, 4]),
    ],
)
def test_acts_side_by_side_have_their_own_dead(coder: eventcode.Coder, text: str, killed: list[int]) -> None:
    found = [e.casualties.killed for e in coder.code(text, date="2012-05-16")]
    assert [k.value for k in found if k is not None] == killed
