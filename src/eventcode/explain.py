"""Why a sentence was coded as it was, and why not: the derivation as a tree and as data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from eventcode.coding.article import Prepared, names_somebody
from eventcode.coding.view import SentenceView
from eventcode.model import Article, Casualties, CodedArticle, Count, Event, Sentence
from eventcode.reasons import Reasons, Silence
from eventcode.text.english import unsure_reason

if TYPE_CHECKING:
    from eventcode.coder import Coder

_SHOWN = 3
_COUNTS = ("killed", "injured", "abducted", "arrested", "displaced")
_CHOICE = re.compile(r"\{((?:[^{}|]*\|){6,}[^{}|]*)\}")


@frozen(kw_only=True)
class SentenceExplanation:
    """A sentence with its events and, where there are none, what came nearest."""

    sentence: Sentence
    events: tuple[Event, ...]
    silences: tuple[Silence, ...]


@frozen(kw_only=True)
class Explanation:
    """The explanation of a text: ``str()`` is the tree, :meth:`to_dict` the data.

    ``error`` says why the text was not read, ``note`` what may be wrong with one that gives nothing.
    """

    sentences: tuple[SentenceExplanation, ...]
    error: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        return "\n".join(_lines(self))

    def to_dict(self) -> dict[str, Any]:
        """Plain data: for each sentence its events with their steps, and what was not coded."""
        return {"error": self.error, "note": self.note, "sentences": [_plain(s) for s in self.sentences]}


def explain(coder: Coder, article: Article) -> Explanation:
    """Explain every sentence of an article."""
    prepared = coder.prepare(article)
    if isinstance(prepared, CodedArticle):
        return Explanation(sentences=(), error=prepared.error or f"discarded for {prepared.discarded}")
    coded = next(coder.code_many([article]))
    if coded.error:
        return Explanation(sentences=(), error=coded.error)
    silences = _silences(coder, prepared, coded.events)
    sentences = tuple(
        SentenceExplanation(
            sentence=s.sentence,
            events=tuple(e for e in coded.events if e.sentence_index == s.index),
            silences=_discarded(coder, s.sentence) or silences.get(s.index) or _untouched(s.sentence),
        )
        for s in prepared.sentences
    )
    nearly = any(one.events or any(s.rule or s.draft or s.where for s in one.silences) for one in sentences)
    return Explanation(sentences=sentences, note=None if nearly else unsure_reason(article.text))


def _silences(coder: Coder, prepared: Prepared, events: Sequence[Event]) -> dict[int, tuple[Silence, ...]]:
    """What was not coded, by sentence; those without a word that heads a rule are parsed for their reasons only."""
    views = _views(coder, prepared)
    rest = [i for i, s in enumerate(prepared.sentences) if i not in prepared.chosen and names_somebody(s)]
    unheaded = _views(coder, evolve(prepared, chosen=tuple(rest)))
    reasons = Reasons.of(coder, prepared, views)
    rules = {(e.sentence_index, e.rule) for e in events}
    found = {v.index: tuple(reasons.silences(v, rules)) for v in views}
    return found | {v.index: tuple(reasons.unheaded(v)) for v in unheaded}


def _views(coder: Coder, prepared: Prepared) -> list[SentenceView]:
    return coder.views(prepared, list(coder.parser.parse(s.tokens for s in prepared.to_parse)))


def _discarded(coder: Coder, sentence: Sentence) -> tuple[Silence, ...]:
    found = coder.discarder.sentence(sentence.text)
    if found is None:
        return ()
    return (Silence(text=found.text, rule="", where=str(found.where), reason="these words discard the sentence"),)


def _untouched(sentence: Sentence) -> tuple[Silence, ...]:
    reason = "no name, role noun or capitalised word"
    return (Silence(text=sentence.text, rule="", where="", reason=reason),)


def _lines(explanation: Explanation) -> Iterator[str]:
    for reason in filter(None, (explanation.error, explanation.note)):
        yield f"no events: {reason}"
    for one in explanation.sentences:
        yield one.sentence.text
        for event in one.events:
            yield from _event_lines(event)
        if not one.events:
            yield "-- no event"
            for silence in one.silences:
                yield from _silence_lines(silence)
        yield ""


def _silence_lines(one: Silence) -> Iterator[str]:
    rule = f"{one.text!r}: {short_rule(one.rule)}  {one.where}: " if one.rule else _shortened(one.text)
    yield f"   -- {rule}{one.reason}"
    yield from (f"          {'    ' if i else ''}{line}" for i, line in enumerate(one.draft))


def short_rule(rule: str) -> str:
    """A pattern for reading: of many alternatives the first three."""
    return _CHOICE.sub(lambda m: "{" + "|".join(m[1].split("|")[:_SHOWN]) + "|…}", rule)


def counts_of(casualties: Casualties) -> Iterator[tuple[str, str, str]]:
    """What an event counts: killed, injured and so on, each with number and words; the dead of a side have no words."""
    for name in _COUNTS:
        count: Count | None = getattr(casualties, name)
        if count is not None:
            yield name, _number(count), count.text
    for side in ("source", "target"):
        number: int | None = getattr(casualties, f"killed_{side}")
        if number is not None:
            yield f"dead on the side of the {side}", str(number), ""


def _number(count: Count) -> str:
    if count.low == count.high == count.value and count.value is not None:
        return str(count.value)
    low = "?" if count.low is None else str(count.low)
    return f"{low} to {count.high}" if count.high is not None else f"{low} or more"


def _shortened(text: str) -> str:
    """A word with a colon; nothing for a whole sentence, which stands above anyway."""
    return "" if " " in text else f"{text!r}: "


def _event_lines(event: Event) -> Iterator[str]:
    row = event.as_row()
    dyad = f"{row['source'] or '?'} -> {row['target'] or '?'}"
    date = row["date_start"] if row["date_start"] == row["date_end"] else f"{row['date_start']}..{row['date_end']}"
    yield f"-- {row['cameo']} {row['cameo_name']}   {date or 'no date'}   {dyad}   ({standing(event)})"
    for step in event.trace:
        deeper = "   " if step.kind in ("name", "code", "role", "stands for") else ""
        where = f"   {step.where}" if step.where else ""
        yield f"   {deeper}-- {step.kind:9s} {step.text!r}  {short_rule(step.id)}{where}"
    for name, number, words in counts_of(event.casualties):
        yield f"   -- {name:9s} {words!r}  {number}" if words else f"   -- {number} {name}"


def standing(event: Event) -> str:
    """How the text vouches for an event, and how sure the coding is: "claimed, confidence 0.72"."""
    return f"{event.status}, confidence {event.confidence:g}"


def _plain(one: SentenceExplanation) -> dict[str, Any]:
    return {
        "start": one.sentence.start,
        "end": one.sentence.end,
        "text": one.sentence.text,
        "events": [e.as_row() | {"trace": [_plain_step(s) for s in e.trace]} for e in one.events],
        "not_coded": [_plain_silence(s) for s in one.silences],
    }


def _plain_step(step: Any) -> dict[str, Any]:
    return {"kind": step.kind, "text": step.text, "id": step.id, "where": str(step.where) if step.where else None}


def _plain_silence(one: Silence) -> dict[str, Any]:
    plain = {"text": one.text, "rule": one.rule, "where": one.where, "reason": one.reason}
    return plain | {"draft": list(one.draft)}
