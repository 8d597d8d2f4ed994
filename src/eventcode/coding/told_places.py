"""Places that are told without their name: "off the Somali coast", "in Mali's capital", "in the city"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import Act
from eventcode.coding.article import Prepared, Scanned
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.event_dates import tokens_of
from eventcode.coding.event_places import JUDGING, is_of_the_story
from eventcode.coding.place_words import PLACE_NOUNS
from eventcode.coding.places import mention_of
from eventcode.coding.view import SentenceView
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource
from eventcode.lexicon.entries import ActorEntry
from eventcode.model import PlaceMention
from eventcode.parse import labels as L

# What belongs to a country and lies at its edge or is all of it; a border has two sides.
_LANDS: Final = frozenset("coast coastline shore waters airspace territory soil mainland countryside".split())
_CAPITAL: Final = "capital"
_TOWN: Final = "PPL"
_CAPITAL_CITY: Final = "PPLC"
# Whose actors are those of one state; what "the capital" stands behind, and what makes it no town or another one.
_OF_ONE_STATE: Final = frozenset({"country", "person", "organisation", "party"})
_INTO: Final = frozenset("in inside into to from across throughout on around".split())
_BESIDE: Final = frozenset("near outside".split())
_NO_TOWN: Final = frozenset("of market markets account accounts stock goods gains base".split())
_POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})
_EDGES: Final = frozenset("coast coastline shore waters".split())
_TOWNS: Final = frozenset("city town village port capital suburb camp hamlet".split())
_DIVISIONS: Final = frozenset("district province region area county state department governorate".split())
_WITHIN: Final = frozenset("in inside at near outside around of into through on".split())
_OFFICES: Final = frozenset(
    "governor legislature senate lawmakers police troopers officials authorities court department prosecutors assembly "
    "parliament government attorney legislators gov.".split()
)
_NAMING: Final = L.NAME_TAGS | {L.CARDINAL, "JJS", "JJR"}
_STATES: Final = ("PCL", "CONT", "ADM1")
_EXACT: Final = frozenset({"exact", "near"})
_COARSE: Final = frozenset({"region", "country"})
# What a later sentence calls an act that was told with its country or province alone: "the blast was in Kayseri".
_ACTS_OF_FORCE: Final = frozenset(
    "attack blast explosion bomb bombing ambush raid assault shooting strike airstrike incident violence clash "
    "fighting killing massacre shelling bombardment battle shootout protest demonstration riot abduction".split()
)
_FORCE: Final = frozenset({"14", "17", "18", "19", "20"})
_POINTING: Final = frozenset({"the", "this", "that", "these"})
_SENTENCES_ON: Final = 3
# So many characters into a sentence stands what it begins with: "In the port of Goma".
_NEAR_START: Final = 20


def lands_of(scanned: Scanned, gazetteer: PlaceSource, capital: PlaceRecord | None = None) -> Iterator[PlaceMention]:
    """The lands, waters and capitals that a country's name tells: "the Somali coast", "Mali's capital".

    ``capital`` is what "the capital" means in the text.  Offsets are into the tokens' text.
    """
    yield from _called_capital(scanned, capital) if capital is not None else ()
    words, starts = scanned.tokens.words, scanned.tokens.starts
    for mention in scanned.mentions:
        noun = mention.last + 1
        noun += noun < len(words) and words[noun] in _POSSESSIVES
        word = words[noun].lower() if noun < len(words) else ""
        reading = mention.readings[0]
        if (word not in _LANDS and word != _CAPITAL) or not isinstance(reading.entry, ActorEntry):
            continue
        own = noun > mention.last + 1 or mention.style == "adjective"
        if not own or reading.entry.kind != "country":
            continue
        record = _capital(reading.entry, gazetteer) if word == _CAPITAL else _country(reading.entry, gazetteer)
        if record is not None:
            first, end = starts[mention.first], starts[noun] + len(words[noun])
            precise = "exact" if word == _CAPITAL else "near" if word in _EDGES else "country"
            yield mention_of(record, first, end, scanned.tokens.text[first:end], precise)


def capital_meant(prepared: Prepared, found: Sequence[PlaceMention], gazetteer: PlaceSource) -> PlaceRecord | None:
    """What "the capital" means in a text that names no town and only one country; ``found`` are its places."""
    if prepared.dateline_place or any(p.precision in _EXACT for p in found):
        return None
    entries = [e for s in prepared.sentences for m in s.mentions if isinstance(e := m.readings[0].entry, ActorEntry)]
    named = {c for e in entries if e.kind in _OF_ONE_STATE for c in _countries(e)}
    country = next((e for e in entries if e.kind == "country"), None)
    return _capital(country, gazetteer) if country is not None and len(named) == 1 else None


def _called_capital(scanned: Scanned, capital: PlaceRecord) -> Iterator[PlaceMention]:
    """Where a sentence speaks of "the capital" without its name; offsets are into the tokens' text."""
    words, starts = scanned.tokens.words, scanned.tokens.starts
    for at in range(2, len(words) - 1):
        before, behind = words[at - 2].lower(), words[at + 1]
        if (words[at - 1], words[at]) != ("the", _CAPITAL) or before not in _INTO | _BESIDE:
            continue
        if behind not in _NO_TOWN and not behind[:1].isupper():
            end = starts[at] + len(_CAPITAL)
            precise = "near" if before in _BESIDE else "exact"
            yield mention_of(capital, starts[at - 1], end, scanned.tokens.text[starts[at - 1] : end], precise)


