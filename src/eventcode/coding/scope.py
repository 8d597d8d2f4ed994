"""What belongs to politics and conflict, and what to sport, business and crime (coding policy, "Not ours")."""

from __future__ import annotations

import re

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import is_political
from eventcode.model import Actor
from eventcode.rules.pattern import SOURCE

SAID = frozenset({"01", "02", "03", "04", "05", "10", "11", "12", "13"})
_ARREST = "173"
_RELEASE = "0841"
_STATES = frozenset({"countries", "nations", "states", "capitals", "neighbours", "neighbors"})
CRITICAL = frozenset({"11", "12"})
VISITS = ("042", "043")
_TRADES = frozenset({"AGR", "BUS", "EDU", "LAB", "HLH"})
# Acts that only politics and conflict know, whoever does them: a curfew, a truce, sanctions, an air strike.
_POLITICAL_ACTS = tuple(
    ("045 081 084 085 086 087 172 175 176 191 192 193 194 195 196 200 202 203 204 1122 1123 1124 1125").split()
)
# Whose arrest or expulsion is no ordinary crime, and whose strikes and protests are politics.
_WATCHED = frozenset({"MED", "REL", "HRI", "EDU", "NGO", "LAB"})
# Bands of criminals fight like militias; what one robber does is ordinary crime.
_BANDS = re.compile(
    r"\b(?:gangs?|cartel|mobs?|crowds?|mafia|vigilantes|"
    r"(?:gangs?|mobs?|crowds?) of (?:\w+ )?(?:men|youths|villagers|residents|people|locals))$"
)
# What many of one community do to those of another is no ordinary crime.
_COMMUNAL = re.compile(
    r"\b(?:christian|muslim|hindu|sikh|buddhist|jewish|catholic|protestant|sunni|shi['’]?ite|shia|alawite|druze|ethnic|tribal)\b"
)
_COMMUNITIES = re.compile(
    r"\b(?:herders|herds(?:men|people)|pastoralists|nomads|(?:clans|tribes)(?:men|people)|villagers|farmers)$"
)
_EVERYDAY = ("01", "02", "03", "040", "041", "042", "043", "05", "06", "07", "080", "083", "10")
_DENIAL = "016"
_TOLD_OF_THEIR_DOER = ("02", "03", "04", "08", "115", "116", "13", "15", "170", "171", "172", "174")
_CURBS = ("1721", "1723", "1724", "0813", "0814")
_VOICES = frozenset({"MED", "REL", "HRI", "NGO"})
_TALKS = "04"
_WITHDRAWAL = "0874"
_ONE_MAN = (" soldier", " marine", " officer", " pilot", " guard", " recruit", " conscript", " sergeant")
_DESTRUCTION = "1712"
_OFFICERS = frozenset({"COP", "JUD"})
_SERVICES = "061"
_DEALS = ("030", "031", "057", "06")
_STRIKING = ("14", "082", "133")
_CROWDS = ("protesters", "protestors", "demonstrators", "strikers", "activists", "marchers", "unions", "union", "crowd")


def _is_band(actor: Actor | None) -> bool:
    """Whether violence is that of a band or mob: "bandits", "a mob", but not "a robber"."""
    if actor is None:
        return False
    several = actor.roles[:1] == ("CRM",) and actor.text.endswith(("s", "men"))
    return several or _BANDS.search(actor.text.lower()) is not None


def _is_communal(source: Actor | None, target: Actor | None) -> bool:
    """Whether many of one community turn on another: "Christian youths killed Muslim traders", "herders"."""
    if source is None or not _are_many(source):
        return False
    if _COMMUNITIES.search(source.text.lower()):
        return True
    return any(_COMMUNAL.search(a.text.lower()) for a in (source, target) if a is not None)


def _is_private(actor: Actor | None) -> bool:
    """Whether somebody is known by his trade alone and speaks for no state, party or movement."""
    if actor is None or actor.kind != "agent" or not actor.roles or actor.roles[0] not in _TRADES:
        return False
    return "union" not in actor.text.lower()


