"""Text of articles as HTML: nothing of it is ever markup, and what cannot be seen is made visible."""

from __future__ import annotations

import base64
import hashlib
import html
import unicodedata
from importlib.resources import files
from string import Template
from typing import Final

_KEPT: Final = "\t\n\r"
_REPLACED: Final = "\ufffd"
_PICTURES: Final = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"
# What turns the direction of the text behind it.
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def escaped(text: object) -> str:
    """A value as HTML, for the content of an element or a quoted attribute."""
    return html.escape("".join(map(_visible, str(text))), quote=True)


def _visible(character: str) -> str:
    """Control characters as their pictures, turns of direction as their numbers, halves of characters as U+FFFD."""
    point = ord(character)
    if character in _DIRECTIONS:
        return f"[U+{point:04X}]"
    if character in _KEPT or unicodedata.category(character) not in ("Cc", "Cs"):
        return character
    if point < 0x20:
        return chr(_PICTURES + point)
    return _DELETE_PICTURE if point == _DELETE else _REPLACED


def page(title: str, body: str, style: str, script: str = "") -> str:
    """A whole page of ``body`` (HTML) with its style and script inside; its policy allows nothing else."""
    template = Template(resource("page.html"))
    policy = f"default-src 'none'; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"
    if script:
        policy += f"; script-src {_digest(script)}"
    code = f"<script>{script}</script>" if script else ""
    return template.substitute(title=escaped(title), policy=policy, style=style, body=body, script=code)


def resource(name: str) -> str:
    """A file of this package, as text."""
    return (files("eventcode.views") / name).read_text(encoding="utf-8")


def scripts(folder: str) -> str:
    """The files of a folder of this package, in the order of their names, as one script that leaves no names behind."""
    found = sorted((f.name, f.read_text(encoding="utf-8")) for f in (files("eventcode.views") / folder).iterdir())
    return '"use strict";\n(() => {\n' + "".join(text for name, text in found if name.endswith(".js")) + "})();\n"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
