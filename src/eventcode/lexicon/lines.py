"""The one line reader of all dictionary files: encoding, comments, indentation, header."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from eventcode.errors import Problem
from eventcode.model import Where

HEADER = "%eventcode"
FORMAT_VERSION = "1"
INDENT = 4


@frozen(kw_only=True)
class Line:
    """A significant line: ``text`` without comment and outer blanks, ``column`` of its first character from 1."""

    where: Where
    column: int
    text: str

    @property
    def indented(self) -> bool:
        return self.column > 1

    def problem(self, message: str, hint: str = "", offset: int = 0) -> Problem:
        """A fault in this line, ``offset`` characters after its first one."""
        column = self.column + offset
        return Problem(file=self.where.file, line=self.where.line, column=column, message=message, hint=hint)


def read_lines(path: Path, file: str, kind: str, problems: list[Problem]) -> list[Line]:
    """The significant lines of a file after its header; faults go to ``problems``.

    ``file`` is the name for messages, ``kind`` what the header must say (actors, agents, verbs, sets, places).
    """
    text = _decode(path, file, problems)
    clean, rows = _is_clean(text), enumerate(text.split("\n"), 1)
    lines = [line for n, raw in rows if (line := _line(raw, file, n, problems, clean)) is not None]
    if not text.strip():
        problems.append(Problem(file=file, line=1, message="the file is empty", hint=f"start it with: {_header(kind)}"))
        return []
    return lines[1:] if _check_header(lines, file, kind, problems) else lines


def split_comment(raw: str) -> str:
    """The part of a line before its comment; ``#`` opens one at the start or after a blank."""
    at = raw.find("#")
    while at > 0 and raw[at - 1] not in " \t":
        at = raw.find("#", at + 1)
    return raw if at < 0 else raw[:at]


def group_entries(lines: Sequence[Line], problems: list[Problem]) -> list[tuple[Line, list[Line]]]:
    """Lines as entries: each line at the margin with the indented ones below it."""
    entries: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if not line.indented:
            entries.append((line, []))
        elif entries:
            entries[-1][1].append(line)
        else:
            problems.append(line.problem("an indented line before the first entry", "entries start at the margin"))
    return entries


def _header(kind: str) -> str:
    return f"{HEADER} {kind} {FORMAT_VERSION}"


def _decode(path: Path, file: str, problems: list[Problem]) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        problems.append(
            Problem(file=file, line=line, column=column, message="not valid UTF-8", hint="save the file as UTF-8")
        )
        return data.decode("utf-8", errors="replace").replace("\r\n", "\n")


def _is_clean(text: str) -> bool:
    """Whether no line of a text can have a tab or letters in another normal form, so that none need be looked at."""
    return "\t" not in text and unicodedata.is_normalized("NFC", text)


def _line(raw: str, file: str, number: int, problems: list[Problem], clean: bool) -> Line | None:
    text = (split_comment(raw) if "#" in raw else raw).rstrip()
    body = text.lstrip(" \t")
    if not body:
        return None
    column = len(text) - len(body) + 1
    line = Line(where=Where(file=file, line=number), column=column, text=body)
    if not clean:
        _check_signs(line, text, problems)
    if column not in (1, INDENT + 1) and "\t" not in text:
        problems.append(line.problem(f"indented by {column - 1} spaces", f"use 0 or {INDENT}"))
    return line


def _check_signs(line: Line, text: str, problems: list[Problem]) -> None:
    if "\t" in text:
        offset = text.find("\t") + 1 - line.column
        problems.append(line.problem("a tab character", f"indent with {INDENT} spaces", offset))
    if not unicodedata.is_normalized("NFC", line.text):
        problems.append(line.problem("not in Unicode normal form C", "run eventcode fmt"))


def _check_header(lines: list[Line], file: str, kind: str, problems: list[Problem]) -> bool:
    words = lines[0].text.split() if lines else []
    if words[:1] != [HEADER]:
        problems.append(
            Problem(file=file, line=1, message="no header line", hint=f"start the file with: {_header(kind)}")
        )
        return False
    if words != _header(kind).split():
        problems.append(lines[0].problem(f"unknown header {lines[0].text!r}", f"expected: {_header(kind)}"))
    return True
