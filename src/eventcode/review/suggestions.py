"""What a dictionary could say so that missed events would be coded: drafts of rules, and words without a code."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eventcode.coder import Coder
from eventcode.review.entries import LoggedArticle, Missed
from eventcode.review.judgements import Judgements
from eventcode.suggest import suggest


@frozen(kw_only=True)
class MissedSuggestion:
    """A missed event: its sentence, its marked words by part, drafts of dictionary lines, and words without a code.

    A draft is a rule and its test line as ``eventcode explain`` gives it, with the reviewer's code in its place.
    """

    article: str
    text: str
    words: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]
    uncoded: tuple[tuple[str, str], ...]


def suggestions(coder: Coder, told: Judgements) -> Iterator[MissedSuggestion]:
    """A suggestion for each missed event."""
    for _, missed, article in told.missed:
        yield MissedSuggestion(
            article=article.id,
            text=missed.text,
            words=tuple((part, " … ".join(some)) for part, some in missed.words.items()),
            lines=tuple(_lines(coder, missed, article)),
            uncoded=tuple(_uncoded(coder, missed, article)),
        )


def _lines(coder: Coder, missed: Missed, article: LoggedArticle) -> Iterator[str]:
    """Drafts for verbs among the marked words, or where none is for any verb of the sentence."""
    explained = coder.explain(missed.text, date=article.date)
    drafts = [s for one in explained.sentences for s in one.silences if s.draft]
    marked = {word for some in missed.words.values() for words in some for word in words.split()}
    for silence in [s for s in drafts if s.text in marked] or drafts:
        code = missed.fields.get("cameo")
        yield from (line.replace("=> CODE", f"=> {code}") if code else line for line in silence.draft)


def _uncoded(coder: Coder, missed: Missed, article: LoggedArticle) -> Iterator[tuple[str, str]]:
    """Verbs, nouns and names of the passage that no dictionary line takes."""
    found = suggest(coder, [{"id": article.id, "text": missed.text, "date": article.date}], least=1)
    yield from ((item.kind, item.word) for item in found.items)
