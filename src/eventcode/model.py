"""The values that flow through the coder: plain, frozen, and free of spaCy.

Every step takes values of this module and returns values of this module.  Offsets are character
offsets into the text they are named after, end exclusive; token numbers count from 0.
"""

from __future__ import annotations

import datetime
from typing import Any, Final

from attrs import field, frozen

from eventcode.row_cells import acled_columns, actor_columns, count_columns, iso
from eventcode.spans import Spans

EVENT_COLUMNS = tuple(
    (
        "event_id act_id acled_id article_id url article_date sentence start end text source source_text "
        "source_name source_country source_roles source_basis target target_text target_name target_country "
        "target_roles target_basis action_text cameo cameo_name quad_class goldstein plover plover_mode "
        "plover_contexts acled_disorder acled_event acled_sub_event date_start date_end date_precision date_basis "
        "date_text place_text place_name geonameid lat lon place_country admin1 place_feature place_precision "
        "fatalities fatalities_low fatalities_high fatalities_text injured status attribution confidence rule "
        "rule_where version dictionaries gazetteer model"
    ).split()
)
"""The keys of ``Event.as_row()``, in order."""

FULL_COLUMNS = tuple(
    (
        "plover_score acled_actor1 acled_assoc_actor1 acled_inter1 acled_actor2 acled_assoc_actor2 acled_inter2 "
        "acled_interaction "
        "acled_civilian_targeting acled_time_precision acled_geo_precision injured_low injured_high injured_text "
        "fatalities_source fatalities_target fatality_rule abducted abducted_low abducted_high abducted_text "
        "arrested arrested_low arrested_high arrested_text displaced displaced_low displaced_high displaced_text"
    ).split()
)
"""The keys that ``as_row(full=True)`` adds."""


