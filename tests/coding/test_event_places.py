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
        ("in North Kivu", "COD", "region"),
        ("in Uganda", "UGA", "country"),
    ],
)
def test_the_place_of_the_clause(coder: eventcode.Coder, words: str, country: str, precision: str) -> None:
    [row] = rows(coder, f"Rebels attacked an army base {words} on Monday.")
    assert (row["place_country"], row["place_precision"]) == (country, precision)
    assert row["lat"] is not None


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
