"""Names of states and capitals that a text means otherwise: the Lima of "LIMA, Ohio", "Macon, Georgia".

Short names of states are also those of towns of the only other state of a text: "Bolivian police ... in Trinidad".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from attrs import evolve

from eventcode.coding.article import Prepared, Scanned, countries_named, towns_by_country
from eventcode.coding.names import NameMention
from eventcode.coding.place_origin import AMERICA, ENOUGH_AMERICAN, american_cues
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource
from eventcode.lexicon.entries import ActorEntry
from eventcode.model import PlaceMention

_STATE = "country"
_PERSON = "person"
_TOWN = "PPL"
# Fewer people make no town that a text names without more ado; the United States have a town of every name.
_PEOPLE = 30_000
# Capitals with a large namesake in another country.
_TWO_CITIES = frozenset({"tripoli", "georgetown", "san jose", "santiago", "victoria", "kingston", "hamilton"})


def without_namesakes(prepared: Prepared, find: Callable[[], Sequence[PlaceMention]]) -> Prepared:
    """An article without the names of actors whose places the text puts into another country.

    ``find`` gives the places of the text, with offsets into it; it is asked only where a name that may be a state's
    or a capital's stands next to a comma and another name, or where the text is American by its words.
    """
    doubtful = {name for s in prepared.sentences for m in s.mentions if (name := _shared_name(s, m))}
    seats = {_text(s, m) for s in prepared.sentences for m in s.mentions if m.style == "seat"}
    if seats and american_cues(prepared.article.text) >= ENOUGH_AMERICAN:
        doubtful |= seats
    town, comma, _ = (prepared.dateline_place or "").partition(",")
    doubtful |= {town.casefold()} if comma else set()
    doubtful |= seats & _TWO_CITIES | _short_names(prepared.sentences).keys()
    if not doubtful:
        return prepared
    places = find()
    meant = _located(prepared, {p.start: p.country for p in places}, doubtful)
    meant |= {p.text.casefold(): p.country for p in reversed(places) if p.text.casefold() in doubtful}
    sentences = tuple(evolve(s, mentions=list(_kept(s, meant))) for s in prepared.sentences)
    return evolve(prepared, sentences=sentences)


def towns_told(sentences: Sequence[Scanned], gazetteer: PlaceSource) -> dict[int, str]:
    """Where the names start of towns whose country a text tells, and which it is."""
    return dict(towns_by_country(sentences)) | _towns_like_states(sentences, gazetteer)


def is_of_another_country(mention: NameMention, countries: Collection[str]) -> bool:
    """Whether a text names countries and a name is that of a body of none of them: "Balad" is a town elsewhere."""
    forms = [(r.entry, r.form) for r in mention.readings]
    bodies = all(isinstance(e, ActorEntry) and e.kind != _PERSON for e, _ in forms)
    return bodies and bool(countries) and all(f is not None and f.condition not in (None, *countries) for _, f in forms)


def _towns_like_states(sentences: Sequence[Scanned], gazetteer: PlaceSource) -> dict[int, str]:
    """Where short names of states start that a text means as towns of the only other state it names, and its code."""
    short = _short_names(sentences)
    others = countries_named(sentences).difference(*short.values())
    if len(others) != 1 or AMERICA in others:
        return {}
    (country,) = others
    towns = {n for n in short if any(_is_town_of(r, country) for r in gazetteer.lookup(n.title()))}
    return {s.offset + s.tokens.starts[m.first]: country for s in sentences for m in s.mentions if _text(s, m) in towns}


def _short_names(sentences: Sequence[Scanned]) -> dict[str, set[str]]:
    """The names of states in a text that are not their whole names, with their countries: "Trinidad", "Antigua"."""
    found = {}
    for scanned in sentences:
        for mention in scanned.mentions:
            entry, form = mention.readings[0].entry, mention.readings[0].form
            short = isinstance(entry, ActorEntry) and form is not None and form.text != entry.name
            if short and isinstance(entry, ActorEntry) and entry.kind == _STATE and mention.style == "name":
                found[_text(scanned, mention)] = {c.country for c in entry.codes if c.country}
    return found


def _is_town_of(record: PlaceRecord, country: str) -> bool:
    town = record.feature.startswith(_TOWN) and record.country == country
    return town and record.population >= _PEOPLE


def _located(prepared: Prepared, countries: Mapping[int, str | None], names: set[str]) -> dict[str, str | None]:
    """The countries of the states that stand behind some names and a comma: "Paris, Tennessee"."""
    found: dict[str, str | None] = {}
    for scanned in prepared.sentences:
        starts = scanned.tokens.starts
        for mention in scanned.mentions:
            name, behind = _text(scanned, mention), mention.last + 2
            if name in names and behind < len(starts) and scanned.tokens.words[behind - 1] == ",":
                found[name] = countries.get(scanned.offset + starts[behind])
    return {name: country for name, country in found.items() if country is not None}


def _shared_name(scanned: Scanned, mention: NameMention) -> str:
    """The name of a mention that "City, State" may be about, in lower case; else an empty string."""
    words = scanned.tokens.words
    before, after = words[max(0, mention.first - 2) : mention.first], words[mention.last + 1 : mention.last + 3]
    next_to = (before[-1:] == (",",) and before[0][:1].isupper()) or (after[:1] == (",",) and after[-1][:1].isupper())
    return _text(scanned, mention) if next_to and _may_be_shared(mention) else ""


def _may_be_shared(mention: NameMention) -> bool:
    reading = mention.readings[0]
    return isinstance(reading.entry, ActorEntry) and (mention.style == "seat" or reading.entry.kind == _STATE)


def _kept(scanned: Scanned, meant: dict[str, str | None]) -> Iterator[NameMention]:
    for mention in scanned.mentions:
        country = meant.get(_text(scanned, mention))
        own = {c.country for r in mention.readings if isinstance(r.entry, ActorEntry) for c in r.entry.codes}
        if country is None or country in own or not _may_be_shared(mention):
            yield mention


def _text(scanned: Scanned, mention: NameMention) -> str:
    first, last = scanned.tokens.starts[mention.first], scanned.tokens.starts[mention.last]
    return scanned.tokens.text[first : last + len(scanned.tokens.words[mention.last])].casefold()
