"""A sentence as the coding steps see it: tree, names, clauses and standings together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from eventcode.coding.actor_codes import UNKNOWN_COUNTRY
from eventcode.coding.names import NameMention
from eventcode.model import Actor, Sentence
from eventcode.parse.clauses import ClauseReader
from eventcode.parse.labels import ADJECTIVE_TAGS
from eventcode.parse.standing import StandingReader, StandingWords
from eventcode.syntax import Clause, Tree


@frozen(kw_only=True, eq=False)
class SentenceView:
    """One parsed sentence of an article; ``index`` is -1 for the title, ``label`` what a headline has at a colon."""

    index: int
    sentence: Sentence
    tree: Tree
    mentions: tuple[NameMention, ...]
    mention_at: Mapping[int, NameMention]
    clauses: ClauseReader
    standings: StandingReader
    label: str = ""

    @classmethod
    def of(
        cls,
        index: int,
        sentence: Sentence,
        tree: Tree,
        mentions: list[NameMention],
        words: StandingWords,
        label: str = "",
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
        )


@frozen(kw_only=True, eq=False)
class Surroundings:
    """What rule matching asks of a sentence (:class:`eventcode.rules.match.Surroundings`)."""

    view: SentenceView
    read_all: Callable[[SentenceView, int], list[Actor]]
    counting: frozenset[str] = frozenset()
    _roles: dict[int, frozenset[str]] = field(factory=dict)

    @property
    def tree(self) -> Tree:
        return self.view.tree

    def noun(self, token: int) -> Clause:
        return self.view.clauses.noun(token)

    def counted(self, token: int) -> tuple[int, ...]:
        tree = self.tree
        if tree.lemmas[token] not in self.counting:
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

    def _is_adjective(self, token: int) -> bool:
        """Whether a role noun only qualifies: "military exercises", unlike "Greek exercises"."""
        mention = self.view.mention_at.get(token)
        return mention is not None and mention.is_agent and self.tree.tags[token] in ADJECTIVE_TAGS

    def sides(self, token: int) -> int:
        return len(self.read_all(self.view, token))
