"""The day an event happened (coding policy, "Dates")."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


def dates(coder: eventcode.Coder, text: str, date: str | None = "2019-05-10") -> list[tuple[str | None, ...]]:
    return [(r["date_start"], r["date_end"], r["date_precision"], r["date_basis"]) for r in rows(coder, text, date)]


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("on Tuesday", "2019-05-07", "2019-05-07", "day"),
        ("on Friday", "2019-05-10", "2019-05-10", "day"),
        ("on Saturday", "2019-05-04", "2019-05-04", "day"),
        ("yesterday", "2019-05-09", "2019-05-09", "day"),
        ("on 3 May 2019", "2019-05-03", "2019-05-03", "day"),
        ("overnight", "2019-05-09", "2019-05-10", "day"),
        ("overnight to Thursday", "2019-05-08", "2019-05-09", "day"),
        ("last week", "2019-04-29", "2019-05-05", "week"),
        ("this week", "2019-05-06", "2019-05-10", "week"),
        ("in March", "2019-03-01", "2019-03-31", "month"),
        ("in June", "2018-06-01", "2018-06-30", "month"),
        ("in 2017", "2017-01-01", "2017-12-31", "year"),
        ("on Monday and Tuesday", "2019-05-06", "2019-05-07", "day"),
    ],
)
def test_the_date_of_the_clause(coder: eventcode.Coder, words: str, first: str, last: str, precision: str) -> None:
    text = f"Turkish jets bombed Kurdish rebels {words}."
    assert dates(coder, text) == [(first, last, precision, "text")]


def test_the_words_of_the_date_are_kept(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Turkish jets bombed Kurdish rebels on Tuesday.")
    assert row["date_text"] == "Tuesday"


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        (
            "Turkish jets bombed Kurdish rebels.",
            "2019-05-10",
            ("2019-05-10", "2019-05-10", "day", "default"),
        ),
        ("Turkish jets bombed Kurdish rebels.", None, (None, None, None, "none")),
        (
            "Turkish jets bombed Kurdish rebels on 3 May 2019.",
            None,
            ("2019-05-03", "2019-05-03", "day", "text"),
        ),
        (
            "ANKARA, May 8 (Reuters) - Turkish jets bombed Kurdish rebels.",
            "2019-05-10",
            ("2019-05-08", "2019-05-08", "day", "dateline"),
        ),
    ],
)
def test_without_a_date_in_the_text(
    coder: eventcode.Coder, text: str, date: str | None, expected: tuple[str | None, ...]
) -> None:
    assert dates(coder, text, date) == [expected]


def test_weekdays_count_from_the_dateline(coder: eventcode.Coder) -> None:
    text = "ANKARA, May 8 (Reuters) - Turkish jets bombed Kurdish rebels on Thursday."
    assert dates(coder, text) == [("2019-05-02", "2019-05-02", "day", "text")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkish troops attacked Kurdish rebels on Monday, while French jets bombed Malian rebels on Wednesday.",
            {"TURMIL": "2019-05-06", "FRAMIL": "2019-05-08"},
        ),
        (
            "Turkish troops attacked the Kurdish rebels on Wednesday after Greece condemned Cyprus on Monday.",
            {"TURMIL": "2019-05-08", "GRC": "2019-05-06"},
        ),
        (
            "Ethiopian troops, who attacked Somali rebels in 2011, clashed with Sudanese rebels on Monday.",
            {"SDNREB": "2019-05-06"},  # what says who is meant is of another year: no event
        ),
        (
            "Malian rebels seized Gao on Tuesday and looted the market, residents said on Thursday.",
            {"MLIREB": "2019-05-07"},
        ),
        (
            "Malian rebels freed three French sailors on Tuesday, two days after seizing them at sea.",
            {"MLIREB": "2019-05-05"},
        ),
        (
            "Togo on Wednesday condemned the bombing of a bus in Lome that killed six people a day earlier.",
            {"TGO": "2019-05-08", "TGOUAF": "2019-05-07"},
        ),
        # the day of its hour is that of a deed; a deed that another one answers has its own
        ("A bomb exploded in Gao during Monday's rush hour.", {"MLIUAF": "2019-05-06"}),
        (
            "Chad's expulsion of two Libyan envoys on Monday was answered: Libya recalled its ambassador.",
            {"TCD": "2019-05-06", "LBY": "2019-05-06"},
        ),
        (
            "Malian gunmen seized four men off Goree, Senegal, last Friday, their employer said on Monday.",
            {"MLIUAF": "2019-05-03"},
        ),
    ],
)
def test_each_clause_has_its_own_date(coder: eventcode.Coder, text: str, expected: dict[str, str]) -> None:
    found = rows(coder, text)
    assert {k: r["date_start"] for r in found for k in expected if k in (r["source"], r["target"])} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Serbia called off Thursday's talks with Kosovo.",
        "Boko Haram said it was behind Monday's bombing of a market in Kano.",
        "Turkey condemned Monday's bombing of a market in Kano.",
    ],
)
def test_the_day_of_what_is_spoken_of_is_not_that_of_the_words(coder: eventcode.Coder, text: str) -> None:
    said = [r for r in rows(coder, text) if r["cameo"] in ("164", "015", "111")]
    assert [r["date_basis"] for r in said] == ["default"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("France will provide military aid to Niger next week.", "2019-05-10"),
        pytest.param("France said on Tuesday it will provide military aid to Niger next month.", "2019-05-07"),
        ("Turkey threatened on Wednesday to impose sanctions on Israel in July.", "2019-05-08"),
        ("France offered on Tuesday to arm Niger, the defence ministry said.", "2019-05-07"),
    ],
)
def test_plans_and_threats_have_the_date_of_their_announcement(coder: eventcode.Coder, text: str, first: str) -> None:
    assert [r["date_start"] for r in rows(coder, text)] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "Turkish troops, who attacked Somali rebels years ago, are resting.",
        "Greece has not recovered since Turkey bombed it decades ago.",
    ],
)
def test_history_never_has_the_date_of_the_article(coder: eventcode.Coder, text: str) -> None:
    assert all(d[0] != "2019-05-10" for d in dates(coder, text))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a participle happens with its clause, whatever else is dated
        ("Chad granted asylum to a judge on Tuesday, rejecting a request of Niger.", ["2019-05-07"] * 2),
        # the only day of a sentence, in whichever clause
        ("Gunmen killed the mayor of Gao as he left the mosque on Tuesday.", ["2019-05-07"]),
        ("Soldiers shot four women who were gathering firewood near Gao on Tuesday.", ["2019-05-07"]),
        # not that of what words are about
        ("Kuwait condemned Tuesday's attack on the port of Aden.", ["2019-05-10"]),
        # with the verb that shares its subject
        ("Raiders killed nurses and burned a village near Gao last week, police said on Tuesday.", ["2019-04-29"] * 2),
        # a purpose clause holds the day of its deed
        ("Soldiers fired shots to disperse youths who were stoning a camp in Gao on Tuesday.", ["2019-05-07"] * 2),
        # a month before a noun is that of the thing, for all but violence
        ("Peru praised Chile on Tuesday for its work after the March quake.", ["2019-05-07"]),
        ("Peru deported 40 miners from a northern town last month, a lawyer said.", ["2019-04-01"]),
        ("Peru offered Chile condolences for last month's floods.", ["2019-05-10"]),
        ("Rebels killed ten farmers in a March raid on Gao.", ["2019-03-01"]),
        # who speaks on a day condemns on that day
        ("Speaking in Oslo on Thursday, Kenya's president condemned the killings a week earlier.", ["2019-05-09"]),
        # words about a time that is not over are said now
        ("Kenya's president said he saw little hope of a deal with Sudan this year.", ["2019-05-10"]),
        # what follows counts from what was told
        ("Police in Gao arrested nurses on Tuesday. A court freed them a day later.", ["2019-05-07", "2019-05-08"]),
        # the story goes on
        ("Chad recognised Kosovo on Tuesday. Belgrade recalled its ambassador from Chad.", ["2019-05-07"] * 2),
        ("Kenya bombed a camp on Tuesday. Uganda moved two brigades to the border the same day.", ["2019-05-07"] * 2),
    ],
)  # fmt: skip
def test_the_date_of_another_clause(coder: eventcode.Coder, text: str, days: list[str]) -> None:
    assert [d[0] for d in dates(coder, text)] == days


@pytest.mark.parametrize(
    ("text", "source", "day"),
    [
        # a clause of time goes with the main one
        ("Rebels shelled Gao on Tuesday after the Malian army attacked a camp.", "MLIMIL", "2019-05-07"),
        # or lies so many days before it
        ("Rebels shelled Gao on Tuesday, two days after the Malian army attacked a camp.", "MLIMIL", "2019-05-05"),
        ("Chad called off talks on Tuesday, a day after the Malian army attacked a camp.", "MLIMIL", "2019-05-06"),
        ("Rebels shelled Gao on Tuesday, a week after the Malian army attacked a camp.", "MLIMIL", "2019-04-30"),
        # the outcome of a deed has the deed's own day
        ("The death toll from Sunday's bombing of a market by Malian rebels rose to nine.", "MLIREB", "2019-05-05"),
    ],
)  # fmt: skip
def test_clauses_of_time_and_outcomes(coder: eventcode.Coder, text: str, source: str, day: str) -> None:
    assert {r["source"]: r["date_start"] for r in rows(coder, text)}[source] == day


@pytest.mark.parametrize(
    "text",
    [
        "A pilot who led a French raid on a German port in 1942 has opened a school.",
        "A museum for the miners shot by Chilean soldiers in 1907 will open in June.",
        "The Fijian ruler, who bombed a village eight years ago, praised Togo.",
        "Two years after the Fijian army bombed a village, Togo praised Chad.",
        "Families in Beni lit candles for the victims of the 2016 massacre, in which rebels hacked 20 men to death.",
        "The rebels have bombed hundreds of houses in Corsica since 1976.",
        "The rebels, who fight the Chadian army in the north, praised Togo.",
        "On the anniversary of the massacre in which French soldiers shot 60 villagers, Togo praised Chad.",
    ],
)
def test_what_says_who_or_when_is_meant_is_history(coder: eventcode.Coder, text: str) -> None:
    assert [r["cameo"] for r in rows(coder, text) if r["cameo"][:2] in ("18", "19", "20")] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ghana on Tuesday told two Omani envoys to leave the country within a week.", "2019-05-07"),
        ("Sweden said on Monday it would send troops to Mali.", "2019-05-06"),
        ("Sweden said on Monday in a statement it would send troops to Mali.", "2019-05-06"),
        ("Sweden said in a letter issued on Monday that it would send troops to Mali.", "2019-05-06"),
    ],
)
def test_the_day_of_words_is_no_deadline(coder: eventcode.Coder, text: str, first: str) -> None:
    assert [row[0] for row in dates(coder, text)] == [first]


def test_a_claim_has_the_day_of_the_text_that_makes_it(coder: eventcode.Coder) -> None:
    text = "The PKK said in a message posted on Monday that it had killed nine soldiers in Van last week."
    assert {r["cameo"]: r["date_start"] for r in rows(coder, text)}["015"] == "2019-05-06"


def test_a_participle_of_the_subject_has_the_day_of_the_verb(coder: eventcode.Coder) -> None:
    text = "A French plane carrying tents and blankets for Chad landed in Ndjamena on Tuesday."
    assert [r["date_start"] for r in rows(coder, text) if r["cameo"] == "073"] == ["2019-05-07"]


def test_what_goes_on_with_a_story_below_a_dateline_has_its_day(coder: eventcode.Coder) -> None:
    text = "GAO, Mali, May 10 - Rebels took Menaka in Mali on Tuesday. They burned its market and abducted nine nurses."
    assert {r["date_start"] for r in rows(coder, text)} == {"2019-05-07"}


def test_a_headline_above_a_dateline_tells_the_same(coder: eventcode.Coder) -> None:
    text = (
        "Shelling kills four in Goma\n"
        "GOMA, Congo, May 10 - Four civilians were killed in Goma on Thursday when shells hit a school."
    )
    assert [(r["cameo"], r["date_start"]) for r in rows(coder, text)] == [("194", "2019-05-09")]


def test_a_raid_told_by_its_dead_in_a_headline(coder: eventcode.Coder) -> None:
    text = (
        "NATO raid kills four near Brega\n"
        "TRIPOLI, Libya, May 10 - A NATO air strike hit rebel tanks near Brega on Thursday, killing four fighters."
    )
    assert [r["cameo"] for r in rows(coder, text)] == ["195"]


def test_what_raiders_did_before_they_left_is_no_retreat(coder: eventcode.Coder) -> None:
    text = "Rebels burned a Malian village on Monday before they withdrew."
    assert [r["cameo"] for r in rows(coder, text)] == ["1712"]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lima found a general guilty of the killing of 25 students in 1991.",
        "The Colombian president apologised for the killing of 40 villagers in 1997.",
        "The African Union condemned the massacre of 300 villagers in Darfur in February.",
    ],
)
def test_a_deed_in_question_has_its_own_year(coder: eventcode.Coder, text: str) -> None:
    assert dates(coder, text) == [("2019-05-10", "2019-05-10", "day", "default")]


def test_what_follows_on_the_day_of_what_was_told(coder: eventcode.Coder) -> None:
    text = "Men killed nine traders in Gao on Sunday before soldiers shot four of them dead."
    assert {d[0] for d in dates(coder, text)} == {"2019-05-05"}


def test_a_strike_called_for_a_day_to_come_is_called_today(coder: eventcode.Coder) -> None:
    assert dates(coder, "Peru's unions called a strike for Wednesday.") == [
        ("2019-05-10", "2019-05-10", "day", "default")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Ten people died in February when soldiers fired on a march in Lima, a judge said on Tuesday.",
            "02-01",
            "02-28",
        ),
        ("A UN spokesman said on Tuesday that soldiers had torched 40 huts the day before in Uvira.", "05-06", "05-06"),
        ("Rebels attacked Gao on Tuesday. They had shelled it the night before.", "05-07", "05-07"),
        ("The army ousted the Malian president on Tuesday in the second coup this year.", "05-07", "05-07"),
        ("The Kenyan opposition called for marches on Monday.", "05-10", "05-10"),
        (
            "Syrian troops drove rebels out of Homs on Tuesday after fighting that left two soldiers dead.",
            "05-07",
            "05-07",
        ),
    ],
)
def test_the_day_of_what_is_told_beside(coder: eventcode.Coder, text: str, first: str, last: str) -> None:
    found = {(r["date_start"], r["date_end"]) for r in rows(coder, text, "2019-05-10")}
    assert (f"2019-{first}", f"2019-{last}") in found
    assert len(found) == 1 or "night before" in text
