"""The text of an article as HTML: paragraphs, sentences, marked words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from attrs import frozen

from eventcode.views.article.descriptions import described_by
from eventcode.views.article.marks import DATELINE, ROLES, Marks, Segment, segments
from eventcode.views.article.numbered import Deed
from eventcode.views.safe_html import escaped

_LETTERS: Final = MappingProxyType({"source": "s", "target": "t"})
_PARAGRAPH = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")


@frozen(kw_only=True)
class Told:
    """A sentence on the page: its number, where it stands in the text that is shown, and its acts."""

    number: int
    start: int
    end: int
    deeds: tuple[Deed, ...]


@frozen(kw_only=True)
class RunningText:
    """A text with its sentences in order and all its marks; a ``linked`` one leads to the lists beside it."""

    text: str
    sentences: tuple[Told, ...]
    marks: Marks
    linked: bool = True

    def paragraphs(self) -> Iterator[str]:
        """The paragraphs; a sentence that runs over a blank line is shown in both."""
        start = len(self.text) - len(self.text.lstrip())
        for gap in [*_PARAGRAPH.finditer(self.text, start), None]:
            end = gap.start() if gap else len(self.text.rstrip())
            if start < end:
                yield f"<p>{self.between(start, end)}</p>"
            start = gap.end() if gap else end

    def between(self, start: int, end: int) -> str:
        """The HTML of a stretch of text."""
        parts = []
        first = bisect_right(self.sentences, start, key=lambda s: s.end)
        for told in self.sentences[first : bisect_left(self.sentences, end, key=lambda s: s.start)]:
            if told.end > start and told.start < end:
                parts.append(self._gap(start, told.start))
                parts.append(self._sentence(told, max(start, told.start), min(end, told.end)))
                start = max(start, min(end, told.end))
        return "".join([*parts, self._gap(start, end)])

    def _gap(self, start: int, end: int) -> str:
        """What stands between sentences; a line break there is meant."""
        return "".join(self._segments(start, end)).replace("\n", "<br>\n") if start < end else ""

    def _sentence(self, told: Told, start: int, end: int) -> str:
        inside = "".join(self._segments(start, end, told.deeds if self.linked else ()))
        if not self.linked:
            return inside
        counted = self.marks.counting(told.start, told.end)
        classes = "s" if told.deeds or counted else "s silent"
        identity = f' id="s{told.number}"' if start == told.start else ""
        last = end == told.end and not told.deeds
        why = f' <a class="why" href="#w{told.number}">no event: why</a>' if last else ""
        return f'<span{identity} class="{classes}" dir="auto">{inside}</span>{why}'

    def _segments(self, start: int, end: int, deeds: Sequence[Deed] = ()) -> Iterator[str]:
        badges: dict[int, list[Deed]] = {}
        for deed in deeds:
            badges.setdefault(self.marks.action_ends[deed.first.number], []).append(deed)
        for segment in segments(start, end, self.marks):
            yield _marked(self.text, segment, self.linked)
            yield from map(_badge, badges.get(segment.end, ()))


def _marked(text: str, segment: Segment, linked: bool) -> str:
    words = escaped(text[segment.start : segment.end])
    if not segment.marks:
        return words
    numbers = {role: sorted({m.number for m in segment.marks if m.role == role}) for role in ROLES}
    present = [role for role in ROLES if numbers[role]]
    data = "".join(f' data-{r}="{" ".join(map(str, numbers[r]))}"' for r in present if r != DATELINE)
    if present == [DATELINE]:
        return f'<span class="{DATELINE}">{words}</span>'
    letters = "".join(_LETTERS[role] for role in present if role in _LETTERS and _ends(segment, role))
    data += f' data-letters="{letters}"' if letters and linked else ""
    data += f' aria-describedby="{described_by(segment)}"' if linked else ""
    return f'<mark class="{" ".join(present)}"{data}>{words}</mark>'


def _ends(segment: Segment, role: str) -> bool:
    """Whether words of a role end with a segment: their letter stands behind them once."""
    return any(m.role == role and m.end == segment.end for m in segment.marks)


def _badge(deed: Deed) -> str:
    one = deed.first.number
    word = "Event" if len(deed.events) == 1 else "Events"
    return f'<a class="badge" href="#e{one}" data-event="{one}" aria-label="{word} {deed.numbers}">{deed.numbers}</a>'
