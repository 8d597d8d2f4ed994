"""Lemmas by form and tag, cached: the model's own lemma tables without its slow components."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from eventcode.parse.labels import COARSE
from eventcode.parse.rule_lemmas import LemmaTable, lemma_tables

# What a headline says in one word of a person: "12 soldiers dead in raid" is "were killed", "guilty of" is "convicted".
MOST_REMEMBERED = 100_000  # forms
HEADLINE_PREDICATES = {"dead": "kill", "guilty": "convict"}

# The tables give a rarer singular: in news "bases" are those of soldiers.
USUAL_SINGULARS = {"bases": "base"}

# What a side says of its own dead is told by the plain verb: "two guards were martyred in an attack".
PLAIN_VERBS = {"martyred": "kill"}

# Verbs that need no object: their past tense in a headline is active ("Troops arrived in Bamako").
WITHOUT_OBJECT = frozenset(
    (
        "advance agree apologise apologize appear arrive begin break clash collapse come continue convene "
        "crash demonstrate die disappear emerge end erupt escape explode fail fall flee gather go happen "
        "increase land march meet occur protest quit rally react remain resign respond resume retreat return "
        "riot rise say sink speak start stay step strike surrender survive talk vanish visit vote walk warn "
        "win withdraw"
    ).split()
)

_DOUBLED = re.compile(r"(\w+([lnprt]))\2(?:ed|ing)")
_SHORT_SYLLABLE = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")


@frozen(kw_only=True, eq=False)
class CommonWords:
    """The general vocabulary as something that ``in`` can ask.

    The vocabulary holds many towns in lower case: a noun that ``is_place`` knows is no common word.
    """

    lemmas: Lemmas
    is_place: Callable[[str], bool]

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or not self.lemmas.is_common(word):
            return False
        return word in self.lemmas.other_than_nouns or not self.is_place(word)

    def __iter__(self) -> Iterator[str]:
        return iter(self.lemmas.vocabulary)

    def __len__(self) -> int:
        return len(self.lemmas.vocabulary)


@frozen(kw_only=True)
class _NoMorphology:
    """The morphology of a form that has none."""

    key: int = 0

    def to_dict(self) -> dict[str, str]:
        """The values of its features."""
        return {}


@frozen(kw_only=True)
class _Form:
    """What spaCy's rule lemmatizer asks of a token, without a document around it."""

    text: str
    pos_: str
    morph: _NoMorphology = _NoMorphology()

    @property
    def orth(self) -> str:
        return self.text

    @property
    def pos(self) -> str:
        return self.pos_


