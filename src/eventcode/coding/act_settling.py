"""Which of the acts found in a sentence stand: what others took up goes, event nouns and verbs of harm join."""

from __future__ import annotations

from collections.abc import Collection, Mapping, MutableMapping

from attrs import evolve, field, frozen

from eventcode.coding.act import BATTLES, VIOLENT, Act
from eventcode.coding.act_parts import ActParts
from eventcode.coding.act_weapons import by_its_weapon
from eventcode.coding.actor_codes import ARMED, UNKNOWN_COUNTRY
from eventcode.coding.blamed import laid_at_those_blamed
from eventcode.coding.fallen_sides import are_the_doers, both_sides, with_both_hurt, with_those_left_dead
from eventcode.coding.lifted_curbs import take_lifted
from eventcode.coding.operators import look_up
from eventcode.coding.view import SentenceView, Surroundings, above_relative, has_subject
from eventcode.lexicon.entries import NOTHING
from eventcode.parse import labels as L
from eventcode.parse import standing as S

_INSTANCE = frozenset({"in", "by", "during", "with", "from"})
_AT_ONCE = frozenset({"when", "after", "as"})
_OPERATOR_OF = {S.FUTURE: "intend", S.REFUSED: "refuse", S.DEMANDED: "demand", S.POSSIBLE: "threaten"}
_FORCEFUL = VIOLENT | {"17"}
_HARMFUL = _FORCEFUL | {"14", "15", "16"}
_PROTEST_OPERATORS = {"141": "demonstrate", "142": "hunger_strike", "143": "strike", "144": "obstruct", "145": "riot"}
_WISHES = frozenset({"02", "10"})
# What somebody gathers or writes for, he says.
_SPOKEN = frozenset({"01", "02", "04", "05", "10", "11", "14"})
# Two armed sides that both lose men in it fought each other.
_FOUGHT = frozenset({"190", "193"})
_KILLING = frozenset({"kill", "wound", "injure"})
_FIGHTING = frozenset({"fight", "battle", "clash"})
_CRACKDOWN = "175"
_ABDUCTION = "181"
_BY_ITSELF = frozenset({"die", "perish", "drown", "burn", "crush", "trap", "lose"})
_TRADES = frozenset({"AGR", "LAB", "EDU", "HLH", "REL", "MED", "NGO", "REF"})
_TOWNS = frozenset({"town", "city", "village", "district", "port"})
_SPELLS = frozenset("day night hour week month round bout".split())
_DYING = frozenset({"die", "perish"})
_LAYING = frozenset("plant lay place park leave hide bury fire launch shoot drop throw".split())
_REFUSING = "12"
_FALLING = _DYING | {"fall"}
_DAMAGE = ("171", "1711", "1712")
_TAKING = ("191", "192")
_SEARCH = "170"
_STRIKES = "143"
_BLASTS = ("183", "194", "195")
_BURNING = frozenset({"burn", "torch", "raze", "loot", "ransack"})
_SERVING = frozenset({"MIL", "COP", "PKO"})
_TROOPS = frozenset({"MIL", "PKO"})
# Clauses that tell something of their own beside the one above them.
_BESIDE = frozenset({L.CONJUNCT, L.ADVERBIAL, L.RELATIVE, L.PARATAXIS})


