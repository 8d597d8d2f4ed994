"""Loading: dictionaries, gazetteer and model joined into a coder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eventcode.coder import Coder
from eventcode.coding.events import EventMaker
from eventcode.coding.groups_abroad import GroupsAbroad
from eventcode.coding.phrases_found import Discarder
from eventcode.coding.states_in_time import StatesInTime
from eventcode.errors import InputError
from eventcode.gazetteer.csv_source import read_places_csv
from eventcode.gazetteer.layered import LayeredGazetteer
from eventcode.gazetteer.overlay import PlaceOverlay
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource
from eventcode.gazetteer.store import Gazetteer
from eventcode.lexicon.dictionaries import DEFAULT, Dictionaries
from eventcode.lexicon.entries import PlaceEntry
from eventcode.lexicon.layers import layered
from eventcode.model import Provenance
from eventcode.output.fatalities import AS_TOLD, check_rule
from eventcode.output.projections import Projector
from eventcode.parse.parser import Parser
from eventcode.prepared import Keeper
from eventcode.recipe import Recipe
from eventcode.version import __version__

Layer = str | Path


def load(
    *,
    model: str | None = None,
    dictionaries: Dictionaries | Layer | Sequence[Layer | Dictionaries] = DEFAULT,
    gazetteer: PlaceSource | Layer | Sequence[PlaceSource | Layer] = DEFAULT,
    infer_actors: bool = True,
    include_unrealised: bool = False,
    triage: bool = True,
    fatalities: str = AS_TOLD,
) -> Coder:
    """A coder with everything loaded.

    - ``model``: a spaCy English pipeline by name; without it the pinned one.
    - ``dictionaries``: a folder or file, dictionaries that were read or imported, or a list of them in layers, the
      later wins, ``eventcode.DEFAULT`` standing for the shipped ones.
    - ``gazetteer``: likewise, a ``.sqlite`` or ``.csv`` file.
    - ``infer_actors=False`` leaves out what the text does not state.
    - ``include_unrealised=True`` also gives negated and hypothetical acts, with that status.
    - ``triage=False`` parses every sentence.
    - ``fatalities="acled"`` puts ACLED's numbers for "dozens" and the like, and 0 where violence is told without
      deaths, and says so in the column ``fatality_rule``.

    Raises ModelError, DictionaryError, GazetteerError or InputError, each saying what to do.
    """
    check_rule(fatalities)
    keeper = Keeper.of(dictionaries, model)
    kept = keeper.take()
    words = layered(dictionaries) if kept is None else kept.dictionaries
    places, digest = _gazetteer(gazetteer, words)
    parser = Parser.load(model, words.hyphened_verbs())
    ready = keeper.prepared(words, parser.lemmas.is_common) if kept is None else kept
    made_by = _provenance(words, digest, parser)
    return Coder(
        dictionaries=words,
        gazetteer=places,
        provenance=made_by,
        parser=parser,
        names=ready.names,
        finder=ready.finder,
        maker=EventMaker(
            cameo=words.cameo,
            states=StatesInTime.of(words.actors),
            groups=GroupsAbroad.of(words.actors),
            infer=infer_actors,
            unrealised=include_unrealised,
        ),
        projector=Projector.of(words, made_by, fatalities),
        discarder=Discarder.of(words.discards),
        triage=triage,
        recipe=Recipe(
            model=model,
            dictionaries=dictionaries,
            gazetteer=gazetteer,
            infer_actors=infer_actors,
            include_unrealised=include_unrealised,
            triage=triage,
            fatalities=fatalities,
        ),
    )


def _provenance(words: Dictionaries, gazetteer: str, parser: Parser) -> Provenance:
    model = f"{parser.model} {parser.digest}"
    return Provenance(version=__version__, dictionaries=words.digest, gazetteer=gazetteer, model=model)


def default_gazetteer() -> Path:
    """The gazetteer file that comes with the package."""
    return Path(__file__).parent / "data" / "gazetteer.sqlite"


def open_gazetteer(layers: PlaceSource | Layer | Sequence[PlaceSource | Layer] = DEFAULT) -> PlaceSource:
    """The places that :func:`load` would look up, without a model: layers as its ``gazetteer``."""
    return _gazetteer(layers, layered(DEFAULT))[0]


def _gazetteer(given: PlaceSource | Layer | Sequence[Any], words: Dictionaries) -> tuple[PlaceSource, str]:
    """The layers as one source, the places of the dictionaries above the shipped file."""
    layers = [given] if isinstance(given, str | Path) or not isinstance(given, Sequence) else given
    sources: list[PlaceSource] = []
    digests = []
    for layer in layers:
        source = _open(layer) if isinstance(layer, str | Path) else layer
        sources.append(source)
        digests.append(getattr(source, "digest", "memory"))
        if layer == DEFAULT:
            sources.append(_supplement(words))
    return LayeredGazetteer(sources), "+".join(digests)


def _open(layer: Layer) -> PlaceSource:
    path = default_gazetteer() if layer == DEFAULT else Path(layer)
    if layer != DEFAULT and not path.is_file():
        raise InputError(f"no gazetteer at {path}: give a .sqlite or .csv file")
    return read_places_csv(path) if path.suffix == ".csv" else Gazetteer.open(path)


def _supplement(words: Dictionaries) -> PlaceOverlay:
    return PlaceOverlay((_record(p, words), p.aliases) for p in words.places)


def _record(place: PlaceEntry, words: Dictionaries) -> PlaceRecord:
    country = words.countries.get(place.country or "", {})
    return PlaceRecord(
        name=place.name,
        geonameid=None,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        country_iso2=country.get("iso2") or None,
        admin1=place.admin1,
        admin1_code=None,
        feature=place.kind,
        population=0,
        where=place.where,
    )
