"""Making many lasting objects at once without the garbage collector looking through them over and over."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's cyclic collector is off inside and, if it was on before, on again behind, after a fault too.

    Dictionary entries refer to no other entry in a circle, so that nothing piles up; loading takes half the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _age()
            gc.enable()


def _age() -> None:
    """Count everything as old, so that the collector does not look through what is new at once; nothing is exempt."""
    if not gc.get_freeze_count():  # what a program has frozen stays so
        gc.freeze()
        gc.unfreeze()