def _has_country(*actors: Actor | None) -> bool:
    return any(a is not None and a.country for a in actors)


def _are_many(actor: Actor | None) -> bool:
    """Whether an actor is several people: "youths"."""
    return actor is not None and bool(actor.roles) and actor.text.endswith(("s", "men", "people"))


def _is_movement(actor: Actor) -> bool:
    """Whether a demand is that of many: "protesters", "teachers", but not "a teacher"."""
    text = actor.text.lower()
    return text.endswith(_CROWDS) or (text.endswith("s") and bool(_WATCHED & set(actor.roles)))


def needs_speaker(act: Act) -> bool:
    """Whether an act of words is told of its speaker, so that without one it is nobody's."""
    subject = act.rule.pattern.subject
    speaks = act.kind == "verb" and subject is not None and subject.slot == SOURCE and not act.clause.passive
    return (speaks or act.rule.pattern.is_verdict) and act.code[:2] in SAID


def is_ours(act: Act, source: Actor | None, target: Actor | None) -> bool:
    """Whether an act belongs to politics or conflict (coding policy, "Not ours").

    Protest and violence count without a political actor, unless a civilian is named as the one who did it to another.
    """
    if source is None and (needs_speaker(act) or _is_party_meeting(act, target)):
        return False
    if act.code in VISITS and (not _is_known(target) or _is_at_home(source, target)):
        return False  # "the governor toured the flooded streets", "flew back to Bangkok"
    if act.code[:3] == "112" and target is not None and target.kind == "unknown" and target.text.islower():
        return False  # "police suspect a leaking valve"
    public = _has_country(source, target) or is_political(target)
    if act.code[:2] in CRITICAL and _is_private(source) and (_is_private(target) or not public):
        return False  # "the farmers argue with the company"
    if act.code.startswith(_SERVICES) and _is_of_one_country(source, target):
        return False  # "reopened the ferry to Mokowe"
    if act.code == _WITHDRAWAL and source is not None and source.text.lower().endswith(_ONE_MAN):
        return False  # "a soldier left his base"
    if _is_routine(act, source, target) or _is_trade(act, source, target):
        return False
    if is_political(source) or is_political(target) or _is_verdict_of_a_state(act, source):
        return True
    inner = act.content.code if act.content is not None else act.code
    if inner[:3] in ("173", "174") and target is not None and _WATCHED & set(target.roles):
        return True
    if source is not None and (source.roles or source.kind == "unknown") and inner.startswith(_STRIKING):
        return True
    if source is not None and act.code[:2] == "10" and _is_movement(source):
        return True
    if inner.startswith(_POLITICAL_ACTS):
        known = not act.sources or is_political(source) or (source is not None and source.kind == "unknown")
        if known or act.code[:2] not in VIOLENT:
            return known  # the subject of violence may be a weapon: "a missile struck the town"
    if act.code[:2] == "14":
        return source is not None
    if act.code[:3] == "183":
        return source is not None or (target is not None and not act.sources)
    if act.code == _DESTRUCTION and _is_band(source) and source is not None and source.roles[:1] == ("CRM",):
        return True  # "gang members set dozens of houses alight"
    if act.code[:2] in VIOLENT and (_is_band(source) or _is_communal(source, target)) and target is not None:
        return True
    among = source is not None and target is not None and source.text == target.text  # "students fought each other"
    if (act.rule.reciprocal or among) and act.code[:2] in VIOLENT and _are_many(source) and _are_many(target):
        return True  # "Christian and Muslim youths clashed"
    return act.code[:2] in VIOLENT and target is not None and (source is None or source.kind == "place")


def _is_party_meeting(act: Act, target: Actor | None) -> bool:
    """Whether people only meet with a party of no country told: "took part in a meeting of a banned party"."""
    party = target is not None and target.country is None and bool({"OPP", "PTY"} & set(target.roles[:1]))
    return act.code[:2] == _TALKS and party


