"""What the theme leaves out of its pages for readers without a mouse or without eyes, put in when they are written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from sphinx.application import Sphinx

_MISSING: Final = (
    # a heading has a level
    (re.compile(r'(<p class="caption" role="heading")(?=>)'), r'\1 aria-level="2"'),
    # what may be too wide for the window can be scrolled by keys
    (re.compile(r'(<pre(?: class="literal-block")?)(?=>)'), r'\1 tabindex="0"'),
    (re.compile(r'(<div class="table-wrapper [^"]*")(?=>)'), r'\1 tabindex="0"'),
    # the parameters of a function stand in a list that has no terms
    (re.compile(r"<dl>(?=\s*<dd>)"), '<dl role="none">'),
    # one of two regions of the same kind
    (re.compile(r'(<aside class="sidebar-drawer")(?=>)'), r'\1 aria-label="Pages"'),
)


def completed(page: str) -> str:
    """A page with what is missing; one that was completed before stays as it is."""
    for pattern, replacement in _MISSING:
        page = pattern.sub(replacement, page)
    return page


def complete_pages(app: Sphinx, exception: Exception | None) -> None:
    """Complete the pages of a build that has come to its end."""
    if exception is not None or app.builder.format != "html":
        return
    for path in Path(app.outdir).rglob("*.html"):
        path.write_text(completed(path.read_text(encoding="utf-8")), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("build-finished", complete_pages)
    return {"parallel_read_safe": True, "version": "1"}
