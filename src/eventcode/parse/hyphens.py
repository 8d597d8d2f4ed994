"""Verbs with a hyphen ("test-fired", "re-arrested"), which the tokenizer parts and the parser then misreads.

The parser knows them as adjectives and takes the first part for a noun or a verb of its own.  So it is given the last
part alone ("North Korea fired two missiles"), and the first part and the hyphen are put back below that word.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence, Set

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import Draft

_PREFIX = "re"


def first_parts(
    words: Sequence[str],
    spaced: Sequence[bool],
    verbs: Set[str],
    lemmas_of: Callable[[str], Collection[str]],
    is_verb: Callable[[str], bool],
) -> tuple[int, ...]:
    """The tokens that are first parts of verbs with a hyphen: of ``verbs`` ("test-fire"), or "re" before any verb.

    ``spaced`` tells whether a blank follows a token, ``lemmas_of`` what the lemma of a form may be.
    """
    found = []
    for hyphen in range(1, len(words) - 1):
        joined = words[hyphen] == "-" and not spaced[hyphen - 1] and not spaced[hyphen]
        if not joined or _goes_on(words, spaced, hyphen):
            continue
        first = words[hyphen - 1].lower()
        if any(
            f"{first}-{lemma}" in verbs or (first == _PREFIX and is_verb(lemma))
            for lemma in lemmas_of(words[hyphen + 1])
        ):
            found.append(hyphen - 1)
    return tuple(found)


def _goes_on(words: Sequence[str], spaced: Sequence[bool], hyphen: int) -> bool:
    """Whether the word has further parts: "a soon-to-be-re-elected mayor"."""
    before, after = hyphen - 2, hyphen + 2
    more_before = before >= 0 and words[before] == "-" and not spaced[before]
    return more_before or (after < len(words) and words[after] == "-" and not spaced[after - 1])


def kept_tokens(number: int, firsts: Sequence[int]) -> list[int]:
    """The tokens of a sentence of so many that the parser is given."""
    gone = {t for first in firsts for t in (first, first + 1)}
    return [t for t in range(number) if t not in gone]


def restored(draft: Draft, words: tuple[str, ...], firsts: Sequence[int]) -> Draft:
    """The parse of the kept tokens as one of all ``words``: first part and hyphen hang on the last part."""
    kept = kept_tokens(len(words), firsts)
    tags, labels, heads = [""] * len(words), [""] * len(words), [0] * len(words)
    for new, old in enumerate(kept):
        tags[old], labels[old], heads[old] = draft.tags[new], draft.labels[new], kept[draft.heads[new]]
    for first in firsts:
        hyphen, last = first + 1, first + 2
        heads[first] = heads[hyphen] = last
        tags[first], tags[hyphen] = "NN", "HYPH"
        labels[first] = L.COMPOUND if tags[last] in L.NOUN_TAGS else L.ADVERBIAL_NOUN
        labels[hyphen] = L.PUNCTUATION
    return Draft(words=words, tags=tags, labels=labels, heads=heads, forms=draft.forms)
