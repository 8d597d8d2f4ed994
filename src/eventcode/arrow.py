"""Events as Arrow tables, and coding as a step between batches of rows.

``code_batches`` has the signature of Spark's ``mapInArrow``; tables and streams are taken by pandas, polars,
duckdb and pyarrow without a copy.  Needs ``pip install 'eventcode[arrow]'``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa
from attrs import frozen

from eventcode.coder import Coder
from eventcode.columns import DESCRIPTIONS, columns, kind
from eventcode.errors import InputError, nearest
from eventcode.load import load
from eventcode.model import Article, CodedArticle, Event

_TYPES: Final = {"int": pa.int64(), "float": pa.float64(), "str": pa.string()}
_ROWS: Final = 2048


def schema(full: bool = False) -> pa.Schema:
    """The schema of event rows: the keys of ``Event.as_row(full)``, nullable; dates are ISO strings.

    The metadata of each field have a ``description``; Parquet files keep them.
    """
    return pa.schema([pa.field(name, _TYPES[kind(name)], metadata=_metadata(name)) for name in columns(full)])


def _metadata(name: str) -> dict[str, str]:
    return {"description": DESCRIPTIONS[name]}


SCHEMA: Final = schema()
"""The schema of what ``code_batches`` and ``EventStream`` give."""
ERRORS: Final = pa.field("error", pa.string())


def table(events: Iterable[Event], full: bool = False) -> pa.Table:
    """Events as one Arrow table."""
    return pa.Table.from_pylist([event.as_row(full) for event in events], schema=schema(full))


def code_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    coder: Coder | None = None,
    text: str = "text",
    date: str | None = None,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    full: bool = False,
    errors: bool = False,
    processes: int = 1,
) -> Iterator[pa.RecordBatch]:
    """Code batches of articles into batches of event rows (:data:`SCHEMA`).

    ``text`` and the others name the columns of the articles; those left out are taken under their own names
    where they exist.  ``errors=True`` adds a column ``error``, and a row with it for each article that could not
    be coded.  ``coder`` is what :func:`eventcode.load` gives, loaded here if there is none.
    Raises :class:`InputError` for a column that the batches lack.
    """
    given = {"text": text, "date": date, "id": id, "title": title, "url": url, "source": source}
    made = coder or load()
    shape = schema(full).append(ERRORS) if errors else schema(full)
    coded = made.code_many(_articles(batches, given), processes=processes)
    yield from _in_batches((row for one in coded for row in _rows(one, full, errors)), shape)


def _in_batches(rows: Iterable[dict[str, Any]], shape: pa.Schema) -> Iterator[pa.RecordBatch]:
    left = iter(rows)
    while some := list(itertools.islice(left, _ROWS)):
        yield pa.RecordBatch.from_pylist(some, schema=shape)


def chosen_columns(given: Mapping[str, str | None], names: Sequence[str]) -> dict[str, str]:
    """Field of an article to column: as given, else under its own name where ``names`` have it.

    Raises :class:`InputError` for a given column that ``names`` lack.
    """
    for column in filter(None, given.values()):
        if column not in names:
            hint = nearest(column, names)
            raise InputError(f"no column {column}, but {', '.join(names)}" + (f" ({hint})" if hint else ""))
    return {field: column or field for field, column in given.items() if column or field in names}


def _rows(coded: CodedArticle, full: bool, errors: bool) -> list[dict[str, Any]]:
    if errors and coded.error is not None:
        return [{"article_id": coded.id, "error": coded.error}]
    return [event.as_row(full) for event in coded.events]


def _articles(batches: Iterable[pa.RecordBatch], given: Mapping[str, str | None]) -> Iterator[dict[str, Any]]:
    for batch in batches:
        chosen = chosen_columns(given, batch.schema.names)
        for row in batch.select(list(dict.fromkeys(chosen.values()))).to_pylist():
            yield {field: row[column] for field, column in chosen.items()}


@frozen(kw_only=True, eq=False)
class EventStream:
    """The events of a stream of articles, for whoever takes an Arrow stream: ``pa.table(stream)``, ``pl.from_arrow``.

    It can be read once; articles that cannot be coded are left out.
    """

    coder: Coder
    articles: Iterable[Mapping[str, Any] | Article]
    full: bool = False
    processes: int = 1

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The events in batches of rows."""
        coded = self.coder.code_many(self.articles, processes=self.processes)
        yield from _in_batches((row for one in coded for row in _rows(one, self.full, False)), schema(self.full))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The Arrow PyCapsule interface."""
        reader = pa.RecordBatchReader.from_batches(schema(self.full), self.batches())
        return reader.__arrow_c_stream__(requested_schema)
