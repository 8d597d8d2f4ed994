"""The names that stand for states and lands rather than for a group or a person."""

from __future__ import annotations

from typing import Final

from eventcode.lexicon.dictionaries import default_folder
from eventcode.lexicon.lines import read_lines

_KIND: Final = "%kind"


def state_names() -> frozenset[str]:
    """The names of countries, former states and lands in the shipped dictionaries, as they stand in rows."""
    found: set[str] = set()
    for path in sorted((default_folder() / "actors").glob("*.actors")):
        kind = ""
        if "%kind country" not in path.read_text(encoding="utf-8"):
            continue
        for line in read_lines(path, path.name, "actors", []):
            if line.text.startswith(_KIND):
                kind = line.text.split()[-1]
            elif kind == "country" and not line.indented:
                found.add(line.text)
    return frozenset(found)
