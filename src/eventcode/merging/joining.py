"""A group of tellings as one row: the most specific telling, with what the others add."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

import msgspec

from eventcode.merging.group import Group, Report

_PLACE: Final = tuple(
    "place_text place_name geonameid lat lon place_country admin1 place_feature place_precision".split()
)
_DATE: Final = tuple("date_start date_end date_precision date_basis date_text".split())
_SEPARATOR: Final = ";"
_IN_IDS: Final = re.compile(r"[%;\s]")
_IN_URLS: Final = re.compile(r"[;\s]")
_HOST: Final = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/?#:\s]+)", re.IGNORECASE)


def joined_row(group: Group) -> dict[str, Any]:
    """The row of a group; ``act_id``, ``acled_id`` and casualties, which hang on other groups, are not settled yet.

    Place and dates are those of the most exact telling of each.
    """
    row = msgspec.structs.asdict(group.leader)
    for source, names in ((group.placed, _PLACE), (group.dated, _DATE)):
        if source is not group.leader:
            row |= {name: getattr(source, name) for name in names}
    return row | _added(group)


def _added(group: Group) -> dict[str, Any]:
    reports = group.reports
    articles = {a for r in reports for a in (r.article_id, *r.copies) if a}
    unnamed = {r.url or r.event_id for r in reports if not r.article_id}
    outlets = {name for r in reports if (name := _outlet(r))}
    dates = [r.date for r in reports if r.date]
    return {
        "article_ids": joined(map(_escaped, articles)),
        "urls": joined(_escaped_url(r.url) for r in reports if r.url),
        "sources": joined(map(_escaped, outlets)),
        "event_ids": joined(_escaped(r.event_id) for r in reports),
        "reports": len(articles) + len(unnamed),
        "source_count": len(outlets),
        "first_reported": min(dates, default=None),
        "last_reported": max(dates, default=None),
        "disagreement": joined(group.differing()),
    }


def joined(values: Iterable[str]) -> str | None:
    """Values, each once, in order, with semicolons between them; None if there are none."""
    return _SEPARATOR.join(sorted(set(values))) or None


def _escaped(value: str) -> str:
    """An id that can stand in a list: ``urllib.parse.unquote`` gives it back."""
    return _IN_IDS.sub(_quoted, value)


def _escaped_url(url: str) -> str:
    """An address that can stand in a list; what it escapes already stays."""
    return _IN_URLS.sub(_quoted, url)


def _quoted(found: re.Match[str]) -> str:
    return quote(found[0], safe="")


def _outlet(report: Report) -> str | None:
    """Who published a report: the outlet of the article, else the host of its address."""
    if report.outlet or not report.url:
        return report.outlet
    host = _HOST.match(report.url)
    return host[1].lower() if host else None
