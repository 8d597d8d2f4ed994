"""Which files hold the event rows that somebody names: files, folders, globs, folders of batches."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from eventcode.batch.manifest import RUN, read_run
from eventcode.batch.parts import COMPRESSED, KINDS, kind_of, require_kind
from eventcode.errors import InputError, nearest

KINDS_OF_ROWS: Final = ("jsonl", "csv", "parquet")
_SUFFIXES: Final = ", ".join(suffix for suffix, kind in KINDS.items() if kind in KINDS_OF_ROWS)
_EXPECTED: Final = f"expected {_SUFFIXES} (also {', '.join(COMPRESSED)})"
_EVENTS: Final = "events"


@frozen(kw_only=True)
class EventFile:
    """A table of event rows: jsonl, csv or parquet, with the name that messages call it by."""

    path: Path
    kind: str
    name: str


def event_files(inputs: Sequence[str | Path]) -> list[EventFile]:
    """The tables that ``inputs`` name, in order, each once.

    A folder is searched through, that of a batch for its events; what is no file (a pipe) holds JSON Lines.
    Raises :class:`InputError` for what does not exist, holds no table or another thing than its suffix says, and for
    a batch that is not finished.
    """
    found: dict[Path, EventFile] = {}
    for given in inputs:
        some = list(_named(str(given)))
        if not some:
            raise InputError(f"{given}: no rows of events there: {_EXPECTED}")
        for file in some:
            found.setdefault(file.path.resolve(), file)
    return list(found.values())


def refuse_overwriting(out: Path, files: Sequence[EventFile]) -> None:
    """Raise :class:`InputError` for an output that is one of the inputs."""
    if any(out.resolve() == file.path.resolve() for file in files):
        raise InputError(f"{out} is also the input: write to another file")


def _named(given: str) -> Iterator[EventFile]:
    path = Path(given)
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists():
        yield _file(path)
    else:
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 (an absolute pattern)
        if not matches:
            near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
            raise InputError(f"no file or folder {given}" + (f" ({near})" if near else ""))
        for match in matches:
            yield from _in_folder(Path(match)) if Path(match).is_dir() else iter([_file(Path(match))])


def _in_folder(folder: Path) -> Iterator[EventFile]:
    """The tables in a folder and those below it; of batches their events only."""
    if (folder / RUN).is_file():
        if read_run(folder).get("state") != "done":
            raise InputError(f"{folder}: the batch is not finished: run it again, or name {folder / _EVENTS}")
        folder /= _EVENTS
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path)
        elif path.is_file() and _kind(path):
            yield _file(path)


def _file(path: Path) -> EventFile:
    kind = _kind(path) if path.is_file() else "jsonl"
    if kind is None:
        raise InputError(f"{path}: unknown suffix {path.suffix!r}: {_EXPECTED}")
    if path.is_file():
        require_kind(path, kind)
    return EventFile(path=path, kind=kind, name=str(path))


def _kind(path: Path) -> str | None:
    found = kind_of(path)
    return found if found in KINDS_OF_ROWS else None
