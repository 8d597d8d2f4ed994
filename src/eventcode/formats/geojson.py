"""GeoJSON (RFC 7946): a FeatureCollection, one Point for each event that has coordinates, our row as its properties.

One feature stands on each line, so that a file is written and read without holding it in memory; one of another layout
is read as a whole.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from eventcode.batch.decode import TruncatedError, lines, open_stream
from eventcode.errors import InputError
from eventcode.formats.cells import encodable
from eventcode.formats.codes import Codes
from eventcode.formats.rows import RowChecker
from eventcode.formats.shape import Format, View
from eventcode.formats.summary import ExportSummary, Tally
from eventcode.formats.writing import Located, accepted, opened, views
from eventcode.model import EVENT_COLUMNS

_HEAD: Final = '{"type": "FeatureCollection", "features": ['
_TAIL: Final = "]}"
_SURROGATE: Final = "half a character by U+FFFD"
NO_COORDINATES: Final = "no coordinates"


def _refuses(view: View) -> str | None:
    return NO_COORDINATES if view.row["lat"] is None else None


GEOJSON: Final = Format(name="geojson", values={}, keys={}, exact=EVENT_COLUMNS, refuses=_refuses)


def export_geojson(rows: Iterable[Located], path: Path, codes: Codes) -> ExportSummary:
    """Write rows as a FeatureCollection.  Raises :class:`InputError` for a row that is none of ours."""
    tally = Tally()
    with opened(path) as stream:
        stream.write(_HEAD)
        for view in views(accepted(rows, GEOJSON, codes, tally), GEOJSON, codes, tally):
            stream.write((",\n" if tally.counts["lines"] > 1 else "\n") + _feature(view.row, tally))
        stream.write(f"\n{_TAIL}\n")
    return tally.summary(GEOJSON.name)


def _feature(row: Mapping[str, Any], tally: Tally) -> str:
    point = {"type": "Point", "coordinates": [row["lon"], row["lat"]]}
    feature = {"type": "Feature", "id": row["event_id"], "geometry": point, "properties": dict(row)}
    text = json.dumps(feature, ensure_ascii=False, default=datetime.date.isoformat)
    fit = encodable(text)
    if fit is not text:
        tally.replaced[_SURROGATE] += 1
    return fit


def read_geojson(path: Path, codes: Codes) -> Iterator[dict[str, Any]]:
    """The properties of the features as rows of ours, of a file that ``export`` wrote or of another layout.

    Raises :class:`InputError` for a file that is no FeatureCollection of our rows.
    """
    checker = RowChecker(codes=codes)
    for where, feature in _features(path):
        row = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(row, dict) or feature.get("type") != "Feature":
            raise InputError(f"{where}: expected a Feature with properties")
        checker.checked(row, where)
        point = feature.get("geometry")
        if not isinstance(point, dict) or point.get("coordinates") != [row["lon"], row["lat"]]:
            raise InputError(f"{where}: geometry: expected a Point at the lon and lat of the properties")
        yield row


def _features(path: Path) -> Iterator[tuple[str, Any]]:
    with open_stream(path) as stream:
        numbered = enumerate(_texts(path, lines(stream)), 1)
        _, head = next(numbered, (1, ""))
        if head != _HEAD:
            yield from _other_layout(path, head, (text for _, text in numbered))
            return
        for number, text in numbered:
            if text == _TAIL:
                return
            yield f"{path}:{number}", _parsed(text.removesuffix(","), f"{path}:{number}")
        raise InputError(f"{path}: the file breaks off: expected {_TAIL} as its last line")


def _texts(path: Path, found: Iterator[bytes | None]) -> Iterator[str]:
    try:
        for number, line in enumerate(found, 1):
            if line is None:
                raise InputError(f"{path}:{number}: the line is too long")
            yield line.decode("utf-8").rstrip("\r\n")
    except TruncatedError as error:
        raise InputError(f"{path}: the file breaks off ({error}): get it again") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8, as GeoJSON must be") from None


def _other_layout(path: Path, head: str, rest: Iterator[str]) -> Iterator[tuple[str, Any]]:
    whole = _parsed("\n".join([head, *rest]), str(path))
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or whole.get("type") != "FeatureCollection":
        raise InputError(f"{path}: no FeatureCollection: expected an object with type and features")
    yield from ((f"{path}: feature {number}", feature) for number, feature in enumerate(features, 1))


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where}: not JSON: {getattr(error, 'msg', 'nested too deep')}") from None
