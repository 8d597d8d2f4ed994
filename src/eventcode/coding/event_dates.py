"""The date of an event: the expression that governs its clause."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.casualties import NUMBER, read_number
from eventcode.coding.view import SentenceView
from eventcode.model import EventDate, ResolvedDate
from eventcode.parse.labels import (
    ADVERBIAL,
    AGENT,
    CONJUNCT,
    GERUND,
    INFINITIVE,
    NOUN_CLAUSE,
    NOUN_MODIFIERS,
    NOUN_TAGS,
    PASSIVE_SUBJECTS,
    POSSESSOR,
    PREPOSITION_COMPLEMENT,
    PREPOSITION_OBJECT,
    RELATIVE,
    SUBJECTS,
)
from eventcode.parse.standing import ACTUAL, MENTIONED

_PAST = frozenset({"ago", "decades", "centuries", "historically", "formerly", "previously"})
_SPANS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_PACTS = frozenset("truce ceasefire agreement accord treaty deal pact armistice protocol convention resolution".split())
_TALKED_OF = frozenset({"02", "05", "09", "11", "12", "13"})
_YEAR_DIGITS = 4
_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest only".split())
_ASKED, _RALLYING = ("02", "10"), "113"
_GATHERINGS = frozenset("march protest rally demonstration strike vigil shutdown boycott sit-in prayer".split())
_HARMING = frozenset({"kill", "wound", "injure", "leave"})
_BEFORE_IT = frozenset({"after", "during", "amid", "following"})
_DYING = _HARMING | {"die", "perish"}
_IS_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_MONTHS = datetime.timedelta(days=300)
_WEEK = datetime.timedelta(days=7)
# What is owned to, denied or called off has a day of its own.
_OF_OTHER_DAYS = frozenset({"015", "016", "164"})
_SPOKEN = tuple("01 02 03 05 10 11 12 13".split())
# "Agreed on Sunday to meet, officials said": the day is that of the words.
_ANNOUNCED = ("03", "13")
_LONG = frozenset({"month", "quarter", "year", "longer"})
# Words, verdicts and arrests are about deeds that have days of their own.
_ABOUT_DEEDS = (*_SPOKEN, "173")
_DEEDS = frozenset(
    (
        "massacre killing murder slaughter genocide assassination execution bombing attack raid coup war crime "
        "abduction kidnapping disappearance torture abuse hijacking uprising riot siege"
    ).split()
)
_AT_THE_HOUR = frozenset("during after before at in".split())
_HOURS = frozenset("hour lesson prayer prayers service mass vigil rush shift session match parade market".split())
_PUBLISHING = frozenset("publish release broadcast post issue air circulate print date send".split())
_VOTES = frozenset({"election", "vote", "poll", "referendum", "ballot", "runoff", "run-off"})
STATEMENTS = frozenset({"planned", "threatened"})
SPEAKING = frozenset({"speak", "talk", "write", "address", "tell"})


def date_of(
    view: SentenceView,
    act: Act,
    dates: Sequence[ResolvedDate],
    published: datetime.date | None,
    status: str,
    basis: str,
) -> EventDate:
    """When an act happened: the date of its own clause, of the one above it or the only one of its sentence.

    Else it is the publication date.
    ``dates`` have offsets into the sentence.  A plan or threat happens when it is announced.  ``basis`` is
    what to call the publication date: default, or dateline.
    """
    dates = [d for d in dates if not _is_to_come(d, status, published) and not _names_a_thing(view, act, d)]
    dates = [d for d in dates if not (act.code.startswith(_SPOKEN) and _is_still_on(d, published))]
    dates = [d for d in dates if not _is_of_another_deed(view, act, d) and not _is_of_a_past_deed(view, act, d)]
    own = _of_what_it_tells(view, act, dates) or _of_the_speech(view, act, dates)
    own = own or [d for d in dates if governs(view, act, d)] or _of_those_it_killed(view, act, dates)
    own = own or _of_the_verb_behind(view, act, dates) or _of_the_verb_before(view, act, dates)
    if status in STATEMENTS:
        own = [d for d in dates if _is_above(view, act, d) and (published is None or d.last <= published)]
    elif not own and (not act.standing.background or _is_of_the_subject(view, act)):
        own = _of_the_clause_above(view, act, dates) or _only_one(view, act, dates, published)
    if own:
        told = [d for d in own if not _is_whose_thing(view, act, d) and not _is_beginning(view, d)]
        own = told or own
        best = min(own, key=lambda d: _distance(view, act, d))
        return EventDate(first=best.first, last=best.last, precision=best.precision, basis="text", text=best.text)
    if act.standing.background and (old := _of_another_year(view, act, dates, published)) is not None:
        return EventDate(first=old.first, last=old.last, precision=old.precision, basis="text", text=old.text)
    if (main := _of_the_main_clause(view, act, dates, published)) is not None:
        return main
    if published is None or act.standing.reality == MENTIONED or _is_long_ago(view, act):
        return EventDate(first=None, last=None, precision=None, basis="none")
    return EventDate(first=published, last=published, precision="day", basis=basis)


def _of_the_main_clause(
    view: SentenceView, act: Act, dates: Sequence[ResolvedDate], published: datetime.date | None
) -> EventDate | None:
    """When what a clause of time tells happened: with the main clause, or so many days before it.

    "Took the town on Monday after the army pulled out", "two days after troops opened the road".
    """
    tree = view.tree
    beside = (ADVERBIAL, RELATIVE, PREPOSITION_COMPLEMENT)
    clause = next((t for t in (act.head, *tree.above(act.head)) if tree.labels[t] in beside), None)
    if clause is None or published is None or act.kind != "verb":
        return None
    back = _days_before(view, clause)
    before = tree.labels[clause] == PREPOSITION_COMPLEMENT and tree.low[tree.heads[clause]] == "before"
    if tree.labels[clause] == PREPOSITION_COMPLEMENT and back is None and not before:
        return None
    verb = view.clauses.governing_verb(tree.heads[clause])
    above = [d for d in dates if (t := _first(view, d)) is not None and view.clauses.governing_verb(t) == verb]
    day = next((d for d in above if d.precision == "day" and _is_recent(d, published)), None)
    if back is None and (day is None or not (before or _is_at_that_time(view, clause))):
        return None
    first, last = (day.first, day.last) if day is not None else (published, published)
    gone = datetime.timedelta(days=back or 0)
    fineness = "day" if gone < _WEEK * 4 else "month"
    return EventDate(
        first=first - gone, last=last - gone, precision=fineness, basis="text", text=day.text if day else ""
    )


def _days_before(view: SentenceView, clause: int) -> int | None:
    """How many days before the main clause something happened: "two days after", "a week after"; None if not told."""
    tree = view.tree
    noun = tree.heads[clause]
    marks = (*tree.children[clause], tree.heads[noun], noun)
    if tree.labels[clause] == ADVERBIAL:
        marks = tuple(tree.children[clause])
    mark = next((c for c in marks if tree.low[c] == "after" and c < clause), None)
    if mark is None or mark < 2 or tree.lemmas[mark - 1] not in _SPANS:
        return None
    count = (
        read_number(tree.words[mark - 2], tree.words[mark - 2]) if _IS_NUMBER.fullmatch(tree.words[mark - 2]) else None
    )
    return None if count is None or count.value is None else count.value * _SPANS[tree.lemmas[mark - 1]]


def _is_at_that_time(view: SentenceView, clause: int) -> bool:
    """Whether a clause tells what went with the main one: "after the army left", "students who were marching"."""
    tree = view.tree
    words = {tree.low[c] for c in tree.children[clause]}
    if tree.labels[clause] == RELATIVE:
        fight = any(tree.low[t] in _BEFORE_IT for t in tree.above(clause)[:4])  # "after fighting that left nine dead"
        return fight or (tree.tags[clause] == GERUND and bool(words & {"was", "were"}))
    return bool(words & {"after", "as", "before", "until", "when", "while"})


def _of_another_year(
    view: SentenceView, act: Act, dates: Sequence[ResolvedDate], published: datetime.date | None
) -> ResolvedDate | None:
    """The old date of the clause that an act is told beside: "talks collapsed in 2002, after rebels took hostages"."""
    verbs = {d: view.clauses.governing_verb(t) for d in dates if (t := _first(view, d)) is not None}
    above = (d for d, verb in verbs.items() if verb in view.tree.above(act.head))
    return next((d for d in above if published is not None and d.last < published - _MONTHS), None)


def _of_what_it_tells(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """The dates of the deed whose outcome an act tells: "the toll from Sunday's bombing rose on Tuesday"."""
    inner = act.content
    if inner is None or inner.code != act.code or inner.kind != "noun" or inner.head == act.head:
        return []
    tree = view.tree
    first = [(d, t) for d in dates if (t := _first(view, d)) is not None]
    return [d for d, t in first if tree.labels[t] == POSSESSOR and tree.heads[t] in (inner.head, *inner.literals)]


def _of_those_it_killed(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """When those died of whom the clause above tells: "ten people died in May when soldiers fired on a march"."""
    tree, died = view.tree, view.tree.heads[act.head]
    at_once = any(tree.low[c] == "when" for c in tree.children[act.head])
    if act.kind != "verb" or tree.labels[act.head] != ADVERBIAL or not at_once or tree.lemmas[died] not in _DYING:
        return []
    return [d for d in dates if (t := _first(view, d)) is not None and view.clauses.governing_verb(t) == died]


def _of_the_speech(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """When somebody spoke by the clause before: "speaking on Friday, she condemned the killings a week earlier"."""
    tree = view.tree
    verbs = [c for c in tree.children[act.head] if tree.labels[c] == ADVERBIAL and tree.lemmas[c] in SPEAKING]
    spoken = [v for v in verbs if v < act.head and tree.tags[v] == GERUND]
    return [d for d in dates if (t := _first(view, d)) is not None and view.clauses.governing_verb(t) in spoken]


def _of_the_verb_behind(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """The dates behind a verb with the same subject: "killed four herders and drove off cattle last week"."""
    tree = view.tree
    if act.kind != "verb":
        return []
    behind = [c for c in tree.children[act.head] if tree.labels[c] == CONJUNCT and view.clauses.is_verb(c)]
    shared = [v for v in behind if not any(tree.labels[c] in SUBJECTS | PASSIVE_SUBJECTS for c in tree.children[v])]
    first = [(d, t) for d in dates if (t := _first(view, d)) is not None]
    return [d for d, t in first if (verb := view.clauses.governing_verb(t)) in shared and verb is not None and t > verb]


def _of_the_verb_before(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """The dates of the first of several verbs with one subject: "took Bor on Sunday and looted it, they said today".

    So do those of a fight in which somebody fell: "clashed last week and four soldiers were killed".
    """
    tree, verb = view.tree, act.head
    if act.kind != "verb":
        return []
    while tree.labels[verb] == CONJUNCT and (
        _tells_who_fell(view, verb)
        or not any(tree.labels[c] in SUBJECTS | PASSIVE_SUBJECTS for c in tree.children[verb])
    ):
        verb = tree.heads[verb]
    first = [(d, t) for d in dates if verb != act.head and (t := _first(view, d)) is not None]
    own = [(d, t) for d, t in first if view.clauses.governing_verb(t) == verb and t < act.head]
    return [d for d, t in own if tree.labels[t] != POSSESSOR]  # "condemned Friday's raid and urged talks"


def _tells_who_fell(view: SentenceView, verb: int) -> bool:
    """Whether a verb says that people were killed or hurt, and not by whom."""
    tree = view.tree
    labels = {tree.labels[c] for c in tree.children[verb]}
    return tree.lemmas[verb] in _HARMING and bool(labels & PASSIVE_SUBJECTS) and AGENT not in labels


def _is_of_the_subject(view: SentenceView, act: Act) -> bool:
    """Whether a participle tells what the subject did besides: "a plane carrying tents landed on Monday"."""
    tree = view.tree
    noun = tree.heads[act.head]
    beside = tree.labels[act.head] == NOUN_CLAUSE and tree.tags[act.head] == GERUND
    return act.kind == "verb" and beside and tree.labels[noun] in SUBJECTS


def _is_to_come(date: ResolvedDate, status: str, published: datetime.date | None) -> bool:
    """Whether what has happened cannot have that date: "refused to come to next week's talks"."""
    return status not in STATEMENTS and published is not None and date.first > published


def _is_still_on(date: ResolvedDate, published: datetime.date | None) -> bool:
    """Whether a long time is not over yet: words about it are not said in all of it, "saw no deal this year"."""
    return published is not None and date.precision in _LONG and date.first <= published <= date.last


def _of_the_clause_above(view: SentenceView, act: Act, dates: Sequence[ResolvedDate]) -> list[ResolvedDate]:
    """The dates of the clause that a participle belongs to: "granted asylum on Monday, turning down a request"."""
    tree = view.tree
    beside = tree.labels[act.head] == ADVERBIAL or _is_of_the_subject(view, act)
    if act.kind != "verb" or not beside or tree.tags[act.head] != GERUND:
        return []
    above = view.clauses.governing_verb(tree.heads[act.head])
    return [d for d in dates if (t := _first(view, d)) is not None and view.clauses.governing_verb(t) == above]


def _only_one(
    view: SentenceView, act: Act, dates: Sequence[ResolvedDate], published: datetime.date | None
) -> list[ResolvedDate]:
    """The only date of the sentence: one above the act, or a day of the week before publication wherever it stands."""
    free = [d for d in dates if not _is_of_what_is_judged(view, act, d)]
    if len(dates) == 1 and (above := [d for d in free if _is_above(view, act, d)]):
        return above
    days = [d for d in dates if d.precision == "day" and published is not None and _is_recent(d, published)]
    spoken = act.code.startswith(_SPOKEN) or act.code[:2] == "04"
    inside = len(days) == 1 and spoken and (_is_in_content(view, act, days[0]) or _is_beside(view, act, days[0]))
    return days if len(days) == 1 and days[0] in free and not inside else []


def _is_recent(date: ResolvedDate, published: datetime.date) -> bool:
    return published - _WEEK <= date.first and date.last <= published


def _is_of_what_is_judged(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date is that of the deed which a verb speaks of: "condemned Monday's attack"."""
    token = _first(view, date)
    return (
        act.kind == "verb" and token is not None and view.tree.labels[token] == POSSESSOR
        and view.tree.heads[token] not in _clause_tokens(view, act)
    )  # fmt: skip


