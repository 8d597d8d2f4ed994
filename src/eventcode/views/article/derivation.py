"""The derivation of one event as HTML: who did what to whom, its codes, and every step with its dictionary line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from eventcode.explain import counts_of, short_rule
from eventcode.model import Actor, Casualties, Event, EventDate, PlaceMention, Step
from eventcode.views.safe_html import escaped

_UNDER: Final = frozenset({"name", "code", "role", "stands for"})
_QUADS: Final = MappingProxyType(
    {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
)
_DATE_BASES: Final = MappingProxyType(
    {
        "text": "told by the text",
        "dateline": "day of the dateline",
        "default": "day of publication, since the text gives none",
        "none": "not known",
    }
)
_PRECISIONS: Final = MappingProxyType(
    {
        "exact": "at the place named",
        "near": "near the place named",
        "region": "somewhere in the region",
        "country": "somewhere in the country",
    }
)


def derivation(event: Event, level: int = 3) -> str:
    """All that is known of an event, with a heading of ``level`` inside."""
    heading = f"<h{level}>Derivation</h{level}>"
    return f'<dl class="facts">{"".join(_facts(event))}</dl>{heading}{_trace(event.trace)}{_rule(event)}'


def dyad(event: Event) -> str:
    """Source and target as codes, joined by an arrow."""
    sides = (_code(event.source), _code(event.target))
    arrow = '<span class="to" role="img" aria-label="acts on">→</span>'
    return f"{sides[0]} {arrow} {sides[1]}"


def when_and_where(event: Event) -> str:
    """Date and place in short, as plain text."""
    place = event.place
    near = {"near": "near ", "region": "in ", "country": "in "}.get(place.precision, "") if place else ""
    country = f", {place.country}" if place and place.country and place.precision != "country" else ""
    where = f"{near}{place.name}{country}" if place else ""
    return " · ".join(part for part in (_days(event.date), where) if part)


def _facts(event: Event) -> Iterator[str]:
    yield _fact("Source", _actor(event.source))
    yield _fact("Action", f'<q dir="auto">{escaped(event.action_text)}</q>')
    yield _fact("Target", _actor(event.target))
    yield _fact("CAMEO", _cameo(event))
    yield _fact("PLOVER", _plover(event))
    yield _fact("ACLED", _acled(event))
    yield _fact("Date", _date(event.date))
    yield _fact("Place", _place(event.place))
    yield _fact("Casualties", _casualties(event.casualties))
    yield _fact("Status", _status(event))


def _fact(name: str, value: str) -> str:
    return f"<div><dt>{name}</dt><dd>{value}</dd></div>"


def _none(words: str) -> str:
    return f'<span class="none">{words}</span>'


def _code(actor: Actor | None) -> str:
    if actor is None or not actor.code:
        return '<code class="actor unknown" title="no known actor">?</code>'
    return f'<code class="actor">{escaped(actor.code)}</code>'


def _actor(actor: Actor | None) -> str:
    if actor is None:
        return _none("nobody named")
    roles = f", roles {escaped(' '.join(actor.roles))}" if actor.roles else ""
    name = f" {escaped(actor.name)}," if actor.name else ""
    country = f" country {escaped(actor.country)}" if actor.country else " no country"
    return f'<q dir="auto">{escaped(actor.text)}</q> {_code(actor)}{name}{country}{roles}; {escaped(actor.basis)}'


def _cameo(event: Event) -> str:
    view = event.view
    quad = f"; {_QUADS[view.quad_class]}" if view.quad_class is not None else ""
    score = "" if view.goldstein is None else f"; Goldstein {view.goldstein:+g}".replace("-", "\u2212")
    return f"<code>{escaped(event.cameo)}</code> {escaped(view.cameo_name)}{quad}{score}"


def _plover(event: Event) -> str:
    view = event.view
    if not view.plover:
        return _none("no type")
    parts = (view.plover, view.plover_mode or "", " ".join(view.plover_contexts))
    return ", ".join(escaped(p) for p in parts if p)


def _acled(event: Event) -> str:
    view = event.acled
    if view is None:
        return _none("not an ACLED event")
    types = f"{escaped(view.event)}: {escaped(view.sub_event)} ({escaped(view.disorder)})"
    sides = [(view.actor1, view.inter1, view.associated1), (view.actor2, view.inter2, view.associated2)]
    actors = [
        escaped(f"{name} ({inter})" if inter else name) + (escaped(f", with {'; '.join(beside)}") if beside else "")
        for name, inter, beside in sides
        if name
    ]
    precision = (("time", view.time_precision), ("place", view.geo_precision))
    told = ", ".join(f"{name} precision {value}" for name, value in precision if value is not None)
    return "<br>".join(p for p in (types, *actors, told) if p)


def _days(date: EventDate) -> str:
    if date.first is None:
        return "no date"
    return str(date.first) if date.first == date.last else f"{date.first} to {date.last}"


def _date(date: EventDate) -> str:
    words = f' <q dir="auto">{escaped(date.text)}</q>' if date.text else ""
    basis = _DATE_BASES.get(date.basis, escaped(date.basis))
    precision = f"; precision: {escaped(date.precision)}" if date.precision else ""
    return f"{_days(date)}{words}; {basis}{precision}"


def _place(place: PlaceMention | None) -> str:
    if place is None:
        return _none("no place")
    inside = ", ".join(escaped(p) for p in (place.name, place.admin1, place.country) if p)
    at = f"; {place.lat:.4f}, {place.lon:.4f}" if place.lat is not None and place.lon is not None else ""
    number = f"; GeoNames {place.geonameid}" if place.geonameid is not None else ""
    precision = _PRECISIONS.get(place.precision, escaped(place.precision))
    return f'{inside} <q dir="auto">{escaped(place.text)}</q>; {precision}{at}{number}'


def _casualties(casualties: Casualties) -> str:
    told = [
        f"{number} {name}" + (f' <q dir="auto">{escaped(words)}</q>' if words else "")
        for name, number, words in counts_of(casualties)
    ]
    return "<br>".join(told) or _none("none told")


def _status(event: Event) -> str:
    says = f', says <q dir="auto">{escaped(event.attribution)}</q>' if event.attribution else ""
    return f"{escaped(event.status)}{says}; confidence {event.confidence:g}"


def _trace(steps: Sequence[Step]) -> str:
    """The steps as a tree: what an actor's words are stands below the actor."""
    groups: list[tuple[Step, list[Step]]] = []
    for step in steps:
        if step.kind in _UNDER and groups:
            groups[-1][1].append(step)
        else:
            groups.append((step, []))
    items = (f"<li>{_step(s)}{_below(under)}</li>" for s, under in groups)
    return f'<ol class="trace">{"".join(items)}</ol>'


def _below(steps: Sequence[Step]) -> str:
    return f"<ol>{''.join(f'<li>{_step(s)}</li>' for s in steps)}</ol>" if steps else ""


def _step(step: Step) -> str:
    words = f' <q dir="auto">{escaped(step.text)}</q>' if step.text else ""
    where = f' <code class="where">{escaped(step.where)}</code>' if step.where else ""
    identity = f' <span class="id" dir="auto">{escaped(short_rule(step.id))}</span>' if step.id else ""
    return f'<span class="kind">{escaped(step.kind)}</span>{words}{identity}{where}'


def _rule(event: Event) -> str:
    """The whole rule, where its line was shortened."""
    if short_rule(event.rule) == event.rule:
        return ""
    where = f'<code class="where">{escaped(event.rule_where)}</code>'
    whole = f"<p><code>{escaped(event.rule)}</code> {where}</p>"
    return f'<details class="rule"><summary>The whole rule</summary>{whole}</details>'


def facts_of_provenance(event: Event) -> Mapping[str, str]:
    """What made the event: name and version or digest."""
    made = event.provenance
    return {
        "eventcode": made.version,
        "dictionaries": made.dictionaries,
        "gazetteer": made.gazetteer[:12],
        "model": made.model,
    }
