"""Events for people: a table that fits the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from eventcode.model import Event

_WIDTH = 136


def print_table(events: Iterable[Event], console: Console) -> None:
    """Print events as a table: when, who, whom, what, where."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=False)
    for name in ("date", "source", "target", "code", "action", "ACLED", "place", "dead", "status"):
        table.add_column(name, overflow="fold", no_wrap=name in ("date", "code"))
    for event in events:
        table.add_row(*map(Text, cells(event)))
    console.print(table)


def cells(event: Event) -> tuple[str, ...]:
    """The cells of a row: short forms for reading."""
    row = event.as_row()
    first, last = row["date_start"], row["date_end"]
    date = (
        "" if first is None else first if first == last else f"{first}..{last[5:] if last[:4] == first[:4] else last}"
    )
    place = ""
    if event.place is not None:
        near = "near " if event.place.precision == "near" else ""
        place = f"{near}{event.place.name}" + (f" ({event.place.country})" if event.place.country else "")
    return (
        date,
        _actor(row, "source"),
        _actor(row, "target"),
        row["cameo"],
        row["action_text"],
        row["acled_sub_event"] or "",
        place,
        "" if row["fatalities"] is None else str(row["fatalities"]),
        row["status"],
    )


def console_for(terminal: bool) -> Console:
    """A console of the terminal's width, or of a fixed one where there is none."""
    return Console() if terminal else Console(width=_WIDTH, force_terminal=False, no_color=True)


def _actor(row: dict[str, object], side: str) -> str:
    mark = "?" if row[f"{side}_basis"] == "inferred" else ""
    return f"{row[side]}{mark}" if row[side] else ""
