"""The news date reader: tables of phrases seen from fixed days of publication, and properties of any text."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eventcode.coding import calendar
from eventcode.coding.date_forms import CALENDAR_FORMS
from eventcode.coding.date_grammar import FORMS, HOLIDAYS, may_begin, number, year_number
from eventcode.coding.date_relative import RELATIVE_FORMS
from eventcode.coding.dates import find_dates

FRIDAY = datetime.date(2017, 6, 9)
MONDAY = datetime.date(2019, 3, 4)
SATURDAY = datetime.date(2020, 2, 29)
SUNDAY = datetime.date(2011, 9, 11)
NEW_YEAR = datetime.date(2022, 1, 1)  # a Saturday


def days(text: str, reference: datetime.date | None = FRIDAY, narrow: bool = True) -> list[str]:
    """What is read, each as "first" or "first..last"."""
    return [
        str(d.first) if d.first == d.last else f"{d.first}..{d.last}"
        for d in find_dates(text, reference, narrow=narrow)
    ]


def only(text: str, reference: datetime.date = FRIDAY) -> str:
    """The one date of a text; "" if there is none."""
    found = days(text, reference)
    assert len(found) <= 1, found
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("Rebels shelled the port on Thursday.", FRIDAY, "2017-06-08"),
        ("Rebels shelled the port on Friday.", FRIDAY, "2017-06-09"),
        ("Rebels shelled the port Saturday.", FRIDAY, "2017-06-03"),
        ("A crowd beat two traders to death on Saturday.", FRIDAY, "2017-06-03"),
        ("Rebels put two monks to death on Saturday.", FRIDAY, "2017-06-03"),
        ("Togo to shut its border on Saturday", FRIDAY, "2017-06-10"),
        ("Shelling hit the port on Sunday, police said.", MONDAY, "2019-03-03"),
        ("Shelling hit the port on Monday, police said.", MONDAY, "2019-03-04"),
        ("Shelling hit the port on Friday, police said.", SATURDAY, "2020-02-28"),
        ("A mortar killed two on Tuesday night.", FRIDAY, "2017-06-06"),
        ("Troops left at dawn on Wednesday.", FRIDAY, "2017-06-07"),
        ("Thursday's ambush killed nine soldiers.", FRIDAY, "2017-06-08"),
        ("He will appeal against Wednesday's verdict.", FRIDAY, "2017-06-07"),
        ("Troops left early Monday at 10:30 a.m.", FRIDAY, "2017-06-05"),
        ("The minister agreed on Monday to resign.", FRIDAY, "2017-06-05"),
        ("The army said Tuesday it would withdraw.", FRIDAY, "2017-06-06"),
        ("The rivals will meet on Monday.", FRIDAY, "2017-06-12"),
        ("The rivals will meet in Doha on Friday.", FRIDAY, "2017-06-09"),
        ("On Tuesday, the rivals will meet in Doha.", FRIDAY, "2017-06-13"),
        ("Envoys are due to arrive on Wednesday.", FRIDAY, "2017-06-14"),
        ("A ceasefire is expected to start Saturday.", FRIDAY, "2017-06-10"),
        ("Talks scheduled for Tuesday may fail.", FRIDAY, "2017-06-13"),
        ("Rivals to meet in Doha on Monday", FRIDAY, "2017-06-12"),
        ("The hearing was adjourned until Thursday.", FRIDAY, "2017-06-15"),
        ("Militias massed ahead of Sunday's election.", FRIDAY, "2017-06-11"),
        ("They must leave the base by Tuesday.", FRIDAY, "2017-06-13"),
        ("The base fell last Monday.", FRIDAY, "2017-06-05"),
        ("The base fell last Friday.", FRIDAY, "2017-06-02"),
        ("They return next Friday.", FRIDAY, "2017-06-16"),
        ("They return next Monday.", FRIDAY, "2017-06-12"),
        ("They return this Saturday.", FRIDAY, "2017-06-10"),
        ("The raid this past Sunday freed six men.", FRIDAY, "2017-06-04"),
        ("The raid took place on Tuesday of last week.", FRIDAY, "2017-05-30"),
        ("They meet on Tuesday next week.", FRIDAY, "2017-06-13"),
        ("They met a week ago Wednesday.", FRIDAY, "2017-05-31"),
        ("The raid on Tuesday, June 6, freed six men.", FRIDAY, "2017-06-06"),
        ("The raid on Tuesday the 6th freed six men.", FRIDAY, "2017-06-06"),
    ],
)
def test_weekdays(text: str, reference: datetime.date, expected: str) -> None:
    assert only(text, reference) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police fired on the crowd today.", "2017-06-09"),
        ("Police fired on the crowd this morning.", "2017-06-09"),
        ("Police fired on the crowd earlier tonight.", "2017-06-09"),
        ("Police fired on the crowd late yesterday.", "2017-06-08"),
        ("Police fired on the crowd last night.", "2017-06-08"),
        ("The curfew ends tomorrow.", "2017-06-10"),
        ("The curfew began the day before yesterday.", "2017-06-07"),
        ("The curfew ends the day after tomorrow.", "2017-06-11"),
        ("Three days ago police fired on the crowd.", "2017-06-06"),
        ("Two weeks ago police fired on the crowd.", "2017-05-26"),
        ("A month ago police fired on the crowd.", "2017-05-01..2017-05-31"),
        ("More than five years ago the war began.", "2012-01-01..2012-12-31"),
        ("A decade ago the war began.", "2007-01-01..2007-12-31"),
        ("A few days ago the war began.", "2017-06-04..2017-06-07"),
        ("A couple of days ago the war began.", "2017-06-07"),
        ("He will return in three days.", "2017-06-12"),
        ("He will return in two weeks' time.", "2017-06-23"),
        ("Last week rebels took the town.", "2017-05-29..2017-06-04"),
        ("Rebels took the town this week.", "2017-06-05..2017-06-09"),
        ("Rebels will vote this week.", "2017-06-05..2017-06-11"),
        ("Rebels took the town earlier this week.", "2017-06-05..2017-06-09"),
        ("Rebels took the town earlier this month.", "2017-06-01..2017-06-09"),
        ("Two mines blew up last year-the second under a bus.", "2016-01-01..2016-12-31"),
        ("Rebels took the town earlier this year.", "2017-01-01..2017-06-09"),
        ("They will vote later this month.", "2017-06-09..2017-06-30"),
        ("They will vote next week.", "2017-06-12..2017-06-18"),
        ("They will vote early next week.", "2017-06-12..2017-06-14"),
        ("They will vote next month.", "2017-07-01..2017-07-31"),
        ("They voted last month.", "2017-05-01..2017-05-31"),
        ("They voted late last month.", "2017-05-21..2017-05-31"),
        ("They will vote next year.", "2018-01-01..2018-12-31"),
        ("They voted last year.", "2016-01-01..2016-12-31"),
        ("They will vote by the end of this month.", "2017-06-21..2017-06-30"),
        ("They will vote the week after next.", "2017-06-19..2017-06-25"),
        ("Over the past three days, mortars hit the city.", "2017-06-06..2017-06-09"),
        ("Over the past two weeks, mortars hit the city.", "2017-05-26..2017-06-09"),
        ("In the past 24 hours, mortars hit the city.", "2017-06-08..2017-06-09"),
        ("Over the next two days, envoys will meet.", "2017-06-10..2017-06-11"),
        ("Mortars hit the city over the weekend.", "2017-06-03..2017-06-04"),
        ("Mortars hit the city last weekend.", "2017-06-03..2017-06-04"),
        ("Envoys will meet this weekend.", "2017-06-10..2017-06-11"),
        ("Envoys will meet next weekend.", "2017-06-17..2017-06-18"),
        ("The front collapsed by year-end.", "2017-12-31"),
    ],
)
def test_relative_to_publication(text: str, expected: str) -> None:
    assert only(text) == expected


def test_overnight_is_a_day() -> None:
    (found,) = find_dates("Jets bombed the bridge overnight.", FRIDAY)
    assert (str(found.first), str(found.last), found.precision) == ("2017-06-08", "2017-06-09", "day")
    assert days("Jets bombed the bridge overnight Tuesday.") == ["2017-06-06"]


@pytest.mark.parametrize(
    ("reference", "last", "this"),
    [
        (MONDAY, "2019-03-02..2019-03-03", "2019-03-09..2019-03-10"),
        (SATURDAY, "2020-02-22..2020-02-23", "2020-02-29..2020-03-01"),
        (SUNDAY, "2011-09-03..2011-09-04", "2011-09-10..2011-09-11"),
    ],
)
def test_weekends(reference: datetime.date, last: str, this: str) -> None:
    assert only("They met last weekend.", reference) == last
    assert only("They will meet this weekend.", reference) == this


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("The siege began in May.", FRIDAY, "2017-05-01..2017-05-31"),
        ("The siege began in June.", FRIDAY, "2017-06-01..2017-06-30"),
        ("The siege began in July.", FRIDAY, "2016-07-01..2016-07-31"),
        ("The vote will be held in July.", FRIDAY, "2017-07-01..2017-07-31"),
        ("The siege began last June.", FRIDAY, "2016-06-01..2016-06-30"),
        ("The vote is next June.", FRIDAY, "2018-06-01..2018-06-30"),
        ("The siege began in early May.", FRIDAY, "2017-05-01..2017-05-10"),
        ("The siege began in mid-May.", FRIDAY, "2017-05-11..2017-05-20"),
        ("The siege began late in February.", MONDAY, "2019-02-21..2019-02-28"),
        ("The siege began in November last year.", FRIDAY, "2016-11-01..2016-11-30"),
        ("The siege began in May 2015.", FRIDAY, "2015-05-01..2015-05-31"),
        ("The siege began in August of 2015.", FRIDAY, "2015-08-01..2015-08-31"),
        ("The January ambush killed nine.", FRIDAY, "2017-01-01..2017-01-31"),
        ("The siege began on May 3.", FRIDAY, "2017-05-03"),
        ("The siege began on 3 May.", FRIDAY, "2017-05-03"),
        ("The siege began on the 3rd of May.", FRIDAY, "2017-05-03"),
        ("The siege began on the twenty-first of May.", FRIDAY, "2017-05-21"),
        ("The siege began on Nov. 3.", FRIDAY, "2016-11-03"),
        ("The siege began on December 30.", NEW_YEAR, "2021-12-30"),
        ("The siege began on February 29.", FRIDAY, "2016-02-29"),
        ("The vote will be held on August 3.", FRIDAY, "2017-08-03"),
        ("The deadline is June 30.", FRIDAY, "2017-06-30"),
        ("The siege began last Oct. 23.", FRIDAY, "2016-10-23"),
        ("The siege began on 3 May 2015.", FRIDAY, "2015-05-03"),
        ("The siege began on May 3, 2015, police said.", FRIDAY, "2015-05-03"),
        ("The siege began on May 3rd 2015.", FRIDAY, "2015-05-03"),
        ("Updated: 2015-05-03T10:20:30Z", FRIDAY, "2015-05-03"),
        ("Updated: 2015/5/3", FRIDAY, "2015-05-03"),
        ("Updated: 03/05/2015", FRIDAY, "2015-03-05"),
        ("Updated: 25/12/2015", FRIDAY, "2015-12-25"),
        ("Updated: 3.5.2015", FRIDAY, "2015-05-03"),
        ("Updated: 05-Aug-2016", FRIDAY, "2016-08-05"),
        ("LIMA, 7 MAR 90 (Wire) -- Rebels shelled the port.", datetime.date(1990, 3, 8), "1990-03-07"),
        ("The siege began on May 3-7.", FRIDAY, "2017-05-03..2017-05-07"),
        ("The siege began on 3 to 7 May 2016.", FRIDAY, "2016-05-03..2016-05-07"),
        ("The Sept. 11 attacks changed that.", FRIDAY, "2001-09-11"),
        ("The world after 9/11 changed.", FRIDAY, "2001-09-11"),
        ("The siege began on the 5th of this month.", FRIDAY, "2017-06-05"),
        ("The siege began in the first week of May.", FRIDAY, "2017-05-01..2017-05-07"),
        ("The siege began in the last week of May.", FRIDAY, "2017-05-22..2017-05-28"),
        ("The siege began on the first Monday of May.", FRIDAY, "2017-05-01"),
        ("The siege began on the last Friday in May.", FRIDAY, "2017-05-26"),
        ("The siege began in the week of May 17.", FRIDAY, "2017-05-15..2017-05-21"),
    ],
)
def test_months_and_days(text: str, reference: datetime.date, expected: str) -> None:
    assert only(text, reference) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war began in 2014.", "2014-01-01..2014-12-31"),
        ("The 2014 war killed many.", "2014-01-01..2014-12-31"),
        ("Russia's 2014 annexation was condemned.", "2014-01-01..2014-12-31"),
        ("A truce (2014) failed.", "2014-01-01..2014-12-31"),
        ("The war began in mid-2014.", "2014-05-01..2014-08-31"),
        ("The war began in late 2014.", "2014-09-01..2014-12-31"),
        ("The war began in nineteen ninety-six.", "1996-01-01..1996-12-31"),
        ("The war began in October two thousand and one.", "2001-10-01..2001-10-31"),
        ("The war began in the 1990s.", "1990-01-01..1999-12-31"),
        ("The war began in the '80s.", "1980-01-01..1989-12-31"),
        ("The war of 1914-18 ended.", "1914-01-01..1918-12-31"),
        ("The war lasted from 2009 to 2011.", "2009-01-01..2011-12-31"),
        ("The war lasted between 2009 and 2011.", "2009-01-01..2011-12-31"),
        ("Since 2011 the war has raged.", "2011-01-01..2017-06-09"),
        ("The war has raged from 2011 to the present.", "2011-01-01..2017-06-09"),
        ("Arms sales fell in the first quarter of 2015.", "2015-01-01..2015-03-31"),
        ("Arms sales fell in the first quarter.", "2017-01-01..2017-03-31"),
        ("Arms sales fell in the fourth quarter.", "2016-10-01..2016-12-31"),
        ("Arms sales fell in Q3 2016.", "2016-07-01..2016-09-30"),
        ("Arms sales fell in the first half of 2016.", "2016-01-01..2016-06-30"),
        ("Arms sales fell in the first nine months of 2016.", "2016-01-01..2016-09-30"),
        ("The war began in the summer of 2014.", "2014-06-01..2014-08-31"),
        ("The war began in winter 2013-14.", "2013-12-01..2014-02-28"),
        ("The war began last autumn.", "2016-09-01..2016-11-30"),
        ("The war began last fall.", "2016-09-01..2016-11-30"),
        ("The war began in the spring.", "2017-03-01..2017-05-31"),
    ],
)
def test_years_quarters_and_seasons(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling lasted from Monday to Wednesday.", "2017-06-05..2017-06-07"),
        ("The shelling lasted from Saturday to Monday.", "2017-06-03..2017-06-05"),
        ("Envoys will meet from Monday to Wednesday.", "2017-06-12..2017-06-14"),
        ("The shelling between May 3 and May 7 killed nine.", "2017-05-03..2017-05-07"),
        ("The shelling from 28 May until 3 June killed nine.", "2017-05-28..2017-06-03"),
        ("The shelling of Nov. 18 - Dec. 19, 2015 killed nine.", "2015-11-18..2015-12-19"),
        ("The shelling from November to January killed nine.", "2016-11-01..2017-01-31"),
        ("The town has been shelled since Monday.", "2017-06-05..2017-06-09"),
        ("The town has been shelled since May 30.", "2017-05-30..2017-06-09"),
        ("It fell two days after Monday's ambush.", "2017-06-07"),
        ("It fell a week before May 30.", "2017-05-23"),
        ("It fell a year after the 2015 ambush.", "2016-01-01..2016-12-31"),
        ("The port was shut for two weeks from May 20.", "2017-05-20..2017-06-02"),
        ("The road was shut for three days starting on Monday.", "2017-06-05..2017-06-07"),
        ("Nurses walked out one month beginning May 1.", "2017-05-01..2017-05-31"),
        ("The shops were shut for several days from Monday.", "2017-06-05"),
        ("The raid came two weeks from Monday.", "2017-06-19"),
        ("The court will sit for the next 4 business days.", "2017-06-12..2017-06-15"),
        ("The court sat for the last two working days.", "2017-06-07..2017-06-08"),
    ],
)
def test_spans_and_offsets(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was shot on Christmas Day.", "2016-12-25"),
        ("He was shot on Christmas Eve 2014.", "2014-12-24"),
        ("He was shot on New Year's Eve.", "2016-12-31"),
        ("He was shot at Easter.", "2017-04-16"),
        ("He was shot on Good Friday.", "2017-04-14"),
        ("He was shot on Orthodox Easter 2016.", "2016-05-01"),
        ("He was shot on Thanksgiving Day.", "2016-11-24"),
        ("He was shot last Thanksgiving.", "2016-11-24"),
        ("They marched on May Day.", "2017-05-01"),
        ("They marched on the Fourth of July 2015.", "2015-07-04"),
        ("He was shot on Eid al-Fitr 2017.", "2017-06-25"),
        ("He was shot on Eid al-Adha 2017.", "2017-09-01"),
        ("He was shot during Ramadan.", "2017-05-27..2017-06-24"),
        ("He was shot over Memorial Day weekend.", "2017-05-27..2017-05-29"),
    ],
)
def test_holidays(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took it on May 3. The day before, they shelled it.", ["2017-05-03", "2017-05-02"]),
        ("Rebels took it on May 3 and left the next day.", ["2017-05-03", "2017-05-04"]),
        ("Rebels took it on May 3. The same day they left.", ["2017-05-03", "2017-05-03"]),
        ("Rebels took it on May 3 and left two days later.", ["2017-05-03", "2017-05-05"]),
        ("It fell in 2011; the following year it was freed.", ["2011-01-01..2011-12-31", "2012-01-01..2012-12-31"]),
        ("Rebels took it on May 3 and 5.", ["2017-05-03", "2017-05-05"]),
        ("Rebels shelled it on 3 and 5 May.", ["2017-05-03", "2017-05-05"]),
        ("Rebels shelled it in May and June.", ["2017-05-01..2017-05-31", "2017-06-01..2017-06-30"]),
        ("They voted in 2012 and 2016.", ["2012-01-01..2012-12-31", "2016-01-01..2016-12-31"]),
        ("Clashes on Tuesday and Wednesday killed ten.", ["2017-06-06..2017-06-07"]),
        ("The army said on Monday it will leave on Sunday.", ["2017-06-05", "2017-06-11"]),
        ("He was shot the day before.", ["2017-06-08"]),
    ],
)
def test_several_dates(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed an agreement about trade and water in the capital.",
        "Theresa May said the vote may be held soon.",
        "Prime Minister May told deputies to wait.",
        "At least 30 may be dead.",
        "Thousands march for peace; the March on the capital drew 2015 people.",
        "Mrs. March met the second envoy.",
        "An F-15 and a Type 2015 frigate carried the 82nd Airborne.",
        "A 10-year-old boy got a two-year sentence after three days of riots.",
        "For three days the rebels held the town.",
        "It was the worst attack in five years.",
        "The price rose 3.5 percent to $2015, from 1,998 pounds.",
        "A crowd of 2000 gathered; 2015 people left.",
        "The team won 3-1 and 12-10, as it does in a 24/7 league.",
        "The Sun and the Sunday Times reported the fall of the town.",
        "They pray every Friday and each May.",
        "On Bloody Sunday the army fired; Black Friday sales followed.",
        "Shares fell in fiscal 2016, in the 2015-16 school year and this fiscal year.",
        "The Christian quarter was shelled and a quarter of it burnt.",
        "February 30 and 32 May and year 99999 and 2015-13-45 and 31/31/2015 are no days.",
        "It was built in 500 BC, in the year 0.",
        "He read USA Today in the overnight train.",
        "Ramadan Shallah visited Easter Island and a Christmas market.",
        "Call 555-2015 or 0800 1995 200.",
        "The last day of the war was the worst.",
        "Vision 2030 needs 500 teachers.",
        "",
    ],
)
def test_no_dates(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 15 people were killed.", "2017-05-01..2017-05-31"),
        ("On May 3 10 soldiers were killed.", "2017-05-03"),
        ("On May 3, 2000 people fled.", "2017-05-03"),
        ("On Sunday 12 people died.", "2017-06-04"),
        ("Police killed 15 on May 3 and 12 others fled.", "2017-05-03"),
        ("In May twenty people were killed.", "2017-05-01..2017-05-31"),
        ("It fell on January twenty five nineteen eighty six.", "1986-01-25"),
        ("It fell on Monday, Jan twenty-two, 2018.", "2018-01-22"),
        ("It fell in the april.", "2017-04-01..2017-04-30"),
        ("It may fall in may.", "2017-05-01..2017-05-31"),
        ("2/29", "2016-02-29"),
        ("2/3 of them fled.", ""),
    ],
)
def test_numbers_next_to_dates(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("on May 3", "day"),
        ("over the weekend", "week"),
        ("last week", "week"),
        ("early in May", "month"),
        ("in May", "month"),
        ("in the summer of 2014", "quarter"),
        ("in the third quarter of 2014", "quarter"),
        ("in 2014", "year"),
        ("in the 1990s", "longer"),
        ("since 2011", "longer"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    assert [d.precision for d in find_dates(text, FRIDAY)] == [precision]


def test_without_reference_only_dates_with_a_year() -> None:
    text = "On Friday, May 3, last week, in July 2014, since 2011; two days ago; on 2 June 2015, the day before."
    assert days(text, None) == ["2014-07-01..2014-07-31", "2011-01-01..2011-12-31", "2015-06-02", "2015-06-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took it this week.", ["2017-06-05..2017-06-11"]),
        ("Rebels took it in early May.", ["2017-05-01..2017-05-31"]),
        ("Rebels held it from May 3 to May 7.", ["2017-05-03", "2017-05-07"]),
        ("Rebels held it from March to May 2012.", ["2012-03-01..2012-03-31", "2012-05-01..2012-05-31"]),
        ("Rebels held it from 30 December to 4 January 2012.", ["2011-12-30", "2012-01-04"]),
        ("Rebels held it from Monday to May 7, 2012.", ["2017-06-05", "2012-05-07"]),
        ("Rebels held it since 2011.", ["2011-01-01..2011-12-31"]),
        ("Rebels held it in the past year.", ["2016-01-01..2016-12-31"]),
    ],
)
def test_whole_calendar_units(text: str, expected: list[str]) -> None:
    assert days(text, narrow=False) == expected


def test_extent_and_case() -> None:
    (found,) = find_dates("İZMİR: REBELS SHELLED IT ON TUESDAY, 6 JUNE.", FRIDAY)
    assert (found.text, str(found.first)) == ("TUESDAY, 6 JUNE", "2017-06-06")
    assert [d.text for d in find_dates("the war since 2011", FRIDAY)] == ["since 2011"]


def test_every_form_has_a_reader() -> None:
    assert {name for name, _ in FORMS} == {*CALENDAR_FORMS, *RELATIVE_FORMS}


def test_every_holiday_has_days() -> None:
    for _, name in HOLIDAYS:
        assert all(p.first.year == 2018 or name == "ramadan" for p in calendar.holiday(name, 2018)), name
        assert calendar.holiday(name, 2018), name


@pytest.mark.parametrize(("words", "expected"), [("21st", 21), ("twenty-first", 21), ("a few", 3), ("forty two", 42)])
def test_number_words(words: str, expected: int) -> None:
    assert number(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("nineteen oh five", 1905), ("nineteen hundred and five", 1905), ("twenty twelve", 2012), ("two thousand", 2000)],
)
def test_year_words(words: str, expected: int) -> None:
    assert year_number(words) == expected


@given(st.dates(), st.sampled_from(["day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade"]))
def test_a_unit_holds_its_day(date: datetime.date, name: str) -> None:
    try:
        found = calendar.unit(name, date)
    except (ValueError, OverflowError):
        return  # at the ends of the calendar
    assert found.first <= found.last
    assert found.first <= date <= found.last or name == "weekend"


@given(st.integers(min_value=1583, max_value=4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    for date in (calendar.easter(year), calendar.orthodox_easter(year)):
        assert date.weekday() == 6
    assert (3, 22) <= (calendar.easter(year).month, calendar.easter(year).day) <= (4, 25)


WORDS = st.sampled_from(
    "the a an in on since from to between and of until last next this past early late mid- week weeks weekend month "
    "months year years day days quarter decade ago earlier later before after Monday Friday, Sunday's May March may "
    "june Sept. Dec 3 31st 12 2015 99999 30 1990s '90s first second third twenty-first nineteen ninety-six 2015-05-03 "
    "31/12/2016 9/11 Christmas Easter Ramadan Eid al-Fitr today yesterday overnight will was said people . , - – / ( ) "
    "\n İ 9999 1".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))
REFERENCES = st.one_of(
    st.none(), st.sampled_from([FRIDAY, MONDAY, SUNDAY]), st.sampled_from([datetime.date.min, datetime.date.max])
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, REFERENCES, st.booleans())
@example("the last 999 decades and the next 999 decades, 999 years ago, in 999 years' time", FRIDAY, True)
@example("past decade", FRIDAY, True)
@example("3" + " " * 500 + "May" + "\t" * 500 + "2015", FRIDAY, True)
def test_any_text(text: str, reference: datetime.date | None, narrow: bool) -> None:
    found = find_dates(text, reference, narrow=narrow)
    for d in found:
        assert d.text == text[d.start : d.end] != ""
        assert d.first <= d.last
        assert d.precision in {"day", "week", "month", "quarter", "year", "longer"}
    for one, other in itertools.pairwise(found):
        assert one.end <= other.start
    assert found == find_dates(text, reference, narrow=narrow)


def test_first_words_cover_the_forms() -> None:
    for word in ("the", "early", "mid", "yesterday", "thursday", "oct2", "31st", "q3", "'90s", "several", "nineteen"):
        assert may_begin(word), word
    assert not may_begin("minister")
