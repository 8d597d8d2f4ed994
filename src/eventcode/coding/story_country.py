"""The country of role nouns in a story that is about one: "Detectives accuse the opposition leader"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve

from eventcode.coding.act import VIOLENT
from eventcode.coding.actor_codes import join, with_country
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.other_actor import government_at_home
from eventcode.model import Actor, PlaceMention

# What a government does with its own forces and courts.
_AT_HOME = ("08", "09", "170")
_BETWEEN_STATES = ("11", "13", "16")
_SPOKEN_ABROAD = frozenset("02 04 05 10 11 12 13 16".split())
_RULERS = frozenset(
    ("government", "military government", "government's", "military government's", "junta", "regime", "authorities",
     "rulers", "military rulers", "generals", "army", "putschists", "military", "interim government",
     "military regime", "military junta", "ruling junta", "ruling generals")
)  # fmt: skip
_REACH = 2
_PROTEST = "14"
_DISSENT = (_PROTEST, "133")
_AIRCRAFT = (
    "warplane", "warplanes", "jet", "jets", "plane", "planes", "aircraft", "helicopter", "helicopters", "gunship",
    "gunships", "bomber", "bombers", "drone", "drones",
)  # fmt: skip
_OF_THE_STATE = (("GOV",), ("MIL",), ("COP",), ("JUD",), ("LEG",))


def with_story_country(
    events: Sequence[BareEvent], named: Collection[str], lead: PlaceMention | None = None
) -> list[BareEvent]:
    """The events in order, those that name no country placed in that of their story.

    It is the country of those of the same role elsewhere in the story, or the only one that the story has:
    ``named`` are the countries (ISO 3166 alpha-3) that its words name; where neither they nor the events have any, it
    is that of ``lead``, the place that the story is about.  Aid, which comes from elsewhere, is left.
    """
    known = {(a.text, a.roles): a.country for e in events for a in (e.source, e.target) if a is not None and a.country}
    events = [_as_elsewhere(e, known) for e in events]
    events = [_of_the_state_spoken_of(e, events[:number]) for number, e in enumerate(events)]
    events = [_of_the_attacker(e, events[:number]) for number, e in enumerate(events)]
    events = [_of_the_army_told(e, events) for e in events]
    story = {*named, *(c for e in events for c in _countries(e))}
    told = lead.country if lead is not None else None
    only = next(iter(story), told) if len(story) < 2 else None
    events = [_of_the_other_state(_of_the_state(e, only), story) for e in events]
    placed = [
        e if _has_country(e) or _is_from_elsewhere(e) else _placed(e, events, only or _of_the_last(e, events[:number]))
        for number, e in enumerate(events)
    ]
    return [_at_home(_against_rulers(e)) for e in placed]


def _at_home(event: BareEvent) -> BareEvent:
    """A protest where those of one side live: "in Lome, troops fired at supporters who hurled bombs" at Togo's own."""
    source, target = event.source, event.target
    if source is None or target is None or not event.code.startswith(_PROTEST) or event.place is None:
        return event
    home = {a.country for a in (source, target) if a.country}
    if home != {event.place.country}:
        return event
    return evolve(
        event, source=with_country(source, event.place.country), target=with_country(target, event.place.country)
    )


def _against_rulers(event: BareEvent) -> BareEvent:
    """A protest, also one to come, that is aimed at nobody named has the government of those who protest."""
    if event.target is not None or event.source is None or not event.code.startswith(_DISSENT):
        return event
    return evolve(event, target=government_at_home([event.source]))


