"""What an operator makes of the code of its content (``crosswalks/operators.tsv``)."""

from __future__ import annotations

from collections.abc import Mapping

from eventcode.lexicon.dictionaries import SAME


def look_up(table: Mapping[str, str], code: str) -> str | None:
    """The entry for the longest prefix of ``code``; "-" stands for any code, the result "=" for the code itself."""
    prefixes = (code[:length] for length in range(len(code), 1, -1))
    found = next((table[p] for p in prefixes if p in table), table.get("-"))
    return code if found == SAME else found
