"""What hangs on more than one group: the id and the casualties of an act, the id of an ACLED event.

A group says what it knows of them, and what the answer is if no other group is of the same act or ACLED event.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

import msgspec

from eventcode.merging.casualties import ToldCasualties, casualty_columns, told_casualties
from eventcode.merging.group import Group
from eventcode.merging.layout import ACLED, ACT, Layout

_TAB: Final = b"\t"
_ENCODE: Final = msgspec.json.Encoder().encode
_SAID: Final = msgspec.json.Decoder(tuple[str, list[ToldCasualties]]).decode
_ID: Final = msgspec.json.Decoder(str | None).decode


class Settler:
    """Answers as pieces of a row."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._untold = layout.piece(ACT, {"act_id": "", **casualty_columns(())}).partition(_TAB)[2]

    def act_said(self, group: Group) -> tuple[bytes, bytes]:
        """What a group says of its act, and the answer if it is alone."""
        act_id, told = min(group.acts), told_casualties(group.reports)
        return _ENCODE((act_id, told)), self._act(act_id, told)

    def act(self, said: Sequence[bytes]) -> bytes:
        """The answer to groups of one act."""
        found = [_SAID(one) for one in said]
        return self._act(min(act_id for act_id, _ in found), [one for _, told in found for one in told])

    def acled_said(self, events: Set[str]) -> tuple[bytes, bytes]:
        """What a group says of its ACLED event, which has some of these ids or none, and the answer if it is alone."""
        acled_id = min(events, default=None)
        return _ENCODE(acled_id), self._acled(acled_id)

    def acled(self, said: Sequence[bytes]) -> bytes:
        """The answer to groups of one ACLED event."""
        return self._acled(min((one for one in map(_ID, said) if one is not None), default=None))

    def _act(self, act_id: str, told: Sequence[ToldCasualties]) -> bytes:
        if not told:
            return b'"act_id":%b\t%b' % (_ENCODE(act_id), self._untold)
        return self._layout.piece(ACT, {"act_id": act_id, **casualty_columns(told)})

    def _acled(self, acled_id: str | None) -> bytes:
        return self._layout.piece(ACLED, {"acled_id": acled_id})
