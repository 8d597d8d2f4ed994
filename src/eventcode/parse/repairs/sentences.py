"""Repairs of misreadings in ordinary sentences; headlines may show them too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import AT_ROOT, DAYS, HELPING, SAYING, Draft, Repair, both, looks_for

# "Look up to", "face up to": here "up to" belongs to the verb.
_UP_TO: Final = ("look", "own", "fac", "stood", "stand", "liv", "add", "wak", "woke", "measur", "shap", "wound", "end")
_PARTICIPLES: Final = frozenset(
    "led ruled run held backed armed funded trained supported sponsored occupied controlled".split()
)
_PHRASAL: Final = {
    "down": frozenset("burn tear shoot gun hunt shut pull knock strike mow cut put bring lay turn track".split()),
    "up": frozenset("blow round break shoot hold hand beat".split()),
    "off": frozenset("call set fight beat drive seal cordon close cut".split()),
    "out": frozenset("carry wipe drive rule".split()),
}
_ONE: Final = frozenset({"a", "an"})
_MAKING: Final = frozenset("made make makes making".split())
_QUOTES: Final = frozenset({'"', "''", "``", "\u201c", "\u201d"})
_STATEMENTS: Final = frozenset({"statement", "communique", "letter", "interview", "message", "release"})
_STOPS: Final = frozenset({",", ":", "-", "\u2013", "\u2014", "that"})
_CLAUSES: Final = frozenset({L.CONTENT, L.ADVERBIAL, L.NOUN_CLAUSE, L.CLAUSAL_SUBJECT})
_VERBAL_LABELS: Final = frozenset({L.ROOT, L.CONTENT, L.INFINITIVE, L.CONJUNCT, L.UNCLEAR, L.RELATIVE, L.ADVERBIAL})


@looks_for({"up"})
def up_to_a_number(draft: Draft) -> int:
    """ "Kidnapped up to 16 advisers": the number's words are no particle and no preposition."""
    done = 0
    for i in range(len(draft.words) - 2):
        if draft.low[i] != "up" or draft.low[i + 1] != "to" or draft.tags[i + 2] != L.CARDINAL:
            continue
        number, verb = i + 2, draft.heads[i]
        noun = draft.heads[number] if draft.labels[number] == L.NUMBER else number
        if draft.low[verb].startswith(_UP_TO):
            continue
        if draft.heads[i + 1] not in (i, verb) or draft.heads[noun] != i + 1 or draft.tags[verb] not in L.VERB_TAGS:
            continue
        draft.attach(noun, verb, L.OBJECT)
        for word in (i, i + 1):
            draft.attach(word, number, L.QUANTITY)
        done += 1
    return done


@looks_for({L.PARTICLE_TAG, *_PHRASAL})
def particle_with_an_object(draft: Draft) -> int:
    """ "A mob burned down a church": what is tagged a particle is none but by its arc, and the noun is the object."""
    done = 0
    for token in range(1, len(draft.words)):
        verb = draft.heads[token]
        particle = draft.labels[token] in (L.PREPOSITION, L.PARTICLE) and _is_particle(draft, token, verb)
        if not particle or verb != token - 1 or not draft.children(token):
            continue
        if draft.tags[verb] not in L.VERB_TAGS or any(draft.labels[c] == L.OBJECT for c in draft.children(verb)):
            continue
        for child in draft.children(token):
            draft.attach(child, verb, L.OBJECT if draft.labels[child] == L.PREPOSITION_OBJECT else draft.labels[child])
        draft.labels[token] = L.PARTICLE
        done += 1
    return done


def _is_particle(draft: Draft, token: int, verb: int) -> bool:
    """Whether a word is tagged a particle, or makes one verb with the one before it: "burned down", "blew up"."""
    phrasal = draft.forms.lemma(draft.words[verb], L.PAST_TENSE) in _PHRASAL.get(draft.low[token], ())
    return draft.tags[token] == L.PARTICLE_TAG or phrasal


