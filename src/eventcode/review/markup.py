"""Pieces of HTML: whatever comes from articles, rows or reviewers is text, never markup."""

from __future__ import annotations

from collections.abc import Iterable

from eventcode.views import safe_html


def escaped(value: object) -> str:
    """A value as text for the content of an element or a quoted attribute; nothing for None."""
    return safe_html.escaped("" if value is None else value)


def element(name: str, content: str, /, **attributes: str | bool | None) -> str:
    """An element around HTML; an underscore in the name of an attribute stands for a hyphen, a last one for nothing."""
    return f"<{name}{attributes_of(attributes)}>{content}</{name}>"


def attributes_of(attributes: dict[str, str | bool | None]) -> str:
    """Attributes as HTML; False and None leave one out, True gives it without a value."""
    given = ((k.rstrip("_").replace("_", "-"), v) for k, v in attributes.items() if v is not None and v is not False)
    return "".join(f" {k}" if v is True else f' {k}="{escaped(v)}"' for k, v in given)


def void(name: str, /, **attributes: str | bool | None) -> str:
    """An element without content, such as input."""
    return f"<{name}{attributes_of(attributes)}>"


def listed(items: Iterable[str], **attributes: str | bool | None) -> str:
    """A list of pieces of HTML; nothing for none."""
    body = "".join(f"<li>{item}</li>" for item in items)
    return element("ul", body, **attributes) if body else ""


def asset(name: str) -> str:
    """A file of the page, as text."""
    return safe_html.resource(f"review/{name}")
