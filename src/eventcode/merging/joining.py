"""A group of tellings as one row: the most specific telling, with what the others add."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote, urlsplit

import msgspec

from eventcode.merging.group import Group, Report

_PLACE: Final = tuple(
    "place_text place_name geonameid lat lon place_country admin1 place_feature place_precision".split()
)
_DATE: Final = tuple("date_start date_end date_precision date_basis date_text".split())
_SEPARATOR: Final = ";"


def joined_row(group: Group, columns: Iterable[str]) -> dict[str, Any]:
    """The row of a group, but for ``act_id``, ``acled_id`` and casualties, which hang on other groups.

    Place and dates are those of the most exact telling of each.
    """
    row = msgspec.structs.asdict(group.leader)
    for source, names in ((group.placed, _PLACE), (group.dated, _DATE)):
        if source is not group.leader:
            row |= {name: getattr(source, name) for name in names}
    row |= _added(group)
    return {name: row[name] for name in columns}


def _added(group: Group) -> dict[str, Any]:
    reports = group.reports
    articles = {a for r in reports for a in (r.article_id, *r.copies) if a}
    unnamed = {r.url or r.event_id for r in reports if not r.article_id}
    outlets = {name for r in reports if (name := _outlet(r))}
    dates = [r.date for r in reports if r.date]
    differing = group.differing
    return {
        "article_ids": joined(map(_escaped, articles)),
        "urls": joined(_escaped_url(r.url) for r in reports if r.url),
        "sources": joined(map(_escaped, outlets)),
        "event_ids": joined(_escaped(r.event_id) for r in reports),
        "reports": len(articles) + len(unnamed),
        "source_count": len(outlets),
        "first_reported": min(dates, default=None),
        "last_reported": max(dates, default=None),
        "disagreement": joined(differing),
    }


def joined(values: Iterable[str]) -> str | None:
    """Values, each once, in order, with semicolons between them; None if there are none."""
    return _SEPARATOR.join(sorted(set(values))) or None


def _escaped(value: str) -> str:
    """An id that can stand in a list: ``urllib.parse.unquote`` gives it back."""
    if value.isalnum() or not any(sign in value for sign in "%; \t\n\r"):
        return value
    return "".join(quote(c, safe="") if c in "%; \t\n\r" else c for c in value)


def _escaped_url(url: str) -> str:
    """An address that can stand in a list; what it escapes already stays."""
    if not any(sign in url for sign in "; \t\n\r"):
        return url
    return "".join(quote(c, safe="") if c in "; \t\n\r" else c for c in url)


def _outlet(report: Report) -> str | None:
    """Who published a report: the outlet of the article, else the host of its address."""
    if report.outlet or not report.url:
        return report.outlet
    try:
        host = urlsplit(report.url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
