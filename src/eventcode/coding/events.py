"""Acts to bare events: actors, status, date, place and casualties joined, one event for each dyad."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from attrs import evolve, field, frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import ARMED, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.bare_event import BareEvent
from eventcode.coding.dead_by_side import with_sides
from eventcode.coding.deadly_acts import (
    has_its_own_dead,
    is_force,
    killed_of,
    names_its_doer,
    that_may_kill,
    with_the_dead,
)
from eventcode.coding.dyads import Dyad, DyadMaker
from eventcode.coding.event_dates import date_of
from eventcode.coding.event_places import (
    is_countrywide,
    is_everywhere,
    is_in_another_item,
    is_of_the_story,
    place_of,
    where_taken,
)
from eventcode.coding.groups_abroad import GroupsAbroad
from eventcode.coding.groups_in_one import two_groups
from eventcode.coding.history import is_history, says_who_is_meant, without_undated_history
from eventcode.coding.several_places import by_place
from eventcode.coding.states_in_time import StatesInTime
from eventcode.coding.told_dyads import told_dyads
from eventcode.coding.told_places import division_that_acts, names_unknown_town, town_meant, town_told_later
from eventcode.coding.victims import casualties_of, dead_by_act, deadliest, joined, taken_of
from eventcode.coding.view import SentenceView
from eventcode.lexicon.codes import CodeEntry
from eventcode.model import Actor, Casualties, EventDate, PlaceMention, ResolvedDate
from eventcode.parse import standing as S
from eventcode.parse.labels import ADVERBIAL, ANY_SUBJECTS, CONJUNCT, GERUND
from eventcode.parse.phrases import phrase_span

# Who will ask, demand or refuse has said so: the announcement is the act.
_ANNOUNCED = frozenset({"02", "03", "10", "12"})
# Words and measures that are aimed at somebody, and those that are aimed at whom one has just met.
_AIMED = frozenset({"10", "11", "12", "13", "16"})
_OFFERED = frozenset({"02", "03"})
_APOLOGY = "055"  # "telephoned the premier and apologised for the deaths of Turks"
_MEETING = "04"
_HELP_OFFERED = "033"
_SUPPORT = "05"
# Claim responsibility.
_CLAIM = "015"
_CAPTURE = "192"
_OWN_WORDS = frozenset({"01", "02", "03", "05", "10", "11", "12", "13", "16"})
_OFFER = "offer"
_SEIZURE = "192"
_MEET, _MEET_ABROAD = "040", "044"
_VISIT = "042"
_MEDIATION = "045"
_TALKED = "046"
_TALKS = frozenset({"talk", "talks", "negotiation", "negotiations", "meeting", "summit", "round"})
# The sentences that say when a story happened, and how far from it is another time.
_LEAD = (-1, 0, 1)
_WEEK = datetime.timedelta(days=7)
_LONG = frozenset({"quarter", "year", "longer"})
# What a state does by decree.
_RESIGNATION = "0831"
_BY_DECREE = ("08", "150", "151", "152", "16", "172", "174")
_OF_WORDS = ("10", "11", "13")
_BREAKING_TIES = "16"
# Acts that take people or drive them out, or may.
_OF_PERSONS = ("173", "174", "175", "18", "19", "20")
_PARTISAN = frozenset({"REB", "SEP", "UAF", "INS", "OPP", "CRM", "IMG"})


@frozen(kw_only=True, eq=False)
class Setting:
    """What is known of an article when its acts are turned into events; ``dateline`` is where it was written."""

    reader: ActorReader
    published: datetime.date | None
    date_basis: str
    dates: Mapping[int, Sequence[ResolvedDate]]
    places: Mapping[int, Sequence[PlaceMention]]
    lead: PlaceMention | None
    lead_index: int = -1
    lead_country: PlaceMention | None = None
    dateline: PlaceMention | None = None
    labels: Mapping[int, PlaceMention] = field(factory=dict)


@frozen(kw_only=True, eq=False)
class EventMaker:
    """Turns acts into bare events.  ``infer`` fills actors that the text does not state (coding policy)."""

    cameo: Mapping[str, CodeEntry]
    states: StatesInTime
    groups: GroupsAbroad
    infer: bool = True
    unrealised: bool = False
    _none: Casualties = field(factory=Casualties)

    def events(self, view: SentenceView, acts: Sequence[Act], setting: Setting) -> list[BareEvent]:
        """The events of one sentence, in order."""
        told = [(a, status) for a in acts if (status := self._status(view, a, setting)) is not None]
        granted = [a for a in acts if self._is_taken_for_granted(view, a, setting)]
        told += [(a, "fact") for a in granted if not told or self._has_own_date(view, a, setting)]
        deadly_acts = that_may_kill([a for a, status in told if status in ("fact", "claimed")])
        deadly = deadliest(
            view, {a.head: names_its_doer(a) for a in deadly_acts}, [a.head for a in deadly_acts if is_force(a)]
        )
        apart = dead_by_act(
            view, {a.head for a in deadly_acts if is_force(a) and has_its_own_dead(view, a, deadly_acts)}
        )
        found: list[BareEvent] = []
        for act, status in told:
            hurt = apart.get(act.head) or (casualties_of(view) if act.head == deadly and not apart else self._none)
            if act.code.startswith(_OF_PERSONS) and status in ("fact", "claimed"):
                hurt = joined(joined(hurt, killed_of(act, view)), taken_of(view, act.code))
            places = setting.places.get(view.index, ())
            told_here = self._dyads(view, act, status, hurt, setting)
            found += [e for event in told_here for e in by_place(event, places, setting.reader)]
        news = [e for e in found if not is_history(e, setting.published) and not says_who_is_meant(e)]
        news = with_the_dead(view, without_undated_history(news), [a.head for a in deadly_acts])
        events = _with_one_country([_by_its_speaker(e) for e in news])
        return _with_shared_targets([*events, *_talks_between(events)])

    def _status(self, view: SentenceView, act: Act, setting: Setting) -> str | None:
        reality = act.standing.reality
        if act.rule.is_wording:
            return self._told_status(view, act, setting)
        if reality in (S.CONTENT, S.MENTIONED) or (reality == S.DEMANDED and not act.standing.speakers):
            return None
        announced = reality == S.FUTURE and act.code[:2] in _ANNOUNCED
        composed = act.content is not None and act.content.head == act.head
        if reality in (S.FUTURE, S.REFUSED, S.DEMANDED, S.POSSIBLE) and not composed and not announced:
            # "Would threaten": nothing has been said yet.
            reality = S.HYPOTHETICAL
        if reality in (S.NEGATED, S.HYPOTHETICAL):
            return reality if self.unrealised else None
        if announced and act.code[:2] != "03":
            return "planned"
        if act.code[:2] in ("13", "03"):
            return "threatened" if act.code[:2] == "13" else "planned"
        return "claimed" if act.standing.hedged or self._partisan(view, act, setting) else "fact"

    def _told_status(self, view: SentenceView, act: Act, setting: Setting) -> str | None:
        """A wording holds whatever the tense, but for a negation or "if" that it does not ask for itself."""
        wording, reality = act.rule.pattern.wording, act.standing.reality
        assert wording is not None
        if reality in (S.NEGATED, S.REFUSED) and not wording.is_negative:
            return S.NEGATED if self.unrealised else None
        if reality in (S.FUTURE, S.POSSIBLE, S.DEMANDED, S.HYPOTHETICAL) and not wording.is_modal:
            return "planned"
        return "claimed" if act.standing.hedged or self._partisan(view, act, setting) else "fact"

    def _is_taken_for_granted(self, view: SentenceView, act: Act, setting: Setting) -> bool:
        """A noun naming both sides of what a headline or a dated sentence builds on: "Peru's pullout from Chile"."""
        if act.standing.reality != S.MENTIONED or act.kind != "noun":
            return False
        if not view.clauses.is_headline and not setting.dates.get(view.index):
            return False
        verb = view.clauses.governing_verb(act.head)
        if verb is None or view.standings.verb(verb).reality not in (S.ACTUAL, S.FUTURE):
            return False
        sources, targets = (
            {a.code for t in side if (a := setting.reader.read(view, t)) is not None}
            for side in (act.sources, act.targets)
        )
        spans = [(view.tree.starts[t], view.tree.ends[t]) for t in view.tree.subtree(act.head)]
        places = setting.places.get(view.index, ()) if act.targets and not targets else ()
        hit = any(p.start < end and start < p.end for p in places for start, end in spans)
        if not sources and casualties_of(view).killed is not None and self._has_own_date(view, act, setting):
            return hit or bool(targets)  # "condemned Monday's bombing of a market in Lahore, which killed ten"
        both = act.rule.may_pair and any(
            two_groups(view, [t], a) for t in act.sources if (a := setting.reader.read(view, t)) is not None
        )  # "the toll in the clashes between Christian and Muslim mobs has risen"
        return both or bool(sources and (targets or hit) and not sources & targets)

    def _has_own_date(self, view: SentenceView, act: Act, setting: Setting) -> bool:
        """Whether violence that another act is about is dated itself: "condemned Monday's attack on the port".

        So may be what a clause begins with: "Peru's expulsion of two envoys on Friday was answered: Chile called ...".
        """
        tree = view.tree
        opens = tree.labels[act.head] in ANY_SUBJECTS and act.code.startswith(_BREAKING_TIES)
        own = [(tree.starts[t], tree.ends[t]) for t in tree.subtree(act.head)]
        dates = setting.dates.get(view.index, ()) if act.code[:2] in VIOLENT or opens else ()
        return any(d.start < end and start < d.end for d in dates for start, end in own)

    def _partisan(self, view: SentenceView, act: Act, setting: Setting) -> bool:
        """Whether only a party that is no state says so; that a group claims something is told by others too."""
        if act.code == _CLAIM or act.code[:2] in _OWN_WORDS:
            return False  # who breaks off talks does so by saying it
        speakers = [a for s in act.standing.speakers if (a := setting.reader.read(view, s)) is not None]
        return bool(speakers) and all(_PARTISAN & set(a.roles) for a in speakers)

    def pairs(self, view: SentenceView, act: Act, setting: Setting) -> list[Dyad]:
        """The pairs of actors of an act before it is asked whether it belongs to politics or conflict."""
        places, dates = setting.places.get(view.index, ()), setting.dates.get(view.index, ())
        date = date_of(view, act, dates, setting.published, "fact", setting.date_basis)
        place = place_of(view, act, places, dates) or _where_the_story_is(view, act, date, setting)
        return self._dyad_maker(view, places, date.first, setting).pairs(act, self._then(place, date.first))

    def _dyad_maker(
        self, view: SentenceView, places: Sequence[PlaceMention], day: datetime.date | None, setting: Setting
    ) -> DyadMaker:
        then = [self.states.placed(p, day) for p in places]
        return DyadMaker(reader=setting.reader, view=view, places=then, groups=self.groups, infer=self.infer)

    def _then(self, place: PlaceMention | None, day: datetime.date | None) -> PlaceMention | None:
        return place and self.states.placed(place, day)

    def _dyads(
        self, view: SentenceView, act: Act, status: str, hurt: Casualties, setting: Setting
    ) -> Iterator[BareEvent]:
        places, dates = setting.places.get(view.index, ()), setting.dates.get(view.index, ())
        label = setting.labels.get(view.index)
        date = date_of(view, act, dates, setting.published, status, setting.date_basis)
        own = place_of(view, act, places, dates) or town_meant(view, act, setting.places, dateline=setting.dateline)
        own = None if own is not None and _is_whose_it_is(view, own, setting.lead) else own
        place = own or division_that_acts(view, act, places) or _where_the_story_is(view, act, date, setting)
        place = town_told_later(act, place, _behind(view, setting)) or place
        attribution = _attribution(view, act) or (view.label if view.label and label is None else None)
        speaker = next((a for s in act.standing.speakers if (a := setting.reader.read(view, s)) is not None), None)
        told = act.rule.is_wording
        maker = self._dyad_maker(view, places, date.first, setting)
        home = self._then(place or where_taken(view, act, places), date.first)
        pairs = told_dyads(setting.reader, view, act) if told else maker.dyads(act, home)
        if guests := _who_meet_there(view, act, own, [s for s, _ in pairs]):
            pairs, act = list(permutations(guests, 2)), evolve(act, code=_MEET)
        for source, target in pairs:
            nationwide = own is None and place is setting.lead and _is_nationwide(act, source)
            by_side = with_sides(view, hurt, setting.reader, (source, target))
            abroad = not told and act.code == _MEET and _is_abroad(own, source, target)
            event = BareEvent(
                view=view,
                act=act,
                code=_MEET_ABROAD if abroad else act.code,
                source=source,
                target=target,
                date=date,
                place=_of_its_own_state(setting.lead_country, source) if nationwide else place,
                casualties=by_side,
                status=status,
                attribution=attribution,
                speaker=speaker,
                by_story=own is None and place is not None and place is setting.lead,
            )
            yield event
            claims = status == "claimed" and act.code[:2] in VIOLENT and act.code != _CAPTURE
            if claims and _is_told_by(source, view, act, setting):
                said = date_of(view, act, dates, setting.published, "planned", setting.date_basis)
                yield evolve(event, code=_CLAIM, date=said, place=None, casualties=self._none, status="fact")
            if (code := self._reverse(act)) is not None and source is not None and target is not None and not act.pairs:
                turned = evolve(by_side, killed_source=by_side.killed_target, killed_target=by_side.killed_source)
                code = event.code if code == act.code else code
                yield evolve(event, code=code, source=target, target=source, casualties=turned)

    def _reverse(self, act: Act) -> str | None:
        """The code of the other direction, if the act has two (``crosswalks/cameo.tsv``, reciprocal_code)."""
        if act.rule.reverse or act.rule.is_wording:
            return act.rule.reverse
        entry = self.cameo.get(act.code)
        given = entry.reciprocal if entry else None
        shared = act.content is not None and act.content.rule.reciprocal and act.code[:2] == "03"
        mutual = act.rule.reciprocal or (shared and act.rule.operator != _OFFER)  # "ready to negotiate with the rebels"
        if given is None or (given.endswith("?") and not mutual):
            return act.code if mutual and act.content is None else None
        code = given.rstrip("?")
        return act.code if code == "same" else code


def _who_meet_there(
    view: SentenceView, act: Act, place: PlaceMention | None, sources: Sequence[Actor | None]
) -> list[Actor]:
    """Those of several states who travel to a third for talks with nobody else: they meet each other there."""
    if act.code != _VISIT or place is None or not any(view.tree.lemmas[t] in _TALKS for t in act.literals):
        return []
    guests = list({s.country: s for s in sources if s is not None and s.country}.values())
    abroad = len(guests) > 1 and place.country not in {g.country for g in guests}
    partner = any(view.tree.low[t] == "with" for t in view.tree.subtree(act.head))
    return guests if abroad and not partner else []


def _of_its_own_state(country: PlaceMention | None, source: Actor | None) -> PlaceMention | None:
    """The country of the story for what a state does by decree, if it is its own."""
    return country if country is not None and source is not None and country.country == source.country else None


def _is_nationwide(act: Act, source: Actor | None) -> bool:
    """Whether a state bans, expels or goes on alert, or somebody resigns: everywhere, not where the story goes on."""
    if act.code == _RESIGNATION or source is None or source.country is None or not act.code.startswith(_BY_DECREE):
        return act.code == _RESIGNATION
    named = any(step.kind == "name" for step in source.steps)
    return source.kind == "country" or (named and "government" in source.text.lower())


def _where_the_story_is(view: SentenceView, act: Act, date: EventDate, setting: Setting) -> PlaceMention | None:
    """The place of the story for a deed of its days; for one of another time or clause only the country.

    "In 2007 the rebels burned a market" is told in a story about Goma, and need not have happened there.
    """
    if not is_of_the_story(act) or is_everywhere(view):
        return None
    if (label := setting.labels.get(view.index)) is not None:
        return label
    if 0 <= view.index < setting.lead_index:
        return setting.lead_country  # the story has not come there yet
    in_its_days = _is_of_its_days(date, setting) and not is_countrywide(view)
    here = setting.places.get(view.index, ())
    lead = setting.lead
    named = lead is not None and lead in here and not is_in_another_item(view, act, lead)
    elsewhere = named or not in_its_days or names_unknown_town(view, here)
    return setting.lead_country if elsewhere else setting.lead


def _is_whose_it_is(view: SentenceView, place: PlaceMention, lead: PlaceMention | None) -> bool:
    """Whether a country only owns what is gone to, in the town of the story: "marched on Kenya's parliament"."""
    owner = place.precision == "country" and view.tree.text[place.end : place.end + 2] in ("'s", "’s")
    return owner and lead is not None and lead.country == place.country and lead.precision != "country"


def _behind(view: SentenceView, setting: Setting) -> list[tuple[SentenceView, Sequence[PlaceMention]]]:
    """The sentences behind one, with their places."""
    return [(v, setting.places.get(v.index, ())) for v in setting.reader.before if v.index > view.index >= 0]


def _is_of_its_days(date: EventDate, setting: Setting) -> bool:
    if date.basis != "text" or date.first is None or date.last is None:
        return True
    if date.precision in _LONG:
        return False
    days = [(d.first, d.last) for index in _LEAD for d in setting.dates.get(index, ())]
    if setting.published is not None:
        days.append((setting.published, setting.published))
    return any(first - _WEEK <= date.last and date.first <= last + _WEEK for first, last in days)


def _by_its_speaker(event: BareEvent) -> BareEvent:
    """Nobody accuses itself: "Japan said that China had moved ships and accused Beijing of ..." is Japan's."""
    speaker, source, target = event.speaker, event.source, event.target
    if speaker is None or source is None or target is None or not event.code.startswith(_OF_WORDS):
        return event
    joined_on = event.view.tree.labels[event.act.head] == CONJUNCT
    itself = source.code == target.code and not source.roles and speaker.country
    if not (joined_on and itself) or speaker.country == source.country:
        return event
    return evolve(event, source=speaker, speaker=None, attribution=None)


