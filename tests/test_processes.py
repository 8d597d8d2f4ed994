"""Several processes: the same results, and a process that dies costs one article."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
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


ENDLESS = """
import itertools, multiprocessing, eventcode
if __name__ == "__main__":
    texts = ({"text": "Kenyan police fired tear gas at protesters in Nairobi."} for _ in itertools.count())
    for number, _ in enumerate(eventcode.load().code_many(texts, processes=2)):
        if number == 50:
            print(*(process.pid for process in multiprocessing.active_children()), flush=True)
"""


def runs(pid: int) -> bool:
    """Whether there is such a process, and it is not only waiting to be forgotten."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout
    return bool(state.strip()) and not state.startswith("Z")


def test_no_worker_outlives_a_first_process_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    first = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    workers = [int(pid) for pid in first.stdout.readline().split()]
    first.send_signal(signal.SIGKILL)
    first.wait()
    first.stdout.close()
    deadline = time.monotonic() + 30
    while any(map(runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert workers and not any(map(runs, workers))
