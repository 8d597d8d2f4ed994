"""The ``eventcode`` command."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from eventcode import DEFAULT, Coder, Dictionaries, load, load_dictionaries
from eventcode.checking import check as check_dictionaries
from eventcode.checking import rules_to_test
from eventcode.cli.batch import BATCH_EXAMPLES, STATUS_EXAMPLES, batch, status
from eventcode.cli.editing import DIFF_EXAMPLES, SUGGEST_EXAMPLES, diff, suggest
from eventcode.cli.evaluating import EVALUATE_EXAMPLES, evaluate_command
from eventcode.cli.explained import print_explanation
from eventcode.cli.exporting import EXPORT_EXAMPLES, export
from eventcode.cli.fatalities import FatalityOption, FatalityRule
from eventcode.cli.gazetteer import Files as Gazetteers
from eventcode.cli.gazetteer import app as gazetteer_app
from eventcode.cli.importing import IMPORT_EXAMPLES, import_petrarch
from eventcode.cli.inputs import check_some_inputs, is_table, read_articles, text_or_file
from eventcode.cli.merging import MERGE_EXAMPLES, merge
from eventcode.cli.progress import counted
from eventcode.cli.reporting import REPORT_EXAMPLES, report
from eventcode.cli.review_report import REPORT_EXAMPLES as REVIEW_REPORT_EXAMPLES
from eventcode.cli.review_report import report as review_report
from eventcode.cli.reviewing import REVIEW_EXAMPLES, review
from eventcode.cli.showing import SHOW_EXAMPLES, show
from eventcode.cli.terminal import say, say_folded
from eventcode.coding.publication import parse_date
from eventcode.errors import DictionaryError, EventcodeError, InputError, ModelError
from eventcode.lexicon.fmt import format_paths
from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS, Event
from eventcode.output.files import format_of, write_csv, write_jsonl, write_whole
from eventcode.output.tables import console_for, print_table
from eventcode.text.english import unsure_reason

MISUSE, FAILED = 2, 1
DEMO = "harbour_town.txt"
DEMO_DATE = "2024-05-17"

app = typer.Typer(
    name="eventcode",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="Turn English news text into coded political and conflict events.",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """The forms in which events are written."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


Dates = Annotated[str | None, typer.Option("--date", help="Day of publication, YYYY-MM-DD.")]
Layers = Annotated[
    list[str] | None,
    typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped dictionaries; may be repeated."),
]
Model = Annotated[str | None, typer.Option("--model", help="A spaCy English pipeline instead of the pinned one.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; the variable NO_COLOR does the same.")]
FormatOption = Annotated[Format | None, typer.Option("--format", "-f", help="table on a terminal, jsonl in a pipe.")]


def _version(asked: bool) -> None:
    if asked:
        coder = _load(None, None)
        made = coder.provenance
        for name, value in (
            ("eventcode", made.version),
            ("dictionaries", made.dictionaries),
            ("gazetteer", made.gazetteer),
            ("model", made.model),
        ):
            say(f"{name} {value}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show version, dictionaries, gazetteer and model."
        ),
    ] = False,
) -> None:
    """Options of the program itself."""


@app.command(
    epilog="Examples:  eventcode code article.txt --date 2024-05-17;  eventcode code feed.jsonl --output events.csv;  "
    "cat article.txt | eventcode code -"
)
def code(
    files: Annotated[
        list[str],
        typer.Argument(
            help="Text files, .jsonl or .csv with a column text (and id, date, title, url); "
            "- is standard input, a text or JSON Lines."
        ),
    ],
    date: Dates = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the article.")] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write here; the suffix (.jsonl, .csv, .txt) gives the format."),
    ] = None,
    format: FormatOption = None,
    full: Annotated[
        bool, typer.Option("--full", help="Add the ACLED actor columns and the bounds of casualties.")
    ] = False,
    fatalities: FatalityOption = FatalityRule.told,
    dictionaries: Layers = None,
    gazetteer: Gazetteers = None,
    model: Model = None,
    no_color: NoColor = False,
) -> None:
    """Code articles into events."""
    parse_date(date)
    wanted = format.value if format else format_of(output) if output else ("table" if sys.stdout.isatty() else "jsonl")
    check_some_inputs(files, output)
    events, failed, note = _code(_load(dictionaries, model, gazetteer, fatalities), files, date, title)
    if events or not failed:
        _write(events, wanted, output, full, not no_color)
    if note:
        say(note, err=True)
    if failed:
        raise typer.Exit(FAILED)


