"""Reader of ``.sets`` files: named word sets for patterns, ``&name = word, two words``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from eventcode.errors import Problem
from eventcode.lexicon.entries import WordSet
from eventcode.lexicon.lines import Line, group_entries

_HEAD = re.compile(r"&(?P<name>[a-z][a-z0-9_]*)\s*=\s*(?P<words>.*)")


def read_sets(lines: Sequence[Line], problems: list[Problem]) -> list[WordSet]:
    """The word sets of one file; a definition goes on in the indented lines below it."""
    found: list[WordSet] = []
    for head, below in group_entries(lines, problems):
        m = _HEAD.fullmatch(head.text)
        if m is None:
            problems.append(head.problem("not a word set", "&name = word, two words"))
            continue
        text = ",".join([m["words"], *(line.text for line in below)])
        words = [" ".join(w.split()) for w in text.split(",") if w.strip()]
        for word in sorted(w for w, times in Counter(words).items() if times > 1):
            problems.append(head.problem(f"&{m['name']} names {word!r} twice"))
        if not words:
            problems.append(head.problem(f"&{m['name']} is empty"))
        found.append(WordSet(name=m["name"], words=frozenset(words), where=head.where))
    return found
