"""The country that one side of an act gives the other: captors, officials and soldiers without one of their own."""

from __future__ import annotations

from attrs import evolve

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import REBELLIOUS, STATE, join, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.view import SentenceView
from eventcode.model import Actor
from eventcode.parse.phrases import phrase_span

RELEASE = frozenset({"0253", "1053"})
"""Codes of demands to let somebody go."""
_DOMESTIC = frozenset(
    {"REB", "SEP", "OPP", "CVL", "COP", "UAF", "INS", "EDU", "LAB", "AGR", "MED", "REL", "JUD", "LEG", "CRM", "ELI"}
)
# Whom their own people accuse, ask and investigate.
_OFFICIAL = ("GOV", "MIL", "COP", "LEG", "JUD", "SPY")
_INTERNAL = VIOLENT | {"08", "14", "15", "17"}
_CAPTIVES = ("084", "181")
_OF_WAR = ("prisoner of war", "prisoners of war", "pow", "pows")
_FAVOURS = frozenset({"05", "06", "07"})
# Whom only their own state jails, and who speak to their own government.
_CRITICS = frozenset({("HRI",), ("ENV",), ("HLH",), ("PTY",)})
_SPOKESMEN = frozenset({"GOV", "LEG", "JUD"})
_REBELS = frozenset({("REB",), ("SEP",)})


def of_the_other(act: Act, actor: Actor | None, other: Actor | None) -> Actor | None:
    """An actor of domestic kind without a country takes that of the other side."""
    if actor is None or other is None or other.country is None or actor.country is not None or not actor.roles:
        return actor
    inner = act.content.code if act.content is not None else act.code
    if (inner.startswith(_CAPTIVES) or act.code in RELEASE) and actor.roles[0] in REBELLIOUS:
        return actor  # captives whose nationality is told are mostly foreigners
    if (
        inner.startswith("084")
        and actor.text.lower().endswith(_OF_WAR)
        and (not other.roles or other.roles[0] in STATE)
    ):
        return actor  # prisoners of war are not those of the state that frees them
    domestic = actor.roles[:1] and actor.roles[0] in _DOMESTIC
    if act.code[:2] in _FAVOURS and actor.roles[0] in REBELLIOUS and (not other.roles or other.roles[0] in STATE):
        return actor  # whom a state arms are rebels of another
    servants = _OFFICIAL if act.code[:2] in ("02", "09", "10", "11") else ("GOV",)
    ordered = act.code[:2] in ("10", "13") and other.roles[:1] == ("MIL",)  # an army that gives orders at home
    own = other.roles[:1] and (other.roles[0] in _DOMESTIC or other.roles[:1] in _CRITICS)
    forces = actor.roles[0] in ("MIL", "COP") and bool(_SPOKESMEN & set(other.roles[:1]))
    official = actor.roles[0] in servants and bool(own or forces or ordered)
    internal = act.code[:2] in _INTERNAL or (act.content is not None and act.content.code[:2] in _INTERNAL)
    critic = actor.roles[:1] in _CRITICS and internal
    threatened = act.code[:2] in ("13", "10") and other.roles[:1] in _REBELS  # "gave the army two weeks"
    soldiers = (internal or threatened) and actor.roles == ("MIL",)
    # "The president imposed a curfew in Oran", or threatened to.
    rulers = (internal or act.code.startswith("132")) and actor.roles == ("GOV",) and other.kind in ("place", "country")
    return with_country(actor, other.country) if domestic or official or critic or soldiers or rulers else actor


def of_the_rebels_state(actor: Actor | None, other: Actor | None) -> Actor | None:
    """ "Government soldiers" and "government envoys" beside rebels are of the rebels' state, wherever they are."""
    if actor is None or other is None or other.country is None:
        return actor
    rebels = other.kind == "group" or other.roles[:1] in _REBELS
    ruling = (
        {"GOV", "MIL"} & set(actor.roles) and actor.text.lower().startswith("government") and actor.text[1:].islower()
    )
    if not rebels or not ruling:
        return actor
    return evolve(actor, country=other.country, code=join(other.country, actor.roles), basis="inferred")


def nation_of_goods(reader: ActorReader, view: SentenceView, act: Act) -> Actor | None:
    """Whose the goods are that trade measures meet: "tariffs on Australian wine"."""
    for token in act.targets:
        read = (reader.read(view, m) for m in view.clauses.noun(token).modifiers)
        nation = next((a for a in read if a is not None and a.kind == "country" and not a.roles), None)
        if nation is not None:
            words = view.tree.span_text(*phrase_span(view.tree, token))
            return evolve(nation, text=words, basis="inferred")
    return None
