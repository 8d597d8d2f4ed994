"""Both sides of an act: stated, reciprocal and inferred; and what is not ours."""

from __future__ import annotations

import pytest
from attrs import evolve

import eventcode
from tests.coding.reading import dyads, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "France and Germany condemned Syria and Iran.",
            {("FRA", "SYR"), ("FRA", "IRN"), ("DEU", "SYR"), ("DEU", "IRN")},
        ),
        ("Turkey condemned Greece, Cyprus and Israel.", {("TUR", "GRC"), ("TUR", "CYP"), ("TUR", "ISR")}),
        pytest.param(
            "Kenyan and Ethiopian troops attacked Somali rebels.", {("KENMIL", "SOMREB"), ("ETHMIL", "SOMREB")}
        ),
        (
            "Kenyan troops and Ethiopian troops attacked Somali rebels.",
            {("KENMIL", "SOMREB"), ("ETHMIL", "SOMREB")},
        ),
    ],
)
def test_every_source_with_every_target(coder: eventcode.Coder, text: str, expected: set[tuple[str, str]]) -> None:
    found = rows(coder, text)
    assert {(r["source"], r["target"]) for r in found} == expected
    assert len(found) == len(expected)
    assert len({r["act_id"] for r in found}) == 1
    assert len({r["event_id"] for r in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "code", "sides"),
    [
        ("Kenya and Uganda signed a trade agreement in Nairobi.", "057", {"KEN", "UGA"}),
        ("Kenya signed a trade agreement with Uganda in Nairobi.", "057", {"KEN", "UGA"}),
        pytest.param("The presidents of Kenya and Uganda met in Nairobi.", "040", {"KENGOV", "UGAGOV"}),
        pytest.param("The Kenyan and Ugandan presidents met in Nairobi.", "040", {"KENGOV", "UGAGOV"}),
        pytest.param("French and German diplomats met in Paris.", "040", {"FRAGOV", "DEUGOV"}),
        pytest.param("The governments of Iran and Iraq signed an agreement.", "057", {"IRNGOV", "IRQGOV"}),
        ("The Kenyan president and the Ugandan president met in Nairobi.", "040", {"KENGOV", "UGAGOV"}),
        ("The Indian prime minister met the Japanese prime minister in Osaka.", "040", {"INDGOV", "JPNGOV"}),
        ("Chadian soldiers clashed with Sudanese rebels on Monday.", "190", {"TCDMIL", "SDNREB"}),
        ("Armenia and Azerbaijan negotiated in Vienna.", "046", {"ARM", "AZE"}),
        ("Armenia and Azerbaijan condemned each other.", "111", {"ARM", "AZE"}),
        ("Turkish and Greek soldiers shot at one another near the border.", "193", {"TURMIL", "GRCMIL"}),
        ("Chad and Niger expelled each other's diplomats.", "161", {"TCD", "NER"}),
    ],
)
def test_reciprocal_acts_run_both_ways(coder: eventcode.Coder, text: str, code: str, sides: set[str]) -> None:
    one, other = sorted(sides)
    found = rows(coder, text)
    assert {(r["source"], r["cameo"], r["target"]) for r in found} == {(one, code, other), (other, code, one)}
    assert len(found) == 2
    assert len({r["act_id"] for r in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Polish foreign minister visited Lithuania on Monday.",
        "The Polish foreign minister arrived in Lithuania on Monday.",
        "Lithuania hosted the Polish foreign minister on Monday.",
    ],
)
def test_a_visit_is_042_for_the_guest_and_043_for_the_host(coder: eventcode.Coder, text: str) -> None:
    assert set(dyads(coder, text)) == {("POLGOV", "042", "LTU"), ("LTU", "043", "POLGOV")}


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Police arrested ten opposition activists in Kampala.", "UGACOP", "UGAOPP"),
        ("Soldiers attacked a rebel camp near Goma.", "CODMIL", "CODREB"),
        ("Gunmen killed three farmers in Burkina Faso.", "BFAUAF", "BFAAGR"),
    ],
)
def test_role_nouns_take_the_country_of_the_place(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    [row] = rows(coder, text)
    assert (row["source"], row["target"]) == (source, target)
    assert (row["source_basis"], row["target_basis"]) == ("inferred", "inferred")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Soldiers and rebels clashed near Gao on Monday.", {"MLIMIL", "MLIREB"}),
        ("Police and students clashed in Caracas on Monday.", {"VENCOP", "VENEDU"}),
    ],
)
def test_both_sides_of_a_clash_take_the_country_of_the_place(
    coder: eventcode.Coder, text: str, sides: set[str]
) -> None:
    found = rows(coder, text)
    assert found
    assert {r["source"] for r in found} == {r["target"] for r in found} == sides


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Ethiopian police arrested opposition activists.", "ETHCOP", "ETHOPP"),
        ("Rebels attacked Burundian soldiers.", "BDIREB", "BDIMIL"),
        ("Egyptian police fired tear gas at protesters.", "EGYCOP", "EGYCVL"),
    ],
)
def test_role_nouns_take_the_country_of_the_other_side(
    coder: eventcode.Coder, text: str, source: str, target: str
) -> None:
    assert {(r["source"], r["target"]) for r in rows(coder, text)} == {(source, target)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Iraqi officials criticized the president on Monday.", "---GOV"),
        ("Nigerian diplomats met army commanders on Monday.", "---MIL"),
    ],
)
def test_offices_abroad_do_not_take_the_country_of_the_other_side(
    coder: eventcode.Coder, text: str, target: str
) -> None:
    assert rows(coder, text)[0]["target"] == target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A car bomb killed four people in Baghdad.", ("IRQUAF", "183", "IRQCVL")),
        ("Two soldiers were killed in an ambush near Gao.", ("MLIUAF", "190", "MLIMIL")),
        ("Three farmers were kidnapped in northern Mozambique.", ("MOZUAF", "181", "MOZAGR")),
    ],
)
def test_unknown_attackers_are_armed_men_of_the_place(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str]
) -> None:
    [row] = rows(coder, text)
    assert (row["source"], row["target"]) == (expected[0], expected[2])
    assert row["cameo"].startswith(expected[1])
    assert row["source_basis"] == "inferred"


