"""Calendar arithmetic for date expressions: periods, their parts, weekdays and holidays.

Pure functions of dates; weeks run from Monday to Sunday (ISO 8601).  Days that do not exist raise ValueError,
days outside year 1 to 9999 ValueError or OverflowError.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from attrs import frozen

Date = datetime.date
ONE_DAY: Final = datetime.timedelta(days=1)
MONTHS_OF_QUARTER: Final = 3
_SATURDAY: Final = 5

# The longest length in days, and its precision (coding policy, "Dates").
PRECISIONS: Final = ((1, "day"), (7, "week"), (31, "month"), (92, "quarter"), (366, "year"))
# Meteorological seasons of the northern hemisphere: first month.  Winter runs into the year after.
SEASONS: Final[Mapping[str, int]] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@frozen
class Period:
    """The days from ``first`` to ``last``, both included; ``precision`` as in :class:`ResolvedDate`."""

    first: Date
    last: Date
    precision: str


def period(first: Date, last: Date, precision: str | None = None) -> Period:
    """The days from ``first`` to ``last``; ValueError if they are in the wrong order."""
    if last < first:
        raise ValueError(f"{last} is before {first}")
    length = (last - first).days + 1
    return Period(first, last, precision or next((name for days, name in PRECISIONS if length <= days), "longer"))


def day(date: Date) -> Period:
    """One day."""
    return Period(date, date, "day")


def month(year: int, number: int) -> Period:
    """A calendar month; ``number`` from 1 to 12."""
    first = Date(year, number, 1)
    return Period(first, _first_of_next_month(first) - ONE_DAY, "month")


def months(year: int, number: int, count: int, precision: str) -> Period:
    """``count`` calendar months from month ``number`` of ``year`` on."""
    first = Date(year, number, 1)
    last = add(first, "month", count - 1)
    return Period(first, month(last.year, last.month).last, precision)


def quarter(year: int, number: int) -> Period:
    """A calendar quarter; ``number`` from 1 to 4."""
    return months(year, MONTHS_OF_QUARTER * (number - 1) + 1, MONTHS_OF_QUARTER, "quarter")


def half_of(whole: Period, number: int) -> Period:
    """The first or second half of a month (from the 16th on) or of a year."""
    middle = whole.first.replace(day=16) if whole.precision == "month" else whole.first.replace(month=7)
    return period(whole.first, middle - ONE_DAY) if number == 1 else period(middle, whole.last)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(Date(number, 1, 1), Date(number, 12, 31), "year")


def years(first: int, last: int) -> Period:
    """Calendar years, both included."""
    return period(Date(first, 1, 1), Date(last, 12, 31))


def season(name: str, number: int) -> Period:
    """A season that begins in the year ``number``."""
    return months(number, SEASONS[name], 3, "quarter")


def week(date: Date) -> Period:
    """The week from Monday to Sunday that holds ``date``."""
    monday = date - datetime.timedelta(days=date.weekday())
    return Period(monday, monday + datetime.timedelta(days=6), "week")


def weekend(date: Date) -> Period:
    """Saturday and Sunday of the week that holds ``date``."""
    sunday = week(date).last
    return Period(sunday - ONE_DAY, sunday, "week")


def unit(name: str, date: Date) -> Period:
    """The day, week, weekend, fortnight, month, quarter, year, decade or season that holds ``date``.

    A fortnight ends with the week that holds the date; a season is the one that begins in the date's year.
    """
    if name in SEASONS:
        return season(name, date.year)
    if name == "fortnight":
        return period(add(week(date).first, "week", -1), week(date).last)
    if name == "decade":
        return years(date.year // 10 * 10, date.year // 10 * 10 + 9)
    makers: Mapping[str, Callable[[], Period]] = {
        "day": lambda: day(date),
        "week": lambda: week(date),
        "weekend": lambda: weekend(date),
        "month": lambda: month(date.year, date.month),
        "quarter": lambda: quarter(date.year, (date.month - 1) // MONTHS_OF_QUARTER + 1),
        "year": lambda: year(date.year),
    }
    return makers[name]()


def add(date: Date, name: str, count: int) -> Date:
    """``date`` moved by ``count`` units (negative: back); the 31st becomes the last day of a shorter month."""
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(name)
    if days:
        return date + datetime.timedelta(days=days * count)
    number = {"month": 1, "quarter": MONTHS_OF_QUARTER, "decade": 120}.get(name, 12) * count + date.month - 1
    year_, month_ = date.year + number // 12, number % 12 + 1
    return Date(year_, month_, min(date.day, month(year_, month_).last.day))


def working_day(date: Date, count: int) -> Date:
    """The day ``count`` working days, Monday to Friday, after (negative: before) ``date``; holidays are not known."""
    step = datetime.timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        date += step
        while date.weekday() >= _SATURDAY:
            date += step
    return date


def neighbour(name: str, date: Date, count: int) -> Period:
    """The unit that lies ``count`` units after (negative: before) the one that holds ``date``."""
    return unit(name, add(unit(name, date).first, name, count))


def around(name: str, date: Date, count: int) -> Period:
    """Like :func:`neighbour`, but the last and the next decade are the ten years before and after ``date``."""
    if name != "decade" or not count:
        return neighbour(name, date, count)
    return period(min(date, add(date, name, count)), max(date, add(date, name, count)))


def shifted(whole: Period, name: str, count: int) -> Period:
    """A period moved by units: days and weeks move its ends; longer units give the calendar unit they lead to.

    A quarter moved by a year is a quarter; a day moved by a year or a decade is known no better than its year.
    ValueError for a month or longer moved by days.
    """
    if name == "decade":
        return shifted(whole, "year", 10 * count)
    if name in ("day", "week", "fortnight"):
        if whole.precision not in ("day", "week"):
            raise ValueError(f"a {whole.precision} cannot be moved by a {name}")
        return period(add(whole.first, name, count), add(whole.last, name, count), whole.precision)
    finer = whole.precision if whole.precision in ("month", "quarter") and name != "month" else name
    return unit(finer, add(whole.first, name, count))


def part(whole: Period, which: str) -> Period:
    """The early, mid or late part of a period.

    Month: 1-10, 11-20, 21-end.  Week: Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday.
    Quarters, years and decades: thirds.  Anything else is returned whole.
    """
    index = ("early", "mid", "late").index(which)
    first = whole.first
    if whole.precision == "month" and first.day == 1:
        start, end = ((0, 9), (10, 19), (20, 30))[index]
        return _days_of(whole, start, end)
    if whole.precision == "week" and (whole.last - first).days == 6:
        start, end = ((0, 2), (1, 3), (3, 6))[index]
        return _days_of(whole, start, end)
    count = {"quarter": 3, "year": 12}.get(whole.precision)
    if count is None:
        return years(first.year + (0, 4, 7)[index], first.year + (3, 6, 9)[index])
    third = count // 3
    start_of_part = add(first, "month", third * index)
    return period(start_of_part, add(start_of_part, "month", third) - ONE_DAY)


def last_weekday(number: int, date: Date, inclusive: bool = True) -> Date:
    """The most recent weekday (Monday is 0) before ``date``, or on it if ``inclusive``."""
    back = (date.weekday() - number) % 7 or (0 if inclusive else 7)
    return date - datetime.timedelta(days=back)


def next_weekday(number: int, date: Date, inclusive: bool = True) -> Date:
    """The first weekday (Monday is 0) after ``date``, or on it if ``inclusive``."""
    ahead = (number - date.weekday()) % 7 or (0 if inclusive else 7)
    return date + datetime.timedelta(days=ahead)


def nth_weekday(within: Period, number: int, count: int) -> Date:
    """The ``count``-th weekday of a period; -1 is the last.  ValueError if there is none."""
    if count < 0:
        return last_weekday(number, within.last)
    found = add(next_weekday(number, within.first), "week", count - 1)
    if found > within.last:
        raise ValueError(f"no weekday {number} number {count} from {within.first} to {within.last}")
    return found


def nth_week(within: Period, count: int) -> Period:
    """The ``count``-th week of a period, the first being that of its first Thursday (ISO 8601); -1 is the last."""
    thursday = nth_weekday(within, 3, count)
    return week(thursday)


def easter(number: int) -> Date:
    """Easter Sunday of the western churches (Gregorian computus of Meeus, Jones and Butcher)."""
    a, (b, c) = number % 19, divmod(number, 100)
    g = (8 * b + 13) // 25
    h = (19 * a + b - b // 4 - g + 15) % 30
    ell = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month_, day_ = divmod(h + ell - 7 * m + 114, 31)
    return Date(number, month_, day_ + 1)


def orthodox_easter(number: int) -> Date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (Julian computus of Meeus)."""
    d = (19 * (number % 19) + 15) % 30
    e = (2 * (number % 4) + 4 * (number % 7) - d + 34) % 7
    month_, day_ = divmod(d + e + 114, 31)
    shift = number // 100 - number // 400 - 2
    return Date(number, month_, day_ + 1) + datetime.timedelta(days=shift)


