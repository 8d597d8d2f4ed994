"""Who claims an attack that was told before, which names its doer, and who denies what he is accused of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eventcode.coding.actor_codes import is_unknown, with_country
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.groups_abroad import GroupsAbroad
from eventcode.coding.merge import is_outcome
from eventcode.model import Actor
from eventcode.parse.labels import CONJUNCT, NOUN_TAGS, PRONOUN_TAGS

_CLAIM: Final = "015"
_DENIAL: Final = "016"
_APOLOGY: Final = "055"
_DEADLY: Final = ("18", "19", "20")
_POINTING: Final = frozenset({"the", "this", "that"})
_FORCE: Final = frozenset("fire shoot shell attack strike bomb raid".split())
_REACH: Final = 3
_IRREGULAR: Final = frozenset({"REB", "SEP", "UAF", "INS", "IMG", "CRM", "OPP"})

# "52 per cent of Canadians", "two in three Danes", "a majority of voters", "the poll".
_SHARE: Final = re.compile(
    r"\bper ?cent\b|%|\bmajority of\b|\b(?:half|a third|a quarter) of\b|\b(?:in|out of) (?:three|four|five|ten)\b"
    r"|\b(?:polls?|surveys?|respondents)\b",
    re.IGNORECASE,
)

# "Three in four Poles", "60 per cent of Danes": people in a survey, whatever they reject or demand.
_SURVEYED: Final = re.compile(r"\bper ?cent of\b|%|\b(?:one|two|three|four|nine) (?:in|out of) (?:\w+ )", re.IGNORECASE)
_WORDS: Final = frozenset("01 02 03 05 10 11 12 13".split())


def without_opinions(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events without what a share of the public holds to be so: "half of Canadians believe that Ottawa ..."."""
    heard = (e for e in events if not _is_share(e.attribution))
    return [e for e in heard if not (e.code[:2] == "01" and _is_share(_who(e))) and not _is_surveyed(e)]


def _is_surveyed(event: BareEvent) -> bool:
    return event.code[:2] in _WORDS and _SURVEYED.search(_who(event) or "") is not None


def _is_share(words: str | None) -> bool:
    return words is not None and _SHARE.search(words) is not None


def _who(event: BareEvent) -> str | None:
    return event.source.text if event.source is not None else None


def with_claims(events: Sequence[BareEvent], groups: GroupsAbroad) -> list[BareEvent]:
    """The events; "the group claimed the blast" gets the target of the blast, and the blast the group as its source."""
    found = [e for n, e in enumerate(events) if not _is_told_again(e, events[:n])]
    for number, claim in enumerate(found):
        if claim.code != _CLAIM or not _is_irregular(claim.source):
            continue
        told = [n for n, e in enumerate(found) if _may_be_claimed(e, claim)]
        if not told:
            continue
        nearest = found[max(told, key=lambda n: (is_unknown(found[n].source), found[n].view.index))]
        country = nearest.place.country if nearest.place is not None else None
        claimant = groups.fighting_in(claim.source, country, nearest.date.first)
        claim = evolve(claim, source=claimant and with_country(claimant, country))
        found[number] = claim
        unnamed = claim.target is None or not claim.target.code
        replaced = claim.target is not None and claim.target.kind == "place" and nearest.target is not None
        replaced = replaced or _are_of_that_land(claim, nearest)
        if nearest.target is not None and (unnamed or (replaced and nearest.target.kind != "place")):
            found[number] = evolve(claim, target=evolve(nearest.target, basis="coreference"))
        for n in told:
            if found[n].act is nearest.act and is_unknown(found[n].source) and claim.source is not None:
                found[n] = evolve(found[n], source=evolve(claim.source, basis="coreference"), status="claimed")
    return [_admitted(e, found) for e in found if not _is_claimed_beside(e, found)]


def _is_claimed_beside(claim: BareEvent, events: Sequence[BareEvent]) -> bool:
    """Whether a second verb only tells more of what is claimed: "said it had ambushed a convoy and killed six"."""
    tree, head = claim.view.tree, claim.act.head
    if claim.code != _CLAIM or tree.labels[head] != CONJUNCT:
        return False
    beside = (e for e in events if e.view is claim.view and e.code == _CLAIM and e.act.head == tree.heads[head])
    return any(_who(e) == _who(claim) for e in beside)