@pytest.mark.parametrize(
    ("text", "source", "country"),
    [
        ("Russian forces shelled the town of Bakhmut in Ukraine.", "RUSMIL", "UKR"),
        ("Indian authorities imposed a curfew in Srinagar.", "INDGOV", "IND"),
        ("Turkish jets bombed Idlib on Monday.", "TURMIL", "SYR"),
    ],
)
def test_what_happens_to_a_place_happens_to_its_people_or_state(
    coder: eventcode.Coder, text: str, source: str, country: str
) -> None:
    [row] = rows(coder, text)
    assert (row["source"], row["target_country"], row["target_basis"]) == (source, country, "inferred")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protesters marched through the town of Sfax.", ("TUNCVL", "141", "TUNGOV")),
        ("Students demonstrated in Chittagong on Monday.", ("BGDEDU", "141", "BGDGOV")),
        ("People protested against the government in Medellin.", ("COLCVL", "141", "COLGOV")),
        ("Greek dockers went on strike on Monday.", ("GRCLAB", "143", "GRCGOV")),
        ("Tunisian journalists held a sit-in outside parliament.", ("TUNMED", "141", "TUNLEG")),
        pytest.param("Students demonstrated in Dhaka on Monday.", ("BGDEDU", "141", "BGDGOV")),
        pytest.param("Workers went on strike in Oslo on Monday.", ("NORLAB", "143", "NORGOV")),
        pytest.param("Thousands of people protested in Medellin on Monday.", ("COLCVL", "141", "COLGOV")),
    ],
)
def test_a_protest_against_nobody_named_has_the_government(
    coder: eventcode.Coder, text: str, expected: tuple[str, str, str]
) -> None:
    assert dyads(coder, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A man killed his wife in Leeds on Monday."),
        pytest.param("A man killed a woman in Leeds on Monday."),
        "A thief robbed a bank in Lyon on Monday.",
        "A bus crash killed twelve people in Peru on Monday.",
        "An earthquake killed forty people in Nepal on Monday.",
        "Apple signed an agreement with a supplier on Monday.",
        "The Italian team beat the Spanish team in Rome on Monday.",
        "The company demanded that its customers pay.",
        "A woman sued her landlord in Denver.",
    ],
)
def test_crime_accidents_sport_and_business_are_not_ours(coder: eventcode.Coder, text: str) -> None:
    assert dyads(coder, text) == []