FIXED_HOLIDAYS: Final[Mapping[str, tuple[int, int]]] = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "orthodox christmas": (1, 7),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "saint patrick's day": (3, 17),
    "international women's day": (3, 8),
    "nowruz": (3, 21),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "labour day": (5, 1),
    "us independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
}
# Days relative to western Easter.
EASTER_HOLIDAYS: Final[Mapping[str, int]] = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "pentecost": 49,
}
# Month, weekday and count (US federal holidays).
WEEKDAY_HOLIDAYS: Final[Mapping[str, tuple[int, int, int]]] = {
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "us labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
}
# Name and country in the package ``holidays``, which knows the days announced in the Gulf since 2016 or so; before
# and after it estimates them, which may be a day off.
LUNAR_HOLIDAYS: Final[Mapping[str, tuple[str, str]]] = {
    "eid al-fitr": ("AE", "Eid al-Fitr"),
    "eid al-adha": ("AE", "Eid al-Adha"),
    "islamic new year": ("AE", "Islamic New Year"),
    "mawlid": ("AE", "Prophet's Birthday"),
    "first day of ramadan": ("MV", "First Day of Ramadan"),
}


@lru_cache(maxsize=256)
def holiday(name: str, number: int) -> tuple[Period, ...]:
    """The days of a holiday in a year: none, one, or two (the Islamic year is shorter); empty if unknown."""
    if name in FIXED_HOLIDAYS:
        return (day(Date(number, *FIXED_HOLIDAYS[name])),)
    if name in EASTER_HOLIDAYS:
        return (day(easter(number) + datetime.timedelta(days=EASTER_HOLIDAYS[name])),)
    if name == "orthodox easter":
        return (day(orthodox_easter(number)),)
    if name in WEEKDAY_HOLIDAYS:
        month_, weekday, count = WEEKDAY_HOLIDAYS[name]
        return (day(nth_weekday(month(number, month_), weekday, count)),)
    if name == "ramadan":
        return _ramadan(number)
    if name == "ashura":
        new_years = (*holiday("islamic new year", number - 1), *holiday("islamic new year", number))
        days = (new_year.first + datetime.timedelta(days=9) for new_year in new_years)
        return tuple(day(found) for found in days if found.year == number)
    return tuple(map(day, _lunar_days(name, number)))


