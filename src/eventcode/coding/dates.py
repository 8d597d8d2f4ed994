"""The news date reader: finds the date expressions of a text and resolves them against the publication date.

News conventions (coding policy, "Dates"): a bare weekday is the most recent one, the publication day included; a
month or day without a year the latest one; future tense looks ahead.  Patterns are in ``date_grammar``, the
functions that turn a match of a form into days in ``date_forms`` and ``date_relative``, with what they know of its
surroundings in ``date_match``; the arithmetic of days is in ``calendar``.
"""

from __future__ import annotations

import datetime
import itertools
import re
from typing import Final

from attrs import evolve

from eventcode.coding import calendar
from eventcode.coding.calendar import Date, Period, period
from eventcode.coding.date_forms import CALENDAR_FORMS
from eventcode.coding.date_grammar import CANDIDATE, FORMS, TRIGGER, WORD, compiled, may_begin, number
from eventcode.coding.date_match import DateMatch, Found, Source
from eventcode.coding.date_relative import RELATIVE_FORMS
from eventcode.model import ResolvedDate

_READERS: Final = {**CALENDAR_FORMS, **RELATIVE_FORMS}
# An expression begins at most so many characters before its first trigger word.
_BEFORE_TRIGGER: Final = 40


def find_dates(
    text: str, reference: datetime.date | None, *, narrow: bool = True, told: ResolvedDate | None = None
) -> list[ResolvedDate]:
    """The dates of a text in order, not overlapping, longest reading first.

    ``reference`` is the day of publication; without it only dates that name their year are resolved.  What cannot be
    resolved is left out; no text raises.  ``narrow=False`` gives every expression the whole calendar unit that it
    names, as TIMEX3 annotation does: "this week" is not clipped at the reference, "early May" is all of May, and
    "since 2011" and "from May 3 to May 7" are the dates in them, not the spans between.  ``told`` is the last date of
    the text before, from which "the next day" counts.
    """
    last = period(told.first, told.last) if told is not None else None
    source = Source(text=text, low=_lowered(text), reference=reference, narrow=narrow, told=last)
    found: list[Found] = []
    position = 0
    for trigger in TRIGGER.finditer(source.low):
        position = _read_around(source, trigger, found, position)
    spans = _spans(source, found) if narrow else _with_shared_years(source, found)
    return [
        ResolvedDate(
            start=f.start,
            end=f.end,
            text=text[f.start : f.end],
            first=f.period.first,
            last=f.period.last,
            precision=f.period.precision,
        )
        for f in spans
    ]


