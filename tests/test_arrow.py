"""Events as Arrow tables and streams, and the spaCy component."""

from __future__ import annotations

import datetime
from typing import Any

import pyarrow as pa
import pytest
import spacy
from spacy.tokens import Doc, DocBin

import eventcode
from eventcode.arrow import SCHEMA, EventStream, code_batches, schema, table
from eventcode.columns import columns
from eventcode.errors import InputError

TEXT = "Kenyan police fired tear gas at protesters in Nairobi on Tuesday."


def batch(**columns: Any) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


@pytest.mark.parametrize("full", [False, True])
def test_the_schema_holds_every_row(coder: eventcode.Coder, full: bool) -> None:
    events = coder.code(TEXT, date="2024-06-20")
    assert table(events, full).to_pylist() == [e.as_row(full) for e in events]
    assert tuple(schema(full).names) == columns(full)


def test_batches_of_articles_become_batches_of_events(coder: eventcode.Coder) -> None:
    given = [
        batch(body=[TEXT, "Nothing happened."], published=[datetime.date(2024, 6, 20), None], id=["a", "b"]),
        batch(body=[TEXT], published=[datetime.date(2024, 6, 27)], id=["c"]),
    ]
    found = pa.Table.from_batches(code_batches(given, coder=coder, text="body", date="published"), SCHEMA).to_pylist()
    assert [(r["article_id"], r["date_start"]) for r in found] == [("a", "2024-06-18"), ("c", "2024-06-25")]


def test_errors_are_rows_where_they_are_asked_for(coder: eventcode.Coder) -> None:
    given = [batch(text=[TEXT, ""], id=["a", "b"])]
    found = [r for b in code_batches(given, coder=coder, errors=True) for r in b.to_pylist()]
    assert [(r["article_id"], r["error"]) for r in found] == [("a", None), ("b", "no text")]


def test_a_missing_column_is_named(coder: eventcode.Coder) -> None:
    with pytest.raises(InputError, match=r"no column bodi, but body \(did you mean body\?\)"):
        list(code_batches([batch(body=[TEXT])], coder=coder, text="bodi"))


def test_others_take_the_stream(coder: eventcode.Coder) -> None:
    made = EventStream(coder=coder, articles=[{"id": str(i), "text": TEXT, "date": "2024-06-20"} for i in range(3)])
    found = pa.RecordBatchReader.from_stream(made).read_all()
    assert found.schema == SCHEMA
    assert found.column("article_id").to_pylist() == ["0", "1", "2"]


@pytest.mark.parametrize("pipes", [[], ["sentencizer"]])
def test_any_pipeline_gives_the_events_of_the_coder(coder: eventcode.Coder, pipes: list[str]) -> None:
    nlp = spacy.blank("en")
    for pipe in pipes:
        nlp.add_pipe(pipe)
    nlp.add_pipe("event_coder", config={"date": "2024-06-20"})
    doc = nlp(TEXT)
    assert doc._.events == coder.code(TEXT, date="2024-06-20")
    told = [(TEXT, {"date": "2024-06-27", "id": "x"}), ("", {})]
    docs = [doc for doc, _ in nlp.pipe(told, as_tuples=True)]
    assert [e.article.id for e in docs[0]._.events] == ["x"]
    assert docs[0]._.events[0].as_row()["date_start"] == "2024-06-25"
    assert (docs[1]._.events, docs[1]._.events_error) == ([], "no text")


def test_events_go_through_the_bytes_of_spacy(coder: eventcode.Coder) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("event_coder", config={"date": "2024-06-20"})
    doc = nlp(TEXT)
    doc.user_data["other"] = {"kept": (1, 2)}
    expected = coder.code(TEXT, date="2024-06-20")
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    for found in (Doc(nlp.vocab).from_bytes(doc.to_bytes()), *DocBin().from_bytes(stored).get_docs(nlp.vocab)):
        assert list(found._.events) == expected
        assert [e.as_row(full=True) for e in found._.events] == [e.as_row(full=True) for e in expected]
        assert [(e.trace, e.spans) for e in found._.events] == [(e.trace, e.spans) for e in expected]
        assert list(found.user_data["other"]["kept"]) == [1, 2]


def test_several_processes_of_spacy_give_the_events(coder: eventcode.Coder) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("event_coder", config={"date": "2024-06-20"})
    expected = coder.code(TEXT, date="2024-06-20")
    assert [doc._.events for doc in nlp.pipe([TEXT] * 3, n_process=2)] == [expected] * 3


def test_a_component_with_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="not-a-day"):
        spacy.blank("en").add_pipe("event_coder", config={"date": "not-a-day"})
