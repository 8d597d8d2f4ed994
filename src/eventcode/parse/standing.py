"""How far the text vouches for a clause: negation, modality, content of other acts, attribution."""

from __future__ import annotations

from attrs import evolve, field, fields, frozen

from eventcode.parse import labels as L
from eventcode.parse.clauses import ClauseReader
from eventcode.syntax import Standing

ACTUAL, NEGATED, FUTURE, REFUSED = "actual", "negated", "future", "refused"
DEMANDED, HYPOTHETICAL, CONTENT, MENTIONED = "demanded", "hypothetical", "content", "mentioned"
POSSIBLE = "possible"
"""What a speaker says may happen: a threat, if he is the one who would do it."""

_DUE = frozenset({"due", "set", "expected", "scheduled"})
_DYING = frozenset({"kill", "shoot", "die", "wound", "injure", "hurt", "perish", "slay"})
_FUTURE = frozenset({"will", "shall", "'ll", "wo"})
_CONDITIONAL = frozenset({"would", "'d"})
_OBLIGING = frozenset({"must", "should", "ought"})
_SETTLED = frozenset("deal agreement pact accord treaty truce ceasefire cease-fire settlement term arrangement".split())
_POSSIBLE = frozenset({"could", "can", "ca", "may", "might"}) | _CONDITIONAL | _OBLIGING
_WARNED = frozenset({"could", "may", "might"})
_NEEDED = frozenset({"have", "need"})
_SCHEDULED = frozenset({"going", "due", "set", "scheduled"})
_HEARSAY = frozenset({"say", "rumour", "rumor"})  # "is said to have bombed": nobody is said to whom the words are
# "Claimed to have killed ten", "are believed to have fled": a deed, on the word of who did it or of nobody.
_CLAIMED = frozenset("claim profess believe think report allege presume understand suspect appear seem".split())
_KNOWN = frozenset({"know", "confirm", "find"})
_PERCEIVED = frozenset({"see", "spot", "film", "catch", "observe", "record"})
_PROMPTING = frozenset({"prompt", "lead", "spur"})
_PERHAPS = frozenset({"may", "might", "must"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
_INVERTED = frozenset({"had", "should", "were"})
_CONDITION_PLACES = frozenset({L.CONTENT, L.ADVERBIAL, L.CLAUSAL_SUBJECT})
_BESIDE = frozenset({"when", "while", "as", "because", "although", "though", "whereas"})
_ALMOST = frozenset({"nearly", "almost", "narrowly"})
_DISPERSING = frozenset("disperse scatter break clear stop quell repel push drive disband".split())
_HABITUAL = frozenset(
    "often usually routinely regularly frequently sometimes typically always seldom rarely scarcely".split()
)
_FINDING = frozenset("find recover count discover retrieve collect bury pull".split())
_BODIES = frozenset({"body", "corpse", "dead"})
_EARLIER = frozenset({"after", "since", "before", "once"})
_PRESUPPOSING = frozenset({"why"})  # "why did Iran attack?" asks for a reason and takes the attack for granted
_UNDERWAY = frozenset({"process", "task", "work", "job"})  # "began the process of returning": it has begun
_CHAIN = 3
_REPORTED = frozenset({"report", "confirm"})
_SUBJUNCTIVE = frozenset({"insist"})
_QUOTED = frozenset({"quote", "cite"})
_PHONES = frozenset({"phone", "telephone"})
_CALLS = frozenset({"call", "conversation"})
_NEGATIVE = frozenset({"no", "neither", "nobody", "none", "nothing", "never", "hardly"})


@frozen(kw_only=True)
class StandingWords:
    """The word sets of the dictionaries that decide what a governing verb does to what is below it."""

    speech: frozenset[str]
    reporting: frozenset[str]
    doubt: frozenset[str]
    aspect: frozenset[str]
    light: frozenset[str]
    converse: frozenset[str]
    happening: frozenset[str]
    harm: frozenset[str]
    hedges: frozenset[str]
    transparent: frozenset[str]
    counting: frozenset[str]
    permitting: frozenset[str]
    answering: frozenset[str]
    fiction: frozenset[str]
    statements_sent: frozenset[str]

    def is_transparent(self, lemma: str) -> bool:
        """Whether a noun stands for what follows it: "a series of raids"."""
        return lemma in self.transparent or lemma in self.counting


STANDING_SETS = tuple(f.name for f in fields(StandingWords))
"""The word sets that :class:`StandingWords` is made of."""


@frozen(kw_only=True, eq=False)
class StandingReader:
    """Reads the standing of the clauses of one tree."""

    clauses: ClauseReader
    words: StandingWords
    _known: dict[int, Standing] = field(factory=dict)

    def verb(self, verb: int) -> Standing:
        """The standing of a verb clause."""
        known = self._known.get(verb)
        if known is None:
            self._known[verb] = Standing(reality=ACTUAL)
            known = self._known[verb] = self._verb(verb)
        return known

    def noun(self, noun: int) -> Standing:
        """The standing of an event noun: asserted as a headline, by a light verb or a verb of happening."""
        tree = self.clauses.tree
        if self._has_negative(noun):
            return Standing(reality=NEGATED)
        noun = self.carrier(noun)
        label, governor = tree.labels[noun], tree.heads[noun]
        if label in L.PREPOSITION_OBJECTS and self._is_agent_of_harm(governor):
            return self.verb(tree.heads[governor])
        if label in L.PREPOSITION_OBJECTS and self._finds_bodies(governor):
            return self.verb(tree.heads[governor])
        if label == L.ROOT or (label == L.CONJUNCT and not self.clauses.is_verb(governor)):
            return Standing(reality=self._headline()) if label == L.ROOT else self.noun(governor)
        if (answer := self.answer(noun)) is not None:
            return self.verb(answer)
        if (said := self.said_in_a_call(noun)) is not None:
            return self.verb(said)
        if not self.clauses.is_verb(governor):
            return Standing(reality=MENTIONED)
        above, lemma = self.verb(governor), tree.lemmas[governor]
        as_subject = label in L.ANY_SUBJECTS
        if as_subject and lemma == "be" and self._is_to_happen(governor):
            return evolve(above, reality=FUTURE)
        if (as_subject and lemma in self.words.happening | self.words.harm) or self._is_light(noun, governor):
            return above
        if label in L.PASSIVE_SUBJECTS and lemma in _REPORTED:
            return above  # "heavy exchanges of fire were reported"
        return Standing(reality=MENTIONED, speakers=above.speakers)

    def _finds_bodies(self, preposition: int) -> bool:
        """Whether a phrase tells how those found dead died: "31 bodies were found after an attack by militiamen"."""
        tree, verb = self.clauses.tree, self.clauses.tree.heads[preposition]
        behind = tree.low[preposition] in ("after", "from", "following") and tree.lemmas[verb] in _FINDING
        return behind and any(tree.lemmas[c] in _BODIES for c in tree.children[verb])

    def _is_to_happen(self, verb: int) -> bool:
        """Whether what stands before "be" is still to come: "talks are to resume", "are due to begin"."""
        tree, below = self.clauses.tree, self.clauses.tree.children[verb]
        due = (c for c in below if tree.low[c] in _DUE)
        infinitives = (c for t in (verb, *due) for c in tree.children[t] if tree.labels[c] == L.INFINITIVE)
        return any(tree.lemmas[c] in self.words.happening and self.clauses.is_infinitive(c) for c in infinitives)

    def reports(self, verb: int) -> bool:
        """Whether a verb tells what somebody says, alone or with a word of its own: "made it clear that"."""
        tree = self.clauses.tree
        return tree.lemmas[verb] in self.words.speech or any(map(self._is_told, tree.children[verb]))

    def _is_told(self, word: int) -> bool:
        """Whether a predicate or an object makes a phrase of speech with its verb: "clear", "no doubt"."""
        tree = self.clauses.tree
        if tree.labels[word] not in L.PREDICATES:
            return False
        verb = tree.lemmas[tree.heads[word]]
        ends = {tree.lemmas[word], *(f"{tree.lemmas[c]} {tree.lemmas[word]}" for c in tree.children[word])}
        return any(f"{verb} {end}" in self.words.reporting for end in ends)

    def _is_agent_of_harm(self, preposition: int) -> bool:
        """ "Displaced by fighting", "shot in clashes between A and B", "died in an exchange of fire": it happened."""
        tree, verb = self.clauses.tree, self.clauses.tree.heads[preposition]
        passive = tree.lemmas[preposition] == "by" and self.clauses.is_verb(verb) and self.clauses.verb(verb).passive
        if passive and tree.lemmas[verb] in self.words.harm | self.words.happening:
            return True
        below = [(n, p) for n in tree.children[preposition] for p in tree.children[n]]
        sides = any(tree.low[p] == "between" or tree.low[n] == "exchange" for n, p in below)
        return tree.lemmas[preposition] == "in" and sides and tree.lemmas[verb] in _DYING

    def support(self, noun: int) -> int | None:
        """The light verb or verb of happening whose arguments an event noun shares, if any."""
        tree = self.clauses.tree
        noun = self.carrier(noun)
        if (answer := self.answer(noun)) is not None:
            return answer
        governor = tree.heads[noun]
        if governor == noun or not self.clauses.is_verb(governor):
            return None
        shared = tree.labels[noun] in L.ANY_SUBJECTS and tree.lemmas[governor] in self.words.happening
        return governor if shared or self._is_light(noun, governor) else None

    def answer(self, noun: int) -> int | None:
        """The verb of an answer that an event noun is: "hit back with air strikes", "replied with a raid"."""
        tree, preposition = self.clauses.tree, self.clauses.tree.heads[noun]
        if tree.labels[noun] != L.PREPOSITION_OBJECT or tree.lemmas[preposition] != "with":
            return None
        verb = tree.heads[preposition]
        answers = (tree.lemmas[verb], *(f"{tree.lemmas[verb]} {tree.low[c]}" for c in tree.children[verb]))
        return verb if not self.words.answering.isdisjoint(answers) else None

    def said_in_a_call(self, noun: int) -> int | None:
        """The verb of what somebody says or promises in a call: "promised him in a telephone call"."""
        tree, preposition = self.clauses.tree, self.clauses.tree.heads[noun]
        by_phone = any(tree.low[c] in _PHONES for c in tree.children[noun] if c < noun)
        if not by_phone or tree.lemmas[noun] not in _CALLS or tree.low[preposition] not in ("in", "during", "over"):
            return None
        verb = tree.heads[preposition]
        verb = tree.heads[verb] if tree.labels[verb] in L.SUBJECTS else verb  # "the premier, in a phone call, urged"
        return verb if self.clauses.is_verb(verb) else None

    def carrier(self, noun: int) -> int:
        """What stands for an event noun in its clause: "launched a series of raids", "gave $5 million in aid"."""
        tree = self.clauses.tree
        for _ in range(_CHAIN):
            preposition = tree.heads[noun]
            carrier = tree.heads[preposition]
            if tree.labels[noun] != L.PREPOSITION_OBJECT or tree.lemmas[preposition] not in ("of", "in", "worth"):
                break
            transparent = tree.lemmas[preposition] == "of" and self.words.is_transparent(tree.lemmas[carrier])
            if not transparent and tree.tags[carrier] not in (L.CARDINAL, "$"):
                break
            noun = carrier
        return noun

    def _is_light(self, noun: int, governor: int) -> bool:
        label = self.clauses.tree.labels[noun]
        return (
            label in {L.OBJECT, *L.PASSIVE_SUBJECTS, L.ATTRIBUTE}
            and self.clauses.tree.lemmas[governor] in self.words.light | self.words.converse
        )

    def _headline(self) -> str:
        return HYPOTHETICAL if self.clauses.tree.text.rstrip().endswith("?") else ACTUAL

    def _verb(self, verb: int) -> Standing:
        tree = self.clauses.tree
        above = self._from_above(verb)
        reality = self._own(verb)
        if reality == ACTUAL or above.reality in (CONTENT, HYPOTHETICAL, POSSIBLE):
            reality = above.reality
        elif above.reality == NEGATED and tree.labels[verb] != L.CONJUNCT:
            reality = NEGATED
        auxiliaries = {tree.lemmas[c] for c in tree.children[verb] if tree.labels[c] in L.AUXILIARIES}
        doubted = any(tree.lemmas[c] in self.words.hedges for c in tree.children[verb])
        hedged = above.hedged or doubted or self._may_have(verb, auxiliaries)
        return Standing(reality=reality, speakers=above.speakers, hedged=hedged, background=above.background)

    def _own(self, verb: int) -> str:
        """What the verb's own auxiliaries and negations say."""
        tree = self.clauses.tree
        children = tree.children[verb]
        auxiliaries = {tree.lemmas[c] for c in children if tree.labels[c] in L.AUXILIARIES}
        bearers = (c for c in children if tree.labels[c] in {L.OBJECT, *L.SUBJECTS, *L.PASSIVE_SUBJECTS})
        negated = (
            any(tree.labels[c] == L.NEGATION for c in children)
            or any(self._has_negative(c) and not self._is_told(c) for c in bearers)
            or self._is_neither(verb)
        )
        if tree.text.rstrip(" \"'").endswith("?") and not any(tree.lemmas[c] in _PRESUPPOSING for c in children):
            return HYPOTHETICAL
        if any(tree.lemmas[c] in _ALMOST for c in children):
            return NEGATED
        if auxiliaries & _FUTURE or (auxiliaries & _CONDITIONAL and self._is_reported(verb)) or self._is_to_be(verb):
            return REFUSED if negated else FUTURE
        if auxiliaries & _OBLIGING and not negated:
            return DEMANDED
        if auxiliaries & _POSSIBLE and not self._may_have(verb, auxiliaries):
            warned = auxiliaries & _WARNED and not negated and self._is_reported(verb)
            return POSSIBLE if warned else HYPOTHETICAL
        if tree.tags[verb] in L.PRESENT_TAGS and any(tree.lemmas[c] in _HABITUAL for c in children):
            return HYPOTHETICAL  # "militias often attack villages" tells of no attack
        if negated and self._permits(verb):
            return REFUSED  # who does not let somebody do something refuses it
        return NEGATED if negated else ACTUAL

    def _permits(self, verb: int) -> bool:
        """Whether a verb, or with its object ("give permission"), lets somebody do something."""
        tree, lemma = self.clauses.tree, self.clauses.tree.lemmas[verb]
        objects = (tree.lemmas[c] for c in tree.children[verb] if tree.labels[c] == L.OBJECT)
        return not self.words.permitting.isdisjoint((lemma, *(f"{lemma} {o}" for o in objects)))

    def _may_have(self, verb: int, auxiliaries: set[str]) -> bool:
        """ "May have bombed" doubts what is over; "could have bombed" did not."""
        return (
            bool(auxiliaries & _PERHAPS) and "have" in auxiliaries and self.clauses.tree.tags[verb] == L.PAST_PARTICIPLE
        )

    def _is_reported(self, verb: int) -> bool:
        """Whether a clause is what somebody says or has settled, so that its "would" is the "will" of his words."""
        tree, governor = self.clauses.tree, self.clauses.tree.heads[verb]
        return (tree.labels[verb] == L.CONTENT and self.reports(governor)) or self._is_settled(verb)

    def _is_settled(self, verb: int) -> bool:
        """ "Under the pact Mali would free fighters": what a deal lays down is announced with it."""
        tree = self.clauses.tree
        under = (c for c in tree.children[verb] if tree.labels[c] == L.PREPOSITION and tree.lemmas[c] == "under")
        return any(tree.lemmas[o] in _SETTLED for c in under for o in tree.children[c])

    def _is_to_be(self, verb: int) -> bool:
        """ "X is to visit Y", where the infinitive hangs below "be", "X is going to visit Y", or "X to visit Y"."""
        tree = self.clauses.tree
        if tree.labels[verb] == L.ROOT:
            return self.clauses.is_infinitive(verb)
        governor = tree.heads[verb]
        if tree.labels[verb] in (L.CONTENT, L.PARATAXIS) and verb < governor and self.clauses.is_infinitive(verb):
            return self._is_told_by_an_infinitive(verb)
        if tree.labels[verb] == L.INFINITIVE and tree.low[governor] in _SCHEDULED:
            return any(tree.lemmas[c] == "be" for c in (*tree.children[governor], tree.heads[governor]))
        return tree.labels[verb] == L.INFINITIVE and tree.lemmas[tree.heads[verb]] == "be"

    def _is_told_by_an_infinitive(self, verb: int) -> bool:
        """Whether a subject stands right before an infinitive: "Oslo to arm Kyiv; Moscow protests"."""
        tree = self.clauses.tree
        subjects = (c for c in tree.children[verb] if tree.labels[c] in L.SUBJECTS and c < verb)
        return tree.tags[verb] == L.BASE_FORM and any(max(tree.subtree(c)) == verb - 2 for c in subjects)

    def _has_negative(self, noun: int) -> bool:
        tree = self.clauses.tree
        return (
            tree.lemmas[noun] in _NEGATIVE
            or any(tree.lemmas[c] in _NEGATIVE for c in tree.children[noun] if tree.labels[c] in L.NEGATIVE_PLACES)
            or self._is_not_one(noun)
        )

    def _is_neither(self, verb: int) -> bool:
        """ "They neither met nor spoke": both verbs are denied."""
        tree = self.clauses.tree
        first = any(tree.low[c] == "neither" and tree.labels[c] in L.NEGATIVE_PLACES for c in tree.children[verb])
        before = tree.children[tree.heads[verb]] if tree.labels[verb] == L.CONJUNCT else ()
        return first or any(tree.low[c] == "nor" and c < verb for c in before)

    def _is_not_one(self, noun: int) -> bool:
        """ "Not one soldier was hurt", "not a single shot was fired"; but "not a soldier but a cook was hurt"."""
        tree = self.clauses.tree
        before = [tree.low[t] for t in tree.subtree(noun) if t < noun][:3]
        return before[:2] == ["not", "one"] or before == ["not", "a", "single"]

    def _from_above(self, verb: int) -> Standing:
        label, governor = self.clauses.tree.labels[verb], self.clauses.tree.heads[verb]
        if label in _CONDITION_PLACES and verb < governor and self._is_inverted(verb):
            return Standing(reality=HYPOTHETICAL)
        if label == L.ROOT or governor == verb or self._is_misread_subject(verb):
            return Standing(reality=ACTUAL)
        if ";" in self.clauses.tree.words[min(verb, governor) : max(verb, governor)]:
            return Standing(reality=ACTUAL)  # clauses side by side, whatever the arc between them says
        if label == L.CONJUNCT:
            return self._conjunct(verb, governor)
        if label in (L.CONTENT, L.PARATAXIS):
            return self._content(verb, governor)
        if label == L.INFINITIVE:
            return self._complement(verb, governor)
        if label == L.ADVERBIAL:
            return self._adverbial(verb, governor)
        if label in (L.RELATIVE, L.NOUN_CLAUSE):
            if label == L.NOUN_CLAUSE and self._is_told(governor):
                return self._content(verb, self.clauses.tree.heads[governor])
            if self.clauses.tree.lemmas[governor] in self.words.fiction:
                return Standing(reality=HYPOTHETICAL)  # "a film in which tanks roll into Prague"
            inside = self._is_inside_content(governor) and not self._goes_on(verb) and not self._is_to_disperse(verb)
            content = self.clauses.is_complement_of_noun(verb) or inside
            return Standing(reality=CONTENT if content else ACTUAL, background=True)
        if label == L.PREPOSITION_COMPLEMENT:
            return self._after_preposition(governor)
        return Standing(reality=ACTUAL if label == L.UNCLEAR else CONTENT)

    def _goes_on(self, verb: int) -> bool:
        """ "Refused to meet the rebels, who took the town": behind a comma a past tense tells on."""
        tree, first = self.clauses.tree, min(self.clauses.tree.children[verb], default=verb)
        return tree.labels[verb] == L.RELATIVE and tree.tags[verb] == L.PAST_TENSE and tree.words[first - 1] == ","

    def _is_to_disperse(self, verb: int) -> bool:
        """ "Fired to disperse students who were marching": what a crowd does that force is to end was so."""
        tree = self.clauses.tree
        above = next((t for t in tree.above(tree.heads[verb]) if self.clauses.is_verb(t)), verb)
        past = L.PAST_TENSE in (tree.tags[verb], *(tree.tags[c] for c in tree.children[verb] if c < verb))
        return tree.labels[verb] == L.RELATIVE and past and tree.lemmas[above] in _DISPERSING

    def _is_inside_content(self, noun: int) -> bool:
        """Whether a noun stands in a clause that somebody only asks for, denies or supposes."""
        verb = next((t for t in self.clauses.tree.above(noun) if self.clauses.is_verb(t)), None)
        return verb is not None and self.verb(verb).reality in (CONTENT, HYPOTHETICAL, POSSIBLE)

    def _conjunct(self, verb: int, governor: int) -> Standing:
        if not self.clauses.is_verb(governor):
            return Standing(reality=CONTENT)
        above = self.verb(governor)
        tree = self.clauses.tree
        either = any(tree.low[c] == "or" for c in tree.children[governor] if governor < c < verb)
        bare = tree.tags[verb] == L.BASE_FORM or (either and above.reality == NEGATED)  # "nobody was killed or hurt"
        shared = bare or (
            above.reality in (CONTENT, HYPOTHETICAL, POSSIBLE) and self.clauses.tree.labels[governor] != L.ROOT
        )
        return above if shared else Standing(reality=ACTUAL, speakers=above.speakers, background=above.background)

    def _content(self, verb: int, governor: int) -> Standing:
        tree = self.clauses.tree
        if not self.clauses.is_verb(governor):
            return Standing(reality=CONTENT)
        above, doubted = self.verb(governor), tree.lemmas[governor] in self.words.doubt
        reported = doubted or self.reports(governor)
        if verb < governor and not reported and self._is_run_on(verb):
            return Standing(reality=ACTUAL)
        if not reported or above.reality in (CONTENT, HYPOTHETICAL, POSSIBLE, NEGATED, REFUSED):
            return Standing(reality=CONTENT)
        speakers = self.clauses.verb(governor).subjects or above.speakers
        if tree.lemmas[governor] in _SUBJUNCTIVE and self._is_bare(verb):
            return Standing(reality=DEMANDED, speakers=speakers, background=above.background)
        return Standing(reality=ACTUAL, speakers=speakers, hedged=doubted, background=above.background)

    def _is_said_in_a_message(self, verb: int, governor: int) -> bool:
        """ "Released a statement on Monday condemning the raid": what a message says is said."""
        tree = self.clauses.tree
        sent = (c for c in tree.children[governor] if tree.labels[c] in (L.OBJECT, L.PASSIVE_SUBJECT) and c < verb)
        return tree.tags[verb] == L.GERUND and any(tree.lemmas[c] in self.words.statements_sent for c in sent)

    def _is_bare(self, verb: int) -> bool:
        """A subjunctive: "insisted that Mongolia arrest him"."""
        tree = self.clauses.tree
        return tree.tags[verb] == L.BASE_FORM and not any(tree.labels[c] in L.AUXILIARIES for c in tree.children[verb])

    def _is_run_on(self, verb: int) -> bool:
        """A clause of its own before the one that the parser takes for its governor: "X meets Y and Z will attend"."""
        tree = self.clauses.tree
        own_subject = any(tree.labels[c] in L.ANY_SUBJECTS for c in tree.children[verb])
        return own_subject and not any(tree.labels[c] == L.MARK for c in tree.children[verb])

    def _is_misread_subject(self, verb: int) -> bool:
        """A finite clause with a subject of its own that the parser takes for the subject of the next one."""
        tree = self.clauses.tree
        finite = any(tree.labels[c] in L.AUXILIARIES and tree.tags[c] in L.FINITE_TAGS for c in tree.children[verb])
        return tree.labels[verb] in L.SUBJECTS and finite and self._is_run_on(verb)

    def _complement(self, verb: int, governor: int) -> Standing:
        if not self.clauses.is_verb(governor):
            return Standing(reality=CONTENT)
        tree = self.clauses.tree
        lemma = tree.lemmas[governor]
        if lemma == "have" and any(tree.lemmas[c] == "yet" for c in tree.children[governor]):
            return Standing(reality=NEGATED)
        if lemma in _NEEDED:
            return evolve(self.verb(governor), reality=DEMANDED)
        perfect = any(tree.lemmas[c] == "have" and tree.labels[c] == L.AUXILIARY for c in tree.children[verb])
        if perfect and lemma in _CLAIMED:
            return evolve(self.verb(governor), hedged=True)
        if perfect and lemma in _KNOWN:
            return self.verb(governor)  # "are now known to have died"
        if lemma in _PERCEIVED and tree.tags[verb] == L.GERUND and self.clauses.verb(governor).passive:
            return self.verb(governor)  # "were seen attacking"
        if lemma == "use" and not self.clauses.verb(governor).passive and not self.clauses.verb(governor).objects:
            return Standing(reality=HYPOTHETICAL)  # "used to raid": a habit of once
        if lemma in _HEARSAY and tree.tags[governor] in (L.PAST_PARTICIPLE, L.PAST_TENSE):
            return evolve(self.verb(governor), hedged=True)
        brought_about = lemma in _PROMPTING and tree.labels[verb] == L.INFINITIVE  # "prompting thousands to march"
        on = lemma in self.words.aspect or lemma == "be" or brought_about
        return self.verb(governor) if on else Standing(reality=CONTENT)

    def _adverbial(self, verb: int, governor: int) -> Standing:
        tree = self.clauses.tree
        marks = {tree.lemmas[c] for c in tree.children[verb] if tree.labels[c] in (L.MARK, L.ADVERB)}
        above = self.verb(governor) if self.clauses.is_verb(governor) else Standing(reality=ACTUAL)
        if marks & _CONDITIONS or self._is_as_long_as(governor):
            return Standing(reality=HYPOTHETICAL)
        if self.clauses.is_complement(verb) and not self._is_said_in_a_message(verb, governor):
            return Standing(reality=CONTENT)
        if marks & _EARLIER:
            return Standing(reality=ACTUAL, speakers=above.speakers, background=True)
        if marks & _BESIDE:
            return Standing(reality=ACTUAL, speakers=above.speakers, background=above.background)
        if self.reports(governor):
            return Standing(reality=ACTUAL, speakers=self.clauses.verb(governor).subjects)
        return above

    def _is_as_long_as(self, governor: int) -> bool:
        """ "Will not talk as long as rebels attack towns": a condition, which hangs on "long"."""
        tree = self.clauses.tree
        return tree.low[governor] == "long" and any(tree.low[c] in ("as", "so") for c in tree.children[governor])

    def _is_inverted(self, verb: int) -> bool:
        """ "Had rebels attacked": an auxiliary before its subject makes a condition."""
        tree = self.clauses.tree
        had = [c for c in tree.children[verb] if tree.labels[c] == L.AUXILIARY and tree.low[c] in _INVERTED]
        return any(tree.labels[s] in L.SUBJECTS and h < s < verb for h in had for s in tree.children[verb])

    def _has_its_own_subject(self, preposition: int) -> bool:
        """Whether a preposition opens a clause: "marched, with some throwing stones"."""
        tree = self.clauses.tree
        verbs = (c for c in tree.children[preposition] if tree.labels[c] == L.PREPOSITION_COMPLEMENT)
        return any(tree.labels[s] in L.ANY_SUBJECTS for v in verbs for s in tree.children[v])

    def _after_preposition(self, preposition: int) -> Standing:
        tree = self.clauses.tree
        word, governor = tree.lemmas[preposition], tree.heads[preposition]
        if word == "without":
            return Standing(reality=NEGATED)
        above = self.verb(governor) if self.clauses.is_verb(governor) else Standing(reality=CONTENT)
        if word == "of" and tree.lemmas[governor] in _UNDERWAY:
            return self.noun(governor)
        if word == "as" and tree.lemmas[governor] in _QUOTED:
            return above
        if word == "with" and tree.tags[governor] == L.PAST_TENSE and self._has_its_own_subject(preposition):
            return above
        if word in ("after", "while", "since") or (word == "before" and above.reality == ACTUAL):
            return Standing(reality=ACTUAL, speakers=above.speakers, background=True)
        return above if word in ("by", "in", "while") and self.clauses.is_verb(governor) else Standing(reality=CONTENT)