def _ramadan(number: int) -> tuple[Period, ...]:
    ends = sorted({*_lunar_days("eid al-fitr", number), *_lunar_days("eid al-fitr", number + 1)})
    starts = _lunar_days("first day of ramadan", number)
    return tuple(Period(start, min(end for end in ends if end > start) - ONE_DAY, "month") for start in starts)


def _lunar_days(name: str, number: int) -> tuple[Date, ...]:
    if name not in LUNAR_HOLIDAYS:
        return ()
    import holidays  # 50 ms, and few texts name a moving feast

    country, wanted = LUNAR_HOLIDAYS[name]
    names = holidays.country_holidays(country, years=number, language="en_US")
    return tuple(sorted(date for date in names if date.year == number and _is_named(names[date], wanted)))


def _is_named(names: str, wanted: str) -> bool:
    return any(name.removesuffix(" (estimated)") == wanted for name in names.split("; "))


def _days_of(whole: Period, start: int, end: int) -> Period:
    last = whole.first + datetime.timedelta(days=end)
    return period(whole.first + datetime.timedelta(days=start), min(last, whole.last))


def long_weekend(date: Date) -> Period:
    """A holiday with the weekend next to it."""
    if date.weekday() == 0:
        return period(date - 2 * ONE_DAY, date)
    saturday = weekend(date).first
    return period(min(date, saturday), saturday + ONE_DAY)


def _first_of_next_month(first: Date) -> Date:
    return Date(first.year + 1, 1, 1) if first.month == 12 else Date(first.year, first.month + 1, 1)
