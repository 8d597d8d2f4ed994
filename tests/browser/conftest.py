"""Pages in Chromium: opened without a network, watched for requests, errors and dialogs, audited with axe-core."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
LOCAL_HOSTS = ("127.0.0.1", "localhost")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder ``browser``."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Debian's Chromium, headless. Without it the tests are skipped; where CI is set they fail."""
    chromium = shutil.which("chromium")
    if chromium is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("Chromium is missing: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """``open_page(path_or_html, dark=False, width=1200, height=900, **context)`` gives a Playwright page.

    A path is opened as a file, an address on 127.0.0.1 as it is, any other string is written to a file first. Further
    keywords go to ``browser.new_context`` (``java_script_enabled=False``, ``reduced_motion="reduce"``). After the test
    it fails for a request that would leave the machine, an error on the console, an uncaught exception, or a dialog.
    """
    faults: list[str] = []
    contexts: list[Any] = []

    def opened(
        page_or_html: Path | str, *, dark: bool = False, width: int = 1200, height: int = 900, **more: Any
    ) -> Any:
        scheme = "dark" if dark else "light"
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        _watch(page, faults)
        page.goto(_address(page_or_html, tmp_path / f"page{len(contexts)}.html"))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def axe() -> Callable[..., list[dict[str, Any]]]:
    """``axe(page)`` lists the serious and critical violations: id, what is wrong, and the elements concerned."""
    source = AXE.read_text(encoding="utf-8")

    def violations(page: Any, impacts: tuple[str, ...] = ("serious", "critical")) -> list[dict[str, Any]]:
        # Not page.evaluate: the content security policy of a page forbids eval.
        session = page.context.new_cdp_session(page)
        session.send("Runtime.evaluate", {"expression": source})
        run = {"expression": "axe.run(document)", "awaitPromise": True, "returnByValue": True}
        found = session.send("Runtime.evaluate", run)["result"]["value"]["violations"]
        session.detach()
        return [
            {
                "id": v["id"],
                "help": v["help"],
                "nodes": [n["html"][:200] + " " + n["failureSummary"] for n in v["nodes"]],
            }
            for v in found
            if v["impact"] in impacts
        ]

    return violations


def _address(page_or_html: Path | str, file: Path) -> str:
    if isinstance(page_or_html, Path):
        return page_or_html.resolve().as_uri()
    if page_or_html.startswith("http://"):
        return page_or_html
    file.write_text(page_or_html, encoding="utf-8")
    return file.as_uri()


def _watch(page: Any, faults: list[str]) -> None:
    def route(route: Any) -> None:
        if _stays_here(route.request.url):
            route.continue_()
        else:
            route.abort()

    def note_request(request: Any) -> None:
        if not _stays_here(request.url):
            faults.append(f"request to {request.url}")

    def note_console(message: Any) -> None:
        if message.type == "error":
            faults.append(f"console: {message.text}")

    def note_dialog(dialog: Any) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.route("**/*", route)
    page.on("request", note_request)
    page.on("console", note_console)
    page.on("pageerror", lambda error: faults.append(f"exception: {error}"))
    page.on("dialog", note_dialog)


def _stays_here(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("file", "data", "blob", "about") or parts.hostname in LOCAL_HOSTS
