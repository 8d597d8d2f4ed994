"""Explanations as trees for a terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

import eventcode
from eventcode.cli.explained import print_explanation
from tests.test_cli import Run, run  # noqa: F401

TEXT = "Rebels shelled a Malian army camp near Gao on Monday. Mali wibbled Chad. Shops [red]were[/red] open."


def printed(coder: eventcode.Coder, text: str, width: int) -> list[str]:
    stream = io.StringIO()
    print_explanation(coder.explain(text, date="2024-05-17"), Console(file=stream, width=width))
    return stream.getvalue().splitlines()


def test_actors_have_their_steps_below_them(coder: eventcode.Coder) -> None:
    lines = printed(coder, TEXT, 200)
    depth = {
        line.split("── ")[1].split()[0]: line.index("──") for line in lines if "── " in line and "shell" not in line
    }
    assert depth["source"] == depth["target"] == depth["date"] == depth["place"]
    assert depth["name"] == depth["code"] == depth["role"] > depth["target"]
    assert any("verbs/19_fight_weapons.verbs:" in line for line in lines)


def test_casualties_and_confidence_are_told(coder: eventcode.Coder) -> None:
    lines = printed(coder, "Rebels shelled a market in Gao, killing three civilians.", 200)
    assert any("(fact, confidence 0." in line for line in lines)
    assert any(line.endswith("── killed 'three civilians'  3") for line in lines)


def test_what_was_not_coded_is_told_with_its_draft(coder: eventcode.Coder) -> None:
    lines = "\n".join(printed(coder, TEXT, 200))
    assert "no event" in lines
    assert "SOURCE wibble TARGET => CODE" in lines
    assert "[red]were[/red]" in lines


@pytest.mark.parametrize("width", [60, 100, 200])
def test_a_tree_fits_the_terminal_and_loses_nothing(coder: eventcode.Coder, width: int) -> None:
    lines = printed(coder, TEXT, width)
    assert max(map(len, lines)) <= width
    words = " ".join("".join(c for c in line if c not in "│├└─") for line in lines).split()
    told = str(coder.explain(TEXT, date="2024-05-17")).replace("--", " ").split()
    assert {w.rstrip(":") for w in told if "/" in w and ".verbs" in w} <= set(words)


def test_an_error_is_told(coder: eventcode.Coder) -> None:
    assert printed(coder, "", 60) == ["no events: no text"]


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["explain", TEXT, "--date", "2024-05-17"], "├── "),
        (["code", "-"], "MLIREB"),
        (["demo"], "SDNMIL"),
    ],
)
def test_a_terminal_has_colours_unless_they_are_turned_off(
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    shown: str,
) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" not in run(*arguments, stdin=TEXT)[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    colours = ("\x1b[36m", "\x1b[33m")
    coloured, plain = run(*arguments, stdin=TEXT)[1], run(*arguments, "--no-color", stdin=TEXT)[1]
    assert shown in plain
    assert any(c in coloured for c in colours)
    assert not any(c in plain for c in colours)
