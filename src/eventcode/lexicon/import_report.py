"""What an import of foreign dictionaries read, repaired and refused, line by line."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

READ, REPAIRED, REFUSED, LEFT_OUT = "read", "repaired", "refused", "left out"
CONFLICT, NOTED = "conflict", "noted"
_SHOWN_LINES, _SHOWN_TEXTS, _LONGEST = 12, 3, 90
_RANK = (LEFT_OUT, READ, REPAIRED, REFUSED)


@frozen(kw_only=True)
class Remark:
    """One thing that was found, with every line that it was found at and some of their texts.

    ``status`` is repaired, refused, conflict (another line says otherwise; the first counts) or noted.
    """

    file: str
    status: str
    reason: str
    lines: Sequence[int] = field(eq=False)
    texts: tuple[str, ...] = field(eq=False)

    def __str__(self) -> str:
        shown = ", ".join(map(str, self.lines[:_SHOWN_LINES]))
        more = len(self.lines) - _SHOWN_LINES
        lines = (
            f"line {shown}" if len(self.lines) == 1 else f"lines {shown}" + (f" and {more} more" if more > 0 else "")
        )
        texts = "".join(f"\n      {text}" for text in self.texts)
        return f"{self.file}: {self.status}: {self.reason}: {lines}{texts}"


@frozen(kw_only=True)
class FileCount:
    """How many lines of a file were read, repaired, refused, and left out as blank or comments."""

    file: str
    kind: str
    read: int
    repaired: int
    refused: int
    left_out: int

    @property
    def lines(self) -> int:
        return self.read + self.repaired + self.refused + self.left_out

    def __str__(self) -> str:
        return (
            f"{self.file} ({self.kind}): {self.lines:,} lines: {self.read:,} read, {self.repaired:,} repaired, "
            f"{self.refused:,} refused, {self.left_out:,} blank or comment"
        )


@frozen(kw_only=True)
class ImportReport:
    """The report of an import.

    ``made`` counts what came of it: actors, role nouns, rules and so on; ``comments`` are those of the old files, by
    file and line.
    """

    files: tuple[FileCount, ...] = ()
    remarks: tuple[Remark, ...] = ()
    made: tuple[tuple[str, int], ...] = ()
    comments: Mapping[tuple[str, int], str] = field(factory=dict, repr=False, eq=False)

    def of(self, status: str) -> tuple[Remark, ...]:
        """The remarks of one status: "repaired", "refused", "conflict" or "noted"."""
        return tuple(r for r in self.remarks if r.status == status)

    @property
    def refused(self) -> int:
        """How many lines could not be read."""
        return sum(f.refused for f in self.files)

    def __str__(self) -> str:
        made = "made: " + ", ".join(f"{count:,} {name}" for name, count in self.made if count)
        return "\n".join([*map(str, self.files), *map(str, self.remarks), made])


@frozen(kw_only=True, eq=False)
class Ledger:
    """Keeps, while one file is read, what becomes of each of its lines: a byte a line, and the lines of each reason."""

    file: str
    kind: str
    _statuses: bytearray = field(factory=bytearray)
    _remarks: dict[tuple[str, str], tuple[array[int], list[str]]] = field(factory=dict)
    _comments: dict[int, str] = field(factory=dict)
    _texts: dict[str, str] = field(factory=dict)

    def open(self, line: int) -> None:
        """A new line, left out until something is made of it."""
        while len(self._statuses) < line:
            self._statuses.append(0)

    def comment(self, line: int, text: str) -> None:
        """Keep the comment of a line; one that stands behind thousands of lines is kept once."""
        self._comments[line] = self._texts.setdefault(text, text)

    @property
    def comments(self) -> dict[tuple[str, int], str]:
        return {(self.file, line): text for line, text in self._comments.items()}

    def read(self, line: int) -> None:
        self._raise(line, READ)

    def repair(self, line: int, reason: str, text: str) -> None:
        self._raise(line, REPAIRED)
        self._remark(REPAIRED, line, reason, text)

    def refuse(self, line: int, reason: str, text: str) -> None:
        self._raise(line, REFUSED)
        self._remark(REFUSED, line, reason, text)

    def conflict(self, line: int, reason: str, text: str) -> None:
        """Another line says otherwise, and counts because it comes first."""
        self._raise(line, READ)
        self._remark(CONFLICT, line, reason, text)

    def note(self, line: int, reason: str, text: str) -> None:
        """Something unusual about a line that was read."""
        self._remark(NOTED, line, reason, text)

    def count(self) -> FileCount:
        left_out, read, repaired, refused = (self._statuses.count(i) for i in range(len(_RANK)))
        return FileCount(
            file=self.file, kind=self.kind, read=read, repaired=repaired, refused=refused, left_out=left_out
        )

    def remarks(self) -> Iterator[Remark]:
        """Refused lines first, then repaired ones, conflicts and notes; each in the order of the file."""
        order = (REFUSED, REPAIRED, CONFLICT, NOTED)
        for (status, reason), (lines, texts) in sorted(
            self._remarks.items(), key=lambda item: (order.index(item[0][0]), item[1][0][0])
        ):
            yield Remark(file=self.file, status=status, reason=reason, lines=lines, texts=tuple(texts))

    def _raise(self, line: int, status: str) -> None:
        self.open(line)
        self._statuses[line - 1] = max(self._statuses[line - 1], _RANK.index(status))

    def _remark(self, status: str, line: int, reason: str, text: str) -> None:
        lines, texts = self._remarks.setdefault((status, reason), (array("L"), []))
        if not lines or lines[-1] != line:
            lines.append(line)
        if len(texts) < _SHOWN_TEXTS:
            shown = " ".join(text.split())
            texts.append(f"{line}: {shown[:_LONGEST]}" + ("…" if len(shown) > _LONGEST else ""))
