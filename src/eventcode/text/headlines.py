"""What headlines put before or behind a colon: "Mali: Four killed in raid", "Gunmen kill four in Kano: police"."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

_BEFORE: Final = re.compile(r"\s*(?P<label>[^\s:][^:]{0,48}?)\s*:\s+(?=\S)")
_BEHIND: Final = re.compile(r"\s*(?::|\s[-–—])\s+(?P<label>[^\s:–—][^:–—]{0,38})\s*$")
_MOST_LABEL_WORDS: Final = 5
_FEWEST_WORDS: Final = 3
_CLOSED: Final = (".", "!", "?", ".”", '."', ".'", "?”", '?"')


@frozen(kw_only=True)
class Headline:
    """The telling part of a headline, from ``start`` to ``end``, and its label: a place, a speaker or a rubric."""

    start: int
    end: int
    label: str


def is_open(text: str) -> bool:
    """Whether a text ends without the mark that closes a sentence, as headlines do."""
    return not text.rstrip().endswith(_CLOSED)


def split_label(text: str) -> Headline:
    """A headline without its label; without one the whole text and an empty label."""
    before = _BEFORE.match(text)
    if before and _is_label(before["label"]) and len(text[before.end() :].split()) >= _FEWEST_WORDS:
        return Headline(start=before.end(), end=len(text), label=before["label"])
    behind = _BEHIND.search(text)
    if behind and _is_label(behind["label"]) and len(text[: behind.start()].split()) >= _FEWEST_WORDS:
        return Headline(start=0, end=behind.start(), label=behind["label"])
    return Headline(start=0, end=len(text), label="")


def _is_label(text: str) -> bool:
    words = text.split()
    return len(words) <= _MOST_LABEL_WORDS and any(c.isalpha() for c in text) and "," not in text
