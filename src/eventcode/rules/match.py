"""A pattern held against a clause: a match with its slots filled, or the first thing that is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from attrs import field, frozen

from eventcode.rules.described import described
from eventcode.rules.pattern import ACT, DO, NAMED, SOURCE, STATE, TARGET, Pattern, Prepositional, Term
from eventcode.syntax import TIMES, Clause, PrepositionalPhrase, Tree

_AIMED = frozenset({"on", "at", "into"})
_OF_THE_ACTOR = frozenset({"by", "from", "of"})
_TO_THE_OTHER = frozenset({"to", "for"})
_OWN = frozenset({"his", "her", "their", "its", "my", "our"})


class Surroundings(Protocol):
    """What matching needs to know of the sentence around a clause."""

    @property
    def tree(self) -> Tree: ...

    def noun(self, token: int) -> Clause:
        """The arguments of a noun."""
        ...

    def near_words(self, clause: Clause) -> frozenset[str]:
        """The prepositions in reach of a verb (:func:`words_near`)."""
        ...

    def roles(self, token: int) -> frozenset[str]:
        """Country and roles of the actor that a token heads; empty for no actor."""
        ...

    def is_group_name(self, token: int) -> bool:
        """Whether a token ends the name, of several words, of a group, body or party."""
        ...

    def is_unknown_name(self, token: int) -> bool:
        """Whether a token is the proper name of no known actor."""
        ...

    def is_state(self, token: int) -> bool:
        """Whether a token stands for a state as such: "Kenya", not "Kenyan farmers"."""
        ...

    def counted(self, token: int) -> Sequence[int]:
        """What a word of quantity counts: the troops of "hundreds of troops"; nothing for other words."""
        ...

    def sides(self, token: int) -> int:
        """How many actors a token heads: two for "the presidents of Kenya and Uganda"."""
        ...


@frozen(kw_only=True)
class Match:
    """A pattern that fits: tokens for each slot, and the tokens that its literal words took."""

    slots: Mapping[str, tuple[int, ...]]
    literals: tuple[int, ...]
    pairs: bool = False


@frozen(kw_only=True, eq=False)
class Lack:
    """What a clause lacks: words of its own, or a term at a place, where ``tokens`` stand that do not meet it."""

    template: str = "{}"
    term: Term | None = None
    tokens: Sequence[int] = ()


_BEFORE = Lack(template="the words before its head")
_COMPLEMENT = Lack(template="a complement")
_NO_OBJECT = Lack(template="a clause without an object")
_BETWEEN = Lack(template="“between” two actors")


@frozen(kw_only=True, eq=False)
class Miss:
    """A pattern that does not fit: what it lacked, and how many of its parts were found before."""

    lack: Lack
    found: int
    around: Surroundings = field(repr=False)

    @property
    def lacks(self) -> str:
        """In words: "SOURCE with MIL as subject (it is CHN)"; put together when asked, for most misses never are."""
        lack = self.lack
        place = lack.template.format(described(lack.term))
        return f"{place}{self._there()}" if lack.term is not None and lack.term.conditions else place

    def _there(self) -> str:
        """What stands there instead: codes of an actor, or words that are none."""
        for token in self.lack.tokens[:1]:
            roles = self.around.roles(token)
            return (
                f" (it is {' '.join(sorted(roles))})" if roles else f" (“{self.around.tree.words[token]}” is no actor)"
            )
        return ""


@frozen(kw_only=True, eq=False)
class _Trial:
    """The state of one attempt."""

    pattern: Pattern
    clause: Clause
    around: Surroundings
    slots: dict[str, tuple[int, ...]] = field(factory=dict)
    literals: list[int] = field(factory=list)


def match_pattern(pattern: Pattern, clause: Clause, around: Surroundings, reciprocal: bool = False) -> Match | Miss:
    """Hold ``pattern`` against ``clause``, whose lemma is one of its heads.

    ``reciprocal`` lets a coordinated subject stand for both sides ("A and B signed").
    """
    trial = _Trial(pattern=pattern, clause=clause, around=around)
    if not _modified(around, clause.head, pattern.heads, pattern.head_modifiers):
        return Miss(lack=_BEFORE, found=0, around=around)
    lacks = _noun(trial) if pattern.kind == "noun" else _verb(trial, reciprocal)
    if lacks:
        return Miss(lack=lacks, found=1 + len(trial.slots) + len(trial.literals), around=around)
    pairs = reciprocal and _several(trial) and not trial.slots.get(TARGET)
    return Match(slots=trial.slots, literals=(clause.head, *trial.literals), pairs=pairs)


def may_fit(pattern: Pattern, clause: Clause, around: Surroundings, reciprocal: bool = False) -> bool:
    """Whether a pattern has what it needs by its words alone; a quick "no" before anybody's roles are read."""
    if pattern.kind != "verb":
        near = frozenset(p.word for p in _near_noun(clause, around))
        wanted = [p.words for p in pattern.prepositions if p.term is not None and not p.term.slot]
        return not any(words.isdisjoint(near) for words in wanted)
    if not pattern.second_object and not _may_have_object(pattern, clause, around):
        return False
    if not pattern.prepositions:
        return True
    near = around.near_words(clause)
    return all(not p.words.isdisjoint(near) or _may_do_without(p, reciprocal) for p in pattern.prepositions)


