"""Repairs of arguments: a subject or recipient that the parser hangs on another word."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, HELPING, OPPOSING, Draft, Repair, both, looks_for

_FRONTED: Final = frozenset({L.CONJUNCT, L.APPOSITION})
# What is given to somebody who stands right before it: "gave the UN access", "granted Italy permission".
_GIVEN: Final = frozenset(
    "access permission leave consent approval asylum refuge immunity amnesty sanctuary citizenship mandate "
    "independence autonomy authority clearance tents rice wheat flour maize medicines blankets".split()
)
# Participles that keep an object: "a man given a medal".
_GIVEN_TO: Final = frozenset(
    "given granted offered awarded denied refused shown paid handed taught sent told asked promised lent left".split()
)
_BODIES: Final = frozenset({"government", "parliament"})
_OPPOSED: Final = frozenset({"opposition", "rebel", "guerrilla", "insurgent"})
# Nouns that say when, how often or how far: "marched a mile", "died the day before".
_MEASURING: Final = frozenset(
    "second minute moment hour day night evening morning afternoon week weekend fortnight month quarter year decade "
    "century summer winter spring autumn fall season time mile metre meter kilometre kilometer foot inch yard dollar "
    "percent point bit lot way deal half third fraction".split()
)
# What several people do and a noun names.
_DONE_BY: Final = frozenset(
    "march rally protest demonstration strike sit-in vigil picket blockade occupation procession riot mutiny revolt "
    "uprising attack raid ambush assault offensive incursion invasion".split()
)
_DONE_TO_SOMEBODY: Final = frozenset(
    "bombing shelling shooting killing murder kidnapping abduction looting burning massacre seizure capture siege "
    "arrest detention hijacking bombardment torture beheading".split()
)
_NEAR: Final = 12
_PLURALS: Final = frozenset({L.PLURAL_NOUN, L.PLURAL_NAME})
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december christmas easter "
    "ramadan".split()
)
_PLURAL_TITLES: Final = frozenset({L.PLURAL_NOUN, "NNPS"})
_HANDING: Final = frozenset("give hand send sell lend offer grant donate supply ship promise pay loan".split())
_GIVING: Final = frozenset("give grant offer deny refuse allow promise guarantee".split())


@looks_for({","})
def subject_behind_a_fronted_phrase(draft: Draft) -> int:
    """ "On a visit to Peru, Chile's president praised it": the noun behind the comma is the subject."""
    done = 0
    for verb, tag in enumerate(draft.tags):
        if tag not in L.FINITE_TAGS or draft.labels[verb] in L.AUXILIARIES or verb < 4:
            continue
        children = draft.children(verb)
        if any(draft.labels[c] in L.ANY_SUBJECTS for c in children):
            continue
        noun = _behind_a_comma(draft, verb)
        if noun is not None:
            draft.attach(noun, verb, L.SUBJECT)
            done += 1
    return done


def _behind_a_comma(draft: Draft, verb: int) -> int | None:
    """The noun right before a verb that the parser joins, over a comma, to a phrase at the head of the clause."""
    noun = verb - 1
    while noun > 0 and draft.tags[noun] == "RB":
        noun -= 1
    if draft.words[noun] == ",":  # "rebels, who had come by night, killed"
        noun = next((t for t in draft.above(noun - 1) if draft.labels[t] in _FRONTED), noun)
    before = draft.heads[noun]
    if draft.tags[noun] not in L.NOUN_TAGS or draft.labels[noun] not in _FRONTED or not before < noun:
        return None
    inside = [t for t in range(before + 1, noun) if draft.labels[t] == L.COORDINATOR]
    first = min([noun, *(t for t in draft.children(noun) if t < noun)])
    fronted = draft.labels[before] == L.PREPOSITION_OBJECT and verb in draft.above(before)
    return noun if fronted and not inside and draft.words[first - 1] == "," else None


@looks_for({L.ADVERBIAL})
def object_read_as_a_subject(draft: Draft) -> int:
    """ "Gave asylum to five officers holed up there": the noun behind a preposition is no subject."""
    done = 0
    for preposition, label in enumerate(draft.labels):
        if label != L.PREPOSITION or draft.tags[preposition] not in L.BEFORE_OBJECTS or draft.children(preposition):
            continue
        noun = next((t for t in range(preposition + 1, len(draft.words)) if draft.labels[t] in L.SUBJECTS), None)
        if noun is None or min([noun, *draft.children(noun)]) != preposition + 1:
            continue
        participle = draft.heads[noun]
        past = draft.tags[participle] in (L.PAST_PARTICIPLE, L.PAST_TENSE)
        labels = {draft.labels[c] for c in draft.children(participle)}
        if not past or draft.labels[participle] != L.ADVERBIAL or labels & {*L.AUXILIARIES, L.OBJECT, L.MARK}:
            continue
        draft.tags[participle] = L.PAST_PARTICIPLE
        draft.attach(noun, preposition, L.PREPOSITION_OBJECT)
        draft.attach(participle, noun, L.NOUN_CLAUSE)
        done += 1
    return done


@looks_for(_GIVEN)
def recipient_read_as_a_modifier(draft: Draft) -> int:
    """ "Gave the UN access to the camps": the name before what is given is who gets it."""
    done = 0
    for given, word in enumerate(draft.words):
        verb, name = draft.heads[given], given - 1
        if word.lower() not in _GIVEN or draft.labels[given] not in (L.OBJECT, L.CONTENT) or not verb < name:
            continue
        if draft.forms.lemma(draft.words[verb], draft.tags[verb]) not in _GIVING or draft.heads[name] != given:
            continue
        if draft.tags[name] not in L.NAME_TAGS | {"NNS"} or draft.labels[name] not in L.NOUN_MODIFIERS:
            continue
        for child in draft.children(given):
            if child < name:
                draft.attach(child, name, draft.labels[child])
        draft.attach(name, verb, L.RECIPIENT)
        draft.labels[given] = L.OBJECT
        done += 1
    return done


@looks_for({L.OBJECT, L.RECIPIENT}, {L.NUMBER})
def recipient_before_a_number(draft: Draft) -> int:
    """ "Handed Ghana's navy two boats": what stands before the number is no part of what it counts."""
    done = 0
    for given, label in enumerate(draft.labels):
        verb = draft.heads[given]
        if label not in (L.OBJECT, L.RECIPIENT) or not verb < given:
            continue
        if draft.forms.lemma(draft.words[verb], draft.tags[verb]) not in _HANDING:
            continue
        own = [c for c in draft.children(given) if verb < c < given]
        number = next((c for c in own if draft.labels[c] == L.NUMBER), None)
        name = number and next((c for c in own if c == number - 1 and draft.labels[c] in L.NOUN_MODIFIERS), None)
        name = name or next((c for c in own if _is_counted(draft, c)), None)
        if not name or draft.tags[name] not in L.NOUN_TAGS or draft.tags[given] not in L.NOUN_TAGS:
            continue
        for child in own:
            if child < name:
                draft.attach(child, name, draft.labels[child])
        draft.attach(name, verb, L.RECIPIENT)
        draft.labels[given] = L.OBJECT
        done += 1
    return done


@looks_for({L.APPOSITION}, {L.OBJECT})
def gift_read_as_an_apposition(draft: Draft) -> int:
    """ "Gave three students electric shocks": without a comma the second noun is what they are given."""
    done = 0
    for gift, label in enumerate(draft.labels):
        receiver = draft.heads[gift]
        verb = draft.heads[receiver]
        if label != L.APPOSITION or draft.labels[receiver] != L.OBJECT or not verb < receiver < gift:
            continue
        if draft.forms.lemma(draft.words[verb], draft.tags[verb]) not in _HANDING or draft.tags[gift] in L.NAME_TAGS:
            continue
        if any(not word[:1].isalnum() for word in draft.words[receiver + 1 : gift]):
            continue
        draft.labels[receiver] = L.RECIPIENT
        draft.attach(gift, verb, L.OBJECT)
        done += 1
    return done


@looks_for({"worth"}, {L.RECIPIENT}, {L.COMPOUND})
def goods_read_as_a_receiver(draft: Draft) -> int:
    """ "Will give Mozambique rice worth $5 million": what is worth a sum is given, and the name before it gets it."""
    for goods, label in enumerate(draft.labels[:-1]):
        verb, receiver = draft.heads[goods], goods - 1
        bare = not draft.governs(verb, frozenset({L.OBJECT}))
        read = label == L.RECIPIENT and draft.low[goods + 1] == "worth" and bare
        named = draft.heads[receiver] == goods and draft.labels[receiver] == L.COMPOUND
        if read and named and draft.tags[receiver] in L.NAME_TAGS:
            draft.attach(goods, verb, L.OBJECT)
            draft.attach(receiver, verb, L.RECIPIENT)
            return 1
    return 0


@looks_for({L.OBJECT})
def first_of_two_objects(draft: Draft) -> int:
    """ "Handed the mayor a prison sentence": of two objects in a row the first is who gets the second."""
    done = 0
    if draft.labels.count(L.OBJECT) < 2:
        return 0
    for gift, label in enumerate(draft.labels):
        verb = draft.heads[gift]
        if label != L.OBJECT or draft.tags[gift] not in L.COMMON_NOUN_TAGS:
            continue
        receiver = next((c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and verb < c < gift), None)
        if receiver is None or draft.forms.lemma(draft.words[verb], draft.tags[verb]) not in _HANDING:
            continue
        draft.labels[receiver] = L.RECIPIENT
        done += 1
    return done


def _is_counted(draft: Draft, token: int) -> bool:
    """Whether a plural before a noun has a number of its own: "gave three nurses electric shocks"."""
    plural = draft.tags[token] == L.PLURAL_NOUN and draft.labels[token] in L.NOUN_MODIFIERS
    return plural and any(draft.labels[c] == L.NUMBER for c in draft.children(token))


@looks_for(HELPING)
def whom_somebody_helps(draft: Draft) -> int:
    """ "Helped the rebels take a town": the subject of the bare infinitive is the object of "helped"."""
    done = 0
    for verb, label in enumerate(draft.labels):
        helping = draft.heads[verb]
        bare = draft.tags[verb] == L.BASE_FORM and label == L.CONTENT and helping < verb
        if not bare or draft.low[helping] not in HELPING:
            continue
        children = draft.children(verb)
        subject = next((c for c in children if draft.labels[c] in L.SUBJECTS and helping < c < verb), None)
        if subject is None or any(draft.labels[c] in L.MARK_AND_AUXILIARIES for c in children):
            continue
        draft.attach(subject, helping, L.OBJECT)
        draft.labels[verb] = L.INFINITIVE
        done += 1
    return done


@looks_for({L.PAST_PARTICIPLE}, {L.NOUN_CLAUSE})
def verb_read_as_a_participle(draft: Draft) -> int:
    """ "Police arrested on Monday the owner": what is done to somebody needs no object, so the noun does it."""
    noun = draft.root()
    verb = _described_by(draft, noun)
    if draft.tags[noun] not in L.NOUN_TAGS or verb is None:
        return 0
    children = draft.children(verb)
    if not any(draft.labels[c] == L.OBJECT for c in children) or draft.low[verb] in _GIVEN_TO:
        return 0
    if any(t in L.FINITE_TAGS and draft.heads[i] in (noun, i) for i, t in enumerate(draft.tags)):
        return 0
    draft.attach(verb, verb, L.ROOT)
    draft.tags[verb] = L.PAST_TENSE
    for child in draft.children(noun):
        if child > verb:
            draft.attach(child, verb, draft.labels[child])
    draft.attach(noun, verb, L.SUBJECT)
    return 1


def _described_by(draft: Draft, noun: int) -> int | None:
    """The participle that describes a noun, right behind it or behind what commas set off: "X, for its part, freed"."""
    verb = next((c for c in draft.children(noun) if c > noun and draft.labels[c] == L.NOUN_CLAUSE), None)
    if verb is None or draft.tags[verb] != L.PAST_PARTICIPLE:
        return None
    set_off = draft.words[noun + 1] == "," and draft.words[verb - 1] == "," and verb > noun + 2
    return verb if verb == noun + 1 or set_off else None


@looks_for({"but"})
def not_one_but_another(draft: Draft) -> int:
    """ "Struck not a town but a base", "did not strike a town but a base": it was done to the second."""
    done = 0
    for but, label in enumerate(draft.labels):
        if label != L.COORDINATOR or draft.low[but] != "but":
            continue
        first = next((t for t in range(but - 1, -1, -1) if draft.labels[t] in (L.OBJECT, L.PREPOSITION_OBJECT)), 0)
        second = next((t for t in range(but + 1, len(draft.words)) if draft.labels[t] == L.CONJUNCT), 0)
        above = draft.heads[first]
        if draft.heads[second] not in (first, above):
            continue
        if draft.tags[first] not in L.NOUN_TAGS or draft.tags[second] not in L.NOUN_TAGS or not first < but < second:
            continue
        negation = next((c for c in draft.children(above) if draft.labels[c] == L.NEGATION and c < first), None)
        if negation is None and not any(draft.labels[c] == L.NEGATION for c in draft.children(first)):
            continue
        draft.attach(second, above, draft.labels[first])
        draft.attach(first, second, L.UNCLEAR)
        if negation is not None:
            draft.attach(negation, first, L.NEGATION)
        done += 1
    return done


@looks_for({L.NOMINAL})
def two_sides_read_as_one(draft: Draft) -> int:
    """ "Between police and drug dealers": a plural is no modifier of the noun behind "and", but the first of two."""
    done = 0
    for first, label in enumerate(draft.labels):
        second = draft.heads[first]
        if label != L.NOMINAL or draft.tags[second] != L.PLURAL_NOUN:
            continue
        named = draft.tags[first] in L.NAME_TAGS and draft.governs(first, frozenset({L.COMPOUND}))
        named = named and draft.low[draft.heads[second]] == "between"  # "between the Islamic Front and army troops"
        if not named and draft.tags[first] != L.PLURAL_NOUN and draft.low[first] not in _BODIES:
            continue
        joined = next((c for c in draft.children(first) if draft.labels[c] == L.COORDINATOR), None)
        modifier = next((c for c in draft.children(first) if draft.labels[c] == L.CONJUNCT), None)
        opposing = draft.low[second] in OPPOSING
        if joined is None or (draft.low[first] in _BODIES and draft.low[second - 1] not in _OPPOSED and not opposing):
            continue  # "government and party officials"
        if modifier is None:  # "the government and ethnic Albanian rebels"
            if not opposing or draft.heads[joined + 1] != second or draft.labels[joined + 1] not in L.BEFORE_NOUNS:
                continue
        elif modifier != second - 1 or draft.tags[modifier] not in ("NN", *L.ADJECTIVE_TAGS):
            continue
        for article in [c for c in draft.children(second) if c < first]:
            draft.attach(article, first, draft.labels[article])
        draft.attach(first, draft.heads[second], draft.labels[second])
        draft.attach(second, first, L.CONJUNCT)
        if modifier is not None:
            draft.attach(modifier, second, L.COMPOUND)
        done += 1
    return done


@looks_for({L.ADVERBIAL_NOUN})
def object_read_as_a_time(draft: Draft) -> int:
    """ "Shelled Aleppo on Friday", "broke up a march": what follows a verb and is no time or measure is its object."""
    done = 0
    for noun, label in enumerate(draft.labels):
        verb = draft.heads[noun]
        if label != L.ADVERBIAL_NOUN or not verb < noun or draft.tags[verb] not in L.FINITE_TAGS:
            continue
        first = min([noun, *draft.children(noun)])
        if any(draft.labels[t] != L.PARTICLE for t in range(verb + 1, first)) or _is_measure(draft, noun, first):
            continue
        labels = {draft.labels[c] for c in draft.children(verb)}
        if not labels & L.SUBJECTS or labels & {L.OBJECT, L.RECIPIENT, L.CONTENT, L.ATTRIBUTE}:
            continue
        draft.labels[noun] = L.OBJECT
        done += 1
    return done


@looks_for({"by"}, _DONE_BY | _DONE_TO_SOMEBODY)
def doers_behind_what_they_do(draft: Draft) -> int:
    """ "Broke up a march by about 800 students": those behind "by" are those who marched."""
    done = 0
    for by, word in enumerate(draft.low):
        if word != "by" or draft.labels[by] != L.PREPOSITION:
            continue
        deed = _deed_before(draft, by)
        if deed is None or deed == draft.heads[by]:
            continue
        if any(draft.labels[c] == L.PREPOSITION_OBJECT and draft.tags[c] in _PLURALS for c in draft.children(by)):
            draft.attach(by, deed, L.PREPOSITION)
            done += 1
    return done


def _deed_before(draft: Draft, by: int) -> int | None:
    """What those behind "by" do, where the parser hangs it on a verb, a place or a toll: "the bombing of a bus"."""
    above, before, deeds = draft.heads[by], by - 1, _DONE_BY | _DONE_TO_SOMEBODY
    if draft.tags[above] in L.NOUN_TAGS:
        near = range(max(0, by - _NEAR), by) if draft.low[above] not in deeds else ()
        told = [t for t in near if draft.low[t] in deeds and (t in draft.above(above) or above in draft.above(t))]
        return told[-1] if told else None
    if draft.low[before] not in _DONE_BY or draft.labels[before] != L.OBJECT or draft.heads[before] != above:
        return None
    return None if draft.governs(above, L.PASSIVE_MARKS) else before


@looks_for(both(L.NAME_TAGS, {L.CONJUNCT}), {"and"})
def name_joined_to_a_verb(draft: Draft) -> int:
    """ "Called on the government of Angola and UNITA to talk": a name goes on with whom the verb is done to."""
    done = 0
    for name, label in enumerate(draft.labels):
        verb = draft.heads[name]
        if label != L.CONJUNCT or draft.tags[name] not in L.NAME_TAGS or draft.tags[verb] not in L.VERB_TAGS:
            continue
        first = min([name, *draft.children(name)])
        if not verb < first or draft.low[first - 1] != "and" or draft.heads[first - 1] != verb:
            continue
        last = max([name, *draft.children(name)])
        if last + 1 >= len(draft.words) or draft.tags[last + 1] not in (L.TO, "IN", ".", ","):
            continue
        phrases = [c for c in draft.children(verb) if verb < c < first - 1 and draft.labels[c] == L.PREPOSITION]
        whom = [o for p in phrases for o in draft.children(p) if draft.labels[o] == L.PREPOSITION_OBJECT]
        whom += [c for c in draft.children(verb) if verb < c < first - 1 and draft.labels[c] == L.OBJECT]
        if whom:
            draft.attach(name, max(whom), L.CONJUNCT)
            draft.attach(first - 1, max(whom), L.COORDINATOR)
            done += 1
    return done


def _is_measure(draft: Draft, noun: int, first: int) -> bool:
    named, lemma = draft.tags[noun] in L.NAME_TAGS, draft.forms.lemma(draft.words[noun], draft.tags[noun])
    if draft.low[noun] in DAYS or lemma in _MEASURING or (named and draft.low[noun] in _MONTHS):
        return True
    return not named and (draft.tags[noun] != "NN" or draft.low[first] not in ("a", "an"))


@looks_for(both(L.NAME_TAGS, {L.SUBJECT}))
def name_behind_its_title(draft: Draft) -> int:
    """ "Militiamen loyal to the warlord Aideed attacked": a name right behind a noun is no second subject."""
    done = 0
    if draft.labels.count(L.SUBJECT) < 2:
        return 0
    for name, label in enumerate(draft.labels):
        verb = draft.heads[name]
        if label != L.SUBJECT or draft.tags[name] not in L.NAME_TAGS or name > verb:
            continue
        first = next((c for c in draft.children(verb) if draft.labels[c] == L.SUBJECT and c < name), None)
        title = min([name, *draft.children(name)]) - 1
        if first is None or title < first or draft.labels[title] not in (L.PREPOSITION_OBJECT, L.CONJUNCT):
            continue
        if draft.tags[title] not in ("NN", "JJ"):
            continue
        draft.attach(name, title, L.APPOSITION)
        done += 1
    return done


@looks_for(both(_PLURAL_TITLES, {L.SUBJECT}))
def titles_before_names(draft: Draft) -> int:
    """ "Presidents Conte of Guinea and Kabbah of Sierra Leone met": a plural before its names is no second subject."""
    done = 0
    if draft.labels.count(L.SUBJECT) < 2:
        return 0
    for title in range(len(draft.words) - 1):
        if draft.labels[title] != L.SUBJECT or draft.tags[title] not in _PLURAL_TITLES:
            continue
        verb = draft.heads[title]
        name = next((c for c in draft.children(verb) if c > title and draft.labels[c] == L.SUBJECT), None)
        if name is None or draft.tags[name] not in L.NAME_TAGS or min([name, *draft.children(name)]) != title + 1:
            continue
        for child in tuple(draft.children(title)):
            draft.attach(child, name, draft.labels[child])
        draft.attach(title, name, L.COMPOUND)
        done += 1
    return done


@looks_for({","}, {L.ADVERBIAL_NOUN, L.UNCLEAR})
def first_name_of_a_list(draft: Draft) -> int:
    """ "Chad, Togo and Benin opened a drill": a name before a comma and two names with "and" is the first of three."""
    done = 0
    for first in range(len(draft.words) - 3):
        verb = draft.heads[first]
        apart = draft.labels[first] in (L.ADVERBIAL_NOUN, L.UNCLEAR) and draft.tags[first] in L.NAME_TAGS
        if not apart or draft.words[first + 1] != "," or draft.low[first] in DAYS or verb < first:
            continue
        second = next((c for c in draft.children(verb) if c > first + 1 and draft.labels[c] == L.SUBJECT), None)
        if second is None or min([second, *draft.children(second)]) != first + 2 or verb < second:
            continue
        joined = [c for c in draft.children(second) if draft.labels[c] == L.CONJUNCT and c < verb]
        if draft.tags[second] not in L.NAME_TAGS or not joined or draft.tags[joined[0]] not in L.NAME_TAGS:
            continue
        draft.attach(first, verb, L.SUBJECT)
        draft.attach(second, first, L.CONJUNCT)
        done += 1
    return done


ARGUMENT_REPAIRS: Final[tuple[Repair, ...]] = (
    subject_behind_a_fronted_phrase,
    object_read_as_a_subject,
    recipient_read_as_a_modifier,
    recipient_before_a_number,
    gift_read_as_an_apposition,
    goods_read_as_a_receiver,
    first_of_two_objects,
    whom_somebody_helps,
    verb_read_as_a_participle,
    not_one_but_another,
    two_sides_read_as_one,
    name_behind_its_title,
    titles_before_names,
    first_name_of_a_list,
    object_read_as_a_time,
    doers_behind_what_they_do,
    name_joined_to_a_verb,
)
