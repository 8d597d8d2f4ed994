"""Misreadings that the parser makes regularly, put right in the tags and arcs before a :class:`Tree` is made.

Each repair has a shape of its own that a right parse never has, looks at few tokens, and is tested on hand-built
parses; ``benchmarks/parse_repairs.py`` tells how often each fires on a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from attrs import frozen

from eventcode.parse import labels as L
from eventcode.parse.lemmas import HEADLINE_PREDICATES


class VerbForms(Protocol):
    """What a repair asks of the vocabulary."""

    def verb_lemma(self, form: str) -> str | None:
        """The lemma of a form that may be a verb in the present tense, else None."""
        ...

    def is_only_verb(self, form: str) -> bool:
        """Whether a form in the present tense is known as a verb and not as a noun."""
        ...


@frozen(kw_only=True, eq=False)
class Draft:
    """The columns of a parse while they are repaired."""

    words: tuple[str, ...]
    tags: list[str]
    labels: list[str]
    heads: list[int]
    forms: VerbForms

    def children(self, token: int) -> list[int]:
        return [t for t, head in enumerate(self.heads) if head == token and t != token]

    def attach(self, token: int, head: int, label: str) -> None:
        self.heads[token], self.labels[token] = head, label

    def root(self) -> int:
        return next((t for t, head in enumerate(self.heads) if head == t), 0)


# "Look up to", "face up to": here "up to" belongs to the verb.
_UP_TO: Final = ("look", "own", "fac", "stood", "stand", "liv", "add", "wak", "woke", "measur", "shap", "wound", "end")
_PARTICIPLES: Final = frozenset("led backed armed funded trained supported sponsored occupied controlled".split())
_SUBJECTLIKE: Final = frozenset({L.UNCLEAR, L.COMPOUND, L.NOMINAL, L.APPOSITION, L.ADVERBIAL_NOUN})
_OPEN_A_PHRASE: Final = L.NOUN_TAGS | L.ADJECTIVE_TAGS | {"DT", L.CARDINAL, "PRP$"}
_PREDICATIVE: Final = frozenset({L.ADJECTIVAL, L.ROOT, L.CONTENT, L.ADVERBIAL, L.NOUN_CLAUSE})
_CLAUSES: Final = frozenset({L.CONTENT, L.ADVERBIAL, L.INFINITIVE, L.NOUN_CLAUSE})
_MODIFYING: Final = frozenset({L.ADJECTIVAL, L.COMPOUND, L.NOMINAL, L.UNCLEAR, L.ADVERBIAL_NOUN})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_VERBAL_LABELS: Final = frozenset({L.ROOT, L.CONTENT, L.INFINITIVE, L.CONJUNCT, L.UNCLEAR, L.RELATIVE, L.ADVERBIAL})


def up_to_a_number(draft: Draft) -> int:
    """ "Kidnapped up to 16 advisers": the number's words are no particle and no preposition."""
    done = 0
    for i in range(len(draft.words) - 2):
        if draft.words[i].lower() != "up" or draft.words[i + 1].lower() != "to" or draft.tags[i + 2] != L.CARDINAL:
            continue
        number, verb = i + 2, draft.heads[i]
        noun = draft.heads[number] if draft.labels[number] == L.NUMBER else number
        if draft.words[verb].lower().startswith(_UP_TO):
            continue
        if draft.heads[i + 1] not in (i, verb) or draft.heads[noun] != i + 1 or draft.tags[verb] not in L.VERB_TAGS:
            continue
        draft.attach(noun, verb, L.OBJECT)
        for word in (i, i + 1):
            draft.attach(word, number, L.QUANTITY)
        done += 1
    return done


def participle_before_a_noun(draft: Draft) -> int:
    """ "The US led coalition bombed a town": of the two verbs the first only says whose coalition it is."""
    done = 0
    for i in range(1, len(draft.words) - 1):
        if draft.words[i].lower() not in _PARTICIPLES or draft.heads[i - 1] != i or draft.tags[i] not in L.VERB_TAGS:
            continue
        if draft.tags[i - 1] not in L.NAME_TAGS | L.ADJECTIVE_TAGS or draft.labels[i - 1] not in L.SUBJECTS:
            continue
        verb = next((t for t in draft.children(i) if t > i and draft.tags[t] in L.VERB_TAGS), None)
        noun = next((t for t in range(i + 1, len(draft.words)) if draft.tags[t] in L.NOUN_TAGS), None)
        if verb is None or noun is None or not _heads_phrase(draft, noun, i, verb):
            continue
        noun = _phrase_head(draft, noun)
        if not i < noun < verb or draft.heads[noun] not in (i, verb):
            continue
        _make_modifier(draft, i, noun, verb)
        done += 1
    return done


