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


def test_what_is_remembered_stays_within_bounds(coder: eventcode.Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventcode.parse.lemmas.MOST_REMEMBERED", 10)
    lemmas = coder.parser.lemmas
    before = [lemmas.lemma(form, "VBD") for form in ("went", "shelled", "struck")]
    assert [lemmas.lemma(f"word{i}", "NN") for i in range(20)] == [f"word{i}" for i in range(20)]
    lemmas.forget()
    assert [lemmas.lemma(form, "VBD") for form in ("went", "shelled", "struck")] == before == ["go", "shell", "strike"]
