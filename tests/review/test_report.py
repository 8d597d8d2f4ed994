"""What verdicts say: counts, agreement, gold, tasks of prodigy, suggestions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventcode
from eventcode import evaluate
from eventcode.evaluation.gold import gold_records
from eventcode.formats.codes import load_codes
from eventcode.load import open_gazetteer
from eventcode.review.agreement import nominal_alpha
from eventcode.review.entries import Missed, Verdict
from eventcode.review.gold_export import GoldMaker
from eventcode.review.judgements import Judgements, judgements
from eventcode.review.log import read_log
from eventcode.review.prodigy import prodigy_tasks
from eventcode.review.queue import ReviewArticle
from eventcode.review.report import review_report
from eventcode.review.session import Session
from eventcode.review.suggestions import suggestions
from tests.review.invented import article, row, two_articles


# Published: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A, B and C, nominal data.
# By hand for two observers, from n values, ordered pairs that differ, totals: 1 - (n - 1) * pairs / (n^2 - sum n_c^2).
@pytest.mark.parametrize(
    ("observers", "alpha"),
    [
        (["0100000010", "1110010000"], 0.095),  # 1 - 19 * 8 / (400 - 14^2 - 6^2)
        (["aabbdcccedda", "babbbccceddd"], 0.692),  # 1 - 23 * 6 / (576 - 4^2 - 6^2 - 6^2 - 6^2 - 2^2)
        (["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743),
        (["12", "12"], 1.0),
        (["12", "21"], -0.5),  # 1 - 3 * 4 / (16 - 4 - 4)
        (["11", "11"], None),
        (["1.", ".2"], None),
        ([], None),
    ],
)
def test_alpha(observers: list[str], alpha: float | None) -> None:
    found = nominal_alpha([[v for v in unit if v != "."] for unit in zip(*observers, strict=True)])
    assert found is None if alpha is None else found == pytest.approx(alpha, abs=0.0005)


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from("abc"), max_size=4), max_size=8))
def test_alpha_is_at_most_one_and_knows_no_order(units: list[list[str]]) -> None:
    alpha = nominal_alpha(units)
    assert alpha is None or alpha <= 1
    assert alpha == pytest.approx(nominal_alpha([u[::-1] for u in units[::-1]]))


def reviewed(path: Path, articles: list[ReviewArticle], reviewer: str, *said: Any) -> Path:
    """A log of a review in which the items got these verdicts in turn: a verdict, or a verdict with more of it."""
    session = Session.open(articles, path, reviewer)
    for one in said:
        item = session.current()
        assert item is not None
        if isinstance(one, Missed):
            session.miss(one)
            continue
        verdict, more = one if isinstance(one, tuple) else (one, {})
        session.judge(Verdict(number=0, article=item.article.key, item=item.id, verdict=verdict, **more))
    session.writer.close()
    return path


def missed(**fields: str) -> Missed:
    """The envoy berated the ministers, marked while the first event is asked about."""
    return Missed(
        number=0, article="key-n1", item="e1", sentence=1, text="The envoy berated the ministers.",
        marks={"source": ((4, 9),), "action": ((10, 17),)}, words={"source": ("envoy",), "action": ("berated",)},
        fields=fields,
    )  # fmt: skip


def told(*paths: Path) -> Judgements:
    return judgements(map(read_log, paths))


DAY = {"date_start": "2024-05-12", "date_end": "2024-05-12"}
WRONG = ("wrong", {"faults": ("actor", "date"), "correction": {"source": "NERREB", **DAY}})


def test_counts_and_precision(tmp_path: Path) -> None:
    log = reviewed(
        tmp_path / "a.jsonl", two_articles(), "Ann", missed(), "right", WRONG, "complete", "no_event", "skip"
    )
    report = review_report(told(log))
    assert {k: (s.right, s.of) for k, s in report.verdicts.items()} == {
        "right": (1, 3), "wrong": (1, 3), "wrong actor": (1, 3), "wrong code": (0, 3), "wrong place": (0, 3),
        "wrong date": (1, 3), "wrong other": (0, 3), "no_event": (1, 3),
    }  # fmt: skip
    assert {k: (s.right, s.of) for k, s in report.by_type.items()} == {"ASSAULT": (1, 2), "COERCE": (0, 1)}
    assert {k: (s.right, s.of) for k, s in report.by_status.items()} == {"claimed": (0, 1), "fact": (1, 2)}
    assert {k: (s.right, s.of) for k, s in report.by_confidence.items()} == {
        "0.6 to 0.7": (0, 1), "0.8 to 0.9": (1, 1), "0.9 and above": (0, 1),
    }  # fmt: skip
    assert (report.found.right, report.found.of) == (2, 3)
    assert (report.judged, report.skipped, report.missed, report.complete_texts) == (3, 1, 1, 1)
    assert "right" in str(report) and report.to_dict()["verdicts"]["right"]["interval"] == [0.0615, 0.7923]


def test_reviewers_are_compared_on_what_both_judged(tmp_path: Path) -> None:
    one = reviewed(tmp_path / "a.jsonl", two_articles(), "Ann", "right", "no_event", "complete", "right")
    two = reviewed(tmp_path / "b.jsonl", two_articles(), "", "right", WRONG, "skip", "right")
    report = review_report(told(one, two))
    assert report.reviewers == ("Ann", "b")
    assert report.agreement.events == 3
    assert report.agreement.right == 1.0
    # right right, no_event wrong, right right: 1 - 5 * 2 / (36 - 16 - 1 - 1)
    assert report.agreement.verdict == pytest.approx(1 - 5 * 2 / 18)


def gold(judged: Judgements) -> tuple[list[dict[str, Any]], dict[str, str]]:
    made = GoldMaker(codes=load_codes(), places=open_gazetteer()).export(judged)
    return list(made.records), dict(made.open)


def test_reviewed_texts_are_gold(tmp_path: Path) -> None:
    event = missed(cameo="111", source="FRAGOV", target="MLI", date_start="2024-05-14", date_end="2024-05-14",
                   place_name="Bamako", place_country="MLI", fatalities="0", status="claimed")  # fmt: skip
    log = reviewed(
        tmp_path / "a.jsonl", two_articles(), "Ann", event, "right", WRONG, "complete", "no_event", "complete"
    )
    records, still_open = gold(told(log))
    assert still_open == {} and [r["id"] for r in records] == ["n1", "n2"]
    events = {e["cameo"]: e for e in records[0]["events"]}
    assert set(events) == {"194", "193", "111"} and records[1]["events"] == []
    assert events["194"]["place"]["geonameid"] == 2457161 and events["194"]["source"][0]["roles"] == ["REB"]
    assert events["193"]["source"][0]["country"] == "NER" and events["193"]["date_end"] == "2024-05-12"
    new = events["111"]
    assert new["source"] == [{"text": "envoy", "country": "FRA", "roles": ["GOV"], "role_alternatives": []}]
    assert new["plover"] == "ACCUSE" and new["status"] == "claimed" and new["fatalities"] == 0
    assert new["place"]["country"] == "MLI" and abs(new["place"]["lat"] - 12.65) < 0.1
    gold_records(("here", r) for r in records)  # the form that evaluate reads


def test_gold_of_right_rows_gives_these_rows_full_marks(tmp_path: Path) -> None:
    region = row("e2", place_precision="region", place_name="Kidal", date_start="2024-05-01",
                 target=None, target_country=None, target_roles=None)  # fmt: skip
    articles = [article("n1", row("e1", fatalities="3"), region)]
    log = reviewed(tmp_path / "a.jsonl", articles, "Ann", "right", "right", "complete")
    records, _ = gold(told(log))
    scores = evaluate(records, predictions=[{"id": "n1", "events": [row("e1", fatalities=3), region]}], draws=0)
    assert scores.levels["full"].f1 == scores.levels["acled"].f1 == 1.0
    assert (scores.shares["deaths"].right, scores.shares["deaths"].of) == (1, 1)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (["right", "right"], "nobody read it to the end"),
        (["right", "skip", "complete"], "not every event is judged by Ann"),
        (["right", ("wrong", {"faults": ("code",)}), "complete"], "in the place of a wrong code"),
        ([missed(), "right", "right", "complete"], "a missed event has no code"),
        ([missed(cameo="111"), "right", "right", "complete"], "or no actor"),
    ],
)
def test_texts_that_are_not_known_whole_are_no_gold(tmp_path: Path, said: list[Any], reason: str) -> None:
    log = reviewed(tmp_path / "a.jsonl", two_articles()[:1], "Ann", *said)
    records, still_open = gold(told(log))
    assert records == [] and reason in still_open["n1"]


def test_reviewers_who_disagree_make_no_gold(tmp_path: Path) -> None:
    logs = [
        reviewed(tmp_path / f"{name}.jsonl", two_articles(), name, "right", second, "complete", "right", "complete")
        for name, second in (("Ann", "right"), ("Ben", "no_event"))
    ]
    records, still_open = gold(told(*logs))
    assert [r["id"] for r in records] == ["n2"] and still_open == {"n1": "Ann and Ben disagree"}


def test_tasks_of_prodigy(tmp_path: Path) -> None:
    said = [missed(cameo="111"), "right", WRONG, "complete", "skip", "complete"]
    tasks = list(prodigy_tasks(told(reviewed(tmp_path / "a.jsonl", two_articles(), "Ann", *said))))
    assert [t["answer"] for t in tasks] == ["accept", "reject", "ignore", "accept"]
    assert tasks[1]["meta"]["verdict"] == "wrong actor date"
    spans = {s["label"]: tasks[0]["text"][s["start"] : s["end"]] for s in tasks[0]["spans"]}
    assert spans == {"SOURCE": "Rebels", "ACTION": "shelled", "TARGET": "army camp", "PLACE": "Gao", "DATE": "Monday"}
    for task in tasks:
        for token in task["tokens"]:
            assert task["text"][token["start"] : token["end"]] == token["text"]
        for span in task["spans"]:
            assert task["tokens"][span["token_start"]]["start"] == span["start"]
            assert task["tokens"][span["token_end"]]["end"] == span["end"]
    assert tasks[3]["label"] == "111" and tasks[3]["text"] == "The envoy berated the ministers."


def test_missed_events_suggest_dictionary_lines(tmp_path: Path, coder: eventcode.Coder) -> None:
    text = "Sudan grobbled the French envoy on Monday."
    given = article("n1", row("e1"), texts=[text])
    miss = Missed(number=0, article="key-n1", item="e1", sentence=0, text=text, marks={"action": ((6, 14),)},
                  words={"action": ("grobbled",)}, fields={"cameo": "111"})  # fmt: skip
    [found] = suggestions(coder, told(reviewed(tmp_path / "a.jsonl", [given], "Ann", miss)))
    assert found.lines[0].endswith("=> 111") and "TARGET" in found.lines[0]
    assert ("verb", found.lines[0].split()[1]) in found.uncoded


def test_broken_lines_are_named(tmp_path: Path) -> None:
    log = reviewed(tmp_path / "a.jsonl", two_articles(), "Ann", "right")
    with log.open("a", encoding="utf-8") as stream:
        stream.write('{"type": "verd')
    assert review_report(told(log)).to_dict()["unreadable"] == [f"{log}:4"]


def test_reports_are_json(tmp_path: Path) -> None:
    log = reviewed(tmp_path / "a.jsonl", two_articles(), "Ann")
    plain = json.loads(json.dumps(review_report(told(log)).to_dict()))
    assert plain["judged"] == 0 and plain["verdicts"]["right"] == {"share": 0.0, "right": 0, "of": 0, "interval": None}
