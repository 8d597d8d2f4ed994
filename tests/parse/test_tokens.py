"""Sentences are parted as spaCy parts them, also when their words are remembered."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

import eventcode
from eventcode.parse.installed import find_model
from eventcode.parse.tokens import Tokeniser

SENTENCES = [
    "Rebels shelled the port of Aden on Tuesday, killing nine dockers.",
    "They can't, won't and don't; the U.S.-led force's jets “did” it at 5p.m. on Jan. 3.",
    "",
    " ",
    "  Odd   spaces\tand № 7 — ½ 🚁 naïve ",
    "See https://example.org/a?b=c (in Arabic), e-mail a.b@example.org :-)",
    "No\u00a0break.",
    ") :)0",  # spaCy parts such marks by what stands before their word
    "As,' s.A . '",
    "Dont, im. Cant. Mr. Wont etc. UN. McX. X. xX. ok, A, Jan. NATO, km. Ġo, naïve.",
]


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return spacy.load(find_model(None).folder, exclude=["ner", "senter", "tok2vec", "tagger", "parser"])


def parted(doc: Any) -> list[tuple[str, str, int, bool]]:
    return [(t.text, t.norm_, t.idx, bool(t.whitespace_)) for t in doc]


def same(pipeline: Any, tokeniser: Tokeniser, text: str) -> None:
    sentence = tokeniser.sentence(text)
    expected = parted(pipeline.tokenizer(text))
    assert parted(sentence.doc(pipeline.vocab)) == expected
    assert list(zip(sentence.words, sentence.starts, sentence.spaced, strict=True)) == [
        (word, start, blank) for word, _, start, blank in expected
    ]


@pytest.mark.parametrize("text", SENTENCES)
def test_tokens_are_spacys(pipeline: Any, text: str) -> None:
    tokeniser = Tokeniser(pipeline=pipeline)
    same(pipeline, tokeniser, text)
    same(pipeline, tokeniser, text)


@given(st.text(alphabet=" .,'’\"()-:/aAn0t$%s\u00a0\n", max_size=30))
def test_tokens_of_any_text_are_spacys(pipeline: Any, text: str) -> None:
    same(pipeline, Tokeniser(pipeline=pipeline), text)


def test_words_are_parted_by_the_rules_of_a_tokenizer_with_rules_of_its_own() -> None:
    pipeline = spacy.blank("en")
    pipeline.tokenizer.suffix_search = spacy.util.compile_suffix_regex(["burg", ","]).search
    same(pipeline, Tokeniser(pipeline=pipeline), "Hamburg, Lyon.")
    assert Tokeniser(pipeline=pipeline).sentence("Hamburg, Lyon.").words == ("Ham", "burg", ",", "Lyon.")


def test_norms_of_kept_tokens_stay(pipeline: Any) -> None:
    sentence = Tokeniser(pipeline=pipeline).sentence("They don't test-fire.")
    kept = [0, 1, 2, 5, 6]
    assert [(t.text, t.norm_) for t in sentence.doc(pipeline.vocab, kept)][2] == ("n't", "not")


def test_the_vocabulary_keeps_words_and_stays_within_bounds(coder: eventcode.Coder) -> None:
    parser = coder.parser
    before = len(parser.pipeline.vocab)
    with parser.passing():
        parser.tokenise("Qwertzuiop asdfghjkl.")
    once = len(parser.pipeline.vocab)
    with parser.passing():
        parser.tokenise("Qwertzuiop asdfghjkl.")
    assert before <= once == len(parser.pipeline.vocab)
