"""Numbers of killed and injured as sentences give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.coding.casualties import read_casualties


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The shelling killed 12 people.", 12),
        ("At least 12 people were killed in the raid.", 12),
        ("Three soldiers were killed and five wounded.", 3),
        ("The blast left 14 people dead.", 14),
        ("Gunmen opened fire, killing two police officers.", 2),
        ("A soldier was killed near the border.", 1),
        ("The attack killed more than 1,200 civilians.", 1200),
        ("Twenty-one fighters were killed.", 21),
        ("The death toll rose to 19.", 19),
        ("A dozen villagers were killed.", 12),
        ("There were no casualties.", 0),
        ("Three soldiers killed nine rebels.", 9),
        ("On May 5 soldiers killed 3 rebels.", 3),
        ("Three soldiers killed in Mali.", 3),
        ("The war killed 1.2 million people.", 1_200_000),
        ("Two hundred people were killed.", 200),
        ("Three dozen soldiers were killed.", 36),
        ("The raid killed 12-five people.", None),
        (f"The raid killed {'9' * 5000} people.", None),
        ("The army shelled the town.", None),
        ("The 34-year-old minister met 12 envoys.", None),
    ],
)
def test_killed(text: str, killed: int | None) -> None:
    count = read_casualties(text).casualties.killed
    assert (count.value if count else None) == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Three soldiers were killed and five others were wounded.", 5),
        ("The blast injured nine people.", 9),
        ("Police wounded two protesters.", 2),
        ("The army shelled the town.", None),
    ],
)
def test_injured(text: str, injured: int | None) -> None:
    count = read_casualties(text).casualties.injured
    assert (count.value if count else None) == injured


@pytest.mark.parametrize(
    ("text", "low"), [("Dozens of people were killed.", 24), ("The raid killed several civilians.", 3)]
)
def test_vague_words_have_bounds_and_no_number(text: str, low: int) -> None:
    count = read_casualties(text).casualties.killed
    assert count is not None
    assert (count.value, count.low) == (None, low)
    assert count.text in text


@given(st.text(alphabet="0123456789,.- killedtwo hundred peoplewr", max_size=80))
def test_reading_never_fails(text: str) -> None:
    read_casualties(text)