def _heads_phrase(draft: Draft, noun: int, participle: int, verb: int) -> bool:
    """Whether nothing but words of one noun phrase stands between a participle and a noun, and the verb follows."""
    between = range(participle + 1, noun)
    return noun < verb and all(draft.tags[t] in L.ADJECTIVE_TAGS | L.NOUN_TAGS for t in between)


def _phrase_head(draft: Draft, noun: int) -> int:
    while draft.labels[noun] in L.NOUN_MODIFIERS and draft.heads[noun] > noun:
        noun = draft.heads[noun]
    return noun


def _make_modifier(draft: Draft, participle: int, noun: int, verb: int) -> None:
    above, label = draft.heads[participle], draft.labels[participle]
    for child in draft.children(participle):
        if child not in (participle - 1, noun):
            draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb if above == participle else above, label)
    for child in draft.children(participle - 1):
        if draft.labels[child] == L.DETERMINER:
            draft.attach(child, noun, L.DETERMINER)
    draft.tags[participle] = L.PAST_PARTICIPLE
    draft.attach(participle - 1, participle, L.ADVERBIAL_NOUN)
    draft.attach(participle, noun, L.ADJECTIVAL)
    draft.attach(noun, verb, L.SUBJECT)
    if draft.tags[verb] == L.BASE_FORM or draft.tags[verb] == L.PAST_PARTICIPLE:
        draft.tags[verb] = L.PAST_TENSE


def subject_of_an_auxiliary(draft: Draft) -> int:
    """ "France however has opposed it": the subject of an auxiliary is that of its verb."""
    done = 0
    for i, label in enumerate(draft.labels):
        head = draft.heads[i]
        if label in L.SUBJECTS | L.PASSIVE_SUBJECTS and draft.labels[head] in L.AUXILIARIES:
            draft.attach(i, draft.heads[head], label)
            done += 1
    return done


def gerund_for_its_subject(draft: Draft) -> int:
    """ "The Red Cross operating in Iraq said": who said it is the noun, not its participle."""
    done = 0
    for i, label in enumerate(draft.labels):
        verb = draft.heads[i]
        if label not in L.SUBJECTS or draft.tags[i] != L.GERUND or verb <= i or draft.tags[verb] not in L.VERB_TAGS:
            continue
        noun = next((t for t in draft.children(i) if t < i and draft.labels[t] in L.SUBJECTS), None)
        if noun is None or any(draft.labels[t] in L.AUXILIARIES for t in draft.children(i)):
            continue
        draft.attach(noun, verb, L.SUBJECT)
        draft.attach(i, noun, L.NOUN_CLAUSE)
        done += 1
    return done


def noun_with_a_subject(draft: Draft) -> int:
    """ "The mayor promises to resign": a noun with a subject of its own is a verb in the present tense."""
    done = 0
    for i, label in enumerate(draft.labels):
        head = draft.heads[i]
        if label not in L.SUBJECTS or head == i or head <= i or draft.tags[head] not in L.NOUN_TAGS | L.ADJECTIVE_TAGS:
            continue
        if draft.labels[head] not in _VERBAL_LABELS or draft.forms.verb_lemma(draft.words[head]) is None:
            continue
        if any(
            draft.labels[t] in L.AUXILIARIES or draft.tags[t] in L.FINITE_TAGS for t in draft.children(head) if t < head
        ):
            continue
        _make_present(draft, head)
        done += 1
    return done


def _make_present(draft: Draft, verb: int) -> None:
    draft.tags[verb] = "VBZ" if draft.words[verb].endswith("s") else "VBP"


