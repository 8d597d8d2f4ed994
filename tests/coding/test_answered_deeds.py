"""Answers that point back to what was told: praise, blame, refusals, denials, recalls and withdrawals."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


@pytest.mark.parametrize(
    ("text", "code", "source", "target"),
    [
        ("Tuareg rebels freed ten Malian soldiers on Monday. Norway praised the gesture.", "051", "NOR", "MLIREB"),
        ("Lendu fighters wounded two Ghanaian peacekeepers. Sweden condemned the raid.", "111", "SWE", "CODUAF"),
        (
            "Prosecutors in Chile opened an inquiry into whether former Chilean president Jorge Soto hid gifts. "
            "Soto denied any wrongdoing.",
            "016",
            "CHLELI",
            "CHLJUD",
        ),
        ("Sudanese jets bombed Nyala, rebel officials said. Khartoum denied it.", "016", "SDN", "SDNREB"),
        ("Togo accused Benin of arming rebels. Benin's foreign minister denied the charge.", "016", "BENGOV", "TGO"),
        ("Togo accused Benin of arming dissidents. Cotonou denied it.", "016", "BEN", "TGO"),
        ("Peru summoned the Chilean envoy over the fence. Santiago rejected the complaint.", "120", "CHL", "PER"),
        ("Oman demanded that Yemeni troops leave the island. Sanaa refused on Tuesday.", "120", "YEM", "OMN"),
        ("Laotian soldiers shelled a Thai village. Bangkok demanded an apology.", "102", "THA", "LAOMIL"),
        ("Chad moved tanks to the border with Niger, a step that Niamey denounced.", "111", "NER", "TCD"),
        ("Chad expelled the envoy of Niger, a step criticised by Norway.", "111", "NOR", "TCD"),
        ("Chad accused Niger of arming rebels, a charge that Niamey rejected.", "016", "NER", "TCD"),
        ("Gabon expelled 300 Togolese on Monday. Lome called the expulsions cruel.", "111", "TGO", "GAB"),
        (
            "Gabon's president decried the coup in Togo and recalled his envoy from the country.",
            "161",
            "GABGOV",
            "TGO",
        ),
        ("Gabon rebuked Togo on Monday and called its ambassador home.", "161", "GAB", "TGO"),
        ("Rebels attacked the Chadian army near Faya. The army withdrew on Tuesday.", "0874", "TCDMIL", "TCDREB"),
        ("The Thai opposition criticised the finance minister. He rejected the criticism.", "120", "THAGOV", "THAOPP"),
        ("Soldiers seized power in Gabon on Monday. Norway condemned the coup.", "111", "NOR", "GABMIL"),
        ("Chad moved tanks towards Niger. Its neighbour demanded that they be pulled back.", "100", "NER", "TCD"),
        ("Japan gave Fiji two boats on Monday. China criticised the transfer.", "111", "CHN", "JPN"),
        ("Fiji denounced Togo's policy on Monday. Kuwait defended it.", "052", "KWT", "TGO"),
        (
            "Malian soldiers fired on a rally in Bamako. The African Union condemned the killings.",
            "111",
            "IGOOAU",
            "MLIMIL",
        ),
        ("Chadian rebels took six Swiss medics hostage. Spain deplored the kidnapping.", "111", "ESP", "TCDREB"),
        ("Rebels shelled a Turkish army base near Kilis and Turkish artillery fired back.", "190", "TURMIL", "TURREB"),
        ("Malian troops drove rebels out of Kidal. Chad welcomed the advance.", "051", "TCD", "MLIMIL"),
        ("A court in Lome sentenced three nurses to jail. Norway denounced the trial.", "111", "NOR", "TGOJUD"),
        ("Niger gave the French ambassador 48 hours to leave. Paris brushed aside the order.", "120", "FRA", "NER"),
        ("Gabonese soldiers overthrew President Ali Bongo. Moscow called for his release.", "0253", "RUS", "GABMIL"),
    ],
)
def test_whom_an_answer_means(coder: eventcode.Coder, text: str, code: str, source: str, target: str) -> None:
    found = [(r["source"], r["target"], r["target_basis"]) for r in rows(coder, text) if r["cameo"] == code]
    assert found == [(source, target, "coreference")]


@pytest.mark.parametrize(
    "text",
    [
        "Oman refused on Tuesday.",  # nothing was asked
        "Norway opened an embassy in Peru. Norway called it absurd.",  # of nobody else's deed
    ],
)
def test_an_answer_to_nothing_is_no_event(coder: eventcode.Coder, text: str) -> None:
    assert [r["cameo"] for r in rows(coder, text) if r["cameo"][:2] in ("11", "12")] == []


def test_a_law_is_nobodys_deed(coder: eventcode.Coder) -> None:
    text = "Kenyan police arrested a Ugandan student. Norway condemned the budget."
    assert [r["target"] for r in rows(coder, text) if r["source"] == "NOR"] in ([], [None])


@pytest.mark.parametrize(
    ("text", "code", "target"),
    [
        ("Kenya's president met the Ugandan president and promised military aid.", "0332", "UGAGOV"),
        ("Italy thanked Albania for its help after the quake and promised 2 million euros for schools.", "0331", "ALB"),
        ("Italy condemned Albania and promised 2 million euros for schools.", "0331", "ITAEDU"),
        ("Lithuania expelled the Russian ambassador, and Moscow vowed to retaliate.", "130", "LTU"),
        ("Norway imposed tariffs on China. Beijing threatened to respond.", "130", "NOR"),
        ("Norway imposed tariffs on China. Kenya threatened to respond.", "130", None),
        ("Hamas accused Israel of killing a commander and vowed to retaliate at a time of its choosing.", "138", "ISR"),
        ("A rocket fired from Gaza hit a farm near Ashkelon. Israel's premier vowed to retaliate.", "130", "PSEUAF"),
    ],
)
def test_whom_a_promise_or_threat_faces(coder: eventcode.Coder, text: str, code: str, target: str | None) -> None:
    assert [r["target"] for r in rows(coder, text) if r["cameo"].startswith(code)] == [target]


def test_an_answer_is_aimed_at_all_who_did_it(coder: eventcode.Coder) -> None:
    text = (
        "Norway and Peru expelled two Chadian diplomats. Ndjamena called the step hostile and vowed to respond in kind."
    )
    found = sorted((r["cameo"], r["target"]) for r in rows(coder, text) if r["source"] == "TCD")
    assert found == [("111", "NOR"), ("111", "PER"), ("130", "NOR"), ("130", "PER")]


@pytest.mark.parametrize(
    ("text", "code", "dyad"),
    [
        ("Envoys of Peru's government met the rebels in Lima. The rebels asked for a ceasefire.", "0256", "PERGOV"),
        ("Miners in Bolivia went on strike on Monday. The government offered to talk.", "036", "BOLLAB"),
    ],
)
def test_peace_is_asked_of_those_one_deals_with(coder: eventcode.Coder, text: str, code: str, dyad: str) -> None:
    assert [r["target"] for r in rows(coder, text) if r["cameo"] == code] == [dyad]


def test_a_denial_is_aimed_at_the_accuser(coder: eventcode.Coder) -> None:
    text = "Kinshasa said Rwandan troops had fired on Congolese soldiers on Monday. Kigali denied it."
    assert [(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "016"] == [("RWA", "COD")]


@pytest.mark.parametrize(
    ("text", "code", "dyad"),
    [
        ("Hamas fired rockets at Sderot. Israel retaliated with air strikes.", "195", ("ISR", "PSEREB")),
        ("Rebels shelled a market in Goma. The government condemned the attack.", "111", ("CODGOV", "CODREB")),
    ],
)
def test_blows_and_words_in_answer(coder: eventcode.Coder, text: str, code: str, dyad: tuple[str, str]) -> None:
    found = {r["cameo"]: (r["source"], r["target"]) for r in rows(coder, text)}
    assert found[code] == dyad


def test_the_two_countries_are_those_that_acted_together(coder: eventcode.Coder) -> None:
    text = "France and Britain imposed sanctions on Syria. The two countries also froze assets of Syrian officials."
    assert {r["source"] for r in rows(coder, text)} == {"FRA", "GBR"}


def test_two_who_answer_together_do_not_answer_each_other(coder: eventcode.Coder) -> None:
    found = rows(coder, "Chad and Togo condemned the verdict.")
    assert {(r["source"], r["target"]) for r in found} == {("TCD", None), ("TGO", None)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kosovo police arrested two Serbs. Serbia demanded that the men be freed.", "XKXCOP"),
        ("A court in Lome jailed nine activists. France demanded their release.", "TGOJUD"),
        ("Gunmen killed a nurse in Burundi. France deplored the murder.", "BDIUAF"),
        ("Rebels killed six nurses in Congo. The United Nations began an investigation into the killings.", "CODREB"),
    ],
)
def test_whom_later_words_mean(coder: eventcode.Coder, text: str, target: str) -> None:
    assert rows(coder, text)[-1]["target"] == target


def test_the_state_that_summons_an_envoy_is_the_other_one(coder: eventcode.Coder) -> None:
    text = "A Chinese ship rammed a Vietnamese fishing boat. The foreign ministry summoned the Chinese ambassador."
    assert rows(coder, text)[-1]["source"] == "VNMGOV"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Separatists shelled a bus station in Donetsk, a Ukrainian minister said. The rebels denied this.", "UKRGOV"),
        ("Rebels in Mali called a truce on Tuesday. The army spurned the offer.", "MLIREB"),
        ("Togo's Supreme Court banned the opposition party. Norway said the ruling was a blow to democracy.", "TGOJUD"),
        ("Kenya offered on Monday to mediate in Sudan. Khartoum accepted the offer on Tuesday.", "KEN"),
        ("Angola expelled nine Congolese miners. Kinshasa protested.", "AGO"),
        ("Botswana apologised to Namibia and offered a joint inquiry.", "NAM"),
    ],
)
def test_denials_protests_and_offers_in_answer(coder: eventcode.Coder, text: str, target: str) -> None:
    assert rows(coder, text)[-1]["target"] == target


def test_mediation_is_offered_to_both_sides(coder: eventcode.Coder) -> None:
    text = "Chadian troops shelled a Libyan village on Monday. The African Union offered to mediate."
    assert {r["target"][:3] for r in rows(coder, text) if r["cameo"] == "039"} == {"TCD", "LBY"}


def test_a_pact_is_brokered_between_those_who_made_it(coder: eventcode.Coder) -> None:
    text = "Chad and Sudan swapped 30 prisoners on Monday. Qatar brokered the deal."
    assert {(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "045"} == {
        ("QAT", "TCD"),
        ("QAT", "SDN"),
    }


def test_what_two_do_in_one_sentence_is_brokered_between_them(coder: eventcode.Coder) -> None:
    found = rows(coder, "Togo and its rebels swapped prisoners on Monday in a deal brokered by Ghana.")
    told = {(r["source"], r["target"], r["date_start"]) for r in found if r["cameo"] == "045"}
    assert told == {("GHA", "TGO", "2019-05-06"), ("GHA", "TGOREB", "2019-05-06")}


def test_a_pact_of_others_is_not_that_of_the_last_two(coder: eventcode.Coder) -> None:
    text = "Chad and Sudan swapped 30 prisoners on Monday. Qatar brokered a deal."
    assert {r["target"] for r in rows(coder, text) if r["cameo"] == "045"} <= {None, ""}


def test_words_hit_back_and_words_said_again(coder: eventcode.Coder) -> None:
    back = rows(coder, "Fiji blasted Togo over a fishing ban. Lome fired back on Thursday.")
    assert [(r["source"], r["target"]) for r in back] == [("FJI", "TGO"), ("TGO", "FJI")]
    again = rows(coder, "Fiji condemned Togo's missile test. Suva denounced the launch as reckless.")
    assert [(r["source"], r["target"]) for r in again] == [("FJI", "TGO")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Chad and Sudan swapped 30 prisoners on Monday. Qatar welcomed the exchange.", {"TCD", "SDN"}),
        ("Chad and Sudan swapped 30 prisoners. Libya criticised the swap, while Qatar welcomed it.", {"TCD", "SDN"}),
        ("France bombed a rebel camp in Chad on Monday. Qatar praised the operation.", {"FRA"}),
        ("Two soldiers were killed by a bomb in Kidal in Mali. Qatar condemned the attack.", {"MLIUAF"}),
        ("Sudan asked Chad to send troops, an idea that Qatar welcomed.", {"SDN"}),
        ("India test-fired a missile on Thursday, and Qatar expressed concern.", {"IND"}),
        ("Russia vetoed a resolution on Syria on Monday, and Qatar called the veto shameful.", {"RUS"}),
    ],
)
def test_whose_deed_is_praised(coder: eventcode.Coder, text: str, targets: set[str]) -> None:
    assert {r["target"] for r in rows(coder, text) if r["source"] == "QAT"} == targets


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Chad accused Sudan of invading its territory, a charge that Sudan denied.", "SDN", "TCD"),
        ("Sudan asked the United Nations for troops, an idea that Chad rejected.", "TCD", "SDN"),
    ],
)
def test_answers_in_a_clause_about_what_was_said(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    assert [r["target"] for r in rows(coder, text) if r["source"] == source] == [target]


def test_two_who_denounce_a_step_mean_its_doer(coder: eventcode.Coder) -> None:
    text = "Chad expelled the envoy of Niger, a step that Norway and Chile denounced."
    found = {(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "111"}
    assert found == {("NOR", "TCD"), ("CHL", "TCD")}
