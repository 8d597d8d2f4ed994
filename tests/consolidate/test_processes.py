"""Merging in several processes: the same bytes, the same faults, and an error if one of them dies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import eventcode
from eventcode.errors import InputError
from eventcode.merging.batches import Batch, batches_of
from eventcode.merging.run import Merge
from eventcode.merging.taking import Plan
from eventcode.merging.workers import Work
from tests.consolidate.invented import GUNMEN, IN_REGION, row, turned

FEW = 3
ROWS = [
    told
    for n in range(1200)
    for first in [row(f"{n:04}", **[{}, GUNMEN, IN_REGION, {"target_country": "NER"}, {"cameo": "112"}][n % 5])]
    for told in [first, turned(first)]
]


@pytest.fixture(autouse=True)
def _others_have_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let other processes take rows: a few would be taken here before they have started."""
    start = Work._start

    def start_and_wait(work: Work) -> None:
        start(work)
        assert all(helper.end.poll(120) for helper in work.helpers)

    monkeypatch.setattr(Work, "_start", start_and_wait)


def given(rows: list[Any]) -> Iterator[Batch]:
    return batches_of((f"row {number}", one) for number, one in enumerate(rows, 1))


def test_two_processes_give_the_same_bytes() -> None:
    alone, together = Merge(mode="careful"), Merge(mode="careful", processes=2, many=FEW)
    rows = [*ROWS, ROWS[-1]]
    assert list(together.lines(given(rows))) == list(alone.lines(given(rows)))
    assert together.summary() == alone.summary()
    assert together.summary().repeated == 1


def test_a_process_of_its_own_counts_what_it_leaves_out() -> None:
    merge = Merge(mode="careful", processes=2, many=FEW, skip_faulty=True)
    list(merge.lines(given([*ROWS, {"event_id": "x"}, *ROWS[:2], ROWS[0] | {"fatalities": "many"}])))
    summary = merge.summary()
    assert (summary.rows, summary.faulty, summary.repeated) == (len(ROWS) + 2, 2, 2)
    assert summary.faults[0].startswith(f"row {len(ROWS) + 1}: ")


def test_the_first_fault_is_told() -> None:
    faulty = [*ROWS[:100], ROWS[100] | {"fatalities": "many"}, *ROWS[101:], {"event_id": "x"}]
    with pytest.raises(InputError, match=r"^row 101: fatalities: expected a whole number"):
        list(Merge(mode="careful", processes=2, many=FEW).lines(given(faulty)))


def test_a_process_that_dies_is_an_error(tmp_path: Path) -> None:
    plan = Plan(folder=tmp_path, mode="careful", full=False, skip_faulty=False, parts=2)

    def rows() -> Any:
        for number, one in enumerate(given([*ROWS, *ROWS])):
            if number == len(ROWS) // 500:
                for helper in work.helpers:
                    helper.process.kill()
                    helper.process.join()
            yield one

    with Work(plan, FEW) as work, pytest.raises(InputError, match="a process that merges rows died"):
        work.take(rows(), lambda done: None)


def test_processes_are_counted_from_one() -> None:
    with pytest.raises(InputError, match="processes must be 1 or more, not 0"):
        eventcode.consolidate([], processes=0)
