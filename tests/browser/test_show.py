"""The page of an article in a browser: choosing events by mouse and keyboard, in any light and width."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import eventcode
from eventcode.explain import explain
from eventcode.model import Article
from eventcode.views.article.show import article_page

DATE = "2024-05-17"
TITLE = "Rebels shell army camp in Mali"
TEXT = (
    "GAO, May 16 (Example Wire) - Rebels said they had shot down an army helicopter near Kidal on Tuesday, "
    "killing all six soldiers on board. The army said <script>alert('no')</script> nothing.\n\n"
    "Iran and Iraq signed a trade agreement, and Turkey threatened to bomb Kurdish rebels. The weather was fine.\n\n"
    "France plans to send soldiers to Chad next month. Libya, Egypt and Tunisia condemned Chad and Niger.\n\n"
    "محمد said that police arrested ten students in Nairobi."
)
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def article(coder: eventcode.Coder) -> str:
    return eventcode.show(coder, TEXT, date=DATE, title=TITLE)


def opened(page: Any) -> list[str]:
    """The ids of the events whose derivation is open."""
    return page.eval_on_selector_all(".event > details[open]", "all => all.map(d => d.id)")


def marked(page: Any) -> dict[str, str]:
    """The words of the selected event, by role."""
    script = "all => Object.fromEntries(all.map(m => [m.className.split(' ')[0], m.textContent]))"
    return page.eval_on_selector_all(".story mark.on", script)


def number_of(page: Any, action: str) -> str:
    return page.locator(".story mark.action", has_text=action).first.get_attribute("data-action").split()[0]


def test_a_click_on_words_opens_the_derivation(article: str, open_page: Open) -> None:
    page = open_page(article)
    assert opened(page) == []
    page.locator(".story mark.action", has_text="shot down").click()
    assert opened(page) == [f"e{number_of(page, 'shot down')}"]
    expected = {"source": "Rebels", "action": "shot down", "target": "army helicopter", "place": "Kidal"}
    assert expected.items() <= marked(page).items()
    assert page.locator(".event details[open] .where").first.is_visible()
    assert page.locator(".story svg g.on").count() == 1
    assert page.locator(".story svg .role").all_text_contents() == ["source", "target", "casualties", "place", "date"]


def test_a_click_in_the_list_marks_the_words(article: str, open_page: Open) -> None:
    page = open_page(article)
    number = number_of(page, "threatened")
    page.locator(f"#e{number} > summary").click()
    assert marked(page) == {"source": "Turkey", "action": "threatened", "target": "Kurdish rebels"}
    page.locator(f"#e{number} .back a").click()
    assert "Turkey threatened" in page.evaluate("document.activeElement.textContent")
    page.locator(f"#e{number} > summary").click()
    assert (opened(page), marked(page)) == ([], {})


def test_the_keyboard_does_it_all(article: str, open_page: Open) -> None:
    page = open_page(article)
    badge = page.locator("main .badge").first
    badge.focus()
    page.keyboard.press("Enter")
    [first] = opened(page)
    assert page.evaluate("document.activeElement.parentElement.id") == first
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert opened(page) == [f"e{int(first[1:]) + 1}"]
    page.keyboard.press("Escape")
    assert (opened(page), marked(page)) == ([], {})
    badge.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "badge"


STATUSES = ("fact", "claimed", "planned", "threatened", "denied", "negated", "hypothetical")


def test_lines_tell_statuses_apart_and_name_them(coder: eventcode.Coder, open_page: Open) -> None:
    """One event each of every status there is, whether or not the coder gives it by default."""
    text = " ".join(f"Peru attacked Chile on May {day}." for day in range(1, len(STATUSES) + 1))
    article = Article(id="", text=text, date=datetime.date(2024, 5, 17))
    told = explain(coder, article)
    sentences = [
        evolve(s, events=tuple(evolve(e, status=status) for e in s.events))
        for s, status in zip(told.sentences, STATUSES, strict=True)
    ]
    page = open_page(article_page(article, evolve(told, sentences=tuple(sentences))))
    labels = page.eval_on_selector_all(
        ".story svg g", "all => all.map(g => g.querySelector('text')?.textContent ?? 'fact')"
    )
    assert sorted(labels) == sorted(STATUSES)
    assert " ".join(page.locator(".statuses li").all_inner_texts()).split() == list(STATUSES)
    looks = "all => all.map(p => getComputedStyle(p).strokeDasharray + (p.getAttribute('d').match(/H/g).length))"
    for paths in (".legend path", ".story svg g > .arc:first-child"):
        assert len(set(page.eval_on_selector_all(paths, looks))) == len(STATUSES)


def test_acts_that_overlap_have_lines_of_their_own(coder: eventcode.Coder, open_page: Open) -> None:
    text = "The United Nations condemned the bombing and urged Chad and Sudan to allow aid into Darfur."
    page = open_page(eventcode.show(coder, text, date=DATE))
    script = "all => all.map(p => p.getAttribute('d').match(/M\\S+ (\\S+)H/)[1])"
    heights = page.eval_on_selector_all("main svg g > .arc:first-child", script)
    assert len(heights) == len(set(heights)) == 2


def test_arrows_may_be_left_to_the_selected_event(article: str, open_page: Open) -> None:
    page = open_page(article)
    assert page.locator(".story svg g").first.is_visible()
    page.get_by_label("the selected event's").check()
    assert page.locator(".story svg g:visible").count() == 0
    page.locator("main .badge").first.click()
    assert page.locator(".story svg g:visible").count() == 1


def test_why_a_sentence_has_no_event_is_told_on_demand(article: str, open_page: Open) -> None:
    page = open_page(article)
    assert not page.locator(".why").first.is_visible()
    page.get_by_label("why a sentence has no event").check()
    page.locator(".why").last.click()
    assert page.get_by_text("no name, role noun or capitalised word").is_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1200, 400])
def test_no_serious_fault_of_accessibility(article: str, open_page: Open, axe: Any, dark: bool, width: int) -> None:
    page = open_page(article, dark=dark, width=width)
    page.get_by_label("why a sentence has no event").check()
    assert axe(page, ("moderate", "serious", "critical")) == []
    page.locator("main .badge").first.click()
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 400, 700, 1200, 1900])
def test_nothing_runs_out_of_the_window(article: str, open_page: Open, width: int) -> None:
    page = open_page(article, width=width)
    page.locator("main .badge").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_long_words_are_broken(coder: eventcode.Coder, open_page: Open) -> None:
    long = "Gao" + "o" * 500
    page = open_page(
        eventcode.show(coder, f"Rebels shelled {long}. Rebels of {long} shelled Gao.", title=long), width=400
    )
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_marking_words_with_the_mouse_opens_nothing(article: str, open_page: Open) -> None:
    page = open_page(article)
    box = page.locator(".story mark.action", has_text="shot down").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 8)
    page.mouse.up()
    assert page.evaluate("getSelection().toString()").strip()
    assert opened(page) == []
    assert page.locator(".story mark.action", has_text="shot down").get_attribute("tabindex") == "0"


def test_english_runs_from_the_left_behind_arabic(article: str, coder: eventcode.Coder, open_page: Open) -> None:
    page = open_page(eventcode.show(coder, "محمد علي. Police arrested ten students in Nairobi.", date=DATE))
    left, right = [page.locator("main .s").nth(i).bounding_box()["x"] for i in (0, 1)]
    assert left < right


def test_without_script_the_derivations_open_too(article: str, open_page: Open) -> None:
    page = open_page(article, java_script_enabled=False)
    page.locator("#e1 > summary").click()
    assert page.locator("#e1 .where").first.is_visible()
    assert not page.locator(".controls").is_visible()


def test_a_link_to_an_event_opens_it(article: str, open_page: Open) -> None:
    page = open_page(article)
    page.goto(page.url + "#e2")
    page.reload()
    assert opened(page) == ["e2"]


def test_print_shows_every_derivation(article: str, open_page: Open) -> None:
    page = open_page(article)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(opened(page)) == page.locator(".event").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened(page) == []


# The ends of all arrows with how far they are from the nearest mark of an actor, to the side and above.
ENDS = """() => [...document.querySelectorAll('.story .tip')].map(tip => {
  const end = tip.getBoundingClientRect(), middle = (end.left + end.right) / 2;
  const boxes = [...document.querySelectorAll('.story mark')].flatMap(mark => [...mark.getClientRects()]);
  const gaps = boxes.map(b => Math.max(b.left - middle, middle - b.right, Math.abs(b.top - end.bottom)));
  return Math.min(...gaps);
})"""


@pytest.mark.parametrize("width", [1200, 400])
def test_arrows_are_printed_at_their_words(article: str, open_page: Open, width: int) -> None:
    page = open_page(article, width=width)
    before, ends = page.inner_html("body"), page.evaluate(ENDS)
    page.emulate_media(media="print")
    page.wait_for_selector(".on-paper", state="attached")
    printed = page.evaluate(ENDS)
    assert len(printed) == len(ends) > 10 and max(printed) < 6
    assert page.locator(".line .arc-label").all_text_contents().count("planned") == 1
    assert page.locator(".statuses").is_visible() and not page.locator(".controls").is_visible()
    page.emulate_media(media="screen")
    page.wait_for_selector("body:not(.on-paper)")
    assert page.inner_html("body") == before and page.evaluate(ENDS) == ends


def test_a_line_and_its_arrows_keep_together_over_a_page_end(coder: eventcode.Coder, open_page: Open) -> None:
    """The room of the arrows belongs to the line of text: nothing is drawn outside it."""
    page = open_page(eventcode.show(coder, " ".join([TEXT.split("\n\n")[1]] * 3), date=DATE))
    page.emulate_media(media="print")
    page.wait_for_selector(".on-paper", state="attached")
    script = """() => [...document.querySelectorAll('main .line svg .arc')].map(arc => {
      const room = arc.closest('.line').nextElementSibling.getBoundingClientRect();
      return arc.getBoundingClientRect().top - room.top;
    })"""
    assert min(page.evaluate(script)) > 0


def test_a_long_word_is_printed_over_its_lines(coder: eventcode.Coder, open_page: Open) -> None:
    page = open_page(
        eventcode.show(coder, f"Rebels shelled Gao near {'Gao' + 'o' * 300} and Chad attacked Niger.", date=DATE)
    )
    page.emulate_media(media="print")
    page.wait_for_selector(".on-paper", state="attached")
    width = page.evaluate("document.querySelector('main .story').clientWidth")
    assert page.evaluate("document.querySelector('main .story').scrollWidth") <= width + 1
    assert page.locator("main br.line").count() >= 2
    assert max(page.evaluate(ENDS)) < 6


def test_the_selected_event_is_printed_as_selected(article: str, open_page: Open) -> None:
    page = open_page(article)
    page.locator("main .badge").first.click()
    page.get_by_label("the selected event's").check()
    page.emulate_media(media="print")
    page.wait_for_selector(".on-paper", state="attached")
    assert page.locator(".line .tip:visible").count() == page.locator(".line .on .tip").count() == 2
    roles = page.locator(".line svg .role:visible").all_text_contents()
    assert sorted(roles) == ["casualties", "date", "place", "source", "target"]


def test_a_pdf_is_made_and_the_page_is_as_before(article: str, open_page: Open) -> None:
    page = open_page(article)
    page.locator("main .badge").first.click()
    before = page.inner_html("body")
    assert page.pdf().startswith(b"%PDF")
    page.wait_for_selector("body:not(.on-paper)")
    assert page.inner_html("body") == before


def test_source_and_target_differ_without_colour(article: str, open_page: Open) -> None:
    page = open_page(article)
    look = """mark => [getComputedStyle(mark).textDecorationStyle,
      getComputedStyle(mark, '::after').content.split('/')[0].replace(/["\\s]/g, '')]"""
    expected = {"source": ["solid", "s"], "target": ["double", "t"], "both": ["double", "st"]}
    legend = page.locator(".legend mark")
    for name, told in expected.items():
        assert legend.get_by_text(name, exact=True).evaluate(look) == told
    words = {"Rebels": "source", "army camp": "target", "Turkey": "source", "Iran": "both", "Iraq": "both"}
    for word, name in words.items():
        assert page.locator(".story mark", has_text=word).first.evaluate(look) == expected[name]
    assert "Rebelss" not in page.inner_text("main")


def described(page: Any) -> dict[str, str]:
    """What a screen reader says of each button in the accessibility tree: name and description."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    buttons = [n for n in nodes if n.get("role", {}).get("value") == "button"]
    return {n["name"]["value"]: n.get("description", {}).get("value", "") for n in buttons}


def test_marks_say_what_they_are_to_which_event(article: str, open_page: Open) -> None:
    page = open_page(article)
    told = described(page)
    assert told["army helicopter"] == f"target of event {number_of(page, 'shot down')}"
    first = int(number_of(page, "signed"))
    assert told["Iran"] == f"source of event {first} target of event {first + 1}"
    assert told["signed"] == f"action of events {first} to {first + 1}"
    ids = page.eval_on_selector_all("[aria-describedby]", "all => all.flatMap(m => m.ariaDescribedByElements.length)")
    assert all(ids)


def test_marks_are_reached_by_tab_in_reading_order_and_open_by_enter(article: str, open_page: Open) -> None:
    page = open_page(article)
    stops = page.locator(".story mark[tabindex='0']").all_text_contents()
    assert stops[:4] == ["Rebels", "shell", "army camp", "Mali"]
    page.locator(".story mark").first.focus()
    reached = []
    for _ in range(5):
        reached.append(page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Tab")
    assert reached == ["Rebels", "shell", "1", "army camp", "Mali"]
    mark = page.locator(".story mark", has_text="army helicopter")
    for key in ("Enter", "Space"):
        mark.press(key)
        assert opened(page) == [f"e{number_of(page, 'shot down')}"]
        assert mark.get_attribute("aria-current") == "true"
        page.keyboard.press("Escape")
        assert (opened(page), mark.get_attribute("aria-current")) == ([], None)
        assert page.evaluate("document.activeElement.textContent") == "army helicopter"


def test_a_notebook_frame_works(article: str, open_page: Open) -> None:
    frame = eventcode.Page(article)._repr_html_()
    page = open_page(
        f"<!doctype html><html lang='en'><title>A notebook</title><main><h1>Cell</h1>{frame}</main></html>"
    )
    inside = page.frame_locator("iframe")
    inside.locator("main .badge").first.click()
    assert inside.locator(".event details[open] .where").first.is_visible()


def test_one_event_has_no_serious_fault(coder: eventcode.Coder, open_page: Open, axe: Any) -> None:
    event = coder.code(TEXT, date=DATE)[0]
    for dark in (False, True):
        assert axe(open_page(event.to_html(), dark=dark, width=500)) == []


def test_an_article_without_events_opens(coder: eventcode.Coder, open_page: Open, axe: Any) -> None:
    page = open_page(eventcode.show(coder, "", date=DATE))
    assert axe(page) == []
    assert page.get_by_text("No events: no text").is_visible()


def test_an_article_of_silent_sentences_offers_only_why(coder: eventcode.Coder, open_page: Open) -> None:
    page = open_page(eventcode.show(coder, "It rained. It snowed.", date=DATE))
    assert page.locator(".tools label").all_inner_texts() == ["why a sentence has no event"]
    page.get_by_label("why a sentence has no event").check()
    assert page.locator(".why").first.is_visible()


def test_casualties_of_a_later_sentence_open_their_event(coder: eventcode.Coder, open_page: Open) -> None:
    page = open_page(eventcode.show(coder, "Rebels shelled a market in Gao. Three civilians were killed.", date=DATE))
    page.locator("mark", has_text="Three civilians").click()
    assert opened(page) == ["e1"]