@app.command()
def demo(no_color: NoColor = False) -> None:
    """Code the article that comes with the package and show its events."""
    path = _demo_article()
    events = _load(None, None).code(path.read_text(encoding="utf-8"), date=DEMO_DATE, id=path.name)
    print_table(events, console_for(sys.stdout.isatty(), not no_color))
    say(f"\n{len(events)} events from {path}, published {DEMO_DATE}")


@app.command(epilog='Example:  eventcode explain "Rebels shelled the town on Monday." --date 2024-05-17')
def explain(
    text: Annotated[str, typer.Argument(help="A sentence, or a file.")],
    date: Dates = None,
    dictionaries: Layers = None,
    gazetteer: Gazetteers = None,
    model: Model = None,
    no_color: NoColor = False,
) -> None:
    """Show how each event was coded, down to the dictionary line, and what came nearest where none was."""
    parse_date(date)
    words = text_or_file(text)
    told = _load(dictionaries, model, gazetteer).explain(words, date=date)
    if sys.stdout.isatty():
        print_explanation(told, console_for(True, not no_color))
    else:
        say(str(told))


@app.command(
    epilog="Examples:  eventcode check -d my-dictionaries --own, while you write;  eventcode check -d my-dictionaries, "
    "before you use them"
)
def check(
    dictionaries: Layers = None,
    own: Annotated[
        bool,
        typer.Option(
            "--own",
            help="Run the test lines of your rules only: quicker, but blind to what they take away.",
        ),
    ] = False,
    model: Model = None,
) -> None:
    """Check dictionaries: notation, codes, names, and every test line of every rule, of the shipped ones too."""
    if own and not dictionaries:
        raise typer.BadParameter("--own needs your dictionaries: name them with -d")
    coder = load(model=model, dictionaries=load_dictionaries([DEFAULT, *(dictionaries or ())]))  # of the text itself
    problems = check_dictionaries(coder, own)
    for problem in problems:
        say(str(problem))
    words = coder.dictionaries
    for replaced in words.replaced:
        say(str(replaced))
    tested = _counted_tests(words, own=False)
    run = f", of which {_counted_tests(words, own=True)} were run" if own else ""
    say(
        f"{len(words.rules)} rules with {tested} test lines{run}, {len(words.actors)} actors, "
        f"{len(words.agents)} role nouns, {len(words.places)} places: {_counted(len(problems), 'problem')}"
    )
    if problems:
        raise typer.Exit(FAILED)


def _counted_tests(words: Dictionaries, own: bool) -> int:
    return sum(len(rule.examples) for rule in rules_to_test(words, own))


@app.command()
def fmt(
    paths: Annotated[list[Path], typer.Argument(help="Dictionary files or folders.")],
    check_only: Annotated[bool, typer.Option("--check", help="Change nothing; fail if a file would change.")] = False,
) -> None:
    """Bring dictionary files into their canonical form."""
    changed = format_paths(paths, write=not check_only)
    for path in changed:
        say(f"{'would change' if check_only else 'changed'} {path}")
    if check_only and changed:
        raise typer.Exit(FAILED)


@app.command()
def actor(phrase: str, date: Dates = None, dictionaries: Layers = None) -> None:
    """Show which actor a phrase names, at a date, and why."""
    found = _load(dictionaries, None).actor(phrase, date=date)
    if found is None:
        say(f"{phrase}: no actor")
        raise typer.Exit(FAILED)
    roles = " ".join(found.roles) or "-"
    say_folded(f"{found.code}   country {found.country or '-'}   roles {roles}   {found.name or ''}".rstrip())
    for step in found.steps:
        say_folded(f"-- {step.kind:6s} {step.text!r}  {step.id}   {step.where or ''}".rstrip())