def _talks_between(events: Sequence[BareEvent]) -> Iterator[BareEvent]:
    """The talks that somebody mediates, in both directions: "mediated talks between Chad and the rebels"."""
    for act in dict.fromkeys(e.act for e in events if e.code == _MEDIATION and e.status == "fact"):
        told = [e for e in events if e.act is act and e.target is not None and e.target.code]
        tree = told[0].view.tree if told else None
        if tree is None or not any(tree.low[t] in _TALKS for o in act.literals for t in tree.subtree(o)):
            continue
        sides = list({e.target.code: e.target for e in told if e.target is not None}.values())
        yield from (evolve(told[0], code=_TALKED, source=a, target=b) for a, b in permutations(sides, 2))


def _with_shared_targets(events: list[BareEvent]) -> list[BareEvent]:
    """Verbs that share a subject share whom they are aimed at: "struck against the ministry and threatened more".

    Offers and requests go to whom one has met: "met the Chadian leader and promised aid", help to whom one has praised.
    """
    found = list(events)
    for number, event in enumerate(found):
        told = event.target is not None and event.target.code and event.code != _APOLOGY
        told = told and not _helps_at_home(event) and not (event.code == _SEIZURE and _is_of_people_there(event))
        if event.act.kind != "verb" or told:
            continue
        heads = event.view.tree.heads
        beside = next((e for e in found[:number] if e.act.head == heads[event.act.head] and _aims(e, event)), None)
        label, tag = event.view.tree.labels[event.act.head], event.view.tree.tags[event.act.head]
        if beside is not None and (label == CONJUNCT or (label == ADVERBIAL and tag == GERUND)):
            found[number] = evolve(event, target=beside.target and evolve(beside.target, basis="coreference"))
    return found


