"""Whom violence and curfews meet where a text names a thing or a place: an army's positions, homes, a town, a base."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import REBELLIOUS, join
from eventcode.coding.actor_words import Words
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, PlaceMention
from eventcode.parse import labels as L

LAID_ON: Final = ("1723", "1724", "0813", "0814")
"""Codes of curfews and emergencies, laid on people and lifted from them."""
_HITTING: Final = ("171", "18", "19", "20")
_CONTROL: Final = ("191", "192")
# A capital under fire stands for its people and not for its government.
_FROM_AFAR: Final = ("18", "194", "195", "204")
_ANYBODY: Final = frozenset("people person civilian resident villager child woman girl boy".split())
_MILITARY: Final = frozenset({"military", "army"})
_ARMY: Final = ("MIL",)
_CIVILIANS: Final = ("CVL",)
_GUNMEN: Final = ("UAF",)
_ON_PERSONS: Final = frozenset({"182", "1823", "186"})
_SUICIDE_BOMBING: Final = "1831"
_FORCES: Final = frozenset({"MIL", "COP"})
_COMMANDERS: Final = re.compile(
    r"(?:(?:an?|the|one|two|three|four|five|six|several|\d+|top|senior|local|key|wanted|notorious|alleged|suspected|known)"
    r"\s+)*commanders?\b(?! (?:of|in)\b|-in-chief)"
)


@frozen(kw_only=True, eq=False)
class UnderFire:
    """Gives the actors of one act the roles that what is hit, or what hits, tells of them."""

    view: SentenceView
    places: Sequence[PlaceMention]
    words: Words
    act: Act

    def forces(self, actor: Actor | None) -> Actor | None:
        """The army of a state whose weapons or positions are in violence: "a Russian shell", "Eritrean trenches"."""
        if actor is None or actor.kind != "country" or actor.roles or self.act.code[:2] not in VIOLENT:
            return actor
        if not self.act.code.startswith(_CONTROL) and self._is_adjective_of_fire(actor):
            return _with_roles(actor, _ARMY)
        last = actor.text.rpartition(" ")[2].lower()
        words = self.words
        owned = words.weaponry | words.military_object | words.arms_of_forces | words.attacks_of_forces
        arms = {last, last.removesuffix("s"), last.removesuffix("es")} & owned
        return _with_roles(actor, _ARMY) if arms and last != actor.text.lower() else actor

    def people(self, actor: Actor | None) -> Actor | None:
        """The people whose shops, homes or buses are hit, where the text names but their country or town."""
        act = self.act
        if actor is None or actor.roles or not actor.country or not act.code.startswith(_HITTING + LAID_ON):
            return actor
        if act.code.startswith(_CONTROL):
            return actor
        met = act.code[:2] in VIOLENT or act.code.startswith(LAID_ON)
        if (actor.kind == "place" and met) or (act.code.startswith(_FROM_AFAR + LAID_ON) and self._is_town(actor)):
            return _with_roles(actor, _CIVILIANS)
        tree = self.view.tree
        if act.code in _ON_PERSONS and any(tree.tags[t] in L.COMMON_NOUN_TAGS for t in act.targets):
            return _with_roles(actor, _CIVILIANS)  # "beat the Sri Lankan manager to death"
        named = (*act.targets, *act.clause.objects, *act.literals[1:])
        counted = (o for t in named for p in tree.children[t] if tree.low[p] == "of" for o in tree.children[p])
        things = {tree.lemmas[t] for t in (*named, *counted)}  # "dozens of cars"
        land = act.code.startswith(_FROM_AFAR) and all(tree.tags[t] in L.NAME_TAGS for t in act.targets)
        hurt = {tree.lemmas[t] for t in act.victims} if land else frozenset()  # "fired into Mali, killing ten people"
        civil = actor.kind in ("country", "place") and (things & self.words.civil_things or hurt & _ANYBODY)
        return _with_roles(actor, _CIVILIANS) if civil else actor

    def garrison(self, source: Actor | None, target: Actor | None) -> Actor | None:
        """The army of the state whose base irregulars attack: "rebels fired rockets at the base"."""
        irregular = source is not None and bool(REBELLIOUS & set(source.roles))
        violent = self.act.code[:2] in VIOLENT
        if target is None or not irregular or not violent or target.kind not in ("place", "country"):
            return target
        tree, targets = self.view.tree, self.act.targets
        attacked = {tree.lemmas[t] for t in targets} & self.words.garrisons
        attacked |= {tree.low[c] for t in targets for c in tree.children[t]} & _MILITARY
        if not attacked or target.roles not in ((), _CIVILIANS) or not target.country:
            return target
        return _with_roles(target, _ARMY)

    def _is_town(self, actor: Actor) -> bool:
        return any(p.feature.startswith("PPL") and actor.text.endswith(p.text) for p in self.places)

    def _is_adjective_of_fire(self, actor: Actor) -> bool:
        """Whether a state stands as an adjective before the fire of its army: "a French air raid", "a U.S. strike"."""
        tree = self.view.tree
        short = actor.text.replace(".", "").isupper()  # abbreviations have no adjective
        deeds = (t for t in (*self.act.sources, *self.act.literals) if t not in self.act.targets)
        named = [t for d in deeds for t in (d, *tree.children[d]) if tree.words[t] == actor.text]
        return any(tree.labels[t] == L.ADJECTIVAL or (short and tree.labels[t] in L.NOUN_MODIFIERS) for t in named)


def _with_roles(actor: Actor, roles: tuple[str, ...]) -> Actor:
    return evolve(actor, roles=roles, code=join(actor.country, roles))


def as_foe(act: Act, source: Actor | None, target: Actor | None) -> Actor | None:
    """A commander of whom no more is said and whom the forces of a state kill commands armed men of another side."""
    own = source is not None and bool(_FORCES & set(source.roles[:1])) and act.code[:2] in VIOLENT
    if target is None or source is None or not own or target.roles != _ARMY:
        return target
    of_nobody = target.kind == "agent" and (source.country is None or target.country in (None, source.country))
    return _with_roles(target, _GUNMEN) if of_nobody and _COMMANDERS.match(target.text.lower()) else target


def as_gunmen(act: Act, source: Actor, by_explosives: bool) -> Actor:
    """Men of whom no more is said and who kill are unidentified armed men: "shot dead by two men on a motorcycle"."""
    if act.code[:2] in VIOLENT and source.roles == _GUNMEN and source.text.lower().split()[-1:] == ["helicopters"]:
        return evolve(source, roles=_ARMY, code=join(source.country, _ARMY))  # of no state named, yet an army's
    last = source.text.lower().split()[-1:]
    if act.code == _SUICIDE_BOMBING and source.roles == _ARMY and last in (["bomber"], ["bombers"]):
        return evolve(source, roles=_GUNMEN, code=join(source.country, _GUNMEN))  # no aircraft
    alone = act.code == _SUICIDE_BOMBING or (by_explosives and last == ["man"])
    armed = source.text.lower().startswith("armed ")  # "armed Murle youths"
    bare = source.roles == _CIVILIANS and (last == ["men"] or alone or armed)
    if act.code[:2] not in VIOLENT or not bare:
        return source
    return evolve(source, roles=_GUNMEN, code=join(source.country, _GUNMEN))
