"""Whom an answer to what was told before means: "Spain praised the gesture", "Kigali denied it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.act import VIOLENT
from eventcode.coding.actor_codes import ARMED, REBELLIOUS, STATE, with_country
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.other_country import RELEASE
from eventcode.model import Actor
from eventcode.parse import labels as L

# Refusals and denials answer those who asked, demanded or accused; praise and blame mean whoever did it.
_ACCEPTING: Final = ("030", "038")  # "accepted the offer"
_DENIAL: Final = "016"
_PROTEST: Final = "114"
_REPLIES: Final = ("12", "016")
_VERDICTS: Final = ("05", "11", "09")
# Who recalls his ambassador breaks with the state that he has spoken of or that has wronged him.
_RECALLS: Final = "161"
_WITHDRAWALS: Final = "0874"
_DEMANDS: Final = ("02", "10")
_SAID_TO: Final = ("02", "03", "10", "11", "13")
_ORDERED_OUT: Final = ("161", "174")
_AT_LAW: Final = ("09", "173")
_TAKING: Final = ("173", "181", "116")
_SEIZURE: Final = "1711"
_SPOKEN_TO: Final = frozenset({"02", "04", "05", "10", "11"})
_REACH: Final = 3
_MEDIATION: Final = ("039", "045")
_BLAME: Final = ("11",)
_VOWS: Final = ("03", "13")
# Asking for a truce or for talks, promising one, and what two did with each other before.
_PEACE_TALK: Final = ("0256", "026", "1056", "036", "0356", "039")
_DEALINGS: Final = ("04", "05", "0871", "14", "19")
_FORCE: Final = ("17", "14")
_AVENGING: Final = frozenset({"retaliate", "respond", "reciprocate", "avenge", "hit", "strike", "kind"})
_FIRE: Final = frozenset({"fire", "gunfire"})
_ANSWERS_BLOWS: Final = frozenset({"retaliate", "respond", "reciprocate"})
_WRONGS: Final = tuple("10 11 12 13 15 16 17 18 19 20".split())
# How far back a deed may stand that its noun names by its verb ("bombed ... the bombing"), and the letters they share.
_FAR: Final = 8
_STEM: Final = 4
_ABDUCTIONS: Final = frozenset({"hostage-taking", "kidnapping", "abduction", "seizure", "capture"})
_ABDUCTED: Final = "181"
_POINTING: Final = frozenset({"the", "this", "that", "these", "those", "such", "their", "his", "her"})
_BESIDE: Final = frozenset({L.APPOSITION, L.ADVERBIAL_NOUN, L.UNCLEAR})
_UNDONE: Final = frozenset({"it", "they", "this", "these"})
_RETORTING: Final = frozenset({"fire", "hit", "snap", "strike", "lash", "shoot", "bite"})
_GUNMEN: Final = ("UAF",)
_TIMES: Final = frozenset({"on", "in", "at"})
_REFUSING: Final = frozenset({"refuse", "reject", "decline", "vow"})
_PRONOUNS: Final = frozenset({"it", "this", "that"})


@frozen(kw_only=True)
class AnswerWords:
    """Lemmas of nouns: for deeds and words ("raid"), for pacts and what else two do, for violence, for redress."""

    told_deeds: frozenset[str]
    pacts: frozenset[str]
    joint_deeds: frozenset[str]
    truces: frozenset[str]
    bloodshed: frozenset[str]
    redress: frozenset[str]


def with_answered(events: Sequence[BareEvent], words: AnswerWords) -> list[BareEvent]:
    """The events; an answer that names nobody is aimed at the doer of what was told before.

    A refusal that names neither what it refuses nor to whom is no event where nothing was asked before.
    """
    found: list[BareEvent] = []
    for event in events:
        if (receiver := _whom_it_goes_on_with(event, found)) is not None:
            found += _aimed_at_all(event, receiver, found)
            continue
        hits_its_own = returns_fire(event) and (_is_one(event.target, event.source) or _is_guessed(event.target))
        foe = _whom_it_avenges(event, found) if hits_its_own or _is_aimed_at_nobody(event) else None
        if foe is not None:
            found += _aimed_at_all(event, foe, found)
            continue
        if (partner := _whom_it_deals_with(event, found)) is not None:
            found.append(evolve(event, target=evolve(partner, basis="coreference")))
            continue
        if brokered := _brokered(event, events):
            found += brokered
            continue
        if event.code in _MEDIATION and _is_aimed_at_nobody(event) and (sides := _at_odds(event, found)):
            found += [evolve(event, target=evolve(side, basis="coreference")) for side in sides]
            continue
        if sides := _parties(event, found, words) or _judged_before(event, found):
            found += [evolve(event, target=evolve(side, basis="coreference")) for side in sides]
            continue
        if (captor := _captor(event, found)) is not None:
            found.append(evolve(event, target=evolve(captor, basis="coreference")))
            continue
        if not _is_open(event):
            found.append(_from_the_foe(event, events))
            continue
        deed = _deed(event, words.told_deeds)
        answers = event.code in (_RECALLS, _DENIAL, _PROTEST) or deed or _is_bare(event)
        answers = answers or _is_beside_a_deed(event, found)
        answers = answers or _asks_for(event, words.redress) or _asks_that_it_end(event) or _hits_back(event)
        of_violence = deed in words.bloodshed and event.code != _DENIAL  # a denial answers who accused
        told = _violent(found) if of_violence else found
        doer = (_doer_by_name(event, deed, found) or _doer(event, told)) if answers else None
        doer = doer or _who_asked(event, found)
        if doer is None and of_violence and event.code.startswith(_BLAME):
            doer = _unknown_attacker(event, told)
        if doer is None and event.code.startswith(_VERDICTS) and _is_of_a_pronoun(event):
            continue  # "called it absurd"
        if doer is not None:
            found += _aimed_at_all(event, _at_home(event, doer), found)
        elif not _is_bare(event):
            found.append(event)
    return found


def _aimed_at_all(event: BareEvent, doer: Actor, before: Sequence[BareEvent]) -> list[BareEvent]:
    """An answer once for each who did the deed: "Britain and Canada imposed bans. Minsk called the step hostile"."""
    deed = next((e for e in reversed(before) if e.source is not None and e.source.code == doer.code), None)
    doers = [doer]
    if deed is not None and deed.target is not None and event.code.startswith(_VERDICTS + _VOWS):
        with_him = (
            e for e in before if e.act is deed.act and e.target is not None and e.target.code == deed.target.code
        )
        others = [e.source for e in with_him if e.source is not None and e.source.code not in ("", doer.code)]
        doers += [a for a in others if not _is_one(a, event.source)]
    return [evolve(event, target=evolve(one, basis="coreference")) for one in doers]


def _whom_it_deals_with(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Who is asked or promised peace: "The army and the rebels met. The rebels asked for a truce"."""
    if event.target is not None or event.source is None or not event.code.startswith(_PEACE_TALK):
        return None
    near = (e for e in reversed(before) if event.view.index - e.view.index <= 1 and e.act is not event.act)
    dealt = (e for e in near if e.code.startswith(_DEALINGS) and e.source is not None and e.target is not None)
    sides = next(((e.source, e.target) for e in dealt), None)
    if sides is None:
        return None
    other = next((b for a, b in (sides, sides[::-1]) if a is not None and _are_alike(a, event.source)), None)
    return other if other is not None and other.code and not _is_one(other, event.source) else None


