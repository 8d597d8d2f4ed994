"""When the events of a story happened whose own sentence has no date: when the one told before it did."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from eventcode.coding.bare_event import BareEvent
from eventcode.coding.event_dates import governs
from eventcode.coding.view import SentenceView
from eventcode.model import UNTOLD, EventDate, ResolvedDate
from eventcode.parse.labels import ADVERB

_TELLING = frozenset({"04", "057", "06", "07", "08", "14", "15", "16", "17", "18", "19", "20"})
# What those who did something say of it goes with it: "the two agreed to reopen embassies".
_SAYING = frozenset({"02", "03", "05", "10", "11", "12", "13"})
_OF_FORCE = ("14", "17", "18", "19", "20")
_OF_STATES = ((), ("GOV",))
_SAME_DAY = re.compile(r"\b(?:the same|that(?: same)?) (?:day|morning|afternoon|evening|night)\b")
_HAPPENED = frozenset({"fact", "claimed"})
_OF_OLD = frozenset("previously formerly originally historically traditionally".split())
_NEXT = 2
_HAPPENING = frozenset({"happen", "occur", "unfold"})
_FINE = frozenset({"day", "week"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_RECENT = datetime.timedelta(days=7)


def with_story_dates(events: Sequence[BareEvent], published: datetime.date | None) -> list[BareEvent]:
    """The events in order, those that go on with a story dated in the sentence before under its date.

    "Rebels took the town on Tuesday. They burned the market": on Tuesday, not on the day of publication.
    What was done "previously" or "originally", nobody says when, is background and no event of the story.
    """
    found: list[BareEvent] = []
    last: BareEvent | None = None  # what was dated last, also beside the story: "condemned the raid of Monday"
    main: BareEvent | None = None
    for event in events:
        if _is_of_old(event):
            continue
        story = last if event.code.startswith(_OF_FORCE) else main
        if story is not None and (
            _goes_on(event, story) or _is_said_with_it(event, story) or _is_the_same_day(event, story)
        ):
            event = evolve(event, date=story.date)
        elif _is_dated(event, published):
            main = main if _is_before(event, main) else event
            last = event
        found.append(event)
    return found


def _is_before(event: BareEvent, story: BareEvent | None) -> bool:
    """Whether a sentence tells something earlier beside the story: "condemned Syria for the shelling a day before"."""
    if story is None or event.view.index != story.view.index or event.date.first is None or story.date.first is None:
        return False
    return event.date.first < story.date.first


def _is_of_old(event: BareEvent) -> bool:
    """Whether an undated act is told to have been so at some time before: "the sale was previously banned"."""
    tree, verb = event.view.tree, event.view.clauses.governing_verb(event.act.head)
    below = tree.children[verb] if verb is not None and event.date.basis != "text" else ()
    return any(tree.low[c] in _OF_OLD and tree.labels[c] == ADVERB for c in below)


def with_times_told(
    events: Sequence[BareEvent],
    views: Sequence[SentenceView],
    dates: Mapping[int, Sequence[ResolvedDate]],
    deeds: frozenset[str],
) -> list[BareEvent]:
    """The events; one without a date has that of a sentence that tells when: "The attack took place on Monday".

    ``deeds`` are nouns for what was told.
    """
    told = {view.index: date for view in views if (date := _when_it_was(view, dates.get(view.index, ()), deeds))}
    found = []
    for event in events:
        behind = (told[n] for n in range(event.view.index + 1, event.view.index + 1 + _NEXT) if n in told)
        told_of = event.code[:2] in _TELLING and event.status in _HAPPENED
        undated = told_of and not _has_its_own(event, dates.get(event.view.index, ()))
        date = next(behind, None) if undated else None
        found.append(evolve(event, date=date) if date is not None else event)
    return found


def _has_its_own(event: BareEvent, dates: Sequence[ResolvedDate]) -> bool:
    """Whether the date of an event is that of its clause, and not of the publication or of who tells it."""
    return event.date.basis == "text" and any(
        d.text == event.date.text and governs(event.view, event.act, d) for d in dates
    )


def _when_it_was(view: SentenceView, dates: Sequence[ResolvedDate], deeds: frozenset[str]) -> EventDate | None:
    """The date of a sentence that only says when something happened."""
    tree = view.tree
    verb = next((t for t in range(len(tree)) if tree.heads[t] == t), 0)
    place = tree.lemmas[verb] == "take" and any(tree.low[c] == "place" for c in tree.children[verb])
    if not place and tree.lemmas[verb] not in _HAPPENING:
        return None
    subjects = view.clauses.surface_subjects(verb)
    known = any(tree.lemmas[s] in deeds and _is_known(view, s) for s in subjects)
    day = next((d for d in dates if d.precision in _FINE), None)
    if not known or day is None:
        return None
    return EventDate(first=day.first, last=day.last, precision=day.precision, basis="text", text=day.text)


def _is_known(view: SentenceView, noun: int) -> bool:
    """Whether a noun means what was told: "the attack", "this incident"."""
    return any(view.tree.low[c] in _POINTING for c in view.tree.children[noun])


def _is_the_same_day(event: BareEvent, story: BareEvent) -> bool:
    """Whether an event is put on the day of the one told before: "the same afternoon"."""
    near = 0 <= event.view.index - story.view.index <= _NEXT
    return near and _SAME_DAY.search(event.date.text or event.view.tree.text.lower()) is not None


def _is_said_with_it(event: BareEvent, story: BareEvent) -> bool:
    """Whether those who took part in what was told go on with words: "the two countries agreed", "it also accused"."""
    near = 0 < event.view.index - story.view.index <= _NEXT and story.status in _HAPPENED
    if not near or event.code[:2] not in _SAYING or event.date.basis not in UNTOLD or event.source is None:
        return False
    sides = {a.code for a in (story.source, story.target) if a is not None}
    states = {a.country for a in (story.source, story.target) if a is not None and a.roles in _OF_STATES}
    same = event.source.code in sides or (event.source.roles in _OF_STATES and event.source.country in states)
    return same and not event.act.standing.background


def _goes_on(event: BareEvent, story: BareEvent) -> bool:
    near = 0 < event.view.index - story.view.index <= _NEXT and story.status in _HAPPENED
    told = (
        event.status in _HAPPENED
        and (event.code[:2] in _TELLING or event.code in _TELLING)
        and not event.act.standing.background
    )
    return near and told and event.date.basis in UNTOLD


def _is_dated(event: BareEvent, published: datetime.date | None) -> bool:
    date: EventDate = event.date
    if published is None or date.first is None or date.basis != "text" or date.precision != "day":
        return False
    return published - _RECENT <= date.first <= published
