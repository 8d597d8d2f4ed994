"""What a format is: its columns, what fills each of them, and how its cells become the keys of our rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from eventcode.errors import DictionaryError, Problem
from eventcode.formats.cells import Cell, Row, fit
from eventcode.formats.codes import ActorParts, Codes
from eventcode.formats.summary import Tally
from eventcode.lexicon.codes import read_table
from eventcode.lexicon.dictionaries import default_folder

if TYPE_CHECKING:
    from eventcode.formats.reading import Cells

CONTROL: Final = "a tab, line break or control character by a space"
SEMICOLON: Final = "a semicolon in a part of a list by a comma (in an address by %3B)"
REPORTED: Final = frozenset({"fact", "claimed", "denied"})
SAID: Final = frozenset({"fact", "claimed", "denied", "planned", "threatened"})


@frozen(kw_only=True)
class Column:
    """A column of a format.

    ``type`` is int, float, str, date or datetime; ``fill`` yes, partial, own (a number of ours) or no (left empty).
    """

    name: str
    type: str
    fill: str


@frozen(eq=False)
class View:
    """A row of ours on its way into a format, with the other rows that become the same line, itself first."""

    row: Row
    rows: tuple[Row, ...]
    codes: Codes
    tally: Tally

    def joined(self, parts: Iterable[str], sign: str = ";") -> str | None:
        """Parts with a sign between them; a semicolon inside one is replaced, and counted."""
        given = [fitted for p in parts if (fitted := self.clean(p))]
        if any(";" in p for p in given):
            self.replaced(SEMICOLON)
            given = [p.replace(";", "%3B" if "://" in p else ",") for p in given]
        return sign.join(given) or None

    def clean(self, text: str) -> str:
        """A part of a list without outer blanks; what a cell cannot hold is replaced, and counted."""
        fitted = fit(text)
        if fitted is not text:
            self.replaced(CONTROL)
        return fitted.strip()

    def replaced(self, reason: str) -> None:
        """Count a value that was replaced."""
        self.tally.replaced[reason] += 1

    @property
    def source(self) -> ActorParts:
        """The parts of the source's code."""
        return self.codes.parts(self.row["source"])

    @property
    def target(self) -> ActorParts:
        """The parts of the target's code."""
        return self.codes.parts(self.row["target"])


Fill = Callable[[View], Cell]
Take = Callable[["Cells"], Any]


@frozen(kw_only=True, eq=False)
class Format:
    """A table format.

    ``values`` fills columns, those left out stay empty; ``keys`` gives the keys of our rows from the cells of a line.
    ``exact`` are the keys that come back as they were; the others are as near as the format allows.  ``refuses`` says
    why the format cannot hold the event of a view, or None.  ``missing`` are the words that stand for no value;
    ``optional`` the columns that a file may lack, ``extra`` beginnings of those that it may have besides.
    ``group`` is the key whose equal values make one line,
    ``required`` the keys that it needs of full rows.  Of a format with columns for the asking, the first
    ``written`` are written; the column ``omitted`` is left out of a line where it is empty.  ``align`` brings the cells
    of a file without a header to the columns, or gives None for a width that there is none of.  ``checks`` look at
    cells that no key comes from.
    """

    name: str
    values: Mapping[str, Fill]
    keys: Mapping[str, Take]
    exact: tuple[str, ...]
    refuses: Callable[[View], str | None]
    statuses: frozenset[str] = SAID
    csv: bool = False
    header: bool = False
    group: str | None = None
    required: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
    optional: frozenset[str] = field(factory=frozenset)
    extra: tuple[str, ...] = ()
    written: int | None = None
    omitted: str | None = None
    align: Callable[[list[str]], list[str] | None] | None = None
    checks: tuple[Take, ...] = ()


def read_columns(name: str) -> tuple[Column, ...]:
    """The columns of a format, in order, from ``dictionaries/formats``."""
    problems: list[Problem] = []
    file = f"formats/{name}.tsv"
    rows = read_table(default_folder() / file, file, ("name", "type", "fill"), problems)
    if problems:
        raise DictionaryError(problems)
    return tuple(Column(name=r["name"], type=r["type"], fill=r["fill"]) for r in rows)
