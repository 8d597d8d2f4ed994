"""The lock of a batch folder: one run at a time, and whether one is at work, where the system can tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from eventcode.errors import InputError

LOCK: Final = ".lock"


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Keep a second run out of a folder while one is at work there.  Raises :class:`InputError` for the second."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (out / LOCK).open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise InputError(f"another run is at work in {out}: wait for it, or name another folder") from None
        yield


def is_stopped(out: Path) -> bool:
    """Whether certainly no run is at work in a folder: the system gives up the lock of a process that was killed."""
    try:
        import fcntl

        with (out / LOCK).open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return True
    except (ImportError, OSError):
        return False
    return True
