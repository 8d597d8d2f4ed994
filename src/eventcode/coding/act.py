"""What a rule that fits a clause tells: its code, and the tokens of its actors."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eventcode.lexicon.entries import Rule
from eventcode.syntax import Clause, Standing

VIOLENT = frozenset({"18", "19", "20"})
RIOT = "145"
BATTLES = frozenset(
    (
        "battle clash fighting fight gunfight firefight gunbattle gun-battle shootout shoot-out skirmish combat duel "
        "encounter"
    ).split()
)
"""Nouns for fights of two sides."""


@frozen(kw_only=True, eq=False)
class Act:
    """A rule that fits: its code, and the tokens of its actors.

    ``pairs`` says that the sources act on each other; ``content`` is the act below an operator and
    ``contents`` the tokens that it stands at; ``victims`` are those whom a participle beside it names
    ("shelled the town, killing nine").
    """

    rule: Rule
    code: str
    head: int
    kind: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    literals: tuple[int, ...]
    standing: Standing
    pairs: bool = False
    content: Act | None = None
    composed: str = ""
    contents: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    clause: Clause

    def inner_heads(self) -> Iterator[int]:
        """Heads of the acts inside it; the content of a future act is the act itself."""
        inner = self.content
        while inner is not None:
            if inner.head != self.head:
                yield inner.head
            inner = inner.content
