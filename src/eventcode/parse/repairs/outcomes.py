"""Repairs of what an act of force led to: the verb that tells of the dead hangs on a verb beside the act."""

from __future__ import annotations

from typing import Final

from eventcode.parse import labels as L
from eventcode.parse.repairs.draft import DAYS, SAYING, Draft, Repair, looks_for

_KILLED: Final = frozenset({"killed", "wounded", "injured"})
_KILLING: Final = frozenset({"killing", "wounding", "injuring"})
_WEAPONS: Final = frozenset(
    (
        "bomb bombs blast blasts explosion explosions shell shells rocket rockets missile missiles mortar mortars mine "
        "grenade grenades drone drones strike strikes attack attacks raid raids"
    ).split()
)
_FIRING: Final = frozenset({"shelling", "bombing", "bombardment", "strafing"})
_HARMED: Final = _KILLED | {"hit", "destroyed", "damaged", "struck", "left", "forced"}
_LEAVING: Final = frozenset({"left", "killed", "wounded", "injured", "claimed"})
_FIGHTS: Final = frozenset(
    (
        "battle clash clashes fighting firefight gunfight shootout attack raid ambush assault strike bombing explosion "
        "blast riot riots shelling"
    ).split()
)
_TIMES: Final = DAYS | frozenset("dawn midnight noon dusk night morning evening afternoon sunrise sunset".split())
_OBJECTS: Final = frozenset({L.OBJECT})
_DOERS: Final = L.ANY_SUBJECTS


@looks_for(_FIRING, {L.GERUND}, _HARMED)
def shelling_that_kills(draft: Draft) -> int:
    """ "Shelling by the army killed 13", "army shelling killed four": it is a deed, which kills, and no verb."""
    done = 0
    for deed, word in enumerate(draft.low):
        verb = draft.heads[deed]
        if word not in _FIRING or draft.tags[deed] != L.GERUND or draft.low[verb] not in _HARMED:
            continue
        doer = next((c for c in draft.children(verb) if draft.labels[c] in L.SUBJECTS), None)
        by = next((c for c in draft.children(deed) if draft.low[c] == "by" and c == deed + 1), None)
        if doer is None or verb < deed:
            continue
        if doer == deed - 1 and verb == deed + 1:
            draft.attach(doer, deed, L.COMPOUND)
        elif by is not None and by < doer < verb:
            for early in [c for c in draft.children(by) if c < doer]:
                draft.attach(early, doer, L.ADJECTIVAL)
            draft.attach(doer, by, L.PREPOSITION_OBJECT)
        else:
            continue
        draft.attach(deed, verb, L.SUBJECT)
        draft.tags[deed] = "NN"
        done += 1
    return done


@looks_for(SAYING, _KILLED, {L.CONJUNCT}, {L.CONTENT})
def killed_behind_the_speaker(draft: Draft) -> int:
    """ "Jets bombed the port, the ministry said, and killed nine": whoever says it has killed nobody."""
    done = 0
    for killed, label in enumerate(draft.labels):
        said = draft.heads[killed]
        told = next((c for c in draft.children(said) if draft.labels[c] == L.CONTENT and c < said), None)
        if label != L.CONJUNCT or draft.low[killed] not in _KILLED or draft.low[said] not in SAYING or told is None:
            continue
        if draft.governs(killed, _DOERS | L.PASSIVE_MARKS):
            continue
        draft.attach(killed, told, L.CONJUNCT)
        done += 1
    return done


@looks_for(_WEAPONS, _KILLED, {L.RELATIVE}, {L.CONJUNCT})
def killed_behind_those_hit(draft: Draft) -> int:
    """ "A blast hit a patrol that had rushed to the scene and killed three": it is the blast that killed."""
    done = 0
    for killed, label in enumerate(draft.labels):
        clause = draft.heads[killed]
        hit = draft.heads[draft.heads[clause]]
        if label != L.CONJUNCT or draft.low[killed] not in _KILLED or draft.labels[clause] != L.RELATIVE:
            continue
        weapon = any(draft.labels[c] in L.SUBJECTS and draft.low[c] in _WEAPONS for c in draft.children(hit))
        if weapon and hit < clause < killed and not draft.governs(killed, _DOERS | L.AUXILIARIES | L.PASSIVE_MARKS):
            draft.attach(killed, hit, L.CONJUNCT)
            done += 1
    return done


@looks_for(_KILLING, {","}, {L.NOUN_CLAUSE})
def killing_behind_those_shot(draft: Draft) -> int:
    """ "Fired on men praying in a chapel, killing two": behind a comma it tells what the fire did."""
    done = 0
    for killing, label in enumerate(draft.labels):
        praying = draft.heads[killing]
        noun = draft.heads[praying]
        if draft.low[killing] not in _KILLING or draft.words[killing - 1] != "," or not praying < killing:
            continue
        if label != L.ADVERBIAL or draft.labels[praying] != L.NOUN_CLAUSE or draft.tags[praying] != L.GERUND:
            continue
        verb = next((t for t in draft.above(noun) if draft.tags[t] in L.FINITE_TAGS), None)
        if verb is not None and verb < noun < praying:
            draft.attach(killing, verb, L.ADVERBIAL)
            done += 1
    return done


@looks_for({"with"}, _KILLED, L.SUBJECTS, {L.PAST_PARTICIPLE})
def dead_behind_with(draft: Draft) -> int:
    """ "With 38 soldiers killed and 60 hurt": a participle without an object is done to those before it."""
    done = 0
    for killed, word in enumerate(draft.low):
        first = draft.heads[killed] if draft.labels[killed] == L.CONJUNCT else killed
        beside = (draft.heads[first], *draft.children(first))
        if word not in _KILLED or draft.tags[killed] != L.PAST_PARTICIPLE or draft.low[first] not in _KILLED:
            continue
        if all(draft.low[t] != "with" or t > first for t in beside) or draft.governs(killed, L.AUXILIARIES | _OBJECTS):
            continue
        for dead in [c for c in draft.children(killed) if draft.labels[c] in L.SUBJECTS]:
            draft.attach(dead, killed, L.PASSIVE_SUBJECT)
            done += 1
    return done


@looks_for({"that", "which"}, {L.RELATIVE}, _LEAVING, _FIGHTS)
def dead_behind_a_time(draft: Draft) -> int:
    """ "Fought a battle before dawn on Friday that left ten dead": it is the battle that left them."""
    done = 0
    for left, label in enumerate(draft.labels):
        time = draft.heads[left]
        if label != L.RELATIVE or draft.low[left] not in _LEAVING or draft.low[time] not in _TIMES:
            continue
        fight = next((t for t in range(time, -1, -1) if draft.low[t] in _FIGHTS and draft.tags[t] in L.NOUN_TAGS), None)
        if fight is not None:
            draft.attach(left, fight, L.RELATIVE)
            done += 1
    return done


OUTCOME_REPAIRS: Final[tuple[Repair, ...]] = (
    shelling_that_kills,
    killed_behind_the_speaker,
    killed_behind_those_hit,
    killing_behind_those_shot,
    dead_behind_with,
    dead_behind_a_time,
)
