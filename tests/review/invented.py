"""Articles and rows for tests of reviews, all invented."""

from __future__ import annotations

from typing import Any

from eventcode.model import Sentence
from eventcode.review.queue import ReviewArticle

TEXTS = {
    "n1": ["Rebels shelled an army camp near Gao on Monday.", "The envoy berated the ministers.", "It rained."],
    "n2": ["Police fired tear gas at marchers in Nairobi.", "A shop burned."],
}


def row(event_id: str = "e1", article_id: str = "n1", sentence: int = 0, **changes: Any) -> dict[str, Any]:
    texts = TEXTS.get(article_id, ["Rebels shelled an army camp near Gao on Monday."])
    start = sum(len(t) + 1 for t in texts[: max(sentence, 0)])
    text = texts[max(sentence, 0)]
    return {
        "event_id": event_id,
        "act_id": "x" + event_id,
        "acled_id": "g" + event_id,
        "article_id": article_id,
        "article_date": "2024-05-17",
        "sentence": sentence,
        "start": start,
        "end": start + len(text),
        "text": text,
        "source": "MLIREB",
        "source_text": "Rebels",
        "source_country": "MLI",
        "source_roles": "REB",
        "target": "MLIMIL",
        "target_text": "army camp",
        "target_country": "MLI",
        "target_roles": "MIL",
        "action_text": "shelled",
        "cameo": "194",
        "cameo_name": "Fight with artillery and tanks",
        "plover": "ASSAULT",
        "acled_event": "Explosions/Remote violence",
        "acled_sub_event": "Shelling/artillery/missile attack",
        "date_start": "2024-05-13",
        "date_end": "2024-05-13",
        "date_text": "Monday",
        "place_text": "Gao",
        "place_name": "Gao",
        "geonameid": 2457161,
        "lat": 16.27167,
        "lon": -0.04472,
        "place_country": "MLI",
        "place_precision": "near",
        "fatalities": None,
        "status": "fact",
        "confidence": 0.8,
        "rule": "SOURCE {mortar|shell} TARGET",
        "rule_where": "verbs/19.verbs:1",
        "trace": [{"kind": "rule", "text": "shelled", "id": "SOURCE shell TARGET", "where": "verbs/19.verbs:1"}],
    } | changes


def article(name: str = "n1", *events: dict[str, Any], texts: list[str] | None = None, **changes: Any) -> ReviewArticle:
    """An article of sentences with a space between."""
    given, sentences, at = texts or TEXTS[name], [], 0
    for text in given:
        sentences.append(Sentence(start=at, end=at + len(text), text=text))
        at += len(text) + 1
    values: dict[str, Any] = {
        "key": "key-" + name,
        "id": name,
        "date": "2024-05-17",
        "title": None,
        "url": None,
        "text": " ".join(given),
        "sentences": tuple(sentences),
        "events": events,
    }
    return ReviewArticle(**values | changes)


def two_articles() -> list[ReviewArticle]:
    """Two events and a text, then one event and a text: five items."""
    tear_gas = row("e3", "n2", source_text="Police", action_text="fired", target_text="marchers", cameo="175",
                   plover="COERCE", status="claimed", confidence=0.65)  # fmt: skip
    return [article("n1", row("e1"), row("e2", cameo="193", confidence=0.95)), article("n2", tear_gas)]
