"""How far the text vouches for a clause, on hand-built trees."""

from __future__ import annotations

import pytest

from eventcode.parse.clauses import ClauseReader
from eventcode.parse.standing import StandingReader, StandingWords
from eventcode.syntax import Standing, Tree
from tests.conftest import make_tree

WORDS = StandingWords(
    speech=frozenset({"say"}),
    reporting=frozenset({"make clear", "leave no doubt"}),
    doubt=frozenset({"claim"}),
    aspect=frozenset({"continue", "go"}),
    light=frozenset({"launch"}),
    converse=frozenset({"face"}),
    happening=frozenset({"erupt"}),
    harm=frozenset({"kill"}),
    hedges=frozenset({"allegedly"}),
    transparent=frozenset({"campaign"}),
    counting=frozenset({"series"}),
    permitting=frozenset({"allow"}),
    answering=frozenset({"retaliate", "hit back"}),
    fiction=frozenset({"film"}),
    statements_sent=frozenset({"statement"}),
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
        # what somebody is prompted to do he does
        (
            [
                "Votes vote NNS nsubj 1",
                "prompted prompt VBD ROOT 1",
                "troops troop NNS dobj 1",
                "to to TO aux 4",
                "flee flee VB xcomp 1",
            ],
            "flee",
            "actual",
        ),
        # what a statement says is said, whatever stands between
        (
            [
                "Rebels rebel NNS nsubj 1",
                "released release VBD ROOT 1",
                "a a DT det 3",
                "statement statement NN dobj 1",
                "Monday Monday NNP npadvmod 1",
                "condemning condemn VBG advcl 1",
                "it it PRP dobj 5",
            ],
            "condemning",
            "actual",
        ),
        (
            [
                "Rebels rebel NNS nsubj 1",
                "discussed discuss VBD ROOT 1",
                "a a DT det 3",
                "pact pact NN dobj 1",
                "Monday Monday NNP npadvmod 1",
                "ending end VBG advcl 1",
                "it it PRP dobj 5",
            ],
            "ending",
            "content",
        ),
        (["Troops t NNS nsubj 3", "did do VBD aux 3", "not not RB neg 3", "flee flee VB ROOT 3"], "flee", "negated"),
        (["Troops t NNS nsubj 3", "did do VBD aux 3", "not not RB neg 3", "allow allow VB ROOT 3"], "allow", "refused"),
        (["Troops t NNS nsubj 2", "often often RB advmod 2", "flee flee VBP ROOT 2"], "flee", "hypothetical"),
        (["Troops t NNS nsubj 2", "often often RB advmod 2", "fled flee VBD ROOT 2"], "fled", "actual"),
        (["Troops t NNS nsubj 2", "will will MD aux 2", "flee flee VB ROOT 2"], "flee", "future"),
        (["Troops t NNS nsubj 3", "will will MD aux 3", "not not RB neg 3", "flee flee VB ROOT 3"], "flee", "refused"),
        # a clause of a headline: "Troops to flee; rebels advance"
        (
            [
                "Troops t NNS nsubj 2",
                "to to TO aux 2",
                "flee flee VB ccomp 5",
                "; ; : punct 5",
                "rebels rebel NNS nsubj 5",
                "advance advance VBP ROOT 5",
            ],
            "flee",
            "future",
        ),
        (["Troops t NNS nsubj 2", "could could MD aux 2", "flee flee VB ROOT 2"], "flee", "hypothetical"),
        (["Troops t NNS nsubj 1", "fled flee VBD ROOT 1", "? ? . punct 1"], "fled", "hypothetical"),
        (["No no DT det 1", "troops troop NNS nsubj 2", "fled flee VBD ROOT 2"], "fled", "negated"),
        (
            [
                "They they PRP nsubj 2",
                "neither neither CC preconj 2",
                "met meet VBD ROOT 2",
                "nor nor CC cc 2",
                "spoke speak VBD conj 2",
            ],
            "spoke",
            "negated",
        ),
        (["Not not RB neg 2", "one one CD nummod 2", "man man NN nsubj 3", "fled flee VBD ROOT 3"], "fled", "negated"),
        (
            [
                "Not not RB neg 3",
                "a a DT det 3",
                "single single JJ amod 3",
                "man man NN nsubj 4",
                "fled flee VBD ROOT 4",
            ],
            "fled",
            "negated",
        ),
        (
            ["Not not RB neg 3", "a a DT det 3", "frail frail JJ amod 3", "man man NN nsubj 4", "fled flee VBD ROOT 4"],
            "fled",
            "actual",
        ),
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
        (["Fiji fiji NNP nsubj 2", "to to TO aux 2", "aid aid VB ROOT 2", "Togo togo NNP dobj 2"], "aid", "future"),
        (
            ["Fiji f NNP nsubj 2", "is be VBZ aux 2", "going go VBG ROOT 2", "to to TO aux 4", "aid aid VB xcomp 2"],
            "aid",
            "future",
        ),
        (
            ["They they PRP nsubj 1", "have have VBP ROOT 1", "to to TO aux 3", "go go VB xcomp 1"],
            "go",
            "demanded",
        ),
        (
            [
                "Fiji f NNP nsubj 1",
                "said say VBD ROOT 1",
                "it it PRP nsubj 4",
                "could could MD aux 4",
                "go go VB ccomp 1",
            ],
            "go",
            "possible",
        ),
        (
            [
                "They t PRP nsubj 1",
                "launched launch VBD ROOT 1",
                "series series NN dobj 1",
                "of of IN prep 2",
                "raids raid NNS pobj 3",
            ],
            "raids",
            "actual",
        ),
        (
            [
                "They t PRP nsubj 1",
                "launched launch VBD ROOT 1",
                "campaign campaign NN dobj 1",
                "of of IN prep 2",
                "raids raid NNS pobj 3",
            ],
            "raids",
            "actual",
        ),
        (
            [
                "They t PRP nsubj 1",
                "launched launch VBD ROOT 1",
                "five five CD dobj 1",
                "in in IN prep 2",
                "aid aid NN pobj 3",
            ],
            "aid",
            "actual",
        ),
        (
            [
                "Farmers farmer NNS nsubjpass 2",
                "were be VBD auxpass 2",
                "killed kill VBN ROOT 2",
                "by by IN agent 2",
                "raids raid NNS pobj 3",
            ],
            "raids",
            "actual",
        ),
        (
            [
                "They t PRP nsubj 1",
                "launched launch VBD ROOT 1",
                "process process NN dobj 1",
                "of of IN prep 2",
                "closing close VBG pcomp 3",
                "camps camp NNS dobj 4",
            ],
            "closing",
            "actual",
        ),
        (
            [
                "Fiji f NNP nsubj 1",
                "hosts host VBZ ccomp 4",
                "talks talk NNS dobj 1",
                "Togo togo NNP nsubj 4",
                "attends attend VBZ ROOT 4",
            ],
            "hosts",
            "actual",
        ),
    ],
)
def test_reality(rows: list[str], word: str, reality: str) -> None:
    assert standing(make_tree(*rows), word).reality == reality


