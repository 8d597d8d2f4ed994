"""Patterns against clauses of hand-built trees."""

from __future__ import annotations

import pytest
from attrs import frozen

from eventcode.parse.clauses import ClauseReader
from eventcode.rules.match import Match, Miss, match_pattern, may_fit, words_near
from eventcode.rules.notation import compile_pattern
from eventcode.syntax import Clause, Tree
from tests.conftest import make_tree


@frozen(kw_only=True, eq=False)
class Around:
    tree: Tree
    actors: dict[str, frozenset[str]]

    def noun(self, token: int) -> Clause:
        return ClauseReader(tree=self.tree).noun(token)

    def roles(self, token: int) -> frozenset[str]:
        return self.actors.get(self.tree.words[token], frozenset())

    def near_words(self, clause: Clause) -> frozenset[str]:
        return words_near(clause, self.noun)

    def is_state(self, token: int) -> bool:
        return self.tree.words[token] == "Kenya"

    def is_group_name(self, token: int) -> bool:
        return False

    def is_unknown_name(self, token: int) -> bool:
        return self.tree.tags[token] == "NNP" and not self.roles(token)

    def counted(self, token: int) -> tuple[int, ...]:
        if self.tree.lemmas[token] not in ("dozen", "hundred"):
            return ()
        return next((p.objects for p in self.noun(token).prepositions if p.word == "of"), ())

    def sides(self, token: int) -> int:
        return 1


def attempt(tree: Tree, pattern: str, verb: str, reciprocal: bool = False, **actors: str) -> Match | Miss:
    compiled = compile_pattern(pattern, {})
    around = Around(tree=tree, actors={k: frozenset(v.split()) for k, v in actors.items()})
    reader, head = ClauseReader(tree=tree), tree.words.index(verb)
    clause = reader.noun(head) if compiled.kind == "noun" else reader.verb(head)
    found = match_pattern(compiled, clause, around, reciprocal)
    assert isinstance(found, Miss) or may_fit(compiled, clause, around, reciprocal)
    return found


def words(tree: Tree, match: Match | Miss) -> dict[str, list[str]]:
    assert isinstance(match, Match), match
    return {slot: [tree.words[t] for t in tokens] for slot, tokens in match.slots.items()}


ACTIVE = make_tree(
    "Rebels rebel NNS nsubj 1",
    "opened open VBD ROOT 1",
    "fire fire NN dobj 1",
    "on on IN prep 2",
    "troops troop NNS pobj 3",
)
PASSIVE = make_tree(
    "The the DT det 1", "jet jet NN nsubjpass 3", "was be VBD auxpass 3", "shot shoot VBN ROOT 3", "down down RP prt 3",
    "by by IN agent 3", "Syria syria NNP pobj 5",
)  # fmt: skip
SHIFTED = make_tree("They they PRP nsubj 1", "shot shoot VBD ROOT 1", "jets jet NNS dobj 1", "down down RP prt 1")
PAIR = make_tree(
    "China china NNP nsubj 3",
    "and and CC cc 0",
    "Pakistan pakistan NNP conj 0",
    "signed sign VBD ROOT 3",
    "treaties treaty NNS dobj 3",
)
POSSESSED = make_tree(
    "Turkey turkey NNP nsubj 1",
    "rejected reject VBD ROOT 1",
    "Greece greece NNP poss 4",
    "'s 's POS case 2",
    "demand demand NN dobj 1",
)
NOMINAL = make_tree("Israeli israeli JJ amod 1", "strikes strike NNS ROOT 1", "on on IN prep 1", "Gaza gaza NNP pobj 2")


@pytest.mark.parametrize(
    ("tree", "pattern", "verb", "slots"),
    [
        (ACTIVE, "SOURCE open fire on TARGET", "opened", {"SOURCE": ["Rebels"], "TARGET": ["troops"]}),
        (PASSIVE, "SOURCE shoot down TARGET", "shot", {"SOURCE": ["Syria"], "TARGET": ["jet"]}),
        (SHIFTED, "SOURCE shoot down TARGET", "shot", {"SOURCE": ["They"], "TARGET": ["jets"]}),
    ],
)
def test_voice_and_particles_are_undone(tree: Tree, pattern: str, verb: str, slots: dict[str, list[str]]) -> None:
    assert words(tree, attempt(tree, pattern, verb)) == slots