def _helps_at_home(event: BareEvent) -> bool:
    """Whether help is promised to people of whom no country is told, or only that of the helper."""
    if event.source is None or event.target is None or not event.code.startswith(_HELP_OFFERED):
        return False
    return event.target.kind == "agent" and event.target.country in (None, event.source.country)


def _aims(event: BareEvent, other: BareEvent) -> bool:
    """Whether an event has a target, which another one of its doer may share."""
    shared = _AIMED | _OFFERED if event.code[:2] == _MEETING else _AIMED
    if other.code == _SEIZURE and event.act.code[:2] in VIOLENT and _is_of_people_there(other):
        return _is_one_doer(event, other) and event.target is not None and bool(ARMED & set(event.target.roles[:1]))
    sorry = other.code == _APOLOGY and event.code[:2] == _MEETING
    helps = other.code.startswith(_HELP_OFFERED) and event.code[:2] == _SUPPORT
    if other.code[:2] not in shared and not sorry and not helps:
        return False
    return _is_one_doer(event, other) and event.target is not None and bool(event.target.code)


def _is_one_doer(event: BareEvent, other: BareEvent) -> bool:
    return event.source is not None and other.source is not None and event.source.code == other.source.code


def _is_of_people_there(event: BareEvent) -> bool:
    """Whether whoever lost a place is only inferred from it: "retook the bus station"."""
    target = event.target
    return target is None or (target.basis == "inferred" and target.roles in ((), ("CVL",)))


