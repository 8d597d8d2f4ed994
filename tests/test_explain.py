"""Why a sentence was coded as it was, and why not."""

from __future__ import annotations

import json

import pytest

import eventcode
from eventcode.coding.article import Prepared
from eventcode.model import Article

DATE = "2019-05-10"
STRIKE = "Turkish jets bombed Kurdish rebels near Sinjar on Monday."


def reasons(coder: eventcode.Coder, text: str) -> list[str]:
    """Why nothing was coded, of all sentences."""
    return [s["reason"] for one in coder.explain(text, date=DATE).to_dict()["sentences"] for s in one["not_coded"]]


def test_the_tree_names_every_step_with_its_line(coder: eventcode.Coder) -> None:
    told = str(coder.explain(STRIKE, date=DATE)).splitlines()
    assert told[0] == STRIKE
    assert told[1].startswith("-- 195 ")
    assert "2019-05-06" in told[1]
    [event] = coder.code(STRIKE, date=DATE)
    assert f"(fact, confidence {event.confidence:g})" in told[1]
    kinds = [line.split()[1] for line in told[2:] if line.strip()]
    assert [k for k in kinds if k in ("rule", "source", "target", "date", "place")] == [
        "rule", "source", "target", "date", "place",
    ]  # fmt: skip
    assert any("verbs/" in line and line.split()[1] == "rule" for line in told[2:] if line.strip())
    assert any("agents/" in line for line in told)
    assert any("actors/countries.actors:" in line for line in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels shelled a market in Gao, killing three civilians and wounding dozens of others.",
            ["-- killed    'three civilians'  3", "-- injured   'wounding dozens of others'  24 or more"],
        ),
        (STRIKE, []),
    ],
)
def test_casualties_are_told_with_their_words(coder: eventcode.Coder, text: str, expected: list[str]) -> None:
    told = [line.strip() for line in str(coder.explain(text, date=DATE)).splitlines()]
    assert [line for line in told if line.split()[:2][-1:] in (["killed"], ["injured"])] == expected


def test_the_data_hold_the_rows_and_their_steps(coder: eventcode.Coder) -> None:
    data = coder.explain(STRIKE, date=DATE).to_dict()
    assert json.loads(json.dumps(data)) == data
    [sentence] = data["sentences"]
    [event] = sentence["events"]
    [coded] = coder.code(STRIKE, date=DATE)
    assert {k: v for k, v in event.items() if k != "trace"} == coded.as_row()
    assert [s["kind"] for s in event["trace"]] == [s.kind for s in coded.trace]
    assert STRIKE[sentence["start"] : sentence["end"]] == sentence["text"]
    assert data["error"] is None


def test_each_sentence_is_explained_once_in_order(coder: eventcode.Coder) -> None:
    text = f"Shops were open. {STRIKE} The weather was fine."
    told = coder.explain(text, date=DATE)
    assert [s.sentence.text for s in told.sentences] == ["Shops were open.", STRIKE, "The weather was fine."]
    assert [len(s.events) for s in told.sentences] == [0, 1, 0]


def test_the_title_is_explained_too(coder: eventcode.Coder) -> None:
    told = coder.explain("Shops were open.", date=DATE, title=STRIKE)
    assert [len(s.events) for s in told.sentences] == [1, 0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Turkish jets did not bomb the Kurdish rebels.", "it did not happen"),
        ("Turkish jets may bomb the Kurdish rebels.", "it is only possible"),
        ("If Turkish jets bomb the Kurdish rebels, prices rise.", "it is only possible"),
        ("Greece fears that Turkish jets bombed the Kurdish rebels.", "what somebody wants, says or fears"),
        ("The weather was fine.", "no name, role noun or capitalised word"),
        ("Ukrainian soldiers photographed Russian prisoners.", "no word heads a rule: photographed"),
        ("Police egg-pelted demonstrators in Paris.", "no word heads a rule: egg-pelted (read as an adjective)"),
        ("A thief robbed a bank in Lyon.", "this rule says that it is no event"),
        ("The company demanded that its customers pay.", "no political actor takes part: “company” is ---BUS"),
        (f"{STRIKE} Turkish jets bombed Kurdish rebels.", "another telling of it was kept"),
    ],
)
def test_why_not(coder: eventcode.Coder, text: str, reason: str) -> None:
    assert any(reason in r for r in reasons(coder, text))


