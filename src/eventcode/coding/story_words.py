"""The words of a text, by which stories of crime, disasters and games are told from those of politics and conflict."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_GENITIVE: Final = "s"


def words_of(text: str) -> list[str]:
    """The words of a text in its order, in small letters, hyphened ones whole."""
    return _WORD.findall(text.lower())


def found_in(words: Sequence[str], wanted: Collection[str]) -> set[str]:
    """The words wanted, and the pairs of words ("price war", "king side" for "king's side"), that a text has."""
    pairs = (f"{a} {b}" for a, b in pairwise(w for w in words if w != _GENITIVE))
    return {w for w in (*words, *pairs) if w in wanted}


def told_around(index: int, texts: Mapping[int, str], behind: int, ahead: int = 0) -> str:
    """The text of a sentence with some before and behind it; ``texts`` are the sentences of an article by index."""
    return " ".join(texts.get(i, "") for i in range(index - behind, index + ahead + 1))
