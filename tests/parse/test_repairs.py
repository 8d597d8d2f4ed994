"""Each repair on a hand-built parse as the parser gives it, and on right parses that it must leave alone."""

from __future__ import annotations

from typing import ClassVar

import pytest

from eventcode.parse.repairs import REPAIRS, Draft, repair


class Forms:
    """A vocabulary of a few verbs; "bombs" and "march" are nouns too."""

    verbs: ClassVar[dict[str, str]] = {
        "promises": "promise",
        "reject": "reject",
        "embarks": "embark",
        "bombs": "bomb",
        "march": "march",
        "rocks": "rock",
        "ratify": "ratify",
        "unite": "unite",
        "thanks": "thank",
    }

    def verb_lemma(self, form: str) -> str | None:
        return self.verbs.get(form)

    def is_only_verb(self, form: str) -> bool:
        return form in ("embarks", "promises", "ratify", "unite")


def draft(text: str) -> Draft:
    """A draft from "word/TAG/label>head" items, head being a token number."""
    cells = [item.rpartition(">") for item in text.split()]
    parts = [left.rsplit("/", 2) for left, _, _ in cells]
    return Draft(
        words=tuple(p[0] for p in parts),
        tags=[p[1] for p in parts],
        labels=[p[2] for p in parts],
        heads=[int(head) for _, _, head in cells],
        forms=Forms(),
    )


def shown(d: Draft) -> str:
    return " ".join(f"{w}/{t}/{label}>{h}" for w, t, label, h in zip(d.words, d.tags, d.labels, d.heads, strict=True))


