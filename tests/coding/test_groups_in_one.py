"""Two groups in one phrase, who do it to each other."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Nuer and Murle gunmen exchanged fire in Bor, South Sudan.", {"Nuer gunmen", "Murle gunmen"}),
        ("Hema and Lendu militiamen fought street battles in Bunia, Congo.", {"Hema militiamen", "Lendu militiamen"}),
    ],
)  # fmt: skip
def test_both_directions(coder: eventcode.Coder, text: str, texts: set[str]) -> None:
    found = rows(coder, text)
    assert {(r["source_text"], r["target_text"]) for r in found} == {(a, b) for a in texts for b in texts if a != b}
    assert len({r["event_id"] for r in found}) == 2


def test_rival_bands_are_one_actor(coder: eventcode.Coder) -> None:
    assert [(r["source"], r["target"]) for r in rows(coder, "Rival gangs clashed in Kingston, Jamaica.")] == [
        ("JAMCRM", "JAMCRM")
    ]


def test_the_dead_of_both_sides_fought_each_other(coder: eventcode.Coder) -> None:
    found = rows(coder, "Four soldiers and nine rebels died in a gunfight near Gao, Mali.")
    assert {(r["source"], r["target"]) for r in found} == {("MLIMIL", "MLIREB"), ("MLIREB", "MLIMIL")}


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Mali and Tuareg rebels exchanged prisoners.", "MLI", "MLIREB"),
        ("Russia and Chechen separatists signed a truce.", "RUS", "RUSSEP"),
        ("Moscow and Chechen rebels blamed each other for the shooting.", "RUS", "RUSREB"),
        ("The government of Mali and Tuareg rebels exchanged prisoners.", "MLIGOV", "MLIREB"),
        ("Kyiv and pro-Russian rebels blamed each other for the fire.", "UKR", "UKRSEP"),
    ],
)
def test_a_state_beside_a_people_s_fighters(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    assert {(r["source"], r["target"]) for r in rows(coder, text)} == {(source, target), (target, source)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gunmen killed a Pakistani judge and his driver in Karachi.", "PAKJUD"),
        ("Gunmen killed a Pakistani judge and two of her guards in Karachi.", "PAKJUD"),
        ("Gunmen abducted two aid workers and their driver in Mali.", "NGO"),
    ],
)
def test_who_is_hit_beside_somebody_is_no_other_target(coder: eventcode.Coder, text: str, target: str) -> None:
    assert [r["target"] for r in rows(coder, text)] == [target]


def test_one_group_is_no_two(coder: eventcode.Coder) -> None:
    found = rows(coder, "Nuer and Murle gunmen attacked a Kenyan village.")
    assert {(r["source"], r["target"]) for r in found} == {("SSDUAF", "KENCVL")}


def test_two_bands_of_one_code(coder: eventcode.Coder) -> None:
    found = rows(coder, "Hutu gunmen and Tutsi militiamen fought in Bujumbura on Sunday.")
    names = ("Hutu gunmen", "Tutsi militiamen")
    assert [(r["source_text"], r["target_text"]) for r in found] == [names, names[::-1]]


def test_a_government_beside_rebels(coder: eventcode.Coder) -> None:
    found = rows(coder, "The Colombian government and ELN rebels began peace talks in Quito.")
    assert {(r["source"], r["target"]) for r in found} == {("COLGOV", "COLREB"), ("COLREB", "COLGOV")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peace talks between Mozambique's government and Renamo rebels were broken off in Maputo.", "164"),
        ("Relations between Iran and Saudi Arabia were restored.", "050"),
    ],
)
def test_what_two_have_between_them(coder: eventcode.Coder, text: str, code: str) -> None:
    found = rows(coder, text)
    assert [r["cameo"] for r in found] == [code, code]
    assert (found[0]["source"], found[0]["target"]) == (found[1]["target"], found[1]["source"])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # groups of one code, told apart by their names
        ("Chiefs of Hamas and Palestinian Islamic Jihad met in Doha.", 2),
        ("Envoys of the Indonesian government and the Free Aceh Movement signed a truce in Geneva.", 2),
        ("Kyrgyz and Tajik border guards traded fire near Batken.", {"KGZMIL", "TJKMIL"}),
    ],
)
def test_both_groups_of_one_phrase(coder: eventcode.Coder, text: str, sides: set[str] | int) -> None:
    found = rows(coder, text)
    codes, names = {r["source"] for r in found}, {r["source_text"] for r in found}
    assert sides in (codes, names, len(names))
    assert len(found) == 2


def test_what_soldiers_wear_is_not_whose_they_are(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Gunmen in police uniforms abducted 16 nurses in Baghdad on Monday.")
    assert row["source"] == "IRQUAF"
