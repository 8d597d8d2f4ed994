"""How far the text vouches for a clause, on hand-built trees."""

from __future__ import annotations

import pytest

from eventcode.parse.clauses import ClauseReader
from eventcode.parse.standing import StandingReader, StandingWords
from eventcode.syntax import Standing, Tree
from tests.conftest import make_tree

WORDS = StandingWords(
    speech=frozenset({"say"}),
    doubt=frozenset({"claim"}),
    aspect=frozenset({"continue"}),
    light=frozenset({"launch"}),
    converse=frozenset({"face"}),
    happening=frozenset({"erupt"}),
    harm=frozenset({"kill"}),
    hedges=frozenset({"allegedly"}),
)
SUBJECT = "Troops troop NNS nsubj {0}"


def standing(tree: Tree, word: str) -> Standing:
    reader = StandingReader(clauses=ClauseReader(tree=tree), words=WORDS)
    token = tree.words.index(word)
    return reader.noun(token) if tree.tags[token].startswith("N") else reader.verb(token)


@pytest.mark.parametrize(
    ("rows", "word", "reality"),
    [
        (["Troops troop NNS nsubj 1", "fled flee VBD ROOT 1"], "fled", "actual"),
        (["Troops t NNS nsubj 3", "did do VBD aux 3", "not not RB neg 3", "flee flee VB ROOT 3"], "flee", "negated"),
        (["Troops t NNS nsubj 2", "will will MD aux 2", "flee flee VB ROOT 2"], "flee", "future"),
        (["Troops t NNS nsubj 3", "will will MD aux 3", "not not RB neg 3", "flee flee VB ROOT 3"], "flee", "refused"),
        (["Troops t NNS nsubj 2", "could could MD aux 2", "flee flee VB ROOT 2"], "flee", "hypothetical"),
        (["Troops t NNS nsubj 1", "fled flee VBD ROOT 1", "? ? . punct 1"], "fled", "hypothetical"),
        (["No no DT det 1", "troops troop NNS nsubj 2", "fled flee VBD ROOT 2"], "fled", "negated"),
        (["He he PRP nsubj 1", "wants want VBZ ROOT 1", "to to TO aux 3", "flee flee VB xcomp 1"], "flee", "content"),
        (
            ["He he PRP nsubj 1", "continued continue VBD ROOT 1", "to to TO aux 3", "flee flee VB xcomp 1"],
            "flee",
            "actual",
        ),
        (
            ["If if IN mark 2", "troops troop NNS nsubj 2", "flee flee VBP advcl 3", "fall fall VBP ROOT 3"],
            "flee",
            "hypothetical",
        ),
        (
            ["They they PRP nsubj 1", "left leave VBD ROOT 1", "without without IN prep 1", "firing fire VBG pcomp 2"],
            "firing",
            "negated",
        ),
        (["They they PRP nsubj 1", "launched launch VBD ROOT 1", "strikes strike NNS dobj 1"], "strikes", "actual"),
        (
            ["They they PRP nsubj 1", "condemned condemn VBD ROOT 1", "strikes strike NNS dobj 1"],
            "strikes",
            "mentioned",
        ),
        (["Clashes clash NNS nsubj 1", "erupted erupt VBD ROOT 1"], "Clashes", "actual"),
        (["No no DT det 1", "clashes clash NNS nsubj 2", "erupted erupt VBD ROOT 2"], "clashes", "negated"),
    ],
)
def test_reality(rows: list[str], word: str, reality: str) -> None:
    assert standing(make_tree(*rows), word).reality == reality


def test_reported_content_is_told_with_its_speaker() -> None:
    tree = make_tree(
        "Police police NNS nsubj 1", "said say VBD ROOT 1", "troops troop NNS nsubj 3", "fled flee VBD ccomp 1"
    )
    assert standing(tree, "fled") == Standing(reality="actual", speakers=(0,))


def test_a_claim_is_hedged() -> None:
    tree = make_tree(
        "Rebels r NNS nsubj 1", "claimed claim VBD ROOT 1", "troops troop NNS nsubj 3", "fled flee VBD ccomp 1"
    )
    assert standing(tree, "fled").hedged