def _admitted(event: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """The event; violence that somebody apologises for in the same sentence was his own."""
    if not event.code.startswith(_DEADLY) or not is_unknown(event.source):
        return event
    above = event.view.tree.above(event.act.head)
    sorry = next((e for e in events if e.code == _APOLOGY and e.view is event.view and e.act.head in above), None)
    if sorry is None or sorry.source is None or not sorry.source.code:
        return event
    return evolve(event, source=evolve(sorry.source, basis="coreference"))


def _are_of_that_land(claim: BareEvent, claimed: BareEvent) -> bool:
    """Whether a claim names but the country of those who were hit: "claimed a bomb in India that killed policemen"."""
    land, hit = claim.target, claimed.target
    bare = land is not None and not land.roles and claim.view is claimed.view
    return bare and land is not None and hit is not None and bool(hit.roles) and hit.country == land.country


def with_denials(events: Sequence[BareEvent]) -> list[BareEvent]:
    """The events; what is only claimed of somebody who denies it is `denied` (coding policy, status).

    So is what one state says that another one did, where the other denies just that.
    """
    events = [_placed_denial(e, events) if e.code == _DENIAL else e for e in events]
    denials = [e for e in events if e.code == _DENIAL]
    return [evolve(e, status="denied") if any(_is_denied(e, d) for d in denials) else e for e in events]


def _placed_denial(denial: BareEvent, events: Sequence[BareEvent]) -> BareEvent:
    """A denial with the country of those who were accused, against those who accused them: "The army denied it"."""
    near = [e for e in events if 0 <= denial.view.index - e.view.index <= _REACH and e is not denial]
    source, target = denial.source, denial.target
    if source is not None and source.roles and source.country is None:
        accused = (a for e in reversed(near) for a in (e.source, e.target) if a is not None and a.country)
        same = next((a for a in accused if a.roles[:1] == source.roles[:1]), None)
        source = with_country(source, same.country, basis="coreference") if same and same.country else source
    if target is None:
        told = (e.speaker for e in reversed(near) if e.status == "claimed" and e.view.index < denial.view.index)
        target = next((a for a in told if a is not None and a.code), None)
    return evolve(denial, source=source, target=target)


def _is_denied(event: BareEvent, denial: BareEvent) -> bool:
    """Whether who is said to have done something denies it then or soon after: a state also for its army."""
    near = 0 <= denial.view.index - event.view.index <= _REACH
    accused, speaker = event.source, denial.source
    told = event.status == "claimed" or _is_said_by_whom_it_answers(event, denial)
    if not told or not near or accused is None or speaker is None or event is denial:
        return False
    if not speaker.code or accused.country != speaker.country or denial.act is event.act:
        return False
    speaks_for_all = not speaker.roles or speaker.roles[:1] == ("GOV",)
    return accused.roles[:1] == speaker.roles[:1] or (speaks_for_all and not _IRREGULAR & set(accused.roles))


def _is_said_by_whom_it_answers(event: BareEvent, denial: BareEvent) -> bool:
    """Whether the other state told it, and the denial is of that and nothing else: "Addis Ababa denied it"."""
    accuser, answered = event.speaker, denial.target
    if event.status != "fact" or accuser is None or answered is None:
        return False
    if denial.act.contents and not (_denies_force(denial) and event.code.startswith(_DEADLY)):
        return False
    own = event.source is not None and event.source.country == accuser.country
    return bool(accuser.country) and accuser.country == answered.country and not own


def _denies_force(denial: BareEvent) -> bool:
    """Whether what is denied is that somebody used force at all: "denied that its units had opened fire"."""
    tree = denial.view.tree
    return any(tree.lemmas[t] in _FORCE for content in denial.act.contents for t in tree.subtree(content))


def _is_told_again(event: BareEvent, before: Sequence[BareEvent]) -> bool:
    """Whether somebody claims an attack that was told before: "the group said its men carried out the attack"."""
    if event.status != "claimed" or not event.code.startswith(_DEADLY):
        return False
    tree = event.view.tree
    nouns = [t for t in (event.act.head, *event.act.literals) if tree.tags[t] in NOUN_TAGS]
    definite = any(tree.low[c] in _POINTING for t in nouns for c in tree.children[t])
    definite = definite or any(tree.tags[t] in PRONOUN_TAGS for t in event.act.targets)  # "said it had killed him"
    return definite and any(_may_be_claimed(e, event) and e.view.index < event.view.index for e in before)


def _may_be_claimed(event: BareEvent, claim: BareEvent) -> bool:
    near = 0 <= claim.view.index - event.view.index <= _REACH
    source = event.source
    own = source is not None and claim.source is not None and bool(source.code) and source.code == claim.source.code
    nobodys = own or is_unknown(source) or (source is not None and _is_unnamed(source))
    return near and nobodys and event.code.startswith(_DEADLY) and not is_outcome(event) and event is not claim


def _is_unnamed(source: Actor) -> bool:
    """ "Gunmen", "a suicide bomber": whoever they belong to."""
    return source.kind == "agent" and source.roles == ("UAF",)


def _is_irregular(source: Actor | None) -> bool:
    return source is not None and bool(_IRREGULAR & set(source.roles))