def _countries(entry: ActorEntry) -> set[str]:
    return {c.country for c in entry.codes if c.country}


def _country(entry: ActorEntry, gazetteer: PlaceSource) -> PlaceRecord | None:
    countries = _countries(entry)
    return gazetteer.country(countries.pop()) if len(countries) == 1 else None


def _capital(entry: ActorEntry, gazetteer: PlaceSource) -> PlaceRecord | None:
    """The first seat of a country's government, if the gazetteer has it as the capital: not of Bolivia, with two."""
    seats = (form.text for form in entry.forms if form.style == "seat")
    towns = (r for seat in seats for r in gazetteer.lookup(seat) if r.country in _countries(entry))
    first = next((r for r in towns if r.feature.startswith(_TOWN)), None)
    return first if first is not None and first.feature == _CAPITAL_CITY else None


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


def names_unknown_town(view: SentenceView, places: Sequence[PlaceMention]) -> bool:
    """Whether a sentence has a town that no gazetteer knows: what it tells is not at the place of the story."""
    tree = view.tree
    known = {p.start for p in places}
    told = any(
        tree.low[t] in PLACE_NOUNS and tree.low[t + 1] == "of" and tree.tags[t + 2] in L.NAME_TAGS
        and tree.starts[t + 2] not in known
        for t in range(len(tree) - 2)
    )  # fmt: skip
    return told or any(
        tree.low[t] in _BESIDE and tree.tags[t + 1] in L.NAME_TAGS and tree.starts[t + 1] not in known
        and t + 1 not in view.mention_at and tree.labels[t + 1] == L.PREPOSITION_OBJECT
        for t in range(len(tree) - 1)
    )  # fmt: skip


def town_told_later(
    act: Act, place: PlaceMention | None, after: Sequence[tuple[SentenceView, Sequence[PlaceMention]]]
) -> PlaceMention | None:
    """The town that one of the next sentences puts an act into whose own sentence has only its country or province.

    ``after`` are the sentences behind that of the act, with their places; offsets are those of their own sentence.
    """
    if place is None or place.precision not in _COARSE or act.code[:2] not in _FORCE or act.standing.background:
        return None
    for view, places in after[:_SENTENCES_ON]:
        inside = [p for p in places if p.precision in _EXACT and lies_in(p, place)]
        towns = [p for p in inside if _is_of_the_act(view, p)]
        if towns or any(p.precision in _EXACT for p in places):
            return towns[0] if len({p.name for p in towns}) == 1 else None
    return None


def lies_in(town: PlaceMention, whole: PlaceMention) -> bool:
    """Whether a town lies in a country or province."""
    return town.country == whole.country and (whole.precision == "country" or town.admin1 in (whole.name, whole.admin1))


def _is_of_the_act(view: SentenceView, town: PlaceMention) -> bool:
    """Whether a clause puts what "the attack" or "the blast" stands for into a town."""
    tree = view.tree
    tokens = tokens_of(view, town.start, town.end)
    if not tokens or tree.labels[tree.heads[tokens[-1]]] != L.PREPOSITION:
        return False
    above = tree.above(tokens[0])
    near = {*above, *(c for t in above if view.clauses.is_verb(t) for c in tree.children[t])}
    return any(tree.low[c] in _POINTING for t in near if tree.lemmas[t] in _ACTS_OF_FORCE for c in tree.children[t])


def _is_meant_before(view: SentenceView, token: int) -> bool:
    """Whether a noun is one spoken of before: "the town", "the Yemeni port city", but not "the town of Gao"."""
    tree = view.tree
    below = [c for c in tree.children[token] if tree.labels[c] != L.PUNCTUATION]
    if not below or tree.low[below[0]] != "the" or below[-1] > token:
        return False
    return all(tree.labels[c] in L.NOUN_MODIFIERS and tree.tags[c] not in _NAMING for c in below[1:])


