"""A pipeline that is loaded without what is not used tokenises as the plain one and knows the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokenizer import Tokenizer

from eventcode.parse.installed import find_model
from eventcode.parse.pipeline import load_pipeline


@pytest.fixture(scope="module")
def plain() -> Any:
    return spacy.load(find_model(None).folder)


@pytest.fixture(scope="module")
def lean() -> Any:
    return load_pipeline(find_model(None).folder)


def test_the_tokenizer_is_that_of_the_model(plain: Any, lean: Any) -> None:
    def saved(pipeline: Any) -> bytes:
        return pipeline.tokenizer.to_bytes(exclude=["vocab"])

    assert saved(lean) == saved(plain)
    assert lean.config["nlp"]["tokenizer"] == {"@tokenizers": "eventcode.EmptyTokenizer.v1"}


def test_the_vocabulary_is_that_of_the_model(plain: Any, lean: Any) -> None:
    assert set(lean.vocab.strings) == set(plain.vocab.strings)
    assert len(lean.vocab) == len(plain.vocab)


def test_tokens_and_parses_are_the_same(plain: Any, lean: Any) -> None:
    text = "They couldn't reach the U.S.-led force at 5p.m.; it's (in Gov. Ali's words) 'over' :) http://a.org/b?c=1"

    def parse(pipeline: Any) -> list[tuple[str, str, str, str, int]]:
        return [(t.text, t.norm_, t.tag_, t.dep_, t.head.i) for t in pipeline(text)]

    assert parse(lean) == parse(plain)


def test_a_model_keeps_a_tokenizer_of_its_own(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "model")
    path = tmp_path / "model" / "config.cfg"
    path.write_text(path.read_text(encoding="utf-8").replace("spacy.Tokenizer.v1", "tests.Own.v1"), encoding="utf-8")
    spacy.util.registry.tokenizers.register("tests.Own.v1", func=lambda: lambda nlp: _Own(nlp.vocab))
    assert isinstance(load_pipeline(tmp_path / "model").tokenizer, _Own)


class _Own(Tokenizer):
    """A tokenizer of another kind."""
