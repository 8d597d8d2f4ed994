"""What a sentence tells of other times, or only to say who is meant: no news (coding policy)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from eventcode.coding.bare_event import BareEvent
from eventcode.coding.view import SentenceView
from eventcode.parse.labels import (
    ADVERBIAL,
    AUXILIARIES,
    NOUN_CLAUSE,
    PAST_TENSE,
    PATIENTS,
    PREPOSITION,
    PRESENT_TAGS,
    RELATIVE,
    ROOT,
)

_TIMES = frozenset({"time", "occasion"})
_WITHDRAWAL = "0874"
_AT_LAW = ("115", "116", "173")
_YEAR = datetime.timedelta(days=300)
_LONG_AGO = 10 * _YEAR
# What may be done for years: trade, aid, postures, curbs, coercion and war.
_LASTING = ("06", "07", "15", "16", "17", "18", "19")
_REMEMBERED = frozenset(
    "anniversary centenary commemoration remembrance memorial memory monument museum film movie book novel memoir "
    "play".split()
)
_POINTING = frozenset({"it", "this", "that"})
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest worst deadliest".split())
_HAS = frozenset({"has", "have", "'ve"})
_MANY = frozenset({"dozen", "score", "hundred", "thousand"})
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_ON_THIS_DAY = re.compile(r"\b(?:on|in) this (?:day|date|week|month) in \d{4}\b|\bthis day in history\b", re.IGNORECASE)
_YEARS = frozenset({"year", "years", "decade", "decades"})
# Clauses that say who or what is meant, or when.
_QUALIFYING = frozenset({NOUN_CLAUSE, RELATIVE, ADVERBIAL})
_PERFECT = frozenset({"had", "'d"})
_HAVING = frozenset({"hold", "keep", "detain", "control", "occupy"})


def without_undated_history(events: list[BareEvent]) -> list[BareEvent]:
    """What "had" happened before what the sentence tells has a date of its own, or is no news (coding policy)."""
    told = any(not e.act.standing.background for e in events)
    return [e for e in events if not (told and e.date.basis != "text" and _is_earlier(e))]


def is_history(event: BareEvent, published: datetime.date | None) -> bool:
    """Whether a clause beside the main one tells of another year: "miners shot by soldiers in 1907"."""
    tree, head, last = event.view.tree, event.act.head, event.date.last
    above = (head, *tree.above(head))
    if _ON_THIS_DAY.search(event.view.tree.text) or _is_lasting(event):
        return True
    if published is not None and _goes_on_for_years(event, published):
        return True
    if published is not None and event.act.kind == "noun" and _is_of_a_year_long_gone(event, published):
        return True
    beside = next((t for t in above if tree.labels[t] in _QUALIFYING), None)
    if beside is None or published is None:
        return False
    if event.act.kind != "verb":  # "a pilot who led a raid on a port in 1942"
        since = any(tree.low[c] == "since" for c in tree.children[beside])  # "since the rebellion began in 1991"
        return event.date.basis == "text" and last is not None and last < published - (_YEAR if since else _LONG_AGO)
    if any(tree.lemmas[t] in _REMEMBERED for t in above) or _is_put_years_back(event.view, above):
        return True  # "the anniversary of the massacre in which soldiers shot 60 villagers"
    if tree.labels[beside] == RELATIVE and _is_of_a_past_year(event.view, tree.heads[beside], published):
        return True
    long_after = any(_is_years_before(event.view, t) for t in (beside, *tree.above(beside)))
    return long_after or (event.date.basis == "text" and last is not None and last < published - _YEAR)


def _is_lasting(event: BareEvent) -> bool:
    """Whether a clause says what somebody does all the time: "France, which trains the army, urged it to talk"."""
    tree, head = event.view.tree, event.act.head
    present = tree.tags[head] in PRESENT_TAGS and tree.labels[head] == RELATIVE and event.date.basis != "text"
    helped = any(tree.labels[c] in AUXILIARIES for c in tree.children[head])
    told = next((t for t in tree.above(head) if tree.labels[t] == ROOT), head)
    return present and not helped and event.code.startswith(_LASTING) and tree.tags[told] == PAST_TENSE


def _is_of_a_year_long_gone(event: BareEvent, published: datetime.date) -> bool:
    """Whether a deed is called by its year, long ago: "a museum on the 1937 bombing of the town"."""
    date = event.date
    return (
        date.basis == "text"
        and date.precision == "year"
        and date.last is not None
        and date.last < published - _LONG_AGO
    )


def _goes_on_for_years(event: BareEvent, published: datetime.date) -> bool:
    """Whether an act is one of many since another year: "has bombed hundreds of homes since 1976"."""
    first, clause = event.date.first, event.act.clause
    since = event.date.basis == "text" and first is not None and first < published - _YEAR
    tree = event.view.tree
    perfect = any(tree.low[c] in _HAS for c in tree.children[event.act.head])
    # "more than 9,000 people have been killed since 2014" counts the dead of a war
    unnamed = clause.passive and not event.act.sources
    counted = unnamed or any(tree.lemmas[t] in _MANY for t in clause.objects)
    return since and counted and perfect and event.date.last == published


def _is_of_a_past_year(view: SentenceView, noun: int, published: datetime.date) -> bool:
    """Whether a noun is called by a year gone by: "the 2016 massacre, in which rebels hacked villagers to death"."""
    years = (int(view.tree.words[c]) for c in view.tree.children[noun] if _A_YEAR.fullmatch(view.tree.words[c]))
    return any(year < published.year for year in years)


def says_who_is_meant(event: BareEvent) -> bool:
    """Whether a clause only says who or when is meant: "the release of a man jailed for a blog", "before they left"."""
    tree, act = event.view.tree, event.act
    if _counts_attacks(event) or _is_still_so(event):
        return True
    if event.code == _WITHDRAWAL and tree.labels[act.head] == ADVERBIAL and _is_before(event.view, act.head):
        return True  # "they burned the market before they withdrew"
    if event.code.startswith("173") and tree.labels[act.head] == RELATIVE and _is_freed(event):
        return True  # "released 18 men whom the army had held since Monday"
    aside = tree.labels[act.head] == NOUN_CLAUSE and act.clause.passive and not event.view.clauses.is_headline
    if event.source is None and aside and _is_a_number(event.view, tree.heads[act.head]):
        return True  # "put the number of people killed at 150"
    if any(
        tree.lemmas[tree.heads[t]] in _TIMES for t in (act.head, *tree.above(act.head)) if tree.labels[t] in _QUALIFYING
    ):
        return True  # "it was the first time that a court had ordered it"
    return aside and event.source is None and event.code.startswith(_AT_LAW) and event.date.basis != "text"


def _is_still_so(event: BareEvent) -> bool:
    """Whether a sentence tells what has not changed: "the group still holds twelve foreigners"."""
    tree, head = event.view.tree, event.act.head
    still = any(tree.low[c] == "still" for c in tree.children[head])
    return still and tree.lemmas[head] in _HAVING and event.date.basis != "text"


def _counts_attacks(event: BareEvent) -> bool:
    """Whether a sentence only says which of several an attack was: "It was the second ambush in a week"."""
    tree, head = event.view.tree, event.act.head
    verb = tree.heads[head]
    told = event.act.kind == "noun" and tree.lemmas[verb] == "be" and head > verb
    subject = any(tree.low[c] in _POINTING for c in tree.children[verb] if c < verb)
    return told and subject and any(tree.low[c] in _ORDINALS for c in tree.children[head])


def _is_freed(event: BareEvent) -> bool:
    """Whether the noun that a relative clause describes is the object of a verb of release."""
    tree, noun = event.view.tree, event.view.tree.heads[event.act.head]
    return tree.lemmas[tree.heads[noun]] in ("release", "free") and tree.labels[noun] in PATIENTS


def _is_before(view: SentenceView, clause: int) -> bool:
    return any(view.tree.low[c] == "before" for c in view.tree.children[clause])


def _is_a_number(view: SentenceView, people: int) -> bool:
    """Whether people are those of a number: "the number of people killed"."""
    tree, of = view.tree, view.tree.heads[people]
    return tree.low[of] == "of" and tree.lemmas[tree.heads[of]] in ("number", "total", "count")


def _is_put_years_back(view: SentenceView, above: Sequence[int]) -> bool:
    """Whether what is told belongs to something years ago: "30 years after the genocide in which they killed ..."."""
    tree = view.tree
    marks = (t for t in above if tree.low[t] in ("after", "since") and tree.labels[t] == PREPOSITION)
    return any(tree.low[t] in _YEARS for m in marks for t in (m - 1, tree.heads[m]) if t >= 0)


def _is_years_before(view: SentenceView, clause: int) -> bool:
    """Whether a clause of time is put years back: "two years after the army seized power"."""
    tree = view.tree
    marks = (c for c in tree.children[clause] if tree.low[c] in ("after", "since"))
    spans = (t for m in marks for t in (m - 1, m - 2) if t >= 0)
    return any(tree.low[t] in _YEARS for t in spans)


def _is_earlier(event: BareEvent) -> bool:
    """Whether an act is told in the past perfect beside the main clause: "Zambia, which had sheltered deserters".

    Not a protest: "fired at students who had marched" tells of one day.
    """
    tree, act = event.view.tree, event.act
    verb = event.view.clauses.governing_verb(act.head)
    helpers = tree.children[verb] if verb is not None else ()
    if event.code[:2] == "14":
        return False
    return act.standing.background and any(tree.low[t] in _PERFECT for t in helpers if t < (verb or 0))