def test_a_coordinated_subject_stands_for_both_sides_of_a_reciprocal_rule() -> None:
    match = attempt(PAIR, "SOURCE sign {treaty|deal} with TARGET", "signed", reciprocal=True)
    assert isinstance(match, Match)
    assert match.pairs
    assert isinstance(attempt(PAIR, "SOURCE sign treaty with TARGET", "signed"), Miss)


def test_a_possessive_stands_for_from() -> None:
    match = attempt(POSSESSED, "SOURCE reject demand from TARGET", "rejected")
    assert words(POSSESSED, match)["TARGET"] == ["Greece"]


def test_a_nationality_before_an_event_noun_is_its_source() -> None:
    match = attempt(NOMINAL, "strike:n on TARGET by SOURCE", "strikes", Israeli="ISR")
    assert words(NOMINAL, match) == {"TARGET": ["Gaza"], "SOURCE": ["Israeli"]}


def test_conditions_look_at_roles() -> None:
    assert isinstance(attempt(ACTIVE, "SOURCE[COP] open fire on TARGET", "opened", Rebels="REB"), Miss)
    assert isinstance(attempt(ACTIVE, "SOURCE[REB|UAF] open fire on TARGET[!CVL]", "opened", Rebels="REB"), Match)


@pytest.mark.parametrize(
    ("tree", "pattern", "verb", "lacks"),
    [
        (ACTIVE, "SOURCE open {door|talk} with TARGET", "opened", "{door|talk} as object"),
        (ACTIVE, "SOURCE[MIL|COP] open fire", "opened", "SOURCE with COP|MIL as subject (it is REB)"),
        (ACTIVE, "SOURCE[!REB] open fire", "opened", "SOURCE without REB as subject (it is REB)"),
        (ACTIVE, "SOURCE open fire on TARGET[REB]", "opened", "“on” with TARGET with REB (“troops” is no actor)"),
        (ACTIVE, "SOURCE open fire at TARGET[REB]", "opened", "“at” with TARGET with REB"),
        (ACTIVE, "SOURCE open TARGET[house|door]", "opened", "TARGET with door|house as object (“fire” is no actor)"),
        (SHIFTED, "SOURCE shoot TARGET {up|in}", "shot", "“in|up”"),
        (SHIFTED, "SOURCE shoot TARGET that DO", "shot", "a complement"),
    ],
)
def test_a_miss_says_what_it_lacked(tree: Tree, pattern: str, verb: str, lacks: str) -> None:
    missed = attempt(tree, pattern, verb, Rebels="REB")
    assert isinstance(missed, Miss)
    assert missed.lacks == lacks


def test_a_word_of_quantity_stands_for_what_it_counts() -> None:
    tree = make_tree(
        "Peru peru NNP nsubj 1",
        "deployed deploy VBD ROOT 1",
        "dozens dozen NNS dobj 1",
        "of of IN prep 2",
        "tanks tank NNS pobj 3",
    )
    assert isinstance(attempt(tree, "SOURCE deploy tank", "deployed"), Match)
    assert isinstance(attempt(tree, "SOURCE deploy TARGET[!tank]", "deployed"), Miss)
    assert isinstance(attempt(tree, "SOURCE deploy {ship|hill}", "deployed"), Miss)


@pytest.mark.parametrize(("subject", "fits"), [("Kenya", True), ("farmers", False)])
def test_a_condition_on_a_state_asks_for_the_state_itself(subject: str, fits: bool) -> None:
    tree = make_tree(f"{subject} {subject} NNP nsubj 1", "took take VBD ROOT 1", "hills hill NNS dobj 1")
    found = attempt(tree, "SOURCE[STATE] take TARGET", "took", Kenya="KEN", farmers="KEN AGR")
    assert isinstance(found, Match) == fits
