"""Verbs with a hyphen: which tokens are their first parts, and how the parse of the others becomes one of all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.parse.hyphens import first_parts, kept_tokens, restored
from tests.parse.repairs.reading import draft, one_tree, shown

VERBS = frozenset({"test-fire", "zip-tie"})
LEMMAS = {"fired": "fire", "tied": "tie", "fires": "fire", "arrested": "arrest", "led": "lead", "election": "election"}


def found(text: str) -> tuple[int, ...]:
    """The first parts in a text whose tokens are parted by blanks and by "_", which stands for no blank."""
    words = text.replace("_", " _").split()
    spaced = [not after.startswith("_") for after in (*words[1:], "")]
    plain = [w.removeprefix("_") for w in words]
    return first_parts(plain, spaced, VERBS, lambda w: {w, LEMMAS.get(w, w)}, frozenset(LEMMAS.values()).__contains__)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru test_-_fired a rocket", (1,)),
        ("Peru Test_-_fires rocket", (1,)),
        ("Men were zip_-_tied and re_-_arrested", (2, 6)),
        ("Peru test - fired a rocket", ()),
        ("Peru_-_led troops fled", ()),
        ("a rocket_-_fired salvo", ()),
        ("the soon_-_re_-_arrested man", ()),
        ("the zip_-_tied_-_up man", ()),
        ("a re_-_opening", ()),
        ("-_fired", ()),
    ],
)
def test_first_parts_of_verbs_with_a_hyphen(text: str, expected: tuple[int, ...]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("parse", "words", "firsts", "expected"),
    [
        (
            "Peru/NNP/nsubj>1 fired/VBD/ROOT>1 rockets/NNS/dobj>1",
            "Peru test - fired rockets",
            (1,),
            "Peru/NNP/nsubj>3 test/NN/npadvmod>3 -/HYPH/punct>3 fired/VBD/ROOT>3 rockets/NNS/dobj>3",
        ),
        (
            "Men/NNS/nsubjpass>2 were/VBD/auxpass>2 tied/VBN/ROOT>2",
            "Men were zip - tied",
            (2,),
            "Men/NNS/nsubjpass>4 were/VBD/auxpass>4 zip/NN/npadvmod>4 -/HYPH/punct>4 tied/VBN/ROOT>4",
        ),
        (
            "gas/NN/compound>1 masks/NNS/ROOT>1",
            "tear - gas masks",
            (0,),
            "tear/NN/compound>2 -/HYPH/punct>2 gas/NN/compound>3 masks/NNS/ROOT>3",
        ),
    ],
)
def test_first_part_and_hyphen_hang_on_the_last_part(
    parse: str, words: str, firsts: tuple[int, ...], expected: str
) -> None:
    assert shown(restored(draft(parse), tuple(words.split()), firsts)) == expected


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_whatever_is_left_out_comes_back_in_one_tree(parted: list[bool]) -> None:
    firsts, words = [], []
    for number, is_parted in enumerate(parted):
        if is_parted:
            firsts.append(len(words))
            words += ["re", "-"]
        words.append(f"w{number}")
    chain = " ".join(f"w{n}/VBD/dep>{max(0, n - 1)}" for n in range(len(parted)))
    parse = restored(draft(chain), tuple(words), firsts)
    assert [words[t] for t in kept_tokens(len(words), firsts)] == [f"w{n}" for n in range(len(parted))]
    assert one_tree(parse)
