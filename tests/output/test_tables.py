"""Events for people."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from attrs import evolve
from rich.console import Console

import eventcode
from eventcode.model import Article, Event, EventDate
from eventcode.output.tables import cells, console_for, print_table
from tests.output.bare import actor, bare, place

NAMES = ("date", "source", "target", "code", "action", "ACLED", "place", "dead", "status")


def event(coder: eventcode.Coder, **changes: Any) -> Event:
    [found] = coder.projector.events(Article(id="a", text="It began."), [bare(**changes)])
    return found


def cell(coder: eventcode.Coder, name: str, **changes: Any) -> str:
    return cells(event(coder, **changes))[NAMES.index(name)]


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> dict[str, EventDate]:
    return {
        "date": EventDate(
            first=datetime.date(*first), last=datetime.date(*last), precision="longer", basis="text", text="x"
        )
    }


def test_the_cells_of_an_event(coder: eventcode.Coder) -> None:
    assert cells(event(coder)) == (
        "2019-05-06", "CODREB", "CODMIL", "190", "attacked", "Armed clash", "Goma (COD)", "", "fact",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (days((2019, 5, 6), (2019, 5, 6)), "2019-05-06"),
        (days((2019, 4, 29), (2019, 5, 5)), "2019-04-29..05-05"),
        (days((2018, 12, 31), (2019, 1, 6)), "2018-12-31..2019-01-06"),
        ({"date": EventDate(first=None, last=None, precision=None, basis="none")}, ""),
    ],
)
def test_dates_are_short(coder: eventcode.Coder, changes: dict[str, Any], expected: str) -> None:
    assert cell(coder, "date", **changes) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (actor("COD", "REB"), "CODREB"),
        (actor("COD", "UAF", basis="inferred"), "CODUAF?"),
        (actor("COD", "REB", basis="coreference"), "CODREB"),
        (None, ""),
    ],
)
def test_inferred_actors_have_a_question_mark(coder: eventcode.Coder, source: Any, expected: str) -> None:
    assert cell(coder, "source", source=source) == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (place("Goma", "COD"), "Goma (COD)"),
        (evolve(place("Goma", "COD"), precision="near"), "near Goma (COD)"),
        (evolve(place("Red Sea", "COD"), country=None), "Red Sea"),
        (None, ""),
    ],
)
def test_places(coder: eventcode.Coder, where: Any, expected: str) -> None:
    assert cell(coder, "place", place=where) == expected


def test_a_printed_table_has_a_line_for_each_event(coder: eventcode.Coder) -> None:
    stream = io.StringIO()
    print_table([event(coder), event(coder, code="193")], Console(file=stream, width=136))
    lines = stream.getvalue().splitlines()
    assert lines[0].split() == list(NAMES)
    assert [line.split()[3] for line in lines[1:]] == ["190", "193"]


def test_no_events_print_the_names_only(coder: eventcode.Coder) -> None:
    stream = io.StringIO()
    print_table([], Console(file=stream, width=136))
    assert stream.getvalue().split() == list(NAMES)


def test_words_of_the_text_are_no_markup(coder: eventcode.Coder) -> None:
    stream = io.StringIO()
    print_table([event(coder, words="[red]attacked[/red]")], Console(file=stream, width=200))
    assert "[red]attacked[/red]" in stream.getvalue()


def test_without_a_terminal_the_width_is_fixed_and_there_is_no_colour() -> None:
    console = console_for(terminal=False)
    assert (console.width, console.is_terminal, console.no_color) == (136, False, True)


@pytest.mark.parametrize(
    ("width", "names"),
    [(60, ()), (89, ()), (100, tuple(n for n in NAMES if n != "ACLED")), (120, NAMES), (200, NAMES)],
)
def test_a_table_fits_the_terminal(coder: eventcode.Coder, width: int, names: tuple[str, ...]) -> None:
    stream = io.StringIO()
    long = {"words": "called off talks", "place": place("Port-au-Prince", "HTI"), **days((2018, 12, 31), (2019, 1, 6))}
    print_table([event(coder, **long), event(coder)], Console(file=stream, width=width))
    lines = stream.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert all(c in stream.getvalue() for c in ("2018-12-31..2019-01-06", "CODREB", "CODMIL", "190", "fact"))
    assert tuple(lines[0].split()) == names or not names


def test_narrow_lines_name_what_is_missing(coder: eventcode.Coder) -> None:
    stream = io.StringIO()
    gone = {"source": None, "place": None, "date": EventDate(first=None, last=None, precision=None, basis="none")}
    print_table([event(coder, **gone)], Console(file=stream, width=60))
    assert stream.getvalue().splitlines() == ["no date  190  ? -> CODMIL  fact", "    attacked"]


def test_colours_can_be_turned_off(coder: eventcode.Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[36m" in printed(coder, console_for(True))
    assert "\x1b[3" not in printed(coder, console_for(True, color=False))
    assert "\x1b" not in printed(coder, console_for(False))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in printed(coder, console_for(True))


def printed(coder: eventcode.Coder, console: Console) -> str:
    with console.capture() as captured:
        print_table([event(coder)], console)
    return captured.get()