MENDED = [
    (
        "up_to_a_number",
        "Rebels/NNS/nsubj>1 seized/VBD/ROOT>1 up/IN/prt>1 to/IN/prep>2 16/CD/nummod>5 nurses/NNS/pobj>3 ././punct>1",
        "Rebels/NNS/nsubj>1 seized/VBD/ROOT>1 up/IN/quantmod>4 to/IN/quantmod>4 16/CD/nummod>5 nurses/NNS/dobj>1 ././punct>1",
    ),
    (
        "participle_before_a_noun",
        "The/DT/det>1 US/NNP/nsubj>2 led/VBD/ROOT>2 coalition/NN/dobj>2 bombed/VBD/xcomp>2 Raqqa/NNP/dobj>4 ././punct>2",
        "The/DT/det>3 US/NNP/npadvmod>2 led/VBN/amod>3 coalition/NN/nsubj>4 bombed/VBD/ROOT>4 Raqqa/NNP/dobj>4 ././punct>4",
    ),
    (
        "noun_with_a_subject",
        "Mayor/NNP/nsubj>1 promises/NNS/ROOT>1 to/TO/aux>3 resign/VB/xcomp>1",
        "Mayor/NNP/nsubj>1 promises/VBZ/ROOT>1 to/TO/aux>3 resign/VB/xcomp>1",
    ),
    (
        "headline_without_a_verb",
        "Kenya/NNP/poss>2 foreign/JJ/amod>2 minister/NN/compound>3 embarks/NNS/ROOT>3 on/IN/prep>3 tour/NN/pobj>4",
        "Kenya/NNP/poss>2 foreign/JJ/amod>2 minister/NN/nsubj>3 embarks/VBZ/ROOT>3 on/IN/prep>3 tour/NN/pobj>4",
    ),
    (
        "headline_without_a_verb",
        "Peru/NNP/nmod>2 air/NN/compound>2 force/NN/compound>3 bombs/NNS/compound>5 jungle/NN/compound>5 camp/NN/ROOT>5",
        "Peru/NNP/nmod>2 air/NN/compound>2 force/NN/nsubj>3 bombs/VBZ/ROOT>3 jungle/NN/compound>5 camp/NN/dobj>3",
    ),
    (
        "headline_without_a_verb",
        "Dozens/NNS/compound>1 march/NN/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
        "Dozens/NNS/nsubj>1 march/VBP/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
    ),
    (
        "headline_without_a_verb",
        "Iran/NNP/ROOT>0 and/CC/cc>0 Iraq/NNP/compound>4 ratify/NN/compound>4 pact/NN/conj>0",
        "Iran/NNP/nsubj>3 and/CC/cc>0 Iraq/NNP/conj>0 ratify/VBP/ROOT>3 pact/NN/dobj>3",
    ),
    (
        "headline_without_a_verb",
        "Peru/NNP/ROOT>0 thanks/NNS/appos>0 Chile/NNP/npadvmod>1 for/IN/prep>1 aid/NN/pobj>3",
        "Peru/NNP/nsubj>1 thanks/VBZ/ROOT>1 Chile/NNP/dobj>1 for/IN/prep>1 aid/NN/pobj>3",
    ),
    (
        "infinitive_of_a_headline",
        "US/NNP/dep>2 to/TO/aux>2 sanction/VB/ROOT>2 officials/NNS/dobj>2",
        "US/NNP/nsubj>2 to/TO/aux>2 sanction/VB/ROOT>2 officials/NNS/dobj>2",
    ),
    (
        "adjective_clause",
        "Judges/NNS/nsubj>1 found/VBD/ROOT>1 him/PRP/nsubj>3 guilty/JJ/ccomp>1 of/IN/prep>3 fraud/NN/pobj>4 ././punct>1",
        "Judges/NNS/nsubj>1 found/VBD/ROOT>1 him/PRP/dobj>1 guilty/JJ/oprd>1 of/IN/prep>3 fraud/NN/pobj>4 ././punct>1",
    ),
    (
        "names_in_a_row",
        "Fiji/NNP/nsubj>6 ,/,/punct>0 Togo/NNP/appos>0 ,/,/punct>2 and/CC/cc>2 Peru/NNP/conj>2 met/VBD/ROOT>6",
        "Fiji/NNP/nsubj>6 ,/,/punct>0 Togo/NNP/conj>0 ,/,/punct>2 and/CC/cc>0 Peru/NNP/conj>0 met/VBD/ROOT>6",
    ),
    (
        "comma_for_and",
        "Fiji/NNP/npadvmod>3 ,/,/punct>3 Togo/NNP/nsubj>3 sign/VBP/ROOT>3 pact/NN/dobj>3",
        "Fiji/NNP/conj>2 ,/,/punct>3 Togo/NNP/nsubj>3 sign/VBP/ROOT>3 pact/NN/dobj>3",
    ),
    (
        "comma_for_and",
        "Fiji/NNP/nsubj>3 ,/,/punct>0 Togo/NNP/appos>0 speak/VBP/ROOT>3 by/IN/prep>3 phone/NN/pobj>4",
        "Fiji/NNP/nsubj>3 ,/,/punct>0 Togo/NNP/conj>0 speak/VBP/ROOT>3 by/IN/prep>3 phone/NN/pobj>4",
    ),
    (
        "headline_without_a_verb",
        "Over/IN/quantmod>1 5,000/CD/nummod>2 unite/NN/ROOT>2 for/IN/prep>2 change/NN/pobj>3",
        "Over/IN/quantmod>1 5,000/CD/nsubj>2 unite/VBP/ROOT>2 for/IN/prep>2 change/NN/pobj>3",
    ),
    (
        "predicate_of_a_headline",
        "Two/CD/nummod>1 soldiers/NNS/ROOT>1 dead/JJ/amod>1 in/IN/prep>2 raid/NN/pobj>3",
        "Two/CD/nummod>1 soldiers/NNS/nsubjpass>2 dead/VBN/ROOT>2 in/IN/prep>2 raid/NN/pobj>3",
    ),
    (
        "predicate_of_a_headline",
        "40/CD/nummod>1 dead/JJ/ccomp>5 in/IN/prep>1 raid/NN/pobj>2 ,/,/punct>5 says/VBZ/ROOT>5 army/NN/nsubj>5",
        "40/CD/nsubjpass>1 dead/VBN/ccomp>5 in/IN/prep>1 raid/NN/pobj>2 ,/,/punct>5 says/VBZ/ROOT>5 army/NN/nsubj>5",
    ),
    (
        "particle_with_an_object",
        "Mobs/NNS/nsubj>1 burned/VBD/ROOT>1 down/RP/prep>1 a/DT/det>4 church/NN/pobj>2 in/IN/prep>1 Lima/NNP/pobj>5",
        "Mobs/NNS/nsubj>1 burned/VBD/ROOT>1 down/RP/prt>1 a/DT/det>4 church/NN/dobj>1 in/IN/prep>1 Lima/NNP/pobj>5",
    ),
    (
        "subject_read_as_a_modifier",
        "Mali/NNP/amod>1 expels/VBZ/ROOT>1 French/JJ/amod>3 envoy/NN/npadvmod>1",
        "Mali/NNP/nsubj>1 expels/VBZ/ROOT>1 French/JJ/amod>3 envoy/NN/dobj>1",
    ),
    (
        "made_it_clear",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 it/PRP/nsubj>3 clear/VB/ccomp>1 it/PRP/nsubj>6 will/MD/aux>6 stay/VB/advcl>3",
        "Fiji/NNP/nsubj>1 made/VBD/ROOT>1 it/PRP/dep>1 clear/JJ/acomp>1 it/PRP/nsubj>6 will/MD/aux>6 stay/VB/ccomp>1",
    ),
    (
        "gerund_behind_its_modifier",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 heavy/JJ/amod>4 tank/NN/pobj>2 shelling/VBG/advcl>1 near/IN/prep>5 Lima/NNP/pobj>6",
        "Two/CD/nsubj>1 died/VBD/ROOT>1 in/IN/prep>1 heavy/JJ/amod>5 tank/NN/compound>5 shelling/NN/pobj>2 near/IN/prep>5 Lima/NNP/pobj>6",
    ),
]  # fmt: skip

