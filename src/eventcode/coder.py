"""The coder: everything loaded once, articles in, events out."""

from __future__ import annotations

import datetime
import itertools
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen

from eventcode.coding.act import Act
from eventcode.coding.actor_codes import with_country
from eventcode.coding.actor_words import Words
from eventcode.coding.actors import ActorReader
from eventcode.coding.acts import ActFinder
from eventcode.coding.answered_deeds import AnswerWords, with_answered
from eventcode.coding.article import (
    Prepared,
    Scanned,
    capitals_inside,
    conditions_of,
    countries_named,
    worth_parsing,
)
from eventcode.coding.claims import with_claims, with_denials, without_opinions
from eventcode.coding.crowds import CrowdWords, with_crowds, with_gatherings
from eventcode.coding.dates import find_dates
from eventcode.coding.disasters import DisasterWords, without_disasters
from eventcode.coding.events import EventMaker, Setting
from eventcode.coding.games import GameWords, without_games
from eventcode.coding.local_crime import CrimeWords, without_local_crime
from eventcode.coding.merge import merge
from eventcode.coding.names import NameIndex
from eventcode.coding.namesakes import is_of_another_country, towns_told, without_namesakes
from eventcode.coding.other_actor import state_of
from eventcode.coding.outcomes import with_outcomes
from eventcode.coding.phrases_found import Discarder, IssueCounter
from eventcode.coding.places import find_places, mention_of
from eventcode.coding.publication import parse_date
from eventcode.coding.seafarers import with_seafarers
from eventcode.coding.states_apart import with_states_apart
from eventcode.coding.story_country import with_story_country
from eventcode.coding.story_place import story_place
from eventcode.coding.story_time import with_story_dates, with_times_told
from eventcode.coding.things_taken import with_owners
from eventcode.coding.told_places import capital_meant, lands_of, with_places_before
from eventcode.coding.untold_doers import with_doers, with_planters, with_takers, without_deeds_of_nobody
from eventcode.coding.view import SentenceView, Surroundings
from eventcode.errors import InputError
from eventcode.gazetteer.protocol import PlaceSource
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import ActorEntry, NameForm
from eventcode.model import Actor, Article, CodedArticle, Event, PlaceMention, Provenance, ResolvedDate, Sentence
from eventcode.output.projections import Projector
from eventcode.parse.lemmas import CommonWords
from eventcode.parse.parser import Parser
from eventcode.parse.standing import STANDING_SETS, StandingWords
from eventcode.recipe import Recipe
from eventcode.syntax import Tree
from eventcode.text.casing import is_title, is_upper, truecase
from eventcode.text.datelines import split_dateline
from eventcode.text.english import not_english_reason, not_prose_reason
from eventcode.text.furniture import furniture_spans
from eventcode.text.headlines import is_open, split_label
from eventcode.text.normalise import repair
from eventcode.text.sentences import split_sentences

_BATCH: Final = 64
_LARGE: Final = 100_000
_TOWN: Final = 50_000
_IN: Final = "in "
_FIELDS: Final = ("id", "text", "date", "title", "url", "source")


