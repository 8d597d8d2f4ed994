"""What definite phrases and acronyms stand for, in articles of a few sentences."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Hamas fired rockets at Israel. The group threatened to attack Jordan.", "PSEREB", "JOR"),
        ("Somali pirates seized a Greek tanker. The gang threatened to attack Kenya.", "SOMCRM", "KEN"),
        ("Britain's Labour party condemned France. The party condemned Norway.", "GBROPPPTY", "NOR"),
        ("Boko Haram killed nine Nigerian soldiers. The militants burned a mosque.", "NGAREB", "NGAREL"),
        ("The Kenyan foreign ministry criticised Somalia. The ministry condemned Eritrea.", "KENGOV", "ERI"),
        ("Sudanese army jets bombed a rebel camp. Norway condemned Egypt. The army attacked Chad.", "SDNMIL", "TCD"),
        ("The Movement for Unity of Mali (MUZ) praised Niger. MUZ condemned Togo.", "MLI", "TGO"),
    ],
)
def test_one_named_before(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    last = rows(coder, text)[-1]
    assert (last["source"], last["target"], last["source_basis"]) == (source, target, "coreference")


def test_the_islamist_group_is_the_one_named_before(coder: eventcode.Coder) -> None:
    text = "Chad accused Boko Haram of an attack in April. Jets bombed the Islamist group near Mora on Monday."
    assert rows(coder, text)[-1]["target"] in ("NGAREB", "CMRREB")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("France and Germany signed a pact. The two countries held talks on Monday.", {"FRA", "DEU"}),
        ("Togo and Benin signed a pact. The presidents of both countries met on Monday.", {"TGOGOV", "BENGOV"}),
        ("The Colombian government and the ELN met in Quito. Both sides held talks.", {"COLGOV", "COLREB"}),
        ("Angela Merkel phoned Mark Rutte. The two prime ministers held talks on Monday.", {"DEUGOV", "NLDGOV"}),
        ("The Colombian government and the ELN met in Quito. Envoys from both sides held talks.", {"COLGOV", "COLREB"}),
        ("Greek and Turkish diplomats met in Rome. The two sides held talks on Monday.", {"GRCGOV", "TURGOV"}),
        ("Government troops and rebels declared a truce in Mali. Both sides held talks.", {"MLIMIL", "MLIREB"}),
        (
            "Thai and Cambodian troops traded fire, and Bangkok said two of its soldiers died. Japan urged both sides "
            "to stop.",
            {"THAMIL", "KHMMIL"},
        ),
        ("Serbia blamed Kosovo. The United Nations urged both sides to hold talks.", {"SRB", "XKX"}),
    ],
)
def test_both_named_before(coder: eventcode.Coder, text: str, pair: set[str]) -> None:
    last = [r for r in rows(coder, text) if r["sentence"] == 1]
    assert {r["target"] for r in last} == pair


@pytest.mark.parametrize(
    "text",
    [
        "Hamas fired rockets at Israel. The group of tourists condemned Jordan.",
        "Kenyan soldiers and Ugandan soldiers met. The army condemned Togo.",
        "Norway praised Peru. A group condemned Togo.",
    ],
)
def test_what_does_not_point_back(coder: eventcode.Coder, text: str) -> None:
    assert [r["source"] for r in rows(coder, text) if r["sentence"] == 1 and r["source_basis"] == "coreference"] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ethnic Albanians protested in Skopje.", "MKDCVL"),
        ("Ethnic Russians in Estonia demanded citizenship.", "ESTCVL"),
        ("The Albanians of Serbia demanded autonomy.", "SRBCVL"),
        ("Albanians demanded autonomy in Skopje.", "ALB"),
    ],
)
def test_a_people_is_no_state(coder: eventcode.Coder, text: str, source: str) -> None:
    assert [r["source"] for r in rows(coder, text)] == [source]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Washington lifted sanctions imposed on Burma.", "MMR"),
        ("Germany earmarked two million euros in emergency aid to help Haiti recover.", "HTI"),
        ("Thai police arrested a Jordanian man on Tuesday.", "JORCVL"),
        ("A camp of Burundian refugees was attacked by Rwandan rebels, killing 20 people.", "BDIREF"),
    ],
)
def test_the_other_side_stands_further_down(coder: eventcode.Coder, text: str, target: str) -> None:
    assert target in [r["target"] for r in rows(coder, text)]


def test_fighters_of_a_group_in_power_are_rebels_to_a_text_without_a_date(coder: eventcode.Coder) -> None:
    actor = coder.actor("Taliban militants")
    assert actor is not None and actor.code == "AFGREB"


def test_they_are_both_who_acted_together(coder: eventcode.Coder) -> None:
    last = [r for r in rows(coder, "Chad and Niger met on Monday. They signed a treaty.") if r["sentence"] == 1]
    assert {(r["source"], r["cameo"], r["target"]) for r in last} == {("TCD", "057", "NER"), ("NER", "057", "TCD")}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru and Ecuador closed the bridge. The latter condemned Togo.", "ECU"),
        ("Peru and Ecuador closed the bridge. The former condemned Togo.", "PER"),
        ("Peru's president met Chile's president in Lima. The former condemned Togo.", "PERGOV"),
        ("Peru's president met Chile's president in Lima. The latter condemned Togo.", "CHLGOV"),
    ],
)
def test_two_in_turn(coder: eventcode.Coder, text: str, source: str) -> None:
    assert [r["source"] for r in rows(coder, text) if r["target"] == "TGO"] == [source]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Libya shelled Chad. It also accused its neighbour of lying.", "TCD"),
        ("Greece praised Cyprus. Turkey accused its rival of lying.", "CYP"),
    ],
)
def test_the_other_state(coder: eventcode.Coder, text: str, target: str) -> None:
    assert rows(coder, text)[-1]["target"] == target


def test_an_army_is_not_that_of_a_name(coder: eventcode.Coder) -> None:
    text = "Colombia's National Liberation Army (ELN) declared a truce with the army."
    assert {(r["source"], r["target"]) for r in rows(coder, text)} == {("COLREB", "COLMIL"), ("COLMIL", "COLREB")}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("North Korea left talks with the South.", ["KOR"]),
        ("South Korea blamed Japan. It also condemned the North.", ["JPN", "PRK"]),
        ("Kenya left talks with the South.", [""]),
    ],
)
def test_the_two_koreas(coder: eventcode.Coder, text: str, targets: list[str]) -> None:
    assert [r["target"] or "" for r in rows(coder, text)] == targets


def test_the_two_leaders_of_the_clause_before(coder: eventcode.Coder) -> None:
    text = "The Togolese president received the Chadian president on Monday, and the two leaders signed an accord."
    signed = {(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "057"}
    assert signed == {("TGOGOV", "TCDGOV"), ("TCDGOV", "TGOGOV")}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Norway's king flew home. Russia condemned the country.", "NOR"),
        ("Amnesty International accused Bahrain of torture. It urged the kingdom to free all doctors.", "BHR"),
        ("Norway praised Sweden. Russia condemned the country.", None),
    ],
)
def test_the_country(coder: eventcode.Coder, text: str, target: str | None) -> None:
    assert rows(coder, text)[-1]["target"] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Peru denounced the arrest of three opposition leaders in Lome. Police had picked up the three.", "TGOOPP"),
        ("Rebels in Chad freed nine nurses on Friday. They had taken the women captive in May.", "TCDHLH"),
    ],
)
def test_people_counted_before(coder: eventcode.Coder, text: str, target: str) -> None:
    assert [r["target"] for r in rows(coder, text)][-1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Togo freed six editors. France praised the West African state.", "TGO"),
        ("Togo freed six editors. France praised the southern state.", None),
        ("Togo expelled a Beninese envoy. France praised the West African state.", None),
    ],
)
def test_a_state_named_by_its_region(coder: eventcode.Coder, text: str, target: str | None) -> None:
    assert [r["target"] or None for r in rows(coder, text) if r["sentence"] == 1] == [target]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Taliban killed nine policemen. The group's leader threatened to attack Kabul.", "AFGREB"),
        ("Maoist rebels freed two nurses in India. The group threatened to attack Delhi.", "INDREB"),
        ("Iran hanged 13 members of the rebel group Ndama. The group's leader threatened to attack Tehran.", "IRNREB"),
    ],
)
def test_whose_the_groups_leader_is(coder: eventcode.Coder, text: str, source: str) -> None:
    assert [r["source"] for r in rows(coder, text) if r["cameo"].startswith("13")] == [source]
