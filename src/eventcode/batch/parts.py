"""Input parts: which files there are, what each holds, and its records."""

from __future__ import annotations

import glob
import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen

from eventcode.batch.decode import BROKEN_OFF, GZIP, ZSTANDARD, TruncatedError, open_stream, text_of, whole
from eventcode.batch.fetch import fetched
from eventcode.batch.forms import require_form
from eventcode.batch.records import Columns, Record, article, missing_column, paths
from eventcode.batch.tables import csv_columns, csv_rows, json_lines, parquet_paths, parquet_rows
from eventcode.batch.web import feed_entries, is_html, page, warc_pages
from eventcode.batch.writers import whole_file
from eventcode.errors import InputError, nearest
from eventcode.text.normalise import is_binary

KINDS: Final = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".xml": "feed",
    ".rss": "feed", ".atom": "feed", ".warc": "warc", ".txt": "text", ".md": "text", ".html": "html", ".htm": "html",
}  # fmt: skip
_LOOKED_AT: Final = 100
_SINGLE: Final = ("text", "html")
COMPRESSED: Final = (".gz", ".zst")
_WEB: Final = re.compile(r"https?://")


@frozen(kw_only=True)
class Part:
    """A file or address of many articles, or a folder's single texts and pages; ``name`` is unique in a run."""

    name: str
    kind: str
    paths: tuple[Path, ...] = ()
    address: str | None = None

    def size(self) -> int:
        """Bytes on disk, to notice a part that has changed."""
        return sum(path.stat().st_size for path in self.paths)

    def digest(self) -> str:
        """A digest of names and content, for a change that keeps the size.

        All is read once more for it, which is little beside coding.
        """
        found = hashlib.blake2b(digest_size=16)
        for path in self.paths:
            with _opened(path) as stream:
                content = hashlib.file_digest(stream, hashlib.blake2b)
            found.update(f"{path.name}\0".encode("utf-8", "surrogateescape") + content.digest())
        return found.hexdigest()


def _opened(path: Path) -> BufferedReader:
    try:
        return path.open("rb")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def find_parts(inputs: Sequence[str], without: Path | None = None) -> list[Part]:
    """The parts that ``inputs`` name: files, folders (searched through), globs, addresses of feeds.

    What lies in the folder ``without`` is left out.

    Raises :class:`InputError` for what does not exist, holds nothing to read, or is not what its suffix says.
    """
    parts: list[Part] = []
    for given in inputs:
        found = [_address(given)] if _WEB.match(given) else _outside(without, _on_disk(given))
        if not found:
            raise InputError(f"{given}: nothing to read there: expected {', '.join(KINDS)} (also .gz, .zst)")
        parts += found
    return _named_apart(_once(parts))


def _outside(folder: Path | None, parts: Sequence[Part]) -> list[Part]:
    """The parts without the files in a folder."""
    if folder is None:
        return list(parts)
    inside = folder.resolve()
    kept = [(part, tuple(p for p in part.paths if not p.resolve().is_relative_to(inside))) for part in parts]
    return [evolve(part, paths=paths) for part, paths in kept if paths]


def _address(given: str) -> Part:
    return Part(name=re.sub(r"\W+", "_", given.split("://", 1)[1]).strip("_"), kind="feed", address=given)


def _on_disk(given: str) -> list[Part]:
    path = Path(given)
    if path.is_dir():
        return _folder(path)
    if path.is_file():
        return [_file(path, path.name)]
    matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 (an absolute pattern)
    if not matches:
        near = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
        raise InputError(f"no file or folder {given}" + (f" ({near})" if near else ""))
    return [part for match in matches for part in _on_disk(match)]


def _folder(folder: Path) -> list[Part]:
    """One part for each table, feed and archive, and one for the single texts and pages of each folder."""
    known = sorted(p for p in folder.rglob("*") if p.is_file() and kind_of(p) and not _is_hidden(p, folder))
    parts: list[Part] = []
    single: dict[Path, list[Path]] = {}
    for path in known:
        relative = path.relative_to(folder)
        if kind_of(path) in _SINGLE:
            single.setdefault(relative.parent, []).append(path)
        else:
            parts.append(_file(path, "__".join(relative.parts)))
    for parent, some in single.items():
        name = "__".join((folder.resolve().name, *parent.parts))
        parts.append(Part(name=f"{name}.texts", kind="texts", paths=tuple(some)))
    return parts


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def kind_of(path: Path) -> str | None:
    """What the suffix of a file says that it holds, a value of :data:`KINDS`; None if it says nothing."""
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return KINDS.get(suffixes[-1]) if suffixes else None


def _file(path: Path, name: str) -> Part:
    kind = kind_of(path)
    if kind is None:
        raise InputError(f"{path}: unknown suffix {path.suffix!r}: expected {', '.join(KINDS)} (also .gz, .zst)")
    require_kind(path, kind)
    require_form(path, kind)
    return Part(name=name, kind="texts" if kind in _SINGLE else kind, paths=(path,))


