"""Each repair of what hangs too low, on a hand-built parse as the parser gives it, and on right parses that it leaves."""

from __future__ import annotations

MENDED = [
    (
        "verb_behind_an_apposition",
        "Libya/NNP/ROOT>0 ,/,/punct>0 which/WDT/nsubj>4 once/RB/advmod>4 armed/VBD/relcl>0 them/PRP/dobj>4 ,/,/punct>0 "
        "offered/VBN/acl>0 help/NN/dobj>7 ././punct>0",
        "Libya/NNP/nsubj>7 ,/,/punct>0 which/WDT/nsubj>4 once/RB/advmod>4 armed/VBD/relcl>0 them/PRP/dobj>4 ,/,/punct>0 "
        "offered/VBD/ROOT>7 help/NN/dobj>7 ././punct>7",
    ),
    (
        "day_before_a_subject",
        "On/IN/prep>3 Monday/NNP/compound>2 Lima/NNP/nsubj>3 spoke/VBD/ROOT>3",
        "On/IN/prep>3 Monday/NNP/pobj>0 Lima/NNP/nsubj>3 spoke/VBD/ROOT>3",
    ),
    (
        "day_before_a_subject",
        "On/IN/prep>3 Monday/NNP/compound>2 Lima/NNP/pobj>0 spoke/VBD/ROOT>3",
        "On/IN/prep>3 Monday/NNP/pobj>0 Lima/NNP/nsubj>3 spoke/VBD/ROOT>3",
    ),
    (
        "agent_of_an_active_verb",
        "Oman/NNP/nsubj>1 spoke/VBD/ROOT>1 by/IN/agent>1 telephone/NN/pobj>2",
        "Oman/NNP/nsubj>1 spoke/VBD/ROOT>1 by/IN/prep>1 telephone/NN/pobj>2",
    ),
    (
        "second_party_hung_too_low",
        "Talks/NNS/ROOT>0 between/IN/prep>0 envoys/NNS/pobj>1 of/IN/prep>2 Chad/NNP/pobj>3 and/CC/cc>4 "
        "the/DT/det>7 rebels/NNS/conj>4",
        "Talks/NNS/ROOT>0 between/IN/prep>0 envoys/NNS/pobj>1 of/IN/prep>2 Chad/NNP/pobj>3 and/CC/cc>4 "
        "the/DT/det>7 rebels/NNS/conj>2",
    ),
    (
        "finite_verb_behind_a_gerund",
        "Oman/NNP/nsubj>1 thanked/VBD/ROOT>1 Chad/NNP/dobj>1 for/IN/prep>1 helping/VBG/pcomp>3 and/CC/cc>4 "
        "blamed/VBD/conj>4 Mali/NNP/dobj>6",
        "Oman/NNP/nsubj>1 thanked/VBD/ROOT>1 Chad/NNP/dobj>1 for/IN/prep>1 helping/VBG/pcomp>3 and/CC/cc>4 "
        "blamed/VBD/conj>1 Mali/NNP/dobj>6",
    ),
    (
        "time_given_to_somebody",
        "Togo/NNP/nsubj>1 gave/VBD/ROOT>1 envoys/NNS/dobj>1 a/DT/det>4 week/NN/npadvmod>1 to/TO/aux>6 go/VB/relcl>4",
        "Togo/NNP/nsubj>1 gave/VBD/ROOT>1 envoys/NNS/dative>1 a/DT/det>4 week/NN/dobj>1 to/TO/aux>6 go/VB/xcomp>1",
    ),
    (
        "called_home",
        "Oman/NNP/nsubj>1 called/VBD/ROOT>1 its/PRP$/poss>3 envoy/NN/compound>4 home/NN/oprd>1",
        "Oman/NNP/nsubj>1 called/VBD/ROOT>1 its/PRP$/poss>3 envoy/NN/dobj>1 home/RP/prt>1",
    ),
    (
        "called_home",
        "Oman/NNP/nsubj>1 called/VBD/ROOT>1 home/RB/advmod>1 its/PRP$/poss>4 envoy/NN/oprd>1",
        "Oman/NNP/nsubj>1 called/VBD/ROOT>1 home/RP/prt>1 its/PRP$/poss>4 envoy/NN/dobj>1",
    ),
    (
        "verb_behind_a_weekday",
        "Togo/NNP/ROOT>0 on/IN/prep>0 Monday/NNP/npadvmod>3 mediated/VBN/amod>4 talks/NNS/pobj>1 in/IN/prep>4 "
        "Lome/NNP/pobj>5 ././punct>0",
        "Togo/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 mediated/VBD/ROOT>3 talks/NNS/dobj>3 in/IN/prep>4 "
        "Lome/NNP/pobj>5 ././punct>3",
    ),
    (
        "verb_behind_a_weekday",
        "Togo/NNP/ROOT>0 on/IN/prep>0 Monday/NNP/pobj>1 freed/VBN/amod>4 rebel/NN/compound>5 Musa/NNP/pobj>1 "
        "././punct>0",
        "Togo/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 freed/VBD/ROOT>3 rebel/NN/compound>5 Musa/NNP/dobj>3 "
        "././punct>3",
    ),
    (
        "verb_behind_a_weekday",
        "Togo/NNP/compound>4 on/IN/nmod>4 Monday/NNP/npadvmod>3 mediated/VBN/amod>4 talks/NNS/ROOT>4 ././punct>4",
        "Togo/NNP/nsubj>3 on/IN/prep>3 Monday/NNP/pobj>1 mediated/VBD/ROOT>3 talks/NNS/dobj>3 ././punct>3",
    ),
    (
        "preposition_said_twice",
        "War/NN/ROOT>0 on/IN/prep>0 Chad/NNP/pobj>1 and/CC/cc>1 on/IN/conj>1 Mali/NNP/pobj>4",
        "War/NN/ROOT>0 on/IN/prep>0 Chad/NNP/pobj>1 and/CC/cc>1 on/IN/conj>1 Mali/NNP/conj>2",
    ),
    (
        "number_read_as_a_time",
        "Mali/NNP/nsubj>1 shot/VBD/ROOT>1 two/CD/npadvmod>1 of/IN/prep>2 ten/CD/nummod>5 drones/NNS/pobj>3",
        "Mali/NNP/nsubj>1 shot/VBD/ROOT>1 two/CD/dobj>1 of/IN/prep>2 ten/CD/nummod>5 drones/NNS/pobj>3",
    ),
    (
        "verb_behind_an_apposition",
        "Ministers/NNS/ROOT>0 ,/,/punct>0 Diaz/NNP/appos>0 ,/,/punct>0 mediated/VBN/acl>0 in/IN/prep>4 Lome/NNP/pobj>5",
        "Ministers/NNS/nsubj>4 ,/,/punct>0 Diaz/NNP/appos>0 ,/,/punct>0 mediated/VBD/ROOT>4 in/IN/prep>4 Lome/NNP/pobj>5",
    ),
    (
        "goal_below_an_adverb",
        "Chad/NNP/nsubj>1 moved/VBD/ROOT>1 units/NNS/dobj>1 closer/JJR/amod>2 to/IN/prep>3 Mali/NNP/pobj>4",
        "Chad/NNP/nsubj>1 moved/VBD/ROOT>1 units/NNS/dobj>1 closer/JJR/advmod>1 to/IN/prep>1 Mali/NNP/pobj>4",
    ),
    (
        "name_of_a_town",
        "In/IN/prep>7 the/DT/det>2 capital/NN/pobj>0 ,/,/punct>7 Lima/NNP/nsubj>7 ,/,/punct>4 police/NNS/nsubj>7 "
        "fired/VBD/ROOT>7",
        "In/IN/prep>7 the/DT/det>2 capital/NN/pobj>0 ,/,/punct>7 Lima/NNP/appos>2 ,/,/punct>4 police/NNS/nsubj>7 "
        "fired/VBD/ROOT>7",
    ),
    (
        "name_of_a_town",
        "They/PRP/nsubj>1 met/VBD/ROOT>1 in/IN/prep>1 the/DT/det>4 capital/NN/pobj>2 ,/,/punct>1 Lima/NNP/npadvmod>1 ././punct>1",
        "They/PRP/nsubj>1 met/VBD/ROOT>1 in/IN/prep>1 the/DT/det>4 capital/NN/pobj>2 ,/,/punct>1 Lima/NNP/appos>4 ././punct>1",
    ),
    (
        "finite_verb_behind_a_demand",
        "Unions/NNS/nsubj>1 demanded/VBD/ROOT>1 that/IN/mark>4 he/PRP/nsubj>4 go/VB/ccomp>1 and/CC/cc>4 "
        "blocked/VBD/conj>4 roads/NNS/dobj>6",
        "Unions/NNS/nsubj>1 demanded/VBD/ROOT>1 that/IN/mark>4 he/PRP/nsubj>4 go/VB/ccomp>1 and/CC/cc>4 "
        "blocked/VBD/conj>1 roads/NNS/dobj>6",
    ),
    (
        "aim_behind_an_agent",
        "raids/NNS/nsubj>5 by/IN/prep>0 jets/NNS/pobj>1 on/IN/prep>2 rebels/NNS/pobj>3 continued/VBD/ROOT>5",
        "raids/NNS/nsubj>5 by/IN/prep>0 jets/NNS/pobj>1 on/IN/prep>0 rebels/NNS/pobj>3 continued/VBD/ROOT>5",
    ),
    (
        "aim_behind_an_agent",
        "exchange/NN/ROOT>0 of/IN/prep>0 fire/NN/pobj>1 between/IN/prep>2 troops/NNS/pobj>3",
        "exchange/NN/ROOT>0 of/IN/prep>0 fire/NN/pobj>1 between/IN/prep>0 troops/NNS/pobj>3",
    ),
    (
        "name_before_its_noun",
        "Rome/NNP/nsubj>1 urged/VBD/ROOT>1 ministers/NNS/dobj>1 and/CC/cc>2 FMLN/NNP/conj>2 rebels/NNS/dobj>1",
        "Rome/NNP/nsubj>1 urged/VBD/ROOT>1 ministers/NNS/dobj>1 and/CC/cc>2 FMLN/NNP/compound>5 rebels/NNS/conj>2",
    ),
    (
        "clause_read_as_a_conjunct",
        "Chad/NNP/nsubj>1 ended/VBD/ROOT>1 talks/NNS/dobj>1 ,/,/punct>1 after/IN/mark>6 rebels/NNS/nsubj>6 "
        "fired/VBD/conj>1",
        "Chad/NNP/nsubj>1 ended/VBD/ROOT>1 talks/NNS/dobj>1 ,/,/punct>1 after/IN/mark>6 rebels/NNS/nsubj>6 "
        "fired/VBD/advcl>1",
    ),
    (
        "goal_below_an_adverb",
        "troops/NNS/nsubj>1 moved/VBD/ROOT>1 closer/RBR/advmod>1 to/IN/prep>2 border/NN/pobj>3",
        "troops/NNS/nsubj>1 moved/VBD/ROOT>1 closer/RBR/advmod>1 to/IN/prep>1 border/NN/pobj>3",
    ),
    (
        "partner_of_a_verb",
        "Chad/NNP/nsubj>1 shared/VBD/ROOT>1 news/NN/dobj>1 on/IN/prep>2 raids/NNS/pobj>3 with/IN/prep>4 Mali/NNP/pobj>5",
        "Chad/NNP/nsubj>1 shared/VBD/ROOT>1 news/NN/dobj>1 on/IN/prep>2 raids/NNS/pobj>3 with/IN/prep>1 Mali/NNP/pobj>5",
    ),
    (
        "home_of_observers",
        "Chad/NNP/nsubj>1 invited/VBD/ROOT>1 observers/NNS/dobj>1 from/IN/prep>1 Mali/NNP/pobj>3",
        "Chad/NNP/nsubj>1 invited/VBD/ROOT>1 observers/NNS/dobj>1 from/IN/prep>2 Mali/NNP/pobj>3",
    ),
    (
        "goal_of_a_vehicle",
        "He/PRP/nsubj>1 drove/VBD/ROOT>1 trucks/NNS/dobj>1 packed/VBN/acl>2 with/IN/prep>3 mines/NNS/pobj>4 "
        "into/IN/prep>3 gates/NNS/pobj>6",
        "He/PRP/nsubj>1 drove/VBD/ROOT>1 trucks/NNS/dobj>1 packed/VBN/acl>2 with/IN/prep>3 mines/NNS/pobj>4 "
        "into/IN/prep>1 gates/NNS/pobj>6",
    ),
    (
        "run_by_somebody",
        "They/PRP/nsubj>1 looted/VBD/ROOT>1 a/DT/det>4 school/NN/compound>4 run/NN/dobj>1 by/IN/agent>4 nuns/NNS/pobj>5",
        "They/PRP/nsubj>1 looted/VBD/ROOT>1 a/DT/det>3 school/NN/dobj>1 run/VBN/acl>3 by/IN/agent>4 nuns/NNS/pobj>5",
    ),
]
RIGHT = [
    "In/IN/prep>6 the/DT/det>2 capital/NN/pobj>0 ,/,/punct>6 Diaz/NNP/nsubj>6 ,/,/punct>6 spoke/VBD/ROOT>6",
    "On/IN/prep>3 Monday/NNP/pobj>0 Lima/NNP/nsubj>3 spoke/VBD/ROOT>3",
    # between two of one kind, each with a country
    "Talks/NNS/ROOT>0 between/IN/prep>0 Chad/NNP/pobj>1 and/CC/cc>2 Mali/NNP/conj>2 failed/VBD/conj>0",
    # a passive has an agent
    "Oman/NNP/nsubjpass>2 was/VBD/auxpass>2 praised/VBN/ROOT>2 by/IN/agent>2 Chad/NNP/pobj>3",
    # nothing is moved
    "Chad/NNP/nsubj>1 moved/VBD/ROOT>1 closer/RBR/advmod>1 to/IN/prep>2 peace/NN/pobj>3",
    # a day behind a town
    "They/PRP/nsubj>1 met/VBD/ROOT>1 in/IN/prep>1 town/NN/pobj>2 ,/,/punct>1 Monday/NNP/npadvmod>1 ././punct>1",
    # two gerunds
    "Oman/NNP/nsubj>1 thanked/VBD/ROOT>1 Chad/NNP/dobj>1 for/IN/prep>1 helping/VBG/pcomp>3 and/CC/cc>4 paying/VBG/conj>4",
    # nothing is given to anybody
    "Talks/NNS/nsubj>1 gave/VBD/ROOT>1 hope/NN/dobj>1 this/DT/det>4 week/NN/npadvmod>1",
    # a home that is no direction
    "Oman/NNP/nsubj>1 bought/VBD/ROOT>1 an/DT/det>4 envoy/NN/compound>4 home/NN/dobj>1",
    # another verb is the main one
    "Ministers/NNS/ROOT>0 ,/,/punct>0 Diaz/NNP/appos>0 ,/,/punct>0 trusted/VBN/acl>0 by/IN/agent>4 Lome/NNP/pobj>5 "
    "won/VBD/relcl>0",
]
