"""The public interface, as users and tools call it."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import eventcode
from eventcode.errors import InputError
from eventcode.model import EVENT_COLUMNS, FULL_COLUMNS

STRIKE = "Turkish jets bombed a rebel camp near Aleppo on Tuesday."
DATE = "2018-03-08"


def rows(coder: eventcode.Coder, text: str, **options: str) -> list[dict[str, object]]:
    return [e.as_row() for e in coder.code(text, **{"date": DATE, **options})]


def test_an_event_has_every_column_in_order(coder: eventcode.Coder) -> None:
    [event] = coder.code(STRIKE, date=DATE, id="a1")
    assert tuple(event.as_row()) == EVENT_COLUMNS
    assert tuple(event.as_row(full=True)) == EVENT_COLUMNS + FULL_COLUMNS
    json.dumps(event.as_row())


def test_who_did_what_to_whom_when_and_where(coder: eventcode.Coder) -> None:
    [row] = rows(coder, STRIKE)
    assert (row["source"], row["cameo"], row["date_start"], row["date_precision"]) == (
        "TURMIL",
        "195",
        "2018-03-06",
        "day",
    )
    assert (row["place_country"], row["place_precision"]) == ("SYR", "near")
    assert (row["plover"], row["acled_event"], row["acled_sub_event"]) == (
        "ASSAULT",
        "Explosions/Remote violence",
        "Air/drone strike",
    )
    assert row["text"] == STRIKE
    assert (row["start"], row["end"]) == (0, len(STRIKE))


def test_the_same_input_gives_the_same_ids_and_others_give_others(coder: eventcode.Coder) -> None:
    first, again = rows(coder, STRIKE, id="a"), rows(coder, STRIKE, id="a")
    assert first == again
    assert rows(coder, STRIKE, id="b")[0]["event_id"] != first[0]["event_id"]


def test_offsets_point_into_the_article(coder: eventcode.Coder) -> None:
    text = "Markets were calm.\n\n  " + STRIKE + " Nothing else happened."
    [row] = rows(coder, text)
    assert text[row["start"] : row["end"]] == STRIKE  # type: ignore[misc]


def test_the_title_is_sentence_minus_one(coder: eventcode.Coder) -> None:
    [row] = rows(coder, "Nothing else is known.", title=STRIKE)
    assert row["sentence"] == -1


@pytest.mark.parametrize(
    "date", ["2018-03-08", datetime.date(2018, 3, 8), datetime.datetime(2018, 3, 8, 12), "2018-03-08T10:00:00Z"]
)
def test_dates_in_all_usual_types(coder: eventcode.Coder, date: object) -> None:
    [event] = coder.code(STRIKE, date=date)  # type: ignore[arg-type]
    assert event.date.first == datetime.date(2018, 3, 6)


@pytest.mark.parametrize("date", ["2017-02-30", "yesterday", "20170230", "2017-13-01"])
def test_a_bad_date_is_an_input_error(coder: eventcode.Coder, date: str) -> None:
    with pytest.raises(eventcode.InputError, match="write it as YYYY-MM-DD"):
        coder.code(STRIKE, date=date)


def test_a_text_that_is_no_string_is_a_type_error(coder: eventcode.Coder) -> None:
    with pytest.raises(TypeError, match="text must be a string"):
        coder.code(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "   \n\t ", "0101010", "."])
def test_nothing_gives_nothing(coder: eventcode.Coder, text: str) -> None:
    assert coder.code(text) == []


def test_a_bad_article_gives_its_reason_and_the_rest_go_on(coder: eventcode.Coder) -> None:
    articles = [
        {"id": 1, "text": STRIKE, "date": DATE},
        {"id": 2, "text": None},
        {"id": 3, "text": STRIKE, "date": "2017-02-30"},
        {
            "id": 4,
            "text": "Le président a rencontré les ministres de la défense et de la justice dans la capitale.",
        },
        {"id": 5, "text": ""},
        {"id": 6, "text": STRIKE, "date": DATE},
    ]
    coded = list(coder.code_many(articles))
    assert [c.id for c in coded] == ["1", "2", "3", "4", "5", "6"]
    assert [bool(c.events) for c in coded] == [True, False, False, False, False, True]
    assert [c.error is None for c in coded] == [True, False, False, False, False, True]
    assert "French" in str(coded[3].error)
    assert coded[2].error == "'2017-02-30' is not a date: write it as YYYY-MM-DD"


@pytest.mark.parametrize("date", ["05/06/2024", "5.6.2024", "05-06-2024 10:00", "5/6/24"])
def test_a_date_that_may_be_in_two_months_is_refused(coder: eventcode.Coder, date: str) -> None:
    with pytest.raises(InputError, match="may have the day or the month first: write it as YYYY-MM-DD"):
        coder.code(STRIKE, date=date)
    [coded] = coder.code_many([{"id": "a", "text": STRIKE, "date": date}])
    assert "the day or the month first" in str(coded.error)


@pytest.mark.parametrize(("date", "day"), [("06/06/2024", "2024-06-06"), ("13/06/2024", "2024-06-13")])
def test_a_date_of_numbers_is_read_where_it_is_one_day(coder: eventcode.Coder, date: str, day: str) -> None:
    assert {str(e.article.date) for e in coder.code(STRIKE, date=date)} == {day}


def test_code_many_streams(coder: eventcode.Coder) -> None:
    taken = []

    def feed():
        for i in range(1000):
            taken.append(i)
            yield {"id": str(i), "text": STRIKE}

    assert next(coder.code_many(feed())).id == "0"
    assert len(taken) < 200


def test_order_and_batch_do_not_change_results(coder: eventcode.Coder) -> None:
    texts = [
        STRIKE,
        "Iran and Iraq signed a trade agreement.",
        "Kenyan police arrested ten opposition activists in Nairobi.",
    ]
    one_by_one = {t: [e.as_row() for e in coder.code(t, date=DATE, id=t)] for t in texts}
    batch = coder.code_many({"id": t, "text": t, "date": DATE} for t in reversed(texts * 3))
    for coded in batch:
        assert [e.as_row() for e in coded.events] == one_by_one[coded.id]


@pytest.mark.parametrize(
    ("phrase", "date", "code"),
    [
        ("Syrian Foreign Minister", "2010-05-01", "SYRGOV"),
        ("the Russian army", None, "RUSMIL"),
        ("Hamas", None, "PSEREB"),
        ("United Nations", None, "IGOUNO"),
        ("former Egyptian president", None, "EGYELI"),
        ("Turkish-backed rebels", None, "---REB"),
        ("protesters", None, "---CVL"),
        ("the president of Chad", None, "TCDGOV"),
        ("the committee room", None, None),
        ("Sinn Fein president Gerry Adams", "1995-02-23", "GBRPTY"),
        ("Irish president Mary Robinson", "1995-02-23", "IRLGOV"),
    ],
)
def test_actor_phrases(coder: eventcode.Coder, phrase: str, date: str | None, code: str | None) -> None:
    actor = coder.actor(phrase, date=date)
    assert (actor.code if actor else None) == code


def test_sentences_dates_and_places_have_offsets_into_the_text(coder: eventcode.Coder) -> None:
    text = "Talks opened in Cairo on Monday.  They ended in Berlin on 3 May 2018."
    for found in (coder.sentences(text), coder.dates(text, date=DATE), coder.places(text)):
        assert found
        assert all(text[x.start : x.end] == x.text for x in found)  # type: ignore[attr-defined]
    assert [p.country for p in coder.places(text)] == ["EGY", "DEU"]


def test_explain_gives_rule_and_dictionary_lines(coder: eventcode.Coder) -> None:
    told = coder.explain(STRIKE, date=DATE)
    assert "verbs/" in str(told) and "actors/countries.actors:" in str(told)
    data = told.to_dict()
    json.dumps(data, default=str)
    assert data["sentences"][0]["events"][0]["cameo"] == "195"


def test_explain_says_what_a_quiet_sentence_lacked(coder: eventcode.Coder) -> None:
    told = coder.explain("Turkish jets did not bomb the rebel camp.", date=DATE)
    assert "no event" in str(told) and "it did not happen" in str(told)


def test_unrealised_acts_on_request() -> None:
    coder = eventcode.load(include_unrealised=True)
    [row] = [e.as_row() for e in coder.code("Turkish jets did not bomb the rebel camp.")]
    assert row["status"] == "negated"


def test_actors_are_not_inferred_when_that_is_turned_off() -> None:
    coder = eventcode.load(infer_actors=False)
    assert all(
        "inferred" not in (e.as_row()["source_basis"], e.as_row()["target_basis"])
        for e in coder.code("Police shelled Aleppo.")
    )


@pytest.mark.parametrize("model", ["no_such_model"])
def test_a_missing_model_names_the_command(model: str) -> None:
    with pytest.raises(eventcode.ModelError, match="python -m spacy download no_such_model"):
        eventcode.load(model=model)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_no_text_crashes_the_coder(coder: eventcode.Coder, text: str) -> None:
    [coded] = coder.code_many([{"id": "x", "text": text, "date": DATE}])
    assert coded.error is None or ":" not in coded.error.split()[0]
    for event in coded.events:
        row = event.as_row()
        assert text[row["start"] : row["end"]].strip()


@pytest.mark.parametrize(
    "text",
    [
        "troops attacked " * 700_000,
        "<html><body><p>Troops attacked the town.</p></body></html>",
        "\x00\x01\x02 Turkish jets bombed the camp \x7f",
        "Ã©tÃ© â€œTurkish jetsâ€ bombed the camp",
        "(" * 1500 + "troops" + ")" * 1500,  # deeper than Python recurses
        "Türkiye’s jets bombed a camp " + "and another camp " * 3000,
    ],
    ids=["endless", "html", "control", "mojibake", "nested", "long"],
)
def test_strange_texts_end(coder: eventcode.Coder, text: str) -> None:
    [coded] = coder.code_many([{"id": "x", "text": text, "date": DATE}])
    assert isinstance(coded.events, tuple)


def test_a_later_layer_goes_before_a_more_specific_rule(coder: eventcode.Coder, dictionary) -> None:
    text = "Iran condemned the Iraqi army as traitors on Monday."
    rule = "%eventcode verbs 1\nSOURCE condemn TARGET => 112\n    + [Iran]SOURCE condemned [Iraq]TARGET.\n"
    own = eventcode.load(dictionaries=[eventcode.DEFAULT, dictionary({"verbs/x.verbs": rule})])
    assert [e.cameo for e in coder.code(text)] == ["1125"]
    assert [e.cameo for e in own.code(text)] == ["112"]


def test_a_shipped_rule_is_removed_by_its_pattern_with_none(coder: eventcode.Coder, dictionary) -> None:
    text = "Rebels shelled a Malian army camp near Gao."
    [event] = coder.code(text)
    rule = f"%eventcode verbs 1\n{event.rule} => none\n    - {text}\n"
    own = eventcode.load(dictionaries=[eventcode.DEFAULT, dictionary({"verbs/x.verbs": rule})])
    assert len(own.dictionaries.rules) == len(coder.dictionaries.rules)
    assert own.code(text) == []
