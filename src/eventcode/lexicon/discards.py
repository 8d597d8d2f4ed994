"""Readers of ``.discards`` and ``.issues`` files: what keeps a text from being coded, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eventcode.errors import Problem
from eventcode.lexicon.entries import Discard, Issue, IssueSection
from eventcode.lexicon.lines import Line

_DISCARD = re.compile(r"(?P<text>[^=*]+?)(?P<stem>\*)?\s*=\s*(?P<what>sentence|story)")
_ISSUE = re.compile(r"(?P<texts>[^=]+?)\s*=\s*(?:cancel (?P<what>sentence|story)|(?P<code>[A-Z0-9_]+))")
_SECTION = re.compile(r"%section\s+(?P<name>\S.*)")


def read_discards(lines: Sequence[Line], problems: list[Problem]) -> list[Discard]:
    """The discards of one file; faults go to ``problems``."""
    found = []
    for line in lines:
        m = _DISCARD.fullmatch(line.text)
        if m is None or line.indented:
            problems.append(line.problem("not a discard", "words = sentence, or words* = story (* for a stem)"))
            continue
        text = " ".join(m["text"].split())
        found.append(Discard(text=text, story=m["what"] == "story", whole=not m["stem"], where=line.where))
    return found


def read_issues(lines: Sequence[Line], problems: list[Problem]) -> list[IssueSection]:
    """The sections of one file; faults go to ``problems``."""
    sections: list[tuple[str, Line, list[Issue]]] = []
    for line in lines:
        if (m := _SECTION.fullmatch(line.text)) is not None:
            sections.append((m["name"], line, []))
        elif (m := _ISSUE.fullmatch(line.text)) is None or not sections:
            hint = "words, other words = CODE, or = cancel sentence, or = cancel story"
            problems.append(line.problem("not an issue" if m is None else "an issue before any %section", hint))
        else:
            texts = tuple(" ".join(t.split()) for t in m["texts"].split(",") if t.strip())
            sections[-1][2].append(Issue(texts=texts, code=m["code"], story=m["what"] == "story", where=line.where))
    return [IssueSection(name=n, issues=tuple(found), where=line.where) for n, line, found in sections]