def _is_of_another_deed(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date is that of what somebody owns to, denies or calls off: "called off Monday's talks"."""
    token = _first(view, date)
    return act.code in _OF_OTHER_DAYS and token is not None and view.tree.labels[token] == POSSESSOR


def _is_of_a_past_deed(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a month or year behind the deed in question is its own: "convicted of the massacre of 300 in 1992"."""
    tree, token = view.tree, _first(view, date)
    if token is None or act.kind != "verb" or date.precision not in _LONG or not act.code.startswith(_ABOUT_DEEDS):
        return False
    return any(tree.lemmas[t] in _DEEDS and tree.tags[t] in NOUN_TAGS for t in range(act.head + 1, token))


def _is_beginning(view: SentenceView, date: ResolvedDate) -> bool:
    """Whether a date only says since when: "in the deadliest attack since January"."""
    token = _first(view, date)
    return token is not None and view.tree.low[view.tree.heads[token]] == "since"


def _is_whose_thing(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a day only says which one of several is meant: "called off this week's talks on Tuesday"."""
    token = _first(view, date)
    return act.kind == "verb" and token is not None and view.tree.labels[token] == POSSESSOR


def _is_beside(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date stands in a clause that only says something of those who speak: "who came on Friday, praised"."""
    tree, token = view.tree, _first(view, date)
    clauses = [t for t in tree.above(token) if tree.labels[t] == RELATIVE] if token is not None else []
    return any(act.head not in tree.subtree(clause) for clause in clauses)


def _is_in_content(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date stands in what an act of words is about."""
    token = _first(view, date)
    above = view.tree.above(token) if token is not None else ()
    return any(content in above for content in act.contents)


def _first(view: SentenceView, date: ResolvedDate) -> int | None:
    return next(iter(tokens_of(view, date.start, date.end)), None)


def _is_long_ago(view: SentenceView, act: Act) -> bool:
    """Whether an act without a date is told as history ("decades ago"): the article's date is not its own."""
    return bool(_PAST & {view.tree.low[t] for t in view.tree.subtree(act.head)})


def tokens_of(view: SentenceView, start: int, end: int) -> list[int]:
    """The tokens that share characters with ``start:end`` of the sentence."""
    tree = view.tree
    return [t for t in range(len(tree)) if tree.starts[t] < end and start < tree.ends[t]]


def _clause_tokens(view: SentenceView, act: Act) -> set[int]:
    """The heads that make up an act: its word, its literals, and the verb that carries it."""
    support = view.standings.support(act.head) if act.kind == "noun" else None
    return {act.head, *act.literals, *([support] if support is not None else ())}


def _names_a_thing(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a time only says which thing is meant: "guarantors of the 1942 Rio Protocol", "the October election".

    So does the month of whatever is not violence: "thanked Japan for its help after the August floods".
    """
    tokens = tokens_of(view, date.start, date.end)
    token = next((t for t in tokens if view.tree.heads[t] not in tokens), None)
    if token is None:
        return False
    noun = view.tree.heads[token]
    if _is_counted_in(view, tokens[0]) or _is_of_what_is_called_for(view, act, token):
        return True
    modifies = view.tree.labels[token] in NOUN_MODIFIERS and view.tree.tags[noun] in NOUN_TAGS and token < noun
    if act.kind == "verb" and date.precision in _LONG and view.tree.lemmas[noun] in _VOTES:
        return modifies
    if act.kind == "verb" and date.precision == "month" and act.code[:2] not in VIOLENT and modifies:
        return noun not in _clause_tokens(view, act)
    if act.kind == "verb" and date.precision != "day" and view.tree.labels[token] == POSSESSOR:
        return noun not in _clause_tokens(view, act)  # "accused him of stealing last week's election"
    if date.text[:-_YEAR_DIGITS] == "the " and date.text[-_YEAR_DIGITS:].isdigit() and noun != act.head:
        # "in breach of the 2003 truce", "turned down an inquiry into the 1987 killing"
        return view.tree.lemmas[noun] in _PACTS or act.code[:2] in _TALKED_OF
    year = date.text.isdigit() and len(date.text) == _YEAR_DIGITS
    return modifies and year and noun not in (act.head, *act.literals)


def _is_counted_in(view: SentenceView, first: int) -> bool:
    """Whether a time only says how often: "in the second coup this year", "the fifth such attack this month"."""
    return view.tree.low[first] == "this" and not _RANKS.isdisjoint(view.tree.low[max(0, first - 6) : first])


def _is_of_what_is_called_for(view: SentenceView, act: Act, token: int) -> bool:
    """Whether a day is that of what somebody asks people to do: "called for marches on Friday"."""
    tree = view.tree
    if act.code[:2] not in _ASKED and act.code != _RALLYING:
        return False
    wanted = (t for t in range(act.head, token) if tree.lemmas[t] in _GATHERINGS and tree.tags[t] in NOUN_TAGS)
    return any(tree.labels[t] == PREPOSITION_OBJECT and tree.low[tree.heads[t]] == "for" for t in wanted)


def _is_hour_of(view: SentenceView, noun: int, own: set[int]) -> bool:
    """Whether a noun is the hour of an act: "exploded during Monday's rush hour", "after Friday's prayers"."""
    tree = view.tree
    before = tree.labels[noun] == PREPOSITION_OBJECT and tree.low[tree.heads[noun]] in _AT_THE_HOUR
    return before and tree.lemmas[noun] in _HOURS and tree.heads[tree.heads[noun]] in own


def governs(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """Whether a date of the sentence is that of an act's own clause."""
    own = _clause_tokens(view, act)
    for token in tokens_of(view, date.start, date.end)[:1]:
        if view.tree.labels[token] == POSSESSOR and view.tree.heads[token] not in own and act.kind == "verb":
            if act.code[:2] in VIOLENT and view.tree.heads[token] in act.sources:
                return True  # "those killed by Monday's bomb"
            if _is_hour_of(view, view.tree.heads[token], own):
                return True
            continue  # "condemned Monday's attack" on Tuesday
        above = [token, *view.tree.above(token)]
        verb = view.clauses.governing_verb(token)
        noun = next((t for t in above if t in own), None)
        if noun is not None and (verb is None or verb in own or above.index(noun) <= above.index(verb)):
            return True
        if verb is not None and act.kind == "noun" and view.clauses.governing_verb(act.head) == verb:
            return True
        if noun is not None and verb is not None and act.kind == "noun" and _says_whom_it_killed(view, verb):
            return True
    return False


def _says_whom_it_killed(view: SentenceView, verb: int) -> bool:
    """Whether a clause tells whom an attack killed, so when it was: "the bombing that killed six on Monday"."""
    return view.tree.labels[verb] == RELATIVE and view.tree.lemmas[verb] in _HARMING


def _is_above(view: SentenceView, act: Act, date: ResolvedDate) -> bool:
    """A date of a clause above an act holds for the act too, unless that clause is told beside the main one."""
    token = next(iter(tokens_of(view, date.start, date.end)), None)
    verb = _verb_of_the_speech(view, token) if token is not None else None
    if verb is None:
        return True
    root = next((t for t in range(len(view.tree)) if view.tree.heads[t] == t), verb)
    announced = act.code.startswith(_ANNOUNCED) and act.standing.reality == ACTUAL and verb == act.head
    return (announced or verb == root or verb in view.tree.above(act.head)) and not view.standings.verb(verb).background


def _verb_of_the_speech(view: SentenceView, token: int) -> int | None:
    """The verb that a date belongs to; one of a text that of its words: "said in a letter published on Sunday"."""
    tree, verb = view.tree, view.clauses.governing_verb(token)
    if verb is not None and tree.labels[verb] == NOUN_CLAUSE and tree.lemmas[verb] in _PUBLISHING:
        return view.clauses.governing_verb(tree.heads[verb]) if tree.tags[verb] != GERUND else verb
    return verb


def _distance(view: SentenceView, act: Act, date: ResolvedDate) -> tuple[int, int]:
    """How far a date stands from the act: by arcs, those of a verb below it last ("to leave within a week")."""
    token = tokens_of(view, date.start, date.end)[0]
    above = [token, *view.tree.above(token)]
    steps, nearest = next(((i, t) for i, t in enumerate(above) if t in _clause_tokens(view, act)), (99, act.head))
    if nearest != act.head and view.tree.labels[nearest] == INFINITIVE and act.head in view.tree.above(nearest):
        steps += len(view.tree)
    return steps, abs(token - act.head)
