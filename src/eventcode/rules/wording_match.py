"""A wording held against the words of a sentence around one of its verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import field, frozen

from eventcode.rules.pattern import SOURCE, TARGET
from eventcode.rules.wording import ANY, BOTH, Piece, Verb, Wording
from eventcode.syntax import Clause


@frozen(kw_only=True)
class ActorPhrase:
    """The words of a sentence that name an actor, ``first`` to ``last``; ``head`` is the head of its noun phrase."""

    first: int
    last: int
    head: int


class Words(Protocol):
    """What matching needs to know of the words of a sentence."""

    @property
    def units(self) -> tuple[Sequence[str], Sequence[int]]:
        """The units of all tokens in order, and for each the token that it belongs to."""
        ...

    @property
    def actors(self) -> Sequence[ActorPhrase]:
        """The phrases that name actors, in order of the text."""
        ...

    def reach(self, verb: int) -> tuple[int, int]:
        """The first and the last token around a verb that may belong to what it tells."""
        ...

    def coordinated(self, head: int) -> Sequence[int]:
        """The head of a noun phrase with everything coordinated to it."""
        ...


@frozen(kw_only=True)
class WordingMatch:
    """A wording that fits: tokens for each slot, and the tokens that its words took."""

    slots: Mapping[str, tuple[int, ...]]
    literals: tuple[int, ...]
    pairs: bool = False


@frozen(kw_only=True, eq=False)
class _Scan:
    """One attempt in one direction; ``step`` is 1 behind the verb and -1 before it."""

    words: Words
    step: int
    bounds: tuple[int, int]
    slots: dict[str, int] = field(factory=dict)
    literals: list[int] = field(factory=list)

    def all(self, pieces: Sequence[Piece], at: int) -> bool:
        """Whether the pieces stand one after the other from unit ``at`` on, with gaps where they allow them."""
        if not pieces:
            return True
        piece, rest = pieces[0], pieces[1:]
        for start in self._starts(piece, at):
            end, taken = self._taken(piece, start)
            if end is None:
                continue
            noted = len(self.literals)
            self.literals.extend(taken)
            if self.all(rest, end):
                return True
            del self.literals[noted:]
            self.slots.pop(piece.slot or "", None)
        return False

    def _starts(self, piece: Piece, at: int) -> Sequence[int]:
        if piece.close:
            return (at,)
        flat, owner = self.words.units
        first, last = self.bounds
        stop = len(flat) if self.step > 0 else -1
        return [i for i in range(at, stop, self.step) if first <= owner[i] <= last]

    def _taken(self, piece: Piece, start: int) -> tuple[int | None, list[int]]:
        flat, owner = self.words.units
        if not 0 <= start < len(flat):
            return None, []
        if piece.slot is not None:
            return self._actor(piece.slot, start), []
        for words in sorted(piece.words, key=len, reverse=True):
            first = start if self.step > 0 else start - len(words) + 1
            if first >= 0 and tuple(flat[first : first + len(words)]) == words:
                tokens = [owner[i] for i in range(first, first + len(words))]
                return (first + len(words) if self.step > 0 else first - 1), tokens
        return None, []

    def _actor(self, slot: str, start: int) -> int | None:
        """The unit beyond the actor that unit ``start`` belongs to."""
        flat, owner = self.words.units
        phrase = next((p for p in self.words.actors if p.first <= owner[start] <= p.last), None)
        if phrase is None or (slot != ANY and phrase.head in self.slots.values()):
            return None
        if slot != ANY:
            self.slots[slot] = phrase.head
        at = start
        while 0 <= at < len(flat) and phrase.first <= owner[at] <= phrase.last:
            at += self.step
        return at


def match_wording(wording: Wording, clause: Clause, words: Words) -> WordingMatch | None:
    """Hold a wording against the sentence at the verb of ``clause``; None if it does not fit.

    Without a slot of its own the source is the subject of the clause; the target is left open.
    """
    flat, owner = words.units
    at = next((i for i, token in enumerate(owner) if token == clause.head), None)
    if at is None:
        return None
    for verb in wording.verbs.by_word.get(flat[at], ()):
        if (found := _around(wording, verb, at, clause, words)) is not None:
            return found
    return None


def _around(wording: Wording, verb: Verb, at: int, clause: Clause, words: Words) -> WordingMatch | None:
    flat, owner = words.units
    first, last = at - len(verb.before), at + len(verb.behind)
    if first < 0 or tuple(flat[first:at]) != verb.before or tuple(flat[at + 1 : last + 1]) != verb.behind:
        return None
    bounds = words.reach(clause.head)
    before = _Scan(words=words, step=-1, bounds=bounds)
    behind = _Scan(words=words, step=1, bounds=bounds, slots=before.slots)
    if not before.all(wording.before, first - 1) or not behind.all(wording.behind, last + 1):
        return None
    own = [owner[i] for i in range(first, last + 1) if i != at]
    literals = (clause.head, *own, *before.literals, *behind.literals)
    return _with_sides(wording, clause, words, before.slots, literals)


def _with_sides(
    wording: Wording, clause: Clause, words: Words, slots: Mapping[str, int], literals: tuple[int, ...]
) -> WordingMatch | None:
    """The slots with all that is coordinated in them; BOTH needs two sides at least."""
    filled = {name: tuple(words.coordinated(head)) for name, head in slots.items() if name != BOTH}
    if BOTH not in slots:
        sides = {SOURCE: clause.subjects} if TARGET not in filled or SOURCE not in filled else {}
        return WordingMatch(slots=sides | filled, literals=literals)
    both = tuple(words.coordinated(slots[BOTH]))
    if len(both) < 2:
        return None
    if any(p.slot == BOTH for p in wording.behind) and clause.subjects and not set(both) & set(clause.subjects):
        return WordingMatch(slots={SOURCE: clause.subjects, TARGET: both}, literals=literals)
    return WordingMatch(slots={SOURCE: both}, literals=literals, pairs=True)
