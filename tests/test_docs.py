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
from attrs import evolve

from eventcode import load
from eventcode.checking import check_examples
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


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the examples: what a page writes stays there."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


RUN = sorted({page for language in ("python", "console") for page, _ in blocks(language)})


@pytest.mark.parametrize("page", RUN)
def test_blocks_run_in_the_order_of_the_page(page: str, desk: Path) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for language, body in BLOCK.findall(text):
        if language == "python":
            run_python(page, body, names)
        elif language == "console":
            run_commands(page, body)


def run_python(page: str, body: str, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(body, names, page, page, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, clear_globs=False)
    names.update(test.globs)
    assert runner.summarize(verbose=False) == (0, len(test.examples))


def shown(text: str) -> list[str]:
    """Lines to compare: line numbers of dictionaries move whenever these are edited, counts whenever they grow."""
    counts = r"\d+ rules with \d+ test lines(, of which \d+ were run)?, \d+ actors, \d+ role nouns, \d+ places"
    text = re.sub(counts, r"RULES\1", text)
    return [
        re.sub(r"(\.(?:actors|agents|verbs|places)):\d+", r"\1", line.rstrip()) for line in text.rstrip().splitlines()
    ]


def run_commands(page: str, body: str) -> None:
    """What a command prints must be what the page shows below it."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        arguments = shlex.split(command)
        assert arguments[0] == "eventcode", f"{page}: {command}"
        if arguments[1:3] == ["check", "-d"]:
            assert own_problems(arguments[3]) == shown(expected)
            continue
        done = subprocess.run(
            [sys.executable, "-c", "from eventcode.cli.main import main; main()", *arguments[1:]],
            capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"}, check=False,
        )  # fmt: skip
        assert shown(done.stdout) == shown(expected), done.stderr


def own_problems(layer: str) -> list[str]:
    """What ``eventcode check -d LAYER`` prints; the shipped test lines run in test_shipped_dictionaries.py."""
    coder = load(dictionaries=[DEFAULT, layer])
    words = coder.dictionaries
    last = max(rule.layer for rule in words.rules)
    own = tuple(rule for rule in words.rules if rule.layer == last)
    problems = shown("\n".join(map(str, check_examples(evolve(coder, dictionaries=evolve(words, rules=own))))))
    count = {0: "no problems", 1: "1 problem"}.get(len(problems), f"{len(problems)} problems")
    return [*problems, f"RULES: {count}"]


@pytest.mark.parametrize(("page", "body"), [b for b in blocks("text") if b[1].startswith("%eventcode")])
def test_dictionary_examples_are_valid(tmp_path: Path, page: str, body: str) -> None:
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