@frozen(kw_only=True, eq=False)
class Lemmas:
    """Looks lemmas up with a spaCy lemmatizer, once for each pair of form and tag."""

    lemmatizer: Any = field(repr=False)
    vocabulary: frozenset[str] = field(repr=False)
    other_than_nouns: frozenset[str] = field(repr=False)
    verbs: frozenset[str] = field(repr=False)
    nouns: frozenset[str] = field(repr=False)
    tables: Mapping[str, LemmaTable] = field(repr=False)
    _known: dict[tuple[str, str], str] = field(factory=dict, repr=False)
    _candidates: dict[str, frozenset[str]] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, lemmatizer: Any, vocab: Any) -> Lemmas:
        """Lemmas by the tables of a loaded lemmatizer; one without an index knows no common words."""
        lookups = lemmatizer.lookups
        index = lookups.get_table("lemma_index") if lookups.has_table("lemma_index") else {}
        for part, words in list(index.items()):
            index[part] = frozenset(words)  # spaCy asks lists of thousands of words whether they hold one
        nouns = vocab.strings["noun"]
        everything = frozenset[str]().union(*index.values())
        others = frozenset[str]().union(*(found for part, found in index.items() if part != nouns))
        verbs = frozenset(index.get(vocab.strings["verb"], ()))
        return cls(
            lemmatizer=lemmatizer,
            vocabulary=everything,
            other_than_nouns=others,
            verbs=verbs,
            nouns=frozenset(index.get(nouns, ())),
            tables=lemma_tables(lemmatizer),
        )

    def forget(self) -> None:
        """Keep what is remembered within bounds: names and misspellings have no end."""
        for kept in (self._known, self._candidates, self.lemmatizer.cache):
            if len(kept) > MOST_REMEMBERED:
                kept.clear()

    def lemma(self, form: str, tag: str) -> str:
        """The lower-case lemma of a form with a Penn tag."""
        key = (form, tag)
        known = self._known.get(key)
        if known is None:
            part = "X" if tag == "NNP" else COARSE.get(tag[:1], "X")
            if tag == "VBN" and form.lower() in HEADLINE_PREDICATES:
                return HEADLINE_PREDICATES[form.lower()]
            is_base = tag in ("VB", "VBP") and form.lower() in self.verbs  # "lay" is no past tense of "lie" here
            known = self._known[key] = form.lower() if is_base else self._look_up(form.lower(), part)
        return known

    def all_of(self, forms: Iterable[str], tags: Iterable[str]) -> tuple[str, ...]:
        """The lemmas of forms with their tags."""
        known = self._known
        return tuple([known.get(pair) or self.lemma(*pair) for pair in zip(forms, tags, strict=True)])

    def candidates(self, form: str) -> frozenset[str]:
        """What the lemma of a form may be before its tag is known: itself, as a verb, as a noun."""
        known = self._candidates.get(form)
        if known is None:
            low = form.lower()
            verb = self._look_up(low, "VERB")
            known = frozenset({low, verb, self._look_up(low, "NOUN"), HEADLINE_PREDICATES.get(low, verb)})
            self._candidates[form] = known
        return known

    def verb_lemma(self, form: str) -> str | None:
        """The lemma of a form that may be a verb in the present tense, else None."""
        lemma = self.lemma(form.lower(), "VBZ" if form.endswith("s") else "VBP")
        return lemma if lemma in self.verbs else None

    def is_only_verb(self, form: str) -> bool:
        """Whether a form in the present tense is known as a verb and not as a noun."""
        return self.verb_lemma(form) is not None and self.lemma(form.lower(), "NNS") not in self.nouns

    def is_common(self, word: str) -> bool:
        """Whether a lower-case word, in some inflection, belongs to the general vocabulary."""
        return not self.vocabulary.isdisjoint(self.candidates(word))

    def _look_up(self, form: str, part: str) -> str:
        if part not in ("VERB", "NOUN", "ADJ", "ADV", "AUX") or not form.strip():
            return form
        if part == "NOUN" and form in USUAL_SINGULARS:
            return USUAL_SINGULARS[form]
        if part == "VERB" and form in PLAIN_VERBS:
            return PLAIN_VERBS[form]
        table = self.tables.get(part)
        lemma = (table.lemma(form) if table else str(self.lemmatizer.lemmatize(_Form(text=form, pos_=part))[0])).lower()
        if part == "VERB" and lemma not in self.verbs and form in self.verbs:
            return form  # "need" is no past tense of "nee"
        if part == "NOUN" and lemma not in self.nouns and form in self.nouns:
            return form  # nor "crisis" the plural of "crisi"
        if part == "VERB" and lemma not in self.verbs and (doubled := _DOUBLED.fullmatch(form)):
            return doubled[1] if doubled[1] in self.vocabulary else lemma  # "martialled"
        return lemma + "e" if part == "VERB" and self._lost_e(form, lemma) else lemma

    def _lost_e(self, form: str, lemma: str) -> bool:
        """Whether the tables cut too much: "nudging" is of "nudge", "hoped" of "hope" ("hop" doubles its consonant)."""
        if lemma not in self.verbs and lemma + "e" in self.verbs:
            return True
        cut = form in (lemma + "ed", lemma + "es", lemma + "ing")
        return cut and _SHORT_SYLLABLE.search(lemma) is not None and lemma + "e" in self.verbs