def _may_have_object(pattern: Pattern, clause: Clause, around: Surroundings) -> bool:
    term = pattern.object
    if term is None:
        return not _has_other_object(pattern, clause)
    fillers = _object_fillers(term, clause)
    return any(_modified(around, t, term.words, term.modifiers) for t in fillers) if term.words else bool(fillers)


def _may_do_without(wanted: Prepositional, reciprocal: bool) -> bool:
    """Whether what a preposition asks for may also be told in another way (:func:`_preposition`)."""
    term = wanted.term
    if term is None:
        return False
    if term.words:
        return "to" in wanted.words
    return term.slot in (SOURCE, TARGET) and (reciprocal or not wanted.words.isdisjoint(_OF_THE_ACTOR))


def words_near(clause: Clause, noun: Callable[[int], Clause]) -> frozenset[str]:
    """The prepositions that a pattern for a verb may find (:func:`_reachable`), whichever words it has taken."""
    phrases = list(clause.prepositions)
    seen = {*clause.objects, *clause.subjects, *clause.recipients, *clause.predicates, *clause.complements}
    todo = list(seen)
    words = set()
    while phrases or todo:
        for phrase in phrases:
            words.add(phrase.word)
            todo += [o for o in phrase.objects if o not in seen]
            seen.update(phrase.objects)
        phrases = [p for token in todo for p in noun(token).prepositions]
        todo = []
    return frozenset(words)


def _verb(trial: _Trial, reciprocal: bool) -> Lack | None:
    pattern, clause = trial.pattern, trial.clause
    if lacks := _subject(trial):
        return lacks
    if lacks := _two_objects(trial) if pattern.second_object else _one_object(trial):
        return lacks
    for wanted in pattern.prepositions:
        if not _preposition(trial, wanted, reciprocal):
            return _lacks_phrase(trial, wanted)
    if pattern.complement is not None and not _complement(trial, pattern.complement, clause.complements):
        return _COMPLEMENT
    return _NO_OBJECT if _is_done_to_object(trial) else None


def _lacks_phrase(trial: _Trial, wanted: Prepositional) -> Lack:
    """A preposition or particle is missing, or what stands behind it does not fit."""
    name = f"“{'|'.join(sorted(wanted.words))}”"
    asks = wanted.term is not None and wanted.term.conditions
    there = [o for p in _reachable(trial) if p.word in wanted.words for o in p.objects] if asks else []
    return Lack(template=f"{name} with {{}}" if wanted.term else name, term=wanted.term, tokens=there)


def _subject(trial: _Trial) -> Lack | None:
    term = trial.pattern.subject
    if term is None:
        return None
    # Nobody is named in "twelve were killed": that meets every condition on who it must not have been.
    unnamed = not trial.clause.subjects and all(c.negative for c in term.conditions)
    optional = term.slot == SOURCE and (unnamed or not term.conditions)
    if _fill(trial, term, trial.clause.subjects) or optional:
        return None
    return Lack(template="{} as subject", term=term, tokens=trial.clause.subjects)


def _one_object(trial: _Trial) -> Lack | None:
    term, clause = trial.pattern.object, trial.clause
    if term is None:
        return _NO_OBJECT if _has_other_object(trial.pattern, clause) else None
    fillers = _object_fillers(term, clause)
    return None if _fill(trial, term, fillers) else Lack(template="{} as object", term=term, tokens=fillers)


def _object_fillers(term: Term, clause: Clause) -> tuple[int, ...]:
    fillers = clause.objects or clause.recipients
    return fillers + clause.predicates if term.words else fillers  # "were taken hostage"


