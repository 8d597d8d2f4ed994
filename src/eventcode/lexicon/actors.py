"""Reader of ``.actors`` files: named actors with their names, adjectives, seats and dated codes."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Collection, Sequence

from eventcode.errors import Problem, nearest
from eventcode.lexicon.entries import NAME, ActorEntry, DatedCode, NameForm
from eventcode.lexicon.lines import Line

KINDS = ("country", "person", "organisation", "group", "party", "platform", "unit", "ethnic", "religion", NAME)
STYLES = {"+": "name", "~": "adjective", "@": "seat"}

_NAME = re.compile(r"(?P<name>[^\[\]]+?)(?:\s+\[(?P<country>[A-Z]{3})\])?")
_DAY = r"\d{4}(?:-\d{2}){0,2}"
_CODE = re.compile(
    rf"(?P<groups>(?:[A-Z0-9]+(?:/[A-Z0-9]+)*|---)(?: (?:[A-Z0-9]+))*)(?:\s+(?P<range>(?:{_DAY})?\.\.(?:{_DAY})?))?"
)


def read_actors(lines: Sequence[Line], codes: Collection[str], problems: list[Problem]) -> list[ActorEntry]:
    """The entries of one file.  ``codes`` are the known three-letter groups; faults go to ``problems``."""
    entries: list[ActorEntry] = []
    kind = ""
    block: list[Line] = []
    for line in lines:
        if line.indented and block:
            block.append(line)
            continue
        _finish(block, kind, codes, entries, problems)
        block = []
        if line.text.startswith("%"):
            kind = _kind(line, problems)
        elif line.indented:
            problems.append(line.problem("an indented line before the first entry"))
        else:
            block = [line]
    _finish(block, kind, codes, entries, problems)
    return entries


def parse_day(text: str, last: bool) -> datetime.date:
    """``2012``, ``2012-08`` or ``2012-08-12`` as a date: the first day of it, or the last one.

    Raises ValueError for a day that no calendar has.
    """
    if len(text) == len("2012-08-12"):
        return datetime.date.fromisoformat(text)
    numbers = [int(n) for n in text.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    if not 1 <= month <= 12:
        raise ValueError(text)
    day = numbers[2] if len(numbers) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
    return datetime.date(year, month, day)


def _kind(line: Line, problems: list[Problem]) -> str:
    words = line.text.split()
    if len(words) == 2 and words[0] == "%kind" and words[1] in KINDS:
        return words[1]
    problems.append(line.problem(f"unknown directive {line.text!r}", f"%kind and one of {' '.join(KINDS)}"))
    return ""


def _finish(
    block: list[Line], kind: str, codes: Collection[str], entries: list[ActorEntry], problems: list[Problem]
) -> None:
    if not block:
        return
    head = block[0]
    if not kind:
        problems.append(head.problem("an entry before any %kind line", f"known kinds: {' '.join(KINDS)}"))
    forms = [f for f in (_form(head, "name", head.text, 0, problems),) if f]
    dated: list[DatedCode] = []
    for line in block[1:]:
        mark, rest = line.text[0], line.text[1:].strip()
        if mark in STYLES and rest:
            forms += [f for f in (_form(line, STYLES[mark], rest, 2, problems),) if f]
        elif mark == "=":
            dated += [d for d in (_code(line, rest, codes, problems, kind == NAME),) if d]
        else:
            problems.append(line.problem(f"unknown mark {mark!r}", "+ name, ~ adjective, @ seat, = code"))
    if not any(line.text.startswith("=") for line in block[1:]):
        problems.append(head.problem(f"{head.text} has no code", "add a line:     = USA GOV"))
    if forms and dated:
        entries.append(
            ActorEntry(name=forms[0].text, kind=kind, forms=tuple(forms), codes=tuple(dated), where=head.where)
        )


def _form(line: Line, style: str, text: str, offset: int, problems: list[Problem]) -> NameForm | None:
    m = _NAME.fullmatch(text)
    if m is None:
        problems.append(line.problem(f"unreadable name {text!r}", "a name, or a name and [COUNTRY]", offset))
        return None
    return NameForm(text=" ".join(m["name"].split()), style=style, condition=m["country"], where=line.where)


def _code(line: Line, text: str, codes: Collection[str], problems: list[Problem], as_written: bool) -> DatedCode | None:
    m = _CODE.fullmatch(" ".join(text.split()))
    if m is None or not (as_written or all(len(g) == 3 for g in m["groups"].split())):
        problems.append(line.problem(f"unreadable code {text!r}", "groups of three capitals, then FROM..TO", 2))
        return None
    groups = tuple(m["groups"].split())
    unknown = [g for group in groups for g in group.split("/") if g not in codes and g != "---"]
    if unknown and groups[0] not in ("IGO", "NGO", "MNC", "IMG", "NGM", "INT"):
        problems.append(
            line.problem(f"unknown code {unknown[0]}", nearest(unknown[0], codes), line.text.find(unknown[0]))
        )
    try:
        start, _, end = (m["range"] or "..").partition("..")
        first = parse_day(start, last=False) if start else None
        last = parse_day(end, last=True) if end else None
    except ValueError:
        problems.append(line.problem(f"no such date in {m['range']}", "YYYY-MM-DD", line.text.find(m["range"] or "")))
        return None
    if first and last and first > last:
        problems.append(line.problem(f"{m['range']} ends before it starts", "", line.text.find(m["range"] or "")))
        return None
    return DatedCode(groups=groups, first=first, last=last, where=line.where)
