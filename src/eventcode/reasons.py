"""What stood in the way of an event: for acts that were found, rules that nearly fit, and words without a rule."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from eventcode.coding.act import Act
from eventcode.coding.acts import NearMiss
from eventcode.coding.article import Prepared
from eventcode.coding.dates import find_dates
from eventcode.coding.events import Setting
from eventcode.coding.merge import merge
from eventcode.coding.scope import needs_speaker
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import NOTHING, Rule
from eventcode.model import Actor, Article, CodedArticle
from eventcode.parse import labels as L
from eventcode.parse import standing as S
from eventcode.rules.match import Match, Miss
from eventcode.rules.pattern import Pattern, token_forms
from eventcode.skeleton import skeleton

if TYPE_CHECKING:
    from eventcode.coder import Coder

_SHOWN = 3
_ANY_DAY = datetime.date(2000, 1, 1)
_NO_CULPRIT = "nobody is said to have done it and no place is named: it may be an accident"
_NO_VERB = "is not read as a %s there"
_REASONS = {
    S.NEGATED: "it did not happen",
    S.HYPOTHETICAL: "it is only possible",
    S.POSSIBLE: "somebody says that it may happen",
    S.CONTENT: "it is what somebody wants, says or fears, not what happened",
    S.MENTIONED: "the text takes it for granted and does not tell it",
    S.FUTURE: "it is still to come",
    S.REFUSED: "it is refused",
    S.DEMANDED: "it is only asked for",
}


@frozen(kw_only=True)
class Silence:
    """Something that was not coded: the words, the rule and its line, what stood in the way.

    ``draft`` is a rule that would take it with its test line, where no rule has the word as its head.
    """

    text: str
    rule: str
    where: str
    reason: str
    draft: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False)
class Reasons:
    """Finds the reasons for the sentences of one article."""

    coder: Coder
    setting: Setting

    @classmethod
    def of(cls, coder: Coder, prepared: Prepared, views: list[SentenceView]) -> Reasons:
        """The reasons for an article whose sentences worth parsing are ``views``."""
        everything = evolve(prepared, chosen=tuple(range(len(prepared.sentences))))
        return cls(coder=coder, setting=coder.setting(everything, coder.reader(prepared, views)))

    def silences(self, view: SentenceView, coded: Set[tuple[int, str]]) -> Iterator[Silence]:
        """What was not coded in a sentence; ``coded`` are the sentences and rules of the events."""
        finder, around = self.coder.finder, self.coder.surroundings(view, self.setting.reader)
        acts, dropped = finder.find(view, around), finder.dropped(view, around)
        for act in acts:
            if (view.index, act.rule.id) not in coded:
                yield _silence(view, act, self.of_act(view, act))
        yield from (_silence(view, a, of_dropped(a)) for a in dropped)
        told = {a.head for a in (*acts, *dropped)}
        misses = [m for m in finder.near_misses(view, around) if m.head not in told]
        yield from (_silence(view, m, f"lacks {m.miss.lacks}") for m in misses[:_SHOWN])
        unknown = list(self._unknown(view, told | {m.head for m in misses}))
        yield from unknown
        if not told and not misses and not unknown:
            yield self.no_head(view)

    def unheaded(self, view: SentenceView) -> Iterator[Silence]:
        """The reasons for a sentence that names somebody and has no word that heads a rule."""
        yield self.no_head(view)
        yield from self._unknown(view, frozenset())

    def no_head(self, view: SentenceView) -> Silence:
        """The verbs and nouns of a sentence none of which has a rule that takes them."""
        words = ", ".join(_heads(view))
        reason = f"no word heads a rule{': ' if words else ''}{words}"
        return Silence(text=view.tree.text, rule="", where="", reason=reason)

    def of_act(self, view: SentenceView, act: Act) -> str:
        """Why an act whose rule fits gave no event."""
        told = self.coder.maker.events(view, [act], self.setting)
        if told:
            return "another telling of it was kept" if merge(told) else _NO_CULPRIT
        pairs = self.coder.maker.pairs(view, act, self.setting)
        return _REASONS.get(act.standing.reality) or _of_actors(view, act, *(pairs[0] if pairs else (None, None)))

    def of_rule(self, view: SentenceView, rule: Rule) -> str | None:
        """Why one rule gave no event in a sentence; None where no word of it is its head."""
        finder, around = self.coder.finder, self.coder.surroundings(view, self.setting.reader)
        acts = {a.head: a for a in finder.find(view, around)}
        told = [self.of_act(view, a) for a in acts.values() if a.rule is rule]
        told += [of_dropped(a) for a in finder.dropped(view, around) if a.rule is rule]
        trials = [(token, got) for _, token, got in finder.trials(view, around, rule)]
        told += [_goes_first(acts.get(token)) for token, got in trials if isinstance(got, Match)]
        misses = sorted(((t, m) for t, m in trials if isinstance(m, Miss)), key=lambda x: -x[1].found)
        told += [f"“{view.tree.words[token]}” lacks {miss.lacks}" for token, miss in misses]
        return told[0] if told else None

    def _unknown(self, view: SentenceView, known: Set[int]) -> Iterator[Silence]:
        """Verbs beside an actor that no rule has as its head, with a draft of the rule that would take them."""
        aside, reader = self._aside(view), self.setting.reader
        for token in range(len(view.tree)):
            clauses, said = view.clauses, view.standings.reports(token)
            if token in known or said or not clauses.is_verb(token):
                continue
            clause = clauses.verb(token)
            if any(reader.read(view, t) for t in (*clause.subjects, *clause.objects)):
                draft = skeleton(view, reader, token, aside)
                lines = (f"{draft.pattern} => CODE", *filter(None, [draft.test]))
                reason = "no rule has this head; a draft:"
                yield Silence(text=view.tree.words[token], rule="", where="", reason=reason, draft=lines)

    def _aside(self, view: SentenceView) -> frozenset[int]:
        """The tokens of dates and places; any day serves to read "on Monday" where the article has none."""
        tree = view.tree
        spans = [(d.start, d.end) for d in find_dates(tree.text, self.setting.published or _ANY_DAY)]
        spans += [(p.start, p.end) for p in self.setting.places.get(view.index, ())]
        return frozenset(t for t in range(len(tree)) if any(a <= tree.starts[t] < b for a, b in spans))


def why_not(coder: Coder, rule: Rule, text: str) -> str:
    """What kept a rule from coding a text that it should code."""
    prepared = coder.prepare(Article(id="", text=text))
    if isinstance(prepared, CodedArticle):
        return prepared.error or f"the article is discarded for {prepared.discarded}"
    whole = evolve(prepared, chosen=tuple(range(len(prepared.sentences))))
    views = coder.views(whole, list(coder.parser.parse(s.tokens for s in whole.to_parse)))
    reasons = Reasons.of(coder, whole, views)
    found = [reason for view in views if (reason := reasons.of_rule(view, rule))]
    misread = [reason for view in views for reason in _misread(view, rule.pattern)]
    heads = ", ".join(sorted(rule.pattern.heads)[:_SHOWN])
    return next(iter((*found, *misread)), f"no word of the sentence is its head ({heads})")


def _misread(view: SentenceView, pattern: Pattern) -> Iterator[str]:
    """Words that look like the head of a pattern and are none."""
    tree, forms = view.tree, {form for head in pattern.heads for form in token_forms(head)}
    for token in range(len(tree)):
        word, lemma = tree.words[token], tree.lemmas[token]
        if word.lower() in pattern.heads and lemma not in forms:
            yield f"“{word}” stands there as “{lemma}”: write the head in its base form"
        elif _hyphened(view, token) != word and f"{tree.low[token - 2]}-{lemma}" in pattern.heads:
            yield f"“{_hyphened(view, token)}” {_NO_VERB % pattern.kind}"
        elif lemma in pattern.heads:
            yield f"“{word}” {_NO_VERB % pattern.kind}"


def _goes_first(act: Act | None) -> str:
    return f"{act.rule.where} goes before it" if act else "it fits, and another act takes its words"


def of_dropped(act: Act) -> str:
    """Why an act whose rule fits is none of the acts of its sentence."""
    return "this rule says that it is no event" if act.code == NOTHING else "it is part of another act"


def _silence(view: SentenceView, found: Act | NearMiss, reason: str) -> Silence:
    word = view.tree.words[found.head]
    return Silence(text=word, rule=found.rule.id, where=str(found.rule.where), reason=reason)


def _of_actors(view: SentenceView, act: Act, source: Actor | None, target: Actor | None) -> str:
    """What is wrong with the actors of an act (coding policy, "Not ours")."""
    if source is None and target is None:
        return f"no actor was found{_strangers(view, (*act.sources, *act.targets))}"
    if source is None and needs_speaker(act):
        return f"no actor is found who says or does it{_strangers(view, act.sources)}"
    sides = " and ".join(f"“{a.text or a.code}” is {a.code or 'unknown'}" for a in (source, target) if a)
    return f"no political actor takes part: {sides}"


def _strangers(view: SentenceView, tokens: Sequence[int]) -> str:
    """The words in a slot that no dictionary knows as an actor."""
    words = " and ".join(f"“{view.tree.words[t]}”" for t in dict.fromkeys(tokens))
    return f": {words} {'is' if len(tokens) == 1 else 'are'} none" if words else ""


def _heads(view: SentenceView) -> Iterator[str]:
    """The verbs of a sentence and its nouns that are no actors, as they stand in it."""
    tree = view.tree
    for token in range(len(tree)):
        label, tag = tree.labels[token], tree.tags[token]
        if not tree.words[token].isalpha() or tree.words[token + 1 : token + 2] == ("-",):
            continue
        if tag in L.VERB_TAGS and label not in L.AUXILIARIES:
            yield f"{_hyphened(view, token)}{' (read as an adjective)' if label in L.NOUN_MODIFIERS else ''}"
        elif view.clauses.is_noun(token) and tag not in L.NAME_TAGS and token not in view.mention_at:
            yield _hyphened(view, token)


def _hyphened(view: SentenceView, token: int) -> str:
    """A word with what a hyphen joins to it: the tokenizer parts "zip-tied"."""
    words = view.tree.words
    return "".join(words[token - 2 : token + 1]) if token > 1 and words[token - 1] == "-" else words[token]
