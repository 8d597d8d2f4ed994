"""Clauses of hand-built trees: voice, control, relatives, coordination."""

from __future__ import annotations

import pytest

from eventcode.parse.clauses import ClauseReader
from eventcode.syntax import Tree
from tests.conftest import make_tree

CONTROL = make_tree(
    "Iran iran NNP nsubj 1",
    "agreed agree VBD ROOT 1",
    "to to TO aux 3",
    "free free VB xcomp 1",
    "sailors sailor NNS dobj 3",
)
OBJECT_CONTROL = make_tree(
    "France france NNP nsubj 1",
    "urged urge VBD ROOT 1",
    "Mali mali NNP dobj 1",
    "to to TO aux 4",
    "free free VB xcomp 1",
    "sailors sailor NNS dobj 4",
)
RELATIVE = make_tree(
    "Troops troop NNS nsubj 4",
    "who who WP nsubj 2",
    "shelled shell VBD relcl 0",
    "Bor bor NNP dobj 2",
    "left leave VBD ROOT 4",
)
OBJECT_RELATIVE = make_tree(
    "Drones drone NNS nsubj 4",
    "that that WDT dobj 3",
    "rebels rebel NNS nsubj 3",
    "downed down VBD relcl 0",
    "fell fall VBD ROOT 4",
)
REDUCED = make_tree(
    "Villagers villager NNS nsubj 4",
    "attacked attack VBN acl 0",
    "by by IN agent 1",
    "rebels rebel NNS pobj 2",
    "fled flee VBD ROOT 4",
)
SHARED = make_tree(
    "Rebels rebel NNS nsubj 1",
    "attacked attack VBD ROOT 1",
    "Bor bor NNP dobj 1",
    "and and CC cc 1",
    "burned burn VBD conj 1",
    "shops shop NNS dobj 4",
)
GIVEN = make_tree(
    "Kyiv kyiv NNP nsubjpass 2",
    "was be VBD auxpass 2",
    "given give VBN ROOT 2",
    "tanks tank NNS dobj 2",
    "by by IN agent 2",
    "Berlin berlin NNP pobj 4",
)
LISTED = make_tree(
    "Sudan sudan NNP nsubj 1",
    "condemned condemn VBD ROOT 1",
    "Chad chad NNP dobj 1",
    "and and CC cc 2",
    "Libya libya NNP conj 2",
)


@pytest.mark.parametrize(
    ("tree", "verb", "subjects", "objects", "recipients"),
    [
        (CONTROL, "free", ["Iran"], ["sailors"], []),
        (OBJECT_CONTROL, "free", ["Mali"], ["sailors"], []),
        (RELATIVE, "shelled", ["Troops"], ["Bor"], []),
        (OBJECT_RELATIVE, "downed", ["rebels"], ["Drones"], []),
        (REDUCED, "attacked", ["rebels"], ["Villagers"], []),
        (SHARED, "burned", ["Rebels"], ["shops"], []),
        (GIVEN, "given", ["Berlin"], ["tanks"], ["Kyiv"]),
        (LISTED, "condemned", ["Sudan"], ["Chad", "Libya"], []),
    ],
)
def test_arguments(tree: Tree, verb: str, subjects: list[str], objects: list[str], recipients: list[str]) -> None:
    clause = ClauseReader(tree=tree).verb(tree.words.index(verb))
    assert [tree.words[t] for t in clause.subjects] == subjects
    assert [tree.words[t] for t in clause.objects] == objects
    assert [tree.words[t] for t in clause.recipients] == recipients


def test_a_broken_tree_with_a_cycle_ends() -> None:
    tree = make_tree("a a VB conj 1", "b b VB conj 0")
    assert ClauseReader(tree=tree).verb(0).subjects == ()


def test_the_subject_of_an_infinitive_behind_for_is_named_by_the_phrase() -> None:
    tree = make_tree(
        "Oman oman NNP nsubj 1",
        "called call VBD ROOT 1",
        "for for IN mark 5",
        "Iran iran NNP nsubj 5",
        "to to TO aux 5",
        "leave leave VB advcl 1",
    )
    phrase = next(p for p in ClauseReader(tree=tree).verb(1).prepositions if p.word == "for")
    assert phrase.objects == (3,)
    assert phrase.clause == 5


