"""Role nouns under the country of their story."""

from __future__ import annotations

import pytest

import eventcode
from tests.coding.reading import rows


def test_aircraft_are_of_the_state_that_attacked_before(coder: eventcode.Coder) -> None:
    text = "Chad struck Maiduguri on Friday. Jets bombed a school there."
    assert [r["source"] for r in rows(coder, text)] == ["TCD", "TCDMIL"]


def test_soldiers_are_of_the_army_that_the_sentence_names(coder: eventcode.Coder) -> None:
    text = "A man stabbed an Israeli soldier in Hebron on Friday before troops shot him dead."
    assert [r["source"] for r in rows(coder, text) if r["source_roles"] == "MIL"] == ["ISRMIL"]


def test_both_sides_of_a_protest_are_at_home(coder: eventcode.Coder) -> None:
    text = "SANTIAGO, Chile - Carabineros fired tear gas at students protesting against the military government."
    protest = next(e.as_row() for e in coder.code(text, date="2019-05-08") if e.as_row()["cameo"] == "141")
    assert (protest["source"], protest["target"]) == ("CHLEDU", "CHLGOVMIL")


def test_a_protest_to_come_faces_the_government(coder: eventcode.Coder) -> None:
    text = "Soldiers fired at a crowd in Lome on Friday. The opposition coalition said it would march again."
    assert [(r["source"], r["target"]) for r in rows(coder, text) if r["cameo"] == "133"] == [("TGOOPP", "TGOGOV")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        # the country of the same role before
        ("Police in Lusaka arrested a Malawian nurse. Detectives accuse the opposition leader.", "ZMBCOP", "ZMBOPP"),
        # the only country of the story
        # a foreign embassy speaks to the government that the story is about
        (
            "Police in Lusaka arrested an editor. The French embassy urged the government to respect his rights.",
            "FRAGOV",
            "ZMBGOV",
        ),
        # the only country of the story
        ("Zambian soldiers shelled a farm. The opposition accuses the minister of theft.", "ZMBOPP", "ZMBGOV"),
        # those who serve a state are of it, also beside others of its people
        ("Gunmen seized six nurses in Lusaka. Soldiers rescued the nurses.", "ZMBMIL", "ZMBHLH"),
        # the country of the place that the story is about
        ("Fire broke out at a depot in Gao on Monday. The army blamed rebels.", "MLIMIL", "MLIREB"),
        # two countries, and nothing to choose between them
        ("Zambia condemned Malawi. The opposition accuses the minister of theft.", "---OPP", "---GOV"),
    ],
)
def test_the_country_of_the_story(coder: eventcode.Coder, text: str, source: str, target: str) -> None:
    last = rows(coder, text)[-1]
    assert (last["source"], last["target"]) == (source, target)


def test_nothing_is_inferred_on_request() -> None:
    strict = eventcode.load(infer_actors=False)
    text = "Zambian soldiers shelled a farm. The opposition accuses the minister of theft."
    assert rows(strict, text)[-1]["source"] == "---OPP"