@frozen(kw_only=True, eq=False)
class Coder:
    """Codes English news text into events.  Made by :func:`eventcode.load`; holds no state between calls."""

    dictionaries: Dictionaries
    gazetteer: PlaceSource
    provenance: Provenance
    parser: Parser = field(repr=False)
    names: NameIndex = field(repr=False)
    finder: ActFinder = field(repr=False)
    maker: EventMaker = field(repr=False)
    projector: Projector = field(repr=False)
    discarder: Discarder = field(repr=False)
    recipe: Recipe = field(repr=False)
    triage: bool = True

    def code(
        self, text: str, date: str | datetime.date | None = None, title: str | None = None, id: str | None = None
    ) -> list[Event]:
        """The events of one article.

        ``date`` is the day of publication (ISO string or date); without it relative dates stay unresolved.
        A text that cannot be read as English prose gives none; ``code_many`` and ``explain`` say why.
        Raises TypeError for a text that is no string and :class:`InputError` for a date that is none.
        """
        article = Article(
            id=id or "", text=_text(text), date=parse_date(date), title=None if title is None else _text(title)
        )
        return list(self._code_batch([article])[0].events)

    def code_many(self, articles: Iterable[Mapping[str, Any] | Article], processes: int = 1) -> Iterator[CodedArticle]:
        """Code a stream of articles; one result for each, in order.

        An article is an :class:`Article` or a mapping with text and perhaps id, date, title, url and source;
        a mapping with an ``error`` (of whoever read it) passes through.
        One that cannot be coded gives its reason in ``error``; the others go on.
        ``processes`` above 1 spawns so many, each with a coder of its own; the results do not depend on it.
        Raises :class:`InputError` for fewer than one process, and where processes cannot start.
        """
        if processes < 1:
            raise InputError(f"processes must be 1 or more, not {processes}")
        if processes > 1:
            from eventcode.processes import code_in_processes

            yield from code_in_processes(self.recipe, articles, processes)
            return
        stream = iter(articles)
        while batch := list(itertools.islice(stream, _BATCH)):
            yield from self._code_some(batch)

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text, with offsets into it."""
        return [evolve(s, text=text[s.start : s.end]) for s in split_sentences(repair(_text(text)))]

    def dates(self, text: str, date: str | datetime.date | None = None) -> list[ResolvedDate]:
        """The date expressions of a text that can be resolved, seen from the publication ``date``.

        They stand for whole units of the calendar; only the date of an event is clipped at publication.
        """
        return [
            evolve(d, text=text[d.start : d.end])
            for d in find_dates(repair(_text(text)), parse_date(date), narrow=False)
        ]

    def places(self, text: str) -> list[PlaceMention]:
        """The place names of a text, resolved against the gazetteer."""
        scanned = [self._scan(i, s, s.start) for i, s in enumerate(split_sentences(repair(_text(text))))]
        return [evolve(p, text=text[p.start : p.end]) for p in self._find_places(repair(text), scanned)]

    def issues(self, text: str) -> dict[str, int]:
        """How often a text speaks of each issue of the dictionaries' ``.issues`` files, by code; commonest first."""
        counter = IssueCounter.of(self.dictionaries.issues)
        return counter.count([s.text for s in split_sentences(repair(_text(text)))])

    def actor(self, text: str, date: str | datetime.date | None = None) -> Actor | None:
        """The actor that a phrase names at ``date``, or None: "Syrian Foreign Minister" is SYRGOV."""
        phrase = repair(_text(text)).strip()
        if not phrase:
            return None
        scanned = self._scan(0, Sentence(start=0, end=len(phrase), text=phrase), 0)
        tree = next(self.parser.parse([scanned.tokens]))
        view = self._view(scanned, tree)
        countries = countries_named([scanned]) or conditions_of([scanned])
        reader = ActorReader(words=self.dictionaries.word_sets(Words), day=parse_date(date), countries=countries)
        root = next((t for t in range(len(tree)) if tree.heads[t] == t), 0)
        actor = reader.read(view, root) or reader.read_span(view, [m for m in view.mentions if not m.inert])
        if actor is not None and actor.country:
            return actor
        places = [p for p in self._find_places(phrase, [scanned]) if p.country]
        if actor is not None:
            return with_country(actor, places[0].country if places else None)  # "Shanghai police"
        return next((state_of(p) for p in places if p.text == phrase), None)  # "Shanghai"

    def explain(self, text: str, date: str | datetime.date | None = None, title: str | None = None) -> Any:
        """Why each event of a text was coded, and what the nearest rules lacked where none was.

        Gives an :class:`eventcode.Explanation`; its ``str()`` is the tree that ``eventcode explain`` prints.
        """
        from eventcode.explain import explain

        return explain(self, Article(id="", text=_text(text), date=parse_date(date), title=title))

    # ---- the path of an article

    def _code_some(self, batch: Sequence[Mapping[str, Any] | Article]) -> Iterator[CodedArticle]:
        """Code a batch; when it fails as a whole, one article at a time, so that only the bad one is lost."""
        read = [read_article(item) for item in batch]
        good = [a for a in read if isinstance(a, Article)]
        try:
            coded = iter(self._code_batch(good))
        except Exception:
            coded = iter([self._code_alone(a) for a in good])
        for item in read:
            yield next(coded) if isinstance(item, Article) else item

    def _code_alone(self, article: Article) -> CodedArticle:
        try:
            return self._code_batch([article])[0]
        except Exception as error:
            return CodedArticle(id=article.id, error=f"{type(error).__name__}: {error}")

    def _code_batch(self, articles: Sequence[Article]) -> list[CodedArticle]:
        with self.parser.passing():
            return self._code_whole(articles)

    def _code_whole(self, articles: Sequence[Article]) -> list[CodedArticle]:
        prepared = [self.prepare(a) for a in articles]
        trees = self.parser.parse(s.tokens for p in prepared if isinstance(p, Prepared) for s in p.to_parse)
        return [
            p if isinstance(p, CodedArticle) else self._finish(p, list(itertools.islice(trees, len(p.chosen))))
            for p in prepared
        ]

    def prepare(self, article: Article) -> Prepared | CodedArticle:
        """Sentences, names and triage of an article; a :class:`CodedArticle` where it can give no events."""
        text = repair(article.text)
        if not text.strip() and not (article.title or "").strip():
            return CodedArticle(id=article.id, error="no text")
        if (reason := not_prose_reason(text) or not_english_reason(text)) is not None:
            return CodedArticle(id=article.id, error=reason)
        if (discard := self.discarder.story(f"{article.title or ''}\n{text}")) is not None:
            return CodedArticle(id=article.id, discarded=f"“{discard.text}” ({discard.where})")
        scanned, dateline = self._sentences_of(text, article.title)
        kept = [(i, s) for i, s in enumerate(scanned) if self.discarder.sentence(s.sentence.text) is None]
        inside = capitals_inside(scanned)
        chosen = tuple(i for i, s in kept if not self.triage or self._worth_parsing(s, inside))
        published, basis = _anchor(article.date, dateline.date if dateline else None)
        prepared = Prepared(
            article=article,
            sentences=tuple(scanned),
            chosen=chosen,
            published=published,
            date_basis=basis,
            dateline_place=dateline.place if dateline else None,
        )
        return without_namesakes(prepared, lambda: self._places_of(prepared))

    def views(self, prepared: Prepared, trees: Sequence[Tree]) -> list[SentenceView]:
        """The parsed sentences of an article, as the coding steps see them."""
        return [self._view(s, t) for s, t in zip(prepared.to_parse, trees, strict=True)]

    def acts(self, views: Sequence[SentenceView], reader: ActorReader) -> list[tuple[SentenceView, list[Act]]]:
        """The acts of each sentence."""
        return [(v, self.finder.find(v, self.surroundings(v, reader))) for v in views]

    def acts_of(self, prepared: Prepared) -> Iterator[tuple[SentenceView, list[Act], ActorReader]]:
        """The parsed sentences of one article with their acts, whatever their standing."""
        trees = list(self.parser.parse(s.tokens for s in prepared.to_parse))
        views = self.views(prepared, trees)
        reader = self.reader(prepared, views)
        yield from ((view, acts, reader) for view, acts in self.acts(views, reader))

    def surroundings(self, view: SentenceView, reader: ActorReader) -> Surroundings:
        """What rules may ask of a sentence."""
        return Surroundings(view=view, read_all=reader.read_all, counting=reader.words.counting)

    def reader(self, prepared: Prepared, views: Sequence[SentenceView]) -> ActorReader:
        """A reader of the actors of one article."""
        return ActorReader(
            words=self.dictionaries.word_sets(Words),
            day=prepared.published,
            countries=self._countries(prepared),
            before=tuple(views),
        )

    def _countries(self, prepared: Prepared) -> frozenset[str]:
        """The countries that an article names, and those of its towns where a name of several bearers asks for one."""
        named = countries_named(prepared.sentences)
        asked = conditions_of(prepared.sentences) - named
        if not asked:
            return named
        return named | {p.country for p in self._places_of(prepared) if p.country in asked}

    def _finish(self, prepared: Prepared, trees: Sequence[Tree]) -> CodedArticle:
        views = self.views(prepared, trees)
        reader = self.reader(prepared, views)
        acts = self.acts(views, reader)
        if not any(found for _, found in acts):
            return CodedArticle(id=prepared.article.id)
        setting = self.setting(prepared, reader)
        bare = [e for view, found in acts for e in self.maker.events(view, found, setting)]
        texts = {s.index: s.sentence.text for s in prepared.sentences if s.index >= 0}
        bare = with_times_told(bare, views, setting.dates, self.dictionaries.words("told_deeds"))
        bare = with_outcomes(with_story_dates(with_places_before(bare), prepared.published), views, texts)
        bare = without_local_crime(bare, prepared.article.text, texts, self.dictionaries.word_sets(CrimeWords))
        bare = without_disasters(bare, texts, self.dictionaries.word_sets(DisasterWords))
        bare = without_games(without_opinions(bare), texts, self.dictionaries.word_sets(GameWords))
        bare = with_gatherings(
            with_crowds(with_claims(bare, self.maker.groups)), self.dictionaries.word_sets(CrowdWords)
        )
        bare = with_answered(with_doers(with_planters(bare)), self.dictionaries.word_sets(AnswerWords))
        bare = with_story_country(bare, reader.countries, setting.lead) if self.maker.infer else bare
        bare = without_deeds_of_nobody(with_seafarers(with_takers(bare)), len(texts))
        bare = with_denials(with_owners(bare))
        return CodedArticle(id=prepared.article.id, events=self.projector.events(prepared.article, merge(bare)))

    def setting(self, prepared: Prepared, reader: ActorReader) -> Setting:
        """Dates and places of an article by sentence, and the place that its story is about."""
        found = self._places_of(prepared)
        body = [s for s in prepared.sentences if s.index >= 0]
        capital = capital_meant(prepared, found, self.gazetteer)
        places = {
            s.index: [*_shifted(found, s.offset, s.sentence.end), *lands_of(s, self.gazetteer, capital)] for s in body
        }
        dates: dict[int, Sequence[ResolvedDate]] = {}
        last_day: ResolvedDate | None = None
        for scanned in prepared.to_parse:
            here = find_dates(scanned.tokens.text, prepared.published, told=last_day)
            last_day = next((d for d in reversed(here) if d.precision == "day"), last_day)
            dates[scanned.index] = here
            if scanned.index < 0:
                places[-1] = self._find_places(scanned.tokens.text, [scanned])
        named = self._named_by_the_dateline(prepared)
        lead_index, lead = self._lead(named, reader.before, places) or (-1, None)
        return Setting(
            labels={s.index: p for s in prepared.to_parse if s.label for p in find_places(s.label, self.gazetteer)[:1]},
            reader=reader,
            published=prepared.published,
            date_basis=prepared.date_basis,
            dates=dates,
            places=places,
            lead=lead,
            lead_index=lead_index,
            lead_country=self._country_of(lead),
            dateline=next(iter(named), None),
        )

    def _named_by_the_dateline(self, prepared: Prepared) -> list[PlaceMention]:
        """The places of the dateline, which is nothing but a place: read as if "in" stood before it."""
        if not prepared.dateline_place:
            return []
        found = find_places(f"{_IN}{prepared.dateline_place.title()}", self.gazetteer)
        return [evolve(p, start=p.start - len(_IN), end=p.end - len(_IN)) for p in found]

    def _lead(
        self,
        named: Sequence[PlaceMention],
        views: Sequence[SentenceView],
        places: Mapping[int, Sequence[PlaceMention]],
    ) -> tuple[int, PlaceMention] | None:
        """The place that the story is about: that ``named`` in the dateline, else the first of something put into it.

        With the number of the sentence that tells it.
        """
        return story_place(named, [(v, places.get(v.index, ())) for v in views if v.index >= 0])

    def _country_of(self, place: PlaceMention | None) -> PlaceMention | None:
        """The country of a place, told by the same words."""
        record = self.gazetteer.country(place.country) if place is not None and place.country else None
        return mention_of(record, place.start, place.end, place.text, "country") if place and record else None

    def _sentences_of(self, text: str, title: str | None) -> tuple[list[Scanned], Any]:
        found = []
        if title and title.strip():
            clean = repair(title).strip()
            found.append(self._scan_open(-1, Sentence(start=0, end=len(clean), text=clean), 0))
        furniture = furniture_spans(text)
        sentences = [s for s in split_sentences(text) if not any(a <= s.start and s.end <= b for a, b in furniture)]
        dateline = split_dateline(text)
        for i, sentence in enumerate(sentences):
            offset = (
                max(sentence.start, dateline.end)
                if dateline and sentence.start < dateline.end <= sentence.end
                else sentence.start
            )
            if offset < sentence.end:
                found.append(self._scan_open(i, sentence, offset))
        return found, dateline

    def _scan_open(self, index: int, sentence: Sentence, offset: int) -> Scanned:
        """Scan a sentence; one that is not closed by a full stop without the label of a headline."""
        told = sentence.text[offset - sentence.start :]
        if not is_open(told):
            return self._scan(index, sentence, offset)
        headline = split_label(told)
        return self._scan(index, sentence, offset + headline.start, offset + headline.end, headline.label)

    def _scan(self, index: int, sentence: Sentence, offset: int, end: int | None = None, label: str = "") -> Scanned:
        last = len(sentence.text) if end is None else end - sentence.start
        given = sentence.text[offset - sentence.start : last].replace("\n", " ")
        plain = self._true_case(given) if is_upper(given) or is_title(given) else given
        tokens = self.parser.tokenise(plain)
        return Scanned(
            index=index,
            sentence=sentence,
            offset=offset,
            tokens=tokens,
            mentions=self.names.scan(tokens.words),
            recased=plain != given,
            label=label,
        )

    def _true_case(self, text: str) -> str:
        """Capitals and headlines as running text of the same length."""
        common = CommonWords(lemmas=self.parser.lemmas, is_place=self._is_large_place)
        tokens = self.parser.tokenise(truecase(text, self.names.usual_forms, common))
        starts = {tokens.starts[i] for i in self.names.capitals(tokens.words)}
        return "".join(c.upper() if i in starts and len(c.upper()) == 1 else c for i, c in enumerate(tokens.text))

    def _is_large_place(self, word: str) -> bool:
        return any(p.population >= _LARGE for p in self.gazetteer.lookup(word)[:1])

    def _worth_parsing(self, scanned: Scanned, inside: frozenset[str]) -> bool:
        """Triage; ``inside`` are the words with a capital within a sentence of the article."""
        lemmas = self.parser.lemmas
        return worth_parsing(
            scanned,
            self.finder.index.lemmas,
            map(lemmas.candidates, scanned.tokens.words),
            lambda word: word in inside or not lemmas.is_common(word.lower()),
        )

    def _view(self, scanned: Scanned, tree: Tree) -> SentenceView:
        words = StandingWords(**{n: self.dictionaries.words(n) for n in STANDING_SETS})
        offset = scanned.offset - scanned.sentence.start
        tree = with_states_apart(tree, scanned.mentions)
        return SentenceView.of(scanned.index, scanned.sentence, tree, scanned.mentions, words, scanned.label, offset)

    def _places_of(self, prepared: Prepared) -> list[PlaceMention]:
        """The places that the text of an article names; it is searched once."""
        if not prepared.places:
            body = [s for s in prepared.sentences if s.index >= 0]
            states = {
                p.country for p in self._named_by_the_dateline(prepared) if p.precision == "country" and p.country
            }
            prepared.places.extend(self._find_places(repair(prepared.article.text), body, states))
        return prepared.places

    def _find_places(self, text: str, sentences: Sequence[Scanned], stated: Collection[str] = ()) -> list[PlaceMention]:
        """Places of a text, about the ``stated`` countries, with the names of people and organisations blocked."""
        countries = countries_named(sentences).union(stated)
        blocked = [span for s in sentences for span in self._blocked(s, countries)]
        return find_places(text, self.gazetteer, blocked, countries, towns_told(sentences, self.gazetteer))

    def _blocked(self, scanned: Scanned, countries: Collection[str]) -> Iterator[tuple[int, int]]:
        starts, words = scanned.tokens.starts, scanned.tokens.words
        for mention in (m for m in scanned.mentions if not is_of_another_country(m, countries)):
            reading = mention.readings[0]
            if isinstance(reading.entry, ActorEntry) and not self._is_place(reading.entry, reading.form):
                yield (
                    scanned.offset + starts[mention.first],
                    scanned.offset + starts[mention.last] + len(words[mention.last]),
                )

    def _is_place(self, entry: ActorEntry, form: NameForm | None) -> bool:
        """Whether a name of an actor is one of a place too: a country's, or a seat of government that is a city."""
        if form is None or form.style != "seat":
            return entry.kind == "country" and (form is None or form.style != "adjective")
        found = self.gazetteer.lookup(form.text)[:1]
        return any(p.feature == "PPLC" or p.population >= _TOWN or p.where is not None for p in found)


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    return text


