"""Lines and blocks: which line breaks divide sentences and which only wrap them.

A line break ends a sentence, except inside hard-wrapped text (e-mail, wire copy, PDF), where it stands for
a blank.  Text is hard-wrapped if its lines are full, i.e. the next line's first word would not have fitted,
and most of them go on in the middle of a sentence.  Short of that, a break is only a blank where the words
show it: behind "of the", or before lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import frozen

BREAKS: Final = "\n\r\x0b\x0c\u2028\u2029"
_LINE: Final = re.compile(rf"\S[^{BREAKS}]*")
_LIST_ITEM: Final = re.compile(r"[*•‣⁃◦▪●■►>+~_=#|]|[-–—][^-]|\(?(?:\d{1,3}|[a-z])[.)]\s|\d+\s*$")
_LAST_MARK: Final = re.compile(r"""[.!?…:;]["'”’)\]]*\s*$""")
_HANGING: Final = re.compile(
    r"\b(?:the|an?|of|and|or|in|at|by|for|with|to|from|that|which|who|as|but|on|into|than|between|is|are|was|were|has|have"
    r"|had|be|his|her|its|their|our|my|your)\s*$",
    re.IGNORECASE,
)

# Wrapping narrower or wider than this is taken for lists, tables or one paragraph a line.
_NARROWEST, _WIDEST = 40, 132
# How full a line must be, as a share of the widest line.
_FULL, _HALF_FULL = 0.9, 0.6
# So many lines tell whether the whole text is wrapped, if so many of their breaks do.
_SAMPLE, _ENOUGH_BREAKS = 400, 3
# Paragraphs of more lines are judged in parts, so that memory stays flat.
_MOST_LINES: Final = 1000
# Lines of so many words may be broken sentences; from so many on, lower case behind them is enough to say so.
_FEW_WORDS, _MANY_WORDS = 4, 8


@frozen(kw_only=True)
class _Line:
    """A line without the blanks around it; ``width`` counts its indentation."""

    start: int
    end: int
    width: int


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """The spans of ``text`` that a sentence cannot leave: lines, joined where they are only wrapped.

    Blank lines always divide.  Spans start at a non-blank character; blanks may stand at their end.
    """
    width = _document_width(text)
    for paragraph in _paragraphs(text):
        if len(paragraph) == 1:
            yield paragraph[0].start, paragraph[0].end
        else:
            yield from _join(text, paragraph, width)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    lines: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        gap = text[last:start]
        if lines and (_is_blank_line(gap) or len(lines) >= _MOST_LINES):
            yield lines
            lines = []
        indent = len(gap) - 1 - max(map(gap.rfind, BREAKS))
        lines.append(_Line(start=start, end=end, width=end - start + indent))
        last = end
    if lines:
        yield lines


def _is_blank_line(gap: str) -> bool:
    if len(gap) == 1:
        return gap in "\u2029\x0c"
    return gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1) or "\u2029" in gap or "\x0c" in gap


def _document_width(text: str) -> int:
    """The column at which the text as a whole is wrapped, judged by its first lines; 0 if it is not."""
    breaks = [
        pair
        for paragraph in _paragraphs(text[: _SAMPLE * _WIDEST])
        for pair in pairwise(paragraph)
        if not _LIST_ITEM.match(text, pair[1].start)
    ]
    widest = max((line.width for line, _ in breaks), default=0)
    if len(breaks) < _ENOUGH_BREAKS or not _is_width(widest):
        return 0
    full = [pair for pair in breaks if _is_full(text, *pair, widest)]
    return widest if 2 * len(full) >= len(breaks) and _mostly_go_on(text, full) else 0


def _is_width(width: int) -> bool:
    return _NARROWEST <= width <= _WIDEST


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    first_word = text[following.start : following.end].split(None, 1)[0]
    return line.width + 1 + len(first_word) > _FULL * width


def _mostly_go_on(text: str, full: list[tuple[_Line, _Line]]) -> bool:
    """Do most of the lines that end without a full stop end in the middle of a sentence?  Others say nothing."""
    unmarked = [pair for pair in full if not _LAST_MARK.search(text, pair[0].start, pair[0].end)]
    return bool(unmarked) and 2 * sum(_goes_on(text, *pair) for pair in unmarked) >= len(unmarked)


def _goes_on(text: str, line: _Line, following: _Line) -> bool:
    """In upper case the missing full stop alone must tell."""
    shown = text[line.start : line.end]
    return not text[following.start].isupper() or shown.isupper() or _HANGING.search(shown) is not None


def _join(text: str, lines: list[_Line], width: int) -> Iterator[tuple[int, int]]:
    widest = max(line.width for line in lines)
    pairs = [pair for pair in pairwise(lines) if not _LIST_ITEM.match(text, pair[1].start)]
    full = [pair for pair in pairs if _is_full(text, *pair, max(widest, width))] if _is_width(widest) else []
    soft = {line.end for line, _ in full} if widest <= width or _mostly_go_on(text, full) else set()
    if widest <= width:
        soft.update(line.end for line, _ in pairs if _is_unfinished(text, line, width))
    start, joined = lines[0].start, False
    candidates = {line.end for line, _ in pairs}
    for line, following in pairwise(lines):
        joined = line.end in candidates and (line.end in soft or _is_cut(text, line, following, joined))
        if not joined:
            yield start, line.end
            start = following.start
    yield start, lines[-1].end


def _is_unfinished(text: str, line: _Line, width: int) -> bool:
    """In wrapped text, lines that were shortened later (a dateline edited) still go on without a full stop."""
    return line.width > _HALF_FULL * width and not _LAST_MARK.search(text, line.start, line.end)


def _is_cut(text: str, line: _Line, following: _Line, joined: bool) -> bool:
    """Was a sentence broken here at any width?  ``joined``: the line itself goes on from the one before."""
    shown = text[line.start : line.end]
    words = len(shown.split(None, _MANY_WORDS))
    if words < _FEW_WORDS or _LAST_MARK.search(shown):
        return False
    if len(shown) >= _NARROWEST and _HANGING.search(shown):
        return True
    if not text[following.start].islower() or (shown[0].islower() and not joined):
        return False
    return words > _MANY_WORDS or _LAST_MARK.search(text, following.start, following.end) is not None
