"""PETRARCH2 event files: tab-separated, no header, of varying width (petrarch2, ``PETRwriter.py``).

The date is that of the story.  URL is left out of a line where the story has none; the texts of actors and event and
the roots of the actors stand behind NewsSource only where they are asked for.  Eight columns are written, all are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from eventcode.formats.cells import addresses, as_list, compact
from eventcode.formats.common import all_addresses, coded, first_part, key, needs, parsed_actor, publishers, text
from eventcode.formats.phoenix import read_sentence, sentence_ids
from eventcode.formats.shape import Fill, Format, Take, View

_URL, _BASE = 6, 8
_BEHIND: Final[Mapping[int, tuple[int, ...]]] = {
    0: (),
    1: (10,),
    2: (8, 9),
    3: (8, 9, 10),
    4: (8, 9, 11, 12),
    5: (8, 9, 10, 11, 12),
}
"""How many columns stand behind NewsSource, and which ones these are; two may be roots too, but are taken for texts."""


def _date(view: View) -> int:
    return compact(view.row["article_date"] or view.row["date_start"])


def _refuses(view: View) -> str | None:
    if view.row["article_date"] is None:
        return needs("date_start", "source", "target")(view)
    return needs("source", "target")(view)


def align(cells: list[str]) -> list[str] | None:
    """The cells under all thirteen columns, whichever were asked for; None for a width that no line has."""
    has_address = len(cells) > _URL and "://" in cells[_URL]
    base = cells[:_BASE] if has_address else [*cells[:_URL], "", *cells[_URL : _BASE - 1]]
    behind = cells[_BASE if has_address else _BASE - 1 :]
    if len(base) != _BASE or len(behind) not in _BEHIND:
        return None
    found = base + [""] * 5
    for at, cell in zip(_BEHIND[len(behind)], behind, strict=True):
        found[at] = cell
    return found


_VALUES: Final[Mapping[str, Fill]] = {
    "Date": _date,
    "Source": key("source"),
    "Target": key("target"),
    "Event": key("cameo"),
    "SentenceIDs": sentence_ids,
    "URL": lambda view: view.joined(a for a in addresses(view.row) if "://" in a),
    "NewsSource": lambda view: publishers(view) or "NULL",
}

_KEYS: Final[Mapping[str, Take]] = {
    "article_date": lambda cells: cells.day("Date"),
    **read_sentence("SentenceIDs"),
    "url": first_part("URL"),
    "urls": all_addresses("URL"),
    **parsed_actor("source", "Source"),
    "source_text": lambda cells: None if cells.text("SourceText") == "---" else cells.text("SourceText"),
    **parsed_actor("target", "Target"),
    "target_text": lambda cells: None if cells.text("TargetText") == "---" else cells.text("TargetText"),
    "action_text": text("EventText"),
    **coded("Event", may_be_empty=True),
    "sources": lambda cells: None if cells.text("NewsSource") == "NULL" else as_list(cells.parts("NewsSource")),
}

PETRARCH2: Final = Format(
    name="petrarch2",
    values=_VALUES,
    keys=_KEYS,
    exact=tuple(
        "article_date sentence source source_country source_roles target target_country target_roles cameo cameo_name "
        "quad_class goldstein plover".split()
    ),
    refuses=_refuses,
    written=_BASE,
    omitted="URL",
    align=align,
)
