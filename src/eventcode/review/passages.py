"""The words of an article as the page shows them: sentences with context, parts of events marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from eventcode.model import Sentence
from eventcode.review.marks import Word, event_spans, shifted, words_of
from eventcode.review.markup import element, escaped
from eventcode.review.queue import EVENT, Item, ReviewArticle, Row
from eventcode.spans import Span

CONTEXT = 2
"""Sentences shown on each side of the one that is asked about."""


def passage(item: Item) -> str:
    """The sentence of an event with its context, or the whole text; title and origin above."""
    article = item.article
    body = _of_event(article, item.event) if item.kind == EVENT and item.event else _whole(article)
    return _head(article, item.event) + element("p", body, class_="text", dir="auto", id="text")


def _head(article: ReviewArticle, event: Row | None) -> str:
    told = " · ".join(filter(None, (article.id, article.date and f"published {article.date}", article.url)))
    meta = element("p", escaped(told), class_="meta") if told else ""
    if not article.title:
        return meta
    in_title = event is not None and event["sentence"] == -1
    spans = event_spans(event, article.title) if event is not None and in_title else {}
    title = _words(article.title, 0, len(article.title), spans) if in_title else escaped(article.title)
    return meta + element("p", title, class_="title", dir="auto")


def _of_event(article: ReviewArticle, event: Row) -> str:
    sentences = article.sentences
    here = next((i for i, s in enumerate(sentences) if s.start <= event["start"] < s.end), None)
    if event["sentence"] == -1 or here is None:
        return _sentences(article, sentences[: CONTEXT + 1], {})
    shown = sentences[max(0, here - CONTEXT) : here + CONTEXT + 1]
    spans = shifted(event_spans(event, event["text"]), event["start"])
    return _sentences(article, shown, spans, sentences[here])


def _whole(article: ReviewArticle) -> str:
    """All sentences, with the actions of the events that were coded."""
    spans: dict[str, list[Span]] = {"action": []}
    for event in article.events:
        if event["sentence"] >= 0:
            found = event_spans(event, event["text"]).get("action", [])
            spans["action"] += shifted({"action": found}, event["start"])["action"]
    return _sentences(article, article.sentences, spans)


def _sentences(
    article: ReviewArticle,
    sentences: Sequence[Sentence],
    spans: Mapping[str, Sequence[Span]],
    asked: Sentence | None = None,
) -> str:
    pieces, behind = [], None
    for sentence in sentences:
        if behind is not None:
            breaks = article.text[behind : sentence.start].count("\n") if article.text else 0
            pieces.append("\n" * min(breaks, 2) or " ")
        kind = "s context" if asked is not None and sentence is not asked else "s"
        pieces.append(element("span", _words(sentence.text, sentence.start, sentence.end, spans), class_=kind))
        behind = sentence.end
    return "".join(pieces)


def _words(text: str, start: int, end: int, spans: Mapping[str, Sequence[Span]]) -> str:
    """The words from ``start`` to ``end`` (offsets of the article), those of one part within one mark."""
    words = words_of(text, 0, end - start, shifted(spans, -start))
    pieces, behind = [], 0
    for parts, group in groupby(words, key=lambda w: w.parts):
        some = list(group)
        pieces.append(escaped(text[behind : some[0].start]))
        inner = "".join(_spaced(text, some, start))
        behind = some[-1].end
        label = element("small", escaped(", ".join(parts))) if parts else ""
        pieces.append(element("mark", label + inner, class_=" ".join(parts)) if parts else inner)
    return "".join([*pieces, escaped(text[behind : end - start])])


def _spaced(text: str, words: Sequence[Word], shift: int) -> Iterator[str]:
    behind = words[0].start
    for word in words:
        yield escaped(text[behind : word.start])
        offsets = {"data_start": str(word.start + shift), "data_end": str(word.end + shift)}
        yield element("span", escaped(word.text), class_="w", **offsets)
        behind = word.end
