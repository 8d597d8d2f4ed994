"""Patterns that take the same words."""

from __future__ import annotations

import pytest

from eventcode.rules.notation import compile_pattern
from eventcode.rules.overlap import common_words


@pytest.mark.parametrize(
    ("first", "second", "heads"),
    [
        ("SOURCE {meet|see} TARGET", "SOURCE {see|visit} TARGET", {"see"}),
        ("SOURCE meet TARGET", "SOURCE visit TARGET", None),
        ("SOURCE meet TARGET", "SOURCE meet TARGET[GOV]", None),
        ("SOURCE give {aid|food} to TARGET", "SOURCE give {food|arms} to TARGET", {"give"}),
        ("SOURCE give aid to TARGET", "SOURCE give arms to TARGET", None),
        ("SOURCE give aid to TARGET", "SOURCE give aid for TARGET", None),
        ("{raid|strike}:n on TARGET by SOURCE", "strike:n on TARGET by SOURCE", {"strike"}),
        ("{air} {strike}:n on TARGET", "{rail} {strike}:n on TARGET", None),
        ("SOURCE agree to DO", "SOURCE agree to meet", None),
    ],
)
def test_patterns_overlap_where_one_clause_fits_both_alike(first: str, second: str, heads: set[str] | None) -> None:
    a, b = compile_pattern(first, {}), compile_pattern(second, {})
    assert common_words(a, b) == heads
    assert common_words(b, a) == heads
