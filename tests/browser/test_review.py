"""The page of a review in a browser: the whole way by keys, what is kept, and that nothing leaves the machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from eventcode.formats.codes import load_codes
from eventcode.review.queue import ReviewArticle
from eventcode.review.server import Server
from eventcode.review.session import Session
from tests.review.invented import article, row, two_articles

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")
TOKEN = "a-token-of-the-browser-test"

Serve = Callable[..., str]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """``serve(articles)`` gives the address of a review in a thread of its own."""
    running: list[tuple[Server, threading.Thread, Session]] = []

    def start(articles: list[ReviewArticle] | None = None) -> str:
        session = Session.open(articles or two_articles(), tmp_path / "log.jsonl", "Ann")
        server = Server.bind(session, load_codes(), TOKEN, 0)
        thread = threading.Thread(target=server.run)
        thread.start()
        running.append((server, thread, session))
        return server.address

    yield start
    for server, thread, session in running:
        server.stop()
        thread.join(10)
        session.writer.close()


def verdicts(folder: Path) -> list[str]:
    entries = map(json.loads, (folder / "log.jsonl").read_text(encoding="utf-8").splitlines())
    return [e.get("verdict", e["type"]) for e in entries if e["type"] not in ("review", "article")]


def progress(page: Any, text: str) -> None:
    """Wait until the next question is there."""
    page.locator("#progress", has_text=text).wait_for()
    page.locator("#review:not([aria-busy=true])").wait_for()


def test_the_whole_way_by_keys(serve: Serve, open_page: Callable[..., Any], tmp_path: Path) -> None:
    page = open_page(serve())
    progress(page, "0 of 5 judged")
    page.keyboard.press("r")
    progress(page, "1 of 5 judged")
    page.reload()
    progress(page, "1 of 5 judged")
    assert page.evaluate("document.activeElement.id") == "question"
    page.keyboard.press("u")
    progress(page, "0 of 5 judged")
    page.keyboard.press("n")
    progress(page, "1 of 5 judged")
    page.keyboard.press("c")
    page.keyboard.type("190")
    page.keyboard.press("Enter")  # in the field: it saves what is wrong, and never that all is right
    progress(page, "2 of 5 judged")
    page.keyboard.press("Enter")
    progress(page, "3 of 5 judged")
    page.keyboard.press("s")
    progress(page, "4 of 5 judged")
    page.keyboard.press("Enter")
    page.get_by_text("All are judged").wait_for()
    assert verdicts(tmp_path) == ["right", "undo", "no_event", "wrong", "complete", "skip", "complete"]
    log = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert '"faults": ["code"], "correction": {"cameo": "190"}' in log


def test_several_faults_by_keys(serve: Serve, open_page: Callable[..., Any], tmp_path: Path) -> None:
    page = open_page(serve())
    for key in ("a", "Escape", "p", "Escape", "d", "Escape", "p"):
        page.keyboard.press(key)
    page.locator("#question").focus()
    page.keyboard.press("Enter")
    progress(page, "1 of 5 judged")
    assert '"faults": ["actor", "date"], "correction": {}' in (tmp_path / "log.jsonl").read_text(encoding="utf-8")


def test_words_are_marked_by_keys_and_by_clicks(serve: Serve, open_page: Callable[..., Any], tmp_path: Path) -> None:
    page = open_page(serve())
    page.keyboard.press("m")
    for key in ("1", "Space", "ArrowRight", "2", "Shift+ArrowRight"):
        page.keyboard.press(key)
    page.keyboard.press("3")
    page.locator(".w", has_text="ministers").click()
    assert page.locator("#marked").text_content() == "source: Rebels; action: shelled; target: ministers"
    page.keyboard.press("r")  # no verdict while words are marked
    page.keyboard.press("Enter")
    progress(page, "0 of 5 judged · 1 missed marked")
    assert verdicts(tmp_path) == ["missed"]
    page.keyboard.press("m")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    progress(page, "1 of 5 judged · 1 missed marked")


@pytest.fixture
def refusing_page(serve: Serve, browser: Any) -> Iterator[Any]:
    """The page of a review, without the watch that takes the status of a refused form for an error of the page."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(serve())
    yield page
    context.close()


def refused(page: Any, message: str) -> Any:
    """Wait for a message, which belongs to the field that has the focus; this field."""
    page.get_by_role("alert", name="").filter(has_text=message).wait_for()
    page.locator("#review:not([aria-busy=true])").wait_for()
    assert page.locator("#refusal").count() == 1
    field = page.locator(":focus")
    assert field.get_attribute("aria-invalid") == "true" and field.get_attribute("aria-describedby") == "refusal"
    return field


