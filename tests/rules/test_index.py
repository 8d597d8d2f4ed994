"""The index gives the rules of a head whose words stand in the sentence, the most specific first."""

from __future__ import annotations

import pytest
from attrs import frozen

from eventcode.rules.index import RuleIndex
from eventcode.rules.notation import compile_pattern
from eventcode.rules.pattern import Pattern

SETS = {"truces": frozenset({"ceasefire", "cease-fire", "peace deal"})}


@frozen(kw_only=True)
class SomeRule:
    name: str
    pattern: Pattern
    code: str = "190"
    layer: int = 0
    imported: bool = False
    tells_nothing: bool = False


def index_of(*patterns: str, **options: object) -> RuleIndex[SomeRule]:
    return RuleIndex.build(SomeRule(name=p, pattern=compile_pattern(p, SETS), **options) for p in patterns)  # type: ignore[arg-type]


PATTERNS = (
    "SOURCE give TARGET",
    "SOURCE give aid to TARGET",
    "SOURCE give {food aid|medicine} to TARGET",
    "SOURCE give TARGET[&truces]",
    "SOURCE give in to TARGET",
)


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ({"give"}, ["SOURCE give TARGET"]),
        (
            {"give", "aid"},
            ["SOURCE give {food aid|medicine} to TARGET", "SOURCE give aid to TARGET", "SOURCE give TARGET"],
        ),
        ({"give", "in"}, ["SOURCE give in to TARGET", "SOURCE give TARGET"]),
        # A hyphened word may stand in one token or in three, a phrase by its last word.
        ({"give", "fire"}, ["SOURCE give TARGET[&truces]", "SOURCE give TARGET"]),
        ({"give", "cease-fire"}, ["SOURCE give TARGET[&truces]", "SOURCE give TARGET"]),
        ({"give", "deal"}, ["SOURCE give TARGET[&truces]", "SOURCE give TARGET"]),
    ],
)
def test_rules_are_tried_only_where_their_words_stand(forms: set[str], expected: list[str]) -> None:
    found = index_of(*PATTERNS).candidates("verb", "give", frozenset(forms))
    assert sorted(r.name for r in found) == sorted(expected)
    assert found[-1].name == "SOURCE give TARGET"


def test_all_rules_of_a_head_are_at_hand_for_explanations() -> None:
    index = index_of(*PATTERNS)
    assert {r.name for r in index.rules("verb", "give")} == set(PATTERNS)
    assert index.has("verb", "give") and not index.has("noun", "give")


def test_a_later_layer_goes_first_then_rules_for_nothing_then_the_finer_code() -> None:
    general = compile_pattern("SOURCE give aid", {})
    rules = [
        SomeRule(name="coarse", pattern=general, code="070"),
        SomeRule(name="fine", pattern=general, code="073"),
        SomeRule(name="nothing", pattern=general, code="none", tells_nothing=True),
        SomeRule(name="user", pattern=general, code="071", layer=1),
    ]
    found = RuleIndex.build(rules).candidates("verb", "give", frozenset({"give", "aid"}))
    assert [r.name for r in found] == ["user", "nothing", "fine", "coarse"]


def test_of_imported_rules_the_first_counts_and_of_wordings_the_longer() -> None:
    texts = ['"<take>"', '"<take> .. gold"', '"<take> .. gold .. bars"', '"<take> .. iron .. ore"']
    rules = [
        SomeRule(name=str(i), pattern=compile_pattern(t, {}), code=c, imported=True)
        for i, (t, c) in enumerate(zip(texts, ("none", "170", "171", "1711"), strict=True))
    ]
    index = RuleIndex.build(rules)
    found = index.candidates("form", "take", frozenset({"take", "gold", "bars", "iron", "ore"}))
    assert [r.name for r in found] == ["2", "3", "1", "0"]
    assert index.has_wordings
