"""Bare events to events: ids, crosswalks, ACLED reading, confidence, derivation."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from attrs import frozen

from eventcode.coding.bare_event import BareEvent, action_text
from eventcode.lexicon.codes import CodeEntry
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.model import AcledView, Actor, Article, CodeView, Event, Provenance, Sentence, Step
from eventcode.output.acled import AcledCoder
from eventcode.output.confidence import confidence
from eventcode.output.event_spans import spans_of
from eventcode.output.fatalities import ACLED, AS_TOLD, by_acled
from eventcode.output.plover import PloverCoder


@frozen(kw_only=True)
class Projector:
    """Gives bare events their final form."""

    cameo: Mapping[str, CodeEntry]
    acled: AcledCoder
    plover: PloverCoder
    provenance: Provenance
    fatalities: str = AS_TOLD

    @classmethod
    def of(cls, dictionaries: Dictionaries, provenance: Provenance, fatalities: str = AS_TOLD) -> Projector:
        return cls(
            cameo=dictionaries.cameo,
            acled=AcledCoder.of(dictionaries),
            plover=PloverCoder.of(dictionaries),
            provenance=provenance,
            fatalities=fatalities,
        )

    def events(self, article: Article, bare: Sequence[BareEvent]) -> tuple[Event, ...]:
        """The events of an article, each id once."""
        found: dict[str, Event] = {}
        views = self.acled.views(bare)
        for one, view in zip(bare, views, strict=True):
            acled_id = self._acled_id(article, bare[view[0]], view[1]) if view is not None else None
            event = self._event(article, one, acled_id, view[1] if view is not None else None)
            found.setdefault(event.event_id, event)
        return tuple(found.values())

    def _event(self, article: Article, bare: BareEvent, acled_id: str | None, acled: AcledView | None) -> Event:
        view = bare.view
        sentence = view.sentence
        base = (
            article.id or article.text,
            str(sentence.start),
            str(sentence.end),
            "title" if view.index < 0 else "text",
        )
        return Event(
            event_id=_digest(*base, *_sides(bare), bare.code, str(bare.date.first), _place(bare)),
            act_id=_digest(*base, str(bare.act.head), bare.act.rule.id),
            acled_id=acled_id,
            article=article,
            sentence_index=view.index,
            sentence=Sentence(start=sentence.start, end=sentence.end, text=sentence.text),
            source=bare.source,
            target=bare.target,
            action_text=action_text(bare),
            cameo=bare.code,
            view=self._view(bare),
            acled=acled,
            date=bare.date,
            place=bare.place,
            casualties=by_acled(bare.casualties, acled) if self.fatalities == ACLED else bare.casualties,
            fatality_rule=self.fatalities,
            status=bare.status,
            attribution=bare.attribution,
            confidence=confidence(bare),
            rule=bare.act.rule.id,
            rule_where=bare.act.rule.where,
            provenance=self.provenance,
            trace=_trace(bare),
            spans=spans_of(bare),
        )

    def _view(self, bare: BareEvent) -> CodeView:
        entry = self.cameo.get(bare.code)
        if entry is None:
            return CodeView(cameo_name="", quad_class=None, goldstein=None, plover=None, plover_mode=None)
        mode = self.plover.mode(bare, entry.plover)
        return CodeView(
            cameo_name=entry.name,
            quad_class=entry.quad_class,
            goldstein=entry.goldstein,
            plover=entry.plover,
            plover_mode=mode,
            plover_contexts=self.plover.found_contexts(bare) if entry.plover else (),
            plover_score=self.plover.score(entry.plover, mode),
        )

    def _acled_id(self, article: Article, bare: BareEvent, acled: AcledView) -> str:
        """``bare`` is the first row of the ACLED event."""
        actors = sorted((acled.actor1, acled.actor2))
        return _digest(article.id or article.text, acled.event, *actors, str(bare.date.first), _place(bare))


def _trace(bare: BareEvent) -> tuple[Step, ...]:
    """The derivation: rule, operator, actors with their dictionary lines, date and place."""
    act = bare.act
    steps = [Step(kind="rule", text=action_text(bare), id=act.rule.id, where=act.rule.where)]
    if act.content is not None:
        steps.append(Step(kind="operator", text=act.composed, id=act.content.rule.id, where=act.content.rule.where))
    for side, actor in (("source", bare.source), ("target", bare.target)):
        if actor is not None:
            steps.append(Step(kind=side, text=actor.text, id=f"{actor.code} ({actor.basis})"))
            steps += actor.steps
    if bare.date.first is not None:
        steps.append(
            Step(kind="date", text=bare.date.text or "", id=f"{bare.date.first}..{bare.date.last} ({bare.date.basis})")
        )
    if bare.place is not None:
        place = bare.place
        steps.append(
            Step(
                kind="place",
                text=place.text,
                id=f"{place.name} ({place.country}, {place.precision})",
                where=place.where,
            )
        )
    return tuple(steps)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sides(bare: BareEvent) -> tuple[str, ...]:
    """The codes of both sides; of two groups with one code also the words of the first, to tell the directions."""
    source, target = _code(bare.source), _code(bare.target)
    alike = (bare.source.text,) if bare.source is not None and bare.target is not None and source == target else ()
    return source, target, *alike


def _code(actor: Actor | None) -> str:
    return actor.code if actor else ""


def _place(bare: BareEvent) -> str:
    return f"{bare.place.name},{bare.place.country}" if bare.place else ""
