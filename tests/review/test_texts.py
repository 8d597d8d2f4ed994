"""Rows with the texts that they are from, and tables that are neither rows nor articles."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode import InputError, evaluate
from eventcode.batch.records import Columns
from eventcode.formats.codes import load_codes
from eventcode.load import open_gazetteer
from eventcode.model import Article
from eventcode.review.gold_export import GoldMaker
from eventcode.review.judgements import judgements
from eventcode.review.log import read_log
from eventcode.review.queue import ReviewArticle, holds_rows, items_of, read_queue, review_article
from eventcode.review.texts import not_coded, read_texts, with_texts
from eventcode.text.normalise import repair
from tests.review.invented import TEXTS, row
from tests.review.test_report import missed, reviewed
from tests.test_cli import Run, run  # noqa: F401 (a fixture)


def write(path: Path, *records: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def joined(
    rows: list[dict[str, Any]], texts: list[Article], aside: frozenset[str] = frozenset()
) -> tuple[list[ReviewArticle], dict[str, str]]:
    failed: dict[str, str] = {}
    return list(with_texts(alone(rows), texts, aside, failed)), failed


def alone(rows: list[dict[str, Any]]) -> list[ReviewArticle]:
    """The articles of rows without texts."""
    with TemporaryDirectory() as folder:
        return list(read_queue([str(write(Path(folder) / "rows.jsonl", *rows))], None, {}))


def text(identifier: str, *sentences: str, **more: Any) -> Article:
    return Article(id=identifier, text=" ".join(sentences), **more)


N1, N2 = text("n1", *TEXTS["n1"]), text("n2", *TEXTS["n2"])
QUIET = text("n3", "The museum was closed.")


def shape(found: list[ReviewArticle]) -> list[tuple[str, bool, list[str]]]:
    return [(a.id, a.text is not None, [e["event_id"] for e in a.events]) for a in found]


def test_texts_get_their_rows_and_sentences() -> None:
    found, failed = joined([row("e3", "n2"), row("e1"), row("e2", sentence=1)], [N1, QUIET, N2])
    assert shape(found) == [("n1", True, ["e1", "e2"]), ("n3", True, []), ("n2", True, ["e3"])] and failed == {}
    assert [s.text for s in found[0].sentences] == TEXTS["n1"] and found[0].date == "2024-05-17"
    assert [i.kind for i in items_of(found)] == ["event", "event", "text", "text", "event", "text"]


@pytest.mark.parametrize(
    ("rows", "texts", "expected", "told"),
    [
        ([row("e1")], [], [("n1", False, ["e1"])], {"n1": "rows without a text"}),
        ([row("e1")], [text("n1", "It rained.")], [("n1", False, ["e1"])], {"n1": "other sentences"}),
        # one id for two texts: the batch gave the second another id in its rows
        ([row("e1"), row("e2", article_id="n1~2", start=4, end=8, text="Gao.")], [N1, text("n1", "Oh. Gao.")],
         [("n1", True, ["e1"]), ("n1~2", True, ["e2"])], {}),
        ([row("e2", article_id="n1~3", start=4, end=8, text="Gao.")], [text("n1", "Rain."), text("n1", "Oh. Gao.")],
         [("n1", True, []), ("n1~3", True, ["e2"])], {}),
        ([row("e1")], [N1, N1], [("n1", True, ["e1"])], {}),
        ([row("e1")], [text("n1", "It rained."), N1], [("n1", True, ["e1"])], {}),
        ([row("e1", article_id=None)], [N1], [("n1", True, []), ("", False, ["e1"])], {"article_id": "without it"}),
        ([row("e1", duplicate_ids=["n3"])], [N1, QUIET], [("n1", True, ["e1"])], {}),
    ],
)  # fmt: skip
def test_partners(rows: list[dict[str, Any]], texts: list[Article], expected: list[Any], told: dict[str, str]) -> None:
    found, failed = joined(rows, texts)
    assert shape(found) == expected
    assert failed.keys() == told.keys() and all(part in failed[name] for name, part in told.items())


def test_titles_and_repaired_characters_are_no_hindrance() -> None:
    given = Article(id="n1", title="“Rebels” in Gao", text="Rebels \u2013 shelled\u00a0a camp.")
    rows = [
        row("e1", start=0, end=24, text="Rebels - shelled a camp."),
        row("e2", sentence=-1, start=0, end=15, text='"Rebels" in Gao'),
    ]
    found, _ = joined(rows, [given])
    assert shape(found) == [("n1", True, ["e2", "e1"])] and found[0].title == given.title


def test_what_a_batch_did_not_code_is_left_out(tmp_path: Path) -> None:
    batch = tmp_path / "batch"
    write(batch / "run.json", {})
    write(batch / "copies.jsonl", {"id": "n3", "coded_as": "n1"}, {"id": "n2", "coded_as": "n2"}, 3)
    write(batch / "errors" / "part.jsonl", {"id": "n4", "reason": "not English"})
    assert not_coded([str(batch), str(tmp_path / "rows.jsonl")]) == {"n3", "n4"}
    found, _ = joined([row("e1")], [N1, N2, QUIET], not_coded([str(batch)]))
    assert [a.id for a in found] == ["n1", "n2"]


def test_merged_rows_are_refused() -> None:
    with pytest.raises(InputError, match="before eventcode merge"):
        joined([row("e1", article_ids="n1 n2")], [N1])


def test_texts_are_read_as_a_batch_reads_them(tmp_path: Path) -> None:
    path = write(tmp_path / "feed.jsonl", {"id": "a", "body": "It rained."}, {"id": "b", "body": None})
    failed: dict[str, str] = {}
    found = list(read_texts([str(path)], Columns(text="body"), failed))
    assert [(a.id, a.text) for a in found] == [("a", "It rained.")] and list(failed) == ["b"]
    with pytest.raises(InputError, match="no column text"):
        list(read_texts([str(path)], Columns(), failed))


PARTS = ["It rained.", "“Police” fired – tear gas.", "Gao\u00a0fell.", "A\r\nB."]
SENTENCES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3)


@settings(deadline=None)
@given(SENTENCES, st.data())
def test_any_row_finds_its_text(sentences: list[str], data: st.DataObject) -> None:
    """Whatever sentences of a text have rows."""
    chosen = data.draw(st.lists(st.integers(0, len(sentences) - 1), min_size=1, max_size=4))
    given = text("n1", *sentences)
    rows = []
    for number, i in enumerate(chosen):
        start = sum(len(s) + 1 for s in sentences[:i])
        words = repair(given.text)[start : start + len(sentences[i])]
        rows.append(row(f"e{number}", sentence=i, start=start, end=start + len(words), text=words))
    found, failed = joined(rows, [text("n1", "Other."), given])
    assert len(found) == 1 and found[0].text == given.text and failed == {}


def test_rows_of_real_texts_with_these_texts_are_as_coded_now(coder: eventcode.Coder) -> None:
    given = Article(id="a", text="“Rebels” shelled a Malian army camp near Gao on Monday.\r\n\r\nIt rained – a lot.")
    events = coder.code(given.text, id="a")
    [now] = [review_article(given, events, coder.sentences(given.text))]
    [later], _ = joined([e.as_row() for e in events], [given])
    assert (later.key, later.sentences, later.id) == (now.key, now.sentences, now.id)


def gold(*paths: Path) -> tuple[list[dict[str, Any]], dict[str, str]]:
    told = judgements(map(read_log, paths))
    made = GoldMaker(codes=load_codes(), places=open_gazetteer()).export(told)
    return list(made.records), dict(made.open)


def test_a_review_of_rows_goes_on_with_texts_and_makes_gold(tmp_path: Path) -> None:
    rows, log = [row("e1"), row("e2", cameo="193")], tmp_path / "ann.jsonl"
    mark = evolve(missed(cameo="111", source="FRAGOV"), article=alone(rows)[0].key)
    reviewed(log, alone(rows), "Ann", mark, "right", "right")
    records, left_open = gold(log)
    assert records == [] and "--articles" in left_open["n1"]
    found, _ = joined(rows, [N1])
    reviewed(log, found, "Ann", "complete")
    records, left_open = gold(log)
    assert left_open == {} and [r["text"] for r in records] == [N1.text]
    assert sorted(e["cameo"] for e in records[0]["events"]) == ["111", "193", "194"]
    scores = evaluate(records, predictions=[{"id": "n1", "events": rows}], draws=0)
    assert (scores.levels["full"].recall, scores.levels["full"].precision) == (pytest.approx(2 / 3), 1.0)


def test_who_reviewed_rows_and_who_reviewed_texts_speak_of_the_same(tmp_path: Path) -> None:
    rows = [row("e1")]
    one = reviewed(tmp_path / "ann.jsonl", joined(rows, [N1])[0], "Ann", "right", "complete")
    two = reviewed(tmp_path / "ben.jsonl", alone(rows), "Ben", evolve(missed(), article=alone(rows)[0].key), "right")
    told = judgements(map(read_log, [one, two]))
    assert [a.text for a in told.articles.values()] == [N1.text]
    assert {j.article.key for j in told.events} == {a.key for _, _, a in told.missed} == set(told.articles)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({k: v for k, v in row("e1").items() if k != "event_id"}, "lacks event_id"),
        ({k: v for k, v in row("e1").items() if k != "cameo"}, "lacks cameo"),
        ({k: v for k, v in row("e1").items() if k not in ("start", "end")}, "lacks start, end"),
        (
            {"source": "MLI", "target": "FRA", "cameo": "190", "date_start": "", "text": "a"},
            "lacks event_id, sentence, start",
        ),
        ({"event_id": "e1", "cameo": "190"}, "lacks sentence, start, end and 1 more"),
    ],
)
def test_rows_that_lack_columns_are_no_articles(
    run: Run,  # noqa: F811
    tmp_path: Path,
    record: dict[str, Any],
    reason: str,
) -> None:
    rows, log = write(tmp_path / "rows.jsonl", record), tmp_path / "log.jsonl"
    status, _, err = run("review", str(rows), "--log", str(log))
    assert status == 1 and "no event row of this version" in err and reason in err and not log.exists()


@pytest.mark.parametrize(
    "more", [{}, {"source": "Wire", "url": "https://x.example"}, {"lat": 1, "lon": 2, "status": "new", "sentence": 3},
             {"article_id": "7", "article_date": "2024-05-17", "version": "2", "place_name": "Gao", "fatalities": 3}]
)  # fmt: skip
def test_articles_stay_articles(tmp_path: Path, more: dict[str, Any]) -> None:
    assert not holds_rows([str(write(tmp_path / "feed.jsonl", {"id": "a", "text": "It rained.", **more}))])


def test_texts_are_for_rows(run: Run, tmp_path: Path) -> None:  # noqa: F811
    texts = write(tmp_path / "texts.jsonl", {"id": "a", "text": "It rained."})
    status, _, err = run("review", str(texts), "--articles", str(texts), "--log", str(tmp_path / "log.jsonl"))
    assert status == 1 and "--articles gives the texts of event rows" in err
