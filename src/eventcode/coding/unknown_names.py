"""Proper names that act or are acted on and that no dictionary knows: whole, and without titles, offices and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from eventcode.coding.place_words import MONTHS_AND_DAYS, TITLES
from eventcode.coding.view import SentenceView
from eventcode.parse import labels as L
from eventcode.parse.phrases import phrase_span
from eventcode.text import abbreviations
from eventcode.text.casing import is_title, is_upper

# Offices that are no titles of persons elsewhere.
_OFFICES: Final = frozenset(
    "Alderman Assemblyman Auditor Clerk Comptroller Coroner Lawmaker MEP MLA MP MPP Selectman Treasurer".split()
)
# Titles that are as often surnames.
_SURNAMES: Final = frozenset(
    "Baron Bishop Brother Candidate Chair Count Duke Father Judge Justice King Lord Major Marshal Pope Prince Princess "
    "Private Queen Saint Singer Sister".split()
)
_BEHIND_DATELINES: Final = frozenset((",", "(", "-", "--", "–", "—", ":"))


def unknown_names(view: SentenceView, whole: Mapping[str, str]) -> Iterator[str]:
    """The names of a sentence that no dictionary has; ``whole`` gives for a surname the name as :func:`whole_names`.

    None of a headline in capitals or Title Case, where every noun looks like a name.
    """
    if _is_headline(view):
        return
    tree, roles = view.tree, L.ANY_SUBJECTS | {L.OBJECT}
    for token in range(len(tree)):
        if tree.tags[token] not in L.NAME_TAGS or tree.labels[token] not in roles:
            continue
        first, last = phrase_span(tree, token)
        if any(t in view.mention_at for t in range(first, last + 1)):
            continue
        names = [t for t in range(first, last + 1) if tree.tags[t] in L.NAME_TAGS]
        name = _without_title(view, names)
        if name and _is_name(view, name):
            words = tree.span_text(name[0], name[-1])
            yield whole.get(words, words)


def whole_names(views: Iterable[SentenceView]) -> dict[str, str]:
    """The surnames of an article with the one whole name that ends in each: "Zandorian" with "Oskar Zandorian"."""
    found: dict[str, set[str]] = {}
    for view in views:
        for run in () if _is_headline(view) else _runs(view):
            name = _without_title(view, run)
            if len(name) > 1:
                found.setdefault(view.tree.words[name[-1]], set()).add(view.tree.span_text(name[0], name[-1]))
    return {surname: min(names) for surname, names in found.items() if len(names) == 1}


def _is_headline(view: SentenceView) -> bool:
    return is_upper(view.sentence.text) or is_title(view.sentence.text)


def _runs(view: SentenceView) -> Iterator[list[int]]:
    """Names that stand side by side."""
    run: list[int] = []
    for token in range(len(view.tree)):
        if view.tree.tags[token] in L.NAME_TAGS and view.tree.words[token][0].isupper():
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _without_title(view: SentenceView, names: Sequence[int]) -> list[int]:
    """The tokens of a name behind its last title ("Acting Deputy Mayor Zandorian"); an office alone leaves none."""
    words = [view.tree.words[t] for t in names]
    if not words or (_is_title_word(words[-1]) and words[-1] not in _SURNAMES):
        return []
    behind = max((i for i, word in enumerate(words[:-1], 1) if _is_title_word(word)), default=0)
    return list(names[behind:])


def _is_title_word(word: str) -> bool:
    plain = word.rstrip(".")
    return plain in TITLES or plain in _OFFICES or plain in abbreviations.TITLES


def _is_name(view: SentenceView, name: Sequence[int]) -> bool:
    """Whether words are written as a name, and are no date, no part of a word, and not the place of a dateline."""
    words = [view.tree.words[t] for t in name]
    around = view.tree.words[max(0, name[0] - 1) : name[0]] + view.tree.words[name[-1] + 1 : name[-1] + 2]
    if "-" in around:
        return False
    if not words[0][0].isupper() or all(word in MONTHS_AND_DAYS for word in words):
        return False
    behind = view.tree.words[name[-1] + 1] if name[-1] + 1 < len(view.tree) else ""
    return not (name[0] == 0 and all(map(str.isupper, words)) and behind in _BEHIND_DATELINES)
