"""Finds the runs of capitalised words of a text that a gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from eventcode.coding.place_words import ABBREVIATIONS, COMPASS, COMPOUND_TAILS, FUNCTION_WORDS, OPENING_PARTS
from eventcode.gazetteer.names import ARTICLES
from eventcode.gazetteer.protocol import PlaceRecord, PlaceSource

LONGEST_NAME: Final = 5  # capitalised words
SHORTEST_WORD: Final = 3  # letters; shorter ones, and those of this length, may be acronyms

_ARTICLE: Final = r"(?:(?:[Aa]l|[Ee]l|[Aa][nrstdz]|[Aa]sh|[Ee][drnstz]|[Ee]sh|d|l)['’‘ʻ-])?"
_LETTER: Final = r"[^\W\d_]"
# A word with a capital, hyphens and apostrophes inside; or initials ("U.S.", "W.Va.").
_NAME: Final = re.compile(
    rf"(?<![^\W_])(?:(?:[A-Z]\.)+(?:[A-Z]\.|Va\.)|(?:[A-Z]\.)+[A-Z]\b|{_ARTICLE}(?=[^\W\d_a-zß-öø-ÿ]){_LETTER}+"
    rf"(?:['’‘ʻ`-]{_LETTER}+)*(?![^\W_]))"
)
_LOWER_WORD: Final = re.compile(r"(?<![\w-])[a-zß-öø-ÿ]{2,}(?![\w-])")
_POSSESSIVE: Final = ("'s", "'S", "’s", "’S")
_PART: Final = re.compile(r"[^-–]+")
_LINK: Final = re.compile(
    r" (?:of|of the|and|and the|&|de|de la|de las|de los|del|della|dei|la|las|los|le|les|du|des|da|do|dos|di|"
    r"al|el|es|as|ash|ad|ar|en|am|an der|upon|on|sur|in|the|u|y|bin|ibn|ould) "
)
_OPEN_ABBREVIATIONS: Final = frozenset(short[:end] for short in ABBREVIATIONS for end in range(1, len(short) + 1))
_DOTTED: Final = frozenset({"St", "Ste", "Mt", "Ft", "Pt", "N", "S", "E", "W"})
_SENTENCE_END: Final = frozenset(".!?:;•*|\n")
_CLOSING: Final = frozenset("\"'”’“‘()[] \t\u00a0")


@frozen
class Word:
    """A capitalised word without its possessive ending.

    ``joined`` tells how it hangs on the one before: by a blank, by a link ("of"), or not.
    """

    start: int
    end: int
    text: str
    joined: str
    possessive: bool


@frozen(kw_only=True)
class Found:
    """A name in the text that the gazetteer knows, words ``first`` to ``last`` of the scan.

    ``name`` is what was looked up: the words, an abbreviation spelled out, or the words without "Province".
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    records: tuple[PlaceRecord, ...]
    abbreviation: bool = False
    compound: bool = False


@frozen(kw_only=True)
class Scan:
    """The capitalised words of a text and the names found among them, in the order of the text."""

    text: str
    words: tuple[Word, ...]
    found: tuple[Found, ...]
    lower_words: frozenset[str]

    def before(self, found: Found) -> Word | None:
        """The capitalised word right before a name, if it is not one that only starts a sentence."""
        if found.first == 0 or self.words[found.first].joined != " ":
            return None
        word = self.words[found.first - 1]
        return None if word.text in FUNCTION_WORDS else word

    def after(self, found: Found) -> Word | None:
        """The capitalised word right after a name."""
        following = found.last + 1
        if following >= len(self.words) or self.words[following].joined != " ":
            return None
        word = self.words[following]
        return None if word.text in FUNCTION_WORDS else word


def scan(text: str, gazetteer: PlaceSource) -> Scan:
    """The names in ``text`` that ``gazetteer`` knows; of overlapping ones the first and longest."""
    words = _split(text)
    found: list[Found] = []
    number = 0
    while number < len(words):
        match = _abbreviation(text, words, number, gazetteer) or _longest(text, words, number, gazetteer)
        found += [match] if match is not None else _compound(words, number, gazetteer)
        if found and text.startswith("$", found[-1].end):
            found.pop()  # "US$ 5 million"
        number = match.last + 1 if match is not None else number + 1
    lower_words = frozenset(_LOWER_WORD.findall(text))
    return Scan(text=text, words=tuple(words), found=tuple(found), lower_words=lower_words)


