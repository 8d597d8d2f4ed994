"""Every code block of README and docs runs: Python as doctests, commands with their output, dictionaries read."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from eventcode.lexicon.dictionaries import DEFAULT, load_dictionaries

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[str, str]]:
    return [
        (p.relative_to(ROOT).as_posix(), body)
        for p in PAGES
        for lang, body in BLOCK.findall(p.read_text(encoding="utf-8"))
        if lang == language
    ]


@pytest.mark.parametrize("page", sorted({page for page, _ in blocks("python")}))
def test_python_blocks(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = "\n".join(body for name, body in blocks("python") if name == page)
    test = doctest.DocTestParser().get_doctest(text, {}, page, page, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test)
    assert runner.summarize(verbose=False) == (0, len(test.examples))


def shown(text: str) -> list[str]:
    """Lines to compare: line numbers of dictionaries move whenever these are edited."""
    return [
        re.sub(r"(\.(?:actors|agents|verbs|places)):\d+", r"\1", line.rstrip()) for line in text.rstrip().splitlines()
    ]


@pytest.mark.parametrize(("page", "body"), blocks("console"))
def test_commands_print_what_the_page_shows(page: str, body: str) -> None:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        arguments = shlex.split(command)
        assert arguments[0] == "eventcode", f"{page}: {command}"
        done = subprocess.run(
            [sys.executable, "-c", "from eventcode.cli.main import main; main()", *arguments[1:]],
            cwd=ROOT, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"}, check=False,
        )  # fmt: skip
        assert shown(done.stdout) == shown(expected), done.stderr


@pytest.mark.parametrize(("page", "body"), blocks("text"))
def test_dictionary_examples_are_valid(tmp_path: Path, page: str, body: str) -> None:
    if not body.startswith("%eventcode"):
        pytest.skip("no dictionary")
    kind = body.split()[1]
    path = tmp_path / kind / f"x.{kind}"
    path.parent.mkdir()
    path.write_text(body, encoding="utf-8")
    load_dictionaries([DEFAULT, tmp_path])


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_command_is_documented() -> None:
    from eventcode.cli.main import app

    text = "".join(p.read_text(encoding="utf-8") for p in PAGES)
    for command in app.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        assert f"eventcode {name}" in text
