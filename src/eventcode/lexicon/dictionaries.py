"""All dictionaries together: read, layered, checked and digested."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

from attrs import field, frozen

from eventcode.errors import DictionaryError, InputError, Problem
from eventcode.lexicon.actors import read_actors
from eventcode.lexicon.agents import read_agents
from eventcode.lexicon.codes import CodeEntry, Row, read_cameo, read_table
from eventcode.lexicon.entries import ActorEntry, AgentEntry, PlaceEntry, Rule, WordSet
from eventcode.lexicon.lines import Line, read_lines
from eventcode.lexicon.places import read_places
from eventcode.lexicon.sets import read_sets
from eventcode.lexicon.verbs import read_verbs

DEFAULT: Final = "default"
"""Stands for the dictionaries (or the gazetteer) that come with the package."""

FOLDERS: Final = ("codes", "crosswalks", "actors", "agents", "sets", "verbs", "places")
KINDS: Final = ("actors", "agents", "sets", "verbs", "places")
Entry = TypeVar("Entry")


@frozen(kw_only=True)
class Dictionaries:
    """Everything that the dictionary files say.  ``digest`` is a digest of their bytes."""

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
    digest: str

    def words(self, name: str) -> frozenset[str]:
        """The words of a set; an unknown set is empty."""
        found = self.sets.get(name)
        return found.words if found else frozenset()


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


def load_dictionaries(paths: Sequence[str | Path] = (DEFAULT,)) -> Dictionaries:
    """Read dictionaries; each path is a folder, a file, or DEFAULT, and later ones win over earlier ones.

    Raises :class:`DictionaryError` with every fault of every file, and :class:`InputError` for a missing path.
    """
    sources = [_source(p) for p in paths]
    problems: list[Problem] = []
    codes = _read_codes(sources, problems)
    reader = _EntryReader(sources=sources, problems=problems)
    sets = _sets_by_name(reader.collect("sets", lambda lines: read_sets(lines, problems)), len(sources), problems)
    known, words = frozenset(codes.countries) | codes.roles, {name: s.words for name, s in sets.items()}
    found = Dictionaries(
        cameo=codes.cameo,
        countries=codes.countries,
        roles=codes.roles,
        operators=codes.operators,
        acled=codes.acled,
        sets=sets,
        rules=_later_wins(
            reader.collect("verbs", lambda lines: read_verbs(lines, words, codes.cameo, codes.operators, problems)),
            lambda r: r.id,
        ),
        actors=_later_wins(
            reader.collect("actors", lambda lines: read_actors(lines, known, problems)), lambda a: (a.kind, a.name)
        ),
        agents=_later_wins(
            reader.collect("agents", lambda lines: read_agents(lines, known, problems)), lambda a: a.name
        ),
        places=_later_wins(
            reader.collect("places", lambda lines: read_places(lines, codes.countries, problems)),
            lambda p: (p.country, p.name),
        ),
        digest=_digest(sources),
    )
    if problems:
        raise DictionaryError(problems)
    return found


def _source(path: str | Path) -> _Source:
    folder = default_folder() if path == DEFAULT else Path(path)
    if folder.is_file() and folder.suffix.lstrip(".") not in KINDS:
        raise InputError(f"{folder} is no dictionary: its suffix must be one of {' '.join('.' + k for k in KINDS)}")
    if folder.is_file():
        return _Source(folder=folder.parent, files=(folder,))
    if not folder.is_dir():
        raise InputError(f"no dictionary at {folder}: give a folder or a file")
    files = [p for name in FOLDERS for p in (folder / name).rglob("*") if p.is_file()]
    if not files:
        raise InputError(f"{folder} holds no dictionaries: put the files into its folders {', '.join(FOLDERS)}")
    return _Source(folder=folder, files=tuple(sorted(files)))


def _digest(sources: Iterable[_Source]) -> str:
    total = hashlib.sha256()
    for source in sources:
        for path in source.files:
            total.update(source.name(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]


@frozen(kw_only=True)
class _Codes:
    """The code lists and crosswalks."""

    cameo: dict[str, CodeEntry]
    countries: dict[str, Row]
    roles: frozenset[str]
    operators: dict[str, dict[str, str]]
    acled: tuple[Row, ...]


def _read_codes(sources: Sequence[_Source], problems: list[Problem]) -> _Codes:
    """Code lists and crosswalks, of every source that has them; without any, those of the package."""
    with_codes = [s.folder for s in sources if (s.folder / "codes/cameo.tsv").exists()] or [default_folder()]
    cameo: dict[str, CodeEntry] = {}
    tables: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for folder in with_codes:
        cameo |= read_cameo(folder, problems)
        for name, columns in _TABLES.items():
            if (folder / name).exists():
                tables[name] += read_table(folder / name, name, columns, problems)
    return _Codes(
        cameo=cameo,
        countries={row["iso3"]: row for row in tables["codes/countries.tsv"]},
        roles=frozenset(row["code"] for row in tables["codes/roles.tsv"]),
        operators=_operators(tables["crosswalks/operators.tsv"], cameo, problems),
        acled=tuple(tables["codes/acled.tsv"]),
    )


def _operators(
    rows: Sequence[Row], cameo: Mapping[str, CodeEntry], problems: list[Problem]
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["operator"], {})[row["content"]] = row["code"]
        if row["code"] not in cameo:
            problems.append(
                Problem(file="crosswalks/operators.tsv", line=int(row["line"]), message=f"unknown code {row['code']}")
            )
    return found


_TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "codes/countries.tsv": ("iso3", "iso2", "name"),
    "codes/roles.tsv": ("code", "name"),
    "codes/acled.tsv": ("kind", "name", "parent", "disorder"),
    "crosswalks/operators.tsv": ("operator", "content", "code"),
}


@frozen(kw_only=True)
class _EntryReader:
    """Reads the entry files of all sources."""

    sources: Sequence[_Source]
    problems: list[Problem]

    def collect(self, kind: str, read: Callable[[list[Line]], list[Entry]]) -> list[Entry]:
        """The entries of all files of a kind, those of later sources after those of earlier ones."""
        found: list[Entry] = []
        for source in self.sources:
            for path in (p for p in source.files if p.suffix == f".{kind}"):
                found += read(read_lines(path, source.name(path), kind, self.problems))
        return found


def _sets_by_name(found: Sequence[WordSet], layers: int, problems: list[Problem]) -> dict[str, WordSet]:
    """Word sets by name; one that stands more often than there are layers stands twice in one of them."""
    by_name: dict[str, WordSet] = {}
    names = [s.name for s in found]
    for one in found:
        if one.name in by_name and names.count(one.name) > layers:
            where, other = one.where, by_name[one.name].where
            problems.append(Problem(file=where.file, line=where.line, message=f"&{one.name} stands also at {other}"))
        by_name[one.name] = one
    return by_name


def _later_wins(entries: Iterable[Entry], key: Callable[[Entry], object]) -> tuple[Entry, ...]:
    return tuple({key(e): e for e in entries}.values())
