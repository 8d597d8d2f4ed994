"""Why a sentence was coded as it was, and why not: the derivation as a tree and as data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, Any

from attrs import frozen

from eventcode.coding.actors import ActorReader
from eventcode.coding.acts import Act, NearMiss
from eventcode.coding.article import Prepared
from eventcode.coding.view import SentenceView
from eventcode.model import Article, CodedArticle, Event, Sentence
from eventcode.parse import standing as S
from eventcode.skeleton import skeleton

if TYPE_CHECKING:
    from eventcode.coder import Coder

_SHOWN = 3
_CHOICE = re.compile(r"\{((?:[^{}|]*\|){6,}[^{}|]*)\}")
_REASONS = {
    S.NEGATED: "it did not happen",
    S.HYPOTHETICAL: "it is only possible",
    S.POSSIBLE: "somebody says that it may happen",
    S.CONTENT: "it is what somebody wants, says or fears, not what happened",
    S.MENTIONED: "the text takes it for granted and does not tell it",
}


@frozen(kw_only=True)
class Silence:
    """Something that was not coded: the words, the rule and its line, and what stood in the way."""

    text: str
    rule: str
    where: str
    reason: str


@frozen(kw_only=True)
class SentenceExplanation:
    """A sentence with its events and, where there are none, what came nearest."""

    sentence: Sentence
    events: tuple[Event, ...]
    silences: tuple[Silence, ...]


@frozen(kw_only=True)
class Explanation:
    """The explanation of a text: ``str()`` is the tree, :meth:`to_dict` the data."""

    sentences: tuple[SentenceExplanation, ...]
    error: str | None = None

    def __str__(self) -> str:
        return "\n".join(_lines(self))

    def to_dict(self) -> dict[str, Any]:
        """Plain data: for each sentence its events with their steps, and what was not coded."""
        return {"error": self.error, "sentences": [_plain(s) for s in self.sentences]}


def explain(coder: Coder, article: Article) -> Explanation:
    """Explain every sentence of an article."""
    prepared = coder.prepare(article)
    if isinstance(prepared, CodedArticle):
        return Explanation(sentences=(), error=prepared.error)
    coded = next(coder.code_many([article]))
    if coded.error:
        return Explanation(sentences=(), error=coded.error)
    events = coded.events
    views = coder.views(prepared, list(coder.parser.parse(s.tokens for s in prepared.to_parse)))
    coded_rules = {(e.sentence_index, e.rule) for e in events}
    silences = {v.index: tuple(_silences(coder, prepared, views, v, coded_rules)) for v in views}
    return Explanation(
        sentences=tuple(
            SentenceExplanation(
                sentence=s.sentence,
                events=tuple(e for e in events if e.sentence_index == s.index),
                silences=silences.get(s.index, _untouched(s.sentence)),
            )
            for s in prepared.sentences
        )
    )


def _untouched(sentence: Sentence) -> tuple[Silence, ...]:
    reason = "no name, role noun or capitalised word together with a word that heads a rule"
    return (Silence(text=sentence.text, rule="", where="", reason=reason),)


def _silences(
    coder: Coder, prepared: Prepared, views: list[SentenceView], view: SentenceView, coded: Set[tuple[int, str]]
) -> Iterator[Silence]:
    reader = coder.reader(prepared, views)
    around = coder.surroundings(view, reader)
    told = set()
    for act in coder.finder.find(view, around):
        told.add(act.head)
        if (view.index, act.rule.id) not in coded:
            reason = _REASONS.get(act.standing.reality) or _lacks_actors(reader, view, act)
            yield Silence(text=view.tree.words[act.head], rule=act.rule.id, where=str(act.rule.where), reason=reason)
    misses = [m for m in coder.finder.near_misses(view, around) if m.head not in told]
    yield from (_missed(view, m) for m in misses[:_SHOWN])
    yield from _unknown(view, reader, told | {m.head for m in misses})


def _unknown(view: SentenceView, reader: ActorReader, known: Set[int]) -> Iterator[Silence]:
    """Verbs beside an actor that no rule has as its head, with a draft of the rule that would take them."""
    for token in range(len(view.tree)):
        clauses, said = view.clauses, view.tree.lemmas[token] in view.standings.words.speech
        if token in known or said or not clauses.is_verb(token):
            continue
        clause = clauses.verb(token)
        if any(reader.read(view, t) for t in (*clause.subjects, *clause.objects)):
            draft = f"no rule has this head; a draft: {skeleton(view, reader, token)} => CODE"
            yield Silence(text=view.tree.words[token], rule="", where="", reason=draft)


def _lacks_actors(reader: ActorReader, view: SentenceView, act: Act) -> str:
    if not any(reader.read(view, t) for t in (*act.sources, *act.targets)):
        return "no actor was found"
    return "no political actor takes part, a side is missing, or another telling of it was kept"


def _missed(view: SentenceView, near: NearMiss) -> Silence:
    return Silence(
        text=view.tree.words[near.head],
        rule=near.rule.id,
        where=str(near.rule.where),
        reason=f"lacks {near.miss.lacks}",
    )


def _lines(explanation: Explanation) -> Iterator[str]:
    if explanation.error:
        yield f"no events: {explanation.error}"
    for one in explanation.sentences:
        yield one.sentence.text
        for event in one.events:
            yield from _event_lines(event)
        if not one.events:
            yield "-- no event"
            yield from (
                f"   -- {s.text!r}: {short_rule(s.rule)}  {s.where}: {s.reason}"
                if s.rule
                else f"   -- {_shortened(s.text)}{s.reason}"
                for s in one.silences
            )
        yield ""


def short_rule(rule: str) -> str:
    """A pattern for reading: of many alternatives the first three."""
    return _CHOICE.sub(lambda m: "{" + "|".join(m[1].split("|")[:_SHOWN]) + "|…}", rule)


def _shortened(text: str) -> str:
    """A word with a colon; nothing for a whole sentence, which stands above anyway."""
    return "" if " " in text else f"{text!r}: "


def _event_lines(event: Event) -> Iterator[str]:
    row = event.as_row()
    dyad = f"{row['source'] or '?'} -> {row['target'] or '?'}"
    date = row["date_start"] if row["date_start"] == row["date_end"] else f"{row['date_start']}..{row['date_end']}"
    yield f"-- {row['cameo']} {row['cameo_name']}   {date or 'no date'}   {dyad}   ({row['status']})"
    for step in event.trace:
        deeper = "   " if step.kind in ("name", "code", "role", "stands for") else ""
        where = f"   {step.where}" if step.where else ""
        yield f"   {deeper}-- {step.kind:9s} {step.text!r}  {short_rule(step.id)}{where}"


def _plain(one: SentenceExplanation) -> dict[str, Any]:
    return {
        "start": one.sentence.start,
        "end": one.sentence.end,
        "text": one.sentence.text,
        "events": [e.as_row() | {"trace": [_plain_step(s) for s in e.trace]} for e in one.events],
        "not_coded": [{"text": s.text, "rule": s.rule, "where": s.where, "reason": s.reason} for s in one.silences],
    }


def _plain_step(step: Any) -> dict[str, Any]:
    return {"kind": step.kind, "text": step.text, "id": step.id, "where": str(step.where) if step.where else None}
