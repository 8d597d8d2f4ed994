"""The readers of dates that count from the reference or from a date before them, and of holidays.

Each turns a match into the period that it stands for, or into None if it is no date.  ValueError and OverflowError
mean that there is no such day, or that a reference date is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from eventcode.coding import calendar
from eventcode.coding.calendar import Date, Period, period
from eventcode.coding.date_forms import QUARTERS
from eventcode.coding.date_grammar import HOLIDAYS, compiled, number, weekday_number
from eventcode.coding.date_match import DIRECTION, DateMatch, looks_ahead

ANAPHORIC: Final = frozenset({"previous", "preceding", "before", "following", "same", "that"})
PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night"})
FORWARD: Final = frozenset({"from now", "hence", "later", "after", "afterward", "afterwards"})


def _ago(here: DateMatch) -> Period | None:
    """ "two weeks ago" counts from the reference, "two days earlier" from the last date of the text.

    Days and weeks lead to a day, months and years to the calendar month or year.
    """
    direction, name = here["dir"], here["u"].rstrip("s")
    count = number(here["n"]) if here["n"] else 1
    if not here.narrow and here.tail.startswith((" the ", " that ")):
        return None  # "a day before the attack" tells when something was, and is no date by itself
    if here["wd"]:
        return calendar.day(calendar.add(calendar.last_weekday(weekday_number(here["wd"]), here.today), name, -count))
    if here["n"] == "the" and direction not in ("before", "after", "previous"):
        return None
    start, sign = _start_of_ago(here, name), 1 if direction in FORWARD else -1
    if here["n2"]:
        start = calendar.day(calendar.add(start.first, name, sign * count))
        count, name = number(here["n2"]), here["u2"].rstrip("s")
    elif re.search("few|several", here["n"]):
        return _a_few(start.first, name, sign)
    found = calendar.shifted(start, name, sign * count)
    return None if direction != "from now" and _after_the_story(here, found) else found


def _start_of_ago(here: DateMatch, name: str) -> Period:
    """ "a year ago" compares with the quarter that was named before it."""
    compared = name == "year" and here.before is not None and here.before.form in QUARTERS
    absolute = here["dir"] in ("ago", "from now", "hence") and not compared
    return calendar.day(here.today) if absolute else here.anchor


def _a_few(start: Date, name: str, sign: int) -> Period:
    """ "a few days ago": two to five of them."""
    ends = sorted((calendar.add(start, name, 2 * sign), calendar.add(start, name, 5 * sign)))
    whole = "day" if name in ("week", "fortnight") else name
    return period(calendar.unit(whole, ends[0]).first, calendar.unit(whole, ends[1]).last)


def _after_the_story(here: DateMatch, found: Period) -> bool:
    """Whether "two years later" would be after the publication of a text that does not tell of the future."""
    return here.reference is not None and found.first > here.reference and here.tense != "future"


_SUPERLATIVE: Final = compiled(r"(?<!\w)(?:\w+est|first|only|most|least|worst|time)(?!\w)[^.;]{0,40}$")


def _in_units(here: DateMatch) -> Period | None:
    """ "in two weeks" is a date only where the future is told; else it is how long something took."""
    if not here["time"] and (here.tense != "future" or _SUPERLATIVE.search(here.head)):
        return None
    count, name, today = number(here["n"]), here["u"].rstrip("s"), here.today
    if here["in"] == "within":
        return period(today, calendar.add(today, name, count))
    return calendar.shifted(calendar.day(today), name, count)


def _counted(here: DateMatch) -> Period | None:
    """ "the past three weeks": back from the reference, which is included; "the next two days": those after it."""
    count, name, sign = number(here["n"]), here["u"].rstrip("s"), DIRECTION[here["rel"]]
    if here["working"]:
        ends = sorted(calendar.working_day(here.today, steps * sign) for steps in (1, count))
        return period(ends[0], ends[1])
    if name == "hour":
        days = (count + 23) // 24
        ends = sorted((here.today, calendar.add(here.today, "day", days * sign)))
        return period(ends[0], ends[1], "day" if days == 1 else None)
    if name in ("quarter", "weekend"):
        near, far = (calendar.neighbour(name, here.today, sign * n) for n in (1, count))
        return period(min(near.first, far.first), max(near.last, far.last))
    start = here.anchor.last if here["rel"] in ("following", "previous") else here.today
    if sign < 0:
        return period(calendar.add(start, name, -count), start)
    return period(calendar.add(start, "day", 1), calendar.add(start, name, count))


# What makes a weekday a name ("Black Friday", "the Sunday Times") or a habit ("every Friday").
_NO_WEEKDAY_BEFORE: Final = compiled(
    r"(?<!\w)(?:every|each|most|black|bloody|super|cyber|fat|sheffield|ruby|casual|man) $"
)
_NO_WEEKDAY_AFTER: Final = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Post|Sun|World|Tribune|Star|Monitor)\b"
)


# "Called a strike for Wednesday", "talks set for Friday".
_SET_FOR: Final = compiled(
    r"(?<!\w)(?:strike|shutdown|stoppage|walkout|rally|march|protest|demonstration|election|vote|talks|meeting|summit|"
    r"hearing|session|scheduled|set|due|planned|slated|fixed) for $"
)


def _is_set_for(here: DateMatch) -> bool:
    """Whether a weekday is that of something to come."""
    return _SET_FOR.search(here.head) is not None and not here.tail.startswith(("'", "’"))


def _weekday(here: DateMatch) -> Period | None:
    """ "Friday", "last Friday", "Friday night", "Tuesday of next week"."""
    if _NO_WEEKDAY_BEFORE.search(here.head) or _NO_WEEKDAY_AFTER.match(here.text[here.match.end() :][:20]):
        return None
    day = weekday_number(here["wd"])
    if not here["wk"]:
        near = _weekday_near(here, day)
        if _NIGHT_BEFORE.search(here.head):
            return period(calendar.add(near, "day", -1), near, "day")
        return calendar.day(near)
    start = here.anchor.first if here["wk"] in ANAPHORIC else here.today
    monday = calendar.neighbour("week", start, DIRECTION[here["wk"]]).first
    return calendar.day(calendar.add(monday, "day", day))


def _weekday_near(here: DateMatch, day: int) -> Date:
    """The most recent one, the reference included; after it for the future and "next", before it for "last"."""
    relative = here["that"] or here["rel"]
    if relative in ("same", "that"):
        return calendar.last_weekday(day, here.anchor.first)
    start = here.anchor.first if relative in ANAPHORIC and here.match[0].startswith("the") else here.today
    direction = DIRECTION.get(relative, 0)
    if direction:
        step = calendar.last_weekday if direction < 0 else calendar.next_weekday
        return step(day, start, inclusive=False)
    ahead = here.tense != "past" if relative == "this" else here.tense == "future" or _is_set_for(here)
    return (calendar.next_weekday if ahead else calendar.last_weekday)(day, start)


# "Overnight to Thursday": the night before it.
_NIGHT_BEFORE: Final = compiled(r"(?<!\w)(?:overnight|night) (?:in)?to $")
# "overnight Saturday" is told by its weekday; an overnight train and a better tomorrow are no dates.
_NO_DAYWORD_AFTER: Final = compiled(
    r" (?:(?:on|into|to|from) )?(?:<WD>|<MONTH>|yesterday|stay|train|flight|bus|guest|trip|shelter|parking|bag|lodging)"
)
_NO_DAYWORD_BEFORE: Final = compiled(r"(?<!\w)(?:better|brighter) $")
_IN_A_NAME: Final = re.compile(r"[A-Z]\w+ $")


def _dayword(here: DateMatch) -> Period | None:
    """ "today", "last night", "overnight", "the day after tomorrow"; not "USA Today"."""
    today, word = here.today, here["w"]
    if here["double"]:
        return calendar.day(calendar.add(today, "day", -2 if "before" in here["double"] else 2))
    if here.text[here.match.start("w")].isupper() and _IN_A_NAME.search(here.text[: here.match.start()][-20:]):
        return None
    if _NO_DAYWORD_BEFORE.search(here.head) or (word == "overnight" and _NO_DAYWORD_AFTER.match(here.tail)):
        return None
    yesterday = calendar.add(today, "day", -1)
    if word == "overnight":
        return period(yesterday, today, "day")
    if word == "yesterday" or word.startswith("last"):
        return calendar.day(yesterday)
    return calendar.day(calendar.add(today, "day", 1) if word == "tomorrow" else today)


# A holiday without a year is the coming one if it is so near and nothing tells of the past (in days).
NEAR_HOLIDAY: Final = 30
# "Independence Day" is that of the US only around it, and not after another country's adjective.
NEAR_INDEPENDENCE: Final = 14
_NO_HOLIDAY_AFTER: Final = compiled(
    r" (?:island|tree|market|card|carol|present|gift|shop|part(?:y|ies)|rising|bunny|egg|song|bonus|truce|dinner)"
)
_FEAST_CONTEXT: Final = compiled(
    r"(?<!\w)(?:during|in|of|for|before|after|since|until|by|this|last|holy|start|end|the|month|on|muslim) $"
)
_FOREIGN: Final = re.compile(r"(?:['’]s?|ian|ese|ish|i)\s+$")


def _holiday(here: DateMatch) -> Period | None:
    """ "Christmas Day", "last Easter", "Eid al-Fitr 2017", "Memorial Day weekend"."""
    key = next(key for pattern, key in HOLIDAYS if pattern.fullmatch(here["h"]))
    if (key == "thanksgiving" and not here.capital("h")) or _NO_HOLIDAY_AFTER.match(here.tail):
        return None
    if key == "ramadan" and not here["rel"] and not _FEAST_CONTEXT.search(here.head):
        return None  # also a family name
    year = here.year()
    found = _holiday_near(here, key) if year is None else next(iter(calendar.holiday(key, year)), None)
    if found and year is None and here["h"] == "independence day" and _is_foreign(here, found):
        return None
    return calendar.long_weekend(found.first) if found and here["we"] else found


def _is_foreign(here: DateMatch, found: Period) -> bool:
    return bool(_FOREIGN.search(here.head)) or abs((found.first - here.today).days) > NEAR_INDEPENDENCE


def _holiday_near(here: DateMatch, key: str) -> Period | None:
    today, relative = here.today, here["rel"]
    around = [p for y in range(today.year - 1, today.year + 2) for p in calendar.holiday(key, y)]
    direction = DIRECTION.get(relative, 0)
    now = next((p for p in around if p.first <= today <= p.last), None)
    if now and not direction:
        return now
    if relative == "this":
        return next((p for p in around if p.first.year == today.year), None)
    past, ahead = [p for p in around if p.last < today], [p for p in around if p.first > today]
    if not direction and ahead:
        direction = 1 if looks_ahead(here, (ahead[0].first - today).days, NEAR_HOLIDAY) else -1
    if direction > 0:
        return ahead[0] if ahead else None
    return past[-1] if past else None


_OF: Final = compiled(r" of (?:the|an?|his|her|its|their|this|that|our|my|\w+ing|\w{3,}s)(?!\w)")


def _relative(here: DateMatch) -> Period | None:
    """ "last week", "earlier this month", "the following day", "that year", "the end of the month", "the weekend"."""
    relative = here["rel"].removeprefix("the ") or here["that"] or "the"
    name = "day" if here["u"] in PARTS_OF_DAY else here["u"]
    if name.endswith("s") or (relative not in ("this", "the", "current") and _OF.match(here.tail)):
        return None  # "the last year of the war"
    anaphoric = relative in ANAPHORIC or (name == "day" and relative in ("next", "the"))
    if relative == "that" and here.before is None:
        return None
    if anaphoric and name == "day" and here.anchor.precision not in ("day", "week"):
        return None
    start = here.anchor.first if anaphoric else here.today
    if name == "weekend":
        return None if relative == "the" and here.tail.startswith(" of ") else _weekend(here, start, relative)
    direction = DIRECTION[relative]
    if relative == "past" and name != "quarter" and (here.narrow or name == "day"):
        return period(calendar.add(start, name, -1), start, name if name != "decade" else None)
    if name == "day" and direction and not anaphoric:
        return None  # "the last day" is the end of something
    whole = calendar.around(name, start, direction)
    if anaphoric and direction > 0 and _after_the_story(here, whole):
        return None
    return _within(here, whole, start)


def _within(here: DateMatch, whole: Period, today: Date) -> Period:
    """What "early", "earlier", "later" or the publication date leaves of a period."""
    if not here.narrow or whole.precision == "day":
        return whole
    running = whole.first <= today <= whole.last
    if here["part"] or not running:
        return here.parted(whole)
    if here["when"] == "later":
        return period(today, whole.last)
    happened = whole.precision == "week" and here.reference == today and here.tense != "future"
    return period(whole.first, today) if here["when"] or happened else whole


def _after_next(here: DateMatch) -> Period | None:
    """ "the week after next", "the weekend before last"."""
    return calendar.neighbour(here["u"], here.today, 2 if here["next"] else -2)


def _weekend(here: DateMatch, today: Date, relative: str) -> Period:
    """The weekend that is meant: the last one, unless the future or "next" is."""
    direction, now = DIRECTION[relative], calendar.weekend(today)
    if relative in ("next", "following"):
        return calendar.neighbour("weekend", today, 1)
    if direction >= 0 and (direction or now.first <= today or relative in ("same", "that")):
        return now
    ahead = here.tense == "future" or (relative == "this" and here.tense != "past")
    return now if direction >= 0 and ahead else calendar.neighbour("weekend", today, -1)


def _year_end(here: DateMatch) -> Period | None:
    """ "by year-end": December 31; since it: that of the year before."""
    after = re.search(r"(?<!\w)(by|before|at|since|until|through)\s+$", here.head)
    return calendar.day(Date(here.today.year - (after[1] == "since"), 12, 31)) if after else None


RELATIVE_FORMS: Final[Mapping[str, Callable[[DateMatch], Period | None]]] = {
    "ago": _ago,
    "in_units": _in_units,
    "counted": _counted,
    "weekday": _weekday,
    "dayword": _dayword,
    "holiday": _holiday,
    "relative": _relative,
    "after_next": _after_next,
    "year_end": _year_end,
}