@looks_for(_PARTICIPLES)
def participle_before_a_noun(draft: Draft) -> int:
    """ "The US led coalition bombed a town": of the two verbs the first only says whose coalition it is."""
    done = 0
    for i in range(1, len(draft.words) - 1):
        if draft.low[i] not in _PARTICIPLES or draft.heads[i - 1] != i or draft.tags[i] not in L.VERB_TAGS:
            continue
        if draft.tags[i - 1] not in L.NAME_TAGS | L.ADJECTIVE_TAGS or draft.labels[i - 1] not in L.SUBJECTS:
            continue
        verb = next((t for t in draft.children(i) if t > i and draft.tags[t] in L.VERB_TAGS), None)
        noun = next((t for t in range(i + 1, len(draft.words)) if draft.tags[t] in L.NOUN_TAGS), None)
        if verb is None or noun is None or not _heads_phrase(draft, noun, i, verb):
            continue
        noun = draft.phrase_head(noun)
        if not i < noun < verb or draft.heads[noun] not in (i, verb):
            continue
        _make_modifier(draft, i, noun, verb)
        done += 1
    return done


def _heads_phrase(draft: Draft, noun: int, participle: int, verb: int) -> bool:
    """Whether nothing but words of one noun phrase stands between a participle and a noun, and the verb follows."""
    between = range(participle + 1, noun)
    return noun < verb and all(draft.tags[t] in L.NOUN_AND_ADJECTIVE_TAGS for t in between)


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


@looks_for(L.AUXILIARIES)
def subject_of_an_auxiliary(draft: Draft) -> int:
    """ "France however has opposed it": the subject of an auxiliary is that of its verb."""
    done = 0
    for i, label in enumerate(draft.labels):
        head = draft.heads[i]
        if label in L.ANY_SUBJECTS and draft.labels[head] in L.AUXILIARIES:
            draft.attach(i, draft.heads[head], label)
            done += 1
    return done


def _subjects_before_their_heads(draft: Draft) -> Iterator[tuple[int, int]]:
    """Each subject with the later word that it hangs on, as the draft stands when they are reached."""
    for token in range(len(draft.words)):
        head = draft.heads[token]
        if draft.labels[token] in L.SUBJECTS and head > token:
            yield token, head


@looks_for(both({L.GERUND}, L.SUBJECTS))
def gerund_for_its_subject(draft: Draft) -> int:
    """ "The Red Cross operating in Iraq said": who said it is the noun, not its participle."""
    done = 0
    for i, verb in _subjects_before_their_heads(draft):
        if draft.tags[i] != L.GERUND or draft.tags[verb] not in L.VERB_TAGS:
            continue
        noun = next((t for t in draft.children(i) if t < i and draft.labels[t] in L.SUBJECTS), None)
        if noun is None or any(draft.labels[t] in L.AUXILIARIES for t in draft.children(i)):
            continue
        draft.attach(noun, verb, L.SUBJECT)
        draft.attach(i, noun, L.NOUN_CLAUSE)
        done += 1
    return done


@looks_for(L.SUBJECTS, both(L.NOUN_AND_ADJECTIVE_TAGS, _VERBAL_LABELS))
def noun_with_a_subject(draft: Draft) -> int:
    """ "The mayor promises to resign": a noun with a subject of its own is a verb in the present tense."""
    done = 0
    for _, head in _subjects_before_their_heads(draft):
        if draft.tags[head] not in L.NOUN_AND_ADJECTIVE_TAGS:
            continue
        if draft.labels[head] not in _VERBAL_LABELS or draft.forms.verb_lemma(draft.words[head]) is None:
            continue
        if any(
            draft.labels[t] in L.AUXILIARIES or draft.tags[t] in L.FINITE_TAGS for t in draft.children(head) if t < head
        ):
            continue
        draft.make_present(head)
        done += 1
    return done


@looks_for(_MAKING)
def content_behind_an_adjective(draft: Draft) -> int:
    """ "Peru made it plain that it will stay": what was made plain hangs on "made", and the adjective is no verb."""
    done = 0
    for token in range(1, len(draft.words)):
        verb = draft.heads[token]
        if draft.low[verb] not in _MAKING or verb >= token or not _is_made(draft, token):
            continue
        content = next((t for t in draft.children(token) if t > token and _is_content(draft, t)), None)
        it = [t for t in range(verb + 1, token) if draft.low[t] == "it" and draft.heads[t] in (verb, token)]
        if content is None or not (it or token == verb + 1):
            continue
        draft.tags[token] = "JJ"
        draft.attach(token, verb, L.PREDICATE)
        draft.attach(content, verb, L.CONTENT)
        for word in it:
            draft.attach(word, verb, L.UNCLEAR)
        done += 1
    return done


