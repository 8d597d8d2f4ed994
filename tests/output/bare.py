"""Bare events by hand, for what needs no parse."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

from attrs import evolve

from eventcode.coding.bare_event import BareEvent
from eventcode.model import Actor, Casualties, EventDate, PlaceMention, Sentence, Where
from eventcode.syntax import Clause, Standing
from tests.conftest import make_tree

MONDAY = datetime.date(2019, 5, 6)


def actor(country: str | None, *roles: str, basis: str = "stated", name: str | None = None) -> Actor:
    code = (country or "---") + "".join(roles)
    return Actor(text=code.lower(), code=code, country=country, roles=roles, basis=basis, name=name)


def place(name: str, country: str) -> PlaceMention:
    return PlaceMention(
        start=0, end=1, text=name, name=name, geonameid=None, lat=1.5, lon=2.5, country=country, country_iso2=None,
        admin1=None, feature="PPL", precision="exact",
    )  # fmt: skip


def act(words: str = "attacked", **changes: Any) -> SimpleNamespace:
    """An act of which only what the projections read is there."""
    values: dict[str, Any] = {
        "head": 0,
        "literals": tuple(range(len(words.split()))),
        "pairs": False,
        "content": None,
        "composed": "",
        "kind": "verb",
        "sources": (),
        "targets": (),
        "contents": (),
        "clause": Clause(head=0, kind="verb", lemma="attack"),
        "standing": Standing(reality="actual"),
        "rule": SimpleNamespace(reciprocal=False, id="SOURCE attack TARGET", where=Where(file="verbs/x.verbs", line=3)),
    }
    return SimpleNamespace(**(values | changes))


def bare(code: str = "190", words: str = "attacked", **changes: Any) -> BareEvent:
    """Congolese rebels attack Congolese soldiers in Goma on Monday, with changes."""
    view = SimpleNamespace(
        index=0,
        offset=0,
        sentence=Sentence(start=0, end=9, text="It began."),
        tree=make_tree(*(f"{w} {w} NN dep 0" for w in words.split())),
        clauses=SimpleNamespace(is_headline=False),
    )
    event = BareEvent(
        view=view,  # type: ignore[arg-type]
        act=act(words),  # type: ignore[arg-type]
        code=code,
        source=actor("COD", "REB"),
        target=actor("COD", "MIL"),
        date=EventDate(first=MONDAY, last=MONDAY, precision="day", basis="text", text="Monday"),
        place=place("Goma", "COD"),
        casualties=Casualties(),
        status="fact",
        attribution=None,
    )
    return evolve(event, **changes)
