"""Which ACLED sub-event type an event is: the default of its code, changed by actors, outcome and words.

Source of the conventions: ACLED codebook (2024), "Choosing the sub-event".  Evidence is taken from the act and
from its sentence.
"""

from __future__ import annotations

import re

from eventcode.coding.actor_codes import ARMED
from eventcode.coding.events import BareEvent, action_text
from eventcode.model import Actor

_CIVIL = frozenset({"CVL", "EDU", "MED", "LAB", "AGR", "HLH", "REF", "REL", "BUS", "NGO", "HRI", "DEV", "ELI", "LEG"})
_POLITICAL = frozenset({"OPP", "GOV", "MED", "LEG", "PTY", "REB", "SEP", "MIL", "EDU", "JUD", "REL", "LAB", "HRI"})
_DOWNED = re.compile(r"\b(?:shoot|shot|bring|brought|down(?:ed)?|intercept\w*|destroy\w*)\b")
_UNCREWED = re.compile(r"\b(?:drones?|uavs?|missiles?|rockets?|unmanned|shahed|projectiles?)\b")
_DOWNED_THING = re.compile(
    r"\b(?:down(?:ed)?|intercepted|destroyed) (?:drones?|uavs?|missiles?|rockets?|projectiles?)\b"
)
_LETHAL = re.compile(r"\b(?:shot|fire|fired|bullets?|live|killed|kill|killing|wounded)\b")
_CROWD_CONTROL = re.compile(r"\b(?:gas|cannons?|batons?|rubber|canisters?|pepper|warning|air)\b")
_MANY = re.compile(r"\b(?:\d{3,}|dozens|scores|hundreds|thousands|activists|leaders?|protesters|demonstrators)\b")
_ARMS = re.compile(
    r"\b(?:guns?|weapons?|arms|ammunition|explosives?|firearms?|pistols?|rifles?|bullets|cartridges|munitions?|grenades?"
    r"|rockets?|missiles?|bombs?|mortars?|detonators?)\b"
)
# What the words of the sentence say of violence by arms, the most telling first.
_WEAPONS = (
    (
        re.compile(r"\b(?:chemical|chlorine|sarin|mustard gas|nerve (?:agent|gas)|poison(?:ous)? gas)\b"),
        "Chemical weapon",
    ),
    (
        re.compile(r"\bsuicide (?:bomb\w*|attack\w*|car|vest|blast|mission)|\bblew (?:him|her|them)sel(?:f|ves) up\b"),
        "Suicide bomb",
    ),
    (re.compile(r"\b(?:hand )?grenades?\b(?! launchers?)"), "Grenade"),
)
_CROWD = re.compile(r"\b(?:mob|mobs|lynch\w*|vigilantes?|villagers)\b")
_TURNED_VIOLENT = re.compile(
    r"\b(?:clash\w*|riot\w*|stones?|rocks?|bottles|torch\w*|burn\w*|set (?:fire|ablaze)|vandal\w*|smash\w*|loot\w*"
    r"|molotov|petrol bombs?|barricad\w*|violen\w+|scuffl\w*)\b"
)
_DISPERSED = re.compile(
    r"\b(?:tear ?gas|water cannons?|pepper|baton\w*|rubber bullets|dispers\w+|broke up"
    r"|arrest\w*|detain\w*|riot police)\b"
)
_BASE = re.compile(r"\b(?:bases?|outposts?|posts?|points?|garrisons?|checkpoints?|headquarters)\b")
_UNREAL = frozenset({"planned", "threatened", "denied", "negated", "hypothetical"})


def choose_sub_event(event: BareEvent, default: str | None) -> str | None:
    """The sub-event type of an event whose code has ``default``, or None for what ACLED does not code."""
    code, text = event.code, action_text(event).lower()
    hit = event.target.text.lower() if event.target else ""
    if event.status in _UNREAL:
        return None
    if code[:2] == "19" and _DOWNED.search(text) and (_UNCREWED.search(hit) or _DOWNED_THING.search(text)):
        return "Disrupted weapons use"
    if code == "192":
        return "Government regains territory" if _is_at_home(event) else default
    if code[:2] in ("18", "19"):
        return _violence(event, default)
    if code[:2] == "14":
        return _protest(event, default)
    if code == "175":
        lethal = _LETHAL.search(f"{text} {hit}") and not _CROWD_CONTROL.search(text)
        return "Excessive force against protesters" if lethal else "Protest with intervention"
    if code == "173":
        return "Arrests" if _roles(event.target) & _POLITICAL or _MANY.search(hit) else None
    if code[:3] == "171" and _ARMS.search(f"{text} {hit}"):
        return "Disrupted weapons use"
    if code == "154" and _BASE.search(text):
        return "Headquarters or base established"
    fighting = (_roles(event.source) | _roles(event.target)) & ARMED
    return None if default == "Agreement" and not fighting and code[:3] != "087" else default


def _violence(event: BareEvent, default: str | None) -> str | None:
    sentence, mutual = event.view.sentence.text.lower(), event.act.rule.reciprocal or event.act.pairs
    if default in ("Remote explosive/landmine/IED", "Armed clash", "Attack", "Air/drone strike"):
        told = next((name for words, name in _WEAPONS if words.search(sentence)), None)
        if told is not None and not (mutual and told == "Grenade"):
            return told
    if default == "Shelling/artillery/missile attack" and mutual:
        return "Armed clash"
    civilians = _roles(event.target) & _CIVIL and not _roles(event.target) & ARMED
    if default in ("Armed clash", "Attack") and civilians and not mutual:
        return "Mob violence" if _CROWD.search(event.source.text.lower() if event.source else "") else "Attack"
    return default


def _protest(event: BareEvent, default: str | None) -> str | None:
    """A demonstration is peaceful unless its sentence tells of violence or of force against it."""
    sentence = event.view.sentence.text.lower()
    if default != "Peaceful protest":
        return default
    if _DISPERSED.search(sentence):
        return "Protest with intervention"
    return "Violent demonstration" if _TURNED_VIOLENT.search(sentence) else default


def _is_at_home(event: BareEvent) -> bool:
    """Whether forces of a state take ground in their own country."""
    if event.source is None or not {"MIL", "COP", "GOV"} & _roles(event.source):
        return False
    where = event.place.country if event.place else event.target.country if event.target else None
    return where is None or where == event.source.country


def _roles(actor: Actor | None) -> frozenset[str]:
    return frozenset(actor.roles) if actor else frozenset()
