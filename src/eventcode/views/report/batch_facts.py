"""What the folder of a batch tells beside its events: counts, what could not be coded and why, what made it."""

from __future__ import annotations

import json
import operator
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from attrs import field, frozen

from eventcode.batch.manifest import RENAMED, RUN, read_run, renamed_count, summed
from eventcode.errors import InputError
from eventcode.views.report.cells import count_in, text_in

_EXAMPLES = 3
_MOST_RENAMED = 25


@frozen(kw_only=True)
class RenamedArticle:
    """An article that has another id in its rows, since another text has its own: which, and where it stands."""

    id: str
    coded_as: str
    part: str
    record: int


@frozen(kw_only=True)
class BatchFacts:
    """``counts``: articles, coded, copies, errors, events; ``errors``: reason, articles, some of their ids.

    ``renamed``: how many articles have another id in their rows; ``some_renamed``: the first of them.
    """

    counts: Mapping[str, int] = field(factory=dict)
    errors: Sequence[tuple[str, int, tuple[str, ...]]] = ()
    renamed: int = 0
    some_renamed: Sequence[RenamedArticle] = ()
    made_by: Mapping[str, str] = field(factory=dict)
    filters: Mapping[str, Any] = field(factory=dict)


def batch_facts(inputs: Sequence[Path]) -> BatchFacts | None:
    """The facts of those inputs that are folders of batches, added up; None where there are none.

    Raises :class:`InputError` for a folder, a file of errors or of renamed articles that cannot be read.
    """
    folders = [path for path in inputs if (path / RUN).is_file()]
    if not folders:
        return None
    runs = [read_run(folder) for folder in folders]
    makers = [run.get("made_by") or {} for run in runs]
    return BatchFacts(
        counts=summed([run["counts"] for run in runs if run.get("counts")]),
        errors=_by_reason(error for folder in folders for error in _errors(folder)),
        renamed=sum(map(renamed_count, folders)),
        some_renamed=tuple(islice(chain.from_iterable(map(_renamed, folders)), _MOST_RENAMED)),
        made_by=makers[0] if all(maker == makers[0] for maker in makers) else {},
        filters=_filters(runs[0]) if len(runs) == 1 else {},
    )


def _filters(run: Mapping[str, Any]) -> dict[str, Any]:
    chosen = (run.get("options") or {}).get("filters")
    return {k: v for k, v in chosen.items() if v} if isinstance(chosen, dict) else {}


def _errors(folder: Path) -> Iterable[tuple[str, str]]:
    for path in sorted((folder / "errors").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            try:
                found = json.loads(line)
                yield text_in(found.get("reason")), text_in(found.get("id"))
            except (ValueError, AttributeError):
                raise InputError(f"{path}:{number}: no line of errors: run eventcode batch again") from None


def _renamed(folder: Path) -> Iterator[RenamedArticle]:
    path = folder / RENAMED
    if not path.is_file():
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            try:
                found = json.loads(line)
                yield RenamedArticle(
                    id=text_in(found["id"]),
                    coded_as=text_in(found["coded_as"]),
                    part=text_in(found["part"]),
                    record=operator.index(found["record"]),
                )
            except (ValueError, KeyError, TypeError):
                raise InputError(f"{path}:{number}: no renamed article: run eventcode batch again") from None


def _by_reason(errors: Iterable[tuple[str, str]]) -> list[tuple[str, int, tuple[str, ...]]]:
    """Reasons from the most frequent on, each with its number of articles and the first ids."""
    counts: Counter[str] = Counter()
    ids: dict[str, list[str]] = {}
    for reason, name in errors:
        counts[reason] += 1
        if len(ids.setdefault(reason, [])) < _EXAMPLES:
            ids[reason].append(name)
    return [(r, n, tuple(ids[r])) for r, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


@frozen(kw_only=True)
class UncodedWord:
    """A word that no dictionary line takes, as ``eventcode suggest --format jsonl`` lists it.

    ``articles`` is None in lists that do not tell it.
    """

    kind: str
    word: str
    count: int
    articles: int | None = None
    has_rules: bool = False
    examples: tuple[str, ...] = ()


def uncoded_words(path: Path) -> list[UncodedWord]:
    """The words in a file that ``eventcode suggest --format jsonl`` wrote, as they stand there.

    Raises :class:`InputError` for a file that cannot be read, and for a line that is no word with a count.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from None
    return [_uncoded(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _uncoded(path: Path, number: int, line: str) -> UncodedWord:
    try:
        found = json.loads(line)
        count = count_in(found["count"])
        word = UncodedWord(
            kind=text_in(found["kind"]),
            word=text_in(found["word"]),
            count=count or 0,
            articles=count_in(found.get("articles")),
            has_rules=found.get("has_rules") is True,
            examples=tuple(map(text_in, found.get("examples") or ())),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        count = None
    if count is None:
        raise InputError(f"{path}:{number}: expected a word that eventcode suggest --format jsonl lists")
    return word
