"""Merged rows into a file: JSON Lines, CSV or Parquet, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any, Final

import msgspec

from eventcode.batch.writers import whole_file
from eventcode.columns import COUNT_COLUMNS, MERGED_COLUMNS
from eventcode.errors import InputError
from eventcode.merging.rows import out_columns
from eventcode.output.files import LineFeeds

_ROWS: Final = 4096
_DECODE: Final = msgspec.json.Decoder(dict[str, Any]).decode


def require_format(path: Path) -> None:
    """Raise :class:`InputError` for a suffix that names no format, or a format that needs what is not installed."""
    if path.suffix.lower() not in _WRITERS:
        raise InputError(f"{path}: unknown suffix {path.suffix!r}: use {', '.join(_WRITERS)}")
    if path.suffix.lower() == ".parquet":
        try:
            import pyarrow  # noqa: F401
        except ImportError:
            raise InputError(
                "Parquet needs the package pyarrow: pip install 'eventcode[arrow]', or name a file .jsonl or .csv"
            ) from None


def write_merged(path: Path, lines: Iterable[bytes], full: bool) -> None:
    """Write rows, each a JSON object, in the format that the suffix of ``path`` names."""
    require_format(path)
    target = path.resolve()
    if not target.parent.is_dir():
        raise InputError(f"{path} cannot be written: there is no folder {target.parent}")
    with whole_file(target) as part:
        _WRITERS[path.suffix.lower()](part, lines, full)


def _write_json(path: Path, lines: Iterable[bytes], full: bool) -> None:
    with path.open("wb") as stream:
        for line in lines:
            stream.write(line + b"\n")


def _write_csv(path: Path, lines: Iterable[bytes], full: bool) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(LineFeeds(stream))
        writer.writerow(out_columns(full))
        writer.writerows(_DECODE(line).values() for line in lines)


def _write_parquet(path: Path, lines: Iterable[bytes], full: bool) -> None:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    from eventcode.arrow import schema

    shape = schema(full)
    for name in MERGED_COLUMNS:
        shape = shape.append(pa.field(name, pa.int64() if name in COUNT_COLUMNS else pa.string()))
    rows = map(_DECODE, lines)
    with ParquetWriter(path, shape, compression="zstd") as writer:
        while some := list(islice(rows, _ROWS)):
            writer.write_table(pa.Table.from_pylist(some, schema=shape))


_WRITERS: Final[dict[str, Callable[[Path, Iterable[bytes], bool], None]]] = {
    ".jsonl": _write_json,
    ".csv": _write_csv,
    ".parquet": _write_parquet,
}
