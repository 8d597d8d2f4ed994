"""How many were killed, hurt, abducted, arrested or displaced, as words tell it (coding policy, "Fatalities")."""

from __future__ import annotations

import re
from typing import Final

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
_ONE = r"an?(?! (?:[\w-]+ )?number of)"
_SPELT = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(list(_ONES)[1:10])}))?|{'|'.join(_ONES)}|{_ONE}|no)"
_FEW = r"half a dozen|an? (?:\w+ )?couple(?: of)?"
NUMBER = rf"(?:{_FEW}|(?:{_DIGITS}|{_SPELT})(?: (?:{'|'.join(_TIMES)}))?|(?:{'|'.join(_VAGUE)})(?! \d))\b"
# "Between 5 and 8", "5 to 8", "five or six".
RANGE: Final = re.compile(rf"(?P<low>{NUMBER})(?: and | to | or |-|–)(?P<high>{NUMBER})", re.IGNORECASE)
_ABOUT = r"(?:(?:at least|more than|over|as many as|up to|about|some|around|nearly|almost|another|all|the) )?"
_WHO = (
    r"(?:(?:[\w'’-]+ ){0,3}?(?:people|persons?|civilians?|soldiers?|troops|policem[ae]n|police officers?|officers?|"
    r"militants?|fighters?|rebels?|insurgents?|gunm[ae]n|protesters?|demonstrators?|children|child|women|woman|m[ae]n|"
    r"others?|villagers?|residents?|workers?|journalists?|farmers?|students?|guards?|personnel|members?|guerrillas?|"
    r"passengers?|worshippers?|victims?|recruits?|lives|activists?|migrants?|refugees|families|suspects|schoolgirls|"
    r"girls|boys|pupils|hostages|supporters|teachers?|tourists|fishermen|sailors))"
)
_BE = r"(?:were|was|are|is|have been|has been|had been|being|reported|reportedly|feared|also|left)"
# Without "were" the words say who was killed only if no victims follow: "three soldiers killed in Mali".
_ENDS = (
    r"(?=\s*(?:$|[.,;:]|(?:and|or|in|by|near|at|on|when|after|as|during|while|outside|inside|from|over|this|last)\b))"
)
_BEFORE = rf"\b(?P<n>{NUMBER})(?: {_WHO})?"
_AFTER = rf" {_ABOUT}(?P<n>{NUMBER})(?: {_WHO}|(?= (?:and|in|on|near|at|by)\b)|(?=[.,;]|$))"
_NOW = (
    r"(?:rose|rises|risen|rising|climbed|climbs|jumped|increased|grew|grown|went up|gone up|revised(?: up| down)?|"
    r"stood|stands|was put|put|fell|now at|lowered|reached|reaches)"
)


_DEAD_COUNTED = r"number of (?:dead|deaths|killed|people killed)|body count|death count"


