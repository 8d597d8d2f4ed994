"""The ACLED-style reading of an event, from its code, its actors and the words of its act.

Source of the conventions: ACLED codebook (2024): event and sub-event types, actor types, interactions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from eventcode.coding.events import BareEvent
from eventcode.coding.merge import ARMED
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.model import AcledView, Actor
from eventcode.parse.labels import COMPOUND, PARTICLE

_CIVIL = frozenset({"CVL", "EDU", "MED", "LAB", "AGR", "HLH", "REF", "REL", "BUS", "NGO", "HRI", "DEV", "ELI", "LEG"})
_REBEL, _STATE, _MILITIA = "Rebel group", "State forces", "Political militia"
_DOWNED = re.compile(r"\b(?:shoot|shot|bring|brought|down(?:ed)?|intercept\w*|destroy\w*)\b")
_UNCREWED = re.compile(r"\b(?:drones?|uavs?|missiles?|rockets?|unmanned|shahed|projectiles?)\b")
_DOWNED_THING = re.compile(
    r"\b(?:down(?:ed)?|intercepted|destroyed) (?:drones?|uavs?|missiles?|rockets?|projectiles?)\b"
)
_LETHAL = re.compile(r"\b(?:shot|fire|fired|bullets?|live|killed|kill|killing|wounded)\b")
_CROWD_CONTROL = re.compile(r"\b(?:gas|cannons?|batons?|rubber|canisters?|pepper|warning|air)\b")
_MANY = re.compile(r"\b(?:\d{2,}|dozens|scores|hundreds|thousands|activists|leaders?|protesters|demonstrators)\b")
_POLITICAL = frozenset({"OPP", "GOV", "MED", "LEG", "PTY", "REB", "SEP", "MIL", "EDU", "JUD", "REL", "LAB", "HRI"})


@frozen(kw_only=True)
class AcledCoder:
    """Chooses types and interaction; ``sub_events`` gives event and disorder type by sub-event type."""

    sub_events: Mapping[str, tuple[str, str]]
    countries: Mapping[str, str]
    default: Mapping[str, str | None]

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> AcledCoder:
        rows = [r for r in dictionaries.acled if r["kind"] == "sub_event_type"]
        return cls(
            sub_events={r["name"]: (r["parent"], r["disorder"]) for r in rows},
            countries={code: row["name"] for code, row in dictionaries.countries.items()},
            default={code: entry.acled_sub_event for code, entry in dictionaries.cameo.items()},
        )

    def view(self, event: BareEvent) -> AcledView | None:
        """The ACLED reading of an event, or None for what ACLED does not code."""
        sub_event = self._sub_event(event)
        if sub_event is None:
            return None
        parent, disorder = self.sub_events[sub_event]
        place = event.place.country if event.place else None
        name1, type1 = self._party(event.source, parent, place)
        name2, type2 = self._party(event.target, parent, place)
        civilian = type2 == "Civilians" or parent == "Violence against civilians" or sub_event.startswith("Excessive")
        return AcledView(
            disorder=disorder,
            event=parent,
            sub_event=sub_event,
            actor1=name1,
            inter1=type1,
            actor2=name2,
            inter2=type2,
            interaction=_interaction(type1, type2),
            civilian_targeting="Civilians targeted" if civilian else "",
        )

    def _sub_event(self, event: BareEvent) -> str | None:
        """The sub-event type: the default of the code, changed by actors and words."""
        code, text, hit = event.code, action_text(event).lower(), event.target.text.lower() if event.target else ""
        if event.status in ("planned", "threatened", "denied", "negated", "hypothetical"):
            return None
        if code[:2] == "19" and _DOWNED.search(text) and (_UNCREWED.search(hit) or _DOWNED_THING.search(text)):
            return "Disrupted weapons use"
        if code[:2] in ("18", "19"):
            return self._violence(event)
        if code == "192" and event.source and event.place and "MIL" in event.source.roles:
            at_home = event.source.country == event.place.country
            return "Government regains territory" if at_home else self.default.get(code)
        if code == "175":
            lethal = _LETHAL.search(f"{text} {hit}") and not _CROWD_CONTROL.search(text)
            return "Excessive force against protesters" if lethal else "Protest with intervention"
        if code == "173":
            return "Arrests" if _roles(event.target) & _POLITICAL or _MANY.search(hit) else None
        default = self.default.get(code)
        if (
            default == "Agreement"
            and not _roles(event.source) & ARMED
            and not _roles(event.target) & ARMED
            and code[:3] != "087"
        ):
            return None
        return default

    def _violence(self, event: BareEvent) -> str | None:
        default, mutual = self.default.get(event.code), event.act.rule.reciprocal or event.act.pairs
        if default == "Shelling/artillery/missile attack" and mutual:
            return "Armed clash"
        if (
            default == "Armed clash"
            and not mutual
            and _roles(event.target) & _CIVIL
            and not _roles(event.target) & ARMED
        ):
            return "Attack"
        return default

    def _party(self, actor: Actor | None, parent: str, place: str | None) -> tuple[str, str]:
        """The ACLED name and actor type of one side; both empty for nobody."""
        if actor is None or (not actor.country and not actor.roles):
            return "", ""
        roles, country = set(actor.roles), self.countries.get(actor.country or "", actor.country or "unknown")
        if parent in ("Protests", "Riots") and not roles & (ARMED | {"GOV"}):
            kind = "Protesters" if parent == "Protests" else "Rioters"
            return f"{kind} ({country})", kind
        if roles & {"MIL", "COP", "SPY", "GOV"} or not roles:
            force = (
                "Police Forces"
                if "COP" in roles
                else "Military Forces"
                if "MIL" in roles or not roles
                else "Government"
            )
            away = place is not None and actor.country is not None and actor.country != place
            return f"{force} of {country}", "External/Other forces" if away else _STATE
        if roles & {"REB", "SEP", "INS", "IMG"}:
            return actor.name or f"Unidentified Armed Group ({country})", _REBEL
        if roles & {"UAF", "CRM"}:
            return actor.name or f"Unidentified Armed Group ({country})", _MILITIA
        if "IGO" in roles:
            return actor.name or actor.text, "External/Other forces"
        return f"Civilians ({country})", "Civilians"


def action_text(event: BareEvent) -> str:
    """The words of the act: its head, the words that its rule took, and an object that is nobody ("fired tear gas")."""
    tree, act = event.view.tree, event.act
    particles = {t for t in tree.children[act.head] if tree.labels[t] == PARTICLE}
    things = {
        t for t in act.clause.objects if act.kind == "verb" and t not in (*act.targets, *act.sources, *act.contents)
    }
    whole = {c for t in things for c in tree.children[t] if tree.labels[c] == COMPOUND}
    return " ".join(tree.words[t] for t in sorted({act.head, *act.literals, *particles, *things, *whole}))


def _roles(actor: Actor | None) -> frozenset[str]:
    return frozenset(actor.roles) if actor else frozenset()


def _interaction(type1: str, type2: str) -> str:
    """Both actor types, the lower number first; External before Civilians is the codebook's one exception."""
    order = (
        "State forces",
        "Rebel group",
        "Political militia",
        "Identity militia",
        "Rioters",
        "Protesters",
        "Civilians",
        "External/Other forces",
    )
    known = [t for t in (type1, type2) if t]
    if set(known) == {"Civilians", "External/Other forces"}:
        return "External/Other forces-Civilians"
    known.sort(key=order.index)
    return "-".join(known) if len(known) == 2 else f"{known[0]} only" if known else ""
