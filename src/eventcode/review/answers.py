"""What the page sends, checked: verdicts with corrections, and missed events with their words."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from attrs import frozen

from eventcode.errors import InputError
from eventcode.evaluation.gold import STATUSES
from eventcode.formats.codes import Codes, nearest_code
from eventcode.model import Sentence
from eventcode.review.entries import (
    CORRECTIONS,
    EVENT_VERDICTS,
    FAULTS,
    PARTS,
    TEXT_VERDICTS,
    WRONG,
    Missed,
    Verdict,
)
from eventcode.review.forms import FAULT_FIELDS
from eventcode.review.queue import EVENT, Item, ReviewArticle, Row
from eventcode.spans import Span

_DAYS = frozenset({"date_start", "date_end"})
LARGEST = 1_000_000
"""Bytes of a form; more is refused."""


class RefusedField(InputError):
    """A value that cannot be, and the name of its field in the form."""

    def __init__(self, message: str, field: str) -> None:
        self.field = field
        super().__init__(message)


@frozen(kw_only=True)
class Form:
    """The fields of a request, each perhaps several times."""

    values: Mapping[str, list[str]]

    @classmethod
    def of(cls, body: bytes) -> Form:
        """A form as browsers send it.  Raises :class:`InputError` for what is none."""
        try:
            return cls(values=parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=200))
        except ValueError:
            raise InputError("the form cannot be read") from None

    def one(self, name: str) -> str:
        """The first value without spaces around it, or an empty string."""
        return next(iter(self.values.get(name, ())), "").strip()

    def all(self, name: str) -> tuple[str, ...]:
        """All values."""
        return tuple(self.values.get(name, ()))


def verdict_of(form: Form, item: Item, codes: Codes) -> Verdict:
    """The verdict of a form on an item.

    Raises :class:`RefusedField` for a value that cannot be, :class:`InputError` for a verdict that is none.
    """
    verdict, known = form.one("verdict"), EVENT_VERDICTS if item.kind == EVENT else TEXT_VERDICTS
    if verdict not in known:
        raise InputError(f"no verdict {verdict!r}: use {', '.join(known)}")
    faults = tuple(f for f in FAULTS if f in form.all("fault")) if verdict == WRONG else ()
    if verdict == WRONG and not faults:
        raise InputError("say what is wrong: actor, code, place, date, or status and deaths")
    correction = _corrections(form, item.event or {}, faults, codes)
    return Verdict(
        number=0, article=item.article.key, item=item.id, verdict=verdict, faults=faults, correction=correction,
        note=form.one("note") if verdict == WRONG else "",
    )  # fmt: skip


def _corrections(form: Form, row: Row, faults: tuple[str, ...], codes: Codes) -> dict[str, str]:
    """What differs from what was coded, of the fields that are wrong; an emptied field is none."""
    names = [name for fault, _, _, fields in FAULT_FIELDS if fault in faults for name, _ in fields]
    given = {name: form.one(name) for name in names if name in form.values}
    if "date_start" in given:
        given |= _days(form)
    changed = {name for name, value in given.items() if value != ("" if row.get(name) is None else str(row[name]))}
    if changed & _DAYS:
        changed |= _DAYS
    return _checked({name: value for name, value in given.items() if name in changed}, codes)


def _days(form: Form) -> dict[str, str]:
    """Both ends of a date; without a last day the first is all of it."""
    first = form.one("date_start")
    return {"date_start": first, "date_end": (form.one("date_end") or first) if first else ""}


def missed_of(form: Form, item: Item, codes: Codes) -> Missed:
    """The missed event of a form.

    Raises :class:`InputError` where no words are marked, :class:`RefusedField` for a value that cannot be.
    """
    marks = _marks(form.one("marks"))
    given = {name: form.one(name) for name in CORRECTIONS} | _days(form)
    fields = _checked({name: value for name, value in given.items() if value}, codes)
    start, text, sentence = _passage(item.article, marks)
    here = {part: tuple((a - start, b - start) for a, b in _joined(some, text, start)) for part, some in marks.items()}
    return Missed(
        number=0,
        article=item.article.key,
        item=item.id,
        sentence=sentence,
        text=text,
        marks=here,
        words={part: tuple(text[a:b] for a, b in some) for part, some in here.items()},
        fields=fields,
        note=form.one("note"),
    )


def _marks(text: str) -> dict[str, list[Span]]:
    """Marked words by part, in order.  Raises :class:`InputError` for none and for what are no offsets."""
    try:
        raw = json.loads(text or "{}")
        marks = {part: sorted((_whole(a), _whole(b)) for a, b in raw.get(part, ())) for part in PARTS}
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise InputError("the marked words cannot be read") from None
    found = {part: some for part, some in marks.items() if some}
    if not found:
        raise InputError("mark the words of the missed event first: at least its action")
    return found


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError
    return value


def _passage(article: ReviewArticle, marks: Mapping[str, list[Span]]) -> tuple[int, str, int]:
    """Where the sentences with marks start, their text, and the number of the first.

    Raises :class:`InputError` for marks that are not in the text.
    """
    spans = [span for some in marks.values() for span in some]
    touched = [i for i, s in enumerate(article.sentences) if any(s.start <= a < b <= s.end for a, b in spans)]
    inside = all(any(s.start <= a < b <= s.end for s in article.sentences) for a, b in spans)
    if not touched or not inside:
        raise InputError("the marked words are not in the text")
    some = article.sentences[touched[0] : touched[-1] + 1]
    start = some[0].start
    text = article.text[start : some[-1].end] if article.text is not None else _laid_out(some)
    return start, text, touched[0]


def _laid_out(sentences: tuple[Sentence, ...]) -> str:
    """Sentences at their offsets, with spaces for what is not known between them."""
    text = ""
    for sentence in sentences:
        text = text.ljust(sentence.start - sentences[0].start) + sentence.text
    return text


def _joined(spans: list[Span], text: str, start: int) -> Iterator[Span]:
    """Marked words that stand side by side as one span."""
    first, last = spans[0]
    for a, b in spans[1:]:
        if a <= last or not text[last - start : a - start].strip():
            last = max(last, b)
        else:
            yield first, last
            first, last = a, b
    yield first, last


def _checked(given: Mapping[str, str], codes: Codes) -> dict[str, str]:
    """Values that a reviewer wrote.  Raises :class:`RefusedField` for one that cannot be."""
    fields = {name: _value(name, value, codes) for name, value in given.items()}
    first, last = fields.get("date_start"), fields.get("date_end")
    if first and last and first > last:
        raise RefusedField(f"the last day {last} is before the first {first}", "date_end")
    return fields


def _value(name: str, value: str, codes: Codes) -> str:
    """A value that a reviewer wrote.  Raises :class:`RefusedField` for one that cannot be; empty means none."""
    if not value:
        return ""
    if name == "cameo" and value not in codes.cameo:
        raise RefusedField(_with_hint(f"no CAMEO code {value}", nearest_code(value, codes.cameo)), name)
    if name in ("source", "target"):
        return _actor(name, value.upper(), codes)
    if name == "place_country":
        country = codes.names.get(value, value.upper())
        if country not in codes.countries:
            raise RefusedField(f"no country {value}: use three letters (ISO 3166 alpha-3), such as MLI", name)
        return country
    if name.startswith("date"):
        return _day(name, value)
    if name == "status" and value not in STATUSES:
        raise RefusedField(f"no status {value}: use {', '.join(STATUSES)}", name)
    if name == "fatalities" and not (value.isascii() and value.isdigit()):
        raise RefusedField(f"deaths {value!r}: write a whole number, or leave it empty", name)
    return value


def _actor(name: str, code: str, codes: Codes) -> str:
    parts = codes.parts(code)
    unknown = [g for g in parts.groups if g != "---" and g not in codes.kinds and g not in codes.countries]
    if len(code) % 3 or unknown:
        wrong = f": {', '.join(unknown)} is unknown" if unknown else ""
        message = f"{name} {code!r} is no actor code{wrong}: write country and roles as MLIREB, or ---REB"
        raise RefusedField(message, name)
    return code


def _day(name: str, value: str) -> str:
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise RefusedField(f"the date {value!r} is no day: write it as 2017-05-13", name) from None


def _with_hint(message: str, hint: str) -> str:
    return message + (f" ({hint})" if hint else "")