def _has_other_object(pattern: Pattern, clause: Clause) -> bool:
    """Whether a verb that the pattern has without an object has one: "evacuated the wounded" is not "evacuated"."""
    return bool(clause.objects) and not (clause.passive or pattern.prepositions or pattern.complement)


def _is_done_to_object(trial: _Trial) -> bool:
    """Whether the object is whom the act is done to, and not what a preposition has: "shot a guard at a house"."""
    pattern, clause, around = trial.pattern, trial.clause, trial.around
    if pattern.object is not None or clause.passive or not any("at" in p.words for p in pattern.prepositions):
        return False
    below = around.tree.children  # "blew up his car" names a thing of the one who acts
    return any(around.roles(o) and not any(around.tree.low[c] in _OWN for c in below[o]) for o in clause.objects)


def _two_objects(trial: _Trial) -> Lack | None:
    first, second, clause = trial.pattern.object, trial.pattern.second_object, trial.clause
    assert first is not None and second is not None
    named = tuple(o for o in clause.objects if o not in clause.predicates) or clause.recipients
    if second.words and named and _fill(trial, second, clause.predicates):
        return None if _fill(trial, first, named) else Lack(template="{} as object", term=first, tokens=named)
    to_whom = clause.recipients or next(
        (p.objects for p in clause.prepositions if p.word in _TO_THE_OTHER and p.objects), ()
    )
    if not _fill(trial, second, clause.objects):
        return Lack(template="{} as object", term=second, tokens=clause.objects)
    if not to_whom:
        to_whom = next(
            (
                p.objects
                for o in clause.objects
                for p in trial.around.noun(o).prepositions
                if p.word in _TO_THE_OTHER and p.objects
            ),
            (),
        )
    return None if _fill(trial, first, to_whom) else Lack(template="{} as recipient", term=first, tokens=to_whom)


def _preposition(trial: _Trial, wanted: Prepositional, reciprocal: bool) -> bool:
    clause, term = trial.clause, wanted.term
    near = [p for p in _reachable(trial) if p.word in wanted.words]
    if len(near) > 1 and trial.literals and near[0] in clause.prepositions:
        near = _first_told(trial, near)
    if term is None:
        return any(p.word in wanted.words for p in clause.prepositions)
    if term.words and "to" in wanted.words:
        tags = trial.around.tree.tags  # not "a bomb left ten dead, police told ..."
        if _complement(trial, term, tuple(c for c in clause.complements if c > clause.head or tags[c] == "VB")):
            return True
    if any(p.objects and _fill(trial, term, _behind(trial, p, term)) for p in near):
        return True
    bare = any(not p.objects for p in near)
    if bare and trial.pattern.object is None and clause.objects:
        return _fill(trial, term, clause.objects)
    if term.slot in (SOURCE, TARGET) and wanted.words & _OF_THE_ACTOR and _fill(trial, term, _owners(trial)):
        return True
    # "A and B signed": nobody stands behind "with", and no condition asks who that would have to be.
    free = not any(p.objects for p in clause.prepositions if p.word in wanted.words)
    free = free and (trial.pattern.object is not None or not clause.objects)
    return reciprocal and free and term.slot == TARGET and all(c.negative for c in term.conditions) and _several(trial)


def _first_told(trial: _Trial, near: list[PrepositionalPhrase]) -> list[PrepositionalPhrase]:
    """What stands behind the matched words goes before a later phrase of the verb: "support for Mali in its row"."""
    own = [p for literal in trial.literals for p in trial.around.noun(literal).prepositions]
    first = min((p.objects[0] for p in own if p in near and p.objects), default=None)
    later = [p for p in trial.clause.prepositions if first is not None and p.objects and p.objects[0] > first]
    return [*(p for p in near if p not in later), *(p for p in near if p in later)]


def _behind(trial: _Trial, phrase: PrepositionalPhrase, term: Term) -> tuple[int, ...]:
    """What a slot takes of "for X to leave": an act is its infinitive, and "campaigned for X" says something else."""
    if phrase.clause is None:
        return phrase.objects
    if term.slot == ACT:
        return (phrase.clause,)
    return phrase.objects if trial.pattern.complement is not None or trial.literals else ()


def _several(trial: _Trial) -> bool:
    """Whether the sources may be both sides: coordinated, or one plural ("the presidents of Kenya and Uganda")."""
    sources = trial.slots.get(SOURCE, ())
    return len(sources) > 1 or any(trial.around.sides(s) > 1 for s in sources)


