"""Repair of characters: one for one, and binary files are seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.normalise import is_binary, repair


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("‘one’ “two” «three»", '\'one\' "two" "three"'),
        ("the army’s Qurʾan", "the army's Qur'an"),
        ("2010–12 up‑to‐date co\u00adop −5", "2010-12 up-to-date co-op -5"),
        ("BEIRUT — police", "BEIRUT — police"),
        ("\ufeffA\u00a0B\u2009C\u3000D\u200bE", " A B C D E"),
        ("a\x00b\x07c\x0cd\x1fe\x7ff", "a b c d e f"),
        ("tab\tline\nend", "tab\tline\nend"),
        ("one\r\ntwo\rthree\u2028four", "one \ntwo\nthree\nfour"),
        ("it\x92s \x93so\x94 \x96 now \x97 here\x85", 'it\'s "so" - now — here…'),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("Gérald Ødegård Şahin Łódź 中", "Gérald Ødegård Şahin Łódź 中"),
        ("", ""),
    ],
)
def test_repair(text: str, repaired: str) -> None:
    assert repair(text) == repaired


@given(st.text(st.characters(codec=None)))
def test_repair_keeps_the_length_and_is_idempotent(text: str) -> None:
    repaired = repair(text)
    assert len(repaired) == len(text)
    assert repair(repaired) == repaired


@given(st.text(st.characters(categories=["L", "N"])))
def test_repair_leaves_letters_and_digits(text: str) -> None:
    assert [new for old, new in zip(text, repair(text), strict=True) if new != old and new not in "'"] == []


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"", False),
        (b"Police said on Monday.\r\n", False),
        ("Zürich, 5 März – Größe".encode(), False),
        ("Zürich".encode("latin-1"), False),
        ("Police said".encode("utf-16"), False),
        (b"a line" + b" of text" * 50 + b"\x00", False),
        (b"%PDF-1.7\n%...", True),
        (b"PK\x03\x04 and more text", True),
        (b"\x89PNG\r\n\x1a\n", True),
        (b"\x1f\x8b\x08", True),
        (bytes(range(256)) * 4, True),
        (b"ab\x00\x00\x01\x02", True),
    ],
)
def test_is_binary(data: bytes, binary: bool) -> None:
    assert is_binary(data) is binary
