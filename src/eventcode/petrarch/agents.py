"""Reader of old agent files: role nouns with ``~`` for where their code is put."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from eventcode.lexicon.entries import AgentEntry
from eventcode.lexicon.import_report import Ledger
from eventcode.model import Where
from eventcode.petrarch.codes import UNCODED, CodeFault, read_groups
from eventcode.petrarch.names import plural, small
from eventcode.petrarch.raw import RawLine
from eventcode.text.units import units

_SET = re.compile(r"!(?P<name>[^!=\s]+)!\s*=\s*(?P<words>.*)")
_ENTRY = re.compile(r"(?P<noun>[^\[\]{}]+?)\s*(?:\{(?P<plurals>[^{}\[\]]*)\})?\s*\[(?P<code>[^\[\]{}]*)(?P<end>[\]}]?)")
_MARK = re.compile(r"!([^!]+)!")


def read_agents(lines: Iterable[RawLine | None], ledger: Ledger, entries: dict[str, AgentEntry], modern: bool) -> None:
    """Add the role nouns of one file to ``entries``, by name; what cannot be read goes to the ledger."""
    sets: dict[str, tuple[str, ...]] = {}
    taken: dict[tuple[str, ...], AgentEntry] = {units(f): e for e in entries.values() for f in _forms(e)}
    for line in lines:
        if line is None:
            continue
        if (m := _SET.fullmatch(line.text)) is not None:
            sets[m["name"]] = tuple(w for part in m["words"].split(",") if (w := small(part)))
            if sets[m["name"]]:
                ledger.read(line.number)
            else:
                ledger.refuse(line.number, "an empty substitution set", line.text)
            continue
        entry = _entry(line, sets, ledger, modern)
        if entry is not None:
            _add(entry, line, ledger, entries, taken)


def _entry(line: RawLine, sets: Mapping[str, tuple[str, ...]], ledger: Ledger, modern: bool) -> AgentEntry | None:
    """The role noun of a line; None where it is refused."""
    m = _ENTRY.match(line.text)
    if m is None or not units(m["noun"]):
        ledger.refuse(line.number, "no code" if "[" not in line.text else "no role noun", line.text)
        return None
    code = "".join(m["code"].split())
    try:
        groups, repaired = read_groups(code.strip("~") or None, modern)
        singulars, plurals = _numbers(m["noun"], m["plurals"], sets)
    except CodeFault as fault:
        ledger.refuse(line.number, str(fault), line.text)
        return None
    ledger.read(line.number)
    if m["end"] != "]":
        repaired = "the bracket is not closed with ]"
    elif "~" not in code:
        repaired = "no ~: the code is put behind"
    if repaired:
        ledger.repair(line.number, repaired, line.text)
    roles = () if groups == (UNCODED,) else groups
    return AgentEntry(
        name=singulars[0],
        singulars=singulars,
        plurals=plurals,
        roles=roles,
        roles_with_country=roles,
        place="before" if code.endswith("~") else "behind",
        where=Where(file=ledger.file, line=line.number),
    )


def _numbers(
    noun: str, given: str | None, sets: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The singular and plural forms of a noun, its marker replaced by each word of its set."""
    mark = _MARK.search(noun)
    if mark is not None:
        if mark[1] not in sets:
            raise CodeFault(f"unknown substitution set !{mark[1]}!")
        found = (small(noun.replace(mark[0], word)) for word in sets[mark[1]])
        nouns = tuple(dict.fromkeys(f for f in found if units(f)))
        if not nouns:
            raise CodeFault("no role noun")
        return nouns, ()
    single = small(noun)
    if given is None:
        return (single,), (plural(single),)
    return (single,), tuple(p for part in given.split(",") if (p := small(part)))


def _add(
    entry: AgentEntry,
    line: RawLine,
    ledger: Ledger,
    entries: dict[str, AgentEntry],
    taken: dict[tuple[str, ...], AgentEntry],
) -> None:
    """Keep an entry, or report that the noun has a code already."""
    first = taken.get(units(entry.name))
    if first is not None and (first.roles, first.place) != (entry.roles, entry.place):
        text = f"{entry.name} is {'/'.join(first.roles)} at {first.where}, {'/'.join(entry.roles)} here"
        ledger.conflict(line.number, "the noun has another code before", text)
    if entry.name not in entries and first is None:
        entries[entry.name] = entry
        for form in _forms(entry):
            taken.setdefault(units(form), entry)


def _forms(entry: AgentEntry) -> tuple[str, ...]:
    return (*entry.singulars, *entry.plurals)
