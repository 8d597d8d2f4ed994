"""The place that a story plainly is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from eventcode.coding.event_dates import tokens_of
from eventcode.coding.event_places import (
    BORDER,
    EARLIER,
    TOWARDS,
    is_where_it_was_said,
    outermost,
    without_owners,
)
from eventcode.coding.place_phrases import (
    is_in_a_name,
    is_part_of,
    is_seat_of_a_judge,
    locative,
    phrase_head,
    taken_there,
)
from eventcode.coding.view import SentenceView
from eventcode.model import PlaceMention
from eventcode.parse import labels as L

_LEAD_SENTENCES: Final = 3
_LEAD_PLACES: Final = 3
_POSSESSIVE: Final = ("'s", "’s")
_GOVERNMENTS: Final = frozenset({"government", "regime", "authority", "junta", "leadership"})


def story_place(
    dateline: Sequence[PlaceMention], sentences: Sequence[tuple[SentenceView, Sequence[PlaceMention]]]
) -> tuple[int, PlaceMention] | None:
    """The place that a story plainly is about, and the number of the sentence that tells it (-1: the dateline).

    The first place that the lead puts something into, if the dateline's country, or without a dateline at least
    half of all such places of the text, agree with it; the dateline's own place if the text names no other.
    """
    settings = [
        (view.index, p) for view, places in sentences for p in without_owners(view, places)
        if p.country and (tokens := tokens_of(view, p.start, p.end)) and (head := outermost(view, tokens)) is not None
        and (word := locative(view, head))
        and not (word == "of" and p.precision == "country" and not is_part_of(view, head))
        and word not in TOWARDS
        and not is_where_it_was_said(view, tokens[0]) and not is_seat_of_a_judge(view, head)
        and not _is_seat_of_a_government(view, head)
        and not (p.precision == "country" and view.tree.text.startswith(_POSSESSIVE, p.end))
        and not _is_compared(view, head) and not is_in_a_name(view, p) and taken_there(view, tokens[0]) is None
    ]  # fmt: skip
    settings = [(at, p) for at, p in settings if p.feature != BORDER] or settings
    first = [p for _, p in settings[:_LEAD_PLACES]]
    if dateline:
        if any(p.country != dateline[0].country for p in first):
            return None
        return -1, first[0] if first else dateline[0]
    if not settings or settings[0][0] >= _LEAD_SENTENCES:
        return None
    same = [p for _, p in settings if p.country == first[0].country]
    return settings[0] if 2 * len(same) >= len(settings) else None


def _is_seat_of_a_government(view: SentenceView, token: int) -> bool:
    """Whether a place only says which government is meant: "marched against the government in Tehran"."""
    tree = view.tree
    holder = tree.heads[tree.heads[phrase_head(view, token)]]
    return holder < token and tree.lemmas[holder] in _GOVERNMENTS


def _is_compared(view: SentenceView, token: int) -> bool:
    """Whether a place is that of an earlier event: "the worst attack since rebels bombed a market in Gao"."""
    tree = view.tree
    above = tree.above(token)
    marks = (c for t in above for c in tree.children[t] if tree.labels[c] == L.MARK)
    return any(tree.low[t] in EARLIER for t in (*above, *marks))