def _patterns(states: str, deeds: str, others: tuple[str, ...] = ()) -> tuple[re.Pattern[str], ...]:
    """ "Three were killed", "three killed in Mali", "killed three", and further wordings."""
    forms = (rf"{_BEFORE}(?: {_BE})+ {states}\b", rf"{_BEFORE} {states}\b{_ENDS}", rf"\b{deeds}{_AFTER}", *others)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_KILLED = _patterns(
    r"(?:killed|dead|died|slain|massacred|executed|shot dead|found (?:dead|strangled|hanged|beheaded))",
    r"(?:kill(?:ed|s|ing)?|cost(?:s|ing)?(?= [\w ]+ lives)|claim(?:ed|s|ing)?|executed|massacred|"
    r"(?:leaving|left)(?![^.;,]{0,40}\b(?:injured|wounded|hurt|homeless|missing|stranded|burns|wounds|injuries)\b))",
    (
        rf"{_BEFORE} died\b",
        rf"\b(?:(?:death )?toll|{_DEAD_COUNTED})\b[^.;]{{0,120}}?\b{_NOW} (?:\w+ ){{0,2}}?"
        rf"(?:from {NUMBER} )?(?:to |at )?(?P<n>{NUMBER})",
        rf"\b(?:death )?toll (?:(?!from )\w+ ){{0,3}}(?P<n>{NUMBER})",
        rf"\b(?:puts?|putting) [^.;]{{0,30}}?\b(?:dead|killed|deaths|toll|losses)\b[^.;]{{0,30}}? at (?P<n>{NUMBER})",
        rf"\bdeaths? of{_AFTER}",
        rf"\b(?:loss of|lost|losing) (?P<n>{NUMBER}) {_WHO}",
        rf"\b(?:received|taken in|took in|counted|brought in) (?P<n>{NUMBER}) (?:bodies|corpses)\b",
        rf"\b(?P<n>{NUMBER}) (?:deaths|fatalities)\b",
    ),
)
_INJURED = _patterns(r"(?:wounded|injured|hurt)", r"(?:wound(?:ed|s|ing)|injur(?:ed|es|ing))")
_ABDUCTED = _patterns(
    r"(?:abducted|kidnapped|taken hostage|held hostage|taken captive)",
    r"(?:abduct(?:ed|s|ing)|kidnap(?:p?ed|s|p?ing)|took hostage|taking hostage)",
    (rf"\b(?:abduction|kidnapping)s? of{_AFTER}",),
)
_ARRESTED = _patterns(
    r"(?:arrested|detained|rounded up|taken into custody|jailed|held)",
    r"(?:arrest(?:ed|s|ing)|detain(?:ed|s|ing)|rounded up|rounding up)",
    (rf"\b(?:arrests?|detentions?) of{_AFTER}", rf"\b(?P<n>{NUMBER}) arrests\b"),
)
_DISPLACED = _patterns(
    r"(?:displaced|made homeless|uprooted|forced to flee|driven from their homes|fled|evacuated)",
    r"(?:displac(?:ed|es|ing)|uproot(?:ed|s|ing)|drove|driving|forc(?:ed|es|ing))",
)
_NOBODY = re.compile(
    r"\bno (?:casualties|deaths|fatalities|losses|injuries|one was (?:killed|hurt))\b|\bwithout casualties\b|"
    r"\b(?:nobody|none) (?:was|were) (?:killed|hurt)\b|\bneither side (?:reported|suffered) (?:losses|casualties)\b|"
    r"\b(?:there were|with) no (?:losses|dead)\b|\bbut nobody was (?:killed|hurt)\b|"
    r"\bwithout (?:causing|any) casualties\b|"
    r"\b(?:hurting|harming|injuring) (?:no one|nobody)\b|\bcaus(?:ed|ing) no (?:casualties|injuries)\b",
    re.IGNORECASE,
)
_NO_DEAD = re.compile(r"\b(?:no one|nobody) (?:died|was killed)\b|\bkilling (?:no one|nobody)\b", re.IGNORECASE)
_TOLL = re.compile(
    rf"\b(?:death )?toll\b|\b(?:{_DEAD_COUNTED})\b[^.;]{{0,60}}?\b{_NOW} |\bdeaths of\b|"
    r"\b(?:puts?|putting) the (?:number of (?:dead|killed|deaths)|dead)\b",
    re.IGNORECASE,
)
# What counts more than one event: "bringing the toll to 80 since May".
_TOTAL: Final = re.compile(
    r"\bsince \w+|\bbring(?:s|ing)? (?:\w+ ){0,3}(?:total|number)\b|\b(?:this|last) (?:year|month|week)\b|"
    r"\bfrom (?:\w+ ){1,2}(?:days|weeks|months|years) of\b|\bso far\b|\boverall\b|"
    r"\bin (?:total|all)\b|\bin the (?:war|conflict|uprising|insurgency|violence)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Told:
    """What the words of a sentence tell; whether it says "nobody", gives a toll, or a total of several events."""

    casualties: Casualties
    nobody: bool = False
    toll: bool = False
    total: bool = False


def tells_of_nobody(text: str) -> bool:
    """Whether a sentence says that nobody was killed or hurt."""
    return _NOBODY.search(text) is not None


def may_tell_a_toll(text: str) -> bool:
    """Whether it is worth reading a sentence for a toll."""
    return "toll" in text or "dead" in text or "count" in text or "killed" in text


def read_casualties(text: str) -> Told:
    """The people that a sentence counts; "no casualties" is 0, vague words have bounds only."""
    if (m := _NOBODY.search(text)) is not None:
        none = Count(value=0, low=0, high=0, text=m[0])
        return Told(casualties=Casualties(killed=none, injured=none), nobody=True)
    alive = _NO_DEAD.search(text)
    found = Casualties(
        killed=Count(value=0, low=0, high=0, text=alive[0]) if alive is not None else _first(_KILLED, text),
        injured=_first(_INJURED, text),
        abducted=_first(_ABDUCTED, text),
        arrested=_first(_ARRESTED, text),
        displaced=_first(_DISPLACED, text),
    )
    told = _TOLL.search(text)
    toll = told is not None and not _counts_first(found.killed, text[: told.start()])
    return Told(casualties=found, toll=toll, total=toll and _TOTAL.search(text) is not None)


def _counts_first(killed: Count | None, before: str) -> bool:
    """Whether the dead of the event come before the toll of several: "killed 11, bringing the toll to 40"."""
    return killed is not None and killed.text in before


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> Count | None:
    found = [m for p in patterns if (m := p.search(text))]
    if not found:
        return None
    m = min(found, key=lambda m: m.start())
    changed = re.search(rf"\bfrom {NUMBER} to {re.escape(m['n'])}$", m[0], re.IGNORECASE)  # "rose from 20 to 33"
    return read_number(m["n"], m["n"] if changed else m[0].strip())


def read_number(words: str, text: str) -> Count:
    """A number in figures or words ("1,200", "two dozen") that ``text`` gives; vague words have a lower bound only."""
    word = words.lower()
    if word in _VAGUE:
        return Count(value=None, low=_VAGUE[word], high=None, text=text)
    number = _value(word)
    span = next((m for m in RANGE.finditer(text) if words in (m["low"], m["high"])), None)
    if span is not None and not {span["low"].lower(), span["high"].lower()} & _VAGUE.keys():
        low, high = sorted((_value(span["low"].lower()), _value(span["high"].lower())))
        return Count(value=low, low=low, high=high, text=text)
    return Count(value=number, low=number, high=number, text=text)


def _value(words: str) -> int:
    if "couple" in words:
        return 2
    if words.startswith("half"):
        return 6
    number, _, times = words.partition(" ")
    return round(_single(number) * _TIMES.get(times, 1))


def _single(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in ("a", "an", "no"):
        return 0 if word == "no" else 1
    tens, _, ones = word.partition("-")
    return _TENS.get(tens, _ONES.get(tens, 0)) + (_ONES[ones] if ones else 0)
