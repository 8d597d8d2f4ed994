"""The parts of an old verb file, of both generations: word sets, blocks of verbs, patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from eventcode.lexicon.import_report import Ledger
from eventcode.petrarch.codes import CodeFault, EventCode, read_event_code
from eventcode.petrarch.names import plural, regular_forms, small
from eventcode.petrarch.raw import RawLine

_CODE = re.compile(r"\[([^\[\]]*)(\]?)")
_HEADER = re.compile(r"-{2,}\s*(?P<name>[^\[\]]*?)\s*-*\s*(?P<rest>\[.*)?")
_VERB = re.compile(r"\+?(?P<name>[^\[\]{}]+?)\s*(?:\{(?P<forms>[^{}]*)\})?\s*(?P<code>\[.*)?")
_WORD = re.compile(r"[^\s{}\[\]]+")


@frozen(kw_only=True)
class OldVerb:
    """A verb: its forms, each with ``+`` before its own word if it has several; its own code or None."""

    name: str
    forms: tuple[str, ...]
    code: EventCode | None
    line: int


@frozen(kw_only=True)
class OldPattern:
    """A pattern as it stands, without its dash and code."""

    text: str
    code: EventCode
    line: RawLine


@frozen(kw_only=True, eq=False)
class Block:
    """Verbs that share patterns; ``code`` is that of verbs without their own."""

    name: str
    code: EventCode | None
    verbs: list[OldVerb] = field(factory=list)
    patterns: list[OldPattern] = field(factory=list)


@frozen(kw_only=True, eq=False)
class VerbFile:
    """A verb file that was read: sets in small letters, blocks, transformations."""

    sets: dict[str, dict[str, None]] = field(factory=dict)
    blocks: list[Block] = field(factory=list)
    transformations: list[RawLine] = field(factory=list)


@frozen(kw_only=True, eq=False)
class _State:
    """Where the reader is: in a set or in a block."""

    file: VerbFile
    ledger: Ledger
    current: list[str] = field(factory=list)  # the name of the set being read, if any
    plurals: list[bool] = field(factory=list)


def read_verb_file(lines: Iterable[RawLine | None], ledger: Ledger) -> VerbFile:
    """The parts of a file; what cannot be read goes to the ledger."""
    state = _State(file=VerbFile(), ledger=ledger)
    for line in lines:
        if line is None:
            continue
        text = line.text
        if text.startswith("&"):
            _open_set(line, state)
        elif text.startswith("+") and state.current:
            _add_to_set(line, state)
        elif text.startswith("--"):
            state.current.clear()
            _open_block(line, state)
        elif text.startswith("-"):
            state.current.clear()
            _add_pattern(line, state)
        elif text.startswith("~"):
            state.file.transformations.append(line)
        else:
            state.current.clear()
            _add_verb(line, state)
    return state.file


def is_second_generation(path_lines: Iterable[RawLine | None]) -> bool:
    """Whether patterns have brackets for phrases, as PETRARCH2 writes them, or there are transformations."""
    for line in path_lines:
        if line is not None and (
            line.text.startswith("~") or (line.text.startswith("-") and re.search(r"[({]", line.text.split("[")[0]))
        ):
            return not re.search(r"\{[^{}]*\|", line.text)  # TABARI: { a | b }
    return False


def code_of(text: str) -> tuple[EventCode, str]:
    """The first code in brackets of a text, and what had to be repaired.  Raises CodeFault."""
    m = _CODE.search(text)
    if m is None:
        raise CodeFault("no code")
    code = read_event_code(m[1])
    return code, code.repaired or ("" if m[2] else "the bracket is not closed")


def _open_set(line: RawLine, state: _State) -> None:
    label = line.text[1:].split()[0] if line.text[1:].split() else ""
    name = label.rstrip("_").upper()
    if not re.fullmatch(r"[A-Z0-9_\-]+", name):
        state.ledger.refuse(line.number, "no name of a word set", line.text)
        return
    state.current[:], state.plurals[:] = [name], [not label.endswith("_")]
    if name in state.file.sets:
        state.ledger.conflict(line.number, "the word set is there already: its words are added", line.text)
    state.file.sets.setdefault(name, {})
    state.ledger.read(line.number)


def _add_to_set(line: RawLine, state: _State) -> None:
    """A word of a set, with its plural unless ``_`` says that there is none; or another set."""
    sets, name = state.file.sets, state.current[0]
    text = line.text[1:].strip()
    if text.startswith("&"):
        inner = text[1:].strip().rstrip("_").upper()
        if inner not in sets or inner == name:
            state.ledger.refuse(line.number, f"unknown word set &{inner}", line.text)
            return
        sets[name].update(sets[inner])
    elif not _WORD.search(text) or re.search(r"[\[\]{}|,=<>]", text):
        state.ledger.refuse(line.number, "no word", line.text)
        return
    else:
        word = small(text)
        sets[name][word] = None
        if state.plurals[0] and not text.endswith("_"):
            sets[name][plural(word)] = None
    state.ledger.read(line.number)


def _open_block(line: RawLine, state: _State) -> None:
    m = _HEADER.fullmatch(line.text)
    if m is None or not m["name"].strip("- _"):
        state.ledger.refuse(line.number, "no header of a block", line.text)
        state.file.blocks.append(Block(name="", code=None))
        return
    state.ledger.read(line.number)
    code = _own_code(m["rest"], line, state.ledger)
    if m["rest"] and m["rest"].count("[") > 1:
        state.ledger.repair(line.number, "two codes: the first counts", line.text)
    state.file.blocks.append(Block(name=m["name"].strip("- _"), code=code))


def _own_code(text: str | None, line: RawLine, ledger: Ledger) -> EventCode | None:
    if not text:
        return None
    try:
        code, repaired = code_of(text)
    except CodeFault as fault:
        ledger.repair(line.number, f"{fault}: left without a code of its own", line.text)
        return None
    if repaired:
        ledger.repair(line.number, repaired, line.text)
    return code


def _add_verb(line: RawLine, state: _State) -> None:
    text = line.text
    if "}" in text and "{" not in text and "(" in text:
        text = text.replace("(", "{", 1)
        state.ledger.repair(line.number, "( read as {", line.text)
    m = _VERB.fullmatch(text)
    if not state.file.blocks or m is None:
        reason = "a verb before any block" if m is not None else "no verb: unbalanced brackets"
        state.ledger.refuse(line.number, reason, line.text)
        return
    name = m["name"].strip().rstrip("_")
    forms = _forms(line.text.startswith("+"), name, m["forms"])
    if not forms or not any(map(str.isalnum, name)):
        state.ledger.refuse(line.number, "no verb", line.text)
        return
    state.ledger.read(line.number)
    code = _own_code(m["code"], line, state.ledger)
    block = state.file.blocks[-1]
    block.verbs.append(OldVerb(name=small(name), forms=forms, code=code, line=line.number))


def _forms(opens_with_plus: bool, name: str, given: str | None) -> tuple[str, ...]:
    """All forms of a verb; without a list the regular ones of its own word."""
    text = ("+" if opens_with_plus else "") + name
    if given is not None and given.strip():
        return tuple(dict.fromkeys(small(f).rstrip("_ ") for f in (text, *given.split())))
    words = small(text).split()
    own = next((i for i, w in enumerate(words) if w.startswith("+")), 0)
    verb = words[own].lstrip("+") if words else ""
    mark = "+" if len(words) > 1 else ""
    return tuple(" ".join([*words[:own], mark + form, *words[own + 1 :]]) for form in regular_forms(verb) if verb)


def _add_pattern(line: RawLine, state: _State) -> None:
    text, bracket, rest = line.text[1:].partition("[")
    if not state.file.blocks:
        state.ledger.refuse(line.number, "a pattern before any block", line.text)
        return
    try:
        code, repaired = code_of(bracket + rest)
    except CodeFault as fault:
        state.ledger.refuse(line.number, str(fault), line.text)
        return
    if text.count("*") != 1:
        state.ledger.refuse(line.number, f"{text.count('*')} verbs (*) in the pattern", line.text)
        return
    if repaired:
        state.ledger.repair(line.number, repaired, line.text)
    state.ledger.read(line.number)
    state.file.blocks[-1].patterns.append(OldPattern(text=text.strip(), code=code, line=line))


def set_names(sets: Mapping[str, object], taken: Iterable[str], prefix: str) -> dict[str, str]:
    """Names in our notation for old sets, none of them taken: ``w_vehicle`` for VEHICLE."""
    used, found = set(taken), {}
    for name in sets:
        base = prefix + re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
        new, number = base, 1
        while new in used:
            number += 1
            new = f"{base}_{number}"
        used.add(new)
        found[name] = new
    return found


def longest_set(text: str, sets: Sequence[str]) -> str | None:
    """The set that ``&TEXT`` names: the whole of it, else the longest set that it starts with before a ``_``."""
    upper = text.rstrip("_").upper()
    return max((s for s in sets if upper == s or upper.startswith(s + "_")), key=len, default=None)
