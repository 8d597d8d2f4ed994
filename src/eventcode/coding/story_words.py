"""The words of a text, by which stories of crime and of disasters are told from those of politics and conflict."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")


def words_of(text: str) -> list[str]:
    """The words of a text in its order, in small letters, hyphened ones whole."""
    return _WORD.findall(text.lower())
