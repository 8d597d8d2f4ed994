"""Datelines: "KABUL, March 3 (Agency) -", "TUNIS, Tunisia — ", "BEIRUT: ".

They come off before the parse, which takes the city for a subject, and are kept as the anchor of dates and a
hint for places.  Precision goes first: a city in capitals, or an agency in brackets, must stand before a dash
(or capitals before a colon or a full stop), and a sentence must begin behind it.  Situation reports write "Sinjar,
northern Iraq, 25 August." and notes on incidents "North-West region, Cameroon: ".
"""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen

from eventcode.text.abbreviations import STARTERS

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DATE: Final = (
    rf"(?i:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})"
    rf"(?:,?\s+(?:\d{{4}}|'?\d{{2}}))?\b|{_WEEKDAY}|no\s+date\b)"
)
_NAME: Final = r"[^\W\d_a-z][\w.'’-]*"
_NAMES: Final = rf"{_NAME}(?:(?:\s+|\s*/\s*)(?:(?:and|of|the|de|del|la|le|el|al|am|upon|sur|da|do)\s+)?{_NAME}){{0,3}}"
_REGION: Final = rf",\s+(?!{_DATE})(?:(?:north|south|east|west|central)[a-z-]*\s+)?{_NAMES}"
# Notes on incidents begin with the division: "North-West region, Cameroon: ".
_DIVISION: Final = re.compile(r"^[^,]+ (?:region|province|state|district|county|governorate|department)(?:,|$)")
_PLACE: Final = (
    rf"{_NAMES}(?:\s+(?:region|province|state|district|county|governorate|department)(?=,|:))?"
    rf"(?:\s+\([^()\n]{{2,30}}\)(?=,))?(?:{_REGION}){{0,2}}"
)
_AGENCY: Final = r"\((?P<agency>[^\W\d_a-z][^()\n]{1,40})\)"
_DATELINE: Final = re.compile(
    rf"""
    \s* (?P<place>{_PLACE})?? (?: ,?\s* (?P<date>{_DATE}) )?
    (?: ,?\s* (?:{_AGENCY}|/(?P<wire>[^\W\d_a-z][\w. -]{{2,30}})/|(?<=,\s)(?P<known>[A-Z]{{2,5}}|Reuters)) )?
    (?: ,?\s* (?P<later>{_DATE}) )?
    (?: \s*(?P<colon>:)\s+ | \s*(?P<dash>--+|—|―)\s* | \s+(?P<hyphen>[-–])\s+ | (?P<tight>[-–])\s+
        | (?P<stop>\.)\s+(?=[A-Z][a-z]|\d|(?(date) .|(?!))) )
    (?(date) (?: \[[^\[\]]{{1,120}}\]\s* ){{0,4}} )     # notes of a broadcast monitor: "[Text]", "[Excerpts]"
    (?: (?= (?P<next>["“‘'(\[]*\S) ) | \Z )
    """,
    re.VERBOSE,
)
_CONNECTORS: Final = frozenset("and of the de del la le el al am upon sur da do".split())

# Capitals before a dash or colon that are no place: labels, speakers and organisations.
_NO_PLACES: Final = frozenset(
    """
    analysis alert alerts anchor announcer april august background blog breaking brief briefing briefs chief
    chronology clarification colonel column comment commentary corrected correction corrections december developing
    dr editor editorial editor's exclusive explained explainer explosive fact factbox facts feature february feed
    file first focus gen governor graphic headlines host hundreds insight interview investigation january judge july
    june just latest lead letter letters live march may minister mr mrs ms more moderator must name news newsletter
    newsmaker note notes november october officials opinion opinions people photo photos picture pictures police
    poll president prof professor profile q&a question read recap refile rep report reporter reports reuters review
    roundup rpt see sen senator september sidebar source sources special speaker spokesman statement story summary
    take text timeline title top topic transcript unidentified unknown update updated updates upi urgent video view
    viewpoint views voice voices warning watch weather why witness write-thru wrapup your attack attacks crisis dead
    hurt killed one two three four five six seven eight nine ten scores dozens war ap afp asean au bbc brics bric
    cia cnn eu europol fao farc fatf fbi fifa fmln g7 g20 g8 hamas iaea icc icj icrc idf idp ihs imf interpol iom
    ira irgc isaf isi isil isis kgb kfor lte nasa nato ngo ngos nsa oas ocha oecd opec osce pkk plo rcmp sadc sdf
    tass uefa un undp unesco unhcr unicef unifil un's us usa usaid u.n u.s uk who wfp wto ypg
    """.split()
)
_KNOWN_AGENCIES: Final = frozenset(
    """
    ap afp upi reuters xinhua dpa efe cnn bbc irna tass itar-tass interfax kyodo yonhap bloomberg anadolu ansa pti
    ians ani app ips irin voa agencies agency sana petra mena wam spa kuna bna una ukrinform unian cna jana acan-efe
    rfe/rl
    """.split()
) | {"associated press", "the associated press", "agence france-presse", "anadolu agency", "al jazeera", "ria novosti"}
# "(Reuters) - ", "CNN  — ": no place, but no part of the sentence either.
_AGENCY_ONLY: Final = re.compile(
    r"\s*(?:\((?P<bracket>[^()\n]{2,30})\)|(?P<bare>CNN|AFP|AP|UPI|Reuters|BBC))\s*(?:--+|—|―|\s[-–]\s)\s*(?=[\"“‘'(\[]*[^\Wa-z])"
)
# A first line that no full stop closes.
_HEADLINE: Final = re.compile(r"\s*[^\n]{10,160}[^\n.!?”\"\s][ \t]*\n\s*")
_NO_CITY_STARTS: Final = STARTERS - {"the"}
_LOOKED_AT: Final = 300
_SHORTEST_CITY: Final = 4