def read_article(item: Mapping[str, Any] | Article) -> Article | CodedArticle:
    """An article from a mapping; what is wrong with it becomes its error."""
    if isinstance(item, Article):
        return item
    if not isinstance(item, Mapping):
        return CodedArticle(id="", error=f"an article must be a mapping, not {type(item).__name__}")
    values = {k: item.get(k) for k in _FIELDS}
    identifier = "" if values["id"] is None else str(values["id"])
    if item.get("error"):
        return CodedArticle(id=identifier, error=str(item["error"]))
    if not isinstance(values["text"], str):
        return CodedArticle(id=identifier, error=f"text must be a string, not {type(values['text']).__name__}")
    for name in ("title", "url", "source"):
        if not isinstance(values[name], str | None):
            return CodedArticle(id=identifier, error=f"{name} must be a string, not {type(values[name]).__name__}")
    try:
        date = parse_date(values["date"])
    except InputError as error:
        return CodedArticle(id=identifier, error=str(error))
    return Article(
        id=identifier, text=values["text"], date=date, title=values["title"], url=values["url"], source=values["source"]
    )


def _anchor(published: datetime.date | None, dateline: str | None) -> tuple[datetime.date | None, str]:
    """The day that relative dates count from, and what to call it."""
    found = find_dates(dateline, published) if dateline else []
    if found and found[0].precision == "day" and (published is None or abs((published - found[0].first).days) <= 7):
        return found[0].first, "dateline"
    return published, "default" if published else "none"


def _shifted(found: Sequence[PlaceMention], start: int, end: int) -> list[PlaceMention]:
    """The places between two offsets of the text, with offsets from the first; ``found`` is in its order."""
    first = bisect_left(found, start, key=lambda p: p.start)
    after = bisect_left(found, end, key=lambda p: p.start)
    return [evolve(p, start=p.start - start, end=p.end - start) for p in found[first:after] if p.end <= end]
