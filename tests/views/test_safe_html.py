"""Text stays text, whatever it holds."""

from __future__ import annotations

import base64
import hashlib
import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventcode.views.safe_html import escaped, page
from tests.views.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>", "&lt;script&gt;"),
        ("\"a\" & 'b'", "&quot;a&quot; &amp; &#x27;b&#x27;"),
        ("a\x00b\x1bc", "a␀b␛c"),
        ("\x7f\x85", "␡\ufffd"),
        ("\ud800", "\ufffd"),
        ("one\ntwo\t", "one\ntwo\t"),
        ("\u202egnp.exe", "[U+202E]gnp.exe"),
        ("محمد", "محمد"),
        ("🜂", "🜂"),
    ],
)
def test_text_is_escaped_and_made_visible(text: str, expected: str) -> None:
    assert escaped(text) == expected


@given(st.text())
def test_nothing_is_markup_or_invisible(text: str) -> None:
    found = escaped(text)
    assert not set("<>\"'") & set(found)
    assert all(c in "\t\n\r" or unicodedata.category(c) not in ("Cc", "Cs") for c in found)
    if all(c in "\t\n\r" or unicodedata.category(c) not in ("Cc", "Cs", "Cf") for c in text):
        assert html.unescape(found) == text or "\r" in text


def test_the_policy_allows_the_own_style_and_script_only() -> None:
    made = read(page("A <title>", "<p>Words.</p>", "p{color:red}", "let x = 1;"))
    [policy] = [m.attributes["content"] for m in made.all("meta") if "http-equiv" in m.attributes]
    for kind, source in (("style-src", "p{color:red}"), ("script-src", "let x = 1;")):
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert [t.text() for t in made.all("title")] == ["A <title>"]
