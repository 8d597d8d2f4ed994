"""The command that sums up reviews: ``eventcode review-report``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from eventcode import DEFAULT, load
from eventcode.cli.terminal import say, say_folded
from eventcode.errors import InputError
from eventcode.formats.codes import load_codes
from eventcode.load import open_gazetteer
from eventcode.output.files import write_whole
from eventcode.review.gold_export import GoldMaker
from eventcode.review.judgements import Judgements, judgements
from eventcode.review.log import read_logs
from eventcode.review.prodigy import prodigy_tasks
from eventcode.review.report import review_report
from eventcode.review.suggestions import MissedSuggestion, suggestions

REPORT_EXAMPLES: Final = (
    "Examples:  eventcode review-report ann.jsonl ben.jsonl;  eventcode review-report ann.jsonl --gold gold.jsonl;  "
    "eventcode review-report ann.jsonl --suggest"
)


def report(
    logs: Annotated[list[Path], typer.Argument(help="Logs of eventcode review, of one or more reviewers.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    gold: Annotated[Path | None, typer.Option("--gold", help="Write the texts that are known whole as gold.")] = None,
    prodigy: Annotated[Path | None, typer.Option("--prodigy", help="Write the verdicts as tasks of prodigy.")] = None,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Suggest dictionary lines for missed events (needs the model).")
    ] = False,
    dictionaries: Annotated[
        list[str] | None, typer.Option("--dictionaries", "-d", help="A folder or file laid over the shipped ones.")
    ] = None,
) -> None:
    """Sum up verdicts: precision with intervals, agreement of reviewers, gold of what is known."""
    _require_other_files(logs, [gold, prodigy])
    told = judgements(read_logs(logs))
    summary = review_report(told)
    found = list(suggestions(load(dictionaries=[DEFAULT, *(dictionaries or ())]), told)) if suggest else []
    if as_json:
        lines = {"suggestions": [_plain(s) for s in found]} if suggest else {}
        typer.echo(json.dumps(summary.to_dict() | lines, ensure_ascii=False))
    else:
        say_folded("\n".join([str(summary), *(_shown(s) for s in found)]))
    if gold is not None:
        _write_gold(gold, told)
    if prodigy is not None:
        write_whole(prodigy, _json_lines(prodigy_tasks(told)))


def _require_other_files(logs: list[Path], outputs: Iterable[Path | None]) -> None:
    taken = {log.resolve() for log in logs}
    for output in outputs:
        if output is not None and output.resolve() in taken:
            raise InputError(f"{output} is a log: write to another file")


def _write_gold(path: Path, told: Judgements) -> None:
    made = GoldMaker(codes=load_codes(), places=open_gazetteer()).export(told)
    write_whole(path, _json_lines(made.records))
    for name, reason in made.open.items():
        say(f"eventcode: {name} is not gold yet: {reason}", err=True)
    say(f"{path}: {len(made.records)} texts, {len(made.open)} open", err=True)


def _json_lines(records: Iterable[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _plain(one: MissedSuggestion) -> dict[str, Any]:
    return {
        "article": one.article,
        "text": one.text,
        "words": dict(one.words),
        "lines": list(one.lines),
        "uncoded": [{"kind": kind, "word": word} for kind, word in one.uncoded],
    }


def _shown(one: MissedSuggestion) -> str:
    words = "; ".join(f"{part}: {some}" for part, some in one.words)
    uncoded = "; ".join(f"{kind} {word}" for kind, word in one.uncoded)
    lines = [f"\nmissed in {one.article or 'a text'}: {one.text}", f"  {words}"]
    lines += [f"  without a code: {uncoded}"] if uncoded else []
    return "\n".join([*lines, *(f"  {line}" for line in one.lines)])
