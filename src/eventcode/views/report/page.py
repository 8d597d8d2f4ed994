"""The page: counted, packed, and put into the template."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any, Final

from eventcode.errors import InputError
from eventcode.event_tables.cells import lacking
from eventcode.model import Event
from eventcode.views.report.batch_facts import BatchFacts, UncodedWord
from eventcode.views.report.columns import NONE, REQUIRED, line_of
from eventcode.views.report.gathering import Gathering, articles_of
from eventcode.views.report.labels import QUAD_CLASSES, Labels, load_labels
from eventcode.views.report.totals import Totals
from eventcode.views.report.words import about, facts_of, lead, notes, overall
from eventcode.views.safe_html import escaped, page, scripts

FOLDER: Final = Path(__file__).resolve().parent
MOST_EVENTS: Final = 1_000_000
MOST_SENTENCES: Final = 100_000
TITLE: Final = "Events at a glance"
DETAILS: Final = ("action", "source_name", "target_name")
_MERGED_COLUMN: Final = "reports"
_LEVEL: Final = 6

BREAKDOWNS: Final[tuple[Mapping[str, tuple[str, str]], ...]] = (
    {
        "country": ("Country of the place", "country"),
        "actor": ("Actor, on either side", "actor"),
        "place": ("Place", "place"),
    },
    {"root": ("CAMEO root", "root"), "code": ("CAMEO code", "code"), "quad": ("Quad class", "class")},
    {
        "acled": ("ACLED event type", "type"),
        "sub": ("ACLED sub-event type", "type"),
        "plover": ("PLOVER type", "type"),
        "status": ("Status", "status"),
        "place_precision": ("Precision of the place", "precision"),
        "date_precision": ("Precision of the date", "precision"),
        "band": ("Confidence", "from and to"),
    },
)
"""The tables of one dimension in three columns of the page: caption, and head of the first column."""


def report(
    rows: Iterable[Event | Mapping[str, Any]],
    *,
    title: str = TITLE,
    facts: BatchFacts | None = None,
    uncoded: Sequence[UncodedWord] | None = None,
    most_events: int = MOST_EVENTS,
    most_sentences: int = MOST_SENTENCES,
) -> str:
    """One page of HTML, which needs nothing else, with the events of ``rows`` (also of CSV: text in every cell).

    ``rows`` are events or dicts of ``Event.as_row()`` or of :func:`eventcode.consolidate`; ``facts`` what the folder
    of a batch tells beside them; ``uncoded`` words that no dictionary line takes.  Of more than ``most_events`` the
    page holds those with the smallest digests of their ids, of more than ``most_sentences`` it holds sentences for
    those with the smallest; totals are of all rows, and the page says so.  The same rows give the same page.

    Raises :class:`InputError` for a row without the columns of an event, and for limits below 1.
    """
    if most_events < 1 or most_sentences < 0:
        raise InputError("the page must hold at least one event: give a limit of 1 or more")
    gathering, totals = Gathering(most=most_events), Totals()
    for number, row in enumerate(rows, 1):
        _add(row.as_row() if isinstance(row, Event) else row, number, gathering, totals)
    gathering.finish(most_sentences)
    return _page(gathering, totals, title, facts, uncoded)


def _add(row: Mapping[str, Any], number: int, gathering: Gathering, totals: Totals) -> None:
    if not isinstance(row, Mapping):
        raise InputError(f"row {number} is no row: expected an event, or the dict of Event.as_row()")
    fault = "" if all(map(row.__contains__, REQUIRED)) else lacking(row, REQUIRED)
    if fault:
        raise InputError(f"row {number}: {fault}")
    line = line_of(row, number)
    gathering.add(line)
    totals.add(line)
    totals.merged += _MERGED_COLUMN in row


def _page(
    gathering: Gathering,
    totals: Totals,
    title: str,
    facts: BatchFacts | None,
    uncoded: Sequence[UncodedWord] | None,
) -> str:
    shown = len(gathering.ids)
    told = shown - gathering.columns["sentence"].count(NONE)
    body = Template(_read("body.html")).substitute(
        title=escaped(title),
        lead=lead(totals),
        notes=notes(totals, shown, told),
        views=_views(totals) if shown else "",
        overall=overall(totals, shown < totals.events) if shown else "",
        facts=facts_of(facts, uncoded),
        about=about(facts, totals),
        data=_data(gathering, totals) if shown else "",
    )
    return page(title, body, _read("report.css"), scripts("report/script") if shown else "")


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _views(totals: Totals) -> str:
    merging = (
        "Events that several articles tell are merged."
        if totals.merged == totals.events
        else "An act that several articles tell counts once for each: <code>eventcode merge</code> makes it one."
    )
    return Template(_read("views.html")).substitute(
        breakdowns="\n".join(_column(tables) for tables in BREAKDOWNS), merging=merging
    )


def _column(tables: Mapping[str, tuple[str, str]]) -> str:
    return "<div>\n" + "\n".join(_breakdown(name, *words) for name, words in tables.items()) + "\n</div>"


def _breakdown(name: str, caption: str, head: str) -> str:
    return (
        f'<table class="breakdown" id="by-{name}"><caption>{caption}</caption><thead class="unseen"><tr>'
        f'<th scope="col">{head}</th><td></td><th scope="col">events</th><th scope="col">share</th></tr></thead>'
        "<tbody></tbody></table>"
    )


def _data(gathering: Gathering, totals: Totals) -> str:
    labels = load_labels()
    return _block("columns", columns_block(gathering, totals, labels)) + _block("details", details_block(gathering))


def columns_block(gathering: Gathering, totals: Totals, labels: Labels) -> dict[str, Any]:
    """What the views need: columns of numbers, the words that the numbers stand for, names, shapes of countries."""
    words = {n: w.values() for n, w in gathering.words.items() if n not in (*DETAILS, "act", "place", "sentence")}
    codes = [*words["code"], *(code[:2] for code in words["code"])]
    world = json.loads(_read("world.json"))
    return {
        "columns": {n: column.tolist() for n, column in gathering.columns.items() if n not in DETAILS},
        "words": words,
        "places": gathering.words["place"].values(),
        "acts": len(gathering.words["act"].numbers),
        "names": {
            "country": dict(labels.countries),
            "cameo": labels.events(dict.fromkeys(codes)),
            "quad": dict(QUAD_CLASSES),
            "actor": labels.actors(dict.fromkeys((*words["source"], *words["target"]))),
        },
        "totals": totals.as_dict(),
        "world": world,
    }


def details_block(gathering: Gathering) -> dict[str, Any]:
    """What the list of events and its files need beside: ids, sentences, articles, names."""
    articles, texts, numbers = articles_of(gathering.words["sentence"].values())
    return {
        "columns": {name: gathering.columns[name].tolist() for name in DETAILS},
        "words": {name: gathering.words[name].values() for name in DETAILS},
        "ids": gathering.ids,
        "acts": gathering.words["act"].values(),
        "texts": texts,
        "articleOf": numbers,
        "articles": articles,
    }


def _block(name: str, value: Mapping[str, Any]) -> str:
    """A block of data: JSON, packed, in letters that mean nothing in HTML."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")
    packed = base64.b64encode(gzip.compress(plain, _LEVEL, mtime=0)).decode("ascii")
    return f'<script type="application/gzip" id="{name}">{packed}</script>\n'
