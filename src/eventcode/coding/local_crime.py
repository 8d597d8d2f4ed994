"""Courts and crime pages: suits, arrests and thefts of private people, in a text of ordinary crime and no politics."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from eventcode.coding.actor_codes import POLITICAL
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.story_words import found_in, told_around, words_of
from eventcode.model import Actor

_ENOUGH: Final = 2
_CLEARLY: Final = 3
_MANY: Final = 5
_REACH: Final = 2
_STEM: Final = 5
_AT_LAW: Final = tuple("02 04 0841 090 091 10 112 115 116 12 15 170 171 172 173 175".split())
_VIOLENCE: Final = ("180", "182", "190", "193")
_JUDGED: Final = ("016", "0256", "10", "115", "116", "120")
_OFFICERS: Final = frozenset({"COP", "JUD", "GOV"})
_AT_WORK: Final = frozenset({"COP", "JUD"})
_POLITICS: Final = POLITICAL - {"UAF"}
_TRADES: Final = frozenset({"CVL", "LAB", "BUS", "EDU", "HLH", "AGR"})
_VERDICTS: Final = ("115", "116")
_ARREST: Final = "173"
_COUNTED: Final = re.compile(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|several)\b(?!-year)", re.IGNORECASE
)
_OTHERS: Final = frozenset({"CRM", "CVL", "UAF"})


@frozen(kw_only=True)
class CrimeWords:
    """Words of the crime pages ("burglary"), and words of politics and conflict, of which one is enough.

    Bands that rob and kill whole villages are no ordinary crime either.
    """

    ordinary_crime: frozenset[str]
    courts_and_families: frozenset[str]
    public_matters: frozenset[str]
    armed_bands: frozenset[str]
    civil_cases: frozenset[str]

    def are_told_by(self, text: str, enough: int = _ENOUGH) -> bool:
        """Whether a text is of the crime pages: two of their words at least, and none of politics or conflict.

        One word of politics may stand beside many of crime: "her first husband had been in the army".
        """
        words = words_of(text)
        of_crime = len({w[:_STEM] for w in found_in(words, self.ordinary_crime)})
        of_politics = len(found_in(words, self.public_matters))
        return of_crime >= enough and of_politics <= (of_crime >= _MANY)

    def name_a_crime(self, text: str) -> bool:
        """Whether a text names an ordinary crime, and not only what courts do, and nothing of politics or conflict."""
        words = words_of(text)
        return bool(found_in(words, self.ordinary_crime) - self.courts_and_families) and not found_in(
            words, self.public_matters
        )

    def tell_of_bands(self, text: str) -> bool:
        """Whether a text tells of armed bands and of those whom they kill."""
        return bool(found_in(words_of(text), self.armed_bands))


def without_local_crime(
    events: Sequence[BareEvent], text: str, texts: Mapping[int, str], words: CrimeWords
) -> list[BareEvent]:
    """The events without what police, courts and robbers of a country do to private people of the crime pages.

    Coding policy, "Not ours": ordinary crime is no event, unless a political actor or target makes it one.  ``texts``
    are the sentences of the article by index.
    """
    crime = words.name_a_crime(text)
    events = [e for e in events if not (_is_civil(e, words) or (crime and _is_plain_case(e)))]
    if not any(e.code.startswith((*_AT_LAW, *_VIOLENCE)) for e in events) or not words.are_told_by(text):
        return list(events)
    clearly = words.are_told_by(text, _CLEARLY)
    public = _POLITICS - _AT_WORK if clearly else _POLITICS
    private = [e for e in events if _is_private(e, public)]
    ordinary = [e for e in private if e.code.startswith(_AT_LAW) or (clearly and _is_of_one(e, texts, words))]
    return [e for e in events if e not in ordinary]


def _is_plain_case(event: BareEvent) -> bool:
    """Whether a court judges, or police arrest, one private man: where a word of crime stands it is no politics."""
    target, source = event.target, event.source
    if target is None or not target.roles or not set(target.roles) <= _TRADES or not _is_private(event, _POLITICS):
        return False
    official = source is None or source.roles[:1] in (("COP",), ("JUD",))
    return official and (event.code.startswith(_VERDICTS) or (event.code == _ARREST and not _are_several(target)))


def _are_several(actor: Actor) -> bool:
    return actor.text.lower().endswith(("s", "men", "people", "women")) or bool(_COUNTED.match(actor.text))


def _is_civil(event: BareEvent, words: CrimeWords) -> bool:
    """Whether a court judges a suit between private people or firms: "ordered a maker of toys to pay damages"."""
    source = event.source
    if not event.code.startswith(_JUDGED) or source is None or source.roles[:1] != ("JUD",):
        return False
    told = words_of(event.view.sentence.text)
    of_state = found_in(told, words.public_matters)
    return not of_state and len(found_in(told, words.civil_cases)) >= _ENOUGH and _is_private(event, _POLITICS)


def _is_of_one(event: BareEvent, texts: Mapping[int, str], words: CrimeWords) -> bool:
    """Whether an act is the violence of a single robber or murderer."""
    if not event.code.startswith(_VIOLENCE):
        return False
    around = told_around(event.view.index, texts, _REACH, _REACH)
    return not words.tell_of_bands(f"{event.view.sentence.text} {around}")


def _is_private(event: BareEvent, public: frozenset[str]) -> bool:
    """Whether officers, or nobody known, deal with somebody of no public role of the same country."""
    source, target = event.source, event.target
    if source is not None and source.roles and source.roles[0] not in _OFFICERS | _OTHERS:
        return False
    if source is not None and target is not None and source.country and target.country not in (None, source.country):
        return False
    return target is None or target.kind in ("unknown", "place") or not _is_public(target, public)


def _is_public(actor: Actor, public: frozenset[str]) -> bool:
    return bool(set(actor.roles) & public) or actor.kind in ("person", "group", "party", "ethnic")
