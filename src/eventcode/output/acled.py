"""The ACLED-style reading of an event, from its code, its actors and the words of its act.

Source of the conventions: ACLED codebook (2024): event and sub-event types, actor types, interactions.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from eventcode.coding.actor_codes import ARMED
from eventcode.coding.events import BareEvent
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.model import AcledView, Actor
from eventcode.output.acled_types import choose_sub_event

_REBEL, _STATE, _MILITIA = "Rebel group", "State forces", "Political militia"


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
        sub_event = choose_sub_event(event, self.default.get(event.code))
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
