"""A quickened pipeline says what the plain one says."""

from __future__ import annotations

from typing import Any

import numpy
import pytest
import spacy
from spacy.attrs import IS_SPACE, NORM, PREFIX, SHAPE, SUFFIX

from eventcode.parse.installed import find_model
from eventcode.parse.quick import _kinds, quicken

TEXTS = [
    "Rebels shelled the port of Aden on Tuesday, killing nine dockers.",
    "Rebels shelled the port.",
    "No.",
    "“We will not go,” she said; they wouldn't.",
    "  Odd   spaces\tand № 7 — ½ 🚁 naïve",
]


def pipeline() -> Any:
    return spacy.load(find_model(None).folder, exclude=["ner", "senter"], disable=["lemmatizer", "attribute_ruler"])


@pytest.fixture(scope="module")
def plain() -> Any:
    return pipeline()


@pytest.fixture(scope="module")
def quick() -> Any:
    loaded = pipeline()
    quicken(loaded)
    return loaded


def test_parses_are_the_same(plain: Any, quick: Any) -> None:
    def parse(loaded: Any) -> list[list[tuple[str, str, int]]]:
        return [[(t.tag_, t.dep_, t.head.i) for t in doc] for doc in loaded.pipe(TEXTS)]

    assert parse(quick) == parse(plain)


def test_vectors_are_the_same_but_for_rounding(plain: Any, quick: Any) -> None:
    for one, other in zip(plain.pipe(TEXTS), quick.pipe(TEXTS), strict=True):
        numpy.testing.assert_allclose(other.tensor, one.tensor, atol=1e-4)


def test_equal_tokens_are_embedded_once(quick: Any) -> None:
    embedding = quick.get_pipe("tok2vec").model.layers[0]
    rows = numpy.concatenate(embedding.layers[0].predict([quick.make_doc("the cat and the cat and the dog ")]))
    first, kind = _kinds(rows)
    assert len(first) < len(rows)
    assert numpy.array_equal(rows[first][kind], rows)


def test_new_words_get_the_features_that_the_models_look_at(quick: Any) -> None:
    assert set(quick.vocab.lex_attr_getters) == {NORM, PREFIX, SUFFIX, SHAPE, IS_SPACE}


def test_another_pipeline_is_left_as_it_is() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    quicken(blank)
    assert [s.text for s in blank("One. Two.").sents] == ["One.", "Two."]


def test_a_text_without_tokens_goes_through(quick: Any) -> None:
    assert [len(doc) for doc in quick.pipe(["", "One word"])] == [0, 2]
