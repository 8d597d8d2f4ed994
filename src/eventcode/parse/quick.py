"""Makes a loaded pipeline quicker without changing what it says.

Two thirds of a parse are matrix products and the look-up of word features.  numpy's matrix library is about three
times as fast as the one that spaCy comes with, and words repeat: each kind of token is embedded once in a batch.
A new word gets the features that the models look at, not all that spaCy can tell of it.
"""

from __future__ import annotations

from typing import Any, Final

import numpy
from spacy.attrs import IDS, IS_SPACE, NORM
from thinc.api import Model, NumpyOps

_EMBEDDING: Final = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
_MIXING: Final = 0x9E3779B97F4A7C15


def quicken(pipeline: Any) -> None:
    """Change the models of a pipeline in place, as far as they are built as expected; others stay as they are."""
    for _, pipe in pipeline.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            _use_numpy_products(model)
    if pipeline.has_pipe("tok2vec"):
        _embed_once(pipeline.get_pipe("tok2vec").model)
    _describe_less(pipeline)


def _describe_less(pipeline: Any) -> None:
    """Leave out the features of words that no model of a pipeline asks for: each is a call for every new word."""
    models: list[Any] = [getattr(pipe, "model", None) for _, pipe in pipeline.pipeline]
    if not models or not all(isinstance(model, Model) for model in models):
        return
    columns = [c for model in models for layer in model.walk() for c in layer.attrs.get("columns", ())]
    read = {IDS.get(column, column) for column in columns} | {NORM, IS_SPACE}
    vocabulary = pipeline.vocab
    vocabulary.lex_attr_getters = {a: tell for a, tell in vocabulary.lex_attr_getters.items() if a in read}


def _use_numpy_products(model: Model[Any, Any]) -> None:
    for layer in model.walk():
        if type(layer.ops) is NumpyOps and layer.ops.use_blis:
            layer.ops = NumpyOps(use_blis=False)


def _embed_once(model: Model[Any, Any]) -> None:
    """Put a layer before the encoder that embeds equal tokens of a batch once."""
    if len(model.layers) != 2:
        return
    whole = model.layers[0]
    names = tuple(layer.name.partition("(")[0] for layer in whole.layers)
    if names == _EMBEDDING:
        features, _, look_up, mix, _ = whole.layers
        layers = [features, look_up, mix]
        model.layers[0] = Model("embedding_of_kinds", _embed_kinds, layers=layers, dims={"nO": whole.get_dim("nO")})


def _embed_kinds(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Any]:
    """The vectors of the tokens of documents, one array for each."""
    features, look_up, mix = model.layers
    listed = features.predict(docs)
    rows = numpy.concatenate(listed)
    first, kind = _kinds(rows)
    vectors = mix.predict(look_up.predict(rows[first]))[kind]
    ends = numpy.cumsum([len(one) for one in listed])[:-1]
    return numpy.split(vectors, ends), _no_training


def _kinds(rows: Any) -> tuple[Any, Any]:
    """The number of the first row of each kind, and the kind of each row."""
    keys = numpy.zeros(len(rows), dtype="uint64")
    for column in rows.T:
        keys = (keys ^ column) * numpy.uint64(_MIXING)
        keys ^= keys >> numpy.uint64(29)
    _, first, kind = numpy.unique(keys, return_index=True, return_inverse=True)
    if not numpy.array_equal(rows[first][kind], rows):  # two kinds with one key
        first = kind = numpy.arange(len(rows))
    return first, kind


def _no_training(_: Any) -> Any:
    raise NotImplementedError("a quickened model is not trained")
