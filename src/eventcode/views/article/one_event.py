"""One event with its sentence, as a page and as a fragment for notebooks."""

from __future__ import annotations

from typing import Final

from eventcode.model import Event
from eventcode.views.article.derivation import derivation, dyad, when_and_where
from eventcode.views.article.marks import Marks, marks_of
from eventcode.views.article.numbered import by_act
from eventcode.views.article.running_text import RunningText, Told
from eventcode.views.safe_html import escaped, page, resource

_STYLE: Final = "article/event.css"
_PAGE: Final = (
    ":root{color-scheme:light dark}"
    "body{max-width:46rem;margin:0 auto;padding:1.5rem;font:0.9375rem/1.5 system-ui,sans-serif}"
)


def event_page(event: Event) -> str:
    """A whole page of one event."""
    name = f"{event.cameo} {event.view.cameo_name}"
    return page(name, f'<main class="eventcode-event">{_content(event, 1)}</main>', _PAGE + resource(_STYLE))


def event_fragment(event: Event) -> str:
    """The same inside a notebook, whose colours it takes; its styles reach nothing outside."""
    return f'<div class="eventcode-event"><style>{resource(_STYLE)}</style>{_content(event, 3)}</div>'


def _content(event: Event, level: int) -> str:
    heading = f"<code>{escaped(event.cameo)}</code> {escaped(event.view.cameo_name)}"
    return (
        f"<h{level}>{heading}</h{level}>"
        f"<p>{dyad(event)} · {escaped(when_and_where(event))} · {escaped(event.status)}</p>"
        f'<blockquote dir="auto">{_sentence(event)}</blockquote>{derivation(event, level + 1)}'
    )


def _sentence(event: Event) -> str:
    """The sentence with the words of the event marked and named."""
    [deed] = by_act([event])
    text = event.sentence.text
    told = Told(number=0, start=0, end=len(text), deeds=(deed,))
    return RunningText(text=text, sentences=(told,), marks=Marks.of(marks_of((deed,), 0)), linked=False).between(
        0, len(text)
    )
