"""Articles of the web: HTML pages, RSS and Atom feeds, WARC archives."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from eventcode.batch.decode import text_of
from eventcode.batch.records import Record
from eventcode.errors import InputError

_NEEDS: Final = "{} needs the package {}: pip install 'eventcode[feeds]'"
# Else htmldate would take the clock for the last possible day.
_LAST_DAY: Final = "2099-12-31"
_TAGS: Final = ("<html", "<!doctype html", "<body", "<article", "<p>", "<p ", "<div")
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
    if found.bozo and not found.entries:
        yield Record(where=name, values={}, error=f"no feed: {found.bozo_exception}")
    for number, entry in enumerate(found.entries, 1):
        yield _entry(entry, f"{name}:{number}", found.feed.get("title"))


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
    """The HTML pages of a WARC archive, in its order."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError(_NEEDS.format("a WARC archive", "warcio")) from None
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
            if record.rec_type == "response" and "html" in kind.lower():
                url = record.rec_headers.get_header("WARC-Target-URI")
                body = record.content_stream().read()
                yield page(text_of(body), f"{name}:{number}", {"id": url, "url": url})
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error) as error:
        yield Record(where=f"{name}:{number + 1}", values={}, error=f"the archive breaks off here: {error}")
