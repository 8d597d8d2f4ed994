"""The two sides of an act: stated actors, those searched for, and what the coding policy lets infer."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, permutations

from attrs import evolve, field, frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.actor_codes import ARMED, GROUPS, REBELLIOUS, STATE, join, with_country
from eventcode.coding.actors import ActorReader
from eventcode.coding.counterparts import with_counterparts
from eventcode.coding.groups_abroad import GroupsAbroad, of_a_minority
from eventcode.coding.groups_in_one import of_others, two_groups
from eventcode.coding.inquiries import INQUIRY, doers_of_deeds
from eventcode.coding.other_actor import (
    crowd_of,
    from_their_states,
    government_at_home,
    government_of,
    people_inside,
    people_of,
    people_of_place,
    search_source,
    search_targets,
    unknown_attacker,
)
from eventcode.coding.other_country import RELEASE, nation_of_goods, of_the_other, of_the_rebels_state
from eventcode.coding.places_hit import holders
from eventcode.coding.postures import POSTURE, across_the_border, is_moved, moved_forces
from eventcode.coding.scope import CRITICAL, SAID, VISITS, is_ours, may_be_told_elsewhere
from eventcode.coding.seafarers import without_the_ship
from eventcode.coding.sides import SideReader
from eventcode.coding.under_fire import LAID_ON, UnderFire, as_foe, as_gunmen
from eventcode.coding.victims import dead_by_phrase
from eventcode.coding.view import SentenceView
from eventcode.model import Actor, PlaceMention
from eventcode.parse import labels as L
from eventcode.parse.phrases import is_each_other, possessors

Dyad = tuple[Actor | None, Actor | None]
_AT_LAW = ("115", "116")  # charges and verdicts are words that are spoken at a place
_FROM_ELSEWHERE = ("07", "042")  # aid, and who visits
# Two who break a cease-fire break it with each other.
_BROKEN_TRUCE = "196"
_ORDERED = ("172", "0813")
_DAMAGING = ("145", "171")
# Tariffs, embargoes and their end, trade, and threats and refusals of these.
_ON_GOODS = ("06", "085", "12", "13", "16")
_DISSENT = "133"
_ABDUCTION = "181"
_FASTING = "142"  # against those who hold them, wherever they have been
_AGAINST_RULERS = ("14", _DISSENT)
# Verbs of what two agree on, and words for two sides in one.
_SETTLING = frozenset({"agree", "sign", "conclude", "negotiate", "reach", "strike"})
_SIDES = frozenset({"factions", "clans", "gangs", "militias", "tribes"})
_TRUCES = ("0356", "0871")
# Talks and relations, which two have with each other.
_WITH_EACH_OTHER = ("040", "046", "057", "061", "062", "036")
_BETWEEN_TWO = ("04", "05", "16")
_ATTEMPT = "185"
_ASSAULT = "182"
_LAYING_DOWN = ("0871", "0873", "087")
_ALERTS = ("151", "152")
_DENIAL = "016"
_PEACEFUL = ("06", "07", "057", "0871")
_DRILLS = "062"
_MOVES = frozenset({"03", "08", "15"})
# Who moves no troops: policemen whom they set free are not theirs.
_NO_COMMANDERS = REBELLIOUS | {"CVL", "AGR", "LAB", "EDU", "REL", "CRM"}
_HELD = frozenset("hold abduct kidnap capture seize detain jail imprison take".split())
_CIVILIANS = ("CVL",)
_PLUNDER = frozenset({"loot", "plunder", "pillage", "ransack", "torch"})
_OF_FORCE = ARMED | {"GOV", "CRM"}
_CRAFT = frozenset("helicopter plane aircraft jet bus lorry truck train ferry boat ship vehicle".split())
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")


@frozen(kw_only=True, eq=False)
class DyadMaker:
    """Finds the dyads of the acts of one sentence, which happened at ``place``."""

    reader: ActorReader
    view: SentenceView
    places: Sequence[PlaceMention]
    groups: GroupsAbroad
    infer: bool
    sides: SideReader = field(init=False, repr=False)

    @sides.default
    def _sides_of_acts(self) -> SideReader:
        return SideReader(reader=self.reader, view=self.view, places=self.places, infer=self.infer)

    def dyads(self, act: Act, place: PlaceMention | None) -> list[Dyad]:
        """The ordered pairs of actors of an act; none if it belongs neither to politics nor to conflict."""
        told = self._is_about_arms(act) or self._is_plunder(act) or may_be_told_elsewhere(act)
        told = told or self._is_no_private_quarrel(act)
        violent = act.code[:2] in VIOLENT
        mishap, sport = violent and self._is_accident(), (violent or act.code[:2] in CRITICAL) and self._is_sport()
        craft = mishap and self._is_a_craft(act)
        return [
            (s, t) for s, t in self.pairs(act, place)
            if (told or is_ours(act, s, t)) and not (mishap and (s is None or s.kind == "place" or craft))
            and not (sport and not _is_of_force(s) and not _is_of_force(t))
        ]  # fmt: skip

    def pairs(self, act: Act, place: PlaceMention | None) -> list[Dyad]:
        """The ordered pairs of actors of an act, whatever it belongs to."""
        sources = (
            self._launchers(act)
            or self._minority(act)
            or self.sides.read(act.sources)
            or self.sides.crowd(act, act.sources)
        )
        sources = with_counterparts(sources or self.sides.unknown(act.sources, names_only=True), sources, place)
        if sources and self._is_mutual(act):
            groups = two_groups(self.view, act.sources, sources[0]) if len(sources) == 1 else None
            return [self._placed(act, s, t, place) for s, t in permutations(groups or sources, 2)] or [
                (sources[0],) * 2
            ]
        mutual = act.pairs or (act.code == _BROKEN_TRUCE and not act.targets)
        joint = act.rule.reciprocal or (act.content is not None and act.content.rule.reciprocal)  # "plan to meet"
        joint = joint or act.rule.pattern.kind != act.kind  # "a marine and a rebel died in a gunfight"
        # "two soldiers and nine rebels were killed in a battle": with each other
        joint = joint or (act.pairs and act.code[:2] in VIOLENT and not act.targets and len(sources) > 1)
        mutual = mutual or self._agree(act, sources) or self._is_with_their_own(act, sources)
        mutual = mutual and (joint or not search_targets(self.reader, self.view, act))
        if mutual and (both := self._with_each_other(act, sources, place)):
            return both
        targets = self._distinct(act, self.sides.read(self._answerable(act)), sources)
        targets = with_counterparts(targets, sources, place)
        targets = from_their_states(self.reader, self.view, act, targets, sources)
        if len(sources) == 1 and not targets and (of_one := self._of_one_phrase(act, sources[0], joint, place)):
            return of_one
        targets = (
            targets
            or self._attacked(act)
            or self.sides.others(act)
            or self.sides.read(self.sides.counted(act))
            or self._hit(act)
        )
        targets = of_others(targets or self.sides.only_counted(act), sources)
        targets = without_the_ship(targets) if act.code == _ABDUCTION else targets
        if self._are_bystanders(act, sources, targets) and (pair := two_groups(self.view, act.sources, sources[0])):
            return [self._placed(act, s, t, place) for s, t in permutations(pair, 2)]
        if act.code[:2] == POSTURE and (faced := self._faced(act, sources, targets, place)):
            return faced
        if joint and len(sources) > 1 and not targets and act.code.startswith(_WITH_EACH_OTHER):
            return [self._placed(act, s, t, place) for s, t in permutations(sources, 2) if _are_two(s, t)]
        if not sources and len(targets) == 2 and self._are_between(act):
            return [self._placed(act, s, t, place) for s, t in permutations(targets, 2)]
        found = [
            self._placed(act, s, t, place)
            for s in self._sources(act, sources, place)
            for t in self._targets(act, targets, sources, place)
        ]
        own = act.code[:2] == POSTURE and act.code not in _ALERTS
        return [(s, None if own and is_moved(s, t) else t) for s, t in found]

    def _with_each_other(self, act: Act, sources: Sequence[Actor], place: PlaceMention | None) -> list[Dyad]:
        """The pairs of those who fight, meet or sign; of one actor alone, if he stands for two groups that fight."""
        fight = act.code[:2] in VIOLENT
        both = [(a, b) for a, b in permutations(sources, 2) if _are_two(a, b) or (fight and a.text != b.text)]
        if not both and act.pairs and len(sources) == 1 and fight and not act.targets:
            a, b = two_groups(self.view, act.sources, sources[0]) or (sources[0], sources[0])
            both = [(a, b)] if a == b else [(a, b), (b, a)]
        return [self._placed(act, s, t, place) for s, t in both]

    def _of_one_phrase(self, act: Act, source: Actor, joint: bool, place: PlaceMention | None) -> list[Dyad]:
        """Two groups that one phrase names: "rival gangs fought", "two militias agreed a truce"."""
        fight, agreed = joint and act.code[:2] in VIOLENT, act.code.startswith(_TRUCES) and self._is_settled(act)
        pair = two_groups(self.view, act.sources, source) if fight or agreed else None
        if pair is None and agreed and any(self.view.tree.low[t] in _SIDES for t in act.sources):
            pair = source, source  # "the factions agreed a ceasefire"
        if pair is None:
            return []
        ways = [pair] if fight else list(permutations(pair, 2))
        return [self._placed(act, s, t, place) for s, t in ways]

    def _agree(self, act: Act, sources: Sequence[Actor]) -> bool:
        """Whether states agree with each other and no third: "Brazzaville and Kinshasa agreed to reopen the border"."""
        tree = self.view.tree
        several = len({s.country for s in sources if s.country}) > 1 and tree.lemmas[act.head] == "agree"
        return several and act.rule.reciprocal and not any(tree.low[t] == "with" for t in tree.subtree(act.head))

    def _is_settled(self, act: Act) -> bool:
        """Whether a verb is one of two sides: "agreed a truce", unlike "declared a truce"."""
        return self.view.tree.lemmas[act.head] in _SETTLING

    def _is_with_their_own(self, act: Act, sources: Sequence[Actor]) -> bool:
        """Whether several states train with each other, and "with" tells what they bring: "with nine warships"."""
        counted = bool(act.targets) and all(self._are_counted_men(t) for t in act.targets)
        return act.code.startswith(_DRILLS) and act.rule.reciprocal and len(sources) > 1 and counted

    def _are_counted_men(self, token: int) -> bool:
        """Whether a number of men or ships of no state in particular is meant."""
        tree, roles = self.view.tree, self.reader.read(self.view, token)
        number = any(tree.labels[c] == L.NUMBER or tree.tags[c] == L.CARDINAL for c in tree.children[token])
        return number and roles is not None and roles.country is None and roles.roles[:1] == ("MIL",)

    def _attacked(self, act: Act) -> list[Actor]:
        """The armed side whose people are only counted ("killed 11 in a raid on a patrol"), or who held a place."""
        if act.code[:2] not in VIOLENT or act.kind != "verb":
            return []
        raids = (o for p in act.clause.prepositions if p.word in ("in", "during") for o in p.objects)
        aimed = (p for o in raids for p in self.view.clauses.noun(o).prepositions if p.word in ("on", "against"))
        hit = self.sides.read([t for p in aimed for t in p.objects])
        return [a for a in hit or holders(self.reader, self.view, act) if a.roles and a.roles[0] in ARMED]

    def _are_bystanders(self, act: Act, sources: Sequence[Actor], targets: Sequence[Actor]) -> bool:
        """Whether those hit are not whom one side fought: "two died when Sunni and Alawite gunmen traded fire"."""
        fight = act.code[:2] in VIOLENT and act.rule.may_pair and len(sources) == 1 and act.kind == "verb"
        hit = bool(targets) and all(t.roles == _CIVILIANS for t in targets)
        return fight and hit and set(act.targets) <= {*act.victims, *self._outside(act)}

    def _outside(self, act: Act) -> set[int]:
        """Those whom a verb above the act has harmed."""
        own = set(self.view.tree.subtree(act.clause.head))
        return {t for t in act.targets if t not in own}

    def _faced(self, act: Act, sources: list[Actor], targets: list[Actor], place: PlaceMention | None) -> list[Dyad]:
        """Forces and the state that they face; whom nobody is named to have moved moved himself."""
        moved = () if sources else moved_forces(self.reader, self.view, act)
        forces = sources or [f for m in moved if (f := self._placed(act, m, None, place)[0]) is not None]
        foes = across_the_border(self.reader, self.view, act, forces, [t for t in targets if t not in moved])
        return [self._placed(act, s, t, place) for s in forces for t in foes or (None,)] if foes or moved else []

    def _launchers(self, act: Act) -> list[Actor]:
        """Who sent the weapons that strike."""
        sent = (self.reader.launcher(self.view, t) for t in act.sources) if act.code[:2] in VIOLENT else ()
        return [a for a in sent if a is not None]

    def _minority(self, act: Act) -> list[Actor]:
        """People of another nation who march where they live."""
        if not self.infer or not act.code.startswith("14"):
            return []
        found = (of_a_minority(self.reader.read, self.view, self.places, t) for t in act.sources[:1])
        return [actor for actor in found if actor is not None]

    def _answerable(self, act: Act) -> Collection[int]:
        """Whom criticism and inquiries of a deed mean: who did it, "condemned the killing of nurses by rebels".

        Who is to release captives is who holds them: "demanded the release of two nurses held by rebels".
        """
        if act.code in RELEASE:
            return self._holders(act) or act.targets
        if act.code[:2] not in CRITICAL | {INQUIRY}:
            return act.targets
        by = doers_of_deeds(self.view, act)
        return tuple(t for t in by if self.reader.read(self.view, t) is not None) or act.targets

    def _holders(self, act: Act) -> Collection[int]:
        """Those by whom a participle says that the target is held."""
        tree, clauses = self.view.tree, self.view.clauses
        taken = (c for t in act.targets for c in tree.children[t] if tree.labels[c] == L.NOUN_CLAUSE)
        held = (clauses.verb(c) for c in taken if tree.lemmas[c] in _HELD and clauses.is_verb(c))
        return tuple(s for clause in held if clause.passive for s in clause.subjects if s not in act.targets)

    def _is_mutual(self, act: Act) -> bool:
        """Whether the sources do it to each other, or to what is each other's."""
        tree, done_to = self.view.tree, (*act.targets, *act.clause.objects)
        if any(is_each_other(tree, t) for head in done_to for t in (head, *possessors(tree, head))):
            return True
        other = any(tree.low[t] == "other" and tree.low[t - 1] == "the" for t in done_to)
        return other and any(tree.low[t] == "each" for t in tree.subtree(act.clause.head))

    def _hit(self, act: Act) -> list[Actor]:
        """Who suffers an act whose object is nobody: named victims, those whose the object is, people only counted."""
        if act.code == _ATTEMPT:
            return []  # whom it was aimed at, not who was hurt instead
        named = self.sides.read(act.victims)
        somebody = any(a.country or a.roles != _CIVILIANS for a in named)
        if not somebody and act.victims and self.infer:
            inside = people_inside(self.reader, self.view, act)
            named = [inside] if inside is not None else named
        if not act.targets and act.code.startswith(_DAMAGING):
            named = named or self.sides.read(act.literals[1:])  # "burned temples and homes"
        return named or self.sides.crowd(act, act.targets) or self.sides.crowd(act, act.victims) or self._dead(act)

    def _dead(self, act: Act) -> list[Actor]:
        """Armed men whom the sentence tells to have died, where an attack names but what was hit: "bombed the camp"."""
        if act.code[:2] not in VIOLENT or not act.sources or act.kind != "verb":
            return []
        own = {a.country or a.code for t in act.sources if (a := self.reader.read(self.view, t)) is not None}
        dead = self.sides.read([t for t, _ in dead_by_phrase(self.view) if t not in act.targets])
        return [a for a in dead if a.roles and a.roles[0] in ARMED and not (a.roles[0] in STATE and a.country in own)]

    def _is_about_arms(self, act: Act) -> bool:
        """Whether arms are seized, found or made harmless, whoever does it: "a cache of rifles was found"."""
        tree, named = self.view.tree, (*act.literals, *act.clause.objects, *act.targets)
        return act.code[:2] == "17" and any(tree.lemmas[t] in self.reader.words.weaponry for t in named)

    def _is_no_private_quarrel(self, act: Act) -> bool:
        """Whether violence is done with a bomb or a vehicle, which is no ordinary crime: "drove a van into a crowd"."""
        lemmas, words = self.view.tree.lemmas, self.reader.words
        exploded = any(lemmas[t] in words.attack_explosives for t in act.literals)
        rammed = act.code == _ASSAULT and any(lemmas[t] in words.vehicle for t in act.literals[1:])
        return act.code[:2] in VIOLENT and (exploded or rammed)

    def _is_accident(self) -> bool:
        """Whether the sentence names what explodes by itself: a boiler, a gas plant, ammonium nitrate."""
        lemmas, signs = self.view.tree.lemmas, self.reader.words.accident_signs
        pairs = (f"{a} {b}" for a, b in pairwise(lemmas))
        return not signs.isdisjoint(lemmas) or not signs.isdisjoint(pairs)

    def _is_a_craft(self, act: Act) -> bool:
        """Whether what killed somebody is what he sat in: "a helicopter came down in fog, killing its crew"."""
        return any(self.view.tree.lemmas[t] in _CRAFT for t in act.sources)

    def _is_sport(self) -> bool:
        """Whether the sentence speaks of sport or a game: two words of it, or one with a score."""
        lemmas, known = self.view.tree.lemmas, self.reader.words.sports_words
        found = {w for w in (*lemmas, *(f"{a} {b}" for a, b in pairwise(lemmas))) if w in known}
        return len(found) > 1 or (bool(found) and _SCORE.search(self.view.tree.text) is not None)

    def _is_plunder(self, act: Act) -> bool:
        """Whether much is looted or torched, whoever does it: "twenty shops were looted"."""
        tree, named = self.view.tree, (*act.literals, *act.clause.objects, *act.targets)
        deliberate = act.code[:3] == "171" and tree.lemmas[act.head] in _PLUNDER
        return deliberate and any(tree.tags[t] == L.PLURAL_NOUN for t in named)

    def _are_between(self, act: Act) -> bool:
        """Whether a passive is about what two have between them: "talks between Chad and Mali were broken off"."""
        between = {
            o
            for t in act.literals
            for p in self.view.clauses.noun(t).prepositions
            if p.word == "between"
            for o in p.objects
        }
        return (
            act.clause.passive and act.code.startswith(_BETWEEN_TWO) and bool(between) and set(act.targets) <= between
        )

    @staticmethod
    def _distinct(act: Act, targets: Sequence[Actor], sources: Sequence[Actor]) -> list[Actor]:
        """Without states that already act or speak through officials, and without the own forces that a state moves."""
        taken, countries = {s.code for s in sources}, {s.country for s in sources}
        itself = {(s.code, s.text) for s in sources}
        moved = act.code[:2] in _MOVES or (act.content is not None and act.content.code[:2] in _MOVES)
        moved = moved and all(not s.roles or s.roles[0] not in _NO_COMMANDERS for s in sources)  # "freed two policemen"
        own = [t for t in targets if moved and t.country in countries and t.roles[:1] in (("MIL",), ("COP",))]
        speaking = {s.country for s in sources if s.roles[:1] == ("GOV",)} if act.code[:2] in SAID else set()
        own += [t for t in targets if not t.roles and t.country in speaking]
        own += [t for t in targets if act.code == _DENIAL and t.country in countries and t.country]
        others = [t for t in targets if (t.code, t.text) not in itself and t not in own]
        return [t for t in others if t.code not in taken or t.roles]

    def _sources(self, act: Act, stated: list[Actor], place: PlaceMention | None) -> Sequence[Actor | None]:
        if any(s.kind != "unknown" for s in stated) or not self.infer:
            return [as_gunmen(act, s, self._is_no_private_quarrel(act)) for s in stated] or [None]
        found = search_source(self.reader, self.view, act)
        return [found] if found is not None else stated or [unknown_attacker(act, place) or crowd_of(act, place)]

    def _targets(
        self, act: Act, stated: list[Actor], sources: Sequence[Actor], place: PlaceMention | None
    ) -> Sequence[Actor | None]:
        if stated or not self.infer:
            ruled = [_as_its_people(act, t, sources) for t in stated] if self.infer else stated
            return ruled or self.sides.unknown(act.targets) or [None]
        searched = search_targets(self.reader, self.view, act)
        if searched and not (act.code.startswith(_ORDERED) and all(not t.roles for t in searched) and place):
            return searched
        found = people_of(self.view, act, self.places) or (searched[0] if searched else None)
        if found is not None and act.code.startswith(_ORDERED) and _is_one_state(sources, found):
            found = people_of_place(act, sources[0], place) or found  # "imposed a curfew on Suva"
        rebels = bool(sources) and bool(REBELLIOUS & set(sources[0].roles[:1]))
        if found is None and act.code in _LAYING_DOWN and not act.targets and rebels:
            return [government_at_home(sources)]
        somewhere = place is not None and place.precision != "country"  # in whose jail they are
        if found is None and act.code.startswith(_FASTING) and not somewhere and government_at_home(sources):
            return [government_at_home(sources)]
        if found is None and act.code.startswith(_AGAINST_RULERS):
            tags = {self.view.tree.tags[t] for t in act.targets}  # "a strike at Peugeot", but not "against a plan"
            named = tags & L.NAME_TAGS and act.code != _DISSENT  # "threatened to boycott the election"
            return [government_of(place) if place is not None or named else government_at_home(sources)]
        nation = nation_of_goods(self.reader, self.view, act) if act.code.startswith(_ON_GOODS) else None
        if found is None and nation is not None:
            return [nation]
        words = self.sides.unknown(act.targets)
        found = found or people_of_place(act, sources[0] if sources else None, place)
        if found is not None and act.code[:2] == POSTURE and found.kind == "place" and _is_one_state(sources, found):
            return [None]  # "sent troops to the border town of Faya"
        hit = words and found is not None and (act.code[:2] in VIOLENT or found.text in words[0].text)
        if hit and found is not None and found.kind == "place":
            return [evolve(found, text=words[0].text)]
        return [found] if found is not None else words or [None]

    def _placed(self, act: Act, source: Actor | None, target: Actor | None, place: PlaceMention | None) -> Dyad:
        """Role nouns without a country get that of the place, else in internal matters that of the other side."""
        if not self.infer:
            return source, target
        fire = UnderFire(view=self.view, places=self.places, words=self.reader.words, act=act)
        source, target = fire.forces(source), fire.people(fire.forces(target))
        said = act.code[:2] in SAID and not act.code.startswith(_AT_LAW) and act.code not in VISITS
        country = place.country if place and not said else None
        target = as_foe(act, source, fire.garrison(source, target))
        field = None if act.code.startswith(_PEACEFUL) else country  # where a truce is signed is not where they fight
        day = self.reader.day
        if field is None and act.code[:2] in VIOLENT:
            target = self.groups.facing(target, source, day)
        source, target = (self.groups.fighting_in(a, field, day) for a in (source, target))
        source, target = of_the_rebels_state(source, target), of_the_rebels_state(target, source)
        if act.code.startswith(_PEACEFUL):  # nor is it where those are from who sign it with a government
            aided = self._country_within(act.targets) or (country if act.code[:2] == "07" else None)
            target = target and with_country(target, aided)  # "tents for people in Mali"
            source, target = of_the_other(act, source, target), of_the_other(act, target, source)
        giver = None if act.code.startswith(_FROM_ELSEWHERE) else country
        whose = self._country_within(act.targets) or _of_the_host(act, source, target, place) if said else country
        source, target = source and with_country(source, giver), target and with_country(target, whose)
        return of_the_other(act, source, target), of_the_other(act, target, source)

    def _country_within(self, tokens: Collection[int]) -> str | None:
        """The country of a place that stands inside the phrases of these tokens, if it is the only one."""
        tree = self.view.tree
        within = {tree.starts[t] for head in tokens for t in tree.subtree(head)}
        countries = {p.country for p in self.places if p.country and not within.isdisjoint(range(p.start, p.end))}
        return countries.pop() if len(countries) == 1 else None


