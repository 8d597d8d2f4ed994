"""Letter case: headlines in Title Case and copy in capitals, brought back to that of running text.

Only letters change case and the length never changes, so offsets stay valid.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from eventcode.text.abbreviations import STARTERS
from eventcode.text.english import ENGLISH
from eventcode.text.sentences import split_sentences

_TOKEN: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*")
_PART: Final = re.compile(r"[^\W_]+")
_JOINT: Final = re.compile(r"['’-]")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+$")
# What follows an apostrophe within a word: "SYRIA'S", "DON'T", "THEY'RE".
_ENDINGS: Final = frozenset(("s", "t", "re", "ve", "ll", "d", "m"))
#: Words that Title Case often leaves small, and that no one takes for names.
_SMALL: Final = frozenset(
    """
    a an and are as at be been but by can for from had has have he her his if in into is it its nor not of off on
    onto or our out over per she so than that the their them then they this to under until up upon via was we were
    when which while who will with without after against amid among around before between during near over says say
    vs about above across along behind below beneath beside beyond down inside outside since through throughout
    toward towards within
    """.split()
)
# Function words, never names; "may" and "us" are not among them.
_CLOSED_CLASS: Final = _SMALL | STARTERS | ENGLISH
_FREQUENT_LETTERS: Final = "eatoin"
_FEWEST_UPPER_LETTERS: Final = 8
_UPPER_SHARE: Final = 0.9
_FEWEST_TITLE_WORDS: Final = 3
_FEWEST_CONTENT_WORDS: Final = 2
_ENOUGH_CONTENT_WORDS: Final = 3
_TITLE_SHARE: Final = 0.9


def is_upper(text: str) -> bool:
    """Is ``text`` written in capitals?  Asks for two words, eight letters and nine capitals in ten letters."""
    if 10 * sum(map(text.count, _FREQUENT_LETTERS)) > len(text):
        return False  # more than a tenth is in lower case
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    if upper < _FEWEST_UPPER_LETTERS or len(text.split(None, 1)) == 1:
        return False
    return upper >= _UPPER_SHARE * (upper + lower)


def is_title(text: str) -> bool:
    """Is ``text`` a headline in Title Case?  Of at least three words, nine content words in ten have a capital.

    Two content words will do if a function word has a capital too ("Iran Says It Will Retaliate").
    """
    if _has_many_small_words(text):
        return False
    words: list[str] = [word for word in _TOKEN.findall(text) if word[0].isalpha()]
    content = [word for word in words if word.lower() not in _SMALL]
    if len(words) < _FEWEST_TITLE_WORDS or len(content) < _FEWEST_CONTENT_WORDS or is_upper(text):
        return False
    if len(content) < _ENOUGH_CONTENT_WORDS and not any(w[0].isupper() and w.lower() in _SMALL for w in words[1:]):
        return False
    return sum(word[0].isupper() for word in content) >= _TITLE_SHARE * len(content)


def _has_many_small_words(text: str) -> bool:
    """Whether so many content words have no capital that a text cannot be in Title Case, however many words it has."""
    small = [word for word in text.split() if word.islower() and word.isalpha() and word not in _SMALL]
    return 10 * len(small) > _most_words(text)


def _most_words(text: str) -> int:
    """A text has no more words than this: between two of them stands at least one other character."""
    return len(text) // 2 + 1


def truecase(text: str, words: Mapping[str, str], common: Collection[str] = frozenset()) -> str:
    """``text``, in capitals or Title Case, with the case of running text; same length, other characters untouched.

    ``words`` maps a lower-case word to its usual form ("syria": "Syria", "pkk": "PKK"); ambiguous words ("us",
    "turkey") belong in it only if the caller has decided them.  ``common`` holds lower-case words of the general
    vocabulary.  A word that is in neither keeps its capital (it is probably a name), or, in upper-case text and
    with no ``common`` given, becomes lower case.  Sentences keep their first capital; so do initials, dotted
    abbreviations and words with digits ("F-15E").
    """
    caser = _Caser(words, common, is_upper(text))
    starts = {_first_letter(text, sentence.start) for sentence in split_sentences(text)}

    def recase(match: re.Match[str]) -> str:
        cased = caser.token(match.group())
        return _capitalised(cased) if match.start() in starts else cased

    return _TOKEN.sub(recase, text)


def _first_letter(text: str, start: int) -> int:
    match = _TOKEN.search(text, start)
    return match.start() if match else start


class _Caser:
    """Decides the case of one word at a time; ``is_upper`` says that capitals in the text mean nothing."""

    def __init__(self, words: Mapping[str, str], common: Collection[str], is_upper: bool) -> None:
        self._words, self._common, self._is_upper = words, common, is_upper

    def token(self, token: str) -> str:
        known = self._form(token)
        if known is not None:
            return known
        if _DOTTED.match(token) or not token[0].isupper() or any(map(str.isdigit, token)):
            return token
        if token.isalpha():
            return self._part(token)
        return self._with_known_head(token) or self._part_by_part(token)

    def _form(self, token: str) -> str | None:
        """The usual form, if the word is known and of the same length."""
        known = self._words.get(token.lower()) if token[0].isupper() else None
        return known if known is not None and len(known) == len(token) else None

    def _with_known_head(self, token: str) -> str | None:
        """The longest known beginning, then the rest by itself: "AL-QAIDA'S", "AL-QAIDA-BACKED"."""
        for joint in [match.start() for match in _JOINT.finditer(token)][::-1]:
            known = self._form(token[:joint])
            if known is not None:
                return known + self._part_by_part(token[joint:])
        return None

    def _part_by_part(self, token: str) -> str:
        """Words with apostrophes or hyphens: "SYRIA'S", "PRO-KURDISH", "O'BRIEN", "DIDN'T"."""
        if token[-2:].upper() in ("'T", "’T"):
            return _lower(token)
        cased, last = "", 0
        for match in _PART.finditer(token):
            part = match.group()
            cased += token[last : match.start()]
            is_ending = cased[-1:] in ("'", "’") and part.lower() in _ENDINGS
            cased += _lower(part) if is_ending else self._part(part, is_first=not cased)
            last = match.end()
        return cased

    def _part(self, part: str, is_first: bool = True) -> str:
        known = self._form(part)
        if known is not None:
            return known
        key = part.lower()
        if len(part) == 1:
            return "a" if key == "a" and is_first else part
        if not self._is_upper and part.isupper():
            return part  # an acronym
        if key in _CLOSED_CLASS or key in self._common or not part[0].isupper():
            return _lower(part)
        if not self._is_upper:
            return part
        return part[0] + _lower(part[1:]) if self._common else _lower(part)


def _lower(word: str) -> str:
    """Lower case of the same length: "İ" alone would grow by its dot."""
    return word.replace("İ", "i").lower()


def _capitalised(word: str) -> str:
    first = word[:1].upper()
    return first + word[1:] if len(first) == 1 else word
