"""The rows of events that ``eventcode code`` and ``eventcode batch`` wrote, one at a time, each with its place."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from eventcode.batch.decode import TruncatedError, lines, open_stream
from eventcode.batch.manifest import RUN, read_run
from eventcode.batch.tables import parquet_dicts
from eventcode.errors import InputError, nearest

_LONGEST_FIELD: Final = 64 * 1024 * 1024
_COMPRESSED: Final = (".gz", ".zst")


def event_files(inputs: Sequence[str | Path]) -> list[Path]:
    """The files that ``inputs`` name: files of events, and of the folder of a batch its parts in order.

    Raises :class:`InputError` for what does not exist, holds no events, or is a batch that is not finished.
    """
    return [path for given in inputs for path in _files(Path(given))]


def _files(path: Path) -> list[Path]:
    if not path.exists():
        near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
        raise InputError(f"no file or folder {path}" + (f" ({near})" if near else ""))
    if path.is_dir():
        return _parts(path)
    if _suffix(path) not in _READERS:
        known = ", ".join(_READERS)
        raise InputError(f"{path}: unknown suffix {path.suffix!r}: expected {known} (also .gz, .zst)")
    return [path]


def _parts(folder: Path) -> list[Path]:
    """The parts of a finished batch."""
    if not (folder / RUN).is_file():
        raise InputError(f"{folder} is no folder of a batch: name its files of events")
    if read_run(folder)["state"] != "done":
        raise InputError(
            f"{folder}: the batch is not finished: run eventcode batch again, or name files in its events/"
        )
    return sorted(p for p in (folder / "events").iterdir() if _suffix(p) in _READERS and not p.name.startswith("."))


def _suffix(path: Path) -> str:
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] in _COMPRESSED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def event_rows(files: Sequence[Path]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each row with the place where it stands (``file:line``; of a Parquet file the number of the row).

    Raises :class:`InputError` for a file that cannot be read, and for a line that is no row.
    """
    for path in files:
        yield from _READERS[_suffix(path)](path)


def _json_rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    decode = msgspec.json.Decoder(dict[str, Any]).decode
    for number, line in _lines(path):
        if line.strip():
            try:
                yield f"{path}:{number}", decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise InputError(f"{path}:{number}: expected a JSON object: {error}") from None


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    number = 0
    with open_stream(path) as stream:
        try:
            for number, line in enumerate(lines(stream), 1):
                if line is None:
                    raise InputError(f"{path}:{number}: the line is too long for a row")
                yield number, line
        except TruncatedError as error:
            raise InputError(f"{path}:{number + 1}: the file breaks off here ({error})") from None


def _csv_rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        reader = csv.reader((line.decode("utf-8-sig" if n == 1 else "utf-8") for n, line in _lines(path)), strict=True)
        names = next(reader, [])
        for cells in reader:
            if len(cells) != len(names):
                message = f"{len(cells)} cells under {len(names)} columns"
                raise InputError(f"{path}:{reader.line_num}: {message}")
            yield f"{path}:{reader.line_num}", dict(zip(names, cells, strict=True))
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: not CSV: {error}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8: write it with eventcode code") from None


def _parquet_rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return ((f"{path}:{number}", row) for number, row in enumerate(parquet_dicts(path), 1))


_READERS: Final[Mapping[str, Callable[[Path], Iterator[tuple[str, Mapping[str, Any]]]]]] = {
    ".jsonl": _json_rows,
    ".ndjson": _json_rows,
    ".csv": _csv_rows,
    ".parquet": _parquet_rows,
}
