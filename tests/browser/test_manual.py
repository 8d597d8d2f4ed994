"""Pages of the manual in a browser: the theme's faults of accessibility are mended."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("furo")
pytest.importorskip("myst_parser")
DOCS = Path(__file__).resolve().parents[2] / "docs"

pytestmark = pytest.mark.docs


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the manual: axe-core reads the style sheets again, which a browser forbids to a page of a file."""
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-d", out / "doctrees", DOCS, out / "html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(out / "html"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


# The first page; one with wide blocks; one with wide tables; one with signatures.
@pytest.mark.parametrize("name", ["index", "use", "columns", "python"])
def test_no_serious_fault_of_accessibility(
    site: str, open_page: Callable[..., Any], axe: Callable[..., Any], name: str
) -> None:
    page = open_page(f"{site}/{name}.html", width=400)
    assert axe(page) == []
    assert page.locator("aside.sidebar-drawer").get_attribute("aria-label") == "Pages"


def test_a_wide_block_is_scrolled_by_keys(site: str, open_page: Callable[..., Any]) -> None:
    page = open_page(f"{site}/use.html", width=400)
    block = page.locator("pre").first
    block.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("block => block.scrollLeft > 0", arg=block.element_handle())
