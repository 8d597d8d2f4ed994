"""Trees to clauses: who acts on whom, with voice, control, relatives and coordination undone."""

from __future__ import annotations

from attrs import field, frozen

from eventcode.parse import labels as L
from eventcode.parse.lemmas import WITHOUT_OBJECT
from eventcode.parse.phrases import companions, conjuncts, modifiers, possessors, prepositional_phrases, with_label
from eventcode.syntax import Clause, PrepositionalPhrase, Tree

# Before what an attack hits, and before whom a killing is of.
_AGAINST = frozenset({"on", "against", "of"})
# Who uses something to do a thing does it himself: "used drones to destroy tanks".
_USING = frozenset({"use", "employ", "utilise", "utilize"})
# Participles that are adjectives before an infinitive: "is prepared to lift the ban" is no passive.
_ADJECTIVAL = frozenset({"prepare", "determine", "commit", "resolve", "set", "dispose"})
# Participles that tell where somebody stands: "is committed to peace", "is opposed to the plan".
_INCLINED = frozenset({"commit", "oppose", "dedicate"})
_ADJECTIVAL_OR_INCLINED = _ADJECTIVAL | _INCLINED
_OBJECT = frozenset({L.OBJECT})
_RECIPIENT = frozenset({L.RECIPIENT})
_AGAINST_PASSIVE = L.AUXILIARIES | {L.OBJECT, L.CONTENT, L.ATTRIBUTE}
# Verbs whose bare infinitive in a headline tells what somebody is asked or made to do: "Syria urged to free reporters".
_ASKED = frozenset("accuse advise allow ask call force invite order permit press pressure tell urge warn".split())


