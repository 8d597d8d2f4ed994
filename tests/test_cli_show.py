"""The command that makes pages: what it reads, where it writes, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.test_cli import Run, run  # noqa: F401

TEXT = "Turkish jets bombed a rebel camp near Aleppo on Tuesday."
SHELLS = "Rebels shelled a camp near Gao on Monday."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(TEXT, encoding="utf-8")
    feed = [{"id": "a", "text": TEXT, "title": "Jets bomb camp", "date": "2018-03-08"}, {"id": "b", "text": SHELLS}]
    Path("feed.jsonl").write_text("\n".join(map(json.dumps, feed)), encoding="utf-8")
    Path("one.jsonl").write_text(json.dumps(feed[0]), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "stdin", "shown"),
    [
        (["article.txt"], "", "TURMIL"),
        ([TEXT, "--date", "2018-03-08"], "", "2018-03-06"),
        (["-"], SHELLS, "shelled"),
        (["one.jsonl"], "", "Jets bomb camp"),
        (["feed.jsonl", "--id", "b", "--title", "Shells"], "", "<title>Shells: events</title>"),
    ],
)
def test_a_page_goes_to_a_pipe(run: Run, arguments: list[str], stdin: str, shown: str) -> None:  # noqa: F811
    status, out, err = run("show", *arguments, stdin=stdin)
    assert (status, err) == (0, "")
    assert out.startswith("<!DOCTYPE html>")
    assert out.endswith("</html>\n")
    assert shown in out


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (["article.txt"], "article.events.html"),
        ([TEXT], "text.events.html"),
        (["article.txt", "--output", "page.html"], "page.html"),
    ],
)
def test_on_a_terminal_a_file_is_written_and_named(
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    file: str,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    status, out, err = run("show", *arguments)
    assert (status, out) == (0, "")
    assert file in err
    assert "TURMIL" in Path(file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["missing.txt"], 1, "no file missing.txt"),
        (["./"], 1, "is a folder"),
        (["feed.jsonl"], 1, "has 2 articles and a page shows one: name it with --id"),
        (["feed.jsonl", "--id", "z"], 1, "no article of the id z"),
        ([TEXT, "--id", "a"], 2, "--id names an article"),
        (["article.txt", "--date", "soon"], 2, "is not a date"),
        (["article.txt", "--output", "article.txt"], 1, "is also the input"),
        (["article.txt", "--output", "nowhere/page.html"], 1, "nowhere"),
    ],
)
def test_what_is_wrong_is_said(run: Run, arguments: list[str], status: int, message: str) -> None:  # noqa: F811
    got, out, err = run("show", *arguments)
    assert (got, out) == (status, "")
    assert message in " ".join(err.replace("│", " ").split())
