"""The command that scores coded events against a gold file: ``eventcode evaluate``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from attrs import evolve
from rich.table import Table

from eventcode import DEFAULT, Coder, load
from eventcode.cli.batch import ModelOption
from eventcode.cli.gazetteer import Files as Gazetteers
from eventcode.cli.inputs import ROWS_HELP, check_inputs
from eventcode.cli.progress import counted
from eventcode.cli.terminal import say
from eventcode.evaluation.gold import GoldRecord, read_gold
from eventcode.evaluation.misses import Miss
from eventcode.evaluation.predictions import coded_now
from eventcode.evaluation.result import Evaluation
from eventcode.evaluation.run import DRAWS, evaluate
from eventcode.output.tables import console_for, shown

FAILED: Final = 1
EVALUATE_EXAMPLES: Final = (
    "Examples:  eventcode evaluate gold.jsonl;  eventcode evaluate gold.jsonl --predictions rows.jsonl --misses;  "
    "eventcode evaluate gold.jsonl --by difficulty;  eventcode evaluate gold.jsonl --json > scores.json"
)


def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="A gold file of whole events, JSON Lines (docs/review.md).")],
    predictions: Annotated[
        str | None,
        typer.Option("--predictions", "-p", help=f"{ROWS_HELP} Without it the texts are coded now."),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Also score by the values of this key of the records.")] = None,
    show_misses: Annotated[bool, typer.Option("--misses", help="Also list what was missed, extra or wrong.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    draws: Annotated[
        int, typer.Option("--draws", min=0, help="Samples of texts for the intervals; 0 leaves them out.")
    ] = DRAWS,
    seed: Annotated[int, typer.Option("--seed", help="The same seed draws the same samples.")] = 0,
    dictionaries: Annotated[
        list[str] | None, typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped ones.")
    ] = None,
    gazetteer: Gazetteers = None,
    model: ModelOption = None,
) -> None:
    """Score coded events against gold: whole events, and by field."""
    check_inputs([str(gold)], None)
    words, places = [DEFAULT, *(dictionaries or ())], [DEFAULT, *(gazetteer or ())]
    coder = partial(load, model=model, dictionaries=words, gazetteer=places)
    if predictions is not None:
        result = evaluate(gold, predictions=predictions, by=by, draws=draws, seed=seed)
    else:
        result = _coded_and_evaluated(coder, read_gold(gold), by, draws, seed)
    if as_json:
        plain = result.to_dict() | ({"misses": [_plain(m) for m in result.misses]} if show_misses else {})
        typer.echo(json.dumps(plain, ensure_ascii=False))
    else:
        say(str(result))
        if show_misses:
            _print_misses(result.misses)
    if result.failed:
        raise typer.Exit(FAILED)


def _coded_and_evaluated(
    coder: Callable[[], Coder], records: Sequence[GoldRecord], by: str | None, draws: int, seed: int
) -> Evaluation:
    """The scores of texts that are coded now; those that failed are named, and count as without an event."""
    rows, failed = coded_now(coder(), counted(records, True, "texts"))
    told = ({"id": identifier, "events": found} for identifier, found in rows.items())
    result = evaluate(records, predictions=told, by=by, draws=draws, seed=seed)
    for name, reason in failed.items():
        say(f"eventcode: {name}: {reason}", err=True)
    return evolve(result, failed=failed)


def _plain(miss: Miss) -> dict[str, Any]:
    return {
        "id": miss.id,
        "kind": miss.kind,
        "fields": list(miss.fields),
        "gold": miss.gold,
        "coded": miss.coded,
        "text": miss.text,
    }


def _print_misses(found: Iterable[Miss]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("text", "fault", "gold", "coded", "words"):
        table.add_column(name, overflow="fold")
    for miss in found:
        kind = f"{miss.kind} {' '.join(miss.fields)}".strip()
        table.add_row(*map(shown, (miss.id, kind, miss.gold, miss.coded, miss.text)))
    say()
    console_for(sys.stdout.isatty()).print(table)
