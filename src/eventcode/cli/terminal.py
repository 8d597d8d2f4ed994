"""What commands say to people: one way out, so that nothing of the data can steer a terminal."""

from __future__ import annotations

import typer

from eventcode.visible import visible


def say(text: str = "", err: bool = False) -> None:
    """Write a line to standard output, or to standard error; control characters of data become signs."""
    typer.echo(visible(text), err=err)
