"""Crime pages: arrests, charges and thefts of private people, in a text of ordinary crime and no politics."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from eventcode.coding.actor_codes import POLITICAL
from eventcode.coding.events import BareEvent
from eventcode.coding.story_words import words_of
from eventcode.model import Actor

_ENOUGH: Final = 2
_AT_LAW: Final = ("115", "116", "171", "173", "0841", "090", "091", "112")
_OFFICERS: Final = frozenset({"COP", "JUD", "GOV"})
_OTHERS: Final = frozenset({"CRM", "CVL", "UAF"})


@frozen(kw_only=True)
class CrimeWords:
    """Words of the crime pages ("burglary"), and words of politics and conflict, of which one is enough."""

    ordinary_crime: frozenset[str]
    public_matters: frozenset[str]

    def are_told_by(self, text: str) -> bool:
        """Whether a text is of the crime pages: two of their words at least, and none of politics or conflict."""
        words = words_of(text)
        found = {w for w in words if w in self.ordinary_crime}
        found |= {f"{a} {b}" for a, b in pairwise(words) if f"{a} {b}" in self.ordinary_crime}
        return len(found) >= _ENOUGH and not any(w in self.public_matters for w in words)


def without_local_crime(events: Sequence[BareEvent], text: str, words: CrimeWords) -> list[BareEvent]:
    """The events without what police and courts of a country do to private people of the crime pages.

    Coding policy, "Not ours": ordinary crime is no event, unless a political actor or target makes it one.
    """
    doubtful = [e for e in events if e.code.startswith(_AT_LAW) and _is_private(e)]
    if not doubtful or not words.are_told_by(text):
        return list(events)
    return [e for e in events if e not in doubtful]


def _is_private(event: BareEvent) -> bool:
    """Whether officers, or nobody known, deal with somebody of no public role of the same country."""
    source, target = event.source, event.target
    if source is not None and source.roles and source.roles[0] not in _OFFICERS | _OTHERS:
        return False
    if source is not None and target is not None and source.country and target.country not in (None, source.country):
        return False
    return target is None or target.kind in ("unknown", "place") or not _is_public(target)


def _is_public(actor: Actor) -> bool:
    return bool(set(actor.roles) & (POLITICAL - {"UAF"})) or actor.kind in ("person", "group", "party", "ethnic")
