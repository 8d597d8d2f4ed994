"""One scan of the tokens for the names and role nouns of the dictionaries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress

from attrs import field, frozen

from eventcode.coding.place_words import ADDRESSES, NAMED_AFTER_PERSONS
from eventcode.lexicon.collector import collector_paused
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import ActorEntry, AgentEntry, NameForm
from eventcode.text.units import units

_END = ""
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "al", "el", "la", "s", "'s"})
_QUARTERS = frozenset({"north", "south", "east", "west"})
_CALENDAR = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September "
    "October November December Christmas Easter Ramadan"
).split()


def _nothing_is(word: str) -> bool:
    return False


@frozen(kw_only=True, eq=False)
class Reading:
    """What a run of words may be: a form of a named actor, or a role noun."""

    entry: ActorEntry | AgentEntry
    form: NameForm | None
    plural: bool = False


@frozen(kw_only=True, eq=False)
class NameMention:
    """A run of tokens, ``first`` to ``last``, with its readings, all of one kind (actor or agent).

    ``inert`` marks a name that only qualifies ("Iranian-made", "pro-Russian"); ``participle`` is the token
    right behind it that does the same if the parse takes it for an adjective ("Iranian backed militias").
    """

    first: int
    last: int
    readings: tuple[Reading, ...]
    inert: bool = False
    participle: int | None = None

    @property
    def is_agent(self) -> bool:
        return isinstance(self.readings[0].entry, AgentEntry)

    @property
    def style(self) -> str:
        form = self.readings[0].form
        return form.style if form else "agent"


class _UnitsByToken(dict[str, tuple[str, ...]]):
    """The units of the tokens asked for so far."""

    def __missing__(self, token: str) -> tuple[str, ...]:
        found = self[token] = units(token)
        return found


@frozen(kw_only=True, eq=False)
class _UnitRow:
    """The units of a row of words and an empty one; ``parts`` are those of each word."""

    words: Sequence[str]
    parts: list[tuple[str, ...]]
    units: list[str]
    _ends: list[int] = field(factory=list, init=False)

    @classmethod
    def of(cls, words: Sequence[str], known: _UnitsByToken) -> _UnitRow:
        """The row of ``words``."""
        parts = list(map(known.__getitem__, words))
        return cls(words=words, parts=parts, units=[*chain.from_iterable(parts), _END])

    def owner(self, unit: int) -> int:
        """The number of the word that a unit belongs to."""
        if not self._ends:  # how many units stand before the end of each word; few rows are asked
            self._ends.extend(accumulate(map(len, self.parts)))
        return bisect_right(self._ends, unit)


@frozen(kw_only=True, eq=False)
class NameIndex:
    """All names and role nouns by their units.

    ``names`` has the readings of a name by its units with blanks between.  ``reach`` tells by the first two units
    of names how many the longest of them has; a name of one unit has an empty second one.
    """

    names: Mapping[str, tuple[Reading, ...]] = field(repr=False)
    reach: Mapping[str, Mapping[str, int]] = field(repr=False)
    not_acting: frozenset[str]
    for_or_against: frozenset[str]
    usual_forms: Mapping[str, str] = field(repr=False)
    _units: _UnitsByToken = field(factory=_UnitsByToken, repr=False)

    @classmethod
    def build(cls, dictionaries: Dictionaries, is_common: Callable[[str], bool] = _nothing_is) -> NameIndex:
        """Index the actors and agents of the dictionaries; ``is_common`` tells ordinary words from names."""
        with collector_paused():
            names: dict[str, tuple[Reading, ...]] = {}
            reach: dict[str, dict[str, int]] = {}
            for text, reading in _all_readings(dictionaries):
                _insert(names, reach, text, reading)
            return cls(
                names=names,
                reach=reach,
                not_acting=dictionaries.words("not_acting"),
                for_or_against=dictionaries.words("for_or_against"),
                usual_forms=_usual_forms(dictionaries, is_common),
            )

    def scan(self, words: Sequence[str]) -> list[NameMention]:
        """All mentions in a sentence, left to right, the longest first; actors before agents."""
        row = _UnitRow.of(words, self._units)
        found: list[NameMention] = []
        end = 0
        for at, longest in self._openings(row.units):
            for length in range(longest, 0, -1) if at >= end else ():
                readings = self._readings(row.units, at, length)
                if readings and (fitting := _fitting(readings, row, at, length)):
                    end = at + length
                    if not _is_address(row, end, fitting):
                        found += self._first_of_two(row, at, end)
                        found.append(self._mention(row, at, end, fitting))
                    break
        return found

    def _first_of_two(self, row: _UnitRow, at: int, end: int) -> Iterator[NameMention]:
        """The land whose name is told by its quarter alone: the North of "North and South Korean troops"."""
        flat = row.units
        if flat[at] not in _QUARTERS or at < 2 or flat[at - 1] != "and" or flat[at - 2] not in _QUARTERS:
            return
        readings = self.names.get(" ".join((flat[at - 2], *flat[at + 1 : end])), ())
        if readings and readings[0].form is not None:
            first = row.owner(at - 2)
            yield NameMention(first=first, last=first, readings=readings)

    def capitals(self, words: Sequence[str]) -> list[int]:
        """The words that names of several words write with a capital, in a text whose own case says nothing."""
        row = _UnitRow.of(words, self._units)
        found: list[int] = []
        end = 0
        for at, longest in self._openings(row.units):
            for length in range(longest, 1, -1) if at >= end else ():
                if any(r.form is not None for r in self._readings(row.units, at, length)):
                    end = at + length
                    found += [row.owner(k) for k in range(at, end) if row.units[k] not in _SMALL]
                    break
        return found

    def _openings(self, flat: list[str]) -> list[tuple[int, int]]:
        """Where a name opens as far as two units tell, and how many units it may have at most."""
        known = list(map(self.reach.get, flat))
        first = compress(enumerate(known), known)
        return [(at, size) for at, nexts in first if nexts and (size := nexts.get(flat[at + 1]) or nexts.get(_END, 0))]

    def _readings(self, flat: list[str], at: int, length: int) -> tuple[Reading, ...]:
        return self.names.get(flat[at] if length == 1 else " ".join(flat[at : at + length]), ())

    def _mention(self, row: _UnitRow, at: int, end: int, readings: tuple[Reading, ...]) -> NameMention:
        """The mention of the units from ``at`` to before ``end``, which may only qualify something else."""
        flat, first = row.units, row.owner(at)
        last = first if end == at + 1 else row.owner(end - 1)
        inert, participle = at > 0 and flat[at - 1] in self.for_or_against, None
        if flat[end] in self.not_acting and not self._opens_a_role(flat, end):
            behind = row.owner(end)
            inert = inert or _hyphenated(row.words, last, behind)
            participle = behind if not inert and behind == last + 1 else None
        return NameMention(first=first, last=last, readings=readings, inert=inert, participle=participle)

    def _opens_a_role(self, flat: list[str], at: int) -> bool:
        """Whether a participle is the first word of a role: "the Jordanian armed forces"."""
        longest = self.reach.get(flat[at], {}).get(flat[at + 1], 0)
        return any(self._readings(flat, at, length) for length in range(2, longest + 1))


def _is_address(row: _UnitRow, end: int, readings: Sequence[Reading]) -> bool:
    """Whether a name is that of a street or a building: "Syria Street", "Ben Gurion airport"."""
    if row.units[end] == _END:
        return False
    after = row.words[row.owner(end)]
    kinds = {r.entry.kind for r in readings if isinstance(r.entry, ActorEntry)}
    named = "person" in kinds and after.lower() in NAMED_AFTER_PERSONS
    return named or ("country" in kinds and after in ADDRESSES)


def _hyphenated(words: Sequence[str], left: int, right: int) -> bool:
    """Whether two tokens are parts of one hyphenated word."""
    return left == right or (right - left == 2 and words[left + 1] in ("-", "‐", "‑", "–"))


def _spellings(form: NameForm) -> Iterable[str]:
    yield form.text
    if form.style == "adjective" and not form.text.endswith(("s", "z", "ch", "sh", "ese", "men", "ques")):
        yield form.text + "s"


def _usual_forms(dictionaries: Dictionaries, is_common: Callable[[str], bool]) -> dict[str, str]:
    """Lower-case words and their usual form, from names of one word and from all acronyms.

    An acronym that asks for a country and is a word too ("RAID [FRA]") is none of them.
    """
    forms = {day.lower(): day for day in _CALENDAR}
    for actor in dictionaries.actors:
        for form in actor.forms:
            if form.condition and form.text.isupper() and is_common(form.text.lower()):
                continue
            for text in _spellings(form):
                for word in text.split() if " " in text else [text]:
                    if word.isalpha() and (" " not in text or word.isupper()) and word[0].isupper():
                        forms.setdefault(word.lower(), word)
    return forms


def _all_readings(dictionaries: Dictionaries) -> Iterator[tuple[str, Reading]]:
    """Every spelling of every name and role noun with what it means, actors first."""
    for actor in dictionaries.actors:
        for form in actor.forms:
            reading = Reading(entry=actor, form=form)
            for text in _spellings(form):
                yield text, reading
    for agent in dictionaries.agents:
        for plural, nouns in ((False, agent.singulars), (True, agent.plurals)):
            reading = Reading(entry=agent, form=None, plural=plural)
            for text in nouns:
                yield text, reading


def _insert(
    names: dict[str, tuple[Reading, ...]], reach: dict[str, dict[str, int]], text: str, reading: Reading
) -> None:
    parts = units(text)
    if not parts:
        return
    key = " ".join(parts)
    names[key] = (*names[key], reading) if key in names else (reading,)
    nexts, second = reach.setdefault(parts[0], {}), parts[1] if len(parts) > 1 else _END
    if nexts.get(second, 0) < len(parts):
        nexts[second] = len(parts)


def _fitting(readings: tuple[Reading, ...], row: _UnitRow, at: int, length: int) -> tuple[Reading, ...]:
    """The readings whose capitals fit the text; an actor wins over role nouns unless it has a condition."""
    if readings[0].form is None:  # actors are indexed first
        return readings
    actors = tuple([r for r in readings if r.form is not None and _capitals_fit(r.form.text, row, at, length)])
    if len(actors) == len(readings):
        return readings
    certain = any(r.form is not None and r.form.condition is None for r in actors)
    return actors if certain else actors + tuple([r for r in readings if r.form is None])


def _capitals_fit(name: str, row: _UnitRow, at: int, length: int) -> bool:
    if name.isupper():
        letters = name.replace(".", "").replace("-", "")
        if len(letters) <= 6 and letters.isalpha():
            return all(row.words[row.owner(k)].isupper() for k in range(at, at + length))
    if name.endswith(" Forces") and name.count(" ") == 1 and not row.words[row.owner(at + length - 1)][:1].isupper():
        return False  # "Lebanese forces" are soldiers, "Lebanese Forces" a party
    # A possessive or an article may open the name in lower case; its first capital must be there.
    first = row.words[row.owner(at)]
    if first[:1].isupper() or not name[:1].isupper():
        return True
    return any(p[:1].isupper() or p[:1].isdigit() for p in first.split("-"))
