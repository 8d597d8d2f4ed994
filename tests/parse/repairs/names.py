"""Each repair of names taken for verbs or numbers, on a hand-built parse as the parser gives it, and on right parses."""

from __future__ import annotations

MENDED = [
    (
        "fighting_read_as_a_verb",
        "Fighting/VBG/csubj>6 around/IN/prep>0 Sake/NNP/pobj>1 between/IN/prep>2 clans/NNS/pobj>3 has/VBZ/aux>6 "
        "displaced/VBN/ROOT>6 nine/CD/dobj>6",
        "Fighting/NN/csubj>6 around/IN/prep>0 Sake/NNP/pobj>1 between/IN/prep>0 clans/NNS/pobj>3 has/VBZ/aux>6 "
        "displaced/VBN/ROOT>6 nine/CD/dobj>6",
    ),
    (
        "name_read_as_an_interjection",
        "Nauru/UH/intj>3 on/IN/prep>3 Tuesday/NNP/pobj>1 became/VBD/ROOT>3 a/DT/det>5 member/NN/attr>3",
        "Nauru/NNP/nsubj>3 on/IN/prep>3 Tuesday/NNP/pobj>1 became/VBD/ROOT>3 a/DT/det>5 member/NN/attr>3",
    ),
    (
        "name_read_as_an_adverb",
        "Tonga/NNP/advmod>1 severed/VBD/ROOT>1 ties/NNS/dobj>1 with/IN/prep>2 Taiwan/NNP/pobj>3",
        "Tonga/NNP/nsubj>1 severed/VBD/ROOT>1 ties/NNS/dobj>1 with/IN/prep>2 Taiwan/NNP/pobj>3",
    ),
    (
        "acronym_read_as_a_complement",
        "Mali/NNP/nsubj>1 asked/VBD/ROOT>1 the/DT/det>3 bloc/NN/dobj>1 ECOWAS/VBG/xcomp>1 for/IN/prep>4 troops/NNS/pobj>5",
        "Mali/NNP/nsubj>1 asked/VBD/ROOT>1 the/DT/det>3 bloc/NN/dobj>1 ECOWAS/NNP/appos>3 for/IN/prep>1 troops/NNS/pobj>5",
    ),
    (
        "preposition_read_as_an_adverb",
        "Men/NNS/nsubj>1 seized/VBD/ROOT>1 ships/NNS/dobj>1 off/IN/advmod>4 Lome/NNP/advmod>1 on/IN/prep>4 Monday/NNP/pobj>5",
        "Men/NNS/nsubj>1 seized/VBD/ROOT>1 ships/NNS/dobj>1 off/IN/prep>1 Lome/NNP/pobj>3 on/IN/prep>1 Monday/NNP/pobj>5",
    ),
    (
        "first_name_read_as_a_preposition",
        "Barack/IN/prep>5 Obama/NNP/pobj>0 and/CC/cc>1 Hassan/NNP/compound>4 Rouhani/NNP/conj>1 spoke/VBD/ROOT>5",
        "Barack/NNP/compound>1 Obama/NNP/nsubj>5 and/CC/cc>1 Hassan/NNP/compound>4 Rouhani/NNP/conj>1 spoke/VBD/ROOT>5",
    ),
    (
        "weekday_before_a_name",
        "On/IN/prep>3 Monday/NNP/compound>2 Perez/NNP/pobj>0 thanked/VBD/ROOT>3 Peru/NNP/dobj>3",
        "On/IN/prep>3 Monday/NNP/pobj>0 Perez/NNP/nsubj>3 thanked/VBD/ROOT>3 Peru/NNP/dobj>3",
    ),
    (
        "acronym_read_as_a_verb",
        "The/DT/det>1 bloc/NN/nsubj>5 ECOWAS/VBN/appos>1 on/IN/prep>2 Sunday/NNP/pobj>3 met/VBD/ROOT>5",
        "The/DT/det>1 bloc/NN/nsubj>5 ECOWAS/NNP/appos>1 on/IN/prep>5 Sunday/NNP/pobj>3 met/VBD/ROOT>5",
    ),
    (
        "designation_read_as_a_number",
        "A/DT/det>1 US/NNP/nsubj>3 F-16/CD/nummod>1 crashed/VBD/ROOT>3",
        "A/DT/det>2 US/NNP/compound>2 F-16/NNP/nsubj>3 crashed/VBD/ROOT>3",
    ),
    (
        "gerund_before_its_people",
        "Retreating/VBG/csubj>2 soldiers/NNS/dobj>0 burned/VBD/ROOT>2 huts/NNS/dobj>2",
        "Retreating/VBG/amod>1 soldiers/NNS/nsubj>2 burned/VBD/ROOT>2 huts/NNS/dobj>2",
    ),
    (
        "gathering_read_as_a_noun",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 farmers/NNS/compound>4 rallying/NN/pobj>2",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 farmers/NNS/pobj>2 rallying/VBG/acl>3",
    ),
    (
        "shot_dead_behind_a_vehicle",
        "Men/NNS/ROOT>0 on/IN/prep>0 a/DT/det>4 motorbike/NN/compound>4 shot/NN/pobj>1 dead/JJ/amod>4 a/DT/det>7 "
        "clerk/NN/appos>0",
        "Men/NNS/nsubj>4 on/IN/prep>0 a/DT/det>3 motorbike/NN/pobj>1 shot/VBD/ROOT>4 dead/JJ/oprd>4 a/DT/det>7 "
        "clerk/NN/dobj>4",
    ),
    (
        "set_upon",
        "Youths/NNS/ROOT>0 of/IN/prep>0 Lome/NNP/pobj>1 set/VBN/acl>2 about/IN/prep>3 traders/NNS/pobj>4 ././punct>0",
        "Youths/NNS/nsubj>3 of/IN/prep>0 Lome/NNP/pobj>1 set/VBD/ROOT>3 about/IN/prep>3 traders/NNS/pobj>4 ././punct>3",
    ),
    (
        "set_upon",
        "Youths/NNS/dep>5 set/VBN/acl>0 upon/IN/prep>1 traders/NNS/pobj>2 ,/,/punct>5 said/VBD/ROOT>5",
        "Youths/NNS/nsubj>1 set/VBD/ccomp>5 upon/IN/prep>1 traders/NNS/pobj>2 ,/,/punct>5 said/VBD/ROOT>5",
    ),
    (
        "mound_read_as_a_verb",
        "Troops/NNS/nsubj>1 shelled/VBD/ROOT>1 Tell/VB/advcl>1 Mazra/NNP/dobj>2 on/IN/prep>2 Monday/NNP/pobj>4",
        "Troops/NNS/nsubj>1 shelled/VBD/ROOT>1 Tell/NNP/compound>3 Mazra/NNP/dobj>1 on/IN/prep>1 Monday/NNP/pobj>4",
    ),
    (
        "mound_read_as_a_verb",
        "Troops/NNS/nsubj>1 met/VBD/ROOT>1 in/IN/prep>1 Tell/NNP/advcl>1 Mazra/NNP/dobj>3",
        "Troops/NNS/nsubj>1 met/VBD/ROOT>1 in/IN/prep>1 Tell/NNP/compound>4 Mazra/NNP/pobj>2",
    ),
    (
        "neighbouring_read_as_a_verb",
        "Chad/NNP/nsubj>1 accused/VBD/ROOT>1 neighbouring/VBG/xcomp>1 Sudan/NNP/dobj>2 of/IN/prep>2 lies/NNS/pobj>4",
        "Chad/NNP/nsubj>1 accused/VBD/ROOT>1 neighbouring/VBG/amod>3 Sudan/NNP/dobj>1 of/IN/prep>1 lies/NNS/pobj>4",
    ),
    (
        "fighting_read_as_a_verb",
        "Fighting/VBG/advcl>3 between/IN/prep>0 clans/NNS/pobj>1 left/VBD/ROOT>3 ten/CD/nsubj>5 dead/JJ/ccomp>3",
        "Fighting/NN/nsubj>3 between/IN/prep>0 clans/NNS/pobj>1 left/VBD/ROOT>3 ten/CD/nsubj>5 dead/JJ/ccomp>3",
    ),
    (
        "plural_tagged_as_a_verb",
        "Fighting/NN/nsubj>4 between/IN/prep>0 Hutu/NNP/nmod>3 militias/VBZ/pobj>1 ended/VBD/ROOT>4",
        "Fighting/NN/nsubj>4 between/IN/prep>0 Hutu/NNP/nmod>3 militias/NNS/pobj>1 ended/VBD/ROOT>4",
    ),
    (
        "name_of_linked_parts",
        "The/DT/det>1 group/NN/nsubj>7 Sipah/NNP/npadvmod>7 -/HYPH/punct>2 e/NNP/nummod>2 -/NNP/nsubj>7 "
        "Sahaba/NNP/nsubj>7 struck/VBD/ROOT>7",
        "The/DT/det>1 group/NN/nsubj>7 Sipah/NNP/compound>6 -/HYPH/punct>6 e/NNP/compound>6 -/NNP/punct>6 "
        "Sahaba/NNP/appos>1 struck/VBD/ROOT>7",
    ),
    (
        "name_of_linked_parts",
        "Men/NNS/nsubj>7 of/IN/prep>0 Harkat/NNP/pobj>1 -/HYPH/punct>2 ul/NN/punct>6 -/HYPH/punct>6 "
        "Ansar/NNP/nsubj>7 fled/VBD/ROOT>7",
        "Men/NNS/nsubj>7 of/IN/prep>0 Harkat/NNP/compound>6 -/HYPH/punct>6 ul/NNP/compound>6 -/HYPH/punct>6 "
        "Ansar/NNP/pobj>1 fled/VBD/ROOT>7",
    ),
    (
        "people_behind_an_acronym",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 by/IN/agent>2 Workers/NNPS/compound>5 Party/NNP/pobj>3 "
        "(/-LRB-/punct>5 PKK/NNP/appos>5 )/-RRB-/punct>5 militants/NNS/conj>2 ././punct>2",
        "Two/CD/nsubjpass>2 were/VBD/auxpass>2 killed/VBN/ROOT>2 by/IN/agent>2 Workers/NNPS/compound>5 "
        "Party/NNP/compound>9 (/-LRB-/punct>5 PKK/NNP/appos>5 )/-RRB-/punct>5 militants/NNS/pobj>3 ././punct>2",
    ),
    (
        "people_behind_a_name",
        "Fighting/VBG/ROOT>0 between/IN/prep>0 troops/NNS/pobj>1 and/CC/cc>2 Nusra/NNP/compound>5 Front/NNP/conj>2 "
        "rebels/NNS/dobj>0 ././punct>0",
        "Fighting/VBG/ROOT>0 between/IN/prep>0 troops/NNS/pobj>1 and/CC/cc>2 Nusra/NNP/compound>5 Front/NNP/compound>6 "
        "rebels/NNS/conj>2 ././punct>0",
    ),
    (
        "fighting_read_as_a_verb",
        "Fighting/VBG/ROOT>0 between/IN/prep>0 clans/NNS/pobj>1 flared/VBN/acl>2 near/IN/prep>3 Gao/NNP/pobj>4 ././punct>0",
        "Fighting/NN/nsubj>3 between/IN/prep>0 clans/NNS/pobj>1 flared/VBD/ROOT>3 near/IN/prep>3 Gao/NNP/pobj>4 "
        "././punct>3",
    ),
]
RIGHT = [
    "Clashes/NNS/ROOT>0 between/IN/prep>3 Front/NNP/pobj>1 rebels/NNS/dobj>0 ././punct>0",
    "Rain/NN/nsubj>1 hit/VBD/ROOT>1 north/JJ/amod>5 and/CC/cc>2 south/JJ/conj>2 coasts/NNS/dobj>1",
    "Fighting/VBG/advcl>4 between/IN/prep>0 rounds/NNS/pobj>1 he/PRP/nsubj>4 lost/VBD/ROOT>4",
    "Sipah/NNP/compound>4 -/HYPH/punct>4 e/NNP/compound>4 -/HYPH/punct>4 Sahaba/NNP/nsubj>5 fled/VBD/ROOT>5",
    "Men/NNS/nsubj>1 drove/VBD/ROOT>1 off/RP/prt>1 on/IN/prep>1 Monday/NNP/pobj>3",
    "In/IN/prep>2 Lima/NNP/pobj>0 rained/VBD/ROOT>2",
    "Barack/IN/prep>3 Obama/NNP/pobj>0 they/PRP/nsubj>3 met/VBD/ROOT>3",
    "The/DT/det>1 bloc/NN/nsubj>4 ,/,/punct>1 ECOWAS/NNP/appos>1 met/VBD/ROOT>4",
    "The/DT/det>1 US/NNP/nsubj>3 once/RB/advmod>3 won/VBD/ROOT>3 12/CD/nummod>5 games/NNS/dobj>3",
    "Fleeing/VBG/csubj>3 the/DT/det>2 war/NN/dobj>0 saved/VBD/ROOT>3 them/PRP/dobj>3",
    "Police/NNS/nsubj>1 fired/VBD/ROOT>1 on/IN/prep>1 farmers/NNS/pobj>2 rallying/VBG/acl>3",
    "A/DT/det>2 dead/JJ/amod>2 shot/NN/nsubj>3 fell/VBD/ROOT>3",
    "Jewels/NNS/ROOT>0 set/VBN/acl>0 in/IN/prep>1 gold/NN/pobj>2 ././punct>0",
]
