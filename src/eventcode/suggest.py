"""What a feed says and no dictionary line takes: verbs, nouns and names, counted, with sentences to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import define, evolve, field, frozen

from eventcode.coder import Coder, read_article
from eventcode.coding.act import Act
from eventcode.coding.actors import ActorReader
from eventcode.coding.article import Prepared
from eventcode.coding.unknown_names import unknown_names, whole_names
from eventcode.coding.view import SentenceView
from eventcode.errors import InputError
from eventcode.model import Article, CodedArticle
from eventcode.text.casing import is_upper

KINDS: Final = ("verb", "noun", "name")
_EXAMPLES: Final = 3
_LONGEST: Final = 240
# Verbs that tell no event by themselves: auxiliaries, and states of mind and being.
_STATES: Final = frozenset(
    """
    be have do get go come become seem appear remain stay exist belong consist contain include involve depend deserve
    own lack cost weigh mean matter know think believe suppose guess like love hate hope feel hear see look seek wish
    want need prefer understand remember forget realize realise wonder live
    """.split()
)


@frozen(kw_only=True)
class Suggestion:
    """A word or name without a code: its kind (verb, noun or name), how often, in how many articles, and where.

    ``has_rules`` says whether a rule has the word as its head and did not fit; ``examples`` are sentences.
    """

    kind: str
    word: str
    count: int
    articles: int
    has_rules: bool
    examples: tuple[str, ...]


@define(kw_only=True, eq=False)
class _Tally:
    count: int = 0
    articles: int = 0
    last_article: int = -1
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
    """The uncoded verbs, nouns and names of a feed, those of most articles first; ``least`` is how often they are seen.

    Verbs and nouns count where an actor is their subject, object or owner: "Sudan berated the envoy".  Left out are
    verbs of being, having and thinking.  Names count where they are subject or object of a verb: without titles,
    whole where the article has the whole name; no offices, no dates, none of headlines in Title Case.  Nothing counts
    in a sentence in capitals.  Memory grows with the vocabulary, not with the feed.
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
                _add(found.setdefault((kind, word), _Tally()), number, sentence)
    return Suggestions(items=tuple(_ranked(coder, found, least)), articles=number, failed=failed)


def _add(tally: _Tally, article: int, sentence: str) -> None:
    tally.count += 1
    tally.articles += article != tally.last_article
    tally.last_article = article
    if len(tally.examples) < _EXAMPLES and sentence not in tally.examples:
        tally.examples.append(sentence)


def _ranked(coder: Coder, found: Mapping[tuple[str, str], _Tally], least: int) -> Iterator[Suggestion]:
    index = coder.finder.index
    for (kind, word), tally in sorted(found.items(), key=lambda x: (-x[1].articles, -x[1].count, x[0])):
        if tally.count >= least:
            known = index.has(kind, word) or (kind == "verb" and index.has("form", word))
            yield Suggestion(
                kind=kind,
                word=word,
                count=tally.count,
                articles=tally.articles,
                has_rules=known,
                examples=tuple(tally.examples),
            )


def _uncoded(coder: Coder, prepared: Prepared) -> Iterator[tuple[str, str, str]]:
    """Kind, word and sentence of everything in an article that no rule and no name took."""
    sentences = [s for s in coder.acts_of(prepared) if not is_upper(s[0].sentence.text)]
    whole = whole_names(view for view, _, _ in sentences)
    for view, acts, reader in sentences:
        taken = _taken(acts)
        sentence = " ".join(view.tree.text.split())[:_LONGEST]
        for token in range(len(view.tree)):
            if token not in taken and (kind := _kind(view, reader, token)) is not None:
                yield kind, view.tree.lemmas[token], sentence
        for name in unknown_names(view, whole):
            yield "name", name, sentence


def _taken(acts: Iterable[Act]) -> set[int]:
    return {t for a in acts for t in (a.head, *a.literals, *a.contents)}


def _kind(view: SentenceView, reader: ActorReader, token: int) -> str | None:
    """Whether a token is a verb or noun that an actor stands beside."""
    clauses = view.clauses
    if not view.tree.lemmas[token].replace("-", "").isalpha():
        return None
    if clauses.is_verb(token):
        if view.tree.lemmas[token] in _STATES:
            return None
        clause = clauses.verb(token)
        beside = (*clause.subjects, *clause.objects)
        said = view.standings.reports(token)
        return "verb" if not said and any(reader.read(view, t) for t in beside) else None
    if view.tree.tags[token] not in ("NN", "NNS") or not clauses.is_noun(token) or token in view.mention_at:
        return None
    clause = clauses.noun(token)
    beside = (*clause.subjects, *(m for m in clause.modifiers if m in view.mention_at))
    return "noun" if any(reader.read(view, t) for t in beside) else None
