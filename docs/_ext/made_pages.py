"""What the manual takes from the program when it is built: code books, the command line, pages that no list names."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import Any

import typer
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from typer.testing import CliRunner

from eventcode.cli.main import app as command_line
from eventcode.lexicon.dictionaries import default_folder

_WIDTH = "88"
_REST = re.compile(r"^the other pages\n", re.MULTILINE)
_MAYBE = re.compile(r"^\? (\S+)\n", re.MULTILINE)


def read_tsv(name: str) -> list[dict[str, str]]:
    """The rows of a table of the dictionaries; comment lines left out."""
    text = (default_folder() / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> nodes.table:
    """A table of plain text; its class is known to the style sheet."""
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=1) for _ in heads]
    head, body = nodes.thead(), nodes.tbody()
    head += _row(heads)
    body += [_row(cells) for cells in rows]
    group += [head, body]
    return nodes.table("", group, classes=["codes"])


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph(text=cell)) for cell in cells))


def cameo_rows() -> Iterable[Sequence[str]]:
    """Each CAMEO code with what the crosswalk makes of it."""
    walk = {row["code"]: row for row in read_tsv("crosswalks/cameo.tsv")}
    for row in read_tsv("codes/cameo.tsv"):
        to = walk.get(row["code"], {})
        plover = " ".join(filter(None, (to.get("plover"), to.get("plover_mode"))))
        acled = to.get("acled_sub_event") or to.get("acled_event") or ""
        yield row["code"], row["name"], to.get("quad_class") or "", to.get("goldstein") or "", plover, acled


def plover_rows() -> Iterable[Sequence[str]]:
    """Types of PLOVER, each with its modes."""
    rows = read_tsv("codes/plover.tsv")
    for row in rows:
        if row["kind"] == "event":
            modes = (r["name"] for r in rows if r["kind"] == "mode" and r["event"] == row["event"])
            yield row["event"], row["quad"], row["score"], ", ".join(modes)


def acled_rows() -> Iterable[Sequence[str]]:
    """Event and sub-event types of ACLED."""
    for row in read_tsv("codes/acled.tsv"):
        if row["kind"] == "sub_event_type":
            yield row["name"], row["parent"], row["disorder"]


def role_rows() -> Iterable[Sequence[str]]:
    """Groups of letters in actor codes."""
    for row in read_tsv("codes/roles.tsv"):
        yield row["code"], row["name"], row["kind"]


def operator_rows() -> Iterable[Sequence[str]]:
    """What operators make of the code of their content."""
    for row in read_tsv("crosswalks/operators.tsv"):
        yield row["operator"], row["content"], row["code"]


TABLES: dict[str, tuple[tuple[str, ...], Any]] = {
    "cameo": (("code", "name", "quad", "Goldstein", "PLOVER", "ACLED default"), cameo_rows),
    "plover": (("type", "quad", "score", "modes"), plover_rows),
    "acled": (("sub-event type", "event type", "disorder type"), acled_rows),
    "roles": (("code", "name", "kind"), role_rows),
    "operators": (("operator", "content", "code"), operator_rows),
}


class CodeTable(Directive):
    """``{code-table} cameo``: a code list of the shipped dictionaries, or a crosswalk."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        heads, rows = TABLES[self.arguments[0]]
        return [table(heads, rows())]


class CommandLine(Directive):
    """``{command-line}``: the help of every command, a section each."""

    def run(self) -> list[nodes.Node]:
        return [_help_section(words) for words in commands()]


def commands() -> list[tuple[str, ...]]:
    """The words of each command and of the commands within it, in the order of ``--help``."""
    group = typer.main.get_command(command_line)
    found: list[tuple[str, ...]] = [()]
    for name, one in getattr(group, "commands", {}).items():
        found.append((name,))
        found.extend((name, inner) for inner in getattr(one, "commands", {}))
    return found


def help_of(words: Sequence[str]) -> str:
    """What ``eventcode WORDS --help`` prints on a terminal of fixed width."""
    environment = {"COLUMNS": _WIDTH, "TERMINAL_WIDTH": _WIDTH, "NO_COLOR": "1"}
    done = CliRunner(env=environment).invoke(command_line, [*words, "--help"], prog_name="eventcode")
    if done.exit_code:
        raise RuntimeError(f"eventcode {' '.join(words)} --help: {done.output}")
    return "\n".join(line.rstrip() for line in done.output.strip().splitlines())


def _help_section(words: Sequence[str]) -> nodes.section:
    title = " ".join(("eventcode", *words))
    section = nodes.section("", nodes.title(text=title), ids=[title.replace(" ", "-")], names=[title])
    section += nodes.literal_block(text=help_of(words), language="text")
    return section


def name_pages(app: Sphinx, docname: str, source: list[str]) -> None:
    """Complete the lists of the front page: see :func:`completed`."""
    if docname == app.config.root_doc:
        source[0] = completed(source[0], app.env.found_docs)


def completed(front: str, found: Iterable[str]) -> str:
    """The front page with its lists completed.

    ``? page`` stays, as ``page``, if there is such a page; ``the other pages`` becomes those of the top folder that
    no list names.
    """
    pages = {page for page in found if "/" not in page and page != "index"}
    front = _MAYBE.sub(lambda line: f"{line[1]}\n" if line[1] in pages else "", front)
    named = {line.strip() for line in front.splitlines()}
    return _REST.sub("".join(f"{page}\n" for page in sorted(pages - named)), front)


def trim_blocks(app: Sphinx, doctree: nodes.document) -> None:
    """Take the blank line away that ends a block of Python: the doctest needs it, the page does not."""
    for block in doctree.findall(nodes.literal_block):
        text = block.astext().rstrip()
        block.clear()
        block += nodes.Text(text)


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("code-table", CodeTable)
    app.add_directive("command-line", CommandLine)
    app.connect("source-read", name_pages)
    app.connect("doctree-read", trim_blocks)
    return {"parallel_read_safe": True, "version": "1"}
