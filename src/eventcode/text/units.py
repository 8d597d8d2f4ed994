"""Tokens and names as units that compare equal however they are spelt: case, accents, dots, hyphens."""

from __future__ import annotations

import re
import unicodedata

_SPLIT = re.compile(r"[-_/‐-―,()\s]+")
_POSSESSIVE = re.compile(r"['’‘`´ʼ]s(?![^\W_])")
_DROP = str.maketrans("", "", ".'’‘`´ʼ")
_FOLD = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
)


def units(token: str) -> tuple[str, ...]:
    """The units of a token or of a name: "U.S.-led" gives us, led; a possessive "'s" stays itself."""
    if token in ("'s", "’s"):
        return ("'s",)
    if token.isascii():
        text = token.lower()
        if text.isalnum():
            return (text,)
        words = text.split()
        if "".join(words).isalnum():
            return tuple(words)
    else:
        folded = unicodedata.normalize("NFKD", token.translate(_FOLD))
        text = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    parts = _SPLIT.split(_POSSESSIVE.sub(" 's ", text))
    return tuple(p if p == "'s" else u for p in parts if (u := p.translate(_DROP)) and any(map(str.isalnum, u)))
