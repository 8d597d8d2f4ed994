"""Lemmas by the tables of spaCy's rule lemmatizer for English, found as it finds them but without tokens."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen
from spacy.lang.en.lemmatizer import EnglishLemmatizer

_PARTS: Final = ("VERB", "NOUN", "ADJ", "ADV", "AUX")


@frozen(kw_only=True, eq=False)
class LemmaTable:
    """What is known of a part of speech: its words, the forms that no rule makes, and the endings that rules change."""

    words: Collection[str] = field(repr=False)
    exceptions: Mapping[str, Sequence[str]] = field(repr=False)
    endings: Sequence[tuple[str, str]]

    def lemma(self, form: str) -> str:
        """The lemma of a form in lower case: an exception, else a known word made by a rule, else any so made."""
        known: list[str] = []
        unknown: list[str] = []
        for ending, instead in self.endings:
            made = form[: len(form) - len(ending)] + instead if form.endswith(ending) else ""
            if made in self.words:
                known.insert(0, made)
            elif made:
                (unknown if made.isalpha() else known).append(made)
        for one in self.exceptions.get(form, ()):
            if one not in known:
                known.insert(0, one)
        return (known or unknown or [form])[0]


def lemma_tables(lemmatizer: Any) -> dict[str, LemmaTable]:
    """The tables by coarse parts of speech; none of a lemmatizer that does not go by the rules of English."""
    if type(lemmatizer) is not EnglishLemmatizer or lemmatizer.mode != "rule":
        return {}
    tables = [lemmatizer.lookups.get_table(name, {}) for name in ("lemma_index", "lemma_exc", "lemma_rules")]
    return {part: _table(*[table.get(part.lower()) for table in tables]) for part in _PARTS}


def _table(words: Any, exceptions: Any, rules: Any) -> LemmaTable:
    return LemmaTable(words=words or (), exceptions=exceptions or {}, endings=[(old, new) for old, new in rules or ()])
