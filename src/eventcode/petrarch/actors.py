"""Reader of old actor files: records of a primary name, synonyms and dated codes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve, field, frozen

from eventcode.lexicon.entries import NAME, ActorEntry, DatedCode, NameForm
from eventcode.lexicon.import_report import Ledger
from eventcode.model import Where
from eventcode.petrarch.codes import UNCODED, ActorCode, CodeFault, read_actor_code
from eventcode.petrarch.names import cased
from eventcode.petrarch.raw import RawLine
from eventcode.text.units import units

_BRACKET = re.compile(r"\[([^\[\]]*)(\]|$|(?=\[))")


@frozen(kw_only=True, eq=False)
class ActorTable:
    """The actors of all files by name, and the first entry of each form of a name."""

    entries: dict[str, ActorEntry] = field(factory=dict)
    first_of: dict[str, ActorEntry] = field(factory=dict)
    groups: dict[tuple[str, ...], tuple[str, ...]] = field(factory=dict)


@frozen(kw_only=True, eq=False)
class _Record:
    """A record while it is read: the lines of its names, its codes, and the lines that stand or fall with it."""

    names: list[tuple[str, int]] = field(factory=list)
    codes: list[tuple[ActorCode, int]] = field(factory=list)
    lines: list[RawLine] = field(factory=list)
    joined: list[int] = field(factory=list)  # how many of the lines have been joined with the name below them

    @property
    def is_open(self) -> bool:
        """Whether there are names, and no code has been tried yet."""
        return bool(self.names) and not any("[" in line.text for line in self.lines)


def read_actors(lines: Iterable[RawLine | None], ledger: Ledger, table: ActorTable, modern: bool) -> None:
    """Add the records of one file to the table; what cannot be read goes to the ledger."""
    record, parted = _Record(), False
    for line in lines:
        if line is None:
            parted = True
            continue
        mark = line.text[0]
        if mark not in "[+":
            if parted or not record.is_open:
                _close(record, ledger, table)
                record = _Record()
            for earlier in record.lines[sum(record.joined) :]:
                ledger.repair(earlier.number, "a name without a code read as one of the name below it", earlier.text)
            record.joined[:] = [len(record.lines)]
        parted = False
        record.lines.append(line)
        if mark != "[":
            _read_name(line, record, ledger)
        _read_codes(line, record, ledger, modern)
    _close(record, ledger, table)


def _read_name(line: RawLine, record: _Record, ledger: Ledger) -> None:
    text = line.text.partition("[")[0].lstrip("+").strip()
    if "]" in text:
        text = text.replace("]", "")
        ledger.repair(line.number, "a bracket in a name taken out", line.text)
    name = cased(text)
    if not units(name):
        ledger.refuse(line.number, "no name", line.text)
        return
    ledger.read(line.number)
    record.names.append((name, line.number))


def _read_codes(line: RawLine, record: _Record, ledger: Ledger, modern: bool) -> None:
    rest = line.text[line.text.find("[") :] if "[" in line.text else ""
    for content, end in _BRACKET.findall(rest):
        try:
            code = read_actor_code(content, modern)
        except CodeFault as fault:
            ledger.refuse(line.number, str(fault), line.text)
            continue
        ledger.read(line.number)
        if code.repaired or end != "]":
            ledger.repair(line.number, code.repaired or "the bracket is not closed", line.text)
        if len(code.groups[-1]) < 3:
            ledger.note(line.number, "a code that does not part into groups of three", line.text)
        record.codes.append((code, line.number))


def _close(record: _Record, ledger: Ledger, table: ActorTable) -> None:
    """Make the entry of a record; one without names or codes is refused as a whole."""
    if not record.lines:
        return
    if not record.names or not record.codes:
        reason = "codes without a name" if not record.names else "a name without a code"
        for line in record.lines:
            ledger.refuse(line.number, reason, line.text)
        return
    where = Where(file=ledger.file, line=record.names[0][1])
    dated = sorted(record.codes, key=lambda c: not c[0].dated)  # those with a date are tried first
    codes = tuple(_dated_code(code, Where(file=ledger.file, line=line), table) for code, line in dated)
    forms = {name: Where(file=ledger.file, line=line) for name, line in reversed(record.names)}
    names = tuple(
        NameForm(text=name, style=NAME, condition=None, where=place) for name, place in reversed(forms.items())
    )
    entry = ActorEntry(name=names[0].text, kind=NAME, forms=names, codes=codes, where=where)
    _note_conflicts(entry, ledger, table)
    known = table.entries.get(entry.name)
    table.entries[entry.name] = entry if known is None else _appended(known, entry)


def _dated_code(code: ActorCode, where: Where, table: ActorTable) -> DatedCode:
    groups = table.groups.setdefault(code.groups, code.groups)
    return DatedCode(groups=groups, first=code.first, last=code.last, where=where)


def _note_conflicts(entry: ActorEntry, ledger: Ledger, table: ActorTable) -> None:
    """Names that an earlier record has with another undated code: the first one counts."""
    for form in entry.forms:
        first = table.first_of.setdefault(" ".join(units(form.text)), entry)
        if first is not entry and _default(first) is not None and _default(first) != _default(entry):
            text = f"{form.text} is {_shown(first)} at {first.where}, {_shown(entry)} here"
            ledger.conflict(form.where.line, "the name has another code before", text)


def _default(entry: ActorEntry) -> tuple[str, ...] | None:
    return next((c.groups for c in entry.codes if c.first is None and c.last is None), None)


def _shown(entry: ActorEntry) -> str:
    return "".join(_default(entry) or entry.codes[0].groups)


def _appended(known: ActorEntry, entry: ActorEntry) -> ActorEntry:
    """A record of a name that was there before: its names and codes come behind those of the first."""
    texts = {f.text for f in known.forms}
    dated = sorted(dict.fromkeys((*known.codes, *entry.codes)), key=lambda c: c.first is None and c.last is None)
    return evolve(known, forms=known.forms + tuple(f for f in entry.forms if f.text not in texts), codes=tuple(dated))


def groups_of(entries: Iterable[ActorEntry]) -> tuple[frozenset[str], frozenset[str]]:
    """The groups that stand first in codes (countries and the like), and those behind them."""
    first: set[str] = set()
    behind: set[str] = set()
    for entry in entries:
        for code in entry.codes:
            first.update(code.groups[0].split("/"))
            behind.update(code.groups[1:])
    return frozenset(first - {UNCODED}), frozenset(behind - {UNCODED})