def require_kind(path: Path, kind: str) -> None:
    """Raise :class:`InputError` if the first bytes of a file are not what its suffix says."""
    with _opened(path) as stream:
        head = stream.read(4096)
    packed = head.startswith((GZIP, ZSTANDARD))
    if path.suffix.lower() in COMPRESSED and head and not packed:
        raise InputError(f"{path} is not compressed as its suffix says: rename or pack it")
    if kind == "parquet" and not head.startswith(b"PAR1"):
        raise InputError(f"{path} is no Parquet file")
    if kind not in ("parquet", "warc") and not packed and is_binary(head):
        raise InputError(f"{path} is a binary file, not {kind} as its suffix says")


def _once(parts: Sequence[Part]) -> list[Part]:
    """Each part once, whatever inputs name it again."""
    seen: dict[object, Part] = {}
    for part in parts:
        seen.setdefault((part.address, tuple(p.resolve() for p in part.paths)), part)
    return list(seen.values())


def _named_apart(parts: Sequence[Part]) -> list[Part]:
    """The parts in the order of their names; a name that stands twice gets a number."""
    names: dict[str, int] = {}
    apart = []
    for part in sorted(parts, key=lambda p: (p.name, str(p.paths))):
        count = names[part.name] = names.get(part.name, 0) + 1
        name = part.name if count == 1 else f"{part.name}~{count}"
        apart.append(Part(name=name, kind=part.kind, paths=part.paths, address=part.address))
    return apart


def check_columns(parts: Sequence[Part], columns: Columns) -> None:
    """Raise :class:`InputError` for a table without the column of the text or one that was named, before any work."""
    for part in parts:
        known = _columns(part)
        problem = missing_column(columns, known) if known else None
        if problem:
            raise InputError(f"{part.paths[0]}: {problem}")


def _columns(part: Part) -> list[str]:
    """The columns of a table, those inside others as ``a.b``, as far as its beginning tells; else none."""
    if part.kind == "parquet":
        return parquet_paths(part.paths[0])
    if part.kind not in ("jsonl", "csv"):
        return []
    with open_stream(part.paths[0]) as stream:
        if part.kind == "csv":
            return csv_columns(stream)
        some = itertools.islice(json_lines(stream, part.name), _LOOKED_AT)
        return list(dict.fromkeys(path for record in some for path in paths(record.values)))


def articles(part: Part, columns: Columns, date: str | None) -> Iterator[dict[str, Any]]:
    """The articles of a part, as ``Coder.code_many`` takes them; a text that is a page gives the article in it."""
    for record in records(part):
        made = article(record, columns, date)
        if isinstance(made["text"], str) and is_html(made["text"]):
            told = {k: v for k, v in made.items() if k != "text"}
            made = article(page(made["text"], record.where, told), Columns(), date)
        yield made


def records(part: Part) -> Iterator[Record]:
    """The records of a part, in order; what cannot be read is a record with an error."""
    if part.kind == "parquet":
        yield from parquet_rows(part.paths[0], part.name)
    elif part.kind == "texts":
        for path in part.paths:
            yield _single(path)
    elif part.kind == "feed":
        yield from _feed(part)
    else:
        readers = {"jsonl": json_lines, "csv": csv_rows, "warc": warc_pages}
        with open_stream(part.paths[0]) as stream:
            yield from readers[part.kind](stream, part.name)


def _single(path: Path) -> Record:
    try:
        with open_stream(path) as stream:
            data = whole(stream)
    except Exception as error:
        return Record(where=path.name, values={}, error=f"the file cannot be read: {error}")
    if is_binary(data):
        return Record(where=path.name, values={}, error="a binary file: extract its text first")
    text = text_of(data)
    if kind_of(path) == "html" or is_html(text):
        return page(text, path.name, {"id": path.name})
    return Record(where=path.name, values={"id": path.name, "text": text})


def _feed(part: Part) -> Iterator[Record]:
    try:
        with open_stream(part.paths[0]) as stream:
            data = whole(stream)
    except TruncatedError as error:
        yield Record(where=part.name, values={}, error=f"{BROKEN_OFF} ({error})")
        return
    yield from feed_entries(data, part.name)


def kept(part: Part, folder: Path) -> Part:
    """A part on disk: what stands at an address is fetched into ``folder`` once, so that a run reads the same twice.

    Raises :class:`InputError` for an address from which nothing can be had.
    """
    if part.address is None:
        return part
    path = folder / f"{part.name}.xml"
    if not path.exists():
        data = fetched(part.address)
        with whole_file(path) as unfinished:
            unfinished.write_bytes(data)
    return evolve(part, paths=(path,))