def _is_routine(act: Act, source: Actor | None, target: Actor | None) -> bool:
    """Whether an act is daily work of police and courts, or help and words for private people by nobody named.

    "Police appealed for information", "the judge offered a plea deal", "customers were given help".
    """
    if source is None and _is_of_no_doer(act, target):
        return True
    if not act.code.startswith(_EVERYDAY) or act.code == _DENIAL:
        return False
    sides = [a for a in (source, target) if a is not None and a.code]
    if any(_is_public(a) for a in sides) or len({a.country for a in sides if a.country}) > 1:
        return False
    officers = any(a.roles[:1] and a.roles[0] in _OFFICERS for a in sides)
    return officers or source is None


def _is_of_one_country(source: Actor | None, target: Actor | None) -> bool:
    return source is not None and target is not None and source.country is not None and source.country == target.country


def _is_trade(act: Act, source: Actor | None, target: Actor | None) -> bool:
    """Whether firms of one country deal with each other: "the shipbuilder struck a deal with a ferry line"."""
    if not act.code.startswith(_DEALS):
        return False
    if any(a is not None and a.roles[:1] == ("AGR",) for a in (source, target)):
        return _trades(source) and _trades(target)  # "flower growers struck a deal with a Dutch auction house"
    if len({a.country for a in (source, target) if a is not None and a.country}) > 1:
        return False
    return _is_firm(source) and (target is None or target.kind == "unknown" or _is_firm(target))


def _is_firm(actor: Actor | None) -> bool:
    return actor is not None and actor.roles[:1] == ("BUS",)


def _trades(actor: Actor | None) -> bool:
    return actor is not None and actor.roles[:1] in (("BUS",), ("AGR",))


def _is_of_no_doer(act: Act, target: Actor | None) -> bool:
    """Whether what nobody did to somebody is no politics: "the patients were released", "restrictions are in place"."""
    muzzled = target is not None and bool(_VOICES & {*target.roles})
    done = act.code.startswith(_TOLD_OF_THEIR_DOER) and not act.code.startswith(_CURBS)
    return done and not muzzled and not is_political(target)


def _is_public(actor: Actor) -> bool:
    """Whether an actor is a state, a party to politics or conflict, or one of those whom they pursue."""
    if actor.kind == "place":
        return False
    return not actor.roles or not {*actor.roles} <= _OFFICERS | _TRADES | {"CVL"}


def is_untold_arrest(act: Act) -> bool:
    """Whether several people are arrested and nobody is named who did it: "sixty people were arrested"."""
    return act.code == _ARREST and act.clause.passive and not act.sources


def may_be_told_elsewhere(act: Act) -> bool:
    """Whether an arrest or release names nobody who did it, which the text may have told before."""
    return is_untold_arrest(act) or (act.code == _RELEASE and act.clause.passive and not act.sources)


def _is_at_home(source: Actor | None, target: Actor | None) -> bool:
    """Whether somebody travels in his own country."""
    if source is None or target is None or target.roles:
        return False
    return source.country is not None and source.country == target.country


def _is_verdict_of_a_state(act: Act, source: Actor | None) -> bool:
    """Whether a state says what it thinks of something: it is read off the verb of speech, so it is "inferred"."""
    return act.rule.pattern.is_verdict and source is not None and source.kind == "country"


def _is_known(actor: Actor | None) -> bool:
    """Whether somebody has a name or a country, or is an official: whom one visits who travels for his state."""
    if actor is None:
        return False
    official = actor.roles[:1] != () and actor.roles[0] in ("GOV", "LEG", "OPP", "REB", "SEP", "IGO", "MIL", "PTY")
    states = not _STATES.isdisjoint(actor.text.lower().split())
    named = actor.kind == "unknown" and not actor.text.islower()
    return bool(actor.country or actor.name) or official or states or named
