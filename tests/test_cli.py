"""The command line: formats, inputs, and one clear line for whatever is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import eventcode
from eventcode.cli.main import main
from eventcode.model import EVENT_COLUMNS

TEXT = "Turkish jets bombed a rebel camp near Aleppo on Tuesday."


Run = Callable[..., tuple[int, str, str]]


def run_program(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
    """Exit status, standard output and standard error of the real command, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", "from eventcode.cli.main import main; main()", *arguments],
        input=stdin.encode(),
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1"},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def run(coder: eventcode.Coder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The same in this process, where the shipped dictionaries and model are loaded but once."""

    def load(
        model: str | None = None,
        dictionaries: Sequence[str | Path] | eventcode.Dictionaries = (eventcode.DEFAULT,),
        gazetteer: Sequence[str | Path] = (eventcode.DEFAULT,),
        fatalities: str = "told",
    ) -> eventcode.Coder:
        layers = [] if isinstance(dictionaries, eventcode.Dictionaries) else list(dictionaries)
        shipped = model is None and layers == [eventcode.DEFAULT] == list(gazetteer)
        if shipped and fatalities == "told":
            return coder
        return eventcode.load(model=model, dictionaries=dictionaries, gazetteer=gazetteer, fatalities=fatalities)

    monkeypatch.setattr("eventcode.cli.main.load", load)
    monkeypatch.setattr("eventcode.cli.editing.load", load)
    monkeypatch.setattr("eventcode.cli.showing.load", load)
    monkeypatch.setattr("eventcode.cli.evaluating.load", load)
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["eventcode", *arguments])
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


UNKNOWN_WORD = json.dumps({"text": "Sudan wibbled Chad. Chad wibbled Sudan."})
OWN_RULE = "%eventcode verbs 1\n\nSOURCE bomb TARGET => 190\n    + [Iran]SOURCE bombed [Iraq]TARGET.\n"


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "shown"),
    [
        (["code", "-"], TEXT, 0, '"TURMIL"'),
        (["explain", TEXT], "", 0, "verbs/"),
        (["suggest", "-"], UNKNOWN_WORD, 0, '"wibble"'),
        (["diff", "default", "own.verbs", "--feed", "-"], json.dumps({"text": TEXT}), 0, "SOURCE bomb TARGET"),
        (["check", "-d", "bad.verbs"], "", 1, "unknown code 999"),
        (["fmt", "--check", "own.verbs"], "", 0, ""),
        (["code", "nowhere.txt"], "", 1, "eventcode: no file nowhere.txt"),
    ],
    ids=["code", "explain", "suggest", "diff", "check", "fmt", "fault"],
)
def test_the_program_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], stdin: str, status: int, shown: str
) -> None:
    (tmp_path / "own.verbs").write_text(OWN_RULE, encoding="utf-8")
    (tmp_path / "bad.verbs").write_text(OWN_RULE.replace("190", "999"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    got, out, err = run_program(*arguments, stdin=stdin)
    assert (got, "Traceback" in err) == (status, False)
    assert shown in (err if status else out)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_lines_in_a_pipe(run: Run, article: Path) -> None:
    status, out, err = run("code", str(article), "--date", "2018-03-08")
    [row] = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert (row["article_id"], row["cameo"], row["date_start"]) == ("article.txt", "195", "2018-03-06")


def test_standard_input_and_csv(run: Run) -> None:
    status, out, _ = run("code", "-", "--format", "csv", stdin=TEXT)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert tuple(rows[0]) == EVENT_COLUMNS
    assert rows[0]["source"] == "TURMIL"


def test_table(run: Run, article: Path) -> None:
    _, out, _ = run("code", str(article), "--format", "table", "--date", "2018-03-08")
    assert "TURMIL" in out and "2018-03-06" in out and "near Aleppo" in out


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".txt"])
def test_output_by_suffix(run: Run, article: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"events{suffix}"
    status, out, _ = run("code", str(article), "--output", str(target))
    assert (status, out) == (0, "")
    assert "TURMIL" in target.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir() if "part" in p.name] == []


