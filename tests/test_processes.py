"""Several processes: the same results, and a process that dies costs one article."""

from __future__ import annotations

import os
from typing import Any

import pytest

import eventcode
from eventcode.errors import InputError
from eventcode.processes import DIED

TEXT = "Kenyan police fired tear gas at protesters in Nairobi on Tuesday."


class Deadly:
    """Kills the process that unpickles it."""

    def __reduce__(self) -> tuple[Any, tuple[int]]:
        return os._exit, (9,)


def articles(count: int) -> list[dict[str, Any]]:
    return [{"id": str(i), "text": f"{TEXT} {i} people ran.", "date": "2024-06-20"} for i in range(count)]


def test_results_do_not_depend_on_the_number_of_processes(coder: eventcode.Coder) -> None:
    given = [*articles(40), {"id": "bad", "text": 5}, {"id": "none", "text": ""}]
    assert list(coder.code_many(iter(given), processes=2)) == list(coder.code_many(given))


def test_a_process_that_dies_costs_its_article_only(coder: eventcode.Coder) -> None:
    given = articles(18)
    given.insert(17, {"id": "deadly", "text": Deadly()})
    found = list(coder.code_many(given, processes=2))
    assert [c.id for c in found] == [a["id"] for a in given]
    assert {c.id: c.error for c in found if c.error} == {"deadly": DIED}


def test_no_process_is_refused(coder: eventcode.Coder) -> None:
    with pytest.raises(InputError, match="processes must be 1 or more, not 0"):
        list(coder.code_many([], processes=0))


def test_the_stream_is_read_as_it_is_needed(coder: eventcode.Coder) -> None:
    taken = 0

    def endless() -> Any:
        nonlocal taken
        while True:
            taken += 1
            yield {"id": str(taken), "text": TEXT}

    assert next(coder.code_many(endless(), processes=2)).events
    assert taken < 500


def test_what_cannot_be_sent_to_a_process_is_told() -> None:
    made = eventcode.load(gazetteer=eventcode.load().gazetteer)
    with pytest.raises(InputError, match="cannot be sent to another process: give it names and paths"):
        list(made.code_many(articles(2), processes=2))