def test_to_behind_a_verb_makes_no_infinitive() -> None:
    tree = make_tree(
        "Jets jet NNS nsubj 1",
        "forced force VBD ROOT 1",
        "planes plane NNS dobj 1",
        "to to TO prep 1",
        "land land NN pobj 3",
    )
    assert not ClauseReader(tree=tree).is_infinitive(1)


def test_a_gerund_in_a_noun_position_is_an_event_noun() -> None:
    tree = make_tree("killed kill VBN ROOT 0", "in in IN prep 0", "fighting fight VBG pobj 1")
    reader = ClauseReader(tree=tree)
    assert reader.is_noun(2) and not reader.is_verb(2)
    assert reader.noun(2).lemma == "fighting"


def clause_of(text: str, word: str) -> tuple[list[str], list[str], bool]:
    """Subjects and objects of a verb, and its voice, in a tree from "word/TAG/label>head" items; lemmas are words."""
    rows = []
    for item in text.split():
        left, _, head = item.rpartition(">")
        form, tag, label = left.rsplit("/", 2)
        rows.append(f"{form} {LEMMAS.get(form, form.lower())} {tag} {label} {head}")
    tree = make_tree(*rows)
    clause = ClauseReader(tree=tree).verb(tree.words.index(word))
    return [tree.words[t] for t in clause.subjects], [tree.words[t] for t in clause.objects], clause.passive


LEMMAS = {"Killed": "kill", "urged": "urge", "committed": "commit", "asked": "ask", "arrived": "arrive"}


@pytest.mark.parametrize(
    ("text", "word", "subjects", "objects", "passive"),
    [
        # A headline drops the auxiliary of the passive ...
        ("Lawmaker/NN/nsubj>1 Killed/VBD/ROOT>1 in/IN/prep>1 raid/NN/pobj>2", "Killed", [], ["Lawmaker"], True),
        ("Syria/NNP/nsubj>1 urged/VBD/ROOT>1 to/TO/aux>3 act/VB/xcomp>1", "urged", [], ["Syria"], True),
        # ... but not of verbs that need no object, and not in a whole sentence.
        ("Troops/NNS/nsubj>1 arrived/VBD/ROOT>1 in/IN/prep>1 Gao/NNP/pobj>2", "arrived", ["Troops"], [], False),
        ("He/PRP/nsubj>1 Killed/VBD/ROOT>1 in/IN/prep>1 raids/NNS/pobj>2 ././punct>1", "Killed", ["He"], [], False),
        # "by" makes a past tense passive everywhere.
        ("Two/CD/nsubj>1 Killed/VBD/ROOT>1 by/IN/agent>1 rebels/NNS/pobj>2 ././punct>1", "Killed", ["rebels"], ["Two"], True),
        # Whom somebody wants to act is the object of the wanting.
        ("They/PRP/nsubj>1 want/VBP/ROOT>1 Iran/NNP/nsubj>4 to/TO/aux>4 act/VB/ccomp>1 ././punct>1", "want", ["They"], ["Iran"], False),
        # "Shot and killed": one object for two verbs.
        ("They/PRP/nsubj>1 shot/VBD/ROOT>1 and/CC/cc>1 hit/VBD/conj>1 Ali/NNP/dobj>3 ././punct>1", "shot", ["They"], ["Ali"], False),
        # "Is committed to" tells where somebody stands.
        ("Fiji/NNP/nsubjpass>2 is/VBZ/auxpass>2 committed/VBN/ROOT>2 to/IN/prep>2 peace/NN/pobj>3 ././punct>2", "committed", ["Fiji"], [], False),
        # "By" behind the noun of another preposition.
        (
            "Fiji/NNP/nsubjpass>2 was/VBD/auxpass>2 asked/VBN/ROOT>2 for/IN/prep>2 help/NN/pobj>3 by/IN/prep>4 Togo/NNP/pobj>5 ././punct>2",
            "asked", ["Togo"], ["Fiji"], True,
        ),
    ],
)  # fmt: skip
def test_voice_and_arguments(text: str, word: str, subjects: list[str], objects: list[str], passive: bool) -> None:
    assert clause_of(text, word) == (subjects, objects, passive)
