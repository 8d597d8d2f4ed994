"""What commands say to people: one way out, so that nothing of the data can steer a terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap

import typer

from eventcode.visible import visible


def say(text: str = "", err: bool = False) -> None:
    """Write a line to standard output, or to standard error; control characters of data become signs."""
    typer.echo(visible(text), err=err)


def say_folded(text: str) -> None:
    """Write lines to standard output, those too long for a terminal folded under themselves; a pipe gets them whole."""
    say("\n".join(map(_folded, text.split("\n"))) if sys.stdout.isatty() else text)


def _folded(line: str) -> str:
    start = " " * (len(line) - len(line.lstrip()) + 4)
    width = max(20, shutil.get_terminal_size().columns)
    lines = textwrap.wrap(line, width, subsequent_indent=start, break_on_hyphens=False, drop_whitespace=True)
    return "\n".join(lines) if len(line) > width else line
