"""Lemmas that the tables of the model alone get wrong."""

from __future__ import annotations

import pytest

import eventcode


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("martialled", "VBD", "martial"),
        ("martialling", "VBG", "martial"),
        ("travelled", "VBD", "travel"),
        ("gassed", "VBD", "gas"),
        ("killed", "VBD", "kill"),
        ("nudging", "VBG", "nudge"),
        ("hoped", "VBD", "hope"),
        ("lay", "VBP", "lay"),
        ("crisis", "NN", "crisis"),
    ],
)
def test_lemmas(coder: eventcode.Coder, form: str, tag: str, lemma: str) -> None:
    assert coder.parser.lemmas.lemma(form, tag) == lemma
