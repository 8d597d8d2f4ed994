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
        ("A bomb exploded in Bilbao, but nobody was killed.", 0, 0),
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
    ],
)
def test_the_first_event_carries_them(
    coder: eventcode.Coder, text: str, killed: int | None, injured: int | None
) -> None:
    hurt = coder.code(text, date="2012-05-16")[0].casualties
    assert (hurt.killed and hurt.killed.value, hurt.injured and hurt.injured.value) == (killed, injured)
