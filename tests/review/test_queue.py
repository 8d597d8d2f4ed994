"""What is asked about: texts coded now, rows of files and batches, samples."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode import InputError
from eventcode.review.answers import Form
from eventcode.review.marks import event_spans, words_of
from eventcode.review.queue import ReviewArticle, holds_rows, items_of, read_queue, sampled
from tests.review.invented import article, row, two_articles
from tests.test_cli import Run, run  # noqa: F401 (a fixture)


def write(path: Path, *records: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def queue(*inputs: Path, coder: eventcode.Coder | None = None) -> tuple[list[ReviewArticle], dict[str, str]]:
    failed: dict[str, str] = {}
    return list(read_queue([str(i) for i in inputs], coder, failed)), failed


def test_texts_are_coded_with_their_derivation(tmp_path: Path, coder: eventcode.Coder) -> None:
    texts = [
        {"id": "a", "date": "2024-05-17", "text": "Rebels shelled a Malian army camp near Gao on Monday. It rained."},
        {"id": "b", "text": ""},
        {"id": "c", "text": "The museum was closed for repairs."},
    ]
    path = write(tmp_path / "texts.jsonl", *texts)
    assert not holds_rows([str(path)])
    found, failed = queue(path, coder=coder)
    assert [(a.id, len(a.events), len(a.sentences)) for a in found] == [("a", 1, 2), ("c", 0, 1)]
    assert found[0].events[0]["trace"][0]["kind"] == "rule" and set(failed) == {"b"}
    assert [i.kind for i in items_of(found)] == ["event", "text", "text"]


def test_rows_need_no_coder(tmp_path: Path) -> None:
    rows = [row("e1"), row("e3", "n2"), row("e2", sentence=1), row("", "n2"), {**row("e4"), "sentence": "x"}]
    path = write(tmp_path / "rows.jsonl", *rows)
    assert holds_rows([str(path)])
    found, failed = queue(path)
    assert [(a.id, [e["event_id"] for e in a.events]) for a in found] == [("n1", ["e1", "e2"]), ("n2", ["e3"])]
    assert [s.text for s in found[0].sentences][1] == "The envoy berated the ministers."
    assert [i.kind for i in items_of(found)] == ["event"] * 3
    faults = list(failed.values())
    assert len(faults) == 2 and "event_id is empty" in faults[0] and "sentence: expected a whole" in faults[1]


def test_rows_of_a_table_and_of_a_batch(tmp_path: Path) -> None:
    plain = {k: v for k, v in row("e1").items() if k != "trace"}
    with (tmp_path / "rows.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(plain))
        writer.writeheader()
        writer.writerow(plain)
    write(tmp_path / "batch" / "events" / "part.jsonl", row("e1"))
    write(tmp_path / "batch" / "run.json", {"state": "running"})
    write(tmp_path / "batch" / "articles.jsonl", {"no": "text"})
    for path in (tmp_path / "rows.csv", tmp_path / "batch"):
        found, failed = queue(path)
        assert [e["event_id"] for a in found for e in a.events] == ["e1"] and failed == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"text": None},
        {"start": "a"},
        {"fatalities": "many"},
        {"cameo": 194},
        {"spans": {"action": [[1]]}},
        {"spans": 3},
    ],
)
def test_rows_that_cannot_be_shown_are_left_out(tmp_path: Path, changes: dict[str, Any]) -> None:
    found, failed = queue(write(tmp_path / "rows.jsonl", row("e1"), {**row("e2"), **changes}))
    assert [e["event_id"] for a in found for e in a.events] == ["e1"] and list(failed) == ["rows.jsonl:2"]


def test_missing_inputs_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file or folder"):
        queue(tmp_path / "nothing.jsonl")


@settings(deadline=None)
@given(st.integers(0, 9), st.integers(0, 12), st.permutations(range(8)))
def test_samples_depend_on_seed_and_articles_alone(seed: int, number: int, order: list[int]) -> None:
    articles = [article("n1", key=str(i), id=str(i)) for i in range(8)]
    drawn = sampled(articles, number, seed)
    assert len(drawn) == min(number, 8) and drawn == [a for a in articles if a in drawn]
    assert {a.key for a in sampled([articles[i] for i in order], number, seed)} == {a.key for a in drawn}


def test_other_seeds_draw_others() -> None:
    articles = [article("n1", key=str(i)) for i in range(40)]
    assert len({tuple(a.key for a in sampled(articles, 5, seed)) for seed in range(5)}) == 5


def test_an_event_is_asked_about_once() -> None:
    articles = two_articles()
    assert len(items_of([*articles, *articles])) == len(items_of(articles)) == 5


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({}, {"source": "Rebels", "action": "shelled", "target": "army camp", "place": "Gao", "date": "Monday"}),
        ({"place_text": "Bamako", "date_text": None}, {"source": "Rebels", "action": "shelled", "target": "army camp"}),
        ({"target_text": "camp  near"}, {"target": "camp near"}),
        ({"action_text": "shelled near"}, {"action": "shelled"}),  # the words stand apart
        ({"source_text": "Reb"}, {"action": "shelled"}),  # no part of a word
        ({"source_text": ".*(", "action_text": ""}, {"target": "army camp"}),
    ],
)
def test_parts_are_found_in_the_sentence(changes: dict[str, Any], parts: dict[str, str]) -> None:
    event = row(**changes)
    spans = event_spans(event, event["text"])
    shown = {part: event["text"][some[0][0] : some[0][1]] for part, some in spans.items()}
    assert shown.items() >= parts.items() and ("source" in shown) == ("source" in parts or "source_text" not in changes)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_words_are_pieces_of_the_text(text: str) -> None:
    words = list(words_of(text, 0, len(text), {"action": [(2, 5)]}))
    for word in words:
        assert text[word.start : word.end] == word.text
        assert ("action" in word.parts) == (word.start < 5 and word.end > 2)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_form_is_read_or_refused(body: bytes) -> None:
    try:
        form = Form.of(body)
    except InputError:
        return
    assert isinstance(form.one("item"), str)


def test_commands(run: Run, tmp_path: Path) -> None:  # noqa: F811
    rows, log = write(tmp_path / "rows.jsonl", row("e1")), tmp_path / "log.jsonl"
    status, _, err = run("review", str(rows), "--log", str(log), "--token", "short")
    assert status == 1 and "at least 16 characters" in err and not log.exists()
    status, _, err = run("review", str(tmp_path / "row.jsonl"), "--log", str(log))
    assert status == 1 and "did you mean rows.jsonl?" in err
    status, _, err = run("review-report", str(log))
    assert status == 1 and "no file" in err
    write(log, {"type": "review", "format": 1})
    status, out, err = run("review-report", str(log), "--json", "--gold", str(tmp_path / "gold.jsonl"))
    assert status == 0 and json.loads(out)["judged"] == 0 and "0 texts, 0 open" in err
    status, _, err = run("review-report", str(log), "--prodigy", str(log))
    assert status == 1 and "is a log" in err
