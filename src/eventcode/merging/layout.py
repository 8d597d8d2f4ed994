"""The JSON of a merged row in pieces: what a group knows, and what its act and its ACLED event know.

A group is written before it is known with which others it is one act; so the pieces are put together later, without
reading them again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
        runs = [(kind, tuple(names)) for kind, names in groupby(columns, key=_kind)]
        self._kinds = [kind for kind, _ in runs]
        self._encoders = {
            kind: [_run_encoder(names) for own, names in runs if own == kind] for kind in (OWN, ACT, ACLED)
        }

    def piece(self, kind: str, values: Mapping[str, Any]) -> bytes:
        """The columns of one kind, with tabs between the runs."""
        return _TAB.join([encode(values) for encode in self._encoders[kind]])

    def row(self, own: bytes, act: bytes, acled: bytes) -> bytes:
        """The whole row, from the pieces of each kind."""
        pieces: dict[str, Iterator[bytes]] = {
            OWN: iter(own.split(_TAB)), ACT: iter(act.split(_TAB)), ACLED: iter(acled.split(_TAB)),
        }  # fmt: skip
        return b"{" + b",".join([next(pieces[kind]) for kind in self._kinds]) + b"}"


def _run_encoder(names: tuple[str, ...]) -> Callable[[Mapping[str, Any]], bytes]:
    """Encodes some columns of a row as the inside of a JSON object; a struct is faster than a dict of many keys."""
    make = msgspec.defstruct("Run", names, gc=False)
    if len(names) == 1:
        return lambda values: _ENCODE(make(values[names[0]]))[1:-1]
    chosen = itemgetter(*names)
    return lambda values: _ENCODE(make(*chosen(values)))[1:-1]


def _kind(column: str) -> str:
    return ACT if column in _OF_ACT else ACLED if column == "acled_id" else OWN
