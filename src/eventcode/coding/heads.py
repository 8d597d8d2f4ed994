"""Which words of a sentence may head a rule, and the clause of an event noun."""

from __future__ import annotations

from attrs import evolve

from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import Rule
from eventcode.parse import labels as L
from eventcode.rules.index import RuleIndex
from eventcode.syntax import Clause, PrepositionalPhrase


def form_of(index: RuleIndex[Rule], view: SentenceView, token: int) -> str | None:
    """The form under which wordings for a verb stand, if there are any."""
    form = view.tree.low[token]
    return form if index.has("form", form) and view.clauses.is_verb(token) else None


def head_of(index: RuleIndex[Rule], view: SentenceView, token: int) -> tuple[str, str] | None:
    """Kind and lemma under which rules for a token stand, if there are any."""
    tree, clauses = view.tree, view.clauses
    lemma = tree.lemmas[token]
    if tree.tags[token] in L.VERB_TAGS:
        if clauses.is_verb(token):
            return ("verb", lemma) if index.has("verb", lemma) else None
        lemma = tree.low[token]
    noun = index.has("noun", lemma) and clauses.is_noun(token) and tree.labels[token] not in L.NOUN_MODIFIERS
    return ("noun", lemma) if noun else None


def noun_clause(view: SentenceView, noun: int) -> Clause:
    """An event noun with the arguments of its verb: "launched strikes on", "clashes erupted between"."""
    clause = _with_conjunct(view, view.clauses.noun(noun))
    if (said := view.standings.said_in_a_call(noun)) is not None:
        return _between_speakers(clause, view.clauses.verb(said))
    support = view.standings.support(noun)
    if support is None:
        return clause
    verb = view.clauses.verb(support)
    carrier = view.standings.carrier(noun)  # "launched a wave of strikes"
    as_object = carrier in verb.objects or view.standings.answer(noun) is not None
    if as_object and view.tree.lemmas[support] in view.standings.words.converse:
        return evolve(clause, objects=verb.subjects, prepositions=clause.prepositions + verb.prepositions)
    subjects = clause.subjects + tuple(s for s in verb.subjects if as_object and s != carrier)
    return evolve(
        clause,
        subjects=subjects,
        prepositions=clause.prepositions + verb.prepositions,
        complements=clause.complements + tuple(c for c in verb.complements if c != carrier),
    )


def _between_speakers(call: Clause, said: Clause) -> Clause:
    """A call in which somebody is told something is one between the two: "promised him in a telephone call"."""
    own = any(p.word in ("with", "to") for p in call.prepositions)
    told = () if own else (PrepositionalPhrase(word="with", objects=said.recipients or said.objects),)
    return evolve(call, subjects=call.subjects or said.subjects, prepositions=(*call.prepositions, *told))


def _with_conjunct(view: SentenceView, clause: Clause) -> Clause:
    """A coordinated event noun without arguments of its own has those of the first: "a raid on X and another"."""
    tree, governor = view.tree, view.tree.heads[clause.head]
    if tree.labels[clause.head] != L.CONJUNCT or governor == clause.head or tree.lemmas[governor] != clause.lemma:
        return clause
    first = _with_conjunct(view, view.clauses.noun(governor))
    own = {p.word for p in clause.prepositions}
    return evolve(
        clause,
        subjects=clause.subjects or first.subjects,
        modifiers=clause.modifiers + first.modifiers,
        prepositions=clause.prepositions + tuple(p for p in first.prepositions if p.word not in own),
    )
