"""Where an event happened (coding policy, "Places")."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


def places(coder: eventcode.Coder, text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(r["place_name"], r["place_country"], r["place_precision"]) for r in rows(coder, text)]


@pytest.mark.parametrize(
    ("words", "country", "precision"),
    [
        ("in Goma", "COD", "exact"),
        ("near Goma", "COD", "near"),
        ("outside Goma", "COD", "near"),
        ("12 km north of Goma", "COD", "near"),
        ("on the road to Goma", "COD", "near"),
        ("on the road from Goma to Sake", "COD", "exact"),
        ("on a road between Goma and Bukavu", "COD", "near"),
        ("in a village 15 km from Goma", "COD", "near"),
        ("in rebel-held Goma", "COD", "exact"),
        ("in three towns, including Goma,", "COD", "exact"),
        ("in North Kivu, about 1,500 km east of Kinshasa,", "COD", "region"),
        ("off the coast of Senegal", "SEN", "country"),
        ("in North Kivu", "COD", "region"),
        ("in Uganda", "UGA", "country"),
    ],
)
def test_the_place_of_the_clause(coder: eventcode.Coder, words: str, country: str, precision: str) -> None:
    [row] = rows(coder, f"Rebels attacked an army base {words} on Monday.")
    assert (row["place_country"], row["place_precision"]) == (country, precision)
    assert row["lat"] is not None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fighting between rebels and militiamen gripped Goma on Monday.", "Goma"),
        ("Two nurses were abducted by armed men on the road to Goma on Monday.", "Goma"),
        ("Syrian troops shelled Saraqib on Monday.", "Saraqib"),
        ("Students marched through Tegucigalpa; riot police drove them back.", "Tegucigalpa"),
        ("Chad and Togo signed an agreement on sharing the waters of a river in Accra on Tuesday.", "Accra"),
        ("Chad and Togo signed a declaration in the Montenegrin resort of Budva on Friday.", "Budva"),
        ("Refugees held at a camp near Agadez went on hunger strike on Monday.", "Agadez"),
        ("Nurses living in Lagos went on strike on Monday.", "Lagos"),
        ("A strike by dockers against the reform paralysed Piraeus on Thursday.", "Piraeus"),
        ("Rebels in Liberia attacked the Old Bridge on Monday.", "Liberia"),
        ("Mutinous soldiers tried to storm a barracks in Bangui but guards drove them back.", "Bangui"),
        ("Rebels fired drones at a base in Deir Hafer in Syria; soldiers shot two of them down.", "Dayr Ḩāfir"),
    ],
)
def test_places_that_are_hit_gripped_or_led_to(coder: eventcode.Coder, text: str, place: str) -> None:
    assert {r["place_name"] for r in rows(coder, text)} == {place}


def test_the_coordinates_are_those_of_the_named_place(coder: eventcode.Coder) -> None:
    [inside] = rows(coder, "Rebels attacked an army base in Goma on Monday.")
    [near] = rows(coder, "Rebels attacked an army base 12 km north of Goma on Monday.")
    assert (inside["lat"], inside["lon"]) == (near["lat"], near["lon"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked an army base in Mali, the foreign minister said in Paris.", "MLI"),
        ("Speaking in Paris, the minister said that rebels had attacked an army base in Mali.", "MLI"),
        ("Kenya sent troops to Somalia on Monday.", "SOM"),
        pytest.param("The Polish foreign minister visited Lithuania on Monday.", "LTU"),
    ],
)
def test_where_it_happened_not_where_it_was_said(coder: eventcode.Coder, text: str, place: str) -> None:
    found = places(coder, text)
    assert found
    assert {p[1] for p in found} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets bombed Kurdish rebels on Monday.",
        "Sudan attacked Chadian rebels on Monday.",
        pytest.param("The army of Chad attacked rebels on Monday."),
        "Iraq's police arrested two activists.",
    ],
)
def test_the_country_of_an_actor_is_no_place(coder: eventcode.Coder, text: str) -> None:
    found = places(coder, text)
    assert found
    assert {p[0] for p in found} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "France condemned Turkey.",
        "Iran accused Israel of attacking a ship.",
        "GENEVA, May 10 (Reuters) - Switzerland condemned Syria.",
        "Rebels attacked an army base in Goma on Monday. France condemned Rwanda.",
    ],
)
def test_statements_have_no_place(coder: eventcode.Coder, text: str) -> None:
    found = [r for r in rows(coder, text) if r["cameo"][:2] == "11"]
    assert found
    assert {r["place_name"] for r in found} == {None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MAIDUGURI, Nigeria (Reuters) - Gunmen attacked an army base on Monday.", "Maiduguri"),
        ("Goma, May 10 (AFP) - Rebels attacked an army base on Monday.", "Goma"),
        ("Shops stayed closed in Goma on Monday. Rebels attacked an army base.", "Goma"),
        ("Rebels attacked an army base in Burundi's Kayanza province on Monday.", "Kayanza"),
        ("Rebels attacked an army base in the Jebel Marra area of Darfur on Monday.", "Jebel Marra"),
        ("Rebels attacked an army base near Saravena, in the Colombian department of Arauca, on Monday.", "Saravena"),
        ("Farmers blocked the Dhaka-Mymensingh highway in Gazipur on Tuesday.", "Gazipur"),
    ],
)
def test_deeds_without_a_place_have_that_of_the_story(coder: eventcode.Coder, text: str, name: str) -> None:
    assert [p[0] for p in places(coder, text)] == [name]


def test_the_dateline_is_no_place_for_a_story_elsewhere(coder: eventcode.Coder) -> None:
    text = "NAIROBI (Reuters) - Shops stayed closed in Goma on Monday. Rebels attacked an army base."
    assert all(p[1] != "KEN" for p in places(coder, text))


def test_the_closer_place_wins(coder: eventcode.Coder) -> None:
    text = "Rebels attacked an army base in Goma on Monday and soldiers arrested three activists in Bukavu."
    assert [p[0] for p in places(coder, text)] == ["Goma", "Bukavu"]


def test_a_planned_act_has_its_place_if_named(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "The Polish foreign minister will meet the Danish foreign minister in Vienna.")[:1]
    assert (row["status"], row["place_name"]) == ("planned", "Vienna")


@pytest.mark.parametrize(
    "text",
    [
        "Ankara summoned the Danish ambassador on Friday.",
        "Norway apologised to Indonesia on Monday.",
        "Spain sent its condolences to Peru after a storm hit the port of Callao.",
        "The African Union called on Sudan to open its western provinces.",
    ],
)
def test_words_are_not_spoken_where_a_state_is_named(coder: eventcode.Coder, text: str) -> None:
    assert {place for place, _, _ in places(coder, text)} == {None}


def test_where_a_spokesman_stands_is_no_place_of_the_story(coder: eventcode.Coder) -> None:
    text = "A Kenyan jet bombed a rebel camp before sunrise, a military spokesman in Nairobi said."
    assert places(coder, text) == [(None, None, None)]


def test_a_region_of_several_states_has_no_country(coder: eventcode.Coder) -> None:
    assert [(p.name, p.country) for p in coder.places("Ships sailed to the Middle East.")] == [("Middle East", None)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a home, a title, a case and a judge's seat say nothing of where it happened
        ("Police in Hodeidah arrested Omar Saleh, 38, of Taiz, on Monday.", "Al Ḩudaydah"),
        ("Police in Lyon arrested the mother of a Marseille girl on Monday.", "Lyon"),
        ("Soldiers in Basra detained a suspect in the Mosul murder case on Monday.", "Basrah"),
        # the police of a town arrest there, whatever follows
        ("Peshawar police arrested two men on Monday and brought them to a court in Islamabad.", "Peshawar"),
    ],
)
def test_where_somebody_comes_from_is_not_where_it_happened(coder: eventcode.Coder, text: str, place: str) -> None:
    assert {p[0] for p in places(coder, text)} == {place}


def test_an_act_of_another_time_has_only_the_country_of_the_story(coder: eventcode.Coder) -> None:
    lead = "Gunmen attacked a market in Maiduguri, Nigeria, on Monday. Twelve traders were hurt. "
    text = lead + "In 2014 the gunmen kidnapped twenty schoolgirls. On Tuesday soldiers arrested three of the gunmen."
    found = {r["date_start"][:4]: r["place_precision"] for r in rows(coder, text, date="2019-05-08")}
    assert found == {"2014": "country", "2019": "exact"}


def test_a_seat_that_is_no_city_is_no_place(coder: eventcode.Coder) -> None:
    assert [p.name for p in coder.places("Protesters gathered at the White House and the Kremlin in Moscow.")] == [
        "Moscow"
    ]


def test_a_decree_holds_for_the_country(coder: eventcode.Coder) -> None:
    lead = "A ferry sank near Durban, South Africa, on Monday. "
    decrees = ("South Africa banned rallies on Tuesday.", "Pretoria imposed an Africa-wide ban on rallies.")
    assert places(coder, lead + decrees[0])[-1][1:] == ("ZAF", "country")
    assert places(coder, lead + decrees[1])[-1][0] == "Africa"
    assert places(coder, lead + "Police arrested the captain.")[-1][1:] == ("ZAF", "near")


def test_a_clause_with_a_date_of_its_own_keeps_its_place(coder: eventcode.Coder) -> None:
    text = "A rebel who attacked soldiers in Gao in January was arrested on Monday."
    found = {r["cameo"]: (r["place_name"], r["place_country"]) for r in rows(coder, text)}
    assert found == {"190": ("Gao", "MLI"), "173": ("Mali", "MLI")}


LEAD = "Gunmen attacked a market in Maiduguri, Nigeria, on Monday. "


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Soldiers arrested three gunmen.", ("Maiduguri", "exact")),
        ("Soldiers arrested three gunmen nationwide.", ("Nigeria", "country")),
        ("Soldiers arrested dozens of gunmen across the country.", ("Nigeria", "country")),
        ("Over the past three years soldiers arrested dozens of gunmen.", ("Nigeria", "country")),
        ("Police forces have arrested dozens of gunmen worldwide.", (None, None)),
    ],
)
def test_what_is_told_of_a_whole_country_is_not_put_into_the_town_of_the_story(
    coder: eventcode.Coder, sentence: str, place: tuple[str | None, str | None]
) -> None:
    row = rows(coder, LEAD + sentence)[-1]
    assert (row["place_name"], row["place_precision"]) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Four soldiers were shot in Gao, the deadliest day for the army since eight recruits were killed in Kidal.",
            "Gao",
        ),
        ("Police in Hodeidah arrested Omar Saleh, 38, of Ibb near Taiz, on Monday.", "Al Ḩudaydah"),
    ],
)
def test_a_place_of_comparison_or_of_a_home_is_not_that_of_the_act(
    coder: eventcode.Coder, text: str, place: str
) -> None:
    assert places(coder, text)[0][0] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad expelled 400 traders from Niger on Monday.", "Niger"),
        ("Sudan expelled the charity Oxfam from the Darfur region on Monday.", "Darfur"),
        ("Iran banned the pilgrimage to Mecca on Monday.", None),
        ("Turkey sent 200 soldiers to Tripoli on Monday.", "Tripoli"),
        ("Japan delivered food aid to Manila on Monday.", "Manila"),
    ],
)
def test_where_to_is_a_place_if_the_act_goes_there(coder: eventcode.Coder, text: str, place: str | None) -> None:
    assert {p[0] for p in places(coder, text)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kuwait condemned the attack on an oil depot in Jizan on Monday.", None),
        ("Speaking in Geneva, the Kenyan president condemned the attack on a depot in Jizan.", "Geneva"),
        ("Peru's president told reporters in Quito on Monday that Cuba should free the editor.", "Quito"),
        (
            "Chad's president criticised Niger on Monday, telling a rally in Abeche that his patience was at an end.",
            "Abéché",
        ),
        ("Japan will send tents to Vanuatu.", "Vanuatu"),
        ("Cuban police arrested two editors in Trinidad on Monday.", "Trinidad"),
        ("A car bomb outside a clinic in Diwaniya, south of Baghdad, killed 41 people.", "Al Diwaniyah"),
        ("Gunmen killed a nurse in the east of Mali.", "Mali"),
        ("The Kenyan army flew 200 soldiers to Djibouti, ready to bring envoys out of Juba.", "Djibouti"),
    ],
)
def test_which_place_of_several_is_that_of_the_act(coder: eventcode.Coder, text: str, place: str | None) -> None:
    assert {p[0] for p in places(coder, text)} == {place}


def test_a_decree_of_another_state_is_not_put_into_the_country_of_the_story(coder: eventcode.Coder) -> None:
    text = "Rebels attacked a market in Goma on Monday. Kenya put its air force on high alert."
    assert places(coder, text)[-1] == (None, None, None)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("Fighters stormed Akobo, looted the hospital and torched the huts.", "1712", "Akobo"),
        ("The Russian minister visited Algiers and conferred with the Algerian president.", "040", "Algiers"),
        ("The Danish minister met his host in Amman and flew back to Damascus.", "042", "Damascus"),
        ("Students in Kano marched against the air raids in Kabul.", "141", "Kano"),
        ("Panama granted asylum to a Peruvian judge whom the army in Lima had jailed.", "075", None),
        ("Saudi troops shot down two drones that the Houthis had launched towards Abha.", "190", "Abha"),
        ("A Cairo court sentenced an Egyptian editor to ten years in prison.", "116", "Cairo"),
        ("Brussels fired back at Rome on Monday.", "111", None),
        ("The foreign ministry in Lima denied the charge.", "016", None),
        ("Indian troops fired mortars across the Line of Control in Kotli district.", "194", "Kotli District"),
        ("Malian rebels freed nine soldiers captured in Gao, an envoy said.", "0841", None),
        ("Malian rebels freed nine soldiers in Kidal whom they had captured in Gao.", "0841", "Kidal"),
        ("Talks between Armenia and Azerbaijan are to resume in Brussels on Sunday.", "036", "Brussels"),
        ("Gunmen killed three nurses near Khor Abeche in Darfur.", "190", "Darfur"),
    ],
)
def test_the_place_that_a_deed_shares_or_does_not(
    coder: eventcode.Coder, text: str, code: str, place: str | None
) -> None:
    assert {r["place_name"] for r in rows(coder, text) if r["cameo"].startswith(code)} == {place}


def test_who_goes_on_is_where_he_was(coder: eventcode.Coder) -> None:
    told = places(coder, "Rebels of the M23 movement raided Rutshuru on Friday. They abducted 20 children.")
    assert {p[0] for p in told} == {"Rutshuru"}
    other = rows(coder, "Rebels raided Rutshuru on Friday. Ghana praised Togo.")
    assert [r["place_name"] for r in other if r["cameo"][:2] == "05"] == [None]


def test_a_clause_of_a_place_tells_where(coder: eventcode.Coder) -> None:
    told = rows(coder, "Poland has armed Ukraine, its prime minister said in Kyiv, where he met Ukraine's president.")
    assert {r["place_name"] for r in told if r["cameo"] == "040"} == {"Kyiv"}


def test_where_rebels_are_from_is_not_where_they_sign(coder: eventcode.Coder) -> None:
    text = "Rebels from the island of Jolo signed a truce with the Philippine government in Kuala Lumpur on Monday."
    found = coder.code(text, date="2012-03-06")
    assert {(e.place and e.place.name) for e in found} == {"Kuala Lumpur"}
    assert {e.source and e.source.code for e in found} == {"PHLREB", "PHLGOV"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A drone hit a lorry carrying rebels near Kidal on Monday, according to the general staff in Bamako.",
            "Kidal",
        ),
        ("Canada expelled a Russian envoy on Monday in response to a killing in Berlin.", None),
        ("Saudi jets hit a market on Yemen's Red Sea coast on Monday.", "Yemen"),
        ("Bandits took nine pupils from a school on the edge of Bida, in Nigeria's Niger State, on Monday.", "Bida"),
    ],
)
def test_places_of_other_things(coder: eventcode.Coder, text: str, place: str | None) -> None:
    assert rows(coder, text)[0]["place_text"] == place
