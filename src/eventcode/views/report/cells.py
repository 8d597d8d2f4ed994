"""Cells of rows as plain values: CSV has text for everything, JSON may hold anything."""

from __future__ import annotations

import datetime
import math
from typing import Any, Final

EPOCH: Final = datetime.date(1970, 1, 1).toordinal()
LARGEST: Final = 1_000_000_000


def text_in(value: Any) -> str:
    """Text as it is, nothing as an empty string, anything else as it prints."""
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value)


def number_in(value: Any) -> float | None:
    """A finite number, also one written as text; None for anything else."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def count_in(value: Any) -> int | None:
    """A whole number from 0 to a thousand million; None for anything else."""
    found = number_in(value)
    return int(found) if found is not None and found.is_integer() and 0 <= found <= LARGEST else None


def day_in(value: Any) -> int | None:
    """A date as days since 1970-01-01, from YYYY-MM-DD and what begins so; None for anything else."""
    if isinstance(value, datetime.date):
        return value.toordinal() - EPOCH
    try:
        return datetime.date.fromisoformat(text_in(value)[:10]).toordinal() - EPOCH
    except ValueError:
        return None


def iso_of(day: int) -> str:
    """Days since 1970-01-01 as YYYY-MM-DD."""
    return datetime.date.fromordinal(day + EPOCH).isoformat()
