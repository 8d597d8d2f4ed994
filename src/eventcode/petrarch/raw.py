"""The lines of an old dictionary file: decoded, without comments and control bytes."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from eventcode.lexicon.import_report import Ledger

_CONTROL = dict.fromkeys([*range(9), *range(11, 13), *range(14, 32), 0x7F, 0xFEFF])
_DISCARD = "[###]"  # a code of TABARI, no comment
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@frozen(kw_only=True)
class RawLine:
    """A line that says something, without comment and outer blanks."""

    number: int
    text: str


def raw_lines(path: Path, ledger: Ledger, semicolons: bool = False) -> Iterator[RawLine | None]:
    """The lines of a file in order, None for blank ones; repairs and comments go to the ledger.

    ``#`` opens a comment anywhere, ``<!`` at the start of a line, ``<!--`` one that may go on over lines;
    with ``semicolons`` a ``;`` does too.
    """
    inside, opened = False, 0
    for number, line in enumerate(_decoded(path, ledger), 1):
        ledger.open(number)
        was_inside = inside
        text, inside = _without_markup(line, inside)
        opened = number if inside and not was_inside else opened
        if not inside and (text.lstrip().startswith("<!") or not text.strip()):
            yield None
            continue
        at = _comment(text, semicolons)
        body = text[:at].strip()
        if body:
            if comment := " ".join(text[at + 1 :].split()).strip("#; "):
                ledger.comment(number, comment)
            yield RawLine(number=number, text=body)
        elif not text.strip():
            yield None
    if inside:
        ledger.refuse(opened, "a comment that is never closed: it hides the rest of the file", "<!--")


def _comment(text: str, semicolons: bool) -> int:
    """Where the comment of a line begins, else its length; ``[###]`` is a code."""
    at = text.find("#")
    if at > 0 and text[at - 1 :].startswith(_DISCARD):
        at = text.find("#", at + len(_DISCARD) - 1)
    ends = [i for i in (at, text.find(";") if semicolons else -1) if i >= 0]
    return min(ends, default=len(text))


def _decoded(path: Path, ledger: Ledger) -> Iterable[str]:
    with path.open("rb") as file:
        utf16 = file.read(2) in _UTF16
        file.seek(0)
        if utf16:
            yield from (line.rstrip("\r") for line in file.read().decode("utf-16", errors="replace").split("\n"))
            return
        for number, raw in enumerate(file, 1):
            yield _line(raw, number, ledger)


def _line(raw: bytes, number: int, ledger: Ledger) -> str:
    """One line as text: UTF-8, else Windows-1252; without control bytes; in Unicode normal form C."""
    raw = raw.rstrip(b"\r\n")
    if raw.isascii() and raw.isalnum():
        return raw.decode("ascii")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
        ledger.repair(number, "not UTF-8: read as Windows-1252", text)
    clean = text.translate(_CONTROL)
    if clean != text and clean.strip() != text.strip("\ufeff").strip():
        ledger.repair(number, "control characters taken out", clean)
    return clean if clean.isascii() else unicodedata.normalize("NFC", clean)


def _without_markup(line: str, inside: bool) -> tuple[str, bool]:
    """A line without what ``<!-- -->`` encloses, and whether the comment goes on in the next line."""
    if not inside and "<!--" not in line:
        return line, False
    kept = ""
    while line:
        if inside:
            _, closed, line = line.partition("-->")
            inside = not closed
        else:
            text, opened, line = line.partition("<!--")
            kept, inside = kept + text, bool(opened)
    return kept, inside
