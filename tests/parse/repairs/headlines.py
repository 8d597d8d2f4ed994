"""Each repair of headlines on a hand-built parse as the parser gives it, and on right parses that it must leave alone."""

from __future__ import annotations

MENDED = [
    (
        "call_read_as_a_participle",
        "The/DT/det>1 mission/NN/ROOT>1 called/VBN/acl>1 on/IN/prep>2 rebels/NNS/pobj>3 to/TO/aux>6 leave/VB/xcomp>2 "
        "././punct>1",
        "The/DT/det>1 mission/NN/nsubj>2 called/VBD/ROOT>2 on/IN/prep>2 rebels/NNS/pobj>3 to/TO/aux>6 leave/VB/xcomp>2 "
        "././punct>2",
    ),
    (
        "verb_behind_two_names",
        "Chad/NNP/ROOT>0 ,/,/punct>0 Togo/NNP/compound>4 attack/NN/compound>4 rebels/NNS/appos>0",
        "Chad/NNP/nsubj>3 ,/,/punct>3 Togo/NNP/conj>0 attack/VBP/ROOT>3 rebels/NNS/dobj>3",
    ),
    (
        "subject_read_as_a_modifier",
        "Bomb/NN/compound>1 rocks/VBZ/ROOT>1 Lima/NNP/compound>3 hotel/NN/appos>1",
        "Bomb/NN/nsubj>1 rocks/VBZ/ROOT>1 Lima/NNP/compound>3 hotel/NN/dobj>1",
    ),
    (
        "passive_of_a_headline",
        "Three/CD/nsubj>1 held/VBD/ROOT>1 over/IN/prep>1 attack/NN/pobj>2",
        "Three/CD/nsubjpass>1 held/VBN/ROOT>1 over/IN/prep>1 attack/NN/pobj>2",
    ),
    (
        "headline_without_a_verb",
        "Gunmen/NNS/compound>2 attack/NN/compound>2 church/NN/ROOT>2 in/IN/prep>2 Kano/NNP/pobj>3",
        "Gunmen/NNS/nsubj>1 attack/VBP/ROOT>1 church/NN/dobj>1 in/IN/prep>2 Kano/NNP/pobj>3",
    ),
    (
        "headline_without_a_verb",
        "Blast/NN/compound>1 rocks/NNPS/compound>3 army/NN/compound>3 base/NN/ROOT>3",
        "Blast/NN/nsubj>1 rocks/VBZ/ROOT>1 army/NN/compound>3 base/NN/dobj>1",
    ),
    (
        "object_read_as_a_verb",
        "Chad/NNP/compound>1 lifts/NNS/nsubj>2 ban/VBP/ROOT>2 on/IN/prep>2 papers/NNS/pobj>3",
        "Chad/NNP/nsubj>1 lifts/VBZ/ROOT>1 ban/NN/dobj>1 on/IN/prep>2 papers/NNS/pobj>3",
    ),
    (
        "subject_read_as_a_verb",
        "Fighting/VBG/ROOT>0 stops/NNS/dobj>0 as/IN/mark>4 talks/NNS/nsubj>4 begin/VBP/advcl>1",
        "Fighting/NN/nsubj>1 stops/VBZ/ROOT>1 as/IN/mark>4 talks/NNS/nsubj>4 begin/VBP/advcl>1",
    ),
    (
        "subject_read_as_a_verb",
        "Peace/NN/nsubj>1 talks/VBZ/ROOT>1 resume/NN/dobj>1 in/IN/prep>2 Oslo/NNP/pobj>3",
        "Peace/NN/compound>1 talks/NNS/nsubj>2 resume/VBP/ROOT>2 in/IN/prep>2 Oslo/NNP/pobj>3",
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
        "comma_for_and",
        "Fiji/NNP/npadvmod>3 ,/,/punct>3 Togo/NNP/nsubj>3 sign/VBP/ROOT>3 pact/NN/dobj>3",
        "Fiji/NNP/conj>2 ,/,/punct>3 Togo/NNP/nsubj>3 sign/VBP/ROOT>3 pact/NN/dobj>3",
    ),
    (
        "comma_for_and",
        "Fiji/NNP/dep>4 ,/,/punct>4 ELN/NNP/compound>3 rebels/NNS/nsubj>4 resume/VBP/ROOT>4 talks/NNS/dobj>4",
        "Fiji/NNP/conj>3 ,/,/punct>4 ELN/NNP/compound>3 rebels/NNS/nsubj>4 resume/VBP/ROOT>4 talks/NNS/dobj>4",
    ),
    (
        "headline_without_a_verb",
        "Navy/NN/compound>1 bombs/NNS/ROOT>1 rebel/NN/compound>3 boat/NN/appos>1",
        "Navy/NN/nsubj>1 bombs/VBZ/ROOT>1 rebel/NN/compound>3 boat/NN/dobj>1",
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
        "subject_read_as_a_modifier",
        "Mali/NNP/amod>1 expels/VBZ/ROOT>1 French/JJ/amod>3 envoy/NN/npadvmod>1",
        "Mali/NNP/nsubj>1 expels/VBZ/ROOT>1 French/JJ/amod>3 envoy/NN/dobj>1",
    ),
    (
        "first_verb_read_as_a_modifier",
        "Red/JJ/amod>1 rebels/NNS/compound>2 attack/NN/compound>3 trucks/NNS/nsubj>7 in/IN/prep>3 Lima/NNP/pobj>4 ,/,/punct>7 "
        "seize/VB/ROOT>7 rifles/NNS/dobj>7",
        "Red/JJ/amod>1 rebels/NNS/nsubj>2 attack/VBP/ROOT>2 trucks/NNS/dobj>2 in/IN/prep>3 Lima/NNP/pobj>4 ,/,/punct>7 "
        "seize/VB/conj>2 rifles/NNS/dobj>7",
    ),
    (
        "bare_victims_of_a_headline",
        "Bomb/NN/nsubj>1 kills/VBZ/ROOT>1 mayor/NN/dobj>1 ,/,/punct>2 driver/NN/appos>2 in/IN/prep>1 Gao/NNP/pobj>5",
        "Bomb/NN/nsubj>1 kills/VBZ/ROOT>1 mayor/NN/dobj>1 ,/,/punct>2 driver/NN/conj>2 in/IN/prep>1 Gao/NNP/pobj>5",
    ),
]  # fmt: skip

RIGHT = [
    "Bomb/NN/nsubj>1 kills/VBZ/ROOT>1 mayor/NN/dobj>1 ,/,/punct>2 father/NN/appos>2 of/IN/prep>4 two/CD/pobj>5",
    "Arms/NNS/compound>2 control/NN/compound>2 talks/NNS/nsubj>4 ,/,/punct>2 fail/VBP/ROOT>4 badly/RB/advmod>4",
    "Army/NN/compound>1 truck/NN/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
    "Two/CD/nummod>2 dead/JJ/amod>2 soldiers/NNS/ROOT>2 in/IN/prep>2 Lima/NNP/pobj>3",
    "2,000/CD/nummod>1 police/NN/ROOT>1 in/IN/prep>1 Lima/NNP/pobj>2",
    "It/PRP/nsubj>1 left/VBD/ROOT>1 two/CD/nummod>3 soldiers/NNS/dobj>1 dead/JJ/oprd>1 ././punct>1",
]
