"""Reader of old issue files: sections of expressions with codes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from attrs import frozen

from eventcode.lexicon.entries import Issue, IssueSection
from eventcode.lexicon.import_report import Ledger
from eventcode.model import Where
from eventcode.petrarch.names import plural, regular_forms, small
from eventcode.petrarch.raw import RawLine
from eventcode.text.units import units

_OPEN = re.compile(r'<ISSUE\b[^>]*?CATEGORY\s*=\s*"(?P<name>[^"]*)"[^>]*>', re.I)
_CLOSE = re.compile(r"</ISSUE\s*>", re.I)
_LINE = re.compile(r"(?P<ignore>~{0,2})(?P<text>[^\[\]]+?)\s*(?:\[(?P<code>[^\[\]]*)\]?)?")
_MOST = 64


@frozen(kw_only=True, eq=False)
class _Section:
    name: str
    line: int
    issues: list[Issue]


def read_issues(lines: Iterable[RawLine | None], ledger: Ledger, found: list[IssueSection]) -> None:
    """Add the sections of one file to ``found``; what cannot be read goes to the ledger."""
    section: _Section | None = None
    for line in lines:
        if line is None:
            continue
        if (m := _OPEN.fullmatch(line.text)) is not None:
            _keep(section, ledger, found)
            section = _Section(name=" ".join(m["name"].split()) or "ISSUES", line=line.number, issues=[])
            ledger.read(line.number)
        elif _CLOSE.fullmatch(line.text):
            if section is None:
                ledger.refuse(line.number, "the end of a section that was not opened", line.text)
            else:
                ledger.read(line.number)
            _keep(section, ledger, found)
            section = None
        elif section is None:
            ledger.refuse(line.number, "an issue outside any section", line.text)
        elif (issue := _issue(line, ledger)) is not None:
            section.issues.append(issue)
    _keep(section, ledger, found)


def _keep(section: _Section | None, ledger: Ledger, found: list[IssueSection]) -> None:
    if section is not None and section.issues:
        where = Where(file=ledger.file, line=section.line)
        found.append(IssueSection(name=section.name, issues=tuple(section.issues), where=where))


def _issue(line: RawLine, ledger: Ledger) -> Issue | None:
    """The issue of a line, or what cancels issues; None where it is refused."""
    m = _LINE.fullmatch(line.text)
    texts = _texts(m["text"]) if m is not None else ()
    code = re.sub(r"[^A-Z0-9]+", "_", (m["code"] or "").upper()).strip("_") if m is not None else ""
    if m is None or not texts or not (m["ignore"] or code):
        ledger.refuse(line.number, "no code" if texts else "no words", line.text)
        return None
    ledger.read(line.number)
    where = Where(file=ledger.file, line=line.number)
    return Issue(texts=texts, code=None if m["ignore"] else code, story=m["ignore"] == "~~", where=where)


def _texts(text: str) -> tuple[str, ...]:
    """All forms of an expression: ``n:`` gives singular and plural, ``v:`` the forms of a verb, ``+`` a blank."""
    words = [_forms(part) for part in re.sub(r"[,=+]", " ", small(text)).split()]
    forms = itertools.islice(itertools.product(*words), _MOST)
    return tuple(dict.fromkeys(t for f in forms if units(t := " ".join(f)))) if words else ()


def _forms(word: str) -> tuple[str, ...]:
    if word.startswith("n:") and word[2:]:
        return word[2:], plural(word[2:])
    if word.startswith("v:") and word[2:]:
        return regular_forms(word[2:])
    return (word,)
