"""The command that writes events in the formats of other data sets."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from eventcode.batch.event_rows import event_files, event_rows
from eventcode.cli.progress import counted
from eventcode.errors import InputError
from eventcode.formats import columns, export_located

EXPORT_EXAMPLES: Final = (
    "Examples:  eventcode export events.jsonl --as gdelt2 --out events.export.CSV;  "
    "eventcode export coded --as acled --out acled.csv;  eventcode export a.csv b.parquet --as geojson "
    "--out events.geojson;  eventcode export --as gdelt2 --columns"
)


class Target(StrEnum):
    """The formats."""

    gdelt1 = "gdelt1"
    gdelt2 = "gdelt2"
    icews = "icews"
    polecat = "polecat"
    phoenix = "phoenix"
    petrarch2 = "petrarch2"
    acled = "acled"
    ucdp = "ucdp"
    geojson = "geojson"


def export(
    target: Annotated[Target, typer.Option("--as", help="The format.")],
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Rows of events: .jsonl, .csv (also .gz, .zst), .parquet, or the folder of a batch."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write here.")] = None,
    show_columns: Annotated[
        bool, typer.Option("--columns", help="Show the columns of the format, their types and what is filled.")
    ] = False,
) -> None:
    """Write events in the format of another data set; what it cannot hold is counted on standard error."""
    if show_columns:
        _show(target.value)
        return
    if not files or out is None:
        raise typer.BadParameter("name files of events and --out FILE, or ask for --columns")
    inputs = event_files(files)
    if any(path.resolve() == out.resolve() for path in inputs):
        raise InputError(f"{out} is also the input: write to another file")
    rows = counted(event_rows(inputs), True, "rows")
    typer.echo(str(export_located(rows, out, target.value)), err=True)


def _show(name: str) -> None:
    for number, column in enumerate(columns(name), 1):
        typer.echo(f"{number}\t{column.name}\t{column.type}\t{column.fill}")
