"""An article as a page: its text with marked words and arrows, and the derivation of each event beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from eventcode.coding.publication import parse_date
from eventcode.explain import Explanation, SentenceExplanation, explain
from eventcode.model import Article
from eventcode.text.datelines import split_dateline
from eventcode.text.normalise import repair
from eventcode.views.article.derivation import facts_of_provenance
from eventcode.views.article.descriptions import descriptions
from eventcode.views.article.legend import tools
from eventcode.views.article.lists import event_list, silence_list
from eventcode.views.article.marks import DATELINE, Mark, Marks, borrowed_marks, marks_of
from eventcode.views.article.numbered import Deed, deeds_of
from eventcode.views.article.running_text import RunningText, Told
from eventcode.views.safe_html import escaped, page, resource, scripts

if TYPE_CHECKING:
    from eventcode.coder import Coder

_FRAME_HEIGHT = 640
_SHORT_TITLE = 70


class Page(str):
    """A page as text: write it to a file, or leave it as the last value of a notebook's cell."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that neither its styles nor the notebook's reach the other."""
        style = f"width:100%;height:{_FRAME_HEIGHT}px;border:0"
        frame = f'title="Events of an article" sandbox="allow-scripts" style="{style}"'
        return f'<iframe {frame} srcdoc="{_quoted(self)}"></iframe>'


def show(
    coder: Coder,
    text: str,
    date: str | datetime.date | None = None,
    title: str | None = None,
    id: str | None = None,
) -> Page:
    """A page of one article as ``coder`` reads it: events marked, drawn and derived, and why the rest gave none.

    ``date`` is the day of publication, as for :meth:`Coder.code`. The page is one HTML file that asks nothing of the
    network; the same input gives the same bytes. A text without events gives a page that says why.
    Raises TypeError for a text that is no string and :class:`InputError` for a date that is none.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    article = Article(id=id or "", text=text, date=parse_date(date), title=title)
    return article_page(article, explain(coder, article))


def article_page(article: Article, explanation: Explanation) -> Page:
    """The page of an article that has been explained."""
    deeds = deeds_of(explanation)
    numbered = list(enumerate(zip(explanation.sentences, deeds, strict=True)))
    told = [(i, one, acts) for i, (one, acts) in numbered]
    has_title = bool(article.title and article.title.strip()) and bool(told)
    headline, body = told[: int(has_title)], told[int(has_title) :]
    name, title, story = _name(article), _title(article, headline), _story(article, body, deeds)
    marked = [(text.text, text.marks) for text in (title, story) if text is not None]
    paragraphs = "\n".join(story.paragraphs())
    main = (
        f"<header>{_heading(name, title)}{_facts(article, explanation)}</header>"
        f"{tools(explanation)}"
        f'<div class="columns"><main class="text"><div class="story">{paragraphs}</div></main>'
        f'<section class="beside" aria-label="Events">{_lists(explanation, deeds, story)}</section></div>'
        f"{_foot(explanation)}{descriptions(marked)}"
    )
    return Page(page(f"{name}: events", main, resource("article/article.css"), scripts("article/script")))


def _name(article: Article) -> str:
    """What to call the article: its title, else its id."""
    name = (article.title or "").strip() or article.id or "An article without a title"
    return name if len(name) <= _SHORT_TITLE else f"{name[: _SHORT_TITLE - 1]}…"


def _heading(name: str, title: RunningText | None) -> str:
    if title is None:
        return f'<h1 dir="auto">{escaped(name)}</h1>'
    return f'<h1 class="story" dir="auto">{title.between(0, len(title.text))}</h1>'


def _title(article: Article, headline: Sequence[tuple[int, SentenceExplanation, list[Deed]]]) -> RunningText | None:
    if not headline:
        return None
    [(number, one, deeds)] = headline
    title = article.title or ""
    start = len(repair(title)) - len(repair(title).lstrip())
    shown = title[start : start + len(one.sentence.text)]
    told = Told(number=number, start=0, end=len(shown), deeds=tuple(deeds))
    return RunningText(text=shown, sentences=(told,), marks=Marks.of(marks_of(deeds, 0)))


def _facts(article: Article, explanation: Explanation) -> str:
    events = sum(len(s.events) for s in explanation.sentences)
    published = f"Published <time>{article.date}</time>" if article.date else "No day of publication"
    counts = f"{_counted(events, 'event')} in {_counted(len(explanation.sentences), 'sentence')}"
    why = f'<p class="error">No events: {escaped(explanation.error)}</p>' if explanation.error else ""
    return f'<p class="facts-line">{published} · {counts}</p>{why}'


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _story(
    article: Article, body: Sequence[tuple[int, SentenceExplanation, list[Deed]]], deeds: Sequence[Sequence[Deed]]
) -> RunningText:
    sentences = tuple(
        Told(number=i, start=one.sentence.start, end=one.sentence.end, deeds=tuple(acts)) for i, one, acts in body
    )
    marks = [m for told in sentences for m in marks_of(told.deeds, told.start)]
    marks += borrowed_marks([d for acts in deeds for d in acts], article.text)
    marks += _dateline(article.text) if sentences else ()
    return RunningText(text=article.text, sentences=sentences, marks=Marks.of(marks))


def _dateline(text: str) -> Iterator[Mark]:
    dateline = split_dateline(repair(text))
    if dateline is not None:
        yield Mark(start=dateline.start, end=dateline.end, role=DATELINE)


def _lists(explanation: Explanation, deeds: Sequence[Sequence[Deed]], story: RunningText) -> str:
    pairs = [(i, d) for i, acts in enumerate(deeds) for d in acts]
    counted = {told.number: story.marks.counting(told.start, told.end) for told in story.sentences}
    silent = [(i, s, counted.get(i, ())) for i, s in enumerate(explanation.sentences) if not s.events]
    return f"<h2>Events</h2>{event_list(pairs)}{silence_list(silent)}"


def _foot(explanation: Explanation) -> str:
    event = next((e for s in explanation.sentences for e in s.events), None)
    made = facts_of_provenance(event) if event else {}
    return f"<footer><p>{' · '.join(escaped(f'{k} {v}') for k, v in made.items())}</p></footer>" if made else ""


def _quoted(html: str) -> str:
    return html.replace("&", "&amp;").replace('"', "&quot;")
