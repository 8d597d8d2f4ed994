"""The ACLED-style reading of the events of an article, from codes, actors and the words of their acts.

Source of the conventions: ACLED codebook (2024): event and sub-event types, actor types, interactions, precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.bare_event import BareEvent
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.model import AcledView, PlaceMention
from eventcode.output.acled_actors import interaction, party
from eventcode.output.acled_events import is_of_a_crowd, one_event_each
from eventcode.output.acled_types import choose_sub_event

_TIME_PRECISION: Final[Mapping[str | None, int]] = {"day": 1, "week": 2, "month": 3}
_INTERVENTION: Final = "Protest with intervention"


@frozen(kw_only=True)
class AcledCoder:
    """Chooses types and interaction; ``sub_events`` gives event and disorder type by sub-event type."""

    sub_events: Mapping[str, tuple[str, str]]
    countries: Mapping[str, str]
    default: Mapping[str, str | None]

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> AcledCoder:
        rows = [r for r in dictionaries.acled if r["kind"] == "sub_event_type"]
        return cls(
            sub_events={r["name"]: (r["parent"], r["disorder"]) for r in rows},
            countries={code: row["name"] for code, row in dictionaries.countries.items()},
            default={code: entry.acled_sub_event for code, entry in dictionaries.cameo.items()},
        )

    def views(self, events: Sequence[BareEvent]) -> list[tuple[int, AcledView] | None]:
        """For each event of an article the number of the first row of its ACLED event, and the view of the whole."""
        order = {name: number for number, name in enumerate(self.sub_events)}
        views = [self.view(e) for e in events]
        told = list(zip(events, views, strict=True))
        views = [
            self._view_as(e, _INTERVENTION) if any(is_of_a_crowd(e, *other) for other in told) else v for e, v in told
        ]
        found = one_event_each(events, views, order)
        return [one and (one[0], _completed(one[1], self.sub_events)) for one in found]

    def view(self, event: BareEvent) -> AcledView | None:
        """The ACLED reading of an event by itself, or None for what ACLED does not code."""
        sub_event = choose_sub_event(event, self.default.get(event.code))
        return self._view_as(event, sub_event) if sub_event is not None else None

    def _view_as(self, event: BareEvent, sub_event: str) -> AcledView:
        parent, disorder = self.sub_events[sub_event]
        place = event.place.country if event.place else None
        one = party(event.source, parent, place, self.countries)
        other = party(event.target, parent, place, self.countries)
        view = AcledView(
            disorder=disorder,
            event=parent,
            sub_event=sub_event,
            actor1=one.name,
            inter1=one.kind,
            associated1=one.associated,
            actor2=other.name,
            inter2=other.kind,
            associated2=other.associated,
            time_precision=_TIME_PRECISION.get(event.date.precision),
            geo_precision=_geo_precision(event.place),
        )
        return _completed(view, self.sub_events)


def _completed(view: AcledView, sub_events: Mapping[str, tuple[str, str]]) -> AcledView:
    """With what follows from types and actors: interaction and civilian targeting."""
    event, disorder = sub_events[view.sub_event]
    hit = view.inter2 == "Civilians" and event not in ("Battles", "Protests", "Strategic developments")
    civilian = hit or event == "Violence against civilians" or view.sub_event.startswith("Excessive")
    return evolve(
        view,
        event=event,
        disorder=disorder,
        interaction=interaction(view.inter1, view.inter2),
        civilian_targeting="Civilians targeted" if civilian else "",
    )


def _geo_precision(place: PlaceMention | None) -> int | None:
    """1 a named town, 2 near one or a district, 3 a larger region; a country alone has none."""
    if place is None or place.precision == "country":
        return None
    if place.precision == "exact":
        return 1
    return 2 if place.precision == "near" or place.feature == "ADM2" else 3