@frozen(kw_only=True)
class Dateline:
    """The head of an agency story.  ``end`` lies behind its dash and the blanks there.

    ``place`` is the text of the place ("TUNIS, Tunisia"), None if only an agency is named; ``date`` the text of
    the date ("March 3") or None.
    """

    start: int
    end: int
    place: str | None
    date: str | None


def split_dateline(text: str) -> Dateline | None:
    """The dateline with which ``text`` (an article or its first sentences) begins, or its body below a headline.

    Offsets are those of ``text``; None without a dateline.
    """
    headline = _HEADLINE.match(text)
    below = _read(text[headline.end() :][:_LOOKED_AT]) if headline else None
    if headline and below is not None and below.place is not None:
        return evolve(below, start=below.start + headline.end(), end=below.end + headline.end())
    return _read(text[:_LOOKED_AT])


def _read(head: str) -> Dateline | None:
    match = _DATELINE.match(head)
    if match and match["place"] and _is_dateline(match, head):
        place = re.sub(r"\s+\([^()]*\)$", "", match["place"]).rstrip("-")
        date = match["date"] or match["later"]
        return Dateline(
            start=match.start("place"),
            end=match.end(),
            place=_known(place),
            date=date and _known(date),
        )
    agency = _AGENCY_ONLY.match(head)
    if agency and (agency["bare"] or agency["bracket"].lower() in _KNOWN_AGENCIES):
        return Dateline(start=len(head) - len(head.lstrip()), end=agency.end(), place=None, date=None)
    return None


def _known(words: str) -> str | None:
    """Monitors of broadcasts write "NO CITY, NO DATE" where they know neither."""
    return None if words.lower().startswith("no ") else words


def _city(match: re.Match[str]) -> str:
    return re.split(r"[,(]", match["place"])[0].strip()


def _agency(match: re.Match[str]) -> str | None:
    return match["agency"] or match["wire"] or match["known"]


def _is_dateline(match: re.Match[str], head: str) -> bool:
    city = _city(match)
    words = re.split(r"[\s/]+", city)
    is_capitals, agency = _is_capitals(words), _agency(match)
    date = match["date"] or match["later"]
    begins_sentence = match["next"] is not None and not match["next"][-1].islower()
    if not is_capitals and words[0].lower() in _NO_CITY_STARTS:
        return False
    if agency and date:
        return True
    if any(word.lower().rstrip(".") in _NO_PLACES for word in words):
        return False
    if match["colon"] and _DIVISION.match(match["place"]):
        return True
    if not is_capitals:
        told = match["hyphen"] is None or (match["next"] is not None and match["next"][-1].isupper())
        is_day = date is not None and any(map(str.isdigit, date)) and told  # not "May 17 - 19"
        return is_day or (agency is not None and agency.lower() in _KNOWN_AGENCIES and begins_sentence)
    if agency or date:
        return True
    is_city = len(city) >= _SHORTEST_CITY and not any(map(str.isdigit, city))
    return is_city and begins_sentence and not head[match.end() :].isupper()


def _is_capitals(words: list[str]) -> bool:
    """Capitals as in "GAZA", "RIO DE JANEIRO", "McALLEN"; connectors may be in lower case."""
    return all(word in _CONNECTORS or re.sub("^(?:Mc|al-)", "", word).isupper() for word in words)