def headline_without_a_verb(draft: Draft) -> int:
    """ "Kenya's minister embarks on tour": in a headline the plural noun is the verb that is missing."""
    if any(t in L.FINITE_TAGS for t in draft.tags) or draft.tags[draft.root()] not in L.NOUN_TAGS:
        return 0
    verb = _missing_verb(draft)
    if verb is None:
        return 0
    subject, root = verb - 1, draft.root()
    for token in range(subject):
        if draft.heads[token] >= verb:
            draft.attach(token, subject, draft.labels[token])
    draft.attach(subject, verb, L.SUBJECT)
    draft.attach(verb, verb, L.ROOT)
    if root > verb:
        draft.attach(root, verb, L.OBJECT)
    elif root < subject and any(draft.labels[t] == L.COORDINATOR for t in range(root, subject)):
        draft.attach(root, verb, L.SUBJECT)
        draft.attach(subject, root, L.CONJUNCT)
    elif root < subject:
        draft.attach(root, subject, L.COMPOUND)
    for token in range(verb + 1, len(draft.words)):
        named = draft.labels[token] == L.ADVERBIAL_NOUN and draft.tags[token] in L.NAME_TAGS
        if (draft.heads[token] <= subject and draft.tags[token] in L.NOUN_TAGS) or named:
            draft.attach(token, verb, L.OBJECT)  # "Iran and Iraq ratify pact": what follows the verb belongs to it
    _make_present(draft, verb)
    return 1


def _missing_verb(draft: Draft) -> int | None:
    """The plural between two noun phrases that may be a verb, or one at the end of its phrase that is no noun."""
    root = draft.root()
    for i in range(1, len(draft.words) - 1):
        if draft.tags[i] == "NN" and draft.tags[i - 1] == "NNS" and draft.heads[i - 1] == i:
            if draft.forms.verb_lemma(draft.words[i]) is not None:
                return i  # "Dozens march": nouns before nouns are singular
            continue
        if _is_counted_subject(draft, i):
            return i
        if draft.tags[i - 1] not in L.NOUN_TAGS or draft.tags[i] not in L.NOUN_TAGS:
            continue
        if draft.forms.is_only_verb(draft.words[i]) and i != root:
            return i  # "ratify" is never a noun
        if draft.tags[i] != "NNS":
            continue
        apposed = draft.heads[i] == i - 1 and draft.labels[i] in (L.APPOSITION, L.UNCLEAR)
        if apposed and draft.tags[i + 1] in _OPEN_A_PHRASE and draft.forms.verb_lemma(draft.words[i]) is not None:
            return i
        if i == root and draft.forms.is_only_verb(draft.words[i]):
            return i
        beside = draft.heads[i - 1] in (i, draft.heads[i]) and draft.heads[i] > i
        if beside and draft.labels[i] in _SUBJECTLIKE and draft.forms.verb_lemma(draft.words[i]) is not None:
            return i
    return None


def _is_counted_subject(draft: Draft, token: int) -> bool:
    """ "Over 5,000 unite for change": no singular noun follows a number, so it is a verb with people as its subject."""
    number, word = draft.words[token - 1], draft.words[token]
    many = draft.tags[token - 1] == L.CARDINAL and number.lower() not in ("one", "1") and not _YEAR.fullmatch(number)
    if not many or draft.tags[token] != "NN" or token != draft.root():
        return False
    opens = draft.tags[token + 1] in _OPEN_A_PHRASE and draft.forms.verb_lemma(word) is not None
    return opens or draft.forms.is_only_verb(word)


def predicate_of_a_headline(draft: Draft) -> int:
    """ "Two soldiers dead in raid", "Warlord guilty of murder": the adjective behind the noun is the missing verb."""
    for token in range(1, len(draft.words)):
        if draft.words[token].lower() not in HEADLINE_PREDICATES or draft.tags[token] not in L.ADJECTIVE_TAGS:
            continue
        noun = draft.heads[token] if draft.heads[token] < token else token - 1
        clear = draft.labels[token] in _PREDICATIVE and (noun == token - 1 or draft.tags[token - 1] in L.NOUN_TAGS)
        if not clear or draft.tags[noun] not in {*L.NOUN_TAGS, L.CARDINAL}:
            continue
        if draft.heads[noun] not in (noun, token):
            continue  # "left two soldiers dead": the verb is there
        _make_predicate(draft, noun, token)
        return 1
    return 0


def _make_predicate(draft: Draft, noun: int, token: int) -> None:
    if draft.heads[noun] == noun:
        draft.attach(token, token, L.ROOT)
    draft.attach(noun, token, L.PASSIVE_SUBJECT)
    draft.tags[token] = L.PAST_PARTICIPLE


