"""What is to be reviewed: articles with their events, and the questions about them in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from attrs import field, frozen

from eventcode.batch.manifest import RUN
from eventcode.batch.parts import Part, articles, find_parts, records
from eventcode.batch.records import Columns
from eventcode.coder import Coder, read_article
from eventcode.errors import InputError
from eventcode.event_tables.cells import lacking
from eventcode.event_tables.finding import EventFile
from eventcode.event_tables.reading import PlainRows, event_rows, json_object
from eventcode.model import EVENT_COLUMNS, Article, CodedArticle, Event, Sentence
from eventcode.spans import Span

EVENT, TEXT = "event", "text"
TEXT_PREFIX: Final = "text:"
_EVENTS: Final = "events"
_ROW_KEYS: Final = frozenset({"event_id", "cameo"})
_CLUES: Final = frozenset(EVENT_COLUMNS) - frozenset(
    "article_id article_date text url source sentence start end lat lon status confidence rule version model".split()
)
_ENOUGH_CLUES: Final = 3
_REQUIRED: Final = ("event_id", "cameo", "sentence", "start", "end", "text")

Row = dict[str, Any]


@frozen(kw_only=True)
class ReviewArticle:
    """An article with its events as rows, each perhaps with its ``trace`` and ``spans``.

    ``key`` names it in logs: a digest of id, title and text.  ``text`` is None where only rows are known; then
    ``sentences`` are those that have events, with offsets into the unknown text.
    """

    key: str
    id: str
    date: str | None
    title: str | None
    url: str | None
    text: str | None
    sentences: tuple[Sentence, ...] = field(eq=False)
    events: tuple[Row, ...] = field(eq=False)


@frozen(kw_only=True)
class Item:
    """One question: about an event (is it right?), or about a text (was anything missed?).

    ``id`` is the event's, or that of the article with a prefix.
    """

    id: str
    kind: str
    article: ReviewArticle
    event: Row | None = None


def items_of(found: Sequence[ReviewArticle]) -> list[Item]:
    """The questions in order: the events of an article, then the article itself, where its text is known."""
    items: dict[str, Item] = {}
    for article in found:
        for event in article.events:
            identifier = str(event["event_id"])
            items.setdefault(identifier, Item(id=identifier, kind=EVENT, article=article, event=event))
        if article.text is not None:
            identifier = TEXT_PREFIX + article.key
            items.setdefault(identifier, Item(id=identifier, kind=TEXT, article=article))
    return list(items.values())


def sampled(found: Sequence[ReviewArticle], number: int, seed: int) -> list[ReviewArticle]:
    """``number`` of the articles, in their order, as ``seed`` draws them.

    Which are drawn depends on seed and articles alone, not on their order: those whose digest comes first.
    """
    ranked = sorted(found, key=lambda a: hashlib.blake2b(f"{seed}:{a.key}".encode()).digest())
    chosen = {article.key for article in ranked[:number]}
    return [article for article in found if article.key in chosen]


def holds_rows(inputs: Sequence[str]) -> bool:
    """Whether all inputs hold event rows, so that no coder is needed.

    Raises :class:`InputError` for a table that has columns of rows, but not all that a review needs.
    """
    return all(_is_table_of_rows(part) for part in _parts(inputs))


def read_queue(
    inputs: Sequence[str], coder: Coder | None, failed: dict[str, str], columns: Columns | None = None
) -> Iterator[ReviewArticle]:
    """The articles of files, folders and batches: rows as they are, texts coded by ``coder``.

    ``columns`` are those of articles.  What cannot be read or coded goes to ``failed``, by where it stands.  Raises
    :class:`InputError` for inputs that do not exist or hold nothing to read, and for rows that lack columns.
    """
    for part in _parts(inputs):
        if _is_table_of_rows(part):
            yield from _from_rows(_rows(part, failed))
        elif coder is None:
            raise InputError(f"{part.name} holds texts: a coder is needed")
        else:
            yield from coded_articles(coder, articles(part, columns or Columns(), None), failed)


def _parts(inputs: Sequence[str]) -> list[Part]:
    """The parts of the inputs; of batches their events."""
    found = find_parts([str(Path(i) / _EVENTS) if (Path(i) / RUN).is_file() else i for i in inputs])
    folders = [Path(i) for i in inputs if Path(i).is_dir()]
    return [part for part in found if not any(_beside_events(path, folders) for path in part.paths)]


def _beside_events(path: Path, folders: Sequence[Path]) -> bool:
    """Whether a file in one of the folders belongs to a batch there, but holds no events: errors, copies, log."""
    return any(
        (above / RUN).is_file() and path.relative_to(above).parts[0] != _EVENTS
        for above in path.parents
        if any(above.is_relative_to(folder) for folder in folders)
    )


def _is_table_of_rows(part: Part) -> bool:
    if part.kind not in ("jsonl", "csv", "parquet"):
        return False
    first = next((r for r in records(part) if r.error is None), None)
    if first is None or not (set(first.values) >= _ROW_KEYS or _has_columns_of_rows(first.values)):
        return False
    fault = lacking(first.values, _REQUIRED)
    if fault:
        raise InputError(f"{part.paths[0]}: {fault}")
    return True


def _has_columns_of_rows(values: Iterable[str]) -> bool:
    """Whether a record looks like an event row; articles may have a column or two with such a name."""
    return len(_CLUES.intersection(values)) >= _ENOUGH_CLUES


def _rows(part: Part, failed: dict[str, str]) -> Iterator[Row]:
    file = EventFile(path=part.paths[0], kind=part.kind, name=part.name)
    for where, row in event_rows([file], _ReviewRows()):
        if isinstance(row, str):
            failed[where] = row
        else:
            yield row


@frozen
class _ReviewRows:
    """Makes rows with what a review needs of them."""

    def from_json(self, line: bytes) -> Row:
        """The row that a line holds."""
        return event_row(json_object(line))

    def from_mapping(self, values: Mapping[str, Any]) -> Row:
        """The row that has these values."""
        return event_row(values)


def event_row(values: Mapping[str, Any]) -> Row:
    """A row with what a review needs of it.  Raises ValueError for one that cannot be shown."""
    row = PlainRows(required=_REQUIRED, filled=_REQUIRED).from_mapping(values)
    try:
        spans = msgspec.convert(row.get("spans") or {}, dict[str, list[tuple[int, int]]])
    except ValueError:
        raise ValueError("spans: expected pairs of whole numbers") from None
    return row | ({"spans": spans} if spans else {})


def _from_rows(rows: Iterable[Row]) -> Iterator[ReviewArticle]:
    """Articles of rows; a row without an article stands with those of its sentence."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row.get("article_id") or f"{row['text']}"), []).append(row)
    for name, some in found.items():
        ordered = sorted(some, key=lambda r: r["sentence"])
        sentences = {r["sentence"]: Sentence(start=r["start"], end=r["end"], text=r["text"]) for r in ordered}
        yield ReviewArticle(
            key=key_of(name, "", ""),
            id=str(ordered[0].get("article_id") or ""),
            date=ordered[0].get("article_date") or None,
            title=sentences[-1].text if -1 in sentences else None,
            url=ordered[0].get("url") or None,
            text=None,
            sentences=tuple(s for i, s in sentences.items() if i >= 0),
            events=tuple(ordered),
        )


