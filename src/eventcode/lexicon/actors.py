"""Reader of ``.actors`` files: named actors with their names, adjectives, seats and dated codes."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Collection, Sequence

from attrs import field, frozen

from eventcode.errors import Problem, nearest
from eventcode.lexicon.entries import NAME, ActorEntry, DatedCode, NameForm
from eventcode.lexicon.lines import Line

KINDS = ("country", "person", "organisation", "group", "party", "platform", "unit", "ethnic", "religion", NAME)
STYLES = {"+": "name", "~": "adjective", "@": "seat"}

_NAME = re.compile(r"(?P<name>[^\[\]]+?)(?:\s+\[(?P<country>[A-Z]{3})\])?")
_DAY = r"\d{4}(?:-\d{2}){0,2}"
_WHOLE_DAY = re.compile(_DAY)
_CODE = re.compile(
    rf"(?P<groups>(?:[A-Z0-9]+(?:/[A-Z0-9]+)*|---)(?: (?:[A-Z0-9]+))*)(?:\s+(?P<range>(?:{_DAY})?\.\.(?:{_DAY})?))?"
)


def read_actors(lines: Sequence[Line], codes: Collection[str], problems: list[Problem]) -> list[ActorEntry]:
    """The entries of one file.  ``codes`` are the known three-letter groups; faults go to ``problems``."""
    reader = _Reader(codes=codes, problems=problems)
    kind = ""
    block: list[Line] = []
    for line in lines:
        if line.indented and block:
            block.append(line)
            continue
        reader.finish(block, kind)
        block = []
        if line.text.startswith("%"):
            kind = _kind(line, problems)
        elif line.indented:
            problems.append(line.problem("an indented line before the first entry"))
        else:
            block = [line]
    reader.finish(block, kind)
    return reader.entries


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


class _Days(dict[str, datetime.date | None]):
    """The days that texts stand for, each read once: the first or the last one of a month or a year; "" is None.

    Raises ValueError for a text that is no day.
    """

    def __init__(self, last: bool) -> None:
        super().__init__({"": None})
        self.last = last

    def __missing__(self, text: str) -> datetime.date | None:
        if not _WHOLE_DAY.fullmatch(text):
            raise ValueError(text)
        found = self[text] = parse_day(text, self.last)
        return found


@frozen(kw_only=True)
class _Reader:
    """The entries of one file so far, and the parts of codes that were without fault: most stand in many lines.

    ``hints`` has what the unknown codes probably mean, which takes long to find.
    """

    codes: Collection[str]
    problems: list[Problem]
    entries: list[ActorEntry] = field(factory=list)
    groups: dict[str, tuple[str, ...]] = field(factory=dict)
    hints: dict[str, str] = field(factory=dict)
    first_days: _Days = field(factory=lambda: _Days(last=False))
    last_days: _Days = field(factory=lambda: _Days(last=True))

    def finish(self, block: Sequence[Line], kind: str) -> None:
        """Read an entry: the line that opens it and the indented ones below."""
        if not block:
            return
        head = block[0]
        if not kind:
            self.problems.append(head.problem("an entry before any %kind line", f"known kinds: {' '.join(KINDS)}"))
        forms, dated, coded = [self.form(head, "name", head.text, 0)], [], False
        for line in block[1:]:
            mark, rest = line.text[0], line.text[1:].strip()
            if mark in STYLES and rest:
                forms.append(self.form(line, STYLES[mark], rest, 2))
            elif mark == "=":
                dated.append(self.code(line, rest, kind == NAME))
                coded = True
            else:
                self.problems.append(line.problem(f"unknown mark {mark!r}", "+ name, ~ adjective, @ seat, = code"))
        if not coded:
            self.problems.append(head.problem(f"{head.text} has no code", "add a line:     = USA GOV"))
        self._add(kind, tuple([f for f in forms if f is not None]), tuple([d for d in dated if d is not None]), head)

    def _add(self, kind: str, forms: tuple[NameForm, ...], dated: tuple[DatedCode, ...], head: Line) -> None:
        if forms and dated:
            self.entries.append(ActorEntry(name=forms[0].text, kind=kind, forms=forms, codes=dated, where=head.where))

    def form(self, line: Line, style: str, text: str, offset: int) -> NameForm | None:
        """A name and the country that it asks for; None for a fault."""
        if "[" not in text and "]" not in text:
            return NameForm(text=" ".join(text.split()), style=style, condition=None, where=line.where)
        m = _NAME.fullmatch(text)
        if m is None:
            self.problems.append(line.problem(f"unreadable name {text!r}", "a name, or a name and [COUNTRY]", offset))
            return None
        return NameForm(text=" ".join(m["name"].split()), style=style, condition=m["country"], where=line.where)

    def code(self, line: Line, text: str, as_written: bool) -> DatedCode | None:
        """A code of groups that stood in the file before, else one read with all checks; None for a fault.

        ``as_written``: its groups may have any number of letters.
        """
        groups_text, _, days = text.rpartition(" ")
        if ".." not in days:
            groups_text, days = text, ".."
        start, _, end = days.partition("..")
        try:
            groups = self.groups[groups_text.rstrip(" ")]
            first, last = self.first_days[start], self.last_days[end]
        except (KeyError, ValueError):
            return self._checked_code(line, text, as_written)
        if first and last and first > last:
            return self._checked_code(line, text, as_written)
        return DatedCode(groups=groups, first=first, last=last, where=line.where)

    def _checked_code(self, line: Line, text: str, as_written: bool) -> DatedCode | None:
        m = _CODE.fullmatch(" ".join(text.split()))
        if m is None or not (as_written or m["groups"] in self.groups or _of_three(m["groups"])):
            hint = "groups of three capitals, then FROM..TO"
            self.problems.append(line.problem(f"unreadable code {text!r}", hint, 2))
            return None
        groups = self._checked_groups(line, m["groups"])
        at = line.text.find(m["range"] or "")
        start, _, end = (m["range"] or "..").partition("..")
        try:
            first, last = self.first_days[start], self.last_days[end]
        except ValueError:
            self.problems.append(line.problem(f"no such date in {m['range']}", "YYYY-MM-DD", at))
            return None
        if first and last and first > last:
            self.problems.append(line.problem(f"{m['range']} ends before it starts", "", at))
            return None
        return DatedCode(groups=groups, first=first, last=last, where=line.where)

    def _checked_groups(self, line: Line, text: str) -> tuple[str, ...]:
        if text in self.groups:
            return self.groups[text]
        groups = tuple(text.split())
        unknown = [g for group in groups for g in group.split("/") if g not in self.codes and g != "---"]
        if unknown and groups[0] not in ("IGO", "NGO", "MNC", "IMG", "NGM", "INT"):
            if unknown[0] not in self.hints:
                self.hints[unknown[0]] = nearest(unknown[0], self.codes)
            at = line.text.find(unknown[0])
            self.problems.append(line.problem(f"unknown code {unknown[0]}", self.hints[unknown[0]], at))
            return groups
        if _of_three(text):
            self.groups[text] = groups
        return groups


def _of_three(groups: str) -> bool:
    """Whether all groups have three letters, as they must unless the code stands as it is written."""
    return all(len(g) == 3 for g in groups.split())