def test_a_refused_correction_stays_open_and_filled(
    refusing_page: Any, tmp_path: Path, axe: Callable[..., Any]
) -> None:
    page = refusing_page
    page.keyboard.press("p")
    page.keyboard.type("Kidal")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.keyboard.type("19x")
    page.keyboard.press("Enter")
    assert refused(page, "no CAMEO code 19x (did you mean 19?)").get_attribute("name") == "cameo"
    assert axe(page) == []
    page.keyboard.type("190")
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    page.keyboard.type("13 May")
    page.keyboard.press("Enter")
    assert refused(page, "the date '13 May' is no day").get_attribute("name") == "date_start"
    assert page.locator("[aria-invalid]").count() == 1 and "0 of 5" in page.locator("#progress").inner_text()
    page.keyboard.type("2024-05-12")
    page.keyboard.press("Enter")
    progress(page, "1 of 5 judged")
    log = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert '"cameo": "190"' in log and '"place_name": "Kidal"' in log and '"date_start": "2024-05-12"' in log


def test_a_refused_missed_event_keeps_its_marks(refusing_page: Any, tmp_path: Path) -> None:
    page = refusing_page
    page.keyboard.press("m")
    page.keyboard.press("Enter")  # nothing is marked yet
    page.get_by_role("alert", name="").filter(has_text="mark the words").wait_for()
    for key in ("1", "Space", "ArrowRight", "2", "Space"):
        page.keyboard.press(key)
    page.locator("#missed input[name=note]").fill("seen twice")
    page.locator("#missed input[name=cameo]").fill("999")
    page.keyboard.press("Enter")
    assert refused(page, "no CAMEO code 999").input_value() == "999"
    assert page.locator("#marked").text_content() == "source: Rebels; action: shelled"
    page.keyboard.type("194")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    progress(page, "0 of 5 judged · 1 missed marked")
    log = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert '"cameo": "194"' in log and '"note": "seen twice"' in log and verdicts(tmp_path) == ["missed"]


def test_a_form_that_is_left_forgets_its_refusal(refusing_page: Any) -> None:
    page = refusing_page
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    page.locator("#refusal").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#refusal").count() == 0


def test_marking_can_be_left(serve: Serve, open_page: Callable[..., Any]) -> None:
    page = open_page(serve())
    page.keyboard.press("m")
    page.keyboard.press("Escape")
    assert page.locator("#missed").is_hidden() and page.locator("#judge").is_visible()
    assert page.evaluate("document.activeElement.id") == "question"


HOSTILE = "<script>alert('x')</script> O'Neil & \"Sons\" \u202eabc \u05e9\u05dc\u05d5\u05dd \U0001f600 \x07 shelled it."


@pytest.mark.parametrize(("dark", "width"), [(False, 1200), (True, 400)])
def test_hostile_text_and_accessibility(
    serve: Serve, open_page: Callable[..., Any], axe: Callable[..., Any], dark: bool, width: int
) -> None:
    event = row("e1", text=HOSTILE, end=len(HOSTILE), source_text="O'Neil", place_name="<img src=x onerror=alert(1)>")
    page = open_page(
        serve([article("n1", event, texts=[HOSTILE], title="<script>alert(2)</script>")]), dark=dark, width=width
    )
    assert "<script>alert('x')</script>" in page.locator(".text").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    assert axe(page) == []
    page.keyboard.press("m")
    page.keyboard.press("Space")
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    progress(page, "1 of 2 judged")
    assert axe(page) == []
    page.keyboard.press("Enter")
    page.get_by_text("All are judged").wait_for()
    assert axe(page) == []


def test_another_page_learns_nothing(serve: Serve, browser: Any) -> None:
    """A page of another origin cannot read the review nor send verdicts, also if it guesses the port."""
    address = serve()
    page = browser.new_page()
    page.goto("about:blank")
    tried = page.evaluate(
        """async (at) => {
            const read = await fetch(at, {mode: "cors"}).then((r) => r.status, () => "refused");
            const sent = await fetch(at + "verdict", {method: "POST", mode: "no-cors", body: "item=e1&verdict=right"})
                .then((r) => r.type, () => "refused");
            return [read, sent];
        }""",
        address.split("?")[0],
    )
    page.goto(address)
    text = page.locator("#progress").inner_text()
    page.close()
    assert tried[0] == "refused" and "0 of 5 judged" in text
