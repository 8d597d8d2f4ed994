"""Which rows of an article are one event for ACLED: one kind of interaction, pair of actors, place and day.

Source of the conventions: ACLED codebook (2024), "Unit" and the order of event and sub-event types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from eventcode.coding.bare_event import BareEvent
from eventcode.model import AcledView
from eventcode.output.acled_actors import CIVILIANS, PROTESTERS, RIOTERS

_CROWD = frozenset({"Protests", "Riots"})
_SEIZURE_OF_POWER = "Other"
_ARREST = "173"
_DAMAGE = "Looting/property destruction"
_ATTACKS = frozenset({"Battles", "Violence against civilians"})
_TOLD = frozenset({"fact", "claimed"})
_OF_ARMS = frozenset({"Battles", "Explosions/Remote violence"})


@frozen(kw_only=True, eq=False)
class _Group:
    """The rows of one ACLED event so far: their numbers, and the first of them."""

    members: list[int]
    leader: BareEvent
    view: AcledView
    kinds: set[str] = field(factory=set)


def one_event_each(
    events: Sequence[BareEvent], views: Sequence[AcledView | None], order: Mapping[str, int]
) -> list[tuple[int, AcledView] | None]:
    """For each event the number of the first row of its ACLED event, and the view that all its rows share.

    ``order`` ranks sub-event types, the one that prevails first.  None for what ACLED does not code.
    """
    groups: list[_Group] = []
    for number, event in enumerate(events):
        view = views[number]
        if view is None:
            continue
        group = next((g for g in groups if _is_one(g, event, view)), None)
        if group is None:
            groups.append(_Group(members=[number], leader=event, view=view))
        else:
            group.members.append(number)
    found: list[tuple[int, AcledView] | None] = [None] * len(events)
    for group in groups:
        whole = _whole([v for n in group.members if (v := views[n]) is not None], order)
        for number in group.members:
            found[number] = group.members[0], whole
    return found


def is_of_a_crowd(event: BareEvent, other: BareEvent, view: AcledView | None) -> bool:
    """Whether an event is an arrest of the crowd of another one, which ACLED reads as ``view``, there and then."""
    taken, sides = event.target, {a.code for a in (other.source, other.target) if a is not None}
    if event.code != _ARREST or other.code == _ARREST or event.status not in _TOLD or taken is None or view is None:
        return False
    if view.event != "Protests" and view.sub_event != "Violent demonstration":
        return False
    anybody = taken.basis == "coreference" or taken.roles == ("CVL",)
    return anybody and taken.code in sides and _same_time_and_place(event, other)


def _is_one(group: _Group, event: BareEvent, view: AcledView) -> bool:
    if not _same_time_and_place(group.leader, event):
        return False
    if group.view.event in _CROWD and view.event in _CROWD:
        return _same_crowd(group.view, view)
    same_pair = _pair(group.view) == _pair(view)
    kinds = {group.view.event, view.event}
    return (same_pair and (len(kinds) == 1 or kinds == _OF_ARMS)) or _is_damage_of(group.view, view)


def _is_damage_of(one: AcledView, other: AcledView) -> bool:
    """Whether those who attack also burn or loot there: several tactics of one actor are one event."""
    damage = _DAMAGE in (one.sub_event, other.sub_event) and one.actor1 == other.actor1
    return damage and bool({one.event, other.event} & _ATTACKS)


def _pair(view: AcledView) -> frozenset[str]:
    return frozenset({view.actor1, view.actor2})


def _same_crowd(one: AcledView, other: AcledView) -> bool:
    """Whether two rows may tell of one crowd: of the same country where both name it."""
    crowds = [{_country(n) for n in (v.actor1, v.actor2) if n.startswith((PROTESTERS, RIOTERS))} for v in (one, other)]
    return not all(crowds) or bool(crowds[0] & crowds[1])


def _country(name: str) -> str:
    return name.partition("(")[2].rstrip(")")


def _same_time_and_place(one: BareEvent, other: BareEvent) -> bool:
    if (one.date.first, one.date.last) != (other.date.first, other.date.last):
        return False
    a, b = one.place, other.place
    if a is None or b is None or a.name == b.name:
        return True
    return a.country == b.country and "country" in (a.precision, b.precision)


def _whole(views: Sequence[AcledView], order: Mapping[str, int]) -> AcledView:
    """The view of the whole event: of the type that prevails, with the actors of the others beside its own."""
    riot = next((v for v in views if v.sub_event == "Violent demonstration"), None)
    coup = next((v for v in views if v.sub_event == _SEIZURE_OF_POWER), None)  # whoever is arrested in it
    best = riot or coup or min(views, key=lambda v: (order[v.sub_event], not v.actor2))
    if best.event in _CROWD:
        best = _of_a_crowd(best, views)
    beside: tuple[list[str], list[str]] = list(best.associated1), list(best.associated2)
    for view in views:
        for position, (name, kind, associated) in enumerate(_sides(view)):
            beside[_side_of(best, name, kind, position)].extend((name, *associated))
    crowd = (PROTESTERS, RIOTERS, CIVILIANS) if best.event in _CROWD else ()
    crossed = {"", best.actor1, best.actor2}
    first, second = ([n for n in names if n not in crossed and not (crowd and n.startswith(crowd))] for names in beside)
    return evolve(
        best,
        associated1=tuple(dict.fromkeys(first)),
        associated2=tuple(dict.fromkeys(n for n in second if n not in first)),
    )


def _side_of(best: AcledView, name: str, kind: str, position: int) -> int:
    """0 or 1: beside whom of an event somebody of one of its rows stands."""
    if name in (best.actor1, best.actor2):
        return 0 if name == best.actor1 else 1
    if best.event in _CROWD and kind:
        return 0 if kind in (PROTESTERS, RIOTERS, CIVILIANS) else 1
    return position


def _of_a_crowd(best: AcledView, views: Sequence[AcledView]) -> AcledView:
    """The crowd as actor 1, and whoever confronts it as actor 2."""
    crowd = next((p for v in (best, *views) for p in _sides(v) if p[1] in (PROTESTERS, RIOTERS)), None)
    other = next((p for v in (best, *views) for p in _sides(v) if p[1] and p[1] not in (PROTESTERS, RIOTERS)), None)
    if crowd is None:
        return best
    name, kind = crowd[0], RIOTERS if best.event == "Riots" else PROTESTERS
    name = name.replace(PROTESTERS, kind).replace(RIOTERS, kind)
    against = other if other is not None and not other[0].startswith("Civilians") else ("", "", ())
    return evolve(
        best, actor1=name, inter1=kind, associated1=crowd[2],
        actor2=against[0], inter2=against[1], associated2=against[2],
    )  # fmt: skip


def _sides(view: AcledView) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return (
        (view.actor1, view.inter1, view.associated1),
        (view.actor2, view.inter2, view.associated2),
    )
