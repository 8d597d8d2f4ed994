"""One event told several times in an article, merged to its most specific telling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.act import RIOT, VIOLENT
from eventcode.coding.actor_codes import ARMED, STATE
from eventcode.coding.agreement import (
    actors_agree,
    codes_agree,
    dates_agree,
    is_unknown_attacker,
    may_be_there,
    places_agree,
)
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.retellings import (
    ABDUCTION,
    NEAR,
    OUTCOMES,
    REPRESSION,
    is_its_outcome,
    is_its_toll,
    is_retelling,
    is_some_of,
)
from eventcode.coding.two_deeds import are_battle_and_capture, are_two_deeds, brings_down
from eventcode.coding.victims import joined
from eventcode.model import Actor
from eventcode.parse.labels import CONTENT, SUBJECTS

_PRECISION: Final = {"day": 4, "week": 3, "month": 2, "quarter": 1, "year": 1, "longer": 0}
_EXACTNESS: Final = {"exact": 3, "near": 3, "region": 2, "country": 1}
_CAPTURE: Final = "192"
_LEAVING: Final = ("0874", "174", "201")
_COMING: Final = frozenset("burst cross drive move pour push roll stream surge sweep come".split())
_REFUSALS: Final = "12"
_TALKS: Final = "046"
_BREAKING_OFF: Final = "164"
_BOMBING: Final = "183"
_RAIDS: Final = frozenset({"18", "19"})


def merge(events: Sequence[BareEvent]) -> list[BareEvent]:
    """Each event once, in order of its first telling; a later telling adds what the kept one lacks.

    That people were killed, nobody knows by whom, is the outcome of an act of violence told elsewhere; alone and
    without a place of its own it may as well be an accident, and is no event.
    """
    kept: list[BareEvent] = []
    for event in (
        e
        for e in events
        if not _is_way_to(e, events) and not _is_refused_below(e, events) and not _are_broken_off(e, events)
    ):
        at = next((i for i, other in enumerate(kept) if _same(event, other)), None)
        if at is None:
            kept.append(event)
        else:
            first, second = sorted((kept[at], event), key=lambda e: (not is_outcome(e), _detail(e)), reverse=True)
            kept[at] = _joined(first, second)
    told = [e for e in kept if not _is_counted_beside(e, kept) and not _is_of_nobody(e)]
    return [e for e in told if not is_outcome(e) or (_may_be_violence(e) and not _is_of_another(e, told))]


def _is_way_to(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether raiders only come over a border for what they then do: "crossed into Niger and attacked a post"."""
    land, source = event.target, event.source
    crossing = event.code == _CAPTURE and event.view.tree.lemmas[event.act.head] in _COMING
    left = (e for e in events if event.view.index - e.view.index in (0, 1) and e.code.startswith(_LEAVING))
    if crossing and source is not None and any(e.source and e.source.code == source.code for e in left):
        return True  # "the last troops left. They drove across the border"
    if not crossing or land is None or land.roles or source is None or STATE & {*source.roles}:
        return False
    then = (e for e in events if e.view is event.view and e.act.head > event.act.head and e.code[:2] in _RAIDS)
    return any(e.source is not None and e.source.text == source.text for e in then)


