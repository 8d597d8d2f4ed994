"""Each repair of objects on a hand-built parse as the parser gives it, and on right parses that it must leave alone."""

from __future__ import annotations

MENDED = [
    (
        "object_behind_a_quoted_verdict",
        "Chad/NNP/nsubj>1 rejected/VBD/ROOT>1 as/IN/prep>1 \"/``/punct>6 rash/JJ/amod>6 \"/''/punct>6 plans/NNS/pobj>2 "
        "by/IN/prep>6 Togo/NNP/pobj>7",
        "Chad/NNP/nsubj>1 rejected/VBD/ROOT>1 as/IN/prep>1 \"/``/punct>4 rash/JJ/pobj>2 \"/''/punct>4 plans/NNS/dobj>1 "
        "by/IN/prep>6 Togo/NNP/pobj>7",
    ),
    (
        "charge_read_as_a_verb",
        "They/PRP/nsubj>1 resorted/VBD/ROOT>1 to/TO/aux>5 lathi/NN/npadvmod>5 -/HYPH/punct>5 charge/VB/xcomp>1 "
        "on/IN/prep>5 men/NNS/pobj>6",
        "They/PRP/nsubj>1 resorted/VBD/ROOT>1 to/IN/prep>1 lathi/NN/compound>5 -/HYPH/punct>5 charge/NN/pobj>2 "
        "on/IN/prep>5 men/NNS/pobj>6",
    ),
    (
        "object_read_as_a_second_subject",
        "Men/NNS/nsubj>1 set/VBD/ROOT>1 the/DT/det>3 huts/NNS/nsubj>1 ablaze/JJ/oprd>1",
        "Men/NNS/nsubj>1 set/VBD/ROOT>1 the/DT/det>3 huts/NNS/dobj>1 ablaze/JJ/oprd>1",
    ),
    (
        "participle_of_a_noun_read_as_a_second_predicate",
        "They/PRP/nsubj>1 were/VBD/ROOT>1 ready/JJ/acomp>1 for/IN/prep>2 talks/NNS/pobj>3 with/IN/prep>4 "
        "parties/NNS/pobj>5 opposed/VBN/acomp>1 to/IN/prep>7 war/NN/pobj>8",
        "They/PRP/nsubj>1 were/VBD/ROOT>1 ready/JJ/acomp>1 for/IN/prep>2 talks/NNS/pobj>3 with/IN/prep>4 "
        "parties/NNS/pobj>5 opposed/VBN/acl>6 to/IN/prep>7 war/NN/pobj>8",
    ),
    (
        "visitor_read_as_an_object",
        "Xi/NNP/nsubj>1 met/VBD/ROOT>1 with/IN/prep>1 visiting/VBG/pcomp>2 envoy/NN/compound>5 Ruiz/NNP/dobj>3",
        "Xi/NNP/nsubj>1 met/VBD/ROOT>1 with/IN/prep>1 visiting/VBG/amod>5 envoy/NN/compound>5 Ruiz/NNP/pobj>2",
    ),
    (
        "range_read_as_a_phrase",
        "Men/NNS/nsubj>1 hacked/VBD/ROOT>1 between/IN/prep>1 30/CD/nummod>6 and/CC/cc>3 50/CD/conj>3 Hutus/NNS/pobj>2",
        "Men/NNS/nsubj>1 hacked/VBD/ROOT>1 between/IN/advmod>3 30/CD/nummod>6 and/CC/cc>3 50/CD/conj>3 Hutus/NNS/dobj>1",
    ),
    (
        "visitor_read_as_an_object",
        "He/PRP/nsubj>1 spoke/VBD/ROOT>1 to/IN/prep>1 visiting/VBG/pcomp>2 students/NNS/dobj>3",
        "He/PRP/nsubj>1 spoke/VBD/ROOT>1 to/IN/prep>1 visiting/VBG/amod>4 students/NNS/pobj>2",
    ),
    (
        "time_read_as_an_object",
        "Steps/NNS/ROOT>0 that/WDT/mark>3 Chad/NNP/nsubj>3 denounced/VBD/relcl>0 the/DT/det>6 same/JJ/amod>6 day/NN/dobj>3 "
        "as/IN/prep>6 rash/JJ/amod>7",
        "Steps/NNS/ROOT>0 that/WDT/dobj>3 Chad/NNP/nsubj>3 denounced/VBD/relcl>0 the/DT/det>6 same/JJ/amod>6 "
        "day/NN/npadvmod>3 as/IN/prep>3 rash/JJ/amod>7",
    ),
    (
        "object_behind_a_place",
        "Men/NNS/nsubj>1 freed/VBD/ROOT>1 near/IN/prep>1 Gao/NNP/pobj>2 two/CD/nummod>5 nuns/NNS/appos>3 ././punct>1",
        "Men/NNS/nsubj>1 freed/VBD/ROOT>1 near/IN/prep>1 Gao/NNP/pobj>2 two/CD/nummod>5 nuns/NNS/dobj>1 ././punct>1",
    ),
    (
        "object_behind_its_place",
        "Men/NNS/nsubj>1 shot/VBD/ROOT>1 in/IN/prep>1 Gao/NNP/nmod>5 two/CD/nummod>5 nuns/NNS/pobj>2 ././punct>1",
        "Men/NNS/nsubj>1 shot/VBD/ROOT>1 in/IN/prep>1 Gao/NNP/pobj>2 two/CD/nummod>5 nuns/NNS/dobj>1 ././punct>1",
    ),
    (
        "object_read_as_a_plural_verb",
        "Men/NNS/nsubj>1 sank/VBD/ROOT>1 a/DT/det>3 navy/NN/nsubj>4 cutter/VBP/ccomp>1 off/RP/prt>4 Gao/NNP/dobj>4 "
        "today/NN/npadvmod>4",
        "Men/NNS/nsubj>1 sank/VBD/ROOT>1 a/DT/det>4 navy/NN/compound>4 cutter/NN/dobj>1 off/IN/prep>1 Gao/NNP/pobj>5 "
        "today/NN/npadvmod>1",
    ),
    (
        "those_a_deed_is_done_to",
        "Chad/NNP/nsubj>1 freed/VBD/ROOT>1 men/NNS/nsubj>3 arrested/VBN/ccomp>1 last/JJ/amod>5 week/NN/npadvmod>3",
        "Chad/NNP/nsubj>1 freed/VBD/ROOT>1 men/NNS/dobj>1 arrested/VBN/acl>2 last/JJ/amod>5 week/NN/npadvmod>3",
    ),
    (
        "those_a_deed_is_done_to",
        "Fiji/NNP/nsubj>1 downed/VBD/ROOT>1 drones/NNS/nsubj>3 fired/VBD/ccomp>1 by/IN/prep>3 Peru/NNP/pobj>4",
        "Fiji/NNP/nsubj>1 downed/VBD/ROOT>1 drones/NNS/dobj>1 fired/VBN/acl>2 by/IN/prep>3 Peru/NNP/pobj>4",
    ),
    (
        "those_a_deed_is_done_to",
        "Guns/NNS/nsubj>1 hit/VBD/ROOT>1 women/NNS/nsubj>3 queuing/VBG/ccomp>1 in/IN/prep>3 Gao/NNP/pobj>4",
        "Guns/NNS/nsubj>1 hit/VBD/ROOT>1 women/NNS/dobj>1 queuing/VBG/acl>2 in/IN/prep>3 Gao/NNP/pobj>4",
    ),
    (
        "title_read_as_an_object",
        "Men/NNS/nsubj>1 shot/VBD/ROOT>1 mayor/NN/dobj>1 Ana/NNP/compound>4 Ruiz/NNP/dobj>1 ././punct>1",
        "Men/NNS/nsubj>1 shot/VBD/ROOT>1 mayor/NN/compound>4 Ana/NNP/compound>4 Ruiz/NNP/dobj>1 ././punct>1",
    ),
]
RIGHT = [
    "Steps/NNS/ROOT>0 that/WDT/nsubj>2 fill/VBP/relcl>0 the/DT/det>5 same/JJ/amod>5 day/NN/dobj>2",
    "Men/NNS/nsubj>1 think/VBP/ROOT>1 a/DT/det>3 team/NN/nsubj>4 attack/VBP/ccomp>1 it/PRP/dobj>4",
    "Men/NNS/nsubj>1 say/VBP/ROOT>1 the/DT/det>3 army/NN/nsubj>4 fight/VBP/ccomp>1",
    "Men/NNS/nsubj>1 shot/VBD/ROOT>1 at/IN/prep>1 Gao/NNP/compound>4 police/NN/pobj>2",
    "It/PRP/nsubj>1 fell/VBD/ROOT>1 to/IN/prep>1 Boko/NNP/nmod>5 2/CD/nummod>5 days/NNS/pobj>2 ago/RB/advmod>1 "
    "it/PRP/dobj>1",
    "Men/NNS/nsubj>1 came/VBD/ROOT>1 to/IN/prep>1 Gao/NNP/pobj>2 ,/,/punct>3 a/DT/det>6 town/NN/appos>3",
    "Men/NNS/nsubj>1 came/VBD/ROOT>1 to/IN/prep>1 Gao/NNP/pobj>2 the/DT/det>6 next/JJ/amod>6 day/NN/appos>3",
    "Men/NNS/nsubj>1 took/VBD/ROOT>1 to/IN/prep>1 Gao/NNP/pobj>2 two/CD/nummod>5 cars/NNS/appos>3 full/JJ/amod>5 "
    "arms/NNS/dobj>1",
    "They/PRP/nsubj>1 prayed/VBD/ROOT>1 by/IN/prep>1 visiting/VBG/pcomp>2 shrines/NNS/dobj>3",
    "Talks/NNS/nsubj>1 failed/VBD/ROOT>1 between/IN/prep>1 3/CD/nummod>4 men/NNS/pobj>2",
    "Guns/NNS/nsubj>1 hit/VBD/ROOT>1 ,/,/punct>1 women/NNS/nsubj>5 were/VBD/aux>5 queuing/VBG/ccomp>1",
]
