"""Which ACLED sub-event type an event is: the default of its code, changed by actors, outcome and words.

Source of the conventions: ACLED codebook (2024), "Choosing the sub-event".  Evidence is taken from the act and
from its sentence.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from eventcode.coding.actor_codes import ARMED
from eventcode.coding.bare_event import BareEvent, action_text
from eventcode.model import Actor
from eventcode.output import acled_words as words
from eventcode.output.acled_actors import REBELS

_CIVIL = frozenset({"CVL", "EDU", "MED", "LAB", "AGR", "HLH", "REF", "REL", "BUS", "NGO", "HRI", "DEV", "ELI", "LEG"})
_POLITICAL = frozenset(
    {"OPP", "GOV", "ELI", "MED", "LEG", "PTY", "REB", "SEP", "UAF", "INS", "MIL", "EDU", "JUD", "REL", "LAB", "HRI"}
)
_POLITICIANS = frozenset({"PTY", "JUD", "OPP"})
_STATE = frozenset({"MIL", "COP", "GOV"})
_UNREAL = frozenset({"threatened", "negated", "hypothetical"})
_PEACE_CODES = frozenset(
    {
        "0356",
        "036",
        "046",
        "045",
        "040",
        "041",
        "042",
        "043",
        "044",
        "057",
        "050",
        "0841",
        "0871",
        "0874",
    }
)
_SEIZURES: Final = frozenset({"190", "192"})
_TRUCE_AGREED: Final = "0356"
_TALKS: Final = frozenset({"040", "044", "046"})
_RELEASE: Final = "0841"
_PEACEKEEPING: Final = "074"
_ONE: Final = ("a ", "an ")
_LOOTING: Final = "Looting/property destruction"
_FROM_THE_AIR: Final = "Air/drone strike"
_BY_ARMS = frozenset(
    {"Remote explosive/landmine/IED", "Armed clash", "Attack", _FROM_THE_AIR, "Shelling/artillery/missile attack"}
)


@frozen(kw_only=True)
class _Told:
    """An event with its words in lower case: of the act, of its source, its target and its sentence."""

    event: BareEvent
    default: str | None
    action: str
    actor: str
    hit: str
    sentence: str


# Violence without a word of the weapons of war.
_BEATINGS: Final = ("182", "1823")
_FIGHT: Final = "190"


def choose_sub_event(event: BareEvent, default: str | None) -> str | None:
    """The sub-event type of an event whose code has ``default``, or None for what ACLED does not code."""
    told = _Told(
        event=event,
        default=default,
        action=action_text(event).lower(),
        actor=event.source.text.lower() if event.source else "",
        hit=event.target.text.lower() if event.target else "",
        sentence=event.view.sentence.text.lower(),
    )
    if event.status in _UNREAL or (event.status == "planned" and not _is_agreed(told)):
        return None
    code = event.code
    if code in _SEIZURES and _is_coup(told):
        return "Other"
    if code[:2] == "19" and _is_downed_thing(told):
        return "Disrupted weapons use"
    if code == "192":
        return _territory(told)
    if code[:2] in ("18", "19", "20"):
        return _violence(told)
    if code[:2] == "14":
        return _protest(told)
    if code in _COERCION:
        return _COERCION[code](told)
    if code[:3] == "171":
        return _property(told)
    if code == "0874":
        return _withdrawal(told)
    if code == "154" and words.BASE.search(told.action):
        return "Headquarters or base established"
    if code == _PEACEKEEPING and words.SENT.search(told.action):
        return "Change to group/activity"
    if default == "Agreement" or code in _PEACE_CODES:
        return "Agreement" if _is_step_to_peace(told) or code[:3] == "087" else None
    return default


def _is_coup(told: _Told) -> bool:
    """Whether those who bear arms for a state take it over, and nobody is told to have died (codebook: "Other")."""
    killed = told.event.casualties.killed
    bloodless = killed is None or not killed.value
    seized = words.SEIZED_POWER.search(told.action) and not _roles(told.event.source) & REBELS
    return bool(seized) and bloodless and not _roles(told.event.target) & ARMED


def _is_agreed(told: _Told) -> bool:
    """Whether what is to come has been agreed, which is a step by itself: "agreed to resume the talks"."""
    return told.event.code == _TRUCE_AGREED or bool(words.AGREED.search(told.action))


def _is_downed_thing(told: _Told) -> bool:
    thing = told.hit.partition(" with ")[0]
    if words.CREWED.search(thing):
        return False  # "shot down a helicopter with a shoulder-fired missile"
    downed = words.DOWNED.search(told.action) and words.UNCREWED.search(thing)
    return bool(downed or words.DOWNED_THING.search(told.action) or _is_it_downed(told))


def _is_it_downed(told: _Told) -> bool:
    """Whether a pronoun stands for the thing that is shot down: "fired a rocket, but it was shot down"."""
    clause, low = told.event.act.clause, told.event.view.tree.low
    hit = (*clause.objects, *clause.subjects) if clause.passive else clause.objects
    meant = any(low[token] in ("it", "them", "they") for token in hit)
    return meant and bool(words.DOWNED.search(told.action) and words.UNCREWED.search(told.sentence))


def _is_step_to_peace(told: _Told) -> bool:
    """Whether parties to a conflict talk, agree or exchange: one of them fights, and it is about peace."""
    event = told.event
    if event.code not in _PEACE_CODES:
        return False
    if event.code in _TALKS and _are_state_and_rebels(event):
        return True
    fighting = (_roles(event.source) | _roles(event.target)) & (ARMED - {"COP"})
    if event.code == _RELEASE and words.WAR_PRISONERS.search(told.sentence):
        return True  # whoever holds them has fought those who get them back
    civilians = not _roles(event.target) & ARMED and not words.SERVING.search(told.hit)
    if event.code == _RELEASE and civilians and not words.EXCHANGE.search(told.sentence):
        return False  # rebels who let civilians go have agreed with nobody
    about = words.PEACE.search(told.sentence)
    return bool(about and fighting) or (told.default == "Agreement" and bool(fighting))


def _are_state_and_rebels(event: BareEvent) -> bool:
    """Whether a state and those who have risen against it meet, whatever about."""
    sides = [a for a in (event.source, event.target) if a is not None]
    rebels = [a for a in sides if _roles(a) & REBELS]
    rulers = [a for a in sides if not a.roles or a.roles[0] in ("GOV", "MIL")]
    return bool(rebels and rulers) and rebels[0].country == rulers[0].country and event.status == "fact"


def _territory(told: _Told) -> str | None:
    """Ground that changes hands: without a fight, back to a state, or to somebody else."""
    if words.UNOPPOSED.search(told.sentence):
        return "Non-violent transfer of territory"
    mutinous = words.MUTINOUS.search(told.actor)
    if words.FOR_THE_STATE.search(told.actor) or (_is_at_home(told.event) and not mutinous):
        return "Government regains territory"
    ally = (
        bool(_STATE & _roles(told.event.source))
        and not mutinous
        and words.REGAINED.search(f"{told.action} {told.sentence}")
    )
    return "Government regains territory" if ally else told.default


def _violence(told: _Told) -> str | None:
    event, default = told.event, told.default
    mutual = event.act.rule.reciprocal or bool(event.act.pairs)
    if words.PROTESTERS.search(told.hit) and not mutual and event.code[:2] in ("18", "19"):
        return "Excessive force against protesters"
    if default in _BY_ARMS - {"Shelling/artillery/missile attack"}:
        weapon = next((name for pattern, name in words.WEAPONS if pattern.search(_own_part(told))), None)
        if weapon is not None and not (weapon == "Grenade" and (mutual or default == _FROM_THE_AIR)):
            return weapon
    if default == "Shelling/artillery/missile attack" and (mutual or _is_sunk_at_sea(told)):
        return "Armed clash"
    unarmed = _roles(event.target) & (_CIVIL | _POLITICIANS) or _is_official(event.target)
    staff = "IGO" in _roles(event.target) and words.STAFF.search(told.hit)
    civilians = (unarmed or staff) and not _roles(event.target) & ARMED
    if default in ("Armed clash", "Attack") and not mutual and words.CROWD.search(told.actor):
        return "Mob violence"
    if _is_by_a_mob(told, mutual):
        return "Mob violence"
    return "Attack" if default == "Armed clash" and civilians and not mutual else default


def _is_sunk_at_sea(told: _Told) -> bool:
    """Whether boats sink each other and no guns or missiles are told of."""
    return words.SUNK.search(told.action) is not None and words.HEAVY_WEAPONS.search(told.sentence) is None


def _is_by_a_mob(told: _Told, mutual: bool) -> bool:
    """Whether many of no armed body fight each other or beat others, and no guns are told of."""
    event = told.event
    if not _are_people(event.source) or words.FIREARMS.search(told.sentence):
        return False
    return event.code in _BEATINGS or (mutual and event.code == _FIGHT and _are_people(event.target))


def _are_people(actor: Actor | None) -> bool:
    """Whether an actor is many of no armed body: youths, residents, followers of a party or a faith."""
    if actor is None or not actor.roles or _roles(actor) & (ARMED | {"CRM", "IGO"}):
        return False
    return actor.text.lower().endswith(("s", "men", "people", "youth", "clan"))


def _own_part(told: _Told) -> str:
    """The part of the sentence between semicolons that tells the act, if it names who did it."""
    tree, head = told.event.view.tree, told.event.act.head
    marks = [-1, *(t for t, word in enumerate(tree.words) if word == ";"), len(tree)]
    first = max(t for t in marks if t < head) + 1
    part = tree.span_text(first, min(t for t in marks if t > head) - 1).lower()
    return part if told.actor and told.actor in part else told.sentence  # "threw a grenade; it killed two"


def _is_official(actor: Actor | None) -> bool:
    """Whether a target is somebody of a government, who bears no arms, and not the government or its forces."""
    return actor is not None and actor.roles[:1] == ("GOV",) and words.GOVERNING.search(actor.text.lower()) is None


def _protest(told: _Told) -> str | None:
    """A demonstration is peaceful unless its sentence tells of violence or of force against it."""
    event, default = told.event, told.default
    if default == "Violent demonstration" and event.code[:3] == "145":
        return _rioting(told)
    if default != "Peaceful protest":
        return default
    if words.DISPERSED.search(told.sentence):
        return "Protest with intervention"
    violent = words.TURNED_VIOLENT.search(told.sentence) and not words.PEACEFUL.search(told.sentence)
    return "Violent demonstration" if violent else default


def _rioting(told: _Told) -> str:
    """What people do to property without a demonstration is a mob's or looters' work."""
    if words.CROWD.search(told.actor):
        return "Mob violence"
    if words.PROCESSION.search(told.hit) and not _STATE & _roles(told.event.target):
        return "Mob violence"  # on those who march, or on their leader's convoy
    demonstrators = words.PROTESTERS.search(told.sentence) or words.BURNT_IN_PROTEST.search(told.sentence)
    return _LOOTING if words.PROPERTY_HARM.search(told.action) and not demonstrators else "Violent demonstration"


def _repression(told: _Told) -> str:
    """Force against a crowd: excessive where it kills, hurts badly or is of lethal weapons."""
    if told.hit.startswith(_ONE) and not words.PROTESTERS.search(told.sentence):
        return "Attack"  # on a person and no crowd
    if words.HELD_HOSTAGE.search(told.sentence):
        return "Armed clash"  # with those who hold them
    what = f"{told.action} {told.hit}"
    lethal = words.LETHAL.search(what) and not words.CROWD_CONTROL.search(told.action)
    harmed = words.KILLED.search(told.sentence) or words.HURT.search(told.sentence)
    return "Excessive force against protesters" if lethal or harmed else "Protest with intervention"


def _arrest(told: _Told) -> str | None:
    """Arrests that matter: of many, of people in politics, by soldiers; of demonstrators they are an intervention."""
    event = told.event
    if words.PROTESTERS.search(told.hit) and words.PROTESTERS.search(told.sentence.replace(told.hit, " ")):
        return "Protest with intervention"
    known = event.target is not None and event.target.basis == "coreference"
    of_crowd = known and words.COUNTED.search(told.hit)
    of_politics = _roles(event.target) & _POLITICAL or "MIL" in _roles(event.source)
    matter = of_crowd or of_politics or words.MANY.search(told.hit)
    return "Arrests" if matter or words.POLITICS.search(told.sentence) else None


def _property(told: _Told) -> str:
    return "Disrupted weapons use" if words.ARMS.search(told.sentence) and not _is_looted(told) else _LOOTING


def _is_looted(told: _Told) -> bool:
    return bool(words.PROPERTY_HARM.search(told.action)) and not words.ARMS.search(f"{told.action} {told.hit}")


def _withdrawal(told: _Told) -> str:
    """Leaving: surrender, a change of sides, ground that others take, or a mere movement of troops."""
    if words.SURRENDERED.search(told.action):
        return "Agreement"
    taken = words.CONTROL.search(told.sentence) or words.UNOPPOSED.search(told.sentence)
    if words.DEFECTED.search(told.action) or not taken:
        return "Change to group/activity"
    return "Non-violent transfer of territory"


_COERCION: Final = {"175": _repression, "173": _arrest}


def _is_at_home(event: BareEvent) -> bool:
    """Whether forces of a state take ground in their own country."""
    if event.source is None or not _STATE & _roles(event.source):
        return False
    where = event.place.country if event.place else event.target.country if event.target else None
    return where is None or where == event.source.country


def _roles(actor: Actor | None) -> frozenset[str]:
    return frozenset(actor.roles) if actor else frozenset()