def test_reported_content_is_told_with_its_speaker() -> None:
    tree = make_tree(
        "Police police NNS nsubj 1", "said say VBD ROOT 1", "troops troop NNS nsubj 3", "fled flee VBD ccomp 1"
    )
    assert standing(tree, "fled") == Standing(reality="actual", speakers=(0,))


MADE_CLEAR = ["Police p NNS nsubj 1", "made make VBD ROOT 1", "it it PRP dep 1", "{0} {0} JJ acomp 1"]
LEFT_DOUBT = ["Police p NNS nsubj 1", "left leave VBD ROOT 1", "{0} {0} DT det 3", "doubt doubt NN dobj 1"]
CONTENT = ["men man NNS nsubj 5", "fled flee VBD {1} {2}"]


@pytest.mark.parametrize(
    ("above", "word", "label", "head", "expected"),
    [
        (MADE_CLEAR, "clear", "ccomp", 1, Standing(reality="actual", speakers=(0,))),
        (MADE_CLEAR, "illegal", "ccomp", 1, Standing(reality="content")),
        (LEFT_DOUBT, "no", "acl", 3, Standing(reality="actual", speakers=(0,))),
        (LEFT_DOUBT, "no", "ccomp", 1, Standing(reality="actual", speakers=(0,))),
        (LEFT_DOUBT, "some", "ccomp", 1, Standing(reality="content")),
    ],
)
def test_a_verb_and_its_word_may_report_together(
    above: list[str], word: str, label: str, head: int, expected: Standing
) -> None:
    rows = [row.format(word, label, head) for row in (*above, *CONTENT)]
    assert standing(make_tree(*rows), "fled") == expected


