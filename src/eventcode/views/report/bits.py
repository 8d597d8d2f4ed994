"""Small pieces of HTML that all parts of the page use."""

from __future__ import annotations

from eventcode.views.safe_html import escaped


def own(text: str) -> str:
    """Text of the input: escaped, and with its own direction."""
    return f"<bdi>{escaped(text)}</bdi>"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "1,234 events"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
