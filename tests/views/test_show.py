"""The page of an article: its words, its links, its lists."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest

import eventcode
from eventcode.explain import explain
from eventcode.model import Article
from eventcode.reasons import Silence
from eventcode.spans import Spans
from eventcode.views.article.show import article_page
from tests.views.reading import Element, read, told

DATE = "2024-05-17"
TITLE = "Rebels shell army camp in Mali"
TEXT = (
    "GAO, May 16 (Example Wire) - Rebels said they had shot down an army helicopter near Kidal on Tuesday, "
    "killing all six soldiers on board.\n\n"
    "Iran and Iraq signed a trade agreement, and Turkey threatened to bomb Kurdish rebels. The weather was fine.\n"
    "France plans to send soldiers to Chad next month."
)
HOSTILE = [
    'The army shelled "<script>alert(1)</script>" & <b>rebels</b> in Mali.',
    "Rebels\x00 shelled\x1b[31m Gao\x07 in Mali.",
    "محمد علي said that rebels shelled Gao \u202ein Mali\u202c 🜂🚀.",
    "Rebels of \"O'Neill & 'Sons'\" shelled Gao.\r\nPolice arrested ten students in Nairobi.\u2028End.",
    "</script></style><!-- --> Rebels shelled Gao in Mali. ]]> ${policy} $title",
    "Rebels shelled Gao \ud83d in Mali.",
]


@pytest.fixture(scope="module")
def page(coder: eventcode.Coder) -> Element:
    return read(eventcode.show(coder, TEXT, date=DATE, title=TITLE))


def test_the_text_is_told_whole(page: Element) -> None:
    assert told(page) == " ".join(TEXT.split())
    assert page.all("h1")[0].text(lambda e: "badge" in e.classes) == TITLE
    assert "".join(d.text() for d in page.all(css="dateline")) == "GAO, May 16 (Example Wire) - "


def test_every_link_leads_somewhere_and_ids_are_unique(page: Element) -> None:
    ids = [e.attributes["id"] for e in page.below() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    links = [a.attributes["href"] for a in page.all("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_every_event_is_listed_and_marked(page: Element, coder: eventcode.Coder) -> None:
    events = coder.code(TEXT, date=DATE, title=TITLE)
    items = page.all("li", "event")
    assert [i.attributes["data-event"] for i in items] == [str(n) for n in range(1, len(events) + 1)]
    marks = [m for m in page.all("mark") if "data-action" in m.attributes]
    assert {n for m in marks for n in m.attributes["data-action"].split()} == {
        i.attributes["data-event"] for i in items
    }
    assert {"fact", "claimed", "threatened", "planned"} == {i.attributes["data-status"] for i in items}


def test_a_derivation_names_codes_and_dictionary_lines(page: Element) -> None:
    [item] = [i for i in page.all("li", "event") if "shot down" in i.text()]
    words = " ".join(item.text().split())
    for part in ("190", "ASSAULT", "Battles: Armed clash", "2024-05-14", "near the place named", "6 killed", "claimed"):
        assert part in words
    lines = [c.text() for c in item.all("code", "where")]
    assert any(line.startswith("verbs/19_fight_weapons.verbs:") for line in lines)
    assert any(line.startswith("agents/") for line in lines)


def test_sentences_without_events_say_why(page: Element) -> None:
    [details] = [d for d in page.all("details") if d.attributes.get("id") == "silences"]
    assert "The weather was fine." in details.text()
    assert "no name, role noun or capitalised word" in details.text()
    assert len(page.all("a", "why")) == len(details.all("ol")[0].all("details"))


def marked_casualties(page: Element) -> list[tuple[str, str]]:
    """The marked numbers of people, each with its events."""
    return [(m.text(), m.attributes["data-casualties"]) for m in page.all("main")[0].all("mark", "casualties")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two days ago rebels shelled a market in Gao. Three civilians were killed and nine others were wounded.",
            [("Three civilians", "1"), ("nine others", "1")],
        ),
        (  # the words stand in a sentence before, which counts other people
            "Police arrested three civilians. Rebels shelled a market in Gao. Three civilians were killed.",
            [("three civilians", "1"), ("Three civilians", "2")],
        ),
        (  # numbers of two sentences that are added
            "Rebels attacked an army camp near Gao, killing five civilians. Two soldiers died in the firefight.",
            [("five civilians", "1"), ("Two soldiers", "1")],
        ),
        ("Rebels shelled a market in Gao. Three shops were open.", []),
    ],
)
def test_casualties_of_another_sentence_are_marked(
    coder: eventcode.Coder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert marked_casualties(read(eventcode.show(coder, text, date=DATE))) == expected


def test_a_sentence_that_tells_casualties_says_of_which_event(coder: eventcode.Coder) -> None:
    page = read(
        eventcode.show(coder, "Rebels shelled a market in Gao. Three civilians were killed. It rained.", date=DATE)
    )
    [_, killed, rained] = page.all("span", "s")
    assert "silent" not in killed.classes and "silent" in rained.classes
    assert [d.text().count("Its casualties are counted with event 1.") for d in page.all("details")][-2:] == [1, 0]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", ["text", "title", "id"])
def test_hostile_words_show_as_text(coder: eventcode.Coder, text: str, place: str) -> None:
    given = {"text": text} if place == "text" else {"text": TEXT, place: text}
    made = eventcode.show(coder, date=DATE, **given)
    page = read(made.encode("utf-8").decode("utf-8"))
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not page.all("b")
    assert not any(name.startswith("on") for e in page.below() for name in e.attributes)
    assert not set(made) & {chr(c) for c in range(0x20) if chr(c) not in "\t\n\r"}
    assert "\u202e" not in made


@pytest.mark.parametrize(
    "text", ["", "  \n ", "\ufeff", "Les rebelles ont attaqué la ville de Gao lundi matin, dit-on.", "x" * 9000]
)
def test_a_text_without_events_gives_a_page_that_says_why(coder: eventcode.Coder, text: str) -> None:
    page = read(eventcode.show(coder, text, date=DATE))
    assert page.all("li", "event") == []
    assert "No event was coded." in page.text()
    assert not page.all("ul", "legend") and "arrows" not in {e.attributes.get("name") for e in page.all("input")}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It rained.", "0 events in 1 sentence"),
        ("Rebels shelled Gao.", "1 event in 1 sentence"),
        ("It rained. It snowed.", "0 events in 2 sentences"),
    ],
)
def test_events_and_sentences_are_counted_in_words(coder: eventcode.Coder, text: str, counts: str) -> None:
    [line] = read(eventcode.show(coder, text, date=DATE)).all("p", "facts-line")
    assert line.text().endswith(f"· {counts}")


def test_errors_of_use_are_named(coder: eventcode.Coder) -> None:
    with pytest.raises(TypeError, match="must be a string"):
        eventcode.show(coder, 7)  # type: ignore[arg-type]
    with pytest.raises(eventcode.InputError, match="is not a date"):
        eventcode.show(coder, TEXT, date="soon")


def test_the_same_article_gives_the_same_bytes(coder: eventcode.Coder) -> None:
    assert eventcode.show(coder, TEXT, date=DATE) == eventcode.show(coder, TEXT, date=DATE)


def test_a_notebook_shows_the_page_in_a_frame(coder: eventcode.Coder) -> None:
    made = eventcode.show(coder, TEXT, date=DATE)
    [frame] = read(made._repr_html_()).all("iframe")
    assert frame.attributes["srcdoc"] == made
    assert frame.attributes["sandbox"] == "allow-scripts"


def test_one_event_shows_itself(coder: eventcode.Coder) -> None:
    [event] = coder.code("Rebels shelled a Malian army camp near Gao on Monday, killing <b>two</b> men.", date=DATE)
    fragment, page = read(event._repr_html_()), read(event.to_html())
    for shown in (fragment, page):
        assert {m.attributes["class"]: m.text() for m in shown.all("mark")} == {
            "source": "Rebels", "action": "shelled", "target": "Malian army camp", "place": "Gao", "date": "Monday",
        }  # fmt: skip
        assert "MLIREB" in shown.text()
        assert not shown.all("script") and not shown.all("b")
    assert fragment.children[0].name == "div"  # type: ignore[union-attr]
    assert page.all("title")


BAD = "<b onclick='x'>\"&\u202e"


def spoilt(value: Any) -> Any:
    """A value of the model with markup in every text of it."""
    if isinstance(value, str):
        return BAD
    if isinstance(value, tuple):
        return tuple(map(spoilt, value))
    if attrs.has(type(value)) and not isinstance(value, Spans):
        return attrs.evolve(value, **{f.name: spoilt(getattr(value, f.name)) for f in attrs.fields(type(value))})
    return value


def test_no_value_of_an_explanation_is_markup(coder: eventcode.Coder) -> None:
    article = Article(id=BAD, text=BAD * 400, date=datetime.date(2024, 5, 17))
    explained = explain(coder, Article(id="", text=TEXT, date=article.date))
    silence = Silence(text=BAD, rule=BAD, where=BAD, reason=BAD, draft=(BAD,))
    silences = (silence, attrs.evolve(silence, rule=""))
    sentences = [
        attrs.evolve(spoilt(s), sentence=attrs.evolve(s.sentence, text=BAD), silences=silences)
        for s in explained.sentences
    ]
    pages = [
        article_page(article, attrs.evolve(explained, sentences=tuple(sentences))),
        article_page(article, attrs.evolve(explained, sentences=(), error=BAD)),
        *(e.to_html() + e._repr_html_() for s in sentences for e in s.events),
    ]
    assert len(pages) > 4
    for page in map(read, pages):
        assert not page.all("b")
        assert not any(name == "onclick" for e in page.below() for name in e.attributes)
        assert "<b onclick='x'>\"&[U+202E]" in page.text()