def test_tables_of_articles(run: Run, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text(
        json.dumps({"id": "a", "text": TEXT, "date": "2018-03-08"})
        + "\n\n"
        + json.dumps({"id": "b", "text": ""})
        + "\n"
    )
    status, out, err = run("code", str(feed))
    assert [json.loads(line)["article_id"] for line in out.splitlines()] == ["a"]
    assert (status, err) == (1, "eventcode: b: no text\n")


BAD_FEED = [
    json.dumps({"text": TEXT, "id": "a"}),
    "{oops",
    json.dumps({"id": "c", "title": "x"}),
    json.dumps({"id": "d", "text": TEXT, "date": "2017-02-30"}),
    json.dumps({"id": "e", "text": ""}),
    json.dumps({"text": 5}),
    json.dumps({"text": TEXT}),
]


@pytest.fixture
def bad_feed(tmp_path: Path) -> Path:
    path = tmp_path / "bad.jsonl"
    path.write_text("\n".join(BAD_FEED) + "\n", encoding="utf-8")
    return path


def faults_of(err: str) -> list[str]:
    return [line.removeprefix("eventcode: ").partition(": ")[0] for line in err.splitlines()]


def test_a_record_without_text_is_reported_and_the_others_are_coded(run: Run, bad_feed: Path) -> None:
    status, out, err = run("code", str(bad_feed))
    assert status == 1
    assert [json.loads(line)["article_id"] for line in out.splitlines()] == ["a", "bad.jsonl:7"]
    assert faults_of(err) == ["bad.jsonl:2", "c", "d", "e", "bad.jsonl:6"]
    assert "c: no column text, but id, title" in err


@pytest.mark.parametrize("arguments", [["suggest"], ["diff", "default", "default", "--feed"]])
def test_every_reader_of_feeds_reports_bad_articles_and_fails(run: Run, bad_feed: Path, arguments: list[str]) -> None:
    status, _, err = run(*arguments, str(bad_feed))
    assert (status, faults_of(err)) == (1, ["bad.jsonl:2", "c", "d", "e", "bad.jsonl:6"])
    assert run(*arguments, "-", stdin=json.dumps({"text": TEXT}))[::2] == (0, "")


def test_diff_warns_of_files_without_common_articles(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    run("code", str(tmp_path / "a.txt"), "-o", str(old))
    run("code", str(tmp_path / "b.txt"), "-o", str(new))
    status, out, err = run("diff", str(old), str(new))
    assert (status, len(out.splitlines())) == (0, 2)
    assert "nothing can be paired" in err and len(err.splitlines()) == 1


def test_json_lines_on_standard_input(run: Run) -> None:
    status, out, err = run("code", "-", stdin="\n" + "\n".join(BAD_FEED))
    assert [json.loads(line)["article_id"] for line in out.splitlines()] == ["a", "standard input:8"]
    assert status == 1 and "standard input:3: not JSON" in err
    assert run("code", "-", stdin='{"id": 1, "txet": "x"}')[2].endswith("but id, txet (did you mean txet?)\n")


@pytest.mark.parametrize(
    ("name", "content", "arguments", "status", "message"),
    [
        ("empty.txt", b"", [], 1, "empty.txt: no text"),
        ("blank.txt", b" \n\t\n", [], 1, "blank.txt: no text"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", [], 1, "is a binary file"),
        ("page.html", b"<!DOCTYPE html><html><body><p>Troops left.</p></body></html>", [], 1, "HTML"),
        ("bad.jsonl", b'{"text": "x"\n', [], 1, "bad.jsonl:1:"),
        ("list.jsonl", b"[1, 2]\n", [], 1, "expected an object with the key text"),
        ("feed.csv", b"id,txet\n1,x\n", [], 1, "did you mean txet?"),
        (
            "feed.jsonl",
            b'{"id": 1, "txet": "x"}\n{"id": 2}\n',
            [],
            1,
            "feed.jsonl:1: no column text, but id, txet (did",
        ),
        ("semi.csv", b"id;text\n1;x\n", [], 1, "the separator seems to be ';': save the table with commas"),
        ("a.txt", b"Troops left.", ["--date", "2017-02-30"], 2, "'2017-02-30' is not a date: write it as YYYY-MM-DD"),
        ("b.txt", b"Troops left.", ["--output", "events.doc"], 1, "unknown suffix '.doc'"),
        ("c.txt", b"Troops left.", ["--output", "/proc/none/events.csv"], 1, "cannot be written"),
        ("d.txt", b"Troops left.", ["--dictionaries", "nowhere"], 1, "no dictionary at nowhere"),
        ("e.txt", b"Troops left.", ["--model", "nowhere"], 1, "the spaCy model nowhere is not installed"),
        ("f.txt", b"Troops left.", ["--format", "yaml"], 2, "yaml"),
        ("g.txt", b"Troops left.", ["--fromat", "csv"], 2, "No such option"),
    ],
)
def test_whatever_is_wrong_gives_one_clear_line(
    run: Run, tmp_path: Path, name: str, content: bytes, arguments: list[str], status: int, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    got, out, err = run("code", str(path), *arguments)
    assert (got, out) == (status, "")
    assert message in err
    assert "Traceback" not in err
    if status == 1:
        assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "bad", [b"\x00\x01\x02binary\x00", None, b"id,txet\n1,x\n"], ids=["binary", "missing", "table"]
)
def test_one_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path, bad: bytes | None) -> None:
    first, second, wrong, out = (tmp_path / name for name in ("a.txt", "b.txt", "bad.csv", "out.csv"))
    first.write_text(TEXT, encoding="utf-8")
    second.write_text(TEXT, encoding="utf-8")
    if bad is not None:
        wrong.write_bytes(bad)
    status, _, err = run("code", str(first), str(wrong), str(second), "--output", str(out))
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert status == 1 and [r["article_id"] for r in rows] == ["a.txt", "b.txt"]
    assert len(err.splitlines()) == 1 and "bad.csv" in err


def test_nothing_is_written_where_no_file_can_be_read(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    status, _, err = run("code", str(tmp_path / "a.txt"), str(tmp_path), "", "--output", str(out))
    assert status == 1 and not out.exists() and len(err.splitlines()) == 3
    assert all(line.startswith("eventcode: ") for line in err.splitlines())
    assert f"eventcode batch {tmp_path} --out FOLDER" in err


@pytest.mark.parametrize("command", ["show", "explain"])
def test_a_folder_or_nothing_is_no_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old news").mkdir()
    Path("empty.txt").touch()
    status, out, err = run(command, "old news")
    assert (status, out) == (1, "") and "old news is a folder" in err and "eventcode batch" in err
    assert run(command, "empty.txt") == (1, "", "eventcode: empty.txt: no text\n")
    for nothing in ("", " \n"):
        status, out, err = run(command, nothing)
        assert (status, out) == (2, "") and "there is no text" in err


def test_a_missing_file_suggests_the_nearest(run: Run, article: Path) -> None:
    status, _, err = run("code", str(article.with_name("artcle.txt")))
    assert status == 1
    assert err.endswith("artcle.txt (did you mean article.txt?)\n")


def test_invalid_utf8_is_read_with_replacements(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(TEXT.encode() + b" A caf\xe9 closed.")
    status, out, _ = run("code", str(path))
    assert status == 0
    assert json.loads(out.splitlines()[0])["source"] == "TURMIL"


def test_explain_and_actor(run: Run) -> None:
    status, out, _ = run("explain", TEXT, "--date", "2018-03-08")
    assert status == 0 and "verbs/" in out
    status, out, _ = run("actor", "Syrian Foreign Minister")
    assert status == 0 and out.startswith("SYRGOV")


@pytest.mark.parametrize(
    ("text", "message"), [("nosuch.txt", "no file nosuch.txt"), ("no/such", "no file no/such"), ("{}/", "is a folder")]
)
def test_explain_says_that_a_path_is_no_file(run: Run, tmp_path: Path, text: str, message: str) -> None:
    status, out, err = run("explain", text.format(tmp_path))
    assert (status, out) == (1, "") and message in err


@pytest.mark.parametrize("text", ["Protest.", "U.S.", "Protests"])
def test_one_word_may_be_a_sentence(run: Run, text: str) -> None:
    assert run("explain", text)[::2] == (0, "")


def test_demo_runs_from_anywhere(run: Run) -> None:
    status, out, _ = run("demo")
    assert status == 0
    assert "SDNMIL" in out and "harbour_town.txt" in out


def test_version_names_what_makes_results(run: Run) -> None:
    _, out, _ = run("--version")
    assert [line.split()[0] for line in out.splitlines()] == ["eventcode", "dictionaries", "gazetteer", "model"]


def test_every_command_has_help(run: Run) -> None:
    _, out, _ = run("--help")
    for command in ("code", "demo", "explain", "check", "fmt", "actor"):
        assert command in out
        assert run(command, "--help")[0] == 0


def test_check_of_ones_own_lines_leaves_out_the_shipped_ones(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.verbs"
    own.write_text(OWN_RULE, encoding="utf-8")  # takes what shipped rules of "bomb" should
    status, out, err = run("check", "-d", str(own), "--own")
    assert (status, err) == (0, "")
    assert "test lines, of which 1 were run, " in out and out.endswith(": no problems\n")
    own.write_text(OWN_RULE + "    - [Iran]SOURCE bombed [Iraq]TARGET near Basra.\n", encoding="utf-8")
    status, out, _ = run("check", "-d", str(own), "--own")
    assert status == 1 and out.startswith("own.verbs:5: must not code, but 190") and "of which 2 were run" in out
    status, _, err = run("check", "--own")
    assert status == 2 and "name them with -d" in err


def test_fmt_reports_and_changes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.sets"
    path.write_text("%eventcode sets 1  \n")
    assert run("fmt", "--check", str(path))[0] == 1
    assert run("fmt", str(path)) == (0, f"changed {path}\n", "")
    assert run("fmt", "--check", str(path))[0] == 0


def test_check_prints_all_faults_of_a_dictionary(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "verbs").mkdir(parents=True)
    (folder / "verbs" / "x.verbs").write_text("%eventcode verbs 1\nSOURCE hit TARGET => 999\nSOURCE hit &none => 190\n")
    status, _, err = run("check", "-d", str(folder))
    assert status == 1
    assert "verbs/x.verbs:2:22: unknown code 999" in err and "verbs/x.verbs:3:12: unknown word set &none" in err
    assert "Traceback" not in err
    (folder / "verbs" / "x.verbs").write_text("%eventcode verbs 1\nSOURCE [hit TARGET => none\n    - Nothing.\n")
    assert run("check", "-d", str(folder))[2].endswith("\n1 problem in the dictionaries\n")


OLD = Path(__file__).resolve().parents[1] / "examples" / "petrarch"


def test_old_dictionaries_are_imported_and_code(run: Run, tmp_path: Path) -> None:
    files = [f"--{kind}={OLD / f'{kind}.txt'}" for kind in ("actors", "agents", "verbs", "discards", "issues")]
    status, out, err = run("import-petrarch", *files, "--out", str(tmp_path / "new"))
    assert (status, err) == (0, "")
    assert "actors.txt: refused: no such date: 2 digits: line 12" in out
    assert "written: " in out.splitlines()[-1]
    status, out, err = run("code", "-", "-d", str(tmp_path / "new"), stdin="Ruritania seized a Freedonian ship.")
    assert status == 0, err
    [row] = map(json.loads, out.splitlines())
    assert (row["source"], row["cameo"], row["target"]) == ("RUR", "170", "FRE")
    assert row["rule_where"].startswith("verbs/imported.verbs:")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to import"),
        (["--verbs", "no.txt", "--actors", "none.txt"], "no dictionary file at none.txt, no.txt"),
        (["--verbs", str(OLD / "verbs.txt"), "--out", str(OLD)], "is there already"),
    ],
)
def test_an_import_that_cannot_be_says_so(run: Run, arguments: list[str], message: str) -> None:
    status, _, err = run("import-petrarch", *arguments)
    assert status == 1
    assert message in err
    assert len(err.splitlines()) == 1


def test_places_of_ones_own_are_explained_and_scored(run: Run, tmp_path: Path) -> None:
    own, gold = tmp_path / "villages.csv", tmp_path / "gold.jsonl"
    own.write_text("name,lat,lon,country,kind\nTell Mazra,36.1,37.2,SY,village\n", encoding="utf-8")
    text = "Rebels shelled the town of Tell Mazra on Monday."
    status, out, _ = run("explain", text, "--gazetteer", str(own))
    assert status == 0 and "villages.csv:2" in out
    event = {"cameo": "194", "source": [{"country": "SYR", "roles": ["REB"]}], "target": []}
    gold.write_text(json.dumps({"id": "a", "text": text, "events": [event]}), encoding="utf-8")
    for layers, found in (([], 0), (["--gazetteer", str(own)], 1)):
        status, out, err = run("evaluate", str(gold), "--json", "--draws", "0", *layers)
        assert (status, err) == (0, "")
        assert json.loads(out)["levels"]["dyad"]["true_positives"] == found


@pytest.mark.parametrize("command", ["explain", "evaluate", "review"])
def test_a_model_may_be_named(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": TEXT, "events": []}), encoding="utf-8")
    given = {"explain": "a.txt", "evaluate": "a.jsonl", "review": "a.txt"}[command]
    log = ["--log", str(tmp_path / "log.jsonl")] if command == "review" else []
    status, _, err = run(command, str(tmp_path / given), "--model", "nowhere", *log)
    assert status == 1 and "the spaCy model nowhere is not installed" in err


def test_gazetteers_are_shown_searched_and_built(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("gazetteer", "info")
    assert status == 0
    assert "attribution: GeoNames, CC BY 4.0" in out
    status, out, _ = run("gazetteer", "lookup", "Tripoli", "--limit", "2")
    assert (status, len(out.splitlines())) == (0, 4)
    status, out, _ = run("gazetteer", "lookup", "Nosuchplacenamed")
    assert (status, out) == (1, "Nosuchplacenamed: no place of that name\n")
    own, made = tmp_path / "own.csv", tmp_path / "own.sqlite"
    own.write_text("name,lat,lon,country\nTell Mazra,36.1,37.2,SY\n", encoding="utf-8")
    status, out, _ = run("gazetteer", "build", str(own), "--out", str(made))
    assert status == 0
    assert "1 places, 1 names" in out
    status, out, _ = run("gazetteer", "lookup", "Tell Mazra", "-g", str(made))
    assert "SYR" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["info", "missing.sqlite"], "no gazetteer at missing.sqlite"),
        (["build", "missing.zip", "--out", "x.sqlite"], "no file missing.zip"),
    ],
)
def test_gazetteer_commands_say_what_is_wrong(run: Run, arguments: list[str], message: str) -> None:
    status, _, err = run("gazetteer", *arguments)
    assert status != 0
    assert message in err
    assert "Traceback" not in err


def test_deaths_are_counted_by_the_rule_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Rebels killed dozens of villagers near Bunia.", encoding="utf-8")
    _, out, _ = run("code", str(article), "--full", "--fatalities", "acled")
    row = json.loads(out)
    assert (row["fatalities"], row["fatality_rule"]) == (12, "acled")


QUIET = json.dumps({"text": "The museum was closed."}) + "\n" + json.dumps({"text": "Bonn, 3. Mai"})


@pytest.mark.parametrize(
    ("stdin", "told"),
    [
        ("The museum was closed.", 'eventcode: no event in 1 article: eventcode explain "a sentence" says why\n'),
        (QUIET, 'no event in 2 articles (1 too short to tell whether it is English): eventcode explain "a sentence"'),
        (TEXT, ""),
    ],
)
def test_nothing_found_is_told(run: Run, stdin: str, told: str) -> None:
    status, _, err = run("code", "-", stdin=stdin)
    assert status == 0 and (told in err if told else err == "")


def test_nothing_found_names_the_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Bonn, 3. Mai", encoding="utf-8")
    status, out, err = run("code", str(path))
    assert (status, out) == (0, "") and f"eventcode explain {path} says why" in err
    status, out, _ = run("explain", str(path))
    assert status == 0 and out.startswith("no events: too short to tell whether it is English")