@pytest.mark.parametrize(
    "text", ["A man killed the mayor in Leeds on Monday.", "A thief attacked the Peruvian ambassador on Monday."]
)
def test_a_political_target_makes_it_ours(coder: eventcode.Coder, text: str) -> None:
    assert rows(coder, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested ten opposition activists in Kampala.", [("---COP", "173", "---OPP")]),
        ("Two soldiers were killed in an ambush near Gao.", [(None, "190", "---MIL")]),
        ("Protesters marched through the town of Sfax.", [("---CVL", "141", None)]),
        ("Russian forces shelled the town of Bakhmut in Ukraine.", [("RUSMIL", "194", None)]),
    ],
)
def test_inference_can_be_turned_off(
    stating: eventcode.Coder, text: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert dyads(stating, text) == expected


@pytest.fixture(scope="module")
def stating(coder: eventcode.Coder) -> eventcode.Coder:
    return evolve(coder, maker=evolve(coder.maker, infer=False))


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("A Russian shell killed a bookkeeper in Nikopol.", "RUSMIL", "UKRLAB"),
        ("Ethiopian guns pounded Eritrean trenches.", "ETHMIL", "ERIMIL"),
        ("Israel attacked Iran.", "ISR", "IRN"),
    ],
)
def test_the_weapons_of_a_state_are_its_army(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    [event] = coder.code(text)
    assert event.source is not None
    assert event.target is not None
    assert (event.source.code, event.target.code) == (source, target)


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("The Sharks shelled the Warriors 41-9 in Durban in a one-sided second half of the match.", False),
        ("The Hungarian grandmaster launched an attack and forced a checkmate.", False),
        ("Gunmen killed twelve people at a league match in Tegucigalpa.", True),
        ("Police fired tear gas at fans after a league match in Jakarta.", True),
    ],
)
def test_the_violence_of_games_is_none(coder: eventcode.Coder, text: str, coded: bool) -> None:
    assert bool(coder.code(text)) == coded


def test_envoys_of_the_government_are_of_the_state_of_the_rebels(coder: eventcode.Coder) -> None:
    found = {(r["source"], r["target"]) for r in rows(coder, "Colombian guerrillas met government envoys in Havana.")}
    assert found == {("COLREB", "COLGOV"), ("COLGOV", "COLREB")}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("France called for the release of two nurses held by Malian rebels.", "MLIREB"),
        ("France called for the release of two nurses held in Mali.", "MLIHLH"),
        ("France called on Mali to release two nurses held by the army.", "MLI"),
    ],
)
def test_who_is_to_release_captives(coder: eventcode.Coder, text: str, target: str) -> None:
    assert rows(coder, text)[0]["target"] == target


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        # whom only a state can jail its state is blamed for; else who did it
        ("Peru denounced the jailing of a Togolese editor.", "PER", "TGOGOV"),
        ("Peru denounced the shooting of two nurses by police in Lome.", "PER", "TGOCOP"),
        # a minister whom a guest meets is of the country they meet in
        ("The Peruvian president met the prime minister in Lome on Monday.", "PERGOV", "TGOGOV"),
        # arms are those of an army
        ("Rebels in Chad destroyed a Libyan tank.", "TCDREB", "LBYMIL"),
        # nobody burns what is his own
        ("Armed men in Chad shot two farmers and burned their huts.", "TCDUAF", "TCDAGR"),
    ],
)
def test_whose_a_deed_or_thing_is(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    assert (source, target) in [(r["source"], r["target"]) for r in rows(coder, text)]


@pytest.mark.parametrize(
    "text",
    [
        "A film in which Soviet tanks rolled into Prague opened on Thursday.",
        "Hotels in Bali are full, two years after the bombings that killed scores of people there.",
        "The ceasefire was respected.",
    ],
)
def test_stories_history_and_words_of_nobody(coder: eventcode.Coder, text: str) -> None:
    assert rows(coder, text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A Colombian rebel attack killed nine soldiers.", "COLREB"),
        ("A Sudanese army raid killed nine villagers near Abyei.", "SDNMIL"),
        ("A U.S. drone strike killed six militants in Yemen.", "USAMIL"),
        ("Government forces retook the town of Palmyra from Islamic State.", "SYRMIL"),
        ("Villagers from two communities clashed over land in Kaduna.", "NGACVL"),
    ],
)
def test_one_actor_before_an_event_noun(coder: eventcode.Coder, text: str, source: str) -> None:
    assert [r["source"] for r in rows(coder, text)] == [source]


