"""How many died and were hurt, as the text gives it (coding policy, "Fatalities")."""

from __future__ import annotations

import re

from attrs import frozen

from eventcode.model import Casualties, Count

_ONES = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "several": 3, "many": 3, "some": 2}

_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?:\.\d)?)(?![\d,]*\d)"
_SPELT = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(list(_ONES)[1:10])}))?|{'|'.join(_ONES)}|an?|no)"
NUMBER = rf"(?:(?:{_DIGITS}|{_SPELT})(?: (?:{'|'.join(_TIMES)}))?|{'|'.join(_VAGUE)})\b"
_ABOUT = r"(?:(?:at least|more than|over|as many as|up to|about|some|around|nearly|almost|another|all|the) )?"
_WHO = (
    r"(?:(?:[\w'’-]+ ){0,3}?(?:people|persons?|civilians?|soldiers?|troops|policem[ae]n|police officers?|officers?|"
    r"militants?|fighters?|rebels?|insurgents?|gunm[ae]n|protesters?|demonstrators?|children|child|women|woman|m[ae]n|"
    r"others?|villagers?|residents?|workers?|journalists?|farmers?|students?|guards?|personnel|members?|guerrillas?|"
    r"passengers?|worshippers?|victims?|recruits?|lives))"
)
_BE = r"(?:were|was|are|is|have been|has been|had been|being|reported|reportedly|feared|also|left)"
# Without "were" the words say who was killed only if no victims follow: "three soldiers killed in Mali".
_ENDS = (
    r"(?=\s*(?:$|[.,;:]|(?:and|or|in|by|near|at|on|when|after|as|during|while|outside|inside|from|over|this|last)\b))"
)
_BEFORE = rf"\b(?P<n>{NUMBER})(?: {_WHO})?"
_AFTER = rf" {_ABOUT}(?P<n>{NUMBER})(?: {_WHO}|(?= (?:and|in|on|near|at|by)\b)|(?=[.,;]|$))"


def _patterns(states: str, deeds: str, others: tuple[str, ...] = ()) -> tuple[re.Pattern[str], ...]:
    """ "Three were killed", "three killed in Mali", "killed three", and further wordings."""
    forms = (rf"{_BEFORE}(?: {_BE})+ {states}\b", rf"{_BEFORE} {states}\b{_ENDS}", rf"\b{deeds}{_AFTER}", *others)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_KILLED = _patterns(
    r"(?:killed|dead|died|slain|massacred|executed|shot dead)",
    r"(?:kill(?:ed|s|ing)?|claim(?:ed|s|ing)?|leaving|left|executed|massacred)",
    (
        rf"{_BEFORE} died\b",
        rf"\bdeath toll (?:\w+ ){{0,3}}(?P<n>{NUMBER})",
        rf"\bdeaths? of{_AFTER}",
        rf"\b(?P<n>{NUMBER}) (?:deaths|fatalities)\b",
    ),
)
_INJURED = _patterns(r"(?:wounded|injured|hurt)", r"(?:wound(?:ed|s|ing)|injur(?:ed|es|ing))")
_NOBODY = re.compile(
    r"\bno (?:casualties|deaths|fatalities|losses|injuries|one was (?:killed|hurt))\b|\bwithout casualties\b|"
    r"\b(?:nobody|none) (?:was|were) (?:killed|hurt)\b|\bneither side (?:reported|suffered) (?:losses|casualties)\b",
    re.IGNORECASE,
)
_TOLL = re.compile(r"\bdeath toll\b|\bdeaths of\b", re.IGNORECASE)


@frozen(kw_only=True)
class Told:
    """What the words of a sentence tell of killed and injured; whether it says "nobody", or gives a toll."""

    casualties: Casualties
    nobody: bool = False
    toll: bool = False


def read_casualties(text: str) -> Told:
    """The killed and injured that a sentence reports; "no casualties" is 0, vague words have bounds only."""
    if (m := _NOBODY.search(text)) is not None:
        none = Count(value=0, low=0, high=0, text=m[0])
        return Told(casualties=Casualties(killed=none, injured=none), nobody=True)
    found = Casualties(killed=_first(_KILLED, text), injured=_first(_INJURED, text))
    return Told(casualties=found, toll=_TOLL.search(text) is not None)


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> Count | None:
    found = [m for p in patterns if (m := p.search(text))]
    if not found:
        return None
    m = min(found, key=lambda m: m.start())
    return read_number(m["n"], m[0].strip())


def read_number(words: str, text: str) -> Count:
    """A number in figures or words ("1,200", "two dozen") that ``text`` gives; vague words have a lower bound only."""
    word = words.lower()
    if word in _VAGUE:
        return Count(value=None, low=_VAGUE[word], high=None, text=text)
    number = _value(word)
    return Count(value=number, low=number, high=number, text=text)


def _value(words: str) -> int:
    number, _, times = words.partition(" ")
    return round(_single(number) * _TIMES.get(times, 1))


def _single(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in ("a", "an", "no"):
        return 0 if word == "no" else 1
    tens, _, ones = word.partition("-")
    return _TENS.get(tens, _ONES.get(tens, 0)) + (_ONES[ones] if ones else 0)
