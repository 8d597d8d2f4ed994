"""Imported dictionaries as a folder in our notation, each entry with the line that it comes from."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from eventcode.errors import InputError
from eventcode.lexicon.agents import plural
from eventcode.lexicon.dictionaries import Dictionaries, default_folder
from eventcode.lexicon.entries import (
    NAME,
    ActorEntry,
    AgentEntry,
    DatedCode,
    Discard,
    Issue,
    IssueSection,
    Rule,
    WordSet,
)
from eventcode.lexicon.fmt import format_text
from eventcode.lexicon.verbs import IMPORTED
from eventcode.model import Where
from eventcode.petrarch.codes import UNCODED
from eventcode.petrarch.importer import GRAMMAR

_WIDTH = 140
_TABLES = ("codes", "crosswalks")
_COUNTRIES, _ROLES, _CAMEO = "codes/countries.tsv", "codes/roles.tsv", "codes/cameo.tsv"


def write_dictionaries(words: Dictionaries, folder: str | Path) -> list[Path]:
    """Write imported dictionaries as a folder that stands alone; the files written.

    ``eventcode.load(dictionaries=folder)`` then does what the imported dictionaries do.  The folder appears as a whole
    or not at all.  Raises InputError if it is there already.
    """
    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise InputError(f"{target} is there already: name a new folder")
    if not target.resolve().parent.is_dir():
        raise InputError(f"no folder {target.resolve().parent} to write in")
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    for name in _TABLES:
        shutil.copytree(default_folder() / name, part / name, copy_function=shutil.copyfile)
    for name, text in {**_tables(words), **_files(words)}.items():
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).write_text(text, encoding="utf-8", newline="\n")
    if target.exists():
        target.rmdir()
    part.rename(target)
    return sorted(p for p in target.rglob("*") if p.is_file())


def _tables(words: Dictionaries) -> dict[str, str]:
    """Our code lists with the codes of the imported files behind ours."""
    rows = {
        _COUNTRIES: (
            {"iso3": code, "name": row["name"]} for code, row in words.countries.items() if not row.get("iso2", "x")
        ),
        _ROLES: ({"code": code, "name": code, "kind": "dictionary"} for code in sorted(words.roles)),
        _CAMEO: ({"code": code, "name": ""} for code in words.cameo),
    }
    return {name: _extended(default_folder() / name, some) for name, some in rows.items()}


def _extended(path: Path, rows: Iterable[Mapping[str, str]]) -> str:
    """A table with further rows; those whose code it has already stay out."""
    text = path.read_text(encoding="utf-8").rstrip("\n")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    key = "iso3" if "iso3" in header else "code"
    known = {line.split("\t")[header.index(key)] for line in lines[1:]}
    added = ["\t".join(row.get(column, "") for column in header) for row in rows if row[key] not in known]
    return "\n".join([text, *added]) + "\n"


def _files(words: Dictionaries) -> dict[str, str]:
    """The entry files that are not empty, by name."""
    comments = _Comments(texts=words.report.comments if words.report is not None else {})
    grammar = [s for name, s in words.sets.items() if name in GRAMMAR]
    others = [s for name, s in words.sets.items() if name not in GRAMMAR]
    entries = {
        "actors": ["%kind " + NAME, *(t for a in words.actors for t in _actor(a, comments))] if words.actors else [],
        "agents": [_agent(a) + comments.of(a.where) for a in words.agents],
        "verbs": [IMPORTED, *(_rule(r) + comments.of(r.where) for r in words.rules)] if words.rules else [],
        "discards": [_discard(d) + comments.of(d.where) for d in words.discards],
        "issues": [line for s in words.issues for line in _section(s, comments)],
    }
    found = {f"{kind}/imported.{kind}": _file(kind, lines) for kind, lines in entries.items() if lines}
    found["sets/grammar.sets"] = _file("sets", [_set(s) for s in grammar])
    if others:
        found["sets/imported.sets"] = _file("sets", [_set(s) for s in others])
    return found


@frozen(kw_only=True)
class _Comments:
    """The comments of the old files."""

    texts: Mapping[tuple[str, int], str]

    def of(self, where: Where) -> str:
        """Where an entry comes from, and what its author noted there, as a comment behind it."""
        note = self.texts.get((where.file, where.line), "")
        return f"  # {where} {note}".rstrip()


def _file(kind: str, lines: Iterable[str]) -> str:
    return format_text("\n".join([f"%eventcode {kind} 1", *lines]), f".{kind}")


def _actor(actor: ActorEntry, comments: _Comments) -> Iterator[str]:
    first, *others = actor.forms
    yield first.text + comments.of(first.where)
    for form in others:
        yield f"    + {form.text}"
    for code in actor.codes:
        note = comments.of(code.where) if code.where != first.where else ""
        yield f"    = {_dated(code)}{note}"


def _dated(code: DatedCode) -> str:
    groups = " ".join(code.groups)
    if code.first is None and code.last is None:
        return groups
    return f"{groups}   {code.first or ''}..{code.last or ''}"


def _agent(agent: AgentEntry) -> str:
    roles = " ".join(agent.roles) or UNCODED
    if len(agent.singulars) == 1:
        forms = _noun(agent.singulars[0], agent.plurals)
    else:
        forms = ", ".join(f"{noun} | -" for noun in agent.singulars)
    return f"{forms} = {roles + '~' if agent.place == 'before' else '~' + roles}"


def _noun(noun: str, plurals: tuple[str, ...]) -> str:
    if plurals == (plural(noun),):
        return noun
    return " | ".join([noun, *(plurals or ("-",))])


def _set(words: WordSet) -> str:
    lines = [f"&{words.name} ="]
    for word in sorted(words.words):
        if len(lines[-1]) + len(word) > _WIDTH:
            lines.append("   ")
        lines[-1] += f" {word},"
    return "\n".join(lines).rstrip(",")


def _rule(rule: Rule) -> str:
    slot = "ACT" if " ACT" in rule.id else "DO"
    result = f"{rule.operator}({slot}) else {rule.code}" if rule.operator else rule.result
    return f"{rule.id} {'<=>' if rule.reciprocal else '=>'} {result}"


def _discard(discard: Discard) -> str:
    return f"{discard.text}{'' if discard.whole else '*'} = {'story' if discard.story else 'sentence'}"


def _section(section: IssueSection, comments: _Comments) -> Iterator[str]:
    yield f"%section {section.name}"
    for issue in section.issues:
        yield f"{', '.join(issue.texts)} = {_issue_code(issue)}{comments.of(issue.where)}"


def _issue_code(issue: Issue) -> str:
    return issue.code or f"cancel {'story' if issue.story else 'sentence'}"
