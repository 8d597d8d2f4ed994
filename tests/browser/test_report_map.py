"""The map of a batch by fingers and by keyboard, mark by mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import eventcode
from tests.browser.test_report_page import ROWS, ready, state
from tests.views.report.invented import row

Open = Callable[..., Any]
# Four towns on a cross, the one in the middle with most events.
CROSS = {"Middle": (0, 20, 4), "West": (0, 5, 2), "East": (1, 35, 3), "North": (15, 20, 1)}


@pytest.fixture
def cross(open_page: Open) -> Any:
    rows = [
        row(10 * n + k, place_name=name, lat=lat, lon=lon, place_country=None)
        for n, (name, (lat, lon, count)) in enumerate(CROSS.items())
        for k in range(count)
    ]
    return ready(open_page(eventcode.report(rows)))


def view(page: Any) -> list[float]:
    page.wait_for_timeout(60)
    return [float(x) for x in page.get_attribute(".world", "viewBox").split()]


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label') || ''"))


def fingers_of(page: Any) -> Callable[..., None]:
    """Puts fingers on the page, moves and lifts them."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        fingers = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    return touch


def test_two_fingers_zoom_about_their_middle(open_page: Open) -> None:
    page = ready(open_page(eventcode.report(ROWS), has_touch=True, width=600))
    page.locator(".world").scroll_into_view_if_needed()
    box = page.locator(".world").bounding_box()
    x, y = box["x"] + 300, box["y"] + 100
    whole, touch = view(page), fingers_of(page)
    touch("touchStart", (x - 40, y), (x + 40, y))
    for step in range(1, 9):
        touch("touchMove", (x - 40 - 5 * step, y), (x + 40 + 5 * step, y))
    touch("touchEnd")
    near = view(page)
    assert near[2] == pytest.approx(whole[2] / 2, rel=0.05)
    middle = near[0] + near[2] * 300 / box["width"], near[1] + near[3] * 100 / box["height"]
    assert middle == pytest.approx((whole[2] * 300 / box["width"], whole[3] * 100 / box["height"]), rel=0.03)
    touch("touchStart", (x - 80, y), (x + 80, y))
    touch("touchMove", (x - 110, y + 20), (x + 50, y + 20))
    touch("touchEnd")
    moved = view(page)
    assert moved[2] == pytest.approx(near[2], rel=0.01) and moved[0] > near[0] and moved[1] < near[1]
    assert "Nothing is chosen" in state(page)


def test_a_finger_chooses_a_mark(open_page: Open) -> None:
    page = ready(open_page(eventcode.report(ROWS), has_touch=True, width=600))
    page.locator(".marks .mark.country").tap(force=True)
    assert "place Sudan" in state(page)


def test_marks_are_one_stop_of_tab_with_names(cross: Any) -> None:
    cross.focus(".world")
    cross.keyboard.press("Tab")
    assert focused(cross) == "Middle: 4 events, a town or a point"
    assert cross.inner_text(".told") == focused(cross)
    assert cross.locator(".ring circle").count() == 2
    cross.keyboard.press("Tab")
    assert cross.evaluate("document.activeElement.dataset.zoom") == "in"
    cross.keyboard.press("Shift+Tab")
    cross.keyboard.press("Escape")
    assert cross.evaluate("document.activeElement.getAttribute('class')") == "world"
    assert cross.locator(".ring circle").count() == 0 and cross.inner_text(".told") == ""


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("ArrowLeft", "West"),
        ("ArrowRight", "East"),
        ("ArrowUp", "North"),
        ("ArrowUp ArrowUp", "North"),
        ("ArrowLeft ArrowRight", "Middle"),
        ("PageDown", "East"),
        ("PageDown PageDown PageDown PageDown", "North"),
        ("End PageUp", "West"),
        ("End Home", "Middle"),
    ],
)
def test_arrows_go_from_mark_to_mark(cross: Any, keys: str, name: str) -> None:
    cross.focus(".world")
    cross.keyboard.press("Tab")
    for key in keys.split():
        cross.keyboard.press(key)
    assert focused(cross).startswith(f"{name}: ")
    assert cross.locator(".marks [tabindex='0']").count() == 1
    assert view(cross)[0] == 0


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_enter_chooses_as_a_click_does_and_keeps_the_mark(cross: Any, key: str) -> None:
    cross.focus(".world")
    cross.keyboard.press("Tab")
    cross.keyboard.press("ArrowLeft")
    cross.keyboard.press(key)
    assert state(cross).startswith("2 of 10 events") and "place West" in state(cross)
    assert focused(cross).startswith("West: ")
    assert cross.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    cross.keyboard.press(key)
    assert "Nothing is chosen" in state(cross) and focused(cross).startswith("West: ")


def test_a_zoom_from_a_mark_leaves_it_where_it_is(cross: Any) -> None:
    cross.focus(".world")
    cross.keyboard.press("Tab")
    cross.keyboard.press("ArrowUp")
    before = cross.locator(".marks :focus").bounding_box()
    cross.keyboard.press("+")
    assert view(cross)[2] == pytest.approx(10_000 / 1.6)
    after = cross.locator(".marks :focus").bounding_box()
    assert focused(cross).startswith("North: ")
    for side, size in (("x", "width"), ("y", "height")):
        assert after[side] + after[size] / 2 == pytest.approx(before[side] + before[size] / 2, abs=2)
    cross.keyboard.press("0")
    assert view(cross)[2] == 10_000 and focused(cross).startswith("North: ")


def test_a_mark_that_leaves_the_view_gives_the_keyboard_back_to_the_map(cross: Any) -> None:
    cross.focus(".world")
    cross.keyboard.press("Tab")
    cross.keyboard.press("ArrowLeft")
    for _ in range(7):
        cross.locator("[data-zoom=in]").dispatch_event("click")
    view(cross)
    assert cross.evaluate("document.activeElement.getAttribute('class')") == "world"
