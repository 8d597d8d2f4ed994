"""Records of a table or feed, and the articles that their columns make."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import fields_dict, frozen

from eventcode.batch.days import day_of
from eventcode.errors import InputError, nearest

NO_TEXT: Final = "the record has no text"
_TEXTS: Final = frozenset(("text body content article story fulltext full_text maintext plain_text").split())
_DEPTH: Final = 4
_SEPARATORS: Final = ((";", "';'"), ("\t", "a tab"), ("|", "'|'"))


@frozen(kw_only=True)
class Record:
    """One record as it was read: where it stands (``file:line``), its values, or what is wrong with it."""

    where: str
    values: Mapping[str, Any]
    error: str | None = None


@frozen(kw_only=True)
class Columns:
    """Which column or key holds what; ``a.b`` reaches into nested objects.

    ``day_first`` tells whether dates of numbers alone have the day or the month first; None refuses those that could
    have either.
    """

    text: str = "text"
    date: str = "date"
    id: str = "id"
    title: str = "title"
    url: str = "url"
    source: str = "source"
    day_first: bool | None = None

    def names(self) -> dict[str, str]:
        """Field of an article to column."""
        return {field: getattr(self, field) for field in fields_dict(Columns) if field != "day_first"}


def article(record: Record, columns: Columns, date: str | None = None) -> dict[str, Any]:
    """The article of a record, as ``Coder.code_many`` takes it; ``date`` is for those without one.

    What is wrong with the record becomes the article's ``error``.
    """
    found = {field: _value(record.values, column) for field, column in columns.names().items()}
    identifier = record.where if found["id"] in (None, "") else _id(found["id"])
    if record.error is not None:
        return {"id": identifier, "text": None, "error": record.error}
    if not isinstance(found["text"], str):
        return {"id": identifier, "text": None, "error": _not_a_text(record, columns.text, found["text"])}
    texts = {field: None if found[field] is None else str(found[field]) for field in ("title", "url", "source")}
    try:
        day = day_of(found["date"], columns.day_first) if found["date"] not in (None, "") else date
    except InputError as error:
        return {"id": identifier, "text": None, "error": str(error)}
    return {"id": identifier, "text": found["text"], "date": day, **texts}


def missing_column(columns: Columns, known: list[str]) -> str | None:
    """What to say of a table without the column of the text, or without one that was named; None if it has them.

    ``known`` are the columns, those inside others as ``a.b``.
    """
    names = columns.names()
    wanted = [names["text"], *(name for field, name in names.items() if name != field and field != "text")]
    missing = next((name for name in wanted if name not in known), None)
    if missing is None:
        return None
    tops = [name for name in known if name.split(".")[0] not in known or "." not in name]
    shown = ", ".join(tops[:12]) or "nothing"
    option = next(field for field, name in names.items() if name == missing)
    return f"no column {missing}, but {shown} ({_separator_hint(known) or _hint(option, missing, known)})"


def _hint(option: str, missing: str, known: list[str]) -> str:
    """What was probably meant by a column that is missing, or what to do."""
    near = _near(missing, known)
    if near or option != "text":
        return near or f"leave out --{option}, or name another column"
    plain = [name for name in known if not any(other.startswith(f"{name}.") for other in known)]
    usual = next((name for name in plain if name.split(".")[-1].lower() in _TEXTS), None)
    only = plain[0] if len(plain) == 1 else "COLUMN"
    return f"name it: --text {usual or only}"


def _near(wanted: str, known: list[str]) -> str:
    """A hint naming the column most like ``wanted``, or the one of this name inside another."""
    inside = next((name for name in known if name.endswith(f".{wanted}")), None)
    return f"did you mean {inside}?" if inside else nearest(wanted, known)


def paths(values: Mapping[str, Any], within: str = "", depth: int = _DEPTH) -> Iterator[str]:
    """The keys of a record, those inside others as ``a.b``."""
    for key, value in values.items():
        yield f"{within}{key}"
        if isinstance(value, Mapping) and depth:
            yield from paths(value, f"{within}{key}.", depth - 1)


def _separator_hint(known: list[str]) -> str:
    """A hint for a table whose header is one cell because other signs part its columns."""
    for sign, shown in _SEPARATORS:
        if len(known) == 1 and sign in known[0]:
            return f"the separator seems to be {shown}: save the table with commas, or as JSON Lines"
    return ""


def _value(values: Mapping[str, Any], column: str) -> Any:
    if column in values:
        return values[column]
    found: Any = values
    for key in column.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _id(value: Any) -> str:
    """An id as text: that in a wrapping of MongoDB, and true as JSON has it."""
    if isinstance(value, Mapping) and isinstance(value.get("$oid"), str):
        return str(value["$oid"])
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _not_a_text(record: Record, column: str, value: Any) -> str:
    if value is None:
        known = list(paths(record.values))
        hint = "" if column in known else _near(column, known)
        return f"{NO_TEXT} under {column}" + (f" ({hint})" if hint else "")
    return f"{column} must be a string, not {type(value).__name__}"
