"""Places that are told without their name: "off the Somali coast", "in the city"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from eventcode.coding.act import Act
from eventcode.coding.article import Scanned
from eventcode.coding.event_dates import tokens_of
from eventcode.coding.places import mention_of
from eventcode.coding.view import SentenceView
from eventcode.gazetteer.protocol import PlaceSource
from eventcode.lexicon.entries import ActorEntry
from eventcode.model import PlaceMention
from eventcode.parse import labels as L

# What belongs to a country and lies at its edge or is all of it; a border has two sides.
_LANDS: Final = frozenset("coast coastline shore waters airspace territory soil mainland countryside".split())
_EDGES: Final = frozenset("coast coastline shore waters".split())
_TOWNS: Final = frozenset("city town village port capital suburb camp hamlet".split())
_WITHIN: Final = frozenset("in inside at near outside around of into through".split())
_OFFICES: Final = frozenset(
    "governor legislature senate lawmakers police troopers officials authorities court department prosecutors assembly "
    "parliament government attorney legislators gov.".split()
)
_EXACT: Final = frozenset({"exact", "near"})


def lands_of(scanned: Scanned, gazetteer: PlaceSource) -> Iterator[PlaceMention]:
    """The lands and waters that an adjective of a country tells: "the Somali coast"; offsets into the tokens' text."""
    words, starts = scanned.tokens.words, scanned.tokens.starts
    for mention in scanned.mentions:
        noun = mention.last + 1
        reading = mention.readings[0]
        adjective = reading.form is not None and reading.form.style == "adjective"
        if not adjective or noun >= len(words) or words[noun].lower() not in _LANDS:
            continue
        entry = reading.entry
        countries = {c.country for c in entry.codes if c.country} if isinstance(entry, ActorEntry) else set()
        record = gazetteer.country(countries.pop()) if len(countries) == 1 else None
        if record is not None:
            first, end = starts[mention.first], starts[noun] + len(words[noun])
            precise = "near" if words[noun].lower() in _EDGES else "country"
            yield mention_of(record, first, end, scanned.tokens.text[first:end], precise)


def division_that_acts(view: SentenceView, act: Act, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The state or province whose officials act, which they do there: "the Indiana governor signed a bill"."""
    tree = view.tree
    for head in act.sources:
        owners = {t for t in tree.subtree(head) if t < head and tree.labels[t] in L.BEFORE_NOUNS | {L.POSSESSOR}}
        titles = {tree.low[t] for t in (head, *owners)}
        if titles.isdisjoint(_OFFICES):
            continue
        named = (p for p in places if p.feature == "ADM1" and not owners.isdisjoint(tokens_of(view, p.start, p.end)))
        return next(named, None)
    return None


def town_meant(
    view: SentenceView, act: Act, places: Mapping[int, Sequence[PlaceMention]], back: int = 3
) -> PlaceMention | None:
    """The town that "the city" in the clause of an act stands for: the last one named before it."""
    tree = view.tree
    verb = view.clauses.governing_verb(act.head)
    for token in tree.subtree(act.head if verb is None else verb):
        definite = [tree.low[c] for c in tree.children[token] if tree.labels[c] != L.PUNCTUATION] == ["the"]
        behind = tree.labels[token] == L.PREPOSITION_OBJECT and tree.low[tree.heads[token]] in _WITHIN
        if definite and behind and tree.low[token] in _TOWNS:
            here = [p for p in places.get(view.index, ()) if tokens_of(view, p.start, p.end)[:1] < [token]]
            before = (p for n in range(view.index - 1, view.index - 1 - back, -1) for p in reversed(places.get(n, ())))
            named = (p for p in (*reversed(here), *before) if p.precision in _EXACT)
            return next(named, None)
    return None
