"""Repair of characters, one for one: the text keeps its length, so every offset stays valid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SINGLE_QUOTES: Final = "‘’‚‛‹›′´ʹʻʼʽʾʿˈ＇"
_DOUBLE_QUOTES: Final = "“”„‟«»″〝〞＂"
_HYPHENS: Final = "\u00ad‐‑‒–−﹣－"
_EM_DASHES: Final = "―﹘"
_BLANKS: Final = "\u00a0\u1680\u180e\u202f\u205f\u3000\ufeff\u2028\u2029"
_INVISIBLE: Final = (range(0x2000, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), range(0xFFF9, 0xFFFC))
_SURROGATES: Final = range(0xD800, 0xE000)


def _table() -> Mapping[int, str]:
    table = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
    for points in _INVISIBLE:
        table |= dict.fromkeys(points, " ")
    table |= dict.fromkeys(map(ord, _BLANKS), " ") | {0x2028: "\n", 0x2029: "\n"}
    table |= dict.fromkeys(map(ord, _SINGLE_QUOTES), "'") | dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"')
    table |= dict.fromkeys(map(ord, _HYPHENS), "-") | dict.fromkeys(map(ord, _EM_DASHES), "—")
    # Punctuation of Windows-1252 that was read as Latin-1 (its C1 control characters).
    table |= {0x91: "'", 0x92: "'", 0x93: '"', 0x94: '"', 0x95: "•", 0x96: "-", 0x97: "—", 0x85: "…"}
    table |= dict.fromkeys(_SURROGATES, "\ufffd")  # half a character; UTF-8 cannot hold it
    del table[ord("\n")], table[ord("\t")]
    return MappingProxyType(table)


_TABLE: Final = _table()
_REPAIRED: Final = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")

# The first bytes of what people put among articles by mistake.
_MAGIC: Final = (
    *(b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90", b"SQLite format 3", b"PAR1", b"ARROW1"),
    *(b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROL_BYTES: Final = bytes(set(range(0x20)) - set(b"\t\n\r\x0c\x08\x1b") | {0x7F})
_LOOKED_AT: Final = 8192
_MOST_CONTROL_BYTES: Final = 0.05


def repair(text: str) -> str:
    """``text`` with plain blanks, quotes and hyphens; always of the same length.

    Control characters (all but line feed and tab), byte order marks, non-breaking and other exotic or
    invisible blanks become a blank; curly quotes and the apostrophes of transliteration become straight ones;
    hyphens of all kinds and the en dash become "-".  The em dash stays, since it stands between words without
    blanks.  A carriage return before a line feed becomes a blank, any other a line feed.  Letters stay.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for odd in set(_REPAIRED.findall(text)):
        text = text.replace(odd, _TABLE[ord(odd)])  # none of these is itself repaired
    return text


def is_binary(data: bytes) -> bool:
    """Is this no text at all (an image, an archive, a PDF, ...)?

    Looks at the first 8 kB: known first bytes, else many control bytes.  UTF-16 with its mark counts as text.
    """
    head = data[:_LOOKED_AT]
    if head.startswith(_MAGIC):
        return True
    if not head or head.startswith(_UTF16):
        return False
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls > _MOST_CONTROL_BYTES * len(head)
