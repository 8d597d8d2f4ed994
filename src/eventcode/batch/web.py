"""Articles of the web: HTML pages, RSS and Atom feeds, WARC archives."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from eventcode.batch.decode import BROKEN_OFF, TruncatedError, breaks_told, text_of
from eventcode.batch.records import Record
from eventcode.errors import InputError

_CHUNK: Final = 64 * 1024
_NEEDS: Final = "{} needs the package {}: pip install 'eventcode[feeds]'"
# Else htmldate would take the clock for the last possible day.
_LAST_DAY: Final = "2099-12-31"
_TAGS: Final = ("<html", "<!doctype html", "<body", "<article", "<p>", "<p ", "<div")
# What the parser says where a feed ends in the middle; other faults it reads past.
_CUT: Final = re.compile("no element found|unclosed ")
_ENTRY: Final = re.compile(rb"<(/?)(?:item|entry)[\s>]")
NO_ARTICLE: Final = "no article was found in the page"


def is_html(text: str) -> bool:
    """Whether a text is a page: it begins with a tag, or has the tags of one early on."""
    head = text[:2000].lstrip().lower()
    return head.startswith("<") and any(tag in head for tag in _TAGS)


def page(html: str, where: str, values: Mapping[str, Any] | None = None) -> Record:
    """The article of a page, with what its metadata say of date, title and address; ``values`` go before them."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise InputError(_NEEDS.format("HTML", "trafilatura")) from None
    options = {"original_date": True, "max_date": _LAST_DAY, "extensive_search": True}
    try:
        found = bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=options)
    except Exception as error:  # what a page can do to its parser has no end
        return Record(where=where, values=values or {}, error=f"the page cannot be read: {type(error).__name__}")
    told: Mapping[str, Any] = {} if found is None else dict(found) if isinstance(found, dict) else found.as_dict()
    if not told.get("text"):
        return Record(where=where, values=values or {}, error=NO_ARTICLE)
    kept = {"text": told["text"], "date": told.get("date"), "title": told.get("title"), "url": told.get("url")}
    return Record(where=where, values={**kept, **{k: v for k, v in (values or {}).items() if v is not None}})


def feed_entries(data: bytes, name: str) -> Iterator[Record]:
    """The entries of an RSS or Atom feed: the whole content where it is given, else the summary."""
    try:
        import feedparser
    except ImportError:
        raise InputError(_NEEDS.format("a feed", "feedparser")) from None
    found = feedparser.parse(data)
    fault = str(found.bozo_exception) if found.bozo else ""
    cut = _CUT.search(fault) is not None
    entries = found.entries[:-1] if cut and _is_open(data) else found.entries
    for number, entry in enumerate(entries, 1):
        yield _entry(entry, f"{name}:{number}", found.feed.get("title"))
    if cut and found.version:
        yield Record(where=f"{name}:{len(entries) + 1}", values={}, error=f"{BROKEN_OFF} ({fault})")
    elif not found.version:
        yield Record(where=name, values={}, error=f"no feed: {fault or 'it is neither RSS nor Atom'}")


def _is_open(data: bytes) -> bool:
    """Whether the last entry of a feed has no end: what there is of it is half a text."""
    last = None
    for last in _ENTRY.finditer(data):  # noqa: B007 (the last one is wanted)
        pass
    return last is not None and not last[1]


def _entry(entry: Any, where: str, outlet: str | None) -> Record:
    contents = [part.get("value", "") for part in entry.get("content", ())]
    text = max([*contents, entry.get("summary", "")], key=len)
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    values = {
        "id": entry.get("id") or entry.get("link"),
        "text": _plain(text),
        "date": datetime.date(*parsed[:3]).isoformat() if parsed else None,
        "title": _plain(entry.get("title", "")) or None,
        "url": entry.get("link"),
        "source": outlet,
    }
    return Record(where=where, values=values)


def _plain(fragment: str) -> str:
    """A fragment of HTML as text, one line for each paragraph."""
    if "<" not in fragment and "&" not in fragment:
        return fragment
    from lxml import html

    tree = html.fromstring(f"<div>{fragment}</div>")
    for element in tree.iter("script", "style"):
        element.drop_tree()
    for element in tree.iter("p", "br", "li", "div"):
        element.tail = "\n" + (element.tail or "")
    return "\n".join(line.strip() for line in tree.text_content().split("\n") if line.strip())


def warc_pages(stream: BinaryIO, name: str) -> Iterator[Record]:
    """The HTML pages of a WARC archive, in its order; where it breaks off, a record says so."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError(_NEEDS.format("a WARC archive", "warcio")) from None
    number, fault = 0, ""
    told = _Told(stream)
    archive = ArchiveIterator(told)
    try:
        for number, record in enumerate(archive, 1):
            body = record.content_stream().read() if _is_page(record) else b""
            if _is_cut(record):
                fault = f"record {number} is shorter than its header says"
                break
            if _is_page(record):
                yield _warc_page(record, body, f"{name}:{number}")
        else:
            # The iterator takes a header without an end for the end of the archive.
            fault = "a header has no end" if archive.next_line or (told.size and not number) else ""
    except InputError:
        raise
    except Exception as error:  # of half a header the reader takes what it needs for granted
        known = isinstance(error, ArchiveLoadFailed | TruncatedError | OSError)
        fault, number = str(error) if known else "a header that cannot be read", number + 1
    if fault:
        yield Record(where=f"{name}:{number}", values={}, error=f"{BROKEN_OFF} ({fault})")


def _is_page(record: Any) -> bool:
    kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
    return record.rec_type == "response" and "html" in kind.lower()


def _is_cut(record: Any) -> bool:
    """Whether an archive ends within a record; reads the rest of it."""
    while record.raw_stream.read(_CHUNK):
        pass
    if record.format == "warc" and record.rec_headers.get_header("Content-Length") is None:
        return True
    return getattr(record.raw_stream, "limit", 0) > 0


def _warc_page(record: Any, body: bytes, where: str) -> Record:
    url = record.rec_headers.get_header("WARC-Target-URI")
    status = record.http_headers.get_statuscode() or ""
    if not status.startswith("2"):
        return Record(where=where, values={"id": url}, error=f"HTTP status {status}: the page is no article")
    return page(text_of(body), where, {"id": url, "url": url})


class _Told:
    """A stream whose breaks are :class:`TruncatedError`: the archive reader takes others for its end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: Any = stream
        self.size = 0

    def read(self, size: int) -> bytes:
        """At most so many bytes, as many as can be had before a break."""
        with breaks_told():
            found = bytes(self._stream.read1(size))
        self.size += len(found)
        return found
