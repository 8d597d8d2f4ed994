"""The page of a review, and the part of it that changes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from string import Template
from typing import Any
from urllib.parse import urlencode

from eventcode.review.entries import Missed
from eventcode.review.forms import forms, undo_form
from eventcode.review.guard import POLICY, TOKEN_HEADER, TOKEN_PARAMETER
from eventcode.review.markup import asset, element, escaped, listed, void
from eventcode.review.passages import passage
from eventcode.review.queue import EVENT, Item, Row
from eventcode.review.session import Progress, Session

_HTMX = {
    "includeIndicatorStyles": False,
    "allowEval": False,
    "selfRequestsOnly": True,
    "historyEnabled": False,
    "defaultSettleDelay": 0,
    "responseHandling": [{"code": "...", "swap": True}],
}


def page(session: Session, token: str) -> str:
    """The whole page, with the question that is asked next."""
    policy = POLICY.replace("; frame-ancestors 'none'", "")  # which a meta element may not say
    return Template(asset("page.html")).substitute(
        policy=escaped(policy),
        config=escaped(json.dumps(_HTMX)),
        query=escaped(urlencode({TOKEN_PARAMETER: token})),
        headers=escaped(json.dumps({TOKEN_HEADER: token})),
        progress=_progress(session.progress(), session.reviewer),
        body=question(session),
    )


def answer(session: Session, notice: str = "", wrong: bool = False) -> str:
    """What replaces the question after a request: the next one, a notice, and the progress."""
    told = element("div", _progress(session.progress(), session.reviewer), hx_swap_oob="outerHTML:#progress")
    return question(session, notice, wrong) + told


def refusal(message: str, field: str | None = None) -> str:
    """Why a form was not taken, to be shown in it; ``field`` names the one whose value cannot be."""
    return element("p", escaped(message), id="refusal", class_="notice", role="alert", data_field=field)


def _progress(progress: Progress, reviewer: str) -> str:
    bar = void("progress", value=str(progress.done), max=str(progress.of), aria_label="judged")
    words = [f"{progress.done} of {progress.of} judged", f"{progress.missed} missed marked"]
    told = escaped(" · ".join([*words, *([reviewer] if reviewer else [])]))
    return element("div", bar + "</progress>" + element("span", told), id="progress", role="status")


def question(session: Session, notice: str = "", wrong: bool = False) -> str:
    """The question that is asked next, with its forms; or that all are answered."""
    told = element(
        "p", escaped(notice), id="notice", class_="notice", hidden=not notice, role="alert" if wrong else None
    )
    item = session.ask()
    if item is None:
        return told + _end(session)
    asked = "Is this event right?" if item.kind == EVENT else "Was an event of this text missed?"
    heading = element("h2", asked, id="question", tabindex="-1")
    detail = _event(item.event) if item.kind == EVENT and item.event is not None else _coded(item)
    detail = element("div", detail + _missed(session.missed_in(item.article)), class_="detail")
    return told + heading + passage(item) + detail + forms(item, session.can_undo())


def _end(session: Session) -> str:
    heading = element("h2", "All are judged", id="question", tabindex="-1")
    command = element("code", escaped(f"eventcode review-report {session.writer.path}"))
    text = element(
        "p",
        f"The verdicts stand in the log; {command} sums them up. Stop the program with Ctrl-C and close this page.",
    )
    return heading + text + (undo_form() if session.can_undo() else "")


def _event(row: Row) -> str:
    terms = "".join(element("dt", name) + element("dd", value) for name, value in _terms(row) if value)
    rule = element("code", escaped(row.get("rule"))) + " " + escaped(row.get("rule_where"))
    return element("dl", terms) + element("p", "Rule " + rule, class_="derivation") + _trace(row.get("trace") or ())


def _terms(row: Row) -> Iterator[tuple[str, str]]:
    """What was coded, by name, as HTML."""
    yield "Source", _actor(row, "source")
    yield (
        "Action",
        _code(row.get("cameo")) + escaped(f" {row.get('cameo_name') or ''}") + _quoted(row.get("action_text")),
    )
    yield "Target", _actor(row, "target")
    yield "Date", escaped(_days(row)) + _quoted(row.get("date_text")) + _aside(row.get("date_basis"), "text")
    yield "Place", _place(row)
    yield (
        "Deaths",
        escaped(row.get("fatalities")) + (_quoted(row.get("fatalities_text")) if row.get("fatalities_text") else ""),
    )
    yield "PLOVER", escaped(" ".join(filter(None, (row.get("plover"), row.get("plover_mode")))))
    yield "ACLED", escaped(row.get("acled_sub_event"))
    yield (
        "Status",
        escaped(row.get("status")) + escaped(f", according to {row['attribution']}" if row.get("attribution") else ""),
    )
    yield "Confidence", escaped(row.get("confidence"))


def _actor(row: Row, side: str) -> str:
    if not row.get(side):
        return "none"
    name = f" {row[f'{side}_name']}" if row.get(f"{side}_name") else ""
    return (
        _code(row[side]) + escaped(name) + _quoted(row.get(f"{side}_text")) + _aside(row.get(f"{side}_basis"), "stated")
    )


def _place(row: Row) -> str:
    if not row.get("place_name"):
        return "none"
    country = f" ({row['place_country']})" if row.get("place_country") else ""
    return (
        escaped(f"{row['place_name']}{country}")
        + _quoted(row.get("place_text"))
        + _aside(row.get("place_precision"), "exact")
    )


def _days(row: Row) -> str:
    first, last = row.get("date_start"), row.get("date_end")
    return "none" if not first else str(first) if first == last else f"{first} to {last}"


def _code(code: Any) -> str:
    return element("span", escaped(code), class_="code")


def _quoted(words: Any) -> str:
    return element("span", escaped(f" “{words}”"), dir="auto") if words else ""


def _aside(value: Any, usual: str) -> str:
    return escaped(f", {value}") if value and value != usual else ""


def _trace(steps: Sequence[Mapping[str, str]]) -> str:
    if not steps:
        return ""
    lines = (escaped(f"{s['kind']} “{s['text']}” {s['id']} {s['where']}".strip()) for s in steps)
    body = element("ol", "".join(element("li", line) for line in lines))
    return element("details", element("summary", "Derivation") + body, class_="derivation")


def _coded(item: Item) -> str:
    """The events of a text, in short."""
    events = item.article.events
    heading = element("h3", f"Coded: {len(events) or 'no'} event{'' if len(events) == 1 else 's'}")
    return heading + listed((_short(e) for e in events), class_="list")


def _short(row: Row) -> str:
    dyad = f"{row.get('source') or 'none'} {row.get('cameo')} {row.get('target') or 'none'}"
    return _code(dyad) + _quoted(row.get("action_text")) + escaped(f" {_days(row)}")


def _missed(found: Sequence[Missed]) -> str:
    if not found:
        return ""
    lines = (escaped("; ".join(f"{part}: {' … '.join(words)}" for part, words in m.words.items())) for m in found)
    return element("h3", "Missed events marked in this text") + listed(lines, class_="list")
