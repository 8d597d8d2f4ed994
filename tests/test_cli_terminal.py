"""What commands say to people: nothing of the data reaches a terminal as more than text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from eventcode.cli.terminal import say, say_folded
from eventcode.visible import visible
from tests.evaluation.invented import gold
from tests.test_cli import Run, run  # noqa: F401

ESCAPE = "a\x1b]0;x\x07\x9b31mb\r"
SHOWN = "a\u241b]0;x\u2407\ufffd31mb\u240d"
TEXT = "Turkish jets bombed a rebel camp near Aleppo on Tuesday."
CLI = Path(__file__).resolve().parents[1] / "src" / "eventcode" / "cli"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed, a gazetteer, dictionaries and gold whose ids, names and words hold control characters."""
    monkeypatch.chdir(tmp_path)
    records = [{"id": ESCAPE, "text": ""}, {"id": ESCAPE + "2", "text": f"Sudan wibbled {ESCAPE} Chad."}]
    Path("feed.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    told = {"id": ESCAPE, "text": f"{ESCAPE} It rained.", "date": None, "events": [gold()]}
    Path("gold.jsonl").write_text(json.dumps(told), encoding="utf-8")
    Path("places.csv").write_text(f'name,lat,lon,country\nZzyx,16.2,-0.1,MLI\n"{ESCAPE}",16,0,MLI\n', encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["code", "feed.jsonl", "--output", "out.csv"],
        ["code", f"{ESCAPE}.txt"],
        ["code", "feed.jsonl", "--date", ESCAPE],
        ["suggest", "feed.jsonl", "--format", "table", "--least", "1"],
        ["diff", "default", "default", "--feed", "feed.jsonl", "--format", "table"],
        ["evaluate", "gold.jsonl", "--misses", "--draws", "0", "--predictions", "rows.jsonl"],
        ["gazetteer", "lookup", ESCAPE],
        ["gazetteer", "lookup", ESCAPE, "-g", "places.csv"],
        ["show", "feed.jsonl", "--id", f"{ESCAPE}3"],
        ["show", "a\x1b[31m/x.txt"],
        ["explain", f"Rebels {ESCAPE} shelled Gao."],
        ["actor", ESCAPE],
    ],
    ids=lambda a: " ".join(a[:2]).replace(ESCAPE, "ESC"),
)
def test_control_characters_of_data_are_shown_as_signs(run: Run, arguments: list[str]) -> None:  # noqa: F811
    Path("rows.jsonl").write_text("", encoding="utf-8")
    _, out, err = run(*arguments)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", out + err)
    assert out + err


def test_articles_that_failed_are_named_with_signs(run: Run) -> None:  # noqa: F811
    assert run("code", "feed.jsonl", "--format", "jsonl")[2] == f"eventcode: {SHOWN}: no text\n"


def test_what_is_said_may_have_lines_and_tabs_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"one\n\ttwo {ESCAPE}", err=True)
    assert capsys.readouterr().err == f"one\n\ttwo {SHOWN}\n"
    assert visible("\u202eabc\ud83d é 🜂") == "[U+202E]abc\ufffd é 🜂"


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda p: p.name)
def test_commands_speak_through_one_door(path: Path) -> None:
    """Only data as JSON, which has signs of its own for control characters, goes out without ``say``."""
    text = path.read_text(encoding="utf-8")
    past = re.findall(r"typer\.echo\((?!json\.dumps)|sys\.stderr\.write|(?<![.\w])print\(|\bText\(", text)
    assert past == (["typer.echo("] if path.name == "terminal.py" else [])


def test_long_lines_are_folded_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "-- role   'foreign minister'  deputy foreign minister   agents/government.agents:52"
    say_folded(line)
    assert capsys.readouterr().out == line + "\n"
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    say_folded(f"short\n\n{line}")
    first, second = line.split("   agents")
    assert capsys.readouterr().out == f"short\n\n{first}\n    agents{second}\n"


@pytest.mark.parametrize("arguments", [["actor", "Syrian Foreign Minister"], ["review-report", "log.jsonl"]])
@pytest.mark.parametrize("width", [40, 80])
def test_what_is_said_fits_the_terminal(
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    width: int,
) -> None:
    at = "2024-05-20T09:00:00Z"
    entries = [
        {"type": "review", "format": 1},
        {"type": "article", "key": "k", "id": "n1", "events": [{"event_id": "e1", "plover": "ASSAULT"}]},
        {
            "type": "verdict",
            "number": 1,
            "article": "k",
            "item": "e1",
            "verdict": "right",
            "reviewer": "Ann",
            "time": at,
        },
    ]
    Path("log.jsonl").write_text("\n".join(map(json.dumps, entries)) + "\n", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    assert max(map(len, out.splitlines())) <= width
    if width == 80:
        assert not any(line.startswith("    ") for line in out.splitlines()) or arguments[0] == "actor"