def coded_articles(
    coder: Coder, given: Iterable[Mapping[str, Any] | Article], failed: dict[str, str]
) -> Iterator[ReviewArticle]:
    """Articles coded now, with the derivations of their events."""
    for raw in given:
        article = read_article(raw)
        coded = article if isinstance(article, CodedArticle) else next(coder.code_many([article]))
        if isinstance(article, CodedArticle) or coded.error is not None:
            failed[coded.id or "text"] = coded.error or "no text"
        else:
            yield review_article(article, coded.events, coder.sentences(article.text))


def review_article(article: Article, events: Iterable[Event], sentences: Iterable[Sentence]) -> ReviewArticle:
    """An article with its events, each with its derivation as text."""
    return ReviewArticle(
        key=key_of(article.id, article.title or "", article.text),
        id=article.id,
        date=article.date.isoformat() if article.date else None,
        title=article.title,
        url=article.url,
        text=article.text,
        sentences=tuple(sentences),
        events=tuple(e.as_row() | {"trace": [_step(s) for s in e.trace], "spans": _spans(e)} for e in events),
    )


def _spans(event: Event) -> dict[str, list[Span]]:
    """Where the parts of an event stand in its sentence, as :func:`eventcode.review.marks.event_spans` gives them."""
    spans = event.spans
    one = {"source": spans.source, "target": spans.target, "place": spans.place, "date": spans.date}
    found = {"action": list(spans.action)} | {part: [span] for part, span in one.items() if span is not None}
    return {part: some for part, some in found.items() if some}


def _step(step: Any) -> dict[str, str]:
    return {"kind": step.kind, "text": step.text, "id": step.id, "where": str(step.where) if step.where else ""}


def key_of(*parts: str) -> str:
    """What names an article in logs: a digest of id, title and text."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
