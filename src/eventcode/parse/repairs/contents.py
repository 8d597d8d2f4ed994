"""Repairs of what is said, demanded or charged: who says it, what it is about, and on which day."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, SAYING, Draft, Repair, looks_for

_SAID_OR_DONE: Final = frozenset(
    "charge claim accusation allegation demand idea move step proposal request decision suggestion".split()
)
_RELATIVES: Final = frozenset({L.RELATIVE, L.NOUN_CLAUSE})
_LISTED: Final = frozenset({L.CONJUNCT, L.APPOSITION})
_BEHIND_DEEDS: Final = frozenset({L.PREPOSITION})
_BEFORE_THAT: Final = frozenset({"last", "earlier", "before", "previous"})
_TIME_LABELS: Final = frozenset({L.ADVERBIAL_NOUN, L.ADVERB})
_AROUND_DEEDS: Final = frozenset({L.PREPOSITION, L.ADVERBIAL_NOUN, L.ADVERB})
_ACCUSING: Final = frozenset("charging alleging accusing citing denouncing blaming claiming complaining".split())
_DEMANDING: Final = frozenset({"demanded", "insisted", "asked", "requested", "ordered", "urged"})
_TELLING: Final = frozenset({"told", "assured", "warned", "informed", "reminded"})
_OCCASIONS: Final = frozenset(
    "meeting talks summit conversation call dinner lunch session ceremony interview visit conference forum".split()
)
_CONDEMNING: Final = frozenset(
    "condemned condemns denounced denounces criticised criticized deplored decried protested rejected slammed "
    "welcomed hailed praised".split()
)
_CALLING: Final = frozenset({"called", "calls", "termed", "described", "deemed"})
_SAME_IN_PAST: Final = frozenset("cut put hit set let shut spread quit read cost cast".split())


@looks_for({"responsibility", "credit", "blame"}, {"for"}, {L.RELATIVE})
def clause_about_responsibility(draft: Draft) -> int:
    """ "Claimed responsibility for a bomb that killed nine": it is the bomb that killed."""
    for verb, label in enumerate(draft.labels):
        noun = draft.heads[verb]
        if label != L.RELATIVE or draft.low[noun] not in ("responsibility", "credit", "blame"):
            continue
        behind = (c for c in draft.children(noun) if draft.low[c] == "for" and noun < c < verb)
        deed = next((o for c in behind for o in draft.children(c) if draft.labels[o] == L.PREPOSITION_OBJECT), None)
        if deed is not None and deed < verb:
            draft.attach(verb, deed, L.RELATIVE)
            return 1
    return 0


@looks_for({L.APPOSITION, L.OBJECT}, _RELATIVES, _SAID_OR_DONE)
def verdict_on_a_clause(draft: Draft) -> int:
    """ "Accused Oslo of invading its land, a charge that Oslo denied": the charge is the clause, and not the land."""
    for noun, label in enumerate(draft.labels):
        told = label in (L.APPOSITION, L.OBJECT) and draft.low[noun] in _SAID_OR_DONE
        if not told or not draft.governs(noun, _RELATIVES):
            continue
        above = draft.above(noun)
        clause = next((t for t in above if draft.tags[t] in L.VERB_TAGS), None)
        verb = next((t for t in above if draft.tags[t] in L.FINITE_TAGS), None)
        if verb is None or "," not in draft.words[above[0] : noun]:
            continue
        second = any(draft.labels[c] == L.OBJECT and c < noun for c in draft.children(verb))
        if second if label == L.OBJECT else clause != verb:
            draft.attach(noun, verb, L.ADVERBIAL_NOUN)
            return 1
    return 0


@looks_for({L.CONTENT}, {"that", "which"}, {L.OBJECT})
def relative_clause_read_as_content(draft: Draft) -> int:
    """ "Shot down two drones over the sea that rebels had launched": "that" is what they launched."""
    for that, word in enumerate(draft.low):
        inner = draft.heads[that]
        verb = draft.heads[inner]
        if word not in ("that", "which") or draft.labels[that] != L.OBJECT or draft.labels[inner] != L.CONTENT:
            continue
        thing = next((c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and verb < c < that), None)
        if thing is not None and draft.tags[thing] in L.NOUN_TAGS and that < inner:
            draft.attach(inner, thing, L.RELATIVE)
            return 1
    return 0


@looks_for({L.RELATIVE}, {"that"}, {L.OBJECT})
def content_read_as_a_relative_clause(draft: Draft) -> int:
    """ "A demand that it free the men": with an object of its own the clause says what is demanded."""
    for that, word in enumerate(draft.low):
        verb, read = draft.heads[that], draft.labels[that] == L.OBJECT and draft.tags[that] in L.BEFORE_OBJECTS
        if word != "that" or not read or draft.labels[verb] != L.RELATIVE:
            continue
        if any(draft.labels[c] == L.OBJECT and c > verb for c in draft.children(verb)):
            draft.attach(that, verb, L.MARK)
            draft.attach(verb, draft.heads[verb], L.NOUN_CLAUSE)
            return 1
    return 0


@looks_for(SAYING, {L.ADJECTIVAL}, {L.PAST_PARTICIPLE})
def clause_read_as_an_object(draft: Draft) -> int:
    """ "Said its armed wing fired rockets": a noun before the participle does it, and nobody says rockets."""
    done = 0
    for verb, label in enumerate(draft.labels):
        thing, doer = draft.heads[verb], verb - 1
        said = draft.heads[thing]
        if label != L.ADJECTIVAL or draft.tags[verb] != L.PAST_PARTICIPLE or not said < doer < thing:
            continue
        acts = draft.heads[doer] == thing and draft.labels[doer] in L.NOUN_MODIFIERS
        if not acts or draft.tags[doer] not in L.NOUN_TAGS or draft.low[said] not in SAYING:
            continue
        if draft.labels[thing] != L.OBJECT:
            continue
        for child in [c for c in draft.children(thing) if c < doer]:
            draft.attach(child, doer, draft.labels[child])
        draft.attach(doer, verb, L.SUBJECT)
        draft.attach(thing, verb, L.OBJECT)
        draft.attach(verb, said, L.CONTENT)
        draft.tags[verb] = L.PAST_TENSE
        done += 1
    return done


@looks_for(SAYING, {","})
def speaker_read_as_a_conjunct(draft: Draft) -> int:
    """ "Killing three rebels, army headquarters said": who stands behind a comma and before "said" says so."""
    said = draft.root()
    if draft.low[said] not in SAYING or draft.governs(said, L.SUBJECTS) or said < 3:
        return 0
    noun = next((t for t in _upwards(draft, said - 1, said) if draft.labels[t] in _LISTED), None)
    if noun is None or draft.tags[noun] not in L.NOUN_TAGS:
        return 0
    first = min((noun, *draft.children(noun)))
    before = draft.heads[noun]
    if draft.words[first - 1] != "," or any(draft.labels[t] == L.COORDINATOR for t in range(before, noun)):
        return 0
    draft.attach(noun, said, L.SUBJECT)
    return 1


def _upwards(draft: Draft, token: int, verb: int) -> list[int]:
    """A token and the tokens above it that stand before a verb."""
    found = [token]
    while draft.heads[found[-1]] < verb and draft.heads[found[-1]] not in found:
        found.append(draft.heads[found[-1]])
    return found


@looks_for(_ACCUSING, {"MD"})
def accusation_below_a_promise(draft: Draft) -> int:
    """ "Said they would boycott the vote, charging that ...": the charge goes with what is said, not with the vote."""
    done = 0
    for charge, label in enumerate(draft.labels):
        promised = draft.heads[charge]
        said = draft.heads[promised]
        if label != L.ADVERBIAL or draft.low[charge] not in _ACCUSING or draft.tags[charge] != L.GERUND:
            continue
        future = any(draft.tags[c] == "MD" for c in draft.children(promised))
        if future and draft.labels[promised] == L.CONTENT and said < promised < charge:
            draft.attach(charge, said, L.ADVERBIAL)
            done += 1
    return done


@looks_for({L.ADVERBIAL}, {L.ADVERBIAL_NOUN}, SAYING, DAYS)
def day_before_the_speaker(draft: Draft) -> int:
    """ "Seized four men off Bonny, Nigeria, last Wednesday, their employer said": the day is not that of the words."""
    done = 0
    for said, label in enumerate(draft.labels):
        told = draft.heads[said]
        if label != L.ADVERBIAL or draft.low[said] not in SAYING or not told < said:
            continue
        speaker = next((c for c in draft.children(said) if draft.labels[c] in L.SUBJECTS and c < said), None)
        days = [c for c in draft.children(said) if draft.labels[c] == L.ADVERBIAL_NOUN and draft.low[c] in DAYS]
        day = next((d for d in days if speaker is not None and d < speaker and draft.words[d + 1] == ","), None)
        if day is None or draft.heads[told] != told:
            continue
        draft.attach(day, told, L.ADVERBIAL_NOUN)
        draft.attach(said, said, L.ROOT)
        draft.attach(told, said, L.CONTENT)
        done += 1
    return done


@looks_for(SAYING, {","}, {L.CONTENT})
def speaker_behind_all_that_is_told(draft: Draft) -> int:
    """ "Set off a bomb in Yala, Thailand, on Friday, killing three, police said": all before the speaker is told."""
    said = draft.root()
    children = draft.children(said)
    speaker = max((c for c in children if draft.labels[c] in L.SUBJECTS and c < said), default=0)
    told = next((c for c in children if draft.labels[c] == L.CONTENT and c < speaker), None)
    if draft.low[said] not in SAYING or told is None or draft.tags[told] not in L.FINITE_TAGS:
        return 0
    start = min((speaker, *draft.children(speaker)))
    if draft.words[start - 1] != "," or any(draft.labels[t] in L.SUBJECTS for t in range(speaker + 1, said)):
        return 0
    done = False
    for child in [c for c in children if told < c < start - 1]:
        if draft.labels[child] in L.SUBJECTS and draft.tags[child] in L.NOUN_TAGS:
            draft.attach(child, _noun_before(draft, child), L.APPOSITION)
        elif draft.tags[child] == L.GERUND:
            draft.attach(child, told, L.ADVERBIAL)
        elif draft.labels[child] in _AROUND_DEEDS:
            draft.attach(child, told, draft.labels[child])
        else:
            continue
        done = True
    return int(done)


def _noun_before(draft: Draft, noun: int) -> int:
    """The noun that ends right before the comma before another and its own words."""
    start = min((noun, *draft.children(noun)))
    return draft.phrase_head(max(start - 2, 0))


@looks_for(SAYING, {","}, {"and"}, {L.CONJUNCT})
def second_object_read_as_a_speaker(draft: Draft) -> int:
    """ "Killing herself and 11 travellers, police said": who stands behind "and" is hit, and the next one speaks."""
    said = draft.root()
    first = next((c for c in draft.children(said) if draft.labels[c] in L.SUBJECTS), None)
    if draft.low[said] not in SAYING or first is None or first > said:
        return 0
    speaker = next((c for c in draft.children(first) if draft.labels[c] == L.CONJUNCT and c > first), None)
    start = min((first, *draft.children(first)))
    above = draft.heads[start - 1]
    hit = next((t for t in (above, *draft.children(above)) if draft.labels[t] == L.OBJECT and t < start - 1), None)
    if speaker is None or hit is None or draft.low[start - 1] != "and" or "," not in draft.words[first:speaker]:
        return 0
    if any(draft.labels[t] == L.COORDINATOR for t in range(first, speaker)):
        return 0
    draft.attach(first, hit, L.CONJUNCT)
    draft.attach(speaker, said, L.SUBJECT)
    return 1


@looks_for(_DEMANDING, {"and"}, {L.CONTENT}, {L.CONJUNCT})
def second_demand_read_as_a_deed(draft: Draft) -> int:
    """ "Demanded that Chad end its raids and withdraw": a bare form beside a past tense is demanded, and not done."""
    done = 0
    for second, label in enumerate(draft.labels):
        verb = draft.heads[second]
        content = next((c for c in draft.children(verb) if draft.labels[c] == L.CONTENT and c < second), None)
        if label != L.CONJUNCT or draft.low[verb] not in _DEMANDING or content is None or verb > content:
            continue
        low = draft.low[second]
        bare = draft.tags[second] in L.VERB_TAGS and draft.forms.verb_lemma(low) == low and low not in _SAME_IN_PAST
        if bare and not draft.governs(second, L.ANY_SUBJECTS):
            draft.attach(second, content, L.CONJUNCT)
            draft.tags[second] = L.BASE_FORM
            done += 1
    return done


@looks_for(_TELLING, {"that"}, {L.NOUN_CLAUSE, L.RELATIVE}, _OCCASIONS)
def content_behind_an_occasion(draft: Draft) -> int:
    """ "Told the envoy at a meeting in Oslo that Chad must pay": a meeting has no content, so it is what was told."""
    done = 0
    for clause, label in enumerate(draft.labels):
        occasion = draft.heads[clause]
        verb = draft.heads[draft.heads[occasion]]
        if label not in (L.NOUN_CLAUSE, L.RELATIVE) or draft.low[occasion] not in _OCCASIONS:
            continue
        own = [c for c in draft.children(clause) if c < clause]
        that = next((c for c in own if draft.low[c] == "that" and draft.labels[c] == L.MARK), None)
        subject = any(draft.labels[c] in L.ANY_SUBJECTS for c in own)
        told = draft.low[verb] in _TELLING and draft.governs(verb, frozenset({L.OBJECT, L.RECIPIENT}))
        if that is not None and subject and told and verb < occasion:
            draft.attach(clause, verb, L.CONTENT)
            done += 1
    return done


@looks_for(DAYS, {"on"}, {L.OBJECT})
def second_day_of_a_verb(draft: Draft) -> int:
    """ "Oslo on Tuesday condemned the killing of monks in Gao on Monday": the other day is that of the killing."""
    days = [t for t, word in enumerate(draft.low) if word in DAYS and draft.low[draft.heads[t]] == "on"]
    for first, second in pairwise(days):
        on, verb = draft.heads[second], draft.heads[draft.heads[second]]
        same = draft.heads[draft.heads[first]] != verb or draft.low[first] == draft.low[second] or verb < first
        deed = _deed_of(draft, verb, on)
        if same or deed is None:
            continue
        draft.attach(on, deed, L.PREPOSITION)
        return 1
    return 0


def _deed_of(draft: Draft, verb: int, behind: int) -> int | None:
    """The object of a verb, between it and a token, that tells a deed at length: "the killing of monks in Gao"."""
    objects = (c for c in draft.children(verb) if draft.labels[c] == L.OBJECT and verb < c < behind)
    deed = next(objects, None) if draft.tags[verb] in L.VERB_TAGS else None
    return deed if deed is not None and draft.governs(deed, _BEHIND_DEEDS) else None


@looks_for(DAYS, {"on"}, {L.OBJECT}, _BEFORE_THAT)
def time_before_the_day_of_a_verb(draft: Draft) -> int:
    """ "Oslo on Tuesday condemned a raid on Gao a day earlier": it was done before the day on which it is condemned."""
    for time, label in enumerate(draft.labels):
        verb = draft.heads[time]
        deed = _deed_of(draft, verb, time) if label in _TIME_LABELS and _says_before(draft, time) else None
        days = [t for t in range(time) if draft.low[t] in DAYS and draft.low[draft.heads[t]] == "on"]
        if deed is None or "," in draft.words[deed:time] or all(draft.heads[draft.heads[t]] != verb for t in days):
            continue
        span = next((c for c in draft.children(time) if draft.labels[c] == L.ADVERBIAL_NOUN), time)
        draft.attach(span, deed, draft.labels[span])
        if span != time:
            draft.attach(time, span, label)  # "a day earlier"
        return 1
    return 0


def _says_before(draft: Draft, time: int) -> bool:
    """Whether a word of time looks back, alone or with its own word: "earlier", "last week"."""
    return draft.low[time] in _BEFORE_THAT or any(draft.low[c] in _BEFORE_THAT for c in draft.children(time))


@looks_for(_CONDEMNING, {"what"}, _CALLING, {L.CONTENT})
def what_somebody_calls_it(draft: Draft) -> int:
    """ "Condemned what it called an attempted coup": it is the coup that is condemned."""
    for call, label in enumerate(draft.labels):
        verb = draft.heads[call]
        if label != L.CONTENT or draft.low[call] not in _CALLING or draft.low[verb] not in _CONDEMNING:
            continue
        below = draft.children(call)
        deed = next((c for c in below if draft.labels[c] in (L.OBJECT_PREDICATE, L.ATTRIBUTE) and c > call), None)
        deed = deed or next((c for c in below if draft.labels[c] == L.OBJECT and c > call), None)
        if deed is None or draft.low[verb + 1] != "what" or draft.tags[deed] not in L.NOUN_TAGS:
            continue
        draft.attach(deed, verb, L.OBJECT)
        draft.attach(call, deed, L.RELATIVE)
        return 1
    return 0


CONTENT_REPAIRS: Final[tuple[Repair, ...]] = (
    what_somebody_calls_it,
    clause_about_responsibility,
    verdict_on_a_clause,
    relative_clause_read_as_content,
    content_read_as_a_relative_clause,
    clause_read_as_an_object,
    speaker_read_as_a_conjunct,
    accusation_below_a_promise,
    day_before_the_speaker,
    speaker_behind_all_that_is_told,
    second_object_read_as_a_speaker,
    second_demand_read_as_a_deed,
    content_behind_an_occasion,
    second_day_of_a_verb,
    time_before_the_day_of_a_verb,
)
