"""Tokens and names as units that compare equal however they are spelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.text.units import units


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("U.S.", ("us",)),
        ("U.S.-led", ("us", "led")),
        ("Al-Tanf", ("al", "tanf")),
        ("N'Djamena", ("ndjamena",)),
        ("Türkiye", ("turkiye",)),
        ("F-15E", ("f", "15e")),
        ("'s", ("'s",)),
        ("People's", ("people", "'s")),
        ("-", ()),
        ("Łódź", ("lodz",)),
    ],
)
def test_units(token: str, expected: tuple[str, ...]) -> None:
    assert units(token) == expected


@given(st.text(max_size=30))
def test_units_are_never_empty(token: str) -> None:
    assert all(units(token))
