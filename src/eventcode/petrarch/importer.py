"""Old dictionaries to ours: reading all files, and joining what they say with our code lists and grammar."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, field, fields, frozen

from eventcode.coding.actor_words import Words
from eventcode.errors import InputError
from eventcode.lexicon.codes import CodeEntry
from eventcode.lexicon.dictionaries import Dictionaries, default_folder, load_dictionaries
from eventcode.lexicon.entries import AgentEntry, Discard, IssueSection, Rule
from eventcode.lexicon.import_report import FileCount, ImportReport, Ledger, Remark
from eventcode.parse.standing import STANDING_SETS
from eventcode.petrarch.actors import ActorTable, groups_of, read_actors
from eventcode.petrarch.agents import read_agents
from eventcode.petrarch.discards import read_discards
from eventcode.petrarch.issues import read_issues
from eventcode.petrarch.phrases import read_phrases
from eventcode.petrarch.raw import raw_lines
from eventcode.petrarch.verb_file import is_second_generation, read_verb_file
from eventcode.petrarch.words_in_order import Rules, read_words_in_order

Paths = Sequence[str | Path] | str | Path


@frozen(kw_only=True, eq=False)
class Found:
    """Everything that the files say, while they are read."""

    actors: ActorTable = field(factory=ActorTable)
    agents: dict[str, AgentEntry] = field(factory=dict)
    verbs: Rules = field(factory=Rules)
    discards: dict[str, Discard] = field(factory=dict)
    issues: list[IssueSection] = field(factory=list)
    counts: list[FileCount] = field(factory=list)
    remarks: list[Remark] = field(factory=list)
    comments: dict[tuple[str, int], str] = field(factory=dict)


def import_petrarch(
    *,
    actors: Paths = (),
    agents: Paths = (),
    verbs: Paths = (),
    discards: Paths = (),
    issues: Paths = (),
    modernise: bool = False,
) -> Dictionaries:
    """The dictionaries of TABARI, PETRARCH or PETRARCH2 as ours, for ``eventcode.load(dictionaries=...)``.

    Each argument is a path or several, read in this order; verb files may be of either generation.  ``modernise``
    turns old groups into today's: MUS to MOS, TMP to TLS, KSV to XKX.  What could not be read is told in
    ``.report``, line by line: a faulty line is left out, conflicts go to the line that comes first.

    Raises InputError for paths that are no files, all at once.
    """
    given = {"actors": actors, "agents": agents, "verbs": verbs, "discards": discards, "issues": issues}
    paths = {kind: [Path(p) for p in ([v] if isinstance(v, str | Path) else v)] for kind, v in given.items()}
    if missing := [str(p) for some in paths.values() for p in some if not p.is_file()]:
        raise InputError(f"no dictionary file at {', '.join(missing)}")
    found = read_files([(k, p) for k, some in paths.items() for p in some], modernise)
    return _joined(found, [p for some in paths.values() for p in some])


def read_files(files: Iterable[tuple[str, Path]], modern: bool) -> Found:
    """What files of each kind (actors, agents, verbs, discards, issues) say, in their order."""
    found = Found()
    for kind, path in files:
        ledger = Ledger(file=path.name, kind=kind)
        _read(kind, path, ledger, found, modern)
        found.counts.append(ledger.count())
        found.remarks.extend(ledger.remarks())
        found.comments.update(ledger.comments)
    return found


def _read(kind: str, path: Path, ledger: Ledger, found: Found, modern: bool) -> None:
    if kind == "actors":
        read_actors(raw_lines(path, ledger, semicolons=True), ledger, found.actors, modern)
    elif kind == "agents":
        read_agents(raw_lines(path, ledger), ledger, found.agents, modern)
    elif kind == "discards":
        read_discards(raw_lines(path, ledger), ledger, found.discards)
    elif kind == "issues":
        read_issues(raw_lines(path, ledger), ledger, found.issues)
    else:
        second = is_second_generation(raw_lines(path, Ledger(file=path.name, kind=kind), semicolons=True))
        file = read_verb_file(raw_lines(path, ledger, semicolons=True), ledger)
        (read_phrases if second else read_words_in_order)(file, found.verbs, ledger)


def _joined(found: Found, paths: Iterable[Path]) -> Dictionaries:
    """The imported entries with our code lists, operators and grammar, and the codes that are theirs alone."""
    ours = _grammar()
    entries = tuple(found.actors.entries.values())
    first, behind = groups_of(entries)
    roles = behind | {r for a in found.agents.values() for r in a.roles}
    rules = tuple(found.verbs.rules)
    report = ImportReport(
        files=tuple(found.counts),
        remarks=tuple(found.remarks),
        made=(
            ("actors", len(entries)),
            ("role nouns", len(found.agents)),
            ("rules", len(rules)),
            ("word sets", len(found.verbs.sets)),
            ("discards", len(found.discards)),
            ("issues", sum(len(s.issues) for s in found.issues)),
        ),
        comments=found.comments,
    )
    return evolve(
        ours,
        cameo={**ours.cameo, **_own_codes(rules, ours.cameo)},
        countries={**ours.countries, **{c: _country(c) for c in sorted(first) if not _is_known(c, ours)}},
        roles=ours.roles | roles,
        sets={**{n: s for n, s in ours.sets.items() if n in GRAMMAR}, **found.verbs.sets},
        rules=rules,
        actors=entries,
        agents=tuple(found.agents.values()),
        discards=tuple(found.discards.values()),
        issues=tuple(found.issues),
        digest=_digest(paths),
        report=report,
    )


# The sets that the program itself reads.  Those that keep a named country from being an actor ("anti-Syrian") are not
# among them: whoever wrote the old dictionaries did without.
GRAMMAR = frozenset({*STANDING_SETS, *(f.name for f in fields(Words)), "stopping", "assembling"}) - {"no_actor"}


def _grammar() -> Dictionaries:
    """Our code lists, places and the word sets that the program reads."""
    shipped = default_folder()
    files = [p for kind in ("sets", "places") for p in sorted((shipped / kind).glob(f"*.{kind}"))]
    return load_dictionaries(files)


def _is_known(code: str, ours: Dictionaries) -> bool:
    return code in ours.countries or code in ours.roles


def _country(code: str) -> Mapping[str, str]:
    return {"iso3": code, "iso2": "", "name": code, "line": ""}


def _own_codes(rules: Iterable[Rule], ours: Mapping[str, CodeEntry]) -> dict[str, CodeEntry]:
    """Event codes that CAMEO does not have: they have no PLOVER, quad class or ACLED reading."""
    codes = {c for r in rules for c in (r.code, r.reverse) if c and c != "none"} - ours.keys()
    return {
        code: CodeEntry(
            code=code,
            name="",
            quad_class=None,
            goldstein=None,
            plover=None,
            plover_mode=None,
            plover_contexts=(),
            acled_event=None,
            acled_sub_event=None,
            reciprocal=None,
        )
        for code in sorted(codes)
    }


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256(b"petrarch\0")
    for path in paths:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
