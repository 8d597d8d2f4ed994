"""The commands of dictionary editors: what a feed says that no rule takes, and what a change of rules did."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table

from eventcode import DEFAULT, load
from eventcode.cli.inputs import ROWS_HELP, check_inputs, is_table, read_articles
from eventcode.cli.progress import counted
from eventcode.cli.terminal import say
from eventcode.coder import Coder
from eventcode.diff import Change, Difference, compare, doubts
from eventcode.errors import InputError
from eventcode.event_tables.finding import event_files
from eventcode.event_tables.reading import PlainRows, event_rows, require_columns, without_faults
from eventcode.lexicon.dictionaries import KINDS as DICTIONARY_KINDS
from eventcode.model import EVENT_COLUMNS
from eventcode.output.tables import console_for, shown
from eventcode.suggest import KINDS, Suggestions
from eventcode.suggest import suggest as suggest_words

FAILED: Final = 1

SUGGEST_EXAMPLES = (
    "Examples:  eventcode suggest feed.jsonl;  eventcode suggest feed.jsonl --kind verb --least 5;  "
    "eventcode suggest feed.jsonl --format jsonl > uncoded.jsonl"
)
DIFF_EXAMPLES = (
    "Examples:  eventcode diff old.jsonl new.jsonl;  eventcode diff default my-dictionaries --feed articles.jsonl"
)


class Kind(StrEnum):
    """What may be suggested."""

    verb = "verb"
    noun = "noun"
    name = "name"


class Shape(StrEnum):
    """How a list is written."""

    table = "table"
    jsonl = "jsonl"


ShapeOption = Annotated[Shape | None, typer.Option("--format", "-f", help="table on a terminal, jsonl in a pipe.")]


def suggest(
    files: Annotated[list[str], typer.Argument(help="Articles, as for eventcode code.")],
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help="verb, noun or name; may be repeated.")] = None,
    least: Annotated[int, typer.Option("--least", min=1, help="Leave out what is seen fewer times.")] = 2,
    most: Annotated[int, typer.Option("--most", min=1, help="Show so many of each kind, with and without rules.")] = 50,
    dictionaries: Annotated[
        list[str] | None, typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped ones.")
    ] = None,
    format: ShapeOption = None,
) -> None:
    """List the verbs, nouns and names of a feed that no rule and no name takes, with counts and sentences."""
    check_inputs(files, None)
    coder = load(dictionaries=[DEFAULT, *(dictionaries or ())])
    articles = counted(read_articles(files, None, None), any(map(is_table, files)))
    found = suggest_words(coder, articles, kind or KINDS, least)
    _write_suggestions(found, most, format or (Shape.table if sys.stdout.isatty() else Shape.jsonl))
    _end_with(found.failed)


def _end_with(failed: Mapping[str, str]) -> None:
    """Name the articles that failed, and fail if there are any."""
    for name, reason in failed.items():
        say(f"eventcode: {name or 'text'}: {reason}", err=True)
    if failed:
        raise typer.Exit(FAILED)


def _write_suggestions(found: Suggestions, most: int, shape: Shape) -> None:
    groups = [(k, known) for k in KINDS for known in (False, True)]
    shown = [i for group in groups for i in [s for s in found.items if (s.kind, s.has_rules) == group][:most]]
    if shape is Shape.jsonl:
        for item in shown:
            row = {"kind": item.kind, "word": item.word, "count": item.count, "articles": item.articles}
            row |= {"has_rules": item.has_rules, "examples": list(item.examples)}
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    rows = ((i.kind, i.word, str(i.count), str(i.articles), "yes" if i.has_rules else "", i.examples[0]) for i in shown)
    _print(("kind", "word", "count", "articles", "has rules", "for example"), rows)
    say(f"{len(shown)} of {len(found.items)} words without a code in {found.articles} articles")


def diff(
    old: Annotated[str, typer.Argument(help=f"{ROWS_HELP} With --feed a dictionary or 'default'.")],
    new: Annotated[str, typer.Argument(help="The same of the newer version.")],
    feed: Annotated[
        list[str] | None, typer.Option("--feed", help="Code these articles with both dictionaries and compare.")
    ] = None,
    format: ShapeOption = None,
) -> None:
    """Show which events a change of dictionaries or version added, dropped or changed, and by which rules."""
    difference, failed = _compare_codings(old, new, feed) if feed else (_compare_files(old, new), {})
    if (format or (Shape.table if sys.stdout.isatty() else Shape.jsonl)) is Shape.jsonl:
        for change in difference.changes:
            typer.echo(json.dumps(_plain(change), ensure_ascii=False))
    else:
        _print_difference(difference)
    _end_with(failed)


def _compare_files(old: str, new: str) -> Difference:
    """Compare two event files; what makes the comparison doubtful goes to standard error."""
    _refuse_dictionaries(old, new)
    before, after = _rows(old), _rows(new)
    for doubt in doubts(before, after, (old, new)):
        say(f"eventcode: {doubt}", err=True)
    return compare(before, after)


def _compare_codings(old: str, new: str, feed: list[str]) -> tuple[Difference, dict[str, str]]:
    """Code a feed with two dictionaries; the difference, and the articles that failed."""
    check_inputs(feed, None)
    failed: dict[str, str] = {}
    articles = list(read_articles(feed, None, None))  # standard input can be read only once
    show = any(map(is_table, feed))
    return compare(*(_coded(layer, counted(articles, show), failed) for layer in (old, new))), failed


def _rows(given: str) -> list[dict[str, Any]]:
    files = event_files([given])
    require_columns(files, EVENT_COLUMNS)
    return [row for _, row in without_faults(event_rows(files, PlainRows(required=EVENT_COLUMNS)))]


def _refuse_dictionaries(*paths: str) -> None:
    for path in paths:
        inside = Path(path).rglob("*") if Path(path).is_dir() else [Path(path)]
        if path == DEFAULT or any(p.suffix.lstrip(".") in DICTIONARY_KINDS for p in inside):
            raise InputError(f"{path} is a dictionary: to compare dictionaries name articles with --feed FILE")


def _coded(layer: str, articles: Iterable[Mapping[str, Any]], failed: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The rows of a feed, coded with the shipped dictionaries and perhaps a layer over them."""
    coder: Coder = load(dictionaries=[DEFAULT] if layer == DEFAULT else [DEFAULT, layer])
    for coded in coder.code_many(articles):
        if coded.error:
            failed[coded.id] = coded.error
        yield from (e.as_row() for e in coded.events)


def _plain(change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "columns": list(change.columns),
        "rules": list(change.rules),
        "old": change.old,
        "new": change.new,
    }


def _print_difference(difference: Difference) -> None:
    rows = ((c.kind, _dyad(c.old), _dyad(c.new), " ".join(c.columns), _text(c)) for c in difference.changes)
    _print(("change", "old", "new", "columns", "sentence"), rows)
    _print(
        ("rule", "added", "dropped", "changed"),
        ((rule, *(str(n[k]) for k in ("added", "dropped", "changed"))) for rule, n in difference.by_rule()),
    )
    counts = ", ".join(f"{n} {kind}" for kind, n in difference.counts().items())
    say(f"{counts}, {difference.unchanged} unchanged")


def _dyad(row: Any) -> str:
    return "" if row is None else f"{row['source'] or '?'} {row['cameo']} {row['target'] or '?'}"


def _text(change: Change) -> str:
    row = change.new or change.old
    return "" if row is None else str(row["text"])


def _print(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(shown, row))
    console_for(sys.stdout.isatty()).print(table)
