"""The actors that the words of a side name or count: those of several names, bare numbers, others, the unknown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import GROUPS, join, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.groups_in_one import COMPANIONS, is_beside_its_owner, sharing_its_noun
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, PlaceMention
from eventcode.parse import labels as L
from eventcode.parse.phrases import phrase_span

_MAX_SIDE: Final = 6
# Acts that are done by or to people, so that a bare number counts some.
_OF_PEOPLE: Final = (*sorted(VIOLENT), "084", "14", "173", "174", "175")
_COUNTS: Final = frozenset(
    "people person dozen dozens score scores hundred hundreds thousand thousands many several".split()
)
_CIVILIANS: Final = ("CVL",)


@frozen(kw_only=True, eq=False)
class SideReader:
    """Reads the actors of one side of an act from the tokens that fill its slot."""

    reader: ActorReader
    view: SentenceView
    places: Sequence[PlaceMention]
    infer: bool

    def read(self, tokens: Collection[int]) -> list[Actor]:
        """The actors that tokens name, each once; the parts of one name as one."""
        if len(tokens) > 1 and (one := self.reader.read_before_noun(self.view, sorted(tokens))) is not None:
            return [one]
        found: dict[str, Actor] = {}
        seen: set[int] = set()
        for token in tokens:
            mention = self.view.mention_at.get(token)
            if mention is not None and mention.first in seen:
                continue  # the parts of one name, parsed as several
            seen |= {mention.first} if mention is not None else set()
            beside = [c for c in self.view.tree.children[token] if self.view.tree.labels[c] == L.CONJUNCT]
            others = self.reader.read_all(self.view, beside[0]) if beside else []
            for actor in self.reader.read_all(self.view, token):
                if actor.roles in COMPANIONS and found and is_beside_its_owner(self.view, token):
                    continue
                shared = sharing_its_noun(self.view, token, actor, others)
                named = f"{actor.code} {actor.name}" if actor.kind in GROUPS and actor.name else actor.code
                key = named if shared is actor else f"{shared.code} {shared.text}"
                found.setdefault(key, self._of_town(token, shared))
        return list(found.values())[:_MAX_SIDE]

    def crowd(self, act: Act, tokens: Collection[int]) -> list[Actor]:
        """People whom the text only counts, where an act is done by or to people: "dozens march", "killed four"."""
        tree = self.view.tree
        for token in tokens if act.code.startswith(_OF_PEOPLE) else ():
            if tree.tags[token] == L.CARDINAL or tree.lemmas[token] in _COUNTS:
                first, last = phrase_span(tree, token)
                return [
                    Actor(
                        text=tree.span_text(first, last),
                        code=join(None, _CIVILIANS),
                        country=None,
                        roles=_CIVILIANS,
                        kind="agent",
                    )
                ]
        return []

    def counted(self, act: Act) -> list[int]:
        """Whom a word of number that the rule took counts: "arrested thousands of Kenyans"."""
        words, clauses, lemmas = self.reader.words, self.view.clauses, self.view.tree.lemmas
        counted = [t for t in act.clause.objects if t in act.literals and words.is_transparent(lemmas[t])]
        return [o for t in counted for p in clauses.noun(t).prepositions if p.word == "of" for o in p.objects]

    def others(self, act: Act) -> list[Actor]:
        """More of those named before in the sentence: "killed a French soldier and wounded two others"."""
        tree = self.view.tree
        more = next((t for t in act.targets if tree.lemmas[t] == "other" and tree.tags[t] == L.PLURAL_NOUN), None)
        if more is None:
            return []
        before = (t for t in reversed(range(more)) if tree.labels[t] in L.PATIENTS)
        found = next((a for t in before if (a := self.reader.read(self.view, t)) is not None and a.roles), None)
        first, last = phrase_span(tree, more)
        return [evolve(found, text=tree.span_text(first, last), basis="coreference")] if found is not None else []

    def only_counted(self, act: Act) -> list[Actor]:
        """People of whom a word of the rule tells no more than the number: "arrested dozens"."""
        return self.crowd(act, [t for t in act.clause.objects if t in act.literals])

    def unknown(self, tokens: Collection[int], names_only: bool = False) -> list[Actor]:
        """The words of a slot that no dictionary knows, without a code."""
        tree, words = self.view.tree, []
        for token in tokens[:1] if isinstance(tokens, tuple) else ():
            span = phrase_span(tree, token)
            # A single capital at the start of a sentence need not be a name ("Snow blocked the road").
            alone = span == (0, 0) and tree.tags[token] != L.PLURAL_NAME
            doubtful = names_only and alone and not self._is_longer_name(token)
            if tree.tags[token] in (L.NAME_TAGS if names_only else L.NOUN_TAGS) and not doubtful:
                words.append(tree.span_text(*span))
        return [Actor(text=text, code="", country=None, roles=(), kind="unknown") for text in words]

    def _of_town(self, token: int, actor: Actor) -> Actor:
        """ "Shanghai police": a role noun behind a town has its country."""
        if actor.country or not self.infer:
            return actor
        tree = self.view.tree
        for modifier in self.view.clauses.noun(token).modifiers:
            mention = self.view.mention_at.get(modifier)
            if mention is not None and mention.inert:
                continue  # "an anti-Syria journalist" is no Syrian
            start, end = tree.starts[modifier], tree.ends[modifier]
            place = next((p for p in self.places if p.start < end and start < p.end), None)
            if place is not None:
                return with_country(actor, place.country)
        return actor

    def _is_longer_name(self, token: int) -> bool:
        """Whether a name goes on behind "for" or "of": "Lawyers for Peace"."""
        tree = self.view.tree
        phrases = (p for p in self.view.clauses.noun(token).prepositions if p.word in ("for", "of"))
        return any(tree.tags[o] in L.NAME_TAGS for p in phrases for o in p.objects)