def _with_one_country(events: list[BareEvent]) -> list[BareEvent]:
    """Whoever has a country in one act of a sentence has it in all: "dockers in Lima struck and threatened to"."""
    known = {(a.text, a.roles): a.country for e in events for a in (e.source, e.target) if a is not None and a.country}

    def same(actor: Actor | None) -> Actor | None:
        return with_country(actor, known.get((actor.text, actor.roles))) if actor is not None and actor.roles else actor

    return [evolve(e, source=same(e.source), target=same(e.target)) for e in events]


def _is_abroad(place: PlaceMention | None, source: Actor | None, target: Actor | None) -> bool:
    """Whether both sides have a country, and the place that the sentence names lies in neither (CAMEO 044)."""
    homes = {actor.country for actor in (source, target) if actor is not None and actor.country}
    return place is not None and place.country is not None and len(homes) == 2 and place.country not in homes


def _is_told_by(source: Actor | None, view: SentenceView, act: Act, setting: Setting) -> bool:
    """Whether those who did it say so themselves: "the group said it had bombed the base"."""
    speakers = (setting.reader.read(view, t) for t in act.standing.speakers)
    return source is not None and any(s is not None and _is_same(s, source) for s in speakers)


def _is_same(one: Actor, other: Actor) -> bool:
    """Whether two actors are one; a group that fights abroad has the code of another country there."""
    return one.code == other.code or (one.name is not None and (one.name, one.roles) == (other.name, other.roles))


def _attribution(view: SentenceView, act: Act) -> str | None:
    for speaker in act.standing.speakers[:1]:
        first, last = phrase_span(view.tree, speaker)
        return " ".join(view.tree.span_text(first, last).split())
    return None
