"""Tells whether a name that the gazetteer knows is a place where it stands: clues, each worth some points.

The points are near the logarithm of the odds that a clue speaks for, so they add up; a sum above 0 is a place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from eventcode.coding import place_words as words
from eventcode.coding.place_scan import Found, Scan, starts_sentence
from eventcode.gazetteer.protocol import PlaceRecord

_WORD_BEFORE: Final = re.compile(r"([^\W_][^\s]*|&|/)[ \u00a0]+(?:[Tt]he )?$")
_WORD_AFTER: Final = re.compile(r"(?:['’]s?)?[ \u00a0]+([^\W_][\w'’-]*)")
# "Fired rockets on Kobane": what fire is on is mostly a place.
_FIRE_ON_BEFORE: Final = re.compile(
    r"\b(?:attacks?|strikes?|raids?|assaults?|advance[ds]?|offensive|march(?:ed)?|bombs?|shells?|rockets?|missiles?|gas|"
    r"chlorine|shelling|bombardment|barrages?|munitions|fired|grip|hold|siege) on $"
)
_STATE_BEFORE: Final = re.compile(
    r"\b(?:in|inside|near|outside|from|at|around|to|into|off) (?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+['’]s $"
)
_OF_BEFORE: Final = re.compile(r"(\w+) of (?:the )?$")
_NUMBER_AFTER: Final = re.compile(r" \d")
_DATELINE: Final = re.compile(r"(?:, [A-Z][\w. ]{1,25})?(?: \([^)\n]{1,30}\))? ?(?:--|[—–-] |: |[.] (?=[A-Z][a-z]))")

_SAINT: Final = ("St ", "St.", "Saint ", "Ste")
_SAINTS_BEFORE: Final = re.compile(r"\bof (?:Saints?|Sts?\.?) [A-Z]\w+(?:,| and| &) $")
_RUN_AFTER: Final = re.compile(r"(?: [A-Z][\w'’&-]*){2,4}(?! [A-Z])")
_TAILS: Final = (
    ("agreement after", words.AGREEMENTS),
    ("civic tail", words.CIVIC_TAILS),
    ("body tail", words.BODY_TAILS),
    ("address after", words.ADDRESSES),
    ("other tail", words.OTHER_TAILS),
    ("natural tail", words.NATURAL_TAILS),
    ("day after", words.MONTHS_AND_DAYS),
)
_HEADS: Final = (
    ("title before", words.TITLES),
    ("given name before", words.GIVEN_NAMES),
    ("compass before", words.COMPASS),
    ("natural head before", words.NATURAL_HEADS),
    ("day before", words.MONTHS_AND_DAYS),
)
_LOWER_BEFORE: Final = (
    ("in before", words.PREPOSITIONS_OF_PLACE),
    ("preposition before", words.PREPOSITIONS),
    ("speech before", words.SPEECH),
    ("attack before", words.ATTACKING),
    ("and before", words.CONJUNCTIONS),
)
_LOWER_AFTER: Final = (
    ("agreement after", words.AGREEMENTS),
    ("speech after", words.SPEECH),
    ("place noun after", words.PLACE_NOUNS),
    ("inhabitants after", words.INHABITANTS),
)

POINTS: Final[Mapping[str, float]] = {
    # The place itself: every name has one of these.
    "country": 3.75, "country, other name": 1.0, "capital": 3.25, "capital, other name": 0.5, "listed": 3.0,
    "huge region": 3.0, "large region": 2.0, "middling region": 0.75, "small region": -0.5,
    "huge region, other name": 1.0, "large region, other name": 0.5, "middling region, other name": 0.0,
    "small region, other name": -1.0,
    "huge district": 0.75, "large district": 0.25, "middling district": 0.0, "small district": -1.0,
    "huge district, other name": 0.0, "large district, other name": -0.5, "middling district, other name": -1.0,
    "small district, other name": -1.5,
    "huge town": 2.0, "large town": 2.0, "middling town": 0.25, "small town": -0.5,
    "huge town, other name": 1.0, "large town, other name": -0.25, "middling town, other name": -0.25,
    "small town, other name": -1.0,
    # The name.
    "several words": 1.5, "several ordinary words": 0.0, "abbreviation": 1.0, "short": -0.75, "ordinary word": -0.75,
    "given name": -1.5, "month or day": -2.75, "surname": -1.75, "lower case elsewhere": -0.5, "dateline": 2.25,
    # Before it.
    "in before": 1.75, "place noun of": 2.0, "at the place of": 1.75, "at before": 0.0, "preposition before": 1.0,
    "from before": 0.5, "to before": 0.5,
    "north before": 0.5, "south before": 0.5, "east before": 0.5, "west before": 0.5, "of": 0.25, "body of": -0.25,
    "church of": -6.0,
    "compass before": 0.75, "natural head before": 0.0, "title before": -1.5, "given name before": -1.75,
    "capital before": -0.75, "speech before": -1.25, "starts sentence": -0.5, "nothing before": -0.75,
    "by before": -0.5, "attack before": 1.0, "word before": -0.25, "comma before": -0.25,
    "listed after": 0.75, "container": 1.0,
    # After it.
    "place noun after": 1.25, "inhabitants after": 1.0, "civic tail": 1.0, "body tail": -0.25, "natural tail": 0.25,
    "other tail": -1.5, "address after": -1.5, "capital after": -1.0,
    "given name and capital after": -3.0, "agreement after": -6.0,
    "speech after": -1.75, "number after": -1.0, "word after": -0.25,
    "comma after": 0.25, "listed before": 0.75, "contained": 1.75,
    # The rest of the text.
    "much support": 1.5, "some support": -0.25, "support": -0.25, "alone": -1.0, "stray": -2.0,
    "put there, only bearer": 0.25, "bare county": -1.0,
    "put there, country stated": 1.25, "place elsewhere": 1.5, "no place elsewhere": -1.0,
}  # fmt: skip

# Countries speak, and stand alone in a text, as other places do not.
_PUT_THERE: Final = frozenset({"in before", "preposition before", "place noun of", "at the place of", "at before"})

_POINTS_OF_COUNTRIES: Final[Mapping[str, float]] = {
    "address after": -6.0,
    "speech after": 0.0, "speech before": -0.5, "surname": 0.0, "given name": -1.0, "ordinary word": -0.5, "alone": 0.0,
    "no place elsewhere": 0.0,
}  # fmt: skip


def kind_clue(record: PlaceRecord) -> str:
    """How well known a place is: its feature, its population and whether the text has its main name."""
    feature, people = record.feature, record.population
    if record.where is not None:
        return "listed"
    size = (
        "huge" if people >= 1_000_000 else "large" if people >= 100_000 else "middling" if people >= 15_000 else "small"
    )
    if feature.startswith("PCL") or feature in ("CONT", "TERR"):
        kind = "country"
    elif feature == "PPLC" and people >= 15_000:
        kind = "capital"
    elif feature == "ADM1":
        kind = f"{size} region"
    elif feature.startswith("ADM"):
        kind = f"{size} district"
    else:
        kind = f"{size} town"
    return kind if record.main else f"{kind}, other name"


def surnames(scan: Scan) -> frozenset[str]:
    """The words that follow a given name or a title somewhere in the text."""
    known = words.GIVEN_NAMES | words.PERSONAL_TITLES
    pairs = zip(scan.words, scan.words[1:], strict=False)
    return frozenset(
        after.text for before, after in pairs if after.joined == " " and (before.text in known or len(before.text) == 2)
    )


def context_clues(scan: Scan, found: Found, persons: frozenset[str]) -> list[str]:
    """The clues around a name and in it, whatever place it may be; ``persons`` are the surnames of the text."""
    return [*_before(scan, found), *_after(scan, found), *_itself(scan, found, persons)]


def support_clue(support: float) -> str:
    """Whether other names of the text lie in the same country, division or neighbourhood."""
    return "alone" if support < 1 else "some support" if support < 6 else "support" if support < 11 else "much support"


def stated_clue(clues: Collection[str], record: PlaceRecord, countries: Collection[str]) -> list[str]:
    """Whether something is put there in a text that names its country: "Sri Lankan troops outside Kilinochchi"."""
    stated = record.country in countries and not record.feature.startswith("PCL")
    return ["put there, country stated"] if stated and _is_put_there(clues) else []


def only_clue(clues: Collection[str], bearers: int) -> list[str]:
    """Whether something is put in the only place that has the name: "herders near Kapoeta"."""
    return ["put there, only bearer"] if bearers == 1 and _is_put_there(clues) else []


def _is_put_there(clues: Collection[str]) -> bool:
    """Whether something is put at a name, or it is attacked: "shelled Saraqib", but not "attacked the Old Bridge"."""
    return not _PUT_THERE.isdisjoint(clues) or ("attack before" in clues and "the" not in clues)


def elsewhere_clue(points: float) -> str:
    """What the best other mention of the same name says, by its points."""
    return "place elsewhere" if points >= 1.5 else "no place elsewhere" if points <= -2 else "open elsewhere"


def total(clues: Sequence[str], kind: str) -> float:
    """The points of some clues and of the kind of place (``kind_clue``) together."""
    if kind == "country":
        return POINTS[kind] + sum(_POINTS_OF_COUNTRIES.get(clue, POINTS.get(clue, 0.0)) for clue in clues)
    return POINTS[kind] + sum(POINTS.get(clue, 0.0) for clue in clues)


def _before(scan: Scan, found: Found) -> Iterator[str]:
    head = scan.text[max(0, found.start - 40) : found.start]
    if found.compound:
        yield "compound"
    elif starts_sentence(scan.text, found.start):
        yield "starts sentence"
    elif found.name.startswith(_SAINT) and _SAINTS_BEFORE.search(head):
        yield "church of"  # "the church of St. Peter and St. Paul"
    elif (of := _OF_BEFORE.search(head)) is not None:
        noun = of[1]
        if noun.lower() in words.PLACE_NOUNS:
            yield "place noun of"
        elif noun.lower() in words.CHURCHES and found.name.startswith(_SAINT):
            yield "church of"
        elif noun.lower() in words.NOUNS_AT_PLACES:
            yield "at the place of"
        else:
            yield "body of" if noun[0].isupper() and noun not in words.FUNCTION_WORDS else "of"
    elif _FIRE_ON_BEFORE.search(head):
        yield "attack before"
    elif state_before(scan, found) is not None:
        yield "in before"
    elif (match := _WORD_BEFORE.search(head)) is not None:
        if head.endswith(("the ", "The ")):
            yield "the"
        yield _clue_of_word_before(match[1])
    else:
        yield "nothing before"


def state_before(scan: Scan, found: Found) -> str | None:
    """The country of a name that stands behind a state in which something is put: "in Niger's Torodi"; else None."""
    start = found.start
    if scan.text[start - 2 : start] != "s " or not _STATE_BEFORE.search(scan.text, max(0, start - 60), start):
        return None
    end = start - len("'s ")
    owner = next((o for o in scan.found if o.end == end and o.records[0].feature.startswith("PCL")), None)
    return owner.records[0].country if owner is not None else None


def _clue_of_word_before(word: str) -> str:
    plain = word.rstrip(".,;:)\"”'’")
    if len(plain) < len(word) and not word.endswith("."):
        return "comma before" if word.endswith(",") else "nothing before"
    if plain[:1].isupper() and plain not in words.FUNCTION_WORDS:
        if len(plain) == 1:
            return "given name before"
        return next((clue for clue, members in _HEADS if plain in members), "capital before")
    lower = plain.lower()
    if lower.rpartition("-")[2] in words.HELD:
        return "in before"  # "in rebel-held Kidal"
    if lower in words.TELLING_WORDS:
        return f"{lower} before"
    return next((clue for clue, members in _LOWER_BEFORE if lower in members), "word before")


def _after(scan: Scan, found: Found) -> Iterator[str]:
    tail = scan.text[found.end : found.end + 40]
    match = _WORD_AFTER.match(tail)
    if tail[:1] in ("'", "’"):
        yield "possessive"
    if _NUMBER_AFTER.match(tail):
        yield "number after"
    elif match is not None:
        clue = _clue_of_word_after(match[1])
        run = _RUN_AFTER.match(scan.text, found.end)
        if clue == "capital after" and run is not None and run[0].split()[-1] in words.BODY_TAILS:
            clue = _clue_of_word_after(run[0].split()[-1])  # "Flint Hills Christian School"
        yield "given name and capital after" if clue == "capital after" and found.name in words.GIVEN_NAMES else clue
    elif tail[:1] == ",":
        yield "comma after"


def _clue_of_word_after(word: str) -> str:
    if word[0].isupper() and word not in words.FUNCTION_WORDS:
        return next((clue for clue, tails in _TAILS if word in tails), "capital after")
    if word == "in":
        return "in after"
    return next((clue for clue, members in _LOWER_AFTER if word in members), "word after")


def _itself(scan: Scan, found: Found, persons: frozenset[str]) -> Iterator[str]:
    name = found.name
    if found.abbreviation:
        yield "abbreviation"
    elif found.first == found.last:
        yield from _single_word(scan, name, persons)
    else:
        ordinary = all(word.lower() in words.ORDINARY_WORDS for word in re.split(r"[\s-]+", name))
        yield "several ordinary words" if ordinary else "several words"
    if name.isupper() and len(name) > 3:
        yield "dateline" if _DATELINE.match(scan.text, found.end) else "shouted"


def _single_word(scan: Scan, name: str, persons: frozenset[str]) -> Iterator[str]:
    lower = name.lower()
    if name in words.MONTHS_AND_DAYS or name in words.COMPASS:
        yield "month or day"
    elif name in words.GIVEN_NAMES:
        yield "given name"
    elif lower in words.ORDINARY_WORDS:
        yield "ordinary word"
    if name in persons:
        yield "surname"
    if lower in scan.lower_words:
        yield "lower case elsewhere"
    if len(name) <= 3:
        yield "short"
