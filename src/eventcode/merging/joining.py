"""A group of tellings as one row: the most specific telling, with what the others add."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote

import msgspec

from eventcode.merging.group import Group, Report
from eventcode.merging.rows import event_values
from eventcode.model import EVENT_COLUMNS

_DATE: Final = [EVENT_COLUMNS.index(name) for name in EVENT_COLUMNS if name.startswith("date_")]
_PLACE: Final = [
    EVENT_COLUMNS.index(name)
    for name in "place_text place_name geonameid lat lon place_country admin1 place_feature place_precision".split()
]
_SEPARATOR: Final = ";"
_IN_IDS: Final = re.compile(r"[%;\s]")
_IN_URLS: Final = re.compile(r"[;\s]")  # what an address escapes already stays
_HOST: Final = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/?#:\s]+)", re.IGNORECASE)


def joined_values(group: Group, full: bool) -> list[Any]:
    """The values of the columns of a group; those that hang on other groups are not settled yet.

    Place and dates are those of the most exact telling of each.
    """
    values = event_values(group.leader, full)
    for source, columns in ((group.placed, _PLACE), (group.dated, _DATE)):
        if source is not group.leader:
            others = msgspec.structs.astuple(source)
            for column in columns:
                values[column] = others[column]
    values += _added(group)
    return values


def _added(group: Group) -> tuple[Any, ...]:
    """The values of the columns that merging adds."""
    reports = group.reports
    articles = {r.article_id for r in reports if r.article_id}
    copies = [r.copies for r in reports if r.copies]
    if copies:
        articles.update(one for some in copies for one in some if one)
    unnamed = {r.url or r.event_id for r in reports if not r.article_id}
    outlets = {name for r in reports if (name := _outlet(r))}
    dates = sorted(r.date for r in reports if r.date)
    return (
        joined(articles, _IN_IDS),
        joined({r.url for r in reports if r.url}, _IN_URLS),
        joined(outlets, _IN_IDS),
        joined({r.event_id for r in reports}, _IN_IDS),
        len(articles) + len(unnamed),
        len(outlets),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        _SEPARATOR.join(sorted(group.differing())) or None,
    )


def joined(values: set[str], unsafe: re.Pattern[str]) -> str | None:
    """Values in order, with semicolons between them; None if there are none.

    What is unsafe in a list is escaped, so that ``urllib.parse.unquote`` gives each value back.
    """
    if unsafe.search("".join(values)):
        values = {unsafe.sub(_quoted, value) for value in values}
    return _SEPARATOR.join(sorted(values)) or None


def _quoted(found: re.Match[str]) -> str:
    return quote(found[0], safe="")


def _outlet(report: Report) -> str | None:
    """Who published a report: the outlet of the article, else the host of its address."""
    if report.outlet or not report.url:
        return report.outlet
    host = _HOST.match(report.url)
    return host[1].lower() if host else None
