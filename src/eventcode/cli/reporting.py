"""The command that makes a page of events: ``eventcode report``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from eventcode.cli.inputs import ROWS_HELP
from eventcode.cli.progress import counted
from eventcode.cli.terminal import say
from eventcode.errors import InputError
from eventcode.event_tables.finding import event_files, refuse_overwriting
from eventcode.event_tables.reading import PlainRows, event_rows, require_columns, without_faults
from eventcode.output.files import write_whole
from eventcode.views.report.batch_facts import batch_facts, uncoded_words
from eventcode.views.report.columns import REQUIRED
from eventcode.views.report.page import MOST_EVENTS, MOST_SENTENCES, TITLE
from eventcode.views.report.page import report as report_page

REPORT_EXAMPLES: Final = (
    "Examples:  eventcode report coded --output report.html;  eventcode report monday.jsonl tuesday.csv.gz "
    "--output week.html --title 'The week';  eventcode suggest feed.jsonl --format jsonl > uncoded.jsonl && "
    "eventcode report coded --uncoded uncoded.jsonl --output report.html"
)

Inputs = Annotated[list[str], typer.Argument(help=ROWS_HELP)]
Output = Annotated[Path, typer.Option("--output", "-o", help="Write the page here.")]
Title = Annotated[str, typer.Option("--title", help="Title of the page.")]
Uncoded = Annotated[
    Path | None, typer.Option("--uncoded", help="Words that eventcode suggest --format jsonl listed, to show.")
]
Events = Annotated[int, typer.Option("--events", min=1, help="Hold at most so many events: of more, a sample.")]
Sentences = Annotated[int, typer.Option("--sentences", min=0, help="Hold sentences for at most so many events.")]


def report(
    inputs: Inputs,
    output: Output,
    title: Title = TITLE,
    uncoded: Uncoded = None,
    events: Events = MOST_EVENTS,
    sentences: Sentences = MOST_SENTENCES,
) -> None:
    """Make one page of events: map, time line, tables, and the sentences behind every number."""
    files = event_files(inputs)
    refuse_overwriting(output, files)
    require_columns(files, REQUIRED)
    if output.is_dir() or not output.resolve().parent.is_dir():
        raise InputError(f"{output} cannot be written: name a file in a folder that exists")
    words = uncoded_words(uncoded) if uncoded else None
    rows = _placed(counted(without_faults(event_rows(files, PlainRows(required=REQUIRED))), True, "rows"))
    facts = batch_facts([Path(name) for name in inputs])
    page = report_page(rows, title=title, facts=facts, uncoded=words, most_events=events, most_sentences=sentences)
    write_whole(output, page)
    say(f"{output}: {len(page.encode('utf-8')):,} bytes", err=True)


def _placed(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Mapping[str, Any]]:
    for _, row in rows:
        yield row
    if sys.stderr.isatty():
        say("packing the page", err=True)
