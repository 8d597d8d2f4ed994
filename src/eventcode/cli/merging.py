"""The command that merges the rows of many articles: ``eventcode merge``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from eventcode.cli.inputs import ROWS_HELP
from eventcode.cli.terminal import say
from eventcode.event_tables.finding import event_files, refuse_overwriting
from eventcode.lexicon.collector import collector_paused
from eventcode.merging.run import Merge, rows_to_merge
from eventcode.merging.writing import require_format, write_merged

MERGE_EXAMPLES: Final = (
    "Examples:  eventcode merge coded --out events.parquet;  eventcode merge monday.jsonl tuesday.jsonl.gz "
    "--out week.csv;  eventcode merge coded --out daily.jsonl --mode one-a-day"
)


class ModeName(StrEnum):
    """What is taken for one event."""

    careful = "careful"
    daily = "one-a-day"


InputTables = Annotated[list[str], typer.Argument(help=ROWS_HELP)]
OutFile = Annotated[
    Path, typer.Option("--out", "-o", help="Write here; the suffix (.jsonl, .csv, .parquet) tells how.")
]
ModeOption = Annotated[
    ModeName,
    typer.Option(
        "--mode",
        help="careful: the same event by place, days, actors and code; one-a-day: one row for each day, source, "
        "target and code.",
    ),
]
FullOption = Annotated[bool, typer.Option("--full", help="Keep the ACLED actor columns and bounds of casualties.")]
SkipOption = Annotated[bool, typer.Option("--skip-faulty", help="Leave out rows that cannot be read, and count them.")]
TemporaryOption = Annotated[
    Path | None,
    typer.Option("--temporary", help="Folder for temporary files, up to twice the size of the rows."),
]
ProcessesOption = Annotated[
    int,
    typer.Option(
        "--processes", "-p", min=0, help="Processes for many rows; 0: one a core, at most 4. The results are the same."
    ),
]
_MOST_PROCESSES: Final = 4


def merge(
    inputs: InputTables,
    out: OutFile,
    mode: ModeOption = ModeName.careful,
    full: FullOption = False,
    skip_faulty: SkipOption = False,
    temporary: TemporaryOption = None,
    processes: ProcessesOption = 0,
) -> None:
    """Merge the rows of many articles into one row for each event."""
    require_format(out)
    files = event_files(inputs)
    refuse_overwriting(out, files)
    rows = rows_to_merge(files)
    with _progress() as progress, collector_paused():
        work = Merge(
            mode=mode.value, full=full, skip_faulty=skip_faulty, temporary=temporary, progress=progress,
            processes=processes or min(_MOST_PROCESSES, os.cpu_count() or 1),
        )  # fmt: skip
        write_merged(out, work.lines(rows), full)
    summary = work.summary()
    for warning in summary.warnings():
        say(f"eventcode: {warning}", err=True)
    say(f"{out}: {summary}", err=True)


@contextmanager
def _progress() -> Iterator[Callable[[str, int], object]]:
    """A count of rows on the terminal, if there is one."""
    if not sys.stderr.isatty():
        yield lambda what, done: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed} rows"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda what, done: bar.update(task, description=what, completed=done)
