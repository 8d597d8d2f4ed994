"""Cells as the values of a row: CSV has text in every cell, other programs write 5.0 for 5 and NaN for nothing."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from eventcode.batch.writers import DUPLICATES, OUTLET
from eventcode.columns import COUNT_COLUMNS, MERGED_COLUMNS, REALS, WHOLE_NUMBERS, columns
from eventcode.errors import nearest
from eventcode.model import EVENT_COLUMNS

LARGEST: Final = 2**53
"""Whole numbers up to this are exact in every form of table."""
_KNOWN: Final = (*columns(full=True), *MERGED_COLUMNS, OUTLET)
_WHOLE: Final = WHOLE_NUMBERS | COUNT_COLUMNS
_SHOWN: Final = 60
_BRACKETED: Final = re.compile(r"\[(.*)\]", re.DOTALL)
_QUOTED: Final = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def typed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row as ``Event.as_row`` has them: numbers as numbers, days as YYYY-MM-DD, nothing as None.

    Columns that are not ours stay as they are.  Raises ValueError, with the column, for a cell that holds another
    kind of value.
    """
    found: dict[str, Any] = {}
    known = _CONVERTERS.get
    for name, value in values.items():
        if value is None or value == "":
            found[name] = None
            continue
        convert = known(name)
        found[name] = value if convert is None or (convert is _text and type(value) is str) else convert(name, value)
    return found


def lacking(row: Iterable[str], required: Sequence[str]) -> str:
    """What to say of a row, or of the columns of a table, without all ``required`` columns; nothing if it has them."""
    given = list(map(str, row))
    missing = [name for name in required if name not in given]
    if not missing:
        return ""
    more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
    option = "" if missing[0] in EVENT_COLUMNS else " --full"
    remedy = f"write it with eventcode code{option} or batch{option}"
    hint = nearest(missing[0], [name for name in given if name not in _CONVERTERS]) or remedy
    return f"no event row of this version: it lacks {', '.join(missing[:3])}{more} ({hint})"


def _text(name: str, value: Any) -> str | None:
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, float) and math.isnan(value):
        return None
    if name == "article_id" and type(value) is int:
        return str(value)
    hint = " (keep the column as text: 010 is not 10)" if name == "cameo" and isinstance(value, int | float) else ""
    raise ValueError(f"{name}: expected text, not {_shown(value)}{hint}")


def _whole(name: str, value: Any) -> int | None:
    if isinstance(value, float) and math.isnan(value):
        return None
    try:
        return _integer(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name}: expected a whole number, not {_shown(value)}") from None


def _integer(value: Any) -> int:
    if isinstance(value, bool):
        raise TypeError
    number = float(value)  # "5.0", as tables with gaps are written by others
    found = value if isinstance(value, int) else int(number)
    if not number.is_integer() or abs(found) > LARGEST:
        raise ValueError
    return found


def _real(name: str, value: Any) -> float | None:
    if isinstance(value, float) and math.isnan(value):
        return None
    try:
        found = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        found = math.nan
    if not math.isfinite(found):
        raise ValueError(f"{name}: expected a number, not {_shown(value)}")
    return found


def copied_ids(text: str) -> list[str]:
    """The ids in a cell of ``duplicate_ids``: parted by blanks, or a list as pandas and DuckDB write it in CSV."""
    inside = _BRACKETED.fullmatch(text.strip())
    if inside is None:
        return text.split()
    quoted = [one or other for one, other in _QUOTED.findall(inside[1])]
    return quoted or [one.strip() for one in inside[1].split(",") if one.strip()]


def _ids(name: str, value: Any) -> list[str]:
    found = copied_ids(value) if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(f"{name}: expected ids, not {_shown(value)}")
    return found


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."


_CONVERTERS: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    name: _whole if name in _WHOLE else _real if name in REALS else _text for name in _KNOWN
} | {DUPLICATES: _ids}