def _reachable(trial: _Trial) -> Iterable[PrepositionalPhrase]:
    """Prepositional phrases where the parser may have hung them: on the verb, on matched nouns, on the objects."""
    clause, noun = trial.clause, trial.around.noun
    yield from clause.prepositions
    for literal in tuple(trial.literals):
        yield from noun(literal).prepositions
        for phrase in noun(literal).prepositions:
            for inner in phrase.objects if phrase.word in _OF_THE_ACTOR else ():
                yield from noun(inner).prepositions  # "rejected calls by Peru for talks"
    for other in (*clause.objects, *clause.subjects):
        if other not in trial.literals:
            yield from noun(other).prepositions
    for phrase in (p for o in clause.objects for p in noun(o).prepositions if p.word == "of"):
        for inner in phrase.objects:
            yield from noun(inner).prepositions  # "put the leaders of parties under house arrest"
    for tool in (o for p in clause.prepositions if p.word == "with" for o in p.objects):
        yield from (p for p in noun(tool).prepositions if p.word in _AIMED)  # "fired with guns on a crowd"


def _owners(trial: _Trial) -> tuple[int, ...]:
    """ "Greece's demand", "the Greek demand": whose the matched nouns are."""
    for literal in trial.literals:
        noun = trial.around.noun(literal)
        owners = noun.subjects or tuple(m for m in noun.modifiers if trial.around.roles(m))
        if owners:
            return owners
    return ()


def _complement(trial: _Trial, term: Term, complements: Sequence[int]) -> bool:
    if term.slot == DO:
        below = complements or [c for literal in trial.literals for c in trial.around.noun(literal).complements]
        below = [c for c in below if _said_with(trial, term, c)]
        if below:
            trial.slots[DO] = tuple(below)
        return bool(below)
    return _fill(trial, term, complements)


def _said_with(trial: _Trial, term: Term, verb: int) -> bool:
    """Conditions on a content clause ask for its own lemma, its auxiliaries', and what its subject "is"."""
    tree = trial.around.tree
    states = tree.lemmas[verb] == "be"
    words = {tree.lemmas[verb]} | {tree.lemmas[c] for c in tree.children[verb] if c < verb or states}
    return all(bool(c.words & words) != c.negative for c in term.conditions)


def _noun(trial: _Trial) -> Lack | None:
    pattern, clause, around = trial.pattern, trial.clause, trial.around
    if pattern.between and not _between(trial):
        return _BETWEEN
    for wanted in pattern.prepositions:
        if wanted.term is None or wanted.term.slot:
            continue
        if not _fill_near_noun(trial, wanted.words, wanted.term):
            return _lacks_phrase(trial, wanted)
    for wanted in pattern.prepositions:
        term = wanted.term
        if term is not None and term.slot:
            _fill_near_noun(trial, wanted.words, term)
    if SOURCE not in trial.slots and (lacks := _noun_source(trial)):
        return lacks
    wanted_target = next((p.term for p in pattern.prepositions if p.term and p.term.slot == TARGET), None)
    if TARGET not in trial.slots and wanted_target is not None:
        taken = set(trial.slots.get(SOURCE, ()))
        owners = (*clause.objects, *clause.subjects, *(m for m in clause.modifiers if around.roles(m)))
        _fill(trial, wanted_target, tuple(o for o in owners if o not in taken))
    if pattern.complement is not None and not _complement(trial, pattern.complement, clause.complements):
        return _COMPLEMENT
    for wanted in pattern.prepositions:
        if wanted.term and wanted.term.conditions and wanted.term.slot not in trial.slots:
            return _lacks_phrase(trial, wanted)
    return None


def _fill_near_noun(trial: _Trial, words: frozenset[str], term: Term) -> bool:
    return any(
        p.word in words and _fill(trial, term, _behind(trial, p, term)) for p in _near_noun(trial.clause, trial.around)
    )


def _near_noun(clause: Clause, around: Surroundings) -> Iterable[PrepositionalPhrase]:
    """The phrases of an event noun, then those that the parser hung on who did it: "calls by Peru for talks"."""
    yield from clause.prepositions
    for phrase in clause.prepositions:
        for inner in phrase.objects if phrase.word in _OF_THE_ACTOR else ():
            yield from around.noun(inner).prepositions


