"""Text of articles as HTML: nothing of it is ever markup, and what cannot be seen is made visible."""

from __future__ import annotations

import base64
import hashlib
import html
from importlib.resources import files
from string import Template
from typing import Final

from eventcode.visible import visible

_KEPT: Final = "\t\n\r"


def escaped(text: object) -> str:
    """A value as HTML, for the content of an element or a quoted attribute."""
    return html.escape(visible(str(text), _KEPT), quote=True)


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
