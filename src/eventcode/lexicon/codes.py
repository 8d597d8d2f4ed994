"""Readers of the code lists and crosswalks: tab-separated tables with a header line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from eventcode.errors import Problem

Row = Mapping[str, str]


@frozen(kw_only=True)
class CodeEntry:
    """A CAMEO code with what the crosswalk says of it (``crosswalks/cameo.tsv``)."""

    code: str
    name: str
    quad_class: int | None
    goldstein: float | None
    plover: str | None
    plover_mode: str | None
    plover_contexts: tuple[str, ...]
    acled_event: str | None
    acled_sub_event: str | None
    reciprocal: str | None


def read_table(path: Path, file: str, columns: tuple[str, ...], problems: list[Problem]) -> list[Row]:
    """The rows of a table as text; a missing column or a row of another width goes to ``problems``."""
    lines = [
        (n, line)
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        problems.append(Problem(file=file, line=1, message="an empty table", hint=f"header: {' '.join(columns)}"))
        return []
    header = lines[0][1].split("\t")
    for column in (c for c in columns if c not in header):
        problems.append(Problem(file=file, line=lines[0][0], message=f"no column {column}"))
    rows: list[Row] = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            problems.append(
                Problem(file=file, line=number, message=f"{len(cells)} cells", hint=f"expected {len(header)}")
            )
        rows.append(dict.fromkeys(columns, "") | dict(zip(header, cells, strict=False)) | {"line": str(number)})
    return rows


def read_cameo(folders: Sequence[Path], problems: list[Problem]) -> dict[str, CodeEntry]:
    """The CAMEO codes by code, from ``codes/cameo.tsv`` and ``crosswalks/cameo.tsv``; later folders win."""
    names = _by_code(folders, "codes/cameo.tsv", ("code", "name"), problems)
    columns = (
        "code",
        "quad_class",
        "goldstein",
        "plover",
        "plover_mode",
        "acled_event",
        "acled_sub_event",
        "reciprocal_code",
    )
    crosswalk = _by_code(folders, "crosswalks/cameo.tsv", columns, problems)
    empty = dict.fromkeys(columns, "")
    return {code: _code_entry(row, crosswalk.get(code, empty)) for code, row in names.items()}


def _by_code(folders: Sequence[Path], name: str, columns: tuple[str, ...], problems: list[Problem]) -> dict[str, Row]:
    """The rows of a table by code, of every folder that has it."""
    paths = [folder / name for folder in folders if (folder / name).exists()]
    return {row["code"]: row for path in paths for row in read_table(path, name, columns, problems)}


def _code_entry(row: Row, walk: Row) -> CodeEntry:
    return CodeEntry(
        code=row["code"],
        name=row["name"],
        quad_class=int(walk["quad_class"]) if walk["quad_class"] else None,
        goldstein=float(walk["goldstein"]) if walk["goldstein"] else None,
        plover=walk["plover"] or None,
        plover_mode=walk["plover_mode"] or None,
        plover_contexts=tuple(walk.get("plover_contexts", "").split()),  # a list of one's own may lack the column
        acled_event=walk["acled_event"] or None,
        acled_sub_event=walk["acled_sub_event"] or None,
        reciprocal=walk["reciprocal_code"] or None,
    )