@frozen(kw_only=True, eq=False)
class Settling:
    """The acts of one sentence when all are found; ``found`` holds them by the token of their head."""

    view: SentenceView
    around: Surroundings
    found: MutableMapping[int, Act | None]
    operators: Mapping[str, Mapping[str, str]]
    assembling: frozenset[str]
    buildings: frozenset[str]
    parts: ActParts = field(init=False)

    @parts.default
    def _parts_of_acts(self) -> ActParts:
        return ActParts(view=self.view, found=self.found)

    def settle(self) -> list[Act]:
        """Drop what other acts consumed, and let event nouns hand their actor and code to verbs of harm."""
        laid = self._laid() | take_lifted(self.view.tree, self.found)
        acts = [a for a in self.found.values() if a is not None]
        taken = laid | {t for a in acts if a.standing.reality != S.MENTIONED for t in a.literals[1:]}
        taken |= {t for a in acts for t in a.inner_heads()}
        taken |= {a.head for a in acts if self._is_listed_with(a, taken) or self._is_in_what_is_refused(a, acts)}
        told = [a for a in acts if a.rule.is_wording and a.head not in taken and a.code != NOTHING]
        acts = [a for a in acts if not a.rule.is_wording]
        acts = [a for a in acts if not self._is_of_a_past_strike(a, taken)]
        joined = [self._joined(a) for a in acts if a.head not in taken and not self.parts.is_aside(a)]
        handed = {h for _, h in joined if h is not None}
        kept = [self._by_whom(a) for a, _ in joined if a.head not in handed and a.code != NOTHING]
        kept = [by_its_weapon(self.view, self._fought(self._with_the_dead(a))) for a in kept]
        kept = self._with_victims([self._deadly_to(self._done_again(a)) for a in kept])
        kept = self._with_purposes([self._realised(a) for a in kept])
        kept = [laid_at_those_blamed(self.view, a) for a in kept]
        kept = [*map(self._future, kept), *(a for a in told if not self._is_told_within(a))]
        return sorted(kept, key=lambda a: a.head)

    def _laid(self) -> set[int]:
        """The participles that tell who planted a bomb which does harm, and no more: "a mine laid by rebels killed"."""
        tree, taken = self.view.tree, set[int]()
        for act in [a for a in self.found.values() if a is not None and tree.lemmas[a.head] in _LAYING]:
            bomb = tree.heads[act.head]
            if tree.labels[act.head] != L.NOUN_CLAUSE or not act.clause.passive or not act.sources:
                continue
            noun = self.found.get(bomb)
            if noun is not None and noun.code[:2] in VIOLENT:
                self.found[bomb] = noun if noun.sources else evolve(noun, sources=act.sources)
                taken.add(act.head)
                continue
            for harm in [a for a in self.found.values() if a is not None and a.code[:2] in VIOLENT and a is not act]:
                if bomb in harm.literals and not harm.sources:
                    self.found[harm.head] = evolve(harm, sources=act.sources)
                if bomb in (*harm.literals, *harm.sources):
                    taken.add(act.head)
        return taken

    def _is_of_a_past_strike(self, act: Act, taken: Collection[int]) -> bool:
        """Whether a clause only describes the strike of another act: "called off a strike that had crippled ports"."""
        relative = self.view.tree.labels[act.head] == L.RELATIVE and self.view.tree.heads[act.head] in taken
        return relative and act.code.startswith(_STRIKES)

    def _is_listed_with(self, act: Act, taken: Collection[int]) -> bool:
        """Whether a curb is one more of those that a verb imposes: "slapped an asset freeze and a travel ban on"."""
        listed = self.view.tree.labels[act.head] == L.CONJUNCT and self.view.tree.heads[act.head] in taken
        return listed and act.kind == "noun" and not act.sources and act.code[:2] in ("16", "17")

    def _is_in_what_is_refused(self, act: Act, acts: Collection[Act]) -> bool:
        """Whether a participle says what a text says that is turned down: "vetoed a statement criticising Iran"."""
        tree, paper = self.view.tree, self.view.tree.heads[act.head]
        if tree.labels[act.head] != L.NOUN_CLAUSE or tree.tags[act.head] != L.GERUND:
            return False
        refusals = [a for a in acts if a.code.startswith(_REFUSING) and a is not act]
        return any(paper in (*a.literals[1:], *a.contents, *a.clause.objects) for a in refusals)

    def _is_told_within(self, act: Act) -> bool:
        """Whether what a wording tells is only what the act above it is about: "agreed to meet"."""
        tree, below = self.view.tree, act.head
        for above in tree.above(act.head):
            if tree.labels[below] in _BESIDE or has_subject(self.view, below):
                return False
            outer = self.found.get(above)
            if outer is not None and outer.code != NOTHING:
                return True
            below = above
        return False

    def _with_purposes(self, acts: list[Act]) -> list[Act]:
        """A demand beside a protest is what it is for: "marched, demanding reforms" is one act (CAMEO manual, 14)."""
        protests = [a for a in acts if a.code in _PROTEST_OPERATORS and a.standing.reality == S.ACTUAL]
        found = {id(a): a for a in acts}
        for protest in protests:
            operator = self.operators.get(_PROTEST_OPERATORS[protest.code], {})
            for demand in acts:
                code = look_up(operator, demand.code) if demand.code[:2] in _WISHES else None
                if code is None or not self._is_beside(demand, protest):
                    continue
                targets = protest.targets or tuple(t for t in demand.targets if not self._benefits(t))
                found[id(protest)] = evolve(protest, code=code, targets=targets, content=demand, composed=demand.code)
                found.pop(id(demand), None)
                break
        return list(found.values())

    def _benefits(self, token: int) -> bool:
        """Whether something is demanded for somebody, and not of him: "better conditions for the leader"."""
        tree = self.view.tree
        return tree.labels[token] == L.PREPOSITION_OBJECT and tree.low[tree.heads[token]] == "for"

    def _is_beside(self, demand: Act, protest: Act) -> bool:
        """Whether a demand stands in a participle, infinitive or conjunct below what tells of a protest."""
        tree, above = self.view.tree, self.view.tree.above(demand.head)
        support = self.view.standings.support(protest.head) if protest.kind == "noun" else None
        own_subject = any(tree.labels[c] in L.SUBJECTS for c in tree.children[demand.head])
        return not own_subject and bool({protest.head, support} & set(above[:3]))

    def _realised(self, act: Act) -> Act:
        """Words are spoken where somebody gathers or writes to speak them: "marched to demand", "wrote to complain"."""
        tree, clauses = self.view.tree, self.view.clauses
        governor = tree.heads[act.head]
        if act.standing.reality != S.CONTENT or act.code[:2] not in _SPOKEN or not clauses.is_verb(governor):
            return act
        main = self.found.get(governor)
        if tree.labels[act.head] != L.ADVERBIAL or main is not None or tree.lemmas[governor] not in self.assembling:
            return act
        above = self.view.standings.verb(governor)
        return evolve(act, standing=above) if above.reality == S.ACTUAL else act

    def _with_victims(self, acts: list[Act]) -> list[Act]:
        """A participle of harm beside an act of force tells its outcome: "shelled the town, killing nine"."""
        acts = with_both_hurt(acts, self.view, self.around)
        kept = {a.head: a for a in acts}
        acts = [self._with_the_next(a, kept) for a in acts]
        acts = [
            a
            for a in acts
            if a.code != NOTHING and not self.parts.is_more_harm(a) and not self.parts.is_part_of_another(a)
        ]
        acts = [self._told_with_another(a, acts) for a in acts]
        by_head = with_those_left_dead(acts, self.view)
        for act in acts:
            above_it = self._told_beside(act)
            beside = above_it is not None
            main = by_head.get(above_it) if above_it is not None else None
            above = self.found.get(above_it) if above_it is not None else None
            if beside and above is not None and above.code == NOTHING and act.code[:2] in VIOLENT:
                del by_head[act.head]  # "the lorry left the road, killing five"
                continue
            crowd = main is not None and main.code[:2] == "14" and act.code[:2] in VIOLENT
            if not beside or main is None or act.code[:2] not in _FORCEFUL:
                continue
            if crowd:
                by_head[main.head] = evolve(main, victims=act.targets)
                del by_head[act.head]  # "clashed with police, leaving 20 hurt"
                continue
            taken = act.code.startswith(_ABDUCTION) and not main.code.startswith(_ABDUCTION)
            if main.code[:2] not in _FORCEFUL or taken or self._kills_others(main, act):
                # "raided a farm, abducting two engineers"
                continue
            if main.code.startswith(_DAMAGE) and act.code.startswith(_BLASTS):
                # "missiles destroyed a plant, injuring ten"
                by_head[main.head] = evolve(act, head=main.head, standing=main.standing, victims=act.targets)
                del by_head[act.head]
                continue
            if act.targets and (main.code.startswith(_TAKING) or self._is_burnt_beside(main, act)):
                continue  # "killing six guards, rebels took the town"
            repressed = act.code == main.code == _CRACKDOWN
            if act.head < main.head and (main.code[:2] in VIOLENT or repressed) and len(main.literals) == 1:
                how = evolve(main, code=act.code, rule=act.rule, targets=act.targets, victims=main.targets)
                by_head[main.head] = how if act.targets else evolve(how, targets=main.targets)  # "firing, killed two"
                del by_head[act.head]
            elif act.code.startswith(_DAMAGE) and main.code[:2] in VIOLENT:
                del by_head[act.head]  # "shelled the convoy, destroying six lorries"
            elif act.code[:2] in VIOLENT or repressed:
                by_head[main.head] = self._with_outcome(main, act)
                del by_head[act.head]
        return list(by_head.values())

    def _told_with_another(self, act: Act, acts: list[Act]) -> Act:
        """The second outcome of one deed: "detonated a bomb, killing two policemen and wounding a soldier"."""
        tree = self.view.tree
        first = tree.heads[act.head]
        if tree.labels[act.head] != L.CONJUNCT or tree.tags[act.head] != L.GERUND or tree.tags[first] != L.GERUND:
            return act
        main = next((a for a in acts if a.head == tree.heads[first] and tree.labels[first] == L.ADVERBIAL), None)
        harm = tree.lemmas[act.head] in self.view.standings.words.harm and tree.lemmas[first] in _KILLING
        if main is None or not harm or act.rule is main.rule or {act.code[:2], main.code[:2]} - VIOLENT:
            return act
        return evolve(act, code=main.code, rule=main.rule, sources=main.sources, literals=main.literals)

    def _told_beside(self, act: Act) -> int | None:
        """The verb that a participle stands beside: "shelled the town, killing nine", "with nine killed".

        "Replied by shelling it, killing nine": that of the means.
        """
        tree, above = self.view.tree, self.view.tree.heads[act.head]
        if act.kind == "verb" and tree.tags[act.head] == L.GERUND and tree.labels[act.head] == L.ADVERBIAL:
            means = (g for c in tree.children[above] if tree.low[c] == "by" and c < act.head for g in tree.children[c])
            return above if self.found.get(above) else next((g for g in means if self.found.get(g)), above)
        if act.kind != "verb" or act.sources or tree.tags[act.head] != L.PAST_PARTICIPLE:
            return None
        first = above if tree.labels[act.head] == L.CONJUNCT else act.head
        if tree.labels[first] == L.PREPOSITION_COMPLEMENT and tree.low[tree.heads[first]] == "with":
            return tree.heads[tree.heads[first]]
        return tree.heads[first] if any(tree.low[c] == "with" for c in tree.children[first][:1]) else None

    def _with_outcome(self, main: Act, harm: Act) -> Act:
        """An act of force with those whom a participle says it killed, at whom it was aimed where it names less."""
        if main.code == _SEARCH and harm.targets:  # "stormed the residence, killing 14 rebels"
            return evolve(main, code=harm.code, rule=harm.rule, targets=harm.targets, victims=harm.targets)
        nearer = self._is_a_house(main) or self._says_whose(harm, main) or self._are_its_guards(harm, main)
        return evolve(main, targets=harm.targets if harm.targets and nearer else main.targets, victims=harm.targets)

    def _kills_others(self, main: Act, act: Act) -> bool:
        """Whether abductors kill others than those they take: "abducted nine girls, shooting dead two guards"."""
        taking = main.code.startswith(_ABDUCTION) and not act.code.startswith(_ABDUCTION)
        named = act.targets and not any(self.view.tree.tags[t] in L.PRONOUN_TAGS for t in act.targets)
        return bool(taking and named and act.head > main.head and act.code[:2] in VIOLENT)

    def _is_burnt_beside(self, main: Act, act: Act) -> bool:
        """Whether damage is told with a killing that is a deed of its own: "burned down a village, killing nine"."""
        lemmas = self.view.tree.lemmas
        burnt = main.code.startswith(_DAMAGE) and bool(main.sources) and lemmas[main.head] in _BURNING
        return burnt and not main.clause.passive and lemmas[act.head] in _KILLING

    def _are_its_guards(self, act: Act, main: Act) -> bool:
        """Whether the dead had arms or a trade where a town was hit: "raided the town of Gao, killing 8 soldiers"."""
        tree, dead = self.view.tree, [self.around.roles(t) for t in act.targets]
        town = bool(main.targets) and all(tree.lemmas[t] in _TOWNS for t in main.targets)
        return town and main.code in _FOUGHT and bool(dead) and all(roles & (ARMED | _TRADES) for roles in dead)

    def _says_whose(self, act: Act, main: Act) -> bool:
        """Whether the dead have a country and what was hit has none: "hit a barracks, killing 28 US soldiers"."""
        dead, hit = ([self.around.roles(t) for t in a.targets] for a in (act, main))
        known = bool(dead) and all(r and UNKNOWN_COUNTRY not in r for r in dead)
        return known and main.code[:2] in VIOLENT and all(r <= _SERVING | {UNKNOWN_COUNTRY} for r in hit)

    def _is_a_house(self, act: Act) -> bool:
        """Whether an act hits a building of nobody in particular, which then says less than who died in it."""
        things = bool(act.targets) and all(self.view.tree.lemmas[t] in self.buildings for t in act.targets)
        return act.code[:2] in VIOLENT and things and not any(map(self._has_owner, act.targets))

    def _has_owner(self, thing: int) -> bool:
        """Whether it is told whose a building is: "a Turkish school", "a police post", not "a church in Cairo"."""
        roles, tree = self.around.roles(thing), self.view.tree
        below = [c for c in tree.children[thing] if c < thing or tree.low[c] == "of"]
        named = any(t in self.view.mention_at for c in below for t in tree.subtree(c))
        return bool(roles & _SERVING) or (bool(roles) and UNKNOWN_COUNTRY not in roles and named)

    def _with_the_next(self, act: Act, kept: Mapping[int, Act]) -> Act:
        """How somebody died by what follows: "one was killed and two were hurt when a mine blew up", "by a mine"."""
        tree = self.view.tree
        nexts = (self.found.get(c) for c in tree.children[act.head] if tree.labels[c] == L.CONJUNCT)
        hurt = [a for a in nexts if a is not None and self.parts.is_count(a)]
        if any(a.code == NOTHING for a in hurt):
            return evolve(act, code=NOTHING)
        told = next((kept[a.head] for a in hurt if a.head in kept), None)
        if told is None or act.sources or not act.clause.passive or {act.code[:2], told.code[:2]} - VIOLENT:
            return act
        alone = not told.sources and told.rule is hurt[0].rule and len(told.literals) < 2
        if alone or told.rule.reciprocal or told.pairs:
            return act
        how = act if len(act.code.rstrip("0")) > len(told.code.rstrip("0")) else told
        return evolve(act, code=how.code, rule=how.rule, sources=told.sources, literals=act.literals + told.literals)

    def _joined(self, act: Act) -> tuple[Act, int | None]:
        """A verb of harm with the event noun that does it: "the raid killed nine", "killed in a raid"."""
        if any(self._is_nothing(s) for s in act.clause.subjects if act.kind == "verb" and s not in act.sources):
            return evolve(act, code=NOTHING), None  # "a demonstration of a new plough drew farmers"
        if act.kind != "verb" or not (act.code[:2] in VIOLENT or act.code.startswith(_DAMAGE)):
            return act, None  # "an air raid flattened the camp"
        places = (*act.sources, *(o for p in act.clause.prepositions if p.word in _INSTANCE for o in p.objects))
        spells = (deed for t in (*act.clause.subjects, *places) for deed in self._within(t))
        for token in (
            *places,
            *spells,
            *above_relative(self.view, act.head, passive=act.clause.passive and not act.sources),
        ):
            noun = self.found.get(token)
            if noun is not None and noun.code == NOTHING:
                return evolve(act, code=NOTHING), None
            if noun is not None and noun.kind == "noun" and token in act.sources and _is_of_a_crowd(noun.code):
                return self._deadly_crowd(act, noun), token
            if noun is not None and act.code.startswith(_DAMAGE) and not noun.sources:
                continue
            if noun is not None and noun.kind == "noun" and noun.code[:2] in VIOLENT:
                own = tuple(s for s in act.sources if s != token) if token in places else ()
                finer = len(act.code.rstrip("0")) > len(noun.code.rstrip("0"))
                told = act if finer and act.code[:2] in VIOLENT else noun
                fought = noun.rule.reciprocal or noun.code in _FOUGHT
                if fought and not own and (sides := both_sides(act, noun, self.view, self.around)) is not None:
                    return sides, token
                foes = noun.targets if noun.rule.reciprocal and act.targets else ()  # "in clashes with rebels"
                whose = not foes and self._tells_whose_men(noun, act)
                return evolve(
                    act,
                    code=told.code,
                    rule=told.rule,
                    sources=own or noun.sources or foes,
                    targets=noun.targets if whose else act.targets or noun.targets,
                    victims=act.targets if whose else act.victims,
                    literals=(*act.literals, *noun.literals),
                    standing=noun.standing if self._is_told_of(noun, act) else act.standing,
                ), token
        return self._joined_with_clause(act)

    def _within(self, token: int) -> list[int]:
        """What a noun of time or number is of: "a day of fighting left nine dead"."""
        if self.view.tree.lemmas[token] not in _SPELLS:
            return []
        return [t for p in self.view.clauses.noun(token).prepositions if p.word == "of" for t in p.objects]

    def _tells_whose_men(self, noun: Act, act: Act) -> bool:
        """Whether what was attacked says whose the dead are: "an attack on a NATO base killed three soldiers"."""
        dead = [self.around.roles(t) for t in act.targets]
        attacked = [self.around.roles(t) for t in noun.targets]
        unplaced = bool(dead) and all(r & _SERVING and UNKNOWN_COUNTRY in r for r in dead)
        arms = frozenset(_SERVING.intersection(*dead)) if unplaced else frozenset()
        arms |= {"IGO"} if arms & _TROOPS else frozenset()
        return bool(arms and attacked) and all(r & arms and not (UNKNOWN_COUNTRY in r and "MIL" in r) for r in attacked)

    def _deadly_crowd(self, act: Act, noun: Act) -> Act:
        """A riot or a crackdown that killed: "clashes between students and police left four dead" is one act."""
        words = (*act.literals, *noun.literals)
        targets = noun.targets or (act.targets if noun.code == _CRACKDOWN else ())
        return evolve(noun, head=act.head, standing=act.standing, literals=words, targets=targets, victims=act.targets)

    def _is_nothing(self, token: int) -> bool:
        noun = self.found.get(token)
        return noun is not None and noun.code == NOTHING

    def _is_told_of(self, noun: Act, act: Act) -> bool:
        """Whether a noun's own clause says who tells it: "the group said it carried out the raid that killed nine"."""
        told = noun.standing.reality == S.ACTUAL and noun.standing.speakers and not act.standing.speakers
        return bool(told) and self.view.tree.labels[act.head] == L.RELATIVE

    def _by_whom(self, act: Act) -> Act:
        """The actors of the event noun that a passive is about: "an inquiry by the court into abuses was opened"."""
        if act.sources or not act.clause.passive:
            return act
        nouns = (n for t in act.literals[1:] if (n := self.found.get(t)) is not None and n.kind == "noun")
        told = (act.code[:2], "04") if act.code[:2] in ("03", "12") else (act.code[:2],)  # "a visit was announced"
        noun = next((n for n in nouns if n.code[:2] in told and n.sources), None)
        return act if noun is None else evolve(act, sources=noun.sources, targets=act.targets or noun.targets)

    def _with_the_dead(self, act: Act) -> Act:
        """An attack on a place by those whom it killed there: "a raid on the port killed three sailors"."""
        killed = act.kind == "noun" and act.code[:2] in VIOLENT and self.view.tree.lemmas[act.head] in _KILLING
        dead = tuple(t for t in act.victims if self.around.roles(t)) if killed and not act.rule.reciprocal else ()
        force = any(self.around.roles(t) & _SERVING for t in act.targets)
        return evolve(act, targets=dead) if dead and act.targets and not force else act

    def _done_again(self, act: Act) -> Act:
        """A verb said again of a bare number: "Albania expelled two diplomats, and Montenegro expelled one"."""
        tree, first = self.view.tree, self.found.get(self.view.tree.heads[act.head])
        if first is None or tree.labels[act.head] != L.CONJUNCT or tree.lemmas[first.head] != tree.lemmas[act.head]:
            return act
        told = bool(first.targets) and act.kind == "verb" and self.parts.is_count(act)
        return evolve(act, code=first.code, rule=first.rule, targets=first.targets) if told else act

    def _deadly_to(self, act: Act) -> Act:
        """Who died by it, where it names but a building: "nine died when a man blew himself up in a mosque"."""
        tree, above = self.view.tree, self.view.tree.heads[act.head]
        when = act.code[:2] in VIOLENT and tree.labels[act.head] == L.ADVERBIAL and tree.lemmas[above] in _DYING
        dead = self.view.clauses.verb(above).subjects if when and self._is_a_house(act) else ()
        return evolve(act, targets=dead, victims=dead) if dead else act

    def _fought(self, act: Act) -> Act:
        """A passive with a battle in it: "two soldiers and nine rebels were killed in a battle"."""
        battle = any(self.view.tree.lemmas[t] in BATTLES for t in act.literals[1:])
        lost = act.clause.passive or act.clause.lemma in _FALLING
        if act.kind != "verb" or act.sources or not lost or act.code not in _FOUGHT or not battle:
            return act
        return both_sides(act, act, self.view, self.around) or act

    def _joined_with_clause(self, act: Act) -> tuple[Act, int | None]:
        """ "Two soldiers were killed when a bomb hit their convoy": one act, that of the clause, with these victims."""
        tree = self.view.tree
        below = tree.children[act.head] if act.clause.passive and not act.sources else ()
        for child in below:
            inner = self.found.get(child)
            if inner is not None and tree.labels[child] == L.ADVERBIAL:
                inner, _ = self._joined(inner)  # "when an air strike hit a market"
            forceful = inner is not None and (inner.code[:2] in VIOLENT or inner.code == _CRACKDOWN)
            if tree.labels[child] == L.ADVERBIAL and inner is not None and forceful:
                if not has_subject(self.view, child) and {*inner.sources} & {*act.targets}:
                    continue  # "a jet was shot down, killing its pilot": what was hit did not kill him
                words = (*act.literals, *inner.literals)
                foes = inner.rule.reciprocal or any(self.around.roles(t) & ARMED for t in inner.targets)
                if (tree.lemmas[child] in _FIGHTING and foes) or are_the_doers(act.targets, self.view):
                    told = evolve(inner, head=act.head, standing=act.standing, literals=words, victims=act.targets)
                    return told, child  # "three were killed when the army fought the rebels"
                return evolve(act, code=inner.code, rule=inner.rule, sources=inner.sources, literals=words), child
        beside = (c for child in below if tree.labels[child] == L.CONJUNCT for c in tree.subtree(child))
        harmed = tree.lemmas[act.head] in self.view.standings.words.harm | _BY_ITSELF  # nobody is shot by accident
        if harmed and any(self._tells_an_accident(t) for t in (*below, *beside)):
            return evolve(act, code=NOTHING), None
        return act, None

    def _tells_an_accident(self, token: int) -> bool:
        """ "Killed when a bus plunged off a bridge": the clause says how it happened, and nobody did it."""
        tree, clauses = self.view.tree, self.view.clauses
        own = self.found.get(token)
        if tree.labels[token] != L.ADVERBIAL or not clauses.is_verb(token) or (own and own.code[:2] in VIOLENT):
            return False
        marks = {tree.lemmas[c] for c in tree.children[token] if tree.labels[c] in (L.MARK, L.ADVERB)}
        subjects = clauses.surface_subjects(token)
        armed = own is None and any(self.around.roles(s) & ARMED for s in subjects)
        return bool(marks & _AT_ONCE and subjects) and not armed  # "when an army helicopter came down"

    def _is_own_threat(self, act: Act) -> bool:
        """Whether a speaker says that he or his state may do harm: "Cairo could close the canal, its minister said"."""
        speakers = frozenset(r for s in act.standing.speakers for r in self.around.roles(s)) - {UNKNOWN_COUNTRY}
        acting = [self.around.roles(s) for s in act.sources]
        unplaced = "GOV" in speakers and len(speakers) == 1  # "a minister said": of the state he speaks of
        return any(a & speakers or (a and unplaced) for a in acting) and act.code[:2] in _HARMFUL

    def _future(self, act: Act) -> Act:
        """What somebody will do is an intention or a threat, will not do a refusal; what others must do a demand."""
        operator = _OPERATOR_OF.get(act.standing.reality)
        code = look_up(self.operators.get(operator or "", {}), act.code) if operator else None
        agreed = act.standing.reality == S.REFUSED and act.code[:2] in ("03", "08")
        if act.standing.reality == S.POSSIBLE and not self._is_own_threat(act):
            return act
        if act.standing.reality == S.FUTURE and act.code[:2] == "12" and not act.composed:
            return evolve(act, standing=evolve(act.standing, reality=S.ACTUAL))  # "will boycott the talks" refuses now
        spoken = act.composed or act.code[:2] in ("02", "03", "10", "12", "13")
        if code is None or (spoken and not agreed):
            return act
        composed = evolve(act, code=code, composed=f"{operator} {act.code}", content=act)
        threat = operator == "intend" and composed.code.startswith("13") and not act.sources
        if threat:  # "any intrusion will be met with force, the minister said"
            return evolve(composed, sources=act.standing.speakers)
        if operator == "demand":
            return evolve(composed, sources=act.standing.speakers, targets=act.sources or act.targets)
        return composed


def _is_of_a_crowd(code: str) -> bool:
    """Whether a code is that of a protest of some kind, not only of "unrest", or of a crackdown on one."""
    return code == _CRACKDOWN or (code.startswith("14") and not code.startswith("140"))
