"""The two sides of what a wording tells: both must be named, nothing is inferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eventcode.coding.act import Act
from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView, actor_phrases, coordination, has_subject
from eventcode.model import Actor
from eventcode.parse import labels as L

_AGENTS = frozenset({"by", "from", "in"})
_OWNERS = frozenset({"of", "by", "from", "between", "in"})


def told_dyads(reader: ActorReader, view: SentenceView, act: Act) -> list[tuple[Actor | None, Actor | None]]:
    """The ordered pairs of actors of an act that a wording tells; none where a side is missing."""
    if act.pairs:
        sides = _read(reader, view, act.sources)
        return [(a, b) for i, a in enumerate(sides) for j, b in enumerate(sides) if i != j and a.code != b.code]
    given = _read(reader, view, act.targets)
    sources = [s for s in _sources(reader, view, act) if s.code not in {t.code for t in given}]
    taken = {s.code for s in sources}
    targets = given or _targets(reader, view, act, taken)
    pairs = [(s, t) for s in sources for t in targets if s.code != t.code]
    return [(t, s) for s, t in pairs] if act.rule.swapped else list(pairs)


def _read(reader: ActorReader, view: SentenceView, tokens: Sequence[int]) -> list[Actor]:
    found = {a.code: a for token in tokens for a in reader.read_all(view, token)}
    return list(found.values())


def _sources(reader: ActorReader, view: SentenceView, act: Act) -> list[Actor]:
    """The actors of the subject, or whose it is; behind a passive those it is done by or comes from."""
    clause = act.clause
    if (found := _read(reader, view, act.sources)) or act.rule.pattern.wording is None:
        return found
    for token in act.sources:
        if found := _read(reader, view, list(_inside(view, token))):
            return found
    if clause.passive and not act.sources:
        return next((f for p in clause.prepositions if p.word in _AGENTS and (f := _read(reader, view, p.objects))), [])
    if not act.sources and (found := _read(reader, view, _subjects_above(view, act.head))):
        return found
    before = [p for p in actor_phrases(view, reader.read_all) if p.last < act.head and not _beside(view, p.head, act)]
    return _read(reader, view, coordination(view.tree, before[-1].head)) if before else []


def _targets(reader: ActorReader, view: SentenceView, act: Act, taken: set[str]) -> list[Actor]:
    """Whom a passive is done to; else the first actor named behind the verb, with those coordinated to it."""
    if act.clause.passive:
        whom = (*act.clause.recipients, *act.clause.objects)
        return _read(reader, view, [*whom, *(i for t in whom for i in _inside(view, t))][: len(whom) + 1])
    below = set(view.tree.subtree(_whole(view, act.head)))
    for phrase in actor_phrases(view, reader.read_all):
        if phrase.first > act.head and phrase.head in below and not _beside(view, phrase.head, act):
            found = _read(reader, view, coordination(view.tree, phrase.head))
            if found := [a for a in found if a.code not in taken]:
                return found
    return []


def _subjects_above(view: SentenceView, verb: int) -> tuple[int, ...]:
    """The subject of the clause that a verb without one belongs to: "is about to leave"."""
    if has_subject(view, verb):
        return ()
    governor = next((t for t in view.tree.above(verb) if view.clauses.is_verb(t)), verb)
    return view.clauses.surface_subjects(governor)


def _whole(view: SentenceView, verb: int) -> int:
    """The verb whose clause an infinitive without a subject is part of: "was seen to break in"."""
    tree = view.tree
    while tree.labels[verb] == L.INFINITIVE and not has_subject(view, verb) and view.clauses.is_verb(tree.heads[verb]):
        verb = tree.heads[verb]
    return verb


def _inside(view: SentenceView, token: int) -> Iterator[int]:
    """Whose a noun is, and the actors behind its prepositions."""
    clause = view.clauses.noun(token)
    yield from clause.subjects
    for phrase in clause.prepositions:
        if phrase.word in _OWNERS:
            yield from phrase.objects


def _beside(view: SentenceView, token: int, act: Act) -> bool:
    """Whether a noun stands in a clause that is told beside the act: "five years after crowds burned it"."""
    tree = view.tree
    path = [token, *tree.above(token)]
    below = path[: path.index(act.head)] if act.head in path else path
    return any(
        tree.labels[t] in (L.ADVERBIAL, L.PARATAXIS, L.CONJUNCT) and view.clauses.is_verb(t) and has_subject(view, t)
        for t in below
        if t not in tree.above(act.head)
    )
