"""The rule that a clause without a code would need: a first draft for the editor of a dictionary."""

from __future__ import annotations

from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView


def skeleton(view: SentenceView, reader: ActorReader, verb: int) -> str:
    """A pattern for the clause of ``verb``, with its actors as slots and its other heads as words.

    "Sudan berated the envoy over the leak" gives ``SOURCE berate TARGET over leak``.
    """
    clause = view.clauses.verb(verb)
    parts = ["SOURCE", clause.lemma]
    for head in (clause.objects or clause.recipients)[:1]:
        parts.append(_part(view, reader, head, parts))
    for phrase in clause.prepositions:
        parts.append(phrase.word)
        parts += [_part(view, reader, head, parts) for head in phrase.objects[:1]]
    if clause.complements:
        parts += ["to", "DO"] if view.clauses.is_infinitive(clause.complements[0]) else ["that", "DO"]
    return " ".join(parts)


def _part(view: SentenceView, reader: ActorReader, head: int, before: list[str]) -> str:
    """TARGET for the first actor, else the word itself."""
    is_target = "TARGET" not in before and reader.read(view, head) is not None
    return "TARGET" if is_target else view.tree.lemmas[head]