def _is_made(draft: Draft, token: int) -> bool:
    """Whether a word may be what something is made: "clear", which is a verb too, "known"."""
    predicative = draft.labels[token] in {L.CONTENT, *L.OBJECT_PREDICATES}
    adjective = draft.tags[token] in {*L.ADJECTIVE_TAGS, L.PAST_PARTICIPLE} or draft.low[token] == "clear"
    return predicative and adjective


def _is_content(draft: Draft, clause: int) -> bool:
    """Whether a clause has a subject of its own and no other opener than "that"."""
    before = [t for t in draft.children(clause) if t < clause]
    if draft.labels[clause] not in _CLAUSES or not any(draft.labels[t] in L.ANY_SUBJECTS for t in before):
        return False
    openers = (t for t in before if draft.labels[t] == L.MARK or draft.tags[t] == "WRB")
    return all(draft.low[t] == "that" for t in openers)


@looks_for(both(L.ADJECTIVE_TAGS, {L.CONTENT}))
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
        if noun is None or any(draft.labels[t] in L.MARK_AND_AUXILIARIES for t in children):
            continue
        draft.attach(noun, verb, L.OBJECT)
        draft.labels[i] = L.OBJECT_PREDICATE
        done += 1
    return done


@looks_for({L.APPOSITION}, {L.COORDINATOR})
def names_in_a_row(draft: Draft) -> int:
    """ "The US, Russia and Fiji met", "a nun, a monk and a boy died": what "and" goes on with is a list."""
    done = 0
    for i, label in enumerate(draft.labels):
        first = draft.heads[i]
        if label != L.APPOSITION or not (_are_names(draft, first, i) or _are_counted(draft, first, i)):
            continue
        below = draft.children(i)
        listed = [c for t in (i, *_joined(draft, i)) for c in draft.children(t)]
        if not any(draft.labels[t] == L.COORDINATOR for t in listed):
            continue
        draft.attach(i, first, L.CONJUNCT)
        for child in below:
            if draft.labels[child] in (L.COORDINATOR, L.CONJUNCT):
                draft.attach(child, first, draft.labels[child])
        done += 1
    return done


@looks_for({L.APPOSITION}, {L.COORDINATOR}, {L.PREPOSITION_OBJECT})
def second_name_of_a_list(draft: Draft) -> int:
    """ "Ships from Fiji, Togo and Peru sailed": a name behind the first of a list says no more of the ships."""
    for second, label in enumerate(draft.labels):
        first, comma = second - 2, second - 1
        if label != L.APPOSITION or first < 0 or draft.words[comma] != "," or not _are_names(draft, first, second):
            continue
        behind = draft.labels[first] == L.PREPOSITION_OBJECT and draft.heads[draft.heads[first]] == draft.heads[second]
        if behind and draft.governs(second, frozenset({L.COORDINATOR})):
            draft.attach(second, first, L.CONJUNCT)
            return 1
    return 0


@looks_for({L.COORDINATOR}, both(L.FINITE_TAGS, {L.CONJUNCT}), both(L.NOUN_TAGS, {AT_ROOT}))
def first_of_two_subjects(draft: Draft) -> int:
    """ "Envoys of Togo and rebels opened talks": before the only verb, a noun and "and" open its subject."""
    first = draft.root()
    if draft.tags[first] not in L.NOUN_TAGS:
        return 0
    verb = next((c for c in draft.children(first) if draft.labels[c] == L.CONJUNCT and c > first), None)
    joint = next((c for c in draft.children(first) if draft.labels[c] == L.COORDINATOR and c > first), None)
    if verb is None or joint is None or draft.tags[verb] not in L.FINITE_TAGS or draft.words[joint - 1] in ",;":
        return 0
    second = next((c for c in draft.children(verb) if draft.labels[c] == L.SUBJECT and joint < c < verb), None)
    if second is None or min([second, *draft.children(second)]) != joint + 1:
        return 0
    draft.make_main(verb, first)
    draft.attach(second, first, L.CONJUNCT)
    return 1