def test_who_died_by_what_is_told_of_those_hurt(coder: eventcode.Coder) -> None:
    text = "A Turkish soldier was killed and two were wounded when a mine exploded near Bitlis."
    assert [(r["cameo"], r["target"], r["fatalities"]) for r in rows(coder, text)] == [("1833", "TURMIL", 1)]


def test_a_neighbour_of_a_state_is_another_state(coder: eventcode.Coder) -> None:
    assert rows(coder, "Togo's neighbour condemned the raid.") == []


def test_fighting_between_rivals_is_theirs(coder: eventcode.Coder) -> None:
    found = rows(coder, "Fighting erupted in Tripoli between rival militias.")
    assert [(r["source"], r["target"]) for r in found] == [("LBYUAF", "LBYUAF")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Two men on a motorcycle killed a Kenyan lawmaker in Nairobi.", "KENUAF", "KENLEG"),
        ("A man stabbed a policeman in Nice on Sunday.", "FRACVL", "FRACOP"),
        ("The Fijian government imposed a curfew in Suva on Tuesday.", "FJIGOV", "FJICVL"),
    ],
)
def test_gunmen_and_those_under_a_curfew(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    assert [(e.source and e.source.code, e.target and e.target.code) for e in coder.code(text)] == [(source, target)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The Omani minister met his French, German and British counterparts in Geneva.",
            {("OMNGOV", "FRAGOV"), ("OMNGOV", "DEUGOV"), ("OMNGOV", "GBRGOV")},
        ),
        ("A bomb killed nine people in Brussels on Monday.", {("BELUAF", "BELCVL")}),
        ("Angola expelled more than 900 Congolese on Monday.", {("AGO", "CODCVL")}),
        ("Houthi fighters attacked a Greek-owned oil tanker in the Red Sea.", {("YEMREB", "GRCBUS")}),
        ("Chad warned Niger that it would answer any attack on its outposts with force.", {("TCD", "NER")}),
        ("Japan urged the army and the paramilitary RSF in Sudan to stop fighting.", {("JPN", "SDNMIL")}),
        (
            "Oman expelled two diplomats from Chad and one from Togo on Monday.",
            {("OMN", "TCDGOV"), ("OMN", "TGOGOV")},
        ),
        ("Helicopters dropped barrel bombs on a village in Syria.", {("SYRMIL", "SYRCVL")}),
        ("Hundreds of Armenian riot police took up positions around the parliament.", {("ARMCOP", None)}),
    ],
)
def test_names_and_nations_in_phrases(
    coder: eventcode.Coder, text: str, pairs: set[tuple[str | None, str | None]]
) -> None:
    assert pairs <= {(r["source"], r["target"]) for r in rows(coder, text, date="2023-05-25")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A man hurled a grenade into a market in Kigali on Monday, wounding 12 people.", "193"),
        ("A man hurled a bomb into a market in Kigali on Monday, wounding 12 people.", "183"),
    ],
)
def test_who_throws_explosives_is_no_private_man(coder: eventcode.Coder, text: str, code: str) -> None:
    assert [(r["cameo"], r["source"], r["target"]) for r in rows(coder, text)] == [(code, "RWAUAF", "RWACVL")]


