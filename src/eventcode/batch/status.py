"""How far a batch is, from its folder alone."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from eventcode.batch.lock import is_stopped
from eventcode.batch.manifest import counts_of, read_run, renamed_count, summed


@frozen(kw_only=True)
class Status:
    """The state of a batch: running, stopped or done, its parts, and the counts of those that are finished.

    ``renamed``: how many articles got another id, because another text has theirs.
    """

    state: str
    finished: int
    waiting: tuple[str, ...]
    counts: dict[str, int]
    renamed: int = 0


def status_of(out: Path) -> Status:
    """The state of the batch in a folder.  Raises :class:`InputError` if there is none."""
    run = read_run(out)
    names = [str(given["name"]) for given in run["inputs"]]
    counts = {name: found for name in names if (found := counts_of(out, name)) is not None}
    return Status(
        state="stopped" if run["state"] == "running" and is_stopped(out) else str(run["state"]),
        finished=len(counts),
        waiting=tuple(name for name in names if name not in counts),
        counts=summed(list(counts.values())),
        renamed=renamed_count(out),
    )
