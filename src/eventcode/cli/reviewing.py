"""The commands of reviewers: ``eventcode review`` and ``eventcode review-report``."""

from __future__ import annotations

import contextlib
import datetime
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from eventcode import DEFAULT, Coder, load
from eventcode.batch.records import Columns
from eventcode.cli.batch import DateOption, DayFirstOption, IdOption, ModelOption, TextOption, TitleOption
from eventcode.cli.gazetteer import Files as Gazetteers
from eventcode.cli.progress import counted
from eventcode.cli.terminal import say
from eventcode.errors import InputError
from eventcode.formats.codes import load_codes
from eventcode.review.guard import make_token
from eventcode.review.queue import ReviewArticle, holds_rows, read_queue, sampled
from eventcode.review.server import Server
from eventcode.review.session import Session
from eventcode.review.texts import not_coded, read_texts, with_texts

REVIEW_EXAMPLES: Final = (
    "Examples:  eventcode review articles.jsonl --log ann.jsonl --reviewer Ann;  "
    "eventcode review coded-batch --articles news/ --log ben.jsonl --reviewer Ben --sample 100 --seed 7"
)

ROWS_ALONE: Final = (
    "rows without their texts: only their events can be judged, missed ones are not seen and there is no gold of whole "
    "texts; give the articles that were coded with --articles FILE"
)


def review(
    inputs: Annotated[list[str], typer.Argument(help="Articles or event rows: files, folders, folders of batches.")],
    log: Annotated[Path, typer.Option("--log", help="Where verdicts are added; a review goes on with its log.")],
    reviewer: Annotated[str, typer.Option("--reviewer", help="Whose verdicts these are.")] = "",
    articles: Annotated[
        list[str] | None,
        typer.Option("--articles", help="The texts of event rows: the files that were coded; may be repeated."),
    ] = None,
    text: TextOption = "text",
    date: DateOption = "date",
    id: IdOption = "id",
    title: TitleOption = "title",
    day_first: DayFirstOption = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="On 127.0.0.1; 0 takes a free one.")] = 8765,
    sample: Annotated[int | None, typer.Option("--sample", min=1, help="Review so many articles only.")] = None,
    seed: Annotated[int, typer.Option("--seed", help="Which articles --sample draws.")] = 0,
    token: Annotated[
        str | None, typer.Option("--token", help="The key in the address, at least 16 characters; else a new one.")
    ] = None,
    dictionaries: Annotated[
        list[str] | None, typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped ones.")
    ] = None,
    gazetteer: Gazetteers = None,
    model: ModelOption = None,
) -> None:
    """Go through coded events on a local page and note what is right, wrong and missed."""
    key = make_token() if token is None else token
    if len(key) < 16:
        raise InputError("--token needs at least 16 characters, so that no other page can guess it")
    columns = Columns(text=text, date=date, id=id, title=title, day_first=day_first)
    words, places = [DEFAULT, *(dictionaries or ())], [DEFAULT, *(gazetteer or ())]
    coder = partial(load, model=model, dictionaries=words, gazetteer=places)
    found = _queue(inputs, articles or [], columns, coder)
    session = Session.open(found if sample is None else sampled(found, sample, seed), log, reviewer.strip(), _now)
    try:
        server = Server.bind(session, load_codes(), key, port)
        _say(session, server.address)
        with contextlib.suppress(KeyboardInterrupt):
            server.run()
    finally:
        session.writer.close()
    done = session.progress()
    say(f"{done.done} of {done.of} judged, {done.missed} missed events marked: {log}", err=True)


def _now() -> datetime.datetime:
    return datetime.datetime.fromtimestamp(time.time(), datetime.UTC)


def _queue(inputs: list[str], texts: list[str], columns: Columns, coder: Callable[[], Coder]) -> list[ReviewArticle]:
    """The articles to review; ``coder`` is made only for texts, not for rows."""
    failed: dict[str, str] = {}
    are_rows = holds_rows(inputs)
    if texts and not are_rows:
        raise InputError("--articles gives the texts of event rows, but the inputs are articles: leave it out")
    queue = read_queue(inputs, None if are_rows else coder(), failed, columns)
    found: Iterable[ReviewArticle] = counted(queue, True)
    if texts:
        found = with_texts(list(found), read_texts(texts, columns, failed), not_coded(inputs), failed)
    found = list(found)
    for where, reason in failed.items():
        say(f"eventcode: {where}: {reason}", err=True)
    if any(article.text is None for article in found):
        say(f"eventcode: {ROWS_ALONE}", err=True)
    return found


def _say(session: Session, address: str) -> None:
    done = session.progress()
    say(f"Open {address}")
    say(f"{done.done} of {done.of} judged. Stop with Ctrl-C; the log keeps every verdict.", err=True)
