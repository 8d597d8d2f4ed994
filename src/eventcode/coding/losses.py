"""The dead of each side of a fight, counted apart by a later sentence: "the army lost three men, the rebels eight"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from typing import Final

from attrs import frozen

from eventcode.coding.casualties import ABOUT, NUMBER, WHO, read_number, together
from eventcode.model import Count

SERVING: Final = (
    r"(?:soldiers?|troops|servicem[ae]n|troopers?|marines?|policem[ae]n|sailors?|constables?|jawans?|rangers?|airmen|"
    r"officers?|peacekeepers?|commandos?|conscripts?|gendarmes?)"
)
_FORCES: Final = rf"(?:{SERVING}|army|police)"
IRREGULARS: Final = (
    r"(?:rebels?|guerrillas?|insurgents?|militants?|fighters?|gunm[ae]n|separatists?|attackers?|assailants?|raiders?|"
    r"terrorists?|bandits?|militiam[ae]n|subversives?|extremists?|jihadists?)"
)
_CIVILIANS: Final = (
    r"(?:civilians?|villagers?|residents?|townspeople|bystanders?|passers-by|passer-by|children|child|women|woman|"
    r"farmers?|shoppers?|students?|workers?)"
)
_TWO: Final = 2
_KINDS: Final = tuple(
    (kind, re.compile(rf"\b{words}\b", re.IGNORECASE))
    for kind, words in (
        ("forces", _FORCES),
        ("irregulars", IRREGULARS),
        ("civilians", _CIVILIANS),
        ("own", r"(?:own|our|its|their)"),
        ("foe", r"(?:enemy|enemy's)"),
    )
)
_DIED: Final = (
    r"(?:(?:had|have|has|were|was|been|also|later) )*"
    r"(?:killed|died|dead|fell|fallen|perished|slain|martyred|neutrali[sz]ed|liquidated)\b"
)
_PEOPLE: Final = rf"(?:of (?:its|their|the) )?(?:own )?(?:{WHO}|{_FORCES}|{IRREGULARS}|townspeople|subversives?)"
# One count each: of people who died, of dead people, of the losses, dead or bodies of somebody.
_COUNTS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<n>{NUMBER}) (?P<who>{_PEOPLE}) {_DIED}",
        rf"\b(?P<n>{NUMBER}) (?:dead|slain|fallen) (?P<who>{_PEOPLE})\b",
        rf"\b(?P<n>{NUMBER}) (?:dead|killed|deaths|losses) (?:of|among) (?P<who>(?:its|their) own)\b",
        rf"\b(?P<n>{NUMBER}) (?P<who>killed) in action\b",
        r"\b(?P<who>our|(?:the )?enemy(?:['’]s)?|(?:its|their)(?: own)?|own|"
        r"(?:[\w-]+ ){0,2}?(?:army|rebels?|guerrillas|militants|insurgents)['’]s?)"
        rf" (?:losses|dead|casualties)(?: (?:at|as|were|was)|:)? {ABOUT}(?P<n>{NUMBER})",
        rf"\b(?P<who>own) at {ABOUT}(?P<n>{NUMBER})",
        rf"\b(?P<who>{IRREGULARS}|{_FORCES}|enemy) (?:had )?(?:left|lost) (?:behind )?{ABOUT}(?P<n>{NUMBER}) (?:\w+ )?"
        r"(?:dead|bodies|corpses|men)\b",
    )
)
# "The army lost three men, the rebels eight"; "both sides had losses: five soldiers and nine rebels".
_PAIRS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\blost {ABOUT}(?P<a>{NUMBER})(?: (?:men|dead|{WHO}))?,? (?:and |while |but )?the [\w-]+ (?:lost )?{ABOUT}"
        rf"(?P<b>{NUMBER})(?=[,.;]|$)",
        rf"\b(?:losses|dead|casualties) (?:as|at|were|:) {ABOUT}(?P<a>{NUMBER}) {_PEOPLE} and "
        rf"{ABOUT}(?P<b>{NUMBER}) {_PEOPLE}",
        rf"\bboth sides\b[^.;:]*(?:losses|dead|casualties): {ABOUT}(?P<a>{NUMBER}) {_PEOPLE} and "
        rf"{ABOUT}(?P<b>{NUMBER}) {_PEOPLE}",
    )
)


@frozen(kw_only=True)
class Losses:
    """The dead of all sides together; those of soldiers and police, and of rebels and gunmen, where they are told."""

    dead: Count
    forces: int | None = None
    irregulars: int | None = None

    @property
    def are_mutual(self) -> bool:
        """Whether men of both sides of a fight have died."""
        return bool(self.forces) and bool(self.irregulars)


def losses_of_both(text: str) -> Count | None:
    """The dead of both sides together, where one phrase gives them: "the losses as 17 attackers and two soldiers"."""
    pair = next((m for form in _PAIRS if (m := form.search(text))), None)
    return together(read_number(pair["a"], pair["a"]), read_number(pair["b"], pair["b"])) if pair else None


def losses_of_sides(text: str) -> Losses | None:
    """The dead of two or more sides that a sentence counts apart; None where it tells of one or none."""
    if (both := losses_of_both(text)) is not None:
        return Losses(dead=both)
    by_side = {kind: count for kind, count in reversed(list(_told(text))) if count.value is not None}
    if len(by_side) < _TWO:
        return None
    forces, irregulars = by_side.get("forces"), by_side.get("irregulars")
    return Losses(
        dead=reduce(together, by_side.values()),
        forces=forces.value if forces is not None else None,
        irregulars=irregulars.value if irregulars is not None else None,
    )


def _told(text: str) -> Iterator[tuple[str, Count]]:
    """The counts of a sentence in its order, each with the kind of people it counts."""
    found = sorted((m.start("n"), m["n"], m["who"]) for form in _COUNTS for m in form.finditer(text))
    for number, (start, count, who) in enumerate(found):
        if number == 0 or found[number - 1][0] != start:
            yield next((kind for kind, words in _KINDS if words.search(who)), who.lower()), read_number(count, count)
