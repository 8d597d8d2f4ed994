"""The command that writes events in the formats of other data sets."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from eventcode.cli.inputs import ROWS_HELP
from eventcode.cli.progress import counted
from eventcode.cli.terminal import say
from eventcode.event_tables.finding import event_files, refuse_overwriting
from eventcode.event_tables.reading import PlainRows, event_rows, require_columns, without_faults
from eventcode.formats import FORMATS, columns, export_located
from eventcode.model import EVENT_COLUMNS

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
    files: Annotated[list[str] | None, typer.Argument(help=ROWS_HELP)] = None,
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
    refuse_overwriting(out, inputs)
    required = (*EVENT_COLUMNS, *FORMATS[target.value].required)
    require_columns(inputs, required)
    rows = counted(without_faults(event_rows(inputs, PlainRows(required=required))), True, "rows")
    say(str(export_located(rows, out, target.value)), err=True)


def _show(name: str) -> None:
    for number, column in enumerate(columns(name), 1):
        say(f"{number}\t{column.name}\t{column.type}\t{column.fill}")
