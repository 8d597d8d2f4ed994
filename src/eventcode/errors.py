"""Every exception that eventcode raises on purpose. All of them are :class:`EventcodeError`."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from attrs import field, frozen


class EventcodeError(Exception):
    """Base of all errors of this package; the message says what to do next."""


class InputError(EventcodeError):
    """Input that cannot be used: a missing file, a binary file, an unknown column, a bad date."""


class ModelError(EventcodeError):
    """The language model is missing, altered or unfit; the message names the command that installs it."""


class GazetteerError(EventcodeError):
    """The gazetteer is missing, corrupt, or of another format version."""


@frozen(kw_only=True, order=True)
class Problem:
    """One fault in a data file: where it stands, what is wrong, and what was probably meant."""

    file: str
    line: int
    column: int = 0
    message: str = field(order=False)
    hint: str = field(default="", order=False)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" + (f":{self.column}" if self.column else "")
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class DictionaryError(EventcodeError):
    """All the faults that were found in a set of dictionaries, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint naming the known word most like ``word``, or an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else ""