def _is_refused_below(event: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether a refusal is told by the clause that says what is refused: "said it would not withdraw the bill"."""
    if not event.code.startswith(_REFUSALS) or event.source is None or event.target is not None:
        return False
    tree, head = event.view.tree, event.act.head
    below = (e for e in events if e.view is event.view and e.code.startswith(_REFUSALS) and e.source is not None)
    return any(tree.heads[e.act.head] == head and tree.labels[e.act.head] == CONTENT for e in below)


def _are_broken_off(talks: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether talks are only told to have broken down: "talks between the two sides collapsed"."""
    if talks.code != _TALKS:
        return False
    tree, head = talks.view.tree, talks.act.head
    ends = (e for e in events if e.view is talks.view and e.code == _BREAKING_OFF and e.act is not talks.act)
    return tree.labels[head] in SUBJECTS and any(tree.heads[head] == e.act.head for e in ends)


def _is_of_another(outcome: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether the sentence tells who did it: "gunmen raked the car with bullets, but a bodyguard was killed"."""
    return any(
        e.view.index == outcome.view.index and (e.code[:2] in VIOLENT or e.code == REPRESSION) and not is_outcome(e)
        and may_be_there(e.place, outcome.place) and dates_agree(e.date, outcome.date)
        for e in events
    )  # fmt: skip


def _same(a: BareEvent, b: BareEvent) -> bool:
    in_short = a.view.index != b.view.index and (a.view.clauses.is_headline or b.view.clauses.is_headline)
    if in_short and brings_down(a) != brings_down(b):
        return False
    if are_battle_and_capture(a, b, in_short=in_short):
        return False
    if is_retelling(a, b):
        return True
    return (
        not are_two_deeds(a, b)
        and (codes_agree(a.code, b.code) or _tells_outcome(a, b) or _tells_outcome(b, a))
        and (actors_agree(a.source, b.source) or _is_undone(a, b) or _is_undone(b, a))
        and (actors_agree(a.target, b.target) or _is_only_where(a, b) or _is_only_where(b, a))
        and dates_agree(a.date, b.date)
        and places_agree(a.place, b.place)
        and (a.status in ("planned", "threatened")) == (b.status in ("planned", "threatened"))
    )


def _is_undone(a: BareEvent, b: BareEvent) -> bool:
    """Whether a sentence says once what killed somebody and once who did it: "hit a mine laid by rebels"."""
    done = a.source is None and b.source is not None and not ARMED.isdisjoint(b.source.roles)
    return done and a.view.index == b.view.index and a.code == b.code and a.code[:2] in VIOLENT | {"17"}


def _is_only_where(a: BareEvent, b: BareEvent) -> bool:
    """Whether ``a`` names but the place as what was hit, and ``b`` tells in the same sentence who was hit there."""
    place, hit = a.target, b.target
    if place is None or hit is None or place.kind != "place" or hit.kind in ("place", "unknown"):
        return False
    if a.code != b.code:  # "two marines were killed when a bomb went off in northern Mali"
        return _tells_outcome(b, a) and a.view.index == b.view.index
    same = a.source is not None and b.source is not None and a.source.code == b.source.code
    later = a.code == ABDUCTION and same and 0 < a.view.index - b.view.index <= NEAR  # "bundled him into a car"
    return a.view.index == b.view.index or later


def _is_counted_beside(event: BareEvent, others: Sequence[BareEvent]) -> bool:
    """Whether a clause without a doer only counts the dead of the violence that its sentence tells.

    "Seized the town after fighting in which 40 people were killed": the dead are those of the seizure.
    """
    nobody = event.source is None or (event.source.kind == "place" and event.source.roles == ("UAF",))
    own = event.casualties.killed
    if not nobody or (own is not None and own.value is not None) or event.act.clause.lemma not in OUTCOMES:
        return False
    people = event.target is not None and event.target.roles[:1] == ("CVL",)
    beside = (e for e in others if e is not event and e.view is event.view and (e.code[:2] in VIOLENT or _is_riot(e)))
    return people and any(e.casualties.killed is not None for e in beside)


def _is_of_nobody(event: BareEvent) -> bool:
    """Whether violence is told of nobody, against nobody, nowhere: "came under heavy fire from the pack"."""
    nobody = event.source is None and (event.target is None or not event.target.code)
    violent = event.code[:2] in VIOLENT and not event.code.startswith(_BOMBING)
    return nobody and violent and event.place is None and event.casualties.killed is None


def _is_riot(event: BareEvent) -> bool:
    """Whether an event is a riot, whose dead nobody may be told to have killed."""
    return event.code.startswith(RIOT)


def is_outcome(event: BareEvent) -> bool:
    """Whether an event only tells that somebody was killed or hurt: "three civilians were killed"."""
    act = event.act
    nobody = event.source is None or (event.source.kind == "place" and event.source.roles == ("UAF",))
    bare = act.kind == "verb" and act.clause.passive and not act.clause.subjects and len(act.literals) == 1
    return nobody and bare and act.clause.lemma in OUTCOMES


def _may_be_violence(event: BareEvent) -> bool:
    """Whether an outcome names its place, or whom nobody knows where: "two Kenyan soldiers were killed"."""
    return event.source is None or (event.place is not None and event.place.text in event.view.tree.text)


def _tells_outcome(outcome: BareEvent, event: BareEvent) -> bool:
    return is_outcome(outcome) and event.code[:2] in VIOLENT


def _detail(event: BareEvent) -> tuple[int, int, int, int, int]:
    roles = sum(len(x.roles) + bool(x.country) + (x.basis == "stated") for x in (event.source, event.target) if x)
    date = _PRECISION.get(event.date.precision or "", 0) if event.date.basis == "text" else 0
    place = _EXACTNESS.get(event.place.precision, 0) if event.place else 0
    return len(event.code.rstrip("0")), roles, date, place, -event.view.index


def _joined(kept: BareEvent, other: BareEvent) -> BareEvent:
    """The more detailed telling with the date, place and counts that only the other one has."""
    date = kept.date if kept.date.basis == "text" or other.date.basis != "text" else other.date
    place = max((p for p in (kept.place, other.place) if p), key=lambda p: _EXACTNESS.get(p.precision, 0), default=None)
    hurt = joined(kept.casualties, other.casualties)
    source, target = _fuller(kept.source, other.source), _fuller(kept.target, other.target)
    if _is_only_where(kept, other) or is_its_outcome(other, kept):
        target = other.target
    elif is_its_toll(kept, other) or is_its_toll(other, kept):
        target = _hurt(*((kept, other) if is_its_toll(kept, other) else (other, kept)))
    if source == target:  # a state and its government
        source, target = kept.source, kept.target
    return evolve(kept, date=date, place=place, casualties=hurt, source=source, target=target)


def _hurt(event: BareEvent, toll: BareEvent) -> Actor | None:
    """Whom an attack hit: its victims rather than the church they were in, but armed men and marchers themselves."""
    hit = event.target
    themselves = hit is not None and ARMED.intersection(hit.roles)
    tree = event.view.tree
    owned = tree.lemmas[event.act.head] in OUTCOMES
    second = toll.act.head != event.act.head and tree.heads[toll.act.head] != event.act.head  # "... and wounding six"
    return hit if themselves or owned or second or event.code == REPRESSION or is_some_of(toll) else toll.target


def _fuller(kept: Actor | None, other: Actor | None) -> Actor | None:
    """Who is named where the kept telling has but the state: "flew to Paris, where he met President Macron"."""
    if kept is None or (other is not None and is_unknown_attacker(kept, other)):
        return other
    if other is None or kept.roles or other.roles != ("GOV",) or other.basis == "inferred":
        return kept
    return other
