"""The words that no dictionary line takes, in tables by what a dictionary writer would do about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from eventcode.views.report.batch_facts import UncodedWord
from eventcode.views.report.bits import own
from eventcode.views.safe_html import escaped

_MOST: Final = 25
_TABLES: Final[Mapping[tuple[str, bool], tuple[str, str]]] = {
    ("verb", False): (
        "Verbs that no rule has",
        "Those that tell events want a rule: eventcode explain drafts it.",
    ),
    ("noun", False): (
        "Nouns that no rule has",
        "Deeds want a rule, roles of people an entry of agents.",
    ),
    ("name", False): ("Names that no dictionary has", "Those who act in politics or conflict want an entry of actors."),
    ("verb", True): ("Verbs whose rules did not fit", "Here the wording is new: another object, another preposition."),
    ("noun", True): ("Nouns whose rules did not fit", "Here the wording is new: another owner, another preposition."),
}
_HEADS: Final = (("word", ""), ("articles", "count"), ("seen", "count"), ("for example", ""))


def uncoded_section(words: Sequence[UncodedWord] | None) -> str:
    """The section on words without a code; None where nobody gave a list."""
    head = '<section aria-labelledby="uncoded-title"><h2 id="uncoded-title">Words without a code</h2>'
    if words is None:
        return (
            f"{head}<p>Neither rows nor batches hold them. <code>eventcode suggest FEED --format jsonl</code> lists "
            "them; give its output with <code>--uncoded</code>.</p></section>"
        )
    if not words:
        return f"{head}<p>There are none.</p></section>"
    note = (
        '<p class="note">Words beside actors that no dictionary line takes; those of most articles first. '
        "Many tell no event and are rightly without a code.</p>"
    )
    return f'{head}{note}<div id="uncoded">{"".join(_tables(words))}</div></section>'


def _tables(words: Sequence[UncodedWord]) -> Iterator[str]:
    groups: dict[tuple[str, bool], list[UncodedWord]] = {group: [] for group in _TABLES}
    for word in sorted(words, key=lambda w: (-(w.articles or 0), -w.count, w.word)):
        groups.setdefault((word.kind, word.has_rules), []).append(word)
    for (kind, has_rules), found in groups.items():
        if found:
            other = f"{kind}, {'rules did not fit' if has_rules else 'no rule'}"
            yield _table(*_TABLES.get((kind, has_rules), (other, "")), found)


def _table(name: str, advice: str, found: Sequence[UncodedWord]) -> str:
    caption = f"<h3>{own(name)}</h3>{escaped(advice)}"
    heads = "".join(f'<th scope="col"{_class(css)}>{head}</th>' for head, css in _HEADS)
    rows = "".join(map(_row, found[:_MOST]))
    rest = found[_MOST:]
    if rest:
        seen = sum(word.count for word in rest)
        rows += f'<tr><th scope="row">{len(rest):,} more</th><td></td><td class="count">{seen:,}</td><td></td></tr>'
    table = f'<table class="words"><caption>{caption}</caption><thead><tr>{heads}</tr></thead>'
    return f"{table}<tbody>{rows}</tbody></table>"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _row(word: UncodedWord) -> str:
    articles = "" if word.articles is None else f"{word.articles:,}"
    first, *others = [_sentence(text, word) for text in word.examples] or [""]
    more = "".join(f"<p>{text}</p>" for text in others)
    noun = "sentence" if len(others) == 1 else "sentences"
    details = f"<details><summary>{len(others)} more {noun}</summary>{more}</details>" if others else ""
    return (
        f'<tr><th scope="row">{own(word.word)}</th><td class="count">{articles}</td>'
        f'<td class="count">{word.count:,}</td><td>{first}{details}</td></tr>'
    )


def _sentence(text: str, word: UncodedWord) -> str:
    """A sentence with the word marked in it: a name or its last part, else what begins as the word does."""
    end = "" if word.kind == "name" else r"\w*"
    wanted = [word.word, word.word.split(" ")[-1]] if word.kind == "name" else [word.word, word.word[:-1]]
    tries = (re.search(rf"\b{re.escape(w)}{end}", text, re.IGNORECASE) for w in wanted if len(w) > 1)
    found = next((match for match in tries if match), None)
    if found is None:
        return own(text)
    start, behind = found.span()
    return f"<bdi>{escaped(text[:start])}<mark>{escaped(text[start:behind])}</mark>{escaped(text[behind:])}</bdi>"
