"""How place names are compared: every spelling of a name folds to one key.

"Al-Tanf", "at Tanf" and "Tanf" are one name, as are "Sana'a" and "Sanaa", "St. Louis" and "Saint Louis".
The gazetteer file stores these keys: a change here needs a new ``schema.FORMAT_VERSION``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Arabic articles with their assimilated forms in the usual romanisations, Spanish "el", English "the".
ARTICLES: Final = frozenset(
    ["al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "the"]
)

_SAME_WORD: Final = {"saint": "st", "mt": "mount", "ft": "fort"}

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS: Final = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ı": "i", "ə": "a",
        "Ə": "A", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T",
    }
)  # fmt: skip

_BLANKS: Final = dict.fromkeys(map(ord, '-‐‑‒–—−/_,;:()[]"“”'), " ")
_DROPPED: Final = dict.fromkeys(map(ord, ".'’‘`´ʻʼʽʾʿˈ′"), None)
_PUNCTUATION: Final = {**_BLANKS, **_DROPPED, ord("&"): " and "}

_DIVISION_WORDS: Final = (
    "autonomous region|autonomous republic|autonomous okrug|autonomous oblast|regional state|administrative region|"
    "capital territory|province|governorate|region|district|county|state|department|oblast|krai|kray|raion|rayon|okrug|"
    "prefecture|municipality|parish|division|voivodeship|canton|territory|emirate|borough|commune|shire|woreda|zone|wilaya|"
    "vilayet|viloyat|regency|county borough|metropolitan borough|city council|republic|subdistrict|sub-district"
)
_SUFFIX: Final = re.compile(rf"(?<=\w)[ ,]+(?:{_DIVISION_WORDS})$", re.IGNORECASE)
_PREFIX: Final = re.compile(rf"^(?:the )?(?:{_DIVISION_WORDS}) of (?:the )?(?=\w)", re.IGNORECASE)


# What is no name without its kind: "Free State", "Jewish Autonomous Oblast", "Northern Region".
_NO_NAMES: Final = frozenset(
    "free capital federal national central northern southern eastern western north south east west upper lower "
    "middle jewish australian new old great greater royal united".split()
)


# Letters past Latin Extended-B are not what an English newspaper prints; these marks occur in romanisations.
_LAST_LATIN: Final = 0x24F
_LATIN_ADDITIONAL: Final = range(0x1E00, 0x1F00)
_MARKS: Final = frozenset("'’‘ʻʼʽʾʿ` -–‐.")


def fold(name: str) -> str:
    """The key under which a name is stored and looked up.

    Lower case without accents; hyphens become blanks, dots and apostrophes vanish, articles are dropped unless
    nothing would be left, "saint" is "st".  Folding a key again gives the same key.
    """
    words = _words(name)
    last = len(words) - 1
    kept = [word for number, word in enumerate(words) if number == last or word not in ARTICLES]
    return " ".join(kept)


def has_article(name: str) -> bool:
    """Whether the name starts with an article other than "the", which says nothing about the name."""
    words = _words(name)
    while words[:1] == ["the"]:
        words = words[1:]
    return len(words) > 1 and words[0] in ARTICLES


def bare_division(name: str) -> str:
    """The name of a division without its kind: "Idlib Governorate" and "Province of Idlib" give "Idlib".

    Where nothing but "Northern" or the like would be left the name stays whole.
    """
    bare = _PREFIX.sub("", _SUFFIX.sub("", name))
    return name if fold(bare) in _NO_NAMES or not bare else bare


def without_marks(name: str) -> str:
    """The name without accents and other marks, in letters of English: "Şanlıurfa" gives "Sanliurfa"."""
    text = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(char for char in text if not unicodedata.combining(char)).translate(_LETTERS)


def _words(name: str) -> list[str]:
    text = name if name.isascii() else without_marks(name)
    words = text.translate(_PUNCTUATION).lower().split()
    return [_SAME_WORD.get(word, word) for word in words]


def usable_alias(name: str) -> bool:
    """Whether an alternate name may stand in English news.

    It is written in Latin letters with a capital (package data hold automatic transliterations in lower case), has
    three letters or more, and is neither an airport code nor a sentence.
    """
    letters = [char for char in name if char.isalpha()]
    return (
        len(letters) >= 3
        and len(name) <= 40
        and name.count(" ") <= 4
        and all(char.isalpha() or char in _MARKS for char in name)
        and all(_latin(char) for char in letters)
        and (letters[0].isupper() or any(word[:1].isupper() for word in name.replace("-", " ").split()))
        and not (len(letters) <= 4 and name.isupper())
    )


def _latin(char: str) -> bool:
    number = ord(char)
    return number <= _LAST_LATIN or number in _LATIN_ADDITIONAL or char in _MARKS
