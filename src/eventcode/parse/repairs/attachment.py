"""Repairs of what hangs too low: a name behind a weekday, a second party, a verb behind a gerund."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, Draft, Repair, both, looks_for

_SPANS: Final = frozenset("minutes hours days weeks months hour day week month".split())
_TOWNS: Final = frozenset({"capital", "city", "town", "port", "village"})
_NEAR: Final = frozenset({"close", "closer", "nearer"})
_FLYING: Final = frozenset({"flew", "sailed", "flown", "fly", "sail", "flying", "sailing", "steamed"})
_MOVING: Final = frozenset(
    "move moved moving push pushed pushing creep crept edge edged edging advance advanced".split()
)
_GROUND: Final = frozenset("border frontier front frontline line lines coast capital town city positions".split())
_AIMED: Final = frozenset({"on", "against", "with"})
_AIMED_AT: Final = frozenset({"on", "against", "upon", "at"})
_MUTUAL: Final = frozenset({"between", "with"})
_EXCHANGES: Final = frozenset({"exchange", "exchanges"})
_ABOUT: Final = frozenset({"on", "about", "of"})
_SHARING: Final = frozenset("share shared shares sharing exchange exchanged swapped discuss discussed".split())
_OBSERVERS: Final = frozenset("observers monitors inspectors peacekeepers experts envoys delegates".split())
_ADMITTING: Final = frozenset("admit admitted invite invited accept accepted receive received host hosted".split())
_LADEN: Final = frozenset({"packed", "loaded", "laden", "filled", "rigged", "stuffed"})
_DRIVING: Final = frozenset(
    {"drove", "driven", "drive", "driving", "rammed", "crashed", "steered", "ploughed", "plowed"}
)
_CALLING: Final = frozenset({"call", "order", "bring", "summon", "send"})
_WHEN: Final = frozenset({"after", "before", "when", "while", "as", "because", "since"})
_MAIN_VERBS: Final = frozenset({"VBD", "VBP", "VBZ"})


@looks_for(DAYS)
def day_before_a_subject(draft: Draft) -> int:
    """ "On Tuesday Kampala called it a raid": the day belongs to "on" and is no part of the name."""
    done = 0
    for day in range(1, len(draft.words) - 1):
        preposition, name = day - 1, draft.heads[day]
        if draft.low[day] not in DAYS or draft.tags[preposition] != "IN" or name != day + 1:
            continue
        if draft.labels[day] not in L.NOUN_MODIFIERS or draft.tags[name] not in L.NAME_TAGS:
            continue
        phrase = draft.labels[name] == L.PREPOSITION_OBJECT and draft.heads[name] == preposition
        if phrase:  # the name itself was read as the object of "on"
            verb = draft.heads[preposition]
            if draft.tags[verb] not in _MAIN_VERBS or verb < name or draft.governs(verb, L.SUBJECTS):
                continue
            draft.attach(name, verb, L.SUBJECT)
        elif draft.labels[name] not in L.SUBJECTS:
            continue
        draft.attach(day, preposition, L.PREPOSITION_OBJECT)
        done += 1
    return done


@looks_for({L.AGENT})
def agent_of_an_active_verb(draft: Draft) -> int:
    """ "They spoke by telephone": with a subject of its own and no passive, what stands behind "by" is no agent."""
    done = 0
    for by, label in enumerate(draft.labels):
        verb = draft.heads[by]
        if label != L.AGENT or draft.tags[verb] not in _MAIN_VERBS or not draft.governs(verb, L.SUBJECTS):
            continue
        if any(draft.labels[c] in L.PASSIVE_MARKS or draft.labels[c] in L.AUXILIARIES for c in draft.children(verb)):
            continue
        draft.labels[by] = L.PREPOSITION
        done += 1
    return done


@looks_for({"between"})
def second_party_hung_too_low(draft: Draft) -> int:
    """ "Between envoys of Chad and the rebels": without a second party of its own "between" takes the lower one."""
    done = 0
    for token, word in enumerate(draft.words):
        if word.lower() != "between":
            continue
        first = next((c for c in draft.children(token) if draft.labels[c] == L.PREPOSITION_OBJECT), None)
        if first is None or any(draft.labels[c] == L.CONJUNCT for c in draft.children(first)):
            continue
        if draft.tags[first] not in L.NOUN_TAGS or draft.tags[first] == L.PLURAL_NAME:
            continue
        inner = [c for p in draft.children(first) if draft.labels[p] == L.PREPOSITION for c in draft.children(p)]
        second = next(
            (c for i in inner for c in draft.children(i) if draft.labels[c] == L.CONJUNCT and c > first), None
        )
        if second is None or not _is_phrase_of_its_own(draft, second):
            continue
        draft.attach(second, first, L.CONJUNCT)
        done += 1
    return done


def _is_phrase_of_its_own(draft: Draft, token: int) -> bool:
    """Whether a noun has words of its own beside it: "the rebels", "leaders of the movement"."""
    return draft.tags[token] in (L.NOUN_TAGS | {"DT"}) and bool(draft.children(token))


@looks_for({L.GERUND}, {L.CONJUNCT})
def finite_verb_behind_a_gerund(draft: Draft) -> int:
    """ "Praised Chad for taking in migrants and criticised Mali": a finite verb goes on from a finite verb."""
    done = 0
    for verb, label in enumerate(draft.labels):
        gerund = draft.heads[verb]
        bare = draft.tags[verb] == L.BASE_FORM and not any(draft.tags[c] == L.TO for c in draft.children(verb))
        if label != L.CONJUNCT or draft.tags[gerund] != L.GERUND or not (bare or draft.tags[verb] == L.PAST_TENSE):
            continue
        above, seen = draft.heads[gerund], {gerund}
        while above not in seen and draft.tags[above] not in _MAIN_VERBS:
            seen.add(above)
            above = draft.heads[above]
        if draft.tags[above] == L.PAST_TENSE and above < verb:
            draft.attach(verb, above, L.CONJUNCT)
            draft.tags[verb] = L.PAST_TENSE  # "accused them of arming rebels and cut ties"
            done += 1
    return done


@looks_for({L.BASE_FORM}, {L.CONJUNCT})
def finite_verb_behind_a_demand(draft: Draft) -> int:
    """ "Demanded that he resign and blocked the road": a past tense does not go on from what is only demanded."""
    done = 0
    for verb, label in enumerate(draft.labels):
        demanded = draft.heads[verb]
        if label != L.CONJUNCT or draft.tags[verb] != L.PAST_TENSE or draft.tags[demanded] != L.BASE_FORM:
            continue
        above = draft.heads[demanded]
        content = draft.labels[demanded] == L.CONTENT and draft.tags[above] == L.PAST_TENSE and above < demanded
        if content and not draft.governs(verb, L.SUBJECTS) and not draft.governs(demanded, L.AUXILIARIES):
            draft.attach(verb, above, L.CONJUNCT)
            done += 1
    return done


@looks_for({"by", *_EXCHANGES})
def aim_behind_an_agent(draft: Draft) -> int:
    """ "A raid by jets on rebels", "an exchange of rifle fire with rebels": they stand to the raid, the exchange."""
    done = 0
    for aim, word in enumerate(draft.low):
        agent = draft.heads[aim]
        by = draft.heads[agent]
        deed = draft.heads[by]
        aimed = word in _AIMED_AT and draft.low[by] == "by"
        mutual = word in _MUTUAL and draft.low[by] == "of" and draft.low[deed] in _EXCHANGES
        if draft.labels[aim] != L.PREPOSITION or not (aimed or mutual):
            continue
        if not deed < by < agent < aim or draft.labels[agent] != L.PREPOSITION_OBJECT:
            continue
        if draft.tags[deed] in L.NOUN_TAGS and draft.tags[agent] in L.NOUN_TAGS:
            draft.attach(aim, deed, L.PREPOSITION)
            done += 1
    return done


@looks_for({"with"}, _SHARING)
def partner_of_a_verb(draft: Draft) -> int:
    """ "Shared intelligence on gunmen with Chad": with whom something is shared depends on the verb."""
    done = 0
    for word, low in enumerate(draft.low):
        if low != "with" or draft.labels[word] != L.PREPOSITION:
            continue
        noun = draft.heads[word]
        preposition = draft.heads[noun]
        thing = draft.heads[preposition]
        verb = draft.heads[thing]
        inside = draft.labels[noun] == L.PREPOSITION_OBJECT and draft.low[preposition] in _ABOUT and word > noun
        if not inside or draft.labels[thing] != L.OBJECT or draft.low[verb] not in _SHARING:
            continue
        draft.attach(word, verb, L.PREPOSITION)
        done += 1
    return done


@looks_for(_OBSERVERS)
def home_of_observers(draft: Draft) -> int:
    """ "Refused to admit observers from the union": where they come from depends on them."""
    done = 0
    for word, low in enumerate(draft.low):
        verb, people = draft.heads[word], word - 1
        if low != "from" or draft.labels[word] != L.PREPOSITION or draft.low[people] not in _OBSERVERS:
            continue
        if draft.heads[people] == verb and draft.labels[people] == L.OBJECT and draft.low[verb] in _ADMITTING:
            draft.attach(word, people, L.PREPOSITION)
            done += 1
    return done


@looks_for(_LADEN)
def goal_of_a_vehicle(draft: Draft) -> int:
    """ "Drove a van packed with explosives into a gate": the van goes there, not what it is packed with."""
    done = 0
    for word, low in enumerate(draft.low):
        packed = draft.heads[word]
        vehicle = draft.heads[packed]
        verb = draft.heads[vehicle]
        if draft.labels[word] != L.PREPOSITION or draft.low[packed] not in _LADEN or draft.low[verb] not in _DRIVING:
            continue
        inside = draft.labels[packed] == L.NOUN_CLAUSE and draft.labels[vehicle] == L.OBJECT and packed < word
        if inside and low not in ("with", "by"):
            draft.attach(word, verb, L.PREPOSITION)
            done += 1
    return done


@looks_for({"run"})
def run_by_somebody(draft: Draft) -> int:
    """ "A hospital run by nuns": before "by" a run is no noun, and the hospital is what is meant."""
    done = 0
    for run in range(1, len(draft.words) - 1):
        thing, by = run - 1, run + 1
        if draft.low[run] != "run" or draft.tags[run] != "NN" or draft.low[by] != "by" or draft.heads[by] != run:
            continue
        if draft.heads[thing] != run or draft.labels[thing] != L.COMPOUND:
            continue
        draft.attach(thing, draft.heads[run], draft.labels[run])
        for child in tuple(draft.children(run)):
            if child != by:
                draft.attach(child, thing, draft.labels[child])
        draft.attach(run, thing, L.NOUN_CLAUSE)
        draft.labels[by], draft.tags[run] = L.AGENT, L.PAST_PARTICIPLE
        done += 1
    return done


@looks_for(both(L.NAME_TAGS, {L.CONJUNCT}), both({L.PLURAL_NOUN}, {L.OBJECT}))
def name_before_its_noun(draft: Draft) -> int:
    """ "Urged the government and FMLN guerrillas": a name read as an object before another object belongs to that."""
    done = 0
    for name in range(1, len(draft.words) - 1):
        noun, first = name + 1, draft.heads[name]
        if draft.tags[name] not in L.NAME_TAGS or draft.labels[name] != L.CONJUNCT or draft.children(name):
            continue
        same = draft.labels[noun] == draft.labels[first] == L.OBJECT and draft.heads[noun] == draft.heads[first]
        if same and draft.tags[noun] == L.PLURAL_NOUN and not any(c < name for c in draft.children(noun)):
            draft.attach(noun, first, L.CONJUNCT)
            draft.attach(name, noun, L.COMPOUND)
            done += 1
    return done


@looks_for(_SPANS)
def time_given_to_somebody(draft: Draft) -> int:
    """ "Gave the envoy a week to leave": the week is given, to the envoy, and what he has to do depends on "gave"."""
    done = 0
    for span, label in enumerate(draft.labels):
        verb = draft.heads[span]
        if label not in (L.ADVERBIAL_NOUN, L.OBJECT) or draft.low[span] not in _SPANS or verb > span:
            continue
        if draft.forms.lemma(draft.words[verb], draft.tags[verb]) != "give":
            continue
        children = draft.children(verb)
        receiver = next((c for c in children if verb < c < span and draft.labels[c] in (L.OBJECT, L.RECIPIENT)), None)
        below = (*draft.children(span), *children)
        deed = next((c for c in below if c > span and draft.tags[c] == L.BASE_FORM), None)
        if receiver is None or deed is None or (draft.labels[deed], draft.heads[deed]) == (L.INFINITIVE, verb):
            continue
        draft.labels[receiver], draft.labels[span] = L.RECIPIENT, L.OBJECT
        draft.attach(deed, verb, L.INFINITIVE)
        done += 1
    return done


@looks_for({"home"})
def called_home(draft: Draft) -> int:
    """ "Called its ambassador home", "called home its envoy": the envoy is called, and "home" tells where."""
    done = 0
    for home, word in enumerate(draft.words):
        verb = draft.heads[home]
        if word.lower() != "home" or draft.labels[home] == L.PARTICLE or verb > home or not _calls(draft, verb):
            continue
        own, beside = draft.children(home), draft.children(verb)
        person = next((c for c in own if draft.labels[c] == L.COMPOUND and c == home - 1), None)
        if person is not None and draft.labels[home] in (L.OBJECT_PREDICATE, L.OBJECT):
            for child in own:
                if child < person:
                    draft.attach(child, person, draft.labels[child])
        else:
            person = next((c for c in beside if draft.labels[c] == L.OBJECT_PREDICATE and c > home), None)
            person = person or next((c for c in beside if draft.labels[c] in (L.OBJECT, L.RECIPIENT)), None)
        if person is None or draft.tags[person] not in L.NOUN_TAGS:
            continue
        draft.attach(person, verb, L.OBJECT)
        draft.attach(home, verb, L.PARTICLE)
        draft.tags[home] = L.PARTICLE_TAG
        done += 1
    return done


def _calls(draft: Draft, verb: int) -> bool:
    return draft.forms.lemma(draft.words[verb], draft.tags[verb]) in _CALLING


@looks_for({L.APPOSITION, L.RELATIVE}, {L.NOUN_CLAUSE})
def verb_behind_an_apposition(draft: Draft) -> int:
    """ "Togo's president, Mr Eyadema, mediated in Lome": without another verb the participle is the main verb.

    So it is behind a clause: "Libya, which once armed them, offered to mediate".
    """
    noun = draft.root()
    if draft.tags[noun] not in L.NOUN_TAGS:
        return 0
    aside = (L.APPOSITION, L.RELATIVE)
    name = next((c for c in draft.children(noun) if draft.labels[c] in aside and c > noun), None)
    verb = next((c for c in draft.children(noun) if draft.labels[c] == L.NOUN_CLAUSE and c > noun), None)
    if name is None or verb is None or not name < verb or draft.words[verb - 1] != "," or draft.words[noun + 1] != ",":
        return 0
    if draft.tags[verb] != L.PAST_PARTICIPLE or not draft.words[verb].endswith("ed"):
        return 0
    if any(tag in L.FINITE_TAGS and _depth(draft, t) < 2 and t != name for t, tag in enumerate(draft.tags)):
        return 0
    draft.make_main(verb, noun)
    return 1


@looks_for(DAYS)
def verb_behind_a_weekday(draft: Draft) -> int:
    """ "Togo on Tuesday mediated talks": the participle that would describe the talks is the verb of the sentence."""
    root = draft.root()
    for day in range(2, len(draft.words) - 2):
        on, verb, thing = day - 1, day + 1, draft.phrase_head(draft.heads[day + 1])
        if draft.low[day] not in DAYS or draft.low[on] != "on" or thing <= verb:
            continue
        if draft.tags[verb] != L.PAST_PARTICIPLE or draft.labels[verb] not in L.NOUN_MODIFIERS:
            continue
        if draft.tags[root] not in L.NOUN_TAGS or (root != thing and (root > on or draft.heads[thing] != on)):
            continue
        doer = root if root != thing else next((t for t in range(on) if draft.heads[t] == thing), None)
        if doer is None or draft.tags[on - 1] not in L.NOUN_TAGS:
            continue
        _hang_below(draft, verb, doer, thing, on)
        draft.attach(day, on, L.PREPOSITION_OBJECT)
        return 1
    return 0


@looks_for({L.CONJUNCT})
def preposition_said_twice(draft: Draft) -> int:
    """ "Sanctions on a bank and on two ministers": both are objects of the first preposition."""
    done = 0
    for second, label in enumerate(draft.labels):
        first = draft.heads[second]
        if label != L.CONJUNCT or draft.low[second] not in _AIMED or first >= second:
            continue
        objects = [[c for c in draft.children(p) if draft.labels[c] == L.PREPOSITION_OBJECT] for p in (first, second)]
        if draft.low[first] != draft.low[second] or not all(objects):
            continue
        draft.attach(objects[1][0], objects[0][0], L.CONJUNCT)
        done += 1
    return done


@looks_for({L.ADVERBIAL_NOUN}, {"of"})
def number_read_as_a_time(draft: Draft) -> int:
    """ "Shot down 12 of 15 drones": a number with "of" right behind a verb is its object and no time."""
    done = 0
    for token, label in enumerate(draft.labels):
        verb = draft.heads[token]
        if (
            label != L.ADVERBIAL_NOUN
            or draft.tags[token] != L.CARDINAL
            or draft.tags[verb] not in L.VERB_TAGS
            or token < verb
        ):
            continue
        counted = any(draft.low[c] == "of" for c in draft.children(token))
        if not counted or any(draft.labels[c] == L.OBJECT for c in draft.children(verb)):
            continue
        draft.labels[token] = L.OBJECT
        done += 1
    return done


def _hang_below(draft: Draft, verb: int, doer: int, thing: int, on: int) -> None:
    """Make ``verb`` the root, with its subject, object and time below it."""
    for child in [c for t in (doer, thing) for c in draft.children(t)]:
        if draft.words[child] in ".!?" or (draft.heads[child] == doer and child > verb and child != thing):
            draft.attach(child, verb, draft.labels[child])
    draft.attach(verb, verb, L.ROOT)
    draft.tags[verb] = L.PAST_TENSE
    draft.attach(doer, verb, L.SUBJECT)
    draft.attach(thing, verb, L.OBJECT)
    draft.attach(on, verb, L.PREPOSITION)


@looks_for(_NEAR)
def goal_below_an_adverb(draft: Draft) -> int:
    """ "Moved tanks closer to the border", "troops moved close to it": the goal is that of the verb."""
    done = 0
    for to in range(2, len(draft.words) - 1):
        near = draft.heads[to]
        if draft.low[to] != "to" or draft.low[near] not in _NEAR or near != to - 1:
            continue
        above = draft.heads[near]
        verb = draft.heads[above] if draft.labels[above] == L.OBJECT else above
        moved = any(draft.labels[c] == L.OBJECT and c < near for c in draft.children(verb))
        goes = draft.low[verb] in _FLYING or (draft.low[verb] in _MOVING and _goal(draft, to) in _GROUND)
        if draft.tags[verb] not in L.VERB_TAGS or not (moved or goes):
            continue
        draft.attach(to, verb, L.PREPOSITION)
        if above != verb:
            draft.attach(near, verb, L.ADVERB)
        done += 1
    return done


@looks_for({L.CONJUNCT}, {L.MARK})
def clause_read_as_a_conjunct(draft: Draft) -> int:
    """ "Called off talks, a day after rebels opened fire": what begins with "after" is no second main clause."""
    done = 0
    for verb, label in enumerate(draft.labels):
        if label != L.CONJUNCT or draft.tags[verb] not in L.VERB_TAGS:
            continue
        below = draft.children(verb)
        marked = any(draft.labels[c] == L.MARK and draft.low[c] in _WHEN for c in below)
        if marked and not any(draft.labels[c] == L.COORDINATOR for c in draft.children(draft.heads[verb])):
            draft.labels[verb] = L.ADVERBIAL
            done += 1
    return done


def _goal(draft: Draft, to: int) -> str:
    return next((draft.low[c] for c in draft.children(to) if draft.labels[c] == L.PREPOSITION_OBJECT), "")


@looks_for(_TOWNS)
def name_of_a_town(draft: Draft) -> int:
    """ "In the capital, Lima on Monday": the name behind a comma is that of the town before it.

    So is a name between commas before the subject: "in the capital, Lima, police said".
    """
    done = 0
    for name in range(3, len(draft.words) - 1):
        noun = name - 2
        loose = draft.labels[name] in (L.ADVERBIAL_NOUN, L.UNCLEAR) or _stands_before_the_subject(draft, name)
        named = draft.tags[name] in L.NAME_TAGS and loose
        if not named or draft.words[name - 1] != "," or draft.low[noun] not in _TOWNS:
            continue
        if draft.labels[noun] != L.PREPOSITION_OBJECT or draft.heads[name] == noun or draft.low[name] in DAYS:
            continue
        above = draft.heads[name]
        draft.attach(name, noun, L.APPOSITION)
        for child in tuple(draft.children(name)):
            if draft.labels[child] == L.PREPOSITION and child == name + 1:
                draft.attach(child, draft.heads[draft.heads[noun]], L.PREPOSITION)
        done += above != noun
    return done


def _stands_before_the_subject(draft: Draft, name: int) -> bool:
    """Whether what is read as a subject or preposition between two commas has the subject of its verb behind it."""
    verb = draft.heads[name]
    if draft.labels[name] not in (L.SUBJECT, L.PREPOSITION) or draft.words[name + 1] != ",":
        return False
    return verb < name or any(draft.labels[c] in L.SUBJECTS and name < c < verb for c in draft.children(verb))


def _depth(draft: Draft, token: int) -> int:
    """How many arcs a token lies below the root."""
    depth, at = 0, token
    while draft.heads[at] != at and depth < len(draft.words):
        at, depth = draft.heads[at], depth + 1
    return depth


ATTACHMENT_REPAIRS: Final[tuple[Repair, ...]] = (
    day_before_a_subject,
    agent_of_an_active_verb,
    second_party_hung_too_low,
    finite_verb_behind_a_gerund,
    finite_verb_behind_a_demand,
    aim_behind_an_agent,
    partner_of_a_verb,
    home_of_observers,
    goal_of_a_vehicle,
    run_by_somebody,
    name_before_its_noun,
    time_given_to_somebody,
    called_home,
    verb_behind_an_apposition,
    verb_behind_a_weekday,
    preposition_said_twice,
    number_read_as_a_time,
    goal_below_an_adverb,
    name_of_a_town,
    clause_read_as_a_conjunct,
)