def test_a_team_from_an_organisation_is_its_own(coder: eventcode.Coder) -> None:
    found = rows(coder, "Iran allowed a team from the International Atomic Energy Agency into its reactor on Monday.")
    assert [(r["cameo"], r["target"]) for r in found] == [("0862", "IGOUNOIAE")]


def test_those_who_farm_may_accuse_soldiers(coder: eventcode.Coder) -> None:
    found = rows(coder, "Herders near Douentza in Mali accused soldiers on Monday of shooting eight villagers.")
    assert [(r["cameo"][:3], r["source"], r["target"]) for r in found] == [("112", "MLIAGR", "MLIMIL")]


def test_states_agree_with_each_other(coder: eventcode.Coder) -> None:
    found = rows(coder, "Brazzaville and Kinshasa agreed on Tuesday to reopen their border to passenger ferries.")
    assert {(r["source"], r["target"]) for r in found} == {("COG", "COD"), ("COD", "COG")}


def test_a_strike_against_a_plan_is_against_the_government(coder: eventcode.Coder) -> None:
    text = "Portuguese railway workers began a strike on Thursday against plans to sell the freight lines."
    assert [(r["cameo"][:3], r["target"]) for r in rows(coder, text)] == [("143", "PRTGOV")]


def test_a_station_that_soldiers_seize_is_not_arrested(coder: eventcode.Coder) -> None:
    found = rows(coder, "Mutinous soldiers seized the state radio in Bangui on Monday.")
    assert [(r["cameo"], r["source"], r["target"]) for r in found] == [("1711", "CAFMIL", "CAFMED")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Nigerien soldiers seized a rebel-held airstrip near Agadez.", "NERMIL", "NERREB"),
        ("Yemeni forces took the Houthi-held port of Hodeida.", "YEMMIL", "YEMREB"),
        ("Malian soldiers overran a camp held by rebels near Gao.", "MLIMIL", "MLIREB"),
        ("Rebels seized a government-held hill near Goma.", "CODREB", "COD"),
        ("Syrian jets bombed the rebel-held town of Saraqib.", "SYRMIL", "SYRCVL"),
    ],
)
def test_ground_is_taken_from_the_armed_men_who_hold_it(
    coder: eventcode.Coder, text: str, source: str, target: str
) -> None:
    assert {(r["source"], r["target"]) for r in rows(coder, text)} == {(source, target)}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # whose the other side is
        ("Two armed factions agreed a truce in Bria, Central African Republic.", [("CAFUAF", "0871", "CAFUAF")]),
        ("Four Maoists were killed in an encounter in Bijapur, Chhattisgarh.", [("INDMIL", "190", "INDREB")]),
        ("Villagers freed three soldiers in Torit, South Sudan.", [("SSDCVL", "0841", "SSDMIL")]),
        ("Maoists triggered an IED blast in Kanker, India, killing two soldiers.", [("INDREB", "1833", "INDMIL")]),
        (
            "Talks between the government of Sudan and the rebels in Juba broke down on Monday.",
            [("SDNGOV", "164", "SDNREB"), ("SDNREB", "164", "SDNGOV")],
        ),
        (
            "Two soldiers and three gunmen were killed in a raid near Gao, Mali.",
            [("MLIUAF", "190", "MLIMIL"), ("MLIMIL", "190", "MLIUAF")],
        ),
        ("Three policemen were martyred in a gun attack in Peshawar.", [("PAKUAF", "193", "PAKCOP")]),
        ("Three militants were killed in an operation in Bannu, Pakistan.", [("PAKMIL", "190", "PAKUAF")]),
        (
            "Supporters of the Ghanaian president clashed with opposition activists in Tamale.",
            [("GHAGOV", "145", "GHAOPP"), ("GHAOPP", "145", "GHAGOV")],
        ),
        # what is said by what is sent
        (
            "The Taliban released a statement on Monday condemning the bombing in Kabul.",
            [("AFGREB", "111", "AFG")],
        ),
    ],
)
def test_sides_that_the_words_imply(
    coder: eventcode.Coder, text: str, events: list[tuple[str, str, str | None]]
) -> None:
    assert [(r["source"], r["cameo"], r["target"]) for r in rows(coder, text, "2019-05-10")] == events
