"""Each repair of a misread participle or adjective, on a hand-built parse, and on right parses that it leaves."""

from __future__ import annotations

MENDED = [
    (
        "verb_with_a_subject_before_a_noun",
        "They/PRP/nsubj>1 said/VBD/ROOT>1 its/PRP$/poss>3 brigade/NN/nsubj>4 fought/VBN/amod>5 troops/NNS/dobj>1",
        "They/PRP/nsubj>1 said/VBD/ROOT>1 its/PRP$/poss>3 brigade/NN/nsubj>4 fought/VBD/ccomp>1 troops/NNS/dobj>4",
    ),
    (
        "verb_read_as_an_adjective",
        "Chad/NNP/poss>5 's/POS/case>0 armed/JJ/amod>3 wing/NN/nmod>5 fired/VBN/amod>5 rockets/NNS/ROOT>5 ././punct>5",
        "Chad/NNP/poss>3 's/POS/case>0 armed/JJ/amod>3 wing/NN/nsubj>4 fired/VBD/ROOT>4 rockets/NNS/dobj>4 ././punct>4",
    ),
    (
        "participle_before_the_verb",
        "Bombs/NNS/nsubj>1 dropped/VBD/ROOT>1 by/IN/prep>1 jets/NNS/pobj>2 killed/VBD/advcl>1 men/NNS/dobj>4",
        "Bombs/NNS/nsubj>4 dropped/VBN/acl>0 by/IN/prep>1 jets/NNS/pobj>2 killed/VBD/ROOT>4 men/NNS/dobj>4",
    ),
    (
        "doer_before_a_deed",
        "Rebel/NN/nsubj>4 shelling/VBG/acl>0 of/IN/prep>1 Gao/NNP/pobj>2 killed/VBD/ROOT>4 two/CD/dobj>4",
        "Rebel/NN/compound>1 shelling/NN/nsubj>4 of/IN/prep>1 Gao/NNP/pobj>2 killed/VBD/ROOT>4 two/CD/dobj>4",
    ),
    (
        "crowd_read_as_a_modifier",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 law/NN/compound>5 students/NNS/compound>5 rallying/NN/pobj>2 "
        "in/IN/prep>5 Gao/NNP/pobj>6",
        "Police/NNS/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 law/NN/compound>4 students/NNS/pobj>2 rallying/VBG/acl>4 "
        "in/IN/prep>5 Gao/NNP/pobj>6",
    ),
    (
        "diplomat_non_grata",
        "Fiji/NNP/nsubj>1 called/VBD/ROOT>1 spies/NNS/dobj>1 and/CC/cc>2 an/DT/det>8 envoy/NN/compound>8 personae/NN/compound>8 non/NNP/compound>8 gratae/NN/conj>2",
        "Fiji/NNP/nsubj>1 called/VBD/ROOT>1 spies/NNS/dobj>1 and/CC/cc>2 an/DT/det>5 envoy/NN/conj>2 personae/NN/compound>8 non/NNP/compound>8 gratae/NN/oprd>1",
    ),
    (
        "verb_with_a_subject_before_a_noun",
        "Fiji/NNP/nsubj>1 closed/VBD/amod>2 schools/NNS/nsubj>4 and/CC/cc>2 freed/VBD/ROOT>4 men/NNS/dobj>4",
        "Fiji/NNP/nsubj>1 closed/VBD/ROOT>1 schools/NNS/dobj>1 and/CC/cc>1 freed/VBD/conj>1 men/NNS/dobj>4",
    ),
    (
        "captive_behind_somebody",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 men/NNS/dobj>1 captive/JJ/amod>2 near/IN/prep>3 Gao/NNP/pobj>4",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 men/NNS/dobj>1 captive/JJ/oprd>1 near/IN/prep>1 Gao/NNP/pobj>4",
    ),
    (
        "diplomat_non_grata",
        "Oman/NNP/nsubj>1 declared/VBD/ROOT>1 an/DT/det>3 envoy/NN/compound>4 persona/NN/compound>6 non/AFX/compound>6 "
        "grata/NN/dobj>1",
        "Oman/NNP/nsubj>1 declared/VBD/ROOT>1 an/DT/det>3 envoy/NN/dobj>1 persona/NN/compound>6 non/AFX/compound>6 "
        "grata/NN/oprd>1",
    ),
    (
        "envoys_of_several_non_grata",
        "Oman/NNP/nsubj>1 named/VBD/ROOT>1 envoys/NNS/dobj>1 of/IN/prep>2 Chad/NNP/nmod>7 and/CC/cc>4 Togo/NNP/conj>4 "
        "persona/NN/pobj>3 non/AFX/compound>9 grata/NN/appos>7",
        "Oman/NNP/nsubj>1 named/VBD/ROOT>1 envoys/NNS/dobj>1 of/IN/prep>2 Chad/NNP/pobj>3 and/CC/cc>4 Togo/NNP/conj>4 "
        "persona/NN/compound>9 non/AFX/compound>9 grata/NN/oprd>1",
    ),
    (
        "verb_with_a_subject_before_a_noun",
        "Togo/NNP/nsubj>1 freed/VBD/amod>2 rebel/NN/compound>3 Musa/NNP/ROOT>3 ././punct>3",
        "Togo/NNP/nsubj>1 freed/VBD/ROOT>1 rebel/NN/compound>3 Musa/NNP/dobj>1 ././punct>1",
    ),
    (
        "verb_with_a_subject_before_a_noun",
        "Togo/NNP/nsubj>1 mediated/VBN/amod>2 talks/NNS/ROOT>2 ././punct>2",
        "Togo/NNP/nsubj>1 mediated/VBD/ROOT>1 talks/NNS/dobj>1 ././punct>1",
    ),
    (
        "people_before_their_state",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 its/PRP$/poss>4 men/NNS/compound>4 prisoner/NN/dobj>1",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 its/PRP$/poss>3 men/NNS/dobj>1 prisoner/NN/oprd>1",
    ),
    (
        "people_before_their_state",
        "Courts/NNS/nsubj>1 find/VBP/ROOT>1 an/DT/det>4 academic/JJ/amod>4 guilty/JJ/dobj>1 of/IN/prep>4 fraud/NN/pobj>5",
        "Courts/NNS/nsubj>1 find/VBP/ROOT>1 an/DT/det>3 academic/NN/dobj>1 guilty/JJ/oprd>1 of/IN/prep>4 fraud/NN/pobj>5",
    ),
    (
        "participle_before_the_verb",
        "Bombs/NNS/nsubj>1 dropped/VBN/ROOT>1 by/IN/agent>1 jets/NNS/pobj>2 hit/VBD/conj>1 ports/NNS/dobj>4 ././punct>1",
        "Bombs/NNS/nsubj>4 dropped/VBN/acl>0 by/IN/agent>1 jets/NNS/pobj>2 hit/VBD/ROOT>4 ports/NNS/dobj>4 ././punct>4",
    ),
    (
        "verb_read_as_an_adjective",
        "Police/NNS/ROOT>0 in/IN/prep>0 Lima/NNP/pobj>1 used/VBN/amod>4 force/NN/appos>0 ././punct>0",
        "Police/NNS/nsubj>3 in/IN/prep>0 Lima/NNP/pobj>1 used/VBD/ROOT>3 force/NN/dobj>3 ././punct>3",
    ),
    (
        "verb_read_as_an_adjective",
        "An/DT/det>3 envoy/NN/npadvmod>2 brokered/VBN/amod>3 talks/NNS/ROOT>3 ././punct>3",
        "An/DT/det>1 envoy/NN/nsubj>2 brokered/VBD/ROOT>2 talks/NNS/dobj>2 ././punct>2",
    ),
    (
        "word_behind_an_object",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 guards/NNS/dobj>1 hostage/VBP/advcl>1 on/IN/prep>3 Sunday/NNP/pobj>4",
        "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 guards/NNS/dobj>1 hostage/NN/oprd>1 on/IN/prep>1 Sunday/NNP/pobj>4",
    ),
    (
        "word_behind_an_object",
        "Mobs/NNS/nsubj>1 set/VBD/ROOT>1 buses/NNS/dobj>1 ablaze/JJ/advmod>1",
        "Mobs/NNS/nsubj>1 set/VBD/ROOT>1 buses/NNS/dobj>1 ablaze/JJ/oprd>1",
    ),
    (
        "word_behind_an_object",
        "Buses/NNS/nsubjpass>2 were/VBD/auxpass>2 set/VBN/ROOT>2 ablaze/RB/advmod>2 there/RB/advmod>2",
        "Buses/NNS/nsubjpass>2 were/VBD/auxpass>2 set/VBN/ROOT>2 ablaze/JJ/oprd>2 there/RB/advmod>2",
    ),
    (
        "verb_with_a_subject_before_a_noun",
        "Jets/NNS/nsubj>1 strafed/VBD/amod>2 ports/NNS/ccomp>5 ,/,/punct>5 residents/NNS/nsubj>5 said/VBD/ROOT>5",
        "Jets/NNS/nsubj>1 strafed/VBD/ccomp>5 ports/NNS/dobj>1 ,/,/punct>5 residents/NNS/nsubj>5 said/VBD/ROOT>5",
    ),
    (
        "plan_of_two",
        "Chad/NNP/nmod>3 and/CC/cc>0 Niger/NNP/conj>0 plan/NN/ROOT>3 to/TO/aux>5 meet/VB/acl>3",
        "Chad/NNP/nsubj>3 and/CC/cc>0 Niger/NNP/conj>0 plan/VBP/ROOT>3 to/TO/aux>5 meet/VB/xcomp>3",
    ),
    (
        "gerund_that_is_ruled_out",
        "Togo/NNP/nsubj>1 ruled/VBD/ROOT>1 out/RP/prt>1 sending/VBG/advcl>1 troops/NNS/dobj>3",
        "Togo/NNP/nsubj>1 ruled/VBD/ROOT>1 out/RP/prt>1 sending/VBG/xcomp>1 troops/NNS/dobj>3",
    ),
    (
        "marchers_behind_a_preposition",
        "They/PRP/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 striking/VBG/pcomp>2 miners/NNS/dobj>3",
        "They/PRP/nsubj>1 fired/VBD/ROOT>1 at/IN/prep>1 striking/VBG/amod>4 miners/NNS/pobj>2",
    ),
    (
        "name_that_does_not_act_alone",
        "The/DT/det>1 frigate/NN/ROOT>1 Hydra/NNP/nsubj>3 seized/VBD/relcl>1 men/NNS/dobj>3 ././punct>1",
        "The/DT/det>1 frigate/NN/nsubj>3 Hydra/NNP/appos>1 seized/VBD/ROOT>3 men/NNS/dobj>3 ././punct>3",
    ),
    (
        "perfect_read_as_an_adjective",
        "Togo/NNP/nsubj>1 has/VBZ/ROOT>1 trained/VBN/amod>3 rebels/NNS/dobj>1",
        "Togo/NNP/nsubj>2 has/VBZ/aux>2 trained/VBN/ROOT>2 rebels/NNS/dobj>2",
    ),
    (
        "rebels_before_a_noun",
        "A/DT/det>2 rebel/JJ/amod>2 raid/NN/nsubj>3 failed/VBD/ROOT>3",
        "A/DT/det>2 rebel/NN/compound>2 raid/NN/nsubj>3 failed/VBD/ROOT>3",
    ),
    (
        "verb_read_as_an_adjective",
        "Togo/NNP/nmod>2 sheltered/VBN/amod>2 rebels/NNS/ROOT>2 ././punct>2",
        "Togo/NNP/nsubj>1 sheltered/VBD/ROOT>1 rebels/NNS/dobj>1 ././punct>1",
    ),
]
RIGHT = [
    # a clause before its verb, which is the last word
    "Dead/JJ/advcl>3 left/VBD/advcl>3 men/NNS/nsubj>3 fled/VBD/ROOT>3",
    # what somebody did to people, what is told about a noun, and what a state has
    "Police/NNS/nsubj>1 spoke/VBD/ROOT>1 of/IN/prep>1 striking/VBG/pcomp>2 miners/NNS/dobj>3",
    "The/DT/det>1 men/NNS/ROOT>1 Chad/NNP/nsubj>3 held/VBD/relcl>1 ././punct>1",
    "Togo/NNP/nsubj>1 has/VBZ/ROOT>1 wounded/VBN/amod>3 soldiers/NNS/dobj>1",
    # one plan with words of its own
    "A/DT/det>3 Chad/NNP/nmod>3 peace/NN/compound>3 plan/NN/ROOT>3 to/TO/aux>5 meet/VB/acl>3",
    # a verb beside another
    "Togo/NNP/nsubj>1 set/VBD/ROOT>1 out/RP/prt>1 sending/VBG/advcl>1 troops/NNS/dobj>3",
    # what describes somebody
    "Rebels/NNS/nsubj>1 take/VBD/ROOT>1 the/DT/det>4 captive/JJ/amod>4 men/NNS/dobj>1",
    "Oman/NNP/nsubj>1 found/VBD/ROOT>1 men/NNS/dobj>1 captive/JJ/amod>2",
    # two verbs with "and", or with an object of the first
    "Rebels/NNS/nsubj>1 fired/VBD/ROOT>1 and/CC/cc>1 fled/VBD/conj>1",
    "Rebels/NNS/nsubj>1 shot/VBD/ROOT>1 men/NNS/dobj>1 fled/VBD/conj>1",
    # a headline, and a sentence with a verb of its own
    "Police/NNS/ROOT>0 in/IN/prep>0 armed/VBN/amod>3 raid/NN/pobj>1",
    "Police/NNS/nsubj>1 fought/VBD/ROOT>1 armed/VBN/amod>3 men/NNS/dobj>1 ././punct>1",
]