def test_what_would_happen_by_words_that_made_it_clear_is_to_come() -> None:
    rows = [row.format("clear") for row in MADE_CLEAR]
    tree = make_tree(*rows, "men man NNS nsubj 6", "would would MD aux 6", "flee flee VB ccomp 1")
    assert standing(tree, "flee").reality == "future"


@pytest.mark.parametrize(("settled", "reality"), [("pact", "future"), ("plan", "hypothetical")])
def test_what_a_deal_lays_down_is_to_come(settled: str, reality: str) -> None:
    tree = make_tree(
        "Under under IN prep 5",
        "the the DT det 2",
        f"{settled} {settled} NN pobj 0",
        "Mali mali NNP nsubj 5",
        "would would MD aux 5",
        "free free VB ROOT 5",
    )
    assert standing(tree, "free").reality == reality


def test_a_claim_is_hedged() -> None:
    tree = make_tree(
        "Rebels r NNS nsubj 1", "claimed claim VBD ROOT 1", "troops troop NNS nsubj 3", "fled flee VBD ccomp 1"
    )
    assert standing(tree, "fled").hedged


@pytest.mark.parametrize(("auxiliary", "hedged"), [("have have VB aux 4", True), ("not not RB neg 4", False)])
def test_what_somebody_claims_to_have_done_is_hedged(auxiliary: str, hedged: bool) -> None:
    tree = make_tree(
        "Rebels r NNS nsubj 1", "claimed claim VBD ROOT 1", "to to TO aux 4", auxiliary, "shot shoot VBN xcomp 1"
    )
    assert standing(tree, "shot").hedged is hedged


def test_may_have_is_a_doubt_and_could_have_is_nothing() -> None:
    for auxiliary, expected in (("may", ("actual", True)), ("could", ("hypothetical", False))):
        tree = make_tree(
            "Rebels r NNS nsubj 3", f"{auxiliary} {auxiliary} MD aux 3", "have have VB aux 3", "fled flee VBN ROOT 3"
        )
        found = standing(tree, "fled")
        assert (found.reality, found.hedged) == expected


def test_a_clause_that_a_noun_announces_is_its_content() -> None:
    tree = make_tree(
        "A a DT det 1",
        "demand demand NN ROOT 1",
        "that that IN mark 4",
        "troops t NNS nsubj 4",
        "leave leave VBP acl 1",
    )
    assert standing(tree, "leave").reality == "content"


@pytest.mark.parametrize(
    ("adverb", "reality"), [("back back RB advmod 1", "actual"), ("hard hard RB advmod 1", "mentioned")]
)
def test_an_answer_with_force_is_told(adverb: str, reality: str) -> None:
    tree = make_tree(
        "Chad chad NNP nsubj 1", "hit hit VBD ROOT 1", adverb, "with with IN prep 1", "raids raid NNS pobj 3"
    )
    assert standing(tree, "raids").reality == reality


def test_an_inverted_condition_may_be_read_as_a_subject() -> None:
    tree = make_tree(
        "Had have VBD aux 2", "rebels rebel NNS nsubj 2", "attacked attack VBN csubj 4", "would would MD aux 4",
        "flee flee VB ROOT 4",
    )  # fmt: skip
    assert standing(tree, "attacked").reality == "hypothetical"