def subject_read_as_a_modifier(draft: Draft) -> int:
    """ "Mali expels envoy": a name right before the verb of a headline is its subject, what follows its object."""
    root = draft.root()
    if not root or draft.tags[root] not in L.PRESENT_TAGS or draft.words[-1] == ".":
        return 0
    before = draft.heads[root - 1] == root and draft.labels[root - 1] in _MODIFYING
    if not before or draft.tags[root - 1] not in L.NAME_TAGS:
        return 0
    children = draft.children(root)
    if any(draft.labels[c] in L.SUBJECTS | L.PASSIVE_SUBJECTS for c in children):
        return 0
    draft.labels[root - 1] = L.SUBJECT
    for child in children:
        if child > root and draft.labels[child] == L.ADVERBIAL_NOUN and draft.tags[child] in ("NN", "NNS"):
            draft.labels[child] = L.OBJECT
    return 1


def made_it_clear(draft: Draft) -> int:
    """ "Peru made it clear it will stay": what was made clear hangs on "made", and "clear" is no verb."""
    for token in range(2, len(draft.words)):
        verb = draft.heads[token]
        if draft.words[token].lower() not in ("clear", "plain") or draft.tags[verb] not in L.VERB_TAGS:
            continue
        content = next((t for t in draft.children(token) if t > token and draft.labels[t] in _CLAUSES), None)
        if content is None or draft.words[verb].lower() not in ("made", "make", "makes", "making"):
            continue
        draft.tags[token] = "JJ"
        draft.attach(token, verb, L.PREDICATE)
        draft.attach(content, verb, L.CONTENT)
        for child in draft.children(token):
            if draft.words[child].lower() == "it":
                draft.attach(child, verb, L.UNCLEAR)
        return 1
    return 0


def particle_with_an_object(draft: Draft) -> int:
    """ "A mob burned down a church": what is tagged a particle is none but by its arc, and the noun is the object."""
    done = 0
    for token in range(1, len(draft.words)):
        verb = draft.heads[token]
        if draft.tags[token] != L.PARTICLE_TAG or draft.labels[token] != L.PREPOSITION or verb != token - 1:
            continue
        if draft.tags[verb] not in L.VERB_TAGS or any(draft.labels[c] == L.OBJECT for c in draft.children(verb)):
            continue
        for child in draft.children(token):
            draft.attach(child, verb, L.OBJECT if draft.labels[child] == L.PREPOSITION_OBJECT else draft.labels[child])
        draft.labels[token] = L.PARTICLE
        done += 1
    return done


def infinitive_of_a_headline(draft: Draft) -> int:
    """ "US to sanction officials": the noun before the infinitive is its subject."""
    _raise_infinitive(draft)
    root = draft.root()
    if draft.tags[root] != L.BASE_FORM or root < 2 or draft.tags[root - 1] != L.TO:
        return 0
    noun = next((t for t in reversed(draft.children(root)) if t < root - 1 and draft.tags[t] in L.NOUN_TAGS), None)
    if noun is None or draft.labels[noun] not in _SUBJECTLIKE:
        return 0
    draft.attach(noun, root, L.SUBJECT)
    return 1


def _raise_infinitive(draft: Draft) -> None:
    """ "Merkel to visit Ghana": the infinitive below the only noun is what the headline tells."""
    root = draft.root()
    if draft.tags[root] not in L.NOUN_TAGS or any(t in L.FINITE_TAGS for t in draft.tags):
        return
    verb = next((t for t in draft.children(root) if t > root and draft.tags[t] == L.BASE_FORM), None)
    if verb is None or draft.tags[verb - 1] != L.TO or draft.labels[verb] not in L.NOUN_COMPLEMENTS:
        return
    for child in draft.children(root):
        if child > verb:
            draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.attach(root, verb, L.UNCLEAR)


