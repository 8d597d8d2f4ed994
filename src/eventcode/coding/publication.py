"""The day of publication, as whoever gives an article writes it."""

from __future__ import annotations

import datetime
import re
from typing import Final

from eventcode.coding.dates import find_dates
from eventcode.errors import InputError

_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_DAY_OR_MONTH: Final = re.compile(r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](?:\d\d|\d{4})(?:[T ,].*)?", re.DOTALL)


def parse_date(date: str | datetime.date | None, month_first: bool = False) -> datetime.date | None:
    """An ISO date (a time after it is ignored), a written one ("1 May 2018") or a date object; None stays None.

    Raises :class:`InputError` for anything else, for days that no calendar has, and for 05/06/2024, in which the day
    or the month may come first, unless ``month_first`` says that the month does.
    """
    if date is None or date == "":
        return None
    if isinstance(date, datetime.datetime):
        return date.date()
    if isinstance(date, datetime.date):
        return date
    text = str(date).strip()
    if not month_first:
        _refuse_two_readings(text)
    m = _ISO.fullmatch(text)
    found = find_dates(text, None) if m is None else []
    if len(found) == 1 and found[0].precision == "day" and found[0].text == text:
        return found[0].first
    try:
        if m is None:
            raise ValueError
        return datetime.date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        raise InputError(f"{date!r} is not a date: write it as YYYY-MM-DD") from None


def _refuse_two_readings(text: str) -> None:
    m = _DAY_OR_MONTH.fullmatch(text)
    if m is not None and m[1] != m[2]:
        raise InputError(f"{text!r} may have the day or the month first: write it as YYYY-MM-DD")
