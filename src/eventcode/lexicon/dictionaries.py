"""All dictionaries together: read, layered, checked and digested."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, TypeVar

from attrs import AttrsInstance, evolve, field, fields, frozen

from eventcode.errors import DictionaryError, InputError, Problem, nearest
from eventcode.lexicon.actors import read_actors
from eventcode.lexicon.agents import read_agents
from eventcode.lexicon.codes import CodeEntry, Row, read_cameo, read_table
from eventcode.lexicon.collector import collector_paused
from eventcode.lexicon.discards import read_discards, read_issues
from eventcode.lexicon.entries import ActorEntry, AgentEntry, Discard, IssueSection, PlaceEntry, Rule, WordSet
from eventcode.lexicon.import_report import ImportReport
from eventcode.lexicon.lines import Line, read_lines
from eventcode.lexicon.places import read_places
from eventcode.lexicon.sets import read_sets
from eventcode.lexicon.verbs import read_verbs
from eventcode.model import Where
from eventcode.rules.notation import PatternReader

SAME: Final = "="
"""In the table of operators: the code of the content itself ("managed to", "was responsible for")."""

DEFAULT: Final = "default"
"""Stands for the dictionaries (or the gazetteer) that come with the package."""

KINDS: Final = ("actors", "agents", "sets", "verbs", "places", "discards", "issues")
FOLDERS: Final = ("codes", "crosswalks", *KINDS)
_KNOWN_SUFFIXES: Final = (".tsv", *(f".{kind}" for kind in KINDS))


class HasWhere(Protocol):
    """Anything that a line of a file says."""

    @property
    def where(self) -> Where: ...


Entry = TypeVar("Entry", bound=HasWhere)
_Sets = TypeVar("_Sets", bound=AttrsInstance)


@frozen(kw_only=True)
class Dictionaries:
    """Everything that the dictionary files say.  ``digest`` is a digest of their bytes.

    ``replaced`` names the sets, actors and role nouns of a later layer that take the place of earlier ones;
    ``report`` tells, for imported dictionaries, what became of each line.
    """

    cameo: Mapping[str, CodeEntry] = field(repr=False)
    countries: Mapping[str, Row] = field(repr=False)
    roles: frozenset[str] = field(repr=False)
    operators: Mapping[str, Mapping[str, str]] = field(repr=False)
    sets: Mapping[str, WordSet] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False)
    actors: tuple[ActorEntry, ...] = field(repr=False)
    agents: tuple[AgentEntry, ...] = field(repr=False)
    places: tuple[PlaceEntry, ...] = field(repr=False)
    acled: tuple[Row, ...] = field(repr=False)
    plover: tuple[Row, ...] = field(default=(), repr=False)
    digest: str
    replaced: tuple[Problem, ...] = field(default=(), repr=False)
    discards: tuple[Discard, ...] = field(default=(), repr=False)
    issues: tuple[IssueSection, ...] = field(default=(), repr=False)
    report: ImportReport | None = field(default=None, repr=False)

    def hyphened_verbs(self) -> frozenset[str]:
        """The verbs with a hyphen that head a rule or stand in the set of such verbs."""
        heads = frozenset(h for r in self.rules if r.pattern.kind == "verb" for h in r.pattern.heads if "-" in h)
        return heads | self.words("hyphened")

    def words(self, name: str) -> frozenset[str]:
        """The words of a set; an unknown set is empty."""
        found = self.sets.get(name)
        return found.words if found else frozenset()

    def word_sets(self, kind: type[_Sets]) -> _Sets:
        """An attrs class of word sets, filled: each of its fields with the set of that name."""
        return kind(**{f.name: self.words(f.name) for f in fields(kind)})


@frozen(kw_only=True)
class _Source:
    """A folder of dictionaries, or a single file of one, read line by line."""

    folder: Path
    files: tuple[Path, ...]

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def default_folder() -> Path:
    """The folder of the shipped dictionaries: in the package, else beside ``src`` in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "dictionaries", package.parents[1] / "dictionaries"):
        if (folder / "codes").is_dir():
            return folder
    raise InputError("the dictionaries are missing: install eventcode again (pip install --force-reinstall eventcode)")


