"""Days of publication as tables write them; which of two numbers is the month is asked for, never guessed."""

from __future__ import annotations

import datetime
import email.utils
import re
from typing import Any, Final

from eventcode.coding.publication import parse_date
from eventcode.errors import InputError

_MAIL_DATE: Final = re.compile(r"^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
# A day of two digits, a month and a year of two is written with slashes only: 05-06-24 may begin with the year.
_NUMBERS: Final = re.compile(r"(\d{1,2})(?:/(\d{1,2})/(\d\d)|([/.-])(\d{1,2})\4(\d{4}))(?:[T ,].*)?", re.DOTALL)
_MONTHS: Final = 12


def day_of(value: Any, day_first: bool | None = None) -> Any:
    """A date as the coder reads it; those of mail headers, of feeds and of numbers alone are rewritten.

    ``day_first`` tells how dates of numbers alone are written.  Raises :class:`InputError`, with what to do, where it
    is None and day and month could be exchanged, and where it does not fit.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if not isinstance(value, str):
        return value
    if (numbers := _NUMBERS.fullmatch(value.strip())) is not None:
        one, other = int(numbers[1]), int(numbers[2] or numbers[5])
        month, day = _month_and_day(value.strip(), one, other, day_first)
        return parse_date(f"{month}/{day}/{numbers[3] or numbers[6]}", month_first=True)
    return _of_mail(value) if _MAIL_DATE.match(value) else value


def _month_and_day(value: str, one: int, other: int, day_first: bool | None) -> tuple[int, int]:
    if day_first is None and max(one, other) <= _MONTHS and one != other:
        raise InputError(
            f"{value!r} may have the day or the month first: say --day-first or --month-first, or write YYYY-MM-DD"
        )
    month, day = (other, one) if day_first or (day_first is None and one > _MONTHS) else (one, other)
    if month > _MONTHS:
        order = "--day-first" if day_first else "--month-first"
        raise InputError(f"{value!r} is not a date with {order}, as its month would be {month}: write it as YYYY-MM-DD")
    return month, day


def _of_mail(value: str) -> datetime.date | str:
    try:
        return email.utils.parsedate_to_datetime(value).date()
    except ValueError:
        return value
