"""Does this full stop end a sentence?  One question for each candidate, answered from the words around it."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from eventcode.text.abbreviations import (
    DATES,
    EXCLAMATION_NAMES,
    LETTERED,
    NEVER_LAST,
    NEWS_STARTERS,
    NUMBERED,
    OFTEN_LAST,
    PAGE_LETTERS,
    SHORT_WORDS,
    SPEECH_VERBS,
    STARTERS,
    STATES,
    STRONG_STARTERS,
    TIME_FOLLOWERS,
    TIME_PREPOSITIONS,
    TITLES,
)

_OPENERS: Final = "\"'“‘«([{<`*_"
_TRAILERS: Final = ".,;:!?\"'”’)]}»"
_DASHES: Final = "-–—"
_DIVIDER: Final = re.compile(r"[/(–—-]")
_VOWELS: Final = frozenset("aeiouyAEIOUY")
_ENUMERATOR: Final = re.compile(r"[\"'“(\[•‣⁃◦▪●■►*-]*\s*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")
_LOWER_PREFIX: Final = re.compile(r"[a-zé]{1,5}[-'’][A-Z]|[a-z][A-Z]|https?:|www\.")
_ROMAN: Final = re.compile(r"[IVXLC]+\b")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]$")
_CLOCK: Final = frozenset(("a.m", "p.m", "A.M", "P.M", "am", "pm", "AM", "PM"))
_NO_SPEAKERS: Final = STARTERS - {"he", "she", "they", "we", "i"}
_AFTER_ELLIPSIS: Final = STARTERS - {"i"}
_LIST_NUMBER: Final = re.compile(r"[:;]\s+(?:and\s+)?\(?(?:\d{1,2}|[A-Za-z])$")
_LONGEST_TIME_PHRASE: Final = 30
_LONGEST_BRACKET: Final = 25
_LONGEST_SPEAKER: Final = 4


@frozen(kw_only=True)
class Stop:
    """A mark that may end a sentence, and what stands around it.

    ``before`` is the text in front of the mark, at most a window of it; ``is_start`` says that the window
    reaches back to the start of the sentence.  ``after`` is the text behind the closing quotes and brackets.
    """

    before: str
    mark: str
    close: str
    after: str
    is_start: bool


@frozen(kw_only=True)
class _Next:
    """The words behind a stop: the first as it stands and without opening quotes, and the second."""

    token: str
    word: str
    second: str

    @property
    def key(self) -> str:
        return self.word.rstrip(_TRAILERS).lower()

    @property
    def is_lower(self) -> bool:
        return self.word[:1].islower() and not _LOWER_PREFIX.match(self.word)

    @property
    def is_digit(self) -> bool:
        return self.word[:1].isdigit()


def ends_sentence(stop: Stop) -> bool:
    """Does the mark end a sentence?  Blanks or the end of the block stand behind it."""
    following = _next(stop.after)
    if not following.token:
        return True
    if stop.close[:1] in ("]", ")") and stop.before[-1:] in ("[", "("):
        return False  # "[...]", "(?)", "(!)"
    if not following.word or following.word[0] in _DASHES + "&,;:/%=+":
        return _ends_before_symbol(stop, following)
    if "!" in stop.mark or "?" in stop.mark:
        return _ends_after_exclamation(stop, following)
    if len(stop.mark) > 1 or stop.mark == "…":
        return _ends_after_ellipsis(stop, following)
    return _ends_after_full_stop(stop, following)


def _next(after: str) -> _Next:
    words = after.split(None, 2)
    if not words:
        return _Next(token="", word="", second="")
    word = words[0].lstrip(_OPENERS)
    second = words[1] if len(words) > 1 else ""
    if not word and second:  # a quote or bracket that stands alone
        return _Next(token=words[0], word=second.lstrip(_OPENERS), second="")
    return _Next(token=words[0], word=word, second=second)


def _ends_before_symbol(stop: Stop, following: _Next) -> bool:
    """Before a dash: "today. - Police said" ends, ", D.C. - Police" and "'We won.' - a fan" do not."""
    if following.token.strip(_DASHES) or stop.close or not following.second[:1].isupper():
        return False
    return not _is_abbreviation(_last_word(stop.before))


def _ends_after_exclamation(stop: Stop, following: _Next) -> bool:
    if following.is_lower:
        return not stop.close and is_plain(_last_word(stop.before))
    if stop.mark == "!" and _last_word(stop.before) in EXCLAMATION_NAMES:
        return following.key in STARTERS
    return not (_has_quote(stop.close) and _is_speaker(stop.after))


def _is_speaker(after: str) -> bool:
    """As in "'Why?' Smith asked.": up to three capitalised words and a verb of speech that ends its clause."""
    for number, word in enumerate(after.split(None, _LONGEST_SPEAKER)[:_LONGEST_SPEAKER]):
        bare = word.rstrip(_TRAILERS)
        if number and bare in SPEECH_VERBS:
            return bare != word or bare == "asked"
        if not word[0].isupper() or bare.lower() in _NO_SPEAKERS:
            return False
    return False


def _ends_after_ellipsis(stop: Stop, following: _Next) -> bool:
    if following.is_lower or following.is_digit or not stop.before.strip(_OPENERS + " \n"):
        return False
    return not stop.before[-1].isspace() or following.key in _AFTER_ELLIPSIS


def _ends_after_full_stop(stop: Stop, following: _Next) -> bool:
    if stop.before[-1:].isspace():
        return True  # tokenised text: abbreviations keep their full stop
    if following.is_lower:
        return not stop.close and is_plain(_last_word(stop.before))
    if stop.is_start and _ENUMERATOR.match(stop.before):
        return False
    word = _last_word(stop.before)
    if _LIST_NUMBER.search(stop.before):
        return False
    if stop.close.strip("*"):
        return not _is_abbreviation(word) or _has_quote(stop.close) or _ends_after_bracket(stop, following)
    return _ends_after_word(word, stop, following)


def _ends_after_bracket(stop: Stop, following: _Next) -> bool:
    """Text like "(R-Ariz.) Tuesday" goes on, because the bracket is short and ends in an abbreviation."""
    return "(" not in stop.before[-_LONGEST_BRACKET:] or _starts_sentence(stop, following)


def _ends_after_word(word: str, stop: Stop, following: _Next) -> bool:
    if word in TITLES:
        return word.islower() and following.key in STARTERS
    if word in NEVER_LAST:
        return False
    if word in DATES:
        return not following.is_digit and following.token[0] != "("
    if word in NUMBERED:
        return not (following.is_digit or _ROMAN.match(following.word) or word in PAGE_LETTERS)
    if word in SHORT_WORDS:
        return not following.is_digit
    if word in _CLOCK:
        return _ends_after_clock(stop, following)
    if len(word) == 1 and word.isupper():
        return _ends_after_initial(word, stop, following)
    if word in STATES and _is_state(stop.before, word):
        return following.token[0] != "("
    if word in STATES and "." not in word:
        return True  # "at Mass.", "a near miss."
    return not _is_abbreviation(word) or _starts_sentence(stop, following)


def _ends_after_clock(stop: Stop, following: _Next) -> bool:
    if stop.is_start and len(stop.before) <= _LONGEST_TIME_PHRASE:
        first = stop.before.split(None, 1)[0].lower().lstrip(_OPENERS)
        if first in TIME_PREPOSITIONS:
            return False
    if following.is_digit or following.key in TIME_FOLLOWERS:
        return False
    return following.key not in STARTERS or _is_starter(stop, following)


def _ends_after_initial(word: str, stop: Stop, following: _Next) -> bool:
    head = stop.before[: -len(word)].split()[-1:]
    if head and head[0].lower() in LETTERED:
        return True
    return following.is_digit or _starts_sentence(stop, following)


def _starts_sentence(stop: Stop, following: _Next) -> bool:
    """Does what follows an abbreviation look like a new sentence rather than the rest of a name?"""
    if following.token[0] in "\"“‘'`":
        return following.word[:1].isupper() and not _has_quote(following.word[-1])  # no nickname
    if following.token[0] == "(" or following.word[1:2] == ".":
        return False
    if following.key in STARTERS:
        return _is_starter(stop, following)
    return following.key in NEWS_STARTERS and following.second[:1].islower()


def _is_starter(stop: Stop, following: _Next) -> bool:
    """In upper case most function words may as well go on with the sentence."""
    return following.key in STRONG_STARTERS or not (stop.before + stop.after[:20]).isupper()


def _last_word(before: str) -> str:
    words = before.rsplit(None, 1)
    if not words:
        return ""
    word = words[-1].lstrip(_OPENERS + _DASHES)
    return word if word.isalnum() or word in TITLES else _DIVIDER.split(word)[-1]


def _is_abbreviation(word: str) -> bool:
    if word in OFTEN_LAST or word in TITLES or word in STATES or word in DATES or word in NEVER_LAST:
        return True
    if "." in word:
        return word in _CLOCK or _INITIALS.match(word) is not None or word.rpartition(".")[2] in TITLES
    return 1 < len(word) <= 5 and word[0].isupper() and word[1:].islower() and not _VOWELS.intersection(word)


def _is_state(before: str, word: str) -> bool:
    return before[: -len(word)].rstrip()[-1:] in (",", "(", "-", "–")


def is_plain(word: str) -> bool:
    """An ordinary word in lower case: its full stop ends a sentence even if the next one has no capital."""
    return (
        len(word) > 2
        and word.isalpha()
        and word.islower()
        and not _VOWELS.isdisjoint(word)
        and word not in NUMBERED
        and word not in SHORT_WORDS
        and not _is_abbreviation(word)
    )


def _has_quote(close: str) -> bool:
    return any(c in close for c in "\"'”’»")
