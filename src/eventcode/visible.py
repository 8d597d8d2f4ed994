"""Characters that cannot be seen and yet act on a page or a terminal, as signs that can be seen."""

from __future__ import annotations

import unicodedata
from typing import Final

_REPLACED: Final = "\ufffd"
_PICTURES: Final = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"
# What turns the direction of the text behind it.
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str, kept: str = "\t\n") -> str:
    """Control characters as their pictures, turns of direction as their numbers, halves of characters as U+FFFD.

    Those of ``kept`` stay as they are: without more in it, a carriage return cannot write over a line of a terminal.
    """
    return "".join(c if c in kept else _visible(c) for c in text)


def _visible(character: str) -> str:
    point = ord(character)
    if character in _DIRECTIONS:
        return f"[U+{point:04X}]"
    if unicodedata.category(character) not in ("Cc", "Cs"):
        return character
    if point < 0x20:
        return chr(_PICTURES + point)
    return _DELETE_PICTURE if point == _DELETE else _REPLACED
