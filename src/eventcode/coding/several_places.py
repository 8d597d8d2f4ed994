"""Deeds that one verb tells of several places: "killed five in Homs and three in Idlib" is two events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import ARMED, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.event_dates import tokens_of
from eventcode.coding.victims import counted
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, Casualties, Count, PlaceMention
from eventcode.parse import labels as L

_THERE: Final = frozenset({"in", "at", "near", "outside"})
_LISTED: Final = frozenset({L.CONJUNCT, L.APPOSITION, L.PREPOSITION_OBJECT})
# Dignitaries are assassinated; soldiers beside them are not.
_KILLINGS: Final = frozenset({"185", "186"})
_FORCE: Final = "190"
_PARTS: Final = frozenset({"them", "whom"})
# What people suffer from an act, and whom of its sentence it counts.
_SUFFERED: Final = ("killed", "arrested", "abducted")


def by_place(event: BareEvent, places: Sequence[PlaceMention], reader: ActorReader) -> Iterator[BareEvent]:
    """The event, and one more for each further place that its verb goes on to with people of its own.

    ``places`` have offsets into the sentence.
    """
    view, first = event.view, _suffered(event)
    own = _tokens(view, event.place)
    if event.act.kind != "verb" or first is None or not own or not _PARTS.isdisjoint(view.tree.low):
        yield event
        return
    more = [(t, p) for t in range(own[-1] + 1, len(view.tree)) if (p := _place_of(view, t, places)) is not None]
    more = [(t, p) for t, p in more if _goes_on(event, t, own) and p.name != getattr(event.place, "name", None)]
    if not more:
        yield event
        return
    yield evolve(event, casualties=_with(event.casualties, first, counted(view, _hit(event)[:1])))
    for token, place in more:
        number, target = counted(view, [token]), _whom(view, token, event.target, reader)
        armed = target is not None and bool(ARMED & set(target.roles[:1]))
        yield evolve(
            event,
            code=_FORCE if armed and event.code in _KILLINGS else event.code,
            place=place,
            target=target,
            casualties=_with(Casualties(), first, number),
        )


def _suffered(event: BareEvent) -> str | None:
    """Which count of an event says what was done to those whom its verb names."""
    return next((name for name in _SUFFERED if getattr(event.casualties, name) is not None), None)


def _with(casualties: Casualties, name: str, number: Count | None) -> Casualties:
    if name == "arrested":
        return evolve(casualties, arrested=number)
    if name == "abducted":
        return evolve(casualties, abducted=number)
    return evolve(casualties, killed=number, killed_source=None, killed_target=number.value if number else None)


def _hit(event: BareEvent) -> tuple[int, ...]:
    clause = event.act.clause
    return clause.objects or event.act.targets or clause.subjects


def _tokens(view: SentenceView, place: PlaceMention | None) -> list[int]:
    """The tokens of a place of the sentence; none for one of another."""
    found = tokens_of(view, place.start, place.end) if place is not None else []
    return found if place is not None and view.tree.text[place.start : place.end] == place.text else []


def _place_of(view: SentenceView, token: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place right behind people: "three in Idlib"."""
    tree = view.tree
    behind = [c for c in tree.children[token] if tree.low[c] in _THERE and c == token + 1]
    where = {o for p in behind for o in tree.children[p]}
    return next((p for p in places if where & set(tokens_of(view, p.start, p.end))), None)


def _goes_on(event: BareEvent, token: int, own: Sequence[int]) -> bool:
    """Whether people behind the first place are more of those whom the verb hit: "and three", "and two policemen"."""
    tree = event.view.tree
    if tree.labels[token] not in _LISTED or event.view.clauses.is_verb(token):
        return False
    counts = tree.tags[token] == L.CARDINAL or any(
        tree.labels[c] == L.NUMBER or tree.low[c] in ("a", "an") for c in tree.children[token]
    )
    above = tree.above(token)
    near = {event.act.head, *_hit(event), *own}
    return counts and (bool(near & set(above[:3])) or tree.heads[token] in {tree.heads[t] for t in own})


def _whom(view: SentenceView, token: int, first: Actor | None, reader: ActorReader) -> Actor | None:
    """Who was hit at a further place: those named there, else more of the same."""
    if view.tree.tags[token] == L.CARDINAL:
        return first
    read = reader.read(view, token)
    return with_country(read, first.country) if read is not None and first is not None else read
