"""Deaths without a doer in a story of a disaster: "A cyclone crossed the islands. Forty were killed in Fiji"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from eventcode.coding.actor_codes import is_unknown
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.story_words import found_in, told_around, words_of
from eventcode.parse.labels import ADVERBIAL, CONJUNCT

# Force of which no means is told, and roads that are cut.
_UNTOLD_FORCE: Final = frozenset({"144", "180", "190", "191"})
_FROM_THE_AIR: Final = "195"
_BLAST: Final = "183"
_NO_BOMB: Final = re.compile(
    r"\brul(?:ed?|es|ing) out (?:a |any )?(?:bomb|attack|terrorism|sabotage|foul play)\b", re.IGNORECASE
)
# What is left of a war long over: "a wartime bomb", "a bomb dropped in the raids of 1942".
_OLD_BOMB: Final = re.compile(
    r"\b(?:wartime|war-time|world war(?: two| ii)?|war-era) (?:\w+ ){0,2}?(?:bomb|shell|mine|grenade)s?\b|"
    r"\b(?:bomb|shell|mine|grenade)s?\b[^.;]{0,60}?\b(?:19[1-4]\d|world war|wartime)\b",
    re.IGNORECASE,
)
_CRAFT: Final = frozenset("trainer plane aircraft helicopter jet airliner transport freighter glider".split())
_FALLING: Final = frozenset({"crash", "plunge"})
_REACH: Final = 2


@frozen(kw_only=True)
class DisasterWords:
    """What kills without anybody's will ("earthquake", "ferry"), and words of force, of which one is enough."""

    disasters: frozenset[str]
    harmless_blasts: frozenset[str]
    bombs: frozenset[str]
    force_told: frozenset[str]

    def are_told_by(self, text: str) -> bool:
        """Whether a text speaks of a disaster and of no force."""
        words = set(words_of(text))
        return not words.isdisjoint(self.disasters) and words.isdisjoint(self.force_told)

    def tell_of_a_mishap(self, text: str) -> bool:
        """Whether a text puts a blast down to gas or a boiler, or rules a bomb out."""
        return bool(found_in(words_of(text), self.harmless_blasts)) or _NO_BOMB.search(text) is not None

    def name(self, text: str) -> bool:
        """Whether a name is that of a disaster: "Cyclone Ana"."""
        return not self.disasters.isdisjoint(words_of(text))


def without_disasters(events: Sequence[BareEvent], texts: Mapping[int, str], words: DisasterWords) -> list[BareEvent]:
    """The events without those killed by nobody named where the sentences around tell of a disaster and of no force.

    Coding policy, "Not ours": accidents are no events.  ``texts`` are the sentences of the article by index.
    """
    events = [e for e in events if not _is_a_crash(e) and not _is_no_bomb(e, texts, words)]
    around = {e.view.index: told_around(e.view.index, texts, _REACH) for e in events if e.code in _UNTOLD_FORCE}
    return [e for e in events if not (_is_without_doer(e, words) and words.are_told_by(around[e.view.index]))]


def _is_no_bomb(event: BareEvent, texts: Mapping[int, str], words: DisasterWords) -> bool:
    """Whether an explosion that nobody caused is put down to gas, or a bomb is ruled out or of an old war."""
    if event.code.startswith(_BLAST) and _OLD_BOMB.search(event.view.tree.text) is not None:
        return True
    if not event.code.startswith(_BLAST) or not is_unknown(event.source):
        return False
    around = told_around(event.view.index, texts, 0, _REACH)
    return words.tell_of_a_mishap(around) and words.bombs.isdisjoint(words_of(event.view.tree.text))


def _is_without_doer(event: BareEvent, words: DisasterWords) -> bool:
    """Whether force is told of nobody, or of the disaster itself: "Cyclone Ana killed nine"."""
    source = event.source
    if event.code not in _UNTOLD_FORCE:
        return False
    if source is None or (source.kind == "unknown" and words.name(source.text)):
        return True
    return source.basis == "inferred" and (event.act.clause.passive or source.kind == "place")


def _is_a_crash(event: BareEvent) -> bool:
    """Whether an aircraft is told to have killed by its fall: "a helicopter crashed while landing, killing ten"."""
    tree, head = event.view.tree, event.act.head
    beside = tree.labels[head] in (ADVERBIAL, CONJUNCT) and event.act.kind == "verb"
    falls = any(tree.lemmas[t] in _FALLING for t in tree.above(head)[:2])  # "crashed while landing, killing ten"
    craft = any(tree.lemmas[t] in _CRAFT for t in event.act.sources)  # "an air force trainer crashed, killing two"
    return beside and falls and (craft or event.code.startswith(_FROM_THE_AIR))
