"""Coding on Apache Spark: a DataFrame of articles to a DataFrame of events.

Needs ``pip install 'eventcode[spark]'`` on the driver and eventcode with its ``arrow`` extra on the workers.
"""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import from_arrow_schema

from eventcode.arrow import ERRORS, chosen_columns, code_batches, schema
from eventcode.coder import Coder
from eventcode.load import load

Batches = Iterable[pa.RecordBatch]


def code(
    df: DataFrame,
    *,
    text: str = "text",
    date: str | None = None,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    full: bool = False,
    errors: bool = False,
    **options: Any,
) -> DataFrame:
    """The events of a DataFrame of articles, one row each (the columns of ``eventcode.arrow.SCHEMA``).

    ``text`` and the others name columns of ``df``; those left out are taken under their own names where they
    exist.  ``errors=True`` adds a column ``error`` and a row for each article that could not be coded.
    ``options`` are those of :func:`eventcode.load`; each worker process loads its coder once.
    Raises :class:`InputError` for a column that ``df`` lacks.
    """
    columns = {"text": text, "date": date, "id": id, "title": title, "url": url, "source": source}
    chosen = chosen_columns(columns, df.columns)
    shape = schema(full).append(ERRORS) if errors else schema(full)
    step = _step(pickle.dumps(options), chosen, full, errors)
    return df.select(*dict.fromkeys(chosen.values())).mapInArrow(step, from_arrow_schema(shape))


def _step(
    options: bytes, columns: dict[str, Any], full: bool, errors: bool
) -> Callable[[Batches], Iterator[pa.RecordBatch]]:
    def run(batches: Batches) -> Iterator[pa.RecordBatch]:
        return code_batches(batches, coder=_coder(options), full=full, errors=errors, **columns)

    return run


@functools.cache
def _coder(options: bytes) -> Coder:
    return load(**pickle.loads(options))
