"""A model as a spaCy pipeline, without the parts that coding does not use.

spaCy makes a tokenizer twice: with the rules of the language, and then with those that the model was saved with, which
replace them.  Both take long, so the first is made without any.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.tokenizer import Tokenizer
from spacy.util import registry

_UNUSED: Final = ("ner", "senter", "entity_linker", "textcat", "attribute_ruler")
_UNUSED_BUT_LOADED: Final = ("lemmatizer",)
_USUAL: Final = 'tokenizer = {"@tokenizers":"spacy.Tokenizer.v1"}'
_EMPTY: Final = "eventcode.EmptyTokenizer.v1"


def _empty_tokenizer() -> Callable[[Any], Tokenizer]:
    """Makes a tokenizer without rules, for a pipeline that takes them from the files of a model."""
    return lambda pipeline: Tokenizer(pipeline.vocab)


registry.tokenizers.register(_EMPTY, func=_empty_tokenizer)


def load_pipeline(folder: Path) -> Any:
    """The pipeline of a model's folder; its tokenizer has the rules of the model's own file.

    A model that asks for a tokenizer of another kind gets what it asks for.
    """
    usual = _USUAL in (folder / "config.cfg").read_text(encoding="utf-8").splitlines()
    instead = {"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}} if usual else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(folder, exclude=list(_UNUSED), disable=list(_UNUSED_BUT_LOADED), config=instead)