@frozen(kw_only=True)
class Where:
    """A line of a dictionary file.  ``file`` is relative to the dictionaries' folder."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@frozen(kw_only=True)
class Sentence:
    """A sentence of a text: ``text == source[start:end]``."""

    start: int
    end: int
    text: str


@frozen(kw_only=True)
class ResolvedDate:
    """A date expression and the days it stands for, both ends included.

    ``precision`` is one of day, week, month, quarter, year, longer (coding policy, "Dates").
    """

    start: int
    end: int
    text: str
    first: datetime.date
    last: datetime.date
    precision: str


@frozen(kw_only=True)
class PlaceMention:
    """A place name in a text, resolved.  Coordinates are WGS 84 degrees and those of the named place.

    ``country`` is ISO 3166 alpha-3, ``country_iso2`` alpha-2; ``feature`` a GeoNames feature code or
    the kind that a ``.places`` file gives; ``precision`` exact, near, region or country.
    """

    start: int
    end: int
    text: str
    name: str
    geonameid: int | None
    lat: float | None
    lon: float | None
    country: str | None
    country_iso2: str | None
    admin1: str | None
    feature: str
    precision: str
    where: Where | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Step:
    """One step of a derivation: what kind of thing, its words, its stable id, and the dictionary line."""

    kind: str
    text: str
    id: str = ""
    where: Where | None = field(default=None, eq=False)


@frozen(kw_only=True)
class Actor:
    """An actor as coded: CAMEO actor code, country (ISO 3166 alpha-3) and three-letter roles.

    ``code`` is the country, or ``---`` where it is unknown, followed by the roles; codes that start with
    IGO, NGO and the like have no country.  It is empty for words that no dictionary knows.  ``basis`` is
    stated, coreference or inferred.
    """

    text: str
    code: str
    country: str | None
    roles: tuple[str, ...]
    name: str | None = None
    basis: str = "stated"
    kind: str = ""
    steps: tuple[Step, ...] = field(default=(), eq=False)


@frozen(kw_only=True)
class Article:
    """An article to code.  ``date`` is the day of publication; ``source`` the outlet."""

    id: str
    text: str
    date: datetime.date | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None


# The bases of dates that no words give: the day on which the story was sent or published.
UNTOLD: Final = frozenset({"default", "dateline"})


@frozen(kw_only=True)
class EventDate:
    """When an event happened: both ends included, with precision and basis (text, dateline, default, none)."""

    first: datetime.date | None
    last: datetime.date | None
    precision: str | None
    basis: str
    text: str | None = None


@frozen(kw_only=True)
class Count:
    """A number of people as the text gives it: None where the words are vague, with bounds."""

    value: int | None
    low: int | None
    high: int | None
    text: str


@frozen(kw_only=True)
class Casualties:
    """The people killed, injured, abducted, arrested and displaced in one act.

    ``killed_source`` and ``killed_target`` are the dead of each side where the text tells them apart.
    """

    killed: Count | None = None
    injured: Count | None = None
    abducted: Count | None = None
    arrested: Count | None = None
    displaced: Count | None = None
    killed_source: int | None = None
    killed_target: int | None = None


@frozen(kw_only=True)
class AcledView:
    """The ACLED-style reading of an event: types, actors, interaction and precision (ACLED codebook).

    ``associated1`` and ``associated2`` are the groups beside the main actors.  All rows of one ACLED event have
    the same view.
    """

    disorder: str
    event: str
    sub_event: str
    actor1: str = ""
    inter1: str = ""
    associated1: tuple[str, ...] = ()
    actor2: str = ""
    inter2: str = ""
    associated2: tuple[str, ...] = ()
    interaction: str = ""
    civilian_targeting: str = ""
    time_precision: int | None = None
    geo_precision: int | None = None


@frozen(kw_only=True)
class CodeView:
    """What the crosswalks say of a CAMEO code: its name and its PLOVER, quad and Goldstein values."""

    cameo_name: str
    quad_class: int | None
    goldstein: float | None
    plover: str | None
    plover_mode: str | None
    plover_contexts: tuple[str, ...] = ()
    plover_score: float | None = None


@frozen(kw_only=True)
class Provenance:
    """What made an event: versions and digests of program, dictionaries, gazetteer and model."""

    version: str
    dictionaries: str
    gazetteer: str
    model: str


@frozen(kw_only=True)
class Event:
    """One coded event: a directed dyad with its action, date, place, casualties and derivation."""

    event_id: str
    act_id: str
    acled_id: str | None
    article: Article
    sentence_index: int
    sentence: Sentence
    source: Actor | None
    target: Actor | None
    action_text: str
    cameo: str
    view: CodeView
    acled: AcledView | None
    date: EventDate
    place: PlaceMention | None
    casualties: Casualties
    status: str
    attribution: str | None
    confidence: float
    rule: str
    rule_where: Where
    provenance: Provenance
    fatality_rule: str = "told"
    trace: tuple[Step, ...] = field(default=(), eq=False)
    spans: Spans = field(factory=Spans, eq=False)

    def to_html(self) -> str:
        """A page with the sentence, its marked words and the derivation; opens without a network."""
        from eventcode.views.article.one_event import event_page

        return event_page(self)

    def _repr_html_(self) -> str:
        """The same for a notebook: a fragment with styles of its own."""
        from eventcode.views.article.one_event import event_fragment

        return event_fragment(self)

    def as_row(self, full: bool = False) -> dict[str, Any]:
        """The event as a flat dict, always the same keys in the same order; missing is None.

        ``full=True`` adds the ACLED actor columns and the bounds of the casualty counts.
        """
        row = {
            **self._row_head(),
            **actor_columns("source", self.source),
            **actor_columns("target", self.target),
            **self._row_action(),
            **self._row_date_and_place(),
            **self._row_casualties(),
            **self._row_tail(),
        }
        return row | self._row_full() if full else row

    def _row_head(self) -> dict[str, Any]:
        article = self.article
        return {
            "event_id": self.event_id,
            "act_id": self.act_id,
            "acled_id": self.acled_id,
            "article_id": article.id,
            "url": article.url,
            "article_date": iso(article.date),
            "sentence": self.sentence_index,
            "start": self.sentence.start,
            "end": self.sentence.end,
            "text": self.sentence.text,
        }

    def _row_action(self) -> dict[str, Any]:
        view, acled = self.view, self.acled
        return {
            "action_text": self.action_text,
            "cameo": self.cameo,
            "cameo_name": view.cameo_name,
            "quad_class": view.quad_class,
            "goldstein": view.goldstein,
            "plover": view.plover,
            "plover_mode": view.plover_mode,
            "plover_contexts": " ".join(view.plover_contexts) or None,
            "acled_disorder": acled.disorder if acled else None,
            "acled_event": acled.event if acled else None,
            "acled_sub_event": acled.sub_event if acled else None,
        }

    def _row_date_and_place(self) -> dict[str, Any]:
        date, place = self.date, self.place
        return {
            "date_start": iso(date.first),
            "date_end": iso(date.last),
            "date_precision": date.precision,
            "date_basis": date.basis,
            "date_text": date.text,
            "place_text": place.text if place else None,
            "place_name": place.name if place else None,
            "geonameid": place.geonameid if place else None,
            "lat": place.lat if place else None,
            "lon": place.lon if place else None,
            "place_country": place.country if place else None,
            "admin1": place.admin1 if place else None,
            "place_feature": place.feature if place else None,
            "place_precision": place.precision if place else None,
        }

    def _row_casualties(self) -> dict[str, Any]:
        killed, injured = self.casualties.killed, self.casualties.injured
        return {
            "fatalities": killed.value if killed else None,
            "fatalities_low": killed.low if killed else None,
            "fatalities_high": killed.high if killed else None,
            "fatalities_text": killed.text if killed else None,
            "injured": injured.value if injured else None,
        }

    def _row_tail(self) -> dict[str, Any]:
        made = self.provenance
        return {
            "status": self.status,
            "attribution": self.attribution,
            "confidence": self.confidence,
            "rule": self.rule,
            "rule_where": str(self.rule_where),
            "version": made.version,
            "dictionaries": made.dictionaries,
            "gazetteer": made.gazetteer,
            "model": made.model,
        }

    def _row_full(self) -> dict[str, Any]:
        hurt = self.casualties
        sides = {
            "fatalities_source": hurt.killed_source,
            "fatalities_target": hurt.killed_target,
            "fatality_rule": self.fatality_rule,
        }
        bounds = count_columns("injured", hurt.injured)
        del bounds["injured"]
        others = (("abducted", hurt.abducted), ("arrested", hurt.arrested), ("displaced", hurt.displaced))
        counts = [count_columns(name, count) for name, count in others]
        score = {"plover_score": self.view.plover_score}
        return score | acled_columns(self.acled) | bounds | sides | counts[0] | counts[1] | counts[2]


@frozen(kw_only=True)
class CodedArticle:
    """The events of one article; ``error`` says why there are none, or is None.

    ``discarded`` is the expression of a discard file for which the article was left aside, with its line.
    """

    id: str
    events: tuple[Event, ...] = ()
    error: str | None = None
    discarded: str | None = None
