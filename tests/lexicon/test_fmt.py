"""The canonical form of dictionary files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.errors import InputError
from eventcode.lexicon.fmt import format_paths, format_text


@pytest.mark.parametrize(
    ("before", "after", "suffix"),
    [
        ("%eventcode sets 1\n\n\n&a = b   \n\tc\n", "%eventcode sets 1\n\n&a = b\n    c\n", ".sets"),
        (
            "%kind country\nB\n  = BBB\n# on A\nA\n    = AAA",
            "%kind country\n# on A\nA\n    = AAA\nB\n    = BBB\n",
            ".actors",
        ),
        (
            "%kind person\nZ\n    = A\n%kind party\nY\n    = B\n",
            "%kind person\nZ\n    = A\n%kind party\nY\n    = B\n",
            ".actors",
        ),
        ("SOURCE b => 1\nSOURCE a => 1\n", "SOURCE b => 1\nSOURCE a => 1\n", ".verbs"),
        ("cafe\u0301 = A\r\n", "café = A\n", ".agents"),
    ],
)
def test_canonical_form(before: str, after: str, suffix: str) -> None:
    assert format_text(before, suffix) == after


@given(st.text(alphabet="ab#%&=+ \n\té", max_size=120), st.sampled_from([".actors", ".verbs"]))
def test_formatting_is_idempotent(text: str, suffix: str) -> None:
    once = format_text(text, suffix)
    assert format_text(once, suffix) == once


def test_only_changed_files_are_named_and_written(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.sets", tmp_path / "bad.sets"
    good.write_text("%eventcode sets 1\n", encoding="utf-8")
    bad.write_text("%eventcode sets 1  \n", encoding="utf-8")
    assert format_paths([tmp_path], write=False) == [bad]
    assert bad.read_text(encoding="utf-8").endswith("  \n")
    assert format_paths([tmp_path]) == [bad]
    assert format_paths([tmp_path]) == []


def test_a_missing_path_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dictionary at"):
        format_paths([tmp_path / "none"])
