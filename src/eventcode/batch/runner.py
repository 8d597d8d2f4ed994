"""A batch from its inputs to its folder: copies found, articles coded, parts written whole, resumed after a stop."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from attrs import asdict, field, frozen, mutable

from eventcode.batch.duplicates import DuplicateIndex, copied_rows, renamed_rows, require_fingerprints
from eventcode.batch.filters import Filters
from eventcode.batch.lock import locked
from eventcode.batch.manifest import (
    FETCHED,
    RENAMED,
    RUN,
    Manifest,
    counts_of,
    mark_done,
    open_folder,
    renamed_count,
    summed,
    write_run,
)
from eventcode.batch.parts import Part, articles, check_columns, find_parts, kept
from eventcode.batch.records import Columns
from eventcode.batch.writers import DUPLICATES, OUTLET, SUFFIXES, row_writer, write_lines
from eventcode.coder import Coder, read_article
from eventcode.errors import InputError
from eventcode.model import Article, CodedArticle

_INDEX: Final = ".copies.sqlite"
_COPIES: Final = "copies.jsonl"
COPY_KINDS: Final = ("near", "exact", "none")


@frozen(kw_only=True)
class BatchOptions:
    """How a batch is read and written.

    ``copies``: near, exact or none, the copies of an article that are found and coded once.  ``date`` is for
    articles without one.  ``format``: parquet, jsonl or csv.  ``processes`` changes no result.
    """

    columns: Columns = field(factory=Columns)
    date: str | None = None
    format: str = "parquet"
    full: bool = False
    copies: str = "near"
    filters: Filters = field(factory=Filters)
    processes: int = 1

    def fingerprint(self, coder: Coder) -> dict[str, Any]:
        """All that changes results."""
        own = {k: v for k, v in asdict(self).items() if k != "processes"}
        recipe = coder.recipe
        return own | {
            "infer_actors": recipe.infer_actors,
            "include_unrealised": recipe.include_unrealised,
            "triage": recipe.triage,
            "fatalities": recipe.fatalities,
        }


class Watcher(Protocol):
    """Is told of the progress of a batch."""

    def counting(self, part: str) -> None:
        """The articles of a part are read once to find copies, and ids of several texts."""
        ...

    def coding(self, parts: int, articles: int | None) -> None:
        """So many parts are to be coded, with so many articles where that is known."""
        ...

    def article(self, events: int, failed: bool) -> None:
        """An article is done."""
        ...

    def part(self, name: str, counts: dict[str, int]) -> None:
        """A part is written."""
        ...


@frozen(kw_only=True)
class Summary:
    """What a batch holds when it is done; ``renamed`` articles got another id, because another text has theirs.

    ``undated`` events of this run have no date.
    """

    parts: int
    counts: dict[str, int]
    renamed: int = 0
    undated: int = 0


@mutable(kw_only=True)
class _Tally:
    """The counts of a part while it is coded, and its errors."""

    articles: int = 0
    coded: int = 0
    copies: int = 0
    events: int = 0
    undated: int = 0
    errors: list[dict[str, str]] = field(factory=list)

    def add(self, part: str, coded: CodedArticle, written: int) -> None:
        """Count an article that was coded, or note why it was not."""
        self.events += written
        if coded.error is None:
            self.coded += 1
        else:
            self.errors.append({"id": coded.id, "part": part, "reason": coded.error})

    def counts(self) -> dict[str, int]:
        """The counts as they are written down."""
        return {
            "articles": self.articles,
            "coded": self.coded,
            "copies": self.copies,
            "errors": len(self.errors),
            "events": self.events,
        }


@frozen(kw_only=True)
class _Task:
    """An article on its way through the coder, a copy that is left aside, or the end of a part."""

    part: Part
    position: int
    article: dict[str, Any] | None = None
    copy: bool = False


def run_batch(coder: Coder, inputs: Sequence[str], out: Path, options: BatchOptions, watcher: Watcher) -> Summary:
    """Code all articles of ``inputs`` into the folder ``out``, or go on with a batch that was stopped there.

    Raises :class:`InputError` before any work for inputs or a folder that cannot be used, and for a disk that
    is full; the same command goes on afterwards.
    """
    options.filters.require_known(coder.dictionaries, coder.recipe.include_unrealised)
    if options.format == "parquet":
        _require_arrow()
    require_fingerprints(options.copies == "near")
    # A folder of results among the inputs is none of them when the run goes on.
    parts = find_parts(inputs, out if (out / RUN).is_file() else None)
    check_columns(parts, options.columns)
    made_by = asdict(coder.provenance)
    manifest = Manifest.of(made_by, options.fingerprint(coder), parts)
    open_folder(out, manifest)
    with locked(out):
        parts = [kept(part, out / FETCHED) for part in parts]
        waiting = [part for part in parts if counts_of(out, part.name) is None]
        undated = 0
        if waiting:
            index = _first_pass(parts, out, options, watcher)
            undated = _code(coder, waiting, out, options, index, watcher)
            index.close()
        counts = summed([c for part in parts if (c := counts_of(out, part.name)) is not None])
        write_run(out, manifest, "done", counts)
        (out / _INDEX).unlink(missing_ok=True)
    return Summary(parts=len(parts), counts=counts, renamed=renamed_count(out), undated=undated)


def _require_arrow() -> None:
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        raise InputError(
            "Parquet needs the package pyarrow: pip install 'eventcode[arrow]', or say --format jsonl"
        ) from None


def _first_pass(parts: Sequence[Part], out: Path, options: BatchOptions, watcher: Watcher) -> DuplicateIndex:
    """What is a copy of what, and which ids stand for several texts, over all parts, done or not."""
    index = DuplicateIndex(out / _INDEX, options.copies)
    for part in parts:
        watcher.counting(part.name)
        for position, made in enumerate(articles(part, options.columns, options.date)):
            if isinstance(read_article(made), Article):
                index.add(part.name, position, made)
    index.settle()
    if options.copies != "none":
        write_lines(out / _COPIES, copied_rows(index.copies()))
    write_lines(out / RENAMED, renamed_rows(index.renamed()))
    return index


def _code(
    coder: Coder,
    parts: Sequence[Part],
    out: Path,
    options: BatchOptions,
    index: DuplicateIndex,
    watcher: Watcher,
) -> int:
    """Code the articles of some parts as one stream, and write each part when its last article is done.

    Returns how many of the events that were written have no date.
    """
    watcher.coding(len(parts), index.count([p.name for p in parts]))
    under_way: deque[_Task] = deque()
    results = coder.code_many(_stream(parts, options, index, under_way), processes=options.processes)
    tasks = _with_results(under_way, results)
    return sum([_write_part(part, tasks, out, options, index, watcher) for part in parts])


def _stream(
    parts: Sequence[Part], options: BatchOptions, index: DuplicateIndex, under_way: deque[_Task]
) -> Iterator[dict[str, Any]]:
    """The articles to code, each noted in ``under_way`` with the copies and ends of parts between them."""
    for part in parts:
        position = -1
        for position, made in enumerate(articles(part, options.columns, options.date)):
            copy = index.is_copy(part.name, position)
            own = index.own_id(part.name, position)
            made = made if own is None else {**made, "id": own}
            under_way.append(_Task(part=part, position=position, article=made, copy=copy))
            if not copy:
                yield made
        under_way.append(_Task(part=part, position=position + 1))


def _write_part(
    part: Part,
    tasks: Iterator[tuple[_Task, CodedArticle | None]],
    out: Path,
    options: BatchOptions,
    index: DuplicateIndex,
    watcher: Watcher,
) -> int:
    """Write a part; how many of its events have no date."""
    tally = _Tally()
    path = out / "events" / f"{part.name}{SUFFIXES[options.format]}"
    with row_writer(path, options.format, options.full) as writer:
        for task, coded in tasks:
            if task.article is None:
                break
            tally.articles += 1
            if coded is None:
                tally.copies += 1
                continue
            copies = index.ids_of_copies(part.name, task.position) if coded.events else []
            written = 0
            for event in coded.events:
                row = {**event.as_row(options.full), OUTLET: event.article.source, DUPLICATES: copies}
                if options.filters.takes(row):
                    writer.write(row)
                    written += 1
                    tally.undated += row["date_start"] is None
            tally.add(part.name, coded, written)
            watcher.article(written, coded.error is not None)
    if tally.errors:
        write_lines(out / "errors" / f"{part.name}.jsonl", tally.errors)
    counts = tally.counts()
    mark_done(out, part.name, counts)
    watcher.part(part.name, counts)
    return tally.undated


def _with_results(
    under_way: deque[_Task], results: Iterator[CodedArticle]
) -> Iterator[tuple[_Task, CodedArticle | None]]:
    """All tasks in order, each article with its result; None for copies and ends of parts.

    The stream of articles runs ahead of the results, so that what stands between two articles is known by then.
    """
    while True:
        coded = next(results, None) if not under_way or _is_coded(under_way[0]) else None
        while under_way and not _is_coded(under_way[0]):
            yield under_way.popleft(), None
        if coded is not None:
            yield under_way.popleft(), coded
        elif not under_way:
            return


def _is_coded(task: _Task) -> bool:
    return task.article is not None and not task.copy
