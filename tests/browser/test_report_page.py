"""The page of a batch in a browser: its views narrow each other, and every number is that of a plain group-by."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

import eventcode
from eventcode.views.report.batch_facts import UncodedWord
from tests.views.report.invented import HOSTILE, row

PLACES = (
    ("Nairobi", -1.28, 36.82, "KEN", "exact"),
    ("Mombasa", -4.05, 39.67, "KEN", "near"),
    ("Darfur", 13.0, 25.0, "SDN", "region"),
    ("Sudan", 15.6, 30.2, "SDN", "country"),
    (None, None, None, None, None),
)
CODES = (("190", 4, "ASSAULT", "Battles"), ("040", 1, "CONSULT", None), ("141", 4, "PROTEST", "Protests"))
ACTORS = ("SDNMIL", "SDNREB", "KENGOV", "KENCVL", "---COP", None, "USAGOV")
Open = Callable[..., Any]


def invented() -> list[dict[str, Any]]:
    """Seventy events over two months, some of them undated, some of them of one act."""
    rows = []
    for n in range(70):
        name, lat, lon, country, precision = PLACES[n * 7 % 5]
        code, quad, plover, acled = CODES[n % 3]
        day = None if n % 10 == 9 else f"2024-0{5 + n % 2}-{1 + n % 28:02}"
        rows.append(
            row(
                n, act_id=f"act {n // 2}", place_name=name, lat=lat, lon=lon, place_country=country,
                place_precision=precision, cameo=code, quad_class=quad, plover=plover, acled_event=acled,
                source=ACTORS[n % 6], target=ACTORS[n * 3 % 7], date_start=day, date_end=day,
                date_precision="day" if day else None, fatalities=n // 2 if code == "190" else None,
                confidence=(0.95, 0.8, 0.65)[n % 3],
            )
        )  # fmt: skip
    return rows


ROWS = invented()


@pytest.fixture
def page(open_page: Open) -> Any:
    return ready(open_page(eventcode.report(ROWS)))


def ready(page: Any) -> Any:
    page.wait_for_selector("body.complete", state="attached")
    return page


def state(page: Any) -> str:
    return str(page.inner_text("#state"))


def table(page: Any, name: str) -> dict[str, int]:
    """A breakdown as its first words and its counts, all of it."""
    while page.locator(f"#by-{name} .more").count():
        page.click(f"#by-{name} .more")
    rows = page.locator(f"#by-{name} tbody tr").all()
    return {r.locator("th").inner_text(): int(r.locator(".count").inner_text().replace(",", "")) for r in rows}


def first_words(counts: dict[str, int]) -> dict[str, int]:
    return {name.split(" ")[0]: count for name, count in counts.items()}


def counted(rows: list[dict[str, Any]], column: str) -> dict[str, int]:
    return dict(Counter(str(r[column] or "no") for r in rows))


def killed(rows: list[dict[str, Any]]) -> int:
    acts: dict[str, int] = {}
    for r in rows:
        acts[r["act_id"]] = max(acts.get(r["act_id"], 0), r["fatalities"] or 0)
    return sum(acts.values())


def choose(page: Any, name: str, word: str) -> None:
    page.click(f"#by-{name} tbody button:has-text('{word}')")


def check(page: Any, rows: list[dict[str, Any]], but: str = "") -> None:
    """Every view but one has the numbers of a group-by over these rows."""
    assert state(page).startswith(f"{len(rows)} of 70 event")
    assert f" {killed(rows):,} killed" in state(page)
    columns = {"country": "place_country", "code": "cameo", "quad": "quad_class", "status": "status"}
    columns |= {"place_precision": "place_precision", "date_precision": "date_precision", "plover": "plover"}
    for name, column in columns.items():
        if name != but:
            assert first_words(table(page, name)) == counted(rows, column), name
    if but != "sub":
        assert table(page, "sub") == {"Protest with intervention": len(rows)}
    if but != "acled":
        names = {("not an ACLED event" if k == "no" else k): n for k, n in counted(rows, "acled_event").items()}
        assert table(page, "acled") == names
    sides = Counter(side for r in rows for side in {r["source"], r["target"]} - {None})
    if but != "actor":
        assert first_words(table(page, "actor")) == dict(sides)
    days = [r["date_start"] for r in rows if r["date_start"]]
    page.evaluate("document.querySelector('#time details').open = true")
    bars = [int(cell.inner_text()) for cell in page.locator("#time tbody tr td:nth-child(2)").all()]
    if but != "period":
        assert sum(bars) == len(days)
    assert f"of {len(rows)}" in page.inner_text("#shown")


def test_all_views_count_all_rows(page: Any) -> None:
    check(page, ROWS)
    legend = {k: page.inner_text(f"[data-legend={k}]") for k in ("exact", "region", "country", "none")}
    precisions = Counter(r["place_precision"] for r in ROWS)
    assert legend == {
        "exact": str(precisions["exact"] + precisions["near"]),
        "region": str(precisions["region"]),
        "country": str(precisions["country"]),
        "none": f"{precisions[None]} events without a place.",
    }


def test_tables_of_two_dimensions(page: Any) -> None:
    pairs = Counter((r["source"], r["target"]) for r in ROWS)
    assert page.locator("#actors-table [data-key='cell source SDNMIL USAGOV']").inner_text() == str(
        pairs["SDNMIL", "USAGOV"]
    )
    cells = Counter((r["cameo"][:2], r["place_country"]) for r in ROWS)
    for (root, country), count in cells.items():
        assert page.locator(f"#codes-table [data-key='cell root {root} {country or ''}']").inner_text() == str(count)
    every = [int(cell.inner_text()) for cell in page.locator("#actors-table .all").all()]
    assert sum(every) == len(ROWS)
    page.click("#codes-table [data-key='cell root 19 KEN']")
    assert state(page).startswith(f"{cells['19', 'KEN']} of 70")
    assert "country of the place KEN Kenya" in state(page) and "CAMEO root 19 Fight" in state(page)


def test_a_country_a_type_and_an_actor_narrow_together_and_reset(page: Any) -> None:
    choose(page, "country", "SDN")
    sudan = [r for r in ROWS if r["place_country"] == "SDN"]
    check(page, sudan, but="country")
    assert first_words(table(page, "country")) == counted(ROWS, "place_country")
    choose(page, "acled", "Battles")
    battles = [r for r in sudan if r["acled_event"] == "Battles"]
    choose(page, "actor", "SDNREB")
    both = [r for r in battles if "SDNREB" in (r["source"], r["target"])]
    assert 0 < len(both) < len(battles) < len(sudan)
    assert state(page).startswith(f"{len(both)} of 70 event")
    assert "Chosen: country of the place SDN Sudan; ACLED type Battles; actor on either side SDNREB" in state(page)
    page.click("#choices button:has-text('actor')")
    assert state(page).startswith(f"{len(battles)} of 70 event")
    page.click("#reset")
    check(page, ROWS)
    assert "Nothing is chosen" in state(page) and page.is_disabled("#reset")


def test_two_values_of_one_table_are_alternatives(page: Any) -> None:
    choose(page, "country", "SDN")
    choose(page, "country", "KEN")
    assert state(page).startswith(f"{sum(r['place_country'] in ('SDN', 'KEN') for r in ROWS)} of 70")
    assert page.get_attribute("#by-country button:has-text('KEN')", "aria-pressed") == "true"
    choose(page, "country", "SDN")
    assert state(page).startswith(f"{sum(r['place_country'] == 'KEN' for r in ROWS)} of 70")


def test_a_period_by_bar_by_field_and_by_keyboard(page: Any) -> None:
    page.fill("[name=from]", "2024-05-10")
    page.fill("[name=to]", "2024-05-31")
    inside = [r for r in ROWS if r["date_start"] and "2024-05-10" <= r["date_start"] <= "2024-05-31"]
    check(page, inside, but="period")
    assert "first day 2024-05-10 to 2024-05-31" in state(page)
    page.click("#reset")
    page.focus(".time-line")
    page.keyboard.press("Home")
    assert page.inner_text("#time output").startswith("2024-05-01: ")
    page.keyboard.press("Enter")
    assert state(page).startswith(f"{sum(r['date_start'] == '2024-05-01' for r in ROWS)} of 70")
    page.focus(".time-line")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+Enter")
    days = ("2024-05-01", "2024-05-02")
    assert state(page).startswith(f"{sum(r['date_start'] in days for r in ROWS)} of 70")
    assert "first day 2024-05-01 to 2024-05-02" in state(page)


def test_the_map_by_mouse(page: Any) -> None:
    page.locator("[data-country=KEN]").dispatch_event("click")
    assert "country of the place KEN Kenya" in state(page)
    page.click("#reset")
    page.locator(".marks .country").click(force=True)
    count = sum(r["place_precision"] == "country" for r in ROWS)
    assert state(page).startswith(f"{count} of 70") and "place Sudan" in state(page)
    page.locator(".marks .mark.country").click(force=True)
    assert "Nothing is chosen" in state(page)
    before = page.get_attribute(".world", "viewBox")
    page.locator(".world").hover()
    page.mouse.wheel(0, -200)
    page.wait_for_function("before => document.querySelector('.world').getAttribute('viewBox') !== before", arg=before)


def test_the_map_is_dragged_without_choosing(page: Any) -> None:
    page.click("[data-zoom=in]")
    page.wait_for_timeout(60)
    before = page.get_attribute(".world", "viewBox").split()
    box = page.locator(".world").bounding_box()
    page.mouse.move(box["x"] + 500, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 450, box["y"] + 180, steps=4)
    page.mouse.up()
    page.wait_for_timeout(60)
    after = page.get_attribute(".world", "viewBox").split()
    unit = float(before[2]) / page.evaluate("document.querySelector('.world').clientWidth")
    assert float(after[0]) - float(before[0]) == pytest.approx(50 * unit, rel=0.05)
    assert float(after[1]) - float(before[1]) == pytest.approx(20 * unit, rel=0.05)
    assert "Nothing is chosen" in state(page)


def test_the_map_by_keyboard(page: Any) -> None:
    page.focus(".world")

    def view() -> list[float]:
        page.wait_for_timeout(60)
        return [float(x) for x in page.get_attribute(".world", "viewBox").split()]

    whole = view()
    page.keyboard.press("+")
    near = view()
    assert near[2] == pytest.approx(whole[2] / 1.6) and near[0] > 0
    page.keyboard.press("ArrowRight")
    assert view()[0] > near[0]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert view() == whole


def test_marks_add_up_at_every_zoom(page: Any) -> None:
    for _ in range(2):
        titles = page.locator(".marks title").all_text_contents()
        counts = [int(title.split(": ")[1].split(" ")[0]) for title in titles]
        assert sum(counts) == sum(r["lat"] is not None for r in ROWS)
        page.click("[data-zoom=out]")


def test_each_event_leads_to_its_sentence_and_article(page: Any) -> None:
    page.select_option("[name=order]", "oldest")
    dated = sorted((r for r in ROWS if r["date_start"]), key=lambda r: r["date_start"])
    first = page.locator("#events li").first
    assert first.locator("blockquote").inner_text() == dated[0]["text"]
    assert first.locator("mark").inner_text() == "tells"
    assert first.locator("a").get_attribute("href") == dated[0]["url"]
    assert first.locator("a").get_attribute("rel") == "noopener noreferrer"
    assert dated[0]["event_id"] in first.inner_text()
    page.select_option("[name=order]", "killed")
    most = max(r["fatalities"] or 0 for r in ROWS)
    assert f"{most} killed" in page.locator("#events li").first.inner_text()


def test_pages_of_events_and_words_in_sentences(page: Any) -> None:
    assert page.inner_text("#shown") == "Events 1 to 20 of 70" and page.is_disabled("[data-page=back]")
    seen = set(page.locator("#events li code").all_inner_texts())
    for _ in range(3):
        page.click("[data-page=next]")
        seen |= set(page.locator("#events li code").all_inner_texts())
    assert seen == {r["event_id"] for r in ROWS} and page.is_disabled("[data-page=next]")
    page.fill("[name=words]", "sentence 1")
    page.press("[name=words]", "Enter")
    assert state(page).startswith(f"{sum('Sentence 1' in r['text'] for r in ROWS)} of 70")
    assert "sentence has sentence 1" in state(page)


def test_an_address_keeps_the_choice(page: Any) -> None:
    choose(page, "country", "SDN")
    page.fill("[name=to]", "2024-05-20")
    told, address = state(page), page.url
    assert "#country=SDN&period=..2024-05-20" in address
    page.reload()
    assert state(ready(page)) == told
    page.click("#reset")
    page.locator(".marks .mark.region").dispatch_event("click")
    told = state(page)
    assert "place Darfur, Sudan" in told
    page.reload()
    assert state(ready(page)) == told


def test_by_keyboard_alone(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the events"
    page.focus("#by-country tbody button >> nth=0")
    page.keyboard.press("Enter")
    assert "Chosen: country" in state(page)
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    told = state(page)
    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "events" and state(page) == told
    page.focus("#by-country tbody button >> nth=0")
    page.keyboard.press("Space")
    assert "Nothing is chosen" in state(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_text(open_page: Open, text: str) -> None:
    names = "source target cameo status place_name place_country acled_event source_name article_id".split()
    given = row(text=f"Before {text} after", url=f"javascript:{text}", **dict.fromkeys(names, text))
    page = ready(open_page(eventcode.report([given], title=text)))
    assert "1 of 1 event" in state(page)
    assert page.locator("#events li a").count() == 0 and page.locator("img").count() == 0
    shown = page.locator("#events blockquote").text_content()
    assert shown.startswith("Before ") and shown.endswith(" after")
    if text.isprintable():
        assert shown == f"Before {text} after"
        choose(page, "status", text.replace("'", "\\'"))
        assert text in state(page)
    assert not {"\x00", "\x1b", "\u202e"} & set(page.inner_text("body"))


def test_an_empty_page(open_page: Open, axe: Callable[..., Any]) -> None:
    page = open_page(eventcode.report([]))
    assert "There are no events" in page.inner_text("header") and axe(page) == []


def test_events_without_days_and_places(open_page: Open) -> None:
    page = ready(open_page(eventcode.report([row(date_start=None, date_end=None, lat=None, lon=None)])))
    assert "No event has a date." in page.inner_text("#time")
    assert "1 with a place that has no point on the map" in page.inner_text("#map")


def test_inside_another_page(open_page: Open) -> None:
    content = html.escape(eventcode.report(ROWS))
    frame = f'<iframe sandbox="allow-scripts" width=1100 height=800 srcdoc="{content}"></iframe>'
    outer = open_page(f"<!doctype html><title>Outer</title>{frame}")
    inner = outer.frame_locator("iframe")
    inner.locator("#by-country tbody button:has-text('SDN')").click()
    assert "Chosen: country of the place SDN Sudan" in inner.locator("#state").inner_text()


@pytest.mark.parametrize(("dark", "width"), [(False, 1200), (True, 1200), (False, 400), (True, 400)])
def test_no_serious_fault_of_access(open_page: Open, axe: Callable[..., Any], dark: bool, width: int) -> None:
    sentences = ("Gunmen waylaid two men.", "They waylay men.")
    words = [UncodedWord(kind=k, word="waylay", count=2, articles=1, examples=sentences) for k in ("verb", "name")]
    page = ready(open_page(eventcode.report(ROWS, uncoded=words), dark=dark, width=width))
    choose(page, "country", "SDN")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_without_a_code_show_their_sentences(open_page: Open) -> None:
    sentences = ("Gunmen waylaid two men.", "They waylay men.", "<b>Waylaying</b> goes on.")
    words = [UncodedWord(kind="verb", word="waylay", count=4, articles=3, examples=sentences)]
    page = ready(open_page(eventcode.report(ROWS, uncoded=words)))
    line = page.locator("#uncoded tbody tr")
    assert line.locator("th, td.count").all_inner_texts() == ["waylay", "3", "4"]
    assert line.locator("mark:visible").all_inner_texts() == ["waylaid"]
    line.locator("summary").click()
    assert line.locator("mark:visible").all_inner_texts() == ["waylaid", "waylay", "Waylaying"]
    assert "<b>Waylaying</b> goes on." in line.inner_text()


def test_without_javascript_the_totals_stand(open_page: Open) -> None:
    page = open_page(eventcode.report(ROWS), java_script_enabled=False)
    assert "70 events in 70 articles" in page.inner_text("header")
    assert "All events by kind" in page.inner_text("main")


def test_a_sample_says_so_and_an_event_without_its_sentence(open_page: Open, axe: Callable[..., Any]) -> None:
    page = ready(open_page(eventcode.report(ROWS, most_events=40, most_sentences=10)))
    assert state(page).startswith("40 of 40 events of the sample, ")
    assert "The views hold 40 of the 70 events, a sample" in page.inner_text("header")
    for _ in range(2):
        missing = page.locator("#events li:has-text('does not hold the sentence')").count()
        assert missing + page.locator("#events blockquote").count() == 20
        page.click("[data-page=next]") if page.is_enabled("[data-page=next]") else None
    assert "All events by kind" in page.inner_text("main") and axe(page) == []


@pytest.mark.parametrize(
    ("days", "unit", "bars"),
    [
        (("2024-05-01", "2024-05-31"), "day", 31),
        (("2024-01-01", "2024-12-30"), "week", 53),
        (("2020-01-31", "2024-12-30"), "month", 60),
        (("1990-01-31", "2024-12-30"), "year", 35),
        (("2024-05-01",), "day", 1),
    ],
)
def test_bars_by_span(open_page: Open, days: tuple[str, ...], unit: str, bars: int) -> None:
    rows = [row(n, date_start=day, date_end=day) for n, day in enumerate(days)]
    page = ready(open_page(eventcode.report(rows)))
    assert f"One bar is a {unit}." in page.inner_text("#undated")
    assert page.locator(".time-line [data-bar]").count() == bars


def test_far_off_days_do_not_stretch_the_line(open_page: Open) -> None:
    days = ["1914-06-28", *(f"2024-05-{1 + n % 28:02}" for n in range(60)), "2090-01-01"]
    rows = [row(n, date_start=day, date_end=day) for n, day in enumerate(days)]
    page = ready(open_page(eventcode.report(rows)))
    assert page.locator(".time-line .outside").count() == 2
    page.locator(".time-line .outside .catch").first.click()
    assert state(page).startswith("1 of 62 event") and "first day until 2024-04-30" in state(page)
