"""Events whose sentence has no date, told on from one that has."""

from __future__ import annotations

import pytest

import eventcode

PUBLISHED = "2012-05-16"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels shelled Gao on Monday. They killed six nurses.", ["2012-05-14", "2012-05-14"]),
        ("Rebels shelled Gao on Monday. France condemned the rebels.", ["2012-05-14", "2012-05-16"]),
        ("Chad and Niger signed a pact on Monday. The two countries agreed to hold joint patrols.", ["2012-05-14"] * 4),
        ("Rebels shelled Gao on Monday. Troops will attack the rebels.", ["2012-05-14", "2012-05-16"]),
        ("Rebels shelled Gao in 2007. They killed six nurses.", ["2007-01-01", "2012-05-16"]),
        ("Rebels shelled Gao. The attack took place on Monday.", ["2012-05-14"]),
        ("Rebels killed six nurses in Gao, the army said on Tuesday. The killings happened on Monday.", ["2012-05-14"]),
        ("Rebels shelled Gao on Sunday. The attack took place on Monday.", ["2012-05-13"]),
        ("Rebels shelled Gao. They killed six nurses on Monday.", ["2012-05-16", "2012-05-14"]),
        # force goes on with the last deed, words with what is told
        (
            "Ghana on Tuesday condemned Mali for the shelling of Gao by government troops a day earlier. "
            "It recalled its ambassador.",
            ["2012-05-15", "2012-05-14", "2012-05-15"],
        ),
        (
            "Mali imposed a curfew in Gao on Tuesday, a day after police killed six nurses. "
            "Students then threw stones at officers.",
            ["2012-05-15", "2012-05-14", "2012-05-14"],
        ),
        (
            "Rebels bombed Gao on Monday. A day before the attack, police arrested two rebels.",
            ["2012-05-14", "2012-05-13"],
        ),
        # what was so before is background
        ("Rebels shelled Gao on Monday. Mali had previously banned a paper.", ["2012-05-14"]),
    ],
)
def test_a_story_goes_on_under_its_date(coder: eventcode.Coder, text: str, days: list[str]) -> None:
    assert [str(event.date.first) for event in coder.code(text, date=PUBLISHED)] == days
