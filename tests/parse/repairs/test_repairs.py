"""Each repair on hand-built parses as the parser gives them, and on right parses that it must leave alone."""

from __future__ import annotations

import pytest

from eventcode.parse.repairs import REPAIRS, repair
from tests.parse.repairs import (
    arguments,
    attachment,
    clauses,
    contents,
    coordination,
    flat_clauses,
    headlines,
    names,
    objects,
    outcomes,
    participles,
    predicates,
    reduced_clauses,
    sentences,
)
from tests.parse.repairs.reading import draft, mended_by, one_tree, shown

TABLES = (
    coordination,
    flat_clauses,
    names,
    sentences,
    arguments,
    objects,
    attachment,
    clauses,
    contents,
    reduced_clauses,
    predicates,
    participles,
    outcomes,
    headlines,
)
MENDED = [case for table in TABLES for case in table.MENDED]
RIGHT = [parse for table in TABLES for parse in table.RIGHT]
IDS = [f"{name}-{number}" for number, (name, _, _) in enumerate(MENDED)]


@pytest.mark.parametrize(("name", "misread", "right"), MENDED, ids=IDS)
def test_a_misreading_is_mended_by_its_own_repair(name: str, misread: str, right: str) -> None:
    assert mended_by(name, misread) == (1, right)


@pytest.mark.parametrize(("name", "misread", "right"), MENDED, ids=IDS)
def test_a_mended_parse_is_a_tree_and_stays(name: str, misread: str, right: str) -> None:
    parse = draft(misread)
    repair(parse)
    assert one_tree(parse)
    assert mended_by(name, right) == (0, right)


@pytest.mark.parametrize("right", RIGHT)
def test_a_right_parse_stays(right: str) -> None:
    parse = draft(right)
    repair(parse)
    assert shown(parse) == right


def test_every_repair_has_a_name_of_its_own_and_a_misreading_to_mend() -> None:
    assert sorted(one.name for one in REPAIRS) == sorted({name for name, _, _ in MENDED})


def test_an_empty_parse_is_left_alone() -> None:
    empty = draft("")
    repair(empty)
    assert empty.heads == []


CLAUSE = "Rebels/NNS/nsubj>1 attacked/VBD/ROOT>1 Mali/NNP/dobj>1"


def test_a_draft_whose_heads_run_in_a_circle_is_no_tree_and_can_be_put_back() -> None:
    parse = draft(CLAUSE)
    before = parse.columns()
    parse.attach(1, 2, "dobj")
    assert not parse.is_tree()
    parse.restore(*before)
    assert parse.is_tree()
    assert shown(parse) == CLAUSE
    assert list(parse.children(1)) == [0, 2]