def _of_the_attacker(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent:
    """Aircraft are of the state that has attacked the country: "Mali struck Chad on Monday. Jets bombed a school"."""
    source = event.source
    if source is None or source.basis != "inferred" or event.code[:2] not in VIOLENT:
        return event
    if not source.text.lower().endswith(_AIRCRAFT) or source.roles != ("MIL",):
        return event
    for deed in reversed(before):
        far = event.view.index - deed.view.index > _REACH or deed.code[:2] not in VIOLENT
        if far or deed.source is None or deed.target is None or deed.target.country != source.country:
            continue
        state = not deed.source.roles or deed.source.roles[:1] in _OF_THE_STATE
        if state and deed.source.country not in (None, source.country):
            code = join(deed.source.country, source.roles)
            return evolve(event, source=evolve(source, country=deed.source.country, code=code, basis="coreference"))
    return event


def _of_the_army_told(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """Soldiers are of the army that the sentence names: "stabbed an Israeli soldier before troops shot him dead"."""
    source, target = event.source, event.target
    if source is None or target is None or source.roles != ("MIL",) or source.basis != "inferred":
        return event
    sides = (a for e in events if e.view is event.view for a in (e.source, e.target) if a is not None)
    armies = {a.country for a in sides if a.roles == ("MIL",) and a.country and a.basis == "stated"}
    if len(armies) != 1 or source.country in armies or target.country != source.country:
        return event
    country = armies.pop()
    return evolve(event, source=evolve(source, country=country, code=join(country, source.roles), basis="coreference"))


def _of_the_state_spoken_of(event: BareEvent, before: Sequence[BareEvent]) -> BareEvent:
    """ "Police arrested the Ugandan leader. The U.S. embassy urged the government": of the other state spoken of."""
    source, target = event.source, event.target
    if source is None or target is None or event.code[:2] not in _SPOKEN_ABROAD:
        return event
    abroad = source.country is not None or source.roles[:1] == ("IGO",)
    bare = target.kind == "agent" and target.text.lower().removeprefix("the ") in _RULERS
    if not abroad or not bare or target.country not in (None, source.country):
        return event
    near = (e for e in reversed(before) if event.view.index - e.view.index <= _REACH)
    sides = (a for e in near for a in (e.target, e.place, e.source) if a is not None)
    others = (a.country for a in sides if a.country not in (None, source.country))
    country = next(others, None)
    if country is None:
        return event
    code = join(country, target.roles)
    return evolve(event, target=evolve(target, country=country, code=code, basis="inferred"))


def _of_the_other_state(event: BareEvent, story: Collection[str]) -> BareEvent:
    """ "The foreign ministry summoned the Chinese envoy": of two states in a story it is the other one's."""
    source, target = event.source, event.target
    if source is None or target is None or source.country is not None or source.kind != "agent":
        return event
    foreign = event.code[:2] in _BETWEEN_STATES and target.country in story and target.roles in ((), ("GOV",))
    others = [c for c in story if c != target.country]
    if not foreign or source.roles != ("GOV",) or len(others) != 1:
        return event
    return evolve(event, source=with_country(source, others[0]))


def _is_from_elsewhere(event: BareEvent) -> bool:
    """Whether an event is aid that may come from another country; soldiers who rescue somebody are of this one."""
    serves = event.source is not None and event.source.roles in (("MIL",), ("COP",))
    return event.code[:2] == "07" and not serves


def _of_the_state(event: BareEvent, only: str | None) -> BareEvent:
    """ "Soldiers rescued four of them": in a story of one country those of its state are meant, also beside others."""
    source, target = event.source, event.target
    if source is None or target is None or source.country is not None or source.kind != "agent":
        return event
    serves = source.roles in _OF_THE_STATE and bool(target.roles) and target.roles[:1] not in _OF_THE_STATE
    inside = event.code.startswith(_AT_HOME) and source.roles == ("GOV",) and target.roles in _OF_THE_STATE[1:]
    serves = serves or inside or (source.roles == ("GOV",) and source.text.lower().endswith("government"))
    return evolve(event, source=with_country(source, only)) if serves and target.country == only else event


def _of_the_last(event: BareEvent, before: Sequence[BareEvent]) -> str | None:
    """The country of what was told right before, if it was a matter of one: "An inquiry was opened in Bogota ..."."""
    last = before[-1] if before and event.view.index - before[-1].view.index <= 1 else None
    countries = {a.country for a in (last.source, last.target) if a is not None and a.country} if last else set()
    return next(iter(countries)) if len(countries) == 1 else None


def _as_elsewhere(event: BareEvent, known: Mapping[tuple[str, tuple[str, ...]], str]) -> BareEvent:
    """With the countries that the same words have elsewhere in the story: "the minister ... he"."""

    def placed(actor: Actor | None) -> Actor | None:
        return actor and with_country(actor, known.get((actor.text, actor.roles)))

    return evolve(event, source=placed(event.source), target=placed(event.target))


def _placed(event: BareEvent, events: Sequence[BareEvent], only: str | None) -> BareEvent:
    alike = (_of_the_same_role(a, events) for a in (event.source, event.target) if a is not None)
    country = next((c for c in alike if c is not None), only)
    source, target = (a and with_country(a, country) for a in (event.source, event.target))
    return evolve(event, source=source, target=target)


def _of_the_same_role(actor: Actor, events: Sequence[BareEvent]) -> str | None:
    """The one country of those who have the first role of an actor in other events."""
    sides = (a for e in events for a in (e.source, e.target) if a is not None and a.country)
    found = {a.country for a in sides if a.roles[:1] == actor.roles[:1]}
    return next(iter(found)) if len(found) == 1 else None


def _countries(event: BareEvent) -> Iterator[str]:
    for one in (event.source, event.target, event.place):
        if one is not None and one.country is not None:
            yield one.country


def _has_country(event: BareEvent) -> bool:
    return any(a is not None and a.country is not None for a in (event.source, event.target))
