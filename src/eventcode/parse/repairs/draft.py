"""A parse while it is repaired: columns that may be written, and what repairs ask of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import product
from operator import or_
from typing import Final, Protocol

from attrs import Factory, field, frozen

from eventcode.parse import labels as L

Trait = str | tuple[str, str]
"""What a draft may show: a word, a tag, a label, or a tag and a label of one token."""
AT_ROOT: Final = "at root"
DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Those with whom a government fights and signs.
OPPOSING: Final = frozenset("rebels guerrillas insurgents separatists militants fighters rivals militias".split())
# What a statement, a speaker or a report does with what it says.
SAYING: Final = frozenset(
    (
        "said says announced added adds disclosed confirmed reported told warned declared noted stated acknowledged "
        "conceded claimed stressed insisted argued wrote writes tweeted tweets posted"
    ).split()
)
FLARING: Final = frozenset("flared erupted raged continued intensified resumed spread escalated broke".split())
HELPING: Final = frozenset({"help", "helps", "helped", "helping"})


class VerbForms(Protocol):
    """What a repair asks of the vocabulary."""

    def lemma(self, form: str, tag: str) -> str:
        """The lower-case lemma of a form with a Penn tag."""
        ...

    def verb_lemma(self, form: str) -> str | None:
        """The lemma of a form that may be a verb in the present tense, else None."""
        ...

    def is_only_verb(self, form: str) -> bool:
        """Whether a form in the present tense is known as a verb and not as a noun."""
        ...


@frozen(kw_only=True, eq=False)
class Draft:
    """The columns of a parse while they are repaired."""

    words: tuple[str, ...]
    tags: list[str]
    labels: list[str]
    heads: list[int]
    forms: VerbForms
    low: tuple[str, ...] = field(default=Factory(lambda self: tuple(map(str.lower, self.words)), takes_self=True))
    _below: dict[int, list[int]] = field(factory=dict, init=False, repr=False)

    def children(self, token: int) -> Sequence[int]:
        """The tokens right below one, in order."""
        if not self._below:
            for below, head in enumerate(self.heads):
                if head != below:
                    self._below.setdefault(head, []).append(below)
        return self._below.get(token, ())

    def above(self, token: int) -> list[int]:
        """The heads over a token, the nearest first; a circle, which a repair may have made, ends it."""
        found: list[int] = []
        while self.heads[token] != token and self.heads[token] not in found:
            token = self.heads[token]
            found.append(token)
        return found

    def attach(self, token: int, head: int, label: str) -> None:
        """Put a token below another; heads are written nowhere else."""
        self.heads[token], self.labels[token] = head, label
        self._below.clear()

    def make_main(self, verb: int, subject: int) -> None:
        """Make a verb below a noun the root and the noun its subject; what hangs on the noun behind it goes with it."""
        for child in [c for c in self.children(subject) if c > verb]:
            self.attach(child, verb, self.labels[child])
        self.attach(verb, verb, L.ROOT)
        self.attach(subject, verb, L.SUBJECT)
        if self.tags[verb] == L.PAST_PARTICIPLE:
            self.tags[verb] = L.PAST_TENSE

    def is_tree(self) -> bool:
        """Whether every token hangs on the root, by no circle."""
        fine: set[int] = set()
        for token in range(len(self.heads)):
            path: list[int] = []
            while token not in fine and self.heads[token] != token:
                if token in path:
                    return False
                path.append(token)
                token = self.heads[token]
            fine.update((*path, token))
        return True

    def columns(self) -> tuple[list[str], list[str], list[int]]:
        """A copy of its tags, labels and heads."""
        return list(self.tags), list(self.labels), list(self.heads)

    def restore(self, tags: list[str], labels: list[str], heads: list[int]) -> None:
        """Put earlier columns back."""
        self.tags[:], self.labels[:], self.heads[:] = tags, labels, heads
        self._below.clear()

    def governs(self, token: int, labels: frozenset[str]) -> bool:
        """Whether a token has something of such a kind right below it."""
        return any(self.labels[c] in labels for c in self.children(token))

    def shown(self) -> frozenset[Trait]:
        """Its words in lower case, its tags, its labels, and the pairs of tag and label that its tokens have.

        The root has a second pair, of its tag and :data:`AT_ROOT`.
        """
        pairs = zip(self.tags, self.labels, strict=True)
        return frozenset((*self.low, *self.tags, *self.labels, *pairs, (self.tags[self.root()], AT_ROOT)))

    def phrase_head(self, noun: int) -> int:
        """The noun that one before it, and those after that, only describe."""
        while self.labels[noun] in L.NOUN_MODIFIERS and self.heads[noun] > noun:
            noun = self.heads[noun]
        return noun

    def root(self) -> int:
        return next((t for t, head in enumerate(self.heads) if head == t), 0)

    def make_present(self, verb: int) -> None:
        """Tag a word as a verb in the present tense."""
        self.tags[verb] = "VBZ" if self.words[verb].endswith("s") else "VBP"


@frozen(kw_only=True, eq=False)
class Repair:
    """Puts one misreading right wherever a draft shows it.

    ``needs`` are sets of what a draft shows: without one of each it cannot show the misreading.
    """

    name: str
    needs: tuple[frozenset[Trait], ...]
    work: Callable[[Draft], int] = field(repr=False)

    def __call__(self, draft: Draft) -> int:
        """Repair a draft; how often the misreading was there."""
        return self.work(draft)


@frozen(kw_only=True, eq=False)
class Needs:
    """What each repair needs, as bits of one number: of all repairs, few may fit a sentence."""

    repairs: tuple[tuple[Repair, int], ...]
    bits: Mapping[Trait, int] = field(repr=False)

    @classmethod
    def of(cls, repairs: Sequence[Repair]) -> Needs:
        """One bit for each set that a repair needs, kept with each word, tag, label or pair that is in the set."""
        bits: dict[Trait, int] = {}
        numbered: list[tuple[Repair, int]] = []
        bit = 1
        for one in repairs:
            needed = 0
            for words in one.needs:
                for word in words:
                    bits[word] = bits.get(word, 0) | bit
                needed, bit = needed | bit, bit << 1
            numbered.append((one, needed))
        return cls(repairs=tuple(numbered), bits=bits)

    def met(self, shown: frozenset[Trait]) -> int:
        """The bits of the sets that have a member among what a draft shows."""
        return reduce(or_, [self.bits[one] for one in shown if one in self.bits], 0)


def both(tags: Iterable[str], labels: Iterable[str]) -> frozenset[Trait]:
    """The pairs of some tags with some labels: a token must have one of each."""
    return frozenset(product(tags, labels))


def looks_for(*needs: Iterable[Trait]) -> Callable[[Callable[[Draft], int]], Repair]:
    """Makes a function a repair that is tried only where a draft shows one of each of the sets."""
    sets = tuple(map(frozenset, needs))
    return lambda work: Repair(name=work.__name__, needs=sets, work=work)