def _joined(draft: Draft, token: int) -> list[int]:
    """What a list goes on with right behind a token."""
    return [c for c in draft.children(token) if draft.labels[c] == L.CONJUNCT]


def _are_names(draft: Draft, first: int, second: int) -> bool:
    return draft.tags[first] in L.NAME_TAGS and draft.tags[second] in L.NAME_TAGS


def _are_counted(draft: Draft, first: int, second: int) -> bool:
    """Whether both are common nouns with "a" before them and the list ends at its verb, without a comma there."""
    articles = [any(draft.low[c] in _ONE for c in draft.children(t)) for t in (first, second)]
    verb = draft.heads[first]
    listed = draft.labels[first] in L.ANY_SUBJECTS and first < verb
    return all(articles) and listed and not any(draft.words[c] == "," for c in draft.children(first) if c > second)


@looks_for(both({L.GERUND}, {L.ADVERBIAL, L.NOUN_CLAUSE, L.PREPOSITION_COMPLEMENT}))
def gerund_behind_its_modifier(draft: Draft) -> int:
    """ "Killed in army shelling near the town": a gerund right behind a noun, without an object, is the noun."""
    done = 0
    for i in range(1, len(draft.words)):
        noun, preposition = i - 1, draft.heads[i - 1]
        if draft.tags[i] != L.GERUND or draft.labels[i] not in (L.ADVERBIAL, L.NOUN_CLAUSE, L.PREPOSITION_COMPLEMENT):
            continue
        if draft.tags[noun] not in L.NOUN_TAGS or draft.labels[noun] != L.PREPOSITION_OBJECT:
            continue
        if draft.tags[noun] == L.PLURAL_NOUN:  # "fired on farmers rallying"
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


@looks_for(both({L.BASE_FORM}, {L.NOUN_CLAUSE}))
def infinitive_of_a_verb(draft: Draft) -> int:
    """ "They pledge to help": the parser took the verb for the noun, and its infinitive for a noun's."""
    done = 0
    for token, label in enumerate(draft.labels):
        head = draft.heads[token]
        if label != L.NOUN_CLAUSE or draft.tags[token] != L.BASE_FORM or draft.tags[head] not in L.VERB_TAGS:
            continue
        if head < token and any(draft.tags[c] == L.TO for c in draft.children(token)):
            draft.labels[token] = L.INFINITIVE
            done += 1
    return done


@looks_for(HELPING)
def help_read_as_an_auxiliary(draft: Draft) -> int:
    """ "Sent a team to help find survivors": who helps find helps, and finding is what with."""
    done = 0
    for token in range(len(draft.words) - 1):
        verb = draft.heads[token]
        read = draft.labels[token] == L.AUXILIARY and draft.tags[token] in L.VERB_TAGS
        if not read or draft.low[token] not in HELPING or verb != token + 1:
            continue
        above = token if draft.heads[verb] == verb else draft.heads[verb]
        draft.attach(token, above, draft.labels[verb])
        for child in draft.children(verb):
            if child < token:
                draft.attach(child, token, draft.labels[child])
        draft.attach(verb, token, L.INFINITIVE)
        done += 1
    return done


@looks_for(SAYING, {","})
def words_before_their_speaker(draft: Draft) -> int:
    """ "We reject and condemn it, the minister tweeted": a verb of speech behind a comma is above what is said."""
    verb = next((t for t in range(len(draft.words) - 1, 0, -1) if draft.tags[t] in L.VERB_TAGS), 0)
    said = draft.heads[verb]
    if draft.low[verb] not in SAYING or draft.labels[verb] != L.CONJUNCT or draft.labels[said] != L.ROOT:
        return 0
    children = draft.children(verb)
    subject = next((c for c in children if draft.labels[c] in L.SUBJECTS and c < verb), None)
    comma = next((c for c in children if draft.words[c] == "," and c < verb), None)
    if subject is None or comma is None or comma > subject:
        return 0
    if any(draft.labels[t] == L.COORDINATOR and comma < t for t in draft.children(said)):
        return 0
    draft.attach(verb, verb, L.ROOT)
    draft.attach(said, verb, L.CONTENT)
    return 1


