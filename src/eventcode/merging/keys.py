"""The order in which rows are taken up: what may be merged stands together, the specific before the vague."""

from __future__ import annotations

from typing import Final

from eventcode.merging.compatibility import LONGEST_PERIOD
from eventcode.merging.rows import Row
from eventcode.merging.tellings import Telling, specificity

PART: Final = "\x1f"
_BREAKS: Final = str.maketrans({"\t": " ", "\n": " "})


def careful_key(row: Row, telling: Telling) -> str:
    """Block, last day, specificity and id.

    Tellings of two blocks are never compatible: a block is a root of CAMEO, a standing (fact, planned, ...) and the
    countries of both sides; periods that are too long for more than equality have blocks of their own.  Within a
    block a telling comes when its last day is over, so that weeks come after their days, and those that only have
    their day of publication after those with a date.
    """
    dates = telling.dates
    block = PART.join((telling.code[:2], telling.standing, telling.source.country, telling.target.country))
    if dates is None:
        return _clean(f"{block}{PART}undated{PART}{row.event_id}")
    period = f"{dates.first}-{dates.last}" if dates.last - dates.first >= LONGEST_PERIOD else ""
    bare = 1 if dates.basis == "default" else 0
    return _clean(PART.join((block, period, f"{dates.last:07}{bare}", specificity(row, telling), row.event_id)))


def daily_key(row: Row, telling: Telling) -> str:
    """First day, source, target and code (the block of Phoenix), then specificity and id."""
    block = PART.join((row.date_start or "", row.source or "", row.target or "", row.cameo))
    return _clean(PART.join((block, specificity(row, telling), row.event_id)))


def block_of(key: str, parts: int) -> str:
    """The first parts of a key."""
    return PART.join(key.split(PART, parts)[:parts])


def rank_of(key: str, parts: int) -> str:
    """What follows the first parts of a key: how specific a row is, and its id; empty for an undated row."""
    found = key.split(PART, parts)
    return found[parts] if len(found) > parts else ""


def _clean(key: str) -> str:
    """A key that can stand in a line before a tab."""
    return key.translate(_BREAKS) if "\t" in key or "\n" in key else key
