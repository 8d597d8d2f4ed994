"""Wordings: their notation, and what they take of a sentence."""

from __future__ import annotations

import pytest
from attrs import frozen

from eventcode.parse.clauses import ClauseReader
from eventcode.rules.notation import NotationError, compile_pattern
from eventcode.rules.wording import Verb, WordingError, compile_wording, expression, read_verb
from eventcode.rules.wording_match import ActorPhrase, match_wording
from eventcode.syntax import Tree
from eventcode.text.units import units
from tests.conftest import make_tree

SETS = {"cargo": frozenset({"grain", "iron ore"}), "empty": frozenset({"-"})}


@frozen(kw_only=True, eq=False)
class Words:
    tree: Tree
    names: tuple[str, ...]

    @property
    def units(self) -> tuple[list[str], list[int]]:
        pairs = [(u, t) for t, word in enumerate(self.tree.words) for u in units(word)]
        return [u for u, _ in pairs], [t for _, t in pairs]

    @property
    def actors(self) -> list[ActorPhrase]:
        return [ActorPhrase(first=t, last=t, head=t) for t, w in enumerate(self.tree.words) if w in self.names]

    def reach(self, verb: int) -> tuple[int, int]:
        return 0, len(self.tree) - 1

    def coordinated(self, head: int) -> tuple[int, ...]:
        return (head, *(c for c in self.tree.children[head] if self.tree.labels[c] == "conj"))


TREE = make_tree(
    "Zenda Zenda NNP nsubj 2",
    "has have VBZ aux 2",
    "taken take VBN ROOT 2",
    "away away RP prt 2",
    "much much JJ amod 5",
    "iron iron NN dobj 2",
    "ore ore NN dep 5",
    "from from IN prep 2",
    "Hentzau Hentzau NNP pobj 7",
    "and and CC cc 8",
    "Michael Michael NNP conj 8",
)


def taken(text: str) -> str | None:
    """What a wording takes: words, then slots; None if it does not fit."""
    words = Words(tree=TREE, names=("Zenda", "Hentzau", "Michael"))
    found = match_wording(compile_wording(text, SETS), ClauseReader(tree=TREE).verb(2), words)
    if found is None:
        return None
    slots = {s: " ".join(TREE.words[t] for t in tokens) for s, tokens in sorted(found.slots.items())}
    told = " ".join(TREE.words[t] for t in sorted(found.literals))
    return f"{told} {slots}" + (" both" if found.pairs else "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<taken>", "taken {'SOURCE': 'Zenda'}"),
        ("<take|takes>", None),
        ("<+taken away>", "taken away {'SOURCE': 'Zenda'}"),
        ("<+taken off>", None),
        ("<has +taken>", "has taken {'SOURCE': 'Zenda'}"),
        ("<taken> .. &cargo", "taken iron ore {'SOURCE': 'Zenda'}"),
        ("<taken> &cargo", None),
        ("<taken> .. iron ore from", "taken iron ore from {'SOURCE': 'Zenda'}"),
        ("<taken> .. {gold|much}", "taken much {'SOURCE': 'Zenda'}"),
        ("<taken> .. from .. much", None),
        ("has <taken>", "has taken {'SOURCE': 'Zenda'}"),
        ("Zenda <taken>".lower(), None),
        ("zenda .. <taken>", "Zenda taken {'SOURCE': 'Zenda'}"),
        ("TARGET .. <taken> .. from SOURCE", "taken from {'SOURCE': 'Hentzau Michael', 'TARGET': 'Zenda'}"),
        ("<taken> .. from TARGET", "taken from {'SOURCE': 'Zenda', 'TARGET': 'Hentzau Michael'}"),
        ("<taken> .. ANY .. TARGET", "taken {'SOURCE': 'Zenda', 'TARGET': 'Michael'}"),
        ("<taken> .. from BOTH", "taken from {'SOURCE': 'Zenda', 'TARGET': 'Hentzau Michael'}"),
        ("BOTH .. <taken>", None),
        ("ANY has <taken>", "has taken {'SOURCE': 'Zenda'}"),
    ],
)
def test_what_a_wording_takes(text: str, told: str | None) -> None:
    assert taken(text) == told


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("iron .. ore", "no verb in <>"),
        ("<take> <taken>", "two verbs in <>"),
        ("<take> .. &tools", "unknown word set &tools"),
        ("<take> WHOM", "unknown slot WHOM"),
        ("<take> {iron|}", "an empty alternative"),
        ("<take> &empty", "no word in"),
        ("<take> }", "unexpected"),
        ("<>", "an empty alternative"),
    ],
)
def test_faults_of_wordings(text: str, fault: str) -> None:
    with pytest.raises(WordingError, match=fault):
        compile_wording(text, SETS)


def test_a_wording_in_quotes_is_a_pattern_whose_heads_are_forms() -> None:
    pattern = compile_pattern('"said .. <take|took|+taken off> .. &cargo"', SETS)
    assert (pattern.kind, pattern.heads) == ("form", {"take", "took", "taken"})
    assert pattern.required == (frozenset({"said"}), frozenset({"grain", "iron"}))
    with pytest.raises(NotationError, match="the quote is not closed"):
        compile_pattern('"<take>', SETS)
    with pytest.raises(NotationError) as fault:
        compile_pattern('"<take> WHOM"', SETS)
    assert fault.value.offset == 8


def test_longer_wordings_weigh_more_and_verbs_of_two_words_more_than_one() -> None:
    texts = ['"<take>"', '"<+take off>"', '"<take> .. iron ore"', '"has .. <take> .. iron ore"']
    weights = [compile_pattern(t, SETS).specificity for t in texts]
    assert weights == sorted(weights)


@pytest.mark.parametrize(
    ("text", "negative", "modal"),
    [("did n't .. <take>", True, False), ("would .. <take>", False, True), ("<take> .. iron", False, False)],
)
def test_a_wording_that_asks_for_a_negation_or_a_modal(text: str, negative: bool, modal: bool) -> None:
    wording = compile_wording(text, SETS)
    assert (wording.is_negative, wording.is_modal) == (negative, modal)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't", ("do", "nt")),
        ("PEACE-KEEPING", ("peace", "keeping")),
        ("U.N.", ("un",)),
        ("iron_ore", ("iron", "ore")),
    ],
)
def test_expressions_are_parted_as_a_parser_parts_them(text: str, words: tuple[str, ...]) -> None:
    assert expression(text) == words


def test_the_own_word_of_a_verb() -> None:
    assert read_verb("wire +tap") == Verb(word="tap", before=("wire",))
    assert read_verb("break down") == Verb(word="break", behind=("down",))
