"""The columns of an event row and what each holds."""

from __future__ import annotations

from typing import Final

from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS

WHOLE_NUMBERS: Final = frozenset(
    (
        "sentence start end quad_class geonameid fatalities fatalities_low fatalities_high injured injured_low "
        "injured_high"
    ).split()
)
REALS: Final = frozenset(("goldstein lat lon confidence").split())


def columns(full: bool = False) -> tuple[str, ...]:
    """The keys of ``Event.as_row(full)``, in order."""
    return EVENT_COLUMNS + FULL_COLUMNS if full else EVENT_COLUMNS


def kind(column: str) -> str:
    """What a column holds: ``int``, ``float`` or ``str``."""
    return "int" if column in WHOLE_NUMBERS else "float" if column in REALS else "str"
