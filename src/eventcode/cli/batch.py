"""The commands of batches: ``eventcode batch`` and ``eventcode status``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from eventcode import DEFAULT, load
from eventcode.batch.days import day_of
from eventcode.batch.filters import Filters
from eventcode.batch.manifest import RENAMED
from eventcode.batch.records import Columns
from eventcode.batch.runner import BatchOptions, run_batch
from eventcode.batch.status import status_of
from eventcode.cli.batch_progress import watching
from eventcode.cli.fatalities import FatalityOption, FatalityRule
from eventcode.cli.terminal import say
from eventcode.coding.publication import parse_date

BATCH_EXAMPLES: Final = (
    "Examples:  eventcode batch feed.jsonl.gz --out coded;  eventcode batch news/ 'more/*.parquet' --out coded "
    "--text body --date published --processes 4;  eventcode batch https://example.org/rss --out today --format csv"
)
_STOPPED: Final = 130  # what shells give a command that Ctrl-C ends
STATUS_EXAMPLES: Final = "Example:  eventcode status coded"


class PartFormat(StrEnum):
    """The forms in which parts are written."""

    parquet = "parquet"
    jsonl = "jsonl"
    csv = "csv"


class Copies(StrEnum):
    """Which copies of an article are found and coded once."""

    near = "near"
    exact = "exact"
    none = "none"


Column = "Column or key of "


InputFiles = Annotated[
    list[str],
    typer.Argument(
        help="Files (.jsonl, .csv, .parquet, .xml, .warc, .txt, .html; also .gz and .zst), folders, globs, "
        "addresses of feeds."
    ),
]
OutOption = Annotated[Path, typer.Option("--out", "-o", help="Folder for the results; a stopped run goes on there.")]
TextOption = Annotated[str, typer.Option("--text", help=f"{Column}the text; a.b reaches into nested ones.")]
DateOption = Annotated[str, typer.Option("--date", help=f"{Column}the day of publication.")]
IdOption = Annotated[str, typer.Option("--id", help=f"{Column}the id.")]
TitleOption = Annotated[str, typer.Option("--title", help=f"{Column}the title.")]
UrlOption = Annotated[str, typer.Option("--url", help=f"{Column}the address.")]
SourceOption = Annotated[str, typer.Option("--source", help=f"{Column}the outlet.")]
DayFirstOption = Annotated[
    bool | None,
    typer.Option(
        "--day-first/--month-first",
        help="How dates of numbers alone (05/06/2024) are written; without it those that could be either are errors.",
    ),
]
DefaultDateOption = Annotated[
    str | None, typer.Option("--default-date", help="Day of publication where an article has none.")
]
FormatOption = Annotated[PartFormat, typer.Option("--format", "-f", help="Form of the parts.")]
FullOption = Annotated[bool, typer.Option("--full", help="Add the ACLED actor columns and bounds of casualties.")]
CopiesOption = Annotated[
    Copies, typer.Option("--copies", help="Code copies of an article once: near and exact ones, exact ones, none.")
]
CodeOption = Annotated[
    list[str] | None,
    typer.Option("--code", help="Write only these: CAMEO codes or their beginnings, PLOVER types; may be repeated."),
]
CountryOption = Annotated[
    list[str] | None,
    typer.Option("--country", help="Write only events with this country (ISO alpha-3) as side or place."),
]
StatusOption = Annotated[
    list[str] | None, typer.Option("--status", help="Write only these: fact, claimed, denied, threatened, planned.")
]
SinceOption = Annotated[str | None, typer.Option("--since", help="Write only events of this day or later.")]
UntilOption = Annotated[str | None, typer.Option("--until", help="Write only events of this day or earlier.")]
ConfidenceOption = Annotated[
    float, typer.Option("--confidence", min=0.0, max=1.0, help="Write only events at least so sure.")
]
ProcessesOption = Annotated[int, typer.Option("--processes", "-p", min=1, help="Processes; the results are the same.")]
DictionariesOption = Annotated[
    list[str] | None,
    typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped dictionaries."),
]
GazetteerOption = Annotated[
    list[str] | None, typer.Option("--gazetteer", help="A gazetteer (.sqlite, .csv) laid over the shipped one.")
]
ModelOption = Annotated[str | None, typer.Option("--model", help="A spaCy English pipeline instead of the pinned one.")]


def batch(
    inputs: InputFiles,
    out: OutOption,
    text: TextOption = "text",
    date: DateOption = "date",
    id: IdOption = "id",
    title: TitleOption = "title",
    url: UrlOption = "url",
    source: SourceOption = "source",
    day_first: DayFirstOption = None,
    default_date: DefaultDateOption = None,
    format: FormatOption = PartFormat.parquet,
    full: FullOption = False,
    copies: CopiesOption = Copies.near,
    code: CodeOption = None,
    country: CountryOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    confidence: ConfidenceOption = 0.0,
    fatalities: FatalityOption = FatalityRule.told,
    processes: ProcessesOption = 1,
    dictionaries: DictionariesOption = None,
    gazetteer: GazetteerOption = None,
    model: ModelOption = None,
) -> None:
    """Code many articles into a folder, part by part; run again after a stop, it goes on where it was."""
    options = BatchOptions(
        columns=Columns(text=text, date=date, id=id, title=title, url=url, source=source, day_first=day_first),
        date=_iso(default_date, day_first),
        format=format.value,
        full=full,
        copies=copies.value,
        filters=Filters(
            codes=tuple(code or ()),
            countries=tuple(c.upper() for c in country or ()),
            statuses=tuple(status or ()),
            first=_iso(since, day_first),
            last=_iso(until, day_first),
            least_confidence=confidence,
        ),
        processes=processes,
    )
    with _stopping():
        coder = load(
            model=model,
            dictionaries=[DEFAULT, *(dictionaries or ())],
            gazetteer=[DEFAULT, *(gazetteer or ())],
            fatalities=fatalities.value,
        )
        with watching(out) as watcher:
            done = run_batch(coder, inputs, out, options, watcher)
    say(f"{out}: parts {done.parts}   {_shown(done.counts)}")
    _say_renamed(out, done.renamed)
    _say_undated(done.undated, done.counts["events"])
    _say_errors(out, done.counts["errors"])
    if done.counts["errors"] and not done.counts["coded"]:
        raise typer.Exit(1)


@contextmanager
def _stopping() -> Iterator[None]:
    """End with one line where the user stops the command."""
    try:
        yield
    except KeyboardInterrupt:
        say("eventcode: stopped; the same command goes on", err=True)
        raise typer.Exit(_STOPPED) from None


def status(folder: Annotated[Path, typer.Argument(help="The folder of a batch.")]) -> None:
    """Show how far a batch is."""
    found = status_of(folder)
    parts = found.finished + len(found.waiting)
    say(f"{found.state}: {found.finished} of {parts} parts finished")
    say(_shown(found.counts))
    _say_renamed(folder, found.renamed)
    _say_errors(folder, found.counts["errors"])
    for name in found.waiting[:10]:
        say(f"waiting: {name}")
    if len(found.waiting) > 10:
        say(f"and {len(found.waiting) - 10} more")


def _say_renamed(out: Path, renamed: int) -> None:
    """Tell of ids that several texts have."""
    if renamed:
        one = "1 article has" if renamed == 1 else f"{renamed} articles have"
        say(
            f"eventcode: {one} the id of another text and got one of its own: see {out / RENAMED}, and give each "
            "text an id of its own",
            err=True,
        )


def _say_errors(out: Path, errors: int) -> None:
    """Tell where the reasons of errors stand."""
    if errors:
        one = "1 record" if errors == 1 else f"{errors} records"
        say(f"eventcode: {one} could not be coded: the reasons are in {out / 'errors'}", err=True)


def _say_undated(undated: int, events: int) -> None:
    """Tell how to date events whose articles have no day, where they are many."""
    if undated and 2 * undated >= events:
        say(
            f"eventcode: {undated} of {events} events have no date, since their articles tell no day of publication: "
            "name its column with --date, or one day for all with --default-date",
            err=True,
        )


def _shown(counts: Mapping[str, int]) -> str:
    return "   ".join(f"{name} {number}" for name, number in counts.items())


def _iso(date: str | None, day_first: bool | None) -> str | None:
    found = parse_date(day_of(date, day_first))
    return found.isoformat() if found else None
