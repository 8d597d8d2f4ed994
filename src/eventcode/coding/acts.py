"""Trees to acts: which rules fit which clauses, and what operators make of what stands below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from eventcode.coding.actor_codes import ARMED, UNKNOWN_COUNTRY
from eventcode.coding.heads import form_of, head_of, noun_clause
from eventcode.coding.operators import look_up
from eventcode.coding.view import SentenceView, Surroundings, has_subject
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import NOTHING, Rule
from eventcode.parse import labels as L
from eventcode.parse import standing as S
from eventcode.rules.index import RuleIndex
from eventcode.rules.match import Match, Miss, match_pattern
from eventcode.rules.pattern import ACT, DO, SOURCE, TARGET
from eventcode.rules.wording_match import match_wording
from eventcode.syntax import Clause, Standing

_INSTANCE = frozenset({"in", "by", "during", "with", "from"})
_AT_ONCE = frozenset({"when", "after", "as"})
_DEPTH = 5
_OPERATOR_OF = {S.FUTURE: "intend", S.REFUSED: "refuse", S.DEMANDED: "demand", S.POSSIBLE: "threaten"}
VIOLENT = frozenset({"18", "19", "20"})
_FORCEFUL = VIOLENT | {"17"}
_HARMFUL = _FORCEFUL | {"14", "15", "16"}
_COMMISSIVE = frozenset({"threaten", "intend", "refuse"})
# Whom a protest is against is told beside it; its demand names those it is for.
_PROTESTING = frozenset({"demonstrate", "hunger_strike", "strike", "obstruct", "riot"})
_PROTEST_OPERATORS = {"141": "demonstrate", "142": "hunger_strike", "143": "strike", "144": "obstruct", "145": "riot"}
_WISHES = frozenset({"02", "10"})
# What somebody gathers or writes for, he says.
_SPOKEN = frozenset({"01", "02", "04", "05", "10", "11", "14"})
# Clauses that tell something of their own beside the one above them.
_SERVING = frozenset({"MIL", "COP", "PKO"})
_BESIDE = frozenset({L.CONJUNCT, L.ADVERBIAL, L.RELATIVE, L.PARATAXIS})
_DIRECTIVE = frozenset({"request", "demand", "accuse", "allow"})


@frozen(kw_only=True, eq=False)
class Act:
    """A rule that fits: its code, and the tokens of its actors.

    ``pairs`` says that the sources act on each other; ``content`` is the act below an operator and
    ``contents`` the tokens that it stands at; ``victims`` are those whom a participle beside it names
    ("shelled the town, killing nine").
    """

    rule: Rule
    code: str
    head: int
    kind: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    literals: tuple[int, ...]
    standing: Standing
    pairs: bool = False
    content: Act | None = None
    composed: str = ""
    contents: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    clause: Clause


@frozen(kw_only=True, eq=False)
class NearMiss:
    """A rule whose head stands in the sentence and which did not fit."""

    rule: Rule
    head: int
    miss: Miss


@frozen(kw_only=True, eq=False)
class ActFinder:
    """Finds the acts of a sentence."""

    index: RuleIndex[Rule]
    operators: Mapping[str, Mapping[str, str]]
    light: frozenset[str]
    stopping: frozenset[str]
    assembling: frozenset[str]

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> ActFinder:
        return cls(
            index=RuleIndex.build(dictionaries.rules),
            operators=dictionaries.operators,
            light=dictionaries.words("light"),
            stopping=dictionaries.words("stopping"),
            assembling=dictionaries.words("assembling"),
        )

    def find(self, view: SentenceView, around: Surroundings) -> list[Act]:
        """All acts of a sentence in order of their heads, whatever their standing."""
        return self._search(view, around).settle()

    def dropped(self, view: SentenceView, around: Surroundings) -> list[Act]:
        """The acts whose rule fits and tells nothing, or which another act has taken up."""
        search = self._search(view, around)
        kept = {a.head for a in search.settle()}
        return [a for a in search.found.values() if a is not None and a.head not in kept]

    def _search(self, view: SentenceView, around: Surroundings) -> _Search:
        forms = frozenset(view.tree.lemmas).union(map(str.lower, view.tree.words))
        if self.index.has_wordings:
            forms |= frozenset(around.units[0])
        search = _Search(finder=self, view=view, around=around, forms=forms)
        for token in range(len(view.tree)):
            search.act(token)
        return search

    def trials(
        self, view: SentenceView, around: Surroundings, only: Rule | None = None
    ) -> Iterator[tuple[Rule, int, Match | Miss]]:
        """Each rule, or one alone, held against each of its heads in the sentence, whatever goes before it."""
        for token in range(len(view.tree)):
            head = head_of(self.index, view, token)
            if head is None:
                continue
            clause = view.clauses.verb(token) if head[0] == "verb" else noun_clause(view, token)
            for rule in self.index.rules(*head):
                if only is None or rule is only:
                    yield rule, token, match_pattern(rule.pattern, clause, around, rule.reciprocal)

    def near_misses(self, view: SentenceView, around: Surroundings) -> list[NearMiss]:
        """The rules that were tried and did not fit, the nearest first and those for nothing last."""
        tried = self.trials(view, around)
        found = [NearMiss(rule=r, head=token, miss=got) for r, token, got in tried if isinstance(got, Miss)]
        light, lemmas = self.light, view.tree.lemmas
        return sorted(found, key=lambda n: (lemmas[n.head] in light, n.rule.tells_nothing, -n.miss.found))


@frozen(kw_only=True, eq=False)
class _Search:
    """The acts of one sentence while they are found; content is found before what governs it needs it."""

    finder: ActFinder
    view: SentenceView
    around: Surroundings
    forms: frozenset[str]
    found: dict[int, Act | None] = field(factory=dict)

    def act(self, token: int) -> Act | None:
        if token not in self.found:
            self.found[token] = None
            self.found[token] = self._first_fit(token)
        return self.found[token]

    def _first_fit(self, token: int) -> Act | None:
        """The act of the first rule that fits: those of later layers go first, wordings before others."""
        view, index = self.view, self.finder.index
        wordings = index.candidates("form", form, self.forms) if (form := form_of(index, view, token)) else []
        head = head_of(index, view, token)
        rules = index.candidates(*head, self.forms) if head is not None else []
        if head is None or not rules:
            return next((a for w in wordings if (a := self._told(w, token)) is not None), None)
        clause = view.clauses.verb(token) if head[0] == "verb" else noun_clause(view, token)
        for rule in (
            sorted([*wordings, *rules], key=lambda r: -r.layer) if wordings else _of_the_whole_word(view, token, rules)
        ):
            act = self._told(rule, token) if rule.is_wording else self._tried(rule, clause, head[0])
            if act is not None:
                return act
        return None

    def _tried(self, rule: Rule, clause: Clause, kind: str) -> Act | None:
        if rule.pattern.is_verdict and not self._is_said(kind, clause.head):
            return None
        result = match_pattern(rule.pattern, clause, self.around, rule.may_pair)
        act = self._composed(rule, clause, result, kind) if isinstance(result, Match) else None
        return act if act is not None and (act.code != NOTHING or rule.tells_nothing) else None

    def _told(self, rule: Rule, token: int) -> Act | None:
        """The act of a wording that fits: its code is what the words say, whatever their tense."""
        assert rule.pattern.wording is not None
        clause = self.view.clauses.verb(token)
        match = match_wording(rule.pattern.wording, clause, self.around)
        if match is None:
            return None
        return Act(
            rule=rule,
            code=rule.code,
            head=token,
            kind="verb",
            sources=match.slots.get(SOURCE, ()),
            targets=match.slots.get(TARGET, ()),
            literals=match.literals,
            standing=self.view.standings.verb(token),
            pairs=match.pairs,
            clause=clause,
        )

    def _is_said(self, kind: str, token: int) -> bool:
        """Whether somebody says what a clause tells: only then is "Iran is responsible" somebody's verdict."""
        return kind == "verb" and bool(self.view.standings.verb(token).speakers)

    def _composed(self, rule: Rule, clause: Clause, match: Match, kind: str) -> Act:
        """The act of a rule that fits; with "else none" its code stays "none" where the content has no code."""
        view = self.view
        standing = view.standings.verb(clause.head) if kind == "verb" else view.standings.noun(clause.head)
        if standing.reality == S.NEGATED and rule.pattern.is_negative:
            standing = evolve(standing, reality=S.ACTUAL)
        act = Act(
            rule=rule,
            code=rule.code,
            head=clause.head,
            kind=kind,
            sources=match.slots.get(SOURCE, ()),
            targets=match.slots.get(TARGET, ()),
            literals=match.literals,
            standing=standing,
            pairs=match.pairs,
            contents=match.slots.get(DO) or match.slots.get(ACT) or (),
            clause=clause,
        )
        return self._apply(act, rule.operator) if rule.operator else act

    def _apply(self, act: Act, operator: str) -> Act:
        """What ``operator`` makes of the content, which also says whom the act is aimed at."""
        content = next((c for h in act.contents if (c := self.content(h, 0)) is not None), None)
        if operator in _COMMISSIVE and self._by_another(act):
            # "Warned that Russia would attack" is no threat; "promised that work would go on" is a promise.
            return evolve(act, standing=evolve(act.standing, reality=S.CONTENT)) if operator == "threaten" else act
        others = self._asked(act) if operator in _DIRECTIVE else ()
        if content is not None and operator not in _PROTESTING:
            others = others or (content.sources if operator in _DIRECTIVE else ()) or content.targets
        targets = act.targets or tuple(t for t in others if t not in act.sources)
        pairs = (act.pairs or self._is_joint(act, content, operator)) and not targets
        inner = self._stopped(content.code) if content and self._is_negated(content.head) else content and content.code
        code = look_up(self.finder.operators.get(operator, {}), inner) if inner else None
        if content is None or code is None:
            return evolve(act, targets=targets, pairs=pairs)
        return evolve(act, code=code, targets=targets, pairs=pairs, content=content, composed=f"{operator} {inner}")

    def _is_joint(self, act: Act, content: Act | None, operator: str) -> bool:
        """Whether several plan what they do to each other: "Chad and Niger plan to meet"."""
        if content is None or operator in _DIRECTIVE or not content.rule.may_pair:
            return False
        return len(act.sources) > 1 or any(self.around.sides(s) > 1 for s in act.sources)

    def _stopped(self, code: str) -> str | None:
        """Not doing a thing is what stopping it is: "urged Israel not to attack" asks it to de-escalate."""
        return look_up(self.finder.operators.get("stop", {}), code)

    def _is_negated(self, head: int) -> bool:
        tree = self.view.tree
        return any(tree.labels[c] == L.NEGATION for c in tree.children[head])

    def _by_another(self, act: Act) -> bool:
        """Whether the content has a subject of its own that is neither the source nor a pronoun or possession of it."""
        tree = self.view.tree
        for head in act.contents[:1]:
            for subject in (c for c in tree.children[head] if tree.labels[c] in L.SUBJECTS):
                if subject not in act.sources and not self._is_own(act, subject):
                    return True
        return False

    def _is_own(self, act: Act, subject: int) -> bool:
        """Whether a subject is a pronoun or possession of the source, or the source named again."""
        tree = self.view.tree
        if any(tree.tags[t] in (L.PERSONAL_TAG, "PRP$") for t in tree.subtree(subject)):
            return True
        return any(self.around.roles(s) & self.around.roles(subject) for s in act.sources)

    def _asked(self, act: Act) -> tuple[int, ...]:
        """Who is to do what is asked: the subject of the content clause ("demanded that Israel withdraw")."""
        clauses = self.view.clauses
        return tuple(
            s for h in act.contents if clauses.is_verb(h) for s in clauses.verb(h).subjects if s not in act.sources
        )

    def content(self, token: int, depth: int) -> Act | None:
        """The act that a complement or a noun speaks of, looking through verbs and nouns that add nothing."""
        own = self.act(token)
        if own is not None or depth > _DEPTH:
            return own if own is not None and own.code != NOTHING else None
        inner = self._content_below(token, depth)
        if inner is not None and self.view.tree.lemmas[token] in self.finder.stopping:
            code = self._stopped(inner.code)
            return evolve(inner, code=code) if code else None
        return inner

    def _content_below(self, token: int, depth: int) -> Act | None:
        clauses = self.view.clauses
        if clauses.is_verb(token):
            clause = clauses.verb(token)
            below = (*clause.complements, *clause.objects, *(o for p in clause.prepositions for o in p.objects))
        else:
            clause = clauses.noun(token)
            below = (
                *clause.complements,
                *(o for p in clause.prepositions if p.word in ("of", "for", "to", "in", "on") for o in p.objects),
            )
        return next((c for t in below if t != token and (c := self.content(t, depth + 1)) is not None), None)

    def settle(self) -> list[Act]:
        """Drop what other acts consumed, and let event nouns hand their actor and code to verbs of harm."""
        acts = [a for a in self.found.values() if a is not None]
        taken = {t for a in acts if a.standing.reality != S.MENTIONED for t in a.literals[1:]}
        taken |= {t for a in acts for t in _contents(a)}
        told = [a for a in acts if a.rule.is_wording and a.head not in taken and a.code != NOTHING]
        acts = [a for a in acts if not a.rule.is_wording]
        joined = [self._joined(a) for a in acts if a.head not in taken and not self._is_aside(a)]
        handed = {h for _, h in joined if h is not None}
        kept = self._with_victims([a for a, _ in joined if a.head not in handed and a.code != NOTHING])
        kept = self._with_purposes([self._realised(a) for a in kept])
        kept = [*map(self._future, kept), *(a for a in told if not self._is_told_within(a))]
        return sorted(kept, key=lambda a: a.head)

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
            operator = self.finder.operators.get(_PROTEST_OPERATORS[protest.code], {})
            for demand in acts:
                code = look_up(operator, demand.code) if demand.code[:2] in _WISHES else None
                if code is None or not self._is_beside(demand, protest):
                    continue
                targets = protest.targets or demand.targets
                found[id(protest)] = evolve(protest, code=code, targets=targets, content=demand, composed=demand.code)
                found.pop(id(demand), None)
                break
        return list(found.values())

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
        if (
            tree.labels[act.head] != L.ADVERBIAL
            or main is not None
            or tree.lemmas[governor] not in self.finder.assembling
        ):
            return act
        above = self.view.standings.verb(governor)
        return evolve(act, standing=above) if above.reality == S.ACTUAL else act

    def _is_aside(self, act: Act) -> bool:
        """A participle without an agent that describes and tells nothing: "militiamen armed with rifles"."""
        tree, noun = self.view.tree, self.view.tree.heads[act.head]
        if tree.labels[noun] == L.ROOT and self.view.clauses.is_headline:
            return False  # "Former leader sentenced to prison"
        aside = act.clause.passive and tree.labels[act.head] == L.NOUN_CLAUSE
        return aside and not act.sources and act.code[:2] not in _FORCEFUL

    def _with_victims(self, acts: list[Act]) -> list[Act]:
        """A participle of harm beside an act of force tells its outcome: "shelled the town, killing nine"."""
        tree, by_head = self.view.tree, {a.head: a for a in acts}
        for act in acts:
            main = by_head.get(tree.heads[act.head])
            beside = act.kind == "verb" and tree.tags[act.head] == L.GERUND and tree.labels[act.head] == L.ADVERBIAL
            if not beside or main is None or main.code[:2] not in _FORCEFUL or act.code[:2] not in _FORCEFUL:
                continue
            if act.head < main.head and main.code[:2] in VIOLENT and len(main.literals) == 1:
                how = evolve(main, code=act.code, rule=act.rule, targets=act.targets, victims=main.targets)
                by_head[main.head] = how if act.targets else evolve(how, targets=main.targets)  # "firing, killed two"
                del by_head[act.head]
            elif act.code[:2] in VIOLENT:
                by_head[main.head] = evolve(main, victims=act.targets)
                del by_head[act.head]
        return list(by_head.values())

    def _joined(self, act: Act) -> tuple[Act, int | None]:
        """A verb of harm with the event noun that does it: "the raid killed nine", "killed in a raid"."""
        if act.kind != "verb" or act.code[:2] not in VIOLENT:
            return act, None
        places = (*act.sources, *(o for p in act.clause.prepositions if p.word in _INSTANCE for o in p.objects))
        for token in (*places, *self._above_relative(act)):
            noun = self.found.get(token)
            if noun is not None and noun.code == NOTHING:
                return evolve(act, code=NOTHING), None
            if noun is not None and noun.kind == "noun" and noun.code[:2] in VIOLENT:
                own = tuple(s for s in act.sources if s != token) if token in places else ()
                told = act if len(act.code.rstrip("0")) > len(noun.code.rstrip("0")) else noun
                if noun.rule.reciprocal and not own and (sides := self._both_sides(act, noun)) is not None:
                    return sides, token
                foes = noun.targets if noun.rule.reciprocal and act.targets else ()  # "in clashes with rebels"
                return evolve(
                    act,
                    code=told.code,
                    rule=told.rule,
                    sources=own or noun.sources or foes,
                    targets=act.targets or noun.targets,
                    literals=(*act.literals, *noun.literals),
                ), token
        return self._joined_with_clause(act)

    def _both_sides(self, act: Act, noun: Act) -> Act | None:
        """A fight that tells both sides: "killed in clashes between A and B", "a marine and a rebel died in a duel"."""
        words = (*act.literals, *noun.literals)
        if noun.sources and noun.targets:
            return evolve(noun, head=act.head, standing=act.standing, literals=words, victims=act.targets)
        roles = [self.around.roles(t) for t in act.targets]
        if any(r & _SERVING for r in roles) and any(r & ARMED - _SERVING for r in roles):
            return evolve(
                act, code=noun.code, rule=noun.rule, sources=act.targets, targets=(), literals=words, pairs=True
            )
        return None

    def _joined_with_clause(self, act: Act) -> tuple[Act, int | None]:
        """ "Two soldiers were killed when a bomb hit their convoy": one act, that of the clause, with these victims."""
        tree = self.view.tree
        below = tree.children[act.head] if act.clause.passive and not act.sources else ()
        for child in below:
            inner = self.found.get(child)
            forceful = inner is not None and (inner.code[:2] in VIOLENT or inner.code == "175")
            if tree.labels[child] == L.ADVERBIAL and inner is not None and forceful:
                words = (*act.literals, *inner.literals)
                return evolve(act, code=inner.code, rule=inner.rule, sources=inner.sources, literals=words), child
        beside = (c for child in below if tree.labels[child] == L.CONJUNCT for c in tree.subtree(child))
        if any(self._tells_an_accident(t) for t in (*below, *beside)):
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
        return bool(marks & _AT_ONCE and subjects) and not any(self.around.roles(s) & ARMED for s in subjects)

    def _above_relative(self, act: Act) -> list[int]:
        """ "The attack on a church that killed 40": the parser hangs the clause on the nearest noun, too low."""
        tree = self.view.tree
        return tree.above(act.head)[1:4] if tree.labels[act.head] == L.RELATIVE else []

    def _is_own_threat(self, act: Act) -> bool:
        """Whether a speaker says that he or his state may do harm: "Cairo could close the canal, its minister said"."""
        speakers = frozenset(r for s in act.standing.speakers for r in self.around.roles(s)) - {UNKNOWN_COUNTRY}
        acting = [self.around.roles(s) for s in act.sources]
        unplaced = "GOV" in speakers and len(speakers) == 1  # "a minister said": of the state he speaks of
        return any(a & speakers or (a and unplaced) for a in acting) and act.code[:2] in _HARMFUL

    def _future(self, act: Act) -> Act:
        """What somebody will do is an intention or a threat, will not do a refusal; what others must do a demand."""
        operator = _OPERATOR_OF.get(act.standing.reality)
        code = look_up(self.finder.operators.get(operator or "", {}), act.code) if operator else None
        agreed = act.standing.reality == S.REFUSED and act.code[:2] in ("03", "08")
        if act.standing.reality == S.POSSIBLE and not self._is_own_threat(act):
            return act
        if act.standing.reality == S.FUTURE and act.code[:2] == "12" and not act.composed:
            return evolve(act, standing=evolve(act.standing, reality=S.ACTUAL))  # "will boycott the talks" refuses now
        spoken = act.composed or act.code[:2] in ("02", "03", "10", "12", "13")
        if code is None or (spoken and not agreed):
            return act
        composed = evolve(act, code=code, composed=f"{operator} {act.code}", content=act)
        if operator == "demand":
            return evolve(composed, sources=act.standing.speakers, targets=act.sources or act.targets)
        return composed


def _contents(act: Act) -> Iterator[int]:
    """Heads of the acts inside an act; the content of a future act is the act itself."""
    inner = act.content
    while inner is not None:
        if inner.head != act.head:
            yield inner.head
        inner = inner.content


def _of_the_whole_word(view: SentenceView, token: int, rules: Sequence[Rule]) -> Sequence[Rule]:
    """Of the rules of a layer those first that name a word with its hyphen: "tear-gas" goes before "gas"."""
    tree = view.tree
    if token < 2 or tree.words[token - 1] != "-":
        return rules
    whole = f"{tree.words[token - 2].lower()}-{tree.lemmas[token]}"
    return sorted(rules, key=lambda r: (-r.layer, whole not in r.pattern.heads))
