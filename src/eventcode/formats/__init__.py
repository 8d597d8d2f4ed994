"""Rows of events in the formats that people load already, and back: GDELT, ICEWS, POLECAT, Phoenix, PETRARCH2, ACLED,
UCDP GED, GeoJSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from eventcode.columns import columns as row_columns
from eventcode.columns import kind
from eventcode.errors import InputError, nearest
from eventcode.formats.acled import ACLED
from eventcode.formats.codes import load_codes
from eventcode.formats.gdelt import GDELT1, GDELT2
from eventcode.formats.geojson import GEOJSON, export_geojson, read_geojson
from eventcode.formats.icews import ICEWS
from eventcode.formats.petrarch2 import PETRARCH2
from eventcode.formats.phoenix import PHOENIX
from eventcode.formats.polecat import POLECAT
from eventcode.formats.reading import read_table_rows
from eventcode.formats.shape import Column, Format, read_columns
from eventcode.formats.summary import ExportSummary
from eventcode.formats.ucdp import UCDP
from eventcode.formats.writing import Located, export_table

FORMATS: Final[Mapping[str, Format]] = {
    f.name: f for f in (GDELT1, GDELT2, ICEWS, POLECAT, PHOENIX, PETRARCH2, ACLED, UCDP, GEOJSON)
}
"""The formats by name."""

__all__ = ["FORMATS", "Column", "ExportSummary", "Format", "columns", "export", "export_located", "read"]


def export(rows: Iterable[Mapping[str, Any]], path: str | Path, format: str) -> ExportSummary:
    """Write rows (``Event.as_row(full=True)``, or as they are read from a file) in a format; give the counts.

    ``format`` is a key of :data:`FORMATS`.  The file appears when it is whole.  Raises :class:`InputError` for a row
    that lacks keys or has a code, date or number that is none, and then writes nothing.
    """
    return export_located(((f"row {number}", row) for number, row in enumerate(rows, 1)), path, format)


def export_located(rows: Iterable[Located], path: str | Path, format: str) -> ExportSummary:
    """As :func:`export`, of rows with the place (``file:line``) that an error names."""
    shape, codes = _format(format), load_codes()
    if shape is GEOJSON:
        return export_geojson(rows, Path(path), codes)
    return export_table(rows, Path(path), shape, codes)


def read(path: str | Path, format: str) -> Iterator[dict[str, Any]]:
    """The events of a file (also ``.gz``) as rows with the keys of ``Event.as_row``; None where it does not tell.

    ``FORMATS[format].exact`` are the keys that come back as they were exported.  Raises :class:`InputError`, with file,
    line, column, what was expected and the nearest known name, for the first line that is not of the format.
    """
    shape, codes = _format(format), load_codes()
    if shape is GEOJSON:
        return read_geojson(Path(path), codes)
    return read_table_rows(Path(path), shape, codes)


def columns(format: str) -> tuple[Column, ...]:
    """The columns of a format, in order; of GeoJSON the properties, which are the keys of our rows."""
    shape = _format(format)
    if shape is GEOJSON:
        return tuple(Column(name=name, type=kind(name), fill="yes") for name in row_columns(full=True))
    return read_columns(shape.name)


def _format(name: str) -> Format:
    if name not in FORMATS:
        hint = nearest(name, FORMATS)
        raise InputError(f"unknown format {name!r}: expected {', '.join(FORMATS)}" + (f" ({hint})" if hint else ""))
    return FORMATS[name]
