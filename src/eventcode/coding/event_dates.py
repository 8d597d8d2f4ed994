"""The date of an event: the expression that governs its clause."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from eventcode.coding.acts import Act
from eventcode.coding.view import SentenceView
from eventcode.model import EventDate, ResolvedDate
from eventcode.parse.labels import POSSESSOR
from eventcode.parse.standing import MENTIONED

_PAST = frozenset({"ago", "decades", "centuries", "historically", "formerly", "previously"})
STATEMENTS = frozenset({"planned", "threatened"})


def date_of(
    view: SentenceView,
    act: Act,
    dates: Sequence[ResolvedDate],
    published: datetime.date | None,
    status: str,
    basis: str,
) -> EventDate:
    """When an act happened: the date of its own clause, else the only one of its sentence, else the publication date.

    ``dates`` have offsets into the sentence.  A plan or threat happens when it is announced.  ``basis`` is
    what to call the publication date: default, or dateline.
    """
    own = [d for d in dates if governs(view, act, d)]
    if status in STATEMENTS:
        own = [d for d in dates if _is_above(view, act, d) and (published is None or d.last <= published)]
    elif not own and not act.standing.background and len(dates) == 1:
        own = [d for d in dates if _is_above(view, act, d)]
    if own:
        best = min(own, key=lambda d: _distance(view, act, d))
        return EventDate(first=best.first, last=best.last, precision=best.precision, basis="text", text=best.text)
    if published is None or act.standing.reality == MENTIONED or _is_long_ago(view, act):
        return EventDate(first=None, last=None, precision=None, basis="none")
    return EventDate(first=published, last=published, precision="day", basis=basis)


def _is_long_ago(view: SentenceView, act: Act) -> bool:
    """Whether an act without a date is told as history ("decades ago"): the article's date is not its own."""
    return bool(_PAST & {view.tree.words[t].lower() for t in view.tree.subtree(act.head)})


def tokens_of(view: SentenceView, start: int, end: int) -> list[int]:
    """The tokens that share characters with ``start:end`` of the sentence."""
    tree = view.tree
    return [t for t in range(len(tree)) if tree.starts[t] < end and start < tree.ends[t]]


def _clause_tokens(view: SentenceView, act: Act) -> set[int]:
    """The heads that make up an act: its word, its literals, and the verb that carries it."""
    support = view.standings.support(act.head) if act.kind == "noun" else None
    return {act.head, *act.literals, *([support] if support is not None else ())}


def governs(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date of the sentence is that of an act's own clause."""
    own = _clause_tokens(view, act)
    for token in tokens_of(view, date.start, date.end)[:1]:
        if view.tree.labels[token] == POSSESSOR and view.tree.heads[token] not in own and act.kind == "verb":
            continue  # "condemned Monday's attack" on Tuesday
        above = [token, *view.tree.above(token)]
        verb = view.clauses.governing_verb(token)
        noun = next((t for t in above if t in own), None)
        if noun is not None and (verb is None or verb in own or above.index(noun) <= above.index(verb)):
            return True
        if verb is not None and act.kind == "noun" and view.clauses.governing_verb(act.head) == verb:
            return True
    return False


def _is_above(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """A date of a clause above an act holds for the act too, unless that clause is told beside the main one."""
    token = next(iter(tokens_of(view, date.start, date.end)), None)
    verb = view.clauses.governing_verb(token) if token is not None else None
    if verb is None:
        return True
    root = next((t for t in range(len(view.tree)) if view.tree.heads[t] == t), verb)
    return (verb == root or verb in view.tree.above(act.head)) and not view.standings.verb(verb).background


def _distance(view: SentenceView, act: Act, date: ResolvedDate) -> tuple[int, int]:
    token = tokens_of(view, date.start, date.end)[0]
    above = [token, *view.tree.above(token)]
    steps = next((i for i, t in enumerate(above) if t in _clause_tokens(view, act)), 99)
    return steps, abs(token - act.head)
