"""Repairs of headlines: a verb read as a noun, a subject as a modifier, a comma that stands for "and"."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.lemmas import HEADLINE_PREDICATES, WITHOUT_OBJECT
from eventcode.parse.repairs.draft import AT_ROOT, Draft, Repair, both, looks_for

_SUBJECTLIKE: Final = frozenset({L.UNCLEAR, L.COMPOUND, L.NOMINAL, L.APPOSITION, L.ADVERBIAL_NOUN})
_OPEN_A_PHRASE: Final = L.NOUN_AND_ADJECTIVE_TAGS | {"DT", L.CARDINAL, L.OWNER}
_PREDICATIVE: Final = frozenset({L.ADJECTIVAL, L.ROOT, L.CONTENT, L.ADVERBIAL, L.NOUN_CLAUSE})
_MODIFYING: Final = frozenset({L.ADJECTIVAL, L.COMPOUND, L.NOMINAL, L.UNCLEAR, L.ADVERBIAL_NOUN})
# Labels of verbs that tell something by themselves, so that no other word need be the verb of the headline.
_TELLING: Final = frozenset({L.ROOT, L.CONTENT, L.NOUN_CLAUSE, L.CONJUNCT, L.RELATIVE, L.PARATAXIS})
# Plurals that stand before nouns in spite of their number: "arms sales", "peace talks venue".
_PLURAL_MODIFIERS: Final = frozenset(
    "arms weapons rights sports sanctions savings sales customs drugs talks forces jobs news games goods affairs "
    "crimes women men children parts systems".split()
)
_PLURAL_PEOPLE: Final = frozenset("police people troops".split())
_PLURAL_NAMES: Final = frozenset("rebels gunmen houthis kurds serbs taliban".split())
_BEHIND: Final = frozenset({L.ADVERBIAL_NOUN, L.APPOSITION})
# Verbs of headlines that without an object tell what is done to their subject: "three held over attack".
_DONE_TO: Final = frozenset("held arrested detained charged jailed freed killed wounded injured".split())
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CALLING: Final = {"called": frozenset({"on", "upon", "for"}), "appealed": frozenset({"to", "for"})}
_HARMING: Final = frozenset("kill kills wound wounds injure injures abduct abducts kidnap kidnaps".split())


@looks_for(both(L.NOUN_TAGS, {AT_ROOT}))
def headline_without_a_verb(draft: Draft) -> int:
    """ "Kenya's minister embarks on tour": in a headline the plural noun is the verb that is missing."""
    if draft.tags[draft.root()] not in L.NOUN_TAGS:
        return 0
    verb = None if any(t in L.FINITE_TAGS for t in draft.tags) else _missing_verb(draft)
    verb = verb or _verb_between_nouns(draft)
    if verb is None:
        return 0
    _make_verb(draft, verb)
    return 1


def _make_verb(draft: Draft, verb: int) -> None:
    """Hang a headline on its verb: what stands before is the subject, the noun behind it the object."""
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
        apposed = draft.heads[token] == verb and draft.labels[token] in (L.APPOSITION, L.UNCLEAR)
        if (draft.heads[token] <= subject and draft.tags[token] in L.NOUN_TAGS) or named or apposed:
            draft.attach(token, verb, L.OBJECT)  # "Iran and Iraq ratify pact": what follows the verb belongs to it
    draft.make_present(verb)


def _verb_between_nouns(draft: Draft) -> int | None:
    """ "Gunmen attack church", "blast rocks base": number tells the verb, for nouns before nouns are singular."""
    root = draft.root()
    if any(draft.tags[t] in L.VERB_TAGS and draft.labels[t] in _TELLING for t in range(len(draft.words))):
        return None
    for i in range(1, root):
        word, before = draft.words[i], draft.low[i - 1]
        beside = draft.tags[i - 1] in L.NOUN_TAGS and draft.tags[i + 1] in _OPEN_A_PHRASE
        inside = (
            draft.heads[i] > i
            and draft.labels[i] in {*_MODIFYING, *L.SUBJECTS}
            and draft.tags[i] not in L.PARTICIPLE_TAGS
        )
        if not beside or not inside or word.lower() in _PLURAL_MODIFIERS or draft.forms.verb_lemma(word) is None:
            continue
        third = word.endswith("s") and not word.endswith("ss")
        if third != _is_plural(draft, i - 1) and before not in _PLURAL_MODIFIERS:
            return i
    return None


def _is_plural(draft: Draft, token: int) -> bool:
    word, tag = draft.low[token], draft.tags[token]
    return tag in ("NNS", "NNPS") or word in _PLURAL_PEOPLE or (tag == "NNP" and word in _PLURAL_NAMES)


@looks_for({"VBZ", L.GERUND})
def subject_read_as_a_verb(draft: Draft) -> int:
    """ "Gaza attacks resume", "fighting stops": the first word is what happens, the bare word behind it the verb."""
    root = draft.root()
    verb = root + 1
    if draft.words[-1] == "." or verb >= len(draft.words) or draft.heads[verb] != root:
        return 0
    ends = verb + 1 == len(draft.words) or draft.tags[verb + 1] in L.CLOSING_TAGS
    word = draft.low[verb]
    plural = draft.tags[root] == "VBZ" and draft.tags[verb] == "NN" and word in WITHOUT_OBJECT
    gerund = (
        root == 0 and draft.tags[root] == L.GERUND and draft.forms.verb_lemma(word) is not None and word.endswith("s")
    )
    if not ends or draft.labels[verb] != L.OBJECT or min(draft.children(verb), default=verb) < verb:
        return 0
    if not plural and not gerund:
        return 0
    draft.tags[root] = "NNS" if plural else "NN"
    subject = root
    for child in draft.children(root):
        if child != verb:
            draft.attach(child, subject if child < root else verb, L.COMPOUND if child < root else draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.attach(subject, verb, L.SUBJECT)
    draft.make_present(verb)
    return 1


@looks_for(both(L.PRESENT_TAGS, {AT_ROOT}))
def object_read_as_a_verb(draft: Draft) -> int:
    """ "Sudan lifts ban on papers": a verb that lacks its object before a preposition is the object of the "noun"."""
    root = draft.root()
    verb = root - 1
    if verb < 1 or root + 1 >= len(draft.words) or draft.words[-1] == "." or draft.tags[root] not in L.PRESENT_TAGS:
        return 0
    named = draft.tags[verb - 1] in L.NAME_TAGS and draft.heads[verb - 1] == verb
    subject = named and draft.tags[verb] == "NNS" and draft.heads[verb] == root and draft.labels[verb] in L.SUBJECTS
    lemma = draft.low[root]
    bare = draft.tags[root + 1] in L.CLOSING_TAGS and not any(
        draft.labels[c] in {L.OBJECT, L.PARTICLE} for c in draft.children(root)
    )
    if not subject or not bare or lemma in WITHOUT_OBJECT or draft.forms.is_only_verb(lemma):
        return 0
    if draft.forms.verb_lemma(draft.words[verb]) is None:
        return 0
    draft.tags[root] = "NN"
    draft.attach(verb - 1, verb, L.SUBJECT)
    draft.attach(verb, verb, L.ROOT)
    draft.attach(root, verb, L.OBJECT)
    draft.make_present(verb)
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
        if i == root and (draft.forms.is_only_verb(draft.words[i]) or _has_an_object(draft, i)):
            return i
        beside = draft.heads[i - 1] in (i, draft.heads[i]) and draft.heads[i] > i
        if beside and draft.labels[i] in _SUBJECTLIKE and draft.forms.verb_lemma(draft.words[i]) is not None:
            return i
    return None


def _has_an_object(draft: Draft, token: int) -> bool:
    """ "Navy sinks rebel boat": what stands right behind a plural without a comma is its object, so it is a verb."""
    behind = [c for c in draft.children(token) if c > token and draft.labels[c] in (*_BEHIND, L.UNCLEAR, L.OBJECT)]
    next_to = draft.tags[token + 1] in _OPEN_A_PHRASE and draft.words[-1] != "."
    single = draft.tags[token - 1] in ("NN", "NNP")
    return bool(behind) and next_to and single and draft.forms.verb_lemma(draft.words[token]) is not None


def _is_counted_subject(draft: Draft, token: int) -> bool:
    """ "Over 5,000 unite for change": no singular noun follows a number, so it is a verb with people as its subject."""
    number, word = draft.words[token - 1], draft.words[token]
    many = draft.tags[token - 1] == L.CARDINAL and number.lower() not in ("one", "1") and not _YEAR.fullmatch(number)
    if not many or draft.tags[token] != "NN" or token != draft.root():
        return False
    opens = draft.tags[token + 1] in _OPEN_A_PHRASE and draft.forms.verb_lemma(word) is not None
    return opens or draft.forms.is_only_verb(word)


@looks_for(HEADLINE_PREDICATES)
def predicate_of_a_headline(draft: Draft) -> int:
    """ "Two soldiers dead in raid", "Warlord guilty of murder": the adjective behind the noun is the missing verb."""
    for token in range(1, len(draft.words)):
        if draft.low[token] not in HEADLINE_PREDICATES or draft.tags[token] not in L.ADJECTIVE_TAGS:
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


@looks_for(both(L.PRESENT_TAGS, {AT_ROOT}))
def subject_read_as_a_modifier(draft: Draft) -> int:
    """ "Mali expels envoy", "bomb rocks hotel": the noun right before the verb of a headline is its subject."""
    root = draft.root()
    if not root or draft.tags[root] not in L.PRESENT_TAGS or draft.words[-1] == ".":
        return 0
    before = draft.heads[root - 1] == root and draft.labels[root - 1] in _MODIFYING
    singular = draft.tags[root] == "VBZ" and draft.tags[root - 1] == "NN"
    if not before or not (singular or draft.tags[root - 1] in L.NAME_TAGS):
        return 0
    children = draft.children(root)
    if any(draft.labels[c] in L.ANY_SUBJECTS for c in children):
        return 0
    draft.labels[root - 1] = L.SUBJECT
    for child in children:
        if child > root and draft.labels[child] in _BEHIND and draft.tags[child] in ("NN", "NNS"):
            draft.labels[child] = L.OBJECT
    return 1


@looks_for(_DONE_TO)
def passive_of_a_headline(draft: Draft) -> int:
    """ "Three held over attack": the verb has no object, and its subject is the one to whom it is done."""
    verb = draft.root()
    if draft.words[-1] == "." or draft.low[verb] not in _DONE_TO or draft.tags[verb] != L.PAST_TENSE:
        return 0
    if verb + 1 < len(draft.words) and draft.tags[verb + 1] not in L.CLOSING_TAGS:
        return 0
    children = draft.children(verb)
    subject = next((c for c in children if draft.labels[c] in L.SUBJECTS and c < verb), None)
    if subject is None or any(draft.labels[c] in {L.OBJECT, *L.AUXILIARIES, *L.COMPLEMENTS} for c in children):
        return 0
    draft.labels[subject] = L.PASSIVE_SUBJECT
    draft.tags[verb] = L.PAST_PARTICIPLE
    return 1


@looks_for({L.BASE_FORM})
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
    if any(draft.low[t] in ("a", "an") for t in draft.children(root)):  # "a plan to meet"
        return
    verb = next((t for t in draft.children(root) if t > root and draft.tags[t] == L.BASE_FORM), None)
    if verb is None or draft.tags[verb - 1] != L.TO or draft.labels[verb] not in L.NOUN_COMPLEMENTS:
        return
    for child in draft.children(root):
        if child > verb:
            draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.attach(root, verb, L.UNCLEAR)


@looks_for(L.NAME_TAGS | {L.PLURAL_NOUN}, {","})
def verb_behind_two_names(draft: Draft) -> int:
    """ "Chad, Togo trade accusations": behind two names with a comma a bare noun before an object is their verb."""
    if draft.root() != 0 or len(draft.words) < 5 or draft.words[1] != "," or draft.words[-1] == ".":
        return 0
    second, verb, thing = 2, 3, 4
    named = draft.words[0][:1].isupper() and draft.tags[second] in L.NAME_TAGS
    bare = draft.tags[verb] == "NN" and draft.forms.verb_lemma(draft.words[verb]) is not None
    if not named or not bare or any(t in L.FINITE_TAGS for t in draft.tags) or draft.tags[thing] != L.PLURAL_NOUN:
        return 0
    for child in tuple(draft.children(0)):
        draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.attach(0, verb, L.SUBJECT)
    draft.attach(second, 0, L.CONJUNCT)
    draft.attach(thing, verb, L.OBJECT)
    draft.make_present(verb)
    return 1


@looks_for({","}, {L.APPOSITION}, _HARMING)
def bare_victims_of_a_headline(draft: Draft) -> int:
    """ "Bomb kills mayor, driver": the second noun without an article is one more, and not what the first is."""
    root = draft.root()
    if draft.words[-1] == "." or "DT" in draft.tags or draft.low[root] not in _HARMING:
        return 0
    victims = [t for t in draft.children(root) if draft.labels[t] == L.OBJECT and draft.tags[t] in L.COMMON_NOUN_TAGS]
    others = [t for v in victims for t in draft.children(v) if t == v + 2 and draft.labels[t] == L.APPOSITION]
    others = [t for t in others if all(draft.low[c] != "of" for c in draft.children(t))]  # "a teacher, father of two"
    for other in (t for t in others if draft.tags[t] in L.COMMON_NOUN_TAGS):
        draft.labels[other] = L.CONJUNCT
        return 1
    return 0


@looks_for({"VBP"}, L.NAME_TAGS, {L.ADVERBIAL_NOUN, L.UNCLEAR, L.APPOSITION})
def comma_for_and(draft: Draft) -> int:
    """ "Turkey, Greece agree on truce": the comma of a headline is an "and", and the verb is plural."""
    done = 0
    for i in range(len(draft.words) - 3):
        second, verb = i + 2, draft.heads[i]
        loose = draft.labels[i] in (L.ADVERBIAL_NOUN, L.UNCLEAR)
        if draft.words[i + 1] != "," or not loose or draft.tags[verb] != "VBP":
            continue
        named = draft.tags[i] in L.NAME_TAGS and draft.tags[second] in L.NAME_TAGS
        subject = second if draft.heads[second] == verb else draft.heads[second]  # "ELN" of "ELN rebels"
        if named and draft.heads[subject] == verb and draft.labels[subject] in L.SUBJECTS:
            draft.attach(i, subject, L.CONJUNCT)
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


@looks_for({L.PLURAL_NOUN}, {L.COMPOUND}, {","}, {"VB", "VBP"})
def first_verb_read_as_a_modifier(draft: Draft) -> int:
    """ "Rebels attack posts, seize rifles": a comma before the verb ends what the same people did before."""
    if draft.words[-1] == ".":
        return 0
    for second in range(4, len(draft.words)):
        told = draft.tags[second] in ("VB", "VBP") and draft.words[second - 1] == ","
        thing = next((c for c in draft.children(second) if draft.labels[c] in L.SUBJECTS), None) if told else None
        first = next((t for t in range(1, thing or 0) if _acts_before_a_noun(draft, t)), None)
        if thing is None or first is None or "," in draft.words[first : second - 1]:
            continue
        _make_first(draft, first, second, thing)
        return 1
    return 0


def _acts_before_a_noun(draft: Draft, token: int) -> bool:
    """Whether a singular noun behind a plural one, both read as modifiers, may be its verb."""
    people, inside = token - 1, draft.labels[token] == draft.labels[token - 1] == L.COMPOUND
    verbal = draft.tags[token] == "NN" and draft.forms.verb_lemma(draft.words[token]) is not None
    return inside and verbal and draft.tags[people] == L.PLURAL_NOUN and draft.low[people] not in _PLURAL_MODIFIERS


def _make_first(draft: Draft, first: int, second: int, thing: int) -> None:
    """Make a word before a noun the first of two verbs, with the noun as its object."""
    people, above, label = first - 1, draft.heads[second], draft.labels[second]
    for token in range(people):
        if draft.heads[token] >= first:
            draft.attach(token, people, draft.labels[token])
    draft.attach(first, first if above == second else above, label)
    draft.attach(people, first, L.SUBJECT)
    draft.attach(thing, first, L.OBJECT)
    draft.attach(second, first, L.CONJUNCT)
    draft.make_present(first)


@looks_for(both(L.NOUN_TAGS, {AT_ROOT}), both({L.PAST_PARTICIPLE}, {L.NOUN_CLAUSE}), frozenset(_CALLING))
def call_read_as_a_participle(draft: Draft) -> int:
    """ "The United Nations mission called on the rebels to leave": what calls on somebody is no noun's description."""
    noun = draft.root()
    call = noun + 1
    if call >= len(draft.words) - 1 or draft.heads[call] != noun or draft.labels[call] != L.NOUN_CLAUSE:
        return 0
    if draft.words[call + 1].lower() not in _CALLING.get(draft.low[call], ()) or draft.tags[noun] not in L.NOUN_TAGS:
        return 0
    draft.make_main(call, noun)
    return 1


HEADLINE_REPAIRS: Final[tuple[Repair, ...]] = (
    call_read_as_a_participle,
    verb_behind_two_names,
    object_read_as_a_verb,
    subject_read_as_a_verb,
    headline_without_a_verb,
    predicate_of_a_headline,
    subject_read_as_a_modifier,
    passive_of_a_headline,
    infinitive_of_a_headline,
    bare_victims_of_a_headline,
    comma_for_and,
    first_verb_read_as_a_modifier,
)
