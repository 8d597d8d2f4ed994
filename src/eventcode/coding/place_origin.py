"""Tells texts of American local news by their words: papers of Paris, Texas do not say in which Paris they are."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from eventcode.coding.place_scan import Found, Scan

AMERICA: Final = "USA"
AMERICAN_POINTS: Final = 8.0

# What only towns of the United States have under these names, and words of their courts, police and addresses.
_AMERICAN_AFTER: Final = re.compile(
    r"(?:['’]s)? (?:(?:City|Town) (?:Hall|Council|Manager)|Police Department|Fire Department|High School|Middle School|"
    r"Elementary|School District|County Sheriff|Sheriff|Municipal Court|Circuit Court|Superior Court)\b"
)
_AMERICAN: Final = re.compile(
    r"(?:\b(?=[A-Zadfgmns])|(?=, ))"  # few characters start a cue, and each of the others would be tried for all
    r"(?:Police Department|[Ss]heriff['’]?s?\b|[A-Z]\w+ County\b|[Ff]elony|[Mm]isdemeanor|[Gg]rand jury|Highway Patrol|"
    r"[Ss]chool [Dd]istrict|High School|(?:state|State) (?:Sen|Rep|trooper)|Interstate \d|U\.S\. \d|"
    r"I-\d|US-\d|[A-Z]\w+ Township\b|City Council\b|SWAT\b|(?:Veterans|Memorial|Labor) Day\b|"
    r"(?:North|South|East|West) \d+(?:st|nd|rd|th) Street|, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|"
    r"Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.|"
    r"Circuit Court|Superior Court|[Aa]ttorney['’]s [Oo]ffice|(?:Blvd|Ave)\.|[Dd]owntown|[Ss]ophomore|[Nn]eighborhood)"
)
_LOCAL_AFTER: Final = re.compile(
    r"(?:['’]s)? (?:man|woman|teen|teenager|boy|girl|couple|mother|father|police|[Cc]ity [Cc]ouncil|Township|native)\b"
)
_CITY_OFFICE: Final = re.compile(r" City (?:Council|Hall|Manager|Attorney)\b")
ENOUGH_AMERICAN: Final = 2
MANY_AMERICAN: Final = 3
AMERICAN_TOWN_POINTS: Final = 3.0


def american_cues(text: str) -> int:
    """How many different words of American courts, police, schools and roads a text has, at most three."""
    cues: set[str] = set()
    for match in _AMERICAN.finditer(text):
        cues.add(match[0].lower())
        if len(cues) == MANY_AMERICAN:
            break
    return len(cues)


def without_city_offices(found: Scan) -> Scan:
    """The names of an American text without those that an office only seems to make: "Dublin City Council"."""
    return evolve(found, found=tuple(one for one in found.found if not _CITY_OFFICE.match(found.text, one.end - 5)))


def has_american_office(text: str, one: Found) -> bool:
    """Whether a name has an office of an American town behind it: "Paris Police Department"."""
    return _AMERICAN_AFTER.match(text, one.end) is not None


def is_local(text: str, one: Found) -> bool:
    """Whether a local paper speaks of its own: "a Paris man"."""
    return _LOCAL_AFTER.match(text, one.end) is not None or f"{one.name} City Council" in text
