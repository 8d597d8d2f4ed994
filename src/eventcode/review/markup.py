"""Pieces of HTML: whatever comes from articles, rows or reviewers is text, never markup."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable
from importlib.resources import files

_PICTURES = 0x2400


def escaped(value: object) -> str:
    """A value as text for the content of an element or a quoted attribute."""
    return html.escape("".join(map(_visible, "" if value is None else str(value))), quote=True)


def _visible(character: str) -> str:
    """Control characters as their pictures; turns of direction and halves of characters as what they are."""
    category, point = unicodedata.category(character), ord(character)
    if character in "\t\n\r" or category not in ("Cc", "Cf", "Cs"):
        return character
    if category == "Cc" and point < 0x20:
        return chr(_PICTURES + point)
    if category == "Cf" and point not in range(0x202A, 0x202F) and point not in range(0x2066, 0x206A):
        return character
    return f"[U+{point:04X}]" if category != "Cs" else "\ufffd"


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
    return (files("eventcode") / "views" / "review" / name).read_text(encoding="utf-8")