@pytest.mark.parametrize(
    ("text", "pattern", "test"),
    [
        (
            "Ukrainian soldiers photographed Russian prisoners.",
            "SOURCE photograph TARGET => CODE",
            "+ [Ukrainian soldiers]SOURCE photographed [Russian prisoners]TARGET.",
        ),
        (
            "Kenyan officials outfoxed Ugandan rebels near Busia on Monday.",
            "SOURCE outfox TARGET => CODE",
            "+ [Kenyan officials]SOURCE outfoxed [Ugandan rebels]TARGET near Busia on Monday.",
        ),
        (
            "The rebels were photographed by Kenyan police in Nairobi.",
            "SOURCE photograph TARGET => CODE",
            "+ [The rebels]TARGET were photographed by [Kenyan police]SOURCE in Nairobi.",
        ),
    ],
)
def test_a_verb_without_a_rule_gets_a_draft_with_its_test_line(
    coder: eventcode.Coder, text: str, pattern: str, test: str
) -> None:
    [sentence] = coder.explain(text, date=DATE).to_dict()["sentences"]
    assert [s["draft"] for s in sentence["not_coded"] if s["draft"]] == [[pattern, test]]
    assert [line.strip() for line in str(coder.explain(text)).splitlines()][-2:] == [pattern, test]


def test_a_sentence_without_a_trigger_is_parsed_for_its_reasons_only(coder: eventcode.Coder) -> None:
    text = "Ukrainian soldiers photographed Russian prisoners."
    prepared = coder.prepare(Article(id="", text=text))
    assert isinstance(prepared, Prepared)
    assert prepared.to_parse == []


def test_a_near_miss_says_what_its_rule_lacked(coder: eventcode.Coder) -> None:
    told = coder.explain("The Kurdish rebels shelled.", date=DATE)
    [sentence] = told.sentences
    assert sentence.events == ()
    assert any(s.text == "shelled" and s.reason.startswith("lacks ") and "verbs/" in s.where for s in sentence.silences)


@pytest.mark.parametrize(
    "text",
    [
        "The weather was fine.",
        "Turkish jets did not bomb the Kurdish rebels.",
        "The company demanded that its customers pay.",
        "A thief robbed a bank in Lyon on Monday.",
        "Apple signed an agreement with a supplier on Monday.",
    ],
)
def test_every_quiet_sentence_has_a_reason(coder: eventcode.Coder, text: str) -> None:
    assert coder.code(text, date=DATE) == []
    assert reasons(coder, text)


@pytest.mark.parametrize(
    "text", ["", "Le gouvernement a rencontré les ministres de la défense et des affaires étrangères."]
)
def test_a_text_that_cannot_be_coded_says_why(coder: eventcode.Coder, text: str) -> None:
    told = coder.explain(text)
    assert told.sentences == ()
    assert told.error
    assert str(told) == f"no events: {told.error}"


def test_the_same_text_is_explained_in_the_same_words(coder: eventcode.Coder) -> None:
    assert str(coder.explain(STRIKE, date=DATE)) == str(coder.explain(STRIKE, date=DATE))


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Bonn, 3. Mai", True),
        ("Rebeldes atacan", True),
        ("Hallo Welt.", True),
        ("Bonn", False),
        ("The museum was closed.", False),  # a word that tells that it is English
        ("Gunmen waylaid two Kenyan policemen.", False),  # a verb without a rule
        ("Rebels shelled Gao.", False),  # an event
    ],
)
def test_a_short_text_that_may_not_be_english_is_told(coder: eventcode.Coder, text: str, unsure: bool) -> None:
    told = coder.explain(text)
    assert (told.note is not None) == ("too short to tell whether it is English" in str(told)) == unsure
    assert told.to_dict()["note"] == told.note
