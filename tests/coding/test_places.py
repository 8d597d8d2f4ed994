"""Places in texts: what is one, which one is meant, and how exactly."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.coding.place_clues import POINTS, kind_clue
from eventcode.coding.places import find_places
from eventcode.gazetteer.layered import LayeredGazetteer
from eventcode.gazetteer.overlay import PlaceOverlay
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource
from eventcode.gazetteer.store import Gazetteer
from eventcode.model import Where
from tests.gazetteer.world import write_world

WHERE = Where(file="places/bases.places", line=3)


def listed(name: str, lat: float, lon: float, kind: str, country: str | None = "SYR") -> PlaceRecord:
    return PlaceRecord(
        name=name, geonameid=None, lat=lat, lon=lon, country=country, country_iso2="SY", admin1=None, admin1_code=None,
        feature=kind, population=0, where=WHERE,
    )  # fmt: skip


def town(state: str, lat: float, lon: float) -> PlaceRecord:
    return PlaceRecord(
        name="Springfield", geonameid=None, lat=lat, lon=lon, country="USA", country_iso2="US", admin1=None,
        admin1_code=state, feature="PPL", population=150_000,
    )  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> PlaceSource:
    file = Gazetteer.open(write_world(tmp_path_factory.mktemp("gazetteer") / "world.sqlite"))
    places = [(listed("Al-Tanf", 33.5, 38.6, "base"), ("At Tanf",)), (listed("Badia", 34.5, 38.5, "desert"), ())]
    return LayeredGazetteer([file, PlaceOverlay(places)])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell on the town of Dabiq in Aleppo province.", ["Dabiq", "Aleppo"]),
        ("Gunmen killed two guards in Damascus, Syria.", ["Damascus", "Syria"]),
        ("DAMASCUS, Syria (Agency) - A bomb went off.", ["DAMASCUS", "Syria"]),
        ("Jordan condemned the raid and France did, too.", ["Jordan", "France"]),
        ("Aleppo's markets reopened.", ["Aleppo"]),
        ("The Damascus-based group denied it.", ["Damascus"]),
        ("Drones circled near al-Tanf.", ["al-Tanf"]),
        ("The People's Republic of China sent aid to Europe.", ["People's Republic of China", "Europe"]),
        ("A riot broke out in Atlanta, Ga., on Sunday.", ["Atlanta", "Ga."]),
        ("North Aleppo was calm.", ["North Aleppo"]),
        ("Residents fled Idlib Province on Monday.", ["Idlib Province"]),
        ("The Lebanon-Syria border was closed.", ["Lebanon", "Syria"]),
    ],
)
def test_names_of_places_are_found(world: PlaceSource, text: str, places: list[str]) -> None:
    assert [p.text for p in find_places(text, world)] == places


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No capital letter names anything here.",
        "Police said nothing.",
        "Of the nine, two died in March.",
        "Ms. Paris Hilton arrived.",
        "Tyler Washington told reporters that Washington had no plans to run.",
        "The Oslo Accords are dead.",
        "The Paris Agreement was signed.",
        "Critics attacked the Damascus deal.",
        "Syrian troops and Norwegian doctors met.",
        "It is a nice town of no importance.",
        "Bail was set at US$500.",
    ],
)
def test_what_only_looks_like_a_place_is_none(world: PlaceSource, text: str) -> None:
    assert find_places(text, world) == []


@pytest.mark.parametrize(
    ("text", "geonameid"),
    [
        ("A car bomb exploded in Tripoli.", 2210247),
        ("A car bomb exploded in Tripoli, Lebanon.", 266826),
        ("A car bomb exploded in Tripoli, northern Lebanon.", 266826),
        ("Lebanon's army entered Tripoli. Lebanon is divided.", 266826),
        ("He was arrested in Paris.", 2988507),
        ("He was arrested in Paris, Texas.", 4717560),
        ("Fighting went on in Aleppo.", 170063),
        ("Fighting went on in Aleppo province.", 170062),
        ("Fighting went on in the Idlib Governorate.", 169387),
        ("Georgia closed its border with the rebels.", 614540),
        ("They met in Atlanta. Georgia voted, and Atlanta counted. Texas waited.", 4180439),
        ("Troops entered San Salvador.", 3583361),
    ],
)
def test_the_text_tells_which_place_is_meant(world: PlaceSource, text: str, geonameid: int) -> None:
    name = next(p for p in find_places(text, world) if p.text not in ("Lebanon", "Texas", "Syria"))
    assert name.geonameid == geonameid


def test_countries_of_the_article_decide(world: PlaceSource) -> None:
    text = "Clashes broke out in Tripoli."
    assert find_places(text, world)[0].country == "LBY"
    assert find_places(text, world, countries=["LBN"])[0].country == "LBN"


def test_what_cannot_be_told_apart_is_given_as_its_country(world: PlaceSource) -> None:
    alike = PlaceOverlay(
        [(town(state, lat, lon), ()) for state, lat, lon in (("OH", 39.9, -83.8), ("OR", 44.0, -123.0))]
    )
    place = find_places("Thousands marched in Springfield.", LayeredGazetteer([world, alike]))[0]
    assert (place.text, place.name, place.country, place.precision) == (
        "Springfield",
        "United States",
        "USA",
        "country",
    )


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("A bomb went off in Damascus.", "exact"),
        ("A bomb went off near Damascus.", "near"),
        ("A bomb went off outside Damascus.", "near"),
        ("A bomb went off 12 km north of Damascus.", "near"),
        ("A bomb went off 12 miles from the city of Damascus.", "near"),
        ("A bomb went off on the road to Damascus.", "near"),
        ("A bomb went off around Damascus.", "near"),
        ("A bomb went off in the Damascus area.", "near"),
        ("A bomb went off on the outskirts of Damascus.", "near"),
        ("A bomb went off in the Al-Tanf region.", "near"),
        ("A bomb went off in Idlib province.", "region"),
        ("A bomb went off in Syria.", "country"),
        ("A bomb went off on the border with Syria.", "near"),
        ("A bomb went off in the Badia.", "region"),
        ("A bomb went off in Al-Tanf.", "exact"),
    ],
)
def test_the_words_before_tell_how_exactly(world: PlaceSource, text: str, precision: str) -> None:
    assert [p.precision for p in find_places(text, world)] == [precision]


def test_a_mention_carries_the_place(world: PlaceSource) -> None:
    place = find_places("A raid hit Dabiq in Aleppo province.", world)[0]
    assert (place.name, place.geonameid, place.lat, place.lon) == ("Dābiq", 170892, 36.54, 37.27)
    assert (place.country, place.country_iso2, place.admin1, place.feature) == ("SYR", "SY", "Aleppo", "PPL")
    assert place.where is None


def test_listed_places_say_where_they_are_listed(world: PlaceSource) -> None:
    assert find_places("A strike hit At Tanf.", world)[0].where == WHERE


def test_names_of_people_and_organisations_are_blocked(world: PlaceSource) -> None:
    text = "The Aleppo Shield fought in Damascus."
    start = text.index("Aleppo Shield")
    places = find_places(text, world, blocked=[(start, start + len("Aleppo Shield"))])
    assert [p.text for p in places] == ["Damascus"]


def test_one_name_is_one_place_in_a_text(world: PlaceSource) -> None:
    text = "Fighters took Tripoli, Lebanon. Tripoli was quiet later, police in Tripoli said."
    assert {p.geonameid for p in find_places(text, world) if p.text == "Tripoli"} == {266826}


@pytest.mark.parametrize(
    "record",
    [
        PlaceRecord(
            name="X", geonameid=1, lat=0, lon=0, country="SYR", country_iso2="SY", admin1=None, admin1_code=None,
            feature=feature, population=population, main=main,
        )
        for feature in ("PCLI", "TERR", "CONT", "PPLC", "PPL", "ADM1", "ADM2", "base", "sea")
        for population in (0, 20_000, 200_000, 2_000_000)
        for main in (True, False)
    ],
)  # fmt: skip
def test_every_kind_of_place_has_points(record: PlaceRecord) -> None:
    assert kind_clue(record) in POINTS


WORDS = st.sampled_from(
    "Aleppo Damascus Tripoli Lebanon Paris Texas Syria Al-Tanf al-Tanf The the in of and near , . - ' (AP) -- U.S. Ga. "
    "Mr. Tyler Police said province Province North 12 km 's \n “ ” US$ Ḩalab İ A/B St. R-Texas".split(" ")
)


@given(
    words=st.lists(WORDS, max_size=25),
    blanks=st.lists(st.sampled_from(["", " ", "  ", "\n"]), min_size=25, max_size=25),
)
@settings(deadline=None)
def test_offsets_are_right_in_any_arrangement(world: PlaceSource, words: list[str], blanks: list[str]) -> None:
    text = "".join(word + blank for word, blank in zip(words, blanks, strict=False))
    places = find_places(text, world)
    assert all(text[p.start : p.end] == p.text and p.text for p in places)
    assert all(one.start <= other.start for one, other in pairwise(places))
    assert find_places(text, world) == places


@given(text=st.text(max_size=300), countries=st.lists(st.sampled_from(["SYR", "XXX"]), max_size=2))
@settings(deadline=None)
def test_no_text_is_too_odd(world: PlaceSource, text: str, countries: list[str]) -> None:
    for place in find_places(text, world, blocked=[(0, 3), (5, 5)], countries=countries):
        assert text[place.start : place.end] == place.text
        assert place.precision in {"exact", "near", "region", "country"}


def test_long_texts_take_time_in_proportion(world: PlaceSource, tmp_path: Path) -> None:
    text = "Shelling hit Aleppo and Dabiq near the Jordan-Syria border, Tyler Smith of Oslo said on Monday. " * 400
    started = time.perf_counter()
    find_places(text, world)
    assert time.perf_counter() - started < 5


def test_names_in_a_list_of_states_are_states(coder: eventcode.Coder) -> None:
    found = coder.places("Officials looked into cases in Washington, Pennsylvania and California.")
    assert [(p.admin1, p.precision) for p in found] == [
        ("Washington", "region"), ("Pennsylvania", "region"), ("California", "region")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("A bomb went off in Stroud, Ontario.", "Ontario", "region"),
        ("A bomb went off in Palma, northern Mozambique.", "Mozambique", "country"),
        ("A bomb went off in Stroud, Ontario, Canada.", "Ontario", "region"),
        ("In Aleppo, Russia said it had bombed rebels.", "Aleppo", "exact"),
        ("Envoys met in Homs, Jordan and Egypt.", "Homs", "exact"),
    ],
)
def test_a_town_that_its_province_does_not_have_is_given_as_the_province(
    coder: eventcode.Coder, text: str, name: str, precision: str
) -> None:
    first = coder.places(text)[0]
    assert (first.name, first.precision) == (name, precision)


def test_american_papers_mean_american_towns(coder: eventcode.Coder) -> None:
    local = "A Paris man was arrested on a felony charge by the Paris Police Department, the sheriff said."
    assert {p.country for p in coder.places(local)} <= {"USA"}
    assert {p.country for p in coder.places("A court in Paris jailed a man on Monday.")} == {"FRA"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("SWAT officers closed a neighborhood near West 9th Street in San Pedro.", "USA"),
        ("Dublin City Council met on Memorial Day. Work in Dublin and in Jerome Township starts soon.", "USA"),
        ("Dublin City Council met on Monday. The Dublin plan covers land near the port.", "IRL"),
    ],
)
def test_towns_of_american_streets_and_holidays(coder: eventcode.Coder, text: str, country: str) -> None:
    found = [p for p in coder.places(text) if p.text in ("San Pedro", "Dublin")]
    assert {p.country for p in found} == {country}


def test_a_lonely_namesake_abroad_is_not_guessed(coder: eventcode.Coder) -> None:
    assert coder.places("A man was shot in San Pedro on Monday.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A judge in Walker County fined two shops in Huntsville.",
            [("Walker County", "Texas"), ("Huntsville", "Texas")],
        ),
        (
            "A judge in Madison County fined two shops in Huntsville.",
            [("Madison County", "Alabama"), ("Huntsville", "Alabama")],
        ),
        (
            "The march through Oklahoma ended in Oklahoma City and Tulsa.",
            [("Oklahoma", "Oklahoma"), ("Oklahoma City", "Oklahoma"), ("Tulsa", "Oklahoma")],
        ),
    ],
)
def test_towns_and_the_counties_around_them_settle_each_other(
    coder: eventcode.Coder, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(p.name, p.admin1) for p in coder.places(text)] == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Somali pirates seized a tanker 30 miles east of Eyl.", "Eyl"),
        ("Libyan rebels on the edge of Brega came under fire.", "Al Burayqah"),
        ("Bosnian gunners resumed the shelling of Gorazde.", "Goražde"),
        ("Colombian soldiers were killed outside Corinto.", "Corinto"),
        ("A crowd gathered in the Ugandan town of Mbale.", "Mbale"),
        ("Russian troops pulled out of Snihurivka and Ukrainian soldiers walked in.", "Snihurivka"),
        ("Zambia shut the bridge at Chirundu.", "Chirundu"),
        ("Nine traders died in Niger's Torodi.", "Torodi"),
        ("Shells fell on a Libyan base near Balad in Iraq.", "Balad"),
    ],
)
def test_a_small_place_of_a_country_that_the_text_names(coder: eventcode.Coder, text: str, place: str) -> None:
    assert place in [p.name for p in coder.places(text)]


def test_a_town_known_the_world_over_outranks_a_small_one_of_a_named_country(coder: eventcode.Coder) -> None:
    found = coder.places("American and Russian envoys return to Geneva this week.")
    assert [(p.name, p.country) for p in found] == [("Geneva", "CHE")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The envoys signed a truce in Dar es Salaam on Sunday.", "Dar es Salaam", "TZA"),
        ("Rebels attacked a ship in the Red Sea.", "Red Sea", None),
        ("Gunmen killed three people in Red Sea state.", "Red Sea", "SDN"),
        ("They bombed a hospital in the Nuba Mountains.", "Nuba Mountains", "SDN"),
        ("Rockets hit the Khalidiya district of Homs.", "Homs", "SYR"),
        ("The army shelled villages in Shan State.", "Shan", "MMR"),
        ("Rebels met envoys outside Cotabato City.", "Cotabato", "PHL"),
        ("Sri Lankan gunboats fought a battle off Mullaitivu.", "Mullaittivu", "LKA"),
        ("A U.S. envoy met the two leaders in Geneva.", "Geneva", "CHE"),
        ("A U.S. envoy met the two leaders in Milan.", "Milan", "ITA"),
    ],
)
def test_the_last_place_of_a_text(coder: eventcode.Coder, text: str, name: str, country: str | None) -> None:
    last = coder.places(text)[-1]
    assert (last.name, last.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Peace talks opened in San Cristobal de las Casas on Tuesday.", "San Cristóbal de las Casas", "MEX"),
        ("Police clashed with crowds in Santiago de las Vegas.", "Santiago de las Vegas", "CUB"),
    ],
)
def test_names_with_articles_inside(coder: eventcode.Coder, text: str, name: str, country: str) -> None:
    assert [(p.name, p.country) for p in coder.places(text)] == [(name, country)]
