"""The words of a bare event as offsets into its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import fields

from eventcode.coding.bare_event import BareEvent, action_tokens
from eventcode.model import Actor, Casualties, Count, PlaceMention
from eventcode.parse.labels import COMPOUND
from eventcode.spans import Span, Spans
from eventcode.syntax import Tree

_WORD = re.compile(r"\w")


def spans_of(bare: BareEvent) -> Spans:
    """Where action, actors, date, place and casualties stand.

    The action is exact: the tokens that the rule took. The others are their words, found again in the sentence: of
    several occurrences the one with a token that the rule took for them, else the nearest to the head of the act,
    for a source before it and for a target behind it where there is one.
    """
    tree, offset, act = bare.view.tree, bare.view.offset, bare.act
    head = tree.starts[act.head]
    date = _nearest(_found(tree.text, bare.date.text or ""), head)
    counts = (_nearest(_found(tree.text, words), head) for words in _casualty_words(bare.casualties))
    return Spans(
        action=tuple(_moved(s, offset) for s in _joined(tree, action_tokens(bare))),
        source=_shift(_actor(tree, bare.source, act.sources, head, before=True), offset),
        target=_shift(_actor(tree, bare.target, act.targets, head, before=False), offset),
        date=_shift(date, offset),
        place=_shift(_place(tree, bare.place, head), offset),
        casualties=tuple(sorted({_moved(s, offset) for s in counts if s is not None})),
    )


def _actor(tree: Tree, actor: Actor | None, tokens: Sequence[int], head: int, before: bool) -> Span | None:
    if actor is None:
        return None
    standing = [s.text for s in actor.steps if s.kind == "stands for"] if actor.basis == "coreference" else []
    for words in (*standing, actor.text):
        found = _whole(tree, list(_found(tree.text, words)))
        taken = [s for s in found if any(s[0] <= tree.starts[t] < s[1] for t in tokens)]
        side = [s for s in found if (s[0] < head) == before]
        if taken or found:
            return _nearest(taken or side or found, head)
    return None


def _place(tree: Tree, place: PlaceMention | None, head: int) -> Span | None:
    if place is None:
        return None
    if tree.text[place.start : place.end].lower() == place.text.lower():
        return place.start, place.end
    return _nearest(_found(tree.text, place.text), head)


def _casualty_words(casualties: Casualties) -> Iterator[str]:
    counts = (getattr(casualties, f.name) for f in fields(Casualties))
    yield from (c.text for c in counts if isinstance(c, Count))


def _found(text: str, words: str) -> Iterator[Span]:
    """The occurrences of whole words, in whatever case."""
    if words.strip():
        first, last = (r"\b" if _WORD.match(words[i]) else "" for i in (0, -1))
        pattern = re.compile(first + re.escape(words) + last, re.IGNORECASE)
        yield from (m.span() for m in pattern.finditer(text))


def _whole(tree: Tree, spans: Sequence[Span]) -> Sequence[Span]:
    """Without the end of a longer name where the words also stand alone: "Sudan" and not that of "South Sudan"."""
    longer = {tree.ends[t] for t in range(len(tree)) if tree.labels[t] == COMPOUND}
    alone = [s for s in spans if not any(not tree.text[end : s[0]].strip() for end in longer if end <= s[0])]
    return alone or spans


def _nearest(spans: Iterable[Span], head: int) -> Span | None:
    return min(spans, key=lambda s: (abs(s[0] - head), s), default=None)


def _joined(tree: Tree, tokens: Sequence[int]) -> Iterator[Span]:
    """The spans of tokens in order; those with only blanks between them are one."""
    first, last = 0, -1
    for token in tokens:
        start, end = tree.starts[token], tree.ends[token]
        if last >= 0 and not tree.text[last:start].strip():
            last = end
            continue
        if last >= 0:
            yield first, last
        first, last = start, end
    if last >= 0:
        yield first, last


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _shift(span: Span | None, by: int) -> Span | None:
    return None if span is None else _moved(span, by)