RIGHT = [
    "Talks/NNS/nsubj>1 led/VBD/ROOT>1 to/IN/prep>1 war/NN/pobj>2 ././punct>1",
    "Iran/NNP/nsubj>1 armed/VBD/ROOT>1 rebels/NNS/dobj>1 who/WP/nsubj>4 fled/VBD/relcl>2 ././punct>1",
    "He/PRP/nsubj>1 looked/VBD/ROOT>1 up/RP/prt>1 to/IN/prep>1 two/CD/nummod>5 men/NNS/pobj>3 ././punct>1",
    "Peru/NNP/compound>1 bombs/NNS/ROOT>1 in/IN/prep>1 store/NN/pobj>2 ././punct>1",
    "Ali/NNP/nsubj>3 ,/,/punct>0 president/NN/appos>0 met/VBD/ROOT>3 them/PRP/dobj>3 ././punct>3",
    "Lima/NNP/nsubj>3 ,/,/punct>0 Peru/NNP/appos>0 slept/VBD/ROOT>3 ././punct>3",
    "He/PRP/nsubj>1 left/VBD/ROOT>1 in/IN/prep>1 May/NNP/pobj>2 taking/VBG/advcl>1 money/NN/dobj>4 ././punct>1",
    "Army/NN/compound>1 truck/NN/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
    "It/PRP/nsubj>1 left/VBD/ROOT>1 two/CD/nummod>3 soldiers/NNS/dobj>1 dead/JJ/amod>3 ././punct>1",
    "Men/NNS/nsubj>1 ran/VBD/ROOT>1 down/IN/prep>1 a/DT/det>4 road/NN/pobj>2 ././punct>1",
    "Two/CD/nummod>2 dead/JJ/amod>2 soldiers/NNS/ROOT>2 in/IN/prep>2 Lima/NNP/pobj>3",
    "2,000/CD/nummod>1 police/NN/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
    "Iran/NNP/nsubj>1 is/VBZ/ROOT>1 ready/JJ/acomp>1 ././punct>1",
]


@pytest.mark.parametrize(("name", "misread", "mended"), MENDED, ids=[f"{n}-{i}" for i, (n, _, _) in enumerate(MENDED)])
def test_a_misreading_is_mended_by_its_own_repair(name: str, misread: str, mended: str) -> None:
    parse = draft(misread)
    one = next(r for r in REPAIRS if r.__name__ == name)
    assert one(parse) == 1
    assert shown(parse) == mended


@pytest.mark.parametrize("right", RIGHT + [mended for _, _, mended in MENDED])
def test_a_right_parse_stays_as_it_is(right: str) -> None:
    parse = draft(right)
    repair(parse)
    assert shown(parse) == right


def test_an_empty_parse_is_left_alone() -> None:
    empty = draft("")
    repair(empty)
    assert empty.heads == []


def test_repairs_leave_one_root_and_no_cycle() -> None:
    for _, misread, _ in MENDED:
        parse = draft(misread)
        repair(parse)
        roots = [t for t, head in enumerate(parse.heads) if head == t]
        assert len(roots) == 1
        for token in range(len(parse.heads)):
            seen = set()
            while parse.heads[token] != token:
                assert token not in seen
                seen.add(token)
                token = parse.heads[token]
