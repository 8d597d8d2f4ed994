"""Evaluation from end to end: gold and rows in, scores out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from eventcode.coder import Coder
from eventcode.errors import InputError, nearest
from eventcode.evaluation.counts import Compared, compared
from eventcode.evaluation.gold import GoldRecord, gold_records, read_gold
from eventcode.evaluation.matching import Row
from eventcode.evaluation.misses import misses
from eventcode.evaluation.predictions import coded_now, grouped_rows, read_predictions
from eventcode.evaluation.result import Evaluation, evaluation_of
from eventcode.load import load

DRAWS: Final = 1000
_NONE: Final = "none"

Gold = str | Path | Iterable[Mapping[str, Any] | GoldRecord]
Predictions = str | Path | Iterable[Mapping[str, Any]] | None


def evaluate(
    gold: Gold,
    coder: Coder | None = None,
    predictions: Predictions = None,
    *,
    by: str | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> Evaluation:
    """Score coded events against gold: whole events and by field (docs/evaluate.md tells the levels).

    ``gold``: a file (docs/review.md tells its form), or its records as mappings.  ``predictions``: likewise a file,
    or mappings ``{"id", "events": [row, ...]}`` or event rows with ``article_id``; without it the texts are coded by
    ``coder``, or by ``load()``.  ``by``: a key of the records; scores are given for each of its values too, a list
    of values counting for each.  ``draws``: how often texts are drawn again for the 95 % intervals, 0 for none;
    ``seed`` tells how: the same seed, the same intervals.

    Raises :class:`InputError`, with file and line, for gold or predictions that are none.
    """
    records = _records(gold)
    failed: dict[str, str] = {}
    if predictions is not None:
        rows = _rows(predictions)
        _require_known_texts(records, rows)
    else:
        rows, failed = coded_now(coder or load(), records)
    texts = [compared(record, rows.get(record.id, [])) for record in records]
    groups = {} if by is None else _groups(texts, by, draws, seed)
    return evolve(evaluation_of(texts, draws, seed), failed=failed, misses=tuple(misses(texts)), groups=groups)


def _records(gold: Gold) -> list[GoldRecord]:
    if isinstance(gold, str | Path):
        return read_gold(Path(gold))
    given = list(gold)
    if all(isinstance(g, GoldRecord) for g in given) and given:
        return [g for g in given if isinstance(g, GoldRecord)]
    return gold_records((f"record {number}", raw) for number, raw in enumerate(given, 1))


def _rows(predictions: str | Path | Iterable[Mapping[str, Any]]) -> dict[str, list[Row]]:
    if isinstance(predictions, str | Path):
        return read_predictions(predictions)
    return grouped_rows((f"prediction {number}", p) for number, p in enumerate(predictions, 1))


def _require_known_texts(records: Sequence[GoldRecord], rows: Mapping[str, list[Row]]) -> None:
    """Refuse predictions none of which is of a text of the gold file: their ids are other ones."""
    if rows and not any(record.id in rows for record in records):
        given = next(iter(rows))
        raise InputError(
            f"no prediction has the id of a gold text: {given!r} is none of {records[0].id!r} and so on: "
            "code the texts with their ids"
        )


def _groups(texts: Sequence[Compared], by: str, draws: int, seed: int) -> dict[str, Evaluation]:
    """Scores by the values of a field, the commonest first."""
    known = {key for t in texts for key in t.record.other} - {"text", "events"}
    if by not in known:
        hint = nearest(by, known)
        raise InputError(
            f"no gold record has {by}: choose from {', '.join(sorted(known))}" + (f" ({hint})" if hint else "")
        )
    found: dict[str, list[Compared]] = {}
    for text in texts:
        for value in _values(text.record.other.get(by)):
            found.setdefault(value, []).append(text)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return {value: evaluation_of(some, draws, seed) for value, some in ranked}


def _values(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    return sorted({str(v) for v in listed if v not in (None, "")}) or [_NONE]
