"""The page as a file: what goes in, what it says, what it never does."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import eventcode
from eventcode.errors import InputError
from eventcode.views.report.batch_facts import BatchFacts, RenamedArticle, UncodedWord, batch_facts, uncoded_words
from tests.views.report.invented import HOSTILE, blocks, row, rows


@given(rows)
def test_hostile_rows_are_never_markup(given_rows: list[dict[str, Any]]) -> None:
    page = eventcode.report(given_rows)
    assert page.encode("utf-8")
    assert page.count("<script") == page.count("</script>") == (3 if given_rows else 0)
    assert "onerror" not in page and "alert(1)" not in page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_and_errors_are_text(text: str) -> None:
    other = RenamedArticle(id=text, coded_as=text, part=text, record=1)
    facts = BatchFacts(
        errors=[(text, 1, (text,))], renamed=1, some_renamed=[other], made_by={text: text}, filters={"codes": [text]}
    )
    page = eventcode.report([row()], title=text, facts=facts)
    assert page.count("<script") == 3 and "<img" not in page and "\x1b" not in page and "\u202e" not in page


def test_an_article_is_kept_whole() -> None:
    _, details = blocks(eventcode.report([row(text=text, url="javascript:alert(1)") for text in HOSTILE]))
    assert set(details["texts"]) == {text.replace("\ud800", "?") for text in HOSTILE}
    assert details["articles"] == [["article-0", "javascript:alert(1)", "2024-05-02"]]


def test_nothing_is_loaded() -> None:
    page = eventcode.report([row()])
    assert set(re.findall(r"(?:src|href)=\"([^\"]*)", page)) == {"#events"}
    addresses = set(re.findall(r"https?://[\w.]+", page))
    assert addresses == {"http://www.w3.org"}  # the name of SVG
    assert "default-src 'none'" in page and "unsafe" not in page


def test_same_rows_same_bytes() -> None:
    given_rows = [row(n, source=f"S{n % 3}") for n in range(50)]
    assert eventcode.report(given_rows) == eventcode.report(iter(given_rows))


def test_no_rows() -> None:
    page = eventcode.report([])
    assert "There are no events: the input has no row." in page
    assert "<script" not in page and "<svg" not in page


@pytest.mark.parametrize(
    ("given_row", "message"),
    [
        ({"text": "x"}, "row 1: no event row of this version: it lacks event_id, cameo, source"),
        ({"event_id": "1", "Cameo": "190", "source": "X"}, r"it lacks cameo \(did you mean Cameo\?"),
        (["event_id"], "row 1 is no row"),
    ],
)
def test_what_is_no_row_is_refused(given_row: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        eventcode.report([given_row])


def test_events_of_a_coder(coder: eventcode.Coder) -> None:
    events = coder.code("Kenyan police fired tear gas at protesters in Nairobi on Tuesday.", date="2024-06-20", id="a")
    columns, details = blocks(eventcode.report(events))
    assert columns["names"]["actor"]["KENCOP"] == "Kenya, Police" and details["ids"] == [e.event_id for e in events]


def test_merged_rows(coder: eventcode.Coder) -> None:
    text = "Kenyan police killed four protesters in Nairobi on Tuesday."
    events = [event for name in "ab" for event in coder.code(text, date="2024-06-20", id=name)]
    page = eventcode.report(eventcode.consolidate(events))
    columns, _ = blocks(page)
    assert "1 event in 2 articles" in page and "Events that several articles tell are merged." in page
    assert columns["columns"]["reports"] == [2] and columns["totals"]["killed"] == 4


def written(folder: Path, kind: str, given_rows: list[dict[str, Any]]) -> Path:
    path = folder / f"rows.{kind}"
    if kind == "jsonl":
        path.write_text("".join(json.dumps(r) + "\n" for r in given_rows), encoding="utf-8")
    elif kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(given_rows[0]))
            writer.writeheader()
            writer.writerows(given_rows)
    else:
        import pyarrow as pa
        from pyarrow import parquet

        from eventcode.arrow import schema

        parquet.write_table(pa.Table.from_pylist(given_rows, schema=schema()), path)
    return path


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from eventcode.cli.main import main; main()", "report", *map(str, arguments)],
        capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_every_form_of_rows_gives_the_same_page(tmp_path: Path, kind: str) -> None:
    given_rows = [row(n, fatalities=n or None, lat=None if n == 2 else 1.5) for n in range(5)]
    done = command(written(tmp_path, kind, given_rows), "--output", tmp_path / "page.html", "--title", "Five & more")
    assert (done.returncode, done.stdout) == (0, "") and "page.html: " in done.stderr
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page == eventcode.report(given_rows, title="Five & more")


def batch(folder: Path, state: str = "done") -> Path:
    (folder / "events").mkdir(parents=True)
    (folder / "errors").mkdir()
    written(folder / "events", "jsonl", [row(0), row(1)])
    counts = {"articles": 6, "coded": 2, "copies": 1, "errors": 3, "events": 2}
    run = {"format": 1, "state": state, "counts": counts, "made_by": {"version": "0.0", "model": "invented"}}
    run["options"] = {"filters": {"codes": ["19"], "countries": [], "first": None}}
    (folder / "run.json").write_text(json.dumps(run), encoding="utf-8")
    errors = [("no text", "a"), ("<b>bold</b>", "b"), ("no text", "c")]
    lines = (json.dumps({"id": name, "part": "p", "reason": reason}) + "\n" for reason, name in errors)
    (folder / "errors" / "p.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def test_the_folder_of_a_batch(tmp_path: Path) -> None:
    facts = batch_facts([batch(tmp_path / "coded")])
    assert facts is not None and list(facts.errors) == [("no text", 2, ("a", "c")), ("<b>bold</b>", 1, ("b",))]
    done = command(tmp_path / "coded", "--output", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert "6 articles: coded 2, copies of others 1, not coded 3." in page
    assert '<bdi>no text</bdi></th><td class="count">2</td><td><bdi>a, c</bdi>' in page
    assert (
        "&lt;b&gt;bold&lt;/b&gt;" in page
        and "codes [&#x27;19&#x27;]" in page
        and "<dd><bdi>invented</bdi></dd>" in page
    )
    assert "Neither rows nor batches hold them." in page


def renamed(folder: Path, *lines: object) -> Path:
    """The folder of a batch with these lines in its list of renamed articles."""
    (folder / "renamed.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("number", "rest"), [(2, ""), (25, ""), (27, "2 more")])
def test_renamed_articles_are_listed(tmp_path: Path, number: int, rest: str) -> None:
    lines = [{"id": "7", "part": "a.jsonl", "record": n, "coded_as": f"7~{n}", "reason": "x"} for n in range(number)]
    facts = batch_facts([renamed(batch(tmp_path / "one"), *lines), batch(tmp_path / "two")])
    assert facts is not None and facts.renamed == number
    page = eventcode.report([row()], facts=facts)
    assert f"{number} articles had an id that another text has already" in page
    assert "<bdi>7~1</bdi></td><td><bdi>a.jsonl</bdi></td>" in page
    assert page.count("<bdi>a.jsonl</bdi>") == min(number, 25) and ("more</th>" in page) == bool(rest) and rest in page


def test_without_renamed_articles_the_page_does_not_speak_of_them(tmp_path: Path) -> None:
    facts = batch_facts([batch(tmp_path / "coded")])
    assert "the id of another" not in eventcode.report([row()], facts=facts)


@pytest.mark.parametrize("line", [{"id": "7"}, 7, {"id": "7", "coded_as": "7~2", "part": "p", "record": "one"}])
def test_broken_lists_of_renamed_articles_are_named(tmp_path: Path, line: object) -> None:
    with pytest.raises(InputError, match=r"renamed.jsonl:1: no renamed article"):
        batch_facts([renamed(batch(tmp_path / "coded"), line)])


def test_rows_alone_tell_nothing_of_errors() -> None:
    assert batch_facts([Path("rows.jsonl")]) is None
    assert "The rows do not tell: give the folder of a batch for its errors." in eventcode.report([row()])


def test_words_without_a_code(tmp_path: Path) -> None:
    lines = [{"kind": "verb", "word": f"w{n}", "count": n, "has_rules": False, "examples": ["<i>"]} for n in range(35)]
    path = tmp_path / "uncoded.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    page = eventcode.report([row()], uncoded=uncoded_words(path))
    assert page.index("<bdi>w34</bdi>") < page.index("<bdi>w10</bdi>") and "<bdi>w9</bdi>" not in page
    assert '<th scope="row">10 more</th><td></td><td class="count">45</td>' in page and "<i>" not in page


def uncoded(kind: str, word: str, count: int, articles: int, known: bool = False, *examples: str) -> UncodedWord:
    return UncodedWord(
        kind=kind,
        word=word,
        count=count,
        articles=articles,
        has_rules=known,
        examples=examples or ("They did.",),
    )


def test_words_stand_in_tables_by_what_they_want() -> None:
    words = [
        uncoded("verb", "kill", 9, 9, True),
        uncoded("verb", "waylay", 2, 2, False, "Gunmen waylaid <two> men.", "They waylay men."),
        uncoded("verb", "berate", 9, 1),
        uncoded("name", "Oskar Zandorian", 3, 1, False, "Then Zandorian left."),
        uncoded("thing", "<b>", 1, 1),
    ]
    page = eventcode.report([row()], uncoded=words)
    parts = [page.index(part) for part in ("that no rule has", "<bdi>waylay</bdi>", "<bdi>berate</bdi>")]
    parts += [page.index(part) for part in ("that no dictionary has", "whose rules did not fit", "<bdi>kill</bdi>")]
    assert parts == sorted(parts)
    assert "Gunmen <mark>waylaid</mark> &lt;two&gt; men." in page and "1 more sentence<" in page
    assert "Then <mark>Zandorian</mark> left." in page
    assert "<bdi>&lt;b&gt;</bdi>" in page and "Nouns that" not in page


def test_an_empty_list_of_words_says_so() -> None:
    assert "There are none." in eventcode.report([row()], uncoded=[])


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"kind": "verb", "word": "x", "count": "many"}'])
def test_what_is_no_list_of_words_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "x.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl:1: expected a word that eventcode suggest"):
        uncoded_words(tmp_path / "x.jsonl")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.jsonl", "--output", "page.html"), "no file or folder"),
        (("coded", "--output", "page.html"), "the batch is not finished"),
        (("rows.jsonl", "--output", "rows.jsonl"), "is also the input"),
        (("rows.jsonl", "--output", "none/page.html"), "name a file in a folder that exists"),
        (
            ("articles.jsonl", "--output", "page.html"),
            "articles.jsonl:1: no event row of this version: it lacks event_id",
        ),
        (("rows.jsonl", "--output", "page.html", "--uncoded", "none.jsonl"), "none.jsonl cannot be read"),
        (("rows.jsonl",), "Missing option '--output'"),
        (("rows.jsonl", "--output", "page.html", "--events", "0"), "--events"),
    ],
)
def test_faults_end_with_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    batch(tmp_path / "coded", state="running")
    written(tmp_path, "jsonl", [row()])
    (tmp_path / "articles.jsonl").write_text('{"text": "Words."}\n', encoding="utf-8")
    done = command(*arguments)
    assert done.returncode in (1, 2) and message in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "page.html").exists()
