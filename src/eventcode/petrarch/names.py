"""Words of old dictionaries in our spelling: names with capitals, plurals, forms of verbs."""

from __future__ import annotations

import re
import unicodedata

_PARTICLES = frozenset("al abu abd bin ibn de del den der di da du la le van von el ould the".split())
_SMALL = frozenset("of and the for in on at to by de del der di da du la le el van von y e".split())
_OUTSIDE = " +~@=%&*!?:;,-"
_NUMERAL = re.compile(r"i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xi?v")
_FIRST_LETTER = re.compile(r"(?<![^\W_])(?<!\w\w['’])[^\W\d_]")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


def cased(name: str) -> str:
    """A name in capitals as a text writes it: "PRESIDENT_GEORGE_W._BUSH" is "President George W. Bush".

    A particle that opens a name stays small, so that the name is found with either.
    """
    words = name.replace("_", " ").strip(_OUTSIDE).split()
    return unicodedata.normalize("NFC", " ".join(_cased(w, i, len(words)) for i, w in enumerate(words)))


def _cased(word: str, at: int, count: int) -> str:
    low = word.replace("İ", "i").lower()
    if (at and low in _SMALL) or (not at and count > 1 and low in _PARTICLES):
        return low
    if at and _NUMERAL.fullmatch(low):
        return low.upper()
    return _FIRST_LETTER.sub(lambda m: m[0].upper(), low)


def small(name: str) -> str:
    """Words in small letters with blanks between."""
    return unicodedata.normalize("NFC", " ".join(re.sub(r"[_,|=]+", " ", name).lower().split()))


def plural(noun: str) -> str:
    """The regular plural of PETRARCH, with -IES behind a consonant only."""
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")


def regular_forms(verb: str) -> tuple[str, ...]:
    """Base form, third person, past and gerund of a regular verb; where spelling wavers, both."""
    past, gerund = [verb + "ed"], [verb + "ing"]
    if verb.endswith("e"):
        past, gerund = [verb + "d"], [verb + "ing" if verb.endswith(("ee", "oe", "ye")) else verb[:-1] + "ing"]
    elif re.search(r"[^aeiou]y$", verb):
        past = [verb[:-1] + "ied"]
    elif _DOUBLING.search(verb):
        doubled = verb + verb[-1]
        once = len(re.findall(r"[aeiou]+", verb)) == 1
        past, gerund = [doubled + "ed", *past[once:]], [doubled + "ing", *gerund[once:]]
    return tuple(dict.fromkeys((verb, plural(verb), *past, *gerund)))
