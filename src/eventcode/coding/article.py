"""An article on its way: sentences, names, triage, and the state that its sentences share."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import field, frozen

from eventcode.coding.definite import REFERRING
from eventcode.coding.names import NameMention
from eventcode.coding.place_words import FUNCTION_WORDS, PLACE_NOUNS
from eventcode.lexicon.entries import ActorEntry, NameForm
from eventcode.model import Article, PlaceMention, Sentence
from eventcode.parse.tokens import TokenisedSentence
from eventcode.text.headlines import is_open


@frozen(kw_only=True, eq=False)
class Scanned:
    """A sentence with its tokens and names; ``offset`` is where its text starts in the article or title.

    ``label`` is what a headline puts before or behind a colon.
    """

    index: int
    sentence: Sentence
    offset: int
    tokens: TokenisedSentence
    mentions: list[NameMention]
    recased: bool = False
    label: str = ""


@frozen(kw_only=True, eq=False)
class Prepared:
    """An article before the parse: its sentences, those worth parsing, its dateline."""

    article: Article
    sentences: tuple[Scanned, ...]
    chosen: tuple[int, ...]
    published: datetime.date | None
    date_basis: str
    dateline_place: str | None
    places: list[PlaceMention] = field(factory=list, repr=False)
    """The places of its text, once they have been looked for."""

    @property
    def to_parse(self) -> list[Scanned]:
        return [self.sentences[i] for i in self.chosen]


def countries_named(sentences: Iterable[Scanned]) -> frozenset[str]:
    """The countries that an article names, as ISO 3166 alpha-3: by an unconditioned name that is no city's."""
    found = set()
    for scanned in sentences:
        for mention in scanned.mentions:
            for reading in mention.readings:
                if isinstance(reading.entry, ActorEntry) and reading.form and not _is_shared(reading.form):
                    own = {c.country for c in reading.entry.codes if c.country}
                    people = reading.entry.kind == "ethnic" and len(own) == 1  # "Basque" names Spain
                    group = reading.entry.kind == "group" and len(own) == 1  # and "ETA" does
                    found |= own if reading.entry.kind == "country" or people or group else set()
    return frozenset(found)


def _is_shared(form: NameForm) -> bool:
    """Whether a name has other bearers: one that asks for a country, or a seat of government (Paris, Texas)."""
    return form.condition is not None or form.style == "seat"


def conditions_of(sentences: Iterable[Scanned]) -> frozenset[str]:
    """The countries that names ask for: in a phrase without an article each name stands for its best-known bearer."""
    readings = (r for s in sentences for m in s.mentions for r in m.readings)
    return frozenset(r.form.condition for r in readings if r.form and r.form.condition)


# Pronouns for those who may act, at the start of a sentence and inside it.
_ACTING: Final = frozenset("It They they them He he him She she Each Dozens Scores Hundreds Thousands".split())


def worth_parsing(
    scanned: Scanned,
    triggers: frozenset[str],
    candidates: Iterable[frozenset[str]],
    is_name: Callable[[str], bool],
) -> bool:
    """Triage: an actor, role noun, name or number of people, and a word that may head a rule.

    ``candidates`` are what the lemma of each word may be, asked for as far as they are needed.

    A headline counts as naming somebody: its case may have been guessed, and it drops what readers know.
    """
    told = any(not triggers.isdisjoint(c) for c in candidates)
    return told and (names_somebody(scanned) or starts_with_a_name(scanned, is_name))


def starts_with_a_name(scanned: Scanned, is_name: Callable[[str], bool]) -> bool:
    """Whether the capital of the first word is a name's and not the sentence's ("Jones was charged")."""
    first = next((w for w in scanned.tokens.words if w[:1].isalpha()), "")
    return first[:1].isupper() and first not in FUNCTION_WORDS and is_name(first)


def capitals_inside(sentences: Iterable[Scanned]) -> frozenset[str]:
    """The words that have a capital within a sentence somewhere in an article."""
    return frozenset(w for s in sentences for w in s.tokens.words[1:] if w[:1].isupper())


def names_somebody(scanned: Scanned) -> bool:
    """Whether a sentence has an actor, a role noun, a word that refers to one, or a capital that may be a name's."""
    return (
        bool(scanned.mentions)
        or not REFERRING.isdisjoint(scanned.tokens.words)
        or not _ACTING.isdisjoint(scanned.tokens.words)
        or scanned.recased
        or is_open(scanned.sentence.text)
        or any(w[:1].isupper() for w in scanned.tokens.words[1:])
    )


def towns_by_country(sentences: Iterable[Scanned]) -> Iterator[tuple[int, str]]:
    """Where the names start that a text puts into a country by an adjective: "the Bangladeshi town of Ramu"."""
    for scanned in sentences:
        words, starts = scanned.tokens.words, scanned.tokens.starts
        for mention in scanned.mentions:
            of = next((t for t in range(mention.last + 1, min(mention.last + 5, len(words))) if words[t] == "of"), None)
            if of is None or of + 1 >= len(words) or words[of - 1].lower() not in PLACE_NOUNS:
                continue
            entry = mention.readings[0].entry
            if not isinstance(entry, ActorEntry) or entry.kind != "country" or mention.style != "adjective":
                continue
            # The gazetteer has the states of today: South Sudan's towns are no longer Sudan's.
            today = {c.country for c in entry.codes if c.last is None and c.country}
            if len(today) == 1:
                yield scanned.offset + starts[of + 1], today.pop()
