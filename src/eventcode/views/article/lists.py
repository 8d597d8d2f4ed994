"""The lists beside the text: its events, and its sentences without one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eventcode.explain import SentenceExplanation, short_rule
from eventcode.reasons import Silence
from eventcode.views.article.derivation import derivation, dyad, when_and_where
from eventcode.views.article.numbered import Deed, Numbered
from eventcode.views.safe_html import escaped


def event_list(deeds: Iterable[tuple[int, Deed]]) -> str:
    """The events with the numbers of their sentences, each with its derivation inside."""
    items = [_entry(one, deed, sentence) for sentence, deed in deeds for one in deed.events]
    return f'<ol class="events">{"".join(items)}</ol>' if items else "<p>No event was coded.</p>"


def _entry(one: Numbered, deed: Deed, sentence: int) -> str:
    event, number = one.event, one.number
    together = " together" if len(deed.events) > 1 and one is not deed.first else ""
    return (
        f'<li class="event{together}" data-event="{number}" data-act="{deed.first.number}"'
        f' data-status="{escaped(event.status)}"><details id="e{number}"><summary>{_summary(one)}</summary>'
        f'<div class="derivation"><p class="back"><a href="#s{sentence}">Its sentence in the text</a></p>'
        f"{derivation(event)}</div></details></li>"
    )


def _summary(one: Numbered) -> str:
    event = one.event
    return (
        f'<span class="number">{one.number}</span> '
        f'<span class="what"><code>{escaped(event.cameo)}</code> {escaped(event.view.cameo_name)}</span> '
        f'<span class="who">{dyad(event)}</span> '
        f'<span class="when">{escaped(when_and_where(event))}</span> '
        f'<span class="status {escaped(event.status)}">{escaped(event.status)}</span>'
    )


def silence_list(silent: Sequence[tuple[int, SentenceExplanation, tuple[int, ...]]]) -> str:
    """The sentences without an event, by number, with the events whose casualties they tell, and why."""
    if not silent:
        return ""
    noun = "sentence" if len(silent) == 1 else "sentences"
    items = "".join(_silent(*each) for each in silent)
    return (
        f'<details id="silences"><summary><h2>{len(silent)} {noun} without an event, and why</h2></summary>'
        f'<ol class="silences">{items}</ol></details>'
    )


def _silent(number: int, one: SentenceExplanation, counted: tuple[int, ...]) -> str:
    reasons = "".join(f"<li>{''.join(_reason(s))}</li>" for s in one.silences)
    return (
        f'<li><details id="w{number}"><summary><q dir="auto">{escaped(one.sentence.text)}</q></summary>'
        f'<p class="back"><a href="#s{number}">In the text</a></p>{_counted(counted)}<ul>{reasons}</ul></details></li>'
    )


def _counted(events: tuple[int, ...]) -> str:
    """That a sentence tells the casualties of events in others."""
    links = " and ".join(f'<a href="#e{number}">{number}</a>' for number in events)
    return f"<p>Its casualties are counted with event {links}.</p>" if events else ""


def _reason(silence: Silence) -> Iterator[str]:
    if silence.rule:
        yield f'<q dir="auto">{escaped(silence.text)}</q> '
    elif " " not in silence.text:
        yield f'<q dir="auto">{escaped(silence.text)}</q>: '
    yield f'<span class="reason">{escaped(silence.reason)}</span>'
    if silence.rule:
        yield f'<br><span class="id">{escaped(short_rule(silence.rule))}</span>'
    if silence.where:
        yield f' <code class="where">{escaped(silence.where)}</code>'
    if silence.draft:
        yield f"<pre>{escaped(chr(10).join(silence.draft))}</pre>"
