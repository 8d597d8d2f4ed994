"""What a merge read, joined and left out."""

from __future__ import annotations

from attrs import field, frozen


@frozen(kw_only=True)
class MergeSummary:
    """The counts of a merge.

    ``rows`` were read, ``repeated`` of them are the same row once more, ``faulty`` were left out because they cannot
    be read; ``events`` came out.  ``undated`` rows have no date and are merged with nothing (mode careful).
    ``other_versions`` rows were made by another version of eventcode.  ``dictionaries`` are the digests of the
    dictionaries that made the rows, each with the number of its rows; ``faults`` the first faults with their places.
    """

    rows: int
    repeated: int
    faulty: int
    undated: int
    other_versions: int
    events: int
    dictionaries: tuple[tuple[str, int], ...] = ()
    faults: tuple[str, ...] = field(default=())

    def warnings(self) -> tuple[str, ...]:
        """What a reader of the merged rows should know, a sentence each."""
        found = []
        if len(self.dictionaries) > 1:
            shown = ", ".join(f"{digest or 'none'} ({count} rows)" for digest, count in self.dictionaries)
            found.append(f"the rows were coded with different dictionaries: {shown}")
        if self.other_versions:
            found.append(f"{self.other_versions} rows were made by another version of eventcode")
        if self.faulty:
            found.append(f"{self.faulty} rows were left out: {'; '.join(self.faults)}")
        return tuple(found)

    def __str__(self) -> str:
        more = [f"{n} {what}" for n, what in ((self.repeated, "repeated"), (self.undated, "undated")) if n]
        return f"{self.rows} rows, {self.events} events" + "".join(f", {part}" for part in more)
