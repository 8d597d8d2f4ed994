"""The notebooks in examples/ run from top to bottom, are stored without outputs, and show what they promise."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from eventcode.checking import check_examples

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def cells(path: Path) -> list[dict[str, Any]]:
    return [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]


def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: the value of its last expression is what it shows."""
    body = ast.parse(source)
    last = body.body.pop() if body.body and isinstance(body.body[-1], ast.Expr) else None
    exec(compile(body, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None


def run(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], dict[str, Any]]:
    monkeypatch.chdir(EXAMPLES)
    names: dict[str, Any] = {"__name__": "__main__"}
    return [run_cell("".join(cell["source"]), names) for cell in cells(path)], names


def test_there_are_notebooks() -> None:
    assert [path.name for path in NOTEBOOKS] == ["own_codes.ipynb", "week_on_a_map.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_they_are_stored_without_outputs(path: Path) -> None:
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells(path))


def test_the_week_has_a_table_and_a_map(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, names = run(EXAMPLES / "week_on_a_map.ipynb", monkeypatch)
    assert "<td>Gao</td>" in next(s for s in shown if str(s).startswith("<table>"))
    drawn = shown[-2]
    assert drawn.count("<circle") == len(names["acts"]) + 4 > 12
    assert [r["reports"] for r in names["events"] if r["place_name"] == "Gao"] == [2]


def test_own_codes_pass_the_check_and_code(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, names = run(EXAMPLES / "own_codes.ipynb", monkeypatch)
    words = names["coder"].dictionaries
    own = tuple(rule for rule in words.rules if rule.where.file == "verbs/water.verbs")
    assert len(own) == 6
    assert list(check_examples(evolve(names["coder"], dictionaries=evolve(words, rules=own)))) == []
    assert [row[2] for row in shown[-1]] == ["720", "710", "730", "740"]
    assert names["before"]["r1"] == []
