"""Trees to clauses: who acts on whom, with voice, control, relatives and coordination undone."""

from __future__ import annotations

from attrs import field, frozen

from eventcode.parse import labels as L
from eventcode.parse.phrases import conjuncts, modifiers, possessors, prepositional_phrases, with_label
from eventcode.syntax import Clause, Tree

# Participles that are adjectives before an infinitive: "is prepared to lift the ban" is no passive.
_ADJECTIVAL = frozenset({"prepare", "determine", "commit", "resolve", "set", "dispose"})


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
        lemma = tree.words[noun].lower() if tree.tags[noun] == L.GERUND else tree.lemmas[noun]
        infinitives = [c for c in tree.children[noun] if tree.labels[c] in L.NOUN_COMPLEMENTS and self.is_infinitive(c)]
        return Clause(
            head=noun,
            kind="noun",
            lemma=lemma,
            subjects=possessors(tree, noun),
            modifiers=modifiers(tree, noun),
            prepositions=tuple(prepositional_phrases(tree, noun)),
            complements=tuple(infinitives),
        )

    def _verb(self, verb: int) -> Clause:
        tree = self.tree
        passive = self._is_passive(verb)
        own_subjects = L.PASSIVE_SUBJECTS if passive or tree.lemmas[verb] in _ADJECTIVAL else L.SUBJECTS
        grammatical = conjuncts(tree, with_label(tree, verb, own_subjects | L.SUBJECTS))
        grammatical = self._antecedents(verb, grammatical) or self._inherited(verb, passive)
        direct = conjuncts(
            tree, with_label(tree, verb, L.PREDICATES if tree.lemmas[verb] in L.COPULAS else frozenset({L.OBJECT}))
        )
        recipients = conjuncts(
            tree,
            [
                c
                for c in with_label(tree, verb, frozenset({L.RECIPIENT}))
                if tree.tags[c] in L.NOUN_TAGS | L.PRONOUN_TAGS
            ],
        )
        if passive:
            subjects = self._agents(verb)
            objects, recipients = (direct, grammatical) if direct else (grammatical, recipients)
        else:
            subjects, objects = grammatical, self._antecedents(verb, direct) or self._relative_object(verb)
        return Clause(
            head=verb,
            kind="verb",
            lemma=tree.lemmas[verb],
            subjects=subjects,
            objects=objects,
            recipients=recipients,
            passive=passive,
            prepositions=tuple(prepositional_phrases(tree, verb, agents=not passive)),
            complements=(*with_label(tree, verb, L.COMPLEMENTS), *filter(self.is_complement, tree.children[verb])),
        )

    def _is_passive(self, verb: int) -> bool:
        tree = self.tree
        if tree.lemmas[verb] in _ADJECTIVAL and any(tree.labels[c] == L.INFINITIVE for c in tree.children[verb]):
            return False
        if any(tree.labels[c] in L.PASSIVE_MARKS for c in tree.children[verb]):
            return True
        if tree.tags[verb] != L.PAST_PARTICIPLE:
            return False
        has_auxiliary = any(tree.labels[c] in L.AUXILIARIES for c in tree.children[verb])
        has_object = any(tree.labels[c] == L.OBJECT for c in tree.children[verb])
        label = tree.labels[verb]
        if label == L.CONJUNCT and not has_auxiliary and self.is_verb(tree.heads[verb]):
            return self.verb(tree.heads[verb]).passive and not has_object
        if label == L.ROOT:
            # Headlines drop the auxiliary: "Three soldiers killed in Mali".
            return not has_auxiliary and not has_object and not tree.text.rstrip().endswith(".")
        return label in (L.NOUN_CLAUSE, L.ADVERBIAL, L.RELATIVE) and not has_auxiliary

    def _agents(self, verb: int) -> tuple[int, ...]:
        tree = self.tree
        by = [
            c
            for c in tree.children[verb]
            if tree.labels[c] == L.AGENT or (tree.labels[c] == L.PREPOSITION and tree.lemmas[c] == "by")
        ]
        return conjuncts(tree, [o for b in by for o in tree.children[b] if tree.labels[o] == L.PREPOSITION_OBJECT])

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb has "to" before it."""
        return any(self.tree.tags[c] == L.TO for c in self.tree.children[verb])

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
        return tuple(noun if self.tree.tags[a] in ("WDT", "WP") else a for a in arguments)

    def _relative_object(self, verb: int) -> tuple[int, ...]:
        """ "the drone (that) the army shot down": the noun is the object that the relative clause lacks."""
        tree = self.tree
        if tree.labels[verb] != L.RELATIVE or any(tree.tags[c] == "WRB" for c in tree.subtree(verb)):
            return ()
        own = with_label(tree, verb, L.SUBJECTS)
        if not own or any(tree.tags[c] in ("WDT", "WP") for c in own):
            return ()
        return () if any(tree.labels[c] in L.COMPLEMENTS for c in tree.children[verb]) else (tree.heads[verb],)

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
            return self.owner(governor) if self.is_noun(governor) else ()
        if label == L.INFINITIVE and not self.verb(governor).passive:
            controlled = self.verb(governor)
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
