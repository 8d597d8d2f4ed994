"""How many died and were hurt, as the text gives it (coding policy, "Fatalities")."""

from __future__ import annotations

import re

from eventcode.model import Casualties, Count

_WORDS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_TENS = {w: 10 * n for n, w in enumerate(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 3)}
_VAGUE = {
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "several": (3, None),
    "many": (3, None),
    "some": (2, None),
}
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+|"
    + "|".join([*_WORDS, *_TENS, "a dozen", "no", *_VAGUE])
    + r"|an?)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_ABOUT = r"(?:(?:at least|more than|over|as many as|up to|about|some|around|nearly|almost|another|all|the) )?"
_WHO = (
    r"(?:(?:[\w'’-]+ ){0,3}?(?:people|persons?|civilians?|soldiers?|troops|policem[ae]n|police officers?|officers?|"
    r"militants?|fighters?|rebels?|insurgents?|gunm[ae]n|protesters?|demonstrators?|children|child|women|woman|m[ae]n|"
    r"others?|villagers?|residents?|workers?|journalists?|farmers?|students?|guards?|personnel|members?|guerrillas?|"
    r"passengers?|worshippers?|victims?|recruits?|lives))"
)
_DIE = r"(?:killed|dead|died|slain|massacred|executed|shot dead)"
_HURT = r"(?:wounded|injured|hurt)"
_BE = r"(?:were|was|are|have been|has been|had been|being|reported|feared|also|reportedly)"
_BEFORE = rf"(?P<n>{_NUMBER})(?: {_WHO})?(?: {_BE})* "
_AFTER = rf" {_ABOUT}(?P<n>{_NUMBER})(?: {_WHO}|(?= (?:and|in|on|near|at|by)\b)|(?=[.,;]|$))"
_KILLED = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b{_BEFORE}{_DIE}\b",
        rf"\b(?:kill(?:ed|s|ing)?|claim(?:ed|s|ing)?|leaving|left|executed|massacred)\b{_AFTER}",
        rf"\bdeath toll (?:\w+ ){{0,3}}(?P<n>{_NUMBER})\b",
        rf"\bdeaths? of{_AFTER}",
        rf"\b(?P<n>{_NUMBER}) (?:deaths|fatalities)\b",
    )
)
_INJURED = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (rf"\b{_BEFORE}{_HURT}\b", rf"\b(?:wound(?:ed|s|ing)|injur(?:ed|es|ing))\b{_AFTER}")
)
_NOBODY = re.compile(
    r"\bno (?:casualties|deaths|fatalities|one was (?:killed|hurt))\b|\bwithout casualties\b", re.IGNORECASE
)


def read_casualties(text: str) -> Casualties:
    """The killed and injured that a sentence reports; "no casualties" is 0, vague words have bounds only."""
    if _NOBODY.search(text):
        m = _NOBODY.search(text)
        none = Count(value=0, low=0, high=0, text=m[0] if m else "")
        return Casualties(killed=none, injured=none)
    return Casualties(killed=_first(_KILLED, text), injured=_first(_INJURED, text))


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> Count | None:
    found = [m for p in patterns if (m := p.search(text))]
    if not found:
        return None
    m = min(found, key=lambda m: m.start())
    word = m["n"].lower()
    if word in _VAGUE:
        low, high = _VAGUE[word]
        return Count(value=None, low=low, high=high, text=m[0].strip())
    number = _value(word)
    return None if number is None else Count(value=number, low=number, high=number, text=m[0].strip())


def _value(word: str) -> int | None:
    if word[0].isdigit():
        return int(word.replace(",", ""))
    if word in ("a", "an"):
        return 1
    if word in ("no", "a dozen"):
        return 12 if word == "a dozen" else 0
    first, _, second = word.partition("-")
    value = _TENS.get(first, _WORDS.get(first))
    return None if value is None else value + (_WORDS.get(second, 0) if second else 0)
