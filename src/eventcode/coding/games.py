"""Fights that are none: of players, traders and beasts, and those of novels, films and museums."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from eventcode.coding.bare_event import BareEvent
from eventcode.coding.story_words import found_in, told_around, words_of
from eventcode.model import Actor
from eventcode.parse.labels import PRESENT_TAGS, SUBJECTS

_ENOUGH: Final = 2
_REACH: Final = 2
_MONTHS: Final = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?"
)
# "Beat Lazio 3-1 in Genoa": a result that needs no other word.
_RESULT: Final = re.compile(rf"\b(?!(?:{_MONTHS})\b)[A-Z]\w+ \d{{1,2}}[-–]\d{{1,2}} (?:in|on|at)\b")
_SCORE: Final = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
# What is only played: in exercises with actors, for the screen.
_STAGED: Final = re.compile(
    r"\bplayed by (?:\w+ )?(?:students|actors|extras|volunteers)\b|"
    r"\bin an exercise (?:that|to|which|for|designed|meant)\b|"
    r"[“\"](?:kill|hostage|casualt|victim|terrorist|attacker)\w*[”\"][^.;]*\b(?:exercise|drill|drama|rehears\w+)\b",
    re.IGNORECASE,
)
_OBITUARY: Final = re.compile(
    r"\b(?:has|have|who) died\b[^.;]{0,60}\b(?:aged|at the age of|at) \d\d\b|\bdied [^.;]{0,30}\baged \d\d\b|"
    r"\bdied (?:at home|peacefully|in hospital|in (?:his|her) sleep)\b",
    re.IGNORECASE,
)
_OF_TEAMS: Final = ("030", "036", "040", "057", "111", "120", "130")
_FIGHTS: Final = ("0831", "087", "130", "138", "14", "170", "171", "180", "182", "183", "19", "20")
_DEEDS: Final = (*_FIGHTS, "072", "073", "0874", "173", "181")
_FORCE: Final = ("18", "19")
_PLAYED: Final = ("14", "17", "18", "19", "20")


@frozen(kw_only=True)
class GameWords:
    """Words of games, markets, beasts that attack and the arts, and those of force that games and the arts lack.

    ``harm_told`` is what beasts do too; one of the sure words of tales is enough.
    """

    games: frozenset[str]
    markets: frozenset[str]
    attacking_beasts: frozenset[str]
    mauling: frozenset[str]
    tales: frozenset[str]
    surely_tales: frozenset[str]
    works_of_art: frozenset[str]
    staged_violence: frozenset[str]
    real_force: frozenset[str]
    harm_told: frozenset[str]
    real_reports: frozenset[str]

    def are_unreal(self, event: BareEvent, text: str) -> bool:
        """Whether an event is only a manner of speaking, or of beasts, in the text around it."""
        words = words_of(text)
        if found_in(words, self.real_force):
            return False
        group = event.source is not None and event.source.kind == "group"  # "Tamil Tigers attacked a base"
        if event.code.startswith(_FORCE) and not group and _is_vague(event) and self._are_of_beasts(words):
            return True
        if not event.code.startswith(_FIGHTS):
            return _is_of_teams(event) and self._of_games(text, words) > _ENOUGH
        # "Killed off their hopes", "dead in the water": with words of harm it takes twice as many of the others.
        enough = 2 * _ENOUGH if found_in(words, self.harm_told) else _ENOUGH
        of_trade = _is_vague(event) and len(found_in(words, self.markets)) >= enough
        return of_trade or self._of_games(text, words) >= enough

    def _of_games(self, text: str, words: Sequence[str]) -> int:
        """How many signs of sport or play a text has."""
        return len(found_in(words, self.games)) + bool(_SCORE.search(text)) + bool(_RESULT.search(text))

    def are_a_tale(self, event: BareEvent, text: str) -> bool:
        """Whether an undated event is told by a novel, a film or a museum in the text around it."""
        words = words_of(text)
        told = event.date.basis == "text" or bool(found_in(words, self.real_reports))
        of_tales = len(found_in(words, self.tales)) + len(found_in(words, self.surely_tales))
        return not told and _is_vague(event) and of_tales >= _ENOUGH

    def are_staged(self, text: str) -> bool:
        """Whether a text tells of an exercise with actors or of what is played for the screen."""
        return bool(found_in(words_of(text), self.staged_violence)) or _STAGED.search(text) is not None

    def is_shown(self, event: BareEvent) -> bool:
        """Whether a work of art tells of an undated deed: "the film follows soldiers", "in the film a mob storms"."""
        tree = event.view.tree
        if event.date.basis == "text":
            return False
        tellers = [
            c
            for t in tree.above(event.act.head)
            for c in tree.children[t]
            if tree.labels[c] in SUBJECTS and tree.tags[t] in PRESENT_TAGS
        ]
        told_in = [
            c
            for t in (event.act.head, *tree.above(event.act.head))
            for p in tree.children[t]
            for c in tree.children[p]
            if tree.low[p] == "in" and tree.tags[t] in PRESENT_TAGS and p < t
        ]
        return any(tree.lemmas[c] in self.works_of_art for c in (*tellers, *told_in))

    def _are_of_beasts(self, words: Sequence[str]) -> bool:
        return bool(found_in(words, self.attacking_beasts)) and bool(found_in(words, self.mauling))


def without_games(events: Sequence[BareEvent], texts: Mapping[int, str], words: GameWords) -> list[BareEvent]:
    """The events without fights of players, traders and beasts, and undated ones of novels, films and exhibitions.

    Coding policy, "Not ours".  ``texts`` are the sentences of the article by index.
    """
    left = [e for e in events if not (words.is_shown(e) or _is_of_one_who_has_died(e, texts))]
    return [e for e in left if not (e.code.startswith((*_DEEDS, *_OF_TEAMS)) and _is_unreal(e, texts, words))]


def _is_of_one_who_has_died(event: BareEvent, texts: Mapping[int, str]) -> bool:
    """Whether an undated deed is told in an obituary: "a veteran who blew up bridges has died at 91"."""
    dead = _OBITUARY.search(event.view.sentence.text) or _OBITUARY.search(texts.get(event.view.index - 1, ""))
    told = event.date.basis == "text" and event.date.first is not None and event.date.precision == "day"
    return not told and event.code.startswith(_PLAYED) and dead is not None


def _is_unreal(event: BareEvent, texts: Mapping[int, str], words: GameWords) -> bool:
    played = event.code.startswith(_PLAYED) and words.are_staged(_around(event, texts, 1))
    return (
        played
        or words.are_unreal(event, _around(event, texts, _REACH))
        or words.are_a_tale(event, _around(event, texts, 1))
    )


def _around(event: BareEvent, texts: Mapping[int, str], reach: int) -> str:
    """The sentence of an event with those around it."""
    index = event.view.index
    return event.view.sentence.text if index < 0 else told_around(index, texts, reach, reach)


def _is_of_teams(event: BareEvent) -> bool:
    """Whether countries stand for their teams: they meet, criticise and blame without anybody who governs."""
    sides = [a for a in (event.source, event.target) if a is not None]
    return event.code.startswith(_OF_TEAMS) and bool(sides) and all(not a.roles or a.roles == ("CVL",) for a in sides)


def _is_vague(event: BareEvent) -> bool:
    """Whether at most one of the sides is told by a name or a public role."""
    return not (_is_told(event.source) and _is_told(event.target))


def _is_told(actor: Actor | None) -> bool:
    return actor is not None and actor.basis != "inferred" and actor.kind not in ("place", "unknown")
