"""Two codings of the same articles compared."""

from __future__ import annotations

import pytest

import eventcode
from eventcode.diff import compare, doubts


@pytest.fixture(scope="module")
def rows(coder: eventcode.Coder) -> list[dict[str, object]]:
    text = "Iran condemned Iraq on Monday. Rebels attacked a Malian army post near Gao."
    return [e.as_row() for e in coder.code(text, date="2024-05-17", id="a")]


def test_equal_codings_have_no_difference(rows: list[dict[str, object]]) -> None:
    found = compare(rows, list(reversed(rows)))
    assert found.changes == ()
    assert found.unchanged == len(rows) == 2


def test_an_event_that_is_gone_and_one_that_came(rows: list[dict[str, object]]) -> None:
    found = compare(rows[:1], rows[1:])
    assert [c.kind for c in found.changes] == ["dropped", "added"]
    assert found.counts() == {"added": 1, "dropped": 1, "changed": 0}


def test_another_code_of_the_same_act_is_a_change_by_both_rules(rows: list[dict[str, object]]) -> None:
    other = {**rows[0], "cameo": "112", "rule": "another rule", "rule_where": "verbs/x.verbs:3"}
    [change] = compare(rows, [other, rows[1]]).changes
    assert (change.kind, change.columns) == ("changed", ("cameo",))
    assert change.rules[1] == "another rule  verbs/x.verbs:3"
    assert compare(rows, [other, rows[1]]).by_rule()[0][1] == {"added": 0, "dropped": 0, "changed": 1}


def test_ids_and_digests_make_no_difference(rows: list[dict[str, object]]) -> None:
    assert compare(rows, [{**r, "event_id": "x", "dictionaries": "y", "rule_where": "z"} for r in rows]).changes == ()


def test_files_without_an_article_in_common_are_doubted(rows: list[dict[str, object]]) -> None:
    other = [{**r, "article_id": "b"} for r in rows]
    assert list(doubts(rows, rows, ("old", "new"))) == []
    [doubt] = doubts(rows, other, ("old", "new"))
    assert doubt.startswith("no article of old ('a', ...) occurs in new ('b', ...)") and "a column id" in doubt


def test_an_empty_event_file_is_doubted(rows: list[dict[str, object]]) -> None:
    assert [d.partition(":")[0] for d in doubts([], rows, ("old", "new"))] == ["old holds no events"]
    assert len(list(doubts([], [], ("old", "new")))) == 2
