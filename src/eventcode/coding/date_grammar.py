"""The date expressions of English news as patterns, and the reading of their number words.

A form is a name and a pattern for lower-cased text.  In the sources a blank stands for any white space, and
``<NAME>`` for the fragment of that name.  All forms together make :data:`CANDIDATE`, which finds the spans; the
form's own pattern, with its groups, then reads them.  Forms stand in the order in which they are tried: longer first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

UNITS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS: Final = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY_STEMS: Final = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
MONTH_NAMES: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "a few days" is two to five of them; where one number is needed, three.
VAGUE_COUNT: Final = 3

NUMBER_WORDS: Final[Mapping[str, int]] = {
    **{word: number for number, word in enumerate((*UNITS, *TEENS), 1)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
    **{word: number for number, word in enumerate(ORDINALS, 1)},
    "a": 1,
    "an": 1,
    "the": 1,
    "couple": 2,
    "few": VAGUE_COUNT,
    "several": VAGUE_COUNT,
    "twentieth": 20,
    "thirtieth": 30,
    "hundred": 100,
    "thousand": 1000,
    "oh": 0,
    "o": 0,
    "zero": 0,
    "of": 0,
    "and": 0,
}

# What follows a number that counts things, so that "May 15 people" and "in 2000 homes" hold no day and no year.
_COUNTED = (
    "people|persons|men|women|children|civilians|troops|soldiers|fighters|militants|rebels|police|officers|guards|"
    "protesters|demonstrators|students|workers|residents|villagers|refugees|migrants|prisoners|detainees|hostages|"
    "members|others|bodies|victims|deaths|casualties|homes|houses|families|villages|cases|jobs|shares|votes|seats|"
    "points|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|tons|tonnes|acres|hectares|dollars|euros|pounds|percent|"
    "per cent|hours?|hrs|minutes|seconds|days|weeks|months|years|times|million|billion|thousand|hundred|gmt|utc|"
    "local time|bc|bce|b\\.c"
)
# What a holiday is called, and its key in calendar.py.
_HOLIDAY_NAMES: Final = (
    (r"orthodox christmas(?: day)?", "orthodox christmas"),
    (r"christmas eve", "christmas eve"),
    (r"(?:christmas(?: day)?|xmas)", "christmas"),
    (r"boxing day", "boxing day"),
    (r"new year['’]?s day", "new year's day"),
    (r"new year['’]?s eve", "new year's eve"),
    (r"(?:saint |st\.? )?valentine['’]?s day", "valentine's day"),
    (r"(?:saint|st\.?) patrick['’]?s day", "saint patrick's day"),
    (r"international women['’]?s day", "international women's day"),
    (r"(?:nowruz|newroz|nauruz|nawruz|norouz|noruz)", "nowruz"),
    (r"earth day", "earth day"),
    (r"anzac day", "anzac day"),
    (r"(?:labour|may|international (?:labor|workers['’]?)) day", "labour day"),
    (
        r"(?:(?:the )?fourth of july|july fourth|(?:(?:u\.?s\.?|american|america['’]s) )?independence day)",
        "us independence day",
    ),
    (r"bastille day", "bastille day"),
    (r"hallowe['’]?en", "halloween"),
    (r"(?:armistice|remembrance|veterans['’]?) day", "armistice day"),
    (r"ash wednesday", "ash wednesday"),
    (r"palm sunday", "palm sunday"),
    (r"maundy thursday", "maundy thursday"),
    (r"good friday", "good friday"),
    (r"orthodox easter(?: sunday)?", "orthodox easter"),
    (r"easter monday", "easter monday"),
    (r"easter(?: sunday)?", "easter"),
    (r"(?:pentecost|whit sunday)", "pentecost"),
    (r"(?:martin luther king(?:,? jr\.?)?|mlk) day", "martin luther king day"),
    (r"presidents?['’]?s? day", "presidents' day"),
    (r"memorial day", "memorial day"),
    (r"labor day", "us labor day"),
    (r"columbus day", "columbus day"),
    (r"thanksgiving(?: day)?", "thanksgiving"),
    (r"eid[- ](?:al|ul|el)?[- ]?fitr", "eid al-fitr"),
    (r"eid[- ](?:al|ul|el)?[- ]?(?:adha|azha)", "eid al-adha"),
    (r"ramadh?an|ramazan", "ramadan"),
    (r"ashou?ra", "ashura"),
    (r"(?:mawlid|prophet['’]s birthday)", "mawlid"),
    (r"(?:islamic|muslim|hijri) new year", "islamic new year"),
)

_FRAGMENTS: Final[Mapping[str, str]] = {
    "COUNTED": rf"(?= (?:(?:more|other|armed|civilian|young|foreign|additional) )?(?:{_COUNTED})\b)",
    "HOLIDAYS": "|".join(pattern for pattern, _ in _HOLIDAY_NAMES),
    "UNITS": "|".join(UNITS),
    "TEENS": "|".join(TEENS),
    "TENS": "|".join(TENS),
    "NUMBER": r"\d{1,3}|(?:a )?(?:few|couple(?: of)?)|several|(?:<TENS>)(?:[- ](?:<UNITS>))?|<TEENS>|<UNITS>",
    "ORDINAL": r"(?:twenty|thirty)[- ](?:"
    + "|".join(ORDINALS[:9])
    + ")|twentieth|thirtieth|"
    + "|".join(sorted(ORDINALS, key=len, reverse=True)),
    "DAYNUM": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)",
    # "January twenty-five": with a year behind it only, else it counts people.
    "DAYWORD": r"(?:twenty[- ](?:<UNITS>)|twenty|thirty[- ]one|thirty|<TEENS>|<UNITS>)(?!\w)",
    # The number of a day ends here: no decimal, time, percentage, compound or counted thing.
    "DAYEND": r"(?![:%/]?\d|[.,:]\d|%|-(?!<MONTH>)[a-z]| ?(?:a\.?m|p\.?m)\b|<COUNTED>)",
    "YEAR": r"(?:1\d|20)\d\d(?!\w|%|[,.:]\d|-[a-z]|<COUNTED>)",
    "TWO": r"(?:<TEENS>|(?:<TENS>)(?:[- ](?:<UNITS>))?)",
    "OLDYEAR": r"(?:seventeen|eighteen|nineteen)[- ](?:hundred[- ](?:and )?)?"
    r"(?:<TWO>|(?:oh?|zero)[- ](?:<UNITS>))(?!-|\w)",
    "YEARWORDS": r"(?:<OLDYEAR>|two thousand(?: and)?(?:[- ](?:<TWO>|<UNITS>))?(?!\w)|twenty[- ]<TWO>(?!\w))",
    "MONTH": r"(?:<MONTHNAMES>|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)(?![a-z])",
    "MONTHNAMES": "|".join(MONTH_NAMES),
    "WD": rf"(?:{'|'.join(WEEKDAY_STEMS)})day(?!\w)",
    "WDSHORT": r"(?:<WD>|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?(?![a-z]))",
    # A hyphen before these stands for a dash: "two disasters this year-the first in May".
    "AFTERDASH": r"(?:-|(?:the|an?|and|but|which|who|when|with|in|at|including)(?!\w))",
    "UNIT": r"(?:day|week|weekend|fortnight|month|quarter|year|decade)s?(?!\w)",
    "TOD": r"(?:(?: at)? (?:dawn|dusk|noon|midday|midnight)| morning| afternoon| evening| night)",
    "REL": r"this past|this coming|this upcoming|last|past|previous|this|next|coming|upcoming|following",
    "OFYEAR": r"(?:(?: ?,| of|,? in)? ?(?P<y>(?:<YEAR>|<YEARWORDS>))|,? (?:of )?(?P<yrel>this|last|next) year(?!\w))",
    "UPTO": r" ?(?:[-–—/]|to|through|until) ?(?:the )?",
    "Q": r"first|second|third|fourth|final",
    "DEED": r"(?:(?:attack|bombing|killing)s?|blast|explosion|raid|shooting|massacre|ambush|assault)(?!\w)",
    "END": r"(?=['’\"”)\]]* ?(?:[.,;:!?)—–]|$| and\b| but\b|-- ))",
}

_PART = r"(?P<part>early|mid|late|(?:the )?(?:very )?(?:beginning|start|middle|end)(?= of))"
_FORMS: Final = (
    ("ymd", r"(?P<y>[12]\d{3})(?P<s>[-./])(?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?:t\d\d:?\d\d\S*|(?![\w/]|\.\d))"),
    ("ymd", r"(?P<y>19\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\w/]|[.,-]\d)"),
    ("numeric", r"(?:<WDSHORT>,? )?(?P<a>\d{1,2})(?P<s>[/.-])(?P<b>\d{1,2})[/.-](?P<y>\d{4}|\d\d)(?![\w/]|\.\d)"),
    ("mixed", r"\d{1,4}[-/.](?:\d{1,2}[-/.]<MONTH>|<MONTH>[-/.]\d{1,4})(?!\w)"),
    ("slash", r"(?P<wd><WDSHORT>,? )?(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\w/%]|[.,-]\d|-[a-z]| ?<MONTH>|<COUNTED>)"),
    ("month_day",
     r"(?:(?:<REL> )?<WDSHORT>,? (?:the )?)?(?:(?P<rel><REL>) )?(?P<m><MONTH>)(?: the)?[ /-]{0,3}"
     r"(?P<d><DAYNUM>|<ORDINAL>(?!\w))(?:<UPTO>(?P<d2><DAYNUM>|<ORDINAL>(?!\w))(?! ?<MONTH>))?<DAYEND>"
     r"(?:<OFYEAR>|,? ['’](?P<yy>\d\d)(?!\w))?"),
    ("month_day",
     r"(?:<WDSHORT>,? )?(?:the )?(?P<d><DAYNUM>)(?:<UPTO>(?P<d2><DAYNUM>))?(?: day)?"
     r"[ /-]{0,3}(?:of )?(?:(?P<rel>last|next|this) )?(?P<m><MONTH>)"
     r"(?:[-/]?<OFYEAR>| ['’]?(?P<yy>\d\d)(?!\w|[:%]|[.,]\d|-[a-z]|<COUNTED>))?"),
    ("month_day", r"(?:<WDSHORT>,? )?(?:the )?(?P<d><ORDINAL>)(?: day)? of (?P<m><MONTH>)<OFYEAR>?"),
    ("month_day", r"(?:<WDSHORT>,? )?(?P<m><MONTH>) (?:the )?(?P<d><DAYWORD>)<OFYEAR>"),
    ("day_of_list", r"(?P<d><DAYNUM>)(?=(?:, <DAYNUM>)*,? (?:and|or|&) <DAYNUM> (?:of )?(?P<m><MONTH>)<OFYEAR>?)"),
    ("day_of_month",
     r"(?:the )?(?P<d><DAYNUM>|(?:<ORDINAL>)(?!\w))(?: day)? of (?P<rel>this|last|next|the|previous) month(?!\w)"),
    ("weekday_day", r"(?P<wd><WDSHORT>),? (?:(?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)(?!\w))|the (?P<d2><ORDINAL>)<END>)"),
    ("nth",
     r"(?:the )?(?P<n>first|second|third|fourth|fifth|last|final|[1-5](?:st|nd|rd|th))(?: (?P<k><NUMBER>))? "
     r"(?P<u>day|week|weekend|month|quarter|half|<WD>)s? (?:of|in) "
     r"(?:(?P<m><MONTH>)<OFYEAR>?|(?P<oy><YEAR>)|(?P<rel>this|last|next|the|previous) (?P<ou>month|year)(?!\w))"),
    ("quarter",
     r"(?:the )?(?:(?P<y1><YEAR>) |(?P<yrel1>last|this|next) year['’]s )?(?P<q><Q>)[- ]quarter"
     r"(?:<OFYEAR>|,? of the (?:same )?year(?!\w)|(?! of\b)(?![-\w]))"),
    ("quarter",
     r"(?:(?P<y1>20\d\d|19\d\d)[- ]?)?q(?P<q>[1-4])(?!\w)(?:-?<OFYEAR>)?"),
    ("half", r"(?:(?P<y1>20\d\d|19\d\d)[- ]?h(?P<n>[12])(?!\w)|h(?P<n2>[12])[- ]<OFYEAR>)"),
    ("fiscal_quarter",
     r"(?P<which>the|(?:the )?(?:(?:comparable )?year-(?:ago|earlier)|latest|most recent))(?: (?P<q><Q>))?"
     r"[- ]quarter(?!\w)"),
    ("ago",
     r"(?:a|one|(?P<n><NUMBER>)) (?P<u>day|week|month|year)s? ago(?: on| last)? (?P<wd><WD>)"),
    ("ago",
     r"(?P<n><NUMBER>|an?|the) (?P<u><UNIT>)(?:,? (?:and )?(?P<n2><NUMBER>|a) (?P<u2><UNIT>)| or so| and a half)? "
     r"(?P<dir>ago|from now|hence|(?:earlier|later)(?! than)(?!\w)|(?:before|after|previous(?:ly)?|afterwards?)"
     r"(?:<END>|(?= (?:the|that) <DEED>)|(?= (?:in|near|at|outside)(?!\w))))"),
    ("in_units",
     r"(?P<in>in|within) (?:about )?(?P<n><NUMBER>|an?) (?P<u><UNIT>)(?P<time>['’]s? time(?!\w)|['’]s? from"
     r" (?:now|today)(?!\w))?(?! of\b| ago\b)"),
    ("counted",
     r"(?:the )?(?P<rel>last|past|previous|next|coming|following) (?P<n><NUMBER>) "
     r"(?:(?P<u><UNIT>|hours?(?!\w))|(?P<working>(?:business|working) days?(?!\w)))"),
    ("weekday",
     r"(?P<wk><REL>) week(?:,| -| on)? (?P<wd><WDSHORT>)<TOD>?"),
    ("weekday",
     r"(?:(?:early|late|earlier|later)(?: on)? )?(?:(?:the )?(?P<rel><REL>|same)|(?P<that>that))? ?(?P<wd><WD>)<TOD>?"
     r"(?:,? (?:of )?(?:the )?(?P<wk><REL>) week(?!\w))?"),
    ("dayword", r"(?:the )?day (?P<double>before yesterday|after tomorrow)"),
    ("dayword",
     r"(?:(?:early|late|earlier|later) )?(?P<w>today|tonight|yesterday|tomorrow|overnight)(?:<TOD>(?!\w))?(?!\w)"),
    ("dayword",
     r"(?:(?:early|late|earlier|later) )?(?P<w>this (?:morning|afternoon|evening)|last (?:night|evening))(?!\w)"),
    ("holiday", r"(?:(?P<rel><REL>) )?(?P<h><HOLIDAYS>)(?!\w)(?P<we> weekend)?<OFYEAR>?"),
    ("month",
     rf"(?:{_PART}(?: in| of|-)? ?)?(?:(?P<rel><REL>|the same) )?(?:(?P<y1>(?:19|20)\d\d),? (?!\w+ \d))?"
     r"(?P<m><MONTH>)(?: ['’](?P<yy>\d\d)(?!\w)|[-/]?<OFYEAR>)?"),
    ("month_in_digits", r"(?P<m>0?[1-9]|1[0-2])/(?P<y><YEAR>)|(?P<y2>(?:1\d|20)\d\d)/(?P<m2>0?[1-9]|1[0-2])(?![\w/])"),
    ("season",
     rf"(?:{_PART}(?: in| of|-)? ?)?(?:the )?(?:(?P<rel><REL>) )?(?P<s>spring|summer|autumn|fall|winter)(?!\w)"
     r"(?:<OFYEAR>(?:[-–/](?P<y2>\d\d(?:\d\d)?)(?!\w))?)?"),
    ("after_next", r"the (?P<u>week|weekend|month|year) (?:after (?P<next>next)|before last)(?!\w)"),
    ("relative",
     rf"(?:(?:(?P<when>earlier|later|so far)(?: in)?|{_PART}(?: in| of)?) )?"
     r"(?:the )?(?P<rel><REL>|current) (?P<u><UNIT>)(?!-(?!<AFTERDASH>))"),
    ("relative",
     r"(?:the (?:very )?(?P<rel>same|next|following|previous|preceding)|(?P<that>that)) "
     r"(?P<u>day|morning|afternoon|evening|night|week|weekend|month|year)(?![-\w])"),
    ("relative",
     r"the (?P<u>morning|afternoon|evening|night) (?P<rel>before)(?:<END>|(?= (?:in|near|at|outside)(?!\w)))"),
    ("relative", r"(?:earlier|later) (?P<that>that) (?P<u>day|week|weekend|month|year)(?!\w)"),
    ("relative",
     rf"(?:(?P<when>earlier|later)(?: in)?|{_PART}(?: in| of)?) (?P<rel>the )?(?P<u>day|week|month|year)(?!\w)"),
    ("relative", r"(?P<rel>the )(?P<u>weekend)(?!\w)"),
    ("year_end", r"year[- ]end(?!\w)"),
    ("decade",
     rf"(?:the )?(?:{_PART}(?: of the|-)? ?)?(?:(?P<y>(?:1[5-9]|20)\d)0s|['’](?P<yy>[1-9])0s)(?!\w)"),
    ("year", rf"(?:{_PART}(?: in| of|-)? ?)?(?:the )?(?:(?P<word>year) )?(?P<y><YEAR>)"),
    ("more_days",
     r"(?P<d><DAYNUM>)(?= ?(?:[.,;:)](?!\d)|$|(?:in|at|on|for|by|to|when|with|after|before|during|near|as)(?!\w)))"),
    ("year", r"(?P<yy>\d\d)(?![\w%]|[.,:-]\d|-[a-z]|<COUNTED>)"),
    ("year", rf"(?:{_PART}(?: in| of|-)? ?)?(?P<words><OLDYEAR>)"),
)  # fmt: skip


def _expand(source: str) -> str:
    """A source with its fragments filled in and its blanks turned into white space."""
    while found := re.search(r"<([A-Z]+)>", source):
        source = source.replace(found[0], f"(?:{_FRAGMENTS[found[1]]})")
    source = re.sub(r"\[[^\]]*\]", lambda cls: cls[0].replace(" ", r"\s"), source)
    # Bounded, so that no run of blanks costs more than a glance.
    return source.replace(" ?", r"\s{0,9}").replace(" ", r"\s{1,9}")


def compiled(source: str) -> re.Pattern[str]:
    """A pattern in the notation of this module, compiled; for lower-cased text."""
    return re.compile(_expand(source))


FORMS: Final = tuple((name, compiled(source)) for name, source in _FORMS)
HOLIDAYS: Final = tuple((compiled(source), key) for source, key in _HOLIDAY_NAMES)
CANDIDATE: Final = re.compile(
    r"(?:"
    + "|".join(f"(?P<f{i}>{re.sub(r'[(][?]P<[a-z0-9]+>', '(?:', form.pattern)})" for i, (_, form) in enumerate(FORMS))
    + ")"
)
# A text without any of these holds no date.
TRIGGER: Final = compiled(
    r"\d+|day|(?<!\w)(?:<MONTH>|tonight|tomorrow|overnight|week|fortnight|month|quarter|year|decade|"
    r"morning|afternoon|evening|night|spring|summer|autumn|fall|winter|nineteen|eighteen|seventeen|"
    r"christmas|xmas|easter|pentecost|hallowe|thanksgiving|eid|rama[dz]|asho?ura|"
    r"nowruz|newroz|nauruz|nawruz|norouz|noruz|mawlid)"
)
# A word that may begin a form: no form begins inside a word or behind a sign of money.
WORD: Final = re.compile(r"(?<![\w$€£#])(?:['’]\d|\w+)")
_FIRST_WORDS: Final = frozenset(
    "a an the this that last past previous preceding next coming upcoming following same current latest most "
    "comparable early late mid earlier later beginning start middle end so in within few several couple final q h "
    "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec "
    "today tonight yesterday tomorrow overnight day week year spring summer autumn fall winter "
    "christmas xmas easter orthodox boxing new st saint valentine valentines patrick international nowruz newroz "
    "nauruz nawruz norouz noruz earth anzac labour labor independence u us american america bastille halloween hallowe "
    "armistice remembrance veterans ash palm maundy good pentecost whit martin mlk president presidents memorial "
    "columbus thanksgiving eid ramadan ramadhan ramazan ashura ashoura mawlid prophet islamic muslim hijri".split()
).union(
    UNITS,
    TEENS,
    TENS,
    ORDINALS,
    ("twentieth", "thirtieth"),
    MONTH_NAMES,
    (f"{stem}day" for stem in WEEKDAY_STEMS),
)


def may_begin(word: str) -> bool:
    """Whether a lower-cased word can be the first of a form."""
    return word[0] in "0123456789'’" or word.rstrip("0123456789") in _FIRST_WORDS


def number(words: str) -> int:
    """A number or ordinal in digits or words ("21", "3rd", "twenty-first", "a couple of")."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    first, *rest = re.split(r"[-\s]+", words)
    return sum(NUMBER_WORDS[word] for word in (rest if rest and first == "a" else (first, *rest)))


def year_number(words: str) -> int:
    """A year in digits or words ("1996", "nineteen ninety-six", "two thousand and five")."""
    if words.isdigit():
        return int(words)
    century, *rest = re.split(r"[-\s]+", words)
    if century == "two":
        return 2000 + sum(NUMBER_WORDS[word] for word in rest[1:])
    return 100 * NUMBER_WORDS[century] + sum(NUMBER_WORDS[word] for word in rest if word != "hundred")


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name.strip()[:3])


def month_number(name: str) -> int:
    """1 for January to 12 for December."""
    return MONTHS.index(name[:3]) + 1


def part_of(words: str) -> str:
    """early, mid or late, for "the beginning of", "middle" and the like."""
    words = words.strip()
    if words in ("early", "mid", "late"):
        return words
    return {"middle": "mid", "end": "late"}.get(words.split()[-1], "early")
