"""Gold and predictions from files, and one clear line for whatever is wrong with them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import eventcode
from eventcode import InputError, evaluate
from tests.evaluation.invented import PLACE, actor, gold, record, row
from tests.test_cli import Run, run  # noqa: F401 (a fixture)


def write(path: Path, *records: Any) -> Path:
    path.write_text("".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "holds no record"),
        (["{\n"], "gold.jsonl:1: not JSON"),
        ([record(), "[1]\n"], "gold.jsonl:2: expected an object with id, text and events"),
        ([{"id": "a", "event": []}], "gold.jsonl:1: the record has no events (did you mean event?)"),
        ([record(), record()], "gold.jsonl:2: the id 'a' stands at"),
        ([record(gold(cameo=194))], "gold.jsonl:1: events[0].cameo: Expected `str"),
        ([record({"source": [], "target": []})], "missing required field `cameo`"),
        ([record(gold(), gold(cameo="fight"))], "gold.jsonl:1: event 2: 'fight' is no CAMEO code"),
        ([record(gold(date_start="13 May"))], "date_start: the date '13 May' is no day: write it as 2017"),
        ([record(gold(date_end="2024-05-01"))], "the last day 2024-05-01 is before the first 2024-05-13"),
        ([record(gold(status="facts"))], "no status 'facts': use fact"),
        ([record(gold(source=[actor("Mali")]))], "'Mali' is no country"),
        ([record(gold(place=PLACE | {"lat": None}))], "one of lat and lon"),
        ([record(gold(place=PLACE | {"lat": 95.0}))], "is no place on earth"),
        ([record(gold(place=PLACE | {"precision": "nearby"}))], "no precision 'nearby'"),
        ([record(date="yesterday")], "date: the date 'yesterday' is no day"),
    ],
)
def test_malformed_gold_is_refused_with_file_and_line(tmp_path: Path, lines: list[Any], message: str) -> None:
    path = write(tmp_path / "gold.jsonl", *lines)
    with pytest.raises(InputError) as caught:
        evaluate(path, predictions=[])
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["nonsense\n"], "rows.jsonl:1: not JSON"),
        (["3\n"], "rows.jsonl:1: expected a JSON object, not int"),
        (["{}\n"], 'rows.jsonl:1: expected {"id", "events"} or an event row'),
        ([{"id": "a", "events": "none"}], "events must be a list"),
        ([{"id": "a", "events": [{"code": "194"}]}], "rows.jsonl:1: no event row of this version: it lacks cameo"),
        ([{"id": "a", "events": [row(lat="north")]}], "lat: expected a number, not 'north'"),
        ([{"id": "a", "events": [row(cameo=194)]}], "cameo: expected text, not 194"),
        ([{"id": "z", "events": [row()]}], "no prediction has the id of a gold text: 'z' is none of 'a'"),
    ],
)
def test_malformed_predictions_are_refused(tmp_path: Path, lines: list[Any], message: str) -> None:
    path = write(tmp_path / "rows.jsonl", *lines)
    with pytest.raises(InputError) as caught:
        evaluate([record(gold())], predictions=path)
    assert message in str(caught.value)


def test_rows_by_article_and_tables_are_the_same_predictions(tmp_path: Path) -> None:
    rows = [row(article_id="a"), row(article_id="b", cameo="042")]
    texts = [record(gold(), id="a"), record(gold(), id="b")]
    by_text = [{"id": "a", "events": rows[:1]}, {"id": "b", "events": rows[1:]}]
    expected = evaluate(texts, predictions=by_text).to_dict()
    assert evaluate(texts, predictions=write(tmp_path / "rows.jsonl", *rows)).to_dict() == expected
    with (tmp_path / "rows.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert evaluate(texts, predictions=tmp_path / "rows.csv").to_dict() == expected


def test_null_is_the_same_as_left_out() -> None:
    plain = gold(role_alternatives=None, plover_alternatives=None, acled_alternatives=None, cameo_alternatives=None)
    scores = evaluate([record(plain)], predictions=[{"id": "a", "events": [row()]}], draws=0)
    assert scores.levels["full"].f1 == 1.0


def test_texts_are_coded_where_no_predictions_are_given(coder: eventcode.Coder) -> None:
    texts = [
        record(gold(), text="Rebels shelled a Malian army camp near Gao on Monday.", id="a"),
        record(
            id="b",
            text="Le président a reçu une délégation de ministres. Ils ont parlé de la paix et de la guerre.",
        ),
    ]
    scores = evaluate(texts, coder)
    assert scores.levels["triple"].true_positives == 1
    assert list(scores.failed) == ["b"]


def test_the_command(run: Run, tmp_path: Path) -> None:  # noqa: F811
    texts = [record(gold(), id="a", kind="easy"), record(gold(), id="b", kind="hard")]
    path = write(tmp_path / "gold.jsonl", *texts)
    rows = write(tmp_path / "rows.jsonl", {"id": "a", "events": [row()]})
    status, out, err = run("evaluate", str(path), "--predictions", str(rows), "--by", "kind", "--misses")
    assert (status, err) == (0, "")
    assert "full         1.000   0.500  0.667" in out and "hard" in out and "missed" in out
    status, out, _ = run("evaluate", str(path), "-p", str(rows), "--json", "--misses", "--draws", "0")
    plain = json.loads(out)
    assert plain["levels"]["full"]["recall"] == 0.5 and len(plain["misses"]) == 1
    status, _, err = run("evaluate", str(path), "-p", str(rows), "--by", "kinds")
    assert status == 1 and "did you mean kind?" in err
    status, _, err = run("evaluate", str(tmp_path / "gold.json"))
    assert status == 1 and "no file" in err and "gold.jsonl" in err


def test_of_few_texts_or_events_there_is_no_interval(run: Run, tmp_path: Path) -> None:  # noqa: F811
    def scored(texts: int, events: int) -> str:
        identifiers = [f"t{number}" for number in range(texts)]
        some = [record(*([gold()] if number < events else []), id=i) for number, i in enumerate(identifiers)]
        rows = [{"id": i, "events": [row()] if number < events else []} for number, i in enumerate(identifiers)]
        path, told = write(tmp_path / "gold.jsonl", *some), write(tmp_path / "rows.jsonl", *rows)
        return run("evaluate", str(path), "--predictions", str(told))[1]

    for texts, events in ((3, 3), (9, 9), (20, 3)):
        out = scored(texts, events)
        assert "1.000-1.000" not in out
        assert f"full         1.000   1.000  1.000   -  {events:>16}" in out
    assert "1.000-1.000" in scored(20, 12)
