"""PLOVER in full: the mode that the words of an act tell, its contexts, and the score of both.

Source of the conventions: PLOVER manual (2021): modes and contexts, quad and score of types and modes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from eventcode.coding.bare_event import BareEvent, action_text
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.model import Actor
from eventcode.output.plover_words import MODES

_PREFIX: Final = "context_"


# Modes that a word overrides, though the code has one: what an aircraft is, which closure it is.
_OPEN: Final = frozenset({"", "aerial", "restrict", "troops", "beat", "withdraw", "demo", "riot", "firearms"})
_BY_ROLE: Final[Mapping[str, str]] = {
    "MIL": "military", "SPY": "intelligence", "LEG": "legislative", "JUD": "legal", "HRI": "human_rights",
    "REF": "migration", "PKO": "peacekeeping", "CRM": "crime", "REL": "religion_ethnicity", "ENV": "environment",
    "HLH": "health", "PTY": "political_institutions",
}  # fmt: skip


@frozen(kw_only=True, eq=False)
class PloverCoder:
    """Finds mode, contexts and score; ``contexts`` gives by word or phrase what it speaks of."""

    contexts: Mapping[str, tuple[str, ...]]
    default_contexts: Mapping[str, tuple[str, ...]]
    default_modes: Mapping[str, str]
    scores: Mapping[tuple[str, str], float]

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> PloverCoder:
        """A coder of the words of ``context_*`` sets, the crosswalk and the list of PLOVER codes."""
        contexts: dict[str, tuple[str, ...]] = {}
        for name in sorted(n for n in dictionaries.sets if n.startswith(_PREFIX)):
            for word in sorted(dictionaries.words(name)):
                contexts[word] = (*contexts.get(word, ()), name.removeprefix(_PREFIX))
        rows = [r for r in dictionaries.plover if r["score"]]
        return cls(
            contexts=contexts,
            default_contexts={code: entry.plover_contexts for code, entry in dictionaries.cameo.items()},
            default_modes={code: entry.plover_mode or "" for code, entry in dictionaries.cameo.items()},
            scores={(r["event"], r["name"] if r["kind"] == "mode" else ""): float(r["score"]) for r in rows},
        )

    def mode(self, event: BareEvent, plover: str | None) -> str | None:
        """The mode of an event of a PLOVER type: that of its code, or the one that its words tell."""
        default = self.default_modes.get(event.code, "")
        if plover is None or default not in _OPEN:
            return default or None
        patterns = MODES.get(plover, ())
        source, target = (actor.text if actor else "" for actor in (event.source, event.target))
        told = f"{action_text(event)} {source} {'' if plover == 'ASSAULT' else target}".lower()
        near = f"{told} {event.view.sentence.text}".lower()
        found = _first(patterns, told) or (None if default else _first(patterns, near))
        if plover == "CONSULT" and found is None and _is_multilateral(event):
            found = "multilateral"
        return found or default or None

    def found_contexts(self, event: BareEvent) -> tuple[str, ...]:
        """The contexts of an event, in alphabetical order: of its code, of its actors, of the words of its sentence."""
        roles = {r for actor in (event.source, event.target) if actor is not None for r in actor.roles}
        by_role = {_BY_ROLE[r] for r in roles if r in _BY_ROLE}
        told = self._told(event.view.tree.lemmas)
        return tuple(sorted({*self.default_contexts.get(event.code, ()), *by_role, *told}))

    def score(self, plover: str | None, mode: str | None) -> float | None:
        """The score of a type and mode, -10 to 10; that of the type where the mode has none."""
        if plover is None:
            return None
        return self.scores.get((plover, mode or ""), self.scores.get((plover, "")))

    def _told(self, lemmas: Iterable[str]) -> set[str]:
        """The contexts of words and of pairs of words; in "tear gas" there is no gas."""
        words, found, at = tuple(lemmas), set[str](), 0
        while at < len(words):
            pair = self.contexts.get(" ".join(words[at : at + 2])) if at + 1 < len(words) else None
            found.update(pair or self.contexts.get(words[at], ()))
            at += 2 if pair else 1
        return found


def _first(patterns: Iterable[tuple[re.Pattern[str], str]], text: str) -> str | None:
    return next((mode for pattern, mode in patterns if pattern.search(text)), None)


def _is_multilateral(event: BareEvent) -> bool:
    return any("IGO" in actor.roles for actor in _actors(event))


def _actors(event: BareEvent) -> tuple[Actor, ...]:
    return tuple(a for a in (event.source, event.target) if a is not None)
