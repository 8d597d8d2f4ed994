"""What an export did: rows read and written, events left out by reason, values replaced by reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class ExportSummary:
    """The counts of one export.

    ``lines`` is less than ``rows`` less the skipped ones where several rows make one line (ACLED, UCDP).
    ``skipped`` counts rows by the reason for which the format does not hold them, ``replaced`` values by what was done.
    """

    format: str
    rows: int
    lines: int
    skipped: Mapping[str, int]
    replaced: Mapping[str, int]

    def __str__(self) -> str:
        head = f"{self.format}: {_counted(self.rows, 'row')} read, {_counted(self.lines, 'event')} written"
        skipped = [f"  left out {number}: {reason}" for reason, number in self.skipped.items()]
        replaced = [f"  replaced {number}: {reason}" for reason, number in self.replaced.items()]
        return "\n".join([head, *skipped, *replaced])


@frozen(kw_only=True, eq=False)
class Tally:
    """Counts while an export runs."""

    counts: Counter[str] = field(factory=Counter)
    skipped: Counter[str] = field(factory=Counter)
    replaced: Counter[str] = field(factory=Counter)

    def summary(self, format: str) -> ExportSummary:
        """The counts as they stand, reasons in order of the alphabet."""
        return ExportSummary(
            format=format,
            rows=self.counts["rows"],
            lines=self.counts["lines"],
            skipped=dict(sorted(self.skipped.items())),
            replaced=dict(sorted(self.replaced.items())),
        )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
