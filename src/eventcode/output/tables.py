"""Events for people: a table that fits the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from eventcode.model import Event
from eventcode.visible import visible

_WIDTH = 136
_NAMES = ("date", "source", "target", "code", "action", "ACLED", "place", "dead", "status")
# Narrower terminals leave out the ACLED type; still narrower ones get two lines for each event.
_WIDE, _MIDDLE = 120, 90


def print_table(events: Iterable[Event], console: Console) -> None:
    """Print events as a table: when, who, whom, what, where; as two lines each where a table does not fit."""
    if console.width < _MIDDLE:
        _print_lines(events, console)
        return
    shown = [i for i, name in enumerate(_NAMES) if console.width >= _WIDE or name != "ACLED"]
    table = Table(box=None, pad_edge=False, header_style="bold", expand=False)
    for i in shown:
        table.add_column(_NAMES[i], overflow="fold", no_wrap=_NAMES[i] in ("date", "code"))
    for event in events:
        row = _styled(cells(event))
        table.add_row(*(row[i] for i in shown))
    console.print(table)


def _print_lines(events: Iterable[Event], console: Console) -> None:
    for event in events:
        date, source, target, code, action, _, place, dead, status = _styled(cells(event))
        dyad = Text.assemble(source if source.plain else "?", " -> ", target if target.plain else "?")
        rest = [part for part in (action, place, Text(f"{dead} dead") if dead.plain else dead) if part.plain]
        console.print(Text("  ").join([date if date.plain else Text("no date"), code, dyad, status]))
        console.print(Padding(Text("  ").join(rest), (0, 0, 0, 4), expand=False))


def _styled(row: tuple[str, ...]) -> list[Text]:
    """The cells, with the code and whatever is not plainly told set apart."""
    styles = {"code": "cyan", "status": "" if row[-1] == "fact" else "yellow"}
    return [shown((cell, styles.get(name, ""))) for name, cell in zip(_NAMES, row, strict=True)]


def shown(*parts: str | tuple[str, str], style: str = "") -> Text:
    """Words of data for a terminal, which they cannot steer; a part may have a style of its own."""
    safe = (visible(p) if isinstance(p, str) else (visible(p[0]), p[1]) for p in parts)
    return Text.assemble(*safe, style=style)


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


def console_for(terminal: bool, color: bool = True) -> Console:
    """A console of the terminal's width, or of a fixed one where there is none.

    Without ``color``, and where the variable NO_COLOR is set, a terminal gets none.
    """
    if terminal and not color:
        return Console(no_color=True, highlight=False)
    return Console(highlight=False) if terminal else Console(width=_WIDTH, force_terminal=False, no_color=True)


def _actor(row: dict[str, object], side: str) -> str:
    mark = "?" if row[f"{side}_basis"] == "inferred" else ""
    return f"{row[side]}{mark}" if row[side] else ""
