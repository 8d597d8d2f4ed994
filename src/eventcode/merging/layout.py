"""The JSON of a merged row in pieces: what a group knows, and what its act and its ACLED event know.

A group is written before it is known with which others it is one act; so the pieces are put together later, without
reading them again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import msgspec

OWN: Final = "own"
ACT: Final = "act"
ACLED: Final = "acled"
_OF_ACT: Final = frozenset(
    (
        "act_id fatalities fatalities_low fatalities_high fatalities_text injured injured_low injured_high injured_text"
    ).split()
)
_ENCODE: Final = msgspec.json.Encoder().encode
_TAB: Final = b"\t"


class Layout:
    """The columns of a row in order, as runs of columns that are known at the same time."""

    def __init__(self, columns: Sequence[str]) -> None:
        runs = [(kind, list(found)) for kind, found in groupby(enumerate(columns), key=lambda pair: _kind(pair[1]))]
        self._own = [
            (found[0][0], found[-1][0] + 1, _struct([name for _, name in found])) for kind, found in runs if kind == OWN
        ]
        self._encoders = {
            kind: [_run_encoder([name for _, name in found]) for own, found in runs if own == kind]
            for kind in (ACT, ACLED)
        }
        self._pieces = itemgetter(*_places([kind for kind, _ in runs]))

    def own(self, values: Sequence[Any]) -> bytes:
        """The columns that a group itself knows, out of the values of all columns, with tabs between the runs."""
        return _TAB.join([_ENCODE(make(*values[start:end]))[1:-1] for start, end, make in self._own])

    def piece(self, kind: str, values: Mapping[str, Any]) -> bytes:
        """The columns that an act or an ACLED event knows, with tabs between the runs."""
        return _TAB.join([encode(values) for encode in self._encoders[kind]])

    def row(self, own: list[bytes], act: bytes, acled: bytes) -> bytes:
        """The whole row, from the pieces of each kind."""
        return b"{%b}" % b",".join(self._pieces([*own, *act.split(_TAB), *acled.split(_TAB)]))


def _places(kinds: Sequence[str]) -> list[int]:
    """Where the piece of each run stands among those of the group, then of the act, then of the ACLED event."""
    sorted_kinds = sorted(range(len(kinds)), key=lambda run: (OWN, ACT, ACLED).index(kinds[run]))
    return [sorted_kinds.index(run) for run in range(len(kinds))]


def _struct(names: Sequence[str]) -> Callable[..., Any]:
    return msgspec.defstruct("Run", names, gc=False)


def _run_encoder(names: Sequence[str]) -> Callable[[Mapping[str, Any]], bytes]:
    """Encodes some columns of a row as the inside of a JSON object; a struct is faster than a dict of many keys."""
    make = _struct(names)
    if len(names) == 1:
        return lambda values: _ENCODE(make(values[names[0]]))[1:-1]
    chosen = itemgetter(*names)
    return lambda values: _ENCODE(make(*chosen(values)))[1:-1]


def _kind(column: str) -> str:
    return ACT if column in _OF_ACT else ACLED if column == "acled_id" else OWN
