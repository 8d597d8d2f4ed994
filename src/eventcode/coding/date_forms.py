"""The readers of calendar dates: days, months, quarters, seasons, years.

Each turns a match into the period that it stands for, or into None if it is no date.  ValueError and OverflowError
mean that there is no such day, or that a reference date is needed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Final

from eventcode.coding import calendar
from eventcode.coding.calendar import Date, Period, period
from eventcode.coding.date_grammar import compiled, month_number, number, weekday_number, year_number
from eventcode.coding.date_match import DIRECTION, DateMatch, day_near, exists, looks_ahead

# A month that lies further ahead is the one just past, whatever the tense (in days).
FAR_MONTH: Final = 300
QUARTERS: Final = frozenset({"quarter", "fiscal_quarter"})

_ON: Final = compiled(r"(?<!\w)(?:on|from|since|until|till|by|before|after|to|through|between|dated) $")
# Months that are other words too: a small letter makes them those.
_OTHER_WORDS: Final = frozenset({"may", "march", "mar", "august", "jan", "sep", "dec"})


def _ymd(here: DateMatch) -> Period | None:
    return calendar.day(Date(int(here["y"]), int(here["m"]), int(here["d"])))


def _numeric(here: DateMatch) -> Period | None:
    """Month first, as in US news, unless that is impossible; with dots day first."""
    if len(here["y"]) == 2 and here["s"] != "/":
        return None
    year = int(here["y"]) if len(here["y"]) == 4 else here.century(int(here["y"]))
    return calendar.day(Date(year, *_month_and_day(int(here["a"]), int(here["b"]), day_first=here["s"] == ".")))


def _month_and_day(a: int, b: int, day_first: bool = False) -> tuple[int, int]:
    return (b, a) if (day_first and b <= 12) or a > 12 else (a, b)


def _slash(here: DateMatch) -> Period | None:
    """Two numbers are a day after "on" or a weekday; or alone; elsewhere a fraction or a score.  9/11 is a name."""
    a, b = int(here["a"]), int(here["b"])
    if (a, b) == (9, 11) and not here["wd"]:
        return calendar.day(Date(2001, 9, 11))
    if not here["wd"] and not _ON.search(here.head) and here.match[0] != here.low.strip():
        return None
    return calendar.day(day_near(here, *_month_and_day(a, b)))


def _mixed(here: DateMatch) -> Period | None:
    """Odd orders with a named month, left to dateparser; ``RELATIVE_BASE`` keeps the clock out."""
    import dateparser  # slow to import and hardly ever needed

    base = datetime.datetime.combine(here.reference or Date(2000, 1, 1), datetime.time())
    settings = {"RELATIVE_BASE": base, "STRICT_PARSING": True, "DATE_ORDER": "DMY"}
    found = dateparser.parse(here.match[0], languages=["en"], settings=settings)
    return calendar.day(found.date()) if found else None


def _month_day(here: DateMatch) -> Period | None:
    """ "May 3", "the 3rd of May 2015", "May 3-7"; "the Sept. 11 attacks" are those of 2001."""
    if not _is_month_of_day(here):
        return None
    month, day, year = month_number(here["m"]), number(here["d"]), here.year()
    if year is None and (month, day) == (9, 11) and re.match(r",?\s+(?:terror|attack|hijack)", here.tail):
        year = 2001
    first = day_near(here, month, day, here["rel"]) if year is None else Date(year, month, day)
    return period(first, first.replace(day=number(here["d2"]))) if here["d2"] else calendar.day(first)


def _is_month_of_day(here: DateMatch) -> bool:
    """Whether the month of a match with a day is one: in "3 may die" and "march 5 miles" it is not."""
    name, spelled = here["m"], here.text[here.match.start("m") : here.match.end("m")]
    if here["yy"].isdigit() and len(name.rstrip(".")) > 4 and not spelled.isupper():
        return False  # "for 5 October 40 men", but "9 FEB 91"
    if spelled.islower() and name in _OTHER_WORDS:
        return here.year() is not None or not here["d"].isdigit()
    day_first = here.match.start("d") < here.match.start("m")
    if name != "may" or not day_first or here.year() is not None:
        return True
    return bool(_ON.search(here.head)) or not re.match(r"\s+[A-Z]", here.text[here.match.end() :][:9])


def _more_days(here: DateMatch) -> Period | None:
    """The second day of "May 3 and 5"."""
    before = here.before
    if before is None or before.form not in ("month_day", "more_days") or before.period.precision != "day":
        return None
    if not re.fullmatch(r",?\s+(?:and|or)\s+|,\s+|\s+&\s+", here.gap):
        return None
    return calendar.day(before.period.last.replace(day=number(here["d"])))


def _day_of_month(here: DateMatch) -> Period | None:
    """ "the 3rd of this month"."""
    whole = calendar.neighbour("month", here.today, DIRECTION[here["rel"]])
    return calendar.day(whole.first.replace(day=number(here["d"])))


def _weekday_day(here: DateMatch) -> Period | None:
    """ "Tuesday the 13th": the nearest such Tuesday of the last or next twelve months."""
    weekday, day, today = weekday_number(here["wd"]), number(here["d"] or here["d2"]), here.today
    months = [calendar.neighbour("month", today, count).first for count in range(-12, 13)]
    days = [m.replace(day=day) for m in months if exists(m.year, m.month, day)]
    days = [d for d in days if d.weekday() == weekday]
    past, ahead = [d for d in days if d <= today], [d for d in days if d > today]
    if ahead and (not past or looks_ahead(here, (ahead[0] - today).days)):
        return calendar.day(ahead[0])
    return calendar.day(past[-1]) if past else None


def _nth(here: DateMatch) -> Period | None:
    """ "the first week of May", "the last Friday of this month", "the first nine months of 2015"."""
    whole, name = _whole_of_nth(here), here["u"]
    count, backwards = number(here["k"]) if here["k"] else 1, here["n"] in ("last", "final")
    nth = -1 if backwards else number(here["n"])
    if name.endswith("day") and name != "day":
        return calendar.day(calendar.nth_weekday(whole, weekday_number(name), nth))
    if name == "half":
        return calendar.half_of(whole, 1 if nth == 1 else 2)
    if name in ("week", "weekend"):
        start = calendar.nth_week(whole, nth).first
        first = calendar.add(start, "week", 1 - count) if backwards else start
        last = calendar.add(first, "week", count - 1)
        return calendar.weekend(first) if name == "weekend" else period(first, calendar.week(last).last)
    if backwards:
        return period(calendar.add(calendar.add(whole.last, "day", 1), name, -count), whole.last)
    first = calendar.add(whole.first, name, nth - 1)
    return period(first, calendar.add(calendar.add(first, name, count), "day", -1))


def _whole_of_nth(here: DateMatch) -> Period:
    """The month or year that "the first week of" is of."""
    year = here.year()
    if here["m"]:
        month = month_number(here["m"])
        return _month_near(here, month) if year is None else calendar.month(year, month)
    if year is not None:
        return calendar.year(year)
    return calendar.neighbour(here["ou"], here.today, DIRECTION[here["rel"]])


_SPORT: Final = compiled(
    r" (?:touchdown|goal|lead|comeback|rally|point|basket|interception|field|turnover|finals?|moon)"
)


def _quarter(here: DateMatch) -> Period | None:
    """ "the third quarter": the latest one that has begun, unless its year is named or the future is meant."""
    if re.search(r"fiscal[\s-]+$", here.head) or _SPORT.match(here.tail):
        return None
    count, year = _quarter_number(here["q"]), here.year()
    return _quarter_near(here, count) if year is None else calendar.quarter(year, count)


def _quarter_number(word: str) -> int:
    return 4 if word == "final" else number(word)


def _quarter_near(here: DateMatch, count: int) -> Period:
    now = calendar.quarter(here.today.year, count)
    if now.first > here.today and not looks_ahead(here, (now.first - here.today).days):
        return calendar.quarter(here.today.year - 1, count)
    # A quarter just over is reported on; one that was over half a year ago is the coming one.
    long_over = calendar.add(now.last, "month", 6) < here.today
    return calendar.quarter(here.today.year + 1, count) if long_over and here.tense == "future" else now


def _half(here: DateMatch) -> Period | None:
    """ "H1 2016"."""
    year = here.year()
    return calendar.half_of(calendar.year(year), int(here["n"] or here["n2"])) if year else None


def _fiscal_quarter(here: DateMatch) -> Period | None:
    """ "the latest quarter" is the last complete one, "the year-ago quarter" the same of the year before.

    "the quarter" needs a quarter before it, or the words of a report; else it is a part of a town.
    """
    known = here.before is not None and here.before.form in QUARTERS
    last = here.anchor if known else calendar.neighbour("quarter", here.today, -1)
    if here["which"] == "the":
        reported = known or re.search(r"(?<!\w)for\s+$", here.head) or re.match(r"\s+end(?:ed|ing)\b", here.tail)
        return last if reported else None
    if here["q"]:
        same = calendar.quarter(here.today.year, _quarter_number(here["q"]))
        last = same if same.first <= here.today else calendar.shifted(same, "year", -1)
    return calendar.shifted(last, "year", -1) if "year" in here["which"] else last


_TIME: Final = "in|since|until|till|during|throughout|through|from|between|by|before|after"
_IN: Final = compiled(r"(?<!\w)(?:in|since|until|till) $")
_IN_MAY: Final = compiled(rf"(?<!\w)(?:(?:{_TIME})(?: the)?|last|next|this|early|late) $")
_OF_MONTH: Final = compiled(rf"(?<!\w)(?:{_TIME}|of|for|to|the|an?|its|his|their|early|late) $")
# "every June", "Mrs. May", "32 May"; and "February 30", which is neither a day nor a month.
_NO_MONTH_BEFORE: Final = compiled(r"(?<!\w)(?:every|each|(?:mr|mrs|ms|miss|dr|sir|lady|judge|justice)\.?|\d{1,2}) $")
_NO_DAY: Final = compiled(r" \d{1,2}(?!\w|<COUNTED>)")
_MARCH_ON: Final = compiled(r" (?:on|for|against|of|to)(?!\w)")
_LISTED_MONTH: Final = compiled(r",? ?(?:and |or |to |until |through |[-–—,] ?)")


def _month(here: DateMatch) -> Period | None:
    """ "in May", "early last May", "May 2015"."""
    year, count = here.year(), month_number(here["m"])
    if _NO_MONTH_BEFORE.search(here.head) or _is_other_word(here):
        return None
    if year is not None:
        return here.parted(calendar.month(year, count))
    upper = here["m"] == "march" and here.text[here.match.start("m") + 1].isupper()
    if _NO_DAY.match(here.tail) or not ((here["rel"] and not upper) or here["part"] or _is_bare_month(here)):
        return None
    if re.search(r"(?<!\w)that\s+$", here.head):
        return calendar.month(here.anchor.first.year, count) if here.before else None
    return here.parted(_month_near(here, count))


def _is_other_word(here: DateMatch) -> bool:
    """Whether the word is a modal or a walk: it has a small letter and no phrase "in may" ends with it."""
    if here["m"] not in _OTHER_WORDS or here.capital("m"):
        return False
    return not (_IN.search(here.head) and re.match(r"\s*(?:[.,;!?]|$)", here.tail))


def _is_bare_month(here: DateMatch) -> bool:
    """Whether a name of a month without a year is one, and not a person, a modal or a walk."""
    name, head, after = here["m"], here.head, here.text[here.match.end() :][:9]
    if here.before is not None and here.before.form == "month" and _LISTED_MONTH.fullmatch(here.gap):
        return True
    short = name.endswith(".") or (len(name) <= 4 and name not in ("june", "july"))  # may is one of these
    if short or not here.capital("m"):
        return bool(_IN_MAY.search(head) or re.match(r"[-–][A-Z]", after))
    if name == "march" and not _IN_MAY.search(head):
        return bool(_OF_MONTH.search(head)) and not _MARCH_ON.match(here.tail)
    return bool(_OF_MONTH.search(head)) or not re.match(r"\s+[A-Z]", after)


def _month_near(here: DateMatch, count: int) -> Period:
    """The latest month of that name, the current one included; the coming one for the future."""
    today, relative = here.today, here["rel"]
    this_year = calendar.month(today.year, count)
    if relative in ("this", "the same"):
        return this_year
    direction = DIRECTION.get(relative, 0)
    if direction > 0 or (not direction and here.tense == "future"):
        later = this_year.last < today or (direction > 0 and this_year.first <= today)
        coming = calendar.month(today.year + later, count)
        if direction or (coming.first - today).days <= FAR_MONTH:
            return coming
    earlier = this_year.first > today or (direction < 0 and this_year.last >= today)
    return calendar.month(today.year - earlier, count)


def _month_in_digits(here: DateMatch) -> Period | None:
    """ "in 11/2016"."""
    if not re.search(r"(?<!\w)(?:in|by|since|until|from|to|dated|before|after)\s+$", here.head):
        return None
    return calendar.month(int(here["y"] or here["y2"]), int(here["m"] or here["m2"]))


_NO_SEASON_BEFORE: Final = compiled(r"(?:arab|prague) $")
_NO_SEASON_AFTER: Final = re.compile(
    r"\s+(?:(?:in|of|from|training|break|term|semester|months|weather|low|high|season)\b|[A-Z])"
)
_IN_SEASON: Final = compiled(r"(?<!\w)(?:in|since|during|until|by|over) $")


def _season(here: DateMatch) -> Period | None:
    """A season needs a year or "last", "this", "in the"; fall, which is a verb and a collapse, a year or "last"."""
    name, year, relative = here["s"], here.year(), here["rel"]
    if year is not None:
        return here.parted(calendar.season(name, year))
    if _NO_SEASON_BEFORE.search(here.head) or _NO_SEASON_AFTER.match(here.text[here.match.end() :][:20]):
        return None
    if not relative and (name == "fall" or not _IN_SEASON.search(here.head)):
        return None
    return here.parted(_season_near(here, name, DIRECTION.get(relative)))


def _season_near(here: DateMatch, name: str, direction: int | None) -> Period:
    today = here.today
    around = [calendar.season(name, y) for y in range(today.year - 2, today.year + 3)]
    if direction == 0:
        running = [s for s in around if s.first <= today <= s.last]
        return running[0] if running else calendar.season(name, today.year)
    if direction == 1 or (direction is None and here.tense == "future"):
        return next(s for s in around if s.first > today)
    return [s for s in around if (s.first <= today if direction is None else s.last < today)][-1]


def _decade(here: DateMatch) -> Period | None:
    first = 10 * int(here["y"]) if here["y"] else here.century(10 * int(here["yy"]))
    return here.parted(calendar.years(first, first + 9))


# What a bare number needs before it to be a year, and what makes it another number all the same.
_YEAR_AFTER: Final = compiled(
    r"(?:(?<!\w)(?:in|since|of|by|from|until|till|during|before|after|through|between|for|into|around|circa|than|"
    r"the|an?|his|her|its|their|our|my|this|that)|['’]s|s['’]|\() ?$"
)
_YEAR_SURE: Final = compiled(r"(?<!\w)(?:in|since|until|till|during|from|before|after|between|\() ?$")
_DETERMINED: Final = compiled(r"(?:(?<!\w)(?:the|an?|his|her|its|their|our|my|this|that)|['’]s|s['’]) $")
_COUNT_OF: Final = compiled(
    r"(?<!\w)(?:crowd|total|group|force|population|garrison|array|army|number|fleet|team|hundreds|thousands|list|"
    r"maximum|minimum|average|altitude|distance|height|record|cost|price|value) of "
    r"(?:about |around |nearly |almost |over |some )?$"
)
_NOT_A_YEAR: Final = compiled(
    r"(?:(?:fiscal|financial|school|academic|budget|tax|model)(?: year)?|(?:rose|fell|grew|up) (?:to|by)|"
    r"number|no\.?|[$€£#]) ?(?:in |of |from |by |to )?$"
)
_SEASONAL: Final = compiled(
    r"(?:[-–/]\d\d(?:\d\d)?)? (?:(?:school|academic|fiscal|financial|budget|tax|model) year|season)(?!\w)"
)
_LISTED: Final = re.compile(r",?\s*(?:,|and|or|to|until|through|[-–—/])\s*")
_PAIR: Final = re.compile(r"[-–](?:\d\d)?(\d\d)(?!\w)")
_MODERN: Final = range(1900, 2100)
_HISTORIC: Final = range(1000, 2200)


def _year(here: DateMatch) -> Period | None:
    """A year in digits or words; "18" only in "1914-18"."""
    if _NOT_A_YEAR.search(here.head) or _SEASONAL.match(here.tail):
        return None
    if here["words"]:
        return here.parted(calendar.year(year_number(here["words"])))
    follows = here.before is not None and here.before.form == "year"
    if here["yy"]:
        return _second_of_pair(here) if follows else None
    listed = follows and _LISTED.fullmatch(here.gap)
    if here["word"] or here["part"] or listed or _is_year(here):
        return here.parted(calendar.year(int(here["y"])))
    return None


def _second_of_pair(here: DateMatch) -> Period | None:
    first = here.anchor.first.year
    second = first // 100 * 100 + int(here["yy"])
    return calendar.year(second) if re.fullmatch("[-–]", here.gap) and second > first else None


def _is_year(here: DateMatch) -> bool:
    """Whether a bare four-digit number is a year, by the words around it."""
    year, start = int(here["y"]), here.match.start("y")
    head = here.low[max(0, start - 60) : start]
    if _COUNT_OF.search(head):
        return False
    if _YEAR_SURE.search(head):
        return year in _HISTORIC
    pair = _PAIR.match(here.tail)
    if pair:
        return year in _MODERN and int(pair[1]) > year % 100
    alone = _DETERMINED.search(head) and re.match(r"\s*(?:[.,;:)]|$)", here.tail)
    return year in _MODERN and bool(_YEAR_AFTER.search(head)) and not alone


CALENDAR_FORMS: Final[Mapping[str, Callable[[DateMatch], Period | None]]] = {
    "ymd": _ymd,
    "numeric": _numeric,
    "mixed": _mixed,
    "slash": _slash,
    "month_day": _month_day,
    "day_of_list": _month_day,
    "more_days": _more_days,
    "day_of_month": _day_of_month,
    "weekday_day": _weekday_day,
    "nth": _nth,
    "quarter": _quarter,
    "half": _half,
    "fiscal_quarter": _fiscal_quarter,
    "month": _month,
    "month_in_digits": _month_in_digits,
    "season": _season,
    "decade": _decade,
    "year": _year,
}
