"""The fixtures notice what they are there to notice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import _watch

PAGE = '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>{}</main></html>'


def test_a_page_opens_dark_and_narrow(open_page: Callable[..., Any], axe: Callable[..., Any]) -> None:
    page = open_page(PAGE.format("<p>Words.</p>"), dark=True, width=400)
    assert page.evaluate("[matchMedia('(prefers-color-scheme: dark)').matches, innerWidth]") == [True, 400]
    assert axe(page) == []


def test_axe_runs_under_a_strict_policy_and_finds_faults(
    open_page: Callable[..., Any], axe: Callable[..., Any]
) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    page = open_page(PAGE.format("<a href='#x'></a>").replace("<title>", policy + "<title>"))
    assert [v["id"] for v in axe(page)] == ["link-name"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<img src='http://example.org/a.png' alt=''>", "request to http://example.org/a.png"),
        ("<script>console.error('lost')</script>", "console: lost"),
        ("<script>throw new Error('thrown')</script>", "exception: thrown"),
        ("<script>alert('shown')</script>", "dialog: shown"),
    ],
)
def test_faults_are_noted(browser: Any, body: str, fault: str) -> None:
    page, faults = browser.new_page(), list[str]()
    _watch(page, faults)
    page.goto("about:blank")
    page.set_content(PAGE.format(body))
    page.close()
    assert fault in faults
