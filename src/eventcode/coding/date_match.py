"""A match of a date form in its text: its words, its neighbours, and the tense near it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from eventcode.coding import calendar
from eventcode.coding.calendar import Date, Period
from eventcode.coding.date_grammar import compiled, part_of, year_number

# Days ahead: a date without a year is the coming one up to NEAR if nothing tells of the past, up to SOON after an
# article ("the July 20 rally") even then, and beyond FAR never.
NEAR: Final = 90
SOON: Final = 60
FAR: Final = 345
# A two-digit year lies at most so far ahead of the reference.
YEARS_AHEAD: Final = 20
DIRECTION: Final[Mapping[str, int]] = {
    **dict.fromkeys(("last", "past", "this past", "previous", "preceding", "before"), -1),
    **dict.fromkeys(("this", "current", "the", "same", "that", "the same"), 0),
    **dict.fromkeys(("next", "coming", "this coming", "upcoming", "this upcoming", "following"), 1),
}


@frozen(kw_only=True)
class Found:
    """A resolved expression; ``dated`` says that it names its year."""

    start: int
    end: int
    period: Period
    form: str
    dated: bool = True


@frozen(kw_only=True)
class Source:
    """A text to read, ``low`` the same in lower case, and how: see ``find_dates``."""

    text: str
    low: str
    reference: Date | None
    narrow: bool
    told: Period | None = None


@frozen(kw_only=True, eq=False)
class DateMatch:
    """A match of a form in its text, and what the reading of it may depend on: ``before`` is the date before it."""

    source: Source
    match: re.Match[str]
    before: Found | None
    groups: Mapping[str, str] = field(init=False)

    @groups.default
    def _groups(self) -> dict[str, str]:
        return {name: " ".join(value.split()) for name, value in self.match.groupdict().items() if value}

    def __getitem__(self, name: str) -> str:
        """The text of a group, or ""."""
        return self.groups.get(name, "")

    @property
    def text(self) -> str:
        """The whole text."""
        return self.source.text

    @property
    def low(self) -> str:
        """The whole text in lower case."""
        return self.source.low

    @property
    def reference(self) -> Date | None:
        """The day of publication, if known."""
        return self.source.reference

    @property
    def narrow(self) -> bool:
        """Whether parts of calendar units are wanted."""
        return self.source.narrow

    @property
    def today(self) -> Date:
        """The reference date; ValueError without one."""
        if self.reference is None:
            raise ValueError("no reference date")
        return self.reference

    @property
    def anchor(self) -> Period:
        """What "the day before" counts from: the last date of this text or of that before it, else the reference."""
        return self.before.period if self.before else self.source.told or calendar.day(self.today)

    @property
    def head(self) -> str:
        """The lower-cased text before the match, back to 60 characters."""
        return self.low[max(0, self.match.start() - 60) : self.match.start()]

    @property
    def tail(self) -> str:
        """The lower-cased text after the match, up to 60 characters."""
        return self.low[self.match.end() : self.match.end() + 60]

    @property
    def gap(self) -> str:
        """The text between the date before, or the beginning, and this one."""
        return self.low[self.before.end if self.before else 0 : self.match.start()]

    @property
    def tense(self) -> str:
        """future, past or none: what the words near the expression say."""
        start, end = self.match.span()
        low, high = sentence_around(self.text, start, end)
        return tense_near(self.text[low:start], self.text[end:high])

    def year(self) -> int | None:
        """The year that the expression names, if any."""
        written = self["y"] or self["y1"] or self["oy"]
        if written:
            return year_number(written)
        if self["yy"]:
            return self.century(int(self["yy"][-2:]))
        relative = self["yrel"] or self["yrel1"]
        return self.today.year + DIRECTION[relative] if relative else None

    def century(self, two_digits: int) -> int:
        """A two-digit year in full: near the reference, without one as POSIX has it."""
        if self.reference is None:
            return two_digits + (1900 if two_digits >= 69 else 2000)
        year = self.reference.year // 100 * 100 + two_digits
        return year - 100 if year > self.reference.year + YEARS_AHEAD else year

    def capital(self, group: str) -> bool:
        """Whether the word of a group is written with a capital, or the text has none at all."""
        return self.text[self.match.start(group)].isupper() or self.text == self.low

    def parted(self, whole: Period) -> Period:
        """The early, mid or late part that the expression asks for."""
        return calendar.part(whole, part_of(self["part"])) if self["part"] and self.narrow else whole


def day_near(here: DateMatch, month: int, day: int, relative: str = "") -> Date:
    """The day of a year that "May 3" means."""
    today = here.today
    direction = DIRECTION.get(relative)
    if direction == 0:
        return Date(today.year, month, day)
    # February 29 comes back after eight years at most.
    days = [Date(y, month, day) for y in range(today.year - 8, today.year + 9) if exists(y, month, day)]
    past = [d for d in days if d <= today and (d < today or not direction)]
    ahead = [d for d in days if d > today or (d == today and not direction)]
    if not past or not ahead:
        raise ValueError(f"no day {day} in month {month} around {today}")
    if direction:
        return past[-1] if direction < 0 else ahead[0]
    return ahead[0] if looks_ahead(here, (ahead[0] - today).days) else past[-1]


def looks_ahead(here: DateMatch, days: int, near: int = NEAR) -> bool:
    """Whether a date without a year is the coming one, ``days`` ahead, and not the one a year before.

    Nobody writes "on March 28" on April 5 for the March to come, whatever the tense.
    """
    tense = here.tense
    if tense == "past" and days <= SOON and re.search(r"(?<!\w)(?:the|an?|its|their|his|her)\s+$", here.head):
        return True  # "they called off the July 20 rally"
    return days <= FAR and (tense == "future" or (tense != "past" and days <= near))


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        Date(year, month, day)
    except ValueError:
        return False
    return True


_BOUNDARY: Final = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n|;\s")
_ABBREVIATION: Final = re.compile(r"(?:^|[\s(\"“])(?:[A-Z][a-z]{0,2}|[Ss]ept|[Cc]apt|Prof|(?:[A-Za-z]\.)+[A-Za-z]?)$")
_REACH: Final = 160


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the sentence that holds ``start:end``, at most 160 characters to each side."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    for found in _BOUNDARY.finditer(text, low, start + 1):
        if not _ABBREVIATION.search(text, low, found.start()):
            low = found.end()
    for found in _BOUNDARY.finditer(text, end, high):
        if not _ABBREVIATION.search(text, max(0, found.start() - 8), found.start()):
            return low, found.start()
    return low, high


_SCHEDULED = "due|set|scheduled|slated|expected|supposed|planned|poised|likely|ready|about|going|designed|bound"
_INTENDS = (
    "plan(?:s|ned|ning)?|agree[sd]?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|intend(?:s|ed|ing)?|hope[sd]?|hoping|aim(?:s|ed|ing)?|"
    "prepar(?:es?|ing|ed)|wants?|threaten(?:s|ed)?|decide[sd]?|needs?|expects?|"
    "(?:ordered|invited|asked|urged|told|summoned|gave|give[sn]?)(?: \\w+){0,3}"
)
# Verbs of saying and the present tense: they do not tell when, but no "will" in front of them reaches past them.
_NEUTRAL = (
    "said|says|say|told|tells?|according|announced|reported|confirmed|added|warned|called|urged|asked|ordered|agreed|set|is|are|has|"
    "have|noted|predicted|stated|wrote|dated"
)
_PAST = (
    "met|left|began|fell|rose|took|came|went|got|made|gave|held|won|lost|struck|hit|shot|kept|sent|found|fought|broke|flew|drove|"
    "brought|bought|sold|ran|led|felt|thought|saw|spoke|shut|stood|became|grew|blew|threw|swore|sank|beat|built|caught|"
    "spent|paid|laid|drew|withdrew|overthrew|tore|dealt|slew|was|were|did|ago"
)
_ADJECTIVES = (
    "need|indeed|speed|united|armed|hundred|masked|wounded|injured|displaced|occupied|retired|proposed|alleged|suspected|accused|"
    "hatred|sacred|so-called|limited|related|backed|based|un\\w+"
)
# What stands behind "to" and is no verb: "gave 20 tanks to the army", "gave themselves up to police".
_RECEIVERS = (
    r"(?:the|an?|his|her|its|their|this|that|those|all|some|police|troops|soldiers|rebels|authorities|officials|victims|"
    r"refugees|survivors|families|farmers|protesters|students|workers|both|each|them|him|us)(?!\w)"
)
# What makes "to" no headline's infinitive, also in "put to death", "brought to safety".
_BEHIND_TO = "the|an?|his|her|its|their|this|that|those|all|some|death|safety|hospital|prison|jail|ashes|pieces|rubble"
_TENSES: Final = compiled(
    r"(?<!\w)(?:(?P<future>"
    r"(?:will|shall|won['’]t|would|should|must)(?!\w)(?: (?:not|also|now|then|still|soon|again|first|\w+ly)){0,3}"
    r"(?: be(?: \w+)?| have(?: \w+)?)?"
    rf"|(?:(?:is|are|was|were|be|been) )?(?:{_SCHEDULED}) (?:to(?: be)? \w+|for(?!\w)|on(?!\w))"
    r"|(?:is|are|was|were) to(?: be)? [a-z]+"
    rf"|(?:{_INTENDS}) to(?: be)? (?!{_RECEIVERS})\w+"
    # "thought to be herders", who came on a day that has been
    r"|(?<!suspected\s)(?<!believed\s)(?<!thought\s)(?<!alleged\s)(?<!reported\s)(?<!said\s)to be \w+"
    r"|(?:scheduled|slated|planned|planning|plans|expected|upcoming|forthcoming|awaiting|awaits|deadline|calls? for|"
    r"calling for|ahead of|in time for|effective|payable)(?!\w)"
    r"|(?:begins|starts|opens|reconvenes|resumes|expires|convenes|kicks off|takes effect|comes into force)(?!\w)"
    rf")|(?P<past>had(?!\w)(?: not| \w+ly)?(?: been)?(?: \w+)?|(?:{_PAST})(?:n['’]t)?(?!\w))"
    rf"|(?P<neutral>(?:{_NEUTRAL})(?:n['’]t)?(?!\w))"
    rf"|(?P<infinitive>to (?!(?:{_BEHIND_TO})(?!\w))[a-z]+)"
    rf"|(?P<regular>(?!(?:{_ADJECTIVES})(?!\w))[a-z]{{2,}}ed(?!\w))"
    r")|(?P<contracted>['’]ll(?!\w))"
)
_TENSE_OF: Final[Mapping[str, str]] = {
    "future": "future",
    "contracted": "future",
    "neutral": "none",
    "infinitive": "none",
    "past": "past",
    "regular": "past",
}
_UNTIL: Final = compiled(r"(?<!\w)(?:until|till|by|through|no later than) (?:the )?$")
_TO: Final = compiled(r"(?<!\w)(?:to|until|till|for|through) (?:the )?$")
_PUT_OFF: Final = compiled(
    r"(?<!\w)(?:postpon|delay|extend|adjourn|suspend|defer|reschedul|push|moved|put off|remand|detain|bar|clos|cancel|"
    r"ban|give|gave|shut|remain|stay)"
)
_INFINITIVE: Final = re.compile(rf"\bto (?!(?:{_BEHIND_TO})\b)[a-z]+")
_POSSESSIVE: Final = compiled(
    r"['’]s (?!(?:\w+ ){0,2}(?:elections?|vote|polls?|referendum|summit|meeting|talks|hearing|session|debate|"
    r"inauguration|funeral|rally|march|protests?|strike|deadline|conference|ceremony|match|game|final|race)(?!\w))"
)
_TO_A_NAME: Final = re.compile(r"\bto (?=[A-Z])")
_AHEAD: Final = compiled(r"(?<!\w)(?:ahead of|in time for|no later than) (?:the )?$")


def tense_near(before: str, after: str) -> str:
    """future, past or none for a date between ``before`` and ``after`` of its sentence.

    The last verb in front of the date decides, else the first one after it; a headline's infinitive is future.
    "Friday's ruling" has been, whatever will be done about it; "Friday's election" follows its verb.
    """
    low = _TO_A_NAME.sub("to the ", before).lower()
    if _AHEAD.search(low) or (_TO.search(low) and _PUT_OFF.search(low)):
        return "future"
    verbs = [match.lastgroup or "" for match in _TENSES.finditer(low)]
    tense = _TENSE_OF[verbs[-1]] if verbs else ""
    if _POSSESSIVE.match(after.lower()):
        return "past" if tense == "past" else "none"
    if _UNTIL.search(low) and tense != "past":
        return "future"
    if any(verb != "infinitive" for verb in verbs):
        return tense
    return _tense_after(after) or ("future" if _INFINITIVE.search(before) else "none")


def _tense_after(after: str) -> str:
    """The tense of the first verb after a date that no verb precedes: "On Friday they agreed to" is past."""
    first = _TENSES.search(after.lower())
    if not first:
        return ""
    promised = (
        first.lastgroup == "future"
        and re.match(rf"(?:\w+ed|told|{_PAST})\b", first[0])
        and not re.match(_SCHEDULED, first[0])
    )
    return "past" if promised else _TENSE_OF[first.lastgroup or "neutral"]
