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