@collector_paused()
def load_dictionaries(paths: Sequence[str | Path] = (DEFAULT,)) -> Dictionaries:
    """Read dictionaries; each path is a folder, a file, or DEFAULT, and later ones win over earlier ones.

    Raises :class:`DictionaryError` with every fault of every file, and :class:`InputError` for a missing path.
    """
    sources = [_source(p) for p in paths]
    problems = [problem for source in sources for problem in _unread(source)]
    codes = _read_codes(sources, problems)
    reader = _EntryReader(sources=sources, problems=problems)
    sets = {s.name: s for s in reader.collect("sets", lambda lines: read_sets(lines, problems), lambda s: s.name)}
    known = frozenset(codes.countries) | codes.roles
    patterns = PatternReader(sets={name: s.words for name, s in sets.items()})
    found = Dictionaries(
        cameo=codes.cameo,
        countries=codes.countries,
        roles=codes.roles,
        operators=codes.operators,
        acled=codes.acled,
        plover=codes.plover,
        sets=sets,
        rules=reader.collect(
            "verbs",
            lambda lines: read_verbs(lines, patterns, codes.cameo, codes.operators, problems),
            lambda r: r.id,
            lambda r, layer: evolve(r, layer=layer) if layer else r,
        ),
        actors=reader.collect("actors", lambda lines: read_actors(lines, known, problems), lambda a: (a.kind, a.name)),
        agents=reader.collect("agents", lambda lines: read_agents(lines, known, problems), lambda a: a.name),
        places=reader.collect(
            "places", lambda lines: read_places(lines, codes.countries, problems), lambda p: (p.country, p.name)
        ),
        discards=reader.collect("discards", lambda lines: read_discards(lines, problems), lambda d: d.text),
        issues=reader.collect("issues", lambda lines: read_issues(lines, problems), lambda i: i.name),
        digest=_digest(sources),
        replaced=tuple(sorted(reader.replaced)),
    )
    problems += _unknown_roles(found.rules, known, frozenset(codes.countries))
    if problems:
        raise DictionaryError(problems)
    return found


def _unknown_roles(rules: Iterable[Rule], known: frozenset[str], countries: frozenset[str]) -> Iterator[Problem]:
    """Conditions of rules that name a role or country that no code list has; roles are the likelier meaning."""
    roles = sorted(known - countries)
    for rule in rules:
        conditions = re.findall(r"\[([^\]]*)\]", rule.id)
        for role in sorted({r for c in conditions for r in re.findall(r"\b[A-Z]{3}\b", c)} - known):
            alike = [r for r in roles if r[0] == role[0]]  # a slip of the pen seldom hits the first letter
            hint = nearest(role, alike) or nearest(role, sorted(known)) or "roles and countries stand in codes/"
            yield Problem(file=rule.where.file, line=rule.where.line, message=f"unknown role {role}", hint=hint)


def _source(path: str | Path) -> _Source:
    folder = default_folder() if path == DEFAULT else Path(path)
    if folder.is_file() and folder.suffix.lstrip(".") not in KINDS:
        raise InputError(f"{folder} is no dictionary: its suffix must be one of {' '.join('.' + k for k in KINDS)}")
    if folder.is_file():
        return _Source(folder=folder.parent, files=(folder,))
    if not folder.is_dir():
        raise InputError(f"no dictionary at {folder}: give a folder or a file")
    files = [p for name in FOLDERS for p in (folder / name).rglob("*") if p.is_file()]
    files += [p for p in folder.iterdir() if p.is_file() and nearest(p.suffix, _KNOWN_SUFFIXES[1:])]
    if not files:
        raise InputError(f"{folder} holds no dictionaries: files end in {', '.join('.' + k for k in KINDS)}")
    return _Source(folder=folder, files=tuple(sorted(files)))


def _unread(source: _Source) -> Iterator[Problem]:
    """The files of a folder that no reader takes, hidden ones, backups and notes left aside."""
    for path in source.files:
        name = source.name(path)
        if path.name.startswith(".") or path.name.endswith("~") or path.suffix in (*_KNOWN_SUFFIXES, ".md"):
            continue
        hint = nearest(path.suffix, _KNOWN_SUFFIXES) or f"known: {' '.join(_KNOWN_SUFFIXES)}"
        yield Problem(file=name, line=1, message=f"unknown suffix {path.suffix!r}: the file is not read", hint=hint)


def state_of_files(paths: Sequence[str | Path]) -> str:
    """A digest of all that :func:`load_dictionaries` would read for the same paths, and of the paths.

    Raises :class:`InputError` for a missing path.
    """
    sources = [_source(p) for p in paths]
    tables = [
        _Source(folder=folder, files=tuple(f for name in (*_CAMEO, *_TABLES) if (f := folder / name).exists()))
        for folder in _folders_with_codes(sources)
    ]
    folders = "\0".join(source.folder.as_posix() for source in (*sources, *tables))
    return f"{_hash((*sources, *tables))} {hashlib.sha256(folders.encode(errors='surrogateescape')).hexdigest()}"


def _digest(sources: Iterable[_Source]) -> str:
    return _hash(sources)[:12]