def _of_the_host(act: Act, source: Actor | None, target: Actor | None, place: PlaceMention | None) -> str | None:
    """Whose a minister is whom somebody from abroad meets: of the country they meet in."""
    guest = source is not None and source.country is not None and place is not None and source.country != place.country
    return place.country if place and guest and act.code[:2] == "04" and target and "GOV" in target.roles else None


def _are_two(one: Actor, other: Actor) -> bool:
    """Whether two actors are not the same: by code, or two groups of one code by name."""
    groups = one.kind in GROUPS and other.kind in GROUPS
    return one.code != other.code or (groups and one.name != other.name)


def _is_of_force(actor: Actor | None) -> bool:
    """Whether an actor bears arms or rules, so that violence beside a match is no play."""
    return actor is not None and bool(set(actor.roles) & _OF_FORCE)


def _as_its_people(act: Act, target: Actor, sources: Sequence[Actor]) -> Actor:
    """A curfew or emergency that a state lays on a part of it is laid on its people: "a curfew in Suva"."""
    if act.code not in LAID_ON or target.roles or not target.country or not _is_one_state(sources, target):
        return target
    return evolve(target, roles=_CIVILIANS, code=join(target.country, _CIVILIANS), basis="inferred")


def _is_one_state(sources: Sequence[Actor], target: Actor) -> bool:
    return bool(sources) and sources[0].country in (target.country, None)
