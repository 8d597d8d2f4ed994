"""The command that makes a page of an article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from eventcode.cli.gazetteer import Files as Gazetteers
from eventcode.cli.inputs import check_inputs, names_file, read_articles
from eventcode.cli.terminal import say
from eventcode.coder import read_article
from eventcode.coding.publication import parse_date
from eventcode.errors import InputError
from eventcode.explain import explain
from eventcode.lexicon.dictionaries import DEFAULT
from eventcode.load import load
from eventcode.model import Article
from eventcode.output.files import write_whole
from eventcode.views.article.show import article_page

SHOW_EXAMPLES: Final = (
    "Examples:  eventcode show article.txt --date 2024-05-17;  eventcode show feed.jsonl --id a7 --output a7.html;  "
    'eventcode show "Rebels shelled the town on Monday." --date 2024-05-17 > page.html'
)
_OF_A_SENTENCE: Final = "text.events.html"
_STDIN: Final = "-"


def show(
    text: Annotated[str, typer.Argument(help="A file, a sentence, or - for standard input.")],
    date: Annotated[str | None, typer.Option("--date", help="Day of publication, YYYY-MM-DD.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the article.")] = None,
    id: Annotated[str | None, typer.Option("--id", help="The article of a .jsonl or .csv feed to show.")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Write here; else to a pipe, or on a terminal beside the file as NAME.events.html."
        ),
    ] = None,
    dictionaries: Annotated[
        list[str] | None,
        typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped dictionaries."),
    ] = None,
    gazetteer: Gazetteers = None,
    model: Annotated[
        str | None, typer.Option("--model", help="A spaCy English pipeline instead of the pinned one.")
    ] = None,
) -> None:
    """Make a page of an article: its events marked, drawn and derived, and why its other sentences have none."""
    parse_date(date)
    is_file = text == _STDIN or names_file(text)
    if is_file:
        check_inputs([text], output)
    article = _only(text, date, title, id) if is_file else _sentence(text, date, title, id)
    coder = load(model=model, dictionaries=[DEFAULT, *(dictionaries or ())], gazetteer=[DEFAULT, *(gazetteer or ())])
    page = article_page(article, explain(coder, article))
    where = output or (_beside(text, is_file) if sys.stdout.isatty() else None)
    if where is None:
        sys.stdout.write(page)
        return
    write_whole(where, page)
    say(f"eventcode: page written to {where}", err=True)


def _sentence(text: str, date: str | None, title: str | None, id: str | None) -> Article:
    if id is not None:
        raise typer.BadParameter("--id names an article of a .jsonl or .csv file, and this is a text")
    return _article({"text": text, "date": date, "title": title})


def _only(path: str, date: str | None, title: str | None, id: str | None) -> Article:
    """The one article of a file, or the one of that id."""
    found = list(read_articles([path], date, title))
    if id is not None:
        found = [a for a in found if str(a.get("id")) == id]
        if not found:
            raise InputError(f"{path} has no article of the id {id}")
    if len(found) != 1:
        raise InputError(f"{path} has {len(found)} articles and a page shows one: name it with --id")
    if isinstance(found[0].get("text"), str) and not found[0]["text"].strip():
        raise InputError(f"{path}: no text")
    return _article(found[0])


def _article(item: dict[str, Any]) -> Article:
    read = read_article(item)
    if not isinstance(read, Article):
        raise InputError(f"{read.id or 'the article'}: {read.error}")
    return read


def _beside(text: str, is_file: bool) -> Path:
    if not is_file or text == _STDIN:
        return Path(_OF_A_SENTENCE)
    return Path(text).with_suffix(".events.html")
