"""The canonical form of dictionary files: what ``eventcode fmt`` writes.

Unicode normal form C, no trailing blanks, four spaces before indented lines, one blank line at most,
entries of ``.actors`` and ``.places`` files sorted by name within their section.  Formatting twice
changes nothing more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from eventcode.errors import InputError
from eventcode.lexicon.lines import INDENT

_SUFFIXES = frozenset({".actors", ".agents", ".verbs", ".sets", ".places"})
_SORTED = frozenset({".actors", ".places"})


def format_paths(paths: Iterable[Path], write: bool = True) -> list[Path]:
    """Format files, and those in folders; the ones whose text changed.  Raises :class:`InputError` for a bad path."""
    changed = []
    for path in paths:
        if not path.exists():
            raise InputError(f"no dictionary at {path}")
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in _SUFFIXES and _format_file(file, write):
                changed.append(file)
    return changed


def format_text(text: str, suffix: str) -> str:
    """The canonical form of a dictionary file's text; ``suffix`` is that of the file (".actors")."""
    lines = [
        _line(raw) for raw in unicodedata.normalize("NFC", text.removeprefix("﻿").replace("\r\n", "\n")).split("\n")
    ]
    blocks = _blocks(lines)
    if suffix in _SORTED:
        blocks = _sorted_sections(blocks)
    return "\n".join(_joined(blocks)).strip("\n") + "\n"


def _format_file(file: Path, write: bool) -> bool:
    try:
        old = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{file} is not valid UTF-8: save it as UTF-8") from None
    new = format_text(old, file.suffix)
    if new != old and write:
        part = file.with_name(f".{file.name}.part")
        part.write_text(new, encoding="utf-8")
        part.replace(file)
    return new != old


def _line(raw: str) -> str:
    text = raw.replace("\t", " " * INDENT).rstrip()
    body = text.lstrip(" ")
    return " " * INDENT + body if text != body else body


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    """Entries with the comments right above them; a blank line between is an empty string at the front."""
    blocks: list[list[str]] = []
    pending: list[str] = []
    for line in lines:
        if line.startswith(" ") and blocks and not pending:
            blocks[-1].append(line)
        elif line.startswith(" "):
            if not blocks:
                blocks.append([])
            blocks[-1] += [*(p for p in pending if p), line]
            pending = []
        elif not line or line.startswith("#"):
            pending += [line] if line or pending[-1:] != [""] else []
        else:
            blocks.append([*pending, line])
            pending = []
    return [*blocks, pending] if pending else blocks


def _sorted_sections(blocks: Sequence[list[str]]) -> list[list[str]]:
    """Blocks sorted by entry between directive lines (%...)."""
    result: list[list[str]] = []
    section: list[list[str]] = []
    for block in blocks:
        if _head(block).startswith("%") or not _head(block):
            result += [*sorted(section, key=_sort_key), block]
            section = []
        else:
            section.append(block)
    return result + sorted(section, key=_sort_key)


def _head(block: Sequence[str]) -> str:
    return next((line for line in block if line and line[0] not in "# "), "")


def _sort_key(block: Sequence[str]) -> tuple[str, str]:
    folded = unicodedata.normalize("NFKD", _head(block)).encode("ascii", "ignore").decode().casefold()
    return folded, _head(block)


def _joined(blocks: Iterable[Sequence[str]]) -> Iterable[str]:
    """All lines, with single blank lines."""
    last = ""
    for block in blocks:
        for line in block:
            if line or last:
                yield line
            last = line
