"""The command that reads the dictionaries of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from eventcode.cli.terminal import say
from eventcode.errors import InputError
from eventcode.petrarch.importer import import_petrarch as read
from eventcode.petrarch.writer import write_dictionaries

IMPORT_EXAMPLES = (
    "Examples:  eventcode import-petrarch --verbs CAMEO.2.0.txt;  eventcode import-petrarch --actors countries.txt "
    "--actors groups.txt --agents agents.txt --verbs verbs.txt --out my-dictionaries;  then  "
    "eventcode code article.txt -d my-dictionaries"
)

Files = list[Path] | None


def import_petrarch(
    actors: Annotated[Files, typer.Option("--actors", help="A file of actors; may be repeated.")] = None,
    agents: Annotated[Files, typer.Option("--agents", help="A file of agents (role nouns); may be repeated.")] = None,
    verbs: Annotated[
        Files, typer.Option("--verbs", help="A file of verbs, of PETRARCH or PETRARCH2; may be repeated.")
    ] = None,
    discards: Annotated[Files, typer.Option("--discards", help="A file of discards; may be repeated.")] = None,
    issues: Annotated[Files, typer.Option("--issues", help="A file of issues; may be repeated.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write the dictionaries in our notation to this new folder.")
    ] = None,
    modernise: Annotated[
        bool, typer.Option("--modernise", help="Turn old groups into today's: MUS to MOS, TMP to TLS, KSV to XKX.")
    ] = False,
) -> None:
    """Read dictionaries of TABARI, PETRARCH or PETRARCH2 and report what was read, repaired and refused."""
    given = {"actors": actors, "agents": agents, "verbs": verbs, "discards": discards, "issues": issues}
    if not any(given.values()):
        raise InputError("nothing to import: name files with --actors, --agents, --verbs, --discards or --issues")
    words = read(**{kind: paths or [] for kind, paths in given.items()}, modernise=modernise)
    say(str(words.report))
    if out is not None:
        files = write_dictionaries(words, out)
        say(f"written: {len(files)} files in {out}")
