"""Sentence splitting for news text: rules for the language, in one scan.

A regular expression finds the places where a sentence may end; :mod:`eventcode.text.boundaries` decides
each from the words around it.  Time is linear in the length of the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eventcode.model import Sentence
from eventcode.text.abbreviations import OFTEN_LAST, TITLES
from eventcode.text.boundaries import Stop, ends_sentence, is_plain
from eventcode.text.lines import blocks

#: A longer sentence is cut at a blank before this many characters (and anywhere, if it has no blank).
LONGEST_SENTENCE: Final = 5000

_BEFORE, _AFTER = 48, 72

_BULLETS: Final = "•‣⁃◦▪●■►"
_MARKS: Final = r"""
    [.!?…] (?:
        [.!?…]*+ (?: \s [.…]++ (?= [\s"'”’)\]] | $ ) ){0,5}     # a full stop, or several, or ". . ."
        (?P<stop> ["'”’)\]}»*]{0,8} (?: \[\d{1,3}\] ){0,4} ) (?= \s | $ )  # the quotes it closes, its notes
        | (?<= [a-zà-ÿ0-9][a-zà-ÿ0-9][.!?] )                   # no blank behind the full stop
        (?P<glued> ["”’)]? ) (?= ["“‘]? [A-ZÀ-Þ][a-zà-ÿ'’]* [\s,.] )
    )
"""
_SCAN_MARKS: Final = re.compile(_MARKS, re.VERBOSE)
_SCAN: Final = re.compile(
    rf"""
    {_MARKS}
    | (?<= \s ) (?P<bullet> [{_BULLETS}] )
    | (?<= \s ) (?P<item> \(? (?: \d{{1,2}} | [a-z] ) \.? \) ) (?= \s )
    | (?<! \S ) (?P<rule> \*{{3,}}+ | _{{3,}}+ | ={{3,}}+ | ~{{3,}}+ | \#{{3,}}+ | -{{4,}}+ ) (?! \S )
    | (?<= [^\s:(\[—–-] \s ) (?P<credit> (?: Image | Photo | Photograph | Picture | Video | Audio | File\ photo )
        (?: \ by | \ credit )? : (?= \s [A-Z@] ) )
    """,
    re.VERBOSE,
)
# One of these is in every text that has more to find than marks; what they start with is quickly looked for.
_MORE_THAN_MARKS: Final = re.compile(
    rf"{'|'.join(_BULLETS)}|\*\*\*|___|===|~~~|\#\#\#|----"
    r"|\)(?=\s)(?:(?<=[\s(][a-z\d]\))|(?<=[\s(]\d\d\))|(?<=[\s(][a-z\d]\.\))|(?<=[\s(]\d\d\.\)))"
    r"|Image[a-z ]{0,12}:|Photo[a-z ]{0,12}:|Picture[a-z ]{0,12}:|Video[a-z ]{0,12}:|Audio[a-z ]{0,12}:|File photo"
)
_HEADER: Final = re.compile(r"(?:E-?mail|From|To|Reply-To|Cc): [^\n@]{0,80}@[\w.-]++>?(?=\s)")
_FIRST_ITEM: Final = re.compile(rf"[{_BULLETS}\s]*(\(?(?:\d{{1,2}}|[a-z])(?:\.\)|[.)]))(?=\s)")
_ITEM_NUMBER: Final = re.compile(r"\d+|[a-z]")
_LIST_START: Final = re.compile(r"[:;]\s+(\d{1,2}|[a-z])$")
_LONE_QUOTE: Final = re.compile(r"\s\"(?=\s)")
_NOT_PROSE: Final = ("@", "/", "www.", "_")
_DOMAINS: Final = frozenset(("Com", "Net", "Org", "Js", "Gov", "Inc"))


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of ``text``, in order: ``sentence.text == text[sentence.start : sentence.end]``.

    They have no blanks at either end, are never empty and together hold every non-blank character.  A line
    break ends a sentence unless the text is hard-wrapped (:mod:`eventcode.text.lines`).  What is longer than
    :data:`LONGEST_SENTENCE` characters is cut at a blank, because no parser should get it whole.
    """
    sentences: list[Sentence] = []
    for start, end in blocks(text):
        for cut in _cuts(text, start, end):
            sentences.extend(_trimmed(text, start, cut))
            start = cut
        sentences.extend(_trimmed(text, start, end))
    return sentences


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    part = text[start:end]
    shown = part.strip()
    if shown:
        start += part.index(shown[0])
        yield Sentence(start=start, end=start + len(shown), text=shown)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets between ``start`` and ``end`` at which a new sentence begins, in order."""
    scanner = _Scanner(text, start, end)
    header = _HEADER.match(text, start, end)
    if header:
        yield header.end()
        scanner.begin = header.end()
    scan = _SCAN if _MORE_THAN_MARKS.search(text, scanner.begin, end) else _SCAN_MARKS
    for match in scan.finditer(text, scanner.begin, end):
        for cut in scanner.cuts(match):
            scanner.begin = cut
            yield cut


class _Scanner:
    """Reads one block.  ``begin`` is where the current sentence begins; quotes and list items are counted."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.begin, self.end = text, start, end
        self._quotes, self._counted = 0, start
        first = _FIRST_ITEM.match(text, start, end)
        self._next_item = _following_item(first[1]) if first else ""

    def cuts(self, match: re.Match[str]) -> tuple[int, ...]:
        """Where the candidate divides sentences: nowhere, in front of it, behind it, or both."""
        kind = match.lastgroup
        if kind == "stop":
            return self._at_stop(match)
        if kind == "glued":
            return (match.end(),) if self._is_glued(match) else ()
        if kind == "item":
            return self._at_item(match.group("item"), match.start())
        if kind == "rule":
            return (match.start(), match.end())
        return (match.start(),)

    def _at_stop(self, match: re.Match[str]) -> tuple[int, ...]:
        text, at, end = self.text, match.start(), match.end()
        if self._is_plain_stop(at, end):
            return (end,)
        close = match.group("stop")
        mark = text[at : end - len(close)]
        window = max(self.begin, at - _BEFORE)
        before = text[window:at]
        if self._next_item.endswith(".") and mark == "." and before.split()[-1:] == [self._next_item[:-1]]:
            return self._at_item(self._next_item, at + 1 - len(self._next_item))
        if mark == "." and (first := _LIST_START.search(before)):
            self._next_item = _following_item(first[1] + ".")
            return ()
        lone = _LONE_QUOTE.match(text, end, self.end)
        if lone and self._is_in_quote(end):  # tokenised text: the quote is closed here
            end, close = lone.end(), close + '"'
        after = text[end : min(end + _AFTER, self.end)]
        stop = Stop(before=before, mark=mark, close=close, after=after, is_start=window == self.begin)
        return (end,) if ends_sentence(stop) else ()

    def _is_plain_stop(self, at: int, end: int) -> bool:
        """A lone full stop between a plain word, far into its sentence, and a letter: what most sentences end with."""
        text, window = self.text, at - _BEFORE
        if end - at != 1 or text[at] != "." or window <= self.begin or end + 1 >= self.end:
            return False
        return text[end] == " " and text[end + 1].isalpha() and is_plain(text[window:at].rpartition(" ")[2])

    def _is_in_quote(self, at: int) -> bool:
        self._quotes += self.text.count('"', self._counted, at)
        self._counted = at
        return self._quotes % 2 == 1

    def _at_item(self, item: str, at: int) -> tuple[int, ...]:
        """List items in one line ("1. Ports 2. Roads"): a new sentence begins where the count goes on."""
        if item != self._next_item:
            return ()
        self._next_item = _following_item(item)
        return (at,) if self.text[self.begin : at].strip(_BULLETS + " ") else ()

    def _is_glued(self, match: re.Match[str]) -> bool:
        """A full stop without a blank ("the border.The army"), but not in an address or behind a rank ("Lt.Col.")."""
        before = self.text[max(self.begin, match.start() - _BEFORE) : match.start()].rsplit(None, 1)[-1]
        after = self.text[match.end() : match.end() + _AFTER].split(None, 1)[0]
        if any(sign in before + after for sign in _NOT_PROSE) or after.rstrip(".,'’") in _DOMAINS:
            return False
        return before not in TITLES and before not in OFTEN_LAST


def _following_item(item: str) -> str:
    """The item that comes next: "2.)" behind "1.)", "(b)" behind "(a)"."""
    return _ITEM_NUMBER.sub(lambda number: _successor(number[0]), item)


def _successor(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
