"""The rule that a clause without a code would need: a first draft for the editor of a dictionary."""

from __future__ import annotations

from attrs import frozen

from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView
from eventcode.parse.phrases import phrase_span
from eventcode.syntax import PrepositionalPhrase

_WHERE = frozenset({"at", "around", "in", "inside", "near", "outside"})


@frozen(kw_only=True)
class Skeleton:
    """A pattern, and the sentence as its test line with the slots marked; empty where no slot can be marked."""

    pattern: str
    test: str


@frozen(kw_only=True, eq=False)
class _Drafter:
    """Drafts for one sentence; ``aside`` are the tokens of its dates and places, which no rule asks for."""

    view: SentenceView
    reader: ActorReader
    aside: frozenset[int]
    slots: dict[str, int]

    def pattern(self, verb: int) -> str:
        clause = self.view.clauses.verb(verb)
        parts = ["SOURCE", clause.lemma, *(self.part(h) for h in (clause.objects or clause.recipients)[:1])]
        for phrase in clause.prepositions:
            if not self.is_aside(phrase):
                parts += [phrase.word, *(self.part(head) for head in phrase.objects[:1])]
        if clause.complements:
            parts += ["to", "DO"] if self.view.clauses.is_infinitive(clause.complements[0]) else ["that", "DO"]
        if clause.subjects:
            self.slots["SOURCE"] = clause.subjects[0]
        return " ".join(parts)

    def is_aside(self, phrase: PrepositionalPhrase) -> bool:
        """Whether a phrase says when or where; "over Greece" may as well say against whom."""
        aside = self.aside.intersection(phrase.objects)
        return bool(aside) and (phrase.word in _WHERE or not any(self.reader.read(self.view, t) for t in aside))

    def part(self, head: int) -> str:
        """TARGET for the first actor, else the word itself."""
        if "TARGET" in self.slots or self.reader.read(self.view, head) is None:
            return self.view.tree.lemmas[head]
        self.slots["TARGET"] = head
        return "TARGET"

    def test(self) -> str:
        tree, text = self.view.tree, self.view.tree.text
        spans = [(*phrase_span(tree, head), slot) for slot, head in self.slots.items()]
        for first, last, slot in sorted(spans, reverse=True):
            start, end = tree.starts[first], tree.ends[last]
            text = f"{text[:start]}[{text[start:end]}]{slot}{text[end:]}"
        return f"+ {' '.join(text.split())}" if spans else ""


def skeleton(view: SentenceView, reader: ActorReader, verb: int, aside: frozenset[int] = frozenset()) -> Skeleton:
    """A pattern for the clause of ``verb``, with its actors as slots and its other heads as words.

    "Sudan berated the envoy over the leak" gives ``SOURCE berate TARGET over leak``; phrases whose head is one of
    the tokens ``aside`` (dates and places) are left out.
    """
    drafter = _Drafter(view=view, reader=reader, aside=aside, slots={})
    return Skeleton(pattern=drafter.pattern(verb), test=drafter.test())
