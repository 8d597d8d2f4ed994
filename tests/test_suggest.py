"""What no rule and no name takes, counted over a feed."""

from __future__ import annotations

import pytest

import eventcode
from eventcode.errors import InputError
from eventcode.suggest import suggest

FEED = [
    {"id": "a", "text": "Sudan wibbled the envoy on Monday. Chad wibbled two ministers."},
    {"id": "b", "text": "Kenya wibbled a general. Oskar Zandorian met the Kenyan president."},
    {"id": "c", "text": "Oskar Zandorian thanked the Kenyan president."},
    {"id": "d", "text": 7},
]


def test_an_uncoded_verb_with_actors_is_counted_with_sentences(coder: eventcode.Coder) -> None:
    found = suggest(coder, FEED, kinds=["verb"])
    [verb] = [i for i in found.items if i.word.startswith("wibbl")]
    assert verb.count == 3
    assert not verb.has_rules
    assert verb.examples[0].startswith("Sudan")


def test_names_that_act_and_are_unknown_are_listed(coder: eventcode.Coder) -> None:
    found = suggest(coder, FEED, kinds=["name"])
    assert [(i.word, i.count) for i in found.items] == [("Oskar Zandorian", 2)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms. Ada Zandorian met the Kenyan president.", ["Ada Zandorian"]),
        ("Mr. Zandorian met the Kenyan president.", ["Zandorian"]),
        ("Zandorville Clerk Msgr. Oskar Zandorian met the Kenyan president.", ["Oskar Zandorian"]),
        ("Oskar Zandorian arrived. Zandorian met the Kenyan president.", ["Oskar Zandorian"] * 2),
        (
            "Oskar Zandorian and Ada Zandorian left. Zandorian met a general.",
            ["Oskar Zandorian", "Zandorian"],
        ),
        ("The Attorney General met the Kenyan president.", []),
        ("Commissioner met the Kenyan president.", []),
        ("February was a hard month for the Kenyan president.", []),
        ("ZANDORIAN MET THE KENYAN PRESIDENT IN THE CAPITAL", []),
        ("Zandorian Meets Kenyan President Over Grain Exports", []),
        ("ZANDORVILLE, Ohio -- The Kenyan president met a general.", []),
    ],
)
def test_names_have_no_titles_and_headlines_no_names(coder: eventcode.Coder, text: str, names: list[str]) -> None:
    found = suggest(coder, [{"id": "a", "text": text}], kinds=["name"], least=1)
    assert sorted(i.word for i in found.items for _ in range(i.count)) == names


@pytest.mark.parametrize("verb", ["is", "has", "knows", "wants"])
def test_verbs_of_being_and_thinking_are_left_out(coder: eventcode.Coder, verb: str) -> None:
    found = suggest(coder, [{"id": "a", "text": f"The Kenyan president {verb} a general."}], kinds=["verb"], least=1)
    assert found.items == ()


def test_a_sentence_in_capitals_counts_for_nothing(coder: eventcode.Coder) -> None:
    text = "SUDAN WIBBLED THE ENVOY ON MONDAY. CHAD WIBBLED TWO MINISTERS."
    assert suggest(coder, [{"id": "a", "text": text}], least=1).items == ()


def test_words_of_most_articles_come_first(coder: eventcode.Coder) -> None:
    often = "Sudan wobbled the envoy. Chad wobbled the envoy. Kenya wobbled the envoy."
    feed = [{"id": name, "text": "Kenya wibbled a general."} for name in "ab"] + [{"id": "c", "text": often}]
    found = suggest(coder, feed, kinds=["verb"])
    assert [(i.word, i.count, i.articles) for i in found.items] == [("wibble", 2, 2), ("wobble", 3, 1)]


def test_what_a_rule_takes_is_not_suggested(coder: eventcode.Coder) -> None:
    found = suggest(coder, [{"id": "a", "text": "Iran condemned Iraq."}] * 3)
    assert [i.word for i in found.items] == []


def test_a_bad_article_is_named_and_the_others_go_on(coder: eventcode.Coder) -> None:
    found = suggest(coder, FEED, least=3)
    assert found.articles == 4
    assert found.failed == {"d": "text must be a string, not int"}
    assert all(i.count >= 3 for i in found.items)


def test_an_unknown_kind_is_refused(coder: eventcode.Coder) -> None:
    with pytest.raises(InputError, match="unknown kind adverb: choose from verb, noun, name"):
        suggest(coder, FEED, kinds=["adverb"])