@looks_for(SAYING, {L.CONTENT, L.RELATIVE}, _QUOTES)
def speaker_below_the_quotation(draft: Draft) -> int:
    """'"We demand his release," the union said': the verb of speech behind the quotation is above what is said."""
    root = draft.root()
    if draft.words[0] not in _QUOTES:
        return 0
    for verb, label in enumerate(draft.labels):
        above = draft.heads[verb]
        within = above == root if label == L.CONTENT else label == L.RELATIVE and root < above < verb
        if not within or draft.low[verb] not in SAYING or verb < root:
            continue
        subject = next((c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS and c < verb), None)
        if subject is None:
            continue
        first = min([subject, *(t for t in range(root, subject) if subject in draft.above(t))])
        if draft.words[first - 1] not in _QUOTES:
            continue
        for quoted in [c for c in draft.children(verb) if c < first and draft.labels[c] != L.PUNCTUATION]:
            draft.attach(quoted, above, L.UNCLEAR)
        draft.attach(verb, verb, L.ROOT)
        draft.attach(root, verb, L.CONTENT)
        return 1
    return 0


@looks_for({"worth"})
def worth_of_goods(draft: Draft) -> int:
    """ "Gave $5m worth of grain to Nepal": "worth" is a noun that the sum counts, and "to" belongs to the verb."""
    done = 0
    for worth in range(1, len(draft.words) - 1):
        total = draft.heads[worth]
        behind = draft.low[worth] == "worth" and draft.low[worth + 1] == "of" and total < worth
        verb = draft.heads[total]
        if not behind or draft.tags[worth] not in L.ADJECTIVE_TAGS or draft.labels[total] not in L.PATIENTS:
            continue
        draft.attach(worth, verb, draft.labels[total])
        draft.attach(total, worth, L.NOMINAL)
        draft.tags[worth] = "NN"
        for child in draft.children(worth):
            if child > worth + 1 and draft.low[child] in ("to", "for"):
                draft.attach(child, verb, draft.labels[child])
        done += 1
    return done


@looks_for(DAYS)
def day_of_what_is_said(draft: Draft) -> int:
    """ "Sweden said on Monday it would send troops": the day right behind the verb of speech is the day it was said."""
    done = 0
    for day in range(2, len(draft.words) - 1):
        preposition = day - 1
        told = draft.heads[preposition]
        said = draft.heads[told]
        if draft.low[day] not in DAYS or draft.tags[preposition] != "IN" or draft.heads[day] != preposition:
            continue
        if draft.labels[told] != L.CONTENT or not said < preposition < told:
            continue
        own = [c for c in draft.children(told) if c < told]
        if (
            own[0] == preposition
            and draft.words[day - 2] not in _STOPS
            and any(draft.labels[c] in L.SUBJECTS for c in own)
        ):
            draft.attach(preposition, said, L.PREPOSITION)
            done += 1
    return done


@looks_for(_STATEMENTS)
def content_behind_a_statement(draft: Draft) -> int:
    """ "Said in a statement it would disarm": a clause with its own subject there is what was said."""
    done = 0
    for told, label in enumerate(draft.labels):
        statement = draft.heads[told]
        if label not in (L.RELATIVE, L.NOUN_CLAUSE) or draft.low[statement] not in _STATEMENTS:
            continue
        said = draft.heads[draft.heads[statement]]
        spoken = draft.low[said] in SAYING and said < statement < told
        own = [c for c in draft.children(told) if c < told and draft.low[c] != "that"]
        if not spoken or not own or draft.labels[own[0]] not in L.SUBJECTS or draft.tags[own[0]].startswith("W"):
            continue
        if not any(draft.labels[c] == L.CONTENT for c in draft.children(said)):
            draft.attach(told, said, L.CONTENT)
            done += 1
    return done


SENTENCE_REPAIRS: Final[tuple[Repair, ...]] = (
    up_to_a_number,
    particle_with_an_object,
    participle_before_a_noun,
    subject_of_an_auxiliary,
    gerund_for_its_subject,
    noun_with_a_subject,
    content_behind_an_adjective,
    adjective_clause,
    names_in_a_row,
    second_name_of_a_list,
    first_of_two_subjects,
    gerund_behind_its_modifier,
    infinitive_of_a_verb,
    help_read_as_an_auxiliary,
    words_before_their_speaker,
    speaker_below_the_quotation,
    worth_of_goods,
    day_of_what_is_said,
    content_behind_a_statement,
)
