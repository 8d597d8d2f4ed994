"""The parts of an actor's phrase: the name in it, its role nouns, and the steps by which it was read."""

from __future__ import annotations

from attrs import evolve, frozen

from eventcode.coding.actor_codes import ARMED, REBELLIOUS, join
from eventcode.coding.names import NameMention, Reading
from eventcode.coding.view import SentenceView
from eventcode.lexicon.entries import ActorEntry, AgentEntry, DatedCode
from eventcode.model import Actor, Step

COMMUNITIES = frozenset({"ethnic", "religion"})
_CIVILIANS = ("CVL",)
_UNARMED = frozenset({"BUS", "CVL", "EDU", "LAB", "AGR", "MED", "REL", "HLH"})


@frozen(kw_only=True)
class NamedPart:
    """The named part of a phrase: which entry, with which code, from which mention."""

    entry: ActorEntry
    code: DatedCode
    reading: Reading
    mention: NameMention


def kind_of(base: NamedPart | None, agents: list[NameMention], owner: Actor | None) -> str:
    """What sort of actor a phrase names: "the Peruvian president" is somebody with a role, not a country."""
    if base is not None and not (agents and base.entry.kind in COMMUNITIES | {"country"}):
        return base.entry.kind
    return owner.kind if owner is not None and not agents else "agent"


_REBELS = REBELLIOUS - {"UAF"}


def lends_roles(owner: Actor, added: list[tuple[str, ...]]) -> bool:
    """Whether those whom somebody owns are what he is too: "the opposition leader's aides", "Nkunda's fighters"."""
    if owner.kind == "person" and owner.roles[:1] and owner.roles[0] in _REBELS:
        return all(roles == ("UAF",) for roles in added)
    if owner.kind == "person" and owner.roles[:1] == ("OPP",):
        return all(roles == ("GOV",) for roles in added)  # "Ruiz and two of his aides"
    return owner.kind == "agent" and not _is_force(owner, added) and not _is_of_its_own(owner, added)


def _is_force(owner: Actor, added: list[tuple[str, ...]]) -> bool:
    """Whether officials own an armed body: "the president's troops" are military, not government."""
    return owner.roles[:1] == ("GOV",) and any(r in ("MIL", "COP") for roles in added for r in roles)


def _is_of_its_own(owner: Actor, added: list[tuple[str, ...]]) -> bool:
    """Whether those whom a pronoun owns are not what he is: "a judge and his driver", "nurses and their captors"."""
    unarmed = {r for some in added for r in some} == {"CVL"}
    return owner.basis == "coreference" and (unarmed or are_its_foes(owner, added))


def are_its_foes(owner: Actor, added: list[tuple[str, ...]]) -> bool:
    """Whether those whom a pronoun owns are armed and he is not: "the nurses and their captors"."""
    armed = any(r in ARMED for roles in added for r in roles)
    return owner.basis == "coreference" and armed and not set(owner.roles) & (ARMED | {"GOV", "OPP"})


def in_office(roles: tuple[str, ...]) -> bool:
    """Whether who once had these roles is a former official; a retired teacher has left no office."""
    return bool(set(roles) - _UNARMED)


def without_manner(roles: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Without what says less than the noun behind it: "militant students" bear no arms, "captive nurses" are nurses."""
    unarmed = bool(roles) and roles[-1][:1] and roles[-1][0] in _UNARMED
    told = [r for r in roles if r != ("UAF",)] if unarmed else roles
    return [*(r for r in told[:-1] if r != _CIVILIANS), *told[-1:]]


def agent_of(mention: NameMention) -> AgentEntry:
    entry = mention.readings[-1].entry
    assert isinstance(entry, AgentEntry)
    return entry


def titles_of_state(agents: list[NameMention], mentions: list[NameMention]) -> list[NameMention]:
    """The titles of a phrase without those that its holder has in a party: "Sinn Fein president Gerry Adams"."""
    parties = {
        m.last + 1 for m in mentions for r in m.readings if isinstance(r.entry, ActorEntry) and r.entry.kind == "party"
    }
    return [m for m in agents if m.first not in parties]


def is_as_written(mention: NameMention) -> bool:
    return bool(agent_of(mention).place)


def placed_in(actor: Actor, country: str) -> Actor:
    """One of the actors that a name with several codes stands for."""
    return evolve(actor, country=country, code=join(country, actor.roles))


def agent_roles(mention: NameMention, stated: bool) -> tuple[str, ...]:
    entry = agent_of(mention)
    return entry.roles_with_country if stated else entry.roles


def steps_of(
    view: SentenceView, base: NamedPart | None, agents: list[NameMention], owner: Actor | None
) -> tuple[Step, ...]:
    steps: list[Step] = []
    if base is not None and base.reading.form is not None:
        text = view.tree.span_text(base.mention.first, base.mention.last)
        steps.append(Step(kind="name", text=text, id=base.entry.name, where=base.reading.form.where))
        steps.append(Step(kind="code", text=" ".join(base.code.groups), id=base.entry.name, where=base.code.where))
    if base is None and owner is not None:
        steps += owner.steps
    for mention in agents:
        entry = mention.readings[-1].entry
        steps.append(
            Step(kind="role", text=view.tree.span_text(mention.first, mention.last), id=entry.name, where=entry.where)
        )
    return tuple(steps)
