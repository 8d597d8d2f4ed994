"""What the dictionary files say, one frozen class for each kind of entry."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from eventcode.model import Where
from eventcode.rules.pattern import Pattern

NAME = "name"
"""The kind of actors whose codes stand as they are written; what names and roles add is put beside them."""

NOTHING = "none"
"""The result of a rule for words that tell no event."""

_MUTUAL = frozenset({"03", "04", "05", "06"})

INTERNATIONAL = frozenset({"IGO", "NGO", "NGM", "IMG", "MNC", "INT", "UIS"})


@frozen(kw_only=True)
class DatedCode:
    """Actor code groups that hold from ``first`` to ``last``, both included; None is open."""

    groups: tuple[str, ...]
    first: datetime.date | None
    last: datetime.date | None
    where: Where = field(eq=False)

    @property
    def country(self) -> str | None:
        return None if not self.groups or self.groups[0] in INTERNATIONAL or self.groups[0] == "---" else self.groups[0]

    @property
    def roles(self) -> tuple[str, ...]:
        return self.groups[1:] if self.country or self.groups[:1] == ("---",) else self.groups

    def holds(self, day: datetime.date | None) -> bool:
        """Whether the code holds at ``day``; without a day only a code without an end does."""
        if day is None:
            return self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@frozen(kw_only=True)
class NameForm:
    """One name of an actor: ``style`` is name, adjective (or demonym) or seat (of its government).

    ``condition`` is a country that the article must also name before the form counts.
    """

    text: str
    style: str
    condition: str | None
    where: Where = field(eq=False)


@frozen(kw_only=True)
class ActorEntry:
    """A named actor with its names and dated codes."""

    name: str
    kind: str
    forms: tuple[NameForm, ...]
    codes: tuple[DatedCode, ...]
    where: Where = field(eq=False)


@frozen(kw_only=True)
class AgentEntry:
    """A role noun: its forms, the roles it gives, and those it gives where a country is stated.

    ``place`` says that the roles are written "behind" or "before" the code of an actor as it stands; empty, they
    compose by the rules of CAMEO.
    """

    name: str
    singulars: tuple[str, ...]
    plurals: tuple[str, ...]
    roles: tuple[str, ...]
    roles_with_country: tuple[str, ...]
    place: str = ""
    where: Where = field(eq=False)


@frozen(kw_only=True)
class PlaceEntry:
    """A place that the gazetteer lacks or names otherwise; degrees WGS 84; no country for a region of several."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    lat: float
    lon: float
    kind: str
    admin1: str | None
    where: Where = field(eq=False)


@frozen(kw_only=True)
class Discard:
    """An expression that takes a sentence, or with ``story`` the whole article, out of coding.

    Its last word is a stem, unless ``whole``: "derby" is found in "derbyshire".
    """

    text: str
    story: bool
    whole: bool
    where: Where = field(eq=False)


@frozen(kw_only=True)
class Issue:
    """Expressions that speak of an issue; the code is None for those that cancel the issues of their section.

    Of these, ``story`` ones do so for the whole article, the others for their sentence.
    """

    texts: tuple[str, ...]
    code: str | None
    story: bool = False
    where: Where = field(eq=False)


@frozen(kw_only=True)
class IssueSection:
    """Issues that belong together."""

    name: str
    issues: tuple[Issue, ...]
    where: Where = field(eq=False)


@frozen(kw_only=True)
class WordSet:
    """A named set of words and expressions, written ``&name`` in patterns."""

    name: str
    words: frozenset[str]
    where: Where = field(eq=False)


@frozen(kw_only=True)
class Example:
    """A test line of a rule: the sentence, and the words that its slots must take."""

    text: str
    source: str | None
    target: str | None
    must_code: bool
    where: Where = field(eq=False)


@frozen(kw_only=True)
class Rule:
    """A verb or noun pattern and the code it gives.

    ``id`` is the normalised pattern.  ``operator`` names a row of ``crosswalks/operators.tsv`` that turns
    the code of the content (in the slot DO or ACT) into the code of the event; ``code`` is what stands if the
    content has none.  Of rules that fit, those of a later ``layer`` of dictionaries win.  ``reverse`` is the code of
    what the target does to the source; ``swapped`` says that the code is what the target does.  Of ``imported``
    rules the first counts, and none needs test lines.
    """

    id: str
    pattern: Pattern
    code: str
    reciprocal: bool
    operator: str | None
    examples: tuple[Example, ...] = field(eq=False)
    where: Where = field(eq=False)
    layer: int = field(default=0, eq=False)
    reverse: str | None = None
    swapped: bool = False
    imported: bool = field(default=False, eq=False)

    @property
    def result(self) -> str:
        """What stands behind the arrow, in short: "190", "threaten else 130", "042:043"."""
        if self.operator:
            return f"{self.operator} else {self.code}"
        return f":{self.code}" if self.swapped else f"{self.code}:{self.reverse}" if self.reverse else self.code

    @property
    def may_pair(self) -> bool:
        """Whether several sources may act on each other: "A and B met".  PETRARCH2 has it so for CAMEO 03 to 06."""
        return self.reciprocal or (self.imported and self.code[:2] in _MUTUAL and not self.swapped)

    @property
    def is_wording(self) -> bool:
        """Whether its pattern is words in their order; such a rule codes a clause as it stands."""
        return self.pattern.wording is not None

    @property
    def tells_nothing(self) -> bool:
        """Whether its words are taken without coding anything (``=> none``)."""
        return self.code == NOTHING and self.operator is None
