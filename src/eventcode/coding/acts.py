"""Trees to acts: which rules fit which clauses, and what operators make of what stands below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from eventcode.coding.view import SentenceView, Surroundings
from eventcode.lexicon.dictionaries import Dictionaries
from eventcode.lexicon.entries import NOTHING, Rule
from eventcode.parse import labels as L
from eventcode.parse import standing as S
from eventcode.rules.index import RuleIndex
from eventcode.rules.match import Match, Miss, match_pattern
from eventcode.rules.pattern import ACT, DO, SOURCE, TARGET
from eventcode.syntax import Clause, Standing

_INSTANCE = frozenset({"in", "by", "during", "with", "from"})
_DEPTH = 5
_OPERATOR_OF = {S.FUTURE: "intend", S.REFUSED: "refuse", S.DEMANDED: "demand"}
VIOLENT = frozenset({"18", "19", "20"})
_FORCEFUL = VIOLENT | {"17"}
_COMMISSIVE = frozenset({"threaten", "intend", "refuse"})
# Whom a protest is against is told beside it; its demand names those it is for.
_PROTESTING = frozenset({"demonstrate", "hunger_strike", "strike", "obstruct", "riot"})
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

    @classmethod
    def of(cls, dictionaries: Dictionaries) -> ActFinder:
        return cls(
            index=RuleIndex.build(dictionaries.rules),
            operators=dictionaries.operators,
            light=dictionaries.words("light"),
            stopping=dictionaries.words("stopping"),
        )

    def find(self, view: SentenceView, around: Surroundings) -> list[Act]:
        """All acts of a sentence in order of their heads, whatever their standing."""
        search = _Search(finder=self, view=view, around=around)
        for token in range(len(view.tree)):
            search.act(token)
        return search.settle()

    def near_misses(self, view: SentenceView, around: Surroundings) -> list[NearMiss]:
        """The rules that were tried and did not fit, the nearest first."""
        found = []
        for token in range(len(view.tree)):
            for kind, rules in _candidates(self.index, view, token):
                clause = view.clauses.verb(token) if kind == "verb" else _noun_clause(view, token)
                for rule in rules:
                    result = match_pattern(rule.pattern, clause, around, rule.reciprocal)
                    if isinstance(result, Miss):
                        found.append(NearMiss(rule=rule, head=token, miss=result))
        return sorted(found, key=lambda n: (view.tree.lemmas[n.head] in self.light, -n.miss.found))


@frozen(kw_only=True, eq=False)
class _Search:
    """The acts of one sentence while they are found; content is found before what governs it needs it."""

    finder: ActFinder
    view: SentenceView
    around: Surroundings
    found: dict[int, Act | None] = field(factory=dict)

    def act(self, token: int) -> Act | None:
        if token not in self.found:
            self.found[token] = None
            self.found[token] = self._first_fit(token)
        return self.found[token]

    def _first_fit(self, token: int) -> Act | None:
        view = self.view
        for kind, rules in _candidates(self.finder.index, view, token):
            clause = view.clauses.verb(token) if kind == "verb" else _noun_clause(view, token)
            for rule in rules:
                result = match_pattern(rule.pattern, clause, self.around, rule.reciprocal)
                act = self._composed(rule, clause, result, kind) if isinstance(result, Match) else None
                if act is not None and (act.code != NOTHING or rule.tells_nothing):
                    return act
        return None

    def _composed(self, rule: Rule, clause: Clause, match: Match, kind: str) -> Act:
        """The act of a rule that fits; with "else none" its code stays "none" where the content has no code."""
        view = self.view
        standing = view.standings.verb(clause.head) if kind == "verb" else view.standings.noun(clause.head)
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
        pairs = act.pairs and not targets
        inner = self._stopped(content.code) if content and self._is_negated(content.head) else content and content.code
        code = look_up(self.finder.operators.get(operator, {}), inner) if inner else None
        if content is None or code is None:
            return evolve(act, targets=targets, pairs=pairs)
        return evolve(act, code=code, targets=targets, pairs=pairs, content=content, composed=f"{operator} {inner}")

    def _stopped(self, code: str) -> str | None:
        """Not doing a thing is what stopping it is: "urged Israel not to attack" asks it to de-escalate."""
        return look_up(self.finder.operators.get("stop", {}), code)

    def _is_negated(self, head: int) -> bool:
        tree = self.view.tree
        return any(tree.labels[c] == L.NEGATION for c in tree.children[head])

    def _by_another(self, act: Act) -> bool:
        """Whether the content has a subject of its own that is neither the source nor a pronoun or possession of it."""
        tree, clauses = self.view.tree, self.view.clauses
        for head in act.contents:
            for subject in clauses.verb(head).subjects if clauses.is_verb(head) else ():
                own = [subject, *(t for t in tree.subtree(subject))]
                if subject not in act.sources and not any(tree.tags[t] in (L.PERSONAL_TAG, "PRP$") for t in own):
                    return True
        return False

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
        joined = [self._joined(a) for a in acts if a.head not in taken and not self._is_aside(a)]
        handed = {h for _, h in joined if h is not None}
        kept = self._with_victims([a for a, _ in joined if a.head not in handed and a.code != NOTHING])
        return sorted(map(self._future, kept), key=lambda a: a.head)

    def _is_aside(self, act: Act) -> bool:
        """A participle without an agent that describes and tells nothing: "militiamen armed with rifles"."""
        label = self.view.tree.labels[act.head]
        return act.clause.passive and label == L.NOUN_CLAUSE and not act.sources and act.code[:2] not in _FORCEFUL

    def _with_victims(self, acts: list[Act]) -> list[Act]:
        """A participle of harm beside an act of force tells its outcome: "shelled the town, killing nine"."""
        tree, by_head = self.view.tree, {a.head: a for a in acts}
        for act in acts:
            main = by_head.get(tree.heads[act.head])
            outcome = act.kind == "verb" and tree.tags[act.head] == L.GERUND and tree.labels[act.head] == L.ADVERBIAL
            if outcome and main is not None and act.code[:2] in VIOLENT and main.code[:2] in _FORCEFUL:
                by_head[main.head] = evolve(main, victims=act.targets)
                del by_head[act.head]
        return list(by_head.values())

    def _joined(self, act: Act) -> tuple[Act, int | None]:
        """A verb of harm with the event noun that does it: "the raid killed nine", "killed in a raid"."""
        if act.kind != "verb" or act.code[:2] not in _FORCEFUL:
            return act, None
        places = (*act.sources, *(o for p in act.clause.prepositions if p.word in _INSTANCE for o in p.objects))
        for token in (*places, *self._above_relative(act)):
            noun = self.found.get(token)
            if noun is not None and noun.code == NOTHING:
                return evolve(act, code=NOTHING), None
            if noun is not None and noun.kind == "noun" and noun.code[:2] in VIOLENT:
                own = tuple(s for s in act.sources if s != token) if token in places else ()
                return evolve(
                    act,
                    code=noun.code,
                    rule=noun.rule,
                    sources=own or noun.sources,
                    targets=act.targets or noun.targets,
                    literals=(*act.literals, *noun.literals),
                ), token
        return self._joined_with_clause(act)

    def _joined_with_clause(self, act: Act) -> tuple[Act, int | None]:
        """ "Two soldiers were killed when a bomb hit their convoy": one act, that of the clause, with these victims."""
        tree = self.view.tree
        below = tree.children[act.head] if act.clause.passive and not act.sources else ()
        for child in below:
            inner = self.found.get(child)
            if tree.labels[child] == L.ADVERBIAL and inner is not None and inner.code[:2] in VIOLENT:
                words = (*act.literals, *inner.literals)
                return evolve(act, code=inner.code, rule=inner.rule, sources=inner.sources, literals=words), child
        return act, None

    def _above_relative(self, act: Act) -> list[int]:
        """ "The attack on a church that killed 40": the parser hangs the clause on the nearest noun, too low."""
        tree = self.view.tree
        return tree.above(act.head)[1:4] if tree.labels[act.head] == L.RELATIVE else []

    def _future(self, act: Act) -> Act:
        """What somebody will do is an intention or a threat, will not do a refusal; what others must do a demand."""
        operator = _OPERATOR_OF.get(act.standing.reality)
        code = look_up(self.finder.operators.get(operator or "", {}), act.code) if operator else None
        if code is None or act.composed or act.code[:2] in ("02", "03", "10", "12", "13"):
            return act
        composed = evolve(act, code=code, composed=f"{operator} {act.code}", content=act)
        if operator == "demand":
            return evolve(composed, sources=act.standing.speakers, targets=act.sources or act.targets)
        return composed


def look_up(table: Mapping[str, str], code: str) -> str | None:
    """The entry for the longest prefix of ``code``; "-" stands for any code."""
    for length in range(len(code), 1, -1):
        if code[:length] in table:
            return table[code[:length]]
    return table.get("-")


def _contents(act: Act) -> Iterator[int]:
    """Heads of the acts inside an act; the content of a future act is the act itself."""
    inner = act.content
    while inner is not None:
        if inner.head != act.head:
            yield inner.head
        inner = inner.content


def _candidates(index: RuleIndex[Rule], view: SentenceView, token: int) -> list[tuple[str, tuple[Rule, ...]]]:
    tree, clauses = view.tree, view.clauses
    lemma = tree.lemmas[token]
    if tree.tags[token] in L.VERB_TAGS:
        if clauses.is_verb(token):
            return [("verb", index.verbs[lemma])] if lemma in index.verbs else []
        lemma = tree.words[token].lower()
    if lemma in index.nouns and clauses.is_noun(token) and tree.labels[token] not in L.NOUN_MODIFIERS:
        return [("noun", index.nouns[lemma])]
    return []


def _noun_clause(view: SentenceView, noun: int) -> Clause:
    """An event noun with the arguments of its verb: "launched strikes on", "clashes erupted between"."""
    clause = _with_conjunct(view, view.clauses.noun(noun))
    support = view.standings.support(noun)
    if support is None:
        return clause
    verb = view.clauses.verb(support)
    as_object = noun in verb.objects
    if as_object and view.tree.lemmas[support] in view.standings.words.converse:
        return evolve(clause, objects=verb.subjects, prepositions=clause.prepositions + verb.prepositions)
    subjects = clause.subjects + tuple(s for s in verb.subjects if as_object and s != noun)
    return evolve(
        clause,
        subjects=subjects,
        prepositions=clause.prepositions + verb.prepositions,
        complements=clause.complements + tuple(c for c in verb.complements if c != noun),
    )


def _with_conjunct(view: SentenceView, clause: Clause) -> Clause:
    """A coordinated event noun without arguments of its own has those of the first: "a raid on X and another"."""
    tree, governor = view.tree, view.tree.heads[clause.head]
    if tree.labels[clause.head] != L.CONJUNCT or governor == clause.head or tree.lemmas[governor] != clause.lemma:
        return clause
    first = _with_conjunct(view, view.clauses.noun(governor))
    own = {p.word for p in clause.prepositions}
    return evolve(
        clause,
        subjects=clause.subjects or first.subjects,
        modifiers=clause.modifiers + first.modifiers,
        prepositions=clause.prepositions + tuple(p for p in first.prepositions if p.word not in own),
    )
