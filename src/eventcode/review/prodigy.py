"""Verdicts as tasks of the annotation tool prodigy: JSON Lines with text, spans and answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from eventcode.review.entries import NO_EVENT, RIGHT, SKIP
from eventcode.review.judgements import Judgements
from eventcode.review.marks import event_spans
from eventcode.spans import Span

_ANSWERS: Final = {RIGHT: "accept", NO_EVENT: "reject", SKIP: "ignore"}
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")


def prodigy_tasks(told: Judgements) -> Iterator[dict[str, Any]]:
    """One task for each verdict on an event and each missed event; a wrong event is rejected, its faults in ``meta``.

    ``text`` is the sentence; ``spans`` are the parts of the event found in it, with character offsets and tokens.
    """
    for one in told.events:
        text, row = str(one.row.get("text") or ""), one.row
        meta = {"event_id": one.verdict.item, "verdict": one.label, "reviewer": one.rater, "article": one.article.id}
        task = _task(text, event_spans(row, text), str(row.get("cameo") or ""), meta)
        yield task | {"answer": _ANSWERS.get(one.verdict.verdict, "reject")}
    for rater, missed, article in told.missed:
        meta = {"verdict": "missed", "reviewer": rater, "article": article.id}
        task = _task(missed.text, missed.marks, missed.fields.get("cameo", ""), meta)
        yield task | {"answer": "accept"}


def _task(text: str, parts: Mapping[str, Sequence[Span]], cameo: str, meta: dict[str, str]) -> dict[str, Any]:
    tokens = [
        {"text": m.group(), "start": m.start(), "end": m.end(), "id": i, "ws": text[m.end() : m.end() + 1].isspace()}
        for i, m in enumerate(_TOKEN.finditer(text))
    ]
    spans = [_span(part.upper(), start, end, tokens) for part, some in parts.items() for start, end in some]
    spans.sort(key=lambda s: (s["start"], s["end"]))
    return {"text": text, "tokens": tokens, "spans": spans, "label": cameo or None, "meta": meta}


def _span(label: str, start: int, end: int, tokens: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    inside = [t["id"] for t in tokens if t["start"] < end and start < t["end"]]
    ends = {"token_start": inside[0], "token_end": inside[-1]} if inside else {}
    return {"start": start, "end": end, "label": label, **ends}