@frozen(kw_only=True, eq=False)
class ClauseReader:
    """Reads the clauses of one tree, each once."""

    tree: Tree
    _known: dict[tuple[int, str], Clause] = field(factory=dict)

    def is_verb(self, token: int) -> bool:
        """Whether a token heads a verb clause; auxiliaries and verbs used as nouns or adjectives do not."""
        label = self.tree.labels[token]
        if self.tree.tags[token] not in L.VERB_TAGS or label in L.AUXILIARIES or label in L.NOUN_MODIFIERS:
            return False
        return not self.is_gerund_noun(token)

    def governing_verb(self, token: int) -> int | None:
        """The verb whose clause a token stands in, itself included."""
        return next((t for t in [token, *self.tree.above(token)] if self.is_verb(t)), None)

    def is_noun(self, token: int) -> bool:
        """Whether a token can be an event noun."""
        return self.tree.tags[token] in L.NOUN_TAGS or self.is_gerund_noun(token)

    def is_gerund_noun(self, token: int) -> bool:
        """A gerund in the place of a noun and without arguments of its own: "displaced by fighting"."""
        tree = self.tree
        if tree.tags[token] != L.GERUND or tree.labels[token] in (
            L.ROOT,
            L.ADVERBIAL,
            L.INFINITIVE,
            L.CONJUNCT,
            L.NOUN_CLAUSE,
        ):
            return False
        has_object = any(
            tree.labels[c] in (L.OBJECT, L.INFINITIVE, L.CONTENT, L.AUXILIARY) for c in tree.children[token]
        )
        return not has_object and tree.labels[token] not in (L.RELATIVE, L.CONTENT)

    def verb(self, token: int) -> Clause:
        """The clause of a verb."""
        return self._read(token, "verb")

    def noun(self, token: int) -> Clause:
        """The arguments of an event noun, from its own phrase."""
        return self._read(token, "noun")

    def surface_subjects(self, verb: int) -> tuple[int, ...]:
        """What the grammar has as subject: the actor of an active verb, what a passive one is done to."""
        clause = self.verb(verb)
        if not clause.passive:
            return clause.subjects
        return clause.recipients or clause.objects

    def _read(self, token: int, kind: str) -> Clause:
        known = self._known.get((token, kind))
        if known is None:
            # A cycle (broken parse) would recurse: the empty clause stands in meanwhile.
            self._known[token, kind] = Clause(head=token, kind=kind, lemma=self.tree.lemmas[token])
            known = self._known[token, kind] = self._verb(token) if kind == "verb" else self._noun(token)
        return known

    def _noun(self, noun: int) -> Clause:
        tree = self.tree
        lemma = tree.low[noun] if tree.tags[noun] == L.GERUND else tree.lemmas[noun]
        clauses = [c for c in tree.children[noun] if tree.labels[c] in L.NOUN_COMPLEMENTS]
        clauses = [c for c in clauses if self.is_complement_of_noun(c)]
        return Clause(
            head=noun,
            kind="noun",
            lemma=lemma,
            subjects=possessors(tree, noun),
            modifiers=modifiers(tree, noun),
            prepositions=(*self._phrases_of(noun), *self._for_whom(noun)),
            complements=tuple(clauses),
        )

    def _phrases_of(self, noun: int) -> list[PrepositionalPhrase]:
        """The phrases behind a noun; "by" counts that the parser put one deeper: "an attack on a patrol by rebels"."""
        own = list(prepositional_phrases(self.tree, noun))
        if any(p.word == "by" for p in own):
            return own
        hit = [o for p in own if p.word in _AGAINST for o in p.objects]
        return own + [p for o in hit for p in prepositional_phrases(self.tree, o) if p.word == "by"]

    def _verb(self, verb: int) -> Clause:
        tree = self.tree
        passive = self._is_passive(verb)
        own_subjects = L.ANY_SUBJECTS if passive or tree.lemmas[verb] in _ADJECTIVAL_OR_INCLINED else L.SUBJECTS
        grammatical = conjuncts(tree, with_label(tree, verb, own_subjects))
        grammatical = self._antecedents(verb, grammatical) or self._inherited(verb, passive)
        grammatical = (*grammatical, *companions(tree, grammatical[0])) if grammatical else grammatical
        direct = conjuncts(tree, with_label(tree, verb, L.PREDICATES if tree.lemmas[verb] in L.COPULAS else _OBJECT))
        recipients = conjuncts(
            tree,
            [c for c in with_label(tree, verb, _RECIPIENT) if tree.tags[c] in L.NOMINAL_TAGS],
        )
        if passive:
            subjects = self._agents(verb)
            objects, recipients = (direct, grammatical) if direct else (grammatical, recipients)
        else:
            subjects = grammatical
            objects = self._antecedents(verb, direct) or self._relative_object(verb)
            objects = objects or self._wanted(verb) or self._shared_object(verb)
        return Clause(
            head=verb,
            kind="verb",
            lemma=tree.lemmas[verb],
            subjects=subjects,
            objects=objects,
            recipients=recipients,
            predicates=tuple(with_label(tree, verb, L.OBJECT_PREDICATES)),
            passive=passive,
            prepositions=(*prepositional_phrases(tree, verb, agents=not passive), *self._for_whom(verb)),
            complements=(*with_label(tree, verb, L.COMPLEMENTS), *filter(self.is_complement, tree.children[verb])),
        )

    def _is_passive(self, verb: int) -> bool:
        tree = self.tree
        if tree.lemmas[verb] in _ADJECTIVAL and any(tree.labels[c] == L.INFINITIVE for c in tree.children[verb]):
            return False
        if tree.lemmas[verb] in _INCLINED and any(tree.lemmas[c] == "to" for c in tree.children[verb]):
            return False
        if any(tree.labels[c] in L.PASSIVE_MARKS for c in tree.children[verb]):
            return True
        if tree.tags[verb] == L.PAST_TENSE:
            return self._is_short_passive(verb)
        if tree.tags[verb] != L.PAST_PARTICIPLE:
            return False
        has_auxiliary = any(tree.labels[c] in L.AUXILIARIES for c in tree.children[verb])
        has_object = any(tree.labels[c] == L.OBJECT for c in tree.children[verb])
        label = tree.labels[verb]
        if label == L.CONJUNCT and not has_auxiliary and self.is_verb(tree.heads[verb]):
            return self.verb(tree.heads[verb]).passive and not has_object
        if label == L.ROOT:
            return not has_auxiliary and not has_object and self.is_headline
        return label in (L.NOUN_CLAUSE, L.ADVERBIAL, L.RELATIVE) and not has_auxiliary

    @property
    def is_headline(self) -> bool:
        """Whether the text ends without a full stop: headlines drop articles and auxiliaries."""
        return not self.tree.text.rstrip(" \"'”’").endswith((".", "!", "?"))

    def _is_short_passive(self, verb: int) -> bool:
        """A passive without its auxiliary that the tagger takes for a past tense: "Lawmaker killed in raid"."""
        tree, children = self.tree, self.tree.children[verb]
        labels = {tree.labels[c] for c in children}
        if not labels.isdisjoint(_AGAINST_PASSIVE) or labels.isdisjoint(L.SUBJECTS):
            return False
        by_somebody = L.AGENT in labels
        if self.is_headline and tree.lemmas[verb] in _ASKED and L.INFINITIVE in labels:
            return True
        if L.INFINITIVE in labels:
            return False
        return by_somebody or (self.is_headline and tree.lemmas[verb] not in WITHOUT_OBJECT)

    def _agents(self, verb: int) -> tuple[int, ...]:
        tree = self.tree
        by = [
            c
            for c in tree.children[verb]
            if tree.labels[c] == L.AGENT or (tree.labels[c] == L.PREPOSITION and tree.lemmas[c] == "by")
        ]
        by = by or self._low_agent(verb)
        return conjuncts(tree, [o for b in by for o in tree.children[b] if tree.labels[o] == L.PREPOSITION_OBJECT])

    def _low_agent(self, verb: int) -> list[int]:
        """ "Turkey was asked for an answer by Finland": the parser hangs "by" on the noun before it."""
        tree = self.tree
        inner = [o for p in prepositional_phrases(tree, verb) for o in p.objects if p.word != "by"]
        inner += with_label(tree, verb, _OBJECT)
        return [
            c for o in inner for c in tree.children[o] if tree.labels[c] == L.PREPOSITION and tree.lemmas[c] == "by"
        ]

    def is_complement_of_noun(self, verb: int) -> bool:
        """Whether a clause below a noun says what is meant: "a plan to go", "assurances that it would help"."""
        marks = (c for c in self.tree.children[verb] if self.tree.labels[c] == L.MARK)
        return self.is_infinitive(verb) or any(self.tree.lemmas[c] == "that" for c in marks)

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb has "to" before it."""
        return any(self.tree.tags[c] == L.TO for c in self.tree.children[verb] if c < verb)

    def is_complement(self, verb: int) -> bool:
        """A clause that says what for: an infinitive, or a gerund that no comma parts ("ruled out sending")."""
        tree, governor = self.tree, self.tree.heads[verb]
        if tree.labels[verb] != L.ADVERBIAL or governor > verb:
            return False
        if self.is_infinitive(verb):
            return True
        bare = tree.tags[verb] == L.GERUND and not any(tree.labels[c] in L.OPENERS for c in tree.children[verb])
        return bare and "," not in tree.words[governor:verb]

    def _antecedents(self, verb: int, arguments: tuple[int, ...]) -> tuple[int, ...]:
        """Relative pronouns replaced by what they stand for."""
        relative = next((t for t in [verb, *self.tree.above(verb)] if self.tree.labels[t] == L.RELATIVE), None)
        if relative is None:
            return arguments
        noun = self.tree.heads[relative]
        return tuple(noun if _is_relative(self.tree, a) else a for a in arguments)

    def _relative_object(self, verb: int) -> tuple[int, ...]:
        """ "the drone (that) the army shot down": the noun is the object that the relative clause lacks."""
        tree = self.tree
        if tree.labels[verb] != L.RELATIVE or any(tree.tags[c] == "WRB" for c in tree.subtree(verb)):
            return ()
        own = with_label(tree, verb, L.SUBJECTS)
        if not own or any(_is_relative(tree, c) for c in own):
            return ()
        return () if any(tree.labels[c] in L.COMPLEMENTS for c in tree.children[verb]) else (tree.heads[verb],)

    def _shared_object(self, verb: int) -> tuple[int, ...]:
        """ "Shot and killed a lawyer": the object of the second verb is that of the first too."""
        tree, second = self.tree, verb + 2
        if second >= len(tree) or tree.heads[second] != verb or tree.labels[second] != L.CONJUNCT:
            return ()
        joined = tree.labels[verb + 1] == L.COORDINATOR and self.is_verb(second)
        return conjuncts(tree, with_label(tree, second, _OBJECT)) if joined else ()

    def _for_whom(self, token: int) -> list[PrepositionalPhrase]:
        """ "Gave approval for the Red Cross to enter": the subject of the infinitive stands behind "for"."""
        tree, found = self.tree, []
        for clause in tree.children[token]:
            marks = [c for c in tree.children[clause] if tree.labels[c] == L.MARK and tree.lemmas[c] == "for"]
            if marks and self.is_infinitive(clause):
                subjects = conjuncts(tree, with_label(tree, clause, L.ANY_SUBJECTS))
                found.append(PrepositionalPhrase(word="for", objects=subjects, clause=clause))
        return found

    def _wanted(self, verb: int) -> tuple[int, ...]:
        """ "They want the government to act": the subject of the infinitive is whom they want it of."""
        tree = self.tree
        clauses = [c for c in tree.children[verb] if tree.labels[c] == L.CONTENT and self.is_infinitive(c)]
        return conjuncts(tree, [s for c in clauses for s in with_label(tree, c, L.SUBJECTS)])

    def _inherited(self, verb: int, passive: bool) -> tuple[int, ...]:
        """The subject that a clause without one takes from its surroundings."""
        tree, label, governor = self.tree, self.tree.labels[verb], self.tree.heads[verb]
        if label in (L.NOUN_CLAUSE, L.RELATIVE):
            return self._inherited_from_noun(verb, governor, passive)
        if label == L.PREPOSITION_COMPLEMENT:
            governor = tree.heads[governor]
        if governor == verb:
            return ()
        if not self.is_verb(governor):
            be = tree.heads[governor]
            if tree.labels[governor] == L.PREDICATE and self.is_verb(be):
                return self.surface_subjects(be)  # "the president is due to visit"
            return self.owner(governor) if self.is_noun(governor) else ()
        if label == L.INFINITIVE and not self.verb(governor).passive:
            controlled = self.verb(governor)
            if tree.lemmas[governor] in _USING and controlled.subjects:
                return controlled.subjects  # "used drones to destroy tanks"
            return controlled.recipients or controlled.objects or controlled.subjects
        return self.surface_subjects(governor)

    def _inherited_from_noun(self, verb: int, noun: int, passive: bool) -> tuple[int, ...]:
        if not self.is_infinitive(verb):
            return (noun,)
        return () if passive else self.owner(noun)

    def owner(self, noun: int) -> tuple[int, ...]:
        """Who does what a noun speaks of: its possessor, else the subject of the verb it is object of."""
        owners = possessors(self.tree, noun)
        governor = self.tree.heads[noun]
        if owners or not self.is_verb(governor) or self.tree.labels[noun] not in (L.OBJECT, L.ATTRIBUTE):
            return owners
        return self.surface_subjects(governor)


def _is_relative(tree: Tree, token: int) -> bool:
    """Whether an argument stands for the noun above: "which", "who", and "that" even where its tag is that of "if"."""
    return tree.tags[token] in L.RELATIVE_TAGS or (tree.low[token] == "that" and tree.tags[token] == "IN")