def _are_alike(one: Actor, other: Actor) -> bool:
    """Whether two actors are of one side: a state with its bodies, or those of one role in one country."""
    return _is_one(one, other) or (one.roles[:1] == other.roles[:1] and None in (one.country, other.country))


def _at_home(denial: BareEvent, accuser: Actor) -> Actor:
    """The rebels or opposition whose charges a state denies are its own, where nothing else is said."""
    source = denial.source
    own = denial.code == _DENIAL and source is not None and {*accuser.roles[:1]} <= REBELLIOUS | {"OPP"}
    return with_country(accuser, source.country) if own and source is not None and accuser.roles else accuser


def _violent(events: Sequence[BareEvent]) -> Sequence[BareEvent]:
    """The violence that was told, else the coercion and protest: "fired on a rally. ... condemned the killings"."""
    kinds = (VIOLENT, *(frozenset({root}) for root in _FORCE))
    return next((found for kind in kinds if (found := [e for e in events if e.code[:2] in kind])), events)


def _whom_it_goes_on_with(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Whom promises and threats mean that follow other words to him: "apologised to Chad and offered an inquiry"."""
    if event.target is not None or not event.code.startswith(_VOWS) or event.act.kind != "verb":
        return None
    same = (e for e in reversed(before) if e.view is event.view and e.source == event.source)
    last = next(same, None)
    spoke = last is not None and last.code[:2] in _SPOKEN_TO and last.act.clause.kind == "verb"
    return last.target if last is not None and spoke and last.target is not None and last.target.code else None


def _is_aimed_at_nobody(event: BareEvent) -> bool:
    """Whether an event names no target, or has but the people of its own source's country where it happened."""
    target, source = event.target, event.source
    if target is None or not target.code or (source is not None and target.code == source.code):
        return True
    return target.kind == "place" and source is not None and target.country == source.country


def _whom_it_avenges(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Who wronged those who vow to answer it: "Lithuania expelled the envoy, and Moscow vowed to retaliate"."""
    view = event.view
    answering = (*event.act.contents, *event.act.literals)  # "vowed to respond", "to answer in kind"
    vows = event.code.startswith(_VOWS) and any(view.tree.lemmas[t] in _AVENGING for t in answering)
    strikes_back = event.code[:2] in VIOLENT and view.tree.lemmas[event.act.head] in _ANSWERS_BLOWS
    strikes_back = strikes_back or returns_fire(event)
    if not vows and not strikes_back:
        return None
    near = [e for e in reversed(before) if view.index - e.view.index <= _REACH and e.code.startswith(_WRONGS)]
    blamed = next((e.target for e in near if e.code.startswith(_BLAME) and e.source == event.source), None)
    if vows and blamed is not None and blamed.code:
        return blamed  # "accused Israel of killing a commander and vowed to retaliate"
    wronged = (
        e
        for e in near
        if _is_one(e.target, event.source)
        or _is_a_blow_to(e, event, strikes_back)
        or (vows and _is_of_its_people(e, event))
    )
    return next((e.source for e in wronged if _is_of_another(e, event)), None)


def returns_fire(event: BareEvent) -> bool:
    """ "Returned fire", "shot back"."""
    lemmas = event.view.tree.lemmas
    if lemmas[event.act.head] == "return":
        return any(lemmas[t] in _FIRE for t in event.act.literals)
    return event.code[:2] in VIOLENT and _hits_back(event)


def _is_guessed(target: Actor | None) -> bool:
    return target is not None and target.basis == "inferred"


def _is_a_blow_to(blow: BareEvent, answer: BareEvent, strikes_back: bool) -> bool:
    """Whether violence hit the people of the country that answers, or others on its ground."""
    at_home = blow.place is not None and answer.source is not None and blow.place.country == answer.source.country
    return blow.code[:2] in VIOLENT and (at_home or (strikes_back and _is_of_its_people(blow, answer)))


def _at_odds(event: BareEvent, before: Sequence[BareEvent]) -> list[Actor]:
    """Between whom somebody offers to mediate: the two sides of what was last told that one did to the other."""
    for deed in reversed(before):
        sides = [a for a in (deed.source, deed.target) if a is not None and a.country and not _is_one(a, event.source)]
        near = event.view.index - deed.view.index <= _REACH and deed.code.startswith(_WRONGS)
        if near and len(sides) == 2 and not _is_one(*sides):
            return sides
    return []


def _brokered(event: BareEvent, events: Sequence[BareEvent]) -> list[BareEvent]:
    """Mediation between two who deal with each other in its sentence: "swapped captives in a deal brokered by Oman"."""
    if event.code not in _MEDIATION or not _is_aimed_at_nobody(event):
        return []
    for deed in (e for e in events if e.view is event.view and e.act is not event.act):
        sides = [a for a in (deed.source, deed.target) if a is not None and a.code and not _is_one(a, event.source)]
        back = any(e.act is deed.act and (e.source, e.target) == (deed.target, deed.source) for e in events)
        if back and len(sides) == 2:
            date = deed.date if event.date.basis == "default" else event.date
            return [evolve(event, target=evolve(side, basis="coreference"), date=date) for side in sides]
    return []


def _parties(event: BareEvent, before: Sequence[BareEvent], words: AnswerWords) -> list[Actor]:
    """Whose pact is praised or was brokered: the two who were last told to have done something with each other."""
    if event.code not in _MEDIATION and not event.code.startswith(_VERDICTS):
        return []
    tree, pacts = event.view.tree, words.pacts | words.truces | words.joint_deeds
    named = (t for t in _about(event) if tree.lemmas[t] in pacts)
    if not _is_aimed_at_nobody(event) or not any(tree.low[c] in _POINTING for t in named for c in tree.children[t]):
        return []
    for deed in reversed(before):
        near = event.view.index - deed.view.index <= _REACH and deed.act is not event.act
        if near and any(e.act is deed.act and (e.source, e.target) == (deed.target, deed.source) for e in before):
            sides = [a for a in (deed.target, deed.source) if a is not None and a.code]
            return sides if not any(_is_one(side, event.source) for side in sides) else []
    return []


def _judged_before(event: BareEvent, before: Sequence[BareEvent]) -> list[Actor]:
    """Whom a second verdict on the same thing means: "Israel criticised the contact, while Britain welcomed it"."""
    if not event.code.startswith(_VERDICTS) or not _is_of_a_pronoun(event):
        return []
    same = [e for e in before if e.view is event.view and e.code.startswith(_VERDICTS) and e.source != event.source]
    last = [e for e in same if e.act is same[-1].act and e.source == same[-1].source]
    return [e.target for e in last if e.target is not None and e.target.code and not _is_one(e.target, event.source)]


def _captor(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Who holds those whose release is demanded: whoever was told to have taken them."""
    if event.code not in RELEASE:
        return None
    near = [e for e in reversed(before) if event.view.index - e.view.index <= _REACH and e.code.startswith(_TAKING)]
    taken = (e for e in near if e.source is not None and e.source.code and not _is_one(e.source, event.source))
    freed = event.target
    toppled = (e for e in reversed(before) if e.code[:2] in VIOLENT and freed is not None and e.target is not None)
    deposed = next(
        (e for e in toppled if freed is not None and e.target and e.target.name and e.target.name == freed.name), None
    )
    if deposed is not None and deposed.source is not None and deposed.source.code:
        return deposed.source  # "overthrew President Bazoum. Moscow called for his release"
    for deed in taken:
        if (
            freed is None
            or not freed.code
            or _is_one(freed, event.source)
            or (deed.target is not None and freed.roles[-1:] == deed.target.roles[-1:])
        ):
            return deed.source
        if freed.roles == ("CVL",) and freed.kind == "agent":
            return deed.source  # "demanded that the men be freed"
    seized = (e for e in reversed(before) if e.code.startswith(_SEIZURE) and event.view.index - e.view.index <= _REACH)
    for deed in seized:  # "seized a Greek tanker. Athens demanded that the ship be released"
        if deed.source is not None and deed.target is not None and _is_of_those_who_ask(deed.target, event):
            return deed.source
    return None


def _is_of_those_who_ask(taken: Actor, event: BareEvent) -> bool:
    """Whether what was seized and what is asked for are of one state."""
    asks, freed = event.source, event.target
    if not taken.country or asks is None:
        return False
    return taken.country == (freed.country if freed is not None and freed.country else asks.country)


def _is_of_its_people(blow: BareEvent, answer: BareEvent) -> bool:
    """Whether a blow hit people of the country that strikes back."""
    hit, source = blow.target, answer.source
    return hit is not None and source is not None and hit.country is not None and hit.country == source.country


def _from_the_foe(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """Troops withdraw from those whom they fight around it: "rebels took the town after the army pulled out"."""
    source = event.source
    if not event.code.startswith(_WITHDRAWALS) or event.target is not None or source is None:
        return event
    fights = [e for e in events if e.code[:2] in VIOLENT and abs(e.view.index - event.view.index) <= 1]
    foes = (_other_side(fight, source) for fight in sorted(fights, key=lambda e: abs(e.view.index - event.view.index)))
    foe = next((f for f in foes if f is not None), None)
    return evolve(event, target=evolve(foe, basis="coreference")) if foe is not None else event


def _other_side(fight: BareEvent, actor: Actor) -> Actor | None:
    """Whom an actor fights, if it takes part: armed as he is, or the one who took a place from him."""
    if fight.source is None or not set(fight.source.roles) & ARMED:
        return None
    if _is_one(fight.source, actor) and fight.source.roles == actor.roles:
        return fight.target if fight.target is not None and set(fight.target.roles) & ARMED else None
    ours = _is_one(fight.target, actor) and actor.roles[:1] == ("MIL",)
    return fight.source if ours and fight.source.roles[:1] != ("MIL",) else None


def _is_open(event: BareEvent) -> bool:
    target, source = event.target, event.source
    itself = target is not None and source is not None and target.code == source.code and target.basis == "inferred"
    itself = itself or (event.code == _RECALLS and _is_one(target, source))  # "recalled his envoy from the country"
    unnamed = target is None or not target.code or itself
    return (
        unnamed
        and event.source is not None
        and event.code.startswith(_REPLIES + _VERDICTS + _DEMANDS + _ACCEPTING + (_RECALLS,))
    )


def _hits_back(event: BareEvent) -> bool:
    """Whether words answer those before them: "Tokyo fired back"."""
    tree, head = event.view.tree, event.act.head
    return tree.lemmas[head] in _RETORTING and any(tree.low[c] == "back" for c in tree.children[head])


def _is_bare(event: BareEvent) -> bool:
    """Whether a refusal tells nothing but that it was one: "Asmara refused on Tuesday"."""
    clause = event.act.clause
    alone = event.act.kind == "verb" and not clause.objects and not clause.complements and len(event.act.literals) == 1
    return alone and event.code.startswith("12") and not event.act.contents


def _who_asked(event: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Who has just demanded what somebody refuses, also of his own state: "gave him until noon. He refused to go"."""
    if not event.code.startswith(_REPLIES[0]) or event.view.tree.lemmas[event.act.head] not in _REFUSING:
        return None
    last = next((e for e in reversed(before) if e.act is not event.act), None)
    if last is None or not last.code.startswith(_SAID_TO) or event.view.index - last.view.index > 1:
        return None
    asker = last.source if _is_one(last.target, event.source) else None
    other = asker is not None and event.source is not None and asker.code != event.source.code
    return asker if other else None


def _is_beside_a_deed(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether words that name no matter follow a deed of their sentence: "fired a missile, and Fiji voiced concern"."""
    clause, literals = event.act.clause, event.act.literals
    bare = {p.word for p in clause.prepositions} <= _TIMES and set(clause.objects) <= {*literals, *event.act.sources}
    told = (e for e in before if e.view is event.view and e.act.head < event.act.head)
    return bare and event.code.startswith(_VERDICTS) and any(_is_of_another(e, event) for e in told)


def _deed(event: BareEvent, deeds: frozenset[str]) -> str | None:
    """The word by which an answer speaks of a deed that the text has told: "the raid", "it", "this"."""
    tree = event.view.tree
    told = tree.heads[event.act.head]
    beside = tree.labels[event.act.head] in (L.RELATIVE, L.NOUN_CLAUSE)  # "a step criticised by Lima"
    if beside and tree.lemmas[told] in deeds and tree.labels[told] in _BESIDE:
        return tree.lemmas[told]  # "moved tanks to the border, a step that Lima denounced"
    for token in () if event.code.startswith(_DEMANDS) else _about(event):
        if tree.low[token] in _PRONOUNS:
            return tree.lemmas[token]
        if tree.lemmas[token] in deeds and any(tree.low[c] in _POINTING for c in tree.children[token]):
            return tree.lemmas[token]
    return None


def _is_of_a_pronoun(event: BareEvent) -> bool:
    words = {event.view.tree.low[t] for t in event.act.targets}
    return bool(words) and words <= _PRONOUNS


def _asks_for(event: BareEvent, redress: frozenset[str]) -> bool:
    return event.code.startswith(_DEMANDS) and any(event.view.tree.lemmas[t] in redress for t in _about(event))


def _asks_that_it_end(event: BareEvent) -> bool:
    """Whether something told before is to be undone: "demanded that they be pulled back"."""
    if not event.code.startswith(_DEMANDS):
        return False
    low, clauses = event.view.tree.low, event.view.clauses
    asked = (clauses.verb(t) for t in event.act.contents if clauses.is_verb(t))
    return any(c.passive and any(low[o] in _UNDONE for o in c.objects) for c in asked)


def _about(event: BareEvent) -> Iterator[int]:
    act = event.act
    yield from (*act.targets, *act.clause.objects, *act.literals[1:], *act.contents)
    yield from (o for p in act.clause.prepositions for o in p.objects)


def _doer(answer: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """The source of the nearest act before that somebody else did; of a reply one that was aimed at its speaker."""
    if answer.code == _RECALLS:
        spoken = (e.target for e in reversed(before) if _is_one(e.source, answer.source))
        rebuked = next((t for t in spoken if t is not None and t.code and not _is_one(t, answer.source)), None)
        if rebuked is not None:
            return rebuked
    others = [e for e in reversed(before) if e.act is not answer.act]  # "Chad and Togo condemned the raid": one act
    near = [e for e in others if answer.view.index - e.view.index <= _REACH and _is_of_another(e, answer)]
    if answer.code == _DENIAL:
        told = (e.speaker for e in reversed(before) if _is_one(e.source, answer.source) or _are_one_side(e, answer))
        accuser = next((s for s in told if s is not None and s.code and not _is_one(s, answer.source)), None)
        if accuser is not None:
            return accuser
    if answer.code.startswith(_VERDICTS) and near and near[0].code.startswith(_VERDICTS) and _is_of_a_pronoun(answer):
        return near[0].target  # "Moscow denounced the British policy. Kuwait defended it."
    if answer.code.startswith(_REPLIES):
        asked = [e for e in near if e.code.startswith((*_SAID_TO, *_ORDERED_OUT))]
        tried = [e for e in near if e.code.startswith(_AT_LAW)] if answer.code == _DENIAL else []
        aimed = [e for e in (*asked, *tried) if _is_one(e.target, answer.source)]
        refused = near if answer.code != _DENIAL else []  # "called a truce ... the army spurned the offer"
        return next((e.source for e in (*aimed, *asked, *refused)), None)
    return next((e.source for e in near), None)


def _unknown_attacker(answer: BareEvent, before: Sequence[BareEvent]) -> Actor | None:
    """Who is blamed for violence of nobody named: the armed men of the place where it was done."""
    near = (e for e in reversed(before) if e.code[:2] in VIOLENT and answer.view.index - e.view.index <= _REACH)
    return next(
        (e.source for e in near if e.source is not None and e.source.roles == _GUNMEN and e.source.country), None
    )


def _are_one_side(event: BareEvent, answer: BareEvent) -> bool:
    """Whether those who deny are the armed men of whom something was told: separatists, then "the rebels"."""
    one, other = event.source, answer.source
    if one is None or other is None or not {*one.roles[:1], *other.roles[:1]} <= REBELLIOUS:
        return False
    return None in (one.country, other.country) or one.country == other.country


def _doer_by_name(answer: BareEvent, deed: str | None, before: Sequence[BareEvent]) -> Actor | None:
    """Who did what the noun of an answer names: whoever bombed, of "the bombing"."""
    for event in reversed(before):
        verb = event.view.tree.lemmas[event.act.head]
        alike = deed is not None and len(deed) >= _STEM and len(verb) >= _STEM and verb[:_STEM] == deed[:_STEM]
        alike = alike or (deed in _ABDUCTIONS and event.code == _ABDUCTED)
        near = answer.view.index - event.view.index <= _FAR and event.act is not answer.act
        if alike and near and _is_of_another(event, answer):
            return event.source
    return None


def _is_of_another(event: BareEvent, answer: BareEvent) -> bool:
    source = event.source
    return source is not None and bool(source.code) and not _is_one(source, answer.source) and source.kind != "place"


def _is_one(one: Actor | None, other: Actor | None) -> bool:
    """Whether two actors may speak for one side: a state and its bodies, or those of one code."""
    if one is None or other is None:
        return False
    states = all(not a.roles or a.roles[0] in STATE for a in (one, other))
    return one.country == other.country if one.country and states else one.code == other.code