def _noun_source(trial: _Trial) -> Lack | None:
    """The actor of an event noun: after "by", its possessor, a name or nationality before it."""
    clause, around = trial.clause, trial.around
    prepositional = next((p.term for p in trial.pattern.prepositions if p.term and p.term.slot == SOURCE), None)
    term = trial.pattern.subject or prepositional or Term(slot=SOURCE)
    by = next((p.objects for p in clause.prepositions if p.word == "by" and p.objects), ())
    named = tuple(m for m in clause.modifiers if around.roles(m) and m not in trial.literals)
    found = next((True for some in (by, clause.subjects, named) if some and _fill(trial, term, some)), False)
    unnamed = not (by or clause.subjects or named) and all(c.negative for c in term.conditions)
    there = by or clause.subjects or named
    return None if found or unnamed else Lack(template="{} as its actor", term=term, tokens=there)


def _between(trial: _Trial) -> bool:
    for phrase in trial.clause.prepositions:
        if phrase.word == "between" and len(phrase.objects) > 1:
            trial.slots[SOURCE], trial.slots[TARGET] = phrase.objects[:1], phrase.objects[1:]
            return True
        if phrase.word == "between" and any(trial.around.sides(o) > 1 for o in phrase.objects):
            trial.slots[SOURCE] = phrase.objects  # "between Chadian and Libyan troops"
            return True
    return False


def _fill(trial: _Trial, term: Term, tokens: Sequence[int]) -> bool:
    """Put the tokens that ``term`` accepts into its slot, or note the one that its words take."""
    if term.slot:
        low, times = trial.around.tree.low, TIMES if term.slot in (SOURCE, TARGET) else frozenset()
        fit = tuple(t for t in tokens if low[t] not in times and _holds(trial, term, t))
        if 0 < len(fit) < len(tokens) and any(trial.around.roles(t) for t in fit):
            trial.slots[term.slot] = tuple(t for t in tokens if t in fit or _takes_part(trial, term, t))
        elif fit:
            trial.slots[term.slot] = fit
        return bool(fit)
    for token in tokens:
        if _modified(trial.around, token, term.words, term.modifiers):
            trial.literals.append(token)
            return True
    return False


def _holds(trial: _Trial, term: Term, token: int) -> bool:
    for condition in term.conditions:
        if condition.negative and not condition.roles and trial.around.is_group_name(token):
            continue  # the last word of "Tamil Tigers" is no beast
        state = STATE in condition.roles and trial.around.is_state(token)
        state = state or (NAMED in condition.roles and trial.around.is_unknown_name(token))
        holds = (
            state or bool(condition.roles & trial.around.roles(token)) or _names(trial.around, token, condition.words)
        )
        if holds == condition.negative:
            return False
    return True


def _takes_part(trial: _Trial, term: Term, token: int) -> bool:
    """Whether an actor named beside one that fits is not excluded: "killed a soldier and a clerk"."""
    roles, against = trial.around.roles(token), (c for c in term.conditions if c.negative)
    return bool(roles) and not any(c.roles & roles or _names(trial.around, token, c.words) for c in against)


def _modified(around: Surroundings, token: int, words: frozenset[str], modifiers: Sequence[frozenset[str]]) -> bool:
    if not _is_word(around, token, words):
        return any(_modified(around, t, words, modifiers) for t in around.counted(token))
    tree = around.tree
    if not modifiers:
        return True
    below = [*tree.children[token], *(g for c in tree.children[token] if c < token for g in tree.children[c])]
    below = [c for c in below if c < token or tree.low[c] not in TIMES]  # "an attack the previous night"
    before = {tree.lemmas[c] for c in below} | {tree.low[c] for c in below}
    return all(m & before for m in modifiers)


def _names(around: Surroundings, token: int, words: frozenset[str]) -> bool:
    """Whether a token, or what it counts, is one of the words."""
    if not words:
        return False
    return _is_word(around, token, words) or any(_is_word(around, t, words) for t in around.counted(token))


def _is_word(around: Surroundings, token: int, words: frozenset[str]) -> bool:
    tree = around.tree
    forms = (tree.lemmas[token], tree.low[token])
    if forms[0] in words or forms[1] in words:
        return True
    if tree.words[token + 1 : token + 2] == ("-",) and token + 2 < len(tree):
        second = tree.low[token + 2]  # "sit-in": the tokenizer parts hyphened words
        if f"{forms[0]}-{second}" in words or f"{forms[1]}-{second}" in words:
            return True
    if not token:
        return False
    before = tree.low[token - 1]
    if before == "-" and token > 1:
        first = tree.low[token - 2]
        return any(f"{first}-{form}" in words or f"{first} {form}" in words for form in forms)
    if any(f"{before} {form}" in words for form in forms):
        return True
    return token > 1 and any(f"{tree.low[token - 2]} {before} {form}" in words for form in forms)