def _is_seat_that_acts(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a town only says whose government or court is meant: "the Sarajevo government"."""
    tree, tokens = view.tree, tokens_of(view, place.start, place.end)
    behind = tree.heads[tokens[-1]] if tokens else 0
    return bool(tokens) and tree.labels[tokens[-1]] in L.BEFORE_NOUNS and tree.low[behind] in _OFFICES


def town_meant(
    view: SentenceView,
    act: Act,
    places: Mapping[int, Sequence[PlaceMention]],
    back: int = 3,
    dateline: PlaceMention | None = None,
) -> PlaceMention | None:
    """The town that "the city" in the clause of an act stands for, or the land of "the same district".

    It is the last one named before it; "here" is where the story was written.
    """
    tree = view.tree
    verb = view.clauses.governing_verb(act.head)
    for token in tree.subtree(act.head if verb is None else verb):
        if act.code[:2] in JUDGING and view.clauses.governing_verb(token) != verb:
            continue  # "appealed to the army to protect the town"
        definite = _is_meant_before(view, token)
        same = definite and any(tree.low[c] == "same" for c in tree.children[token])
        behind = tree.labels[token] == L.PREPOSITION_OBJECT and tree.low[tree.heads[token]] in _WITHIN
        if same and behind and tree.low[token] in _TOWNS | _DIVISIONS:
            named = (p for p in _named_before(view, token, places, back) if p.precision != "country")
            return next(named, None)
        beside = (act.head, verb, *act.clause.objects)  # "seized the barracks there"
        if tree.low[token] == "here" and tree.labels[token] == L.ADVERB and tree.heads[token] in beside:
            return dateline
        there = tree.low[token] == "there" and tree.labels[token] == L.ADVERB and tree.heads[token] in beside
        if there or (definite and (behind or tree.labels[token] in L.PATIENTS) and tree.low[token] in _TOWNS):
            towns = (p for p in _named_before(view, token, places, back) if not p.feature.startswith(_STATES))
            return next((p for p in towns if p.precision in _EXACT), None)
    return None


def _named_before(
    view: SentenceView, token: int, places: Mapping[int, Sequence[PlaceMention]], back: int
) -> Iterator[PlaceMention]:
    """The places named before a token, in its sentence and those before, the last first."""
    here = [p for p in places.get(view.index, ()) if tokens_of(view, p.start, p.end)[:1] < [token]]
    yield from (p for p in reversed(here) if not _is_seat_that_acts(view, p))
    yield from (p for n in range(view.index - 1, view.index - 1 - back, -1) for p in reversed(places.get(n, ())))


def with_places_before(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events in order; a deed without a place happened where the same people did one in the sentence before.

    "Rebels raided Lira on Friday. They abducted 20 children."
    """
    placed: list[BareEvent] = []
    for event in events:
        before = [e for e in reversed(placed) if event.view.index - e.view.index == 1 and e.place is not None]
        deed = next((e for e in before if _goes_on_there(event, e)), None) if event.place is None else None
        if event.by_story:
            deed = next((e for e in before if _sets_the_scene(e) and _is_of_the_scene(event, e)), None)
        placed.append(evolve(event, place=deed.place) if deed is not None else event)
    return placed


def _sets_the_scene(deed: BareEvent) -> bool:
    """Whether a sentence leads away from where the story is: "In Goma, police arrested a mayor"."""
    place = deed.place
    return place is not None and not deed.by_story and deed.view.tree.low[0] in _WITHIN and place.start < _NEAR_START


def _is_of_the_scene(event: BareEvent, deed: BareEvent) -> bool:
    """Whether force that is told next, on no other day, goes on where the one before was."""
    same = event.date.first == deed.date.first or event.date.basis != "text"
    return same and event.code[:2] in _FORCE and deed.code[:2] in _FORCE and is_of_the_story(event.act)


def _goes_on_there(event: BareEvent, deed: BareEvent) -> bool:
    """Whether an act may be of the place of a deed: of the same doer or against the same people, on no other day."""
    same = event.date.first == deed.date.first or event.date.basis != "text"
    doers = {a.code for a in (deed.source, deed.target) if a is not None and a.code}
    own = {a.code for a in (event.source, event.target) if a is not None}
    force = event.code[:2] in _FORCE and deed.code[:2] in _FORCE
    return same and force and is_of_the_story(event.act) and not own.isdisjoint(doers)
