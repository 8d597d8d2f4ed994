"""What rules may ask of the words of a sentence."""

from __future__ import annotations

import pytest

import eventcode
from eventcode.coding.article import Prepared
from eventcode.coding.view import Surroundings
from eventcode.model import Article


def surroundings(coder: eventcode.Coder, text: str) -> Surroundings:
    """What rules may ask of a text of one sentence."""
    prepared = coder.prepare(Article(id="a", text=text))
    assert isinstance(prepared, Prepared)
    [view] = coder.views(prepared, list(coder.parser.parse([coder.parser.tokenise(text)])))
    return coder.surroundings(view, coder.reader(prepared, [view]))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya took the hills.", "Kenya", True),
        ("Moscow took the hills.", "Moscow", True),
        ("The Kenyan army took the hills.", "army", False),
        ("Kenyan farmers took the hills.", "farmers", False),
        ("Hezbollah took the hills.", "Hezbollah", False),
        ("The gizmo took the hills of Kenya.", "gizmo", False),
    ],
)
def test_a_state_is_neither_its_people_nor_its_army(
    coder: eventcode.Coder, text: str, word: str, expected: bool
) -> None:
    around = surroundings(coder, text)
    assert around.is_state(around.tree.words.index(word)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sri Lanka blamed the Tamil Tigers.", "Tigers", True),
        ("Sri Lanka blamed tigers.", "tigers", False),
        ("Israel blamed Jewish settlers.", "settlers", False),
        ("Israel blamed Hamas.", "Hamas", False),
    ],
)
def test_the_name_of_a_group_is_not_what_its_last_word_means(
    coder: eventcode.Coder, text: str, word: str, expected: bool
) -> None:
    around = surroundings(coder, text)
    assert around.is_group_name(around.tree.words.index(word)) == expected
