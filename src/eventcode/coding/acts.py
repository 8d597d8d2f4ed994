"""Trees to acts: which rules fit which clauses, and what operators make of what stands below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from eventcode.coding.act import VIOLENT, Act
from eventcode.coding.act_settling import Settling
from eventcode.coding.actor_codes import ARMED, UNKNOWN_COUNTRY
from eventcode.coding.heads import form_of, head_of, noun_clause
from eventcode.coding.operators import look_up
from eventcode.coding.view import SentenceView, Surroundings
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import NOTHING, Rule
from eventcode.parse import labels as L
from eventcode.parse import standing as S
from eventcode.rules.index import RuleIndex
from eventcode.rules.match import Match, Miss, match_pattern, may_fit
from eventcode.rules.pattern import ACT, DO, SOURCE, TARGET
from eventcode.rules.wording_match import match_wording
from eventcode.syntax import Clause

_DEPTH = 5
_COMMISSIVE = frozenset({"threaten", "intend", "refuse"})
# Whom a protest is against is told beside it; its demand names those it is for.
_PROTESTING = frozenset({"demonstrate", "hunger_strike", "strike", "obstruct", "riot"})
_OF_LEADERS = ("1041", "0241")
_FAVOURS = frozenset({"05", "06", "07", "08"})
_ACCUSE, _COERCION = "accuse", "17"
_DIRECTIVE = frozenset({"request", "demand", "accuse", "allow"})


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
    buildings: frozenset[str]

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> ActFinder:
        return cls(
            index=RuleIndex.build(dictionaries.rules),
            operators=dictionaries.operators,
            light=dictionaries.words("light"),
            stopping=dictionaries.words("stopping"),
            assembling=dictionaries.words("assembling"),
            buildings=dictionaries.words("building"),
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
        tree, heads = view.tree, self.index.lemmas
        forms = frozenset(tree.lemmas).union(tree.low)
        if self.index.has_wordings:
            forms |= frozenset(around.units[0])
        search = _Search(finder=self, view=view, around=around, forms=forms)
        for token, (lemma, word) in enumerate(zip(tree.lemmas, tree.low, strict=True)):
            if lemma in heads or word in heads:
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
        clause = self._by_the_same(view.clauses.verb(token)) if head[0] == "verb" else noun_clause(view, token)
        for rule in (
            sorted([*wordings, *rules], key=lambda r: -r.layer) if wordings else _of_the_whole_word(view, token, rules)
        ):
            act = self._told(rule, token) if rule.is_wording else self._tried(rule, clause, head[0])
            if act is not None:
                return act
        return None

    def _by_the_same(self, clause: Clause) -> Clause:
        """ "The bus was stopped by gunmen and two men were shot": armed men do the next thing too, if not to others."""
        tree, clauses, head = self.view.tree, self.view.clauses, clause.head
        how = any(tree.labels[c] == L.ADVERBIAL for c in tree.children[head])  # "hurt when a wall fell"
        if not clause.passive or clause.subjects or how:
            return clause
        if any(self.around.roles(t) & ARMED for t in clause.objects):
            return clause
        while tree.labels[head] == L.CONJUNCT and clauses.is_verb(tree.heads[head]):
            head = tree.heads[head]
            first = clauses.verb(head)
            if clause.lemma in self.view.standings.words.harm and self._is_violent(head):
                return clause  # "a post was overrun by rebels and six were killed": a toll
            if first.passive and any(self.around.roles(t) & ARMED for t in first.subjects):
                return evolve(clause, subjects=first.subjects)
        return clause

    def _is_violent(self, token: int) -> bool:
        act = self.act(token)
        return act is not None and act.code[:2] in VIOLENT

    def _tried(self, rule: Rule, clause: Clause, kind: str) -> Act | None:
        if rule.pattern.is_verdict and not self._is_said(kind, clause.head):
            return None
        if not may_fit(rule.pattern, clause, self.around, rule.may_pair):
            return None
        result = match_pattern(rule.pattern, clause, self.around, rule.may_pair)
        act = self._composed(rule, clause, result, kind) if isinstance(result, Match) else None
        if act is not None and self._is_told_before(act, rule.operator):
            return None
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
        contents = match.slots.get(DO) or match.slots.get(ACT) or ()
        deeds = contents if rule.code[:2] in VIOLENT and not rule.operator else ()  # "tried to kill the mayor"
        act = Act(
            rule=rule,
            code=rule.code,
            head=clause.head,
            kind=kind,
            sources=match.slots.get(SOURCE, ()),
            targets=match.slots.get(TARGET) or tuple(o for d in deeds for o in view.clauses.verb(d).objects),
            literals=(*match.literals, *deeds),
            standing=standing,
            pairs=match.pairs,
            contents=contents,
            clause=clause,
        )
        return self._apply(act, rule.operator) if rule.operator else act

    def _is_told_before(self, act: Act, operator: str | None) -> bool:
        """Whether a sentence first tells violence and then who says so: "police shot nine, a group alleged"."""
        if operator != _ACCUSE or act.kind != "verb" or not act.contents or max(act.contents) > act.head:
            return False
        content = self.content(act.contents[0], 0)
        return content is not None and content.code[:2] in VIOLENT | {_COERCION}

    def _apply(self, act: Act, operator: str) -> Act:
        """What ``operator`` makes of the content, which also says whom the act is aimed at."""
        content = next((c for h in act.contents if (c := self.content(h, 0)) is not None), None)
        if operator in _COMMISSIVE and self._by_another(act):
            # "Warned that Russia would attack" is no threat; "promised that work would go on" is a promise.
            return evolve(act, standing=evolve(act.standing, reality=S.CONTENT)) if operator == "threaten" else act
        others = self._asked(act) if operator in _DIRECTIVE else ()
        if content is not None and operator in _PROTESTING and content.code.startswith(_OF_LEADERS):
            others = content.targets  # "rallied to demand that the president step down"
        if content is not None and operator not in _PROTESTING:
            others = others or (content.sources if operator in _DIRECTIVE else ()) or self._meant(content, operator)
        targets = act.targets or tuple(t for t in others if t not in act.sources)
        if operator == "achieve" and content is not None and (not act.sources or act.kind == "noun"):
            act = evolve(act, sources=content.sources)  # "the toll from the rebels' attack rose"
        pairs = (act.pairs or self._is_joint(act, content, operator)) and not targets
        inner = self._stopped(content.code) if content and self._is_negated(content.head) else content and content.code
        code = look_up(self.finder.operators.get(operator, {}), inner) if inner else None
        if content is None or code is None:
            return evolve(act, targets=targets, pairs=pairs)
        return evolve(act, code=code, targets=targets, pairs=pairs, content=content, composed=f"{operator} {inner}")

    def _meant(self, content: Act, operator: str) -> tuple[int, ...]:
        """Whom the content is done to, unless it is a favour asked for him: "demanded that the prisoner be allowed"."""
        favour = operator in _DIRECTIVE and content.clause.passive and content.code[:2] in _FAVOURS
        return () if favour else content.targets

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
        if any(tree.tags[t] in (L.PERSONAL_TAG, L.OWNER) for t in tree.subtree(subject)):
            return True
        shared = (self.around.roles(s) & self.around.roles(subject) - {UNKNOWN_COUNTRY} for s in act.sources)
        return any(shared)

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
        """The acts that stand."""
        finder = self.finder
        return Settling(
            view=self.view,
            around=self.around,
            found=self.found,
            operators=finder.operators,
            assembling=finder.assembling,
            buildings=finder.buildings,
        ).settle()


def _of_the_whole_word(view: SentenceView, token: int, rules: Sequence[Rule]) -> Sequence[Rule]:
    """Of the rules of a layer those first that name a word with its hyphen: "tear-gas" goes before "gas"."""
    tree = view.tree
    if token < 2 or tree.words[token - 1] != "-":
        return rules
    whole = f"{tree.low[token - 2]}-{tree.lemmas[token]}"
    return sorted(rules, key=lambda r: (-r.layer, whole not in r.pattern.heads))
