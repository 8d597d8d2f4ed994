"""A sentence as the coding steps see it: tree, names, clauses and standings together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve, field, frozen

from eventcode.coding.actor_codes import GROUPS, UNKNOWN_COUNTRY
from eventcode.coding.names import NameMention
from eventcode.model import Actor, Sentence
from eventcode.parse.clauses import ClauseReader
from eventcode.parse.labels import (
    ADJECTIVE_TAGS,
    ADVERBIAL,
    BEFORE_NOUNS,
    CARDINAL,
    CONJUNCT,
    CONTENT,
    NAME_TAGS,
    NOUN_CLAUSE,
    NOUN_MODIFIERS,
    NOUN_TAGS,
    PASSIVE_SUBJECTS,
    PLURAL_NAME,
    PLURAL_NOUN,
    POSSESSOR,
    RELATIVE,
    SUBJECTS,
)
from eventcode.parse.phrases import conjuncts
from eventcode.parse.standing import StandingReader, StandingWords
from eventcode.rules.match import words_near
from eventcode.rules.wording_match import ActorPhrase
from eventcode.syntax import Clause, Tree
from eventcode.text.units import units

_AT_ODDS = frozenset({"rival", "warring", "feuding", "opposing", "two"})


@frozen(kw_only=True, eq=False)
class SentenceView:
    """One parsed sentence of an article; ``index`` is -1 for the title, ``label`` what a headline has at a colon.

    ``offset`` is the character of the sentence at which the text of the tree starts, behind a dateline or label.
    """

    index: int
    sentence: Sentence
    tree: Tree
    mentions: tuple[NameMention, ...]
    mention_at: Mapping[int, NameMention]
    clauses: ClauseReader
    standings: StandingReader
    label: str = ""
    offset: int = 0

    @classmethod
    def of(
        cls,
        index: int,
        sentence: Sentence,
        tree: Tree,
        mentions: list[NameMention],
        words: StandingWords,
        label: str = "",
        offset: int = 0,
    ) -> SentenceView:
        """Join what the steps before have found."""
        clauses = ClauseReader(tree=tree)
        return cls(
            index=index,
            sentence=sentence,
            tree=tree,
            mentions=tuple(mentions),
            mention_at={t: m for m in mentions for t in range(m.first, m.last + 1)},
            clauses=clauses,
            standings=StandingReader(clauses=clauses, words=words),
            label=label,
            offset=offset,
        )


@frozen(kw_only=True, eq=False)
class Surroundings:
    """What rule matching asks of a sentence (:class:`eventcode.rules.match.Surroundings`)."""

    view: SentenceView
    read_all: Callable[[SentenceView, int], list[Actor]]
    counting: frozenset[str] = frozenset()
    _roles: dict[int, frozenset[str]] = field(factory=dict)
    _near: dict[int, frozenset[str]] = field(factory=dict)
    _flat: list[str] = field(factory=list)
    _owner: list[int] = field(factory=list)
    _phrases: list[ActorPhrase] = field(factory=list)

    @property
    def tree(self) -> Tree:
        return self.view.tree

    def noun(self, token: int) -> Clause:
        return self.view.clauses.noun(token)

    def near_words(self, clause: Clause) -> frozenset[str]:
        known = self._near.get(clause.head)
        if known is None:
            known = self._near[clause.head] = words_near(clause, self.noun)
        return known

    def counted(self, token: int) -> tuple[int, ...]:
        tree = self.tree
        if tree.lemmas[token] not in self.counting and tree.tags[token] != CARDINAL:
            return ()
        return next((p.objects for p in self.noun(token).prepositions if p.word == "of"), ())

    def roles(self, token: int) -> frozenset[str]:
        known = self._roles.get(token)
        if known is None:
            actors = [] if self._is_adjective(token) else self.read_all(self.view, token)[:1]
            known = frozenset(r for a in actors for r in (*a.roles, a.country or UNKNOWN_COUNTRY))
            self._roles[token] = known
        return known

    def is_state(self, token: int) -> bool:
        return any(a.kind == "country" and not a.roles for a in self.read_all(self.view, token)[:1])

    def is_group_name(self, token: int) -> bool:
        """Whether a token ends the name, of several words, of a group, body or party: "Tamil Tigers"."""
        mention = self.view.mention_at.get(token)
        named = mention is not None and not mention.is_agent and mention.first < mention.last == token
        named = named and self.tree.tags[token] in NAME_TAGS
        return named and any(a.kind in GROUPS for a in self.read_all(self.view, token)[:1])

    def is_unknown_name(self, token: int) -> bool:
        """Whether a token is the name of no actor that the dictionaries know: "took Gao"."""
        return self.tree.tags[token] in NAME_TAGS and not self.read_all(self.view, token)

    def _is_adjective(self, token: int) -> bool:
        """Whether a role noun only qualifies: "military exercises", unlike "Greek exercises"."""
        mention = self.view.mention_at.get(token)
        return mention is not None and mention.is_agent and self.tree.tags[token] in ADJECTIVE_TAGS

    def sides(self, token: int) -> int:
        tree = self.tree
        adjectives = (c for c in tree.children[token] if tree.labels[c] in NOUN_MODIFIERS and c < token)
        coordinated = any(tree.labels[g] == CONJUNCT for c in adjectives for g in tree.children[c])
        between = tree.low[tree.heads[token]] == "between"  # "between rival militias"
        coordinated = coordinated or (between and any(tree.low[c] in _AT_ODDS for c in tree.children[token]))
        several = coordinated and tree.tags[token] in (PLURAL_NOUN, PLURAL_NAME)  # "Sunni and Alawite gunmen"
        return max(len(self.read_all(self.view, token)), 2 if several else 1)

    # ---- the words as wordings see them (eventcode.rules.wording_match.Words)

    @property
    def units(self) -> tuple[list[str], list[int]]:
        if not self._flat:
            for token, word in enumerate(self.tree.words):
                parts = units(word)
                self._flat.extend(parts)
                self._owner.extend(token for _ in parts)
        return self._flat, self._owner

    @property
    def actors(self) -> list[ActorPhrase]:
        if not self._phrases and self.view.mentions:
            self._phrases.extend(actor_phrases(self.view, self.read_all))
        return self._phrases

    def reach(self, verb: int) -> tuple[int, int]:
        return reach_of(self.view, verb)

    def coordinated(self, head: int) -> tuple[int, ...]:
        return coordination(self.tree, head)


def actor_phrases(view: SentenceView, read_all: Callable[[SentenceView, int], list[Actor]]) -> list[ActorPhrase]:
    """The phrases of a sentence that name actors, in order of the text."""
    found: dict[int, ActorPhrase] = {}
    for mention in view.mentions:
        head = phrase_head(view.tree, mention.last)
        if (known := found.get(head)) is not None:
            found[head] = evolve(known, last=mention.last)
        elif read_all(view, head):
            found[head] = ActorPhrase(first=mention.first, last=mention.last, head=head)
    return list(found.values())


def phrase_head(tree: Tree, token: int) -> int:
    """The head of the noun phrase that a name stands in: "president" for "Kenya's president"."""
    while tree.labels[token] in BEFORE_NOUNS | {POSSESSOR} and tree.heads[token] > token:
        token = tree.heads[token]
    return token


def coordination(tree: Tree, head: int) -> tuple[int, ...]:
    """The head of a noun phrase with all that it is coordinated with."""
    while tree.labels[head] == CONJUNCT and tree.tags[tree.heads[head]] in NOUN_TAGS:
        head = tree.heads[head]
    return conjuncts(tree, [head])


def reach_of(view: SentenceView, verb: int) -> tuple[int, int]:
    """The tokens around a verb that may belong to what it tells, without the clauses told beside it."""
    tree, first, last = view.tree, 0, len(view.tree) - 1
    above = [verb, *tree.above(verb)]
    for token in range(verb + 1, len(tree)):
        beside = view.clauses.is_verb(token) and tree.heads[token] in above
        if beside and tree.labels[token] in (CONJUNCT, ADVERBIAL) and has_subject(view, token):
            last = min(last, tree.subtree(token)[0] - 1)
    for token in above:
        if tree.labels[token] == CONTENT and tree.heads[token] > token:
            last = min(last, tree.subtree(token)[-1])  # "..., the ministry said"
        if (edge := _edge(view, token)) is not None:
            first = edge
            break
    return min(first, verb), max(last, verb)


def _edge(view: SentenceView, verb: int) -> int | None:
    """Where a clause begins that stands beside what is above it, with the noun that it describes."""
    tree, label = view.tree, view.tree.labels[verb]
    if label in (RELATIVE, NOUN_CLAUSE):
        return tree.subtree(tree.heads[verb])[0]
    beside = label == ADVERBIAL and not view.clauses.is_infinitive(verb)
    return tree.subtree(verb)[0] if beside or (label == CONJUNCT and has_subject(view, verb)) else None


def has_subject(view: SentenceView, verb: int) -> bool:
    """Whether a clause has a subject of its own."""
    return any(view.tree.labels[c] in SUBJECTS | PASSIVE_SUBJECTS for c in view.tree.children[verb])


def above_relative(view: SentenceView, verb: int, *, passive: bool) -> list[int]:
    """What stands above a relative clause: "the attack on a church that killed 40" hangs on the nearest noun, too low.

    With ``passive`` the noun itself too: "an attack by rebels in which two were wounded".
    """
    return view.tree.above(verb)[0 if passive else 1 : 8] if view.tree.labels[verb] == RELATIVE else []
