"""Reader of old discard files: expressions that drop a sentence, or with ``+`` a story."""

from __future__ import annotations

from collections.abc import Iterable

from eventcode.lexicon.entries import Discard
from eventcode.lexicon.import_report import Ledger
from eventcode.model import Where
from eventcode.petrarch.names import small
from eventcode.petrarch.raw import RawLine
from eventcode.text.units import units


def read_discards(lines: Iterable[RawLine | None], ledger: Ledger, found: dict[str, Discard]) -> None:
    """Add the discards of one file to ``found``; what cannot be read goes to the ledger."""
    for line in lines:
        if line is None:
            continue
        text = line.text.lstrip("+").strip()
        phrase = " ".join(part for part in small(text).replace("=", " ").replace("*", " ").split() if part)
        if not units(phrase):
            ledger.refuse(line.number, "no words", line.text)
            continue
        ledger.read(line.number)
        where = Where(file=ledger.file, line=line.number)
        discard = Discard(text=phrase, story=line.text.startswith("+"), whole=text.endswith("_"), where=where)
        first = found.setdefault(phrase, discard)
        if (first.story, first.whole) != (discard.story, discard.whole):
            ledger.conflict(line.number, "the discard stands otherwise before", f"{phrase}: {first.where}")
