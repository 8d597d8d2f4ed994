"""The texts of rows: articles that are given beside them, so that missed events can be seen and whole texts known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import evolve

from eventcode.batch.manifest import RUN
from eventcode.batch.parts import articles, check_columns, find_parts
from eventcode.batch.records import Columns
from eventcode.batch.writers import DUPLICATES
from eventcode.coder import read_article
from eventcode.errors import InputError
from eventcode.model import Article
from eventcode.review.queue import ReviewArticle, key_of
from eventcode.text.normalise import repair
from eventcode.text.sentences import split_sentences

_MERGED: Final = "article_ids"
_COPIES: Final = "copies.jsonl"


def read_texts(inputs: Sequence[str], columns: Columns, failed: dict[str, str]) -> Iterator[Article]:
    """The articles of files and folders, as ``eventcode batch`` reads them.

    What cannot be read goes to ``failed``.  Raises :class:`InputError` for inputs that do not exist, and for a table
    without a column for the text.
    """
    parts = find_parts(inputs)
    check_columns(parts, columns)
    for part in parts:
        for raw in articles(part, columns, None):
            article = read_article(raw)
            if isinstance(article, Article):
                yield article
            else:
                failed[article.id or part.name] = article.error or "no text"


def with_texts(
    rows: Iterable[ReviewArticle], texts: Iterable[Article], aside: frozenset[str], failed: dict[str, str]
) -> Iterator[ReviewArticle]:
    """The texts in order, each with its rows, then rows whose text is not there.

    Rows belong to the text with their ``article_id`` in which their sentences stand at their offsets.  Texts without
    rows have no events; those whose id is in ``aside``, or among the copies that rows name, are left out: they were
    not coded.  ``failed`` tells which texts and rows found no partner.  Raises :class:`InputError` for merged rows.
    """
    rows = list(rows)
    _refuse_merged(rows)
    groups, nameless = {one.id: one for one in rows if one.id}, [one for one in rows if not one.id]
    candidates = _candidates(groups)
    copies = {copy for one in groups.values() for event in one.events for copy in event.get(DUPLICATES) or ()}
    skipped, found, other = aside | copies, set[str](), dict[str, str]()
    for article in texts:
        mine = next((one for one in candidates.get(article.id, ()) if _holds(article, one)), None)
        if mine is not None:
            if mine.id not in found:  # else a copy of it
                yield _joined(article, mine)
            found.add(mine.id)
        elif article.id in groups:
            other[article.id] = "a text with this id, but other sentences than its rows have: it is left out"
        elif article.id not in skipped:
            yield _joined(article, None)
    failed |= {name: reason for name, reason in other.items() if name not in found}
    for name, one in groups.items():
        if name not in found:
            failed.setdefault(name, "rows without a text with this id and these sentences")
            yield one
    if nameless:
        failed["article_id"] = "rows without it stay without a text"
    yield from nameless


def not_coded(inputs: Sequence[str]) -> frozenset[str]:
    """The ids of articles that batches among the inputs did not code: copies of others, and errors."""
    folders = [Path(name) for name in inputs if (Path(name) / RUN).is_file()]
    files = [path for f in folders for path in (f / _COPIES, *sorted((f / "errors").glob("*.jsonl"))) if path.is_file()]
    lines = (line for path in files for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return frozenset(name for line in lines if (name := _id(line)) is not None)


def _id(line: str) -> str | None:
    """The id in a line; None for a copy that has the id of the article that was coded."""
    try:
        found = json.loads(line)
        return None if found["id"] == found.get("coded_as") else str(found["id"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _refuse_merged(rows: Iterable[ReviewArticle]) -> None:
    if any(_MERGED in event for one in rows for event in one.events):
        raise InputError(
            "merged rows do not tell what each article holds: give the rows as they were before eventcode merge, or "
            "leave out --articles"
        )


def _candidates(groups: Mapping[str, ReviewArticle]) -> dict[str, list[ReviewArticle]]:
    """The rows that an article may have, by its id: those with it, and with what a batch makes of an id of several."""
    found: dict[str, list[ReviewArticle]] = {}
    for name, one in groups.items():
        found.setdefault(name, []).insert(0, one)
        base, sign, number = name.rpartition("~")
        if sign and number.isdigit():
            found.setdefault(base, []).append(one)
    return found


def _holds(article: Article, rows: ReviewArticle) -> bool:
    """Whether all rows have their sentence from the article's text, or from its title, with repaired characters."""
    title, text = repair(article.title or ""), repair(article.text)
    return all(
        (title if e["sentence"] == -1 else text)[e["start"] : e["end"]] == repair(e["text"]) for e in rows.events
    )


def _joined(article: Article, rows: ReviewArticle | None) -> ReviewArticle:
    text, identifier = article.text, rows.id if rows else article.id
    made = ReviewArticle(
        key=key_of(identifier, article.title or "", text),
        id=identifier,
        date=article.date.isoformat() if article.date else None,
        title=article.title,
        url=article.url,
        text=text,
        sentences=tuple(evolve(s, text=text[s.start : s.end]) for s in split_sentences(repair(text))),
        events=rows.events if rows else (),
    )
    return made if rows is None else evolve(made, date=made.date or rows.date, url=made.url or rows.url)
