"""The place of an event: where it happened, not where it was said."""

from __future__ import annotations

from collections.abc import Sequence

from eventcode.coding.acts import Act
from eventcode.coding.event_dates import tokens_of
from eventcode.coding.view import SentenceView
from eventcode.model import PlaceMention
from eventcode.parse import labels as L
from eventcode.parse import standing as S

_LOCATIVE = frozenset(
    (
        "in at near outside inside around across along over off of within throughout into to towards toward "
        "above on between north south east west"
    ).split()
)
_VERBAL = frozenset({"01", "02", "03", "05", "09", "10", "11", "12", "13", "16"})
_DEEDS = frozenset({"08", "14", "15", "17", "18", "19", "20"})
_ADDRESSED = frozenset({"to", "on", "of", "over", "into", "towards", "toward", "between"})
_VISITS = frozenset({"042", "043", "044"})
_LEAD_SENTENCES = 3
_LEAD_PLACES = 3
_RANK = {"exact": 0, "near": 0, "region": 1, "country": 2}


def place_of(
    view: SentenceView, act: Act, places: Sequence[PlaceMention], lead: PlaceMention | None
) -> PlaceMention | None:
    """Where an act happened: a place of its clause, then of its sentence; for deeds also that of the lead.

    ``places`` have offsets into the sentence; ``lead`` is the place of the dateline or of the first sentence,
    where the story plainly is about one place.
    """
    settings = [p for p in places if _is_setting(view, act, p)]
    verb = view.clauses.governing_verb(act.head)
    near = [p for p in settings if _below(view, act, p) or view.clauses.governing_verb(_first(view, p)) == verb]
    settings = [] if act.code[:2] in _VERBAL else [p for p in settings if _is_told(view, p)]
    found = near or settings
    if found:
        return min(found, key=lambda p: (_RANK.get(p.precision, 3), abs(_first(view, p) - act.head)))
    return lead if act.code[:2] in _DEEDS and not act.standing.background else None


def story_place(
    dateline: Sequence[PlaceMention], sentences: Sequence[tuple[SentenceView, Sequence[PlaceMention]]]
) -> PlaceMention | None:
    """The place that a story plainly is about, or None.

    The first place that the lead puts something into, if the dateline's country, or without a dateline at least
    half of all such places of the text, agree with it; the dateline's own place if the text names no other.
    """
    settings = [
        (i, p) for i, (view, places) in enumerate(sentences) for p in places
        if p.country and (tokens := tokens_of(view, p.start, p.end)) and (word := locative(view, tokens[-1]))
        and not (word == "of" and p.precision == "country") and not _is_where_it_was_said(view, tokens[0])
    ]  # fmt: skip
    first = [p for _, p in settings[:_LEAD_PLACES]]
    if dateline:
        if any(p.country != dateline[0].country for p in first):
            return None
        return first[0] if first else dateline[0]
    if not settings or settings[0][0] >= _LEAD_SENTENCES:
        return None
    same = [p for _, p in settings if p.country == first[0].country]
    return first[0] if 2 * len(same) >= len(settings) else None


def _first(view: SentenceView, place: PlaceMention) -> int:
    return next(iter(tokens_of(view, place.start, place.end)), 0)


def _below(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether a place hangs below an act, or the act in a relative clause below it ("Syria, where ...")."""
    token = _first(view, place)
    if token in view.tree.above(act.head):
        return True
    above = view.tree.above(token)
    inside = above[: above.index(act.head)] if act.head in above else None
    if inside is None:
        return False
    # "Sent condolences after a storm hit Beira" was not said in Beira.
    return act.code[:2] not in _VERBAL or not any(view.clauses.is_verb(t) for t in inside)


def _is_setting(view: SentenceView, act: Act, place: PlaceMention) -> bool:
    """Whether the text puts something there: behind a preposition of place, or as what the act goes to."""
    tokens = tokens_of(view, place.start, place.end)
    if not tokens:
        return False
    preposition = locative(view, tokens[-1])
    if preposition and act.code[:2] in _VERBAL and preposition in _ADDRESSED:
        return False  # "apologised to Indonesia", "called on Sudan"
    if preposition and not (preposition == "of" and place.precision == "country"):
        same = view.clauses.governing_verb(tokens[0]) == view.clauses.governing_verb(act.head)
        return same or not _is_where_it_was_said(view, tokens[0])
    if act.code in _VISITS:
        return any(t in (*act.targets, *act.sources) for t in tokens)
    hit = act.code[:2] in _DEEDS and place.precision != "country"  # not the capital that acts or is accused
    return hit and any(t in act.targets for t in tokens)


def locative(view: SentenceView, token: int) -> str:
    """The preposition of place that a name stands behind ("in", "near"), or an empty string."""
    tree = view.tree
    while tree.labels[token] in L.INSIDE_NOUN_PHRASE and tree.heads[token] != token:
        token = tree.heads[token]
    word = tree.words[tree.heads[token]].lower()
    return word if tree.labels[token] == L.PREPOSITION_OBJECT and word in _LOCATIVE else ""


def _is_told(view: SentenceView, place: PlaceMention) -> bool:
    """Whether the clause of a place tells what happened: not "an effort to open a road through Iran"."""
    verb = view.clauses.governing_verb(_first(view, place))
    return verb is None or view.standings.verb(verb).reality != S.CONTENT


def _is_where_it_was_said(view: SentenceView, token: int) -> bool:
    """Whether a place is that of a speaker: "a spokesman in Nairobi said"."""
    verb = view.clauses.governing_verb(token)
    return verb is not None and view.standings.reports(verb)
