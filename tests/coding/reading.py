"""Short forms of coded events, as the tests of this folder write them."""

from __future__ import annotations

from typing import Any

import eventcode

DATE = "2019-05-10"  # a Friday


def rows(coder: eventcode.Coder, text: str, date: str | None = DATE) -> list[dict[str, Any]]:
    """The rows of a text published on ``date``."""
    return [e.as_row() for e in coder.code(text, date=date)]


def dyads(coder: eventcode.Coder, text: str, date: str | None = DATE) -> list[tuple[str | None, str, str | None]]:
    """Source, code and target of each event."""
    return [(r["source"], r["cameo"], r["target"]) for r in rows(coder, text, date)]


def codes(coder: eventcode.Coder, text: str) -> list[str]:
    """The CAMEO codes of the events."""
    return [r["cameo"] for r in rows(coder, text)]
