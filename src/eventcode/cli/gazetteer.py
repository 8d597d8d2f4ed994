"""The commands that show, search and build gazetteers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from eventcode.cli.terminal import say
from eventcode.errors import InputError
from eventcode.gazetteer.own import build_from
from eventcode.gazetteer.protocol import PlaceRecord
from eventcode.gazetteer.store import Gazetteer
from eventcode.lexicon.dictionaries import DEFAULT
from eventcode.load import default_gazetteer, open_gazetteer
from eventcode.output.tables import console_for, shown

_FAILED = 1

app = typer.Typer(no_args_is_help=True, help="Show, search and build gazetteers.", rich_markup_mode=None)

Files = Annotated[
    list[str] | None,
    typer.Option("--gazetteer", "-g", help="A .sqlite or .csv laid over the shipped places; may be repeated."),
]


@app.command()
def info(
    file: Annotated[Path | None, typer.Argument(help="A gazetteer file; the shipped one if left out.")] = None,
) -> None:
    """Show what a gazetteer file holds, what it was made from, and whose data it is."""
    path = file or default_gazetteer()
    if not path.is_file():
        raise InputError(f"no gazetteer at {path}")
    facts = Gazetteer.open(path).info()
    say(f"file: {path} ({path.stat().st_size / 1e6:.1f} MB)")
    for key, value in facts.items():
        if key != "builder":
            say(f"{key}: {value}")


@app.command(epilog='Examples:  eventcode gazetteer lookup Tripoli;  eventcode gazetteer lookup "Al-Tanf" -g mine.csv')
def lookup(
    name: Annotated[str, typer.Argument(help="A place name in any spelling.")],
    gazetteer: Files = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="The most places to show.")] = 10,
) -> None:
    """Show the places of a name, the likeliest first where no text decides."""
    records = open_gazetteer([DEFAULT, *(gazetteer or ())]).lookup(name)
    if not records:
        say(f"{name}: no place of that name")
        raise typer.Exit(_FAILED)
    console_for(sys.stdout.isatty()).print(_table(records[:limit]))
    if len(records) > limit:
        say(f"… and {len(records) - limit} more (--limit)")


@app.command(
    epilog="Examples:  eventcode gazetteer build allCountries.zip alternateNamesV2.zip --out full.sqlite;  "
    "eventcode gazetteer build SY.zip villages.csv --out syria.sqlite;  then load(gazetteer=[eventcode.DEFAULT, "
    '"syria.sqlite"])'
)
def build(
    files: Annotated[
        list[Path],
        typer.Argument(help="GeoNames dumps (.zip or .txt; alternateNames* for names) and .csv files of places."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write; an old one stays until this is whole.")],
    skip_broken: Annotated[
        bool, typer.Option("--skip-broken", help="Leave broken rows out instead of refusing the file.")
    ] = False,
) -> None:
    """Build a gazetteer file from GeoNames dumps and lists of places."""
    skipped = build_from(files, out, skip_broken, lambda line: say(line, err=True))
    facts = Gazetteer.open(out).info()
    say(
        f"written: {out} ({out.stat().st_size / 1e6:.1f} MB), {facts['count place']} places, "
        f"{facts['count name']} names" + (f", {skipped} broken rows left out" if skipped else "")
    )


def _table(records: tuple[PlaceRecord, ...]) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in ("name", "country", "division", "kind", "people", "lat", "lon", "id"):
        table.add_column(column, justify="right" if column in ("people", "lat", "lon", "id") else "left")
    for r in records:
        origin = str(r.geonameid or r.where or "")
        people = f"{r.population:,}" if r.population else ""
        row = (r.name, r.country or "-", r.admin1 or "", r.feature, people, f"{r.lat:.3f}", f"{r.lon:.3f}", origin)
        table.add_row(*map(shown, row))
    return table
