"""One scan of the tokens for the names and role nouns of the dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import ActorEntry, AgentEntry, NameForm
from eventcode.text.units import units

_END = ""
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "al", "el", "la", "s", "'s"})
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


@frozen(kw_only=True, eq=False)
class NameIndex:
    """A trie over the units of all names and role nouns."""

    root: dict[str, Any] = field(repr=False)
    not_acting: frozenset[str]
    for_or_against: frozenset[str]
    usual_forms: Mapping[str, str] = field(repr=False)
    _units: dict[str, tuple[str, ...]] = field(factory=dict, repr=False)

    @classmethod
    def build(cls, dictionaries: Dictionaries, is_common: Callable[[str], bool] = _nothing_is) -> NameIndex:
        """Index the actors and agents of the dictionaries; ``is_common`` tells ordinary words from names."""
        root: dict[str, Any] = {}
        for actor in dictionaries.actors:
            for form in actor.forms:
                for text in _spellings(form):
                    _insert(root, text, Reading(entry=actor, form=form))
        for agent in dictionaries.agents:
            for text in agent.singulars:
                _insert(root, text, Reading(entry=agent, form=None))
            for text in agent.plurals:
                _insert(root, text, Reading(entry=agent, form=None, plural=True))
        return cls(
            root=root,
            not_acting=dictionaries.words("not_acting"),
            for_or_against=dictionaries.words("for_or_against"),
            usual_forms=_usual_forms(dictionaries, is_common),
        )

    def scan(self, words: Sequence[str]) -> list[NameMention]:
        """All mentions in a sentence, left to right, the longest first; actors before agents."""
        flat, owner = self._flatten(words)
        found: list[NameMention] = []
        at = 0
        while at < len(flat):
            node = self.root.get(flat[at])
            end, mention = self._longest(node, flat, owner, at, words) if node is not None else (at, None)
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at = end
        return found

    def capitals(self, words: Sequence[str]) -> list[int]:
        """The words that names of several words write with a capital, in a text whose own case says nothing."""
        flat, owner = self._flatten(words)
        found: list[int] = []
        at = 0
        while at < len(flat):
            node, i, end = self.root.get(flat[at]), at, at
            while node is not None:
                i += 1
                if i - at > 1 and any(r.form is not None for r in node.get(_END, ())):
                    end = i
                node = node.get(flat[i]) if i < len(flat) else None
            found += [owner[k] for k in range(at, end) if flat[k] not in _SMALL]
            at = max(end, at + 1)
        return found

    def _flatten(self, words: Sequence[str]) -> tuple[list[str], list[int]]:
        flat: list[str] = []
        owner: list[int] = []
        known = self._units
        for i, word in enumerate(words):
            parts = known.get(word)
            if parts is None:
                parts = known[word] = units(word)
            for part in parts:
                flat.append(part)
                owner.append(i)
        return flat, owner

    def _longest(
        self, node: dict[str, Any] | None, flat: list[str], owner: list[int], at: int, words: Sequence[str]
    ) -> tuple[int, NameMention | None]:
        end, best, i = at, None, at
        while node is not None:
            i += 1
            if _END in node:
                readings = _fitting(node[_END], [words[owner[k]] for k in range(at, i)])
                if readings:
                    best, end = readings, i
            node = node.get(flat[i]) if i < len(flat) else None
        if best is None:
            return at, None
        qualified = flat[end : end + 1] and flat[end] in self.not_acting and not self._opens_a_role(flat, end)
        first, last = owner[at], owner[end - 1]
        inert = (qualified and _hyphenated(words, last, owner[end])) or (at > 0 and flat[at - 1] in self.for_or_against)
        participle = owner[end] if qualified and not inert and owner[end] == last + 1 else None
        return end, NameMention(first=first, last=last, readings=best, inert=bool(inert), participle=participle)

    def _opens_a_role(self, flat: list[str], at: int) -> bool:
        """Whether a participle is the first word of a role: "the Jordanian armed forces"."""
        node, i = self.root.get(flat[at]), at + 1
        while node is not None and i < len(flat):
            node, i = node.get(flat[i]), i + 1
            if node is not None and _END in node:
                return True
        return False


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


def _insert(root: dict[str, Any], text: str, reading: Reading) -> None:
    node = root
    for unit in units(text):
        node = node.setdefault(unit, {})
    if node is not root:
        node.setdefault(_END, []).append(reading)


def _fitting(readings: list[Reading], words: list[str]) -> tuple[Reading, ...]:
    """The readings whose capitals fit the text; an actor wins over role nouns unless it has a condition."""
    actors = tuple(r for r in readings if r.form is not None and _capitals_fit(r.form.text, words))
    certain = any(r.form is not None and r.form.condition is None for r in actors)
    return actors if certain else actors + tuple(r for r in readings if r.form is None)


def _capitals_fit(name: str, words: list[str]) -> bool:
    letters = name.replace(".", "").replace("-", "")
    if len(letters) <= 6 and letters.isupper() and letters.isalpha():
        return all(w.isupper() for w in words)
    # A possessive or an article may open the name in lower case; its first capital must be there.
    parts = words[0].split("-")
    return not name[:1].isupper() or any(p[:1].isupper() or p[:1].isdigit() for p in parts)