def starts_sentence(text: str, start: int) -> bool:
    """Whether the character at ``start`` is the first one of a sentence, line or quotation."""
    at = start - 1
    while at >= 0 and text[at] in _CLOSING:
        if text[at] in '“‘"' and at > 0 and text[at - 1] in " \n":
            return True
        at -= 1
    return at < 0 or text[at] in _SENTENCE_END


def _split(text: str) -> list[Word]:
    words: list[Word] = []
    for match in _NAME.finditer(text):
        form = match[0]
        start = match.start()
        plain = form[:-2] if form.endswith(_POSSESSIVE) else form
        previous = words[-1] if words else None
        joined = _joint(text, previous, start)
        words.append(Word(start, start + len(plain), plain, joined, len(plain) < len(form)))
    return words


def _joint(text: str, previous: Word | None, start: int) -> str:
    if previous is None:
        return ""
    gap = text[previous.end : start]
    if len(gap) == 1 and gap in " \u00a0":
        return " "
    if gap == ". " and previous.text in _DOTTED:
        return " "
    if previous.possessive and gap in ("'s ", "’s "):
        return gap  # "People's Republic of China"
    return gap if len(gap) <= 9 and _LINK.fullmatch(gap) else ""


def _abbreviation(text: str, words: Sequence[Word], number: int, gazetteer: PlaceSource) -> Found | None:
    word = words[number]
    for last in (number + 1, number) if word.text in _OPEN_ABBREVIATIONS else ():
        if last >= len(words):
            continue
        end = words[last].end
        form = text[word.start : end + 1] if text[end : end + 1] == "." else text[word.start : end]
        full = ABBREVIATIONS.get(form)
        if full is None:
            continue
        name, country = full
        records = tuple(r for r in gazetteer.lookup(name) if r.feature == "ADM1" and r.country == country)
        if records:
            return Found(first=number, last=last, start=word.start, end=word.start + len(form), name=name,
                         records=records, abbreviation=True)  # fmt: skip
    return None


def _longest(text: str, words: Sequence[Word], number: int, gazetteer: PlaceSource) -> Found | None:
    first = words[number]
    if first.text in FUNCTION_WORDS and first.text.lower() in ARTICLES:
        return None  # names fold without their articles: "The Hague" is found as "Hague"
    if number and first.joined == " " and words[number - 1].text in OPENING_PARTS:
        return None  # "Khor Abeche" is no Abeche
    last = number
    while last + 1 < len(words) and last - number + 1 < LONGEST_NAME and words[last + 1].joined:
        last += 1
    start = first.start
    for end_word in range(last, number - 1, -1):
        if end_word == number and not _may_stand_alone(first.text):
            return None
        for stop in _ends(first, words[end_word]):
            if records := _readable(text[start:stop], gazetteer.lookup(text[start:stop])):
                return Found(first=number, last=end_word, start=start, end=stop, name=text[start:stop], records=records)
    return None


def _readable(name: str, records: tuple[PlaceRecord, ...]) -> tuple[PlaceRecord, ...]:
    """The records that so short a name may mean: acronyms are in capitals and mean countries or divisions."""
    if len(name) > SHORTEST_WORD:
        return records
    if name.isupper():
        return tuple(r for r in records if r.feature.startswith(("PCL", "ADM")) or r.where is not None)
    return tuple(r for r in records if r.name.casefold() == name.casefold())


def _ends(first: Word, last: Word) -> tuple[int, ...]:
    """Where a name may end: "Aleppo's" is Aleppo, "St. John's" is a name."""
    if not last.possessive:
        return (last.end,)
    return (last.end + 2, last.end) if first.text.lower() in ("st", "saint") else (last.end, last.end + 2)


def _compound(words: Sequence[Word], number: int, gazetteer: PlaceSource) -> list[Found]:
    """The places in a word such as "Lagos-based", "Lebanon-Syria" or "R-Ohio", which the gazetteer does not know."""
    word = words[number]
    parts = list(_PART.finditer(word.text))
    if len(parts) < 2 or (parts[-1][0].islower() and parts[-1][0] not in COMPOUND_TAILS):
        return []
    return [
        Found(first=number, last=number, start=word.start + part.start(), end=word.start + part.end(), name=part[0],
              records=records, compound=True)
        for part in parts
        if len(part[0]) > 1 and part[0][0].isupper() and _may_stand_alone(part[0])
        if (records := _readable(part[0], gazetteer.lookup(part[0])))
    ]  # fmt: skip


def _may_stand_alone(word: str) -> bool:
    return word not in FUNCTION_WORDS and word not in COMPASS and len(word) > 1