app.command(epilog=BATCH_EXAMPLES)(batch)
app.command(epilog=STATUS_EXAMPLES)(status)
app.command(epilog=MERGE_EXAMPLES)(merge)
app.command(epilog=SHOW_EXAMPLES)(show)
app.add_typer(gazetteer_app, name="gazetteer")
app.command(epilog=SUGGEST_EXAMPLES)(suggest)
app.command(epilog=DIFF_EXAMPLES)(diff)
app.command(epilog=EXPORT_EXAMPLES)(export)
app.command(name="evaluate", epilog=EVALUATE_EXAMPLES)(evaluate_command)
app.command(epilog=REVIEW_EXAMPLES)(review)
app.command(name="review-report", epilog=REVIEW_REPORT_EXAMPLES)(review_report)
app.command(epilog=REPORT_EXAMPLES)(report)
app.command(name="import-petrarch", epilog=IMPORT_EXAMPLES)(import_petrarch)


def main() -> None:
    """Run the command; faults of input and use end with one clear line, never with a traceback."""
    try:
        app()
    except DictionaryError as error:
        _fail(f"{error}\n{_counted(len(error.problems), 'problem')} in the dictionaries", FAILED)
    except (InputError, ModelError) as error:
        _fail(str(error), MISUSE if "is not a date" in str(error) else FAILED)
    except EventcodeError as error:
        _fail(str(error), FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(FAILED) from None


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}" + ("" if number == 1 else "s")


def _fail(message: str, status: int) -> None:
    say(f"eventcode: {message}", err=True)
    raise SystemExit(status)


def _load(
    dictionaries: list[str] | None,
    model: str | None,
    gazetteer: list[str] | None = None,
    fatalities: FatalityRule = FatalityRule.told,
) -> Coder:
    return load(
        model=model,
        dictionaries=[DEFAULT, *(dictionaries or ())],
        gazetteer=[DEFAULT, *(gazetteer or ())],
        fatalities=fatalities.value,
    )


def _code(coder: Coder, files: list[str], date: str | None, title: str | None) -> tuple[list[Event], int, str]:
    """The events of all articles, how many failed (the reason of each goes to standard error), what to say of none."""
    events: list[Event] = []
    failed = number = 0
    unsure: list[str] = []
    faults: list[str] = []
    articles = counted(read_articles(files, date, title, faults), any(map(is_table, files)))
    for coded in coder.code_many(_with_unsure(articles, unsure)):
        number += 1
        events += coded.events
        if coded.error:
            failed += 1
            say(f"eventcode: {coded.id or 'text'}: {coded.error}", err=True)
    for fault in faults:
        say(f"eventcode: {fault}", err=True)
    failed += len(faults)
    return events, failed, "" if events or failed else _nothing_found(number, len(unsure), files)


def _with_unsure(articles: Iterable[dict[str, Any]], unsure: list[str]) -> Iterator[dict[str, Any]]:
    """The articles; what to say of those that may not be English goes to ``unsure``."""
    for article in articles:
        reason = unsure_reason(article["text"]) if isinstance(article.get("text"), str) else None
        if reason is not None:
            unsure.append(reason)
        yield article


def _nothing_found(articles: int, unsure: int, files: list[str]) -> str:
    """A line for a run without any event: that it is so, and how to learn why."""
    text = files[0] if len(files) == 1 and files[0] != "-" and not is_table(files[0]) else '"a sentence"'
    short = f" ({unsure} too short to tell whether it is English)" if unsure else ""
    return f"eventcode: no event in {_counted(articles, 'article')}{short}: eventcode explain {text} says why"


def _write(events: list[Event], wanted: str, output: Path | None, full: bool, color: bool) -> None:
    if output is None and wanted == "table":
        print_table(events, console_for(sys.stdout.isatty(), color))
        return
    text = io.StringIO()
    if wanted == "jsonl":
        write_jsonl(events, text, full)
    elif wanted == "csv":
        write_csv(events, text, EVENT_COLUMNS + (FULL_COLUMNS if full else ()), full)
    else:
        console = console_for(False)
        with console.capture() as captured:
            print_table(events, console)
        text.write(captured.get())
    if output is None:
        sys.stdout.write(text.getvalue())
    else:
        write_whole(output, text.getvalue())


def _demo_article() -> Path:
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "examples", package.parents[1] / "examples"):
        if (folder / DEMO).is_file():
            return folder / DEMO
    raise InputError("the example article is missing: install eventcode again")
