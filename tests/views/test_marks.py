"""The parts of an event, where they stand, and how overlapping marks cut a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventcode
from eventcode.views.article.marks import ROLES, Mark, Marks, segments

DATE = "2024-05-17"


def parts(event: eventcode.Event) -> tuple[str, ...]:
    """Action, source, target, date, place and casualties as the words that the spans cut out."""
    spans, text = event.spans, event.sentence.text
    single = [(s,) if s else () for s in (spans.source, spans.target, spans.date, spans.place)]
    return tuple(" ".join(text[a:b] for a, b in some) for some in (spans.action, *single, spans.casualties))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels shelled a Malian army camp near Gao on Monday.",
            ("shelled", "Rebels", "Malian army camp", "Monday", "Gao", ""),
        ),
        (
            "LAGOS, May 15 (Example Wire) - Gunmen killed 12 villagers in Borno on Tuesday.",
            ("killed", "Gunmen", "12 villagers", "Tuesday", "Borno", "12 villagers"),
        ),
        ("Talks between Sudan and South Sudan collapsed.", ("collapsed", "Sudan", "South Sudan", "", "", "")),
        ("Kenya called its talks with Uganda off.", ("called talks off", "Kenya", "Uganda", "", "", "")),
        ("REBELS SHELL ARMY CAMP IN MALI", ("SHELL", "REBELS", "ARMY CAMP", "", "MALI", "")),
    ],
)
def test_the_words_of_an_event_are_found(coder: eventcode.Coder, text: str, expected: tuple[str, ...]) -> None:
    assert parts(coder.code(text, date=DATE)[0]) == expected


def test_who_is_meant_by_a_pronoun_stands_at_the_pronoun(coder: eventcode.Coder) -> None:
    events = coder.code("Rebels entered Gao. They killed five soldiers.", date=DATE)
    [found] = [parts(e) for e in events if e.action_text == "killed"]
    assert found[1:3] == ("They", "five soldiers")


@pytest.mark.parametrize(
    ("text", "action", "side", "start"),
    [
        ("After police fled, police fired tear gas at students in Nairobi.", "fired gas", "source", 19),
        ("Police, who had come from far away that cold morning, shot police.", "shot", "source", 0),
        ("Police, who had come from far away that cold morning, shot police.", "shot", "target", 59),
        ("Kenya, which had long been calm, attacked Uganda, and Kenya said so.", "attacked", "source", 0),
        ("In a village where the army once stood, rebels attacked the army.", "attacked", "target", 60),
        ("Talks between Sudan and South Sudan collapsed.", "collapsed", "source", 14),
    ],
)
def test_of_two_occurrences_the_one_that_acts_or_suffers_is_marked(
    coder: eventcode.Coder, text: str, action: str, side: str, start: int
) -> None:
    event = next(e for e in coder.code(text, date=DATE) if e.action_text == action)
    span = getattr(event.spans, side)
    assert span is not None
    assert span[0] == start


@st.composite
def marked(draw: st.DrawFn) -> tuple[int, int, list[Mark]]:
    size = draw(st.integers(1, 40))
    ends = st.tuples(st.integers(0, 50), st.integers(0, 50)).filter(lambda x: x[0] < x[1])
    spans = draw(st.lists(ends, max_size=8))
    marks = [Mark(start=a, end=b, role=ROLES[i % len(ROLES)], number=i, act=i) for i, (a, b) in enumerate(spans)]
    return draw(st.integers(0, size - 1)), size, marks


@given(marked())
def test_segments_cover_a_text_once_and_know_their_marks(given: tuple[int, int, list[Mark]]) -> None:
    start, end, marks = given
    found = list(segments(start, end, Marks.of(marks)))
    assert [i for s in found for i in range(s.start, s.end)] == list(range(start, end))
    for segment in found:
        for at in range(segment.start, segment.end):
            assert set(segment.marks) == {m for m in marks if m.start <= at < m.end}