def _lowered(text: str) -> str:
    """The text in lower case with every character at its place (U+0130 grows in ``str.lower``)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _read_around(source: Source, trigger: re.Match[str], found: list[Found], position: int) -> int:
    """Add to ``found`` the expressions from ``position`` on that begin near a trigger word; returns how far they go."""
    start = max(position, trigger.start() - _BEFORE_TRIGGER)
    for word in WORD.finditer(source.low, start):
        if word.start() > trigger.start():
            break
        if word.start() < position or not may_begin(word[0]):
            continue
        match = CANDIDATE.match(source.low, word.start())
        read = _read(source, match, found[-1] if found else None) if match else None
        if read:
            found.append(read)
            position = read.end
    return max(position, trigger.start() + 1)


def _read(source: Source, candidate: re.Match[str], before: Found | None) -> Found | None:
    """The first form, from the one that matched, that can be resolved here."""
    for name, form in FORMS[int((candidate.lastgroup or "f0")[1:]) :]:
        match = form.match(source.low, candidate.start())
        found = _resolved(DateMatch(source=source, match=match, before=before), name) if match else None
        if found:
            return found
    return None


def _resolved(here: DateMatch, form: str) -> Found | None:
    """What a match stands for; None if there is no such day or no reference to count from."""
    try:
        resolved = _READERS[form](here)
        if resolved is None:
            return None
        start, end = here.match.span()
        return _moved(here, Found(start=start, end=end, period=resolved, form=form, dated=here.year() is not None))
    except (ValueError, OverflowError):
        return None


# Numbers of units and weeks in front of a date: "two days after Monday", "the week of May 3".
_OFFSET: Final = compiled(
    r"(?<!\w)(?<!for\s)(?P<n><NUMBER>|an?|the) (?P<u>day|week|fortnight|month|year)s? "
    r"(?P<dir>before|after|from|following|prior to) (?:the )?$"
)
_WEEK_OF: Final = compiled(
    r"(?<!\w)(?:the )?(?P<u>week|weekend) (?P<dir>of|starting|beginning|commencing|ending|ended)(?: on)? (?:the )?$"
)


# How long something lasts from a day on: "for two weeks from May 3", "three days starting on Monday".
_LASTING: Final = compiled(
    r"(?<!\w)(?:for (?P<n>(?!(?:a )?few|several)<NUMBER>|an?) (?P<u>day|week|fortnight|month|year)s?,? "
    r"(?:from|starting|beginning)|(?P<n2>(?!(?:a )?few|several)<NUMBER>|an?) (?P<u2>day|week|fortnight|month|year)s?,? "
    r"(?:starting|beginning|commencing))(?: on| from)? (?:the )?$"
)
_TO_ANOTHER: Final = compiled(r" (?:to|until|till|through)(?!\w)")


def _moved(here: DateMatch, found: Found) -> Found:
    """A found date with the offset or week that stands in front of it."""
    floor = here.before.end if here.before else 0
    offset = _OFFSET.search(here.low, max(floor, found.start - _LOOK_BACK), found.start)
    # "two weeks from May 3 to May 17" lasts so long
    lasting = offset and offset["dir"] == "from" and _TO_ANOTHER.match(here.tail)
    if offset and not lasting and (found.period.precision == "day" or offset["u"] == "year"):
        return evolve(found, start=offset.start(), period=_offset_from(found.period, offset))
    lasts = _LASTING.search(here.low, max(floor, found.start - _LOOK_BACK), found.start)
    if lasts and not lasting and found.period.precision == "day":
        return evolve(found, start=lasts.start(), period=_lasting(found.period.first, lasts))
    week = _WEEK_OF.search(here.low, max(floor, found.start - _LOOK_BACK), found.start)
    if week and found.period.precision == "day":
        return evolve(found, start=week.start(), period=_week_of(found.period.first, week["u"], week["dir"]))
    return found


def _lasting(first: Date, told: re.Match[str]) -> Period:
    """The days that "for two weeks from" a day has, that day included."""
    count, name = number(told["n"] or told["n2"]), told["u"] or told["u2"]
    return period(first, calendar.add(calendar.add(first, name, count), "day", -1))


def _week_of(date: Date, name: str, direction: str) -> Period:
    """The week or weekend of, or the week starting or ending with a day."""
    if direction == "of" or name == "weekend":
        return calendar.unit(name, date)
    back = direction in ("ending", "ended")
    return period(calendar.add(date, "day", -6), date) if back else period(date, calendar.add(date, "day", 6))


def _offset_from(base: Period, offset: re.Match[str]) -> Period:
    """ "two days after" a date is a day; "the week before" it are the seven days that end there."""
    back = offset["dir"] in ("before", "prior to")
    if offset["n"] != "the" or offset["u"] in ("day", "year"):
        return calendar.shifted(base, offset["u"], -number(offset["n"]) if back else number(offset["n"]))
    if back:
        return period(calendar.add(base.first, offset["u"], -1), calendar.add(base.first, "day", -1))
    return period(calendar.add(base.last, "day", 1), calendar.add(base.last, offset["u"], 1))


_SINCE: Final = compiled(r"(?<!\w)since (?:about |around |at least |early |late )?(?:the )?$")
_FROM: Final = compiled(r"(?<!\w)from (?:the )?$")
_BETWEEN: Final = compiled(r"(?<!\w)between (?:the )?$")
_TO: Final = compiled(r"\s*(?:[-–—]|(?:up )?(?:to|until|till)|through)\s*(?:on )?(?:the )?")
_DASH: Final = compiled(r"\s*(?:[-–—]|through)\s*(?:the )?")
_AND: Final = compiled(r",? and (?:the )?")
_TO_NOW: Final = compiled(r" (?:to|until|through|and) (?:now|date|the present(?: day)?)(?!\w)")
_LOOK_BACK: Final = 40
# Forms that may leave their year to the other end of a range.
_YEARLESS: Final = ("month", "month_day")
# Days between two dates without a year, at most.
LONGEST_RANGE: Final = 366
_DAY: Final = datetime.timedelta(days=1)


def _spans(source: Source, found: list[Found]) -> list[Found]:
    """Ranges and "since" made into one date each."""
    spans: list[Found] = []
    for index, one in enumerate(found):
        if spans and spans[-1].end >= one.end:
            continue
        floor = max(spans[-1].end if spans else 0, one.start - _LOOK_BACK)
        other = found[index + 1] if index + 1 < len(found) else None
        try:
            joined = _range(source, floor, one, other) if other else None
            spans.append(joined or _until_now(source, floor, one) or one)
        except (ValueError, OverflowError):
            spans.append(one)
    return spans


def _with_shared_years(source: Source, found: list[Found]) -> list[Found]:
    """Both ends of a range in the year that one of them names: "from January to April 2015"."""
    shared = list(found)
    for index, (one, other) in enumerate(itertools.pairwise(found)):
        if one.dated or not other.dated or one.form not in _YEARLESS:
            continue
        floor = max(found[index - 1].end if index else 0, one.start - _LOOK_BACK)
        try:
            joined = _range(source, floor, one, other)
        except (ValueError, OverflowError):
            continue
        if joined:
            shared[index] = evolve(one, period=_beginning_with(joined.period.first, one.period))
    return shared


def _beginning_with(first: Date, like: Period) -> Period:
    """The month, or as many days as another period has, that begin with a day."""
    if like.precision == "month":
        return calendar.unit("month", first)
    return period(first, first + (like.last - like.first))


def _range(source: Source, floor: int, one: Found, other: Found) -> Found | None:
    """ "from Monday to Wednesday", "between 2011 and 2013", "May 3 - June 4", "2009-2010", "on Monday and Tuesday"."""
    low, gap = source.low, source.low[one.end : other.start]
    opening = _FROM.search(low, floor, one.start)
    between = _BETWEEN.search(low, floor, one.start)
    to = _TO.fullmatch(gap) and (opening or one.form == other.form != "weekday")
    days = one.form == other.form == "weekday" and other.period.last - one.period.first == _DAY
    if not (_DASH.fullmatch(gap) or to or ((between or days) and _AND.fullmatch(gap))):
        return None
    opening = opening or between
    first, last = _in_order(one, other, source.reference)
    start = opening.start() if opening else one.start
    return Found(start=start, end=other.end, period=period(first, last, "day" if days else None), form="span")


def _in_order(one: Found, other: Found, reference: Date | None) -> tuple[Date, Date]:
    """The ends of a range: one that names no year or week takes it from the other; ValueError if they do not fit."""
    first, last = one.period.first, other.period.last
    if other.dated and not one.dated and one.form in _YEARLESS:
        first = first.replace(year=last.year)
        return calendar.add(first, "year", -1) if first > last else first, last
    if one.dated or other.dated:
        return first, last
    if first <= last:
        return first, calendar.add(last, "year", -1) if (last - first).days > LONGEST_RANGE else last
    step = "week" if one.form == other.form == "weekday" else "year"
    if reference is not None and first > reference:
        return first, calendar.add(last, step, 1)
    return calendar.add(first, step, -1), last


def _until_now(source: Source, floor: int, one: Found) -> Found | None:
    """ "since 2011", "from 2011 to the present": up to the reference, which is included."""
    low, reference = source.low, source.reference
    if reference is None or one.period.first > reference:
        return None
    since = _SINCE.search(low, floor, one.start)
    to_now = _TO_NOW.match(low, one.end)
    if not since and not to_now:
        return None
    opening = since or _FROM.search(low, floor, one.start) or _BETWEEN.search(low, floor, one.start)
    return evolve(
        one,
        start=opening.start() if opening else one.start,
        end=to_now.end() if to_now else one.end,
        period=period(one.period.first, reference),
        form="span",
    )
