"""A parse while it is repaired: columns that may be written, and what repairs ask of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from attrs import frozen


class VerbForms(Protocol):
    """What a repair asks of the vocabulary."""

    def lemma(self, form: str, tag: str) -> str:
        """The lower-case lemma of a form with a Penn tag."""
        ...

    def verb_lemma(self, form: str) -> str | None:
        """The lemma of a form that may be a verb in the present tense, else None."""
        ...

    def is_only_verb(self, form: str) -> bool:
        """Whether a form in the present tense is known as a verb and not as a noun."""
        ...


@frozen(kw_only=True, eq=False)
class Draft:
    """The columns of a parse while they are repaired."""

    words: tuple[str, ...]
    tags: list[str]
    labels: list[str]
    heads: list[int]
    forms: VerbForms

    def children(self, token: int) -> list[int]:
        return [t for t, head in enumerate(self.heads) if head == token and t != token]

    def attach(self, token: int, head: int, label: str) -> None:
        self.heads[token], self.labels[token] = head, label

    def root(self) -> int:
        return next((t for t, head in enumerate(self.heads) if head == t), 0)

    def make_present(self, verb: int) -> None:
        """Tag a word as a verb in the present tense."""
        self.tags[verb] = "VBZ" if self.words[verb].endswith("s") else "VBP"


Repair = Callable[[Draft], int]
"""Puts one misreading right wherever a draft shows it, and returns how often."""
