"""Is this English?  A cheap check that says no only with evidence: a short headline is never turned away."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LONGEST_TEXT: Final = 500_000  # the memory that an article takes grows with it
_LONGEST_STRETCH: Final = 50_000
_ENDLESS: Final = re.compile(rf"[^.!?\n]{{{_LONGEST_STRETCH}}}")

#: Function words of English that none of the other languages here shares.
ENGLISH: Final = frozenset(
    """
    the of and to for with that were have has this from by his her their they which been would said are it he she
    not but as at had its who after before into than then there these those when where while because could should
    about over under between through our your what we you
    """.split()
)

# Frequent function words that are rare in English ("on" is French too, but says nothing; nor do single letters).
_OTHERS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "Spanish": frozenset(
            """
            de la el en que los del las por con para una su al como más pero sus está fue son entre también dijo
            según
            """.split()
        ),
        "French": frozenset(
            """
            de la le les des et du une dans est que pour qui sur au par avec plus il ce sont été aux ont cette
            leur mais ses où
            """.split()
        ),
        "German": frozenset(
            """
            der die und das von den dem ein eine ist mit für auf nicht sich des im zu auch nach einer bei wurde
            einem haben
            """.split()
        ),
        "Portuguese": frozenset(
            """
            de que da em um uma os para com não dos na por mais ao como foi das seu sua ou quando também pelo
            pela são nos às
            """.split()
        ),
        "Italian": frozenset(
            """
            di che il la del della per è un una con non dei nel alla sono gli delle le anche come più dal si ha
            nella stato
            """.split()
        ),
        "Dutch": frozenset(
            """
            de het een en van dat op te zijn voor met niet aan er ook als bij naar uit door hebben wordt deze
            worden werd
            """.split()
        ),
        "Turkish": frozenset(
            """
            ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak en değil oldu dedi olduğunu
            etti göre
            """.split()
        ),
        "Indonesian": frozenset(
            """
            yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke karena oleh ada kata mereka
            telah adalah
            """.split()
        ),
        "Swedish": frozenset(
            """
            och att det som en på är av för med den till har inte ett om ska också från efter vid kan sig enligt
            """.split()
        ),
        "Danish": frozenset(
            """
            og det er en til på som af med den har ikke der et om fra blev ved efter også skal kan sig mod
            """.split()
        ),
        "Norwegian": frozenset(
            """
            og det er en til på som av med den har ikke et om fra ble ved etter også skal kan seg mot
            """.split()
        ),
        "Polish": frozenset(
            """
            w na się nie że jest po od za przez jak był co są oraz dla został tym
            """.split()
        ),
        "Czech": frozenset(
            """
            se na je že ve pro za podle byl jsou jako ale která které od také
            """.split()
        ),
        "Romanian": frozenset(
            """
            de și în la cu că pe din este nu un pentru mai au fost sunt prin după
            """.split()
        ),
        "Hungarian": frozenset(
            """
            az és hogy nem is egy meg azt volt ez csak szerint már el még mint ki kell
            """.split()
        ),
        "Finnish": frozenset(
            """
            ja ei että oli se hän ovat mutta myös kun joka mukaan ole sekä jo kuin tai
            """.split()
        ),
        "Croatian or Serbian": frozenset(
            """
            je da na se za su od koji što nije kao bi iz ali će biti
            """.split()
        ),
        "Albanian": frozenset(
            """
            të në dhe një për se nga që është nuk ka ishte këtë janë
            """.split()
        ),
        "Swahili": frozenset(
            """
            ya na wa kwa ni katika za la cha kuwa hiyo huo hilo kama pia baada ambao wakati hayo
            """.split()
        ),
        "Somali": frozenset(
            """
            iyo oo ka ku ee waxaa uu ay soo aan lagu si la ah waa laga kale inay waxay
            """.split()
        ),
        "Hausa": frozenset(
            """
            da ya na ta cewa ba su wannan ne ce kuma daga sun domin amma shi wata wani
            """.split()
        ),
        "Tagalog": frozenset(
            """
            ang ng sa na mga ay ito si ni para hindi siya nang kay mula ayon din rin
            """.split()
        ),
        "Vietnamese": frozenset(
            """
            và của là các trong được có cho một không với những này đã khi người để tại
            """.split()
        ),
        "Catalan": frozenset(
            """
            de la el que els les en del per amb una als és dels va han com més aquest
            """.split()
        ),
        "Kurdish": frozenset(
            """
            û li bi ku ji di de re jî ev wî wan bo ne hat kir dike xwe
            """.split()
        ),
    }
)
_SCRIPTS: Final[Mapping[str, str]] = MappingProxyType(
    {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "DEVANAGARI": "Hindi"}
)

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[\W\d_\u0041-\u024f\u0250-\u02ff\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\uff21-\uff5a]+")
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TAG: Final = re.compile(
    r"</(?:p|div|span|a|li|ul|td|tr|table|h[1-6]|script|style|head|body|section|article)\s*>", re.IGNORECASE
)

# About 2,000 words; tags and letters are looked for in the same part.
_LOOKED_AT: Final = 13_000
_FIRST_LOOK: Final = 2000
_PLAIN_SHARE: Final = 0.2
_FEWEST_WORDS: Final = 20
_FEWEST_TAGS: Final = 4
_FEWEST_HITS: Final = 4
_MOST_ENGLISH: Final = 0.5
_LEAST_SHARE: Final = 0.1


def not_prose_reason(text: str) -> str | None:
    """Why ``text`` is no article: as long as a book, or no sentence and no line ends for 50,000 characters."""
    if len(text) > LONGEST_TEXT:
        return f"longer than {LONGEST_TEXT:,} characters: split it into articles"
    if len(text) > _LONGEST_STRETCH and _ENDLESS.search(text):
        return f"no sentence ends within {_LONGEST_STRETCH:,} characters: is this running text?"
    return None


def not_english_reason(text: str) -> str | None:
    """Why ``text`` is not to be read as English prose, or None if nothing speaks against it.

    Reasons: "not English (looks like Spanish)" if the function words of another language are at least twice
    as many as the English ones; "not English (looks like Arabic script)" and the like if other letters
    dominate; "looks like HTML: extract the text first".
    """
    part = text[:_LOOKED_AT]
    if "<" in part and (_HTML_START.match(part) or len(_HTML_TAG.findall(part)) >= _FEWEST_TAGS):
        return "looks like HTML: extract the text first"
    if not part.isascii():
        script = _other_script(part)
        if script:
            return f"not English (looks like {script})"
    if _is_plainly_english(part[:_FIRST_LOOK]):
        return None
    language = _other_language(part)
    return f"not English (looks like {language})" if language else None


def unsure_reason(text: str) -> str | None:
    """What to say of a text of some words without an event, if none of them tells that it is English.

    :func:`not_english_reason` lets so short a text pass, since headlines have no function words either.
    """
    words = _WORD.findall(text.lower())
    if not 2 <= len(words) < _FEWEST_WORDS or not ENGLISH.isdisjoint(words):
        return None
    return "too short to tell whether it is English; other languages give no events"


def _other_script(part: str) -> str | None:
    other = _LATIN.sub("", part)
    if not other:
        return None
    letters = sum(map(str.isalpha, part))
    if 2 * len(other) <= letters:
        return None
    names = Counter(unicodedata.name(letter, "UNKNOWN").split()[0] for letter in other)
    if names["HIRAGANA"] + names["KATAKANA"] > len(other) / 10:
        return "Japanese"
    name = min(names, key=lambda script: (-names[script], script))
    return _SCRIPTS.get(name, f"{name.capitalize()} script")


def _is_plainly_english(part: str) -> bool:
    """Most articles need no more than this: a fifth of the first words are English function words."""
    words = _WORD.findall(part.lower())
    return sum(map(ENGLISH.__contains__, words)) > _PLAIN_SHARE * max(len(words), _FEWEST_WORDS)


def _other_language(part: str) -> str | None:
    words = _WORD.findall(part)
    if part.isupper():
        words = [word.lower() for word in words]
    counts = Counter(words)
    # Capitalised words are left out: "De la Rua", "El Salvador", "Van Dyke" are names in English text.
    english = sum(counts[word] + counts[word.capitalize()] for word in ENGLISH)
    hits = {language: sum(counts[word] for word in known) for language, known in _OTHERS.items()}
    best = min(hits, key=lambda language: (-hits[language], language))
    if hits[best] < _FEWEST_HITS or english > _MOST_ENGLISH * hits[best] or hits[best] < _LEAST_SHARE * len(words):
        return None
    return best
