"""What a feed says and no dictionary line takes: verbs, nouns and names, counted, with sentences to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import define, evolve, field, frozen

from eventcode.coder import Coder, read_article
from eventcode.coding.act import Act
from eventcode.coding.actors import ActorReader
from eventcode.coding.article import Prepared
from eventcode.coding.view import SentenceView
from eventcode.errors import InputError
from eventcode.model import Article, CodedArticle
from eventcode.parse import labels as L
from eventcode.parse.phrases import phrase_span

KINDS: Final = ("verb", "noun", "name")
_EXAMPLES: Final = 3
_LONGEST: Final = 240


@frozen(kw_only=True)
class Suggestion:
    """A word or name without a code: its kind (verb, noun or name), how often, and where.

    ``has_rules`` says whether a rule has the word as its head and did not fit; ``examples`` are sentences.
    """

    kind: str
    word: str
    count: int
    has_rules: bool
    examples: tuple[str, ...]


@define(kw_only=True, eq=False)
class _Tally:
    count: int = 0
    examples: list[str] = field(factory=list)


@frozen(kw_only=True, eq=False)
class Suggestions:
    """What was found, and the articles that could not be read, by id and reason."""

    items: tuple[Suggestion, ...]
    articles: int
    failed: Mapping[str, str]


def suggest(
    coder: Coder, articles: Iterable[Mapping[str, Any] | Article], kinds: Iterable[str] = KINDS, least: int = 2
) -> Suggestions:
    """The uncoded verbs, nouns and names of a feed, the commonest first; ``least`` is how often they must be seen.

    Verbs and nouns count where an actor is their subject, object or owner: "Sudan berated the envoy".  Names count
    where they are subject or object of a verb.  Memory grows with the vocabulary, not with the feed.
    Raises :class:`InputError` for an unknown kind.
    """
    wanted = frozenset(kinds)
    if unknown := wanted - set(KINDS):
        raise InputError(f"unknown kind {', '.join(sorted(unknown))}: choose from {', '.join(KINDS)}")
    found: dict[tuple[str, str], _Tally] = {}
    failed: dict[str, str] = {}
    number = 0
    coder = evolve(coder, triage=False)  # a sentence whose verb no rule knows has no trigger
    for item in articles:
        number += 1
        article = read_article(item)
        prepared = coder.prepare(article) if isinstance(article, Article) else article
        if isinstance(prepared, CodedArticle):
            if prepared.error is not None:
                failed[prepared.id] = prepared.error
            continue
        for kind, word, sentence in _uncoded(coder, prepared):
            if kind in wanted:
                _add(found, kind, word, sentence)
    return Suggestions(items=tuple(_ranked(coder, found, least)), articles=number, failed=failed)


def _add(found: dict[tuple[str, str], _Tally], kind: str, word: str, sentence: str) -> None:
    tally = found.setdefault((kind, word), _Tally())
    tally.count += 1
    if len(tally.examples) < _EXAMPLES and sentence not in tally.examples:
        tally.examples.append(sentence)


def _ranked(coder: Coder, found: Mapping[tuple[str, str], _Tally], least: int) -> Iterator[Suggestion]:
    index = coder.finder.index
    for (kind, word), tally in sorted(found.items(), key=lambda x: (-x[1].count, x[0])):
        if tally.count >= least:
            known = index.has(kind, word) or (kind == "verb" and index.has("form", word))
            yield Suggestion(kind=kind, word=word, count=tally.count, has_rules=known, examples=tuple(tally.examples))


def _uncoded(coder: Coder, prepared: Prepared) -> Iterator[tuple[str, str, str]]:
    """Kind, word and sentence of everything in an article that no rule and no name took."""
    for view, acts, reader in coder.acts_of(prepared):
        taken = _taken(acts)
        sentence = " ".join(view.tree.text.split())[:_LONGEST]
        for token in range(len(view.tree)):
            if token not in taken and (kind := _kind(view, reader, token)) is not None:
                yield kind, view.tree.lemmas[token], sentence
        for name in _names(view):
            yield "name", name, sentence


def _taken(acts: Iterable[Act]) -> set[int]:
    return {t for a in acts for t in (a.head, *a.literals, *a.contents)}


def _kind(view: SentenceView, reader: ActorReader, token: int) -> str | None:
    """Whether a token is a verb or noun that an actor stands beside."""
    clauses = view.clauses
    if clauses.is_verb(token):
        clause = clauses.verb(token)
        beside = (*clause.subjects, *clause.objects)
        said = view.standings.reports(token)
        return "verb" if not said and any(reader.read(view, t) for t in beside) else None
    if view.tree.tags[token] not in ("NN", "NNS") or not clauses.is_noun(token) or token in view.mention_at:
        return None
    clause = clauses.noun(token)
    beside = (*clause.subjects, *(m for m in clause.modifiers if m in view.mention_at))
    return "noun" if any(reader.read(view, t) for t in beside) else None


def _names(view: SentenceView) -> Iterator[str]:
    """Proper names that act or are acted on and that no dictionary knows."""
    tree = view.tree
    roles = L.SUBJECTS | L.PASSIVE_SUBJECTS | {L.OBJECT}
    for token in range(len(tree)):
        if tree.tags[token] not in L.NAME_TAGS or tree.labels[token] not in roles:
            continue
        first, last = phrase_span(tree, token)
        names = [t for t in range(first, last + 1) if tree.tags[t] in L.NAME_TAGS]
        if any(tree.words[t][0].isalpha() for t in names) and not any(
            t in view.mention_at for t in range(first, last + 1)
        ):
            yield tree.span_text(names[0], names[-1])
