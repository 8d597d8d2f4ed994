"""Places told without their name: lands of a country, and the town that was named before."""

from __future__ import annotations

import pytest

import eventcode


def place(coder: eventcode.Coder, text: str) -> tuple[str, str] | None:
    found = coder.code(text, date="2020-05-15")[-1].place
    return (found.name, found.precision) if found is not None else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Dutch frigate shelled pirates off the Somali coast on Wednesday.", ("Somalia", "near")),
        ("A Chinese patrol boat rammed a trawler in Philippine waters.", ("Philippines", "near")),
        ("Togolese troops killed two rebels on Beninese soil.", ("Benin", "country")),
        ("Gunmen killed two nurses in the Malian capital.", ("Bamako", "exact")),
        ("Gunmen killed two nurses in Togo's capital on Monday.", ("Lomé", "exact")),
        # a town that no gazetteer knows is not at the place of the dateline
        ("BAMAKO - Jihadist fighters sealed off the town of Bonidougou on Monday.", ("Mali", "country")),
        ("BAMAKO - Jihadist fighters sealed off the town of Douentza on Monday.", ("Douentza", "exact")),
        (
            "Jets bombed Douentza in Mali on Monday. Residents said the planes struck the town at dawn.",
            ("Douentza", "exact"),
        ),
        # force goes on where the sentence before has led
        (
            "Rebels killed a colonel in Gao. In Bamako, police held 20 students. Officers also beat a reporter.",
            ("Bamako", "exact"),
        ),
        (
            "Rebels killed a colonel in Gao. In Bamako, ministers met for talks. The rebels also burned a school.",
            ("Gao", "exact"),
        ),
        ("Mali declared a curfew in Gao after rebels took two army depots there.", ("Gao", "exact")),
        # towns of wars are meant by their name alone, and so are seats of rebels
        ("Strikes on Hodeidah killed two soldiers.", ("Al Ḩudaydah", "exact")),
        ("Drones killed two soldiers over Hargeisa.", ("Hargeysa", "exact")),
        # "the capital" of a text about one country without a town; not that of a province, nor money
        ("Togo's president declared a curfew in the capital on Monday.", ("Lomé", "exact")),
        ("Gunmen kidnapped two Chadian nurses outside the capital on Monday.", ("N'Djamena", "near")),
        ("Gunmen killed two Chadian nurses in the capital of a northern province.", None),
        ("Gunmen kidnapped two Chadian nurses and a Togolese driver in the capital.", None),
        (
            "Rebels raided farms in North Kivu on Monday. They freed 11 pupils in the same province.",
            ("Nord-Kivu", "region"),
        ),
        # a border has two sides, and a person is no land
        ("Rebels attacked a Chadian soldier in Gao.", ("Gao", "exact")),
        # where the story was written
        ("NAIROBI (Agency) - The presidents of Chad and Togo held talks here on Friday.", ("Nairobi", "exact")),
        # where he is from is not where he was taken
        ("An engineer from Turin was kidnapped by gunmen outside Port Harcourt.", ("Port Harcourt", "near")),
        # an ambassador is of a capital, and not called in there
        ("Tehran called in Copenhagen's ambassador on Friday.", None),
        ("Gunmen killed the police chief of Quetta on Monday.", ("Quetta", "exact")),
    ],
)
def test_lands_of_a_country(coder: eventcode.Coder, text: str, told: tuple[str, str] | None) -> None:
    assert place(coder, text) == told


def test_the_name_of_a_body_tells_no_place(coder: eventcode.Coder) -> None:
    assert place(coder, "Students demonstrated at the Niger Delta Development Commission on Tuesday.") is None


def test_the_town_is_the_last_one_named(coder: eventcode.Coder) -> None:
    text = "Rebels and soldiers clashed in Gao on Monday. The army said it would send tanks into the city."
    assert place(coder, text) == ("Gao", "exact")


def test_words_about_a_town_are_not_spoken_in_it(coder: eventcode.Coder) -> None:
    text = "Rebels shelled Sake on Monday. The Kinshasa government appealed to peacekeepers to protect the town."
    assert place(coder, text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels shelled Daraa on Monday.", "exact"),
        ("Rebels shelled Daraa province on Monday.", "region"),
        ("Gunmen killed the mayor of Basra.", "exact"),
        ("Students marched through Cologne.", "exact"),
    ],
)
def test_a_division_in_another_spelling_is_its_seat(coder: eventcode.Coder, text: str, told: str) -> None:
    found = place(coder, text)
    assert found is not None and found[1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a state's officials act there
        ("The Punjab government arrested nine teachers on Monday.", ("Punjab", "region")),
        # where somebody was before, and who died, tell no place
        ("Nurses in Lome rallied for a doctor jailed in Ghana.", ("Lomé", "exact")),
        ("Rebels killed four herders near Kapoeta.", ("Kapoeta", "near")),
        (  # the town that "the Yemeni port city" is, and not a state that a town borders on
            "The governor of Aden escaped when a car bomb exploded beside his convoy in the Yemeni port city.",
            ("Aden", "exact"),
        ),
        (
            "M23 rebels seized Bunagana, on Congo's border with Uganda. Government soldiers pulled out of the town.",
            ("Bunagana", "exact"),
        ),
        # saints of a church, and other names that begin as a town's
        ("A blast hit the church of St. Peter and St. Paul in Cairo, killing 25 people.", ("Cairo", "exact")),
        # a conference is not held in what it is about
        (
            "Ministers of nine countries agreed on a fund at a conference on Gaza in Muscat on Monday.",
            ("Muscat", "exact"),
        ),
    ],
)
def test_places_of_offices_and_lives(coder: eventcode.Coder, text: str, told: tuple[str, str]) -> None:
    assert place(coder, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed nine farmers in Borno. The attack took place in Gwoza, police said.", ("Gwoza", "exact")),
        ("A car bomb in central Turkey killed six soldiers. The blast hit a bus in Kayseri.", ("Kayseri", "exact")),
        ("Gunmen killed nine farmers in Borno. A mine collapsed in Gwoza.", ("Borno", "region")),
        ("Gunmen killed nine farmers in Borno. The attack was condemned in Kano.", ("Borno", "region")),
        (
            "The opposition leader defied a house arrest order in his home town of Lahore in Punjab.",
            ("Lahore", "exact"),
        ),
    ],
)
def test_the_town_of_what_was_told_with_its_province(coder: eventcode.Coder, text: str, told: tuple[str, str]) -> None:
    assert place(coder, text) == told