def _hash(sources: Iterable[_Source]) -> str:
    total = hashlib.sha256()
    for source in sources:
        for path in source.files:
            total.update(source.name(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


@frozen(kw_only=True)
class _Codes:
    """The code lists and crosswalks."""

    cameo: dict[str, CodeEntry]
    countries: dict[str, Row]
    roles: frozenset[str]
    operators: dict[str, dict[str, str]]
    acled: tuple[Row, ...]
    plover: tuple[Row, ...]


def _read_codes(sources: Sequence[_Source], problems: list[Problem]) -> _Codes:
    """Code lists and crosswalks, of every source that has them; without any, those of the package."""
    with_codes = _folders_with_codes(sources)
    cameo = read_cameo(with_codes, problems)
    tables: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for folder in with_codes:
        for name, columns in _TABLES.items():
            if (folder / name).exists():
                tables[name] += read_table(folder / name, name, columns, problems)
    return _Codes(
        cameo=cameo,
        countries={row["iso3"]: row for row in tables["codes/countries.tsv"]},
        roles=frozenset(row["code"] for row in tables["codes/roles.tsv"]),
        operators=_operators(tables["crosswalks/operators.tsv"], cameo, problems),
        acled=tuple(tables["codes/acled.tsv"]),
        plover=tuple(tables["codes/plover.tsv"]),
    )


def _folders_with_codes(sources: Sequence[_Source]) -> list[Path]:
    """The folders of the sources that have code lists or crosswalks; without any codes, that of the package before."""
    found = [s.folder for s in sources if any((s.folder / name).exists() for name in (*_CAMEO, *_TABLES))]
    return found if any((folder / _CAMEO[0]).exists() for folder in found) else [default_folder(), *found]


def _operators(
    rows: Sequence[Row], cameo: Mapping[str, CodeEntry], problems: list[Problem]
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["operator"], {})[row["content"]] = row["code"]
        if row["code"] not in cameo and row["code"] != SAME:
            problems.append(
                Problem(file="crosswalks/operators.tsv", line=int(row["line"]), message=f"unknown code {row['code']}")
            )
    return found


_CAMEO: Final = ("codes/cameo.tsv", "crosswalks/cameo.tsv")
_TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "codes/countries.tsv": ("iso3", "iso2", "name"),
    "codes/roles.tsv": ("code", "name"),
    "codes/acled.tsv": ("kind", "name", "parent", "disorder"),
    "codes/plover.tsv": ("kind", "event", "name", "score"),
    "crosswalks/operators.tsv": ("operator", "content", "code"),
}


@frozen(kw_only=True)
class _EntryReader:
    """Reads the entry files of all sources."""

    sources: Sequence[_Source]
    problems: list[Problem]
    replaced: list[Problem] = field(factory=list)

    def collect(
        self,
        kind: str,
        read: Callable[[list[Line]], list[Entry]],
        key: Callable[[Entry], object],
        stamp: Callable[[Entry, int], Entry] = lambda entry, layer: entry,
    ) -> tuple[Entry, ...]:
        """The entries of all files of a kind: of two layers the later wins; in one layer each ``key`` stands once."""
        by_key: dict[object, Entry] = {}
        for layer, source in enumerate(self.sources):
            own: dict[object, Entry] = {}
            for path in (p for p in source.files if p.suffix == f".{kind}"):
                for entry in read(read_lines(path, source.name(path), kind, self.problems)):
                    if (first := own.setdefault(key(entry), entry)) is not entry:
                        self.problems.append(_twice(entry, first))
            pairs = ((by_key[k], e) for k, e in own.items() if k in by_key)
            self.replaced.extend(note for old, new in pairs if (note := _replacement(source.folder, old, new)))
            by_key |= {k: stamp(e, layer) for k, e in own.items()}
        return tuple(by_key.values())


def _replacement(folder: Path, old: HasWhere, new: HasWhere) -> Problem | None:
    """What an entry takes the place of; None for a rule or a place, which is one line and no list."""
    match old, new:
        case WordSet(), WordSet() if old.words == new.words:
            return None
        case WordSet(), WordSet():
            name, lost = f"&{new.name}", f"the {_counted(len(old.words), 'word')}"
        case ActorEntry(), ActorEntry():
            name, lost = new.name, f"the {_counted(len(old.forms), 'name')} and {_counted(len(old.codes), 'code')}"
        case AgentEntry(), AgentEntry():
            name, lost = new.name, f"the {_counted(len(old.singulars), 'noun')}"
        case _:
            return None
    file = (folder / new.where.file).as_posix()
    return Problem(file=file, line=new.where.line, message=f"note: {name} replaces {lost} of {old.where}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _twice(entry: HasWhere, first: HasWhere) -> Problem:
    where, message = entry.where, f"stands also at {first.where}:1"
    if isinstance(entry, Rule) and isinstance(first, Rule) and entry.result != first.result:
        message += f": {first.result} there, {entry.result} here"
    return Problem(file=where.file, line=where.line, column=1, message=message, hint="keep one of the two")