def adjective_clause(draft: Draft) -> int:
    """ "Found the envoy guilty": an adjective with a subject and no verb tells what the object is found to be."""
    done = 0
    for i, label in enumerate(draft.labels):
        verb = draft.heads[i]
        if label != L.CONTENT or draft.tags[i] not in L.ADJECTIVE_TAGS or draft.tags[verb] not in L.VERB_TAGS:
            continue
        children = draft.children(i)
        nouns = (t for t in (*children, *draft.children(verb)) if verb < t < i)
        noun = next((t for t in nouns if draft.labels[t] in L.SUBJECTS | {L.OBJECT}), None)
        if noun is None or any(draft.labels[t] in {*L.AUXILIARIES, L.MARK} for t in children):
            continue
        draft.attach(noun, verb, L.OBJECT)
        draft.labels[i] = L.OBJECT_PREDICATE
        done += 1
    return done


def names_in_a_row(draft: Draft) -> int:
    """ "The US, Russia and Fiji met": names with "and" behind them are a list, no apposition."""
    done = 0
    for i, label in enumerate(draft.labels):
        first = draft.heads[i]
        if label != L.APPOSITION or draft.tags[i] not in L.NAME_TAGS or draft.tags[first] not in L.NAME_TAGS:
            continue
        below = draft.children(i)
        if not any(draft.labels[t] == L.COORDINATOR for t in below):
            continue
        draft.attach(i, first, L.CONJUNCT)
        for child in below:
            if draft.labels[child] in (L.COORDINATOR, L.CONJUNCT):
                draft.attach(child, first, draft.labels[child])
        done += 1
    return done


def comma_for_and(draft: Draft) -> int:
    """ "Turkey, Greece agree on truce": the comma of a headline is an "and", and the verb is plural."""
    done = 0
    for i in range(len(draft.words) - 3):
        second, verb = i + 2, draft.heads[i]
        if draft.words[i + 1] != "," or draft.labels[i] != L.ADVERBIAL_NOUN or draft.tags[verb] != "VBP":
            continue
        named = draft.tags[i] in L.NAME_TAGS and draft.tags[second] in L.NAME_TAGS
        if named and draft.heads[second] == verb and draft.labels[second] in L.SUBJECTS:
            draft.attach(i, second, L.CONJUNCT)
            done += 1
    return done + sum(map(partial(_list_of_apposed, draft), range(len(draft.words))))


def _list_of_apposed(draft: Draft, subject: int) -> int:
    """ "France, Russia speak by phone": one name with a plural verb is the first of a list."""
    if (
        draft.labels[subject] not in L.SUBJECTS
        or draft.tags[subject] != "NNP"
        or draft.tags[draft.heads[subject]] != "VBP"
    ):
        return 0
    others = [t for t in draft.children(subject) if draft.labels[t] == L.APPOSITION and t > subject]
    for other in others:
        draft.labels[other] = L.CONJUNCT
    return len(others)


def gerund_behind_its_modifier(draft: Draft) -> int:
    """ "Killed in army shelling near the town": a gerund right behind a noun, without an object, is the noun."""
    done = 0
    for i in range(1, len(draft.words)):
        noun, preposition = i - 1, draft.heads[i - 1]
        if draft.tags[i] != L.GERUND or draft.labels[i] not in (L.ADVERBIAL, L.NOUN_CLAUSE, L.PREPOSITION_COMPLEMENT):
            continue
        if draft.tags[noun] not in L.NOUN_TAGS or draft.labels[noun] != L.PREPOSITION_OBJECT:
            continue
        if any(draft.labels[t] in (L.OBJECT, L.INFINITIVE, L.CONTENT) for t in draft.children(i)):
            continue
        draft.tags[i] = "NN"
        draft.attach(i, preposition, L.PREPOSITION_OBJECT)
        for child in draft.children(noun):
            draft.attach(child, i, draft.labels[child])
        draft.attach(noun, i, L.COMPOUND)
        done += 1
    return done


Repair = Callable[[Draft], int]
REPAIRS: Final[tuple[Repair, ...]] = (
    up_to_a_number,
    particle_with_an_object,
    participle_before_a_noun,
    subject_of_an_auxiliary,
    gerund_for_its_subject,
    noun_with_a_subject,
    headline_without_a_verb,
    predicate_of_a_headline,
    made_it_clear,
    subject_read_as_a_modifier,
    infinitive_of_a_headline,
    adjective_clause,
    names_in_a_row,
    comma_for_and,
    gerund_behind_its_modifier,
)


def repair(draft: Draft) -> None:
    """Apply every repair, in order."""
    for one in REPAIRS if draft.words else ():
        one(draft)
