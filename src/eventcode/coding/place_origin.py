"""Tells texts of American local news by their words: papers of Paris, Texas do not say in which Paris they are."""

from __future__ import annotations

import re
from typing import Final

from eventcode.coding.place_scan import Found

AMERICA: Final = "USA"
AMERICAN_POINTS: Final = 8.0

# What only towns of the United States have under these names, and words of their courts, police and addresses.
_AMERICAN_AFTER: Final = re.compile(
    r"(?:['’]s)? (?:(?:City|Town) (?:Hall|Council|Manager)|Police Department|Fire Department|High School|Middle School|"
    r"Elementary|School District|County Sheriff|Sheriff|Municipal Court|Circuit Court|Superior Court)\b"
)
_AMERICAN: Final = re.compile(
    r"Police Department|[Ss]heriff['’]?s?\b|[A-Z][a-z]+ County\b|[Ff]elony|[Mm]isdemeanor|[Gg]rand jury|Highway Patrol|"
    r"[Ss]chool [Dd]istrict|High School|\b(?:state|State) (?:Sen|Rep|trooper)|Interstate \d|\bU\.S\. \d|"
    r"Circuit Court|Superior Court|[Aa]ttorney['’]s [Oo]ffice|\b(?:Blvd|Ave)\.|[Dd]owntown|[Ss]ophomore|[Nn]eighborhood"
)
_LOCAL_AFTER: Final = re.compile(r" (?:man|woman|teen|teenager|boy|girl|couple|mother|father)\b")
ENOUGH_AMERICAN: Final = 2


def is_american(text: str) -> bool:
    """Whether a text speaks of the courts, police and schools of the United States."""
    cues: set[str] = set()
    for match in _AMERICAN.finditer(text):
        cues.add(match[0].lower())
        if len(cues) == ENOUGH_AMERICAN:
            return True
    return False


def has_american_office(text: str, one: Found) -> bool:
    """Whether a name has an office of an American town behind it: "Paris Police Department"."""
    return _AMERICAN_AFTER.match(text, one.end) is not None


def is_local(text: str, one: Found) -> bool:
    """Whether a local paper speaks of its own: "a Paris man"."""
    return _LOCAL_AFTER.match(text, one.end) is not None
