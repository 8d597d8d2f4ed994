"""What holds for scores of any events: bounds, order, perfect rows, maximum matching, the same draws."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventcode import evaluate
from eventcode.evaluation.gold import GoldEvent
from eventcode.evaluation.intervals import percentiles, wilson
from eventcode.evaluation.matching import matched
from tests.evaluation.invented import actor, gold, record, row

CODES = st.sampled_from(["194", "193", "042", "173"])
COUNTRIES = st.sampled_from(["MLI", "NER", None])
EVENTS = st.builds(
    lambda cameo, country, optional: gold(cameo=cameo, source=[actor(country, "REB")], optional=optional),
    CODES, COUNTRIES, st.booleans(),
)  # fmt: skip
ROWS = st.builds(lambda cameo, country: row(cameo=cameo, source_country=country), CODES, COUNTRIES)
TEXTS = st.lists(st.tuples(st.lists(EVENTS, max_size=4), st.lists(ROWS, max_size=4)), min_size=1, max_size=5)


def given_texts(texts: list[tuple[list[Any], list[Any]]]) -> tuple[list[Any], list[Any]]:
    records = [record(*events, id=str(i)) for i, (events, _) in enumerate(texts)]
    return records, [{"id": str(i), "events": rows} for i, (_, rows) in enumerate(texts)]


@settings(deadline=None)
@given(TEXTS)
def test_scores_are_bounded_and_harder_levels_are_lower(texts: Any) -> None:
    scores = evaluate(*[given_texts(texts)[0]], predictions=given_texts(texts)[1], draws=20)
    found = [scores.levels[k].true_positives for k in ("detect", "root", "dyad", "triple", "full")]
    assert found == sorted(found, reverse=True)
    for score in scores.levels.values():
        assert 0 <= score.f1 <= 1
        assert score.f1_interval is None or score.f1_interval.low <= score.f1_interval.high


@settings(deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_events_and_texts_changes_no_count(texts: Any, random: Any) -> None:
    before = evaluate(given_texts(texts)[0], predictions=given_texts(texts)[1], draws=0)
    mixed = [(random.sample(e, len(e)), random.sample(r, len(r))) for e, r in texts]
    random.shuffle(mixed)
    after = evaluate(given_texts(mixed)[0], predictions=given_texts(mixed)[1], draws=0)
    assert before.levels == after.levels


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=4))
def test_gold_itself_is_perfect(events: Any) -> None:
    rows = [row(cameo=e["cameo"], source_country=e["source"][0]["country"]) for e in events]
    scores = evaluate([record(*events)], predictions=[{"id": "a", "events": rows}], draws=0)
    assert all(s.false_negatives == 0 for n, s in scores.levels.items() if n != "acled")
    assert scores.levels["full"].false_positives == 0


@settings(deadline=None)
@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=4), st.integers(0, 15))
def test_matching_is_as_large_as_any(fits: list[list[bool]], optional: int) -> None:
    events = [GoldEvent(source=(), target=(), cameo=str(i), optional=bool(optional >> i & 1)) for i in range(len(fits))]
    rows = [{"cameo": str(j)} for j in range(4)]
    pairs = matched(events, rows, lambda e, r: fits[int(e.cameo or 0)][int(r["cameo"])])
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(fits[i][j] for i, j in pairs)
    tried = [
        [(i, j) for i, j in enumerate(order) if fits[i][j]] for order in itertools.permutations(range(4), len(fits))
    ]
    assert len(pairs) == max(map(len, tried))
    owed = [sum(not events[i].optional for i, _ in found) for found in tried]
    assert sum(not events[i].optional for i, _ in pairs) == max(owed)


def test_long_chains_need_no_recursion() -> None:
    """Event i takes row i first; the last event wants row 0, and sends all the others one row on."""
    size = 1500
    events = [GoldEvent(source=(), target=(), cameo=str(i)) for i in range(size)]
    wanted = {str(i): {i, i + 1} for i in range(size - 1)} | {str(size - 1): {0}}
    rows = [{"at": i} for i in range(size)]
    assert len(matched(events, rows, lambda event, row: row["at"] in wanted[event.cameo or ""])) == size


def test_the_same_seed_gives_the_same_intervals() -> None:
    texts = [record(gold(), id=str(i), kind="even" if i % 2 == 0 else "odd") for i in range(12)]
    coded = [{"id": str(i), "events": [row()] if i % 3 else []} for i in range(12)]
    one, two, other = (evaluate(texts, predictions=coded, draws=200, seed=s).to_dict() for s in (4, 4, 5))
    assert one == two
    assert one["levels"]["full"]["f1"] == other["levels"]["full"]["f1"]
    low, high = one["levels"]["full"]["recall_interval"]
    assert low < 8 / 12 < high
    groups = evaluate(texts, predictions=coded, by="kind", draws=0).groups
    assert {k: g.texts for k, g in groups.items()} == {"even": 6, "odd": 6}


def test_groups_count_a_text_for_each_of_its_values() -> None:
    texts = [record(gold(), id="a", topics=["x", "y"]), record(id="b", topics=[]), record(id="c")]
    groups = evaluate(texts, predictions=[{"id": "a", "events": []}], by="topics", draws=0).groups
    assert {k: g.texts for k, g in groups.items()} == {"none": 2, "x": 1, "y": 1}


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(8, 10, 0.490, 0.943), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596)],
)
def test_wilson_intervals(right: int, of: int, low: float, high: float) -> None:
    found = wilson(right, of)
    assert found is not None
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


def test_intervals_of_nothing() -> None:
    assert wilson(0, 0) is None
    assert percentiles([]) is None
